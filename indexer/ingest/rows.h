// RowReader: the rows of an import file, one JSON object each, from JSON Lines or CSV with a header.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "core/base/json.h"

namespace jobindex::ingest {

/// One row, or why it cannot be used.
struct Row {
    std::size_t line = 0;  ///< where it begins, from 1
    base::Json value;
    std::string raw;     ///< its text, for the reject file
    std::string reason;  ///< empty = usable
};

/// Reads rows one by one; plain, .gz or .zst; not thread-safe.
class RowReader {
  public:
    /// Opens a file, or stdin for "-", and tells JSON Lines from CSV by the first character.
    ///
    /// Errors: not_found, denied, io; invalid_input for an empty file or one JSON array (says how to split
    /// it).
    static base::Result<RowReader> open(const std::filesystem::path& path);

    /// The next row, also an unusable one; nullopt at the end. Errors: corrupt, io end the reading.
    base::Result<std::optional<Row>> next();

  private:
    RowReader(base::LineReader lines, std::string name) : lines_(std::move(lines)), name_(std::move(name)) {}
    base::Result<std::optional<std::string>> next_line();
    base::Result<std::optional<Row>> next_json();
    base::Result<std::optional<Row>> next_csv();

    base::LineReader lines_;
    std::string name_;
    std::optional<std::string> first_;  ///< read ahead by open()
    bool csv_ = false;
    char separator_ = ',';
    std::vector<std::string> header_;
};

/// The cells of one CSV record (RFC 4180); nullopt when a quote is still open at its end.
std::optional<std::vector<std::string>> split_csv(std::string_view record, char separator);

}  // namespace jobindex::ingest
