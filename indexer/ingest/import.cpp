#include "indexer/ingest/import.h"

#include <fmt/format.h>

#include <optional>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/parallel.h"
#include "core/base/url.h"
#include "indexer/ingest/apply.h"
#include "indexer/ingest/forgotten.h"
#include "indexer/ingest/reading.h"

namespace jobindex::ingest {
namespace {

using base::Code;
using base::fail;
using base::Json;
using base::Result;

constexpr std::size_t kBatchRows = 512;
constexpr std::size_t kBatchBytes = 32u << 20;
constexpr std::string_view kSourceHeader = "X-Jobindex-Source";
constexpr std::string_view kPostingType = "application/ld+json";

/// One row on its way: from text to ad, or to the reason why not.
struct Work {
    Row row;
    Json posting;
    std::optional<model::JobAd> ad;
};

/// The next batch; fewer rows than asked for at the end of the file.
Result<std::vector<Work>> read_batch(RowReader& rows) {
    std::vector<Work> batch;
    std::size_t bytes = 0;
    while (batch.size() < kBatchRows && bytes < kBatchBytes) {
        auto row = rows.next();
        if (!row) return fail(row);
        if (!*row) break;
        bytes += (*row)->raw.size();
        batch.push_back({std::move(**row), {}, {}});
    }
    return batch;
}

void read_work(Work& work, const ImportOptions& options, base::Timestamp at,
               const normalise::Knowledge& knowledge) {
    if (!work.row.reason.empty()) return;
    work.posting = options.mapping.to_posting(work.row.value);
    auto ad = read_posting(work.posting, options.source, at, knowledge);
    if (ad) {
        work.ad = std::move(*ad);
    } else {
        work.row.reason = ad.error().message;
    }
}

/// Collects refused rows; the file appears when the first batch with one is written.
class Rejects {
  public:
    explicit Rejects(std::filesystem::path path) : path_(std::move(path)) {}

    void add(const Row& row) {
        lines_ += Json::object({{"line", row.line}, {"reason", row.reason}, {"row", row.raw}}).dump() + "\n";
    }
    Result<void> write() const {
        if (lines_.empty()) return {};
        if (auto made = base::make_directories(path_.parent_path()); !made) return made;
        return base::write_file_atomically(path_, lines_);
    }

  private:
    std::filesystem::path path_;
    std::string lines_;
};

/// Archives and stores one batch that has been read.
Result<void> store_batch(const std::vector<Work>& batch, const ImportOptions& options, base::Timestamp at,
                         archive::Writer& archive, store::Store& store, ImportReport& report,
                         Rejects& rejects) {
    if (auto begun = store.begin(); !begun) return begun;
    for (const Work& work : batch) {
        ++report.read;
        if (!work.ad) {
            ++report.rejected;
            rejects.add(work.row);
            continue;
        }
        if (options.forgotten != nullptr && is_forgotten(*work.ad, *options.forgotten)) {
            ++report.forgotten;
            continue;
        }
        const auto record = posting_record(work.posting, options.source, at);
        const auto known = store.has_row(work.ad->id, row_hash(record));
        if (!known) return fail(known);
        if (*known) {
            ++report.updated;
            continue;
        }
        if (auto kept = archive.append(record); !kept) return fail(kept);
        const auto change = store.put(*work.ad, {true, {}}, at);
        if (!change) return fail(change);
        if (auto noted = store.note_row(work.ad->id, row_hash(record)); !noted) return noted;
        ++(*change == store::Change::inserted ? report.imported : report.updated);
    }
    if (auto synced = archive.sync(); !synced) return synced;
    return store.commit();
}

}  // namespace

archive::Record posting_record(const Json& posting, std::string_view source, base::Timestamp at) {
    archive::Record record;
    record.type = archive::RecordType::resource;
    record.block = posting.dump();
    const auto url = base::parse_url(posting["url"].text());
    record.target_uri = url ? url->href() : "urn:jobindex:" + base::hash128_hex(record.block);
    record.date = at;
    record.content_type = kPostingType;
    record.headers.emplace_back(kSourceHeader, source);
    return record;
}

Result<Json> posting_of(const archive::Record& record) {
    auto posting = base::parse_json(record.block);
    if (posting && !posting->is_object()) return fail(Code::corrupt, "an archived posting is no JSON object");
    return posting;
}

std::string_view posting_source(const archive::Record& record) {
    return archive::find_header(record.headers, kSourceHeader);
}

std::int64_t row_hash(const archive::Record& record) {
    return static_cast<std::int64_t>(
        base::hash64(fmt::format("{}\n{}", posting_source(record), record.block)));
}

Result<ImportReport> import_rows(RowReader& rows, const ImportOptions& options, archive::Writer& archive,
                                 store::Store& store, const normalise::Knowledge& knowledge,
                                 const base::Clock& clock, const std::stop_token& stop,
                                 const ImportProgress& progress) {
    ImportReport report;
    Rejects rejects(options.rejects);
    const std::size_t threads = options.threads > 0 ? options.threads : base::default_threads();
    std::optional<base::Error> input_error;
    while (!stop.stop_requested() && !input_error) {
        auto batch = read_batch(rows);
        if (!batch) {
            input_error = batch.error();
            break;
        }
        if (batch->empty()) break;
        const base::Timestamp at = clock.now();
        base::parallel_for(batch->size(), threads,
                           [&](std::size_t i) { read_work((*batch)[i], options, at, knowledge); });
        if (auto stored = store_batch(*batch, options, at, archive, store, report, rejects); !stored)
            return fail(stored);
        progress(report);
    }
    report.stopped = stop.stop_requested();
    if (auto written = rejects.write(); !written) return fail(written);
    if (input_error) return fail(*input_error);
    return report;
}

}  // namespace jobindex::ingest
