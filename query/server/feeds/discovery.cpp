// "/robots.txt", "/opensearch.xml" and its suggestions: how search engines and browsers find their way.
#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/server/feeds/ad_feed.h"
#include "query/server/feeds/feeds.h"
#include "query/server/feeds/sitemap.h"
#include "query/server/json_answer.h"
#include "query/server/pages/assets.h"
#include "query/server/pages/page.h"

namespace jobindex::server {
namespace {

constexpr int kHour = 3600;
constexpr int kMinute = 60;

/// What has no end, or is nothing to find: combinations of filters, pages of pages, the API, links of mails.
constexpr std::string_view kRules =
    "User-agent: *\n"
    "Disallow: /v1/\n"
    "Disallow: /search?*&\n"
    "Disallow: /search.*?\n"
    "Disallow: /*offset=\n"
    "Disallow: /*expired=\n"
    "Disallow: /topics?q=\n"
    "Disallow: /alerts?q=\n"
    "Disallow: /alerts/\n"
    "Disallow: /opensearch/\n"
    "Allow: /\n";

Answer robots(Context& context) {
    Response response;
    response.body = fmt::format("{}\nSitemap: {}/sitemap.xml\n", kRules, context.worker.site().base_url());
    return response;
}

/// At most so many characters, as OpenSearch 1.1 has it.
std::string cut(const std::string& text, std::size_t most) {
    return base::cut_to_width(base::squeeze(text), most);
}

Answer description(Context& context) {
    constexpr std::size_t kShortName = 16, kLongName = 48;
    const Page page(context.request, context.worker.site());
    const auto& site = page.site();
    const std::string name = site.settings().site_name;
    const auto url = [&](std::string_view type, std::string_view relation, std::string_view path) {
        return fmt::format("<Url type=\"{}\" rel=\"{}\" template=\"{}{}{{searchTerms}}\"/>\n", type, relation,
                           render::xml_escaped(site.base_url()), path);
    };
    Response response;
    response.type = "application/opensearchdescription+xml; charset=utf-8";
    response.body =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n";
    response.body +=
        fmt::format("<ShortName>{}</ShortName>\n<LongName>{}</LongName>\n",
                    render::xml_escaped(cut(name, kShortName)), render::xml_escaped(cut(name, kLongName)));
    response.body += fmt::format("<Description>{}</Description>\n",
                                 render::xml_escaped(page.words().text("search.label")));
    response.body += url("text/html", "results", "/search?q=");
    response.body += url("application/atom+xml", "results", "/search.atom?q=");
    response.body += url("application/x-suggestions+json", "suggestions", "/opensearch/suggest?q=");
    response.body += fmt::format(
        "<Url type=\"application/opensearchdescription+xml\" rel=\"self\" "
        "template=\"{}/opensearch.xml\"/>\n",
        render::xml_escaped(site.base_url()));
    response.body += fmt::format("<Image width=\"16\" height=\"16\" type=\"image/svg+xml\">{}{}</Image>\n",
                                 render::xml_escaped(site.base_url()), asset_path("icon.svg"));
    response.body += "<InputEncoding>UTF-8</InputEncoding>\n</OpenSearchDescription>\n";
    return response;
}

constexpr Parameter kSuggest[] = {
    {.name = "q", .help = "the beginning of a word", .example = "radio", .longest = 200}};

/// [what was typed, what it may become, what each is, where it is found].
Answer suggest(Context& context) {
    constexpr std::size_t kOfEachKind = 3;
    const auto* now = context.worker.snapshot();
    if (now == nullptr) return tl::unexpected(problem(503, "there is no index yet; try again later"));
    if (!now->suggester)
        return tl::unexpected(problem(503, "suggestions are being made; try again in a moment"));
    const Page page(context.request, context.worker.site());
    const std::string& typed = context.given.text("q");
    base::Json texts = base::Json::array(), counts = base::Json::array(), links = base::Json::array();
    for (const auto& one : now->suggester->find(typed, kOfEachKind)) {
        texts.push(one.text);
        counts.push(page.words().ads(one.count));
        links.push(page.site().base_url() + Links("").search(one.query).href());
    }
    auto response = json_answer(base::Json::array({typed, texts, counts, links}));
    response.type = "application/x-suggestions+json";
    return response;
}

constexpr Route kRoutes[] = {
    {.method = "GET",
     .path = "/robots.txt",
     .name = "robots",
     .summary = "What search engines should leave alone",
     .area = Area::feed,
     .handle = robots,
     .cache_seconds = kHour,
     .at_once = true},
    {.method = "GET",
     .path = "/opensearch.xml",
     .name = "openSearch",
     .summary = "The search as browsers add it to theirs",
     .area = Area::feed,
     .handle = description,
     .cache_seconds = kHour,
     .at_once = true},
    {.method = "GET",
     .path = "/opensearch/suggest",
     .name = "openSearchSuggest",
     .summary = "What the beginning of a word may become, as browsers ask it",
     .area = Area::feed,
     .parameters = kSuggest,
     .handle = suggest,
     .cache_seconds = kMinute,
     .at_once = true},
    {.method = "GET",
     .path = "/sitemap.xml",
     .name = "sitemap",
     .summary = "The parts of the site map",
     .area = Area::feed,
     .handle = sitemap_index,
     .cache_seconds = kHour},
    {.method = "GET",
     .path = "/sitemaps/{part}.xml",
     .name = "sitemapPart",
     .summary = "Open ads, or the pages around them, with the day of each",
     .area = Area::feed,
     .parameters = kSitemapPart,
     .handle = sitemap_part,
     .cache_seconds = kHour},
};

}  // namespace

std::span<const Route> discovery_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
