// Skills of an ad: vocabulary matches, weighed by where they stand. Pure; thread-safe.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/vocab/vocabulary.h"
#include "indexer/normalise/demand.h"
#include "indexer/normalise/evidence.h"

namespace jobindex::normalise {

/// What of one ad names its skills beside the text.
struct TopicTexts {
    std::string_view title;
    std::vector<const extract::Candidate*> structured;  ///< text or array of texts
    bool title_asks =
        true;  ///< the title names what an applicant must know; that of a doctoral post what is learnt
    std::span<const base::Span> degree_fields;  ///< in order: "PhD in physics" asks for the degree
};

/// The skills that the ad's text, title and skill fields name, each once, in the order of first mention.
///
/// Required when any mention is asked for, or belongs to the work or the field of the post; one that is only
/// named, is the field of a degree, a group's name or a paper to send in, is not `asked`, nor is programming
/// beside a language for it; negated ones and those in sentences about policy are left out.
std::vector<Reading<model::Skill>> find_skills(const Words& words, const DemandReader& demand,
                                               const TopicTexts& texts, const vocab::Vocabulary& skills);

}  // namespace jobindex::normalise
