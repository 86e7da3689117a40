#include "indexer/ingest/replay.h"

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/archive/http_message.h"
#include "core/base/parallel.h"
#include "indexer/ingest/forgotten.h"
#include "indexer/ingest/import.h"
#include "indexer/ingest/pushed.h"
#include "indexer/ingest/reading.h"

namespace jobindex::ingest {
namespace {

using base::fail;
using base::Result;

constexpr std::size_t kBatchRecords = 512;
constexpr std::size_t kBatchBytes = 32u << 20;

/// One record on its way through a worker.
struct Work {
    archive::Record record;
    archive::HttpMessage message;  ///< of a response; the sighting points into it
    Sighting page;
    std::optional<Reading> reading;               ///< of a page
    std::optional<model::JobAd> ad;               ///< of an imported row
    std::optional<board::Conclusion> conclusion;  ///< of a pull
    bool removal = false;                         ///< of a pushed ad
    bool rejected = false;
};

Result<std::vector<Work>> read_batch(archive::Reader& reader) {
    std::vector<Work> batch;
    std::size_t bytes = 0;
    while (batch.size() < kBatchRecords && bytes < kBatchBytes) {
        auto record = reader.next();
        if (!record) return fail(record);
        if (!*record) break;
        bytes += (*record)->block.size();
        batch.emplace_back().record = std::move(**record);
    }
    return batch;
}

void read_posting_record(Work& work, const normalise::Knowledge& knowledge) {
    const auto posting = posting_of(work.record);
    auto ad = posting ? read_posting(*posting, posting_source(work.record), work.record.date, knowledge)
                      : base::Result<model::JobAd>(fail(posting));
    work.rejected = !ad;
    if (ad) work.ad = std::move(*ad);
}

void read_response(Work& work, const normalise::Knowledge& knowledge) {
    auto message = archive::parse_http_response(work.record.block);
    if (!message) {
        work.rejected = true;
        return;
    }
    work.message = std::move(*message);
    work.page.status = work.message.status;
    if (!archive::find_header(work.record.headers, "WARC-Truncated").empty()) {
        // The crawl did not read what a limit had cut.
        work.reading.emplace();
        work.reading->fate = Fate::ignored;
        work.reading->why = "cut short";
        return;
    }
    work.page.content_type = work.message.header("Content-Type");
    work.page.body = work.message.body;
    const std::string robots = archive::joined_headers(work.message.headers, "X-Robots-Tag", "\n");
    work.page.robots_header = robots;
    work.reading = read_page(work.page, knowledge);
    work.page.robots_header = {};
}

void read_metadata(Work& work) {
    work.removal = work.record.content_type == kRemovalType;
    if (work.record.content_type != board::kConclusionType) return;
    auto conclusion = board::Conclusion::from_json(work.record.block);
    work.rejected = !conclusion;
    if (conclusion) work.conclusion = std::move(*conclusion);
}

void read_work(Work& work, const normalise::Knowledge& knowledge, const takedown::Forgotten& forgotten) {
    if (is_forgotten(work.record, forgotten)) return;
    work.page.url = work.record.target_uri;
    work.page.at = work.record.date;
    work.page.pull = archive::find_header(work.record.headers, board::kAnswerHeader);
    switch (work.record.type) {
        case archive::RecordType::response:
            read_response(work, knowledge);
            break;
        case archive::RecordType::revisit:
            work.page.unchanged = true;
            work.reading = read_page(work.page, nullptr, knowledge);
            break;
        case archive::RecordType::resource:
            read_posting_record(work, knowledge);
            break;
        case archive::RecordType::metadata:
            read_metadata(work);
            break;
        case archive::RecordType::warcinfo:
        case archive::RecordType::request:
            break;
    }
    if (work.reading) drop_forgotten(*work.reading, work.page.url, forgotten);
    if (work.ad && is_forgotten(*work.ad, forgotten)) work.ad.reset();
}

/// Pages that call another one canonical, each with that page. As the crawler does (Settler::closes_loop),
/// the page that closes a loop stands for itself: else none of them would be read.
class Copies {
  public:
    /// Takes in a copy; true when that closes a loop.
    bool closes(const std::string& url, const std::string& original) {
        std::string_view next = original;
        for (int step = 0; step < 5; ++step) {
            const auto known = originals_.find(std::string(next));
            if (known == originals_.end()) break;
            if (known->second == url) return true;
            next = known->second;
        }
        originals_[url] = original;
        return false;
    }

  private:
    std::unordered_map<std::string, std::string> originals_;
};

void read_loops(std::vector<Work>& batch, Copies& copies, const normalise::Knowledge& knowledge,
                const takedown::Forgotten& forgotten) {
    for (auto& work : batch) {
        if (!work.reading || work.reading->original.empty()) continue;
        if (!copies.closes(std::string(work.page.url), work.reading->original)) continue;
        work.page.for_a_look = true;
        work.reading = read_page(work.page, knowledge);
        drop_forgotten(*work.reading, work.page.url, forgotten);
    }
}

Result<void> apply_work(const Work& work, store::Store& store, ReplayReport& report) {
    ++report.records;
    report.rejected += work.rejected ? 1 : 0;
    if (work.reading) {
        ++report.pages;
        const auto tally = apply(store, work.page, *work.reading);
        if (!tally) return fail(tally);
        report.ads += *tally;
    } else if (work.conclusion) {
        const auto tally = apply(store, *work.conclusion);
        if (!tally) return fail(tally);
        report.ads += *tally;
    } else if (work.removal) {
        const auto closed = withdraw(pushed_page_of(work.record), work.record.date, store);
        if (!closed) return fail(closed);
        report.ads.closed += *closed;
    } else if (work.ad) {
        ++report.rows;
        const std::string page(pushed_page_of(work.record));
        const auto change = store.put(*work.ad, {page.empty(), page}, work.record.date);
        if (!change) return fail(change);
        count(*change, report.ads);
        if (auto noted = store.note_row(work.ad->id, row_hash(work.record)); !noted) return noted;
    }
    return {};
}

}  // namespace

Result<ReplayReport> replay(archive::Reader& reader, store::Store& store,
                            const normalise::Knowledge& knowledge, const std::stop_token& stop,
                            const ReplayProgress& progress, const takedown::Forgotten& forgotten) {
    ReplayReport report;
    Copies copies;
    while (!stop.stop_requested()) {
        auto batch = read_batch(reader);
        if (!batch) return fail(batch);
        if (batch->empty()) return report;
        base::parallel_for(batch->size(), base::default_threads(),
                           [&](std::size_t i) { read_work((*batch)[i], knowledge, forgotten); });
        read_loops(*batch, copies, knowledge, forgotten);
        if (auto begun = store.begin(); !begun) return fail(begun);
        for (const Work& work : *batch) {
            if (auto applied = apply_work(work, store, report); !applied) return fail(applied);
        }
        if (auto committed = store.commit(); !committed) return fail(committed);
        progress(report);
    }
    report.stopped = true;
    return report;
}

}  // namespace jobindex::ingest
