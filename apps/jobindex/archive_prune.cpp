#include "apps/jobindex/archive_prune.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/archive/http_message.h"
#include "core/archive/reader.h"
#include "core/base/hash.h"
#include "core/board/pull_records.h"
#include "indexer/ingest/import.h"
#include "indexer/store/store.h"

namespace jobindex::apps {
namespace {

using archive::Record;
using archive::RecordType;
using base::fail;
using base::Result;

std::uint64_t hash_of(std::string_view url, base::Timestamp at) {
    return base::hash64(fmt::format("{} {}", at, url));
}

/// What is known of one record; 32 bytes, so that millions fit.
struct Entry {
    std::uint64_t url = 0;   ///< hash of the target
    std::uint64_t mark = 0;  ///< hash of target and time; for an imported row that of source and block
    base::Timestamp at = 0;
    std::uint32_t number = 0;  ///< place in the order of writing
    bool body = false;         ///< a response with status 200
    bool row = false;          ///< an imported one
    bool revisit = false;
};

/// Whether a record may supersede others of its URL. The answers of a board's pull may not: they belong
/// together, and one URL gives all pages of a list.
bool superseding(const Record& record) {
    if (!archive::find_header(record.headers, board::kAnswerHeader).empty()) return false;
    return record.type == RecordType::response || record.type == RecordType::revisit ||
           record.type == RecordType::resource;
}

/// Every record that may go, or by which one may, grouped by URL in the order of writing.
Result<std::vector<Entry>> entries_of(const cli::Home& home) {
    auto reader = archive::Reader::open(home.archive());
    if (!reader) return fail(reader);
    std::vector<Entry> entries;
    for (std::uint32_t number = 0;;) {
        const auto record = reader->next();
        if (!record) return fail(record);
        if (!*record) break;
        if ((*record)->type == RecordType::warcinfo) continue;
        const Record& one = **record;
        const std::uint32_t mine = number++;
        if (!superseding(one)) continue;
        Entry entry{base::hash64(one.target_uri), hash_of(one.target_uri, one.date), one.date, mine};
        entry.row = one.type == RecordType::resource;
        entry.revisit = one.type == RecordType::revisit;
        if (entry.row) entry.mark = static_cast<std::uint64_t>(ingest::row_hash(one));
        if (one.type == RecordType::response) {
            const auto message = archive::parse_http_response(one.block);
            entry.body = message && message->status == 200;
        }
        entries.push_back(entry);
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.url < b.url; });
    return entries;
}

/// Adds the superseded records among those of one URL.
void supersede(const Entry* first, const Entry* last, const PruneOptions& options,
               const std::unordered_set<std::uint64_t>& needed, std::unordered_set<std::uint32_t>& gone) {
    std::size_t bodies = 0;
    bool later = false, later_sight = false;
    std::unordered_set<std::uint64_t> rows;
    for (const Entry* entry = last; entry != first;) {
        --entry;
        bool stays = !later;  // the newest
        if (entry->row) {
            // The first of a run of equal rows says since when it was so, the newest of all until when.
            const auto before = std::find_if(std::reverse_iterator(entry), std::reverse_iterator(first),
                                             [](const Entry& e) { return e.row; });
            stays = stays || before.base() == first || before->mark != entry->mark;
        } else if (entry->body) {
            stays = stays || bodies < options.keep_last;
            ++bodies;
        } else if (entry->revisit) {
            stays = stays || !later_sight;
        }
        later = true;
        later_sight = later_sight || entry->body || entry->revisit;
        const bool old = !options.before || entry->at < *options.before;
        if (!stays && old && (entry->row || !needed.contains(entry->mark))) gone.insert(entry->number);
    }
}

Result<std::unordered_set<std::uint64_t>> needed_by_store(const cli::Home& home) {
    std::unordered_set<std::uint64_t> needed;
    const auto store = store::Store::open(home.ads_db(), store::Mode::read);
    if (!store && store.error().code == base::Code::not_found) return needed;
    if (!store) return fail(store);
    const auto done = store->for_each_sight(
        [&needed](std::string_view page, base::Timestamp at) { needed.insert(hash_of(page, at)); });
    if (!done) return fail(done);
    return needed;
}

}  // namespace

Result<archive::RewriteReport> prune_archive(const cli::Home& home, const PruneOptions& options) {
    const auto lock = archive::DirectoryLock::take(home.archive());
    if (!lock) return fail(lock);
    const auto needed = needed_by_store(home);
    if (!needed) return fail(needed);
    const auto entries = entries_of(home);
    if (!entries) return fail(entries);
    std::unordered_set<std::uint32_t> gone;
    for (std::size_t from = 0; from < entries->size();) {
        std::size_t to = from;
        while (to < entries->size() && (*entries)[to].url == (*entries)[from].url) ++to;
        supersede(entries->data() + from, entries->data() + to, options, *needed, gone);
        from = to;
    }
    std::uint32_t number = 0;
    bool answer_stays = true;
    const auto keep = [&](const Record& record, const archive::Location&) {
        const std::uint32_t mine = number++;
        // A request lies right behind the answer that it belongs to.
        if (record.type == RecordType::request) return answer_stays;
        const bool stays = !gone.contains(mine);
        if (record.type == RecordType::response || record.type == RecordType::revisit) answer_stays = stays;
        return stays;
    };
    return archive::rewrite(*lock, keep, {.dry_run = options.dry_run, .stop = options.stop});
}

}  // namespace jobindex::apps
