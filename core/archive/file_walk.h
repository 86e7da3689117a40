// FileWalk: one archive file from its first byte to its last, as whole gzip members and damaged stretches.
//
// What Reader, verify and rewrite have in common. Not thread-safe. Inside core/archive.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/archive/member_file.h"
#include "core/archive/record.h"
#include "core/base/result.h"

namespace jobindex::archive {

/// Bytes [offset, end) of a file: a member, or what lies between two of them and is none.
struct Stretch {
    std::uint64_t offset = 0;
    std::uint64_t end = 0;
    Member::State state = Member::State::whole;  ///< never end_of_file

    bool whole() const { return state == Member::State::whole; }
};

/// "a record is cut off" and so on, for a stretch that is not whole.
std::string_view describe(Member::State state);

/// Gives the stretches in order; together they are the file.
class FileWalk {
  public:
    /// Opens `path`; begins at `offset`. Errors: not_found, denied, io.
    static Result<FileWalk> open(const std::filesystem::path& path, std::uint64_t offset = 0);

    /// The next stretch, its member unpacked into `bytes` when it is whole; nullopt at the end of the file.
    ///
    /// @param limit  a member that unpacks to more counts as damaged. Errors: io.
    Result<std::optional<Stretch>> next(std::string& bytes,
                                        std::size_t limit = kMaxBlockBytes + kMaxHeaderBytes);
    /// Where the next stretch begins.
    std::uint64_t offset() const { return offset_; }

  private:
    FileWalk(MemberFile file, std::uint64_t offset) : file_(std::move(file)), offset_(offset) {}
    MemberFile file_;
    std::uint64_t offset_;
};

}  // namespace jobindex::archive
