// Page: the frame around what a handler has to show: head, header, navigation, languages, footer. One
// request.
#pragma once

#include <string>
#include <string_view>

#include "core/base/json.h"
#include "query/server/pages/links.h"
#include "query/server/pages/words.h"
#include "query/server/route.h"
#include "query/server/site.h"
#include "query/server/worker.h"

namespace jobindex::server {

/// What stands in the head of a page.
struct Head {
    std::string title = {};        ///< without the name of the site
    std::string description = {};  ///< for search engines; "" = none
    std::string canonical = {};    ///< of another site; "" = this page
    bool index = true;             ///< false: search engines should leave it out
    base::Json json_ld = {};       ///< null = none
    base::Json feeds = {};         ///< of feed_links.h; null = none
    bool has_search = true;        ///< the search box of the header; false where the page has its own
};

/// One page under way.
class Page {
  public:
    Page(const Request& request, Site& site);

    const Request& request() const { return request_; }
    Site& site() const { return site_; }
    const Words& words() const { return words_; }
    const Links& links() const { return links_; }
    /// This page with its parameters, "lang", "offset" and "cursor" left out.
    Link here() const;
    /// The page `name` of query/web, filled with `data`.
    Response answer(std::string_view name, base::Json data, const Head& head, int status = 200) const;

  private:
    base::Json navigation() const;
    base::Json languages() const;

    const Request& request_;
    std::string path_;  ///< for links to this page
    Site& site_;
    Words words_;
    Links links_;
};

/// A Problem as a page.
Response problem_page(const Request& request, const Problem& problem, Site& site);

}  // namespace jobindex::server
