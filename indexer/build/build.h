// Build: the store's ads as a new, published generation of the index.
//
// Segments of ads in order of id are indexed in parallel, each into Xapian databases of its own, which
// are then compacted into the two of the generation, live and closed. (Why they have the size they have is in
// docs/formats/index.md.) The result depends on the store, the options and the
// code alone.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/schema/index_directory.h"
#include "indexer/store/store.h"

namespace jobindex::build {

/// Words and wider concepts of a concept id, from the vocabularies. Called from several threads at once.
///
/// `field` is skill, discipline, degree, level or country; an id that is not known gives nothing.
struct Concepts {
    using Lookup = std::function<std::vector<std::string>(std::string_view field, std::string_view id)>;
    Lookup labels;   ///< names that the ad is found by, though its text may not use them
    Lookup broader;  ///< ids of the concepts that include it: an ad for medical-physics is one for physics
    /// Names that searches look for, of which those of several words get terms.
    std::function<std::vector<std::string>()> names = {};
};

/// How an index is built.
struct BuildOptions {
    base::Timestamp now = 0;         ///< its day tells live ads from closed ones
    unsigned threads = 0;            ///< 0 = as many as the machine runs at once
    std::size_t segment_ads = 4000;  ///< ads a segment
    std::string code_version;        ///< of the program, for generation.json
    Concepts concepts;
    /// Called every thousand ads of a segment, from one thread at a time: ads done, ads in all.
    std::function<void(long long done, long long total)> progress;
};

/// What a build did.
struct BuildReport {
    schema::Generation generation;
    double seconds = 0;
    long long text_bytes = 0;   ///< title and description of all ads
    long long index_bytes = 0;  ///< files of the generation
};

/// Builds and publishes a generation of the index in `index_dir` from all ads of the store.
///
/// Commit an open batch of `store` before: the workers read the file through connections of their own.
/// Errors: locked, naming the process that builds; cancelled when `stop` was asked for; those of the store
/// and of Xapian. After any error the index is what it was.
base::Result<BuildReport> build_index(const store::Store& store, const std::filesystem::path& index_dir,
                                      const BuildOptions& options, const std::stop_token& stop = {});

}  // namespace jobindex::build
