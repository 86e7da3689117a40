// rewrite(): takes records out of an archive for good.
//
// A file that loses a record is written anew beside itself ("<name>.new"), flushed, and renamed over the old
// one, so that a kill leaves each file as it was or as it is to be; calling again goes on. Members that stay
// are copied byte for byte. Readers may read meanwhile.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

#include "core/archive/directory.h"
#include "core/archive/record.h"
#include "core/base/result.h"

namespace jobindex::archive {

/// How rewrite() works.
struct RewriteOptions {
    bool dry_run = false;       ///< count only
    bool drop_damage = false;   ///< bytes that no record can be read from go too, and ".torn" files
    std::stop_token stop = {};  ///< looked at between files
};

/// What rewrite() did, or with dry_run would do.
struct RewriteReport {
    std::uint64_t records = 0;  ///< taken out
    std::uint64_t files = 0;    ///< written anew or removed
    std::uint64_t bytes = 0;    ///< that the archive is smaller now
    bool stopped = false;
};

/// Says whether a record stays.
using Keep = std::function<bool(const Record&, const Location&)>;

/// Asks `keep` for every record but the warcinfo ones, in the order of writing, and takes out the others. A
/// file with no record left but warcinfo is removed, unless it is the last one, whose name decides the next.
///
/// Errors: denied, io; what was done until then stays done.
Result<RewriteReport> rewrite(const DirectoryLock& lock, const Keep& keep,
                              const RewriteOptions& options = {});

}  // namespace jobindex::archive
