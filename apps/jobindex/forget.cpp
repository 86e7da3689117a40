#include "apps/jobindex/forget.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "apps/jobindex/knowledge.h"
#include "apps/jobindex/publish.h"
#include "core/archive/rewrite.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/schema/index_directory.h"
#include "core/takedown/forgotten_file.h"
#include "crawler/forget.h"
#include "indexer/ingest/forgotten.h"
#include "indexer/store/store.h"

namespace jobindex::apps {
namespace {

namespace fs = std::filesystem;
using base::fail;
using base::Result;
using takedown::Forgotten;
using takedown::Tombstone;

constexpr std::size_t kNamesKept = 20;

/// What stands for a tombstone in the text of other pages.
std::string needle_of(const Tombstone& stone) {
    const std::string_view what = stone.what;
    const auto scheme = what.find("://");
    if (scheme != std::string_view::npos) return std::string(what.substr(scheme + 1));
    return "//" + std::string(what.starts_with("*.") ? what.substr(2) : what);
}

bool names_any(std::string_view text, const std::vector<std::string>& needles) {
    return std::any_of(needles.begin(), needles.end(), [text](const std::string& needle) {
        return text.find(needle) != std::string_view::npos;
    });
}

Result<void> from_archive(const archive::DirectoryLock& lock, const Forgotten& forgotten,
                          const std::vector<std::string>& needles, ForgetReport& report) {
    std::set<std::string> named;
    const auto keep = [&](const archive::Record& record, const archive::Location&) {
        if (ingest::is_forgotten(record, forgotten)) return false;
        const bool answer = record.type == archive::RecordType::response;
        if (answer && named.size() < kNamesKept && names_any(record.block, needles))
            named.insert(record.target_uri);
        return true;
    };
    const auto done = archive::rewrite(lock, keep, {.drop_damage = true});
    if (!done) return fail(done);
    report.records = done->records;
    report.named_by.assign(named.begin(), named.end());
    return {};
}

Result<void> from_store(const cli::Home& home, const Forgotten& forgotten, ForgetReport& report) {
    if (!fs::exists(home.ads_db())) return {};
    auto store = store::Store::open(home.ads_db(), store::Mode::write);
    if (!store) return fail(store);
    const auto gone = store->forget([&](std::string_view url) { return forgotten.find(url) != nullptr; });
    if (!gone) return fail(gone);
    report.ads = *gone;
    return {};
}

/// Drops the lines of refused rows that name what is forgotten.
Result<void> from_rejects(const cli::Home& home, const std::vector<std::string>& needles,
                          ForgetReport& report) {
    std::error_code problem;
    for (fs::directory_iterator it(home.rejects(), problem), end; !problem && it != end;
         it.increment(problem)) {
        const auto text = base::read_file(it->path());
        if (!text) return fail(text);
        std::string kept;
        std::uint64_t dropped = 0;
        for (const auto line : base::split(*text, '\n')) {
            if (line.empty()) continue;
            // "\/" is how some JSON writers put a slash.
            const bool names = names_any(base::replace_all(line, "\\/", "/"), needles);
            dropped += names ? 1 : 0;
            if (!names) kept.append(line).append("\n");
        }
        if (dropped == 0) continue;
        report.rejects += dropped;
        if (auto written = base::write_file_atomically(it->path(), kept); !written) return written;
    }
    return {};
}

/// The index without what is forgotten, built whole, since an update keeps the records in `ads.pack`; older
/// generations go.
Result<void> from_index(const cli::Context& context, const cli::Home& home) {
    std::error_code ignored;
    fs::remove_all(home.ads_db().string() + ".new", ignored);  // of a rebuild that was killed
    if (!fs::exists(home.index())) return {};
    if (fs::exists(home.ads_db())) {
        const auto knowledge = load_knowledge();
        if (!knowledge) return fail(knowledge);
        if (auto published = publish_index(context, home, *knowledge, Publish::whole); !published)
            return published;
    }
    return schema::remove_old_generations(home.index());
}

}  // namespace

Result<ForgetReport> carry_out_tombstones(const cli::Context& context, const cli::Home& home) {
    const takedown::ForgottenFile file(home.root);
    ForgetReport report;
    auto pending = file.pending();
    if (!pending) return fail(pending);
    if (pending->empty()) return report;
    report.stones = std::move(*pending);
    const Forgotten forgotten(report.stones);
    std::vector<std::string> needles;
    for (const auto& stone : report.stones) needles.push_back(needle_of(stone));
    const auto lock = archive::DirectoryLock::take(home.archive());
    if (!lock) return fail(lock);
    if (auto done = from_archive(*lock, forgotten, needles, report); !done) return fail(done);
    if (auto done = from_store(home, forgotten, report); !done) return fail(done);
    const auto urls = crawler::forget(home.crawl_db(), report.stones);
    if (!urls) return fail(urls);
    report.urls = *urls;
    if (auto done = from_rejects(home, needles, report); !done) return fail(done);
    if (auto done = from_index(context, home); !done) return fail(done);
    if (auto noted = file.completed(report.stones); !noted) return fail(noted);
    return report;
}

Result<Forgotten> forgotten_of(const cli::Context& context, const cli::Home& home) {
    const auto report = carry_out_tombstones(context, home);
    if (!report) return fail(report);
    if (!report->stones.empty()) {
        cli::say(fmt::format("{} forgotten: {} ads, {} URLs, {} archived records removed",
                             report->stones.size(), report->ads, report->urls, report->records));
    }
    return takedown::ForgottenFile(home.root).read();
}

}  // namespace jobindex::apps
