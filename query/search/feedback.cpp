#include "query/search/feedback.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/schema/ad_parts.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/databases.h"

namespace jobindex::search {
namespace {

/// Stems of a quarter of all documents tell nothing; those of one document alone find nothing else.
constexpr double kCommon = 0.25;
constexpr double kRare = 2;
/// Shorter stems are mostly numbers and abbreviations of one text.
constexpr std::size_t kMinStem = 3;
constexpr double kSaturation = 1.2, kLength = 0.75;

using Counts = std::unordered_map<std::string, double>;

/// Adds how often each stem is in `text`.
void count(schema::Analyser& analyser, const std::string& text, const std::string& language, double times,
           Counts& counts) {
    for (const auto& token : analyser.analyse(text, language)) {
        if (token.stem.size() >= kMinStem) counts[token.stem] += times;
    }
}

/// How often each stem is in an ad's title and text; none of an ad that cannot be read.
Counts stems_of(const OpenIndex& index, const std::string& reference) {
    Counts counts;
    auto parts = index.databases.ads().read(reference, schema::AdDetail::text);
    if (!parts) return counts;
    const auto ad = schema::job_ad_from(std::move(*parts));
    if (!ad) return counts;
    count(index.analyser, ad->title, ad->language, schema::field("title").weight, counts);
    count(index.analyser, ad->description, ad->language, 1, counts);
    return counts;
}

}  // namespace

Expression feedback(const OpenIndex& index, const MatchSpace& space, const std::vector<Found>& best) {
    const Ranking& ranking = space.ranking;
    const auto documents = std::min(best.size(), static_cast<std::size_t>(ranking.feedback_documents));
    const double all = static_cast<double>(space.ads());
    std::unordered_map<std::string, double> scores;
    for (std::size_t i = 0; i < documents; ++i) {
        Xapian::Database& database = *space.databases[space.columns.shard(best[i].document)];
        const auto document = static_cast<Xapian::docid>(space.columns.row(best[i].document) + 1);
        const double trust = best[0].weight > 0 ? best[i].weight / best[0].weight : 1;
        const double length = space.columns.facts(best[i].document).length / space.mean_length();
        for (const auto& [stem, count] : stems_of(index, database.get_document(document).get_data())) {
            const std::string term = schema::stem_term(schema::field("text"), stem);
            const auto frequency = static_cast<double>(space.frequency(term));
            if (frequency < kRare || frequency > all * kCommon) continue;
            const double saturated = count / (count + kSaturation * (1 - kLength + kLength * length));
            scores[term] += trust * saturated * std::log(all / frequency);
        }
    }
    std::vector<std::pair<double, std::string>> ranked;
    for (auto& [term, score] : scores) ranked.emplace_back(score, term);
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    if (ranked.size() > static_cast<std::size_t>(ranking.feedback_terms))
        ranked.resize(static_cast<std::size_t>(ranking.feedback_terms));
    std::vector<Expression> terms;
    for (const auto& [score, term] : ranked) {
        terms.push_back(Expression::scaled(Expression::term(term),
                                           ranking.feedback_weight * score / ranked.front().first));
    }
    return Expression::join(Expression::Kind::any, std::move(terms));
}

}  // namespace jobindex::search
