#include "indexer/normalise/year_sentence.h"

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::normalise {
namespace {

/// True when a sentence begins at word `index` that Words does not cut off.
bool begins_behind_year(const Words& words, std::size_t index) {
    if (index == 0 || index >= words.size() || !begins_with_capital(words.raw(index))) return false;
    const auto gap = words.gap(index);
    const auto stop = gap.find('.');
    if (stop == std::string_view::npos || stop + 1 >= gap.size() || !base::is_space(gap[stop + 1]))
        return false;
    const auto before = words.folded(index - 1);
    constexpr std::size_t kYearDigits = 4;
    const bool year = before.size() == kYearDigits && whole_number(before);
    return stop == 0 ? year : gap[stop - 1] == ')';
}

}  // namespace

bool begins_sentence(const Words& words, std::size_t index) {
    return words[index].before >= Break::sentence || begins_behind_year(words, index);
}

std::size_t start_of_sentence(const Words& words, std::size_t index) {
    const std::size_t start = words.sentence_start(index);
    std::size_t i = index;
    while (i > start && !begins_behind_year(words, i)) --i;
    return i;
}

std::size_t end_of_sentence(const Words& words, std::size_t index) {
    const std::size_t end = words.sentence_end(index);
    std::size_t i = index + 1;
    while (i < end && !begins_behind_year(words, i)) ++i;
    return std::min(i, end);
}

}  // namespace jobindex::normalise
