#include "query/server/api/run_search.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "query/server/api/answer_language.h"
#include "query/server/json_answer.h"
#include "query/server/search_parameters.h"

namespace jobindex::server {
namespace {

const std::string& hit_keys() {
    static const std::string keys = [] {
        std::vector<std::string> names(render::kHitKeys.begin(), render::kHitKeys.end());
        return base::join(names, "|");
    }();
    return keys;
}

/// Which parameter a search that was refused is to blame on.
std::string at_fault(const search::SearchRequest& request) {
    if (request.cursor) return "cursor";
    return request.sort == search::Sort::distance ? "sort" : "q";
}

}  // namespace

std::span<const Parameter> hit_parameters() {
    static const std::vector<Parameter> table = {
        {.name = "fields",
         .kind = ValueKind::choice,
         .help = "which keys a hit has; all but `evidence` unless given",
         .example = "id,title,url,evidence",
         .choices = hit_keys(),
         .many = true},
        {.name = "evidence",
         .kind = ValueKind::flag,
         .help = "say where the fields of each hit come from, with the words that state them"},
        kAnswerLanguage,
    };
    return table;
}

std::span<const Parameter> api_search_parameters() {
    static const std::vector<Parameter> table = [] {
        std::vector<Parameter> out(search_parameters().begin(), search_parameters().end());
        out.push_back({.name = "facets", .kind = ValueKind::flag, .help = "count the matches by each facet"});
        out.push_back(
            {.name = "explain", .kind = ValueKind::flag, .help = "say why each hit ranks where it does"});
        out.insert(out.end(), hit_parameters().begin(), hit_parameters().end());
        return out;
    }();
    return table;
}

render::JsonOptions json_options(const Given& given, const render::Catalogue& words) {
    return {.words = words,
            .keys = given.list("fields"),
            .evidence = given.flag("evidence"),
            .for_people = true,
            .took = false};
}

tl::expected<base::Json, Problem> run_search(const Given& given, const render::Catalogue& words,
                                             Worker& worker, double deadline_ms) {
    auto request = search_request(given, worker.site());
    if (!request) return tl::unexpected(request.error());
    if (deadline_ms > 0) request->deadline_ms = deadline_ms;
    const auto options = json_options(given, words);
    request->facets = given.flag("facets");
    request->provenance = options.has_evidence();
    request->explain = given.flag("explain") ||
                       std::find(options.keys.begin(), options.keys.end(), "why") != options.keys.end();
    const auto searcher = worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    const auto result = (*searcher)->search(*request);
    if (!result) return tl::unexpected(search_problem(result.error(), at_fault(*request)));
    return render::json(*result, options);
}

}  // namespace jobindex::server
