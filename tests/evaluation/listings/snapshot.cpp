#include "tests/evaluation/listings/snapshot.h"

#include <algorithm>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/url.h"
#include "core/html/charset.h"
#include "core/html/select.h"

namespace jobindex::evaluation {

namespace {

/// "2026-03-05" of the first part of eight digits.
std::string date_in(std::string_view name) {
    for (const auto part : base::split(name, '_')) {
        const auto digits = part.substr(0, 8);
        if (digits.size() == 8 && base::parse_integer(digits) && digits.starts_with("20")) {
            return std::string(digits.substr(0, 4)) + "-" + std::string(digits.substr(4, 2)) + "-" +
                   std::string(digits.substr(6, 2));
        }
    }
    return {};
}

std::string stated_url(const html::Document& document) {
    for (const auto& [css, attribute] :
         {std::pair("link[rel~=canonical][href]", "href"), {"meta[property=og:url][content]", "content"}}) {
        const auto node = html::select_first(document.root(), css);
        if (!node) continue;
        if (const auto url = base::parse_url(node.attr_or_empty(attribute))) return base::canonical(*url);
    }
    return {};
}

}  // namespace

base::Result<Snapshot> read_snapshot(const std::filesystem::path& file) {
    const auto bytes = base::read_file(file);
    if (!bytes) return base::fail(bytes);
    const std::string text = html::decode_page(*bytes, {});
    const auto document = html::Document::parse(text);
    if (!document) return base::fail(document);
    Snapshot snapshot{.file = file, .site = {}, .date = {}, .url = {}, .page = {}};
    const std::string name = file.stem().string();
    snapshot.site = name.substr(0, name.find('_'));
    snapshot.date = date_in(name);
    snapshot.url = stated_url(*document);
    if (snapshot.url.empty()) snapshot.url = "https://" + snapshot.site + ".example/";
    snapshot.page = crawler::job_links(*document, text, snapshot.url);
    return snapshot;
}

std::vector<std::string> ads_of(const Snapshot& snapshot) {
    std::vector<std::string> out;
    for (const auto& link : snapshot.page.links) {
        if (link.role == crawler::Role::ad) out.push_back(link.url);
    }
    return out;
}

std::string mark_of(std::string_view text) {
    return base::hash128_hex(text).substr(0, 12);
}

base::Result<Truth> read_truth(const std::filesystem::path& file) {
    const auto text = base::read_file(file);
    if (!text) return base::fail(text);
    Truth truth;
    for (const auto line : base::split(*text, '\n')) {
        const auto cells = base::split(line, '\t');
        if (line.starts_with('#') || cells.size() < 3) continue;
        auto& ads = truth.ads[std::string(cells[0])];
        truth.part[std::string(cells[0])] = cells[1];
        if (cells[2] != "-") ads.emplace_back(cells[2]);
    }
    return truth;
}

}  // namespace jobindex::evaluation
