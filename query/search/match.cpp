#include "query/search/match.h"

namespace jobindex::search {
namespace {

Xapian::BM25Weight bm25(const Ranking& ranking) {
    return {ranking.k1, 0, ranking.k3, ranking.b, ranking.least_length};
}

}  // namespace

std::vector<Found> run_match(const Xapian::Database& database, const Xapian::Query& query,
                             const Ranking& ranking, std::size_t limit) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(bm25(ranking));
    const Xapian::MSet set = enquire.get_mset(0, static_cast<Xapian::doccount>(limit));
    std::vector<Found> found;
    for (auto hit = set.begin(); hit != set.end(); ++hit) found.push_back({*hit, hit.get_weight()});
    return found;
}

void show_matches(const Xapian::Database& database, const Xapian::Query& query, Xapian::MatchSpy& spy,
                  const Ranking* ranking) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    if (ranking != nullptr) {
        enquire.set_weighting_scheme(bm25(*ranking));
    } else {
        enquire.set_weighting_scheme(Xapian::BoolWeight());
    }
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, database.get_doccount());
}

}  // namespace jobindex::search
