// The daemon: found while it runs, told by status and metrics, stopped cleanly.
#include <chrono>
#include <thread>

#include "tests/integration/home.h"
#include "tests/support/sample_server.h"

using jobindex::integration::Home;
namespace support = jobindex::support;
namespace base = jobindex::base;

namespace {

/// A page with one ad, as schema.org has it.
std::string ad_page(const std::string& title) {
    return "<html><head><title>" + title + R"(</title><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "JobPosting", "title": ")" +
           title +
           R"(", "description": "<p>We look for a person who measures radiation fields in water phantoms,
        writes about it and teaches students how to do the same.</p>", "datePosted": "2026-11-01",
        "validThrough": "2037-12-31", "hiringOrganization": {"@type": "Organization", "name": "Institute of Fields"},
        "jobLocation": {"@type": "Place", "address": {"addressLocality": "Graz", "addressCountry": "AT"}}}
        </script></head><body><h1>)" +
           title + "</h1></body></html>";
}

/// Runs the daemon until `look` is content, at most for `longest`; then stops it with SIGTERM.
class Daemon {
  public:
    Daemon(const Home& home, const std::string& url, std::chrono::seconds time)
        : thread_([this, &home, url, time] {
              auto command =
                  home.jobindex({"run", url, "--allow-private", "--delay", "0", "--index-every", "0.2"});
              command.signal = SIGTERM;
              command.signal_after = time;
              result_ = support::run(command);
          }) {}
    support::ProgramResult join() {
        thread_.join();
        REQUIRE(result_);
        return *result_;
    }

  private:
    base::Result<support::ProgramResult> result_;
    std::thread thread_;
};

/// True as soon as `holds` is, within two minutes.
template <class Condition>
bool eventually(Condition holds) {
    for (int i = 0; i < 600; ++i) {
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
    return false;
}

std::string html(const std::string& body) {
    return "<html><body>" + body + "</body></html>";
}

}  // namespace

TEST_CASE("what the daemon reads can be found while it goes on, and it stops cleanly", "[integration][run]") {
    const Home home;
    support::SampleServer server;
    REQUIRE(server.start());
    const auto page = [&](const std::string& path, std::string body) {
        server.on(path, {.headers = {{"Content-Type", "text/html"}}, .body = std::move(body)});
    };
    page("/", html("<a href=/jobs/1>one</a> <a href=/jobs/2>two</a>"));
    page("/jobs/1", ad_page("Dosimetry Scientist"));
    page("/jobs/2", ad_page("Detector Engineer"));
    Daemon daemon(home, server.url("/"), std::chrono::seconds(25));
    const auto finds = [&](const std::string& query) {
        const auto result = support::run(home.jobquery({query, "--format", "json"}));
        return result && result->exit_code == 0;
    };
    CHECK(eventually([&] { return finds("dosimetry") && finds("detector"); }));
    CHECK(eventually([&] {
        const auto status = home.json(home.jobindex({"status", "--format", "json"}));
        return status["run"]["ads"]["new"].integer().value_or(0) == 2 &&
               status["run"]["index"]["builds"].integer().value_or(0) >= 1;
    }));
    const auto result = daemon.join();
    CHECK(result.exit_code == 0);
    CHECK(result.out.find("2 new") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(home.path() / "run.json"));
    const auto status = home.json(home.jobindex({"status", "--format", "json"}));
    CHECK(status["run"].is_null());
    CHECK(finds("detector"));
}
