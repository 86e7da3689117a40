#include "indexer/build/check.h"

#include <fmt/format.h>

#include <xapian.h>
#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include "core/schema/ad_pack.h"
#include "core/schema/dead_documents.h"
#include "core/schema/terms.h"
#include "core/schema/word_pack.h"
#include "core/schema/xapian_error.h"
#include "indexer/build/document.h"

#if defined(__SANITIZE_ADDRESS__)
/// Xapian 1.4's Database::check() frees an object by the size of its base class, which AddressSanitizer takes
/// for our mistake: that one check is off in sanitised programs.
extern "C" const char* __asan_default_options() {  // NOLINT(bugprone-reserved-identifier)
    return "new_delete_type_mismatch=0";
}
#endif

namespace jobindex::build {
namespace {

using base::Code;

constexpr const schema::Field& kId = schema::field("id");

/// One of the two databases, and what it is called in findings.
struct Part {
    std::string_view name;
    Xapian::Database database;
    std::set<Xapian::docid> dead;

    long long ads() const { return static_cast<long long>(database.get_doccount() - dead.size()); }
};

class Check {
  public:
    Check(CheckReport& report, const store::Store& store, const std::stop_token& stop)
        : report_(report), store_(store), stop_(stop) {}

    /// Looks at the files; false when one is damaged, and nothing more can be said.
    bool open() {
        const auto& generation = report_.generation;
        open_part("live", generation.live_database());
        open_part("closed", generation.closed_database());
        auto ads = schema::AdPack::open(generation.ads_file());
        if (!ads) {
            add(Fault::damaged, "", ads.error().message);
        } else {
            ads_.emplace(std::move(*ads));
        }
        auto words = schema::WordPack::open(generation.words_file());
        if (!words) {
            add(Fault::damaged, "", words.error().message);
        } else {
            words_.emplace(std::move(*words));
        }
        auto boilerplate = Boilerplate::load(generation.boilerplate_file());
        if (!boilerplate) {
            add(Fault::damaged, "", boilerplate.error().message);
        } else {
            boilerplate_.emplace(std::move(*boilerplate));
        }
        return parts_.size() == 2 && ads_ && words_ && boilerplate_;
    }

    base::Result<void> run() {
        const auto changed = store_.changed_since(report_.generation.change);
        if (!changed) return base::fail(changed);
        changed_.insert(changed->begin(), changed->end());
        for (const auto& id : changed_) add(Fault::behind, id, "it changed since the index was made");
        auto walked = store_.for_each([&](const store::StoredAd& stored) -> base::Result<void> {
            if (stop_.stop_requested()) return base::fail(Code::cancelled, "the check was stopped");
            ++report_.ads;
            ids_.insert(stored.ad.id);
            if (!changed_.contains(stored.ad.id)) compare(stored);
            return {};
        });
        if (!walked) return walked;
        for (const auto& part : parts_) look_for_unknown(part);
        count();
        return {};
    }

  private:
    void open_part(std::string_view name, const std::filesystem::path& path) {
        const auto errors = schema::run_xapian("check " + path.string(), [&] {
            return Xapian::Database::check(path.string(), 0, static_cast<std::ostream*>(nullptr));
        });
        if (!errors) {
            add(Fault::damaged, "", errors.error().message);
        } else if (*errors > 0) {
            add(Fault::damaged, "", fmt::format("{} has {} damaged tables", path.string(), *errors));
        } else {
            const Xapian::Database database(path.string());
            parts_.push_back({name, database, schema::dead_documents(database)});
        }
    }

    void add(Fault fault, std::string ad, std::string what) {
        auto& found = report_.found[static_cast<std::size_t>(fault)];
        if (found++ < kFindingsKept) report_.examples.push_back({fault, std::move(ad), std::move(what)});
    }

    /// An ad of the store against its documents. Throws Xapian::Error.
    void compare(const store::StoredAd& stored) {
        const std::string& id = stored.ad.id;
        const std::string term = schema::boolean_term(kId, id);
        const bool live = is_live(stored, report_.generation.as_of);
        int documents = 0;
        for (auto& part : parts_) {
            for (auto it = part.database.postlist_begin(term); it != part.database.postlist_end(term); ++it) {
                if (part.dead.contains(*it)) continue;
                ++documents;
                if ((part.name == "live") != live) {
                    add(Fault::misplaced, id, fmt::format("it is among the {} ads", part.name));
                }
                compare_document(stored, part.database.get_document(*it));
            }
        }
        if (documents == 0) add(Fault::missing, id, "it is in the store and not in the index");
        if (documents > 1) add(Fault::doubled, id, fmt::format("it is in the index {} times", documents));
    }

    void compare_document(const store::StoredAd& stored, const Xapian::Document& document) {
        const auto shown = ads_->read(document.get_data());
        if (!shown) {
            add(Fault::damaged, stored.ad.id, shown.error().message);
        } else if (*shown != shown_parts(stored, *boilerplate_)) {
            add(Fault::differs, stored.ad.id, "its document holds other data than the store");
        } else if (document.get_value(schema::kIdSlot) != stored.ad.id) {
            add(Fault::differs, stored.ad.id, "its document has the id of another ad");
        }
        const auto words = schema::unpack_words(document.get_value(schema::kWordsSlot));
        if (!words || !words_->at(words->place).is_sound())
            add(Fault::damaged, stored.ad.id, "its words are damaged or not in the pack");
    }

    /// Documents whose ad the store does not have, or that have none. Throws Xapian::Error.
    void look_for_unknown(const Part& part) {
        const std::string prefix(kId.prefix);
        long long with_id = 0;
        for (auto it = part.database.allterms_begin(prefix); it != part.database.allterms_end(prefix); ++it) {
            long long documents = 0;
            for (auto at = part.database.postlist_begin(*it); at != part.database.postlist_end(*it); ++at)
                documents += part.dead.contains(*at) ? 0 : 1;
            with_id += documents;
            const std::string id = (*it).substr(prefix.size());
            if (documents == 0 || ids_.contains(id) || changed_.contains(id)) continue;
            add(Fault::unknown, id, fmt::format("it is among the {} ads and not in the store", part.name));
        }
        const long long without = part.ads() - with_id;
        if (without != 0) {
            add(Fault::unknown, "", fmt::format("{} documents of the {} ads have no id", without, part.name));
        }
    }

    void count() {
        for (const auto& part : parts_) {
            const long long told = part.name == "live" ? report_.generation.live : report_.generation.closed;
            const long long there = part.ads();
            if (told != there) {
                add(Fault::miscounted, "",
                    fmt::format("generation.json counts {} {} ads, there are {}", told, part.name, there));
            }
        }
    }

    CheckReport& report_;
    const store::Store& store_;
    const std::stop_token& stop_;
    std::vector<Part> parts_;
    std::optional<schema::AdPack> ads_;
    std::optional<schema::WordPack> words_;
    std::optional<Boilerplate> boilerplate_;
    std::set<std::string, std::less<>> ids_, changed_;
};

}  // namespace

bool CheckReport::sound() const {
    return std::accumulate(found.begin(), found.end(), 0LL) == 0;
}

base::Result<CheckReport> check_index(const store::Store& store, const std::filesystem::path& index_dir,
                                      const std::stop_token& stop) {
    CheckReport report;
    auto generation = schema::current_generation(index_dir);
    if (!generation) return base::fail(generation);
    report.generation = std::move(*generation);
    const auto identity = store.identity();
    if (!identity) return base::fail(identity);
    if (*identity != report.generation.store) {
        report.found[static_cast<std::size_t>(Fault::behind)] = 1;
        report.examples.push_back({Fault::behind, "", "the index was made from another store"});
        return report;
    }
    const auto done = schema::run_xapian("check the index at " + report.generation.path.string(), [&] {
        Check check(report, store, stop);
        return check.open() ? check.run() : base::Result<void>();
    });
    if (!done) return base::fail(done);
    if (!*done) return base::fail(*done);
    return report;
}

}  // namespace jobindex::build
