// jobindex run: the daemon. Crawls what is due, keeps the index up to date, tells how it is.
#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <mutex>
#include <optional>

#include "apps/cli/context.h"
#include "apps/jobindex/ad_consumer.h"
#include "apps/jobindex/commands.h"
#include "apps/jobindex/crawl_options.h"
#include "apps/jobindex/crawl_report.h"
#include "apps/jobindex/forget.h"
#include "apps/jobindex/index_keeper.h"
#include "apps/jobindex/knowledge.h"
#include "apps/jobindex/metrics_server.h"
#include "apps/jobindex/progress.h"
#include "apps/jobindex/run_state.h"
#include "apps/jobindex/source_list.h"
#include "core/base/file.h"
#include "crawler/crawl.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "URL", .help = "further places to begin, beside those that are known", .many = true},
    kDelayOption,
    kContactOption,
    kMaxDepthOption,
    kMaxBytesOption,
    kTimeoutOption,
    kRevisitOption,
    kMinRateOption,
    kAddressDelayOption,
    kHostDayOption,
    kQuietOption,
    kBarrenOption,
    kArchiveFileOption,
    kPrivateOption,
    {.name = "--index-every",
     .value = "SECONDS",
     .help = "bring the index up to date at most so often",
     .kind = cli::Kind::number,
     .fallback = "20"},
    {.name = "--metrics",
     .value = "PORT",
     .help = "loopback port of GET /metrics (Prometheus) and /healthz; 0 for none",
     .kind = cli::Kind::integer,
     .fallback = "0"},
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobindex run --contact mail@example.org --metrics 9464", "keep all known sources fresh"},
    {"jobindex status --watch", "look at it from elsewhere"},
};

/// The state of the daemon: written by the crawl, read by the metrics server.
class Board {
  public:
    Board(const cli::Context& context, std::filesystem::path file)
        : context_(context), file_(std::move(file)) {
        state_.pid = ::getpid();
        state_.started = context.clock.now();
    }
    ~Board() {
        std::error_code ignored;
        std::filesystem::remove(file_, ignored);
    }
    Board(const Board&) = delete;
    Board& operator=(const Board&) = delete;

    void update(const crawler::CrawlProgress& progress, const ingest::Tally& ads, KeeperState index) {
        const std::lock_guard lock(mutex_);
        state_.progress = progress;
        state_.progress.report = nullptr;
        state_.report = *progress.report;
        state_.ads = ads;
        state_.index = std::move(index);
        state_.at = context_.clock.now();
        const auto now = std::chrono::steady_clock::now();
        if (now < next_write_) return;
        next_write_ = now + std::chrono::seconds(2);
        // Lost with the next write anyway: a full disk shows elsewhere.
        static_cast<void>(base::write_file_atomically(file_, to_json(state_).dump(2) + "\n"));
    }
    std::string metrics() const {
        const std::lock_guard lock(mutex_);
        return prometheus_text(state_);
    }

  private:
    const cli::Context& context_;
    const std::filesystem::path file_;
    mutable std::mutex mutex_;
    RunState state_;
    std::chrono::steady_clock::time_point next_write_;
};

base::Result<std::optional<MetricsServer>> serve_metrics(const cli::Context& context, const Board& board) {
    const auto port = context.arguments.integer("--metrics");
    if (port == 0) return std::optional<MetricsServer>();
    if (port < 0 || port > 65535) {
        return base::fail(base::Code::invalid_input, fmt::format("--metrics {}: no port", port),
                          "a number from 1 to 65535, or 0 for none");
    }
    auto server =
        MetricsServer::start(static_cast<std::uint16_t>(port), [&board] { return board.metrics(); });
    if (!server) return base::fail(server);
    cli::say(fmt::format("metrics on http://127.0.0.1:{}/metrics", server->port()));
    return std::optional<MetricsServer>(std::move(*server));
}

/// Says notes of the report that were not said yet.
class NoteTeller {
  public:
    void tell(const crawler::CrawlReport& report) {
        for (; told_ < report.notes.size(); ++told_) cli::say(report.notes[told_]);
    }

  private:
    std::size_t told_ = 0;
};

base::Result<void> keep_running(const cli::Context& context, const cli::Home& home,
                                const normalise::Knowledge& knowledge) {
    const auto forgotten = forgotten_of(context, home);
    if (!forgotten) return base::fail(forgotten);
    auto store = store::Store::open(home.ads_db(), store::Mode::write);
    if (!store) return base::fail(store);
    Board board(context, home.run_state());
    const auto server = serve_metrics(context, board);
    if (!server) return base::fail(server);
    auto options = crawl_options(context, home);
    options.seeds = context.arguments.list("URL");
    options.keep_running = true;
    options.forgotten = &*forgotten;
    const auto sources = load_all_sources(context, home, knowledge.boards);
    if (!sources) return base::fail(sources);
    for (const auto& mistake : sources->mistakes) cli::report(mistake);
    options.boards = &knowledge.boards;
    options.sources = sources->sources;
    options.new_sources = [&] {
        const auto now = load_all_sources(context, home, knowledge.boards);
        return now ? now->sources : sources->sources;
    };
    NoteTeller notes;
    IndexKeeper keeper(context, home, knowledge, context.arguments.number("--index-every"));
    AdConsumer consumer(
        *store, knowledge, *forgotten, [&](bool urgent) { keeper.changed(urgent); }, home.inbox());
    ProgressLine line(context.terminal);
    cli::say("running; SIGTERM or Ctrl-C stops");
    const auto report = crawler::crawl(options, consumer, context.stop, [&](const crawler::CrawlProgress& p) {
        board.update(p, consumer.tally(), keeper.state());
        notes.tell(*p.report);
        if (context.terminal.err) line.show(progress_text(p));
    });
    line.clear();
    if (!report) return base::fail(report);
    const auto ads = store->counts(context.clock.today());
    if (!ads) return base::fail(ads);
    if (context.json()) {
        cli::print_json(report_json(*report, consumer.tally(), *ads));
    } else {
        cli::print(report_text(*report, consumer.tally(), *ads));
    }
    return {};
}

int run(const cli::Context& context) {
    if (const auto quiet = quiet_of(context); !quiet) return cli::report(quiet.error());
    const auto home = cli::make_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    const auto knowledge = load_knowledge();
    if (!knowledge) return cli::report(knowledge.error());
    if (const auto done = keep_running(context, *home, *knowledge); !done) return cli::report(done.error());
    return cli::kDone;
}

}  // namespace

const cli::Command kRun = {"run",
                           "the daemon: crawl what is due, keep the index up to date",
                           "Crawls as crawl does, without an end: pages are fetched again when they are due, "
                           "and new ads can be found "
                           "seconds after they were read. SIGTERM and Ctrl-C stop it cleanly; whatever ends "
                           "it, the next run goes on where "
                           "it was. jobindex status --watch and the Prometheus metrics tell how it is.",
                           kOptions,
                           kExamples,
                           run};

}  // namespace jobindex::apps
