// jobindex import: ads from JSON Lines or CSV.
#include <fmt/format.h>

#include <chrono>
#include <filesystem>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "apps/jobindex/forget.h"
#include "apps/jobindex/knowledge.h"
#include "apps/jobindex/progress.h"
#include "apps/jobindex/publish.h"
#include "indexer/ingest/import.h"

namespace jobindex::apps {
namespace {

/// So many new ads are an addition to the index rather than a collection.
constexpr long long kFewAds = 200;

constexpr cli::Option kOptions[] = {
    {.name = "FILE",
     .help = "JSON Lines or CSV with a header, plain, .gz or .zst; - for standard input",
     .kind = cli::Kind::path,
     .required = true},
    {.name = "--map",
     .value = "FIELD=PATH,...",
     .help = "which path of a row fills which field: title, description, html, description_format, "
             "institution, department, location, url, posted, closing, start, salary, reference, skills, "
             "level, qualifications, employment, discipline, language",
     .many = true},
    {.name = "--source", .value = "NAME", .help = "name of the collection; else that of the file"},
    {.name = "--rejects",
     .value = "FILE",
     .help = "where to write rows that cannot be used; else HOME/rejects/NAME.jsonl",
     .kind = cli::Kind::path},
    kNoIndexOption,
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobindex import ads.jsonl.gz",
     "objects that are schema.org/JobPosting, or have our field names as keys"},
    {"jobindex import jobs.csv --map title=Position,description=Text,institution=Employer.Name",
     "any other shape"},
};

/// "ads" for "/tmp/ads.jsonl.zst".
std::string stem_of(std::string path) {
    if (path == "-") return "stdin";
    std::string name = std::filesystem::path(path).filename().string();
    return name.substr(0, name.find('.', 1));
}

ingest::ImportOptions options_of(const cli::Context& context, const cli::Home& home) {
    ingest::ImportOptions options;
    options.source = context.arguments.text("--source");
    if (options.source.empty()) options.source = stem_of(context.arguments.text("FILE"));
    options.rejects = context.arguments.text("--rejects");
    if (options.rejects.empty()) {
        options.rejects =
            home.rejects() / (std::filesystem::path(options.source).filename().string() + ".jsonl");
    }
    return options;
}

base::Result<ingest::ImportReport> import_file(const cli::Context& context, const cli::Home& home,
                                               const normalise::Knowledge& knowledge,
                                               ingest::ImportOptions& options) {
    auto mapping = board::Mapping::parse(context.arguments.list("--map"));
    if (!mapping) return base::fail(mapping);
    options.mapping = std::move(*mapping);
    auto rows = ingest::RowReader::open(context.arguments.text("FILE"));
    if (!rows) return base::fail(rows);
    const auto forgotten = forgotten_of(context, home);
    if (!forgotten) return base::fail(forgotten);
    options.forgotten = &*forgotten;
    archive::WriterOptions writing;
    writing.now = context.clock.now();
    auto archive = archive::Writer::open(home.archive(), writing);
    if (!archive) return base::fail(archive);
    auto store = store::Store::open(home.ads_db(), store::Mode::write);
    if (!store) return base::fail(store);
    ProgressLine line(context.terminal);
    return ingest::import_rows(*rows, options, *archive, *store, knowledge, context.clock, context.stop,
                               [&](const ingest::ImportReport& r) {
                                   line.show(fmt::format("import: {} rows, {} new, {} known, {} rejected",
                                                         r.read, r.imported, r.updated, r.rejected));
                               });
}

void show(const cli::Context& context, const ingest::ImportReport& report,
          const ingest::ImportOptions& options, double seconds) {
    if (report.rejected > 0) {
        cli::say(fmt::format("{} rows were rejected; they are in {} with the reason", report.rejected,
                             options.rejects.string()));
    }
    if (context.json()) {
        cli::print_json(base::Json::object({{"read", report.read},
                                            {"imported", report.imported},
                                            {"updated", report.updated},
                                            {"rejected", report.rejected},
                                            {"forgotten", report.forgotten},
                                            {"seconds", seconds}}));
    } else {
        cli::print(fmt::format("{} rows of {}: {} new ads, {} known, {} rejected, {:.1f} s\n", report.read,
                               options.source, report.imported, report.updated, report.rejected, seconds));
    }
}

int run(const cli::Context& context) {
    const auto start = std::chrono::steady_clock::now();
    const auto home = cli::make_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    auto options = options_of(context, *home);
    const auto knowledge = load_knowledge();
    if (!knowledge) return cli::report(knowledge.error());
    const auto report = import_file(context, *home, *knowledge, options);
    if (!report) return cli::report(report.error());
    if (!context.arguments.has("--no-index") && !report->stopped) {
        // A whole build learns what a new collection repeats in all its ads.
        const auto how = report->imported > kFewAds ? Publish::whole : Publish::changes;
        if (auto published = publish_index(context, *home, *knowledge, how); !published)
            return cli::report(published.error());
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    show(context, *report, options, took.count());
    return report->rejected > 0 || report->stopped ? cli::kPartly : cli::kDone;
}

}  // namespace

const cli::Command kImport = {
    "import",
    "take in ads from a file",
    "Reads a row at a time, gives each the same extraction and normalisation as a crawled page, "
    "archives and stores it, and publishes the index. A row of an ad that is known updates it. "
    "A mapping names for a field the key of a row, or keys and indexes joined with dots; a field "
    "named twice takes both values. --format json ends with one line of counts. Exit code 3 when "
    "some rows were rejected.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
