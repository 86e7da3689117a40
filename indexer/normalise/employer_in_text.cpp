#include <algorithm>
#include <vector>

#include "core/base/utf8.h"
#include "indexer/normalise/employer_cues.h"
#include "indexer/normalise/employer_name.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kMostWords = 9;     ///< of an institution's name
constexpr std::size_t kHeadWords = 2500;  ///< of a text that are read
constexpr std::size_t kLeadBytes = 700;   ///< in which an employer names itself
constexpr std::size_t kContextReach = 6;  ///< words before a name that say whose it is
constexpr double kInText = 0.65;
constexpr double kOnce = 0.5;  ///< named once, and not as the one who hires
constexpr double kUnknown = 0.5;

/// True when words before a name make it another's.
bool is_of_others(const Words& words, std::size_t first) {
    static const auto kTable = list_of(kOthersCues);
    const std::size_t near = first > kContextReach ? first - kContextReach : 0;
    return kTable.any(words, std::max(near, words.sentence_start(first)), first);
}

/// One institution of a text with how often and where it is named.
struct Mentioned {
    KnownName name;
    base::Span span;
    std::size_t times = 0;
    bool in_lead = false;
    bool hires = false;  ///< "X invites applications"

    std::size_t score() const { return times + (in_lead ? 2 : 0) + (hires ? 2 : 0); }
};

const PhraseTable<bool>& kinds() {
    static const auto kTable = list_of(kInstitutionKinds);
    return kTable;
}

const PhraseTable<bool>& hiring() {
    static const auto kTable = list_of(kHiringCues);
    return kTable;
}

/// True for words that say that the name before them, and an acronym in brackets, looks for somebody.
bool hires_behind(const Words& words, std::size_t end) {
    constexpr std::size_t kBrackets = 2;
    for (std::size_t i = end; i <= end + kBrackets && i < words.size(); ++i) {
        if (words[i].before >= Break::sentence) return false;
        if (hiring().at(words, i)) return true;
        if (words.gap(end).find('(') == std::string_view::npos) return false;
    }
    return false;
}

/// "Norwich University Hospital": the known name goes on.
bool is_of_longer_name(const Words& words, std::size_t end) {
    static constexpr std::string_view kMore[] = {"hospital", "hospitals", "press", "bank"};
    return end < words.size() && words.gap(end) == " " && begins_with_capital(words.raw(end)) &&
           std::find(std::begin(kMore), std::end(kMore), words.folded(end)) != std::end(kMore);
}

/// "Northeastern University is hiring" means one of that name, "the Graduate School of Management" a part of
/// many.
bool is_whole_name(const Words& words, std::size_t first, std::size_t end) {
    const auto last = words.folded(end - 1);
    const bool direction = words.folded(first).ends_with("ern");
    return direction && (last == "university" || last == "college") && hires_behind(words, end);
}

/// The longest name that the table knows around word `at`.
std::optional<std::pair<KnownName, base::Span>> name_around(const Words& words, std::size_t at,
                                                            const vocab::Institutions& table,
                                                            std::string_view country) {
    const std::size_t low = std::max(at > kMostWords ? at - kMostWords : 0, words.sentence_start(at));
    const std::size_t high = std::min(at + kMostWords, words.sentence_end(at));
    for (std::size_t length = std::min(kMostWords, high - low); length > 0; --length) {
        for (std::size_t first = at + 1 > length ? at + 1 - length : 0; first <= at; ++first) {
            if (first < low || first + length > high) continue;
            const auto span = words.span(first, first + length - 1);
            const auto said = span.in(words.text());
            if (length == 1 && said.size() < 3) continue;
            // A name is written in capitals, but for CJK.
            if (said.front() >= 'a' && said.front() <= 'z') continue;
            if (is_general_name(said) && !is_whole_name(words, first, first + length)) continue;
            const auto plain = nominative(said);
            const auto* known = plain.empty() ? nullptr : institution_named(plain, table, country);
            if (known != nullptr) return std::pair{KnownName{known, plain, ""}, span};
            known = institution_named(said, table, country);
            if (known != nullptr) return std::pair{KnownName{known, std::string(said), ""}, span};
        }
    }
    return std::nullopt;
}

/// A name of two to four words in capitals that begins at word `i`, none of them for a kind of institution:
/// "KU Leuven", "Erasmus MC".
std::optional<std::pair<KnownName, base::Span>> capital_name_at(const Words& words, std::size_t i,
                                                                const vocab::Institutions& table,
                                                                std::string_view country) {
    const auto begins = [&](std::size_t at) {
        return words.raw(at).size() > 1 && begins_with_capital(words.raw(at));
    };
    if (!begins(i) || !begins(i + 1)) return std::nullopt;
    for (std::size_t length = 4; length >= 2; --length) {
        if (i + length > words.size() || words.sentence_end(i) < i + length) continue;
        const auto span = words.span(i, i + length - 1);
        const auto said = span.in(words.text());
        if (is_general_name(said)) continue;
        const auto* known = institution_named(said, table, country);
        if (known != nullptr) return std::pair{KnownName{known, std::string(said), ""}, span};
    }
    return std::nullopt;
}

/// An institution that goes by one word, as its name is written at word `i`: "MIT", "Rigshospitalet".
std::optional<std::pair<KnownName, base::Span>> acronym_at(const Words& words, std::size_t i,
                                                           const vocab::Institutions& table,
                                                           std::string_view country) {
    static const auto kAcronyms = list_of(kInstitutionAcronyms);
    static const auto kNames = list_of(kOneWordNames);
    const auto raw = words.raw(i);
    const bool capitals = std::none_of(raw.begin(), raw.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!(capitals && kAcronyms.at(words, i)) && !(begins_with_capital(raw) && kNames.at(words, i)))
        return std::nullopt;
    const auto* known = institution_named(raw, table, country);
    if (known == nullptr) return std::nullopt;
    return std::pair{KnownName{known, std::string(raw), ""}, words.span(i, i)};
}

/// The name that the table knows at or around word `i`, which is no part of a longer one.
std::optional<std::pair<KnownName, base::Span>> known_at(const Words& words, std::size_t i,
                                                         const vocab::Institutions& table,
                                                         std::string_view country) {
    auto hit = kinds().at(words, i) ? name_around(words, i, table, country)
                                    : capital_name_at(words, i, table, country);
    if (!hit) hit = acronym_at(words, i, table, country);
    if (hit && is_of_longer_name(words, words.at_byte(hit->second.to - 1) + 1)) return std::nullopt;
    return hit;
}

/// The most likely of several; nullptr when two are as likely and neither is a part of the other.
const Mentioned* most_likely(std::vector<Mentioned>& all) {
    std::stable_sort(all.begin(), all.end(),
                     [](const Mentioned& a, const Mentioned& b) { return a.score() > b.score(); });
    if (all.empty()) return nullptr;
    if (all.size() == 1 || all[0].score() > all[1].score()) return &all.front();
    if (all.size() > 2 && all[2].score() == all[0].score()) return nullptr;
    const auto is_below = [](const Mentioned& a, const Mentioned& b) {
        const auto part = a.name.institution->domain;
        const auto whole = b.name.institution->domain;
        return part.size() > whole.size() && part.ends_with(whole) &&
               part[part.size() - whole.size() - 1] == '.';
    };
    if (is_below(all[0], all[1])) return &all[0];
    if (is_below(all[1], all[0])) return &all[1];
    // One institution under an old name and a new one in the table: the longer name says more.
    const auto goes_on = [](const Mentioned& a, const Mentioned& b) {
        return a.name.institution->city == b.name.institution->city && !a.name.institution->city.empty() &&
               base::fold(a.name.name).starts_with(base::fold(b.name.name));
    };
    if (goes_on(all[0], all[1])) return &all[0];
    if (goes_on(all[1], all[0])) return &all[1];
    return all[0].hires != all[1].hires ? &all[all[0].hires ? 0 : 1] : nullptr;
}

/// The first word of a name in capitals that ends before word `end`: "Institute for the Study of X".
std::size_t name_start(const Words& words, std::size_t end) {
    static constexpr std::string_view kLinks[] = {"of",  "for", "the", "and", "in",   "de", "la", "für",
                                                  "der", "des", "du",  "di",  "e",    "y",  "et", "und",
                                                  "do",  "da",  "del", "van", "voor", "i"};
    constexpr std::size_t kMostOfName = 12;
    const std::size_t low =
        std::max(words.sentence_start(end - 1), end > kMostOfName ? end - kMostOfName : 0);
    std::size_t first = end;
    for (std::size_t i = end; i > low; --i) {
        const bool link =
            std::find(std::begin(kLinks), std::end(kLinks), words.raw(i - 1)) != std::end(kLinks);
        if (!link && !begins_with_capital(words.raw(i - 1))) break;
        if (!link) first = i - 1;
        if (words[i - 1].before >= Break::clause && words.gap(i - 1).find('&') == std::string_view::npos)
            break;
    }
    return first;
}

/// One past the name in words [.., end) that a town and its country follow: "X Museum in Brussels, Belgium".
std::size_t without_place(const Words& words, std::size_t end) {
    constexpr std::size_t kMostOfPlace = 5;
    static constexpr std::string_view kIn[] = {"in", "at", "a", "en", "i", "te"};
    bool comma = false;
    for (std::size_t i = end; i > 1 && end - i < kMostOfPlace; --i) {
        const bool in = std::find(std::begin(kIn), std::end(kIn), words.folded(i - 1)) != std::end(kIn);
        if (in) return comma ? i - 1 : end;
        static constexpr std::string_view kBent[] = {"w", "we", "v", "ve"};
        if (std::find(std::begin(kBent), std::end(kBent), words.folded(i - 1)) != std::end(kBent))
            return i - 1;
        if (!begins_with_capital(words.raw(i - 1))) return end;
        comma = comma || words.gap(i - 1).find(',') != std::string_view::npos;
    }
    return end;
}

/// The name in capitals, with a word for a kind of institution, that ends before word `end`.
std::optional<Found<std::string>> unknown_name_before(const Words& words, std::size_t end) {
    static constexpr std::string_view kUnits[] = {"department", "faculty", "school",     "division", "chair",
                                                  "group",      "lab",     "laboratory", "program",  "team",
                                                  "programme",  "our",     "centre",     "center"};
    static constexpr std::string_view kArticles[] = {"the", "el",  "la",  "le", "il", "das",
                                                     "die", "der", "het", "de", "o",  "a"};
    const auto is_one = [](const auto& list, std::string_view word) {
        return std::find(std::begin(list), std::end(list), word) != std::end(list);
    };
    end = end == 0 ? 0 : without_place(words, end);
    if (end == 0) return std::nullopt;
    std::size_t first = name_start(words, end);
    static constexpr std::string_view kAt[] = {"an",  "am",  "im", "bei",    "beim", "zur",
                                               "vid", "ved", "at", "presso", "in"};
    if (first < end && is_one(kAt, words.folded(first))) ++first;
    if (first < end && is_one(kArticles, words.folded(first))) ++first;
    if (end < first + 2 || !kinds().any(words, first, end)) return std::nullopt;
    if (is_one(kUnits, words.folded(first))) return std::nullopt;
    if (words.folded(first) == "college" && words.folded(first + 1) == "of") return std::nullopt;
    const auto span = words.span(first, end - 1);
    if (is_general_name(span.in(words.text())) || is_of_others(words, first)) return std::nullopt;
    return Found<std::string>{std::string(span.in(words.text())), span, kUnknown, false};
}

/// True for a name that begins its sentence, an article before it left out.
bool begins_sentence(const Words& words, std::size_t byte) {
    const std::size_t first = words.at_byte(byte);
    const std::size_t start = words.sentence_start(first);
    return first == start || first == start + 1;
}

}  // namespace

std::optional<Found<std::string>> find_hiring_name(const Words& words) {
    constexpr std::size_t kLeadWords = 120;
    static const auto kDescribing = list_of(kDescribingCues);
    std::optional<Found<std::string>> found;
    const std::size_t lead = std::min(words.size(), kLeadWords);
    hiring().each(words, 0, lead, [&](const PhraseHit<bool>& hit) {
        if (found || hit.first == 0) return;
        const bool brackets = words.gap(hit.first).find(')') != std::string_view::npos;
        found = unknown_name_before(words, hit.first - (brackets ? 1 : 0));
    });
    if (found) return found;
    // "X University is a young university", "X Institute studies": who begins so speaks of itself.
    kDescribing.each(words, 0, lead, [&](const PhraseHit<bool>& hit) {
        if (found || hit.first == 0) return;
        const bool brackets = words.gap(hit.first).find(')') != std::string_view::npos;
        auto name = unknown_name_before(words, hit.first - (brackets ? 1 : 0));
        if (name && begins_sentence(words, name->span.from)) found = std::move(name);
    });
    return found;
}

std::optional<Found<KnownName>> find_employer(const Words& words, const vocab::Institutions& table,
                                              std::string_view country) {
    std::vector<Mentioned> all;
    for (std::size_t i = 0; i < std::min(words.size(), kHeadWords); ++i) {
        const auto hit = known_at(words, i, table, country);
        if (!hit) continue;
        const std::size_t last = words.at_byte(hit->second.to - 1);
        i = std::max(i, last);
        if (is_of_others(words, words.at_byte(hit->second.from))) continue;
        const auto same = std::find_if(all.begin(), all.end(), [&](const Mentioned& one) {
            return one.name.institution->domain == hit->first.institution->domain;
        });
        auto& mention =
            same != all.end() ? *same : all.emplace_back(Mentioned{hit->first, hit->second, 0, false, false});
        mention.in_lead = mention.in_lead || hit->second.from < kLeadBytes;
        mention.hires = mention.hires || hires_behind(words, last + 1);
        ++mention.times;
    }
    const auto* best = most_likely(all);
    if (best == nullptr) return std::nullopt;
    const bool once = best->times == 1 && !best->hires;
    return Found<KnownName>{best->name, best->span, once ? kOnce : kInText, false};
}

}  // namespace jobindex::normalise
