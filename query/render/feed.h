// Feeds: lists of ads as Atom (RFC 4287), RSS 2.0, JSON Feed 1.1 and iCalendar (RFC 5545); those of searches
// and of alerts alike. Pure; safe on any text that ads hold.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.h"

namespace jobindex::render {

/// One ad of a feed.
struct FeedEntry {
    std::string id;      ///< of the ad, 32 hex digits
    std::string title;   ///< not empty
    std::string page;    ///< where it is shown: absolute URL
    std::string source;  ///< where it was advertised: absolute URL; "" = not known
    std::string employer, place;
    std::vector<std::string> facts;  ///< lines for people: employer, rank, closing date
    std::string excerpt;             ///< a passage of the ad
    std::string language;            ///< of the ad, ISO 639-1; "" = not known
    std::vector<std::pair<std::string, std::string>> disciplines;  ///< id and label
    base::Timestamp published = 0;                                 ///< when it appeared; 0 = not known
    base::Timestamp updated = 0;                                   ///< when we last had news of its content
    std::optional<base::Date> closing;                             ///< the day, when it is one that ends
    std::string closing_time;   ///< "23:59+01:00", "23:59" without a zone, or ""
    std::string closing_words;  ///< "Closes: PhD position in ...", the line in a calendar
};

/// A list of ads and what it is called.
struct Feed {
    std::string id;  ///< 32 hex digits, the same for as long as the same is asked
    std::string title, description, site_name;
    std::string site;      ///< absolute URL of the start page, without a slash at the end
    std::string self;      ///< absolute URL of the feed itself
    std::string page;      ///< absolute URL of the same list as a page
    std::string language;  ///< of its words, ISO 639-1
    base::Timestamp updated = 0;
    std::vector<FeedEntry> entries;
};

/// How a feed may be written.
struct FeedFormat {
    std::string_view name;  ///< "atom": the end of its address
    std::string_view type;  ///< media type, without parameters
    std::string (*write)(const Feed&);
};

/// An Atom document.
std::string atom(const Feed& feed);
/// An RSS 2.0 document.
std::string rss(const Feed& feed);
/// A JSON Feed.
std::string json_feed(const Feed& feed);
/// A calendar with the closing date of each entry that has one; lines end in CR LF and have at most 75 bytes.
std::string calendar(const Feed& feed);

inline constexpr FeedFormat kFeedFormats[] = {
    {"atom", "application/atom+xml", atom},
    {"rss", "application/rss+xml", rss},
    {"json-feed", "application/feed+json", json_feed},
    {"ics", "text/calendar", calendar},
};

/// `text` for XML 1.0, between tags or as an attribute's value in quotation marks: escaped, and without the
/// characters that XML has no way to hold.
std::string xml_escaped(std::string_view text);
/// "urn:uuid:...": an id of 32 hex digits as a UUID of version 8 (RFC 9562), six bits of which are fixed.
std::string urn_of(std::string_view id);
/// The facts and the excerpt of an entry as HTML; nothing of an ad is markup in it.
std::string entry_html(const FeedEntry& entry);

}  // namespace jobindex::render
