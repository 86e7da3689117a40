#include "indexer/normalise/skill_fields.h"

namespace jobindex::normalise {
namespace {

constexpr int kMostSteps = 8;  ///< up from a skill; the vocabularies have no cycles

const vocab::Concept* own_field(const vocab::Concept& skill, const vocab::Vocabulary& disciplines) {
    const auto* field = disciplines.by_id(skill.id);
    return field != nullptr ? field : disciplines.lookup(skill.label);
}

}  // namespace

SkillFields::SkillFields(const vocab::Vocabulary& skills, const vocab::Vocabulary& disciplines) {
    for (const auto& skill : skills.concepts()) {
        const vocab::Concept* at = &skill;
        for (int step = 0; at != nullptr && step < kMostSteps; ++step) {
            if (const auto* field = own_field(*at, disciplines)) {
                fields_.emplace(skill.id, field);
                break;
            }
            at = at->broader.empty() ? nullptr : skills.by_id(at->broader);
        }
    }
}

const vocab::Concept* SkillFields::of(const std::string& skill) const {
    const auto at = fields_.find(skill);
    return at == fields_.end() ? nullptr : at->second;
}

}  // namespace jobindex::normalise
