// jobindex crawl: fetches pages, archives them, and stores the ads they hold.
#include <fmt/format.h>

#include <optional>

#include "apps/cli/context.h"
#include "apps/jobindex/ad_consumer.h"
#include "apps/jobindex/commands.h"
#include "apps/jobindex/crawl_options.h"
#include "apps/jobindex/crawl_report.h"
#include "apps/jobindex/forget.h"
#include "apps/jobindex/knowledge.h"
#include "apps/jobindex/progress.h"
#include "apps/jobindex/publish.h"
#include "apps/jobindex/source_list.h"
#include "crawler/crawl.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "URL",
     .help = "where to begin; without one, visit the sources that are due and go on with what is queued",
     .many = true},
    kDelayOption,
    kContactOption,
    {.name = "--max-pages",
     .value = "N",
     .help = "stop after so many pages; 0 for no limit",
     .kind = cli::Kind::integer,
     .fallback = "0"},
    kMaxDepthOption,
    kMaxBytesOption,
    kTimeoutOption,
    kRevisitOption,
    kMinRateOption,
    kPatienceOption,
    kAddressDelayOption,
    kHostDayOption,
    kQuietOption,
    kBarrenOption,
    kArchiveFileOption,
    kPrivateOption,
    kNoIndexOption,
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobindex crawl https://www.example.org/jobs --contact mail@example.org",
     "a career page, one request a second"},
    {"jobindex crawl",
     "visit the sources that are due; go on with all sources after a stop, or fetch what is due again"},
    {"jobindex crawl http://localhost:8080/ --allow-private --delay 0", "a site of one's own, at full speed"},
};

crawler::CrawlOptions options_of(const cli::Context& context, const cli::Home& home) {
    auto options = crawl_options(context, home);
    options.seeds = context.arguments.list("URL");
    options.patience = context.arguments.number("--patience");
    options.max_pages = static_cast<std::size_t>(context.arguments.integer("--max-pages"));
    return options;
}

/// What a finished crawl leaves to tell.
struct Finished {
    crawler::CrawlReport report;
    ingest::Tally tally;
    store::Counts ads;
};

base::Result<Finished> crawl_home(const cli::Context& context, const cli::Home& home,
                                  const normalise::Knowledge& knowledge) {
    const auto forgotten = forgotten_of(context, home);
    if (!forgotten) return base::fail(forgotten);
    auto store = store::Store::open(home.ads_db(), store::Mode::write);
    if (!store) return base::fail(store);
    auto sources = load_all_sources(context, home, knowledge.boards);
    if (!sources) return base::fail(sources);
    for (const auto& mistake : sources->mistakes) cli::report(mistake);
    AdConsumer consumer(*store, knowledge, *forgotten);
    auto options = options_of(context, home);
    options.forgotten = &*forgotten;
    options.boards = &knowledge.boards;
    options.sources = std::move(sources->sources);
    auto report = [&] {
        ProgressLine line(context.terminal);
        return crawler::crawl(options, consumer, context.stop,
                              [&](const crawler::CrawlProgress& p) { line.show(progress_text(p)); });
    }();
    if (!report) return base::fail(report);
    const auto ads = store->counts(context.clock.today());
    if (!ads) return base::fail(ads);
    return Finished{std::move(*report), consumer.tally(), *ads};
}

/// Why a run that fetched nothing at all, though there was something to fetch, is an error; nullopt when it
/// is none.
std::optional<base::Error> reached_nothing(const crawler::CrawlReport& report) {
    const auto reached = report.fetched + report.unchanged + report.gone + report.redirected;
    if (reached > 0 || report.stopped || (report.failed.empty() && report.queued_left == 0))
        return std::nullopt;
    const std::string first = report.notes.empty()
                                  ? report.failed.empty() ? std::string() : report.failed.begin()->first
                                  : report.notes.front();
    const bool refused = first.find("private address") != std::string::npos;
    return base::Error{base::Code::network, fmt::format("nothing could be fetched: {}", first),
                       refused ? "--allow-private fetches from private and loopback addresses"
                               : "check the address; jobindex crawl tries again"};
}

int run(const cli::Context& context) {
    const auto quiet = quiet_of(context);
    if (!quiet) return cli::report(quiet.error());
    const auto home = cli::make_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    const auto knowledge = load_knowledge();
    if (!knowledge) return cli::report(knowledge.error());
    const auto finished = crawl_home(context, *home, *knowledge);
    if (!finished) return cli::report(finished.error());
    const auto& [report, tally, ads] = *finished;
    const bool changed =
        tally.inserted + tally.updated + tally.closed > 0 || !index_is_of(*home, context.clock.today());
    if (!context.arguments.has("--no-index") && !report.stopped && changed && ads.live + ads.closed > 0) {
        if (auto published = publish_index(context, *home, *knowledge, Publish::changes); !published)
            return cli::report(published.error());
    }
    if (context.json()) {
        cli::print_json(report_json(report, tally, ads));
    } else {
        cli::print(report_text(report, tally, ads));
    }
    if (const auto problem = reached_nothing(report)) return cli::report(*problem);
    const bool left = report.queued_left > 0 && !report.limited;
    return report.failed.empty() && !report.stopped && !left ? cli::kDone : cli::kPartly;
}

}  // namespace

const cli::Command kCrawl = {
    "crawl",
    "fetch career pages and store the ads they hold",
    "Fetches the pages of a site: robots.txt is obeyed, sitemaps and links within the site are "
    "followed, each host is asked one thing at a time with a pause in between. Every answer is "
    "archived first. Stop it at any moment: the next run goes on where it was; a run on a finished "
    "site asks only for what has changed. At its end it publishes the index.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
