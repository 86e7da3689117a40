#include "apps/jobindex/publish.h"

#include <fmt/format.h>

#include "apps/jobindex/progress.h"
#include "core/vocab/data_dir.h"
#include "core/vocab/vocabulary.h"
#include "indexer/build/build.h"
#include "indexer/store/store.h"

namespace jobindex::apps {

base::Result<void> publish_index(const cli::Context& context, const cli::Home& home) {
    auto store = store::Store::open(home.ads_db(), store::Mode::read);
    if (!store) return base::fail(store);
    const auto data = vocab::data_dir();
    if (!data) return base::fail(data);
    const auto skills = vocab::Vocabulary::load(*data / "vocab" / "skills.tsv");
    if (!skills) return base::fail(skills);
    const auto disciplines = vocab::Vocabulary::load(*data / "vocab" / "disciplines.tsv");
    if (!disciplines) return base::fail(disciplines);
    build::BuildOptions options;
    options.today = context.clock.today();
    options.now = context.clock.now();
    options.skills = &*skills;
    options.disciplines = &*disciplines;
    const auto report = [&] {
        ProgressLine line(context.terminal);
        return build::build_index(
            *store, home.index(), options, context.stop,
            [&](const build::BuildProgress& p) { line.show(fmt::format("indexing: {} ads", p.ads)); });
    }();
    if (!report) return base::fail(report);
    if (!context.json()) {
        cli::say(fmt::format("index {}: {} live and {} closed ads, {:.1f} s", report->generation.name,
                             report->generation.live, report->generation.closed, report->seconds));
    }
    return {};
}

}  // namespace jobindex::apps
