// "/about": what this site is, how it orders ads, and whom to ask.
#include <fmt/format.h>

#include "query/server/pages/page.h"
#include "query/server/pages/pages.h"

namespace jobindex::server {
namespace {

using base::Json;

Json paragraphs(const Words& words, std::string_view key) {
    Json out = Json::array();
    for (int i = 1;; ++i) {
        const std::string text = words.text_or(fmt::format("{}.{}", key, i), "");
        if (text.empty()) return out;
        out.push(Json::object({{"paragraph", text}}));
    }
}

}  // namespace

Answer about_page(Context& context) {
    const Page page(context.request, context.worker.site());
    const Words& words = page.words();
    Json blocks = Json::array();
    for (const std::string_view block : {"ranking", "crawl", "figures", "privacy"}) {
        blocks.push(Json::object({{"about_heading", words.text(fmt::format("about.{}", block))},
                                  {"paragraphs", paragraphs(words, fmt::format("about.{}", block))}}));
    }
    Json data = Json::object({{"about_blocks", std::move(blocks)}});
    if (const auto* now = context.worker.snapshot()) {
        data.set("about_counts",
                 words.text("about.counts", {{"live", words.number(now->generation.live)},
                                             {"closed", words.number(now->generation.closed)},
                                             {"date", words.date(base::date_of(now->generation.created))}}));
    }
    const std::string& contact = page.site().settings().contact;
    const bool is_mail = contact.find('@') != std::string::npos && contact.find('/') == std::string::npos;
    data.set("contact", contact);
    data.set("contact_href", is_mail ? "mailto:" + contact : contact);
    return page.answer("about", std::move(data), {.title = words.text("about.title")});
}

}  // namespace jobindex::server
