#include "query/search/find.h"

#include <fmt/format.h>

#include <limits>
#include <utility>

#include "core/schema/terms.h"
#include "query/search/advise.h"
#include "query/search/distance.h"
#include "query/search/feedback.h"
#include "query/search/names.h"
#include "query/search/relax.h"
#include "query/search/run_plan.h"
#include "query/understand/understand.h"

namespace jobindex::search {
namespace {

/// A query with fewer ads than this is loosened.
constexpr std::size_t kFew = 10;
/// So few may have the same slip of the pen.
constexpr std::size_t kHardlyAny = 3;
/// So many ads of a group of looser answers, but for those of a wider place; the others come again among
/// those with some of it.
constexpr std::size_t kFewOfAGroup = 5;
constexpr std::size_t kAnyNumber = std::numeric_limits<std::size_t>::max();
/// How long ago an ad may have closed and still be shown when there are few others.
constexpr int kClosedDays = 365;

/// `plan` among the ads that the request covers.
Plan narrowed(Plan plan, const SearchRequest& request) {
    if (!request.expired) plan.live_on = request.today;
    return plan;
}

MatchSpace match_space(const OpenIndex& index, const SearchSpace& space) {
    return index.databases.match_space(space.request.today, space.request.expired, space.ranking,
                                       space.deadline);
}

/// The ads of `plan` that the request covers.
PartAds ads_of(const OpenIndex& index, const SearchSpace& space, const Plan& plan) {
    return run_plan(narrowed(plan, space.request), match_space(index, space), index.databases.lists());
}

/// The words of a query, and what the best of their ads add to them.
Expression with_feedback(const OpenIndex& index, const SearchSpace& space) {
    Expression words = index.compiler.plain(space.request.text);
    const double documents = space.ranking.feedback_documents;
    if (space.ranking.feedback_weight <= 0 || documents < 1 || words.empty()) return words;
    const auto best = heaviest(ads_of(index, space, {.required = {words}}), space.columns,
                               static_cast<std::size_t>(documents));
    Expression more = feedback(index, match_space(index, space), best);
    if (more.empty()) return words;
    return Expression::join(Expression::Kind::any, {std::move(words), std::move(more)});
}

/// Puts what one query finds behind what is there.
void add_tier(const OpenIndex& index, Search& search, const SearchSpace& space, const Plan& plan) {
    search.candidates.add(space, ads_of(index, space, plan), plan.asked);
}

/// What `root` asks for besides ranks and places; nullopt when it asks for no more.
std::optional<understand::Node> topic_of(understand::Node root) {
    std::erase_if(root.children, [](const auto& node) { return names_a_place(node) || names_a_rank(node); });
    return understand::has_no_words(root) ? std::nullopt : std::optional(std::move(root));
}

/// The ads that are about `root`, a topic. Where it weighs little in an ad, against where it weighs most, and
/// the title does not name it, it is mentioned in passing.
PartAds about_topic(const OpenIndex& index, const SearchSpace& space, const understand::Node& root) {
    const Compiled topic = index.compiler.compile(root);
    const PartAds ads = ads_of(index, space, topic.all);
    PartAds about = ads;
    keep_heavy(about, space.ranking.about);
    for (const auto& part : topic.parts) {
        if (part.field != "title") continue;
        const auto titled = index.databases.lists().of(match_space(index, space), part.query, &ads);
        about = any_of(about, both_of(ads, *titled));
    }
    return about;
}

/// The same query among ads that closed in the last year.
void add_closed(const OpenIndex& index, Search& search, const SearchSpace& space) {
    SearchRequest closed = space.request;
    closed.expired = true;
    const auto columns = index.databases.columns(closed.today, true);
    const SearchSpace all{index.databases.both(), columns,    space.words, space.ranking, closed,
                          space.deadline,         space.sort, space.centre};
    const auto recent =
        Expression::values(schema::kLiveUntilSlot, schema::date_value(closed.today.plus_days(-kClosedDays)),
                           schema::date_value(closed.today.plus_days(-1)));
    search.closed = std::make_unique<Search>(Search{
        search.query, index.compiler.compile(search.query.root), {}, Candidates(kFew), nullptr, nullptr, {}});
    Plan& plan = search.closed->compiled.all;
    plan.filters.push_back(recent);
    add_tier(index, *search.closed, all, plan);
}

/// Fills a page that few ads answer: looser queries, then some of the words, then closed ads.
void loosen(const OpenIndex& index, Search& search, const SearchSpace& space) {
    const SearchRequest& request = space.request;
    const bool few = search.matched->count() < kFew && !request.verbatim;
    understand::Node root = search.query.root;
    if (few && search.matched->count() <= kHardlyAny)
        search.spelt = corrected(search.query, index.databases, index.compiler);
    if (search.spelt && search.matched->count() > 0) {
        root = understand::understand(*search.spelt, index.lexicon, {request.today, false}).root;
        add_tier(index, search, space, index.compiler.compile(root).all);
        search.tiers.push_back({{Loss::Kind::spelling, {{"", *search.spelt}}}});
    }
    bool has_passing = false;
    const auto topic = topic_of(root);
    std::optional<PartAds> about;  // worked out for the first group that needs it
    for (auto& step : relaxations(root, index.lexicon)) {
        if (search.candidates.full()) break;
        if (step.names_missing && !std::exchange(has_passing, true)) {
            search.candidates.add(space, search.passing, search.compiled.all.asked);
            search.tiers.push_back({{}, true});
        }
        if (!few && !step.what.empty()) continue;
        auto looser = index.compiler.compile(step.root);
        if (step.some && !looser.some) continue;
        auto ads = ads_of(index, space, step.some ? *looser.some : looser.all);
        if (topic && !step.some && step.what.kind != Loss::Kind::field) {
            if (!about) about = about_topic(index, space, *topic);
            keep_if(ads, *about, true);
        }
        const bool many = step.some || step.what.kind == Loss::Kind::elsewhere;
        search.candidates.add(space, ads, looser.all.asked, many ? kAnyNumber : kFewOfAGroup);
        search.tiers.push_back({std::move(step.what), step.names_missing});
    }
    if (few && !request.expired && !search.candidates.full()) add_closed(index, search, space);
}

/// Where distances are measured from, and what to know about an order by pay.
void place(const OpenIndex& index, Search& search, const SearchRequest& request) {
    understand::Query& query = search.query;
    search.centre = request.sort == Sort::distance ? centre_of(query.root, index.lexicon, query.notes)
                                                   : radius_of(query.root);
    if (request.sort == Sort::salary) query.notes.push_back({{0, 0}, {"note.pay"}});
}

}  // namespace

Search find(const OpenIndex& index, const SearchRequest& request, const Deadline& deadline) {
    const auto columns = index.databases.columns(request.today, request.expired);
    const std::size_t need = request.offset + request.limit + 1;  // one more tells whether a page follows
    Search search{{},      {}, {{}}, Candidates(need), std::make_unique<MatchedAds>(columns, deadline),
                  nullptr, {}};
    SearchSpace space{index.databases.covering(request.today, request.expired),
                      columns,
                      index.databases.words(),
                      index.compiler.ranking(),
                      request,
                      deadline,
                      request.sort};
    search.deadline = deadline;
    if (request.plain) {
        search.query.text = request.text;
        const auto ads = ads_of(index, space, {.required = {with_feedback(index, space)}});
        search.matched->add(ads);
        search.candidates.add(space, ads);
        return search;
    }
    search.query = understand::understand(request.text, index.lexicon, {request.today, request.verbatim});
    deadline.check();
    place(index, search, request);
    space.centre = search.centre;
    search.compiled = index.compiler.compile(search.query.root);
    if (space.sort == Sort::relevance && understand::has_no_words(search.query.root))
        space.sort = Sort::posted;
    Plan mentioned = search.compiled.all;
    mentioned.facts = {};
    auto ads = ads_of(index, space, mentioned);
    search.passing = InPassing(search.compiled.all.facts, space.columns, space.words).take(ads);
    search.matched->add(ads);
    search.candidates.add(space, ads, search.compiled.all.asked);
    loosen(index, search, space);
    return search;
}

Search find_corrected(const OpenIndex& index, const SearchRequest& request, const Deadline& deadline,
                      SearchResult& result) {
    Search search = find(index, request, deadline);
    result.suggestion = search.spelt;
    if (!search.spelt || search.matched->count() > 0) return search;
    SearchRequest other = request;
    other.text = *result.suggestion;
    Search better = find(index, other, deadline);
    if (better.matched->count() == 0) return search;
    result.corrected = true;
    return better;
}

}  // namespace jobindex::search
