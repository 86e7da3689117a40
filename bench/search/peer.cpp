#include "bench/search/peer.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <set>

#include "core/base/file.h"
#include "core/base/text.h"

namespace jobindex::peers {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kTop = 10;

// Letters and digits in small letters, everything else one space.
std::string plain_words(std::string_view text) {
    std::string out;
    const auto* bytes_of_text = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 c = 0;
        U8_NEXT(bytes_of_text, at, length, c);
        if (c > 0 && u_isalnum(c)) {
            std::array<std::uint8_t, 4> bytes{};
            std::int32_t size = 0;
            const UChar32 small = u_tolower(c);
            U8_APPEND_UNSAFE(bytes.data(), size, small);
            out.append(bytes.begin(), bytes.begin() + size);
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return std::string(base::trim(out));
}

Kind kind_of(std::string_view name) {
    constexpr std::array<std::string_view, 5> kNames = {"and", "or", "phrase", "filter", "facets"};
    const auto at = std::find(kNames.begin(), kNames.end(), name);
    if (at == kNames.end())
        give_up("the kind is and, or, phrase, filter or facets, not " + std::string(name));
    return static_cast<Kind>(at - kNames.begin());
}

std::vector<Query> queries_in(const std::string& path) {
    auto lines = base::LineReader::open(path);
    if (!lines) give_up(lines.error().message);
    std::vector<Query> queries;
    while (true) {
        const auto line = lines->next();
        if (!line) give_up(line.error().message);
        if (!*line) return queries;
        const auto columns = base::split(**line, '\t');
        if (columns.size() < 2) continue;
        Query query{std::string(columns[0]), plain_words(columns[1]), {}, {}};
        if (columns.size() > 2) {
            const auto pair = base::split(columns[2], '=');
            query.field = pair[0];
            if (pair.size() > 1) query.value = pair[1];
        }
        queries.push_back(std::move(query));
    }
}

void print_run(Engine& engine, const std::vector<Query>& queries, Kind kind, std::size_t limit,
               const std::string& tag) {
    for (const auto& query : queries) {
        if (query.words.empty()) continue;
        std::set<std::string> seen;
        for (const auto& answer : engine.search(query, kind, limit)) {
            if (!seen.insert(answer.id).second) continue;
            std::printf("%s Q0 %s %zu %.6f %s\n", query.id.c_str(), answer.id.c_str(), seen.size(),
                        answer.score, tag.c_str());
        }
    }
}

double ms_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// How often and how long queries run: the options of peer.py.
struct Effort {
    std::size_t repeats = 5, seconds = 120, trec = 0;
};

void print_times(Engine& engine, const std::vector<Query>& queries, Kind kind, const Effort& effort) {
    constexpr double kSlowMs = 500, kMsASecond = 1000, kWarmUpShare = 0.25;
    const double budget = static_cast<double>(effort.seconds) * kMsASecond;
    auto begin = Clock::now();
    for (const auto& query : queries) {
        if (ms_since(begin) > budget * kWarmUpShare) break;
        engine.search(query, kind, kTop);
    }
    begin = Clock::now();
    for (const auto& query : queries) {
        if (ms_since(begin) > budget) break;
        std::vector<double> times;
        double spent = 0;
        std::size_t found = 0;
        while (times.size() < effort.repeats && spent < kSlowMs) {
            const auto start = Clock::now();
            found = engine.search(query, kind, kTop).size();
            times.push_back(ms_since(start));
            spent += times.back();
        }
        std::sort(times.begin(), times.end());
        std::printf("%s\t%.4f\t%zu\n", query.id.c_str(), times[times.size() / 2], found);
    }
}

int run_query(const Program& program, const std::vector<std::string>& arguments) {
    Effort effort;
    std::vector<std::string> options;
    for (std::size_t i = 4; i < arguments.size(); ++i) {
        std::size_t* number = arguments[i] == "--repeats"   ? &effort.repeats
                              : arguments[i] == "--seconds" ? &effort.seconds
                              : arguments[i] == "--trec"    ? &effort.trec
                                                            : nullptr;
        if (number == nullptr) {
            options.push_back(arguments[i]);
            continue;
        }
        const auto value = i + 1 < arguments.size() ? base::parse_integer(arguments[i + 1]) : std::nullopt;
        if (!value || *value < 1) give_up(arguments[i] + " takes a number");
        *number = static_cast<std::size_t>(*value);
        ++i;
    }
    const Kind kind = kind_of(arguments[3]);
    const auto engine = program.open(arguments[1], options);
    const auto queries = queries_in(arguments[2]);
    effort.trec > 0 ? print_run(*engine, queries, kind, effort.trec, program.tag)
                    : print_times(*engine, queries, kind, effort);
    return 0;
}

}  // namespace

void give_up(const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    std::exit(2);
}

void for_each_row(const std::string& path, const std::function<void(const base::Json&)>& take) {
    auto lines = base::LineReader::open(path);
    if (!lines) give_up(lines.error().message);
    while (true) {
        const auto line = lines->next();
        if (!line) give_up(line.error().message);
        if (!*line) return;
        const auto row = base::parse_json(**line);
        if (!row) give_up(path + ": " + row.error().message);
        take(*row);
    }
}

int run(const Program& program, int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() == 3 && arguments[0] == "build") {
        if (std::filesystem::exists(arguments[2])) give_up(arguments[2] + " exists");
        program.build(arguments[1], arguments[2]);
        return 0;
    }
    if (arguments.size() >= 4 && arguments[0] == "query") return run_query(program, arguments);
    give_up("usage: " + program.tag + " build ADS.jsonl DIR | query DIR QUERIES.tsv KIND [OPTION...]");
}

}  // namespace jobindex::peers
