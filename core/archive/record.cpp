#include "core/archive/record.h"

#include <fmt/format.h>
#include <sys/random.h>

#include <array>
#include <cerrno>
#include <random>

#include "core/archive/header_lines.h"
#include "core/base/text.h"

namespace jobindex::archive {
namespace {

using base::Code;
using base::fail;

constexpr std::array<std::pair<RecordType, std::string_view>, 6> kTypes{{
    {RecordType::warcinfo, "warcinfo"},
    {RecordType::request, "request"},
    {RecordType::response, "response"},
    {RecordType::revisit, "revisit"},
    {RecordType::resource, "resource"},
    {RecordType::metadata, "metadata"},
}};

std::string without_brackets(std::string_view value) {
    if (value.size() >= 2 && value.front() == '<' && value.back() == '>')
        value = value.substr(1, value.size() - 2);
    return std::string(value);
}

/// Moves the fields that have a member of their own out of `lines`; the rest become extra headers.
Result<Record> record_of(Headers lines, std::optional<RecordType>& type, std::size_t& length) {
    Record record;
    std::optional<long long> size;
    bool dated = false;
    for (auto& [key, value] : lines) {
        if (base::equal_ignoring_case(key, "WARC-Type")) {
            type = record_type(value);
        } else if (base::equal_ignoring_case(key, "WARC-Record-ID")) {
            record.id = without_brackets(value);
        } else if (base::equal_ignoring_case(key, "WARC-Date")) {
            const auto time = base::parse_iso_time(value);
            if (time) record.date = *time;
            dated = time.has_value();
        } else if (base::equal_ignoring_case(key, "WARC-Target-URI")) {
            record.target_uri = without_brackets(value);
        } else if (base::equal_ignoring_case(key, "Content-Type")) {
            record.content_type = std::move(value);
        } else if (base::equal_ignoring_case(key, "Content-Length")) {
            size = base::parse_integer(value);
        } else {
            record.headers.emplace_back(std::move(key), std::move(value));
        }
    }
    if (!size || *size < 0) return fail(Code::corrupt, "a record without a usable Content-Length");
    if (!dated) return fail(Code::corrupt, "a record without a usable WARC-Date");
    if (static_cast<unsigned long long>(*size) > kMaxBlockBytes) {
        return fail(Code::limit, fmt::format("a record of {} bytes; the limit is {}", *size, kMaxBlockBytes));
    }
    length = static_cast<std::size_t>(*size);
    if (type) record.type = *type;
    return record;
}

}  // namespace

std::string_view name(RecordType type) {
    for (const auto& [known, text] : kTypes) {
        if (known == type) return text;
    }
    return "resource";
}

std::optional<RecordType> record_type(std::string_view text) {
    for (const auto& [type, known] : kTypes) {
        if (base::equal_ignoring_case(known, text)) return type;
    }
    return std::nullopt;
}

std::string_view find_header(const Headers& headers, std::string_view wanted) {
    for (const auto& [key, value] : headers) {
        if (base::equal_ignoring_case(key, wanted)) return value;
    }
    return {};
}

std::string new_record_id() {
    std::array<unsigned char, 16> bytes{};
    while (::getrandom(bytes.data(), bytes.size(), 0) < 0 && errno == EINTR) continue;
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | 0x40);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80);
    std::string id = "urn:uuid:";
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) id += '-';
        fmt::format_to(std::back_inserter(id), "{:02x}", bytes[i]);
    }
    return id;
}

std::string header_text(const Record& record, std::string_view id, const Headers& more) {
    std::string text = "WARC/1.1\r\nWARC-Type: ";
    text += name(record.type);
    text += "\r\n";
    append_header(text, "WARC-Record-ID", fmt::format("<{}>", id));
    append_header(text, "WARC-Date", base::iso_time(record.date));
    if (!record.target_uri.empty()) append_header(text, "WARC-Target-URI", record.target_uri);
    if (!record.content_type.empty()) append_header(text, "Content-Type", record.content_type);
    for (const auto& [key, value] : record.headers) append_header(text, key, value);
    for (const auto& [key, value] : more) append_header(text, key, value);
    append_header(text, "Content-Length", std::to_string(record.block.size()));
    text += "\r\n";
    return text;
}

Result<ParsedRecord> parse_record(std::string_view bytes) {
    std::string_view rest = bytes;
    const auto first = take_line(rest);
    if (!first || !first->starts_with("WARC/1.")) return fail(Code::corrupt, "not a WARC record");
    std::size_t consumed = 0;
    auto lines = parse_header_lines(rest, kMaxHeaderBytes, consumed);
    if (!lines) return fail(lines);
    rest.remove_prefix(consumed);
    const std::size_t head = bytes.size() - rest.size();
    std::optional<RecordType> type;
    std::size_t length = 0;
    auto record = record_of(std::move(*lines), type, length);
    if (!record) return fail(record);
    if (rest.size() < length) return fail(Code::corrupt, "a record that is cut off");
    ParsedRecord parsed;
    std::size_t after = length;
    while (after < rest.size() && (rest[after] == '\r' || rest[after] == '\n')) ++after;
    parsed.size = head + after;
    if (type) {
        record->block.assign(rest.substr(0, length));
        parsed.record = std::move(*record);
    }
    return parsed;
}

}  // namespace jobindex::archive
