// jobindex index: builds the index from the store and publishes it.
#include <filesystem>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "apps/jobindex/forget.h"
#include "apps/jobindex/knowledge.h"
#include "apps/jobindex/publish.h"
#include "indexer/store/store.h"

namespace jobindex::apps {
namespace {

/// A store of an older version is brought up to date by the first that may write.
base::Result<void> upgrade_store(const cli::Home& home) {
    if (!std::filesystem::exists(home.ads_db())) return {};
    const auto store = store::Store::open(home.ads_db(), store::Mode::write);
    return store ? base::Result<void>() : base::fail(store);
}

int run(const cli::Context& context) {
    const auto home = cli::make_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    const auto forgotten = forgotten_of(context, *home);
    // A crawl that runs does not keep the index from being built; it is carried out behind it.
    if (!forgotten && forgotten.error().code != base::Code::locked) return cli::report(forgotten.error());
    if (auto done = upgrade_store(*home); !done) return cli::report(done.error());
    const auto knowledge = load_knowledge();
    if (!knowledge) return cli::report(knowledge.error());
    auto published = publish_index(context, *home, *knowledge);
    return published ? cli::kDone : cli::report(published.error());
}

}  // namespace

const cli::Command kIndex = {
    "index",
    "build the index from the stored ads",
    "Builds a new generation of the index from ads.db and publishes it in one step; searches that "
    "are under way are not disturbed. crawl, import and rebuild do this at their end.",
    {},
    {},
    run};

}  // namespace jobindex::apps
