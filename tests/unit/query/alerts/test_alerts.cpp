#include "query/alerts/alerts.h"

#include <catch2/catch.hpp>

#include "core/base/file.h"
#include "core/base/secret.h"
#include "query/alerts/links.h"
#include "query/alerts/tokens.h"
#include "tests/unit/query/alerts/site_fixture.h"

using namespace jobindex;
using namespace jobindex::tests;
using alerts::Channel;
using alerts::State;

namespace {

bool home_holds(const support::TempDir& home, std::string_view text) {
    for (const auto& entry : std::filesystem::directory_iterator(home.path())) {
        if (base::read_file(entry.path())->find(text) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a search by mail waits until the link in the mail is followed", "[alerts]") {
    SiteFixture site;
    const auto made = site.alerts.subscribe(site.mail(), kNow);
    REQUIRE(made);
    CHECK(made->state == State::pending);
    CHECK(made->id.empty());
    const auto mails = site.waiting();
    REQUIRE(mails.size() == 1);
    CHECK(mails[0].target == "ada@example.net");
    CHECK(site.alerts.list()->front().state == State::pending);

    const std::string token = SiteFixture::token_in(mails[0].body, alerts::kConfirmPath);
    CHECK(token.size() == 32);
    const auto asked = site.alerts.to_confirm(token);
    REQUIRE(asked);
    REQUIRE(*asked);
    CHECK((*asked)->query == "medical physics");
    CHECK(site.alerts.list()->front().state == State::pending);

    const auto confirmed = site.alerts.confirm(token, kNow + 60);
    REQUIRE(confirmed);
    REQUIRE(*confirmed);
    CHECK((*confirmed)->state == State::active);
    CHECK(site.alerts.list()->front().state == State::active);
    CHECK((*site.alerts.confirm(token, kNow + 120))->state == State::active);
}

TEST_CASE("a token that was never sent confirms nothing", "[alerts]") {
    SiteFixture site;
    REQUIRE(site.alerts.subscribe(site.mail(), kNow));
    for (const char* token : {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' OR 1=1 --"}) {
        CHECK_FALSE(*site.alerts.confirm(token, kNow));
        CHECK_FALSE(*site.alerts.to_confirm(token));
    }
    CHECK(site.alerts.list()->front().state == State::pending);
}

TEST_CASE("no token can be read from the files", "[alerts]") {
    SiteFixture site;
    REQUIRE(site.alerts.subscribe(site.mail(), kNow));
    const auto mails = site.waiting();
    const std::string token = SiteFixture::token_in(mails[0].body, alerts::kConfirmPath);
    REQUIRE(alerts::message_arrived(site.alerts.database(), mails[0], kNow));
    REQUIRE(site.alerts.confirm(token, kNow));
    const auto search = site.alerts.list()->front();
    auto checkpoint = site.alerts.database().prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    REQUIRE(checkpoint->step());
    CHECK_FALSE(home_holds(site.home, token));
    CHECK_FALSE(home_holds(site.home, alerts::unsubscribe_token(site.alerts.key(), search.id)));
}

TEST_CASE("unsubscribing deletes the address at once from every file", "[alerts]") {
    SiteFixture site;
    REQUIRE(site.alerts.subscribe(site.mail(), kNow));
    const std::string token = SiteFixture::token_in(site.waiting()[0].body, alerts::kConfirmPath);
    REQUIRE(site.alerts.confirm(token, kNow));
    CHECK(home_holds(site.home, "ada@example.net"));
    const auto search = site.alerts.list()->front();
    const std::string stop = alerts::unsubscribe_token(site.alerts.key(), search.id);
    REQUIRE(*site.alerts.to_unsubscribe(stop));
    CHECK(*site.alerts.unsubscribe(stop));
    CHECK(site.alerts.list()->empty());
    CHECK(site.waiting().empty());
    CHECK_FALSE(home_holds(site.home, "ada@example.net"));
    CHECK(*site.alerts.unsubscribe(stop));  // one click twice is no error
    CHECK_FALSE(*site.alerts.unsubscribe(stop + "x"));
    CHECK_FALSE(*site.alerts.unsubscribe(search.id));
    CHECK_FALSE(*site.alerts.unsubscribe(""));
}

TEST_CASE("an unsubscribe link of another site is none", "[alerts]") {
    SiteFixture one, other;
    auto subscription = one.mail();
    subscription.vouched = true;
    const auto made = one.alerts.subscribe(subscription, kNow);
    REQUIRE(made);
    CHECK_FALSE(*one.alerts.unsubscribe(alerts::unsubscribe_token(other.alerts.key(), made->id)));
    CHECK(one.alerts.list()->size() == 1);
}

TEST_CASE("a link that was not followed in time confirms nothing", "[alerts]") {
    SiteFixture site;
    REQUIRE(site.alerts.subscribe(site.mail(), kNow));
    const std::string token = SiteFixture::token_in(site.waiting()[0].body, alerts::kConfirmPath);
    CHECK_FALSE(*site.alerts.confirm(token, kNow + 7 * kDay + 1));
    CHECK(*site.alerts.confirm(token, kNow + 7 * kDay));
}

TEST_CASE("an address gets three confirmation mails a day and a client asks ten times an hour", "[alerts]") {
    SiteFixture site;
    for (int i = 0; i < 3; ++i) REQUIRE(site.alerts.subscribe(site.mail("query " + std::to_string(i)), kNow));
    // Another spelling of the domain, and deleting what is there, change nothing.
    const auto searches = *site.alerts.list();
    for (const auto& search : searches) REQUIRE(site.alerts.remove(search.id));
    const auto refused = site.alerts.subscribe(site.mail("query 3", "ada@EXAMPLE.net"), kNow + kDay - 1);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == base::Code::limit);
    CHECK(site.waiting().empty());
    CHECK(site.alerts.subscribe(site.mail("query 3"), kNow + kDay));

    for (int i = 0; i < 11; ++i) {
        auto subscription = site.mail("mri", "user" + std::to_string(i) + "@example.net");
        // Addresses of one IPv6 network are one client.
        subscription.client = "2001:db8:0:1::" + std::to_string(i + 1);
        CHECK(site.alerts.subscribe(subscription, kNow).has_value() == (i < 10));
    }
    auto elsewhere = site.mail("mri", "user11@example.net");
    elsewhere.client = "2001:db8:0:2::1";
    CHECK(site.alerts.subscribe(elsewhere, kNow));
}

TEST_CASE("asking again for what is active answers the same and sends nothing", "[alerts]") {
    SiteFixture site;
    auto vouched = site.mail();
    vouched.vouched = true;
    const auto first = site.alerts.subscribe(vouched, kNow);
    REQUIRE(first);
    CHECK(site.alerts.subscribe(vouched, kNow)->id == first->id);
    const auto again = site.alerts.subscribe(site.mail(), kNow);
    REQUIRE(again);
    CHECK(again->id.empty());
    CHECK(again->state == State::pending);
    CHECK(site.waiting().empty());
    CHECK(site.alerts.list()->size() == 1);
}

TEST_CASE("what makes no sense is refused by name", "[alerts]") {
    SiteFixture site;
    const auto refused = [&](const alerts::Subscription& subscription) {
        const auto made = site.alerts.subscribe(subscription, kNow);
        REQUIRE_FALSE(made);
        return made.error();
    };
    CHECK(refused(site.mail("")).code == base::Code::invalid_input);
    CHECK(refused(site.mail(std::string(2001, 'x'))).code == base::Code::invalid_input);
    auto klingon = site.mail();
    klingon.language = "tlh";
    CHECK(refused(klingon).message.find("tlh") != std::string::npos);
    auto webhook = site.mail("mri", "https://example.org/hook");
    webhook.channel = Channel::webhook;
    CHECK(refused(webhook).code == base::Code::denied);
    webhook.vouched = true;
    for (const char* url :
         {"http://example.org/", "ftp://example.org/", "https://u:p@example.org/", "x", ""}) {
        webhook.target = url;
        INFO(url);
        CHECK(refused(webhook).code == base::Code::invalid_input);
    }
    CHECK(site.alerts.list()->empty());
}

TEST_CASE("a webhook gets a secret of its own", "[alerts]") {
    SiteFixture site;
    auto webhook = site.mail("mri", "https://example.org/hook");
    webhook.channel = Channel::webhook;
    webhook.vouched = true;
    const auto made = site.alerts.subscribe(webhook, kNow);
    REQUIRE(made);
    CHECK(made->state == State::active);
    CHECK(made->secret.size() == 64);
    CHECK(base::hex((*site.alerts.find(made->id))->secret) == made->secret);
    webhook.query = "ct";
    CHECK(site.alerts.subscribe(webhook, kNow)->secret != made->secret);
}
