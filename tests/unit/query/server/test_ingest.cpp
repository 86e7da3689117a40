#include <catch2/catch.hpp>

#include "core/base/text.h"
#include "core/inbox/inbox.h"
#include "query/site/site.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/query/server/test_site.h"

using namespace jobindex;
using server::request_for;
using server::TestSite;

namespace {

const std::string kRow =
    R"({"title":"Postdoc in dosimetry","description":"You measure.","url":"https://u.example/1"})";

/// A site with a data directory of its own and a key.
struct Taking {
    Taking() : site([this](server::Settings& settings) { settings.home = home.path(); }) {
        auto database = site::open_database(home.path());
        REQUIRE(database);
        site::ApiKeys keys(*database);
        ingest = keys.add("society.example", site::KeyScope::ingest, 0)->secret;
        read = keys.add("reader", site::KeyScope::read, 0)->secret;
    }
    server::Request request(const std::string& method, const std::string& target, const std::string& body,
                            const std::string& key) const {
        auto out = request_for(target, method);
        out.body = body;
        out.headers = {{"authorization", "Bearer " + key}, {"content-type", "application/json"}};
        return out;
    }
    server::Response post(const std::string& body) {
        return site.ask(request("POST", "/v1/jobs", body, ingest));
    }
    std::vector<inbox::Batch> batches() const {
        std::vector<inbox::Batch> out;
        const auto files = inbox::waiting(home / "inbox");
        REQUIRE(files);
        for (const auto& file : *files) out.push_back(*inbox::read(file));
        return out;
    }
    support::TempDir home;
    TestSite site;
    std::string ingest, read;
};

}  // namespace

TEST_CASE("each ad of a batch is accepted or refused by itself, with the reason and the field",
          "[server][ingest]") {
    Taking taking;
    const auto response = taking.post("[" + kRow + R"rows(,{"title":"No text","url":"https://u.example/2"},
        {"description":"x","url":"https://u.example/3"},{"title":"t","description":"x"},
        {"title":"t","description":"x","url":"javascript:alert(1)"},7,
        {"title":"By number","description":"x","reference":"A-12"}])rows");
    INFO(response.body);
    REQUIRE(response.status == 202);
    const auto body = *base::parse_json(response.body);
    CHECK(body["accepted"].integer() == 2);
    CHECK(body["refused"].integer() == 5);
    const std::vector<std::string> fields = {"", "description", "title", "url", "url", "", ""};
    for (std::size_t i = 0; i < fields.size(); ++i) CHECK(body["jobs"].at(i)["field"].text() == fields[i]);
    const auto batches = taking.batches();
    REQUIRE(batches.size() == 1);
    CHECK(batches[0].source == "society.example");
    REQUIRE(batches[0].items.size() == 2);
    CHECK(inbox::id_of(batches[0].items[0].row, "society.example") == body["jobs"].at(0)["id"].text());
}

TEST_CASE("a format of a description that is none is refused", "[server][ingest]") {
    Taking taking;
    const auto row = [](const std::string& format) {
        return kRow.substr(0, kRow.size() - 1) + R"(,"description_format":")" + format + "\"}";
    };
    const auto response = taking.post("[" + row("text/plain") + "," + row("markdown") + "]");
    const auto body = *base::parse_json(response.body);
    CHECK(body["accepted"].integer() == 1);
    CHECK(body["jobs"].at(1)["field"].text() == "description_format");
}

TEST_CASE("an ad from the form is plain text, and waits as it was written", "[server][ingest]") {
    Taking taking;
    auto request = request_for("/post", "POST");
    request.headers = {{"content-type", "application/x-www-form-urlencoded"},
                       {"sec-fetch-site", "same-origin"}};
    request.body =
        "title=Postdoc&institution=University&city=Leeds&country=UK&email=ada%40example.net&description="
        "Show+that+a+%3C+b.%0D%0A%3Cscript%3Ealert(1)+and+more";
    REQUIRE(taking.site.ask(request).status == 200);
    auto database = site::open_database(taking.home.path());
    REQUIRE(database);
    const auto waiting = site::Submissions(*database).list();
    REQUIRE(waiting);
    REQUIRE(waiting->size() == 1);
    const auto& row = waiting->front().row;
    CHECK(base::replace_all(row["description"].text(), "\r", "") ==
          "Show that a < b.\n<script>alert(1) and more");
    CHECK(row["description_format"].text() == "text/plain");
}

TEST_CASE("JSON Lines are taken too", "[server][ingest]") {
    Taking taking;
    auto request = taking.request("POST", "/v1/jobs", kRow + "\n\n" + kRow + "\n", taking.ingest);
    request.headers[1].second = "application/x-ndjson";
    CHECK(taking.site.ask(request).status == 202);
    CHECK(taking.batches().at(0).items.size() == 2);
}

TEST_CASE("a request with an Idempotency-Key is carried out once", "[server][ingest]") {
    Taking taking;
    auto request = taking.request("POST", "/v1/jobs", "[" + kRow + "]", taking.ingest);
    request.headers.emplace_back("idempotency-key", "a-1");
    const auto first = taking.site.ask(request);
    const auto again = taking.site.ask(request);
    CHECK(first.body == again.body);
    CHECK(first.status == again.status);
    CHECK(again.get("Idempotency-Replayed"));
    CHECK(taking.batches().size() == 1);
    request.body = "[" + kRow + "," + kRow + "]";
    CHECK(taking.site.ask(request).status == 422);
    CHECK(taking.batches().size() == 1);
}

TEST_CASE("an ad is replaced and taken back by its id", "[server][ingest]") {
    Taking taking;
    const auto id = (*base::parse_json(taking.post("[" + kRow + "]").body))["jobs"].at(0)["id"].text();
    CHECK(taking.site.ask(taking.request("PUT", "/v1/jobs/" + id, kRow, taking.ingest)).status == 202);
    const std::string other(32, 'a');
    CHECK(taking.site.ask(taking.request("PUT", "/v1/jobs/" + other, kRow, taking.ingest)).status == 409);
    CHECK(taking.site.ask(taking.request("DELETE", "/v1/jobs/" + id, "", taking.ingest)).status == 202);
    CHECK(taking.site.ask(taking.request("DELETE", "/v1/jobs/xyz", "", taking.ingest)).status == 400);
    const auto batches = taking.batches();
    REQUIRE(batches.size() == 3);
    CHECK(batches[2].items[0].remove == id);
}

TEST_CASE("what is no batch is refused as a whole", "[server][ingest]") {
    const auto [body, status] = GENERATE(table<std::string, int>({
        {"", 400},
        {"{", 400},
        {"[]", 400},
        {"{\"jobs\":7}", 400},
        {"\"text\"", 400},
        {std::string(100'000, '['), 400},
        {"[7]", 422},
    }));
    Taking taking;
    const auto response = taking.post(body);
    INFO(response.body);
    CHECK(response.status == status);
    CHECK(taking.batches().empty());
}

TEST_CASE("more than 10,000 ads at once are too many", "[server][ingest]") {
    Taking taking;
    std::string body = "[0";
    for (int i = 0; i < 10'000; ++i) body += ",0";
    CHECK(taking.post(body + "]").status == 413);
}

TEST_CASE("only a key in force that allows it hands ads over, and guessing is slowed down",
          "[server][ingest]") {
    Taking taking;
    const std::string body = "[" + kRow + "]";
    CHECK(taking.site.ask(request_for("/v1/jobs", "POST")).status == 401);
    CHECK(taking.site.ask(taking.request("POST", "/v1/jobs", body, taking.read)).status == 403);
    auto guess = taking.request("POST", "/v1/jobs", body, "jq_wrong");
    int refused = 0;
    for (int i = 0; i < 15; ++i) refused += taking.site.ask(guess).status == 429 ? 1 : 0;
    CHECK(refused == 5);
    CHECK(taking.site.ask(taking.request("POST", "/v1/jobs", body, taking.ingest)).status == 429);
    auto elsewhere = taking.request("POST", "/v1/jobs", body, taking.ingest);
    elsewhere.client = "192.0.2.77";
    CHECK(taking.site.ask(elsewhere).status == 202);
}

TEST_CASE("a key is revoked, rotated and ends on its day", "[site]") {
    support::TempDir home;
    auto database = site::open_database(home.path());
    REQUIRE(database);
    site::ApiKeys keys(*database);
    const auto made = keys.add("a", site::KeyScope::ingest, 100, 200);
    REQUIRE(made);
    CHECK(made->secret.size() == 43);
    CHECK((*keys.check(made->secret, 150))->name == "a");
    CHECK_FALSE(*keys.check(made->secret, 200));
    CHECK_FALSE(*keys.check(made->secret + "x", 150));
    const auto next = keys.rotate(made->key.id, 150, 160);
    REQUIRE(*next);
    CHECK(*keys.check(made->secret, 155));
    CHECK_FALSE(*keys.check(made->secret, 165));
    CHECK(*keys.check((*next)->secret, 165));
    CHECK(*keys.revoke((*next)->key.id));
    CHECK_FALSE(*keys.check((*next)->secret, 165));
    CHECK_FALSE(keys.add("", site::KeyScope::read, 0));
    CHECK_FALSE(keys.add("a\nb", site::KeyScope::read, 0));
}
