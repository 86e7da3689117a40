#include "query/search/databases.h"

#include "core/schema/xapian_error.h"

namespace jobindex::search {

base::Result<Databases> Databases::open(const std::filesystem::path& index_dir) {
    // The generation may be replaced and removed between reading CURRENT and opening it: then read again.
    constexpr int kTries = 3;
    base::Result<Databases> last = base::fail(base::Code::internal, "no index was opened");
    for (int i = 0; i < kTries; ++i) {
        const auto generation = schema::current_generation(index_dir);
        if (!generation) return base::fail(generation);
        last = schema::run_xapian("open the index at " + generation->path.string(), [&] {
            Databases databases;
            databases.generation_ = *generation;
            databases.live_ = Xapian::Database(generation->live_database().string());
            databases.both_ = databases.live_;
            databases.both_.add_database(Xapian::Database(generation->closed_database().string()));
            return databases;
        });
        if (last) return last;
    }
    return last;
}

Xapian::Database& Databases::covering(base::Date today, bool expired) {
    return !expired && today >= generation_.as_of ? live_ : both_;
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
