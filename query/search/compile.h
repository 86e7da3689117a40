// Compiles an understood query into a plan of Xapian queries.
//
// BM25 runs over the combined stream of all text fields; boosts for the title, the employer and the rank of
// the post are added on top and never decide whether an ad matches. Not thread-safe.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/schema/analysis.h"
#include "core/schema/fields.h"
#include "query/search/expression.h"
#include "query/search/marks.h"
#include "query/search/names.h"
#include "query/search/plan.h"
#include "query/search/ranking.h"
#include "query/understand/lexicon.h"
#include "query/understand/query.h"

namespace jobindex::search {

/// One thing that was asked for: as typed, and what matches it.
struct Want {
    std::string label;
    Expression query;
    bool is_place = false;  ///< it is the name of a place, which an ad elsewhere may mention
    bool is_rank = false;   ///< it is the name of a rank, which an ad for another may mention
};

/// One source of score, for --explain: "title" has "radiomics".
struct Part {
    std::string field, what;
    Expression query;
};

/// A query ready to run.
struct Compiled {
    Plan all;                  ///< ads with everything that was asked
    std::optional<Plan> some;  ///< ads with some of it and not all; nullopt when there is no such thing
    std::vector<Want> wants;
    std::vector<Part> parts;
    MarkTerms marks;
};

/// Compiles queries for one index.
class Compiler {
  public:
    /// @param languages  the languages of the ads (ISO 639-1), whose stems a word is searched by.
    Compiler(const understand::Lexicon& lexicon, std::vector<std::string> languages, const Ranking& ranking);

    /// The tree as plans; never fails, an empty tree matches everything.
    Compiled compile(const understand::Node& root);
    /// Any of the words of `text`, by their stems, for texts that are no job ads; words too common to tell
    /// are left out. An empty query when there are no others.
    Expression plain(std::string_view text);
    const Ranking& ranking() const { return ranking_; }
    /// The forms of one word as they stand in the index, unstemmed first.
    std::vector<std::string> word_terms(std::string_view word);

  private:
    struct Draft;
    /// The draft of one part of a tree; the looser queries of a search share most of theirs.
    const Draft& draft_of(const understand::Node& child);
    void add_child(const understand::Node& node, Draft& draft);
    void add_boosts(const understand::Node& node, Draft& draft);
    Expression node_query(const understand::Node& node, bool marking);
    Expression all_query(const understand::Node& node, bool marking);
    /// spoken_name() of a node of the tree that is being compiled.
    const std::string& spoken(const understand::Node& node);
    Expression alias_query(const understand::Node& node, bool marking);
    /// Ads that hold a concept; those of an area by its countries. Empty for a field that the index has not.
    Expression concept_query(const understand::Concept& item) const;
    Expression words_query(std::string_view text, const schema::Field& field, bool marking);
    /// @param slack  as Node::slack.
    Expression phrase_query(std::string_view text, const schema::Field& field, bool marking,
                            std::optional<std::uint32_t> slack = {});
    Expression prefix_query(std::string_view text, const schema::Field& field, bool marking);
    Expression titled(const understand::Node& node, const Expression& typed);
    Expression relaxed(const understand::Node& node, const Expression& strict);

    const understand::Lexicon* lexicon_;
    std::vector<std::string> languages_;
    Ranking ranking_;
    schema::Analyser analyser_;
    std::unordered_map<const understand::Node*, std::string> spoken_;
    std::vector<std::pair<understand::Node, std::shared_ptr<const Draft>>> known_;
    MarkTerms* marks_ = nullptr;
};

/// Ads with `term`, each worth the same `weight`.
Expression worth(const std::string& term, double weight);
/// The condition that the ad can still be applied to on `today`.
Expression live_on(base::Date today);

}  // namespace jobindex::search
