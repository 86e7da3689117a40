// jobindex extract: one page to a JobAd, without storing anything.
#include <fmt/format.h>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/base/url.h"
#include "core/model/job_ad_json.h"
#include "core/vocab/data_dir.h"
#include "crawler/fetch_one.h"
#include "indexer/ingest/reading.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "FILE",
     .help = "a saved page, a feed, or an http(s) URL to fetch; - for standard input",
     .kind = cli::Kind::path,
     .required = true},
    {.name = "--url", .value = "URL", .help = "the address that a saved page came from"},
    {.name = "--allow-private", .help = "fetch from private and loopback addresses too"},
};
constexpr cli::Example kExamples[] = {
    {"jobindex extract page.html --url https://www.example.org/jobs/12",
     "prints the ad as JSON with provenance"},
};

/// A page to read: where it is from, what it is, and its bytes.
struct Source {
    std::string url, content_type, body;
};

base::Result<std::string> read_all(const std::string& path) {
    if (path != "-") return base::read_file(path);
    std::string out;
    auto lines = base::LineReader::open("-");
    if (!lines) return base::fail(lines);
    while (true) {
        auto line = lines->next();
        if (!line) return base::fail(line);
        if (!*line) return out;
        out += **line + "\n";
    }
}

/// What a saved file is, told by its first character.
std::string sniffed_type(std::string_view body) {
    const auto start = base::trim(body.substr(0, 512));
    if (start.starts_with("{") || start.starts_with("[")) return "application/json";
    if (start.starts_with("<?xml") && base::find_ignoring_case(start, "<html") == std::string_view::npos) {
        return "application/xml";
    }
    return "text/html";
}

base::Result<Source> load(const cli::Context& context) {
    const std::string& from = context.arguments.text("FILE");
    Source source;
    if (from.starts_with("http://") || from.starts_with("https://")) {
        auto page = crawler::fetch_one(from, context.arguments.has("--allow-private"), context.stop);
        if (!page) return base::fail(page);
        source = {page->url, page->content_type, std::move(page->body)};
    } else {
        auto body = read_all(from);
        if (!body) return base::fail(body);
        source = {context.arguments.text("--url"), sniffed_type(*body), std::move(*body)};
    }
    if (context.arguments.has("--url")) source.url = context.arguments.text("--url");
    if (source.url.empty()) return source;
    auto url = base::parse_url(source.url);
    if (!url) return base::fail(url);
    source.url = base::canonical(*url);
    return source;
}

int run(const cli::Context& context) {
    auto source = load(context);
    if (!source) return cli::report(source.error());
    auto data = vocab::data_dir();
    if (!data) return cli::report(data.error());
    const auto knowledge = normalise::Knowledge::load(*data);
    if (!knowledge) return cli::report(knowledge.error());
    ingest::Sighting page;
    page.url = source->url;
    page.status = 200;
    page.content_type = source->content_type;
    page.body = source->body;
    page.at = context.clock.now();
    page.for_a_look = true;
    const auto reading = ingest::read_page(page, *knowledge);
    for (const auto& problem : reading.problems) cli::say("note: " + problem.text);
    if (reading.ads.empty()) {
        cli::say(fmt::format("no ad here: {}", reading.why.empty() ? "nothing looks like one" : reading.why));
        return cli::kNothingFound;
    }
    // One ad for reading, several (a feed) one a line.
    const int indent = reading.ads.size() == 1 ? 2 : 0;
    for (const auto& ad : reading.ads) cli::print(model::to_json(ad).dump(indent) + "\n");
    return cli::kDone;
}

}  // namespace

const cli::Command kExtract = {
    "extract",
    "read the ad of one page and print it",
    "Reads a saved page or fetches a URL, and prints the JobAd as JSON with the provenance of "
    "every field. Nothing is stored. Exit code 1 when the page holds no ad.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
