// fetch_one(): one page, once, for a look; no frontier, no archive.
#pragma once

#include <stop_token>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace jobindex::crawler {

/// A page as it was answered.
struct OnePage {
    std::string url;  ///< after redirects
    std::string content_type;
    std::string body;  ///< content codings undone
};

/// Fetches a URL, following at most five redirects, within the limits of a crawl and if robots.txt lets us.
///
/// Errors: invalid_input for no http(s) URL; denied by robots.txt or for a private address (unless allowed);
/// not_found for 404 and 410; network with the status or the reason.
base::Result<OnePage> fetch_one(std::string_view url, bool allow_private, const std::stop_token& stop);

}  // namespace jobindex::crawler
