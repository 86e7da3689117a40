// bench_crawl DIR URL...: crawls without extraction and prints what it cost.
//
// The consumer does nothing but count, so the figures are those of fetching, archiving, parsing for links and
// the frontier. Ctrl-C stops politely. Environment: DELAY (0), PRIVATE (1), MAX_PAGES (0), QUIET.
#include <sys/resource.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/base/file.h"
#include "crawler/crawl.h"

namespace {

using namespace jobindex;

std::stop_source stop_source;
std::atomic<bool> asked_to_stop{false};

/// Counts pages that hold a JobPosting.
class Counter : public crawler::Consumer {
  public:
    std::unique_ptr<crawler::Reading> read(const crawler::Page& page, const html::Document*) override {
        auto reading = std::make_unique<crawler::Reading>();
        reading->ads = page.body.find("\"JobPosting\"") != std::string::npos ? 1 : 0;
        return reading;
    }
    base::Result<crawler::Effect> store(const crawler::Page& page,
                                        std::unique_ptr<crawler::Reading>) override {
        bytes += page.body.size();
        return crawler::Effect::changed;
    }
    base::Result<void> commit() override { return {}; }
    std::size_t bytes = 0;
};

double number(const char* name, double fallback) {
    const char* value = std::getenv(name);
    return value ? std::atof(value) : fallback;
}

void print(const crawler::CrawlReport& report, const Counter& counter) {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto pages = report.fetched + report.unchanged + report.gone;
    std::printf(
        "fetched %llu unchanged %llu redirected %llu gone %llu queued %llu ads %llu%s\n",
        static_cast<unsigned long long>(report.fetched), static_cast<unsigned long long>(report.unchanged),
        static_cast<unsigned long long>(report.redirected), static_cast<unsigned long long>(report.gone),
        static_cast<unsigned long long>(report.queued_left), static_cast<unsigned long long>(report.ads),
        report.stopped ? " (stopped)" : "");
    for (const auto& [reason, count] : report.refused) {
        std::printf("refused %s: %llu\n", reason.c_str(), static_cast<unsigned long long>(count));
    }
    for (const auto& [reason, count] : report.failed) {
        std::printf("failed %s: %llu\n", reason.c_str(), static_cast<unsigned long long>(count));
    }
    for (const auto& note : report.notes) std::printf("note: %s\n", note.c_str());
    std::printf(
        "%.2f s, %.0f pages/s, %.1f MB on the wire, %.1f MB of pages, %.1f MB resident, CPU %ld.%02ld s\n",
        report.seconds, static_cast<double>(pages) / report.seconds, static_cast<double>(report.bytes) / 1e6,
        static_cast<double>(counter.bytes) / 1e6, static_cast<double>(usage.ru_maxrss) / 1e3,
        usage.ru_utime.tv_sec + usage.ru_stime.tv_sec,
        (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 10'000 % 100);
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return std::fprintf(stderr, "usage: bench_crawl DIR URL...\n"), 2;
    const std::filesystem::path home = arguments[1];
    crawler::CrawlOptions options;
    options.archive_dir = home / "archive";
    options.database = home / "crawl.db";
    options.seeds.assign(arguments + 2, arguments + count);
    options.delay = number("DELAY", 0);
    options.allow_private = number("PRIVATE", 1) > 0;
    options.max_pages = static_cast<std::size_t>(number("MAX_PAGES", 0));
    if (auto made = base::make_directories(home); !made) return std::fprintf(stderr, "%s\n", arguments[1]), 2;
    std::signal(SIGINT, [](int) { asked_to_stop = true; });
    Counter counter;
    const auto report = crawler::crawl(options, counter, stop_source.get_token(), [](const auto& progress) {
        if (asked_to_stop) stop_source.request_stop();
        if (std::getenv("QUIET")) return;
        std::fprintf(stderr, "\r%llu pages, %.0f/s, %llu queued, %llu failures  ",
                     static_cast<unsigned long long>(progress.pages), progress.pages_per_s,
                     static_cast<unsigned long long>(progress.queued),
                     static_cast<unsigned long long>(progress.failures));
    });
    if (!report) {
        std::fprintf(stderr, "%s\n%s\n", report.error().message.c_str(), report.error().hint.c_str());
        return 2;
    }
    print(*report, counter);
}
