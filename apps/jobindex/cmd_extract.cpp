// jobindex extract: one page to a JobAd, without storing anything.
#include <fmt/format.h>

#include "apps/cli/context.h"
#include "apps/jobindex/annotated_page.h"
#include "apps/jobindex/commands.h"
#include "apps/jobindex/explain_text.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/base/url.h"
#include "core/model/job_ad_json.h"
#include "core/vocab/data_dir.h"
#include "crawler/fetch_one.h"
#include "indexer/ingest/reading.h"
#include "indexer/normalise/explain.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "FILE",
     .help = "a saved page, a feed, or an http(s) URL to fetch; - for standard input",
     .kind = cli::Kind::path,
     .required = true},
    {.name = "--url", .value = "URL", .help = "the address that a saved page came from"},
    {.name = "--explain", .help = "show field by field the winner, the losers and the evidence"},
    {.name = "--annotate",
     .value = "FILE",
     .help = "write an HTML page of the ad's text with the evidence marked in colour",
     .kind = cli::Kind::path},
    {.name = "--allow-private", .help = "fetch from private and loopback addresses too"},
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobindex extract page.html --url https://www.example.org/jobs/12",
     "prints the ad as JSON with provenance"},
    {"jobindex extract --explain https://www.example.org/jobs/12",
     "shows why every field holds what it holds"},
    {"jobindex extract page.html --annotate ad.html", "marks the evidence in the ad's text"},
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

/// The ads of one page, told as wanted.
int show(const cli::Context& context, const ingest::Reading& reading, const normalise::Knowledge& knowledge) {
    const std::string& annotate = context.arguments.text("--annotate");
    const bool explain = context.arguments.has("--explain");
    if (!annotate.empty() && reading.ads.size() > 1) {
        return cli::report({base::Code::invalid_input,
                            fmt::format("--annotate takes one ad, and here are {}", reading.ads.size()),
                            "give the page of one ad"});
    }
    const auto today = base::date_of(context.clock.now());
    for (std::size_t i = 0; i < reading.ads.size(); ++i) {
        const auto& ad = reading.ads[i];
        std::vector<normalise::FieldStory> stories;
        if ((explain || !annotate.empty()) && i < reading.sources.size())
            stories = normalise::explain(reading.sources[i], ad, knowledge, today);
        if (!annotate.empty()) {
            if (auto written = base::write_file_atomically(annotate, annotated_page(ad, stories)); !written)
                return cli::report(written.error());
            cli::say("written: " + annotate);
        }
        if (explain && context.json()) {
            cli::print_json(explain_json(ad, stories));
        } else if (explain) {
            cli::print((i == 0 ? "" : "\n") + explain_text(ad, stories, context.terminal));
        } else if (annotate.empty()) {
            // One ad for reading, several (a feed) one a line.
            cli::print(model::to_json(ad).dump(reading.ads.size() == 1 ? 2 : 0) + "\n");
        }
    }
    return cli::kDone;
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
        const bool list = reading.kind == extract::PageKind::list;
        cli::say(fmt::format("no ad here{}: {}", list ? " (a list)" : "",
                             reading.why.empty() ? "nothing looks like one" : reading.why));
        return cli::kNothingFound;
    }
    return show(context, reading, *knowledge);
}

}  // namespace

const cli::Command kExtract = {
    "extract",
    "read the ad of one page and print it",
    "Reads a saved page or fetches a URL, and prints the JobAd as JSON with the provenance of "
    "every field. --explain tells instead, field by field, which value won, where it stands, and "
    "what was passed over; --annotate writes the ad's text as a web page with the evidence in "
    "colour. Nothing is stored. Exit code 1 when the page holds no ad.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
