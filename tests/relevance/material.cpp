#include "tests/relevance/material.h"

#include <fmt/format.h>

#include <cstdio>
#include <utility>

#include "core/vocab/data_dir.h"
#include "tests/relevance/classic.h"
#include "tests/relevance/known_item.h"
#include "tests/relevance/measures.h"
#include "tests/relevance/topics.h"

namespace jobindex::evaluation {
namespace {

namespace fs = std::filesystem;

constexpr double kTopicsWeight = 0.5, kKnownItemWeight = 0.25;
constexpr std::size_t kDepth = 10;

base::Result<std::unique_ptr<understand::Lexicon>> load_lexicon() {
    const auto data = vocab::data_dir();
    if (!data) return base::fail(data);
    auto lexicon = understand::Lexicon::load(*data);
    if (!lexicon) return base::fail(lexicon);
    return std::make_unique<understand::Lexicon>(std::move(*lexicon));
}

class Collections final : public Material {
  public:
    struct One {
        fs::path home;
        Converted collection;
        double ndcg = 0, precision = 0;  ///< means of plain Xapian
    };

    Collections(std::unique_ptr<understand::Lexicon> lexicon, std::vector<One> all)
        : lexicon_(std::move(lexicon)), all_(std::move(all)) {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            for (const auto& topic : all_[i].collection.topics) {
                if (all_[i].collection.relevant.count(topic.id) > 0) units_.push_back({name(i), 1});
            }
        }
    }

  protected:
    base::Result<std::vector<double>> measure(const search::Ranking& ranking) override {
        std::vector<double> out;
        for (const auto& one : all_) {
            auto searcher = search::Searcher::open(one.home / "index", *lexicon_, ranking);
            if (!searcher) return base::fail(searcher);
            const auto figures = measure_ours(one.collection, *searcher);
            if (!figures) return base::fail(figures);
            for (std::size_t i = 0; i < figures->ndcg.size(); ++i)
                out.push_back((figures->ndcg[i] / one.ndcg + figures->precision[i] / one.precision) / 2);
        }
        return out;
    }

  private:
    /// The name of a collection from the table, which outlives everything.
    std::string_view name(std::size_t i) const {
        const std::string called = all_[i].home.parent_path().filename().string();
        for (const auto known : kCollections) {
            if (known == called) return known;
        }
        return {};
    }

    std::unique_ptr<understand::Lexicon> lexicon_;
    std::vector<One> all_;
};

class Ads final : public Material {
  public:
    Ads(std::unique_ptr<understand::Lexicon> lexicon, fs::path home, std::vector<TopicQuery> queries,
        Judgments judgments, KnownItems known)
        : lexicon_(std::move(lexicon)),
          home_(std::move(home)),
          queries_(std::move(queries)),
          judgments_(std::move(judgments)),
          known_items_(std::move(known)) {
        units_.insert(units_.end(), queries_.size(), {"topics", kTopicsWeight});
        for (const std::string_view group : {"few words", "all words"})
            units_.insert(units_.end(), known_items_.items.size(), {group, kKnownItemWeight});
    }

  protected:
    base::Result<std::vector<double>> measure(const search::Ranking& ranking) override {
        auto searcher = search::Searcher::open(home_ / "index", *lexicon_, ranking);
        if (!searcher) return base::fail(searcher);
        std::vector<double> out;
        for (const auto& query : queries_) {
            const auto found = ranked(query, *searcher);
            if (!found) return base::fail(found);
            out.push_back(ndcg(*found, judgments_[query.id], kDepth));
        }
        for (const auto member : {&KnownItem::few, &KnownItem::full}) {
            for (const auto& item : known_items_.items) {
                const auto rank = reciprocal_rank(item, item.*member, *searcher, known_items_);
                if (!rank) return base::fail(rank);
                out.push_back(*rank);
            }
        }
        return out;
    }

  private:
    std::unique_ptr<understand::Lexicon> lexicon_;
    fs::path home_;
    std::vector<TopicQuery> queries_;
    Judgments judgments_;
    KnownItems known_items_;
};

/// The queries of one half that have a judgment above 0, or any at all.
base::Result<std::vector<TopicQuery>> half_of(const fs::path& topics, std::string_view half,
                                              const Judgments& judgments) {
    auto queries = read_topic_queries(topics / "queries.tsv");
    if (!queries) return base::fail(queries);
    std::erase_if(*queries, [&](const TopicQuery& query) {
        return query.half != half || judgments.count(query.id) == 0;
    });
    return queries;
}

base::Result<std::unique_ptr<Ads>> load_ads(const fs::path& home, const fs::path& topics,
                                            std::string_view half, KnownItems known) {
    auto judgments = read_judgments(topics / "judgments.tsv");
    if (!judgments) return base::fail(judgments);
    auto queries = half_of(topics, half, *judgments);
    if (!queries) return base::fail(queries);
    auto lexicon = load_lexicon();
    if (!lexicon) return base::fail(lexicon);
    return std::make_unique<Ads>(std::move(*lexicon), home, std::move(*queries), std::move(*judgments),
                                 std::move(known));
}

}  // namespace

base::Result<std::vector<double>> Material::values(const search::Ranking& ranking) {
    std::string key;
    for (const auto& constant : search::kRankingConstants)
        key += fmt::format("{}|", ranking.*(constant.member));
    const auto found = known_.find(key);
    if (found != known_.end()) return found->second;
    auto measured = measure(ranking);
    if (measured) known_.emplace(std::move(key), *measured);
    return measured;
}

base::Result<std::unique_ptr<Material>> collections_material(const fs::path& out) {
    std::vector<Collections::One> all;
    for (const auto name : kCollections) {
        const auto directory = out / std::string(name);
        auto collection = read_converted(directory);
        if (!collection) {
            std::fprintf(stderr, "evaluate_relevance: %s is left out: %s\n", std::string(name).c_str(),
                         collection.error().message.c_str());
            continue;
        }
        const auto plain = measure_plain(*collection);
        if (!plain) return base::fail(plain);
        all.push_back(
            {directory / "home", std::move(*collection), mean(plain->ndcg), mean(plain->precision)});
    }
    if (all.empty()) return base::fail(base::Code::not_found, "no collection in " + out.string());
    auto lexicon = load_lexicon();
    if (!lexicon) return base::fail(lexicon);
    return std::make_unique<Collections>(std::move(*lexicon), std::move(all));
}

base::Result<std::unique_ptr<Material>> ads_material(const fs::path& home, const fs::path& topics,
                                                     std::size_t items) {
    auto known = read_known_items(home, items);
    if (!known) return base::fail(known);
    auto ads = load_ads(home, topics, "tune", std::move(*known));
    if (!ads) return base::fail(ads);
    return std::unique_ptr<Material>(std::move(*ads));
}

base::Result<double> test_half(const fs::path& home, const fs::path& topics, const search::Ranking& ranking) {
    const auto ads = load_ads(home, topics, "test", {});
    if (!ads) return base::fail(ads);
    const auto values = (*ads)->values(ranking);
    if (!values) return base::fail(values);
    return mean(*values);
}

}  // namespace jobindex::evaluation
