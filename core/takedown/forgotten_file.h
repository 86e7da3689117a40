// ForgottenFile: tombstones in a file that people can read and edit, and which of them have been carried out.
//
//   HOME/forgotten        a line each: time, URL or host, reason; "#" begins a comment
//   (docs/formats/forgotten.md) HOME/forgotten.done   the lines whose pages were removed from archive, store,
//   frontier and index; ours alone
//
// A tombstone counts from the moment its line is written; what has not been carried out when the process dies
// is carried out by the next one. Changes are made under a lock of the directory, each by one rename.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "core/takedown/forgotten.h"

namespace jobindex::takedown {

/// The two files of one data directory; holds nothing open.
class ForgottenFile {
  public:
    explicit ForgottenFile(std::filesystem::path home) : home_(std::move(home)) {}

    /// Every tombstone; none when there is no file. Errors: invalid_input naming the line; denied, io.
    Result<Forgotten> read() const;
    /// Adds a line. False when the same URL or host is there already: that one stays. Errors: as read().
    Result<bool> add(const Tombstone& stone) const;
    /// Takes the line of a URL or host out; comments stay. False when there is none. Errors: as read().
    Result<bool> remove(std::string_view what) const;
    /// The tombstones that were not carried out yet. Errors: as read().
    Result<std::vector<Tombstone>> pending() const;
    /// Notes that tombstones were carried out. Errors: denied, io.
    Result<void> completed(const std::vector<Tombstone>& stones) const;

    std::filesystem::path path() const { return home_ / "forgotten"; }

  private:
    std::filesystem::path done_path() const { return home_ / "forgotten.done"; }
    std::filesystem::path home_;
};

}  // namespace jobindex::takedown
