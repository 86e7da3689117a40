#include "query/understand/conditions.h"

#include "core/vocab/conditions.h"

namespace jobindex::understand {

std::vector<Concept> conditions_of(std::string_view key) {
    std::vector<Concept> found;
    for (const auto& said : vocab::kConditions) {
        if (said.words != key) continue;
        found.push_back(
            {std::string(said.field), std::string(said.id), std::string(said.label), said.weight});
    }
    return found;
}

std::vector<std::string_view> names_of_condition(const Concept& item) {
    std::vector<std::string_view> names;
    if (item.field == "level") return names;
    for (const auto& said : vocab::kConditions) {
        if (said.field == item.field && said.id == item.id) names.push_back(said.words);
    }
    return names;
}

}  // namespace jobindex::understand
