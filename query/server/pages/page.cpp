#include "query/server/pages/page.h"

#include <algorithm>
#include <array>
#include <utility>

#include "query/server/finish.h"
#include "query/server/pages/assets.h"
#include "query/server/pages/language.h"
#include "query/server/pages/marked.h"
#include "query/server/pages/template.h"

namespace jobindex::server {
namespace {

using base::Json;

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNavigation = {{
    {"/search", "nav.search"},
    {"/topics", "nav.topics"},
    {"/browse/discipline", "nav.browse"},
    {"/alerts", "nav.alerts"},
    {"/post", "nav.post"},
}};
/// Each language by its own name.
constexpr std::array<std::string_view, render::kLanguages.size()> kLanguageNames = {"English", "Deutsch",
                                                                                    "Français", "Español"};

/// Whether a page lies where a link of the navigation leads: "/browse/country" is in "/browse/discipline".
bool is_within(std::string_view path, std::string_view section) {
    const auto first_part = [](std::string_view text) { return text.substr(0, text.find('/', 1)); };
    return first_part(path) == first_part(section);
}

/// The path of a page for links to itself: that of a request unless it could lead to another host ("//a",
/// "/\\a") or is no text, as on a page that says so.
std::string own_path(std::string_view path) {
    const bool odd =
        !path.starts_with('/') || path.starts_with("//") ||
        std::any_of(path.begin(), path.end(), [](char c) { return c <= ' ' || c >= 0x7F || c == '\\'; });
    return odd ? "/" : std::string(path);
}

}  // namespace

Page::Page(const Request& request, Site& site)
    : request_(request),
      path_(own_path(request.path)),
      site_(site),
      words_(site.messages().of(page_language(request))),
      links_(chosen_language(request)) {}

Link Page::here() const {
    return Link(path_, request_.query).set("lang", "").set("offset", "").set("cursor", "");
}

Json Page::navigation() const {
    Json out = Json::array();
    for (const auto& [path, key] : kNavigation) {
        out.push(Json::object({{"nav_href", links_.to(std::string(path)).href()},
                               {"nav_label", words_.text(key)},
                               {"nav_current", is_within(path_, path)}}));
    }
    return out;
}

Json Page::languages() const {
    Json out = Json::array();
    const Link page(path_, request_.query);
    for (std::size_t i = 0; i < render::kLanguages.size(); ++i) {
        const std::string language(render::kLanguages[i]);
        const std::string href = page.set("lang", language).href();
        out.push(Json::object({{"language_code", language},
                               {"language_name", kLanguageNames[i]},
                               {"language_href", href},
                               {"language_url", site_.base_url() + href},
                               {"language_current", language == words_.language()}}));
    }
    return out;
}

Response Page::answer(std::string_view name, Json data, const Head& head, int status) const {
    const std::string here = Link(path_, request_.query).set("lang", "").href();
    Json frame =
        Json::object({{"lang", words_.language()},
                      {"is_foreign", words_.language() != "en"},
                      {"chosen_lang", links_.lang()},
                      {"head_title", head.title},
                      {"site_name", site_.settings().site_name},
                      {"head_description", head.description},
                      {"head_canonical", head.canonical.empty() ? site_.base_url() + here : head.canonical},
                      {"is_hidden", !head.index},
                      {"default_url", site_.base_url() + here},
                      {"style_href", asset_path("style.css")},
                      {"script_href", asset_path("pages.js")},
                      {"icon_href", asset_path("icon.svg")},
                      {"home_href", links_.to("/").href()},
                      {"search_action", "/search"},
                      {"opensearch_href", "/opensearch.xml"},
                      {"about_href", links_.to("/about").href()},
                      {"widget_href", links_.to("/widget").href()},
                      {"has_header_search", head.has_search},
                      {"navigation", navigation()},
                      {"languages", languages()}});
    if (!head.json_ld.is_null()) frame.set("json_ld", script_json(head.json_ld));
    if (!head.feeds.is_null()) frame.set("feeds", head.feeds);
    for (const auto& [key, value] : data.members()) frame.append(key, value);
    Response response;
    response.status = status;
    response.type = "text/html; charset=utf-8";
    response.set("Content-Language", words_.language());
    if (links_.lang().empty()) add_vary(response, "Accept-Language");
    response.body = fill("layout", name, frame, words_.catalogue());
    return response;
}

Response problem_page(const Request& request, const Problem& problem, Site& site) {
    const Page page(request, site);
    const std::string status = std::to_string(problem.status);
    const std::string title = page.words().text_or("problem." + status, page.words().text("problem.other"));
    // What is told to programs alone is in English.
    const std::string detail = !problem.told.key.empty()         ? page.words().catalogue().text(problem.told)
                               : page.words().language() == "en" ? problem.detail
                                                                 : "";
    Json data = Json::object({{"problem_status", status},
                              {"problem_title", title},
                              {"problem_detail", detail},
                              {"problem_help", page.words().text_or("problem." + status + ".help", "")}});
    return page.answer("problem", std::move(data), {.title = title, .index = false}, problem.status);
}

}  // namespace jobindex::server
