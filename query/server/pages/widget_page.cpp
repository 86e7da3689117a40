// "/widget": a webmaster chooses what <job-search> shows, sees it and copies the lines (docs/widget.md).
#include <fmt/format.h>

#include <array>
#include <utility>

#include "core/base/escape.h"
#include "core/model/enums.h"
#include "query/server/pages/form.h"
#include "query/server/pages/page.h"
#include "query/server/pages/pages.h"

namespace jobindex::server {
namespace {

using base::Json;

/// A field of the form, the attribute that it sets, and the value that means none.
struct Choice {
    std::string_view field, attribute, none;
};
constexpr std::array<Choice, 9> kChoices = {{
    {"q", "q", ""},
    {"country", "country", ""},
    {"level", "level", "any"},
    {"heading", "heading", ""},
    {"limit", "limit", "5"},
    {"sort", "sort", "relevance"},
    {"texts", "lang", "auto"},
    {"theme", "theme", "auto"},
    {"search-box", "search-box", "no"},
}};

const std::vector<FormField>& fields() {
    static const std::vector<FormField> table = [] {
        std::vector<std::string> levels = {"any"};
        for (const auto name : model::kLevelNames) levels.emplace_back(name);
        return std::vector<FormField>{
            {.name = "q", .longest = 300},
            {.name = "country", .complete = "off"},
            {.name = "level", .type = "select", .choices = std::move(levels)},
            {.name = "heading"},
            {.name = "limit", .type = "select", .choices = {"5", "3", "10", "20"}},
            {.name = "sort", .type = "select", .choices = {"relevance", "posted", "closing"}},
            {.name = "texts", .type = "select", .choices = {"auto", "en", "de", "fr", "es"}},
            {.name = "theme", .type = "select", .choices = {"auto", "light", "dark"}},
            {.name = "search-box", .type = "select", .choices = {"no", "yes"}},
        };
    }();
    return table;
}

/// The attributes that the form stands for, in the order of kChoices.
Pairs attributes_of(const Pairs& form) {
    Pairs out;
    for (const auto& choice : kChoices) {
        const std::string value = form_value(form, choice.field);
        if (value.empty() || value == choice.none) continue;
        out.emplace_back(std::string(choice.attribute), choice.field == "search-box" ? "" : value);
    }
    return out;
}

/// What the webmaster copies.
std::string snippet_of(const Pairs& attributes, const std::string& site, const std::string& all,
                       const std::string& link) {
    std::string out = fmt::format("<script src=\"{}/widget.js\" defer></script>\n<job-search", site);
    for (const auto& [name, value] : attributes) {
        out += " " + name;
        if (name != "search-box") out += "=\"" + base::html_escaped(value) + "\"";
    }
    return out + fmt::format(">\n  <a href=\"{}\">{}</a>\n</job-search>\n", base::html_escaped(all),
                             base::html_escaped(link));
}

/// Faults of the form: a country that the search would refuse.
Pairs faults_of(const Pairs& form, const Page& page) {
    auto faults = form_faults(fields(), form, page.words());
    const std::string country = form_value(form, "country");
    if (!country.empty() && !page.site().lexicon().value_of("country", country))
        faults.emplace_back("country", page.words().text("form.no_country"));
    return faults;
}

}  // namespace

std::span<const Parameter> widget_parameters() {
    static const std::vector<Parameter> table = [] {
        std::vector<Parameter> out = {kLang};
        for (const auto& field : fields()) out.push_back({.name = field.name, .help = "see docs/widget.md"});
        return out;
    }();
    return table;
}

Answer widget_page(Context& context) {
    const Page page(context.request, context.worker.site());
    const Words& words = page.words();
    const Pairs& form = context.request.query;
    const Pairs faults = faults_of(form, page);
    const Pairs attributes = faults.empty() ? attributes_of(form) : Pairs();
    Pairs asked;
    for (const std::string_view name : {"q", "country", "level"})
        asked.emplace_back(std::string(name), form_value(attributes, name));
    const std::string& site = page.site().base_url();
    const std::string all = page.links().to("/search", asked).href();
    const std::string link = words.text("widget.link");
    Json paragraphs = Json::array();
    for (const int i : {1, 2, 3})
        paragraphs.push(Json::object({{"paragraph", words.text(fmt::format("widget.notes.{}", i))}}));
    Json data = Json::object({{"fields", form_data(fields(), form, faults, words)},
                              {"widget_src", "/widget.js"},
                              {"widget_site", site},
                              {"widget_all", all},
                              {"widget_link", link},
                              {"snippet", snippet_of(attributes, site, site + all, link)},
                              {"paragraphs", std::move(paragraphs)}});
    for (const auto& [name, value] : attributes)
        data.set("w_" + (name == "search-box" ? "box" : name), name == "search-box" ? "yes" : value);
    return page.answer("widget", std::move(data),
                       {.title = words.text("widget.title"), .description = words.text("widget.intro")},
                       faults.empty() ? 200 : 400);
}

}  // namespace jobindex::server
