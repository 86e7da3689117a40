#include "indexer/extract/item_budget.h"

namespace jobindex::extract {

using base::Json;

std::size_t cost_of(const Json& value) {
    std::size_t cost = 1 + value.text().size() / 64;
    for (const Json& item : value.items()) cost += cost_of(item);
    for (const auto& [key, member] : value.members()) cost += cost_of(member);
    return cost;
}

}  // namespace jobindex::extract
