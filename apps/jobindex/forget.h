// carry_out_tombstones(): removes what is to be forgotten from every place it can be in.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "apps/cli/context.h"
#include "apps/cli/home.h"
#include "core/takedown/forgotten.h"

namespace jobindex::apps {

/// What was removed.
struct ForgetReport {
    std::vector<takedown::Tombstone> stones;  ///< that were carried out
    long long ads = 0;
    long long urls = 0;                 ///< of the frontier
    std::uint64_t records = 0;          ///< of the archive
    std::uint64_t rejects = 0;          ///< rows that imports had refused
    std::vector<std::string> named_by;  ///< archived pages that stay and name what went; at most 20
};

/// Carries out the tombstones of the home that were not yet: archive, store, frontier, refused rows and
/// index; the index is built anew without the ads, and older generations go. crawl, import, index and rebuild
/// begin with it.
///
/// Each step may be repeated, and a tombstone counts as carried out after the last one, so that a kill costs
/// nothing but time. Does nothing, and takes no lock, when there is nothing to do. Errors: locked while a
/// crawl, import or rebuild holds the home; those of archive, store and index.
base::Result<ForgetReport> carry_out_tombstones(const cli::Context& context, const cli::Home& home);

/// The tombstones that count for a command which is about to fetch or read; carries out first what is not
/// done yet, and says so on stderr.
///
/// Errors: as carry_out_tombstones() and takedown::ForgottenFile::read().
base::Result<takedown::Forgotten> forgotten_of(const cli::Context& context, const cli::Home& home);

}  // namespace jobindex::apps
