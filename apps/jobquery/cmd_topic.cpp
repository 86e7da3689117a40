// jobquery topic: what the ads say, taken together, about a field of work.
#include <fmt/format.h>

#include "apps/jobquery/commands.h"
#include "apps/jobquery/opened.h"
#include "core/base/text.h"
#include "core/vocab/data_dir.h"
#include "query/render/topic_json.h"
#include "query/render/topic_text.h"
#include "query/understand/glossary.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "TOPIC",
     .help = "what the ads are about; with several, ads about all of them",
     .many = true,
     .required = true},
    {.name = "--expired", .help = "take the figures from open and closed ads together"},
    {.name = "--limit",
     .value = "N",
     .help = "how many open ads to list",
     .kind = cli::Kind::integer,
     .fallback = "5",
     .letter = "-n"},
    {.name = "--rows",
     .value = "N",
     .help = "how many rows a table has",
     .kind = cli::Kind::integer,
     .fallback = "10"},
    {.name = "--months",
     .value = "N",
     .help = "how many months the history goes back, at most 240",
     .kind = cli::Kind::integer,
     .fallback = "24"},
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {R"(jobquery topic "medical physics")", "one topic"},
    {R"(jobquery topic "data science" "medical physics")", "what is asked of those who do both"},
    {R"(jobquery topic --expired --format json radiomics)", "closed ads too, for a program"},
};

base::Result<search::Topic> read_topic(const cli::Context& context, Opened& opened) {
    const auto data = vocab::data_dir();
    if (!data) return base::fail(data);
    const auto glossary = understand::Glossary::load(*data);
    if (!glossary) return base::fail(glossary);
    const auto& arguments = context.arguments;
    constexpr long long kMostMonths = 240;
    const auto months = arguments.integer("--months");
    if (months < 1 || months > kMostMonths)
        return base::fail(base::Code::invalid_input, fmt::format("--months is {}", months),
                          fmt::format("give a number from 1 to {}", kMostMonths));
    search::TopicRequest request;
    for (const auto& topic : arguments.list("TOPIC")) request.topics.emplace_back(base::trim(topic));
    request.expired = arguments.has("--expired");
    request.today = context.clock.today();
    request.listings = static_cast<std::size_t>(arguments.integer("--limit"));
    request.values = static_cast<std::size_t>(arguments.integer("--rows"));
    request.months = static_cast<std::size_t>(months);
    return opened.searcher.topic(request, *glossary);
}

int run(const cli::Context& context) {
    auto opened = open_index(context);
    if (!opened) return cli::report(opened.error());
    const auto topic = read_topic(context, *opened);
    if (!topic) return cli::report(topic.error());
    if (context.json()) {
        cli::print_json(render::topic_json(*topic, *opened->words));
    } else {
        cli::print(render::topic_text(*topic, render_options(context, *opened)));
    }
    return topic->basis.ads == 0 ? cli::kNothingFound : cli::kDone;
}

}  // namespace

const cli::Command kTopic = {
    "topic",
    "say what the ads ask for and offer in a field of work",
    "Says what each TOPIC is, lists open ads about all of them, and sums the ads up: levels, degrees, "
    "skills, countries, employers, pay, contracts, and how many were posted a month. Every figure says how "
    "many ads it rests on. When fewer than 10 open ads are about all topics, it takes in closed ads, then a "
    "broader topic, then ads about either topic, and says so. Exit code 1 when there is no ad at all.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
