#include <catch2/catch.hpp>

#include <algorithm>

#include "core/html/document.h"
#include "indexer/extract/item_budget.h"
#include "indexer/extract/item_scope.h"
#include "indexer/extract/json_ld.h"

using namespace jobindex;

namespace {

html::Document parsed(std::string_view source) {
    auto document = html::Document::parse(source);
    REQUIRE(document);
    return std::move(*document);
}

std::vector<std::string> titles(const std::vector<extract::Posting>& postings) {
    std::vector<std::string> out;
    for (const extract::Posting& posting : postings) out.push_back(posting.value["title"].text());
    return out;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("a JobPosting is found wherever JSON-LD hides it", "[extract][json-ld]") {
    const std::string json = GENERATE(values<std::string>({
        R"({"@type": "JobPosting", "title": "T"})",
        R"({"@type": ["Thing", "JobPosting"], "title": "T"})",
        R"({"@type": "https://schema.org/JobPosting", "title": "T"})",
        R"({"@type": "schema:JobPosting", "schema:title": "T"})",
        R"({"@type": ["http://schema.org/JobPosting"], "http://schema.org/title": [{"@value": "T"}]})",
        R"([{"@type": "Organization"}, {"@type": "JobPosting", "title": "T"}])",
        R"({"@graph": [{"@type": "WebPage"}, {"@type": "JobPosting", "title": "T"}]})",
        R"({"@type": "ItemPage", "mainEntity": {"@type": "JobPosting", "title": "T"}})",
        R"({"@type": "jobposting", "title": "T",})",
    }));
    const std::string type = GENERATE("application/ld+json", "Application/LD+JSON; charset=utf-8");
    const html::Document page = parsed("<script type='" + type + "'>" + json + "</script>");
    std::vector<extract::Problem> problems;
    CAPTURE(json);
    CHECK(titles(extract::json_ld_postings(page.root(), problems)) == Titles{"T"});
}

TEST_CASE("a broken block never loses a good one", "[extract][json-ld][property]") {
    const std::string good =
        R"(<script type="application/ld+json">{"@type": "JobPosting", "title": "T"}</script>)";
    const std::string bad =
        GENERATE(values<std::string>({"{", "\"", "{\"a\": \"", "]]]]", "{{{{{", "not json", "<!--",
                                      "{\"@type\": \"JobPosting\", \"title\":", "\\", "/*"}));
    const std::string broken = "<script type='application/ld+json'>" + bad + "</script>";
    for (const std::string& source : {broken + good, good + broken}) {
        const html::Document page = parsed(source);
        std::vector<extract::Problem> problems;
        CAPTURE(source);
        const Titles found = titles(extract::json_ld_postings(page.root(), problems));
        CHECK(std::count(found.begin(), found.end(), "T") == 1);
        CHECK_FALSE(problems.empty());
    }
}

TEST_CASE("references between nodes are followed, also across blocks", "[extract][json-ld]") {
    const html::Document page = parsed(
        R"(<script type="application/ld+json">{"@graph": [{"@type": "JobPosting", "title": "T",
        "hiringOrganization": {"@id": "#org"}, "jobLocation": {"@id": "#loop"}}, {"@id": "#loop", "x": {"@id": "#loop"}}]}</script>
        <script type="application/ld+json">{"@id": "#org", "@type": "Organization", "name": "Uni"}</script>)");
    std::vector<extract::Problem> problems;
    const auto postings = extract::json_ld_postings(page.root(), problems);
    REQUIRE(postings.size() == 1);
    CHECK(postings[0].value["hiringOrganization"]["name"].text() == "Uni");
}

TEST_CASE("microdata gives the same object as JSON-LD", "[extract][microdata]") {
    const html::Document page = parsed(R"(<div itemscope itemtype="http://schema.org/JobPosting">
        <h1 itemprop="title">Postdoc</h1><meta itemprop="datePosted" content="2026-02-01">
        <time itemprop="validThrough" datetime="2026-03-01">1 March</time>
        <a itemprop="url" href="https://x.example/1">here</a>
        <div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization">
          <span itemprop="name">Uni X</span><a itemprop="sameAs" href="https://x.example/">site</a></div>
        <div itemprop="jobLocation" itemscope itemtype="https://schema.org/Place">
          <div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">
          <span itemprop="addressLocality">Graz</span>, <span itemprop="addressCountry">AT</span></div></div>
        <div itemprop="description"><p>One</p><ul><li>two</li></ul></div>
        <span itemprop="skills">R</span><span itemprop="skills">C++</span></div>)");
    const auto postings = extract::microdata_postings(page.root());
    REQUIRE(postings.size() == 1);
    const base::Json& job = postings[0].value;
    CHECK(job["title"].text() == "Postdoc");
    CHECK(job["datePosted"].text() == "2026-02-01");
    CHECK(job["validThrough"].text() == "2026-03-01");
    CHECK(job["url"].text() == "https://x.example/1");
    CHECK(job["hiringOrganization"]["name"].text() == "Uni X");
    CHECK(job["hiringOrganization"]["sameAs"].text() == "https://x.example/");
    CHECK(job["jobLocation"]["address"]["addressLocality"].text() == "Graz");
    CHECK(job["description"].text() == "One\n\n- two");
    CHECK(job["skills"].size() == 2);
}

TEST_CASE("microdata follows itemref once", "[extract][microdata]") {
    const html::Document page =
        parsed(R"(<div itemscope itemtype="https://schema.org/JobPosting" itemref="a b">
        <b itemprop="title">T</b></div><p id=a itemprop="workHours">38</p><p id=b><i itemprop=industry>X</i></p>)");
    const auto postings = extract::microdata_postings(page.root());
    REQUIRE(postings.size() == 1);
    CHECK(postings[0].value["workHours"].text() == "38");
    CHECK(postings[0].value["industry"].text() == "X");
}

TEST_CASE("RDFa Lite gives the same object as JSON-LD", "[extract][rdfa]") {
    const html::Document page = parsed(R"(<div vocab="https://schema.org/" typeof="JobPosting">
        <h2 property="title">Lecturer</h2><span property="hiringOrganization" typeof="Organization">
        <b property="name">Uni Y</b></span><div property="description"><p>Text</p></div></div>
        <div prefix="s: http://schema.org/" typeof="s:JobPosting"><i property="s:title">Second</i></div>)");
    const auto postings = extract::rdfa_postings(page.root());
    CHECK(titles(postings) == Titles{"Lecturer", "Second"});
    CHECK(postings[0].value["hiringOrganization"]["name"].text() == "Uni Y");
}

namespace {

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

std::size_t cost(const std::vector<extract::Posting>& postings) {
    std::size_t sum = 0;
    for (const auto& posting : postings) sum += extract::cost_of(posting.value);
    return sum;
}

}  // namespace

TEST_CASE("values that double at each level end at the page's budget", "[extract][hostile]") {
    constexpr std::size_t kMost = 450'000;
    const auto microdata = parsed("<div itemscope itemtype=JobPosting><p itemprop=title>T</p>" +
                                  repeated("<div itemscope itemprop='a b'>", 40) + "x");
    CHECK(cost(extract::microdata_postings(microdata.root())) < kMost);
    const auto rdfa = parsed("<div typeof=JobPosting><p property=title>T</p>" +
                             repeated("<div typeof property='a b'>", 40) + "x");
    CHECK(cost(extract::rdfa_postings(rdfa.root())) < kMost);
    const auto links = [](std::string_view id) {
        return "[" + repeated(R"({"@id":")" + std::string(id) + R"("},)", 200) + R"({"@id":"z"}])";
    };
    const auto references =
        parsed(R"(<script type="application/ld+json">{"@graph":[{"@type":"JobPosting",)"
               R"("title":"T","x":)" +
               links("a") + R"(},{"@id":"a","v":1,"x":)" + links("b") + R"(},{"@id":"b","v":1,"x":)" +
               links("c") + R"(},{"@id":"c","v":1}]}</script>)");
    std::vector<extract::Problem> problems;
    const auto postings = extract::json_ld_postings(references.root(), problems);
    REQUIRE(titles(postings) == Titles{"T"});
    CHECK(cost(postings) < kMost);
}

TEST_CASE("a property named @list leaves an item an item", "[extract][hostile]") {
    const auto page = parsed("<div typeof=JobPosting><b property='@list'>x</b><b property=title>T</b></div>");
    CHECK(titles(extract::rdfa_postings(page.root())) == Titles{"T"});
    const auto block = parsed(
        R"(<script type="application/ld+json">{"@type":"JobPosting","@list":["x"],"title":"T"}</script>)");
    std::vector<extract::Problem> problems;
    CHECK(extract::json_ld_postings(block.root(), problems).empty());
}
