// Conditions of a query as Xapian has them: exact values, ranges, circles. None adds to the score. Pure.
#pragma once

#include <xapian.h>

#include <vector>

#include "core/schema/fields.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// `parts` joined by `how`; the one part itself, and an empty query for none.
Xapian::Query combine(Xapian::Query::op how, const std::vector<Xapian::Query>& parts);
/// The field that a node names; the combined stream of words when it names none.
const schema::Field& field_of(const understand::Node& node);

/// Ads with one of the values of a Kind::filter; an empty query when it has none.
Xapian::Query filter_query(const understand::Node& node);
/// Ads whose value lies in a Kind::range; not those whose value is not known.
Xapian::Query range_query(const understand::Node& node);
/// Ads within the circle of a Kind::near, and ads of its city whose coordinates are not known.
Xapian::Query near_query(const understand::Node& node);

}  // namespace jobindex::search
