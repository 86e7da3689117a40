#include <catch2/catch.hpp>

#include "query/alerts/run.h"
#include "query/alerts/tokens.h"
#include "query/site/site.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/query/server/test_site.h"

using namespace jobindex;
using base::Json;
using server::request_for;
using server::TestSite;

namespace {

/// A site that sends mails, and a key of each kind.
struct Saving {
    explicit Saving(const std::string& mail_from = "jobs@example.org")
        : site([&](server::Settings& settings) {
              settings.home = home.path();
              settings.alerts.base_url = settings.base_url;
              settings.alerts.mail_from = mail_from;
              settings.alerts.limits.requests_per_client = 20;
          }) {
        auto database = site::open_database(home.path());
        REQUIRE(database);
        key = site::ApiKeys(*database).add("reader", site::KeyScope::read, 0)->secret;
    }
    server::Response post(const std::string& body, const std::string& with_key = "") {
        auto request = request_for("/v1/alerts", "POST");
        request.body = body;
        request.headers = {{"content-type", "application/json"}};
        if (!with_key.empty()) request.headers.emplace_back("authorization", "Bearer " + with_key);
        return site.ask(request);
    }
    Json created(const std::string& body, const std::string& with_key = "") {
        const auto response = post(body, with_key);
        INFO(response.body);
        REQUIRE(response.status == 201);
        CHECK(response.get("Cache-Control") == "no-store");
        return *base::parse_json(response.body);
    }
    server::Response remove(const std::string& token) {
        return site.ask(request_for("/v1/alerts/" + token, "DELETE"));
    }
    std::vector<alerts::SavedSearch> saved() { return *site.site().alerts()->list(); }

    support::TempDir home;
    TestSite site;
    std::string key;
};

Json parsed(const server::Response& response) {
    INFO(response.body);
    auto json = base::parse_json(response.body);
    REQUIRE(json);
    return std::move(*json);
}

}  // namespace

TEST_CASE("an alert by mail waits for its owner, whoever asked, and the answer tells nothing of it",
          "[server][alerts]") {
    Saving saving;
    const std::string body =
        R"({"channel": "mail", "target": "ada@example.net", "q": "mri  phd", "lang": "fr", "frequency": "weekly"})";
    const auto first = saving.created(body);
    CHECK(first["status"].text() == "pending");
    CHECK(first.find("id") == nullptr);
    CHECK(first.find("token") == nullptr);
    CHECK(first.dump().find("ada@") == std::string::npos);
    CHECK(saving.created(body, saving.key).dump() == first.dump());
    const auto saved = saving.saved();
    REQUIRE(saved.size() == 2);
    for (const auto& one : saved) {
        CHECK(one.state == alerts::State::pending);
        CHECK(one.query == "mri phd");
        CHECK(one.language == "fr");
        CHECK(one.frequency == alerts::Frequency::weekly);
    }
    CHECK(saving.site.site().alerts()->outbox()->waiting == 2);
}

TEST_CASE("a webhook or a feed needs a key; its token shows it and ends it", "[server][alerts]") {
    Saving saving;
    const auto [channel, target] = GENERATE(table<std::string, std::string>({
        {"webhook", R"(, "target": "https://hooks.example.org/new")"},
        {"feed", ""},
    }));
    const std::string body = R"({"channel": ")" + channel + R"(", "q": "mri")" + target + "}";
    CHECK(saving.post(body).status == 401);
    CHECK(saving.post(body, "jq_wrong").status == 401);
    CHECK(saving.saved().empty());
    const auto made = saving.created(body, saving.key);
    CHECK(made["status"].text() == "active");
    CHECK((made.find("secret") != nullptr) == (channel == "webhook"));
    const auto token = made["token"].text();
    const auto shown = saving.site.json("/v1/alerts/" + token);
    CHECK(shown["id"].text() == made["id"].text());
    CHECK(shown["q"].text() == "mri");
    CHECK(shown["channel"].text() == channel);
    for (const char* key : {"token", "secret", "target"}) CHECK(shown.find(key) == nullptr);
    CHECK(saving.remove(token).status == 200);
    CHECK(saving.saved().empty());
    CHECK(saving.remove(token).status == 200);
    CHECK(saving.site.get("/v1/alerts/" + token).status == 404);
}

TEST_CASE("a token that was not given to anyone shows and ends nothing", "[server][alerts]") {
    Saving saving;
    const auto id = saving.created(R"({"channel": "feed", "q": "mri"})", saving.key)["id"].text();
    for (const auto& token :
         {id, id + ".", id + "." + std::string(32, 'A'), std::string("x"), std::string(150, '.')}) {
        CHECK(saving.site.get("/v1/alerts/" + token).status == 404);
        CHECK(saving.remove(token).status == 404);
    }
    CHECK(saving.saved().size() == 1);
}

TEST_CASE("what an alert cannot be is refused with the member at fault", "[server][alerts]") {
    Saving saving;
    const auto [body, parameter] = GENERATE(table<std::string, std::string>({
        {R"({"q": "mri"})", "channel"},
        {R"({"channel": "pigeon", "q": "mri"})", "channel"},
        {R"({"channel": "mail", "target": "ada@example.net"})", "q"},
        {R"({"channel": "mail", "target": "ada@example.net", "q": "   "})", "q"},
        {R"({"channel": "mail", "q": "mri"})", "target"},
        {R"({"channel": "mail", "q": "mri", "target": "no address"})", "target"},
        {R"({"channel": "mail", "q": "mri", "target": "a@example.net\r\nBcc: b@example.net"})", "target"},
        {R"({"channel": "mail", "q": "mri", "target": ["a@example.net"]})", "target"},
        {R"({"channel": "mail", "q": "mri", "target": "a@example.net", "lang": "xx"})", "lang"},
        {R"({"channel": "mail", "q": "mri", "target": "a@example.net", "frequency": "hourly"})", "frequency"},
        {R"({"channel": "mail", "q": "mri", "target": "a@example.net", "vouched": "true"})", "vouched"},
        {R"({"channel": "webhook", "q": "mri", "target": "http://hooks.example.org/"})", "target"},
        {R"({"channel": "webhook", "q": "mri", "target": "file:///etc/passwd"})", "target"},
        {R"({"channel": "webhook", "q": "mri", "target": "https://me:pass@hooks.example.org/"})", "target"},
        {R"({"channel": "feed", "q": "mri", "target": "https://hooks.example.org/"})", "target"},
    }));
    const auto response = saving.post(body, saving.key);
    INFO(body << response.body);
    CHECK(response.status == 400);
    CHECK(response.type == "application/problem+json");
    CHECK(parsed(response)["parameter"].text() == parameter);
    CHECK(saving.saved().empty());
}

TEST_CASE("an address gets few mails a day, and a site that sends none says so", "[server][alerts]") {
    Saving saving;
    const auto ask = [&](int number) {
        return saving
            .post(R"({"channel": "mail", "target": "ada@example.net", "q": "mri )" + std::to_string(number) +
                  "\"}")
            .status;
    };
    for (int i = 0; i < 3; ++i) CHECK(ask(i) == 201);
    CHECK(ask(4) == 429);
    Saving silent("");
    CHECK(silent.post(R"({"channel": "mail", "target": "ada@example.net", "q": "mri"})").status == 501);
    TestSite closed;
    auto request = request_for("/v1/alerts", "POST");
    request.headers = {{"content-type", "application/json"}};
    request.body = R"({"channel": "mail", "target": "ada@example.net", "q": "mri"})";
    CHECK(closed.ask(request).status == 501);
    CHECK(closed.get("/v1/alerts/x").status == 501);
}

TEST_CASE("an alert that is a feed is read in every format, and only while it is there", "[server][alerts]") {
    Saving saving;
    const auto made = saving.created(R"({"channel": "feed", "q": "mri"})", saving.key);
    auto& alerts = *saving.site.site().alerts();
    const auto search = **alerts.find(made["id"].text());
    auto insert = alerts.database().prepare("INSERT INTO alert_match(search, ad, found) VALUES(?, ?, ?)");
    REQUIRE(insert);
    const auto add = [&](const std::string& name, int found) {
        std::string key;
        const auto hex = base::hash128_hex(name);
        for (std::size_t i = 0; i < hex.size(); i += 2)
            key += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
        insert->bind(1, search.row).bind_blob(2, key).bind(3, found);
        REQUIRE(insert->run());
    };
    add("mri-postdoc", 1);
    add("mri-phd", 2);
    add("closed-mri", 3);
    const std::string path = "/alerts/" + search.id;
    const auto json = saving.site.json(path + ".json-feed");
    REQUIRE(json["items"].size() == 2);
    CHECK(json["items"].at(0)["url"].text() ==
          "https://jobs.example.org/jobs/" + base::hash128_hex("mri-phd"));
    CHECK(made["feeds"]["atom"].text() == "https://jobs.example.org" + path + ".atom");
    for (const std::string end : {".atom", ".rss", ".ics"}) {
        const auto response = saving.site.get(path + end);
        CHECK(response.status == 200);
        CHECK(response.get("ETag"));
        CHECK(response.body.find(base::hash128_hex("mri-postdoc")) != std::string::npos);
        auto again = request_for(path + end);
        again.headers.emplace_back("if-none-match", std::string(*response.get("ETag")));
        CHECK(saving.site.ask(again).status == 304);
    }
    CHECK(saving.remove(made["token"].text()).status == 200);
    CHECK(saving.site.get(path + ".atom").status == 404);
    const auto hook = saving.created(
        R"({"channel": "webhook", "q": "mri", "target": "https://hooks.example.org/"})", saving.key);
    CHECK(saving.site.get("/alerts/" + hook["id"].text() + ".atom").status == 404);
}
