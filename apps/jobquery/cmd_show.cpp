// jobquery show: one ad in full.
#include <fmt/format.h>

#include "apps/jobquery/commands.h"
#include "apps/jobquery/opened.h"
#include "core/model/job_ad_json.h"
#include "query/render/show.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "ID", .help = "the ad's id, or its first 6 or more digits", .required = true},
    kFormatOption,
};

int run(const cli::Context& context) {
    auto opened = open_index(context);
    if (!opened) return cli::report(opened.error());
    const std::string& id = context.arguments.text("ID");
    const auto ad = opened->searcher.find(id);
    if (!ad) return cli::report(ad.error());
    if (!*ad) {
        cli::say(fmt::format("no ad has the id {}", id));
        return cli::kNothingFound;
    }
    if (context.json()) {
        cli::print_json(model::to_json(**ad));
        return cli::kDone;
    }
    cli::print(render::show(**ad, *opened->lexicon, render_options(context, *opened)));
    return cli::kDone;
}

}  // namespace

const cli::Command kShow = {
    "show",
    "print one ad in full, with where each value comes from",
    "Prints the ad with the id that a search shows, all its fields, its text, and for each field "
    "how it was found. Exit code 1 when there is no such ad.",
    kOptions,
    {},
    run};

}  // namespace jobindex::apps
