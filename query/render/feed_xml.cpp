// Atom and RSS.
#include <fmt/format.h>

#include "core/base/text.h"
#include "query/render/feed.h"

namespace jobindex::render {
namespace {

constexpr std::string_view kHead = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

std::string line_of(std::string_view text) {
    return base::squeeze(text);
}

/// <name attributes>text</name> on a line of its own.
void element(std::string& out, std::string_view name, std::string_view text,
             std::string_view attributes = {}) {
    const auto tag = name.substr(0, name.find(' '));
    out += fmt::format("<{}{}{}>{}</{}>\n", name, attributes.empty() ? "" : " ", attributes,
                       xml_escaped(text), tag);
}

void atom_link(std::string& out, std::string_view relation, std::string_view type, const std::string& href) {
    if (href.empty()) return;
    out += fmt::format("<link rel=\"{}\"", relation);
    if (!type.empty()) out += fmt::format(" type=\"{}\"", type);
    out += fmt::format(" href=\"{}\"/>\n", xml_escaped(href));
}

void atom_author(std::string& out, const std::string& name, const std::string& uri = {}) {
    out += "<author>";
    out += "<name>" + xml_escaped(line_of(name)) + "</name>";
    if (!uri.empty()) out += "<uri>" + xml_escaped(uri) + "</uri>";
    out += "</author>\n";
}

void atom_entry(std::string& out, const FeedEntry& entry, const Feed& feed) {
    out += entry.language.empty() ? std::string("<entry>\n")
                                  : fmt::format("<entry xml:lang=\"{}\">\n", xml_escaped(entry.language));
    element(out, "id", urn_of(entry.id));
    element(out, "title", line_of(entry.title), "type=\"text\"");
    element(out, "updated", base::iso_time(entry.updated));
    if (entry.published > 0) element(out, "published", base::iso_time(entry.published));
    atom_link(out, "alternate", "text/html", entry.page);
    atom_link(out, "via", {}, entry.source);
    if (!entry.employer.empty()) atom_author(out, entry.employer);
    for (const auto& [id, label] : entry.disciplines) {
        out += fmt::format("<category term=\"{}\" scheme=\"{}/browse/discipline\" label=\"{}\"/>\n",
                           xml_escaped(id), xml_escaped(feed.site), xml_escaped(label));
    }
    element(out, "summary", entry_html(entry), "type=\"html\"");
    out += "</entry>\n";
}

void rss_item(std::string& out, const FeedEntry& entry) {
    out += "<item>\n";
    element(out, "title", line_of(entry.title));
    element(out, "link", entry.page);
    element(out, "guid", urn_of(entry.id), "isPermaLink=\"false\"");
    const auto time = entry.published > 0 ? entry.published : entry.updated;
    if (time > 0) element(out, "pubDate", base::http_date(time));
    if (!entry.employer.empty()) element(out, "dc:creator", line_of(entry.employer));
    for (const auto& [id, label] : entry.disciplines) element(out, "category", label);
    element(out, "description", entry_html(entry));
    out += "</item>\n";
}

}  // namespace

std::string atom(const Feed& feed) {
    std::string out(kHead);
    out += fmt::format("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
                       xml_escaped(feed.language));
    element(out, "id", urn_of(feed.id));
    element(out, "title", line_of(feed.title), "type=\"text\"");
    if (!feed.description.empty()) element(out, "subtitle", line_of(feed.description), "type=\"text\"");
    element(out, "updated", base::iso_time(feed.updated));
    atom_link(out, "self", "application/atom+xml", feed.self);
    atom_link(out, "alternate", "text/html", feed.page);
    // An entry whose employer is not known has the site for its author.
    atom_author(out, feed.site_name, feed.site + "/");
    element(out, "generator", "jobindex");
    for (const auto& entry : feed.entries) atom_entry(out, entry, feed);
    return out + "</feed>\n";
}

std::string rss(const Feed& feed) {
    std::string out(kHead);
    out +=
        "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<channel>\n";
    element(out, "title", line_of(feed.title));
    element(out, "link", feed.page);
    element(out, "description", line_of(feed.description.empty() ? feed.title : feed.description));
    element(out, "language", feed.language);
    if (feed.updated > 0) element(out, "lastBuildDate", base::http_date(feed.updated));
    element(out, "generator", "jobindex");
    out += fmt::format("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"{}\"/>\n",
                       xml_escaped(feed.self));
    for (const auto& entry : feed.entries) rss_item(out, entry);
    return out + "</channel>\n</rss>\n";
}

}  // namespace jobindex::render
