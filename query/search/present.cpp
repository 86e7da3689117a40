#include "query/search/present.h"

#include <algorithm>
#include <utility>

#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/labels.h"

namespace jobindex::search {

namespace {

/// An ad that leads knows all ads of its post, another one that which leads.
std::vector<Duplicate> duplicates_of(const base::Json& data) {
    std::vector<Duplicate> out;
    if (const auto& leader = data["duplicate_of"].text(); !leader.empty()) out.push_back({leader, ""});
    for (const auto& twin : data["twins"].items()) out.push_back({twin["id"].text(), twin["url"].text()});
    return out;
}

/// The description behind what its source repeats.
std::string_view own_text(const model::JobAd& ad, const base::Json& data) {
    const auto begin =
        static_cast<std::size_t>(std::max<std::int64_t>(0, data["text_begin"].integer().value_or(0)));
    return std::string_view(ad.description).substr(std::min(begin, ad.description.size()));
}

}  // namespace

base::Result<model::JobAd> ad_of(const Xapian::Document& document, schema::AdPack& ads,
                                 schema::AdDetail detail) {
    auto parts = ads.read(document.get_data(), detail);
    if (!parts) return base::fail(parts);
    return schema::job_ad_from(std::move(*parts));
}

base::Result<Hit> present(const Xapian::Document& document, const Presentation& with) {
    auto parts = with.ads.read(document.get_data(), with.detail);
    if (!parts) return base::fail(parts);
    const auto data = base::parse_json(parts->facts);
    if (!data)
        return base::fail(base::Code::corrupt, "an ad in the index is damaged: " + data.error().message);
    auto ad = schema::job_ad_from(*data, std::move(*parts));
    if (!ad) return base::fail(ad);
    Hit hit;
    hit.ad = std::move(*ad);
    hit.duplicates = duplicates_of(*data);
    hit.place = place_text(hit.ad.places, with.lexicon);
    hit.level_labels = level_labels(hit.ad, with.lexicon);
    hit.skill_labels = skill_labels(hit.ad, with.lexicon);
    hit.live = document.get_value(schema::kLiveUntilSlot) >= schema::date_value(with.request.today);
    hit.title_marks = find_marks(hit.ad.title, hit.ad.language, with.marks, with.analyser);
    hit.snippet = best_passage(own_text(hit.ad, *data), hit.ad.language, with.marks,
                               with.request.snippet_width, with.analyser);
    return hit;
}

}  // namespace jobindex::search
