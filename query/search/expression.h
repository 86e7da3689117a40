// Expression: what a query asks of ads, as a tree of terms, phrases and conditions with their weights.
//
// Immutable and cheap to copy; evaluate.h finds the ads. Pure; safe from any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/schema/word_codes.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// A tree; without arguments, one that matches no ad.
class Expression {
  public:
    enum class Kind {
        nothing,   ///< no ad
        all,       ///< every ad, worth nothing
        term,      ///< ads with a term, weighed by BM25
        phrase,    ///< ads with words near each other, each weighed by BM25
        prefix,    ///< ads with one of the most frequent terms that begin so, as of one
        values,    ///< ads whose value is in a range, worth nothing
        circle,    ///< ads with a place inside, worth nothing
        every,     ///< ads of all parts, weights added
        any,       ///< ads of one part or more, weights added
        best,      ///< the same, with the largest weight
        synonym,   ///< the same, weighed as if all parts were one term
        maybe,     ///< ads of the first part, with what the others add
        filtered,  ///< ads of all parts, with the weight of the first
        without,   ///< ads of the first part and of no other
        scaled,    ///< ads of the part, their weight times a factor
        worth,     ///< ads of the part, each worth the same
    };

    Expression();
    static Expression all();
    /// @param times  how often the query has the term.
    static Expression term(std::string term, unsigned times = 1);
    /// @param terms   of one field, two or more; may repeat.
    /// @param window  how many places from the first to the last, both counted.
    static Expression phrase(std::vector<std::string> terms, std::uint32_t window,
                             schema::WordPhrase::Order order = schema::WordPhrase::Order::as_given);
    static Expression prefix(std::string beginning, std::size_t terms);
    /// Values of a slot from `low` to `high`, both counted; "" = no such limit.
    static Expression values(int slot, std::string low, std::string high);
    static Expression circle(const understand::Circle& circle);
    /// Of a kind that has parts; one part stands for itself, none matches nothing. Parts that match nothing
    /// stay.
    static Expression join(Kind kind, std::vector<Expression> parts);
    static Expression scaled(Expression part, double factor);
    static Expression worth(Expression part, double weight);

    bool empty() const { return kind() == Kind::nothing; }
    Kind kind() const;
    const std::vector<Expression>& parts() const;
    /// The term, or what terms begin with.
    const std::string& term() const;
    const std::vector<std::string>& terms() const;
    /// What `scaled` multiplies by and `worth` gives.
    double number() const;
    /// How often the term counts, how many terms a prefix stands for, how wide the window is.
    std::uint32_t count() const;
    schema::WordPhrase::Order order() const;
    int slot() const;
    const std::string& low() const;
    const std::string& high() const;
    const understand::Circle& circle() const;
    /// Equal for equal trees, and for no others.
    std::string key() const;

  private:
    struct Node;
    explicit Expression(Node node);
    std::shared_ptr<const Node> node_;
};

}  // namespace jobindex::search
