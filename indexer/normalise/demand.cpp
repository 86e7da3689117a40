#include "indexer/normalise/demand.h"

#include <algorithm>

#include "indexer/normalise/boilerplate.h"
#include "indexer/normalise/demand_cues.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/sections.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kReach = 30;          ///< words before and behind that a wish may stand away
constexpr std::size_t kNegationReach = 12;  ///< the same of "no ... required"
constexpr std::size_t kClauseWords = 4;     ///< words that a comma counts as

enum class Cue { required, brought, desired, negation, policy, owned, work, field, document };

const PhraseTable<Cue>& cues() {
    static const auto kTable = [] {
        std::vector<std::pair<std::string_view, Cue>> rows;
        const auto add = [&rows](const auto& phrases, Cue cue) {
            for (const std::string_view phrase : phrases) rows.emplace_back(phrase, cue);
        };
        add(kRequiredCues, Cue::required);
        add(kBroughtCues, Cue::brought);
        add(kDesiredCues, Cue::desired);
        add(kNegationCues, Cue::negation);
        add(kPolicyPhrases, Cue::policy);
        add(kOwnedCues, Cue::owned);
        add(kWorkCues, Cue::work);
        add(kFieldCues, Cue::field);
        add(kDocumentCues, Cue::document);
        return PhraseTable<Cue>(
            rows, [](const auto& row) { return row.first; }, [](const auto& row) { return row.second; });
    }();
    return kTable;
}

/// Words between a cue and the thing, a comma or bracket counting as several: of "PhD required, MBA
/// preferred" each word belongs to its own half.
std::size_t distance(const Words& words, std::size_t first, std::size_t last, const PhraseHit<Cue>& hit) {
    const bool behind = hit.first > last;
    const std::size_t from = behind ? last : hit.end - 1;
    const std::size_t to = behind ? hit.first : first;
    if (to <= from) return 0;
    std::size_t clauses = 0;
    for (std::size_t i = from + 1; i <= to; ++i) clauses += words[i].before >= Break::clause;
    return to - from + kClauseWords * std::min<std::size_t>(clauses, 2);
}

}  // namespace

DemandReader::DemandReader(const Words& words) : words_(words) {
    for (const auto& heading : find_headings(words)) {
        const Demand demand = heading.section == "preferred"      ? Demand::desired
                              : heading.section == "requirements" ? Demand::required
                                                                  : Demand::mentioned;
        blocks_.push_back({heading.to, demand, heading.section == "duties", heading.section == "apply"});
    }
}

/// What the heading above says of all that stands below it.
DemandReader::Block DemandReader::under_heading(std::size_t at) const {
    const auto next =
        std::upper_bound(blocks_.begin(), blocks_.end(), at,
                         [](std::size_t value, const Block& block) { return value < block.from; });
    return next == blocks_.begin() ? Block() : *std::prev(next);
}

Wish DemandReader::wish(base::Span span) const {
    const std::size_t first = words_.at_byte(span.from);
    if (first >= words_.size()) return {};
    const std::size_t last = std::max(first, words_.at_byte(span.to > 0 ? span.to - 1 : 0));
    const std::size_t reach = first > kReach ? first - kReach : 0;
    const std::size_t from = std::max(words_.sentence_start(first), reach);
    const std::size_t to = std::min(words_.sentence_end(last), last + kReach);
    constexpr std::size_t kNone = 10'000;
    std::size_t required = kNone, desired = kNone;
    bool brought = false, negated = false, policy = false, owned = false;
    const Block heading = under_heading(span.from);
    Wish wish{heading.demand, heading.is_work, false, heading.is_papers};
    cues().each(words_, from, to, [&](const PhraseHit<Cue>& hit) {
        const std::size_t away = distance(words_, first, last, hit);
        switch (*hit.value) {
            case Cue::required:
                required = std::min(required, away);
                break;
            case Cue::brought:
                brought = true;
                break;
            case Cue::desired:
                desired = std::min(desired, away);
                break;
            case Cue::negation:
                negated = negated || away <= kNegationReach;
                break;
            case Cue::policy:
                policy = true;
                break;
            case Cue::owned:
                owned = owned || hit.first < first;
                break;
            case Cue::work:
                wish.in_work = wish.in_work || hit.first <= last;
                break;
            case Cue::document:
                wish.in_papers = true;
                break;
            case Cue::field:
                wish.in_field = wish.in_field || hit.first < first;
                break;
        }
    });
    if (policy || negated) return {Demand::ignored, false, false, false};
    if (required == kNone && desired == kNone) {
        if (owned && heading.demand == Demand::mentioned) wish.demand = Demand::ignored;
        if (brought && heading.demand == Demand::mentioned && !owned) wish.demand = Demand::required;
        return wish;
    }
    // "Preferred: candidates should have ..." stays a preference.
    const bool liked = desired < required || heading.demand == Demand::desired;
    wish.demand = liked ? Demand::desired : Demand::required;
    return wish;
}

}  // namespace jobindex::normalise
