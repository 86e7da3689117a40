// jobindex crawl: fetches pages, archives them, and stores the ads they hold.
#include <fmt/format.h>

#include <optional>

#include "apps/cli/context.h"
#include "apps/jobindex/ad_consumer.h"
#include "apps/jobindex/commands.h"
#include "apps/jobindex/crawl_report.h"
#include "apps/jobindex/knowledge.h"
#include "apps/jobindex/progress.h"
#include "apps/jobindex/publish.h"
#include "core/base/text.h"
#include "crawler/crawl.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "URL", .help = "where to begin; without one, go on with what is queued or due", .many = true},
    {.name = "--delay",
     .value = "SECONDS",
     .help = "wait between requests to a host; 0 asks as fast as it answers: for your own hosts only",
     .kind = cli::Kind::number,
     .fallback = "1"},
    {.name = "--contact",
     .value = "WHO",
     .help = "URL or mail address that webmasters find in the User-Agent"},
    {.name = "--max-pages",
     .value = "N",
     .help = "stop after so many pages; 0 for no limit",
     .kind = cli::Kind::integer,
     .fallback = "0"},
    {.name = "--max-depth",
     .value = "N",
     .help = "follow links so far from where it began",
     .kind = cli::Kind::integer,
     .fallback = "8"},
    {.name = "--max-bytes",
     .value = "N",
     .help = "cut pages that are larger",
     .kind = cli::Kind::integer,
     .fallback = "10485760"},
    {.name = "--timeout",
     .value = "SECONDS",
     .help = "give up a page after so long",
     .kind = cli::Kind::number,
     .fallback = "60"},
    {.name = "--min-rate",
     .value = "BYTES",
     .help = "give up a page that comes slower than so many bytes a second for a third of the timeout",
     .kind = cli::Kind::integer,
     .fallback = "100"},
    {.name = "--patience",
     .value = "SECONDS",
     .help = "end the run when every host that is left rests for longer than this",
     .kind = cli::Kind::number,
     .fallback = "120"},
    {.name = "--address-delay",
     .value = "SECONDS",
     .help = "wait between requests to hosts that share an address; without it as --delay, and not at all on "
             "private addresses",
     .kind = cli::Kind::number},
    {.name = "--max-per-host-day",
     .value = "N",
     .help = "ask a host for so many things a day (UTC) at most, over all runs; 0 for no limit",
     .kind = cli::Kind::integer,
     .fallback = "0"},
    {.name = "--quiet",
     .value = "FROM-TO",
     .help = "hours of the day, in local time, in which nothing is asked: 22:00-06:00"},
    {.name = "--max-barren",
     .value = "N",
     .help = "leave a part of a site of which so many pages were read and none held an ad; 0 for no limit",
     .kind = cli::Kind::integer,
     .fallback = "5000"},
    {.name = "--allow-private", .help = "fetch from private and loopback addresses too"},
    kNoIndexOption,
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobindex crawl https://www.example.org/jobs --contact mail@example.org",
     "a career page, one request a second"},
    {"jobindex crawl", "go on with all sources after a stop, or fetch what is due again"},
    {"jobindex crawl http://localhost:8080/ --allow-private --delay 0", "a site of one's own, at full speed"},
};

base::Result<crawler::QuietHours> quiet_of(const cli::Context& context) {
    const auto& text = context.arguments.text("--quiet");
    return text.empty() ? crawler::QuietHours{} : crawler::QuietHours::parse(text);
}

crawler::CrawlOptions options_of(const cli::Context& context, const cli::Home& home) {
    const auto& arguments = context.arguments;
    crawler::CrawlOptions options;
    options.archive_dir = home.archive();
    options.database = home.crawl_db();
    options.seeds = arguments.list("URL");
    options.contact = arguments.text("--contact");
    options.delay = arguments.number("--delay");
    options.max_pages = static_cast<std::size_t>(arguments.integer("--max-pages"));
    options.max_depth = static_cast<int>(std::min(arguments.integer("--max-depth"), 1000LL));
    options.limits.body_bytes = static_cast<std::uint64_t>(arguments.integer("--max-bytes"));
    options.limits.seconds = arguments.number("--timeout");
    options.limits.low_speed_bytes = static_cast<long>(arguments.integer("--min-rate"));
    options.limits.low_speed_seconds = std::clamp(static_cast<long>(options.limits.seconds / 3), 1L, 20L);
    options.patience = arguments.number("--patience");
    if (arguments.has("--address-delay")) options.address_delay = arguments.number("--address-delay");
    options.quiet = quiet_of(context).value_or(crawler::QuietHours{});
    options.max_per_host_day = arguments.integer("--max-per-host-day");
    options.barren_pages = arguments.integer("--max-barren");
    options.allow_private = arguments.has("--allow-private");
    options.clock = &context.clock;
    return options;
}

std::string progress_text(const crawler::CrawlProgress& p) {
    std::string hosts = base::join(p.hosts, " ");
    return fmt::format("{} pages  {} ads  {:.0f} pages/s  {} queued  {} failed  {}", p.pages, p.ads,
                       p.pages_per_s, p.queued, p.failures, hosts);
}

/// What a finished crawl leaves to tell.
struct Finished {
    crawler::CrawlReport report;
    ingest::Tally tally;
    store::Counts ads;
};

base::Result<Finished> crawl_home(const cli::Context& context, const cli::Home& home,
                                  const normalise::Knowledge& knowledge) {
    auto store = store::Store::open(home.ads_db(), store::Mode::write);
    if (!store) return base::fail(store);
    AdConsumer consumer(*store, knowledge);
    auto report = [&] {
        ProgressLine line(context.terminal);
        return crawler::crawl(options_of(context, home), consumer, context.stop,
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
        if (auto published = publish_index(context, *home, *knowledge); !published)
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
