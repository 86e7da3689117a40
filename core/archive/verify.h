// verify(): reads a whole archive and checks all that it says of itself.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace jobindex::archive {

using base::Result;

/// One place where the archive is not what it should be.
struct Damage {
    std::string file;
    std::uint64_t offset = 0;
    std::string what;  ///< "a record is cut off", "the block is not what its digest says"
    friend bool operator==(const Damage&, const Damage&) = default;
};

/// The state of an archive.
struct VerifyReport {
    std::uint64_t files = 0;
    std::uint64_t records = 0;  ///< that could be read
    std::uint64_t digests = 0;  ///< that were compared
    std::uint64_t bytes = 0;
    std::vector<Damage> damage;
    std::vector<Damage>
        torn;  ///< the unfinished record that a kill left at the end: no loss, the next run cuts it off
};

/// Checks every member (check sum), record (header, length) and digest. Memory is that of one record.
///
/// @param progress  called after each file with the bytes read so far. Errors: not_found, denied, io.
Result<VerifyReport> verify(const std::filesystem::path& directory,
                            const std::function<void(std::uint64_t bytes)>& progress = {});

}  // namespace jobindex::archive
