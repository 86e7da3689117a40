// publish_index(): what crawl, import, index and rebuild end with.
#pragma once

#include "apps/cli/context.h"
#include "apps/cli/home.h"
#include "indexer/build/build.h"
#include "indexer/normalise/normalise.h"

namespace jobindex::apps {

/// How an index is published.
enum class Publish {
    whole,    ///< built from all ads
    changes,  ///< brought up to date with what changed, where that is less work
};

/// Builds the index of the home's store and publishes it; reports progress and one line at the end on stderr.
///
/// Errors: those of store and build; locked names the process that builds.
base::Result<void> publish_index(const cli::Context& context, const cli::Home& home,
                                 const normalise::Knowledge& knowledge, Publish how = Publish::whole);

/// What a build of the home's index is told; `knowledge` must outlive it.
build::BuildOptions build_options(const cli::Context& context, const normalise::Knowledge& knowledge);

/// True when the published index was built on `today`, so that only changed ads would make another one
/// differ.
bool index_is_of(const cli::Home& home, base::Date today);

/// `--no-index`, for commands that would publish at their end.
inline constexpr cli::Option kNoIndexOption = {
    .name = "--no-index", .help = "leave the index as it is; jobindex index makes it later"};

}  // namespace jobindex::apps
