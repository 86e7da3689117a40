#include "indexer/normalise/length_context.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

// clang-format off
/// A word for looking for somebody.
constexpr std::string_view kSeeking[] = {
    "looking for", "seek", "seeks", "seeking", "search for", "suchen", "sucht", "gesucht", "cherche", "cherchons", "recherche", "recherchons", "recrute", "recrutons", "zoekt", "zoeken",
    "op zoek naar", "busca", "buscamos", "se busca", "cerca", "cerchiamo", "procura", "procuramos", "söker", "søger", "søker", "etsimme", "etsii", "haemme", "hakee", "szukamy", "poszukujemy",
    "poszukuje", "zatrudnimy", "hledáme", "hledá", "přijmeme", "招聘", "誠聘", "诚聘", "誠徵", "募集",
};
/// Before a length: "for two years".
constexpr std::string_view kFor[] = {
    "for", "für", "auf", "pour", "voor", "por", "para", "per", "för", "na", "for a period of", "pour une durée de", "voor de duur van",
};
/// Finnish says "for two years" by the ending.
constexpr std::string_view kForInAWord[] = {"vuodeksi", "kuukaudeksi", "vuodelle", "ajaksi"};
/// Between who is sought and the length: it tells what was done.
constexpr std::string_view kTold[] = {
    "who", "has", "have", "had", "having", "that", "hat", "haben", "qui", "ayant", "heeft", "hebben", "haya", "abbia", "tenha", "har", "joka", "jolla", "który", "która", "který", "která",
};
/// Before the first day of a term.
constexpr std::string_view kFrom[] = {
    "from", "starting", "beginning", "commencing", "ab", "ab dem", "beginnend", "à partir", "à compter", "dès", "vanaf", "met ingang van", "fra", "fra den", "från", "från och med", "od", "ode dne", "desde", "a partir", "dal", "dall",
    "a decorrere", "a partire",
};
/// What else runs for years.
constexpr std::string_view kOfOthers[] = {
    "project", "projects", "grant", "programme", "program", "centre", "center", "network", "consortium", "initiative", "Projekt", "Projekts", "Vorhaben", "projet", "proyecto", "progetto", "projeto", "projectet", "projektet", "projektu",
    "prosjektet", "prosjekt", "hanke", "hankkeen", "bidrag", "anslag", "subsidie", "Zentrum", "Graduiertenkolleg", "Sonderforschungsbereich", "réseau", "centro", "rede", "rete", "keskus", "centrum", "strategy",
};
/// Words for the post: a sentence that has one tells its length, whatever its subject.
constexpr std::string_view kPostNouns[] = {
    "position", "positions", "post", "posts", "contract", "contracts", "appointment", "employment", "fellowship", "studentship", "studentships", "scholarship", "Stelle", "Stellen", "Vertrag", "Anstellung", "befristet", "befristete", "poste", "postes", "contrat", "contrats",
    "bourse", "plaza", "contrato", "contratos", "puesto", "beca", "posto", "contratto", "assegno", "borsa", "bolsa", "aanstelling", "functie", "promovendus", "tjänst", "anställning", "anställningen", "stilling", "stillingen", "ansættelse", "ansættelsen", "stipend", "stipendiat",
    "tehtävä", "tehtävään", "tutkijaa", "stanowisko", "umowa", "umowę", "etatu", "pozice", "smlouva", "úvazek", "phd", "postdoc", "postdoctoral", "doctoral", "Doktorand", "Doktorandin", "seek", "seeks", "looking for", "suchen", "sucht", "recrute", "recherche", "zoekt", "zoeken",
    "busca", "cerca", "procura", "söker", "søger", "søker", "etsimme", "haemme", "szukamy", "hledáme", "job", "role", "employed", "hired",
    "fellow", "fellows", "term", "renewable", "initially", "duration", "visiting", "assistantship", "internship", "residency", "traineeship", "trainee", "lecturer",
    "professor", "researcher", "faculty", "candidate", "candidates", "applicant", "you", "your", "instructor", "tenure", "appointed", "scholars", "scientist", "Sie", "du",
    "vous", "je", "usted", "te", "dig", "deg",
};
// clang-format on

bool is_year(std::string_view word) {
    const auto number = word.size() == 4 ? whole_number(word) : std::nullopt;
    return number && *number >= 1990 && *number <= 2060;
}

}  // namespace

bool is_term_of_sought(const Words& words, std::size_t first, std::size_t unit) {
    static const auto kSought = list_of(kSeeking), kBefore = list_of(kFor), kEnding = list_of(kForInAWord);
    static const auto kDone = list_of(kTold);
    constexpr std::size_t kReach = 25, kLongestFor = 4;
    bool said = kEnding.at(words, unit).has_value();
    for (std::size_t i = first > kLongestFor ? first - kLongestFor : 0; i < first; ++i) {
        const auto hit = kBefore.at(words, i);
        said = said || (hit && hit->end == first);
    }
    const std::size_t start = std::max(words.sentence_start(first), first > kReach ? first - kReach : 0);
    return said && kSought.any(words, start, first) && !kDone.any(words, start, first);
}

bool begins_on_day(const Words& words, std::size_t first, std::size_t unit) {
    static const auto kBegin = list_of(kFrom), kOthers = list_of(kOfOthers);
    constexpr std::size_t kReach = 5;
    const auto hit = unit + 1 < words.size() ? kBegin.at(words, unit + 1) : std::nullopt;
    if (!hit || words[unit + 1].before >= Break::sentence) return false;
    const std::size_t end = std::min(words.sentence_end(unit), hit->end + kReach);
    bool year = false;
    for (std::size_t i = hit->end; i < end; ++i) year = year || is_year(words.folded(i));
    return year && !kOthers.any(words, words.sentence_start(first), end);
}

bool sums_up_days(const Words& words, std::size_t first, std::size_t unit) {
    if (first < 4 || words.gap(first).find('(') == std::string_view::npos ||
        words.gap(unit + 1).find(')') == std::string_view::npos || !is_year(words.folded(first - 1)))
        return false;
    constexpr std::size_t kReach = 8;  // words that two days take
    const std::size_t from = first > kReach ? first - kReach : 0;
    for (std::size_t i = from + 1; i + 1 < first; ++i) {
        const auto gap = base::trim(words.gap(i));
        const bool joined =
            gap == "-" || gap == "\u2013" || words.folded(i) == "to" || words.folded(i) == "bis";
        if (joined) return true;
    }
    return false;
}

bool is_of_data(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kData{{"housing", true},
                                         {"accommodation", true},
                                         {"parking", true},
                                         {"personal data", true},
                                         {"your data", true},
                                         {"data will be stored", true},
                                         {"data are stored", true},
                                         {"data is stored", true},
                                         {"personenbezogene", true},
                                         {"personenbezogenen", true},
                                         {"données personnelles", true},
                                         {"datos personales", true},
                                         {"dati personali", true},
                                         {"dados pessoais", true},
                                         {"persoonsgegevens", true},
                                         {"personuppgifter", true},
                                         {"danych osobowych", true},
                                         {"dane osobowe", true},
                                         {"osobních údajů", true},
                                         {"personoplysninger", true},
                                         {"personopplysninger", true},
                                         {"henkilötietoja", true}};
    return kData.any(words, words.sentence_start(first), first);
}

bool is_of_first_years(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kFirst{{"in the first", true},     {"during the first", true},
                                          {"within the first", true}, {"over the first", true},
                                          {"in their first", true},   {"in your first", true}};
    return first > 2 && kFirst.at(words, first - 3).has_value();
}

bool is_fixed_period(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kFixed{{"fixed period of", true}, {"fixed term of", true}};
    return first > 2 && kFixed.at(words, first - 3).has_value();
}

bool is_of_project(const Words& words, std::size_t first) {
    static const auto kSubjects = list_of(kOfOthers), kPosts = list_of(kPostNouns);
    constexpr std::size_t kSubject = 4;  // words of a sentence in which its subject stands
    // "The project runs for four years; the position for two"
    const auto parts = [&](std::size_t i) { return words.gap(i).find(';') != std::string_view::npos; };
    std::size_t start = first, end = first + 1;
    while (start > words.sentence_start(first) && !parts(start)) --start;
    while (end < words.sentence_end(first) && !parts(end)) ++end;
    return kSubjects.any(words, start, std::min(first, start + kSubject)) && !kPosts.any(words, start, end);
}

bool has_calendar_behind(const Words& words, std::size_t unit) {
    if (unit + 2 >= words.size() || base::trim(words.gap(unit + 1)) != "(") return false;
    const auto gap = base::trim(words.gap(unit + 2));
    return is_year(words.folded(unit + 1)) && is_year(words.folded(unit + 2)) &&
           (gap == "-" || gap == "\u2013" || gap == "/");
}

bool is_calendar_year(const Words& words, std::size_t number, std::size_t unit) {
    if (words.folded(unit) != "\u5e74") return false;
    const auto next = words.folded(unit + 1);
    if (next == "\u5ea6" || next == "\u672b") return true;
    if (whole_number(next) && words.folded(unit + 2) == "\u6708") return true;
    static constexpr std::string_view kEras[] = {"\u548c", "\u6210", "\u56fd",
                                                 "\u570b"};  // Reiwa, Heisei, Republic
    const auto before = number > 0 ? words.folded(number - 1) : std::string_view();
    return std::find(std::begin(kEras), std::end(kEras), before) != std::end(kEras);
}

}  // namespace jobindex::normalise
