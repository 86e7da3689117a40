// Disciplines of an ad: what title, department, labels, text and skills say of its field. Pure; thread-safe.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/vocab/vocabulary.h"
#include "indexer/normalise/demand.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/skill_fields.h"

namespace jobindex::normalise {

/// What of one ad speaks for its disciplines beside the text.
struct FieldTexts {
    std::string_view title;
    std::string_view department;
    std::vector<const extract::Candidate*> structured;  ///< text or array of texts
    std::span<const base::Span> degree_fields;          ///< in order: "PhD in physics"
    std::span<const Reading<model::Skill>> skills;      ///< asked for or only named
    const SkillFields* skill_fields = nullptr;          ///< no skill speaks for a discipline without it
};

/// The ids of at most three disciplines, best first.
///
/// The title speaks loudest, then a label, then what the text names first, as the field of the post or of a
/// degree, or twice, then the skills of a discipline and the department. A field as wide as a faculty speaks
/// for little, what stands in a list of many (the faculties of the university, neighbours of the group) for
/// nothing, and what the text alone names for less where the title says the field. Where nothing is clear the
/// best is taken if more than one mention speaks for it, or if it is the only one named.
std::vector<Reading<std::string>> find_disciplines(const Words& words, const DemandReader& demand,
                                                   const FieldTexts& texts,
                                                   const vocab::Vocabulary& disciplines);

}  // namespace jobindex::normalise
