// bench_fetch URL... : the fetcher alone, over and over the same URLs.
//
// 64 requests are kept under way for SECONDS (5) seconds on CONNECTIONS (8) connections a host; bodies are
// counted and dropped. Prints answers a second, so that what archive, parsing, frontier and pacing cost can
// be told from what HTTP costs.
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "crawler/fetcher.h"

namespace {

using namespace jobindex;

double number(const char* name, double fallback) {
    const char* value = std::getenv(name);
    return value ? std::atof(value) : fallback;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return std::fprintf(stderr, "usage: bench_fetch URL...\n"), 2;
    const std::vector<std::string> urls(arguments + 1, arguments + count);
    const double seconds = number("SECONDS", 5);
    constexpr std::size_t kUnderWay = 64;
    crawler::FetcherOptions options;
    options.user_agent = "jobindex-bench";
    options.allow_private = true;
    options.connections = static_cast<long>(number("CONNECTIONS", 8));
    auto fetcher = crawler::Fetcher::open(std::move(options));
    if (!fetcher) return std::fprintf(stderr, "%s\n", fetcher.error().message.c_str()), 2;
    const auto start = std::chrono::steady_clock::now();
    const auto elapsed = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    std::uint64_t ticket = 0, good = 0, bad = 0, bytes = 0;
    while (elapsed() < seconds) {
        while (fetcher->active() < kUnderWay) {
            crawler::FetchRequest request;
            request.ticket = ++ticket;
            request.url = urls[ticket % urls.size()];
            fetcher->start(std::move(request));
        }
        for (const auto& response : fetcher->wait(0.1)) {
            ++(response.status == 200 ? good : bad);
            bytes += response.body.size();
        }
    }
    const double time = elapsed();
    fmt::print("{} pages, {} others, {:.1f} s, {:.0f} pages/s, {:.0f} MB/s\n", good, bad, time,
               static_cast<double>(good) / time, static_cast<double>(bytes) / time / 1e6);
    return good > 0 ? 0 : 1;
}
