#include "query/search/databases.h"

#include <fmt/format.h>

#include <utility>

#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "core/schema/xapian_error.h"

namespace jobindex::search {
namespace {

/// The columns in `file`; where it is not there, or another program's, those of the database itself.
std::shared_ptr<const Columns> columns_of(const Xapian::Database& database, const std::filesystem::path& file,
                                          const Columns* first) {
    auto columns = Columns::open(file, database.get_lastdocid());
    return std::make_shared<const Columns>(columns ? std::move(*columns) : Columns::load(database, first));
}

}  // namespace

base::Result<Databases> Databases::open(const std::filesystem::path& index_dir) {
    // The generation may be replaced and removed between reading CURRENT and opening it: then read again.
    constexpr int kTries = 3;
    base::Result<Databases> last = base::fail(base::Code::internal, "no index was opened");
    for (int i = 0; i < kTries; ++i) {
        const auto generation = schema::current_generation(index_dir);
        if (!generation) return base::fail(generation);
        last = open(*generation);
        if (last) return last;
    }
    return last;
}

base::Result<Databases> Databases::open(const schema::Generation& generation) {
    auto ads = schema::AdPack::open(generation.ads_file());
    if (!ads) return base::fail(ads);
    auto words = schema::WordPack::open(generation.words_file());
    if (!words) return base::fail(words);
    return schema::run_xapian("open the index at " + generation.path.string(), [&] {
        Databases databases;
        databases.ads_ = std::make_shared<schema::AdPack>(std::move(*ads));
        databases.words_ = std::make_shared<const schema::WordPack>(std::move(*words));
        databases.generation_ = generation;
        databases.live_ = Xapian::Database(generation.live_database().string());
        databases.both_ = databases.live_;
        databases.closed_ = Xapian::Database(generation.closed_database().string());
        databases.both_.add_database(databases.closed_);
        return databases;
    });
}

Xapian::Database& Databases::covering(base::Date today, bool expired) {
    return needs_both(today, expired) ? both_ : live_;
}

bool Databases::needs_both(base::Date today, bool expired) const {
    return expired || today < generation_.as_of;
}

ColumnsView Databases::columns(base::Date today, bool expired) {
    if (!live_columns_) live_columns_ = columns_of(live_, generation_.live_columns(), nullptr);
    if (!needs_both(today, expired)) return {live_columns_, nullptr};
    if (!closed_columns_)
        closed_columns_ = columns_of(closed_, generation_.closed_columns(), live_columns_.get());
    return {live_columns_, closed_columns_};
}

MatchSpace Databases::match_space(base::Date today, bool expired, const Ranking& ranking,
                                  const Deadline& deadline) {
    return {{&live_, &closed_}, columns(today, expired), *words_, ranking, deadline};
}

base::Result<Xapian::docid> Databases::document_of(const std::string& id) {
    const std::string wanted = schema::boolean_term(schema::field("id"), id);
    std::string only;
    Xapian::docid found = 0;
    const ColumnsView ads = columns(generation_.as_of, true);
    for (auto term = both_.allterms_begin(wanted); term != both_.allterms_end(wanted); ++term) {
        for (auto at = both_.postlist_begin(*term); at != both_.postlist_end(*term); ++at) {
            if (ads.of(*at).is_dead(ads.row(*at))) continue;
            if (*term == wanted) return *at;
            if (!only.empty() && only != *term)
                return base::fail(base::Code::invalid_input,
                                  fmt::format("more than one ad has an id that begins {}", id),
                                  "give more digits of the id");
            only = *term;
            found = *at;
        }
    }
    return found;
}

std::vector<std::string> Databases::languages() const {
    constexpr long long kShare = 500;
    std::vector<std::string> languages;
    for (const auto& count : generation_.languages) {
        if (!count.language.empty() && count.ads * kShare >= generation_.ads())
            languages.push_back(count.language);
    }
    return languages;
}

}  // namespace jobindex::search
