#include "indexer/ingest/pushed.h"

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/board/mapping.h"
#include "indexer/ingest/forgotten.h"
#include "indexer/ingest/import.h"
#include "indexer/ingest/reading.h"

namespace jobindex::ingest {
namespace {

using base::fail;
using base::Json;
using base::Result;

constexpr std::string_view kPageHeader = "X-Jobindex-Page";
constexpr std::string_view kPagePrefix = "pushed:";

struct Work {
    const inbox::Item* item = nullptr;
    Json posting;
    std::optional<model::JobAd> ad;
};

Result<void> put_row(const Work& work, const inbox::Batch& batch, archive::Writer& archive,
                     store::Store& store, PushReport& report) {
    auto record = posting_record(work.posting, batch.source, batch.received);
    const std::string page = pushed_page(batch.source, work.ad->id);
    record.headers.emplace_back(kPageHeader, page);
    const auto known = store.has_row(work.ad->id, row_hash(record));
    if (!known) return fail(known);
    if (*known) {
        ++report.ads.unchanged;
        return {};
    }
    if (auto kept = archive.append(record); !kept) return fail(kept);
    const auto change = store.put(*work.ad, {false, page}, batch.received);
    if (!change) return fail(change);
    count(*change, report.ads);
    return store.note_row(work.ad->id, row_hash(record));
}

Result<void> remove_ad(const std::string& id, const inbox::Batch& batch, archive::Writer& archive,
                       store::Store& store, PushReport& report) {
    archive::Record record;
    record.type = archive::RecordType::metadata;
    record.block = Json::object({{"id", id}, {"source", batch.source}}).dump();
    const std::string page = pushed_page(batch.source, id);
    record.target_uri = "urn:jobindex:" + id;
    record.date = batch.received;
    record.content_type = kRemovalType;
    record.headers.emplace_back(kPageHeader, page);
    if (auto kept = archive.append(record); !kept) return fail(kept);
    const auto closed = withdraw(page, batch.received, store);
    if (!closed) return fail(closed);
    report.ads.closed += *closed;
    return {};
}

}  // namespace

std::string pushed_page(std::string_view source, std::string_view id) {
    return std::string(kPagePrefix) + std::string(source) + "/" + std::string(id);
}

std::string_view pushed_page_of(const archive::Record& record) {
    return archive::find_header(record.headers, kPageHeader);
}

Result<int> withdraw(std::string_view page, base::Timestamp at, store::Store& store) {
    // The same row, handed over once more, opens the ad again.
    const auto id = page.substr(page.rfind('/') + 1);
    if (auto noted = store.note_row(id, 0); !noted) return fail(noted);
    return store.close_page(page, at, model::ClosedReason::withdrawn);
}

Result<PushReport> take_in(const inbox::Batch& batch, archive::Writer& archive, store::Store& store,
                           const normalise::Knowledge& knowledge, const takedown::Forgotten& forgotten) {
    std::vector<Work> works;
    for (const auto& item : batch.items) works.push_back({&item, {}, {}});
    const board::Mapping mapping;
    base::parallel_for(works.size(), base::default_threads(), [&](std::size_t i) {
        Work& work = works[i];
        if (!work.item->remove.empty()) return;
        work.posting = mapping.to_posting(work.item->row);
        auto ad = read_posting(work.posting, batch.source, batch.received, knowledge);
        if (ad) work.ad = std::move(*ad);
    });
    PushReport report;
    if (auto begun = store.begin(); !begun) return fail(begun);
    for (const Work& work : works) {
        Result<void> done;
        if (!work.item->remove.empty()) {
            done = remove_ad(work.item->remove, batch, archive, store, report);
        } else if (!work.ad) {
            ++report.rejected;
        } else if (is_forgotten(*work.ad, forgotten)) {
            ++report.forgotten;
        } else {
            done = put_row(work, batch, archive, store, report);
        }
        if (!done) return fail(done);
    }
    return report;
}

}  // namespace jobindex::ingest
