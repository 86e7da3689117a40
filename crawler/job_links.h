// JobLinks: which links of a page lead to ads, which to lists of ads, which to the next part of the list; and
// what kind of page it is. Told by structure and words, never by site. Pure.
//
// Links of one shape in one kind of place are judged together: what most of them say counts for all. How much
// each sign weighs stands in one table (job_links.cpp); docs/decisions/0019-job-links.md has the reasons.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/html/document.h"
#include "crawler/links.h"

namespace jobindex::crawler {

/// A link with its role.
struct JobLink {
    std::string url;    ///< canonical
    std::string title;  ///< what the page calls it, squeezed; may be ""
    Role role = Role::other;
    bool in_state = false;  ///< it stands in the data of a script, not on the page
    double score = 0;       ///< of its group; how sure that is, see the table

    friend bool operator==(const JobLink&, const JobLink&) = default;
};

/// What kind of page it is.
enum class PageKind { other, listing, ad };

/// What a page tells of jobs.
struct JobPage {
    PageKind kind = PageKind::other;
    std::vector<JobLink> links;  ///< each URL once, in the order of the page
    bool needs_js = false;       ///< its list is made by a script, and nothing of it is in the page

    /// How many of the links lead to ads.
    std::size_t ads() const;
};

/// Reads the links of a page, those in the state that scripts carry included.
///
/// @param html  the text that `document` was parsed from: the document itself leaves scripts out.
JobPage job_links(const html::Document& document, std::string_view html, std::string_view page_url);

/// "ad", "listing", "next_page" or "other".
std::string_view name(Role role);
/// "ad", "listing" or "other".
std::string_view name(PageKind kind);

}  // namespace jobindex::crawler
