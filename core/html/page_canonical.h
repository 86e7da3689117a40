// What a page says of its own address: <base href> and rel=canonical.
//
// Crawler (what to fetch) and indexer (what to read) ask this of the same bytes, so that a rebuild from the
// archive decides as the crawl did. Pure; safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include "core/base/url.h"
#include "core/html/document.h"

namespace jobindex::html {

/// The URL that links of the page are relative to: <base href>, else the page's own (HTML 4.2.3).
///
/// Errors: invalid_input when `page_url` is no URL.
base::Result<base::Url> base_url(const Document& document, std::string_view page_url);

/// The page that this one says it is a copy of, in canonical form; "" when it says nothing of use.
///
/// Of use is another page of the same host or registrable domain (RFC 6596). The home page, or a folder that
/// the page lies in, is not: templates that name one of these on every page are common. Neither is a page of
/// another kind: a list of jobs, or "/job" for "/job?id=4711".
std::string canonical_of(const Document& document, std::string_view page_url);

}  // namespace jobindex::html
