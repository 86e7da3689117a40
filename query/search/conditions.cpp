#include "query/search/conditions.h"

#include <string>

#include "core/schema/terms.h"

namespace jobindex::search {

using understand::Node;

const schema::Field& field_of(const Node& node) {
    const schema::Field* field = node.field.empty() ? nullptr : schema::find_field(node.field);
    return field == nullptr ? schema::field("text") : *field;
}

Expression filter_query(const Node& node) {
    const schema::Field& field = field_of(node);
    std::vector<Expression> values;
    for (const auto& value : node.values)
        values.push_back(Expression::term(schema::boolean_term(field, value.id)));
    return Expression::scaled(Expression::join(Expression::Kind::any, std::move(values)), 0);
}

Expression range_query(const Node& node) {
    const schema::Field& field = field_of(node);
    const auto value = [&](double number) {
        return field.kind == schema::Kind::date_range ? std::to_string(static_cast<long long>(number))
                                                      : schema::number_value(number);
    };
    return Expression::values(field.slot, node.low ? value(*node.low) : "",
                              node.high ? value(*node.high) : "");
}

Expression near_query(const Node& node) {
    std::vector<Expression> ways;
    for (const auto& city : node.values) {
        ways.push_back(Expression::term(schema::boolean_term(*schema::find_field("city"), city.id)));
    }
    ways.push_back(Expression::circle(node.circle));
    return Expression::scaled(Expression::join(Expression::Kind::any, std::move(ways)), 0);
}

}  // namespace jobindex::search
