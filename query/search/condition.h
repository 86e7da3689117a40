// Condition: a compiled query as operations on sets of ads. Private to query/search.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "query/search/plan.h"

namespace jobindex::search {

/// Numbers of terms, so that a term is looked up once.
class TermNumbers {
  public:
    std::uint32_t of(const std::string& term);
    const std::vector<std::string>& names() const { return names_; }

  private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::string> names_;
};

/// A condition on ads, decided without scores.
struct Condition {
    enum class Kind {
        none,     ///< no ad
        all,      ///< every ad
        term,     ///< ads with term number `term`
        any,      ///< ads of one of `parts`
        every,    ///< ads of all `parts`
        without,  ///< ads of the first of `parts` and of no other
        part,     ///< ads of the first of `parts` (every ad without one) that `query` matches
    };
    Kind kind = Kind::none;
    std::uint32_t term = 0;
    std::vector<Condition> parts;
    Expression query;
};

/// The ads that `plan`, which has no parts of which one is enough, matches wherever they are, as a Condition.
/// Phrases, ranges, wildcards and circles, which are more than terms, stay Kind::part.
Condition condition_of(const Plan& plan, TermNumbers& numbers);

}  // namespace jobindex::search
