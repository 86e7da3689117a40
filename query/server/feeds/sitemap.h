// The site map (sitemaps.org): an index, a part with pages and parts with the open ads.
#pragma once

#include "query/server/route.h"

namespace jobindex::server {

/// Ads of a part. The protocol allows 50,000; smaller ones are made faster, and kept by the answer cache.
inline constexpr std::size_t kAdsOfPart = 10'000;

inline constexpr Parameter kSitemapPart[] = {{.name = "part",
                                              .help = "pages, or ads- and a number from 1",
                                              .example = "ads-1",
                                              .required = true,
                                              .in_path = true,
                                              .longest = 20}};

Answer sitemap_index(Context& context);
Answer sitemap_part(Context& context);

}  // namespace jobindex::server
