#include "indexer/extract/feed.h"

#include <pugixml.hpp>
#include <string>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/base/xml_depth.h"
#include "core/html/charset.h"
#include "core/html/text.h"
#include "indexer/extract/add_candidate.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/posting_text.h"

namespace jobindex::extract {
namespace {

using base::Json;
constexpr std::size_t kTeaser = 300;
constexpr std::size_t kMostItems = 20'000;

std::string_view local(const char* name) {
    const std::string_view whole(name);
    const std::size_t colon = whole.rfind(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

/// The text of the first child named `name`, whatever its namespace prefix; "" when absent.
std::string child_text(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& child : node.children()) {
        if (!base::equal_ignoring_case(local(child.name()), name)) continue;
        std::string out;
        for (const pugi::xml_node& part : child.children()) {
            if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) out += part.value();
        }
        if (out.empty()) out = child_text(child, "name");
        if (!base::trim(out).empty()) return out;
    }
    return {};
}

std::string first_text(const pugi::xml_node& node, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (std::string text = child_text(node, name); !text.empty()) return text;
    }
    return {};
}

std::string link_of(const pugi::xml_node& item) {
    for (const pugi::xml_node& child : item.children()) {
        if (local(child.name()) != "link") continue;
        const std::string_view href = child.attribute("href").value();
        const std::string_view rel = child.attribute("rel").value();
        if (!href.empty() && (rel.empty() || rel == "alternate")) return std::string(base::trim(href));
    }
    for (const std::string_view name : {"link", "url", "guid", "id"}) {
        const std::string text(base::trim(child_text(item, name)));
        if (base::starts_with_ignoring_case(text, "http")) return text;
    }
    return {};
}

/// Personio: several jobDescription elements, each with a name and a value.
std::string sections_of(const pugi::xml_node& item) {
    std::string out;
    for (const pugi::xml_node& part : item.child("jobDescriptions").children("jobDescription")) {
        out += "<h3>" + child_text(part, "name") + "</h3>" + child_text(part, "value");
    }
    return out;
}

/// One item under the names of schema.org; `structured` counts the fields beyond title, text and date.
Json posting_of(const pugi::xml_node& item, int& structured) {
    Json out = Json::object();
    const auto set = [&](std::string_view key, std::initializer_list<std::string_view> names, bool counts) {
        const std::string text(base::trim(first_text(item, names)));
        if (text.empty() || out.find(key) != nullptr) return;
        out.set(key, text);
        structured += counts;
    };
    set("title", {"title", "name", "position"}, false);
    out.set_if("description", sections_of(item));
    set("description", {"encoded", "content", "description", "summary"}, false);
    set("datePosted",
        {"pubDate", "published", "date", "publicationdate", "createdAt", "startdate", "updated"}, false);
    set("validThrough",
        {"expiration_date", "closingdate", "deadline", "closing_date", "enddate", "validThrough",
         "application_deadline", "expires"},
        true);
    set("jobLocation", {"location", "office", "city", "locality", "lokalita", "region"}, true);
    set("hiringOrganization",
        {"company", "employer", "hiring_organization", "subcompany", "organization", "institution",
         "startup"},
        true);
    set("department", {"department"}, true);
    set("employmentType", {"employmentType", "job_type", "jobtype", "type", "schedule", "employment_type"},
        true);
    set("baseSalary", {"salary", "wage"}, true);
    set("identifier", {"reference", "referencenumber", "jobid", "requisitionid"}, false);
    out.set_if("url", link_of(item));
    return out;
}

std::string channel_name(const pugi::xml_node& root) {
    const pugi::xml_node channel = root.child("channel");
    return html::squeeze_text(child_text(channel ? channel : root, "title"));
}

void read_items(const pugi::xml_node& root, std::string_view source, std::vector<Extraction>& out) {
    const std::string feed_name = channel_name(root);
    const auto is_item = [](const pugi::xml_node& node) {
        const std::string_view name = local(node.name());
        return name == "item" || name == "entry" || name == "position" || name == "job" || name == "offer" ||
               name == "vacancy";
    };
    for (pugi::xml_node parent : {root, root.child("channel"), root.child("jobs"), root.child("offers")}) {
        for (const pugi::xml_node& item : parent.children()) {
            if (!is_item(item) || out.size() >= kMostItems) continue;
            int structured = 0;
            const Json posting = posting_of(item, structured);
            Extraction ad = extract_posting(posting, source, model::Method::feed);
            const bool empty = ad.description.empty() || text_of_value(posting["title"]).empty();
            if (empty || (is_teaser(ad.description) && structured < 2)) continue;
            if (structured == 0 && !has_job_word(base::fold(text_of_value(posting["title"]))) &&
                count_ad_parts(base::fold(ad.description)) < 3)
                continue;
            if (names_institution(base::fold(feed_name)))
                add_candidate(ad, Field::institution, feed_name,
                              {model::Method::inferred, 0.35, "/channel/title"});
            out.push_back(std::move(ad));
        }
    }
}

}  // namespace

bool is_teaser(std::string_view description) {
    description = base::trim(description);
    while (!description.empty() && (description.back() == ']' || description.back() == ')'))
        description.remove_suffix(1);
    return description.size() < kTeaser || description.ends_with("\xE2\x80\xA6") ||
           description.ends_with("...");
}

std::vector<Extraction> extract_feed(std::string_view url, std::string_view content_type,
                                     std::string_view body) {
    std::vector<Extraction> out;
    const std::string text = html::decode_page(body, content_type);
    const std::string_view begin = base::trim(text);
    if (begin.starts_with('{') || begin.starts_with('[')) return extract_board(url, begin);
    if (!begin.starts_with('<') || base::deeper_than(begin)) return out;
    pugi::xml_document document;
    const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
    // The text is UTF-8 by now, whatever its XML declaration says; a torn end still leaves whole items.
    document.load_buffer(begin.data(), begin.size(), options, pugi::encoding_utf8);
    const pugi::xml_node root = document.document_element();
    if (!root || base::equal_ignoring_case(root.name(), "html")) return out;
    read_items(root, host_of(url), out);
    return out;
}

}  // namespace jobindex::extract
