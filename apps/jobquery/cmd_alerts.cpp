// jobquery alerts: saved searches: add, list, remove, test, run.
#include <fmt/format.h>

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "apps/jobquery/alert_settings.h"
#include "apps/jobquery/commands.h"
#include "apps/jobquery/opened.h"
#include "core/base/harmless.h"
#include "core/base/text.h"
#include "core/vocab/data_dir.h"
#include "query/alerts/alerts.h"
#include "query/alerts/digests.h"
#include "query/alerts/run.h"
#include "query/alerts/watermark.h"

namespace jobindex::apps {
namespace {

using alerts::Alerts;
using alerts::SavedSearch;
using base::Json;

constexpr cli::Option kOptions[] = {
    {.name = "ACTION",
     .help = "add QUERY, list, remove ID, test ID or run",
     .kind = cli::Kind::choice,
     .choices = "add|list|remove|test|run",
     .required = true},
    {.name = "WHAT", .help = "a query, or the id of a saved search", .many = true},
    {.name = "--mail", .value = "ADDRESS", .help = "tell this address"},
    {.name = "--webhook", .value = "URL", .help = "call this https URL"},
    {.name = "--feed", .help = "tell nobody; keep the newest ads for a feed"},
    {.name = "--confirmed", .help = "the owner of the address has agreed: send no mail that asks"},
    {.name = "--frequency",
     .value = "WHEN",
     .help = "how often",
     .kind = cli::Kind::choice,
     .fallback = "daily",
     .choices = "immediate|daily|weekly"},
    {.name = "--language",
     .value = "LANGUAGE",
     .help = "of the mails",
     .kind = cli::Kind::choice,
     .fallback = "en",
     .choices = "en|de|fr|es"},
    {.name = "--all", .help = "test: with all open ads that the search finds, told or not"},
    {.name = "--every", .value = "SECONDS", .help = "run: again and again", .kind = cli::Kind::integer},
    {.name = "--retry-dead", .help = "run: try messages again that were given up"},
    kBaseUrlOption,
    kSiteNameOption,
    kMailFromOption,
    kSmtpUrlOption,
    kSmtpUserOption,
    kSmtpPasswordFileOption,
    kSmtpCaOption,
    kSmtpPlainOption,
    kAllowPrivateOption,
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobquery alerts add \"medical physics PhD\" --mail ada@example.net --base-url https://jobs.example.org "
     "--mail-from jobs@example.org",
     "ask ada whether she wants new ads once a day"},
    {"jobquery alerts add level:postdoc --webhook https://example.net/hook --frequency immediate",
     "call a URL; the key of its signatures is printed once"},
    {"jobquery alerts test 3f0c... --all", "the message that would be sent about all open ads"},
    {"jobquery alerts run --every 60 --smtp-url smtp://mail.example.org:587 --smtp-user jobs",
     "compare, make digests and deliver every minute"},
};

/// The saved searches of the context's data directory, with the messages that they need.
struct Site {
    std::unique_ptr<render::Messages> messages;
    Alerts alerts;
};

base::Result<Site> open_site(const cli::Context& context) {
    const auto home = cli::make_home(context.arguments.text("--home"));
    if (!home) return base::fail(home);
    const auto data = vocab::data_dir();
    if (!data) return base::fail(data);
    auto settings = alert_settings(context);
    if (!settings) return base::fail(settings);
    auto messages = render::Messages::load(*data);
    if (!messages) return base::fail(messages);
    auto owned = std::make_unique<render::Messages>(std::move(*messages));
    auto opened = Alerts::open(home->root, std::move(*settings), *owned);
    if (!opened) return base::fail(opened);
    return Site{std::move(owned), std::move(*opened)};
}

std::string what(const cli::Context& context) {
    return std::string(base::trim(base::join(context.arguments.list("WHAT"), " ")));
}

base::Error no_such(const std::string& id) {
    return {base::Code::not_found, fmt::format("there is no saved search \"{}\"", base::harmless(id)),
            "jobquery alerts list shows their ids"};
}

base::Result<alerts::Subscription> subscription_of(const cli::Context& context) {
    const auto& given = context.arguments;
    alerts::Subscription out;
    const int targets = int{given.has("--mail")} + int{given.has("--webhook")} + int{given.has("--feed")};
    if (targets != 1)
        return base::fail(base::Code::invalid_input, "a saved search needs one target",
                          "give --mail ADDRESS, --webhook URL or --feed");
    if (given.has("--webhook")) out.channel = alerts::Channel::webhook;
    if (given.has("--feed")) out.channel = alerts::Channel::feed;
    out.target = given.has("--mail") ? given.text("--mail") : given.text("--webhook");
    out.query = what(context);
    out.language = given.text("--language");
    out.frequency =
        alerts::value_in(alerts::kFrequencies, given.text("--frequency")).value_or(alerts::Frequency::daily);
    out.vouched = given.has("--confirmed") || out.channel != alerts::Channel::mail;
    return out;
}

int add(const cli::Context& context, Alerts& site) {
    const auto subscription = subscription_of(context);
    if (!subscription) return cli::report(subscription.error());
    const auto made = site.subscribe(*subscription, context.clock.now());
    if (!made) return cli::report(made.error());
    if (context.json()) {
        Json out = Json::object({{"state", alerts::name_of(made->state)}});
        cli::print_json(out.set_if("id", made->id).set_if("secret", made->secret));
        return cli::kDone;
    }
    if (!made->id.empty()) cli::print(fmt::format("id      {}\n", made->id));
    if (!made->secret.empty()) cli::print(fmt::format("secret  {}\n", made->secret));
    if (made->state == alerts::State::pending)
        cli::say("a mail that asks for confirmation is in the outbox: jobquery alerts run sends it");
    return cli::kDone;
}

Json json_of(const SavedSearch& search) {
    Json out = Json::object({{"id", search.id},
                             {"state", alerts::name_of(search.state)},
                             {"channel", alerts::name_of(search.channel)}});
    out.set_if("target", search.target);
    out.set("query", search.query).set("frequency", alerts::name_of(search.frequency));
    out.set("language", search.language).set("created", base::iso_time(search.created));
    if (search.last_sent > 0) out.set("last_sent", base::iso_time(search.last_sent));
    return out;
}

int list(const cli::Context& context, const Alerts& site) {
    const auto searches = site.list();
    if (!searches) return cli::report(searches.error());
    for (const auto& search : *searches) {
        if (context.json()) {
            cli::print_json(json_of(search));
            continue;
        }
        cli::print(fmt::format("{}  {:<8}{:<10}{:<8}{:<30} {}\n", search.id, alerts::name_of(search.state),
                               alerts::name_of(search.frequency), alerts::name_of(search.channel),
                               base::harmless(search.target), base::harmless(search.query)));
    }
    const auto outbox = site.outbox();
    if (!outbox) return cli::report(outbox.error());
    cli::say(fmt::format("{} saved searches; {} messages wait, {} were given up", searches->size(),
                         outbox->waiting, outbox->dead));
    if (!outbox->mail_error.empty())
        cli::say(
            fmt::format("{} mails wait; last error: {}", outbox->mails, base::harmless(outbox->mail_error)));
    return searches->empty() ? cli::kNothingFound : cli::kDone;
}

int remove(const cli::Context& context, Alerts& site) {
    const auto removed = site.remove(what(context));
    if (!removed) return cli::report(removed.error());
    if (!*removed) return cli::report(no_such(what(context)));
    return cli::kDone;
}

/// The ads that a test is about: those not told yet, or all open ones that the search finds.
base::Result<std::vector<std::string>> ads_of_test(const cli::Context& context, Alerts& site,
                                                   search::Searcher& searcher, const SavedSearch& search) {
    if (!context.arguments.has("--all")) return alerts::untold_ads(site.database(), search.row);
    search::SearchRequest request;
    request.text = search.query;
    request.today = context.clock.today();
    request.limit = search::kMaxWindow;
    const auto ranked = searcher.rank(request);
    if (!ranked) return base::fail(ranked);
    std::vector<std::string> ids;
    for (const auto& ad : *ranked) {
        if (ad.all_words) ids.push_back(ad.id);
    }
    return ids;
}

int test(const cli::Context& context, Alerts& site) {
    const auto search = site.find(what(context));
    if (!search) return cli::report(search.error());
    if (!*search) return cli::report(no_such(what(context)));
    auto opened = open_index(context);
    if (!opened) return cli::report(opened.error());
    const auto ids = ads_of_test(context, site, opened->searcher, **search);
    if (!ids) return cli::report(ids.error());
    const auto digest = alerts::make_digest(site, opened->searcher, **search, *ids, context.clock.now());
    if (!digest) return cli::report(digest.error());
    if (digest->hits.empty()) {
        cli::say("nothing would be sent: no new ad; --all takes all open ads");
        return cli::kNothingFound;
    }
    if (context.json()) {
        cli::print_json(alerts::digest_json(*digest, site.settings()));
    } else {
        const auto mail =
            alerts::digest_mail(*digest, site.messages().of((*search)->language), site.settings());
        cli::print(fmt::format("{}\n\n{}", mail.subject, mail.text));
    }
    return cli::kDone;
}

/// Says what a pass did, unless that is nothing.
void tell(const cli::Context& context, const alerts::RunReport& report) {
    if (context.json()) {
        cli::print_json(alerts::to_json(report));
        return;
    }
    if (report.first) cli::say(fmt::format("first run: the {} ads of the index are not new", report.new_ads));
    const auto& sent = report.delivery;
    cli::say(fmt::format("{} new ads, {} matches, {} digests; {} sent, {} later, {} given up",
                         report.first ? 0 : report.new_ads, report.matches, report.digests, sent.arrived,
                         sent.later, sent.dead));
    if (!sent.mail_error.empty()) cli::say("mails wait: " + sent.mail_error);
}

/// One pass; the exit code.
int pass(const cli::Context& context, alerts::Runner& runner) {
    auto opened = open_index(context);
    if (!opened) return cli::report(opened.error());
    const auto report = runner.run_once(opened->searcher, context.clock.now(), context.stop);
    if (!report) return cli::report(report.error());
    tell(context, *report);
    const auto& sent = report->delivery;
    return sent.later + sent.dead > 0 || !sent.mail_error.empty() ? cli::kPartly : cli::kDone;
}

int run_passes(const cli::Context& context, Alerts& site) {
    if (context.arguments.has("--retry-dead")) {
        const auto revived = alerts::revive_dead(site.database(), context.clock.now());
        if (!revived) return cli::report(revived.error());
    }
    alerts::Runner runner(site);
    const auto every = std::chrono::seconds(context.arguments.integer("--every"));
    std::mutex mutex;
    std::condition_variable_any wait;
    while (true) {
        const int code = pass(context, runner);
        if (every.count() <= 0 || (code != cli::kDone && code != cli::kPartly)) return code;
        std::unique_lock lock(mutex);
        wait.wait_for(lock, context.stop, every, [] { return false; });
        if (context.stop.stop_requested()) return cli::kDone;
    }
}

int run(const cli::Context& context) {
    auto site = open_site(context);
    if (!site) return cli::report(site.error());
    const std::string& action = context.arguments.text("ACTION");
    if (action == "add") return add(context, site->alerts);
    if (action == "list") return list(context, site->alerts);
    if (action == "remove") return remove(context, site->alerts);
    if (action == "test") return test(context, site->alerts);
    return run_passes(context, site->alerts);
}

}  // namespace

const cli::Command kAlerts = {
    "alerts",
    "tell of new ads by mail or webhook",
    "Keeps saved searches and tells of new ads that they find: by mail once the owner of the address has "
    "agreed, by a signed call of a URL, or in a feed. run compares the ads that are new in the index with "
    "all saved searches, makes the digests that are due and delivers what waits in the outbox; the first "
    "run takes the ads that are there for known. A message that cannot be delivered is tried again after a "
    "minute, then after four times as long each time, and given up after eight tries. When the mail server "
    "takes no mails, list says how many wait and why. Exit code 1 when nothing is there to "
    "show, 3 when messages wait or were given up, 4 when another process runs.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
