#include <catch2/catch.hpp>
#include <set>

#include "tests/support/temp_dir.h"
#include "tests/unit/query/server/test_site.h"

using namespace jobindex;
using server::request_for;
using server::TestSite;

TEST_CASE("a search over HTTP finds what a search in process finds", "[server]") {
    TestSite site;
    const auto answer = site.json("/v1/search?q=mri&limit=3");
    auto searcher = around::searcher();
    search::SearchRequest request;
    request.text = "mri";
    request.limit = 3;
    request.today = around::kToday;
    const auto result = searcher.search(request);
    REQUIRE(result);
    REQUIRE(!result->hits.empty());
    REQUIRE(answer["hits"].size() == result->hits.size());
    for (std::size_t i = 0; i < result->hits.size(); ++i)
        CHECK(answer["hits"].at(i)["id"].text() == result->hits[i].ad.id);
    CHECK(answer["total"]["value"].integer() == static_cast<long long>(result->total.value));
}

TEST_CASE("filters given as parameters and as fields of the query find the same", "[server]") {
    TestSite site;
    const auto by_parameter = site.json("/v1/search?q=mri&country=CH&level=phd&level=postdoc");
    const auto by_field = site.json("/v1/search?q=mri+country%3ACH+level%3Aphd%2Cpostdoc");
    CHECK(by_parameter["hits"].dump() == by_field["hits"].dump());
    CHECK(by_parameter["total"]["value"].integer().value_or(0) > 0);
}

TEST_CASE("a parameter at fault is named", "[server]") {
    const auto [target, parameter] = GENERATE(table<std::string, std::string>({
        {"/v1/search?colour=red", "colour"},
        {"/v1/search?limit=many", "limit"},
        {"/v1/search?limit=101", "limit"},
        {"/v1/search?offset=99999999999999999999", "offset"},
        {"/v1/search?offset=-1", "offset"},
        {"/v1/search?sort=best", "sort"},
        {"/v1/search?q=a&q=b", "q"},
        {"/v1/search?q=%FF%FE", "q"},
        {"/v1/search?q=a%00b", "q"},
        {"/v1/search?level=emperor", "level"},
        {"/v1/search?closing=%22soon", "closing"},
        {"/v1/jobs/xyz", "id"},
        {"/v1/jobs/00000000000000000000000000000000", "id"},
    }));
    TestSite site;
    const auto response = site.get(target);
    INFO(target << ": " << response.body);
    CHECK(response.type == "application/problem+json");
    CHECK((response.status == 400 || response.status == 404));
    const auto body = base::parse_json(response.body);
    REQUIRE(body);
    CHECK((*body)["parameter"].text() == parameter);
    CHECK((*body)["status"].integer() == response.status);
    CHECK_FALSE((*body)["detail"].text().empty());
}

TEST_CASE("a path that is not there, and a method that a path does not take, say so", "[server]") {
    TestSite site;
    CHECK(site.get("/nothing").status == 404);
    for (const std::string path :
         {"/v1/jobs/..%2f..%2fetc", "/v1/jobs/a%00", "/v1/jobs/%2e%2e", "/../v1/search", "//"})
        CHECK(site.get(path).status == 404);
    const auto response = site.ask(request_for("/v1/search", "DELETE"));
    CHECK(response.status == 405);
    CHECK(response.get("Allow") == "GET, HEAD, OPTIONS");
}

TEST_CASE("an answer that the client has already is not sent again", "[server]") {
    TestSite site;
    auto request = request_for("/v1/search?q=mri");
    const auto first = site.ask(request);
    REQUIRE(first.get("ETag"));
    request.headers.emplace_back("if-none-match", std::string(*first.get("ETag")));
    const auto again = site.ask(request);
    CHECK(again.status == 304);
    CHECK(again.body.empty());
    request.headers.back().second = "\"other\"";
    CHECK(site.ask(request).status == 200);
}

TEST_CASE("a large answer is packed for those who take gzip, and both say that it depends", "[server]") {
    TestSite site;
    auto request = request_for("/v1/search?q=mri");
    const auto plain = site.ask(request);
    request.headers.emplace_back("accept-encoding", "br, gzip;q=0.8");
    const auto packed = site.ask(request);
    CHECK(packed.get("Content-Encoding") == "gzip");
    CHECK(packed.body.size() < plain.body.size());
    CHECK(plain.get("Vary") == packed.get("Vary"));
    CHECK(plain.get("ETag") == packed.get("ETag"));
    request.headers.back().second = "gzip;q=0";
    CHECK_FALSE(site.ask(request).get("Content-Encoding"));
}

TEST_CASE("only the sites that are allowed may use the API from a browser", "[server]") {
    TestSite site([](server::Settings& settings) { settings.cors_origins = {"https://society.example"}; });
    auto request = request_for("/v1/search?q=mri");
    request.headers.emplace_back("origin", "https://society.example");
    CHECK(site.ask(request).get("Access-Control-Allow-Origin") == "https://society.example");
    request.headers.back().second = "https://other.example";
    CHECK_FALSE(site.ask(request).get("Access-Control-Allow-Origin"));
    auto preflight = request_for("/v1/search", "OPTIONS");
    preflight.headers = {{"origin", "https://society.example"}, {"access-control-request-method", "GET"}};
    CHECK(site.ask(preflight).get("Access-Control-Allow-Methods"));
}

TEST_CASE("a client that asks too often is told when to come back; others are served", "[server]") {
    TestSite site([](server::Settings& settings) {
        settings.rate = 0.5;
        settings.burst = 3;
    });
    for (int i = 0; i < 3; ++i) CHECK(site.get("/v1/search?q=mri").status == 200);
    const auto response = site.get("/v1/search?q=mri");
    CHECK(response.status == 429);
    CHECK(response.get("Retry-After") == "2");
    auto other = request_for("/v1/search?q=mri");
    other.client = "192.0.2.2";
    CHECK(site.ask(other).status == 200);
    CHECK(site.get("/healthz").status == 200);
}

TEST_CASE("each search of a multi-search counts as a request", "[server]") {
    TestSite site([](server::Settings& settings) {
        settings.rate = 0.5;
        settings.burst = 10;
    });
    auto request = request_for("/v1/multi-search", "POST");
    request.headers = {{"content-type", "application/json"}};
    request.body = R"({"searches":[{"q":"mri"},{"q":"pet"},{"q":"ct"},{"q":"eeg"}]})";
    const auto response = site.ask(request);
    CHECK(response.status == 200);
    CHECK(response.get("RateLimit-Remaining") == "6");
    request.body = R"({"searches":[)";
    for (int i = 0; i < 19; ++i) request.body += R"({"q":"mri"},)";
    request.body += R"({"q":"mri"}]})";
    CHECK(site.ask(request).get("RateLimit-Remaining") == "0");
    CHECK(site.get("/v1/search?q=mri").status == 429);
}

TEST_CASE("without an index the server is alive but not ready", "[server]") {
    support::TempDir empty;
    auto opened = server::Site::open(server::test_settings(empty / "index"));
    REQUIRE(opened);
    CHECK_FALSE((*opened)->refresh());
    server::Dispatcher dispatcher(**opened, server::all_routes());
    server::Worker worker(**opened);
    const auto status = [&](const std::string& target) {
        auto request = request_for(target);
        const auto routed = dispatcher.route(request);
        auto now = dispatcher.at_once(request, routed);
        return now ? now->status : dispatcher.answer(request, routed, worker).status;
    };
    CHECK(status("/healthz") == 200);
    CHECK(status("/readyz") == 503);
    CHECK(status("/v1/search?q=mri") == 503);
}

TEST_CASE("each route has a name of its own, and a summary", "[server]") {
    std::set<std::string_view> names;
    for (const auto* route : server::all_routes()) {
        CHECK(names.insert(route->name).second);
        CHECK_FALSE(route->summary.empty());
        CHECK(route->path.starts_with('/'));
    }
}

TEST_CASE("a page takes a link behind which others have put something, the API does not", "[server]") {
    TestSite site;
    CHECK(site.get("/search?q=mri&utm_source=mail").status == 200);
    CHECK(site.get("/v1/search?q=mri&utm_source=mail").status == 400);
}
