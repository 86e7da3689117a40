// Searcher: answers searches over one generation of an index.
//
// Not thread-safe: Xapian objects must not be shared, so each thread has its own Searcher; they may share a
// Lexicon. A Searcher stays with the generation it opened until open() is called again; beside it, it holds
// the last earlier one that a cursor asked for.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/schema/analysis.h"
#include "core/schema/index_directory.h"
#include "query/search/ranking.h"
#include "query/search/request.h"
#include "query/search/result.h"
#include "query/search/topic.h"
#include "query/understand/glossary.h"
#include "query/understand/lexicon.h"

namespace jobindex::search {

/// One ad of an order.
struct RankedAd {
    std::string id;
    double score = 0;
    bool all_words = true;  ///< as in Hit
};

class Databases;
class Compiler;

/// What a Searcher has open, for questions other than a search (similar.h, suggest.h, match_cv.h).
struct OpenIndex {
    Databases& databases;
    Compiler& compiler;
    const understand::Lexicon& lexicon;
    schema::Analyser& analyser;
};

/// Searches and looks up ads.
class Searcher {
  public:
    /// Opens the current generation of `index_dir`; `lexicon` must outlive the Searcher.
    ///
    /// Errors: not_found with the next step when there is no index yet; unsupported for an index of another
    /// version; corrupt; denied; io.
    static base::Result<Searcher> open(const std::filesystem::path& index_dir,
                                       const understand::Lexicon& lexicon, const Ranking& ranking = {});
    /// Opens one generation, current or not. Errors: not_found or corrupt when it is gone; else as above.
    static base::Result<Searcher> open(const schema::Generation& generation,
                                       const understand::Lexicon& lexicon, const Ranking& ranking = {});
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;
    ~Searcher();

    /// Runs one search. Ads with all that was asked come first; those with some of it fill up a page.
    ///
    /// A page by cursor comes from the generation and the day of the pages before it; when that generation is
    /// no longer on the disk, or the day is past, it comes from the current one and the result says so.
    /// Errors: invalid_input when offset + limit is past kMaxWindow, for a cursor that does not belong to the
    /// request, and for Sort::distance without a place in the query; limit when the deadline passes; corrupt
    /// or io when the index cannot be read.
    base::Result<SearchResult> search(const SearchRequest& request);

    /// The order of a search alone: ids and scores, nothing to show. As search() otherwise.
    base::Result<std::vector<RankedAd>> rank(const SearchRequest& request);

    /// The ad with this id, or the one whose id begins so (6 digits or more); closed ads too.
    ///
    /// nullopt when there is none. Errors: invalid_input when several ads begin so, or it is no hex number.
    base::Result<std::optional<model::JobAd>> find(std::string_view id);

    /// What the ads say, taken together, about the topics of `request`; figures rest on nothing when no ad
    /// does.
    ///
    /// Errors: invalid_input when no topic is given; corrupt or io when the index cannot be read.
    base::Result<Topic> topic(const TopicRequest& request, const understand::Glossary& glossary);
    /// Runs `work` on what is open; when the generation went away meanwhile, opens the current one and runs
    /// it once more. Errors: those of `work`; corrupt or io for what Xapian throws.
    base::Result<void> use(const std::function<base::Result<void>(const OpenIndex&)>& work);

  private:
    struct State;
    explicit Searcher(std::unique_ptr<State> state);
    static Searcher over(Databases databases, const std::filesystem::path& index_dir,
                         const understand::Lexicon& lexicon, const Ranking& ranking);
    std::unique_ptr<State> state_;
};

}  // namespace jobindex::search
