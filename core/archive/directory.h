// The archive directory: which files it holds, in the order they were written, and how they are named.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace jobindex::archive {

using base::Result;

/// An open file that closes itself; -1 is none.
class FileDescriptor {
  public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd) : fd_(fd) {}
    FileDescriptor(FileDescriptor&& other) noexcept : fd_(other.release()) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;
    ~FileDescriptor() { reset(); }
    /// The descriptor for system calls, still owned here.
    int get() const { return fd_; }
    /// True when a file is open.
    explicit operator bool() const { return fd_ >= 0; }
    /// Closes the file now.
    void reset();

  private:
    int release();
    int fd_ = -1;
};

/// The right to write in an archive directory; given back when it goes out of scope or the process dies.
class DirectoryLock {
  public:
    /// Takes ".lock" of `directory` (made when missing). Errors: locked, naming the process; denied, io.
    static Result<DirectoryLock> take(const std::filesystem::path& directory);
    /// The directory.
    const std::filesystem::path& directory() const { return directory_; }

  private:
    DirectoryLock(std::filesystem::path directory, FileDescriptor file)
        : directory_(std::move(directory)), file_(std::move(file)) {}
    std::filesystem::path directory_;
    FileDescriptor file_;
};

/// Names of the "*.warc.gz" files of `directory`, sorted, which is the order of writing.
///
/// Errors: not_found, denied, io.
Result<std::vector<std::string>> list_files(const std::filesystem::path& directory);

/// The name of the file that comes after `last` ("" for the first one): it always sorts behind it, even when
/// the clock went back.
std::string next_file_name(std::string_view last, base::Timestamp now);

}  // namespace jobindex::archive
