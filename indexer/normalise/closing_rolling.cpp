#include "indexer/normalise/closing_rolling.h"

#include <vector>

#include "core/base/text.h"
#include "indexer/normalise/closing_cues_rare.h"
#include "indexer/normalise/closing_subject.h"
#include "indexer/normalise/date_parts.h"
#include "indexer/normalise/year_sentence.h"

namespace jobindex::normalise {
namespace {

constexpr double kRollingConfidence = 0.8;
constexpr std::size_t kPairReach = 8;  ///< words between "until" and "found"

/// "Open until filled: No", or with the answer in a line of its own.
bool is_denied(const Words& words, std::size_t answer) {
    if (words.folded(answer) != "no") return false;
    const bool line = words[answer].before >= Break::line &&
                      (answer + 1 >= words.size() || words[answer + 1].before >= Break::line);
    return line || base::trim(words.gap(answer)).starts_with(':');
}

/// "Until we have found the right person", "bis die Stelle besetzt ist": a word for until and one for having
/// somebody, with no date between, in a sentence about a call. The words of the pair; nullopt for others.
std::optional<std::size_t> filled_after(const Words& words, std::size_t i) {
    static const auto kUntil = list_of(kUntilWords);
    static const auto kFilled = list_of(kFilledWords);
    static const auto kOpen = list_of(kOpenWords);
    const auto until = kUntil.at(words, i);
    if (!until) return std::nullopt;
    for (std::size_t k = until->end; k < std::min(words.size(), until->end + kPairReach); ++k) {
        if (words[k].before >= Break::sentence || leading_number(words.folded(k)) || month_of(words, k))
            return std::nullopt;
        const auto filled = kFilled.at(words, k);
        if (!filled) continue;
        const bool open = kOpen.any(words, start_of_sentence(words, i), i);
        return open ? std::optional(filled->end) : std::nullopt;
    }
    return std::nullopt;
}

Rolling rolling_at(const Words& words, std::size_t first, std::size_t end, bool sooner) {
    Found<Closing> found;
    found.value.kind = model::ClosingKind::rolling;
    found.span = words.span(first, end - 1);
    found.confidence = kRollingConfidence;
    return {std::move(found), sooner};
}

}  // namespace

const PhraseTable<const ClosingCue*>& closing_cue_table() {
    static const auto kRows = [] {
        std::vector<const ClosingCue*> rows;
        for (const auto& cue : kClosingCues) rows.push_back(&cue);
        for (const auto& cue : kRareClosingCues) rows.push_back(&cue);
        return rows;
    }();
    static const PhraseTable<const ClosingCue*> kTable(
        kRows, [](const ClosingCue* cue) { return cue->phrase; }, [](const ClosingCue* cue) { return cue; });
    return kTable;
}

std::optional<Rolling> rolling_in(const Words& words) {
    std::optional<Rolling> sooner;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto hit = closing_cue_table().at(words, i);
        if (!hit) {
            if (const auto end = filled_after(words, i)) return rolling_at(words, i, *end, false);
            continue;
        }
        const auto& cue = **hit->value;
        if (is_denied(words, hit->end)) {
            i = hit->end;
            continue;
        }
        if (is_among_other_ads(words, i)) continue;
        if (cue.kind == model::ClosingKind::rolling && cue.strength == CueStrength::strong) {
            if (!cue.ends_sooner) return rolling_at(words, hit->first, hit->end, false);
            if (!sooner) sooner = rolling_at(words, hit->first, hit->end, true);
        } else if (const auto end = filled_after(words, i)) {
            return rolling_at(words, i, *end, false);
        }
    }
    return sooner;
}

}  // namespace jobindex::normalise
