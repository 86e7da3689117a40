// The end of the last archive file after a crash: where the last whole record ends. Inside core/archive.
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/base/result.h"

namespace jobindex::archive {

using base::Result;

/// First byte behind the last whole member of the file; 0 when it holds none.
///
/// Searches backwards, so that its cost is that of the last few records and not of the file. Errors: io.
Result<std::uint64_t> end_of_last_member(const std::filesystem::path& path);

/// Keeps the bytes of `path` from `offset` on in "<path>.torn" (behind any that are there) and cuts them off.
///
/// Errors: denied, io; the file is then as it was.
Result<void> cut_tail(const std::filesystem::path& path, std::uint64_t offset);

}  // namespace jobindex::archive
