// How far an ad is from the place that a query names. Pure but for Xapian's values.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "query/understand/lexicon.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// The first radius of the query; nullopt when it has none.
std::optional<understand::Circle> radius_of(const understand::Node& root);

/// The point that distances are measured from: the centre of a radius, else the city that a word or a
/// `city:` names, the largest of its name; nullopt when the query names none.
///
/// A city that is no radius leaves a note in `notes` that says which one was taken.
std::optional<understand::Circle> centre_of(const understand::Node& root, const understand::Lexicon& lexicon,
                                            std::vector<understand::Note>& notes);

/// Kilometres from `centre` to the nearest place of an ad; nullopt when its coordinates are not known.
std::optional<double> kilometres(const Xapian::Document& document, const understand::Circle& centre);
/// The same of an ad whose value in kPlaceSlot is `place`.
std::optional<double> kilometres(const std::string& place, const understand::Circle& centre);

}  // namespace jobindex::search
