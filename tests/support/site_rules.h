// SiteRules: the file site.conf of a static site, which says what plain files cannot. Pure values.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace jobindex::support {

/// An extra header for a path, or for all paths that begin with it.
struct HeaderRule {
    std::string path;
    bool prefix = false;
    std::string name, value;
};

/// Rules by path, as site.conf lists them.
struct SiteRules {
    std::map<std::string, std::pair<int, std::string>> redirects;  ///< path -> status, target
    std::map<std::string, std::string> aliases;                    ///< path -> path of the file
    std::set<std::string> gone;                                    ///< answered with 410
    std::set<std::string> hidden;                                  ///< files that are never served
    std::vector<HeaderRule> headers;                               ///< later ones win
};

/// Reads the text of a site.conf: one rule a line, `#` begins a comment.
///
/// Errors: invalid_input, with the number of the line that makes no sense.
base::Result<SiteRules> parse_site_rules(std::string_view text);

}  // namespace jobindex::support
