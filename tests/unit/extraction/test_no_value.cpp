#include <catch2/catch.hpp>

#include "tests/extraction/no_value.h"

using namespace jobindex::evaluation;
using jobindex::normalise::Words;

namespace {

using Rule = bool (*)(const Words&, std::size_t);

/// Asks the rule about the word between the stars.
bool ask(Rule rule, std::string text) {
    const auto from = text.find('*');
    text.erase(from, 1);
    const Words words(text);
    return rule(words, words.at_byte(from));
}

}  // namespace

TEST_CASE("dates of starting are told from dates of applying", "[evaluation]") {
    CHECK(ask(is_other_date, "an appointment that will begin on *September 2026, apply online"));
    CHECK_FALSE(ask(is_other_date, "please send your application by *September 2026"));
    CHECK_FALSE(ask(is_other_date, "review of applications will begin on *September 2026"));
}

TEST_CASE("budgets are told from pay", "[evaluation]") {
    CHECK(ask(is_other_money, "with a budget of EUR *300 a year"));
    CHECK(ask(is_other_money, "the group spends $*3 million on optics"));
    CHECK_FALSE(ask(is_other_money, "a wage of EUR *3000 a month"));
}

TEST_CASE("a contract counts where a kind stands near it", "[evaluation]") {
    CHECK(ask(is_no_kind, "considered for *employment without regard to age"));
    CHECK_FALSE(ask(is_no_kind, "a *contract of three years"));
}

TEST_CASE("a degree that a post leads to is none", "[evaluation]") {
    CHECK(ask(is_no_degree, "we look for one *PhD student"));
    CHECK(ask(is_no_degree, "a high *degree of care"));
    CHECK_FALSE(ask(is_no_degree, "have a *degree in optics"));
}

TEST_CASE("titles of ranks and parts of an employer are no names", "[evaluation]") {
    CHECK(names_rank_only("Assistant or Associate Professor (tenure track)"));
    CHECK_FALSE(names_rank_only("Assistant Professor of Optics"));
    CHECK(is_no_employer("Department of English"));
    CHECK_FALSE(is_no_employer("Nowhere Institute"));
}

TEST_CASE("a wish begins behind its empty words", "[evaluation]") {
    const Words words("the use of a variety of lasers at sea");
    CHECK(words.folded(first_of_wish(words, 0)) == "lasers");
    CHECK(ask(names_no_skill, "*research and teaching"));
    CHECK_FALSE(ask(names_no_skill, "*laser cooling"));
}
