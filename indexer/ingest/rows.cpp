#include "indexer/ingest/rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::ingest {
namespace {

using base::Code;
using base::fail;
using base::Json;
using base::Result;

constexpr std::size_t kRecordLimit = 64u << 20;

/// The separator that the header line uses most.
char likely_separator(std::string_view header) {
    char best = ',';
    for (const char candidate : {',', ';', '\t'}) {
        if (std::count(header.begin(), header.end(), candidate) >
            std::count(header.begin(), header.end(), best)) {
            best = candidate;
        }
    }
    return best;
}

std::string without_bom(std::string line) {
    if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    return line;
}

}  // namespace

std::optional<std::vector<std::string>> split_csv(std::string_view record, char separator) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < record.size(); ++i) {
        const char c = record[i];
        if (quoted) {
            if (c != '"') {
                cells.back() += c;
            } else if (i + 1 < record.size() && record[i + 1] == '"') {
                cells.back() += '"';
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == '"' && cells.back().empty()) {
            quoted = true;
        } else if (c == separator) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    if (quoted) return std::nullopt;
    return cells;
}

Result<RowReader> RowReader::open(const std::filesystem::path& path) {
    auto lines = base::LineReader::open(path);
    if (!lines) return fail(lines);
    RowReader reader(std::move(*lines), path == "-" ? "standard input" : path.string());
    while (!reader.first_) {
        auto line = reader.lines_.next();
        if (!line) return fail(line);
        if (!*line) return fail(Code::invalid_input, fmt::format("{} holds no rows", reader.name_));
        if (!base::trim(**line).empty()) reader.first_ = without_bom(std::move(**line));
    }
    const char start = base::trim(*reader.first_).front();
    if (start == '[') {
        return fail(Code::invalid_input,
                    fmt::format("{} is one JSON array, not an object a line", reader.name_),
                    fmt::format("split it: jq -c '.[]' {} | jobindex import -", path.string()));
    }
    if (start == '{') return reader;
    if (start == '<') {
        return fail(
            Code::invalid_input, fmt::format("{} is a page or XML, not rows of ads", reader.name_),
            fmt::format("read one page with: jobindex extract {}; take in a site or feed with: jobindex "
                        "crawl URL",
                        path.string()));
    }
    reader.csv_ = true;
    reader.separator_ = likely_separator(*reader.first_);
    const auto header = split_csv(*reader.first_, reader.separator_);
    if (!header || header->size() < 2) {
        return fail(Code::invalid_input,
                    fmt::format("{} is neither JSON Lines nor CSV with a header", reader.name_),
                    "each line must be a JSON object, or the first line must name the columns");
    }
    for (const auto& name : *header) reader.header_.emplace_back(base::trim(name));
    reader.first_.reset();
    return reader;
}

Result<std::optional<Row>> RowReader::next() {
    return csv_ ? next_csv() : next_json();
}

Result<std::optional<std::string>> RowReader::next_line() {
    if (first_) {
        auto line = std::move(first_);
        first_.reset();
        return line;
    }
    return lines_.next(kRecordLimit);
}

Result<std::optional<Row>> RowReader::next_json() {
    while (true) {
        auto line = next_line();
        Row row;
        row.line = lines_.line_number();
        if (!line && line.error().code == Code::limit) {
            row.reason = line.error().message;
            return std::optional(std::move(row));
        }
        if (!line) return fail(line);
        if (!*line) return std::optional<Row>();
        if (base::trim(**line).empty()) continue;
        row.raw = std::move(**line);
        auto value = base::parse_json(row.raw);
        if (!value) {
            row.reason = value.error().message;
        } else if (!value->is_object()) {
            row.reason = "no JSON object";
        } else {
            row.value = std::move(*value);
        }
        return std::optional(std::move(row));
    }
}

Result<std::optional<Row>> RowReader::next_csv() {
    Row row;
    std::optional<std::vector<std::string>> cells;
    std::ptrdiff_t quotes = 0;  // an odd number so far: the record goes on in the next line
    while (!cells) {
        auto line = next_line();
        if (row.line == 0) row.line = lines_.line_number();
        if (!line && line.error().code == Code::limit) {
            row.reason = line.error().message;
            return std::optional(std::move(row));
        }
        if (!line) return fail(line);
        if (!*line) {
            if (row.raw.empty()) return std::optional<Row>();
            row.reason = "a quote is open until the end of the file";
            return std::optional(std::move(row));
        }
        if (row.raw.empty() && base::trim(**line).empty()) {
            row.line = 0;
            continue;
        }
        if (!row.raw.empty()) row.raw += '\n';
        row.raw += **line;
        quotes += std::count((*line)->begin(), (*line)->end(), '"');
        if (row.raw.size() > kRecordLimit) {
            row.reason = fmt::format("a quote is open for more than {} bytes", kRecordLimit);
            row.raw.resize(1000);
            return std::optional(std::move(row));
        }
        if (quotes % 2 != 0) continue;
        cells = split_csv(row.raw, separator_);
        if (!cells) {
            row.reason = "quotes that do not match";
            return std::optional(std::move(row));
        }
    }
    if (cells->size() > header_.size()) {
        row.reason = fmt::format("{} cells, but the header names {}", cells->size(), header_.size());
        return std::optional(std::move(row));
    }
    Json value = Json::object();
    for (std::size_t i = 0; i < cells->size(); ++i) value.set(header_[i], base::sanitise_utf8((*cells)[i]));
    row.value = std::move(value);
    return std::optional(std::move(row));
}

}  // namespace jobindex::ingest
