// iCalendar: closing dates.
#include <fmt/format.h>
#include <algorithm>

#include "core/base/harmless.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/render/feed.h"

namespace jobindex::render {
namespace {

constexpr std::size_t kLongestLine = 75;  // bytes, without the line's end (RFC 5545, 3.1)

/// One content line, folded where no character is cut.
void line(std::string& out, std::string_view name, std::string_view value) {
    const std::string whole = std::string(name) + std::string(value);
    std::string_view rest(whole);
    std::size_t room = kLongestLine;
    while (rest.size() > room) {
        const std::size_t end = base::char_boundary(rest, room);
        out += rest.substr(0, end);
        out += "\r\n ";
        rest.remove_prefix(end);
        room = kLongestLine - 1;
    }
    out += rest;
    out += "\r\n";
}

/// A value of type TEXT (RFC 5545, 3.3.11).
std::string text_value(std::string_view text) {
    std::string out;
    for (const char c : base::harmless(text)) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        out += c;
    }
    return out;
}

void text_line(std::string& out, std::string_view name, std::string_view text) {
    line(out, fmt::format("{}:", name), text_value(base::squeeze(text)));
}

/// "20261231T225900Z".
std::string utc(base::Timestamp time) {
    return base::replace_all(base::replace_all(base::iso_time(time), "-", ""), ":", "");
}

/// The instant of a closing time with a zone; nullopt when it states none, so that the day is all we know.
std::optional<base::Timestamp> instant_of(const FeedEntry& entry) {
    const std::string& time = entry.closing_time;
    if (!entry.closing || time.find_first_of("Z+-") == std::string::npos) return std::nullopt;
    return base::parse_iso_time(entry.closing->iso() + "T" + time);
}

/// http and https URLs are ASCII once parsed; nothing else becomes a URL of an event.
bool is_plain(std::string_view url) {
    return url.find_first_of("\r\n\t ") == std::string_view::npos;
}

void event(std::string& out, const FeedEntry& entry) {
    line(out, "BEGIN:", "VEVENT");
    line(out, "UID:", urn_of(entry.id).substr(std::string_view("urn:uuid:").size()));
    line(out, "DTSTAMP:", utc(entry.updated));
    if (const auto instant = instant_of(entry)) {
        line(out, "DTSTART:", utc(*instant));
    } else {
        line(out, "DTSTART;VALUE=DATE:", base::replace_all(entry.closing->iso(), "-", ""));
    }
    line(out, "TRANSP:", "TRANSPARENT");
    text_line(out, "SUMMARY", entry.closing_words);
    if (!entry.place.empty()) text_line(out, "LOCATION", entry.place);
    std::string description;
    for (const auto& fact : entry.facts) {
        if (!fact.empty()) description += base::squeeze(fact) + "\n";
    }
    line(out, "DESCRIPTION:", text_value(description + entry.page));
    if (is_plain(entry.page)) line(out, "URL:", entry.page);
    std::string categories;
    for (const auto& [id, label] : entry.disciplines)
        categories += (categories.empty() ? "" : ",") + text_value(base::squeeze(label));
    if (!categories.empty()) line(out, "CATEGORIES:", categories);
    line(out, "END:", "VEVENT");
}

/// RFC 5545, 3.6, demands one component at least: where no ad closes, the time zone of what is not there.
void no_event(std::string& out) {
    line(out, "BEGIN:", "VTIMEZONE");
    line(out, "TZID:", "Etc/UTC");
    line(out, "BEGIN:", "STANDARD");
    line(out, "DTSTART:", "19700101T000000");
    line(out, "TZOFFSETFROM:", "+0000");
    line(out, "TZOFFSETTO:", "+0000");
    line(out, "TZNAME:", "UTC");
    line(out, "END:", "STANDARD");
    line(out, "END:", "VTIMEZONE");
}

}  // namespace

std::string calendar(const Feed& feed) {
    const bool has_events = std::any_of(feed.entries.begin(), feed.entries.end(),
                                        [](const FeedEntry& entry) { return entry.closing.has_value(); });
    std::string out;
    line(out, "BEGIN:", "VCALENDAR");
    line(out, "VERSION:", "2.0");
    line(out, "PRODID:", "-//jobindex//jobquery//EN");
    line(out, "CALSCALE:", "GREGORIAN");
    if (has_events) line(out, "METHOD:", "PUBLISH");  // which asks for an event (RFC 5546, 3.2.1)
    text_line(out, "NAME", feed.title);
    text_line(out, "X-WR-CALNAME", feed.title);
    line(out, "REFRESH-INTERVAL;VALUE=DURATION:", "PT12H");
    line(out, "X-PUBLISHED-TTL:", "PT12H");
    if (is_plain(feed.self)) line(out, "SOURCE;VALUE=URI:", feed.self);
    for (const auto& entry : feed.entries) {
        if (entry.closing) event(out, entry);
    }
    if (!has_events) no_event(out);
    line(out, "END:", "VCALENDAR");
    return out;
}

}  // namespace jobindex::render
