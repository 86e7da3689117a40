#include "query/search/cursor.h"

#include <fmt/format.h>

#include <vector>

#include "core/base/hash.h"
#include "core/base/text.h"

namespace jobindex::search {
namespace {

constexpr std::string_view kVersion = "c1";
constexpr std::size_t kParts = 6;

/// Of all that decides which ads come in which order.
std::string digest(const SearchRequest& request) {
    return fmt::format(
        "{:016x}",
        base::hash64(fmt::format("{}{}{}{} {}", static_cast<int>(request.sort), request.expired ? "e" : "-",
                                 request.verbatim ? "v" : "-", request.plain ? "p" : "-", request.text)));
}

base::Result<Cursor> no_cursor() {
    return base::fail(base::Code::invalid_input, "the cursor is damaged",
                      "take it whole from next_cursor, or leave it out to begin with the first page");
}

base::Result<Cursor> parsed(const std::vector<std::string_view>& parts) {
    const auto created = base::parse_integer(parts[2]);
    const auto offset = base::parse_integer(parts[3]);
    const auto day = base::Date::parse(parts[4]);
    if (!created || !offset || !day || *offset < 0) return no_cursor();
    return Cursor{std::string(parts[1]), *created, static_cast<std::size_t>(*offset), *day};
}

}  // namespace

std::string write_cursor(const Cursor& cursor, const SearchRequest& request) {
    return fmt::format("{}.{}.{}.{}.{}.{}", kVersion, cursor.generation, cursor.created, cursor.offset,
                       cursor.day.iso(), digest(request));
}

base::Result<Cursor> read_cursor(std::string_view text, const SearchRequest& request) {
    if (request.offset != 0)
        return base::fail(base::Code::invalid_input, "a cursor and an offset were given",
                          "give one of them: the cursor holds the offset");
    const auto parts = base::split(text, '.');
    if (parts.size() != kParts || parts[0] != kVersion) return no_cursor();
    auto cursor = parsed(parts);
    if (cursor && parts[5] != digest(request))
        return base::fail(base::Code::invalid_input, "the cursor belongs to another search",
                          "use it with the query, sort and switches that it came from, or leave it out");
    return cursor;
}

}  // namespace jobindex::search
