// UrlShape: what URLs of one kind have in common, "/jobs/{n}/{slug}". Pure.
#pragma once

#include <string>
#include <string_view>

namespace jobindex::crawler {

/// The shape of a canonical URL: host and path with numbers as {n}, codes as {id}, words as {slug}; names of
/// the query's parameters in their order, with the value where it is a short word.
///
/// The last segment is always variable: "/jobs/phd-in-physics", "/jobs/postdoc" and "/jobs/chair" are one
/// shape.
std::string shape_of(std::string_view url);

/// What the address alone tells of a page.
struct UrlSigns {
    bool job_word = false;  ///< path or query hold a word for posts or lists of posts
    bool id = false;        ///< the last two segments or the query hold a number of 3 digits or a code
    bool slug = false;      ///< the last segment is of three words or more
    bool list = false;      ///< ends in a word for a list of posts: "/vacancies", "/lediga-jobb"
};

/// Reads the signs of a canonical URL.
UrlSigns signs_of(std::string_view url);

/// True when names or values of a query speak of jobs; values that are addresses themselves do not count.
bool query_has_job_word(std::string_view query);

/// True for a query that only turns a page or sorts or filters it: "?page=2&sort=date".
bool is_page_turn(std::string_view query);

}  // namespace jobindex::crawler
