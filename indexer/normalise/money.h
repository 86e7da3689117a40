// Sums of money in a text: an amount or a range, its currency, and what bounds it. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/span.h"
#include "indexer/normalise/salary.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// One amount or range with its currency, as bytes and words.
struct Money {
    double min = 0, max = 0;
    std::string_view currency;
    base::Span span;
    std::size_t first = 0, end = 0;  ///< words
    bool open_above = false;         ///< "from 2,900", "2,900+"
    bool open_below = false;         ///< "up to 3,400"
};

/// True when a sum may begin at word `index`: a digit, or a currency that has run into its amount.
bool begins_sum(const Words& words, std::size_t index, const SalaryContext& context);

/// The sum that begins at word `index`: "€ 2,901 to € 3,402", "from 2,900 EUR"; nullopt when none does.
std::optional<Money> find_money(const Words& words, std::size_t index, const SalaryContext& context);

/// `text` without the spaces, no-break ones too, at its front.
std::string_view skip_spaces(std::string_view text);

}  // namespace jobindex::normalise
