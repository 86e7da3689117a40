#include "query/server/pages/feed_links.h"

#include <fmt/format.h>

#include "query/render/feed.h"
#include "query/server/search_parameters.h"

namespace jobindex::server {

base::Json feed_links(const Link& search, const Page& page) {
    const Words& words = page.words();
    base::Json out = base::Json::array();
    for (const auto& format : render::kFeedFormats) {
        // Not the order of the page, nor what others have put behind its address.
        Link link(fmt::format("/search.{}", format.name),
                  known_only(filter_parameters(), search.parameters()));
        const std::string label = words.text(fmt::format("feed.{}", format.name));
        // A reader asks without Accept-Language.
        link = link.set("lang", words.language() == "en" ? "" : words.language());
        const bool is_shown = format.name == "atom" || format.name == "ics";
        out.push(base::Json::object({{"feed_type", format.type},
                                     {"feed_label", label},
                                     {"feed_href", link.href()},
                                     {"feed_is_shown", is_shown}}));
    }
    return out;
}

}  // namespace jobindex::server
