// RunFile: records in one file, written by threads apart and grown by updates. Private to core/schema.
//
// A line that names the kind of file; the size of a head and the head; the number of runs and the size of
// each; the runs, which are rows of records; what updates added. A record never changes, so generations share
// the file. Numbers as in varint.h.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/mapped_file.h"
#include "core/base/result.h"

namespace jobindex::schema {

/// A place in a RunFile: `offset` bytes into a run; run 0 begins with the file.
struct RunPlace {
    std::uint64_t run = 0, offset = 0;
};

/// The bytes of a place, and back from the beginning of some; nullopt for what is none.
std::string pack_place(RunPlace place);
std::optional<RunPlace> unpack_place(std::string_view bytes);

/// Writes a file of runs, one file of records each: run 1 is the first. The files of runs are removed.
///
/// Errors: io, denied.
base::Result<void> write_run_file(const std::filesystem::path& path, std::string_view magic,
                                  std::string_view head, const std::vector<std::filesystem::path>& runs);

/// Reads such a file. Immutable: safe from any thread.
class RunFile {
  public:
    /// Errors: not_found, denied, io; corrupt when the file is another or ends too soon.
    static base::Result<RunFile> open(const std::filesystem::path& path, std::string_view magic);

    std::string_view head() const { return head_; }
    /// All from a place on; empty where there is none.
    std::string_view from(RunPlace place) const;
    /// Size of the file, and how much of it updates added.
    std::uint64_t bytes() const { return file_.bytes().size(); }
    std::uint64_t added() const { return bytes() - end_; }

  private:
    explicit RunFile(base::MappedFile file) : file_(std::move(file)) {}
    bool read(std::string_view magic);

    base::MappedFile file_;
    std::string_view head_;
    std::vector<std::uint64_t> runs_{0};  ///< where each begins
    std::uint64_t end_ = 0;               ///< of the last
};

/// Adds records behind what readers of a file know of, or to a run. Not thread-safe.
class RunAppender {
  public:
    /// @param bytes  size of the file at `path`: a RunFile, or a run that begins, which is made.
    RunAppender(std::filesystem::path path, std::uint64_t bytes);
    /// Where the record stands, from the beginning of the file.
    RunPlace add(std::string_view record);
    /// Must be called last. Errors: io.
    base::Result<void> finish();

  private:
    std::filesystem::path path_;
    std::uint64_t end_;
    std::ofstream out_;
};

}  // namespace jobindex::schema
