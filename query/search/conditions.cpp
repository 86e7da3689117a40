#include "query/search/conditions.h"

#include <string>

#include "core/schema/terms.h"

namespace jobindex::search {

using understand::Node;
using Xapian::Query;

Query combine(Query::op how, const std::vector<Query>& parts) {
    if (parts.empty()) return {};
    if (parts.size() == 1) return parts.front();
    return {how, parts.begin(), parts.end()};
}

const schema::Field& field_of(const Node& node) {
    const schema::Field* field = node.field.empty() ? nullptr : schema::find_field(node.field);
    return field == nullptr ? schema::field("text") : *field;
}

Query filter_query(const Node& node) {
    const schema::Field& field = field_of(node);
    std::vector<Query> values;
    for (const auto& value : node.values) values.emplace_back(schema::boolean_term(field, value.id));
    return values.empty() ? Query() : Query(Query::OP_SCALE_WEIGHT, combine(Query::OP_OR, values), 0);
}

Query range_query(const Node& node) {
    const schema::Field& field = field_of(node);
    const auto slot = static_cast<Xapian::valueno>(field.slot);
    const auto value = [&](double number) {
        return field.kind == schema::Kind::date_range ? std::to_string(static_cast<long long>(number))
                                                      : schema::number_value(number);
    };
    if (node.low && node.high) return {Query::OP_VALUE_RANGE, slot, value(*node.low), value(*node.high)};
    if (node.low) return {Query::OP_VALUE_GE, slot, value(*node.low)};
    // Not OP_VALUE_LE: that would let ads in whose value is not known.
    const std::string lowest = field.kind == schema::Kind::date_range ? "0" : schema::number_value(0);
    return {Query::OP_VALUE_RANGE, slot, lowest, value(*node.high)};
}

Query near_query(const Node& node) {
    constexpr double kMetres = 1000;
    std::vector<Query> ways;
    for (const auto& city : node.values) {
        ways.emplace_back(schema::boolean_term(*schema::find_field("city"), city.id));
    }
    Xapian::LatLongDistancePostingSource circle(schema::kPlaceSlot,
                                                Xapian::LatLongCoords({node.circle.lat, node.circle.lon}),
                                                node.circle.km * kMetres);
    ways.emplace_back(&circle);
    return {Query::OP_SCALE_WEIGHT, combine(Query::OP_OR, ways), 0};
}

}  // namespace jobindex::search
