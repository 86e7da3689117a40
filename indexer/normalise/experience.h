// What an applicant must have done before, and how well they must speak a language. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>

#include "core/model/job_ad.h"
#include "indexer/normalise/demand.h"
#include "indexer/normalise/found.h"

namespace jobindex::normalise {

/// The least years of experience that the text demands: "at least three years of postdoctoral experience" is
/// 3, "2-5 years" is 2.
///
/// Years that are only liked, or that the institution has, are not counted; of several the first counts.
std::optional<Found<double>> find_years(const Words& words, const DemandReader& demand);

/// Which of publications, grants and teaching experience the text asks for; `span` is of the first one.
///
/// nullopt when it asks for none. The `years` of the value stay empty.
std::optional<Found<model::Experience>> find_record(const Words& words, const DemandReader& demand);

/// How well the language named at `language` must be spoken: "C1" as written, "native", "fluent"; "" when
/// its sentence does not say.
std::string language_level(const Words& words, base::Span language);

}  // namespace jobindex::normalise
