// Alerts with the real programs, on a real SMTP server: from sign-up to the way out, and through kills.
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <set>

#include "core/base/file.h"
#include "core/vocab/data_dir.h"
#include "query/alerts/alerts.h"
#include "query/alerts/links.h"
#include "query/render/messages.h"
#include "tests/integration/home.h"
#include "tests/support/smtp_sink.h"

using namespace jobindex;
using integration::Home;
using support::SmtpSink;

namespace {

constexpr base::Timestamp kNow = 1'796'000'000;

/// Imports ads named `names` on `day` and builds the index.
void publish(const Home& home, const std::vector<std::string>& names, const std::string& day) {
    const auto file = home.path() / "rows.jsonl";
    std::ofstream out(file, std::ios::binary);
    for (const auto& name : names) {
        out << R"({"ref": ")" << name << R"(", "name": "Medical physicist )" << name
            << R"(", "body": "We look for a medical physicist. Post )" << name << R"( is at ward )" << name
            << R"(.", "org": "Thornbury Hospital )" << name
            << R"(", "where": "Leeds, UK", "until": "2027-05-03"})"
            << "\n";
    }
    out.close();
    home.index({"import", file.string(), "--map",
                "reference=ref,title=name,description=body,institution=org,location=where,closing=until",
                "--source", "test", "--now", day});
    home.index({"index", "--now", day});
}

/// The library on the same files, as a web server has it open.
alerts::Alerts open_site(const Home& home) {
    static const render::Messages messages = *render::Messages::load(*vocab::data_dir());
    alerts::Settings settings;
    settings.base_url = "https://jobs.example.org";
    settings.mail_from = "alerts@example.org";
    settings.limits.mails_per_address = 1000;
    return *alerts::Alerts::open(home.path(), settings, messages);
}

support::Program run_alerts(const Home& home, const SmtpSink& sink, const std::string& now = "2026-12-01") {
    return home.jobquery({"alerts", "run", "--format", "json", "--smtp-url", sink.url(), "--smtp-plain",
                          "--mail-from", "alerts@example.org", "--base-url", "https://jobs.example.org/",
                          "--now", now});
}

std::string token_behind(const std::string& text, std::string_view path) {
    const std::string start = std::string(path) + "?token=";
    const auto at = text.find(start);
    REQUIRE(at != std::string::npos);
    const auto from = at + start.size();
    return text.substr(from, text.find_first_of("\n>\"<", from) - from);
}

}  // namespace

TEST_CASE("what is written while other processes look at the same saved searches is not lost",
          "[integration][alerts]") {
    const Home home;
    // A server has several connections; each was made after another one was there.
    auto first = open_site(home);
    const auto second = open_site(home);
    const auto shown = [&] { return home.json(home.jobquery({"alerts", "list", "--format", "json"})); };
    const auto add = [&](const std::string& query) {
        alerts::Subscription wanted;
        wanted.channel = alerts::Channel::feed;
        wanted.query = query;
        wanted.vouched = true;
        REQUIRE(first.subscribe(wanted, kNow));
    };
    add("dosimetry");
    CHECK(shown()["query"].text() == "dosimetry");
    REQUIRE(*first.remove(shown()["id"].text()));
    add("radiomics");
    CHECK(shown()["query"].text() == "radiomics");
    CHECK(second.list()->size() == 1);
}

TEST_CASE("a saved search goes from sign-up over a digest to unsubscription by real mails",
          "[integration][alerts]") {
    const Home home;
    publish(home, {"A1", "A2"}, "2026-11-28");
    const auto sink = SmtpSink::start(home.path() / "mails");
    REQUIRE(sink);
    CHECK(home.json(run_alerts(home, *sink))["first"].boolean());
    const auto added = support::run(home.jobquery(
        {"alerts", "add", "medical", "physicist", "--mail", "Ada@Example.net", "--language", "de",
         "--frequency", "immediate", "--mail-from", "alerts@example.org", "--base-url",
         "https://jobs.example.org", "--site-name", "Stellen f\xC3\xBCr Physik", "--now", "2026-12-01"}));
    REQUIRE(added);
    INFO(added->err);
    REQUIRE(added->exit_code == 0);
    CHECK(home.json(run_alerts(home, *sink))["arrived"].integer() == 1);
    REQUIRE(sink->mails().size() == 1);
    const auto asked = sink->mails()[0];
    CHECK(asked.to == "Ada@example.net");
    CHECK(asked.header("From").find("=?UTF-8?B?") == 0);
    CHECK(asked.header("List-Unsubscribe").empty());
    CHECK(asked.body().find("M\xC3\xB6"
                            "chten Sie neue Stellen zu \xE2\x80\x9Emedical physicist\xE2\x80\x9C") !=
          std::string::npos);
    // Nothing is sent to an address that did not confirm.
    publish(home, {"A3"}, "2026-11-29");
    CHECK(home.json(run_alerts(home, *sink))["matches"].integer() == 0);

    auto site = open_site(home);
    REQUIRE(*site.confirm(token_behind(asked.body(), alerts::kConfirmPath),
                          base::start_of(*base::Date::make(2026, 12, 1))));
    publish(home, {"B1", "B2"}, "2026-11-30");
    const auto report = home.json(run_alerts(home, *sink));
    CHECK(report["matches"].integer() == 2);
    CHECK(report["arrived"].integer() == 1);
    REQUIRE(sink->mails().size() == 2);
    const auto digest = sink->mails()[1];
    CHECK(digest.header("Subject") == "2 neue Stellen: medical physicist");
    CHECK(digest.header("List-Unsubscribe-Post") == "List-Unsubscribe=One-Click");
    CHECK(digest.header("Auto-Submitted") == "auto-generated");
    CHECK(digest.header("Date") == "Tue, 01 Dec 2026 00:00:00 +0000");
    CHECK(digest.header("Message-ID").ends_with("@example.org>"));
    CHECK(digest.header("Content-Language") == "de");
    for (const char* name :
         {"Medical physicist B1", "Medical physicist B2", "https://jobs.example.org/jobs/"})
        CHECK(digest.body().find(name) != std::string::npos);
    CHECK(digest.body().find("physicist A") == std::string::npos);

    const std::string link = digest.header("List-Unsubscribe");
    REQUIRE(*site.unsubscribe(token_behind(link, alerts::kUnsubscribePath)));
    publish(home, {"C1"}, "2026-12-01");
    CHECK(home.json(run_alerts(home, *sink))["matches"].integer() == 0);
    CHECK(sink->mails().size() == 2);
    for (const char* file : {"site.db", "site.db-wal", "site.db-shm"}) {
        const auto bytes = base::read_file(home.path() / file);
        CHECK((!bytes || bytes->find("Ada@example.net") == std::string::npos));
    }
}

TEST_CASE("kills at any moment lose no mail, and double at most the one that was on its way",
          "[integration][alerts]") {
    constexpr int kReaders = 60;
    const Home home;
    publish(home, {"A1"}, "2026-11-28");
    const auto sink = SmtpSink::start(home.path() / "mails", {"--delay", "4"});
    REQUIRE(sink);
    REQUIRE(support::run(run_alerts(home, *sink)));
    {
        auto site = open_site(home);
        for (int i = 0; i < kReaders; ++i) {
            alerts::Subscription subscription;
            subscription.target = "reader" + std::to_string(i) + "@example.net";
            subscription.query = i % 2 ? "medical physicist" : "physicist ward";
            subscription.frequency = alerts::Frequency::immediate;
            subscription.vouched = true;
            REQUIRE(site.subscribe(subscription, kNow));
        }
    }
    publish(home, {"B1", "B2", "B3"}, "2026-11-30");
    int kills = 0;
    for (int after = 5; after < 1200 && sink->mails().size() < kReaders; after += 7) {
        auto command = run_alerts(home, *sink);
        command.signal_after = std::chrono::milliseconds(after);
        const auto result = support::run(command);
        REQUIRE(result);
        kills += result->signal == SIGKILL;
    }
    const auto last = home.json(run_alerts(home, *sink));
    CHECK(last["later"].integer() == 0);
    CHECK(open_site(home).outbox()->waiting == 0);
    std::map<std::string, std::set<std::string>> ids_of;
    const auto mails = sink->mails();
    for (const auto& mail : mails) ids_of[mail.to].insert(mail.header("Message-ID"));
    CHECK(ids_of.size() == kReaders);
    for (const auto& [reader, ids] : ids_of) {
        INFO(reader);
        CHECK(ids.size() == 1);
    }
    const auto doubles = static_cast<int>(mails.size()) - kReaders;
    INFO(kills << " kills, " << mails.size() << " mails for " << kReaders << " readers: " << doubles
               << " came twice under one Message-ID");
    CHECK(kills > 10);
    CHECK(doubles <= kills);
    CHECK(home.json(run_alerts(home, *sink))["arrived"].integer() == 0);
}

TEST_CASE("alerts are added, listed, tested and removed by hand", "[integration][alerts]") {
    const Home home;
    publish(home, {"A1", "A2"}, "2026-11-28");
    const auto added =
        home.json(home.jobquery({"alerts", "add", "medical physicist", "--webhook",
                                 "https://example.net/hook", "--format", "json", "--now", "2026-12-01"}));
    CHECK(added["state"].text() == "active");
    CHECK(added["secret"].text().size() == 64);
    const std::string id = added["id"].text();
    const auto listed = home.json(home.jobquery({"alerts", "list", "--format", "json"}));
    CHECK(listed["id"].text() == id);
    CHECK(listed["query"].text() == "medical physicist");
    CHECK(listed.find("secret") == nullptr);
    CHECK(support::run(home.jobquery({"alerts", "test", id, "--now", "2026-12-01"}))->exit_code == 1);
    const auto tested =
        home.json(home.jobquery({"alerts", "test", id, "--all", "--format", "json", "--now", "2026-12-01"}));
    CHECK(tested["event"].text() == "new_ads");
    CHECK(tested["ads"].size() == 2);
    CHECK(support::run(home.jobquery({"alerts", "remove", id}))->exit_code == 0);
    CHECK(support::run(home.jobquery({"alerts", "remove", id}))->exit_code == 2);
    CHECK(support::run(home.jobquery({"alerts", "list"}))->exit_code == 1);
    for (const std::vector<std::string>& wrong : std::vector<std::vector<std::string>>{
             {"alerts", "add", "mri"},
             {"alerts", "add", "mri", "--mail", "x", "--base-url", "https://e.org", "--mail-from", "a@e.org"},
             {"alerts", "add", "mri", "--mail", "a@e.org"},
             {"alerts", "add", "mri", "--feed", "--webhook", "https://e.org/"},
             {"alerts", "add", "mri", "--webhook", "http://e.org/"},
             {"alerts", "frobnicate"}}) {
        CHECK(support::run(home.jobquery(wrong))->exit_code == 2);
    }
}
