// Board: one kind of applicant-tracking system or job board, as a file of data/boards/ describes it.
//
// What both sides must agree on: the crawler asks and counts by it, the indexer reads the same archived
// answers by it. Plain data; immutable once loaded, safe to share.  Format: docs/formats/board.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/board/mapping.h"
#include "core/board/url_pattern.h"

namespace jobindex::board {

/// In what form a board answers.
enum class Format { json, xml, feed, html, sitemap };
/// How its further pages are asked for: {offset} or {page} in endpoint or body, or a link in the answer.
enum class Paging { none, offset, page, next };
/// What an item of its list is: the ad itself, the address of a page, or the key of a detail request.
enum class Carries { ads, pages, details };
/// When a pull counts as COMPLETE: the board's own count is met; every page was read; never.
enum class Completeness { stated, read, never };

/// One board definition. Texts with {name} are templates, expanded with what a match gave.
struct Board {
    std::string name;     ///< "greenhouse"
    std::string title;    ///< "Greenhouse"
    std::string refused;  ///< why it is known but not read; "" = it is read
    std::vector<UrlPattern> matches;
    std::string token = "{token}";  ///< how a source names its employer: "{tenant}/{n}/{site}"

    std::string endpoint;              ///< of the list
    std::string body;                  ///< of a POST; "" = GET
    std::vector<std::string> headers;  ///< further request headers, "tz: GMT+00:00"
    Paging paging = Paging::none;
    long long page_size = 0;
    long long first_page = 0;
    long long window = 0;  ///< the most that a list ever shows; 0 = no such limit
    std::string slice;     ///< fragment of the body that one facet value narrows a list with; "" = none

    Format format = Format::json;
    std::string items;                  ///< path, element name or selector of the items
    std::string container;              ///< selector that must be there; a page without it is no list
    std::string id, link;               ///< path, or selector@attribute, of an item's key and address
    std::string link_template;          ///< the address where no path gives it, made of the item's fields
    std::string total;                  ///< path or selector of the count that the board states
    std::string remaining;              ///< selector of the count of items that further pages hold
    std::string next;                   ///< path of the address of the next page
    std::string weight;                 ///< path of the number that an item adds to the count; "" = 1
    std::string drop_path, drop_value;  ///< items to leave out
    std::vector<std::string> keep;      ///< path patterns of items to take; empty = all

    Carries carries = Carries::ads;
    std::string detail;  ///< template of the detail request of an item
    Completeness completeness = Completeness::stated;
    std::string never_because;  ///< for Completeness::never
    std::string witness;        ///< a request that states the count, when the list does not
    std::string witness_total;  ///< path of it; "" = the pages of a sitemap that `keep` takes
    Mapping map;                ///< item, or detail answer, -> JobPosting
    std::string detail_root;    ///< path of the ad in a detail answer
};

}  // namespace jobindex::board
