// jobquery serve: the index as a web site and an API.
#include <sys/resource.h>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "apps/cli/context.h"
#include "apps/jobquery/alert_settings.h"
#include "apps/jobquery/commands.h"
#include "core/base/log.h"
#include "core/base/text.h"
#include "core/vocab/data_dir.h"
#include "query/alerts/run.h"
#include "query/server/dispatcher.h"
#include "query/server/http_server.h"
#include "query/server/pages/page.h"
#include "query/server/proxies.h"
#include "query/server/routes.h"
#include "query/server/site.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "--listen",
     .value = "ADDRESS",
     .help = "where to listen: ADDRESS:PORT, [IPV6]:PORT or PORT; port 0 is any that is free",
     .fallback = "127.0.0.1:8080"},
    {.name = "--base-url",
     .value = "URL",
     .help = "how people reach the server, when a proxy is in front; else $JOBINDEX_BASE_URL",
     .env = "JOBINDEX_BASE_URL"},
    {.name = "--site-name", .value = "NAME", .help = "what the site calls itself", .fallback = "Job ads"},
    {.name = "--trusted-proxy",
     .value = "ADDRESS",
     .help = "an address or network (10.0.0.0/8) whose X-Forwarded-For is believed",
     .many = true},
    {.name = "--cors",
     .value = "ORIGIN",
     .help = "a site whose scripts may use the API (https://example.org), or * for all",
     .many = true},
    {.name = "--workers",
     .value = "N",
     .help = "threads that search; 0 = one a core",
     .kind = cli::Kind::integer,
     .fallback = "0"},
    {.name = "--queue",
     .value = "N",
     .help = "requests that may wait",
     .kind = cli::Kind::integer,
     .fallback = "128"},
    {.name = "--rate",
     .value = "N",
     .help = "requests a second of one client in the long run; 0 = no limit",
     .kind = cli::Kind::number,
     .fallback = "20"},
    {.name = "--burst",
     .value = "N",
     .help = "requests of one client at once",
     .kind = cli::Kind::number,
     .fallback = "100"},
    {.name = "--deadline",
     .value = "MS",
     .help = "milliseconds that a search may take",
     .kind = cli::Kind::number,
     .fallback = "2000"},
    {.name = "--access-log",
     .value = "FORMAT",
     .help = "how each answer is logged on stdout",
     .kind = cli::Kind::choice,
     .fallback = "combined",
     .choices = "combined|json|none"},
    {.name = "--contact", .value = "ADDRESS", .help = "an e-mail address or page shown to visitors"},
    kMailFromOption,
    kSmtpUrlOption,
    kSmtpUserOption,
    kSmtpPasswordFileOption,
    kSmtpCaOption,
    kSmtpPlainOption,
    kAllowPrivateOption,
};
constexpr cli::Example kExamples[] = {
    {"jobquery serve", "on http://127.0.0.1:8080"},
    {"jobquery serve --listen 8000 --base-url https://jobs.example.org --trusted-proxy 127.0.0.1",
     "behind nginx or Caddy"},
};

/// ADDRESS:PORT, [IPV6]:PORT or PORT.
base::Result<void> set_listen(std::string_view text, server::Settings& settings) {
    const auto colon = text.rfind(':');
    std::string_view port = text;
    if (colon != std::string_view::npos) {
        std::string_view host = text.substr(0, colon);
        if (host.size() > 1 && host.front() == '[' && host.back() == ']')
            host = host.substr(1, host.size() - 2);
        settings.address = host == "localhost" ? "127.0.0.1" : std::string(host);
        port = text.substr(colon + 1);
    }
    constexpr long long kLastPort = 65535;
    const auto number = base::parse_integer(port);
    if (!number || *number < 0 || *number > kLastPort || settings.address.empty()) {
        return base::fail(base::Code::invalid_input, "cannot listen on \"" + std::string(text) + "\"",
                          "write --listen 127.0.0.1:8080");
    }
    settings.port = static_cast<std::uint16_t>(*number);
    return {};
}

base::Result<server::Settings> settings_of(const cli::Context& context) {
    const auto& arguments = context.arguments;
    const auto home = cli::find_home(arguments.text("--home"));
    if (!home) return base::fail(home);
    const auto data = vocab::data_dir();
    if (!data) return base::fail(data);
    server::Settings settings;
    settings.home = home->root;
    settings.index = home->index();
    settings.data = *data;
    settings.clock = context.clock;
    if (auto set = set_listen(arguments.text("--listen"), settings); !set) return base::fail(set);
    settings.base_url = arguments.text("--base-url");
    while (settings.base_url.ends_with('/')) settings.base_url.pop_back();
    settings.site_name = arguments.text("--site-name");
    settings.contact = arguments.text("--contact");
    auto alerts = alert_settings(context);
    if (!alerts) return base::fail(alerts);
    settings.alerts = std::move(*alerts);
    settings.trusted_proxies = arguments.list("--trusted-proxy");
    for (const auto& proxy : settings.trusted_proxies) {
        if (!server::is_range(proxy))
            return base::fail(base::Code::invalid_input, "--trusted-proxy \"" + proxy + "\" is no address",
                              "write 127.0.0.1 or 10.0.0.0/8");
    }
    settings.cors_origins = arguments.list("--cors");
    settings.workers = static_cast<unsigned>(arguments.integer("--workers"));
    settings.queue = static_cast<std::size_t>(arguments.integer("--queue"));
    settings.rate = arguments.number("--rate");
    settings.burst = arguments.number("--burst");
    settings.deadline_ms = arguments.number("--deadline");
    const auto& log = arguments.text("--access-log");
    settings.log = log == "json"   ? server::LogFormat::json
                   : log == "none" ? server::LogFormat::none
                                   : server::LogFormat::combined;
    return settings;
}

/// Every connection is a file; as many as the system lets us have.
void raise_file_limit() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

void refresh(server::Site& site, std::string& said) {
    const auto before = site.snapshot();
    const auto made = before ? site.refresh() : site.open_index();
    if (made && *made) {
        said.clear();
        const auto now = site.snapshot();
        if (!before || before->generation.name != now->generation.name)
            cli::say("serving " + now->generation.name + ": " + std::to_string(now->generation.live) +
                     " open ads");
    } else if (!made && made.error().message != said) {
        said = made.error().message;  // once, not at each look
        base::log::warn(said);
    }
}

/// Compares new ads with the saved searches and delivers, now and then, on a thread of its own.
void keep_alerting(server::Site& site, const std::stop_token& stop) {
    constexpr std::chrono::seconds kPause{2};
    const auto& settings = site.settings();
    auto own = alerts::Alerts::open(settings.home, settings.alerts, site.messages());
    if (!own) return base::log::error(own.error().message);
    alerts::Runner runner(*own);
    std::optional<search::Searcher> searcher;
    std::optional<schema::Generation> opened;
    std::string said, waiting;
    std::mutex mutex;
    std::condition_variable_any wake;
    while (!stop.stop_requested()) {
        if (const auto now = site.snapshot(); now && !(opened && schema::is_same(*opened, now->generation))) {
            auto next = search::Searcher::open(now->generation, site.lexicon());
            if (next) searcher = std::move(*next);
            if (next) opened = now->generation;
        }
        if (searcher) {
            const auto done = runner.run_once(*searcher, settings.clock.now(), stop);
            if (!done && done.error().message != said) {
                said = done.error().message;
                base::log::warn("alerts: " + said);
            }
            if (done && done->delivery.mail_error != waiting) {
                waiting = done->delivery.mail_error;
                if (!waiting.empty()) base::log::warn("mails wait: " + waiting);
            }
            if (done && !waiting.empty()) site.metrics().count("mails_wait");
        }
        std::unique_lock lock(mutex);
        wake.wait_for(lock, stop, kPause, [] { return false; });
    }
}

int run(const cli::Context& context) {
    auto settings = settings_of(context);
    if (!settings) return cli::report(settings.error());
    raise_file_limit();
    const auto site = server::Site::open(std::move(*settings));
    if (!site) return cli::report(site.error());
    std::string said;
    refresh(**site, said);
    server::Dispatcher dispatcher(**site, server::all_routes(), server::problem_page);
    auto http = server::HttpServer::start(dispatcher);
    if (!http) return cli::report(http.error());
    if ((*site)->base_url().empty()) (*site)->set_base_url(http->url());
    cli::say("listening on " + http->url());
    std::jthread alerting;
    if ((*site)->alerts() != nullptr)
        alerting = std::jthread([&site = **site](const std::stop_token& stop) { keep_alerting(site, stop); });
    constexpr std::chrono::milliseconds kLook{200};
    std::mutex mutex;
    std::condition_variable_any wake;
    while (!context.stop.stop_requested()) {
        refresh(**site, said);
        std::unique_lock lock(mutex);
        wake.wait_for(lock, context.stop, kLook, [] { return false; });
    }
    http->stop();
    return cli::kDone;
}

}  // namespace

const cli::Command kServe = {
    "serve",
    "answer over HTTP",
    "Makes the index a web site and an API for other sites. A new generation of the index is taken up while "
    "requests run; SIGINT and SIGTERM end the server when the requests under way are answered. It listens on "
    "the loopback unless told otherwise; put a proxy with TLS in front of it for the world.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
