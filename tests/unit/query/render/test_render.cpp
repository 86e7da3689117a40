#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/render/csv.h"
#include "query/render/json.h"
#include "query/render/said.h"
#include "query/render/show.h"
#include "query/render/text.h"
#include "query/render/words.h"
#include "tests/unit/query/render/catalogues.h"

using namespace jobindex;

namespace {

search::SearchResult sample() {
    search::SearchResult result;
    result.query.text = "radiomics PhD country:de";
    result.query.notes.push_back({{0, 9}, {"note.space", {{"field", "country"}}}});
    result.total = {1234, true};
    search::Hit hit;
    hit.rank = 1;
    hit.score = 12.3456;
    hit.ad.id = "0123456789abcdef0123456789abcdef";
    hit.ad.title = "PhD position in radiomics of head-and-neck tumours, and \x1b[31mmore";
    hit.ad.institution.name = "Universit\xC3\xA4t Musterstadt";
    hit.ad.url = "https://jobs.example.org/2026/a-long-path/that-goes-on-and-on/1234567";
    hit.ad.dates.closing = base::Date::make(2026, 12, 31);
    hit.ad.levels = {model::Level::phd};
    hit.ad.salary.min = 50000;
    hit.ad.salary.max = 60000.5;
    hit.ad.salary.currency = "EUR";
    hit.ad.salary.period = model::Period::year;
    hit.place = "Musterstadt, Germany";
    hit.level_labels = {"PhD student"};
    hit.title_marks = {{0, 3}, {16, 25}};
    hit.snippet = {"\xE2\x80\xA6 we use radiomics, \"deep\" learning and MRI to see what the eye does not",
                   {{11, 20}}};
    result.hits.push_back(hit);
    hit.rank = 2;
    hit.all_words = false;
    hit.missing = {"PhD"};
    hit.ad.title =
        "\xE7\xA3\x81\xE6\xB0\x97\xE5\x85\xB1\xE9\xB3\xB4\xE7\x94\xBB\xE5\x83\x8F\xE3\x81\xAE\xE7\xA0\x94"
        "\xE7\xA9\xB6\xE5\x93\xA1\xE5\x8B\x9F\xE9\x9B\x86\xE5\x8C\xBB\xE5\xAD\xA6\xE7\x89\xA9\xE7\x90\x86";
    hit.title_marks.clear();
    hit.ad.dates.closing.reset();
    result.hits.push_back(hit);
    result.facets.push_back(
        {"level", {{"phd", "PhD student", 1000}, {"postdoc", "Postdoctoral researcher", 234}}});
    return result;
}

render::RenderOptions at(std::size_t width) {
    return {support::english(), width, false, *base::Date::make(2026, 11, 24)};
}

}  // namespace

TEST_CASE("a result looks like this at 40 columns", "[render][golden]") {
    const std::string expected =
        "1,234 ads, 1 to 2 shown\n"
        "Note: the space behind country: was\n"
        "  taken as a slip\n"
        "\n"
        "1  PhD position in radiomics of\n"
        "   head-and-neck tumours, and [31mmore\n"
        "   Universit\xC3\xA4t Musterstadt \xC2\xB7\n"
        "     Musterstadt, Germany \xC2\xB7 PhD student\n"
        "   closes 2026-12-31 (37 days left) \xC2\xB7\n"
        "     EUR 50,000 to 60,001 a year \xC2\xB7\n"
        "     01234567\n"
        "   \xE2\x80\xA6 we use radiomics, \"deep\" learning\n"
        "   and MRI to see what the eye does not\n"
        "   https://jobs.example.org/2026/a-long-path/that-goes-on-and-on/1234567\n";
    const auto text = render::text(sample(), at(40));
    CHECK(text.substr(0, expected.size()) == expected);
}

TEST_CASE("a result looks like this at 80 and at 200 columns", "[render][golden]") {
    const std::string expected =
        "1,234 ads, 1 to 2 shown\n"
        "Note: the space behind country: was taken as a slip\n"
        "\n"
        "1  PhD position in radiomics of head-and-neck tumours, and [31mmore\n"
        "   Universit\xC3\xA4t Musterstadt \xC2\xB7 Musterstadt, Germany \xC2\xB7 PhD student\n"
        "   closes 2026-12-31 (37 days left) \xC2\xB7 EUR 50,000 to 60,001 a year \xC2\xB7 01234567\n"
        "   \xE2\x80\xA6 we use radiomics, \"deep\" learning and MRI to see what the eye does not\n"
        "   https://jobs.example.org/2026/a-long-path/that-goes-on-and-on/1234567\n"
        "\n"
        "With only some of it:\n";
    for (const std::size_t width : {80u, 200u}) {
        const auto text = render::text(sample(), at(width));
        CHECK(text.substr(0, expected.size()) == expected);
    }
}

TEST_CASE("no line but a URL is wider than the terminal and no escape gets through", "[render][property]") {
    for (const std::size_t width : {40u, 61u, 80u, 200u}) {
        const auto text = render::text(sample(), at(width));
        CHECK(text.find('\x1b') == std::string::npos);
        for (const auto line : base::split(text, '\n')) {
            if (line.find("https://") != std::string_view::npos) continue;
            CAPTURE(width, line);
            CHECK(base::terminal_width(line) <= width);
        }
    }
}

TEST_CASE("JSON holds the keys that programs rely on", "[render]") {
    const auto json = render::json(sample(), {.words = support::english()});
    CHECK(json["total"]["value"].integer() == 1234);
    CHECK(json["total"]["relation"].text() == "eq");
    const auto& hit = json["hits"].at(0);
    CHECK(hit["rank"].integer() == 1);
    CHECK(hit["closing"].text() == "2026-12-31");
    CHECK(hit["level"].at(0).text() == "phd");
    CHECK(hit["institution"].is_string());
    CHECK(hit["place"].is_string());
    CHECK(hit["match"].text() == "all");
    CHECK(json["hits"].at(1).find("closing") == nullptr);
    CHECK(json["hits"].at(1)["missing"].at(0).text() == "PhD");
    CHECK(json["facets"]["level"].at(0)["count"].integer() == 1000);
    CHECK(json.find("took_ms") == nullptr);
    CHECK(base::parse_json(json.dump()).has_value());
}

TEST_CASE("CSV has a header, one row a hit, and quotes what needs it", "[render]") {
    const auto csv = render::csv(sample());
    CHECK(csv.substr(0, 14) == "rank,score,id,");
    CHECK(std::count(csv.begin(), csv.end(), '\r') == 3);
    CHECK(csv.find("\"\xE2\x80\xA6 we use radiomics, \"\"deep\"\" learning") != std::string::npos);
}

TEST_CASE("reasons are sentences that a candidate reads", "[render]") {
    using Kind = search::Ground::Kind;
    const auto& words = support::english();
    CHECK(render::grounds_text({{Kind::title, "radiomics"},
                                {Kind::level, "PhD student"},
                                {Kind::skill, "Python", true, true},
                                {Kind::closes, "", true, true, 9}},
                               words) ==
          "title has radiomics; PhD student position; asks for Python, which you named; closes in 9 days");
    CHECK(render::ground_text({Kind::skill, "R", true, false}, words) == "welcomes R, which you named");
    CHECK(render::ground_text({Kind::skill, "R", false, false}, words) == "names R, which you named");
    CHECK(render::ground_text({Kind::closes, "", true, true, 0}, words) == "closes today");
    CHECK(render::ground_text({Kind::closes, "", true, true, 1}, words) == "closes in 1 day");
    CHECK(render::ground_text({Kind::distance, "", true, true, 12}, words) == "12 km away");
}

TEST_CASE("no bar of a facet is wider than the place for it", "[render]") {
    search::SearchResult result;
    result.facets.push_back({"closing", {{"a", "within 7 days", 1}, {"", "not stated", 100000}}});
    const std::string text = render::text(result, at(80));
    for (const auto line : base::split(text, '\n')) CHECK(base::terminal_width(line) <= 80);
}
