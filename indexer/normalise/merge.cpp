#include "indexer/normalise/merge.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace jobindex::normalise {
namespace {

using extract::Field;

/// Trust by method, in the order of model::Method: json_ld, microdata, rdfa, board, feed, table, site_rule,
/// text, inferred.
struct Rule {
    Field field;
    std::array<double, 9> trust;
};

/// Fields whose structured values are made for search engines rather than by the employer (dates above all)
/// trust the label/value table of the page more.
constexpr Rule kRules[] = {
    {Field::title, {1, 0.95, 0.95, 1, 0.9, 0.8, 0.95, 0.7, 0.4}},
    {Field::institution, {1, 0.95, 0.95, 1, 0.7, 0.95, 0.95, 0.7, 0.4}},
    {Field::department, {0.9, 0.9, 0.9, 1, 0.8, 1, 0.95, 0.7, 0.4}},
    {Field::place, {1, 0.95, 0.95, 1, 0.85, 0.95, 0.95, 0.7, 0.4}},
    {Field::posted, {1, 0.95, 0.95, 1, 0.95, 0.95, 0.95, 0.6, 0.3}},
    {Field::closing, {0.74, 0.74, 0.74, 0.95, 0.8, 1, 0.95, 0.75, 0.3}},
    {Field::salary, {0.95, 0.9, 0.9, 1, 0.8, 1, 0.95, 0.75, 0.3}},
    {Field::employment, {0.9, 0.9, 0.9, 1, 0.8, 1, 0.95, 0.7, 0.3}},
    {Field::level, {0.8, 0.8, 0.8, 0.9, 0.7, 0.9, 0.9, 0.6, 0.4}},
};
constexpr std::array<double, 9> kAnyField = {1, 0.95, 0.95, 1, 0.85, 0.95, 0.95, 0.7, 0.4};

}  // namespace

double trust(Field field, model::Method method) {
    const auto index = static_cast<std::size_t>(method);
    for (const auto& rule : kRules) {
        if (rule.field == field) return rule.trust[index];
    }
    return kAnyField[index];
}

std::vector<const extract::Candidate*> candidates_for(const extract::Extraction& extraction, Field field) {
    std::vector<const extract::Candidate*> found;
    for (const auto& candidate : extraction.candidates) {
        if (candidate.field == field && trust(field, candidate.method) > 0) found.push_back(&candidate);
    }
    std::stable_sort(found.begin(), found.end(), [&](const auto* a, const auto* b) {
        return trust(field, a->method) * a->confidence > trust(field, b->method) * b->confidence;
    });
    return found;
}

std::string text_of(const base::Json& value) {
    if (const auto number = value.integer()) return std::to_string(*number);
    if (!value.is_array()) return value.text();
    std::vector<std::string> parts;
    for (const auto& item : value.items()) parts.push_back(item.text());
    return base::join(parts, ", ");
}

}  // namespace jobindex::normalise
