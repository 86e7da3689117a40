#include "crawler/crawl.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "core/base/url.h"
#include "crawler/dispatcher.h"
#include "crawler/meter.h"
#include "crawler/parse_pool.h"
#include "crawler/pulls.h"
#include "crawler/seeds.h"
#include "crawler/settler.h"

namespace jobindex::crawler {

namespace {

constexpr double kCommitSeconds = 0.5;
constexpr std::size_t kCommitPages = 500;
constexpr double kStopSeconds = 3;
constexpr double kLookSeconds = 10;
constexpr double kTakeInSeconds = 0.25;
constexpr std::size_t kRequestsAtOnce = 512;  // so that slow hosts leave room for the others
constexpr std::size_t kBytesWaiting = 32u << 20;
constexpr std::size_t kPagesWaiting = 256;  // in the pool; no request is started while there are more

std::size_t worker_count(const CrawlOptions& options) {
    if (options.workers > 0) return options.workers;
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 4);
}

/// The loop; one thread.
class Crawl {
  public:
    Crawl(Run& run, Consumer& consumer, const std::stop_token& stop, const ProgressFn& progress)
        : run_(run),
          consumer_(consumer),
          stop_(stop),
          pool_(worker_count(run.options), consumer, [&run] { run.fetcher.wake(); }),
          dispatcher_(run),
          settler_(run, dispatcher_, pool_, consumer),
          meter_(run, progress) {}

    Result<void> go();

  private:
    Result<void> step(bool start_more);
    Result<void> take_in();
    Result<void> commit();
    Result<void> look_around();
    bool done() const;
    bool enough() const { return run_.options.max_pages > 0 && run_.responses >= run_.options.max_pages; }
    double wait_seconds() const;

    Run& run_;
    Consumer& consumer_;
    const std::stop_token& stop_;
    ParsePool pool_;
    Dispatcher dispatcher_;
    Settler settler_;
    Meter meter_;
    double last_commit_ = 0;
    double last_look_ = 0;
    double last_taken_ = 0;
};

Result<void> Crawl::go() {
    while (!stop_.stop_requested() && !enough() && !done()) {
        if (auto stepped = step(true); !stepped) return stepped;
        if (auto taken = take_in(); !taken) return taken;
        if (!run_.options.keep_running || run_.seconds() - last_look_ < kLookSeconds) continue;
        if (auto looked = look_around(); !looked) return looked;
    }
    run_.report.stopped = stop_.stop_requested();
    const double patience = run_.seconds() + (done() ? 0 : kStopSeconds);
    while (run_.fetcher.active() > 0 || pool_.pending() > 0) {
        if (run_.seconds() > patience) run_.fetcher.cancel_all();
        if (auto stepped = step(false); !stepped) return stepped;
    }
    return commit();
}

/// One turn: start requests, take answers, take what was read, commit when it is time.
Result<void> Crawl::step(bool start_more) {
    const std::size_t active = run_.fetcher.active();
    if (start_more && active < kRequestsAtOnce && pool_.pending() < kPagesWaiting &&
        pool_.pending_bytes() < kBytesWaiting) {
        if (auto started = dispatcher_.start_ready(kRequestsAtOnce - active); !started) return started;
    }
    for (auto& response : run_.fetcher.wait(wait_seconds())) {
        if (auto taken = settler_.answered(std::move(response)); !taken) return taken;
    }
    for (auto& work : pool_.take()) {
        if (auto taken = settler_.page_read(std::move(work)); !taken) return taken;
    }
    const bool due = run_.unsaved > 0 && run_.seconds() - last_commit_ >= kCommitSeconds;
    if (due || run_.unsaved >= kCommitPages) {
        if (auto kept = commit(); !kept) return kept;
    }
    meter_.tick();
    return {};
}

/// What came to the consumer by another way than a fetch is durable before it is called taken in.
Result<void> Crawl::take_in() {
    if (!run_.options.keep_running || run_.seconds() - last_taken_ < kTakeInSeconds) return {};
    last_taken_ = run_.seconds();
    const auto taken = consumer_.take_in(run_.archive);
    if (!taken) return base::fail(taken);
    return *taken ? commit() : Result<void>();
}

/// What a crawl that keeps running does now and then: takes what became due, and sources as they are now.
Result<void> Crawl::look_around() {
    last_look_ = run_.seconds();
    run_.prices.clear();
    // Pulls::start() commits the frontier: what it knows must be durable elsewhere by then.
    if (auto kept = commit(); !kept) return kept;
    if (run_.options.new_sources) run_.pulls->set_sources(run_.options.new_sources());
    if (const auto due = run_.frontier.requeue_due(run_.waiting_now()); !due) return base::fail(due);
    return run_.pulls->start(true);
}

/// The order is what makes a kill harmless: what the frontier calls fetched is in the archive and the store.
Result<void> Crawl::commit() {
    if (auto kept = run_.archive.sync(); !kept) return kept;
    if (auto kept = consumer_.commit(); !kept) return kept;
    if (auto kept = run_.save_rests(); !kept) return kept;
    if (auto kept = run_.frontier.commit(); !kept) return kept;
    run_.unsaved = 0;
    last_commit_ = run_.seconds();
    return {};
}

bool Crawl::done() const {
    if (run_.options.keep_running) return false;
    if (run_.fetcher.active() > 0 || pool_.pending() > 0) return false;
    const auto next = run_.bench.next_time();
    if (next && run_.quiet_left() > run_.options.patience) return true;
    return !next || *next > run_.seconds() + run_.options.patience;
}

double Crawl::wait_seconds() const {
    double wait = run_.unsaved > 0 ? kCommitSeconds : 0.2;
    if (const auto next = run_.bench.next_time()) wait = std::min(wait, *next - run_.seconds());
    return std::clamp(wait, 0.0, 0.2);
}

std::string user_agent(const CrawlOptions& options) {
    std::string contact = options.contact;
    for (const auto& source : options.sources) {
        if (contact.empty()) contact = source.contact;
    }
    return contact.empty() ? "jobindex/0.1" : fmt::format("jobindex/0.1 (+{})", contact);
}

Result<void> finish(Run& run) {
    const auto counts = run.frontier.counts();
    if (!counts) return base::fail(counts);
    run.report.queued_left = counts->queued;
    run.report.seconds = run.seconds();
    run.report.limited = run.options.max_pages > 0 && run.responses >= run.options.max_pages;
    if (const int quiet = run.quiet_left(); quiet > 0 && run.report.queued_left > 0) {
        run.note(fmt::format("quiet hours: nothing is asked for another {} minutes", quiet / 60 + 1));
    }
    if (run.report.limited && run.report.queued_left > 0) {
        run.note(fmt::format("ended after {} pages as asked; {} URLs are left for the next run",
                             run.options.max_pages, run.report.queued_left));
    } else if (run.report.queued_left > 0 && !run.report.stopped) {
        run.note(fmt::format(
            "{} URLs wait for hosts that are resting or for a retry: run \"jobindex crawl\" later",
            run.report.queued_left));
    }
    return {};
}

}  // namespace

Result<CrawlReport> crawl(const CrawlOptions& options, Consumer& consumer, std::stop_token stop,
                          const ProgressFn& progress) {
    const auto seeds = parse_seeds(options.seeds);
    if (!seeds) return base::fail(seeds);
    const base::Clock clock = options.clock ? *options.clock : base::Clock();
    auto archive = archive::Writer::open(options.archive_dir, {.max_file_bytes = options.archive_file_bytes,
                                                               .now = clock.fixed() ? clock.now() : 0});
    if (!archive) return base::fail(archive);
    auto frontier = Frontier::open(options.database);
    if (!frontier) return base::fail(frontier);
    FetcherOptions fetching;
    fetching.user_agent = user_agent(options);
    fetching.allow_private = options.allow_private;
    fetching.limits = options.limits;
    auto fetcher = Fetcher::open(std::move(fetching));
    if (!fetcher) return base::fail(fetcher);
    Run run{options, clock, std::move(*frontier), std::move(*archive), std::move(*fetcher)};
    if (const auto& torn = run.archive.torn_tail(); torn.bytes > 0) {
        run.note(fmt::format("{}: {} bytes of an unfinished record were cut off", torn.file, torn.bytes));
    }
    if (auto planted = plant_seeds(run, *seeds); !planted) return base::fail(planted);
    Pulls pulls(run, consumer);
    run.pulls = &pulls;
    if (auto begun = pulls.start(seeds->empty()); !begun) return base::fail(begun);
    Crawl loop(run, consumer, stop, progress);
    if (auto done = loop.go(); !done) return base::fail(done);
    if (auto done = finish(run); !done) return base::fail(done);
    return std::move(run.report);
}

}  // namespace jobindex::crawler
