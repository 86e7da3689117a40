#include <catch2/catch.hpp>

#include "query/server/pages/assets.h"
#include "query/server/search_parameters.h"
#include "tests/unit/query/server/test_site.h"

using namespace jobindex;
using namespace jobindex::server;

namespace {

constexpr std::size_t kMostBytes = 15'000;

}  // namespace

TEST_CASE("the widget is small, and makes neither HTML nor code of what it gets", "[server][widget]") {
    TestSite site;
    const std::string script = body_of(site, "/widget.js");
    CHECK(script.size() < kMostBytes);
    for (const std::string_view never :
         {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function",
          ".style.", "'style'", "cookie =", "localStorage", "import ", "http://", "https://"}) {
        INFO(never);
        CHECK_FALSE(has(script, never));
    }
}

TEST_CASE("the widget speaks the languages of the pages, in the words of the messages", "[server][widget]") {
    TestSite site;
    const std::string script = body_of(site, "/widget.js");
    const std::string_view begin = "const kTexts = ";
    const auto from = script.find(begin) + begin.size();
    const auto texts = base::parse_json(script.substr(from, script.find(";\n", from) - from));
    REQUIRE(texts);
    for (const auto language : render::kLanguages) {
        std::size_t used = 0;
        for (const auto& [key, text] : site.site().messages().of(language).texts()) {
            if (!key.starts_with("element.")) continue;
            INFO(language << " " << key);
            const std::string name = key.substr(std::string_view("element.").size());
            CHECK((*texts)[language][name].text() == text);
            CHECK(has(script, "'" + name + "'"));
            ++used;
        }
        CHECK(used > 10);
        CHECK((*texts)[language].size() == used);
    }
}

TEST_CASE("the widget takes every filter of the search as an attribute, and no other", "[server][widget]") {
    const std::string_view text = find_web_file("widget.js")->text;
    const auto from = text.find("kFilters = [") + std::string_view("kFilters = [").size();
    std::string listed(text.substr(from, text.find(']', from) - from));
    std::erase_if(listed, [](char c) { return c == ' ' || c == '\n' || c == '\''; });
    std::string known;
    for (const auto& filter : filter_parameters()) {
        if (filter.name != "q") known += (known.empty() ? "" : ",") + std::string(filter.name);
    }
    CHECK(listed == known);
}

TEST_CASE("any page may run the widget's script, which stays at one address", "[server][widget]") {
    TestSite site;
    const auto response = site.get("/widget.js");
    REQUIRE(response.status == 200);
    CHECK(response.type == "text/javascript; charset=utf-8");
    CHECK(response.get("Cross-Origin-Resource-Policy") == "cross-origin");
    CHECK(response.get("Cache-Control") == "public, max-age=3600");
    REQUIRE(response.get("ETag"));
    auto again = request_for("/widget.js");
    again.headers.emplace_back("if-none-match", std::string(*response.get("ETag")));
    CHECK(site.ask(again).status == 304);
}

TEST_CASE("a search answers scripts of the sites that --cors names, and no others", "[server][widget]") {
    TestSite site([](Settings& settings) { settings.cors_origins = {"https://society.example"}; });
    auto request =
        request_for("/v1/search?q=mri&limit=3&fields=id,title,institution,place,closing,language,match");
    request.headers.emplace_back("origin", "https://society.example");
    CHECK(site.ask(request).get("Access-Control-Allow-Origin") == "https://society.example");
    request.headers.back().second = "https://other.example";
    CHECK_FALSE(site.ask(request).get("Access-Control-Allow-Origin"));
}

TEST_CASE("the page of the widget shows the lines to copy and what they show", "[server][widget]") {
    TestSite site;
    const auto page =
        site.get("/widget?q=mri&country=Germany&level=phd&limit=3&search-box=yes&texts=de&theme=dark");
    REQUIRE(page.status == 200);
    CHECK(has(page.body,
              "<job-search q=\"mri\" country=\"Germany\" level=\"phd\" limit=\"3\" lang=\"de\" "
              "theme=\"dark\" search-box>"));
    CHECK(has(page.body,
              "&lt;job-search q=&quot;mri&quot; country=&quot;Germany&quot; level=&quot;phd&quot; "
              "limit=&quot;3&quot;"));
    CHECK(has(page.body, "src=&quot;https://jobs.example.org/widget.js&quot; defer"));
    CHECK(has(page.body, "https://jobs.example.org/search?q=mri&amp;amp;country=Germany&amp;amp;level=phd"));
    const auto script = site.get("/widget?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    CHECK(script.status == 200);
    CHECK_FALSE(has(script.body, "<script>alert"));
    const auto unknown = site.get("/widget?country=Atlantis");
    CHECK(unknown.status == 400);
    CHECK(has(unknown.body, "aria-invalid=\"true\""));
    CHECK(has(unknown.body, "<job-search>"));
}
