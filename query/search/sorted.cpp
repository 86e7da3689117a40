#include "query/search/sorted.h"

#include <algorithm>
#include <limits>

#include "core/schema/fields.h"
#include "query/search/distance.h"
#include "query/search/run_plan.h"

namespace jobindex::search {
namespace {

constexpr double kLast = std::numeric_limits<double>::max();

/// An ad on its way to its place: small keys come first.
struct Placed {
    double key = kLast, then = 0;
    Found found;
};

/// All of `ads` in the order of the index.
std::vector<Placed> unplaced(const PartAds& ads, const ColumnsView& columns) {
    std::vector<Placed> all;
    all.reserve(ads.size());
    for (const auto& one : found_in(ads, columns)) all.push_back({kLast, 0, one});
    const auto second = all.begin() + static_cast<std::ptrdiff_t>(ads.shards[0].rows.size());
    std::inplace_merge(all.begin(), second, all.end(),
                       [](const Placed& a, const Placed& b) { return a.found.document < b.found.document; });
    return all;
}

/// Calls `read` with each of `all` that has a value in the slot.
template <class Read>
void each_value(const Xapian::Database& database, int slot, std::vector<Placed>& all, Read&& read) {
    const auto number = static_cast<Xapian::valueno>(slot);
    auto value = database.valuestream_begin(number);
    const auto end = database.valuestream_end(number);
    for (auto& one : all) {
        if (value == end) return;
        value.skip_to(one.found.document);
        if (value != end && value.get_docid() == one.found.document) read(one, *value);
    }
}

/// Those to come, soonest first; those past, latest first; unknown ones last.
double closing_key(std::uint32_t day, std::uint32_t today) {
    constexpr double kPast = 1e9;  // more than any YYYYMMDD
    if (day == 0) return kLast;
    return day >= today ? day : kPast - day;
}

void place(std::vector<Placed>& all, const SearchSpace& space) {
    const auto today = static_cast<std::uint32_t>(space.request.today.number());
    if (space.sort == Sort::posted) {
        for (auto& one : all) {
            const auto day = static_cast<double>(space.columns.facts(one.found.document).since);
            if (day != 0) one.key = -day;
        }
    } else if (space.sort == Sort::distance) {
        each_value(space.database, schema::kPlaceSlot, all, [&](Placed& one, const std::string& place) {
            one.key = kilometres(place, *space.centre).value_or(kLast);
        });
    } else {
        for (auto& one : all) {
            const AdFacts& facts = space.columns.facts(one.found.document);
            const bool by_pay = space.sort == Sort::salary;
            one.key = by_pay ? -facts.salary_min : closing_key(facts.closing, today);
            one.then = by_pay ? -facts.salary_max : 0;
        }
    }
}

}  // namespace

std::vector<Found> first_of(const PartAds& ads, const SearchSpace& space, std::size_t limit) {
    if (space.sort == Sort::relevance || (space.sort == Sort::distance && !space.centre))
        return heaviest(ads, space.columns, limit);
    auto all = unplaced(ads, space.columns);
    place(all, space);
    const auto before = [](const Placed& a, const Placed& b) {
        if (a.key != b.key) return a.key < b.key;
        return a.then != b.then ? a.then < b.then : a.found.document < b.found.document;
    };
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(limit, all.size()));
    std::nth_element(all.begin(), end, all.end(), before);
    std::sort(all.begin(), end, before);
    std::vector<Found> first;
    for (auto one = all.begin(); one != end; ++one) first.push_back(one->found);
    return first;
}

}  // namespace jobindex::search
