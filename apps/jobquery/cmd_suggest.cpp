// jobquery suggest: what a beginning of a word may become.
#include <fmt/format.h>

#include "apps/jobquery/commands.h"
#include "apps/jobquery/opened.h"
#include "core/base/text.h"
#include "query/render/suggestions.h"
#include "query/search/suggest.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "PREFIX",
     .help = "how a word begins; several words go on from there: \"machine le\"",
     .many = true,
     .required = true},
    {.name = "--limit",
     .value = "N",
     .help = "how many of each kind",
     .kind = cli::Kind::integer,
     .fallback = "5",
     .letter = "-n"},
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobquery suggest radio", "titles, skills, institutions and places in which a word begins so"},
};

int run(const cli::Context& context) {
    auto opened = open_index(context);
    if (!opened) return cli::report(opened.error());
    const auto suggester = search::Suggester::load(opened->searcher, context.clock.today());
    if (!suggester) return cli::report(suggester.error());
    const auto limit = static_cast<std::size_t>(context.arguments.integer("--limit"));
    const std::string prefix = base::join(context.arguments.list("PREFIX"), " ");
    const auto found = suggester->find(prefix, limit);
    if (context.json()) {
        cli::print_json(render::json(prefix, found));
    } else if (found.empty()) {
        cli::say(
            fmt::format("no open ad has a title, skill, institution or place with a word that begins \"{}\"",
                        render::harmless(prefix)));
    } else {
        cli::print(render::text(found, render_options(context, *opened)));
    }
    return found.empty() ? cli::kNothingFound : cli::kDone;
}

}  // namespace

const cli::Command kSuggest = {
    "suggest",
    "complete a word from the open ads",
    "Lists titles, skills, institutions and places of the open ads in which a word begins with PREFIX, "
    "whatever "
    "case and accents, with the number of ads that have each. Exit code 1 when there are none.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
