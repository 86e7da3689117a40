// Record: one WARC 1.1 record (ISO 28500:2017) and its bytes. Pure values.
//
// The format as prose is docs/formats/archive.md. Neither direction trusts the other side: values are cleaned
// of line breaks when written, and nothing read is believed beyond the limits below.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace jobindex::archive {

using base::Result;

/// Largest block that is written or read.
inline constexpr std::size_t kMaxBlockBytes = 64u << 20;
/// Largest WARC header of one record.
inline constexpr std::size_t kMaxHeaderBytes = 256u << 10;

/// What a record holds (WARC 1.1 section 6).
enum class RecordType { warcinfo, request, response, revisit, resource, metadata };

/// Names and values, in the order they stand in.
using Headers = std::vector<std::pair<std::string, std::string>>;

/// One record: `headers` are those WARC fields that have no member of their own here.
struct Record {
    RecordType type = RecordType::response;
    std::string id;          ///< "urn:uuid:..."; empty lets the writer choose one
    std::string target_uri;  ///< empty for a warcinfo
    base::Timestamp date = 0;
    std::string content_type;
    Headers headers;
    std::string block;

    friend bool operator==(const Record&, const Record&) = default;
};

/// Where a record lies: file name inside the archive directory, first byte and length of its gzip member.
struct Location {
    std::string file;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;

    friend bool operator==(const Location&, const Location&) = default;
};

/// "response" and so on.
std::string_view name(RecordType type);
/// The type of that name, ignoring case; nullopt for one that we do not know ("conversion", "continuation").
std::optional<RecordType> record_type(std::string_view name);
/// The value of the first header of that name, ignoring case; "" when there is none.
std::string_view find_header(const Headers& headers, std::string_view name);
/// A new random "urn:uuid:..." (RFC 9562 version 4).
std::string new_record_id();

/// The version line and header of a record up to and with the empty line; `id` stands in for that of the
/// record, and `more` are headers behind its own.
std::string header_text(const Record& record, std::string_view id, const Headers& more = {});

/// A record read from bytes and how many of them it took, the two line breaks behind it included.
struct ParsedRecord {
    std::optional<Record> record;  ///< nullopt when it is of a type that we do not know: skip it
    std::size_t size = 0;
};

/// Reads the record at the start of `bytes`; WARC 1.0 and bare line feeds are read too.
///
/// Errors: corrupt when it is none, is cut off, or lacks a type, length or date; limit.
Result<ParsedRecord> parse_record(std::string_view bytes);

}  // namespace jobindex::archive
