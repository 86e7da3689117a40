#include "indexer/normalise/percentage_context.h"

#include "core/base/text.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/working_time_cues.h"

namespace jobindex::normalise {

/// "50 % women", "30 % teaching": the percentage is of something else.
bool is_percentage_of_other(const Words& words, std::size_t next) {
    static const auto kTable = list_of(kOtherShares);
    const auto hit = next < words.size() ? kTable.at(words, next) : std::nullopt;
    if (!hit) return false;
    // "50% of the salary scale E 13" is half a post's.
    static const PhraseTable<bool> kScales{{"scale", true}, {"group", true}, {"grade", true},
                                           {"level", true}, {"band", true},  {"class", true}};
    return hit->end >= words.size() || !kScales.at(words, hit->end);
}

bool is_percent_gap(std::string_view gap) {
    const auto bare = base::trim(gap);
    return bare.starts_with('%') || gap.starts_with("\xC2\xA0%") || gap.starts_with("\xE2\x80\xAF%");
}

/// "Up to 20 %", "maximal 50 %", "80 bis 100 %": the end of a range.
bool is_upper_bound(const Words& words, std::size_t i) {
    static const auto kBounds = list_of(kUpperBounds);
    for (std::size_t k = i > 2 ? i - 2 : 0; k < i; ++k) {
        const auto hit = kBounds.at(words, k);
        if (hit && hit->end == i) return true;
    }
    return false;
}

/// One past the last word of "percent" at word `i`, right behind its number; nullopt when it is none.
std::optional<std::size_t> percent_word_at(const Words& words, std::size_t i) {
    static const auto kTable = list_of(kPercentWords);
    if (i >= words.size() || words[i].before >= Break::line) return std::nullopt;
    const auto hit = kTable.at(words, i);
    return hit ? std::optional(hit->end) : std::nullopt;
}

/// "Taux : 50 % du temps de travail": the label makes it the post's, whatever follows.
bool is_behind_share_label(const Words& words, std::size_t i) {
    static const auto kShares = list_of(kShareLabels);
    static const auto kRates = list_of(kRateLabels);
    if (i == 0 || words.gap(i).find(':') == std::string_view::npos) return false;
    for (std::size_t k = i > 3 ? i - 3 : 0; k < i; ++k) {
        const auto share = kShares.at(words, k), rate = kRates.at(words, k);
        if ((share && share->end == i) || (rate && rate->end == i)) return true;
    }
    return false;
}

}  // namespace jobindex::normalise
