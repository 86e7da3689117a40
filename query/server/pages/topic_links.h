// From the figures of a topic back to the ads that they rest on. Pure.
#pragma once

#include <string>
#include <string_view>

#include "query/search/topic.h"
#include "query/server/pages/links.h"

namespace jobindex::server {

/// The query that finds the ads of a topic's basis: `((data science) OR (Computer science)) (medical
/// physics)`.
std::string basis_query(const search::Topic& topic);
/// The search for those ads, closed ones too where the basis has them.
Link basis_link(const search::Topic& topic, const Links& links);
/// "data-science": a topic as a part of a path.
std::string topic_slug(std::string_view topic);
/// The page of a topic.
std::string topic_href(std::string_view topic, const Links& links);

}  // namespace jobindex::server
