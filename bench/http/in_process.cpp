// bench_in_process: searches without HTTP, the measure of bench/http/http.py.
//
//     bench_in_process queries HOME N              N queries: two to four words in a row of titles of ads
//     bench_in_process run HOME QUERIES SECONDS THREADS [--expired] [--json]
//
// run asks the queries of a file (one a line) in turn, a Searcher a thread, as a worker of the server does,
// and prints searches, wall and CPU seconds; --json also writes each answer as the API does.
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "bench/search/peer.h"
#include "core/base/text.h"
#include "core/vocab/data_dir.h"
#include "query/render/json.h"
#include "query/search/searcher.h"

using namespace jobindex;
using Clock = std::chrono::steady_clock;

namespace {

template <class T>
T need(base::Result<T> result) {
    if (!result) peers::give_up(result.error().message);
    return std::move(*result);
}

base::Date today() {
    return base::date_of(std::time(nullptr));
}

void print_queries(const std::filesystem::path& home, std::size_t count) {
    const auto lexicon = need(understand::Lexicon::load(need(vocab::data_dir())));
    auto searcher = need(search::Searcher::open(home / "index", lexicon));
    search::SearchRequest request;
    request.limit = search::kMaxWindow;
    request.expired = true;
    request.today = today();
    const auto ads = need(searcher.rank(request));
    if (ads.empty()) peers::give_up("the index holds no ads");
    std::mt19937 random(20261127);
    while (count > 0) {
        const auto ad = need(searcher.find(ads[random() % ads.size()].id));
        std::vector<std::string> words;
        for (const auto word : base::split(ad->title, ' ')) {
            const bool plain = word.size() > 2 && base::is_alpha(word.front()) && base::is_alpha(word.back());
            if (plain) words.emplace_back(word);
        }
        if (words.size() < 2) continue;
        const std::size_t length = std::min<std::size_t>(words.size(), 2 + random() % 3);
        const std::size_t from = random() % (words.size() - length + 1);
        const auto first = words.begin() + static_cast<std::ptrdiff_t>(from);
        std::puts(base::join({first, first + static_cast<std::ptrdiff_t>(length)}, " ").c_str());
        --count;
    }
}

double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct RunOptions {
    double seconds = 5;
    std::size_t threads = 1;
    bool expired = false, json = false;
};

void ask(search::Searcher& searcher, const std::string& text, const render::Catalogue& words,
         const RunOptions& options) {
    search::SearchRequest request;
    request.text = text;
    request.expired = options.expired;
    request.today = today();
    request.deadline_ms = 2000;
    const auto result = searcher.search(request);
    if (result && options.json) static_cast<void>(render::json(*result, {.words = words}).dump());
}

void run(const std::filesystem::path& home, const std::string& file, const RunOptions& options) {
    std::vector<std::string> queries;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) queries.push_back(line);
    const auto lexicon = need(understand::Lexicon::load(need(vocab::data_dir())));
    const auto words = need(render::Catalogue::load(need(vocab::data_dir()), render::kLanguages.front()));
    std::atomic<std::size_t> next{0}, done{0};
    std::vector<std::thread> threads;
    std::atomic<std::size_t> ready{0};
    std::atomic<bool> go{false};
    double cpu = 0;
    Clock::time_point began;
    for (std::size_t i = 0; i < options.threads; ++i) {
        threads.emplace_back([&] {
            auto searcher = need(search::Searcher::open(home / "index", lexicon));
            for (const auto& query : queries) ask(searcher, query, words, options);  // warm, as the server is
            ++ready;
            while (!go) std::this_thread::yield();
            const auto until = began + std::chrono::duration_cast<Clock::duration>(
                                           std::chrono::duration<double>(options.seconds));
            while (Clock::now() < until) {
                ask(searcher, queries[next++ % queries.size()], words, options);
                ++done;
            }
        });
    }
    while (ready < options.threads) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    cpu = cpu_seconds();
    began = Clock::now();
    go = true;
    for (auto& thread : threads) thread.join();
    const double wall = std::chrono::duration<double>(Clock::now() - began).count();
    std::printf("{\"searches\": %zu, \"wall\": %.3f, \"cpu\": %.3f}\n", done.load(), wall,
                cpu_seconds() - cpu);
}

}  // namespace

int main(int count, char** given) {
    const std::vector<std::string> words(given + 1, given + count);
    if (words.size() == 3 && words[0] == "queries") {
        print_queries(words[1], static_cast<std::size_t>(base::parse_integer(words[2]).value_or(0)));
        return 0;
    }
    if (words.size() < 5 || words[0] != "run")
        peers::give_up(
            "usage: bench_in_process queries HOME N | run HOME QUERIES SECONDS THREADS [--expired] [--json]");
    RunOptions options;
    options.seconds = base::parse_number(words[3]).value_or(options.seconds);
    options.threads = static_cast<std::size_t>(base::parse_integer(words[4]).value_or(1));
    for (std::size_t i = 5; i < words.size(); ++i)
        (words[i] == "--json" ? options.json : options.expired) = true;
    run(words[1], words[2], options);
}
