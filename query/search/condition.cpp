#include "query/search/condition.h"

#include <algorithm>

namespace jobindex::search {
namespace {

using Kind = Condition::Kind;
using Ways = Expression::Kind;

Condition term_condition(const std::string& term, TermNumbers& numbers) {
    Condition out;
    out.kind = Kind::term;
    out.term = numbers.of(term);
    return out;
}

Condition condition_of(const Expression& query, TermNumbers& numbers);

Condition joined(Kind kind, const Expression& query, TermNumbers& numbers) {
    Condition out;
    out.kind = kind;
    for (const auto& part : query.parts()) out.parts.push_back(condition_of(part, numbers));
    return out;
}

/// What terms do not tell, among the ads that have all terms of a phrase.
Condition asked(const Expression& query, TermNumbers& numbers) {
    Condition out;
    out.kind = Kind::part;
    out.query = query;
    if (query.kind() != Ways::phrase) return out;
    Condition terms;
    terms.kind = Kind::every;
    for (const auto& term : query.terms()) terms.parts.push_back(term_condition(term, numbers));
    out.parts.push_back(std::move(terms));
    return out;
}

Condition condition_of(const Expression& query, TermNumbers& numbers) {
    switch (query.kind()) {
        case Ways::term:
            return term_condition(query.term(), numbers);
        case Ways::all:
            return joined(Kind::all, query, numbers);
        case Ways::nothing:
            return {};
        case Ways::any:
        case Ways::synonym:
        case Ways::best:
            return joined(Kind::any, query, numbers);
        case Ways::every:
        case Ways::filtered:
            return joined(Kind::every, query, numbers);
        case Ways::without:
            return joined(Kind::without, query, numbers);
        case Ways::maybe:
        case Ways::scaled:
        case Ways::worth:
            return condition_of(query.parts().front(), numbers);
        case Ways::phrase:
        case Ways::prefix:
        case Ways::values:
        case Ways::circle:
            return asked(query, numbers);
    }
    return {};
}

}  // namespace

std::uint32_t TermNumbers::of(const std::string& term) {
    const auto [at, added] = numbers_.try_emplace(term, static_cast<std::uint32_t>(names_.size()));
    if (added) names_.push_back(term);
    return at->second;
}

Condition condition_of(const Plan& plan, TermNumbers& numbers) {
    Condition every;
    every.kind = Kind::every;  // all ads when it has no parts
    for (const auto* list : {&plan.required, &plan.filters}) {
        for (const auto& query : *list) every.parts.push_back(condition_of(query, numbers));
    }
    if (plan.excluded.empty()) return every.parts.size() == 1 ? std::move(every.parts.front()) : every;
    Condition out;
    out.kind = Kind::without;
    out.parts.push_back(std::move(every));
    for (const auto& query : plan.excluded) out.parts.push_back(condition_of(query, numbers));
    return out;
}

}  // namespace jobindex::search
