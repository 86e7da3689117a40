#include <algorithm>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/employer_cues.h"
#include "indexer/normalise/employer_name.h"
#include "indexer/normalise/hiring_name.h"
#include "indexer/normalise/name_forms.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kMostWords = 9;     ///< of an institution's name
constexpr std::size_t kHeadWords = 2500;  ///< of a text that are read
constexpr std::size_t kLeadBytes = 700;   ///< in which an employer names itself
constexpr double kInText = 0.65;
constexpr double kOnce = 0.5;  ///< named once, and not as the one who hires

/// One institution of a text with how often and where it is named.
struct Mentioned {
    KnownName name;
    base::Span span;
    std::size_t times = 0;
    bool in_lead = false;
    bool hires = false;  ///< "X invites applications"

    std::size_t score() const { return times + (in_lead ? 2 : 0) + (hires ? 2 : 0); }
};

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
            const std::string line =
                base::squeeze(span.in(words.text()));  // it may go over the end of a line
            const std::string_view said = line;
            if (length == 1 && said.size() < 3) continue;
            // A name is written in capitals, but for CJK.
            if (said.front() >= 'a' && said.front() <= 'z') continue;
            if (is_general_name(said) && !is_whole_name(words, first, first + length)) continue;
            for (const auto& plain : nominatives(said)) {
                const auto* known = institution_named(plain, table, country);
                if (known != nullptr) return std::pair{KnownName{known, plain, ""}, span};
            }
            const auto* known = institution_named(said, table, country);
            if (known != nullptr) return std::pair{KnownName{known, std::string(said), ""}, span};
        }
    }
    return std::nullopt;
}

bool has_kind_word(const Words& words, std::size_t first, std::size_t end) {
    for (; first < end; ++first) {
        if (is_kind_word(words, first)) return true;
    }
    return false;
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
        // "The University of Texas" Rio Grande Valley: names around such a word may be longer.
        if (has_kind_word(words, i, i + length)) continue;
        const auto span = words.span(i, i + length - 1);
        const std::string said = base::squeeze(span.in(words.text()));
        // "Spokane, Washington" is a place.
        if (said.find(',') != std::string::npos || is_general_name(said)) continue;
        const auto* known = institution_named(said, table, country);
        if (known != nullptr) return std::pair{KnownName{known, said, ""}, span};
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
    if (words.gap(i) == "-") return std::nullopt;  // "the Singapore-ETH Centre"
    // "des ETH-Bereichs"; "CNR-IMAA" is a part of the CNR.
    const bool compound = i + 1 < words.size() && words.gap(i + 1) == "-" && words.raw(i + 1).size() > 1 &&
                          words.raw(i + 1)[1] >= 'a' && words.raw(i + 1)[1] <= 'z';
    if (compound) return std::nullopt;
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
    auto hit = is_kind_word(words, i) ? name_around(words, i, table, country)
                                      : capital_name_at(words, i, table, country);
    if (!hit) hit = acronym_at(words, i, table, country);
    if (hit && is_of_longer_name(words, words.at_byte(hit->second.to - 1) + 1)) return std::nullopt;
    return hit;
}

/// "a Cambridge College", "any University of the state": one of several and not by its name. English alone:
/// "a" is an article of names elsewhere.
bool is_any_such(const Words& words, std::size_t first, std::string_view name) {
    static constexpr std::string_view kAny[] = {"a", "an", "any", "another", "each", "every", "most", "all"};
    static constexpr std::string_view kKinds[] = {"College", "University", "Institute", "Hospital", "Museum"};
    if (first == 0 || std::find(std::begin(kAny), std::end(kAny), words.raw(first - 1)) == std::end(kAny))
        return false;
    const auto rest = base::split_words(name);
    return std::any_of(std::begin(kKinds), std::end(kKinds), [&](auto kind) { return rest.back() == kind; });
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

}  // namespace

std::optional<Found<KnownName>> find_employer(const Words& words, const vocab::Institutions& table,
                                              std::string_view country) {
    std::vector<Mentioned> all;
    for (std::size_t i = 0; i < std::min(words.size(), kHeadWords); ++i) {
        const auto hit = known_at(words, i, table, country);
        if (!hit) continue;
        const std::size_t last = words.at_byte(hit->second.to - 1);
        i = std::max(i, last);
        const std::size_t first = words.at_byte(hit->second.from);
        if (is_of_others(words, first) || is_any_such(words, first, hit->first.name)) continue;
        if (is_union(hit->first.name) && !hires_behind(words, last + 1)) continue;
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
