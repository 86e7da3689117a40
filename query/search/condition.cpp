#include "query/search/condition.h"

#include <algorithm>

namespace jobindex::search {
namespace {

using Kind = Condition::Kind;
using Xapian::Query;

Condition term_condition(const std::string& term, TermNumbers& numbers) {
    Condition out;
    out.kind = Kind::term;
    out.term = numbers.of(term);
    return out;
}

Condition condition_of(const Query& query, TermNumbers& numbers);

Condition joined(Kind kind, const Query& query, TermNumbers& numbers) {
    Condition out;
    out.kind = kind;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
        out.parts.push_back(condition_of(query.get_subquery(i), numbers));
    return out;
}

/// What terms do not tell, among the ads that have all terms of a phrase.
Condition asked(const Query& query, bool needs_all_terms, TermNumbers& numbers) {
    Condition out;
    out.kind = Kind::part;
    out.query = query;
    if (!needs_all_terms) return out;
    Condition terms;
    terms.kind = Kind::every;
    for (auto term = query.get_unique_terms_begin(); term != query.get_unique_terms_end(); ++term)
        terms.parts.push_back(term_condition(*term, numbers));
    out.parts.push_back(std::move(terms));
    return out;
}

Condition condition_of(const Query& query, TermNumbers& numbers) {
    switch (query.get_type()) {
        case Query::LEAF_TERM:
            return term_condition(*query.get_terms_begin(), numbers);
        case Query::LEAF_MATCH_ALL:
            return joined(Kind::all, query, numbers);
        case Query::LEAF_MATCH_NOTHING:
            return {};
        case Query::OP_OR:
        case Query::OP_SYNONYM:
        case Query::OP_MAX:
            return joined(Kind::any, query, numbers);
        case Query::OP_AND:
        case Query::OP_FILTER:
            return joined(Kind::every, query, numbers);
        case Query::OP_AND_NOT:
            return joined(Kind::without, query, numbers);
        case Query::OP_AND_MAYBE:
        case Query::OP_SCALE_WEIGHT:
            return condition_of(query.get_subquery(0), numbers);
        case Query::OP_PHRASE:
        case Query::OP_NEAR:
            return asked(query, true, numbers);
        default:
            return asked(query, false, numbers);
    }
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
