// Reader: every record of an archive directory, in the order of writing.
//
// Nothing in the files is trusted. What is damaged is left out and said once in damage(), and reading goes on
// with the next gzip member that begins a record; the torn end that a kill leaves is one such place. The same
// target may occur many times. The list of files is taken at open(); a writer may append meanwhile. Not
// thread-safe.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/archive/file_walk.h"
#include "core/archive/record.h"
#include "core/base/result.h"

namespace jobindex::archive {

/// How a Reader reads.
struct ReaderOptions {
    std::optional<Location> after = {};            ///< begin behind this record instead of at the start
    std::size_t max_block_bytes = kMaxBlockBytes;  ///< larger records count as damage
    bool requests = true;                          ///< request records too
};

/// Gives the records one by one.
class Reader {
  public:
    /// Lists the files of `directory`; one without any is an empty archive. Errors: not_found, denied, io.
    static Result<Reader> open(const std::filesystem::path& directory, ReaderOptions options = {});

    /// The next record; nullopt at the end. Errors: denied, io - never because of what the bytes are.
    Result<std::optional<Record>> next();
    /// Where the record that next() gave last lies.
    const Location& location() const { return location_; }
    /// One sentence a damaged place so far: file, offset, what is wrong.
    const std::vector<std::string>& damage() const { return damage_; }
    /// Bytes of all files, and of those that have been read: for a progress bar.
    std::uint64_t total_bytes() const { return total_bytes_; }
    /// Bytes read so far.
    std::uint64_t bytes_read() const { return files_done_bytes_ + (walk_ ? walk_->offset() : 0); }

  private:
    Reader(std::filesystem::path directory, ReaderOptions options, std::vector<std::string> names);
    Result<bool> open_next_file();
    Result<bool> read_member();

    std::filesystem::path directory_;
    ReaderOptions options_;
    std::vector<std::string> names_;
    std::size_t next_name_ = 0;
    std::optional<FileWalk> walk_;
    std::string member_;           // the unpacked member
    std::size_t member_used_ = 0;  // bytes of it that were given out
    Location location_;
    std::vector<std::string> damage_;
    std::uint64_t total_bytes_ = 0;
    std::uint64_t files_done_bytes_ = 0;
};

/// The one record at `location`. Errors: not_found, denied, io, corrupt.
Result<Record> read_record(const std::filesystem::path& directory, const Location& location);

}  // namespace jobindex::archive
