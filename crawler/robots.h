// robots.txt (RFC 9309): which pages of a host its owner lets us fetch. Pure values; thread-safe to read.
//
// Where the RFC leaves room we do what the reference parser (google/robotstxt) does, and where the two differ
// the polite side wins: a rule that forbids also counts in its percent-decoded form (section 2.2.2), one that
// permits counts only as written.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crawler/robots_pattern.h"

namespace jobindex::crawler {

/// How much of a robots.txt counts (RFC 9309 section 2.5).
inline constexpr std::size_t kRobotsLimit = 500u << 10;

/// Whether a URL may be fetched, and which line of the file says so.
struct RobotsDecision {
    bool allowed = true;
    std::string rule;  ///< "Disallow: /private", as it stands in the file; "" when no rule matched
    int line = 0;      ///< of that rule, from 1; 0 when no rule matched

    friend bool operator==(const RobotsDecision&, const RobotsDecision&) = default;
};

/// The rules of one robots.txt for one crawler.
class RobotsRules {
  public:
    using Decision = RobotsDecision;

    /// Reads a robots.txt for the crawler `product_token` ("jobindex"; a version behind "/" is left out).
    ///
    /// Any bytes are fine; what makes no sense is skipped. Only the first kRobotsLimit bytes count.
    static RobotsRules parse(std::string_view bytes, std::string_view product_token);
    /// No rules: the host has no robots.txt (RFC 9309 section 2.3.1.3).
    static RobotsRules allow_all();
    /// Everything is forbidden, because the rules cannot be known (section 2.3.1.4); `reason` becomes the
    /// rule text of every decision.
    static RobotsRules disallow_all(std::string reason = "robots.txt could not be read");
    /// What an answer without usable text means: 4xx but 429 allows all; 429, 5xx, 0 (no answer) and anything
    /// else that is no success forbids all.
    static RobotsRules from_status(int status);

    /// Decides on a URL or a path with query, percent-encoded as parse_url gives it. The longest matching
    /// rule counts, of equally long ones the one that permits; /robots.txt itself is always allowed.
    RobotsDecision decide(std::string_view url_or_path) const;
    /// Seconds that the group asks to leave between two fetches; nullopt when it does not. Not in the RFC.
    std::optional<double> crawl_delay() const { return crawl_delay_; }

    std::vector<std::string> sitemaps;  ///< every Sitemap line's value, of whatever group, in order
    bool truncated = false;             ///< the file was longer than kRobotsLimit

  private:
    friend class RobotsParser;
    struct Rule {
        bool allow = false;
        int line = 0;
        std::string text;  // value as it stands in the file
        RobotsPattern pattern;
    };
    std::vector<Rule> rules_;
    std::optional<double> crawl_delay_;
    std::optional<std::string> forbidden_;  // why everything is forbidden
};

}  // namespace jobindex::crawler
