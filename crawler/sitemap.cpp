#include "crawler/sitemap.h"

#include <fmt/format.h>

#include <pugixml.hpp>

#include "core/base/text.h"
#include "crawler/gunzip.h"
#include "crawler/xml_name.h"

namespace jobindex::crawler {

namespace {

void add(Sitemap& sitemap, std::string_view location, Kind kind, std::optional<Timestamp> lastmod,
         std::string_view base_url) {
    if (sitemap.found.size() >= kMaxSitemapUrls) {
        ++sitemap.ignored;
        return;
    }
    std::string url = crawlable(location, base_url);
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

Sitemap read_xml(pugi::xml_node root, std::string_view base_url) {
    Sitemap sitemap;
    for (const auto entry : root.children()) {
        const auto name = local_name_of(entry);
        if (name != "url" && name != "sitemap") continue;
        const Kind kind = name == "sitemap" ? Kind::sitemap : Kind::page;
        add(sitemap, child_text(entry, "loc"), kind, lastmod_of(entry), base_url);
    }
    return sitemap;
}

Result<Sitemap> read_text(std::string_view text, std::string_view base_url) {
    Sitemap sitemap;
    for (const auto line : base::split(text, '\n')) {
        const auto location = base::trim(line);
        if (location.empty()) continue;
        if (!base::starts_with_ignoring_case(location, "http")) {
            if (sitemap.found.empty()) return base::fail(base::Code::invalid_input, "no sitemap");
            ++sitemap.ignored;
            continue;
        }
        add(sitemap, location, Kind::page, std::nullopt, base_url);
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
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    const auto start = base::trim(body.substr(0, 512));
    if (!start.starts_with('<')) return read_text(body, url);
    pugi::xml_document document;
    // A parse that fails keeps the elements before the place where it broke.
    const auto parsed =
        document.load_buffer(body.data(), body.size(), pugi::parse_default, pugi::encoding_auto);
    const auto root = document.document_element();
    const auto name = local_name_of(root);
    if (name == "urlset" || name == "sitemapindex") {
        auto sitemap = read_xml(root, url);
        // Where the XML broke off, so may have the last URL.
        if (!parsed && !sitemap.found.empty()) sitemap.found.pop_back();
        return sitemap;
    }
    return base::fail(base::Code::invalid_input, fmt::format("no sitemap: {}", parsed.description()));
}

}  // namespace jobindex::crawler
