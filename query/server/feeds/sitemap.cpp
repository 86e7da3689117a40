#include "query/server/feeds/sitemap.h"

#include <fmt/format.h>

#include <optional>

#include "core/base/text.h"
#include "query/search/live_ads.h"
#include "query/search/overview.h"
#include "query/server/feeds/ad_feed.h"
#include "query/server/json_answer.h"
#include "query/server/pages/links.h"
#include "query/server/pages/pages.h"
#include "query/server/pages/topic_links.h"

namespace jobindex::server {
namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::string_view kSpace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
constexpr std::size_t kMostTopics = 400;  // of disciplines, and of skills

/// <url> or <sitemap>; `day` is "" when nobody knows it.
void add(std::string& out, std::string_view element, std::string_view url, std::string_view day) {
    out += fmt::format("<{}><loc>{}</loc>", element, render::xml_escaped(url));
    if (!day.empty()) out += fmt::format("<lastmod>{}</lastmod>", day);
    out += fmt::format("</{}>\n", element);
}

Response answer(std::string body, Worker& worker) {
    Response response;
    response.type = "application/xml; charset=utf-8";
    response.body = std::move(body);
    set_last_modified(response, worker);
    return response;
}

/// The number of "ads-12"; nullopt for any other text.
std::optional<std::size_t> number_of(std::string_view part) {
    constexpr std::string_view kAds = "ads-";
    if (!part.starts_with(kAds) || part.size() > kAds.size() + 6) return std::nullopt;
    const auto digits = part.substr(kAds.size());
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos ||
        digits.front() == '0')
        return std::nullopt;
    return static_cast<std::size_t>(*base::parse_integer(digits));
}

Answer pages_part(Context& context, search::Searcher& searcher) {
    Site& site = context.worker.site();
    const Links links("");
    const std::string made = base::iso_time(context.worker.snapshot()->generation.created);
    std::string out = fmt::format("{}<urlset {}>\n", kHead, kSpace);
    add(out, "url", site.base_url() + "/", made);
    add(out, "url", site.base_url() + "/topics", made);
    for (const auto field : kBrowseFields)
        add(out, "url", fmt::format("{}/browse/{}", site.base_url(), field), made);
    for (const std::string_view field : {"discipline", "skill"}) {
        const auto facet = search::field_values(searcher, field, site.today(), kMostTopics);
        if (!facet) return tl::unexpected(search_problem(facet.error()));
        for (const auto& one : facet->counts) {
            if (!one.value.empty()) add(out, "url", site.base_url() + topic_href(one.value, links), made);
        }
    }
    add(out, "url", site.base_url() + "/about", {});
    return answer(out + "</urlset>\n", context.worker);
}

}  // namespace

Answer sitemap_index(Context& context) {
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    const Site& site = context.worker.site();
    const auto ads = search::live_ads(**searcher, site.today(), 0, 0);
    if (!ads) return tl::unexpected(search_problem(ads.error()));
    const std::string made = base::iso_time(context.worker.snapshot()->generation.created);
    std::string out = fmt::format("{}<sitemapindex {}>\n", kHead, kSpace);
    add(out, "sitemap", site.base_url() + "/sitemaps/pages.xml", made);
    for (std::size_t part = 1; (part - 1) * kAdsOfPart < ads->total; ++part)
        add(out, "sitemap", fmt::format("{}/sitemaps/ads-{}.xml", site.base_url(), part), made);
    return answer(out + "</sitemapindex>\n", context.worker);
}

Answer sitemap_part(Context& context) {
    const auto searcher = context.worker.searcher();
    if (!searcher) return tl::unexpected(searcher.error());
    const std::string& part = context.given.text("part");
    if (part == "pages") return pages_part(context, **searcher);
    const Site& site = context.worker.site();
    const auto number = number_of(part);
    if (!number) return tl::unexpected(problem(404, "there is no such part of the site map", "part"));
    const auto ads = search::live_ads(**searcher, site.today(), (*number - 1) * kAdsOfPart, kAdsOfPart);
    if (!ads) return tl::unexpected(search_problem(ads.error()));
    if (ads->ads.empty())
        return tl::unexpected(problem(404, "there is no such part of the site map", "part"));
    const Links links("");
    std::string out = fmt::format("{}<urlset {}>\n", kHead, kSpace);
    for (const auto& ad : ads->ads)
        add(out, "url", site.base_url() + links.ad(ad.id), ad.since ? ad.since->iso() : "");
    return answer(out + "</urlset>\n", context.worker);
}

}  // namespace jobindex::server
