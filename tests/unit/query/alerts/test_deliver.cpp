#include "query/alerts/deliver.h"

#include <catch2/catch.hpp>

#include "core/base/json.h"
#include "core/base/secret.h"
#include "query/alerts/compose.h"
#include "query/alerts/searches.h"
#include "query/alerts/webhook.h"
#include "tests/support/run_program.h"
#include "tests/support/sample_server.h"
#include "tests/support/smtp_sink.h"
#include "tests/unit/query/alerts/site_fixture.h"

using namespace jobindex;
using namespace jobindex::tests;
using support::SmtpSink;

namespace {

alerts::Settings plain_settings(const SmtpSink& sink) {
    alerts::Settings settings = site_settings();
    settings.smtp.url = sink.url();
    settings.smtp.require_tls = false;
    return settings;
}

/// Puts a mail to `address` into the outbox and gives its message id.
std::string put_mail(SiteFixture& site, const std::string& address, std::string text = "Hello") {
    alerts::Mail mail;
    mail.from = "alerts@example.org";
    mail.to = address;
    mail.subject = "New jobs";
    mail.text = mail.html = std::move(text);
    alerts::OutboxRow row;
    row.message_id = *alerts::new_message_id(site.alerts.settings());
    mail.message_id = "<" + row.message_id + ">";
    row.target = address;
    row.body = alerts::mime_message(mail);
    row.created = kNow;
    REQUIRE(alerts::put_message(site.alerts.database(), row));
    return mail.message_id;
}

/// A webhook's saved search with one message for it.
std::string put_call(SiteFixture& site, const std::string& url, const std::string& query = "mri") {
    auto subscription = site.mail(query, url);
    subscription.channel = alerts::Channel::webhook;
    subscription.vouched = true;
    const auto made = site.alerts.subscribe(subscription, kNow);
    REQUIRE(made);
    alerts::OutboxRow row;
    row.search = (*site.alerts.find(made->id))->row;
    row.channel = alerts::Channel::webhook;
    row.target = url;
    row.message_id = *alerts::new_message_id(site.alerts.settings());
    row.body = R"({"event":"new_ads"})";
    row.created = kNow;
    REQUIRE(alerts::put_message(site.alerts.database(), row));
    return made->secret;
}

alerts::DeliveryReport deliver(SiteFixture& site, base::Timestamp now = kNow) {
    const auto report = alerts::deliver(site.alerts, now);
    if (!report) FAIL(report.error().message);
    return *report;
}

}  // namespace

TEST_CASE("a mail that arrived leaves the outbox and nothing of it stays", "[alerts][smtp]") {
    const support::TempDir dir;
    const auto sink = SmtpSink::start(dir / "mails");
    REQUIRE(sink);
    SiteFixture site(plain_settings(*sink));
    // Lines that begin with a dot, long lines and every letter come through.
    const std::string text = ".\n..dots\n" + std::string(5000, 'x') + "\nZ\xC3\xBCrich =3D\n";
    const std::string first = put_mail(site, "ada@example.net", text);
    const std::string second = put_mail(site, "grace@example.net");
    CHECK(deliver(site).arrived == 2);
    CHECK(site.alerts.outbox()->waiting == 0);
    const auto mails = sink->mails();
    REQUIRE(mails.size() == 2);
    CHECK(mails[0].from == "alerts@example.org");
    CHECK(mails[0].to == "ada@example.net");
    CHECK(mails[0].header("Message-ID") == first);
    CHECK(mails[0].body().find(text) != std::string::npos);
    CHECK(mails[1].header("message-id") == second);
    CHECK(deliver(site).arrived == 0);
    CHECK(sink->mails().size() == 2);
}

TEST_CASE("a refused mail is a dead letter at once and one put off is tried again", "[alerts][smtp]") {
    const support::TempDir dir;
    const auto sink = SmtpSink::start(dir / "mails");
    REQUIRE(sink);
    SiteFixture site(plain_settings(*sink));
    put_mail(site, "refused@example.net");
    put_mail(site, "later@example.net");
    put_mail(site, "ada@example.net");
    const auto report = deliver(site);
    CHECK(report.arrived == 1);
    CHECK(report.later == 1);
    CHECK(report.dead == 1);
    CHECK(site.waiting(kNow + 59).empty());
    REQUIRE(site.waiting(kNow + 60).size() == 1);
    CHECK(site.waiting(kNow + 60)[0].error.find("451") != std::string::npos);
    // Back-off to the end: eight tries, then it is dead.
    base::Timestamp now = kNow;
    for (int tries = 2; tries <= 8; ++tries) {
        now += alerts::wait_after(tries - 1, site.alerts.settings().retry);
        CHECK(site.waiting(now - 1).empty());
        const auto next = deliver(site, now);
        CHECK(next.later == (tries < 8 ? 1u : 0u));
        CHECK(next.dead == (tries < 8 ? 0u : 1u));
    }
    CHECK(site.alerts.outbox()->dead == 2);
    CHECK(*alerts::revive_dead(site.alerts.database(), now) == 2);
    CHECK(site.waiting(now).size() == 2);
}

TEST_CASE("a mail server that is not there costs no message a try", "[alerts][smtp]") {
    alerts::Settings settings = site_settings();
    {
        const support::TempDir dir;
        settings = plain_settings(*SmtpSink::start(dir / "mails"));
    }
    SiteFixture site(settings);
    for (int i = 0; i < 3; ++i) put_mail(site, "ada@example.net");
    for (int i = 0; i < 20; ++i) {
        const auto report = deliver(site, kNow + i);
        CHECK_FALSE(report.mail_error.empty());
        CHECK(report.dead + report.later + report.arrived == 0);
    }
    CHECK(site.waiting().size() == 3);
    CHECK(site.waiting()[0].tries == 0);
    const auto outbox = site.alerts.outbox();
    REQUIRE(outbox);
    CHECK(outbox->mails == 3);
    CHECK(outbox->mail_error == deliver(site, kNow).mail_error);
}

TEST_CASE("that no mail server is set is kept as the reason why mails wait", "[alerts][smtp]") {
    SiteFixture site;
    put_mail(site, "ada@example.net");
    CHECK(site.alerts.outbox()->mail_error.empty());
    for (int i = 0; i < 2; ++i) CHECK(deliver(site, kNow + i).mail_error == "no mail server is set");
    const auto outbox = site.alerts.outbox();
    REQUIRE(outbox);
    CHECK(outbox->mails == 1);
    CHECK(outbox->mail_error == "no mail server is set");
    CHECK(site.waiting()[0].tries == 0);
}

TEST_CASE("a mail server that hangs ends the pass, and the mail it hung on goes behind the others",
          "[alerts][smtp]") {
    const support::TempDir dir;
    const auto sink = SmtpSink::start(dir / "mails", {"--delay", "3000"});
    REQUIRE(sink);
    alerts::Settings settings = plain_settings(*sink);
    settings.smtp.seconds = 0.5;
    SiteFixture site(settings);
    put_mail(site, "ada@example.net");
    put_mail(site, "grace@example.net");
    const auto report = deliver(site);
    CHECK(report.later == 1);
    CHECK_FALSE(report.mail_error.empty());
    REQUIRE(site.waiting().size() == 1);
    CHECK(site.waiting()[0].target == "grace@example.net");
}

TEST_CASE("mails leave over TLS after a login, or not at all", "[alerts][smtp]") {
    const support::TempDir dir;
    support::Program openssl;
    openssl.argv = {"openssl",  "req",
                    "-x509",    "-newkey",
                    "rsa:2048", "-nodes",
                    "-days",    "2",
                    "-subj",    "/CN=127.0.0.1",
                    "-addext",  "subjectAltName=IP:127.0.0.1",
                    "-keyout",  (dir / "key").string(),
                    "-out",     (dir / "cert").string()};
    REQUIRE(support::run(openssl)->exit_code == 0);
    const auto sink = SmtpSink::start(dir / "mails", {"--cert", (dir / "cert").string(), "--key",
                                                      (dir / "key").string(), "--login", "jobs:secret"});
    REQUIRE(sink);
    alerts::Settings settings = site_settings();
    settings.smtp.url = sink->url();
    settings.smtp.user = "jobs";
    settings.smtp.password = "secret";
    settings.smtp.ca_file = (dir / "cert").string();
    SECTION("with the right password and certificate") {
        SiteFixture site(settings);
        put_mail(site, "ada@example.net");
        CHECK(deliver(site).arrived == 1);
        REQUIRE(sink->mails().size() == 1);
        CHECK(sink->mails()[0].tls);
        CHECK(sink->mails()[0].login);
    }
    SECTION("not with another password") {
        settings.smtp.password = "wrong";
        SiteFixture site(settings);
        put_mail(site, "ada@example.net");
        const auto report = deliver(site);
        CHECK_FALSE(report.mail_error.empty());
        CHECK(report.arrived + report.later + report.dead == 0);
        CHECK(site.waiting(kNow + kDay).size() == 1);
    }
    SECTION("not to a server with an unknown certificate") {
        settings.smtp.ca_file.clear();
        SiteFixture site(settings);
        put_mail(site, "ada@example.net");
        CHECK_FALSE(deliver(site).mail_error.empty());
        CHECK(sink->mails().empty());
    }
    SECTION("not to a server without TLS") {
        const auto plain = SmtpSink::start(dir / "plain");
        settings.smtp.url = plain->url();
        SiteFixture site(settings);
        put_mail(site, "ada@example.net");
        CHECK_FALSE(deliver(site).mail_error.empty());
        CHECK(plain->mails().empty());
    }
}

TEST_CASE("a webhook gets JSON that only the site can have signed", "[alerts][webhook]") {
    support::SampleServer server;
    std::vector<support::Request> calls;
    server.on("/hook", [&](const support::Request& request) {
        calls.push_back(request);
        return support::Response{204};
    });
    REQUIRE(server.start());
    alerts::Settings settings = site_settings();
    settings.webhook.allow_private = true;
    SiteFixture site(settings);
    const std::string secret = put_call(site, server.url("/hook"));
    const std::string message_id = site.waiting()[0].message_id;
    CHECK(deliver(site).arrived == 1);
    REQUIRE(calls.size() == 1);
    const auto& call = calls[0];
    CHECK(call.method == "POST");
    CHECK(call.header("content-type") == "application/json");
    CHECK(call.header("jobindex-message") == message_id);
    CHECK(call.body == R"({"event":"new_ads"})");
    const std::string key = (*site.alerts.list())[0].secret;
    CHECK(base::hex(key) == secret);
    CHECK(call.header("jobindex-signature") ==
          "t=1796000000,v1=" + base::hex(base::hmac_sha256(key, "1796000000." + call.body)));
}

TEST_CASE("a webhook that fails is tried again, and one that is gone is not", "[alerts][webhook]") {
    support::SampleServer server;
    server.on("/fails", support::Response{500});
    server.on("/gone", support::Response{410});
    server.on("/moved", support::Response{302, {{"Location", server.url("/secret")}}});
    server.on("/floods", support::Response{200, {}, std::string(1u << 20, 'x')});
    REQUIRE(server.start());
    alerts::Settings settings = site_settings();
    settings.webhook.allow_private = true;
    SiteFixture site(settings);
    for (const char* path : {"/fails", "/gone", "/moved", "/floods"}) put_call(site, server.url(path));
    const auto report = deliver(site);
    CHECK(report.arrived == 1);
    CHECK(report.dead == 1);
    CHECK(report.later == 2);
    for (const auto& request : server.requests()) CHECK(request.request.target != "/secret");
}

TEST_CASE("a webhook reaches no address of a private network, whatever its name says",
          "[alerts][webhook][ssrf]") {
    support::SampleServer server;
    REQUIRE(server.start());
    const std::string port = std::to_string(server.port());
    const alerts::WebhookSettings strict;
    for (const std::string& host : std::vector<std::string>{
             "127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "0", "[::ffff:127.0.0.1]", "10.0.0.1",
             "192.168.1.1", "169.254.169.254", "[fd00::1]", "100.64.0.1"}) {
        INFO(host);
        const alerts::Sent sent =
            alerts::call_webhook({"https://" + host + ":" + port + "/", "k", "m", "{}", kNow}, strict);
        CHECK(sent.outcome == alerts::Outcome::never);
        CHECK(sent.detail.find("address") != std::string::npos);
    }
    // Another scheme is not spoken at all.
    CHECK(alerts::call_webhook({"http://127.0.0.1:" + port + "/", "k", "m", "{}", kNow}, strict).outcome !=
          alerts::Outcome::arrived);
    CHECK(alerts::call_webhook({"file:///etc/passwd", "k", "m", "{}", kNow}, strict).outcome !=
          alerts::Outcome::arrived);
    CHECK(server.requests().empty());
}

TEST_CASE("a host that cannot be called is called once a pass", "[alerts][webhook]") {
    support::SampleServer server;
    REQUIRE(server.start());
    const std::string url = server.url("/hook");
    server.stop();
    alerts::Settings settings = site_settings();
    settings.webhook.allow_private = true;
    SiteFixture site(settings);
    for (int i = 0; i < 3; ++i) put_call(site, url, "query " + std::to_string(i));
    CHECK(deliver(site).later == 1);
    CHECK(site.waiting().size() == 2);
}

TEST_CASE("waits grow four times each and have an end", "[alerts]") {
    const alerts::RetrySettings settings;
    CHECK(alerts::wait_after(1, settings) == 60);
    CHECK(alerts::wait_after(2, settings) == 240);
    CHECK(alerts::wait_after(3, settings) == 960);
    CHECK(alerts::wait_after(100, settings) == 43'200);
}

TEST_CASE("a receiver that refuses three messages for good ends its search", "[alerts][smtp]") {
    const support::TempDir dir;
    const auto sink = SmtpSink::start(dir / "mails");
    REQUIRE(sink);
    SiteFixture site(plain_settings(*sink));
    auto subscription = site.mail("mri", "refused@example.net");
    subscription.vouched = true;
    const auto made = site.alerts.subscribe(subscription, kNow);
    REQUIRE(made);
    const auto row = (*site.alerts.find(made->id))->row;
    for (int i = 1; i <= 3; ++i) {
        put_mail(site, "refused@example.net");
        REQUIRE(site.alerts.database().exec("UPDATE alert_outbox SET search=" + std::to_string(row)));
        CHECK(deliver(site).dead == 1);
        CHECK(site.alerts.find(made->id)->has_value() == (i < 3));
    }
    CHECK(site.alerts.outbox()->dead == 0);
}
