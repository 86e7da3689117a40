// Links of an HTML page. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/url.h"
#include "core/html/document.h"
#include "crawler/consumer.h"
#include "crawler/frontier.h"

namespace jobindex::crawler {

/// Links taken of one page at most.
inline constexpr std::size_t kMaxLinks = 5000;

/// What a link leads to, as far as the page that names it tells (job_links.h). In the order of interest.
enum class Role { other, listing, next_page, ad };

/// A URL found on a page, in a feed or in a sitemap.
struct Found {
    std::string url;  ///< canonical, absolute, http or https
    Kind kind = Kind::page;
    std::optional<Timestamp> lastmod = {};
    Role role = Role::other;

    friend bool operator==(const Found&, const Found&) = default;
};

/// Everything on a page that leads to other pages: a, area, link rel=next and rel=alternate (feeds as feeds),
/// without rel=nofollow; resolved against <base href>, canonical, each once, at most kMaxLinks.
std::vector<Found> links_of(const html::Document& document, std::string_view page_url);

/// `href` resolved against `base_url` as we store it; "" when it is no URL that can be crawled: no http or
/// https, or an obvious file.
std::string crawlable(std::string_view href, std::string_view base_url);
/// The same for many links of one page, whose base is parsed once.
std::string crawlable(std::string_view href, const base::Url& base);

}  // namespace jobindex::crawler
