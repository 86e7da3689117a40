#include "indexer/normalise/terms_of_line.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/full_time_cues.h"
#include "indexer/normalise/percentage_context.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/working_time_cues.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kReach = 14;  ///< words on either side that are looked at

bool names_working_time(const Words& words, std::size_t from, std::size_t to) {
    static const auto kFull = list_of(kFullTimeCues);
    static const auto kPart = list_of(kPartTimeCues);
    static const auto kHours = list_of(kWeeklyHours);
    static const auto kUnits = list_of(kShareUnits);
    for (std::size_t i = from; i < to; ++i) {
        if (kFull.at(words, i) || kPart.at(words, i)) return true;
        if (!base::is_digit(words.folded(i).front())) continue;
        if (is_percent_gap(words.gap(i + 1))) return true;
        if (i + 1 < words.size() && (kHours.at(words, i + 1) || kUnits.at(words, i + 1))) return true;
    }
    return false;
}

}  // namespace

bool is_item_border(const Words& words, std::size_t index) {
    static constexpr std::string_view kMarks[] = {",",      ";",      ":",      "\uff1a", "|",      "(",
                                                  ")",      "\u00b7", "\u2022", "\u3001", "\uff0c", "\u3002",
                                                  "\uff1b", "\uff08", "\uff09", "\u3010", "\u3011"};
    if (index == 0 || index >= words.size() || words[index].before >= Break::line) return true;
    const auto gap = base::trim(words.gap(index));
    // A dash between spaces parts items, one between letters joins a word.
    if (words.gap(index).find(" \u2013 ") != std::string_view::npos || words.gap(index) == " - ") return true;
    return std::any_of(std::begin(kMarks), std::end(kMarks),
                       [&](auto mark) { return gap.starts_with(mark) || gap.ends_with(mark); });
}

bool is_item_of_terms(const Words& words, std::size_t first, std::size_t end) {
    if (!is_item_border(words, first) || !is_item_border(words, end)) return false;
    std::size_t from = first, to = end;
    while (from > 0 && first - from < kReach && words[from].before < Break::line) --from;
    while (to < words.size() && to - end < kReach && words[to].before < Break::line) ++to;
    return names_working_time(words, from, first) || names_working_time(words, end, to);
}

}  // namespace jobindex::normalise
