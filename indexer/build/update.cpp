#include "indexer/build/update.h"

#include <fmt/format.h>

#include <xapian.h>
#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <system_error>

#include "core/schema/ad_pack.h"
#include "core/schema/columns.h"
#include "core/schema/dead_documents.h"
#include "core/schema/terms.h"
#include "core/schema/word_pack.h"
#include "core/schema/xapian_error.h"
#include "indexer/build/document.h"

namespace jobindex::build {
namespace {

namespace fs = std::filesystem;
using base::Code;

constexpr int kUpdatesBeforeWhole = 200;
constexpr long long kShareBeforeWhole = 4;  // one ad in so many changed
constexpr long long kFewAds = 200;          // so many are always an update

base::Error copy_error(const fs::path& from, const fs::path& to, const std::error_code& problem) {
    return {Code::io, fmt::format("cannot copy {} to {}: {}", from.string(), to.string(), problem.message())};
}

/// Gives `to` the files of `from`: the same ones where the file system has hard links, else copies.
base::Result<void> link_files(const fs::path& from, const fs::path& to) {
    std::error_code no_links, problem;
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::create_hard_links, no_links);
    if (!no_links) return {};
    fs::remove_all(to, problem);  // never to write into a file that was linked
    fs::copy(from, to, fs::copy_options::recursive, problem);
    return problem ? base::fail(copy_error(from, to, problem)) : base::Result<void>();
}

/// One of the two databases of the next generation: read in the files of the current one until the first
/// write, for which they are copied. Throws Xapian::Error.
class Half {
  public:
    Half(fs::path from, fs::path to)
        : from_(std::move(from)),
          to_(std::move(to)),
          current_(from_.string()),
          dead_(schema::dead_documents(current_)) {}

    /// Adds a document; the one that had its term before counts no more.
    base::Result<void> put(const std::string& term, const Xapian::Document& document,
                           const Spellings& spellings) {
        if (auto opened = open(); !opened) return opened;
        if (!next_->term_exists(term)) {
            for (const auto& [word, count] : spellings) next_->add_spelling(word, count);
        }
        if (const auto old = schema::living_document(*next_, dead_, term); old != 0) dead_.insert(old);
        next_->add_document(document);
        return {};
    }
    base::Result<void> remove(const std::string& term) {
        const auto old = schema::living_document(read(), dead_, term);
        if (old == 0) return {};
        if (auto opened = open(); !opened) return opened;
        dead_.insert(old);
        return {};
    }
    base::Result<void> finish() {
        if (!next_) return link_files(from_, to_);
        schema::set_dead_documents(*next_, dead_);
        next_->commit();
        return {};
    }
    long long ads() const { return static_cast<long long>(read().get_doccount() - dead_.size()); }
    /// How many ads have `term`.
    long long ads_with(const std::string& term) const {
        auto count = static_cast<long long>(read().get_termfreq(term));
        auto it = read().postlist_begin(term);
        const auto end = read().postlist_end(term);
        for (const auto document : dead_) {
            if (it == end) break;
            it.skip_to(document);
            if (it != end && *it == document) --count;
        }
        return count;
    }
    const Xapian::Database& read() const { return next_ ? *next_ : current_; }

  private:
    base::Result<void> open() {
        if (next_) return {};
        std::error_code problem;
        fs::copy(from_, to_, fs::copy_options::recursive, problem);
        if (problem) return base::fail(copy_error(from_, to_, problem));
        next_.emplace(to_.string(), Xapian::DB_OPEN | schema::kWithoutTermlists);
        return {};
    }

    fs::path from_, to_;
    Xapian::Database current_;
    std::optional<Xapian::WritableDatabase> next_;
    std::set<Xapian::docid> dead_;
};

/// The two databases of a generation that is being made. Throws Xapian::Error.
struct Databases {
    Half live, closed;

    /// Puts an ad where it belongs and takes it from where it does not.
    base::Result<void> put(const std::string& term, const Xapian::Document& document,
                           const Spellings& spellings, bool is_live) {
        if (auto done = (is_live ? live : closed).put(term, document, spellings); !done) return done;
        return (is_live ? closed : live).remove(term);
    }
    base::Result<void> remove(const std::string& term) {
        if (auto done = live.remove(term); !done) return done;
        return closed.remove(term);
    }
    std::vector<schema::LanguageCount> languages() const {
        const auto& field = schema::field("language");
        const std::string prefix(field.prefix);
        std::map<std::string, long long, std::less<>> counts;
        long long told = 0;
        long long all = 0;
        for (const auto* half : {&live, &closed}) {
            const Xapian::Database& database = half->read();
            all += half->ads();
            for (auto it = database.allterms_begin(prefix); it != database.allterms_end(prefix); ++it) {
                const auto ads = half->ads_with(*it);
                if (ads > 0) counts[(*it).substr(prefix.size())] += ads;
                told += ads;
            }
        }
        if (all > told) counts[""] = all - told;
        return schema::most_first(counts);
    }
};

/// The ids to write again: what changed, and what passed its last day.
base::Result<std::vector<std::string>> stale_ads(const store::Store& store, const schema::Generation& current,
                                                 base::Date today) {
    auto ids = store.changed_since(current.change);
    if (!ids) return ids;
    if (current.as_of != today) {
        const auto from = std::min(current.as_of, today);
        const auto ended = store.ended_between(from, std::max(current.as_of, today));
        if (!ended) return ended;
        ids->insert(ids->end(), ended->begin(), ended->end());
        std::sort(ids->begin(), ids->end());
        ids->erase(std::unique(ids->begin(), ids->end()), ids->end());
    }
    return ids;
}

/// What a generation is made of, as it is made.
struct Files {
    Databases databases;
    schema::AdAppender ads;
    schema::WordPack words;  ///< as they were
    schema::RunAppender more_words;
};

/// Writes the documents of `ids`. Throws Xapian::Error.
base::Result<void> write_ads(Files& files, const store::Store& store, const std::vector<std::string>& ids,
                             const Boilerplate& boilerplate, const BuildOptions& options,
                             const std::stop_token& stop) {
    schema::Analyser analyser;
    schema::WordRecorder recorder(files.words.table());
    const schema::NameFinder names(files.words.table(), files.words.names());
    const auto today = base::date_of(options.now);
    for (const auto& id : ids) {
        if (stop.stop_requested())
            return base::fail(Code::cancelled, "the update was stopped", "the index is as it was before");
        const std::string term = schema::boolean_term(schema::field("id"), id);
        const auto stored = store.find(id);
        if (!stored && stored.error().code != Code::not_found) return base::fail(stored);
        if (!stored) {
            if (auto removed = files.databases.remove(term); !removed) return removed;
            continue;
        }
        Spellings spellings;
        auto made =
            make_document(*stored, {options.concepts, boilerplate, analyser, names, recorder}, spellings);
        auto reference = files.ads.add(shown_parts(*stored, boilerplate));
        if (!reference) return base::fail(reference);
        made.document.set_data(*reference);
        made.document.add_value(schema::kWordsSlot,
                                schema::pack_words({files.more_words.add(made.words), made.count}));
        auto put = files.databases.put(term, made.document, spellings, is_live(*stored, today));
        if (!put) return put;
    }
    return {};
}

/// Makes `next` of `current` and the ads `ids`.
base::Result<void> fill(schema::Generation& next, const schema::Generation& current,
                        const store::Store& store, const std::vector<std::string>& ids,
                        const BuildOptions& options, const std::stop_token& stop) {
    if (auto linked = link_files(current.ads_file(), next.ads_file()); !linked) return linked;
    if (auto linked = link_files(current.words_file(), next.words_file()); !linked) return linked;
    const auto boilerplate = Boilerplate::load(current.boilerplate_file());
    if (!boilerplate) return base::fail(boilerplate);
    if (auto saved = boilerplate->save(next.boilerplate_file()); !saved) return saved;
    auto ads = schema::AdAppender::open(next.ads_file());
    if (!ads) return base::fail(ads);
    auto words = schema::WordPack::open(next.words_file());
    if (!words) return base::fail(words);
    const auto word_bytes = words->bytes();
    const auto written =
        schema::run_xapian("write the index in " + next.path.string(), [&]() -> base::Result<void> {
            Files files{{Half(current.live_database(), next.live_database()),
                         Half(current.closed_database(), next.closed_database())},
                        std::move(*ads),
                        std::move(*words),
                        schema::RunAppender(next.words_file(), word_bytes)};
            if (auto done = write_ads(files, store, ids, *boilerplate, options, stop); !done) return done;
            if (auto done = files.ads.finish(); !done) return done;
            if (auto done = files.more_words.finish(); !done) return done;
            Databases& databases = files.databases;
            for (Half* half : {&databases.live, &databases.closed}) {
                if (auto done = half->finish(); !done) return done;
            }
            next.live = databases.live.ads();
            next.closed = databases.closed.ads();
            next.languages = databases.languages();
            return {};
        });
    if (!written) return base::fail(written);
    return *written;
}

/// True when updates left much that is of no use: more of the pack is theirs than the build's, or many
/// documents are dead; or when the index cannot be read.
bool is_bloated(const schema::Generation& current) {
    constexpr std::uint64_t kLittle = 16u << 20;
    const auto pack = schema::AdPack::open(current.ads_file());
    if (!pack || (pack->added() > kLittle && pack->added() > pack->bytes() / 2)) return true;
    const auto dead = schema::run_xapian("read the index at " + current.path.string(), [&] {
        std::size_t count = 0;
        for (const auto& path : {current.live_database(), current.closed_database()})
            count += schema::dead_documents(Xapian::Database(path.string())).size();
        return static_cast<long long>(count);
    });
    return !dead || (*dead > kFewAds && *dead * kShareBeforeWhole > current.ads());
}

bool build_whole(const schema::Generation& current, std::size_t stale, const BuildOptions& options) {
    const auto count = static_cast<long long>(stale);
    return current.code != options.code_version || current.updates >= kUpdatesBeforeWhole ||
           (count > kFewAds && count * kShareBeforeWhole > current.ads()) || is_bloated(current);
}

base::Result<BuildReport> update(const store::Store& store, const fs::path& index_dir,
                                 const schema::Generation& current, const std::vector<std::string>& ids,
                                 std::int64_t change, const BuildOptions& options,
                                 const std::stop_token& stop) {
    const auto begin = std::chrono::steady_clock::now();
    const auto lock = schema::BuildLock::take(index_dir);
    if (!lock) return base::fail(lock);
    auto next = schema::start_generation(index_dir);
    if (!next) return base::fail(next);
    next->created = options.now;
    next->as_of = base::date_of(options.now);
    next->code = options.code_version;
    next->store = current.store;
    next->change = change;
    next->updates = current.updates + 1;
    auto filled = fill(*next, current, store, ids, options, stop);
    if (filled) filled = schema::write_columns(*next);
    if (filled) filled = schema::publish(index_dir, *next);
    if (!filled) {
        schema::discard(index_dir, *next);
        return base::fail(filled);
    }
    BuildReport report;
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    report.generation = std::move(*next);
    return report;
}

}  // namespace

base::Result<BuildReport> update_index(const store::Store& store, const fs::path& index_dir,
                                       const BuildOptions& options, const std::stop_token& stop) {
    const auto current = schema::current_generation(index_dir);
    if (!current) return build_index(store, index_dir, options, stop);
    // Taken before the ids, so that what changes meanwhile is taken again by the next update.
    const auto change = store.last_change();
    if (!change) return base::fail(change);
    const auto identity = store.identity();
    if (!identity) return base::fail(identity);
    if (*identity != current->store) return build_index(store, index_dir, options, stop);
    const auto today = base::date_of(options.now);
    const auto ids = stale_ads(store, *current, today);
    if (!ids) return base::fail(ids);
    if (build_whole(*current, ids->size(), options)) return build_index(store, index_dir, options, stop);
    if (ids->empty() && current->as_of == today) {
        BuildReport report;
        report.generation = *current;
        return report;
    }
    return update(store, index_dir, *current, *ids, *change, options, stop);
}

}  // namespace jobindex::build
