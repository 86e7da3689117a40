// MappedFile: a whole file as bytes in memory, read page by page as they are looked at.
//
// For files that are not cut short while they are open. Immutable: safe from any thread.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/result.h"

namespace jobindex::base {

/// The content of a file, mapped; unmapped when it goes out of scope.
class MappedFile {
  public:
    /// Errors: not_found, denied, io.
    static Result<MappedFile> open(const std::filesystem::path& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    /// All bytes; valid as long as this object.
    std::string_view bytes() const { return bytes_; }

  private:
    explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}
    std::string_view bytes_;
};

}  // namespace jobindex::base
