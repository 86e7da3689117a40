// SkillFields: which discipline a skill belongs to. Immutable once built; safe to share between threads.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "core/vocab/vocabulary.h"

namespace jobindex::normalise {

/// The discipline of each skill that has one: "PCR" is of molecular biology, "teamwork" of none.
class SkillFields {
  public:
    /// A skill is of the discipline that has its id or that its label names, else of that of the skill above
    /// it.
    SkillFields(const vocab::Vocabulary& skills, const vocab::Vocabulary& disciplines);

    /// The discipline of the skill with this id, a concept of the vocabulary given; nullptr for none.
    const vocab::Concept* of(const std::string& skill) const;

  private:
    std::unordered_map<std::string, const vocab::Concept*> fields_;
};

}  // namespace jobindex::normalise
