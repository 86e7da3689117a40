#include "query/search/topic_ads.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "query/search/order.h"
#include "query/search/run_plan.h"
#include "query/understand/understand.h"

namespace jobindex::search {
namespace {

using understand::Concept;
using Widened = std::vector<bool>;  ///< by topic

/// The concepts of a tree that a topic can be about: no ranks, degrees or countries.
void add_subjects(const understand::Node& node, std::vector<Concept>& subjects) {
    if (node.occur == understand::Occur::must_not) return;
    for (const auto& item : node.concepts) {
        if (item.field == "skill" || item.field == "discipline" || item.field == "term")
            subjects.push_back(item);
    }
    for (const auto& child : node.children) add_subjects(child, subjects);
}

class ScopeFinder {
  public:
    ScopeFinder(const std::vector<TopicName>& topics, const TopicRequest& request, const TopicSpace& space)
        : topics_(topics),
          request_(request),
          space_(space),
          columns_(space.databases.columns(request.today, true)) {}

    ScopeAds about_all() { return split(about_each(Widened(topics_.size()), both_of)); }
    ScopeAds about_either() { return split(about_each(Widened(topics_.size()), any_of)); }
    ScopeAds about(const TopicName& topic) { return split(about(topic, false)); }
    ScopeAds about_broader(const Widened& widened) { return split(about_each(widened, both_of)); }

  private:
    using Join = PartAds(const PartAds&, const PartAds&);

    PartAds about_each(const Widened& widened, Join* join) {
        PartAds ads = about(topics_.front(), widened.front());
        for (std::size_t i = 1; i < topics_.size(); ++i) ads = join(ads, about(topics_[i], widened[i]));
        return ads;
    }

    PartAds about(const TopicName& topic, bool widely) {
        PartAds ads = found(topic.text);
        if (!widely) return ads;
        for (const auto& label : topic.broader) ads = any_of(ads, found(label));
        return ads;
    }

    PartAds found(const std::string& text) {
        const understand::Query query = understand::understand(text, space_.lexicon, {request_.today, false});
        const MatchSpace space =
            space_.databases.match_space(request_.today, true, space_.compiler.ranking(), space_.deadline);
        return run_plan(space_.compiler.compile(query.root).all, space, space_.databases.lists());
    }

    ScopeAds split(const PartAds& found) {
        const auto today = static_cast<std::uint32_t>(request_.today.number());
        ScopeAds ads;
        for (const auto& one : heaviest(found, columns_, found.size()))
            (columns_.facts(one.document).live_until >= today ? ads.open : ads.closed).push_back(one);
        ads.open_twins = ads.open;
        ads.closed_twins = ads.closed;
        // Apart, so that a post which is open counts as open whatever its twins are.
        ads.open = without_twins(ads.open, columns_);
        auto posts = ads.open;
        posts.insert(posts.end(), ads.closed.begin(), ads.closed.end());
        posts = without_twins(posts, columns_);
        ads.closed.assign(posts.begin() + static_cast<std::ptrdiff_t>(ads.open.size()), posts.end());
        return ads;
    }

    const std::vector<TopicName>& topics_;
    const TopicRequest& request_;
    const TopicSpace& space_;
    ColumnsView columns_;
};

/// One set of ads that the figures could be taken from.
struct Offer {
    Basis basis;
    ScopeAds ads;
};

Offer offer(Scope scope, Widened widened, ScopeAds ads, bool with_closed) {
    Basis basis{scope, with_closed, std::move(widened), ads.open.size(), ads.closed.size(), 0, 0};
    basis.ads = basis.open + (with_closed ? basis.closed : 0);
    return {std::move(basis), std::move(ads)};
}

/// The open ads alone where they are enough, else with the closed ones.
Offer best_offer(Scope scope, Widened widened, ScopeAds ads, bool expired) {
    const bool with_closed = expired || ads.open.size() < kEnoughAds;
    return offer(scope, std::move(widened), std::move(ads), with_closed);
}

/// Widens one topic: that which lets in the fewest ads that are enough, so as little as possible is lost; all
/// of them when no one is enough. nullopt when nothing is above any topic.
std::optional<Offer> widen(ScopeFinder& finder, const std::vector<TopicName>& topics, bool expired) {
    std::optional<Offer> best;
    Widened all(topics.size());
    for (std::size_t i = 0; i < topics.size(); ++i) {
        if (topics[i].broader.empty()) continue;
        all[i] = true;
        Widened one(topics.size());
        one[i] = true;
        auto found = finder.about_broader(one);
        auto next = best_offer(Scope::broader, one, std::move(found), expired);
        const bool enough = next.basis.ads >= kEnoughAds;
        if (enough && (!best || next.basis.ads < best->basis.ads)) best = std::move(next);
    }
    if (best || std::find(all.begin(), all.end(), true) == all.end()) return best;
    return best_offer(Scope::broader, all, finder.about_broader(all), expired);
}

}  // namespace

std::vector<Found> ScopeAds::all() const {
    std::vector<Found> both = open;
    both.insert(both.end(), closed.begin(), closed.end());
    std::stable_sort(both.begin(), both.end(),
                     [](const Found& a, const Found& b) { return a.weight > b.weight; });
    return both;
}

TopicName name_topic(const std::string& text, const TopicSpace& space) {
    TopicName topic{text, {}, {}, {}};
    add_subjects(understand::understand(text, space.lexicon).root, topic.concepts);
    for (const auto& item : topic.concepts) {
        const auto definition = space.glossary.definition(item);
        // A skill and a discipline of one id are one thing.
        const bool known = std::any_of(topic.definitions.begin(), topic.definitions.end(),
                                       [&](const Definition& one) { return one.id == item.id; });
        if (definition && !known) {
            topic.definitions.push_back(
                {item.field, item.id, item.label, *definition, std::string(understand::kGlossarySource)});
        }
        const auto above = space.lexicon.broader(item);
        if (!above) continue;
        if (std::find(topic.broader.begin(), topic.broader.end(), above->label) == topic.broader.end())
            topic.broader.push_back(above->label);
    }
    return topic;
}

TopicAds find_topic_ads(std::vector<TopicName>& topics, const TopicRequest& request,
                        const TopicSpace& space) {
    ScopeFinder finder(topics, request, space);
    TopicAds ads{finder.about_all(), {}, {}};
    for (auto& topic : topics) {
        const auto alone = topics.size() == 1 ? ads.asked : finder.about(topic);
        topic.open = alone.open.size();
        topic.closed = alone.closed.size();
    }
    const Widened none(topics.size());
    Offer chosen = best_offer(Scope::all, none, ads.asked, request.expired);
    const auto prefer = [&](Offer next) {
        const bool enough = next.basis.ads >= kEnoughAds;
        if (enough || (chosen.basis.ads == 0 && next.basis.ads > 0)) chosen = std::move(next);
    };
    if (chosen.basis.ads < kEnoughAds) {
        if (auto wider = widen(finder, topics, request.expired)) prefer(std::move(*wider));
    }
    if (chosen.basis.ads < kEnoughAds && topics.size() > 1)
        prefer(best_offer(Scope::either, none, finder.about_either(), request.expired));
    ads.basis = std::move(chosen.basis);
    ads.used = std::move(chosen.ads);
    return ads;
}

}  // namespace jobindex::search
