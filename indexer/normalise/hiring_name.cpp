#include "indexer/normalise/hiring_name.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/employer_cues.h"
#include "indexer/normalise/employer_name.h"
#include "indexer/normalise/han_name.h"
#include "indexer/normalise/name_forms.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kContextReach = 6;  ///< words before a name that say whose it is
constexpr std::size_t kLeadWords = 150;   ///< of a text in which an employer names itself
constexpr std::size_t kMostRead = 12;     ///< words before a phrase of hiring that are read as a name
constexpr double kUnknown = 0.5;

template <class List>
bool is_one(const List& list, std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool has_kind(const Words& words, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < std::min(end, words.size()); ++i) {
        if (is_kind_word(words, i)) return true;
    }
    return false;
}

/// The first word of the whole where words [first, end) name its part before it: of "Institut für Bau der
/// Hochschule Coburg" the "Hochschule"; `first` when they do not.
/// `unit`: the first word names a part by itself ("Department").
std::size_t whole_of(const Words& words, std::size_t first, std::size_t end, bool unit) {
    static constexpr std::string_view kLinks[] = {"der",   "des", "at", "am", "an", "dell",
                                                  "della", "do",  "da", "de", "of", "van"};
    static constexpr std::string_view kArticles[] = {"the", "la", "l"};
    static constexpr std::string_view kWholes[] = {"universi", "univerzi",   "uniwersy", "hochschul",
                                                   "college",  "hogeschool", "politec",  "polytechn",
                                                   "yliopist", "klinikum"};
    const auto is_whole = [&](std::size_t at) {
        return std::any_of(std::begin(kWholes), std::end(kWholes),
                           [&](auto part) { return words.folded(at).find(part) != std::string_view::npos; });
    };
    for (std::size_t i = end; i > first + 1; --i) {
        if (!is_one(kLinks, words.raw(i - 1))) continue;
        const std::size_t from = i < end && is_one(kArticles, words.raw(i)) ? i + 1 : i;
        bool whole = false;
        for (std::size_t k = from; k < end; ++k) whole = whole || is_whole(k);
        if (whole && end >= from + 2 && (unit || has_kind(words, first, i - 1))) return from;
    }
    return first;
}

/// The first word of a name in capitals that ends before word `end`: "Institute for the Study of X".
std::size_t name_start(const Words& words, std::size_t end) {
    static constexpr std::string_view kLinks[] = {"of",  "for", "the", "and", "in",   "de", "la", "für",
                                                  "der", "des", "du",  "di",  "e",    "y",  "et", "und",
                                                  "do",  "da",  "del", "van", "voor", "i"};
    const std::size_t low = std::max(words.sentence_start(end - 1), end > kMostRead ? end - kMostRead : 0);
    std::size_t first = end;
    bool list = false;
    for (std::size_t i = end; i > low; --i) {
        // "Queen Anne's College"
        const bool owner =
            words.raw(i - 1) == "s" && words.gap(i - 1).find_last_of("'\x99") != std::string_view::npos;
        const bool link = owner || is_one(kLinks, words.raw(i - 1));
        if (!link && !begins_with_capital(words.raw(i - 1))) break;
        if (!link) first = i - 1;
        list = list ||
               (link && (words.raw(i - 1) == "and" || words.raw(i - 1) == "und" || words.raw(i - 1) == "et"));
        if (words[i - 1].before < Break::clause) continue;
        // "Institute for Security, Reliability and Trust" goes on before the comma.
        const auto gap = words.gap(i - 1);
        if (gap.find('&') == std::string_view::npos &&
            !(std::exchange(list, false) && base::trim(gap) == ","))
            break;
    }
    return first;
}

/// True where words [first, end) are the end of a longer name: as many as are read, with more before them.
bool is_cut(const Words& words, std::size_t first, std::size_t end) {
    static constexpr std::string_view kJoints[] = {"of", "for", "the", "and", "in", "de", "des", "der", "di"};
    if (first == words.sentence_start(first) || end - first + 1 < kMostRead) return false;
    const auto before = words.raw(first - 1);
    return words[first].before < Break::clause && (is_one(kJoints, before) || begins_with_capital(before));
}

/// "an", "ved", "presso": words before a name that say where.
bool is_at_word(std::string_view folded) {
    static constexpr std::string_view kAt[] = {"an",  "am",  "im", "bei",    "beim", "zur",
                                               "vid", "ved", "at", "presso", "in"};
    return is_one(kAt, folded);
}

/// "Det universitetet", "Our college": the kind's word without a name of its own.
bool is_pointer(std::string_view folded) {
    static constexpr std::string_view kWords[] = {
        "our",  "unser", "unsere", "notre", "nos",  "ons",  "onze",  "nuestro", "nuestra", "nosso", "nostro",
        "var",  "vart",  "vores",  "the",   "det",  "den",  "dette", "detta",   "denne",   "vare",  "eget",
        "tama", "taman", "meidan", "our",   "hele", "hela", "nasz",  "nase",    "nas",     "this",  "that"};
    return is_one(kWords, folded);
}

/// The start of the sentence where its first, second or last word is a kind of institution and nothing parts
/// the words up to `end`; `end` otherwise.
std::size_t small_name_start(const Words& words, std::size_t end) {
    constexpr std::size_t kMostOfName = 9, kMostBeforeKind = 4;
    std::size_t start = words.sentence_start(end - 1);
    if (end > start + 2 && is_at_word(words.folded(start))) ++start;
    if (end - start > kMostOfName || end < start + 2 || !begins_with_capital(words.raw(start))) return end;
    // "The laboratory of Ada Elm"
    if (is_pointer(words.folded(start)) && !begins_with_capital(words.raw(start + 1))) return end;
    const bool behind = is_kind_word(words, end - 1) && end - start <= kMostBeforeKind + 1 &&
                        !is_pointer(words.folded(start));
    if (!behind && !is_kind_word(words, start) && !is_kind_word(words, start + 1)) return end;
    for (std::size_t i = start + 1; i < end; ++i) {
        if (words[i].before >= Break::clause) return end;
    }
    return start;
}

/// One past the name in words [.., end) that a town and its country follow: "X Museum in Brussels, Belgium".
std::size_t without_place(const Words& words, std::size_t end) {
    constexpr std::size_t kMostOfPlace = 5;
    static constexpr std::string_view kIn[] = {"in", "at", "a", "en", "i", "te"};
    bool comma = false;
    for (std::size_t i = end; i > 1 && end - i < kMostOfPlace; --i) {
        // "L'Institut X à Besançon": behind the French word stands a town and no subject.
        if (i < end && words.raw(i - 1) == "\xC3\xA0") return i - 1;
        if (is_one(kIn, words.folded(i - 1))) return comma ? i - 1 : end;
        static constexpr std::string_view kBent[] = {"w", "we", "v", "ve"};
        if (is_one(kBent, words.folded(i - 1))) return i - 1;
        if (!begins_with_capital(words.raw(i - 1))) return end;
        comma = comma || words.gap(i - 1).find(',') != std::string_view::npos;
    }
    return end;
}

/// The first word of the name whose head of office words [first, end) begin with: "Director General of the X
/// Institute", "Rektor Uniwersytetu X", "Rector de la Universidad X"; `first` when they do not.
std::size_t behind_head_of_office(const Words& words, std::size_t first, std::size_t end) {
    static constexpr std::string_view kHeads[] = {
        "director",  "rector",     "president", "dean",    "head",     "direktor", "rektor",
        "directeur", "recteur",    "rettore",   "reitor",  "rektorka", "reitora",  "dekan",
        "dziekan",   "dyrektor",   "prasident", "reditel", "diretor",  "rectora",  "dekanka",
        "directora", "praesident", "direttore", "prezes",  "rettrice", "reditelka"};
    static constexpr std::string_view kOf[] = {"of",    "de",  "da",  "do", "del", "dell",
                                               "della", "der", "des", "du", "di"};
    static constexpr std::string_view kArticles[] = {"the", "la", "l", "a", "o"};
    if (first + 2 >= end || !is_one(kHeads, words.folded(first))) return first;
    std::size_t of = first + 1 + (words.folded(first + 1) == "general");
    if (is_one(kOf, words.folded(of))) {
        of += 1 + is_one(kArticles, words.folded(of + 1));
    } else if (!is_kind_word(words, of) && !is_kind_word(words, of + 1)) {
        return first;  // "Rektor Uniwersytetu": the case says "of"
    }
    return of + 1 < end ? of : first;
}

/// The name in capitals, with a word for a kind of institution, that ends before word `end`.
std::optional<Found<std::string>> unknown_name_before(const Words& words, std::size_t end) {
    static constexpr std::string_view kUnits[] = {
        "department",  "faculty",    "school",      "division",      "chair",        "group",
        "lab",         "laboratory", "program",     "team",          "programme",    "our",
        "centre",      "center",     "institutt",   "institutionen", "departamento", "dipartimento",
        "departement", "fakultat",   "fakultet",    "fakulteten",    "facultad",     "faculdade",
        "facolta",     "faculte",    "faculteit",   "wydzial",       "katedra",      "zaklad",
        "fakulta",     "lehrstuhl",  "fachbereich", "avdelning",     "avdelningen",  "avdeling",
        "seksjon",     "section"};
    static constexpr std::string_view kArticles[] = {"the", "el",  "la",  "le", "il", "das",
                                                     "die", "der", "het", "de", "o",  "a"};
    end = end == 0 ? 0 : without_place(words, end);
    if (end == 0) return std::nullopt;
    std::size_t first = name_start(words, end);
    if (first < end && is_at_word(words.folded(first))) ++first;
    if (first < end && is_one(kArticles, words.folded(first))) ++first;
    // "Then the X Institute"
    if (first == words.sentence_start(first) && first + 3 < end && words.raw(first + 1) == "the") first += 2;
    const std::size_t headed = std::exchange(first, behind_head_of_office(words, first, end));
    if (first < end && is_pointer(words.folded(first))) return std::nullopt;
    // "Fakultní nemocnice X", "Ústav přístrojové techniky": the words behind the first are not in capitals.
    if (!has_kind(words, first, end)) first = small_name_start(words, end);
    if (end < first + 2 || !has_kind(words, first, end)) return std::nullopt;
    // "The Department of History of X College": the whole behind the part.
    if (is_one(kUnits, words.folded(first)) && whole_of(words, first, end, true) == first)
        return std::nullopt;
    if (words.folded(first) == "college" && words.folded(first + 1) == "of") return std::nullopt;
    if (is_of_others(words, first)) return std::nullopt;
    const bool unit = is_one(kUnits, words.folded(first));
    const std::size_t part = std::exchange(first, whole_of(words, first, end, unit));
    if (part == first && is_cut(words, first, end)) return std::nullopt;
    const auto span = words.span(first, end - 1);
    std::string name = base::squeeze(span.in(words.text()));
    // "St. Mary's School of Nursing" is a part of another.
    const bool school = base::fold(name).find("s school of") != std::string::npos;
    if (is_general_name(name) || school) return std::nullopt;
    const bool bent = part != first || headed != part;
    if (const auto plain = nominatives(name); bent && !plain.empty())
        name = part != first ? plain.front() : plain.back();
    return Found<std::string>{name, span, kUnknown, false};
}

/// True for a word that ends as a kind of institution in Finnish.
bool ends_in_finnish(std::string_view folded) {
    static constexpr std::string_view kEnds[] = {"yliopisto", "korkeakoulu",    "keskus",
                                                 "sairaala",  "tutkimuslaitos", "museo"};
    return std::any_of(std::begin(kEnds), std::end(kEnds), [&](auto end) { return folded.ends_with(end); });
}

/// True for a name that begins its sentence, an article before it left out.
bool begins_sentence(const Words& words, std::size_t byte) {
    const std::size_t first = words.at_byte(byte);
    const std::size_t start = words.sentence_start(first);
    const auto behind_colon = [&](std::size_t at) { return base::trim(words.gap(at)) == ":"; };
    return first == start || first == start + 1 || behind_colon(first) ||
           (first > 0 && behind_colon(first - 1));
}

/// The name before a phrase at word `end`, over an acronym or a town between commas: "The X Institute (XI),
/// in Y, invites".
std::optional<Found<std::string>> name_before(const Words& words, std::size_t end) {
    constexpr int kMostParts = 6;
    constexpr std::size_t kFurthest = 14;
    const std::size_t cue = end, start = words.sentence_start(cue - 1);
    // Names in Han characters have no capitals: find_han_name() reads them.
    if (base::begins_with_cjk(words.raw(cue - 1))) return std::nullopt;
    for (int part = 0; part < kMostParts && end > start && cue - end < kFurthest; ++part) {
        if (auto name = unknown_name_before(words, end)) return name;
        // "Wald, Schnee und Landschaft" is a list and no town behind a name.
        bool list = false;
        do {
            --end;
            list = list || (is_and(words.folded(end)) && words[end].before < Break::clause);
        } while (end > start && words[end].before < Break::clause && words.gap(end).size() <= 2);
        if (list) return std::nullopt;
    }
    return std::nullopt;
}

/// "An der Hochschule X ist", "Am Institut Y sind", "Vid Z universitet finns": the name behind the word for
/// where, as it stands alone.
std::optional<Found<std::string>> place_of_vacancy(const Words& words) {
    static constexpr std::string_view kAt[] = {"an", "am", "im", "beim", "bei", "vid", "ved", "pa", "på"};
    static constexpr std::string_view kIs[] = {"ist", "sind",  "wird",  "werden", "är",   "finns",
                                               "er",  "søges", "søker", "søger",  "söker"};
    constexpr std::size_t kMostOfName = 16;
    for (std::size_t i = 0; i < std::min(words.size(), kLeadWords); ++i) {
        if (words.sentence_start(i) != i || !is_one(kAt, words.folded(i))) continue;
        const std::size_t stop = std::min({words.size(), words.sentence_end(i), i + kMostOfName});
        for (std::size_t at = i + 2; at < stop; ++at) {
            if (!is_one(kIs, words.raw(at))) continue;
            auto name = name_before(words, at);
            if (!name) break;
            const auto plain = nominatives(name->value);
            const bool article = words.folded(i + 1) == "der";
            if (article && !plain.empty()) name->value = plain.front();
            return name;
        }
    }
    return std::nullopt;
}

/// "JCU is a leading university", "Saxion ist eine Hochschule": a name without a word for its kind, of which
/// the sentence says it.
std::optional<Found<std::string>> told_kind(const Words& words, const PhraseHit<bool>& hit) {
    static const auto kTowns = list_of(kTownWords);
    constexpr std::size_t kReach = 8, kMostOfName = 5;
    const std::size_t start = words.sentence_start(hit.first);
    std::size_t first = start, end = hit.first;
    for (std::size_t i = first; i < end; ++i) {
        if (words.gap(i + 1).find('(') != std::string_view::npos) end = i + 1;
    }
    static constexpr std::string_view kArticles[] = {"the", "die", "der", "das", "la", "le", "el",
                                                     "il",  "het", "de",  "o",   "a",  "l"};
    if (first < end && is_one(kArticles, words.folded(first))) ++first;
    if (first >= end || end - first > kMostOfName) return std::nullopt;
    for (std::size_t i = first; i < end; ++i) {
        if (!begins_with_capital(words.raw(i)) || (i > first && words[i].before >= Break::clause))
            return std::nullopt;
    }
    const std::size_t stop = std::min(words.sentence_end(hit.end - 1), hit.end + kReach);
    // "X is the laboratory of the University of Y" is a part of another.
    static constexpr std::string_view kParts[] = {"centre", "center", "zentrum", "laboratory", "laboratoire",
                                                  "school", "lab",    "centro",  "centrum"};
    std::size_t kind = hit.end, kinds = 0;
    while (kind < stop && !is_kind_word(words, kind)) ++kind;
    for (std::size_t i = hit.end; i < words.sentence_end(hit.end - 1); ++i) kinds += is_kind_word(words, i);
    if (kind == stop || kinds > 1 || is_one(kParts, words.folded(kind)) || kTowns.any(words, hit.end, kind))
        return std::nullopt;
    const auto span = words.span(first, end - 1);
    const std::string name = base::squeeze(span.in(words.text()));
    static constexpr std::string_view kPronouns[] = {
        "den",  "det",    "denne",  "dette", "dit", "deze", "cela",     "ce",    "esta",
        "este", "questa", "questo", "il",    "to",  "tato", "se",       "tämä",  "it",
        "this", "we",     "es",     "sie",   "wir", "dies", "dieses",   "diese", "she",
        "he",   "there",  "here",   "that",  "our", "what", "position", "job"};
    const bool again = words.text().find(name, span.to) != std::string_view::npos;
    if (name.size() < 3 || !again || is_general_name(name) || is_one(kPronouns, words.folded(first)))
        return std::nullopt;
    return Found<std::string>{name, span, kUnknown, false};
}

}  // namespace

bool is_of_others(const Words& words, std::size_t first) {
    static const auto kTable = list_of(kOthersCues);
    const std::size_t near = first > kContextReach ? first - kContextReach : 0;
    return kTable.any(words, std::max(near, words.sentence_start(first)), first);
}

std::optional<Found<std::string>> find_hiring_name(const Words& words) {
    static const auto kHiring = list_of(kHiringCues);
    static const auto kDescribing = list_of(kDescribingCues);
    std::optional<Found<std::string>> found = find_han_name(words.text());
    if (found) return found;
    const std::size_t lead = std::min(words.size(), kLeadWords);
    kHiring.each(words, 0, lead, [&](const PhraseHit<bool>& hit) {
        if (!found && hit.first > 0) found = name_before(words, hit.first);
    });
    if (found) return found;
    if (auto name = place_of_vacancy(words)) return name;
    // "X University is a young university", "X Institute studies": who begins so speaks of itself.
    kDescribing.each(words, 0, lead, [&](const PhraseHit<bool>& hit) {
        // "Pohjolan yliopisto on": no English "on".
        const bool on = hit.end == hit.first + 1 && words.raw(hit.first) == "on";
        if (found || hit.first == 0 || (on && !ends_in_finnish(words.folded(hit.first - 1)))) return;
        auto name = name_before(words, hit.first);
        if (name && begins_sentence(words, name->span.from)) found = std::move(name);
        if (!found) found = told_kind(words, hit);
    });
    return found;
}

}  // namespace jobindex::normalise
