// Amounts of money as numbers are written around the world. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace jobindex::normalise {

/// A number and one past its last byte.
struct Amount {
    double value = 0;
    std::size_t to = 0;
    double scale = 1;       ///< of a word behind the number that counts in ten thousands: "35万"
    bool millions = false;  ///< "1.2 million", "3 Mio.", "5bn": a sum that is nobody's pay
};

/// Reads the number that begins at byte `at`: "1.234,56", "1,234.56", "1 234,56", "1'234.-", "45k", "2901".
///
/// A single separator before exactly three digits groups thousands; before one or two it is the decimal
/// point.
/// @return nullopt when no digit is there, or the number has more than nine digits, or goes on in letters
/// ("1e99").
std::optional<Amount> amount_at(std::string_view text, std::size_t at);

}  // namespace jobindex::normalise
