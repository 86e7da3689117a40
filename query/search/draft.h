// Draft: what Compiler gathers, part by part, before it becomes plans. Plain data.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "query/search/compile.h"

namespace jobindex::search {

/// Parts of a query, compiled.
struct Compiler::Draft {
    std::vector<Expression> required;  ///< wants and musts: all of them make `all`
    std::vector<Expression> musts;
    std::vector<Expression> relaxed;  ///< the wants, looser
    std::vector<Expression> boosts;
    std::vector<Expression> filters;
    std::vector<Expression> excluded;
    Compiled out;

    void boost(std::string field, std::string what, Expression query) {
        boosts.push_back(query);
        out.parts.push_back({std::move(field), std::move(what), std::move(query)});
    }

    /// Adds the parts of another draft behind its own.
    void add(const Draft& other) {
        const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
        append(required, other.required);
        append(musts, other.musts);
        append(relaxed, other.relaxed);
        append(boosts, other.boosts);
        append(filters, other.filters);
        append(excluded, other.excluded);
        append(out.wants, other.out.wants);
        append(out.parts, other.out.parts);
        const MarkTerms& marks = other.out.marks;
        out.marks.words.insert(marks.words.begin(), marks.words.end());
        out.marks.stems.insert(marks.stems.begin(), marks.stems.end());
        append(out.marks.prefixes, marks.prefixes);
        append(out.marks.phrases, marks.phrases);
        out.marks.lesser.insert(marks.lesser.begin(), marks.lesser.end());
    }
};

}  // namespace jobindex::search
