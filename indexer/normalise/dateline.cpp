#include "indexer/normalise/dateline.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/cued_places.h"
#include "indexer/normalise/place_in_text.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kLongestLine = 70;
constexpr std::size_t kLongestDate = 40;
constexpr std::size_t kEdge = 1'200;  ///< bytes at either end of a text in which it is signed
constexpr std::int64_t kLeastPopulation = 1'000;
constexpr double kSigned = 0.55;

/// True for what may be a date and no more: a year, and a day or a month before it.
bool is_date(std::string_view text) {
    if (text.size() < 6 || text.size() > kLongestDate) return false;
    std::size_t year = std::string_view::npos, digits = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && base::is_digit(text[i])) {
            ++digits;
            continue;
        }
        const auto century = digits == 4 ? text.substr(i - 4, 2) : std::string_view();
        if (century == "19" || century == "20") year = i - 4;
        digits = 0;
    }
    if (year == std::string_view::npos || year == 0) return false;
    const auto before = text.substr(0, year);
    const bool day = std::any_of(before.begin(), before.end(), [](char c) { return base::is_digit(c); });
    return day && base::trim(text.substr(year + 4)).size() <= 2;
}

}  // namespace

std::optional<Found<model::Place>> find_dateline(std::string_view text, std::string_view country,
                                                 const vocab::Gazetteer& gazetteer) {
    if (country.empty()) return std::nullopt;
    std::optional<Found<model::Place>> found;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        const auto line = text.substr(from, to - from);
        const auto comma = line.find(',');
        const bool edge = from < kEdge || to + kEdge > text.size();
        if (edge && line.size() <= kLongestLine && comma != std::string_view::npos &&
            is_date(base::trim(line.substr(comma + 1)))) {
            const auto said = base::trim(line.substr(0, comma));
            const auto* city = said.size() < 4 ? nullptr : gazetteer.city(said, {country, {}});
            if (city != nullptr && city->population >= kLeastPopulation &&
                !is_other_name(said, *city, gazetteer)) {
                const auto place = place_at(*city);
                if (found && found->value != place) return std::nullopt;
                const auto at = from + line.find(said);
                if (!found) found = Found<model::Place>{place, {at, at + said.size()}, kSigned, false};
            }
        }
        from = to + 1;
    }
    return found;
}

}  // namespace jobindex::normalise
