#include "query/understand/conditions.h"

#include <array>

namespace jobindex::understand {
namespace {

struct Said {
    std::string_view key, field, id, label;
};

// clang-format off
constexpr auto kConditions = std::to_array<Said>({
    {"permanent", "contract", "permanent", "permanent"},
    {"unbefristet", "contract", "permanent", "permanent"},
    {"unbefristete", "contract", "permanent", "permanent"},
    {"cdi", "contract", "permanent", "permanent"},
    {"indefinido", "contract", "permanent", "permanent"},
    {"fixed term", "contract", "fixed_term", "fixed term"},
    {"befristet", "contract", "fixed_term", "fixed term"},
    {"befristete", "contract", "fixed_term", "fixed term"},
    {"cdd", "contract", "fixed_term", "fixed term"},
    {"temporary", "contract", "fixed_term", "fixed term"},
    {"tenure track", "contract", "tenure_track", "tenure track"},
    {"tenured", "contract", "permanent", "permanent"},
    {"part time", "hours", "part_time", "part-time"},
    {"half time", "hours", "part_time", "part-time"},
    {"teilzeit", "hours", "part_time", "part-time"},
    {"halbtags", "hours", "part_time", "part-time"},
    {"temps partiel", "hours", "part_time", "part-time"},
    {"full time", "hours", "full_time", "full-time"},
    {"vollzeit", "hours", "full_time", "full-time"},
    {"temps plein", "hours", "full_time", "full-time"},
    {"remote", "remote", "full", "remote"},
    {"remotely", "remote", "full", "remote"},
    {"fully remote", "remote", "full", "remote"},
    {"home office", "remote", "hybrid", "hybrid"},
    {"homeoffice", "remote", "hybrid", "hybrid"},
    {"work from home", "remote", "full", "remote"},
    {"teletravail", "remote", "full", "remote"},
    {"hybrid", "remote", "hybrid", "hybrid"},
    {"doctoral", "level", "phd", "PhD student"},
    {"doctorate", "level", "phd", "PhD student"},
    {"research associate", "level", "researcher", "Researcher"},
    {"research scientist", "level", "researcher", "Researcher"},
    {"researcher", "level", "researcher", "Researcher"},
    {"wissenschaftlicher mitarbeiter", "level", "researcher", "Researcher"},
    {"wissenschaftliche mitarbeiterin", "level", "researcher", "Researcher"},
    {"wissenschaftliche mitarbeiter", "level", "researcher", "Researcher"},
    {"akademischer mitarbeiter", "level", "researcher", "Researcher"},
    {"chercheur", "level", "researcher", "Researcher"},
    {"chercheuse", "level", "researcher", "Researcher"},
    {"w1 professur", "level", "assistant_prof", "Assistant professor"},
    {"w2 professur", "level", "associate_prof", "Associate professor"},
    {"w3 professur", "level", "full_prof", "Professor"},
});
// clang-format on

}  // namespace

std::vector<Concept> conditions_of(std::string_view key) {
    std::vector<Concept> found;
    for (const auto& said : kConditions) {
        if (said.key != key) continue;
        found.push_back({std::string(said.field), std::string(said.id), std::string(said.label)});
    }
    return found;
}

std::vector<std::string_view> names_of_condition(const Concept& item) {
    std::vector<std::string_view> names;
    if (item.field == "level") return names;
    for (const auto& said : kConditions) {
        if (said.field == item.field && said.id == item.id) names.push_back(said.key);
    }
    return names;
}

}  // namespace jobindex::understand
