#include "query/search/evaluate.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "query/search/run_plan.h"
#include "tests/unit/query/search/some_texts.h"

using namespace jobindex;
using search::Expression;
using search::MatchSpace;
using search::PartAds;
using Kind = Expression::Kind;
using Order = schema::WordPhrase::Order;
using Xapian::Query;

namespace {

/// The same question to Xapian's own matcher.
Query asked_of_xapian(const Expression& e) {
    const auto join = [&](Query::op how) {
        std::vector<Query> parts;
        for (const auto& part : e.parts()) parts.push_back(asked_of_xapian(part));
        return Query(how, parts.begin(), parts.end());
    };
    switch (e.kind()) {
        case Kind::nothing:
            return {};
        case Kind::all:
            return Query::MatchAll;
        case Kind::term:
            return Query(e.term(), e.count());
        case Kind::phrase:
            return {e.order() == Order::any ? Query::OP_NEAR : Query::OP_PHRASE, e.terms().begin(),
                    e.terms().end(), e.count()};
        case Kind::prefix:
            return {Query::OP_WILDCARD, e.term(), e.count(), Query::WILDCARD_LIMIT_MOST_FREQUENT,
                    Query::OP_SYNONYM};
        case Kind::values:
            if (e.high().empty())
                return {Query::OP_VALUE_GE, static_cast<Xapian::valueno>(e.slot()), e.low()};
            return {Query::OP_VALUE_RANGE, static_cast<Xapian::valueno>(e.slot()), e.low(), e.high()};
        case Kind::every:
            return join(Query::OP_AND);
        case Kind::any:
            return join(Query::OP_OR);
        case Kind::best:
            return join(Query::OP_MAX);
        case Kind::synonym:
            return join(Query::OP_SYNONYM);
        case Kind::maybe:
            return join(Query::OP_AND_MAYBE);
        case Kind::filtered:
            return join(Query::OP_FILTER);
        case Kind::without:
            return join(Query::OP_AND_NOT);
        case Kind::scaled:
            return {Query::OP_SCALE_WEIGHT, asked_of_xapian(e.parts().front()), e.number()};
        default:
            return {};
    }
}

std::map<Xapian::docid, double> by_xapian(const search::Texts& texts, const Expression& e) {
    const auto& ranking = texts.ranking();
    Xapian::Enquire enquire(texts.both());
    enquire.set_query(asked_of_xapian(e));
    enquire.set_weighting_scheme(
        Xapian::BM25Weight(ranking.k1, 0, ranking.k3, ranking.b, ranking.least_length));
    std::map<Xapian::docid, double> out;
    const auto set = enquire.get_mset(0, texts.both().get_doccount());
    for (auto hit = set.begin(); hit != set.end(); ++hit) out[*hit] = hit.get_weight();
    return out;
}

std::map<Xapian::docid, double> by_us(const search::Texts& texts, const Expression& e) {
    const MatchSpace space = texts.space();
    std::map<Xapian::docid, double> out;
    for (const auto& one : search::found_in(search::evaluate(e, space), space.columns))
        out[one.document] = one.weight;
    return out;
}

/// Draws texts and expressions of a few words.
class Draw {
  public:
    explicit Draw(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t end) { return random_() % end; }
    std::string word() {
        static const std::vector<std::string> words{"professor", "of",       "track", "tenure",
                                                    "physics",   "physical", "dose",  "field"};
        return words[below(words.size())];
    }
    std::vector<std::string> texts(std::size_t count) {
        std::vector<std::string> out(count);
        for (auto& text : out) {
            for (std::size_t i = below(12); i > 0; --i) text += word() + " ";
        }
        return out;
    }
    std::vector<std::string> row() {
        std::vector<std::string> words(2 + below(2));
        for (auto& one : words) one = word();
        return words;
    }
    Expression leaf() {
        const bool in_title = below(4) == 0;
        auto words = row();
        if (in_title) {
            for (auto& one : words) one.insert(0, "S");
        }
        const auto size = static_cast<std::uint32_t>(words.size());
        switch (below(8)) {
            case 0:
                return Expression::phrase(std::move(words), size);
            case 1:
                return Expression::phrase(std::move(words), size + 2);
            case 2:
                return Expression::prefix("phys", 100);
            case 3:
                return Expression::values(schema::kLiveUntilSlot, "20261001",
                                          below(2) == 0 ? "" : "20270101");
            case 4:
                return Expression::term(words.front(), 2);
            default:
                return Expression::term(words.front());
        }
    }
    /// Two terms, as a name has them.
    Expression synonym() {
        return Expression::join(Kind::synonym, {Expression::term(word()), Expression::term("S" + word())});
    }
    Expression tree(int depth) {
        if (depth == 0) return below(4) == 0 ? synonym() : leaf();
        constexpr std::array kJoins = {Kind::every, Kind::any,      Kind::best,
                                       Kind::maybe, Kind::filtered, Kind::without};
        const Kind kind = kJoins[below(kJoins.size())];
        std::vector<Expression> parts{tree(depth - 1), tree(depth - 1)};
        if (below(5) == 0) return Expression::scaled(parts.front(), 0.5);
        return Expression::join(kind, std::move(parts));
    }

  private:
    std::mt19937 random_;
};

/// True when Xapian 1.4 has weights of its own: of a phrase in an alternative also where its words stand
/// apart, of a prefix as rare as it is in one of several databases, of an alternative within a maximum at
/// times but one part.
bool weighs_otherwise(const Expression& e) {
    if (e.kind() == Kind::phrase || e.kind() == Kind::prefix || e.kind() == Kind::best) return true;
    return std::any_of(e.parts().begin(), e.parts().end(), weighs_otherwise);
}

}  // namespace

TEST_CASE("an expression finds what Xapian finds, with the same weights", "[evaluate][property]") {
    Draw draw(11);
    for (int round = 0; round < 400; ++round) {
        const search::Texts texts(draw.texts(20), draw.texts(15));
        for (int i = 0; i < 10; ++i) {
            const Expression e = draw.tree(static_cast<int>(draw.below(3)));
            const auto ours = by_us(texts, e);
            const auto theirs = by_xapian(texts, e);
            INFO(asked_of_xapian(e).get_description());
            REQUIRE(ours.size() == theirs.size());
            for (const auto& [document, weight] : theirs) {
                REQUIRE(ours.contains(document));
                if (!weighs_otherwise(e) || e.kind() == Kind::phrase)
                    CHECK(ours.at(document) == Approx(weight).margin(1e-9));
            }
        }
    }
}

TEST_CASE("words near each other are found in any order", "[evaluate]") {
    Draw draw(12);
    for (int round = 0; round < 60; ++round) {
        const search::Texts texts(draw.texts(20), draw.texts(15));
        for (int i = 0; i < 10; ++i) {
            auto words = draw.row();
            // Of a word that is asked for twice, Xapian 1.4 takes the same place for both.
            if (std::adjacent_find(words.begin(), words.end()) != words.end() ||
                words.front() == words.back())
                continue;
            const auto size = static_cast<std::uint32_t>(words.size() + draw.below(3));
            const auto near = Expression::phrase(words, size, Order::any);
            INFO(asked_of_xapian(near).get_description());
            CHECK(by_us(texts, near).size() == by_xapian(texts, near).size());
        }
    }
}

TEST_CASE("of ads that are wanted the same are found as of all", "[evaluate][property]") {
    Draw draw(13);
    for (int round = 0; round < 100; ++round) {
        const search::Texts texts(draw.texts(60), draw.texts(40));
        const MatchSpace space = texts.space();
        PartAds wanted = search::evaluate(Expression::all(), space);
        for (auto& shard : wanted.shards)
            search::keep_rows(shard, [&](std::uint32_t) { return draw.below(15) == 0; });
        for (int i = 0; i < 5; ++i) {
            const Expression e = draw.tree(2);
            PartAds all = search::evaluate(e, space);
            search::keep_if(all, wanted, true);
            const PartAds some = search::evaluate(e, space, &wanted);
            for (std::size_t shard = 0; shard < 2; ++shard) {
                CHECK(some.shards[shard].rows == all.shards[shard].rows);
                CHECK(some.shards[shard].weights == all.shards[shard].weights);
            }
        }
    }
}

TEST_CASE("a name that has a term of its own finds and weighs what its words do", "[evaluate][property]") {
    Draw draw(15);
    for (int round = 0; round < 60; ++round) {
        const auto open = draw.texts(20), past = draw.texts(15);
        std::vector<std::string> names;
        for (int i = 0; i < 12; ++i)
            names.push_back(draw.word() + " " + draw.word() + (i > 8 ? " dose" : ""));
        const search::Texts plain(open, past), named(open, past, names);
        for (const auto& name : names) {
            std::vector<std::string> words;
            for (const auto word : base::split_words(name)) words.emplace_back(word);
            const auto size = static_cast<std::uint32_t>(words.size());
            const auto phrase = Expression::phrase(std::move(words), size);
            CHECK(by_us(named, phrase) == by_us(plain, phrase));
            const auto synonym = Expression::join(Kind::synonym, {phrase, Expression::term("field")});
            CHECK(by_us(named, synonym) == by_us(plain, synonym));
        }
    }
}

TEST_CASE("names of one thing weigh as one word that has all their places", "[evaluate]") {
    const search::Texts texts({"dose dose field", "dose field", "dose"}, {"field", "tenure track"});
    const auto weights =
        by_us(texts, Expression::join(Kind::synonym, {Expression::term("dose"), Expression::term("field")}));
    CHECK(weights.size() == 4);
    CHECK(weights.at(1) > weights.at(3));
    const auto phrase = by_us(
        texts, Expression::join(Kind::synonym,
                                {Expression::phrase({"tenure", "track"}, 2), Expression::term("nowhere")}));
    CHECK(phrase.size() == 1);
    CHECK(phrase.begin()->second > 0);
}

TEST_CASE("equal expressions have equal keys, and no others", "[evaluate]") {
    Draw draw(14);
    std::map<std::string, std::string> seen;
    for (int i = 0; i < 3000; ++i) {
        const Expression e = draw.tree(static_cast<int>(draw.below(3)));
        const auto [at, added] = seen.try_emplace(e.key(), asked_of_xapian(e).get_description());
        if (!added) CHECK(at->second == asked_of_xapian(e).get_description());
    }
    CHECK_FALSE(Expression::term("a", 2).key() == Expression::term("a").key());
    CHECK_FALSE(Expression::term("a").key() == Expression::prefix("a", 1).key());
    CHECK_FALSE(Expression::phrase({"ab", "c"}, 2).key() == Expression::phrase({"a", "bc"}, 2).key());
}
