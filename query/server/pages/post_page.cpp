// "/post": an ad that someone sends in, which is reviewed before it shows.
#include "core/base/hash.h"
#include "query/server/desk.h"
#include "query/server/json_answer.h"
#include "query/server/pages/form.h"
#include "query/server/pages/page.h"
#include "query/server/pages/pages.h"
#include "query/server/posted_ad.h"

namespace jobindex::server {
namespace {

using base::Json;

const std::vector<FormField>& fields() {
    static const std::vector<FormField> table = {
        {.name = "title", .required = true},
        {.name = "institution", .required = true, .complete = "organization"},
        {.name = "department"},
        {.name = "city", .required = true, .complete = "address-level2"},
        {.name = "country", .required = true, .complete = "country-name"},
        {.name = "closing", .type = "date"},
        {.name = "url", .type = "url", .longest = 1000, .complete = "url"},
        {.name = "description", .type = "area", .required = true, .longest = 20'000},
        {.name = "email", .type = "email", .required = true, .longest = 254, .complete = "email"},
    };
    return table;
}

Response form_page(const Page& page, const Pairs& given, const Pairs& faults, int status) {
    const Words& words = page.words();
    Json data = Json::object({{"form_title", words.text("post.title")},
                              {"form_intro", words.text("post.intro")},
                              {"form_action", page.links().to("/post").href()},
                              {"form_button", words.text("post.button")},
                              {"form_note", words.text("post.note")},
                              {"has_faults", !faults.empty()},
                              {"fields", form_data(fields(), given, faults, words)}});
    return page.answer("form", std::move(data), {.title = words.text("post.title")}, status);
}

/// The form as a row that the inbox takes. Without an address of its own an ad is known by its number here.
Json row_of(const Pairs& form) {
    Json row = Json::object();
    for (const std::string_view name :
         {"title", "institution", "department", "closing", "url", "description"})
        row.set_if(name, form_value(form, name));
    row.set("location", form_value(form, "city") + ", " + form_value(form, "country"));
    if (row["url"].text().empty()) {
        row.set("reference", base::hash128_hex(row.dump()));
    }
    row.set("description_format", "text/plain");
    return row;
}

/// Takes an ad for review; the caller has checked its fields.
tl::expected<void, Problem> take_post(Context& context, const Pairs& form) {
    Site& site = context.worker.site();
    const std::string& contact = site.settings().contact;
    if (site.desk() == nullptr) {
        return tl::unexpected(
            told_problem(503, contact.empty() ? base::Told{"fault.no_post"}
                                              : base::Told{"fault.no_post_but", {{"contact", contact}}}));
    }
    const auto ad = posted_ad(row_of(form), "posted");
    if (!ad) return tl::unexpected(problem(400, ad.error().text, ad.error().field));
    const auto kept =
        site.desk()->submit(ad->row, form_value(form, "email"), context.request, site.settings().clock.now());
    if (!kept) return tl::unexpected(search_problem(kept.error()));
    return {};
}

}  // namespace

Answer post_page(Context& context) {
    return form_page(Page(context.request, context.worker.site()), {}, {}, 200);
}

Answer post_submit(Context& context) {
    const Page page(context.request, context.worker.site());
    const auto form = read_form(context.request, page.site().base_url());
    if (!form) return tl::unexpected(form.error());
    const auto faults = form_faults(fields(), *form, page.words());
    if (!faults.empty()) return form_page(page, *form, faults, 400);
    if (auto taken = take_post(context, *form); !taken) return tl::unexpected(taken.error());
    return page.answer("done",
                       Json::object({{"done_title", page.words().text("post.done")},
                                     {"done_text", page.words().text("post.done.text")}}),
                       {.title = page.words().text("post.done"), .index = false});
}

}  // namespace jobindex::server
