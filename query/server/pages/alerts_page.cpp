// "/alerts": a search that is sent by mail; the links of its mails. A GET changes nothing, for mail filters
// follow links.
#include <mutex>

#include "query/alerts/alerts.h"
#include "query/alerts/links.h"
#include "query/server/json_answer.h"
#include "query/server/pages/form.h"
#include "query/server/pages/page.h"
#include "query/server/pages/pages.h"

namespace jobindex::server {
namespace {

using base::Json;

const std::vector<FormField>& fields() {
    static const std::vector<FormField> table = {
        {.name = "q", .required = true, .longest = 2000},
        {.name = "email", .type = "email", .required = true, .longest = 254, .complete = "email"},
        {.name = "frequency",
         .type = "select",
         .required = true,
         .choices = {"daily", "weekly", "immediate"}},
    };
    return table;
}

Response form_page(const Page& page, const Pairs& given, const Pairs& faults, int status) {
    const Words& words = page.words();
    Json data = Json::object({{"form_title", words.text("alerts.title")},
                              {"form_intro", words.text("alerts.intro")},
                              {"form_action", page.links().to("/alerts").href()},
                              {"form_button", words.text("alerts.button")},
                              {"form_note", words.text("alerts.note")},
                              {"has_faults", !faults.empty()},
                              {"fields", form_data(fields(), given, faults, words)}});
    return page.answer("form", std::move(data), {.title = words.text("alerts.title")}, status);
}

Response done_page(const Page& page, std::string_view title, std::string_view text) {
    const std::string heading = page.words().text(title);
    return page.answer("done",
                       Json::object({{"done_title", heading}, {"done_text", page.words().text(text)}}),
                       {.title = heading, .index = false});
}

/// A link that does not lead anywhere.
Response unknown_link(const Page& page) {
    auto out = done_page(page, "alerts.unknown", "alerts.unknown.text");
    out.status = 404;
    return out;
}

/// One button that does what a link is for.
Response ask_page(const Page& page, std::string_view path, const std::string& key,
                  const alerts::SavedSearch& search, const std::string& token) {
    const Words& words = page.words();
    const std::string often = words.text("frequency." + std::string(alerts::name_of(search.frequency)));
    Json data = Json::object(
        {{"form_title", words.text(key)},
         {"form_intro", words.text(key + ".text", {{"query", search.query}, {"frequency", often}})},
         {"form_action", page.links().to(std::string(path)).with("token", token).href()},
         {"form_button", words.text(key + ".button")},
         {"fields", Json::array()}});
    return page.answer("form", std::move(data), {.title = words.text(key), .index = false});
}

tl::unexpected<Problem> no_alerts() {
    return tl::unexpected(told_problem(503, {"fault.no_alerts"}));
}

/// Runs `work` on the saved searches, one request at a time.
template <class Work>
Answer with_alerts(Context& context, Work&& work) {
    Site& site = context.worker.site();
    if (site.alerts() == nullptr) return no_alerts();
    const std::scoped_lock lock(site.alerts_mutex());
    return work(*site.alerts());
}

}  // namespace

Answer alerts_submit(Context& context) {
    const Page page(context.request, context.worker.site());
    const auto form = read_form(context.request, page.site().base_url());
    if (!form) return tl::unexpected(form.error());
    const auto faults = form_faults(fields(), *form, page.words());
    if (!faults.empty()) return form_page(page, *form, faults, 400);
    if (page.site().settings().alerts.mail_from.empty()) return no_alerts();
    return with_alerts(context, [&](alerts::Alerts& alerts) -> Answer {
        alerts::Subscription wanted;
        wanted.target = form_value(*form, "email");
        wanted.query = form_value(*form, "q");
        wanted.language = page.words().language();
        wanted.frequency = alerts::value_in(alerts::kFrequencies, form_value(*form, "frequency"))
                               .value_or(alerts::Frequency::daily);
        wanted.client = context.request.client;
        const auto done = alerts.subscribe(wanted, page.site().settings().clock.now());
        if (done) return done_page(page, "alerts.sent", "alerts.sent.text");
        if (done.error().code == base::Code::limit)
            return tl::unexpected(told_problem(429, {"fault.too_many_alerts"}));
        if (done.error().code != base::Code::invalid_input)
            return tl::unexpected(search_problem(done.error()));
        return form_page(page, *form, {{"email", page.words().text("alerts.refused")}}, 400);
    });
}

Answer confirm_page(Context& context) {
    const Page page(context.request, context.worker.site());
    const auto& token = context.given.text("token");
    const bool act = context.request.method == "POST";
    return with_alerts(context, [&](alerts::Alerts& alerts) -> Answer {
        const auto found =
            act ? alerts.confirm(token, page.site().settings().clock.now()) : alerts.to_confirm(token);
        if (!found) return tl::unexpected(search_problem(found.error()));
        if (!*found) return unknown_link(page);
        if (act) return done_page(page, "alerts.confirmed", "alerts.confirmed.text");
        return ask_page(page, alerts::kConfirmPath, "alerts.confirm", **found, token);
    });
}

Answer unsubscribe_page(Context& context) {
    const Page page(context.request, context.worker.site());
    const auto& token = context.given.text("token");
    return with_alerts(context, [&](alerts::Alerts& alerts) -> Answer {
        if (context.request.method == "POST") {
            const auto gone = alerts.unsubscribe(token);
            if (!gone) return tl::unexpected(search_problem(gone.error()));
            return *gone ? done_page(page, "alerts.unsubscribed", "alerts.unsubscribed.text")
                         : unknown_link(page);
        }
        const auto found = alerts.to_unsubscribe(token);
        if (!found) return tl::unexpected(search_problem(found.error()));
        if (!*found) return unknown_link(page);
        return ask_page(page, alerts::kUnsubscribePath, "alerts.unsubscribe", **found, token);
    });
}

Answer alerts_page(Context& context) {
    return form_page(Page(context.request, context.worker.site()), {{"q", context.given.text("q")}}, {}, 200);
}

}  // namespace jobindex::server
