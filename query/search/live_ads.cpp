#include "query/search/live_ads.h"

#include "core/base/json.h"
#include "query/search/databases.h"

namespace jobindex::search {
namespace {

/// When an ad without a day of posting was first seen; that stands in its data alone.
std::optional<base::Date> first_seen(const Xapian::Document& document, schema::AdPack& ads) {
    const auto parts = ads.read(document.get_data(), schema::AdDetail::facts);
    const auto facts = parts ? base::parse_json(parts->facts) : base::Json();
    if (!facts) return std::nullopt;
    const auto time = base::parse_iso_time((*facts)["dates"]["first_seen"].text());
    return time ? std::optional(base::date_of(*time)) : std::nullopt;
}

}  // namespace

base::Result<LiveAds> live_ads(Searcher& searcher, base::Date today, std::size_t from, std::size_t count) {
    LiveAds out;
    auto done = searcher.use([&](const OpenIndex& index) -> base::Result<void> {
        out = {};
        const ColumnsView columns = index.databases.columns(today, false);
        const Xapian::Database& database = index.databases.covering(today, false);
        for (std::size_t shard = 0; shard < columns.shards(); ++shard) {
            const Columns& ads = columns.of_shard(shard);
            std::vector<bool> seen(ads.ads());
            for (std::size_t row = 0; row < ads.ads(); ++row) {
                const AdFacts& facts = ads.facts(row);
                if (facts.live_until < static_cast<std::uint32_t>(today.number()) || seen[facts.group])
                    continue;
                seen[facts.group] = true;
                if (out.total++ < from || out.ads.size() == count) continue;
                const auto document = static_cast<Xapian::docid>(row * columns.shards() + shard + 1);
                auto since = base::Date::from_number(facts.posted);
                if (!since || *since > today)
                    since = first_seen(database.get_document(document), index.databases.ads());
                out.ads.push_back({std::string(ads.id(row)), since});
            }
        }
        return {};
    });
    if (!done) return base::fail(done);
    return out;
}

}  // namespace jobindex::search
