#include <catch2/catch.hpp>

#include "core/schema/fields.h"
#include "query/server/closed_ad.h"
#include "tests/unit/query/server/test_site.h"

using namespace jobindex;
using base::Json;
using server::request_for;
using server::TestSite;

namespace {

server::Request post(const std::string& target, std::string body, std::string type = "application/json") {
    auto request = request_for(target, "POST");
    request.headers.emplace_back("content-type", std::move(type));
    request.body = std::move(body);
    return request;
}

Json parsed(const server::Response& response) {
    INFO(response.body);
    auto json = base::parse_json(response.body);
    REQUIRE(json);
    return std::move(*json);
}

const std::string kCv =
    "Curriculum vitae\nM.Sc. in physics, 2024\nSkills: Python, MRI, statistics\n2024 research assistant in "
    "medical imaging\n";

}  // namespace

TEST_CASE("a hit has the keys that were asked for, and no others", "[server][api]") {
    TestSite site;
    const auto answer = site.json("/v1/search?q=mri&fields=id,title&fields=url");
    REQUIRE(answer["hits"].size() > 0);
    for (const auto& hit : answer["hits"].items()) {
        REQUIRE(hit.size() == 3);
        CHECK(hit.find("id") != nullptr);
        CHECK(hit.find("url") != nullptr);
    }
    const auto refused = site.get("/v1/search?q=mri&fields=id,colour");
    CHECK(refused.status == 400);
    CHECK(parsed(refused)["parameter"].text() == "fields");
}

TEST_CASE("why a hit ranks where it does is told when its key is asked for", "[server][api]") {
    TestSite site;
    const auto answer = site.json("/v1/search?q=mri&fields=id,why");
    CHECK(answer["hits"].at(0)["why"].size() > 0);
    CHECK(site.json("/v1/search?q=mri")["hits"].at(0).find("why") == nullptr);
}

TEST_CASE("what a hit's fields were read from is told when it is asked for, by key or by flag",
          "[server][api]") {
    TestSite site;
    for (const auto* more : {"&fields=id,evidence", "&evidence=true"}) {
        const auto answer = site.json(std::string("/v1/search?q=mri") + more);
        std::size_t told = 0;
        for (const auto& hit : answer["hits"].items()) told += hit["evidence"].size();
        CHECK(told > 0);
    }
    CHECK(site.json("/v1/search?q=mri")["hits"].at(0).find("evidence") == nullptr);
}

TEST_CASE("a hit names the other ads of the same post", "[server][api]") {
    TestSite site;
    bool found = false;
    const auto answer = site.json("/v1/search?q=phantom&fields=id,url,duplicates");
    for (const auto& hit : answer["hits"].items()) {
        for (const auto& other : hit["duplicates"].items()) {
            found = true;
            CHECK(other["id"].text() != hit["id"].text());
        }
    }
    CHECK(found);
}

TEST_CASE("the pages that cursors lead to hold each hit once", "[server][api]") {
    TestSite site;
    const auto all = site.json("/v1/search?q=example&limit=100");
    std::vector<std::string> ids;
    std::string cursor;
    do {
        const auto page =
            site.json("/v1/search?q=example&limit=2" + (cursor.empty() ? "" : "&cursor=" + cursor));
        for (const auto& hit : page["hits"].items()) ids.push_back(hit["id"].text());
        cursor = page["next_cursor"].text();
    } while (!cursor.empty() && ids.size() < 100);
    REQUIRE(ids.size() == all["hits"].size());
    for (std::size_t i = 0; i < ids.size(); ++i) CHECK(ids[i] == all["hits"].at(i)["id"].text());
    const auto refused = site.get("/v1/search?q=other&cursor=nonsense");
    CHECK(refused.status == 400);
    CHECK(parsed(refused)["parameter"].text() == "cursor");
    CHECK(parsed(site.get("/v1/search?q=mri&sort=distance"))["parameter"].text() == "sort");
}

TEST_CASE("facets by themselves are those of the search", "[server][api]") {
    TestSite site;
    const auto facets = site.json("/v1/facets?q=mri");
    CHECK(facets["facets"] == site.json("/v1/search?q=mri&facets=true")["facets"]);
    CHECK(facets["facets"].size() > 0);
    CHECK(facets.find("hits") == nullptr);
}

TEST_CASE("a topic over HTTP says what it is and which ads it rests on", "[server][api]") {
    TestSite site;
    const auto topic = site.json("/v1/topics?topic=MRI&topic=physics&expired=true");
    CHECK(topic["topics"].size() == 2);
    CHECK(topic["basis"]["ads"].integer().value_or(0) > 0);
    CHECK(topic["generation"].text() == site.json("/v1/search?q=mri")["generation"].text());
    CHECK(parsed(site.get("/v1/topics"))["parameter"].text() == "topic");
    CHECK(site.get("/v1/topics?topic=a&topic=b&topic=c&topic=d&topic=e&topic=f").status == 400);
}

TEST_CASE("all fields of a query are listed", "[server][api]") {
    TestSite site;
    CHECK(site.json("/v1/fields")["fields"].size() == schema::kFields.size());
}

TEST_CASE("the figures of the whole index add up", "[server][api]") {
    TestSite site;
    const auto stats = site.json("/v1/stats");
    const auto& ads = stats["ads"];
    CHECK(*ads["open"].integer() == 5);
    CHECK(*ads["closed"].integer() == 1);
    CHECK(*ads["stored"].integer() == static_cast<long long>(around::rows().size()));
    REQUIRE(stats["facets"]["source"].size() == 1);
    CHECK(stats["facets"]["source"].at(0)["count"].integer() == ads["stored"].integer());
    CHECK(stats["facets"]["country"].size() == 2);
}

TEST_CASE("an ad comes as schema.org/JobPosting too", "[server][api]") {
    TestSite site;
    const auto id = site.json("/v1/search?q=mri&limit=1")["hits"].at(0)["id"].text();
    const auto response = site.get("/v1/jobs/" + id + ".jsonld");
    CHECK(response.type == "application/ld+json");
    CHECK(parsed(response)["@type"].text() == "JobPosting");
    CHECK(site.json("/v1/jobs/" + id)["id"].text() == id);
    CHECK(site.get("/v1/jobs/.jsonld").status == 400);
}

TEST_CASE("a closed ad is gone, with the reason and open ads like it", "[server][api]") {
    TestSite site;
    const auto id = base::hash128_hex("closed-mri");
    const std::string suffix = GENERATE("", ".jsonld");
    const auto response = site.get("/v1/jobs/" + id + suffix);
    CHECK(response.status == 410);
    CHECK(response.type == "application/problem+json");
    CHECK(response.get("Cache-Control") == "no-store");
    const auto problem = parsed(response);
    CHECK(problem["title"].text() == "Gone");
    CHECK(problem["reason"].text() == "date");
    CHECK(problem["closed"].text() == "2026-06-30");
    CHECK(problem["detail"].text().find("30 Jun 2026") != std::string::npos);
    REQUIRE(problem["similar"].size() > 0);
    for (const auto& hit : problem["similar"].items()) {
        CHECK(hit["live"].boolean());
        CHECK(hit["id"].text() != id);
    }
    CHECK(parsed(site.get("/v1/jobs/" + id + suffix + "?lang=de"))["detail"].text() ==
          "Diese Anzeige ist geschlossen. Bewerbungsschluss war der 30. Juni 2026.");
    CHECK(site.get("/v1/jobs/" + id + suffix + "?expired=true").status == 200);
    CHECK(site.get("/v1/jobs/" + base::hash128_hex("mri-phd") + suffix).status == 200);
}

TEST_CASE("an ad that was taken down, or is not to be indexed, is shown to nobody", "[server][api]") {
    using model::ClosedReason;
    model::JobAd ad;
    const base::Date today = around::kToday;
    CHECK(server::closed_reason(ad, today) == "old");
    ad.dates.closing = today.plus_days(-1);
    CHECK(server::closed_reason(ad, today) == "date");
    CHECK(server::closed_on(ad, today) == today.plus_days(-1));
    CHECK(server::may_show_text(ad));
    TestSite site;
    for (std::size_t i = 0; i < model::kClosedReasonNames.size(); ++i) {
        ad.dates.closed_reason = static_cast<ClosedReason>(i);
        INFO(model::kClosedReasonNames[i]);
        CHECK(server::closed_reason(ad, today) == model::kClosedReasonNames[i]);
        for (const auto language : render::kLanguages) {
            const auto& words = site.site().messages().of(language);
            CHECK(server::closed_text(ad, today, words).find("closed.") == std::string::npos);
        }
    }
    ad.dates.closed_reason = ClosedReason::taken_down;
    CHECK_FALSE(server::may_show_text(ad));
    ad.dates.closed_reason = ClosedReason::noindex;
    CHECK_FALSE(server::may_show_text(ad));
}

TEST_CASE("of several searches in one request each is answered or has its own problem", "[server][api]") {
    TestSite site;
    const auto answer = parsed(site.ask(post(
        "/v1/multi-search",
        R"({"searches": [{"q": "mri", "limit": 2}, {"colour": "red"}, {"level": ["phd", "postdoc"]}, 7]})")));
    const auto& results = answer["results"];
    REQUIRE(results.size() == 4);
    CHECK(results.at(0)["result"]["hits"].dump() == site.json("/v1/search?q=mri&limit=2")["hits"].dump());
    CHECK(results.at(1)["status"].integer() == 400);
    CHECK(results.at(1)["problem"]["parameter"].text() == "colour");
    CHECK(results.at(2)["result"]["total"] == site.json("/v1/search?level=phd&level=postdoc")["total"]);
    CHECK(results.at(3)["status"].integer() == 400);
}

TEST_CASE("a body that is not what it should be is refused, with the reason", "[server][api]") {
    const auto [body, type, status] = GENERATE(table<std::string, std::string, int>({
        {"{}", "application/json", 400},
        {"[]", "application/json", 400},
        {"{\"searches\": []}", "application/json", 400},
        {"{\"searches\": [{}], \"more\": 1}", "application/json", 400},
        {"{\"searches\": [", "application/json", 400},
        {"{\"searches\": [{}]}", "text/plain", 415},
        {"{\"searches\": " + std::string(500, '[') + std::string(500, ']') + "}", "application/json", 400},
    }));
    TestSite site;
    const auto response = site.ask(post("/v1/multi-search", body, type));
    INFO(body << response.body);
    CHECK(response.status == status);
    CHECK(response.type == "application/problem+json");
    std::string many = "{\"searches\": [{}";
    for (int i = 0; i < 20; ++i) many += ",{}";
    CHECK(site.ask(post("/v1/multi-search", many + "]}")).status == 400);
}

TEST_CASE("a CV finds the same ads as text and as JSON, and is in no answer", "[server][api]") {
    TestSite site;
    const auto as_text = parsed(site.ask(post("/v1/match?limit=3", kCv, "text/plain; charset=utf-8")));
    REQUIRE(as_text["hits"].size() > 0);
    CHECK(as_text["cv"]["skills"].size() > 0);
    CHECK(as_text["hits"].at(0)["fit"].is_object());
    const auto as_json = parsed(site.ask(post("/v1/match?limit=3", Json::object({{"text", kCv}}).dump())));
    CHECK(as_text.dump() == as_json.dump());
    CHECK(as_text.dump().find("Curriculum") == std::string::npos);
}

TEST_CASE("a CV that is none is refused, with the reason", "[server][api]") {
    const auto [body, type, status] = GENERATE(table<std::string, std::string, int>({
        {"", "text/plain", 422},
        {"nothing of note", "text/plain", 422},
        {kCv, "application/msword", 415},
        {kCv, "", 415},
        {"PK\x03\x04 a word processor's file", "text/plain", 415},
        {kCv, "application/pdf", 415},
        {"%PDF-1.4 broken", "application/pdf", 400},
        {"%PDF-1.4 broken", "text/plain", 415},
        {"{\"words\": \"x\"}", "application/json", 400},
        {"{\"text\": 7}", "application/json", 400},
    }));
    TestSite site;
    const auto response = site.ask(post("/v1/match", body, type));
    INFO(body << response.body);
    CHECK((response.status == status || (type == "application/pdf" && response.status == 501)));
    CHECK(response.type == "application/problem+json");
    CHECK_FALSE(response.get("ETag"));
}

TEST_CASE("how long an answer took stands in a header, so that bodies can be compared", "[server][api]") {
    TestSite site;
    const auto first = site.get("/v1/search?q=mri&explain=true");
    REQUIRE(first.get("Server-Timing"));
    CHECK(parsed(first).find("took_ms") == nullptr);
    const auto kept = site.get("/v1/search?q=mri&explain=true");
    CHECK(kept.get("Server-Timing") == "cache;desc=hit");
    CHECK(kept.body == first.body);
}

TEST_CASE("values of a filter may stand in one parameter, with commas between", "[server][api]") {
    TestSite site;
    const auto both = site.json("/v1/search?level=phd&level=postdoc")["total"];
    CHECK(both["value"].integer() > 0);
    CHECK(site.json("/v1/search?level=phd,postdoc")["total"] == both);
    CHECK(site.json("/v1/search?level=phd,%20postdoc")["total"] == both);
    CHECK(site.get("/v1/search?level=phd,colour").status == 400);
}

TEST_CASE("searches are answered before suggestions are made", "[server][api]") {
    auto opened = server::Site::open(server::test_settings(around::index_dir()));
    REQUIRE(opened);
    REQUIRE(*(*opened)->open_index());
    server::Dispatcher dispatcher(**opened, server::all_routes());
    server::Worker worker(**opened);
    const auto status = [&](const std::string& target) {
        auto request = request_for(target);
        const auto routed = dispatcher.route(request);
        const auto now = dispatcher.at_once(request, routed);
        return now ? now->status : dispatcher.answer(request, routed, worker).status;
    };
    CHECK(status("/v1/search?q=mri") == 200);
    CHECK(status("/v1/suggest?q=ph") == 503);
    REQUIRE(*(*opened)->refresh());
    CHECK(status("/v1/suggest?q=ph") == 200);
    CHECK_FALSE(*(*opened)->refresh());
}
