// jobquery QUERY: ranked ads.
#include "apps/jobquery/commands.h"
#include "apps/jobquery/opened.h"
#include "core/base/text.h"
#include "query/render/csv.h"
#include "query/render/json.h"
#include "query/render/text.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "QUERY",
     .help = "what to look for; several words are one query",
     .many = true,
     .required = true},
    kLimitOption,
    {.name = "--offset",
     .value = "N",
     .help = "how many ads to skip first",
     .kind = cli::Kind::integer,
     .fallback = "0"},
    {.name = "--cursor",
     .value = "CURSOR",
     .help = "the next page: next_cursor of the JSON before it, for the same query and order"},
    {.name = "--sort",
     .value = "ORDER",
     .help = "the order of ads",
     .kind = cli::Kind::choice,
     .fallback = "relevance",
     .choices = "relevance|posted|closing|salary|distance"},
    {.name = "--facets", .help = "count the matching ads by level, country, discipline and more"},
    {.name = "--expired", .help = "show ads that are closed or past their closing date too"},
    {.name = "--verbatim", .help = "search the words as typed: read no concepts, places or dates into them"},
    {.name = "--explain", .help = "say why each ad ranks where it does"},
    {.name = "--format",
     .value = "FORMAT",
     .help = "how to write",
     .kind = cli::Kind::choice,
     .fallback = "text",
     .choices = "text|json|csv"},
};
constexpr cli::Example kExamples[] = {
    {R"(jobquery "radiomics PhD")", "ads that have both words first"},
    {R"(jobquery "level:postdoc country:de skill:mri")", "by fields alone"},
    {R"(jobquery '"medical physics" -clinical closing:2026-12-01.. salary:40000..')",
     "a phrase, an exclusion, two ranges"},
    {R"(jobquery "part-time lecturer statistics near Leeds closing this month")",
     "a radius and a date, as people say them"},
    {R"(jobquery --facets --sort closing "machine learning")", "counts, and the most urgent first"},
};

search::SearchRequest request_of(const cli::Context& context) {
    const auto& arguments = context.arguments;
    search::SearchRequest request;
    request.text = std::string(base::trim(base::join(arguments.list("QUERY"), " ")));
    request.limit = static_cast<std::size_t>(arguments.integer("--limit"));
    request.offset = static_cast<std::size_t>(arguments.integer("--offset"));
    for (const auto& [name, sort] : search::kSorts) {
        if (arguments.text("--sort") == name) request.sort = sort;
    }
    if (arguments.has("--cursor")) request.cursor = arguments.text("--cursor");
    request.facets = arguments.has("--facets");
    request.expired = arguments.has("--expired");
    request.verbatim = arguments.has("--verbatim");
    request.explain = arguments.has("--explain");
    request.today = context.clock.today();
    return request;
}

std::string rendered(const cli::Context& context, const Opened& opened, const search::SearchResult& result) {
    const std::string& format = context.arguments.text("--format");
    if (format == "json") return render::json(result, {.words = *opened.words}).dump() + "\n";
    if (format == "csv") return render::csv(result);
    return render::text(result, render_options(context, opened));
}

int run(const cli::Context& context) {
    auto opened = open_index(context);
    if (!opened) return cli::report(opened.error());
    const auto result = opened->searcher.search(request_of(context));
    if (!result) return cli::report(result.error());
    cli::print(rendered(context, *opened, *result));
    return result->hits.empty() ? cli::kNothingFound : cli::kDone;
}

}  // namespace

const cli::Command kSearch = {
    "",       "search the index", "Ranks the ads that answer QUERY. Exit code 1 when there are none.",
    kOptions, kExamples,          run};

}  // namespace jobindex::apps
