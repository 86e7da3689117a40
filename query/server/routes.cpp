#include "query/server/routes.h"

#include "query/server/feeds/feeds.h"

namespace jobindex::server {

std::vector<const Route*> all_routes() {
    std::vector<const Route*> out;
    for (const auto part :
         {ops_routes(), search_routes(), job_routes(), facts_routes(), multi_search_routes(), match_routes(),
          ingest_routes(), alert_routes(), description_routes(), asset_routes(), page_routes(),
          search_feed_routes(), alert_feed_routes(), discovery_routes()}) {
        for (const auto& route : part) out.push_back(&route);
    }
    return out;
}

}  // namespace jobindex::server
