#include "query/search/read_topic.h"

#include <algorithm>
#include <set>

#include "query/search/order.h"
#include "query/search/present.h"
#include "query/search/topic_counts.h"
#include "query/search/topic_reading.h"

namespace jobindex::search {
namespace {

/// So many ads are read between two looks at the clock.

void count(Topic& topic, const Posts& posts, const TopicSpace& space) {
    const auto columns = space.databases.columns(topic.request.today, true);
    const auto table = [&](std::string_view field) {
        return count_field(columns, posts, field, topic.request.values, space.lexicon);
    };
    topic.levels = table("level");
    topic.countries = table("country");
    topic.institutions = table("institution");
    topic.disciplines = table("discipline");
    topic.contracts = table("contract");
    topic.remote = table("remote");
    count_found(columns, posts, {&topic.degrees, 1});
    count_found(columns, posts, topic.skills);
}

base::Result<void> read(Topic& topic, const std::vector<Found>& ads, const TopicSpace& space) {
    Xapian::Database& both = space.databases.both();
    std::vector<Xapian::docid> documents;
    for (std::size_t i = 0; i < std::min(ads.size(), topic.request.read); ++i)
        documents.push_back(ads[i].document);
    std::sort(documents.begin(), documents.end());  // in the order of the file
    TopicReading reading(space.lexicon, topic.topics);
    for (std::size_t i = 0; i < documents.size(); ++i) {
        space.deadline.check();
        const auto ad =
            ad_of(both.get_document(documents[i]), space.databases.ads(), schema::AdDetail::facts);
        if (!ad) return base::fail(ad);
        reading.add(*ad);
    }
    reading.finish(topic);
    return {};
}

/// Open ads about all topics first, then others of the basis.
base::Result<void> list(Topic& topic, const TopicAds& ads, const TopicSpace& space) {
    SearchRequest request;
    request.today = topic.request.today;
    request.snippet_width = 0;
    schema::Analyser analyser;
    const MarkTerms marks;
    const Presentation with{space.databases.ads(), space.lexicon, marks, request, analyser};
    const auto columns = space.databases.columns(topic.request.today, true);
    std::set<Xapian::docid> listed;
    const auto add = [&](std::vector<Found> found, bool asked) -> base::Result<void> {
        reorder(found, {columns, space.compiler.ranking(), request.today});
        for (const auto& one : found) {
            if (topic.listings.size() >= topic.request.listings) break;
            if (!listed.insert(one.document).second) continue;
            auto hit = present(space.databases.both().get_document(one.document), with);
            if (!hit) return base::fail(hit);
            hit->rank = topic.listings.size() + 1;
            hit->score = one.weight;
            hit->all_words = asked;
            topic.listings.push_back(std::move(*hit));
        }
        return {};
    };
    if (auto added = add(ads.asked.open, true); !added) return added;
    return add(ads.used.open, ads.basis.scope == Scope::all);
}

}  // namespace

base::Result<Topic> read_topic(const TopicRequest& request, const TopicSpace& space) {
    Topic topic;
    topic.request = request;
    for (const auto& text : request.topics) topic.topics.push_back(name_topic(text, space));
    const TopicAds ads = find_topic_ads(topic.topics, request, space);
    topic.open = ads.asked.open.size();
    topic.closed = ads.asked.closed.size();
    topic.basis = ads.basis;
    const auto used = ads.basis.with_closed ? ads.used.all() : ads.used.open;
    if (auto done = read(topic, used, space); !done) return base::fail(done);
    const auto columns = space.databases.columns(request.today, true);
    auto members = ads.used.open_twins;
    const auto& closed = ads.used.closed_twins;
    if (ads.basis.with_closed) members.insert(members.end(), closed.begin(), closed.end());
    count(topic, posts_of(columns, members), space);
    if (auto done = list(topic, ads, space); !done) return base::fail(done);
    if (!ads.basis.with_closed) members.insert(members.end(), closed.begin(), closed.end());
    topic.history = count_months(columns, posts_of(columns, members), request.months, request.today);
    return topic;
}

}  // namespace jobindex::search
