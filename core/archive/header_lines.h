// Header lines as WARC and HTTP share them: "Name: value" up to an empty line. Pure; inside core/archive.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/archive/record.h"
#include "core/base/text.h"

namespace jobindex::archive {

/// Takes one line off the front of `text`, without its CRLF or LF; nullopt when no line ends there.
inline std::optional<std::string_view> take_line(std::string_view& text) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    text.remove_prefix(end + 1);
    return line;
}

/// Reads header lines up to the empty line; `consumed` gets their bytes. A line that begins with white space
/// goes on with the value before it, one without a colon is left out.
///
/// Errors: corrupt when no empty line comes; limit when it comes after `limit` bytes.
inline Result<Headers> parse_header_lines(std::string_view text, std::size_t limit, std::size_t& consumed) {
    Headers headers;
    const std::string_view whole = text.substr(0, limit);
    std::string_view left = whole;
    while (const auto line = take_line(left)) {
        if (line->empty()) {
            consumed = whole.size() - left.size();
            return headers;
        }
        if ((line->front() == ' ' || line->front() == '\t') && !headers.empty()) {
            headers.back().second.append(" ").append(base::trim(*line));
            continue;
        }
        const auto colon = line->find(':');
        if (colon == std::string_view::npos) continue;
        headers.emplace_back(base::trim(line->substr(0, colon)), base::trim(line->substr(colon + 1)));
    }
    if (text.size() > limit) return base::fail(base::Code::limit, "a header without an end");
    return base::fail(base::Code::corrupt, "a header that is cut off");
}

/// Appends "name: value"; line breaks and NUL in either become spaces, so that no value makes a second
/// header.
inline void append_header(std::string& out, std::string_view name, std::string_view value) {
    const auto append_clean = [&out](std::string_view part) {
        for (const char c : part) out += c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
    };
    append_clean(name);
    out += ": ";
    append_clean(value);
    out += "\r\n";
}

}  // namespace jobindex::archive
