#include "query/search/present.h"

#include "core/model/job_ad_json.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/labels.h"

namespace jobindex::search {

namespace {

base::Result<base::Json> data_of(const Xapian::Document& document) {
    auto json = base::parse_json(document.get_data());
    if (!json)
        return base::fail(base::Code::corrupt, "an ad in the index is damaged: " + json.error().message);
    return json;
}

/// An ad that leads knows all ads of its post, another one that which leads.
std::vector<Duplicate> duplicates_of(const base::Json& data) {
    std::vector<Duplicate> out;
    if (const auto& leader = data["duplicate_of"].text(); !leader.empty()) out.push_back({leader, ""});
    for (const auto& twin : data["twins"].items()) out.push_back({twin["id"].text(), twin["url"].text()});
    return out;
}

}  // namespace

base::Result<model::JobAd> ad_of(const Xapian::Document& document) {
    const auto json = data_of(document);
    if (!json) return base::fail(json);
    return model::job_ad_from_json(*json);
}

base::Result<Hit> present(const Xapian::Document& document, const Presentation& with) {
    const auto data = data_of(document);
    if (!data) return base::fail(data);
    auto ad = model::job_ad_from_json(*data);
    if (!ad) return base::fail(ad);
    Hit hit;
    hit.ad = std::move(*ad);
    hit.duplicates = duplicates_of(*data);
    hit.place = place_text(hit.ad.places, with.lexicon);
    hit.level_labels = level_labels(hit.ad, with.lexicon);
    hit.skill_labels = skill_labels(hit.ad, with.lexicon);
    hit.live = document.get_value(schema::kLiveUntilSlot) >= schema::date_value(with.request.today);
    hit.title_marks = find_marks(hit.ad.title, hit.ad.language, with.marks, with.analyser);
    hit.snippet = best_passage(hit.ad.description, hit.ad.language, with.marks, with.request.snippet_width,
                               with.analyser);
    return hit;
}

}  // namespace jobindex::search
