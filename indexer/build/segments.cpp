#include "indexer/build/segments.h"

#include <fmt/format.h>

#include <xapian.h>
#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "core/base/file.h"
#include "core/schema/analysis.h"
#include "core/schema/dead_documents.h"
#include "core/schema/fields.h"
#include "core/schema/run_file.h"
#include "core/schema/word_pack.h"
#include "core/schema/xapian_error.h"
#include "indexer/build/document.h"

namespace jobindex::build {
namespace {

namespace fs = std::filesystem;
using base::Code;

/// A segment is thrown away unless its whole build succeeds, so it needs no crash safety of its own.
constexpr int kScratch =
    Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC | schema::kWithoutTermlists;

base::Error cancelled() {
    return {Code::cancelled, "the build was stopped", "the index is as it was before"};
}

/// Ads that Xapian keeps in memory, where a tree of words and one of ads for each make the processor miss
/// its cache; docs/formats/index.md has what other numbers cost.
constexpr long long kAdsInMemory = 200;
/// Ads after which progress is told.
constexpr long long kAdsATime = 1000;

/// One of the two databases of a segment, made when its first ad comes.
class Part {
  public:
    explicit Part(fs::path path) : path_(std::move(path)) {}
    void add(const Xapian::Document& document) {
        if (!database_) database_.emplace(path_.string(), kScratch);
        database_->add_document(document);
        if (++ads_ % kAdsInMemory == 0) database_->commit();
    }
    Spellings& spellings() { return spellings_; }
    void finish() {
        if (!database_) return;
        for (const auto& [word, count] : spellings_) database_->add_spelling(word, count);
        database_->commit();
        database_->close();
    }
    long long ads() const { return ads_; }
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
    std::optional<Xapian::WritableDatabase> database_;
    Spellings spellings_;
    long long ads_ = 0;
};

/// What all workers share; the mutex guards what is below it.
struct Work {
    const BuildOptions& options;
    const Learned& learned;
    schema::WordTable table{learned.word_table};
    schema::SortedStrings name_list{learned.names};
    schema::NameFinder names{table, name_list};
    const fs::path& directory;
    fs::path store;
    std::vector<std::string> cuts;
    long long total = 0;
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;

    std::mutex mutex = {};
    std::optional<base::Error> error = std::nullopt;
    std::vector<Segments> done = {};
    long long ads_done = 0;

    void fail(const base::Error& reason) {
        const std::lock_guard guard(mutex);
        if (!error) error = reason;
        failed = true;
    }
    void finish(std::size_t index, Segments segment) {
        const std::lock_guard guard(mutex);
        done[index] = std::move(segment);
    }
    void count(long long ads) {
        const std::lock_guard guard(mutex);
        ads_done += ads;
        if (options.progress && ads > 0) options.progress(ads_done, total);
    }
};

/// One segment as it grows.
class SegmentWriter {
  public:
    SegmentWriter(const Work& work, std::size_t index)
        : work_(work),
          run_(index + 1),
          live_(work.directory / fmt::format("{:06}.live", index)),
          closed_(work.directory / fmt::format("{:06}.closed", index)),
          ads_path_(work.directory / fmt::format("{:06}.ads", index)),
          words_path_(work.directory / fmt::format("{:06}.words", index)),
          ads_(ads_path_, 0),
          words_(words_path_, 0),
          compressor_(work.learned.dictionary),
          recorder_(work.table) {}

    /// Throws Xapian::Error.
    base::Result<void> add(const store::StoredAd& stored, schema::Analyser& analyser) {
        const auto record = compressor_.record(shown_parts(stored, work_.learned.boilerplate));
        if (!record) return base::fail(record);
        Part& part = is_live(stored, base::date_of(work_.options.now)) ? live_ : closed_;
        auto made = make_document(
            stored, {work_.options.concepts, work_.learned.boilerplate, analyser, work_.names, recorder_},
            part.spellings());
        made.document.set_data(schema::pack_place({run_, ads_.add(*record).offset}));
        made.document.add_value(schema::kWordsSlot,
                                schema::pack_words({{run_, words_.add(made.words).offset}, made.count}));
        part.add(made.document);
        segment_.text_bytes += static_cast<long long>(stored.ad.title.size() + stored.ad.description.size());
        ++segment_.languages[stored.ad.language];
        return {};
    }

    /// Throws Xapian::Error. Errors: io.
    base::Result<Segments> finish() {
        for (Part* part : {&live_, &closed_}) part->finish();
        if (live_.ads() > 0) segment_.live.push_back(live_.path());
        if (closed_.ads() > 0) segment_.closed.push_back(closed_.path());
        segment_.live_ads = live_.ads();
        segment_.closed_ads = closed_.ads();
        if (auto written = ads_.finish(); !written) return base::fail(written);
        if (auto written = words_.finish(); !written) return base::fail(written);
        segment_.ads.push_back(ads_path_);
        segment_.words.push_back(words_path_);
        return std::move(segment_);
    }

  private:
    const Work& work_;
    std::size_t run_;
    Part live_, closed_;
    fs::path ads_path_, words_path_;
    schema::RunAppender ads_, words_;
    schema::AdCompressor compressor_;
    schema::WordRecorder recorder_;
    Segments segment_;
};

/// Indexes the ads of one segment. Throws Xapian::Error.
base::Result<Segments> index_segment(Work& work, std::size_t index, const store::Store& store,
                                     schema::Analyser& analyser, const std::stop_token& stop) {
    SegmentWriter writer(work, index);
    const std::string to = index + 1 < work.cuts.size() ? work.cuts[index + 1] : "";
    long long untold = 0;
    auto walked = store.for_each_between(work.cuts[index], to,
                                         [&](const store::StoredAd& stored) -> base::Result<void> {
                                             if (stop.stop_requested() || work.failed)
                                                 return base::fail(cancelled());
                                             if (++untold == kAdsATime) work.count(std::exchange(untold, 0));
                                             return writer.add(stored, analyser);
                                         });
    if (!walked) return base::fail(walked);
    auto segment = writer.finish();
    work.count(untold);
    return segment;
}

/// Takes segments until there are none, with a connection and an analyser of its own.
void run_worker(Work& work, const std::stop_token& stop) {
    const auto store = store::Store::open(work.store, store::Mode::read);
    if (!store) return work.fail(store.error());
    schema::Analyser analyser;
    while (!work.failed) {
        const std::size_t index = work.next++;
        if (index >= work.cuts.size()) return;
        auto segment = schema::run_xapian("write the index in " + work.directory.string(),
                                          [&] { return index_segment(work, index, *store, analyser, stop); });
        if (!segment) return work.fail(segment.error());
        if (!*segment) return work.fail(segment->error());
        work.finish(index, std::move(**segment));
    }
}

/// The parts into one database. Throws Xapian::Error.
void compact(const std::vector<fs::path>& parts, const fs::path& target) {
    if (parts.empty()) {
        Xapian::WritableDatabase empty(target.string(), kScratch);
        empty.commit();
        return;
    }
    Xapian::Database all;
    for (const auto& part : parts) all.add_database(Xapian::Database(part.string()));
    all.compact(target.string(), Xapian::DBCOMPACT_MULTIPASS | Xapian::Compactor::FULL);
}

void remove_all(const std::vector<fs::path>& paths) {
    std::error_code ignored;
    for (const auto& path : paths) fs::remove_all(path, ignored);
}

}  // namespace

base::Result<Segments> index_segments(const store::Store& store, const fs::path& directory,
                                      const Learned& learned, const BuildOptions& options,
                                      const std::stop_token& stop) {
    if (auto made = base::make_directories(directory); !made) return base::fail(made);
    auto cuts = store.cuts(options.segment_ads);
    if (!cuts) return base::fail(cuts);
    const auto counts = store.counts(base::date_of(options.now));
    if (!counts) return base::fail(counts);
    Work work{.options = options,
              .learned = learned,
              .directory = directory,
              .store = store.path(),
              .cuts = std::move(*cuts),
              .total = counts->live + counts->closed};
    work.done.resize(work.cuts.size());
    const unsigned wanted = options.threads > 0 ? options.threads : std::thread::hardware_concurrency();
    const auto workers = std::clamp<std::size_t>(wanted, 1, work.cuts.size());
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < workers; ++i) threads.emplace_back([&] { run_worker(work, stop); });
    }
    if (work.error) return base::fail(*work.error);
    Segments all;
    for (auto& segment : work.done) {
        all.live.insert(all.live.end(), segment.live.begin(), segment.live.end());
        all.closed.insert(all.closed.end(), segment.closed.begin(), segment.closed.end());
        all.ads.insert(all.ads.end(), segment.ads.begin(), segment.ads.end());
        all.words.insert(all.words.end(), segment.words.begin(), segment.words.end());
        all.live_ads += segment.live_ads;
        all.closed_ads += segment.closed_ads;
        all.text_bytes += segment.text_bytes;
        for (const auto& [language, ads] : segment.languages) all.languages[language] += ads;
    }
    return all;
}

base::Result<void> merge(std::vector<fs::path> parts, const fs::path& target, const std::stop_token& stop) {
    // Each open database holds five files, and a process commonly may have 1,024.
    constexpr std::size_t kTogether = 100;
    const std::string what = "write the index at " + target.string();
    for (int round = 0; parts.size() > kTogether; ++round) {
        std::vector<fs::path> merged;
        for (std::size_t from = 0; from < parts.size(); from += kTogether) {
            if (stop.stop_requested()) return base::fail(cancelled());
            const auto to = std::min(from + kTogether, parts.size());
            const std::vector<fs::path> some(parts.begin() + static_cast<std::ptrdiff_t>(from),
                                             parts.begin() + static_cast<std::ptrdiff_t>(to));
            merged.push_back(parts[from].string() + fmt::format(".merged{}", round));
            auto done = schema::run_xapian(what, [&] { compact(some, merged.back()); });
            if (!done) return done;
            remove_all(some);
        }
        parts = std::move(merged);
    }
    if (stop.stop_requested()) return base::fail(cancelled());
    auto done = schema::run_xapian(what, [&] { compact(parts, target); });
    remove_all(parts);
    return done;
}

}  // namespace jobindex::build
