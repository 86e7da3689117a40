// "/alerts": a search that is sent by mail.
#include "query/server/pages/form.h"
#include "query/server/pages/page.h"
#include "query/server/pages/pages.h"

namespace jobindex::server {
namespace {

using base::Json;

const std::vector<FormField>& fields() {
    static const std::vector<FormField> table = {
        {.name = "q", .longest = 2000},
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

}  // namespace

Answer alerts_page(Context& context) {
    return form_page(Page(context.request, context.worker.site()), {{"q", context.given.text("q")}}, {}, 200);
}

}  // namespace jobindex::server
