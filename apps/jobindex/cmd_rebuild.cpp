// jobindex rebuild: everything again from the archive, offline.
#include <fmt/format.h>

#include <filesystem>
#include <system_error>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "apps/jobindex/forget.h"
#include "apps/jobindex/knowledge.h"
#include "apps/jobindex/progress.h"
#include "apps/jobindex/publish.h"
#include "core/archive/writer.h"
#include "core/base/file.h"
#include "indexer/ingest/replay.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    kNoIndexOption,
    kFormatOption,
};

/// Removes a SQLite database and what lies beside it.
void remove_database(const std::filesystem::path& path) {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + suffix, ignored);
}

base::Result<ingest::ReplayReport> replay_into(const cli::Context& context, const cli::Home& home,
                                               const normalise::Knowledge& knowledge,
                                               const std::filesystem::path& fresh,
                                               const takedown::Forgotten& forgotten) {
    auto reader = archive::Reader::open(home.archive(), {.requests = false});
    if (!reader) return base::fail(reader);
    remove_database(fresh);
    auto store = store::Store::open(fresh, store::Mode::write);
    if (!store) return base::fail(store);
    auto report = [&] {
        ProgressLine line(context.terminal);
        return ingest::replay(
            *reader, *store, knowledge, context.stop,
            [&](const ingest::ReplayReport& r) {
                const auto total = std::max<std::uint64_t>(reader->total_bytes(), 1);
                line.show(fmt::format("rebuild: {} % of the archive, {} pages, {} rows, {} ads",
                                      reader->bytes_read() * 100 / total, r.pages, r.rows, r.ads.inserted));
            },
            forgotten);
    }();
    for (const auto& damage : reader->damage()) cli::say("archive: " + damage);
    return report;
}

/// Puts the fresh database in the place of the old one.
base::Result<void> replace(const std::filesystem::path& fresh, const cli::Home& home) {
    std::error_code problem;
    // The old log belongs to the old database: applied to the new one it would destroy it.
    for (const char* suffix : {"-wal", "-shm"})
        std::filesystem::remove(home.ads_db().string() + suffix, problem);
    std::filesystem::rename(fresh, home.ads_db(), problem);
    if (problem) {
        errno = problem.value();
        return base::fail(base::errno_error("put the new store in place of", home.ads_db()));
    }
    return base::sync_path(home.root);
}

int run(const cli::Context& context) {
    const auto home = cli::make_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    if (!std::filesystem::exists(home->archive())) {
        return cli::report({base::Code::not_found, fmt::format("no archive at {}", home->archive().string()),
                            "jobindex crawl URL or jobindex import FILE makes one"});
    }
    const auto forgotten = forgotten_of(context, *home);
    if (!forgotten) return cli::report(forgotten.error());
    const auto lock = archive::Writer::open(home->archive());  // no crawl or import meanwhile
    if (!lock) return cli::report(lock.error());
    const std::filesystem::path fresh = home->ads_db().string() + ".new";
    const auto knowledge = load_knowledge();
    if (!knowledge) return cli::report(knowledge.error());
    const auto report = replay_into(context, *home, *knowledge, fresh, *forgotten);
    if (!report) return cli::report(report.error());
    if (report->stopped) {
        remove_database(fresh);
        cli::say("stopped: the store is as it was before");
        return cli::kPartly;
    }
    if (auto replaced = replace(fresh, *home); !replaced) return cli::report(replaced.error());
    if (!context.arguments.has("--no-index")) {
        if (auto published = publish_index(context, *home, *knowledge); !published)
            return cli::report(published.error());
    }
    if (context.json()) {
        cli::print_json(base::Json::object({{"records", report->records},
                                            {"pages", report->pages},
                                            {"rows", report->rows},
                                            {"ads", report->ads.inserted},
                                            {"rejected", report->rejected}}));
    } else {
        cli::print(fmt::format("{} records: {} pages and {} rows gave {} ads; {} could not be read\n",
                               report->records, report->pages, report->rows, report->ads.inserted,
                               report->rejected));
    }
    return report->rejected > 0 ? cli::kPartly : cli::kDone;
}

}  // namespace

const cli::Command kRebuild = {
    "rebuild",
    "make store and index again from the archive, offline",
    "Reads every archived page and imported row again with the extraction of this version, into a "
    "new store that takes the place of the old one when it is complete, and publishes the index. "
    "The same archive gives the same store.",
    kOptions,
    {},
    run};

}  // namespace jobindex::apps
