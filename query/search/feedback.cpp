#include "query/search/feedback.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/schema/fields.h"

namespace jobindex::search {
namespace {

/// Stems of a quarter of all documents tell nothing; those of one document alone find nothing else.
constexpr double kCommon = 0.25;
constexpr Xapian::doccount kRare = 2;
/// Shorter stems are mostly numbers and abbreviations of one text.
constexpr std::size_t kMinStem = 3;
constexpr double kSaturation = 1.2, kLength = 0.75;

/// True for the stem of a word of the combined stream: kStemPrefix, then no capital.
bool is_stem(const std::string& term) {
    return term.size() >= schema::kStemPrefix.size() + kMinStem && term.starts_with(schema::kStemPrefix) &&
           !(term[1] >= 'A' && term[1] <= 'Z');
}

}  // namespace

Xapian::Query feedback_query(const Xapian::Database& database, const std::vector<Found>& best,
                             const Ranking& ranking) {
    const auto documents = std::min(best.size(), static_cast<std::size_t>(ranking.feedback_documents));
    const double all = database.get_doccount();
    std::unordered_map<std::string, double> scores;
    for (std::size_t i = 0; i < documents; ++i) {
        const double trust = best[0].weight > 0 ? best[i].weight / best[0].weight : 1;
        const double length = database.get_doclength(best[i].document) / database.get_avlength();
        const auto end = database.termlist_end(best[i].document);
        auto term = database.termlist_begin(best[i].document);
        for (term.skip_to(std::string(schema::kStemPrefix)); term != end && (*term)[0] == 'Z'; ++term) {
            const std::string stem = *term;
            const double frequency = term.get_termfreq();
            if (!is_stem(stem) || frequency < kRare || frequency > all * kCommon) continue;
            const double count = term.get_wdf();
            const double saturated = count / (count + kSaturation * (1 - kLength + kLength * length));
            scores[stem] += trust * saturated * std::log(all / frequency);
        }
    }
    std::vector<std::pair<double, std::string>> ranked;
    for (auto& [stem, score] : scores) ranked.emplace_back(score, stem);
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    if (ranked.size() > static_cast<std::size_t>(ranking.feedback_terms))
        ranked.resize(static_cast<std::size_t>(ranking.feedback_terms));
    std::vector<Xapian::Query> terms;
    for (const auto& [score, stem] : ranked) {
        terms.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(stem),
                           ranking.feedback_weight * score / ranked.front().first);
    }
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

}  // namespace jobindex::search
