#include "indexer/build/build.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <thread>
#include <unordered_map>

#include "core/schema/analysis.h"
#include "core/schema/columns.h"
#include "core/schema/word_pack.h"
#include "indexer/build/document.h"
#include "indexer/build/segments.h"

namespace jobindex::build {
namespace {

namespace fs = std::filesystem;

long long bytes_below(const fs::path& root) {
    long long bytes = 0;
    std::error_code problem;
    for (fs::recursive_directory_iterator it(root, problem), end; !problem && it != end;
         it.increment(problem)) {
        std::error_code gone;
        if (it->is_regular_file(gone)) bytes += static_cast<long long>(it->file_size(gone));
    }
    return bytes;
}

/// Counts the words of an ad.
void count_words(const model::JobAd& ad, schema::Analyser& analyser,
                 std::unordered_map<std::string, std::size_t>& counts) {
    for (const std::string_view text : {std::string_view(ad.title), std::string_view(ad.institution.name),
                                        std::string_view(ad.description)}) {
        for (auto& token : analyser.analyse(text, "")) ++counts[std::move(token.term)];
    }
}

/// What zstd and the codes of words can know of these ads, from some that stand evenly among all.
base::Result<Learned> learn(const store::Store& store, Boilerplate boilerplate, const BuildOptions& options) {
    constexpr std::size_t kSamples = 1500;
    const auto counts = store.counts(base::date_of(options.now));
    if (!counts) return base::fail(counts);
    const auto ads = static_cast<std::size_t>(counts->live + counts->closed);
    const auto cuts = store.cuts(std::max<std::size_t>(1, ads / kSamples));
    if (!cuts) return base::fail(cuts);
    std::vector<schema::AdParts> samples;
    schema::Analyser analyser;
    std::unordered_map<std::string, std::size_t> words;
    for (const auto& id : *cuts) {
        if (id.empty()) continue;
        const auto stored = store.find(id);
        if (!stored && stored.error().code == base::Code::not_found) continue;  // forgotten since
        if (!stored) return base::fail(stored);
        samples.push_back(shown_parts(*stored, boilerplate));
        count_words(stored->ad, analyser, words);
    }
    const auto names = options.concepts.names ? options.concepts.names() : std::vector<std::string>();
    return Learned{std::move(boilerplate), schema::AdDictionary::learn(samples),
                   schema::WordTable::make(words), schema::make_name_list(names)};
}

/// Fills the two databases of a generation and its counts.
base::Result<void> fill(schema::Generation& generation, const store::Store& store, BuildReport& report,
                        const BuildOptions& options, const std::stop_token& stop) {
    const fs::path scratch = generation.path / "segments";
    auto boilerplate = Boilerplate::learn(store);
    if (!boilerplate) return base::fail(boilerplate);
    if (auto saved = boilerplate->save(generation.boilerplate_file()); !saved) return saved;
    const auto learned = learn(store, std::move(*boilerplate), options);
    if (!learned) return base::fail(learned);
    auto segments = index_segments(store, scratch, *learned, options, stop);
    if (!segments) return base::fail(segments);
    auto packed = schema::write_ad_pack(generation.ads_file(), learned->dictionary, segments->ads);
    if (packed)
        packed = schema::write_run_file(generation.words_file(), schema::kWordPackMagic,
                                        schema::WordPack::head(learned->word_table, learned->names),
                                        segments->words);
    if (!packed) return packed;
    base::Result<void> closed;
    {
        // Closed ads are compacted beside the live ones: two streams of disk work, little memory.
        const std::jthread other(
            [&] { closed = merge(std::move(segments->closed), generation.closed_database(), stop); });
        auto live = merge(std::move(segments->live), generation.live_database(), stop);
        if (!live) return live;
    }
    if (!closed) return closed;
    std::error_code ignored;
    fs::remove_all(scratch, ignored);
    generation.live = segments->live_ads;
    generation.closed = segments->closed_ads;
    generation.languages = schema::most_first(segments->languages);
    report.text_bytes = segments->text_bytes;
    return {};
}

}  // namespace

base::Result<BuildReport> build_index(const store::Store& store, const fs::path& index_dir,
                                      const BuildOptions& options, const std::stop_token& stop) {
    const auto begin = std::chrono::steady_clock::now();
    const auto lock = schema::BuildLock::take(index_dir);
    if (!lock) return base::fail(lock);
    auto generation = schema::start_generation(index_dir);
    if (!generation) return base::fail(generation);
    generation->created = options.now;
    generation->as_of = base::date_of(options.now);
    generation->code = options.code_version;
    BuildReport report;
    // Changes made while the build goes on may be in it or not; the next update takes them again.
    const auto change = store.last_change();
    if (!change) return base::fail(change);
    auto identity = store.identity();
    if (!identity) return base::fail(identity);
    generation->change = *change;
    generation->store = std::move(*identity);
    auto filled = fill(*generation, store, report, options, stop);
    if (filled) filled = schema::write_columns(*generation);
    if (filled) filled = schema::publish(index_dir, *generation);
    if (!filled) {
        schema::discard(index_dir, *generation);
        return base::fail(filled);
    }
    report.index_bytes = bytes_below(generation->path);
    report.generation = std::move(*generation);
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report;
}

}  // namespace jobindex::build
