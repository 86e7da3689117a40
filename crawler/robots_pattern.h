// The path patterns of robots.txt: "*" is any run of bytes, "$" at the end is the end (RFC 9309
// section 2.2.3). Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jobindex::crawler {

/// A path in the two forms in which patterns are compared with it.
struct RobotsPath {
    std::string literal;     ///< escapes in capitals, "*" and "$" escaped
    std::string normalised;  ///< also: unreserved bytes bare, non-ASCII escaped; "" when that is the same

    /// The path and query of a URL, "/" when it has none; also of a bare path.
    static RobotsPath of(std::string_view url_or_path);
};

/// One pattern, prepared for matching.
class RobotsPattern {
  public:
    RobotsPattern() = default;
    /// Prepares the value of an Allow or Disallow line.
    explicit RobotsPattern(std::string_view value);

    /// How specific the match with the path as written is, in octets; 0 when there is none.
    std::size_t match_literal(const RobotsPath& path) const;
    /// The same, or else with both sides normalised.
    std::size_t match_either(const RobotsPath& path) const;

  private:
    std::string literal_;     // non-ASCII escaped, escapes in capitals, an inner "$" escaped
    std::string normalised_;  // also unreserved bytes bare; "" when that is the same
};

/// True when `pattern` covers a beginning of `path`: leftmost matches between the "*", never going back, so
/// the cost is that of a few substring searches whatever the pattern.
bool pattern_matches(std::string_view pattern, std::string_view path);

}  // namespace jobindex::crawler
