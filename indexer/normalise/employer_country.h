// Where an employer is of which nothing is known but its name and the addresses in its ad. Pure.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/job_ad.h"
#include "core/vocab/gazetteer.h"
#include "indexer/normalise/evidence.h"

namespace jobindex::normalise {

/// In this order: the country or large town with which the employer's name ends ("Elm Labs France", "Academy
/// of Fine Arts in Łódź"); the very large one with which it begins; the country whose law has its legal form
/// ("A/S", "Oy", "S.p.A."); the country in whose domains all the addresses of the text are that are in one.
/// Always `inferred`; nullopt when nothing tells.
std::optional<Reading<std::vector<model::Place>>> guess_place(std::string_view employer,
                                                              std::string_view text,
                                                              const vocab::Gazetteer& places);

}  // namespace jobindex::normalise
