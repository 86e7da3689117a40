#include "query/search/match.h"

#include <algorithm>
#include <map>
#include <memory>

#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/distance.h"

namespace jobindex::search {
namespace {

Xapian::BM25Weight bm25(const Ranking& ranking) {
    return {ranking.k1, 0, ranking.k3, ranking.b, ranking.least_length};
}

/// Orders by closing date: those to come, soonest first; those past, latest first; unknown ones last.
class ClosingKey final : public Xapian::KeyMaker {
  public:
    explicit ClosingKey(base::Date today) : today_(schema::date_value(today)) {}
    std::string operator()(const Xapian::Document& document) const override {
        std::string value = document.get_value(static_cast<Xapian::valueno>(schema::field("closing").slot));
        if (value.size() != today_.size()) return "3";
        if (value >= today_) return "1" + value;
        for (char& c : value) c = static_cast<char>('0' + ('9' - c));
        return "2" + value;
    }

  private:
    std::string today_;
};

/// The key that options.sort orders by, ascending for the dates and distances, descending for pay; null for
/// an order that needs none.
std::unique_ptr<Xapian::KeyMaker> sort_key(const MatchOptions& options) {
    if (options.sort == Sort::closing) return std::make_unique<ClosingKey>(options.today);
    if (options.sort == Sort::distance && options.centre) return by_distance(*options.centre);
    if (options.sort != Sort::salary) return nullptr;
    auto pay = std::make_unique<Xapian::MultiValueKeyMaker>();
    pay->add_value(static_cast<Xapian::valueno>(schema::field("salary").slot));
    pay->add_value(schema::kSalaryMaxSlot);
    return pay;
}

std::string id_term(const std::string& id) {
    return schema::boolean_term(schema::field("id"), id);
}

}  // namespace

std::vector<Found> run_match(const Xapian::Database& database, const Xapian::Query& query,
                             const Ranking& ranking, const MatchOptions& options) {
    const auto key = sort_key(options);
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(bm25(ranking));
    if (options.sort == Sort::posted) {
        enquire.set_sort_by_value(static_cast<Xapian::valueno>(schema::kNewSinceSlot), true);
    } else if (key) {
        enquire.set_sort_by_key(key.get(), options.sort == Sort::salary);
    }
    if (options.spy != nullptr) enquire.add_matchspy(options.spy);
    const Xapian::doccount check = options.spy == nullptr ? 0 : database.get_doccount();
    const Xapian::MSet set = enquire.get_mset(static_cast<Xapian::doccount>(options.offset),
                                              static_cast<Xapian::doccount>(options.limit), check);
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

Total count_matches(const Xapian::Database& database, const Xapian::Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const auto count = std::min<std::size_t>(kCountExactly, database.get_doccount());
    const Xapian::MSet set = enquire.get_mset(0, 0, static_cast<Xapian::doccount>(count));
    return {set.get_matches_lower_bound(), set.get_matches_lower_bound() == set.get_matches_upper_bound()};
}

std::vector<std::vector<bool>> matched_wants(const Xapian::Database& database, const std::vector<Want>& wants,
                                             const std::vector<std::string>& ids) {
    std::vector<std::string> terms;
    std::map<Xapian::docid, std::size_t> ad_of;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        terms.push_back(id_term(ids[i]));
        const auto posting = database.postlist_begin(terms.back());
        if (posting != database.postlist_end(terms.back())) ad_of[*posting] = i;
    }
    const Xapian::Query these(Xapian::Query::OP_OR, terms.begin(), terms.end());
    std::vector<std::vector<bool>> matched;
    for (const auto& want : wants) {
        std::vector<bool> has(ids.size(), false);
        Xapian::Enquire enquire(database);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, want.query, these));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        const Xapian::MSet set = enquire.get_mset(0, static_cast<Xapian::doccount>(ids.size()));
        for (auto hit = set.begin(); hit != set.end(); ++hit) {
            if (const auto ad = ad_of.find(*hit); ad != ad_of.end()) has[ad->second] = true;
        }
        matched.push_back(std::move(has));
    }
    return matched;
}

}  // namespace jobindex::search
