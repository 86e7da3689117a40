#include "query/search/hits.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "query/search/distance.h"
#include "query/search/grounds.h"
#include "query/search/order.h"
#include "query/search/present.h"
#include "query/search/run_plan.h"

namespace jobindex::search {
namespace {

Xapian::Database& database_of(const OpenIndex& index, const SearchRequest& request) {
    return index.databases.covering(request.today, request.expired);
}

/// Closed ads behind all others.
base::Result<void> add_closed(const OpenIndex& index, SearchResult& result, const Search& search,
                              const Presentation& with) {
    const SearchRequest& request = result.request;
    if (!search.closed) return {};
    std::size_t rank = search.candidates.list().size();
    for (const auto& candidate : search.closed->candidates.list()) {
        ++rank;
        if (rank <= request.offset || rank > request.offset + request.limit) continue;
        search.deadline.check();
        const Xapian::Document document = index.databases.both().get_document(candidate.document);
        auto hit = present(document, with);
        if (!hit) return base::fail(hit);
        if (search.centre) hit->distance_km = kilometres(document, *search.centre);
        hit->rank = rank;
        hit->score = candidate.weight;
        hit->all_words = false;
        hit->relaxed = {Loss::Kind::closed};
        ++result.partial;
        result.hits.push_back(std::move(*hit));
    }
    return {};
}

/// The reasons of a hit; what neither its words nor what moved it account for is what the ad itself is worth.
void explain(const OpenIndex& index, Hit& hit, const Search& search, const Candidate& candidate,
             const MatchSpace& space) {
    constexpr double kVisible = 0.005;
    hit.why = reasons(search.compiled.parts, candidate.document, space, index.databases.lists());
    double words = 0;
    for (const auto& reason : hit.why) words += reason.weight;
    double rest = candidate.weight - words;
    const Asked& asked = search.compiled.all.asked;
    const Found found{candidate.document, words};
    const std::pair<const char*, double> moved[] = {
        {"named", title_gain(found, space.columns, space.ranking, AskedWords(asked.words, space.words))},
        {"rank", -rank_loss(found, space.columns, space.ranking, asked.ranks)}};
    for (const auto& [field, weight] : moved) {
        if (std::abs(weight) < kVisible) continue;
        hit.why.push_back({field, "", weight});
        rest -= weight;
    }
    if (!hit.why.empty() && std::abs(rest) > kVisible) hit.why.push_back({"ad", "", rest});
}

/// Tells of each of `hits`, places in the order of candidates, which of the things asked for it lacks.
void name_missing(const OpenIndex& index, SearchResult& result, const Search& search,
                  const std::vector<std::size_t>& places, const MatchSpace& space) {
    std::vector<std::string> ids;
    const auto hit_at = [&](std::size_t place) -> Hit& { return result.hits[place - result.request.offset]; };
    ids.reserve(places.size());
    for (const auto place : places) ids.push_back(hit_at(place).ad.id);
    const PartAds these = these_ads(ids, space);
    const InPassing passing(search.compiled.all.facts, space.columns, space.words);
    for (const auto& want : search.compiled.wants) {
        const auto list = index.databases.lists().of(space, want.query, &these);
        for (const auto place : places) {
            const Xapian::docid document = search.candidates.list()[place].document;
            const bool in_passing =
                (want.is_place && passing.place(document)) || (want.is_rank && passing.rank(document));
            if (in_passing || !weight_in(*list, space.columns, document))
                hit_at(place).missing.push_back(want.label);
        }
    }
}

}  // namespace

base::Result<void> add_hits(const OpenIndex& index, SearchResult& result, const Search& search) {
    const SearchRequest& request = result.request;
    const Presentation with{
        index.databases.ads(), index.lexicon,
        search.compiled.marks, request,
        index.analyser,        request.provenance ? schema::AdDetail::evidence : schema::AdDetail::text};
    const auto& list = search.candidates.list();
    const MatchSpace space = index.databases.match_space(request.today, request.expired,
                                                         index.compiler.ranking(), search.deadline);
    std::vector<std::size_t> lacking;  // places of hits that tell what they lack
    const std::size_t end = std::min(list.size(), request.offset + request.limit);
    for (std::size_t i = request.offset; i < end; ++i) {
        search.deadline.check();
        const Xapian::Document document = database_of(index, request).get_document(list[i].document);
        auto hit = present(document, with);
        if (!hit) return base::fail(hit);
        if (search.centre) hit->distance_km = kilometres(document, *search.centre);
        hit->rank = i + 1;
        hit->score = list[i].weight;
        hit->all_words = list[i].tier == 0;
        const Tier& tier = search.tiers[list[i].tier];
        hit->relaxed = tier.what;
        if (tier.names_missing) lacking.push_back(i);
        if (request.explain) {
            explain(index, *hit, search, list[i], space);
            hit->grounds = grounds(*hit, result.query.root, index.lexicon, request.today);
        }
        if (!hit->all_words) ++result.partial;
        result.hits.push_back(std::move(*hit));
    }
    if (!lacking.empty()) name_missing(index, result, search, lacking, space);
    return add_closed(index, result, search, with);
}

bool has_more(const SearchRequest& request, const Search& search) {
    const std::size_t closed = search.closed ? search.closed->candidates.list().size() : 0;
    return request.limit > 0 && search.candidates.list().size() + closed > request.offset + request.limit;
}

}  // namespace jobindex::search
