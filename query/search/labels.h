// What the ids and codes of an ad are called, for eyes. Pure.
#pragma once

#include <string>
#include <vector>

#include "core/model/job_ad.h"
#include "query/understand/lexicon.h"

namespace jobindex::search {

/// "Zürich, Switzerland; Basel, Switzerland": each place once, city before country.
std::string place_text(const std::vector<model::Place>& places, const understand::Lexicon& lexicon);
/// "Postdoctoral researcher": beside ad.levels.
std::vector<std::string> level_labels(const model::JobAd& ad, const understand::Lexicon& lexicon);
/// Beside ad.skills.
std::vector<std::string> skill_labels(const model::JobAd& ad, const understand::Lexicon& lexicon);
/// Beside ad.disciplines.
std::vector<std::string> discipline_labels(const model::JobAd& ad, const understand::Lexicon& lexicon);
/// The degrees of ad.qualifications, each once.
std::vector<std::string> degree_labels(const model::JobAd& ad, const understand::Lexicon& lexicon);

}  // namespace jobindex::search
