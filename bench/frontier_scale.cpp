// bench_frontier DIR [URLS] [HOSTS]: how the frontier grows.
//
// Adds URLS new URLs (10,000,000 unless told) of HOSTS hosts (10,000), each met three times as links are, in
// transactions of 50,000, and prints after every tenth of them: new URLs a second, resident memory, bytes on
// disk a URL. Then takes, records and commits 100,000 of them.
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/file.h"
#include "crawler/frontier.h"

namespace {

using namespace jobindex;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kTransaction = 50'000;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double resident_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1e3;
}

/// URLs as sites have them: paths of one site share their beginning, hosts come in turns of a page's links.
std::string url_of(std::uint64_t number, std::uint64_t hosts) {
    const std::uint64_t host = number / 40 % hosts;
    return fmt::format("https://careers{}.example.org/en/jobs/{}/research-associate-{:x}", host, number,
                       number * 0x9E3779B97F4A7C15);
}

base::Result<void> grow(crawler::Frontier& frontier, const std::vector<crawler::HostId>& ids,
                        std::uint64_t urls, const std::filesystem::path& database) {
    const std::uint64_t step = std::max<std::uint64_t>(urls / 10, 1);
    auto start = Clock::now();
    for (std::uint64_t n = 0; n < urls; ++n) {
        // Twice more within the links of one section, as navigation repeats them.
        for (const std::uint64_t seen : {n, n - n % 40, n - std::min<std::uint64_t>(n, 7919)}) {
            const std::string url = url_of(seen, ids.size());
            const auto added =
                frontier.add({.url = url, .host = ids[seen / 40 % ids.size()], .depth = 2, .priority = 4});
            if (!added) return base::fail(added);
        }
        if ((n + 1) % kTransaction == 0) {
            if (auto kept = frontier.commit(); !kept) return kept;
        }
        if ((n + 1) % step != 0) continue;
        if (auto kept = frontier.commit(); !kept) return kept;
        const auto bytes = static_cast<double>(std::filesystem::file_size(database));
        fmt::print("{:>11} URLs  {:>8.0f} new/s  {:>6.0f} MB resident  {:>5.0f} bytes a URL on disk\n", n + 1,
                   static_cast<double>(step) / seconds_since(start), resident_mb(),
                   bytes / static_cast<double>(n + 1));
        std::fflush(stdout);
        start = Clock::now();
    }
    return {};
}

base::Result<void> work_off(crawler::Frontier& frontier, const std::vector<crawler::HostId>& ids) {
    const auto start = Clock::now();
    std::uint64_t done = 0;
    for (std::size_t i = 0; done < 100'000 && i < ids.size(); ++i) {
        const auto tasks = frontier.take(ids[i], 1'700'000'000, 32);
        if (!tasks) return base::fail(tasks);
        for (const auto& task : *tasks) {
            crawler::Outcome outcome;
            outcome.id = task.id;
            outcome.host = task.host;
            outcome.status = 200;
            outcome.content_hash = task.id;
            outcome.fetched_at = 1'700'000'000;
            if (auto kept = frontier.record(outcome); !kept) return kept;
            if (++done % 500 == 0) {
                if (auto kept = frontier.commit(); !kept) return kept;
            }
        }
    }
    if (auto kept = frontier.commit(); !kept) return kept;
    fmt::print("{} taken and recorded, {:.0f}/s; {:.0f} MB resident\n", done,
               static_cast<double>(done) / seconds_since(start), resident_mb());
    return {};
}

base::Result<void> run(const std::filesystem::path& home, std::uint64_t urls, std::uint64_t hosts) {
    if (auto made = base::make_directories(home); !made) return made;
    const auto database = home / "crawl.db";
    auto frontier = crawler::Frontier::open(database);
    if (!frontier) return base::fail(frontier);
    std::vector<crawler::HostId> ids;
    for (std::uint64_t host = 0; host < hosts; ++host) {
        const auto id = frontier->host_id(fmt::format("https://careers{}.example.org", host));
        if (!id) return base::fail(id);
        ids.push_back(*id);
    }
    if (auto grown = grow(*frontier, ids, urls, database); !grown) return grown;
    return work_off(*frontier, ids);
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return std::fprintf(stderr, "usage: bench_frontier DIR [URLS] [HOSTS]\n"), 2;
    const auto number = [&](int at, std::uint64_t fallback) {
        return count > at ? std::strtoull(arguments[at], nullptr, 10) : fallback;
    };
    const auto done = run(arguments[1], number(2, 10'000'000), number(3, 10'000));
    if (!done) return std::fprintf(stderr, "%s\n", done.error().message.c_str()), 2;
}
