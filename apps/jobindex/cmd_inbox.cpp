// jobindex inbox: takes in ads that were handed over, where no daemon does.
#include <fmt/format.h>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "apps/jobindex/forget.h"
#include "apps/jobindex/inbox_reader.h"
#include "apps/jobindex/knowledge.h"
#include "apps/jobindex/publish.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {kNoIndexOption, kFormatOption};
constexpr cli::Example kExamples[] = {
    {"jobindex inbox", "take in what jobquery serve was given, where jobindex run does not"},
};

base::Result<ingest::PushReport> take_in_all(const cli::Context& context, const cli::Home& home,
                                             const normalise::Knowledge& knowledge) {
    const auto forgotten = forgotten_of(context, home);
    if (!forgotten) return base::fail(forgotten);
    archive::WriterOptions writing;
    writing.now = context.clock.now();
    auto archive = archive::Writer::open(home.archive(), writing);
    if (!archive) return base::fail(archive);
    auto store = store::Store::open(home.ads_db(), store::Mode::write);
    if (!store) return base::fail(store);
    InboxReader reader(home.inbox());
    ingest::PushReport sum;
    while (!context.stop.stop_requested()) {
        const auto report = reader.take_in(*archive, *store, knowledge, *forgotten);
        if (!report) return base::fail(report);
        if (!reader.has_taken()) break;
        if (auto synced = archive->sync(); !synced) return base::fail(synced);
        if (auto kept = store->commit(); !kept) return base::fail(kept);
        if (auto gone = reader.committed(); !gone) return base::fail(gone);
        sum.ads += report->ads;
        sum.rejected += report->rejected;
        sum.forgotten += report->forgotten;
    }
    return sum;
}

int run(const cli::Context& context) {
    const auto home = cli::make_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    const auto knowledge = load_knowledge();
    if (!knowledge) return cli::report(knowledge.error());
    const auto report = take_in_all(context, *home, *knowledge);
    if (!report) return cli::report(report.error());
    const auto& ads = report->ads;
    const bool changed = ads.inserted + ads.updated + ads.closed > 0;
    if (changed && !context.arguments.has("--no-index")) {
        if (auto published = publish_index(context, *home, *knowledge, Publish::changes); !published)
            return cli::report(published.error());
    }
    if (context.json()) {
        cli::print_json(base::Json::object({{"new", ads.inserted},
                                            {"updated", ads.updated},
                                            {"unchanged", ads.unchanged},
                                            {"closed", ads.closed},
                                            {"rejected", report->rejected},
                                            {"forgotten", report->forgotten}}));
    } else {
        cli::print(fmt::format("{} new ads, {} updated, {} unchanged, {} closed, {} rejected\n", ads.inserted,
                               ads.updated, ads.unchanged, ads.closed, report->rejected));
    }
    return report->rejected > 0 ? cli::kPartly : cli::kDone;
}

}  // namespace

const cli::Command kInbox = {"inbox",
                             "take in ads that were handed over",
                             "Archives and stores what waits in HOME/inbox: ads that came in through the API "
                             "of jobquery serve or were "
                             "posted on its site. jobindex run does the same all the time.",
                             kOptions,
                             kExamples,
                             run};

}  // namespace jobindex::apps
