// jobquery similar: ads like one ad.
#include <fmt/format.h>

#include "apps/jobquery/commands.h"
#include "apps/jobquery/opened.h"
#include "query/render/json.h"
#include "query/render/text.h"
#include "query/search/similar.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "ID",
     .help = "the ad's id, or its first 6 or more digits; a closed ad will do",
     .required = true},
    kLimitOption,
    {.name = "--expired", .help = "show ads that are closed or past their closing date too"},
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobquery similar 54f32ad0", "open ads like it, and what each shares with it"},
};

int run(const cli::Context& context) {
    auto opened = open_index(context);
    if (!opened) return cli::report(opened.error());
    const std::string& id = context.arguments.text("ID");
    search::SimilarRequest request;
    request.limit = static_cast<std::size_t>(context.arguments.integer("--limit"));
    request.expired = context.arguments.has("--expired");
    request.today = context.clock.today();
    const auto result = search::similar(opened->searcher, id, request);
    if (!result) return cli::report(result.error());
    if (!*result) {
        cli::say(fmt::format("no ad has the id {}", id));
        return cli::kNothingFound;
    }
    if (context.json()) {
        cli::print_json(render::json(**result, {.words = *opened->words}));
    } else if ((*result)->hits.empty()) {
        cli::say(request.expired ? "no ad is like it" : "no open ad is like it; --expired shows closed ones");
    } else {
        cli::print(render::text(**result, render_options(context, *opened)));
    }
    return (*result)->hits.empty() ? cli::kNothingFound : cli::kDone;
}

}  // namespace

const cli::Command kSimilar = {
    "similar",
    "find ads like one ad",
    "Ranks ads by what they share with the ad ID: level, disciplines, skills, country, and the words that "
    "set it apart. Each says what that is. Neither the ad itself nor the same post seen elsewhere is shown. "
    "Exit code 1 when there is no such ad, or none like it.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
