// Segments: runs of ads indexed in parallel, each into databases of its own. Private to indexer/build.
#pragma once

#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/schema/ad_pack.h"
#include "indexer/build/boilerplate.h"
#include "indexer/build/build.h"
#include "indexer/store/store.h"

namespace jobindex::build {

/// The databases of all segments, in order of id, and what went into them.
struct Segments {
    std::vector<std::filesystem::path> live, closed;  ///< segments without such an ad have no database
    std::vector<std::filesystem::path> ads;           ///< runs of records for schema::write_ad_pack()
    std::vector<std::filesystem::path> words;         ///< runs of records for a schema::WordPack
    long long live_ads = 0, closed_ads = 0, text_bytes = 0;
    std::map<std::string, long long, std::less<>> languages;
};

/// What a build learned of all ads before it indexes one.
struct Learned {
    Boilerplate boilerplate;
    schema::AdDictionary dictionary;
    std::string word_table;  ///< schema::WordTable
    std::string names;       ///< schema::make_name_list()
};

/// Indexes all ads of the store into databases below `directory`, which is made.
///
/// Errors: the first one of any segment; cancelled.
base::Result<Segments> index_segments(const store::Store& store, const std::filesystem::path& directory,
                                      const Learned& learned, const BuildOptions& options,
                                      const std::stop_token& stop);

/// Compacts databases into a new one at `target`; none give an empty database. The parts are removed.
///
/// Errors: those of Xapian; cancelled.
base::Result<void> merge(std::vector<std::filesystem::path> parts, const std::filesystem::path& target,
                         const std::stop_token& stop);

}  // namespace jobindex::build
