// Demand: whether an ad asks for a thing that it names, likes it, or only speaks of it. Thread-safe once
// built.
#pragma once

#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// What an ad says of a thing it names.
enum class Demand {
    ignored,    ///< negated, or what a sentence says of policy or law
    mentioned,  ///< named without a wish
    desired,
    required,
};

/// What the words around a thing say of it.
struct Wish {
    Demand demand = Demand::mentioned;
    bool in_work = false;    ///< part of what the post does: "you will teach", under "Duties"
    bool in_field = false;   ///< named as the field of the post: "a position in ..."
    bool in_papers = false;  ///< in what is to be sent in: "a statement of teaching philosophy"
    bool in_policy = false;  ///< in a sentence that also speaks of equal opportunity, checks and the like
};

/// Answers for one text; keeps a reference to `words`.
class DemandReader {
  public:
    explicit DemandReader(const Words& words);

    /// What the sentence and the heading around `span` say of the thing there.
    ///
    /// "No experience in X required", "our group's expertise in X" and sentences about equal opportunity are
    /// ignored. Of several wishes in a sentence the nearest counts, a comma keeping them apart; without one
    /// the heading above does: required under "Requirements", desired under "Preferred qualifications".
    Demand of(base::Span span) const { return wish(span).demand; }
    /// The same, and whether the thing belongs to the work or to the field of the post. What the sentence
    /// says from byte `until` on is of another thing.
    Wish wish(base::Span span, std::size_t until = std::string_view::npos) const;
    /// Whether the wish at `span` is one of the applicant: a heading of requirements stands above it, or the
    /// sentence names applicants or a need, or begins with what is brought ("Strong background in ...").
    ///
    /// "Mentors have expertise in" and "students with interests in" are not.
    bool is_of_applicant(base::Span span) const;
    /// Whether the sentence tells of the group or the world, and not of applicants: "these are the core
    /// elements of ...".
    bool is_told(base::Span span) const;
    /// Whether the sentence says before `span` that somebody is sought: "we are looking for a motivated
    /// colleague".
    bool is_sought(base::Span span) const;
    /// Whether the post teaches what stands at `span`: "an opportunity to gain expertise in ...".
    bool is_taught(base::Span span) const;
    /// Whether the sentence names what stands at `span` as the field of the post: "a position in ...".
    bool is_in_field(base::Span span) const;

  private:
    /// The words of the sentence before `span`, at most `reach`.
    base::Span before(base::Span span, std::size_t reach) const;
    /// From byte `from` on, below one heading.
    struct Block {
        std::size_t from = 0;
        Demand demand = Demand::mentioned;
        bool is_work = false, is_papers = false;
    };
    static Block block_at(const std::vector<Block>& blocks, std::size_t at);
    Block under_heading(std::size_t at) const;

    const Words& words_;
    std::vector<Block> blocks_;
};

}  // namespace jobindex::normalise
