#include "tests/integration/hostile/scenario.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace jobindex::integration {

namespace {

/// Peak of resident memory. The sanitisers keep shadow memory and freed blocks, so there the bound is only a
/// guard against what grows without measure; the figure that is promised is held by the release build.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr long kMaxRssKib = 700 << 10;
#else
constexpr long kMaxRssKib = 150 << 10;
#endif

constexpr std::chrono::seconds kLongestRun{30};

}  // namespace

std::size_t Outcome::asked(std::string_view prefix) const {
    return static_cast<std::size_t>(std::count_if(
        hits.begin(), hits.end(), [&](const support::Hit& hit) { return hit.target.starts_with(prefix); }));
}

std::int64_t Outcome::counted(std::string_view group, std::string_view name) const {
    return report[group][name].integer().value_or(0);
}

bool Outcome::notes(std::string_view words) const {
    for (const auto& note : report["notes"].items()) {
        if (note.text().find(words) != std::string_view::npos) return true;
    }
    return false;
}

Scenario::Scenario() {
    REQUIRE(server_.start());
    server_.on("/robots.txt", [](support::Wire& wire) { wire.answer(404, ""); });
    server_.on("/sitemap.xml", [](support::Wire& wire) { wire.answer(404, ""); });
    server_.page("/", "<title>Jobs</title><h1>Jobs</h1><a href=/good>good</a> <a href=/trap>trap</a>");
    server_.page("/good", "<title>Good</title><h1>A page</h1><p>Nothing is wrong with this page.");
}

Outcome Scenario::crawl(std::vector<std::string> options) {
    std::vector<std::string> words = {"crawl", server_.url("/")};
    const std::vector<std::string> common = {"--allow-private", "--delay", "0",          "--timeout", "3",
                                             "--patience",      "2",       "--no-index", "--format",  "json"};
    words.insert(words.end(), common.begin(), common.end());
    words.insert(words.end(), options.begin(), options.end());
    auto command = home_.jobindex(words);
    command.timeout = kLongestRun;
    command.env["ASAN_OPTIONS"] = "quarantine_size_mb=8:malloc_context_size=2";
    auto result = support::run(command);
    REQUIRE(result);
    Outcome out;
    out.result = std::move(*result);
    out.text = out.result.out + out.result.err;
    if (const auto report = base::parse_json(out.result.out)) out.report = *report;
    out.hits = server_.hits();
    INFO(out.text);
    CHECK_FALSE(out.result.timed_out);
    CHECK(out.result.signal == 0);
    CHECK((out.result.exit_code == 0 || out.result.exit_code == 3 || out.result.exit_code == 2));
    CHECK(out.result.peak_rss_kib < kMaxRssKib);
    CHECK_FALSE(out.report.is_null());
    return out;
}

std::string gzip(std::string_view text, std::size_t repeat) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
    std::string source(text), out;
    std::array<char, 1 << 16> buffer;
    for (std::size_t i = 0; i < repeat; ++i) {
        stream.next_in = reinterpret_cast<Bytef*>(source.data());
        stream.avail_in = static_cast<uInt>(source.size());
        do {
            stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
            stream.avail_out = static_cast<uInt>(buffer.size());
            deflate(&stream, i + 1 == repeat ? Z_FINISH : Z_NO_FLUSH);
            out.append(buffer.data(), buffer.size() - stream.avail_out);
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return out;
}

}  // namespace jobindex::integration
