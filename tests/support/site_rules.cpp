#include "tests/support/site_rules.h"

#include <fmt/format.h>

#include "core/base/text.h"

namespace jobindex::support {
namespace {

/// Applies the words of one line; false when they are no rule.
bool add_rule(const std::vector<std::string_view>& words, std::string_view line, SiteRules& rules) {
    const std::string path = words.size() > 1 ? std::string(words[1]) : "";
    if (path.empty() || path.front() != '/') return false;
    if (words[0] == "redirect" && words.size() == 4) {
        const auto status = base::parse_integer(words[2]);
        if (!status || *status < 300 || *status > 399) return false;
        rules.redirects[path] = {static_cast<int>(*status), std::string(words[3])};
        return true;
    }
    if (words[0] == "alias" && words.size() == 3) return rules.aliases.emplace(path, words[2]).second;
    if (words[0] == "gone" && words.size() == 2) return rules.gone.insert(path).second;
    if (words[0] == "hide" && words.size() == 2) return rules.hidden.insert(path).second;
    if (words[0] != "header" || words.size() < 4) return false;
    const std::string_view field = base::trim(line.substr(line.find(words[1]) + words[1].size()));
    const std::size_t colon = field.find(':');
    if (colon == std::string_view::npos) return false;
    const bool prefix = path.back() == '*';
    rules.headers.push_back({prefix ? path.substr(0, path.size() - 1) : path, prefix,
                             std::string(base::trim(field.substr(0, colon))),
                             std::string(base::trim(field.substr(colon + 1)))});
    return true;
}

}  // namespace

base::Result<SiteRules> parse_site_rules(std::string_view text) {
    SiteRules rules;
    std::size_t number = 0;
    for (const std::string_view raw : base::split(text, '\n')) {
        ++number;
        const std::string_view line = base::trim(raw);
        if (line.empty() || line.front() == '#') continue;
        if (!add_rule(base::split_words(line), line, rules)) {
            return base::fail(base::Code::invalid_input, fmt::format("site.conf line {}: {}", number, line),
                              "see the comment at the top of data/sample-site/site.conf");
        }
    }
    return rules;
}

}  // namespace jobindex::support
