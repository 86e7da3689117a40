// Whole files and line streams, with errors that name the path.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace jobindex::base {

/// The whole file. Errors: not_found, denied, io, limit when it holds more than `limit` bytes.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit = 512u << 20);
/// Writes a file so that a reader sees the old or the new content, never a part: temporary file, fsync,
/// rename.
///
/// Errors: denied, io (disk full); the old file is then untouched.
Result<void> write_file_atomically(const std::filesystem::path& path, std::string_view content);
/// Makes a directory and its parents. Errors: denied, io.
Result<void> make_directories(const std::filesystem::path& path);
/// Flushes a file or directory to the disk; what fails is an io error.
Result<void> sync_path(const std::filesystem::path& path);
/// An io, denied or not_found Error from errno, "cannot <action> <path>: <reason>".
Error errno_error(std::string_view action, const std::filesystem::path& path);

/// Reads a text line by line from a file, plain, gzip or zstd (told by the first bytes), or from stdin ("-").
///
/// Not thread-safe. Lines come without their end; a last line without one counts.
class LineReader {
  public:
    /// Opens `path`, or stdin for "-". Errors: not_found, denied, io.
    static Result<LineReader> open(const std::filesystem::path& path);
    LineReader(LineReader&&) noexcept;
    LineReader& operator=(LineReader&&) noexcept;
    ~LineReader();

    /// The next line; nullopt at the end.
    ///
    /// Errors: corrupt when the compressed stream is damaged; limit for a line over `line_limit` bytes (the
    /// rest of that line is skipped, and reading can go on).
    Result<std::optional<std::string>> next(std::size_t line_limit = 64u << 20);
    /// Number of the line that next() gave last, from 1.
    std::size_t line_number() const;

  private:
    struct Stream;
    explicit LineReader(std::unique_ptr<Stream> stream);
    std::unique_ptr<Stream> stream_;
};

}  // namespace jobindex::base
