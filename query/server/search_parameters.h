// The parameters of a search, the same for the API, the pages, the feeds and alerts: how a request's flat
// parameters become a SearchRequest. Pure.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/request.h"
#include "query/server/parameter.h"
#include "query/server/site.h"

namespace jobindex::server {

/// Most hits of one page.
inline constexpr std::size_t kMostHits = 100;

/// q and the filters, as /v1/search takes them; `level=phd&level=postdoc` is either of them.
std::span<const Parameter> filter_parameters();
/// filter_parameters() and those for order, pages and detail.
std::span<const Parameter> search_parameters();

/// The text that a search is asked with: the filters as fields, then `q`.
///
/// Errors: a Problem that names the parameter whose value no vocabulary knows.
tl::expected<std::string, Problem> query_text(const Given& given, const Site& site);
/// The search that is asked for. Errors: as query_text().
tl::expected<search::SearchRequest, Problem> search_request(const Given& given, const Site& site);

}  // namespace jobindex::server
