#include "query/search/ranks.h"

#include <algorithm>
#include <iterator>

namespace jobindex::search {
namespace {

using understand::Node;
using understand::Occur;

constexpr double kNextRank = 0.25;

/// Ranks that a candidate for one may take instead.
struct NextRank {
    std::string_view level;
    std::size_t count;
    std::array<std::string_view, 3> others;
};
constexpr NextRank kNextRanks[] = {
    {"phd", 2, {"predoc", "research_assistant"}},
    {"predoc", 2, {"research_assistant", "phd"}},
    {"postdoc", 3, {"researcher", "research_assistant", "assistant_prof"}},
    {"research_assistant", 3, {"predoc", "researcher", "phd"}},
    {"researcher", 3, {"postdoc", "research_assistant", "technician"}},
    {"lecturer", 2, {"assistant_prof", "associate_prof"}},
    {"assistant_prof", 3, {"lecturer", "associate_prof", "postdoc"}},
    {"associate_prof", 3, {"assistant_prof", "full_prof", "lecturer"}},
    {"full_prof", 2, {"associate_prof", "leadership"}},
    {"technician", 2, {"research_assistant", "researcher"}},
    {"leadership", 2, {"full_prof", "administration"}},
};

void collect(const Node& node, std::vector<std::string>& ids) {
    if (node.occur == Occur::must_not || !node.field.empty()) return;
    for (const auto& item : node.concepts) {
        if (item.field == "level") ids.push_back(item.id);
    }
    for (const auto& child : node.children) collect(child, ids);
}

bool holds(const std::vector<std::string>& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

std::span<const std::string_view> next_ranks(std::string_view level) {
    const auto row = std::find_if(std::begin(kNextRanks), std::end(kNextRanks),
                                  [&](const NextRank& one) { return one.level == level; });
    if (row == std::end(kNextRanks)) return {};
    return std::span(row->others).first(row->count);
}

AskedRanks::AskedRanks(const Node& root) {
    collect(root, ids_);
}

double AskedRanks::distance(std::string_view level) const {
    if (ids_.empty() || holds(ids_, level)) return 0;
    const bool is_next = std::any_of(ids_.begin(), ids_.end(), [&](const std::string& asked) {
        const auto next = next_ranks(asked);
        return std::find(next.begin(), next.end(), level) != next.end();
    });
    return is_next ? kNextRank : kOtherRank;
}

double AskedRanks::distance(const FacetColumn& levels, std::size_t row) const {
    const auto stated = levels.of(row);
    if (ids_.empty() || stated.empty()) return 0;
    double least = kOtherRank;
    for (const auto value : stated) least = std::min(least, distance(levels.values[value]));
    return least;
}

}  // namespace jobindex::search
