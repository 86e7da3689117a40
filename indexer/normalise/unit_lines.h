// Parts of an employer that stand apart from its name: in a line of their own at the head of an ad, or where
// a sentence says that the post is in them. Inside department.cpp. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>

#include "core/model/job_ad.h"
#include "core/vocab/institutions.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The part that lines at the head of a text name and nothing else: "School of Education", "Lunds
/// universitet, Institutionen för fysik", "Oikeustieteiden laitos", "東北大学大学院理学研究科". Of a faculty
/// and a department the department.
/// @return its name as written; nullopt when no line does, or several name parts of one rank.
std::optional<Found<std::string>> find_unit_line(const Words& words, const model::Institution& employer,
                                                 const vocab::Institutions& table);

/// The first part that a sentence gives as where the post is: "invites applications for a position in the
/// Department of X", "Ved Institutt for x er det ledig en stilling", "assegno presso la Facoltà di X".
std::optional<Found<std::string>> find_unit_of_post(const Words& words);

}  // namespace jobindex::normalise
