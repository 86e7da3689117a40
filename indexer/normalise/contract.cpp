#include "indexer/normalise/contract.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "indexer/normalise/contract_cues.h"
#include "indexer/normalise/contract_length.h"
#include "indexer/normalise/full_time.h"
#include "indexer/normalise/full_time_cues.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/share_context.h"
#include "indexer/normalise/terms_of_line.h"
#include "indexer/normalise/working_time.h"

namespace jobindex::normalise {
namespace {

using model::ContractKind;

constexpr std::size_t kPostReach = 6;  ///< words between "temporary" and a word for the post
constexpr double kClear = 0.85;
constexpr double kLikely = 0.7;

const PhraseTable<bool>& post_words() {
    static const auto kTable = list_of(kPostWords);
    return kTable;
}
const PhraseTable<const ContractCue*>& contract_cues() {
    static const PhraseTable<const ContractCue*> kTable(
        kContractCues, [](const ContractCue& cue) { return cue.phrase; },
        [](const ContractCue& cue) { return &cue; });
    return kTable;
}

/// True when a phrase of the table stands in the sentence, at most `reach` words before word `first`.
bool says_before(const Words& words, const PhraseTable<bool>& table, std::size_t first, std::size_t reach) {
    const std::size_t near = first > reach ? first - reach : 0;
    return table.any(words, std::max(near, words.sentence_start(first)), first);
}

/// "With the prospect of a permanent contract", "gevolgd door een vast contract": what may come later.
bool is_of_later(const Words& words, std::size_t first) {
    constexpr std::size_t kReach = 7;
    static const auto kLater = list_of(kLaterContractWords);
    return says_before(words, kLater, first, kReach);
}

/// "permanent residents" and "permanent staff" are people, "temporary permit" a paper.
bool is_of_something_else(const Words& words, std::size_t end) {
    static const PhraseTable<bool> kTable{
        {"resident", true},      {"residents", true},  {"residency", true},
        {"residence", true},     {"faculty", true},    {"staff", true},
        {"visa", true},          {"permit", true},     {"housing", true},
        {"accommodation", true}, {"members", true},    {"disability", true},
        {"protection", true},    {"collection", true}, {"work authorization", true},
        {"exhibition", true},    {"professors", true}, {"address", true},
        {"storage", true},       {"record", true},     {"resolution", true},
        {"dynamics", true},      {"scale", true},      {"scales", true},
        {"data", true},          {"pattern", true},    {"patterns", true},
        {"tilsette", true},      {"ansatte", true},    {"anställda", true},
        {"ansat", true},         {"employees", true},  {"medarbejdere", true},
        {"medarbetare", true},   {"medewerkers", true}};
    static const PhraseTable<bool> kPost{{"position", true},     {"positions", true}, {"appointment", true},
                                         {"appointments", true}, {"member", true},    {"line", true},
                                         {"opening", true},      {"openings", true},  {"post", true},
                                         {"job", true},          {"rank", true},      {"at", true}};
    // "Tenure-track faculty position" is the post, "our tenure-track faculty" are people.
    return kTable.any(words, end, end + 1) && !kPost.any(words, end + 1, end + 2);
}

/// "Before starting tenure-track faculty positions": the next post's.
bool is_of_later_track(const Words& words, std::size_t first) {
    constexpr std::size_t kReach = 4;
    static const auto kLater = list_of(kLaterTrackWords);
    return says_before(words, kLater, first, kReach);
}

/// "We seek tenure-track faculty": who is hired, not who is there.
bool is_hired(const Words& words, std::size_t first) {
    constexpr std::size_t kReach = 4;
    static const auto kHiring = list_of(kHiringWords);
    return says_before(words, kHiring, first, kReach);
}

/// "Meets the criteria for appointment as a tenured professor": the standing that is asked for, and not what
/// the post is.
bool is_standing(const Words& words, std::size_t first) {
    constexpr std::size_t kReach = 10;
    static const auto kStanding = list_of(kTenureIsStanding);
    return says_before(words, kStanding, first, kReach);
}

/// An item or a line of nothing but the word: "Espoo | Permanent | Full-time". One that ends with a colon is
/// a heading.
template <class T>
bool is_own_item(const Words& words, const PhraseHit<T>& hit) {
    const auto parts = [&](std::size_t at) {
        const auto gap = words.gap(at);
        return (at >= words.size() || words[at].before >= Break::line ||
                gap.find('|') != std::string_view::npos || gap.find("\xC2\xB7") != std::string_view::npos) &&
               gap.find(':') == std::string_view::npos;
    };
    const bool opens = hit.first == 0 || parts(hit.first);
    return opens && parts(hit.end);
}

int rank(ContractKind kind) {
    return kind == ContractKind::tenure_track ? 2 : kind == ContractKind::permanent ? 1 : 0;
}

}  // namespace

std::optional<Found<ContractKind>> find_contract_kind(const Words& words) {
    std::optional<Found<ContractKind>> best;
    contract_cues().each(words, [&](const PhraseHit<const ContractCue*>& hit) {
        const auto& cue = **hit.value;
        if (cue.open || is_negated(words, hit.first)) return;
        const bool track = cue.kind == ContractKind::tenure_track;
        if (track && is_of_later_track(words, hit.first)) return;
        const bool faculty = track && words.folded(hit.end) == "faculty" && is_hired(words, hit.first);
        if (!faculty && is_of_something_else(words, hit.end)) return;
        if (cue.kind == ContractKind::permanent && is_of_later(words, hit.first)) return;
        const bool tenured =
            cue.kind == ContractKind::permanent && cue.phrase.find("tenure") != std::string_view::npos;
        if (tenured && is_standing(words, hit.first)) return;
        if (cue.weak && !is_own_item(words, hit) && !is_item_of_terms(words, hit.first, hit.end)) {
            const auto window = window_around(words, hit.first, hit.end, kPostReach);
            if (!post_words().any(words, window.from, hit.first) &&
                !post_words().any(words, hit.end, window.to))
                return;
        }
        const double confidence = cue.weak ? kLikely : kClear;
        const bool better = !best || confidence > best->confidence ||
                            (confidence == best->confidence && rank(cue.kind) > rank(best->value));
        if (better)
            best = Found<ContractKind>{cue.kind, words.span(hit.first, hit.end - 1), confidence, false};
    });
    return best;
}

std::optional<Found<ContractKind>> find_contract_kind_in_title(const Words& title) {
    if (const auto found = find_contract_kind(title)) return found;
    static const PhraseTable<bool> kTrack{{"tenure track faculty", true}, {"tenure track professors", true}};
    for (std::size_t i = 0; i < title.size(); ++i) {
        const auto hit = kTrack.at(title, i);
        if (!hit || (i > 0 && (title.folded(i - 1) == "non" || title.folded(i - 1) == "not"))) continue;
        return Found<ContractKind>{ContractKind::tenure_track, title.span(i, hit->end - 1), 0.85, false};
    }
    return std::nullopt;
}

model::Contract read_employment(std::string_view text, std::string_view country, std::string_view label) {
    // FULL_TIME and "full-time" are the same words, "½" is 1/2, and "2½" is 2 1/2.
    std::string plain = base::replace_all(text, "_", " ");
    for (const auto& [sign, part] :
         {std::pair("\xC2\xBD", " 1/2"), {"\xC2\xBE", " 3/4"}, {"\xC2\xBC", " 1/4"}})
        plain = base::replace_all(plain, sign, part);
    const Words words(plain);
    static const auto kFullTime = list_of(kFullTimeCues);
    static const auto kPartTime = list_of(kPartTimeCues);
    static const PhraseTable<ContractKind> kKinds(
        kFieldKinds, [](const ContractCue& cue) { return cue.phrase; },
        [](const ContractCue& cue) { return cue.kind; });
    model::Contract contract;
    if (const auto kind = find_contract_kind(words)) contract.kind = kind->value;
    kKinds.each(words, [&](const PhraseHit<ContractKind>& hit) {
        const bool later = *hit.value == ContractKind::permanent && is_of_later(words, hit.first);
        if (!contract.kind && !later && !is_negated(words, hit.first)) contract.kind = *hit.value;
    });
    contract.share = read_share(words, country, label);
    const bool full = kFullTime.any(words, 0, words.size());
    const bool part = kPartTime.any(words, 0, words.size());
    // "0.6-0.8 FTE; the pay is for a full-time employee"
    bool open = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (base::is_digit(words.folded(i).front())) open = open || range_of_shares_at(words, i).has_value();
    }
    if (!contract.share && full && !part && !open) contract.share = 1.0;
    const auto months = find_months(words);
    contract.months = months ? std::optional(months->value) : bare_length(words);
    return contract;
}

}  // namespace jobindex::normalise
