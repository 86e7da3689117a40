// Source: one place that ads come from, as a file of sources/ describes it. Plain data, pure functions.
//
// The format is jobindex-sources(5) (docs/man/jobindex-sources.5).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/day_hours.h"
#include "core/base/result.h"
#include "core/board/boards.h"

namespace jobindex::crawler::boards {

using base::Result;

/// One source.
struct Source {
    std::string name;                  ///< of its file, without ".source"
    std::string url;                   ///< the career page or the board, canonical
    std::string board;                 ///< "" = a site that is crawled
    std::string token;                 ///< the employer's name on the board
    std::string endpoint;              ///< where requests go instead of the board's own host
    std::string institution, country;  ///< of ads that name none; ISO 3166-1 alpha-2
    double delay = 0;                  ///< seconds between requests, when longer than the crawl's
    long long every = 86'400;          ///< seconds between two visits
    std::vector<std::string> scope;  ///< further hosts, or patterns of paths ("/jobs/") of a sitemap's pages
    std::string contact;             ///< for the User-Agent
    std::size_t max_pages = 0;       ///< requests of one visit; 0 = no limit
    base::DayHours quiet;            ///< UTC; no visit begins in them

    friend bool operator==(const Source&, const Source&) = default;
};

/// Reads a source file; `name` is its path, for errors. The source's own name is for the caller to set.
///
/// Errors: invalid_input "NAME:LINE:COLUMN: what is wrong", with a hint that says what is allowed: unknown
/// keys, boards and tokens, values that cannot be.
Result<Source> parse_source(std::string_view text, std::string_view name, const board::Boards& boards);

/// The text of a source file, with a comment that says what made it.
std::string source_text(const Source& source, std::string_view comment);

/// The board's definition with what the source says of it: the sitemap's pages that it wants.
board::Board board_for(const Source& source, const board::Board& board);

/// Seconds of "90", "90s", "15m", "6h" or "2d"; nullopt for anything else.
std::optional<long long> parse_duration(std::string_view text);

/// A name made of a host or a token: small letters, digits and dashes.
std::string source_name(std::string_view text);

/// True for a name that a source may have.
bool is_source_name(std::string_view name);

}  // namespace jobindex::crawler::boards
