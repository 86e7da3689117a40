// MemberFile: one archive file as a row of gzip members, read through a window. Inside core/archive.
//
// Not thread-safe. Nothing in the file is trusted: a member is what zlib accepts with a right check sum.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/archive/directory.h"
#include "core/archive/gzip_member.h"
#include "core/base/result.h"

namespace jobindex::archive {

/// The outcome of reading one member.
struct Member {
    /// What was found at the offset.
    enum class State { whole, end_of_file, cut_off, damaged, limit };
    State state = State::end_of_file;
    std::uint64_t end = 0;  ///< first byte behind the member, when it is whole
};

/// Reads members at any offset of one file.
class MemberFile {
  public:
    /// Opens `path`. Errors: not_found, denied, io.
    static Result<MemberFile> open(const std::filesystem::path& path);

    /// Unpacks the member at `offset` into `out` (cleared first), at most `limit` bytes. Errors: io.
    Result<Member> read(std::uint64_t offset, std::size_t limit, std::string& out);
    /// Offset of the first member at or after `from` that unpacks to a WARC record's beginning; nullopt when
    /// none follows. Errors: io.
    Result<std::optional<std::uint64_t>> find_member(std::uint64_t from);
    /// Up to `size` bytes at `offset`, fewer only at the end of the file; a view until the next call.
    /// Errors: io.
    Result<std::string_view> bytes_at(std::uint64_t offset, std::size_t size);
    /// Size of the file now. Errors: io.
    Result<std::uint64_t> size() const;

  private:
    MemberFile(FileDescriptor file, std::filesystem::path path, Inflater inflater);
    /// What the window still holds from `offset` on when that is at least `least` bytes, else a new window:
    /// the file is read once, however many candidates lie in a window.
    Result<std::string_view> chunk_at(std::uint64_t offset, std::size_t least);
    Result<bool> begins_record(std::uint64_t offset);

    FileDescriptor file_;
    std::filesystem::path path_;
    Inflater inflater_;
    std::string window_;
    std::uint64_t window_offset_ = 0;
};

/// The first bytes of every gzip member: magic number and the only method there is (RFC 1952 section 2.3.1).
inline constexpr std::string_view kMemberMagic = "\x1f\x8b\x08";
/// How every WARC record begins.
inline constexpr std::string_view kRecordMagic = "WARC/1.";

}  // namespace jobindex::archive
