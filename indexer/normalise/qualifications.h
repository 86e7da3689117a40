// Degrees that an ad asks for or likes. Pure; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/job_ad.h"
#include "core/vocab/vocabulary.h"
#include "indexer/extract/candidate.h"
#include "indexer/normalise/demand.h"
#include "indexer/normalise/found.h"

namespace jobindex::normalise {

/// Finds the degrees in a text, each once, required before desired: "PhD in physics required" is {phd,
/// physics, required}.
///
/// A degree counts when its sentence or section asks for it; "supervise PhD students", "a PhD position", "our
/// master's programme" do not. The field is a discipline named directly behind ("in", "of").
/// @param stated       parts of the text that are values of a field for degrees ("Education: Master"), in
///                     which a degree is required unless it is liked
/// @param degrees      data/vocab/degrees.tsv
/// @param disciplines  data/vocab/disciplines.tsv
std::vector<Found<model::Qualification>> find_qualifications(const Words& words, const DemandReader& demand,
                                                             const std::vector<base::Span>& stated,
                                                             const vocab::Vocabulary& degrees,
                                                             const vocab::Vocabulary& disciplines);

/// Where the values of `fields` stand in the text; those that do not stand there are left out.
std::vector<base::Span> spans_of(const std::vector<const extract::Candidate*>& fields, std::string_view text);

}  // namespace jobindex::normalise
