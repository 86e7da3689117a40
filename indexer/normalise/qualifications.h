// Degrees that an ad asks for or likes. Pure; thread-safe.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/job_ad.h"
#include "core/vocab/vocabulary.h"
#include "indexer/normalise/demand.h"
#include "indexer/normalise/found.h"

namespace jobindex::normalise {

/// Finds the degrees in a text, each once, required before desired: "PhD in physics required" is {phd,
/// physics, required}.
///
/// A degree counts when its sentence or section asks for it; "supervise PhD students", "a PhD position", "our
/// master's programme" do not. The field is a discipline named directly behind ("in", "of").
/// @param degrees      data/vocab/degrees.tsv
/// @param disciplines  data/vocab/disciplines.tsv
std::vector<Found<model::Qualification>> find_qualifications(const Words& words, const DemandReader& demand,
                                                             const vocab::Vocabulary& degrees,
                                                             const vocab::Vocabulary& disciplines);

}  // namespace jobindex::normalise
