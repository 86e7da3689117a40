#include <catch2/catch.hpp>
#include <string>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/render/said.h"
#include "query/render/topic_answers.h"
#include "query/render/topic_json.h"
#include "query/render/topic_text.h"
#include "tests/unit/query/render/catalogues.h"

using namespace jobindex;
using support::english;

namespace {

search::ShareTable table(const char* field, std::size_t of, std::vector<search::Share> shares) {
    return {field, of, std::move(shares)};
}

search::Topic sample() {
    search::Topic topic;
    topic.request.topics = {"radiomics"};
    topic.topics.push_back({"radiomics",
                            {{"skill", "radiomics", "Radiomics"}},
                            {{"skill", "radiomics", "Radiomics", "Numbers out of pictures.", "a glossary"}},
                            {"Medical imaging"},
                            41,
                            7});
    topic.open = 41;
    topic.closed = 7;
    topic.basis = {search::Scope::all, false, {false}, 41, 7, 41, 41};
    topic.levels = table("level", 40, {{"phd", "PhD student", 30, 0}, {"postdoc", "Postdoc", 10, 0}});
    topic.degrees = table("degree", 24, {{"phd", "Doctorate", 20, 12}});
    topic.remote = table("remote", 3, {{"full", "full", 3, 0}});
    for (auto& skills : topic.skills) skills = table("skill", 41, {});
    topic.skills[2].shares = {{"python", "Python\x1b[31m", 24, 20}};
    topic.pay.push_back({"DE", "Germany", "EUR", model::Period::month, {12, 3000, 3500, 4000}, 4});
    topic.pay.push_back({"CH", "Switzerland", "CHF", model::Period::year, {2, 1, 2, 3}, 0});
    topic.contract_months = {9, 24, 36, 36.5};
    topic.experience.publications = 12;
    topic.history.months = {{2026, 10, 4, 400}, {2026, 11, 8, 500}};
    topic.history.undated = 36;
    return topic;
}

render::RenderOptions at(std::size_t width, bool colour = false) {
    return {english(), width, colour, *base::Date::make(2026, 11, 24)};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string answer(const search::Topic& topic, const std::string& id,
                   const render::Catalogue& words = english()) {
    for (const auto& one : render::topic_answers(topic, words)) {
        if (one.id == id) return one.answer;
    }
    return "";
}

}  // namespace

TEST_CASE("every figure says how many ads it rests on", "[render][topic]") {
    const auto text = render::topic_text(sample(), at(100));
    CHECK(has(text, "41 ads open now, 7 closed."));
    CHECK(has(text, "These figures are from 41 ads that are open."));
    CHECK(has(text, "Levels, of 40 ads that state it"));
    CHECK(has(text, "Tools, of 41 ads"));
    CHECK(has(text, "Germany, EUR a month, 12 ads: 3,000, 3,500, 4,000"));
    CHECK(has(text, "(4 by grade, from the public pay table)"));
    CHECK(has(text, "12 ads with a date, open or closed"));
    for (const auto& one : render::topic_answers(sample(), english())) {
        CAPTURE(one.id, one.answer);
        CHECK((has(one.answer, " ads") || has(one.answer, "few ads") || one.ads == 0));
    }
}

TEST_CASE("what rests on too few ads is not told", "[render][topic]") {
    const auto text = render::topic_text(sample(), at(100));
    CHECK(has(text, "2 more in groups of too few ads."));
    CHECK_FALSE(has(text, "CHF"));
    CHECK(answer(sample(), "remote") == "Too few ads (3) to tell.");
    CHECK(answer(sample(), "places") == "No ad tells.");
    search::Topic few = sample();
    few.basis.read = 4;
    CHECK(answer(few, "publications") == "Too few ads (4) to tell.");
}

TEST_CASE("shares are given in per cent only where one ad is less than five", "[render][topic]") {
    CHECK(render::share_text(24, 41, english()) == "24 of 41 ads (59 %)");
    CHECK(render::share_text(7, 19, english()) == "7 of 19 ads");
    CHECK(render::percent_text(1, 1000, english()) == "<1 %");
    CHECK(render::percent_text(0, 1000, english()) == "0 %");
}

TEST_CASE("what was widened is named", "[render][topic]") {
    search::Topic topic = sample();
    topic.open = 2;
    topic.closed = 0;
    topic.basis.scope = search::Scope::broader;
    topic.basis.widened = {true};
    CHECK(render::basis_text(topic, english()) ==
          "Too few ads are about it (2 open, 0 closed), so these figures are from ads about \"radiomics\" or "
          "the broader Medical imaging: 41 ads that are open.");
    topic.topics.push_back({"optics", {}, {}, {}, 5, 0});
    topic.basis.widened = {true, false};
    CHECK(has(render::basis_text(topic, english()),
              "(\"radiomics\" or the broader Medical imaging) and \"optics\""));
    topic.basis.scope = search::Scope::either;
    topic.basis.widened = {false, false};
    CHECK(has(render::basis_text(topic, english()), "about \"radiomics\" or \"optics\": "));
    topic.basis.read = 20;
    CHECK(has(render::basis_text(topic, english()), "from the best 20 of them."));
    topic.basis.scope = search::Scope::all;
    topic.basis.with_closed = true;
    CHECK(has(render::basis_text(topic, english()), "Few ads are open"));
}

TEST_CASE("answers and what they rest on are told in every language, with its lists, numbers and per cents",
          "[render][topic]") {
    search::Topic topic = sample();
    topic.basis = {search::Scope::all, true, {false}, 1041, 7, 1048, 41};
    const auto& german = support::words_of("de");
    CHECK(render::basis_text(topic, german) ==
          "Nur wenige Anzeigen sind offen; diese Zahlen schlie\xC3\x9F"
          "en deshalb geschlossene ein: 1.048 "
          "Anzeigen, davon 1.041 offen und 7 geschlossen. Kenntnisse, Abschl\xC3\xBCsse, Gehalt und "
          "Vertragsdauer stammen aus den 41 passendsten davon.");
    CHECK(answer(topic, "levels", german) ==
          "Von 40 Anzeigen, die eine Stufe nennen: Promotion (30, 75\u00A0%) und Postdoc (10, 25\u00A0%).");
    CHECK(answer(topic, "contracts", german).find("Mitte 36.") != std::string::npos);
    CHECK(answer(topic, "pay", support::words_of("es")).find("3.500") != std::string::npos);
    CHECK(render::share_text(0, 7, support::words_of("fr")) == "0 offre sur 7");
    CHECK(render::all_of({"a", "b", "c"}, support::words_of("fr")) == "a, b et c");
    CHECK(render::all_of({"a", "Historia"}, support::words_of("es")) == "a e Historia");
    CHECK(render::all_of({"a", "hielo"}, support::words_of("es")) == "a y hielo");
    CHECK(render::either_of({"a", "otro"}, support::words_of("es")) == "a u otro");
    for (const auto language : render::kLanguages) {
        const auto& words = support::words_of(language);
        std::vector<std::string> told = {render::basis_text(topic, words)};
        for (const auto& one : render::topic_answers(topic, words)) {
            told.push_back(one.question);
            told.push_back(one.answer);
        }
        for (const auto& text : told) {
            CAPTURE(language, text);
            CHECK(text.find_first_of("{}") == std::string::npos);
            CHECK(text.find("answer.") == std::string::npos);
            CHECK(text.find("basis.") == std::string::npos);
        }
    }
}

TEST_CASE("a topic keeps within the width, and what ads say cannot steer the terminal", "[render][topic]") {
    for (const std::size_t width : {40u, 60u, 80u, 200u}) {
        const auto text = render::topic_text(sample(), at(width));
        CHECK_FALSE(has(text, "\x1b"));
        for (const auto line : base::split(text, '\n')) {
            CAPTURE(width, std::string(line));
            CHECK(base::terminal_width(line) <= width);
        }
    }
    CHECK(has(render::topic_text(sample(), at(80, true)), "\x1b[1m"));
}

TEST_CASE("a topic without ads says so and shows no tables", "[render][topic]") {
    search::Topic topic;
    topic.topics.push_back({"zeppelin", {}, {}, {}, 0, 0});
    const auto text = render::topic_text(topic, at(80));
    CHECK(has(text, "No ad is about it."));
    CHECK_FALSE(has(text, "Levels"));
}

TEST_CASE("the JSON of a topic has each figure with its ads", "[render][topic]") {
    const auto json = render::topic_json(sample(), english());
    CHECK(json["version"].integer() == render::kTopicVersion);
    CHECK(json["basis"]["scope"].text() == "all");
    CHECK(json["levels"]["of"].integer() == 40);
    CHECK(json["levels"]["values"].at(0)["count"].integer() == 30);
    CHECK(json["skills"]["tool"]["values"].at(0)["required"].integer() == 20);
    CHECK(json["pay"].at(0)["period"].text() == "month");
    CHECK(json["pay"].at(0)["pay"]["median"].number() == 3500);
    CHECK(json["history"]["months"].at(1)["month"].text() == "2026-11");
    CHECK(json["topics"].at(0)["definitions"].at(0)["source"].text() == "a glossary");
    CHECK(json["questions"].size() == render::topic_answers(sample(), english()).size());
}
