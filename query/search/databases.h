// The databases of one index generation, as a search needs them. Not thread-safe: one a Searcher.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/schema/ad_pack.h"
#include "core/schema/index_directory.h"
#include "query/search/columns.h"
#include "query/search/parts.h"

namespace jobindex::search {

/// The live and the closed ads of one generation, opened for reading.
class Databases {
  public:
    /// Opens the current generation of an index directory.
    ///
    /// Errors: not_found when there is no index; unsupported for another version; corrupt; io.
    static base::Result<Databases> open(const std::filesystem::path& index_dir);

    /// Opens one generation. Errors: corrupt; not_found when it went away meanwhile; io.
    static base::Result<Databases> open(const schema::Generation& generation);

    const schema::Generation& generation() const { return generation_; }
    /// Ads one can still apply to, as of the build.
    Xapian::Database& live() { return live_; }
    /// Live and closed ads together.
    Xapian::Database& both() { return both_; }
    /// The database in which the ads are that were live on `today`; all of them with `expired`.
    Xapian::Database& covering(base::Date today, bool expired);
    /// What hits show; the data of a document names its place there.
    schema::AdPack& ads() { return *ads_; }
    /// The words of all ads.
    const schema::WordPack& words() const { return *words_; }
    /// Languages of the ads, most ads first, those with less than one ad in 500 left out.
    std::vector<std::string> languages() const;
    /// What is in memory of covering(today, expired); read when it is first asked for. Throws Xapian::Error.
    ColumnsView columns(base::Date today, bool expired);
    /// What a search of covering(today, expired) looks in; as long as this object. Throws Xapian::Error.
    MatchSpace match_space(base::Date today, bool expired, const Ranking& ranking,
                           const Deadline& deadline = {});
    /// The document of both() that has the id, or the only one whose id begins with it; 0 when there is none.
    ///
    /// Errors: invalid_input when several ids begin so. Throws Xapian::Error.
    base::Result<Xapian::docid> document_of(const std::string& id);
    /// What searches keep of each other.
    PartLists& lists() { return lists_; }

  private:
    bool needs_both(base::Date today, bool expired) const;
    PartLists lists_;
    std::shared_ptr<const Columns> live_columns_, closed_columns_;
    std::shared_ptr<schema::AdPack> ads_;
    std::shared_ptr<const schema::WordPack> words_;
    Xapian::Database closed_;
    schema::Generation generation_;
    Xapian::Database live_, both_;
};

}  // namespace jobindex::search
