// Conditions of a query exact values, ranges, circles. None adds to the score. Pure.
#pragma once

#include "core/schema/fields.h"
#include "query/search/expression.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// The field that a node names; the combined stream of words when it names none.
const schema::Field& field_of(const understand::Node& node);

/// Ads with one of the values of a Kind::filter; an empty expression when it has none.
Expression filter_query(const understand::Node& node);
/// Ads whose value lies in a Kind::range; not those whose value is not known.
Expression range_query(const understand::Node& node);
/// Ads within the circle of a Kind::near, and ads of its city whose coordinates are not known.
Expression near_query(const understand::Node& node);

}  // namespace jobindex::search
