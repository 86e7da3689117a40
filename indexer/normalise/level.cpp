#include "indexer/normalise/level.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

using model::Level;

constexpr std::size_t kMostLevels = 3;
constexpr std::size_t kHeadBytes = 2500;  ///< of the text in which the post is named
constexpr std::size_t kNameBytes = 110;   ///< behind "applications for a" in which its name stands
constexpr double kFromSentence = 0.55;

/// The more particular a rank, the higher: a general one beside it says the same with less.
int precision_of(Level level) {
    switch (level) {
        case Level::phd:
        case Level::predoc:
        case Level::postdoc:
        case Level::lecturer:
        case Level::assistant_prof:
        case Level::associate_prof:
        case Level::full_prof:
        case Level::leadership:
        case Level::clinical:
            return 2;
        case Level::research_assistant:
        case Level::researcher:
            return 1;
        default:
            return 0;
    }
}

void add(std::vector<Level>& levels, Level level) {
    if (std::find(levels.begin(), levels.end(), level) == levels.end()) levels.push_back(level);
}

/// "Professor/Associate Professor", "Assistant/Associate/Professor", "Professor, Clinical Professor": the
/// word alone as a member of the list.
bool lists_bare_professor(const Words& title) {
    static constexpr std::string_view kRanks[] = {"assistant", "associate", "full",    "asst",
                                                  "assoc",     "clinical",  "adjunct", "visiting",
                                                  "research",  "teaching"};
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (title.folded(i) != "professor") continue;
        const auto before = i > 0 ? title.folded(i - 1) : std::string_view();
        const auto gap = base::trim(title.gap(i));
        const bool ranked = std::find(std::begin(kRanks), std::end(kRanks), before) != std::end(kRanks);
        const auto behind = base::trim(title.gap(i + 1));
        const bool listed_before = ranked && gap == "/";
        const bool listed_behind =
            !ranked && before != "or" && (behind == "/" || behind == ",") && i + 1 < title.size();
        if (listed_before || (listed_behind && i == 0) || (!ranked && gap == "/")) return true;
    }
    return false;
}

/// "Assistant, Associate or Full Professor", "Assistant/Associate Professor", "Open Rank Professor".
std::vector<Level> professor_ranks(const Words& title) {
    static const PhraseTable<bool> kProfessor{
        {"professor", true}, {"professors", true}, {"professorship", true}, {"prof", true}};
    std::vector<Level> ranks;
    for (std::size_t i = 0; i < title.size(); ++i) {
        const auto word = title.folded(i);
        const auto next = title.folded(i + 1);
        if ((word == "open" && next == "rank") || (word == "rank" && next == "open") ||
            (word == "all" && next == "ranks"))
            return {Level::assistant_prof, Level::associate_prof, Level::full_prof};
        const bool rank =
            word == "assistant" || word == "associate" || word == "full" || word == "asst" || word == "assoc";
        if (!rank) continue;
        // A list of ranks leads to the word professor.
        std::size_t k = i + 1;
        const auto is_link = [](std::string_view link) {
            return link == "or" || link == "and" || link == "assistant" || link == "associate" ||
                   link == "full" || link == "tenure" || link == "track" || link == "clinical" ||
                   link == "teaching" || link == "research" || link == "to" || link == "adjunct" ||
                   link == "level" || link == "rank" || link == "asst" || link == "assoc";
        };
        while (k < title.size() && k - i <= 6 && is_link(title.folded(k))) ++k;
        if (k >= title.size() || !kProfessor.at(title, k)) continue;
        add(ranks, word.starts_with("ass") ? (word == "assistant" || word == "asst" ? Level::assistant_prof
                                                                                    : Level::associate_prof)
                                           : Level::full_prof);
        // "Assistant Professor or Professor": the bare word behind a link is the full one.
        if ((title.folded(k + 1) == "or" || title.folded(k + 1) == "to") &&
            kProfessor.any(title, k + 2, k + 3))
            add(ranks, Level::full_prof);
    }
    if (!ranks.empty() && lists_bare_professor(title)) add(ranks, Level::full_prof);
    return ranks;
}

/// Canadian ranks anywhere behind "professeure ou professeur": "adjointe/adjoint ou agrégée/agrégé".
void add_french_ranks(const Words& title, std::size_t from, std::vector<Level>& ranks) {
    for (std::size_t k = from + 1; k < title.size(); ++k) {
        const auto rank = title.folded(k);
        if (rank == "adjoint" || rank == "adjointe") add(ranks, Level::assistant_prof);
        if (rank == "agrege" || rank == "agregee") add(ranks, Level::associate_prof);
        if (rank == "titulaire") add(ranks, Level::full_prof);
    }
}

/// "Professor (Assistant with Tenure Track or Associate)": ranks in brackets right behind the word.
std::vector<Level> bracketed_ranks(const Words& title) {
    std::vector<Level> ranks;
    for (std::size_t i = 0; i + 1 < title.size(); ++i) {
        const auto word = title.folded(i);
        const bool french = word == "professeur" || word == "professeure";
        if (word != "professor" && word != "professors" && word != "professorship" && !french) continue;
        if (french) add_french_ranks(title, i, ranks);
        if (title.gap(i + 1) != " (") continue;
        for (std::size_t k = i + 1; k < title.size(); ++k) {
            const auto rank = title.folded(k);
            if (rank == "assistant") add(ranks, Level::assistant_prof);
            if (rank == "associate") add(ranks, Level::associate_prof);
            if (rank == "full") add(ranks, Level::full_prof);
            if (title.gap(k + 1).find(')') != std::string_view::npos) break;
        }
    }
    return ranks;
}

/// `title` without the endings of inclusive writing: "Physicien·ne" and "Techniker*in" name the plain post.
std::string without_inclusive_endings(std::string_view title) {
    static constexpr std::string_view kDots[] = {"\xC2\xB7", "\xE2\x80\xA2", "\xE2\x8B\x85"};
    static constexpr std::string_view kGerman[] = {"*innen", ":innen", "_innen", "/-in", "*in", ":in",
                                                   "_in",    "/in",    "*r",     ":r",   "/a",  "/ra",
                                                   "/trice", "/ka",    ":a",     "/ca"};
    std::string out;
    for (std::size_t i = 0; i < title.size();) {
        const auto rest = title.substr(i);
        std::size_t end = 0;
        for (const auto dot : kDots) {
            if (!rest.starts_with(dot) || i == 0 || !base::is_alpha(title[i - 1])) continue;
            for (end = dot.size(); end < rest.size() && base::is_alpha(rest[end]);) ++end;
            if (end == dot.size()) end = 0;
        }
        for (const auto ending : kGerman) {
            const bool ends = end == 0 && i > 0 && rest.starts_with(ending) &&
                              (rest.size() == ending.size() || !base::is_alpha(rest[ending.size()]));
            if (ends && base::is_alpha(title[i - 1])) end = ending.size();
        }
        if (end == 0) out += title[i];
        i += std::max<std::size_t>(end, 1);
    }
    return out;
}

/// First byte behind which a title speaks of what the post is about, not of the post.
std::size_t subject_start(std::string_view title, std::size_t from) {
    static const PhraseTable<bool> kTable{{"of", true},   {"for", true},  {"in", true},   {"within", true},
                                          {"at", true},   {"für", true},  {"im", true},   {"am", true},
                                          {"pour", true}, {"en", true},   {"to", true},   {"der", true},
                                          {"des", true},  {"voor", true}, {"inom", true}, {"on", true},
                                          {"with", true}, {"bij", true},  {"bei", true},  {"zum", true}};
    const Words words(title);
    for (std::size_t i = words.at_byte(from); i < words.size(); ++i) {
        if (kTable.at(words, i)) return words[i].from;
        const auto mark = base::trim(words.gap(i));
        const bool dash = mark == "-" || mark == "\xE2\x80\x93" || mark == ":";
        if (dash && words[i].from > from && words.gap(i) != "-") return words[i].from;
        if (words.gap(i).find(',') != std::string_view::npos && words[i].from > from) return words[i].from;
    }
    return title.size();
}

std::vector<Level> most_particular(std::vector<Level> levels) {
    int best = 0;
    for (const auto level : levels) best = std::max(best, precision_of(level));
    std::erase_if(levels, [&](Level level) { return precision_of(level) < best; });
    const auto has = [&](Level level) {
        return std::find(levels.begin(), levels.end(), level) != levels.end();
    };
    // A junior professorship says "Professur" too, and "Assistant Professor" holds "Professor".
    if (has(Level::leadership) && has(Level::phd)) std::erase(levels, Level::phd);
    if (levels.size() > kMostLevels) levels.resize(kMostLevels);
    return levels;
}

/// "PhD" without a word for the person or the post: a degree as often as a rank.
bool is_bare_degree(std::string_view name) {
    const Words words(name);
    const auto last = words.folded(words.size() - 1);
    return last == "phd" || last == "d" || words.folded(0) == "doctorat";
}

/// "PhD Economist" and "Senior Scientist (PhD)" hold the degree; "research assistant (PhD)" and
/// "wissenschaftlicher Mitarbeiter (PhD)" work for it.
bool holds_the_degree(const std::vector<vocab::Match>& matches, std::string_view title) {
    return std::any_of(matches.begin(), matches.end(), [&](const vocab::Match& match) {
        const Words words(match.span.in(title));
        const auto first = words.folded(0);
        const bool in_training = first.starts_with("wiss") || first.starts_with("akadem") ||
                                 first == "research" || first.starts_with("universitats") ||
                                 first.starts_with("fors");
        return match.concept_->id == "researcher" && !in_training;
    });
}

/// "Seeking PhD candidates" and "looking for a PhD in physics" speak of who may apply; "a PhD student" and
/// "PhD positions" of the post.
bool names_applicants(std::string_view text, const vocab::Match& match) {
    if (match.concept_->id != "phd") return false;
    if (is_bare_degree(match.span.in(text))) return true;
    const Words words(match.span.in(text));
    const auto last = words.folded(words.size() - 1);
    return last == "candidates" || last == "students" || last == "graduates" || last == "level";
}

std::optional<Level> level_of(const vocab::Match& match) {
    return model::parse_name<Level>(model::kLevelNames, match.concept_->id);
}

std::vector<Level> plain_title_levels(std::string_view title, const vocab::Vocabulary& levels) {
    const Words words(title);
    auto ranks = professor_ranks(words);
    if (ranks.empty()) ranks = bracketed_ranks(words);
    const auto matches = levels.find_all(title);
    if (matches.empty()) return most_particular(std::move(ranks));
    const bool has_ranks = !ranks.empty();
    const bool holds_degree = holds_the_degree(matches, title);
    const std::size_t end = subject_start(title, matches.front().span.to);
    for (const auto& match : matches) {
        const auto level = level_of(match);
        if (!level || (match.span.from >= end && &match != &matches.front())) continue;
        const bool is_professor =
            *level == Level::full_prof || *level == Level::associate_prof || *level == Level::assistant_prof;
        if (*level == Level::phd && holds_degree && is_bare_degree(match.span.in(title))) continue;
        // The list of ranks has been read; the vocabulary sees only its last member.
        if (has_ranks && is_professor) continue;
        add(ranks, *level);
    }
    return most_particular(std::move(ranks));
}

}  // namespace

std::vector<Level> levels_in_title(std::string_view title, const vocab::Vocabulary& levels) {
    // "Ingénieur·e de recherche" would be an engineer by its first word alone.
    const bool dotted = title.find("\xC2\xB7") != std::string_view::npos ||
                        title.find("/a ") != std::string_view::npos || title.ends_with("/a");
    auto found = dotted ? plain_title_levels(without_inclusive_endings(title), levels)
                        : plain_title_levels(title, levels);
    return found.empty() ? plain_title_levels(without_inclusive_endings(title), levels) : found;
}

std::optional<Found<std::vector<Level>>> find_levels(const Words& words, const vocab::Vocabulary& levels) {
    static const PhraseTable<bool> kNaming{{"applications for", true},
                                           {"looking for", true},
                                           {"seeks", true},
                                           {"seeking", true},
                                           {"position of", true},
                                           {"positions of", true},
                                           {"post of", true},
                                           {"invites", true},
                                           {"vacancy for", true},
                                           {"is recruiting", true},
                                           {"to appoint", true},
                                           {"to hire", true},
                                           {"hiring", true},
                                           {"offers a", true},
                                           {"we offer", true},
                                           {"role of", true},
                                           {"opening for", true},
                                           {"openings for", true},
                                           {"to recruit", true},
                                           {"search for", true},
                                           {"suchen", true},
                                           {"sucht", true},
                                           {"zu besetzen", true},
                                           {"ist die Stelle", true},
                                           {"recherche", true},
                                           {"recrute", true},
                                           {"recrutons", true},
                                           {"poste de", true},
                                           {"zoekt", true},
                                           {"zoeken", true},
                                           {"söker", true},
                                           {"søker", true},
                                           {"søger", true},
                                           {"position as", true},
                                           {"available for", true},
                                           {"offering", true},
                                           {"announces", true},
                                           {"job title", true},
                                           {"position title", true},
                                           {"applications to", true},
                                           {"opportunity for", true},
                                           {"ausgeschrieben", true},
                                           {"rank", true},
                                           {"at the level of", true},
                                           {"appointment as", true},
                                           {"appointed as", true},
                                           {"appoint a", true},
                                           {"employed as", true},
                                           {"position for", true},
                                           {"positions for", true},
                                           {"vacant position as", true},
                                           {"vacancy as", true},
                                           {"eine Stelle als", true},
                                           {"eine Position als", true},
                                           {"Stelle als", true},
                                           {"Stelle einer", true},
                                           {"Stelle eines", true},
                                           {"Stelle der", true},
                                           {"besetzen", true},
                                           {"recrutement d'un", true},
                                           {"recrute un", true},
                                           {"convoca", true},
                                           {"se convoca", true},
                                           {"contratar", true},
                                           {"selezione per", true},
                                           {"zatrudni", true},
                                           {"na stanowisko", true},
                                           {"hledá", true},
                                           {"přijme", true},
                                           {"招聘", true},
                                           {"募集", true},
                                           {"candidates for", true},
                                           {"busca", true},
                                           {"cerca", true}};
    const auto text = words.text();
    for (std::size_t i = 0; i < words.size() && words[i].from < kHeadBytes; ++i) {
        const auto hit = kNaming.at(words, i);
        if (!hit) continue;
        const std::size_t from = words[hit->end - 1].to;
        const std::size_t sentence = words.sentence_end(hit->end - 1);
        const std::size_t to = std::min({from + kNameBytes, words[sentence - 1].to});
        if (to <= from) continue;
        const auto slice = text.substr(from, to - from);
        const auto matches = levels.find_all(slice);
        if (matches.empty() || names_applicants(slice, matches.front())) continue;
        const auto found = levels_in_title(slice, levels);
        if (found.empty()) continue;
        // The whole stretch: ranks may stand before and behind the first word that the vocabulary knows.
        std::size_t begin = from;
        while (begin < to && !base::is_alpha(text[begin]) && static_cast<unsigned char>(text[begin]) < 0x80)
            ++begin;
        return Found<std::vector<Level>>{found, {begin, base::char_boundary(text, to)}, kFromSentence, false};
    }
    return std::nullopt;
}

std::optional<Found<bool>> find_doctoral_goal(const Words& words) {
    static const PhraseTable<bool> kGoals{
        {"Ziel der Promotion", true},           {"Ziel einer Promotion", true},
        {"Gelegenheit zur Promotion", true},    {"Möglichkeit zur Promotion", true},
        {"Möglichkeit der Promotion", true},    {"zur Promotion wird", true},
        {"Vorbereitung einer Promotion", true}, {"Anfertigung einer Dissertation", true},
        {"in der Regel Promotion", true},       {"i d R Promotion", true},
        {"Promotionsvorhaben", true},           {"dient der Promotion", true},
        {"Promotion ist erwünscht", true},      {"opportunity to pursue a PhD", true},
        {"possibility to pursue a PhD", true},  {"goal of a doctorate", true},
        {"aim of obtaining a PhD", true},       {"leading to a PhD", true},
        {"leading to a doctorate", true}};
    std::optional<Found<bool>> found;
    kGoals.each(words, [&](const PhraseHit<bool>& hit) {
        if (!found) found = Found<bool>{true, words.span(hit.first, hit.end - 1), kFromSentence, false};
    });
    return found;
}

}  // namespace jobindex::normalise
