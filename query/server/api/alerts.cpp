// /v1/alerts: saved searches, by the same rules as the page and the command line (query/alerts). A mail is
// confirmed by its link; for a webhook or a feed a key vouches.
#include <fmt/format.h>

#include <mutex>

#include "core/base/text.h"
#include "query/alerts/alerts.h"
#include "query/alerts/links.h"
#include "query/alerts/tokens.h"
#include "query/render/feed.h"
#include "query/server/json_answer.h"
#include "query/server/routes.h"
#include "query/server/worker.h"

namespace jobindex::server {
namespace {

using alerts::Channel;
using base::Json;

constexpr std::size_t kMostBytes = std::size_t{16} << 10;
constexpr std::size_t kLongestTarget = 2000, kLongestQuery = 2000;

/// The members of the body.
constexpr Parameter kBody[] = {
    {.name = "channel", .kind = ValueKind::choice, .choices = "mail|webhook|feed", .required = true},
    {.name = "target", .longest = kLongestTarget},
    {.name = "q", .required = true, .longest = kLongestQuery},
    {.name = "frequency",
     .kind = ValueKind::choice,
     .fallback = "daily",
     .choices = "immediate|daily|weekly"},
    {.name = "lang", .kind = ValueKind::choice, .fallback = "en", .choices = "en|de|fr|es"},
};
constexpr Parameter kToken[] = {{.name = "token",
                                 .help = "of an alert, as the answer to POST or a link of its mails has it",
                                 .required = true,
                                 .in_path = true,
                                 .longest = 200}};

tl::expected<Given, Problem> read_body(const Request& request) {
    const auto body = json_body(request);
    if (!body) return tl::unexpected(body.error());
    Pairs members;
    for (const auto& [name, value] : body->members()) {
        if (!value.is_string()) return tl::unexpected(problem(400, name + " is a text", name));
        members.emplace_back(name, value.text());
    }
    return read_parameters(kBody, {}, members);
}

/// Runs `work` on the saved searches, one request at a time.
template <class Work>
Answer with_alerts(Context& context, Work&& work) {
    Site& site = context.worker.site();
    if (site.alerts() == nullptr)
        return tl::unexpected(problem(501, "this server takes nothing in: its data directory is read-only"));
    const std::scoped_lock lock(site.alerts_mutex());
    return work(*site.alerts());
}

Json feeds_of(const std::string& id, const Site& site) {
    Json out = Json::object();
    for (const auto& format : render::kFeedFormats)
        out.set(std::string(format.name), fmt::format("{}/alerts/{}.{}", site.base_url(), id, format.name));
    return out;
}

/// What one may know of an alert who has its token. Neither its address nor its secret is told again.
Json alert_json(const alerts::SavedSearch& search, const Site& site) {
    Json out = Json::object({{"id", search.id},
                             {"status", name_of(search.state)},
                             {"channel", name_of(search.channel)},
                             {"q", search.query},
                             {"frequency", name_of(search.frequency)},
                             {"lang", search.language},
                             {"created", base::iso_time(search.created)}});
    if (search.last_sent > 0) out.set("last_sent", base::iso_time(search.last_sent));
    if (search.channel == Channel::feed) out.set("feeds", feeds_of(search.id, site));
    return out;
}

Problem refusal(const base::Error& error, const alerts::Subscription& wanted, const alerts::Alerts& alerts) {
    if (error.code == base::Code::limit) return problem(429, error.message + "; " + error.hint);
    if (error.code != base::Code::invalid_input) return search_problem(error);
    const std::string query = base::squeeze(wanted.query);
    const bool bad_query = query.empty() || query.size() > alerts.settings().limits.query_bytes;
    return search_problem(error, bad_query ? "q" : "target");
}

alerts::Subscription subscription_of(const Given& given, const Request& request) {
    alerts::Subscription wanted;
    wanted.channel = alerts::value_in(alerts::kChannels, given.text("channel")).value_or(Channel::mail);
    wanted.target = given.text("target");
    wanted.query = given.text("q");
    wanted.language = given.text("lang");
    wanted.frequency =
        alerts::value_in(alerts::kFrequencies, given.text("frequency")).value_or(alerts::Frequency::daily);
    wanted.client = request.client;
    wanted.vouched = wanted.channel != Channel::mail;
    return wanted;
}

Answer create(Context& context) {
    const auto given = read_body(context.request);
    if (!given) return tl::unexpected(given.error());
    const auto wanted = subscription_of(*given, context.request);
    if (wanted.vouched && !context.key)
        return tl::unexpected(problem(
            401, fmt::format("a {} needs a key: Authorization: Bearer jq_...", name_of(wanted.channel))));
    if (wanted.channel != Channel::feed && wanted.target.empty())
        return tl::unexpected(problem(400, "target is missing: who is to be told?", "target"));
    if (wanted.channel == Channel::feed && !wanted.target.empty())
        return tl::unexpected(problem(400, "a feed has no target", "target"));
    return with_alerts(context, [&](alerts::Alerts& alerts) -> Answer {
        const Site& site = context.worker.site();
        const auto& settings = alerts.settings();
        if (wanted.channel == Channel::mail && (settings.mail_from.empty() || settings.base_url.empty()))
            return tl::unexpected(problem(501, "this site sends no mail", "channel"));
        const auto done = alerts.subscribe(wanted, site.settings().clock.now());
        if (!done) return tl::unexpected(refusal(done.error(), wanted, alerts));
        // Whether an address is known already is told to its owner alone, by mail.
        if (done->id.empty())
            return json_answer(
                Json::object({{"status", "pending"}, {"channel", "mail"}, {"q", wanted.query}}), 201);
        const auto saved = alerts.find(done->id);
        if (!saved || !*saved) return tl::unexpected(problem(500, "the alert was not saved"));
        Json out = alert_json(**saved, site);
        out.set("token", alerts::unsubscribe_token(alerts.key(), done->id)).set_if("secret", done->secret);
        return json_answer(out, 201);
    });
}

tl::unexpected<Problem> unknown() {
    return tl::unexpected(problem(404, "there is no alert with this token", "token"));
}

Answer show(Context& context) {
    return with_alerts(context, [&](alerts::Alerts& alerts) -> Answer {
        const auto found = alerts.to_unsubscribe(context.given.text("token"));
        if (!found) return tl::unexpected(search_problem(found.error()));
        if (!*found) return unknown();
        return json_answer(alert_json(**found, context.worker.site()));
    });
}

Answer end(Context& context) {
    return with_alerts(context, [&](alerts::Alerts& alerts) -> Answer {
        const auto gone = alerts.unsubscribe(context.given.text("token"));
        if (!gone) return tl::unexpected(search_problem(gone.error()));
        if (!*gone) return unknown();
        return json_answer(Json::object({{"status", "ended"}}));
    });
}

constexpr Route kRoutes[] = {
    {.method = "POST",
     .path = "/v1/alerts",
     .name = "createAlert",
     .summary = "Saves a search: by mail once its owner has confirmed it; by webhook or as a feed with a key",
     .handle = create,
     .scope = Scope::read,
     .key_is_optional = true,
     .body = "AlertRequest",
     .answer = "Alert",
     .largest_body = kMostBytes,
     .body_example = R"({"channel": "feed", "q": "medical physics", "frequency": "daily"})",
     .success = 201,
     .leads_to = "getAlert|deleteAlert"},
    {.method = "GET",
     .path = "/v1/alerts/{token}",
     .name = "getAlert",
     .summary = "What an alert is for, to whoever has its token",
     .parameters = kToken,
     .handle = show,
     .answer = "Alert"},
    {.method = "DELETE",
     .path = "/v1/alerts/{token}",
     .name = "deleteAlert",
     .summary = "Ends an alert and deletes its address; again is no error",
     .parameters = kToken,
     .handle = end,
     .answer = "Alert"},
};

}  // namespace

std::span<const Route> alert_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
