// jobindex status: how much there is.
#include <fmt/format.h>

#include <signal.h>

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "apps/jobindex/run_state.h"
#include "core/base/file.h"
#include "core/schema/index_directory.h"
#include "crawler/frontier_view.h"
#include "indexer/store/store.h"

namespace jobindex::apps {
namespace {

using base::Json;

constexpr cli::Option kOptions[] = {
    {.name = "--watch", .help = "show it again every second until Ctrl-C"},
    kFormatOption,
};
constexpr std::size_t kRunStateBytes = 1u << 20;

/// What the parts of a home say; a part that is not there yet counts nothing.
struct Status {
    crawler::FrontierCounts pages;
    store::Counts ads;
    schema::Generation index;  ///< name "" = none published
    Json run;                  ///< run.json of a daemon that is alive; null = none
};

/// What a running daemon tells; null when there is none.
Json look_at_run(const cli::Home& home) {
    const auto text = base::read_file(home.run_state(), kRunStateBytes);
    if (!text) return {};
    auto state = base::parse_json(*text);
    if (!state) return {};
    const auto pid = (*state)["pid"].integer().value_or(0);
    // A file that a killed daemon left behind: nobody has that number, or it is not ours to signal.
    if (pid <= 0 || (::kill(static_cast<pid_t>(pid), 0) != 0 && errno == ESRCH)) return {};
    return std::move(*state);
}

base::Result<Status> look(const cli::Context& context, const cli::Home& home) {
    Status out;
    auto pages = crawler::status(home.crawl_db());
    if (!pages && pages.error().code != base::Code::not_found) return base::fail(pages);
    if (pages) out.pages = *pages;
    auto store = store::Store::open(home.ads_db(), store::Mode::read);
    if (!store && store.error().code != base::Code::not_found) return base::fail(store);
    if (store) {
        const auto ads = store->counts(context.clock.today());
        if (!ads) return base::fail(ads);
        out.ads = *ads;
    }
    auto index = schema::current_generation(home.index());
    if (!index && index.error().code != base::Code::not_found) return base::fail(index);
    if (index) out.index = std::move(*index);
    out.run = look_at_run(home);
    return out;
}

Json to_json(const Status& status, const cli::Home& home) {
    Json out =
        Json::object({{"home", home.root.string()},
                      {"pages", Json::object({{"fetched", status.pages.fetched},
                                              {"redirected", status.pages.redirected},
                                              {"gone", status.pages.gone},
                                              {"refused", status.pages.refused},
                                              {"failed", status.pages.failed},
                                              {"queued", status.pages.queued}})},
                      {"ads", Json::object({{"live", status.ads.live}, {"closed", status.ads.closed}})}});
    if (!status.index.name.empty()) {
        out.set("index", Json::object({{"generation", status.index.name},
                                       {"created", base::iso_time(status.index.created)},
                                       {"live", status.index.live},
                                       {"closed", status.index.closed}}));
    }
    out.set_if("run", status.run);
    return out;
}

std::string to_text(const Status& status, const cli::Home& home) {
    const auto& pages = status.pages;
    std::string out = fmt::format("home    {}\n", home.root.string());
    out +=
        fmt::format("pages   {} fetched, {} redirected, {} gone, {} refused, {} failed, {} queued\n",
                    pages.fetched, pages.redirected, pages.gone, pages.refused, pages.failed, pages.queued);
    out += fmt::format("ads     {} live, {} closed\n", status.ads.live, status.ads.closed);
    if (!status.run.is_null()) out += run_line(status.run) + "\n";
    if (status.index.name.empty()) return out + "index   none yet: jobindex index builds it\n";
    return out + fmt::format("index   {} of {}: {} live, {} closed\n", status.index.name,
                             base::iso_time(status.index.created), status.index.live, status.index.closed);
}

/// Waits; false when a stop was asked for.
bool sleep_until_stop(const std::stop_token& stop, std::chrono::milliseconds time) {
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

int run(const cli::Context& context) {
    const auto home = cli::find_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    if (!std::filesystem::is_directory(home->root)) {
        return cli::report({base::Code::not_found,
                            fmt::format("no data directory at {}", home->root.string()),
                            "jobindex crawl URL or jobindex import FILE makes it; --home names another"});
    }
    const bool watch = context.arguments.has("--watch");
    while (true) {
        const auto status = look(context, *home);
        if (!status) return cli::report(status.error());
        if (watch && context.terminal.out && !context.json()) cli::print("\033[H\033[2J");
        if (context.json()) {
            cli::print_json(to_json(*status, *home));
        } else {
            cli::print(to_text(*status, *home));
        }
        if (!watch || !sleep_until_stop(context.stop, std::chrono::seconds(1))) return cli::kDone;
    }
}

}  // namespace

const cli::Command kStatus = {
    "status",
    "count pages, ads and what is indexed",
    "Counts the pages of the frontier by state, the stored ads that are live and closed today, and "
    "those of the published index; tells what a running daemon does.",
    kOptions,
    {},
    run};

}  // namespace jobindex::apps
