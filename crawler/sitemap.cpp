#include "crawler/sitemap.h"

#include <fmt/format.h>

#include <pugixml.hpp>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/charset.h"
#include "crawler/gunzip.h"
#include "crawler/xml_entries.h"
#include "crawler/xml_name.h"

namespace jobindex::crawler {

namespace {

constexpr std::string_view kRoots[] = {"urlset", "sitemapindex"};
constexpr std::string_view kEntries[] = {"url", "sitemap"};

void add(Sitemap& sitemap, std::string_view location, Kind kind, std::optional<Timestamp> lastmod,
         const base::Url& base) {
    if (sitemap.found.size() >= kMaxSitemapUrls) {
        ++sitemap.ignored;
        return;
    }
    std::string url = crawlable(location, base);
    if (url.empty()) {
        ++sitemap.ignored;
        return;
    }
    sitemap.found.push_back({std::move(url), kind, lastmod});
}

/// The text of the child element of that local name; "" without one.
std::string_view child_text(pugi::xml_node node, std::string_view local_name) {
    for (const auto child : node.children()) {
        if (local_name_of(child) == local_name) return base::trim(child.text().get());
    }
    return {};
}

std::optional<Timestamp> lastmod_of(pugi::xml_node node) {
    const auto text = child_text(node, "lastmod");
    return text.empty() ? std::nullopt : base::parse_iso_time(text);
}

void read_xml(pugi::xml_node root, const base::Url& base, Sitemap& sitemap) {
    for (const auto entry : root.children()) {
        const auto name = local_name_of(entry);
        if (name != "url" && name != "sitemap") continue;
        const Kind kind = name == "sitemap" ? Kind::sitemap : Kind::page;
        add(sitemap, child_text(entry, "loc"), kind, lastmod_of(entry), base);
    }
}

Result<Sitemap> read_text(std::string_view text, const base::Url& base) {
    Sitemap sitemap;
    for (const auto line : base::split(text, '\n')) {
        const auto location = base::trim(line);
        if (location.empty()) continue;
        if (!base::starts_with_ignoring_case(location, "http")) {
            if (sitemap.found.empty()) return base::fail(base::Code::invalid_input, "no sitemap");
            ++sitemap.ignored;
            continue;
        }
        add(sitemap, location, Kind::page, std::nullopt, base);
    }
    return sitemap;
}

}  // namespace

Result<Sitemap> read_sitemap(std::string_view body, std::string_view url, std::size_t limit) {
    std::string unpacked;
    if (is_gzip(body)) {
        auto plain = gunzip(body, limit);
        if (!plain) return base::fail(plain);
        unpacked = std::move(*plain);
        body = unpacked;
    }
    if (body.size() > limit) return base::fail(base::Code::limit, fmt::format("more than {} bytes", limit));
    std::string decoded;
    if (!base::is_valid_utf8(body) || body.starts_with("\xEF\xBB\xBF")) {
        decoded = html::decode_page(body, {});
        body = decoded;
    }
    const auto base = base::parse_url(url);
    if (!base) return base::fail(base);
    const auto start = base::trim(body.substr(0, 512));
    if (start.find('<') == std::string_view::npos) return read_text(body, *base);
    Sitemap sitemap;
    const auto walk =
        walk_xml(body, kRoots, kEntries, [&](pugi::xml_node root) { read_xml(root, *base, sitemap); });
    sitemap.unread = walk.unread;
    if (!walk.known) return base::fail(base::Code::invalid_input, "no sitemap");
    return sitemap;
}

}  // namespace jobindex::crawler
