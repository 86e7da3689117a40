#include "crawler/robots.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/base/text.h"

namespace jobindex::crawler {
namespace {

/// A longer line is cut here, as the reference parser does: eight times the longest URL of old browsers.
constexpr std::size_t kLineLimit = 2083 * 8 - 1;

enum class Key { user_agent, allow, disallow, sitemap, crawl_delay, other };

struct KeyName {
    std::string_view name;
    Key key;
};

/// Names of lines with the misspellings that the reference parser knows.
constexpr KeyName kKeyNames[] = {
    {"user-agent", Key::user_agent},   {"useragent", Key::user_agent},
    {"user agent", Key::user_agent},   {"allow", Key::allow},
    {"disallow", Key::disallow},       {"dissallow", Key::disallow},
    {"dissalow", Key::disallow},       {"disalow", Key::disallow},
    {"diasllow", Key::disallow},       {"disallaw", Key::disallow},
    {"sitemap", Key::sitemap},         {"site-map", Key::sitemap},
    {"crawl-delay", Key::crawl_delay},
};

Key key_of(std::string_view name) {
    for (const auto& known : kKeyNames) {
        if (base::equal_ignoring_case(known.name, name)) return known.key;
    }
    return Key::other;
}

struct Line {
    Key key = Key::other;
    std::string_view value;
};

/// "key: value # comment"; white space in place of the colon when exactly two words stand there.
Line read_line(std::string_view text) {
    text = base::trim(text.substr(0, kLineLimit));
    text = base::trim(text.substr(0, text.find('#')));
    auto separator = text.find(':');
    if (separator == std::string_view::npos) {
        separator = text.find_first_of(" \t");
        if (separator == std::string_view::npos) return {};
        if (base::trim(text.substr(separator)).find_first_of(" \t") != std::string_view::npos) return {};
    }
    return {key_of(base::trim(text.substr(0, separator))), base::trim(text.substr(separator + 1))};
}

/// The product token at the start of a User-agent value (RFC 9309 section 2.2.1): letters, "-" and "_".
std::string_view token_of(std::string_view value) {
    std::size_t size = 0;
    while (size < value.size() && (base::is_alpha(value[size]) || value[size] == '-' || value[size] == '_'))
        ++size;
    return value.substr(0, size);
}

/// "*", also with white space and anything behind it.
bool is_star(std::string_view value) {
    return value.starts_with('*') && (value.size() == 1 || base::is_space(value[1]));
}

/// Takes one line off the front; lines end with LF, CR or CRLF.
std::string_view take_line(std::string_view& text) {
    const auto end = text.find_first_of("\r\n");
    const std::string_view line = text.substr(0, end);
    if (end == std::string_view::npos) {
        text = {};
    } else {
        text.remove_prefix(text.substr(end, 2) == "\r\n" ? end + 2 : end + 1);
    }
    return line;
}

/// Leaves out a byte order mark, whole or cut short.
std::string_view without_mark(std::string_view bytes) {
    for (const char c : std::string_view("\xEF\xBB\xBF")) {
        if (!bytes.starts_with(c)) break;
        bytes.remove_prefix(1);
    }
    return bytes;
}

}  // namespace

/// Collects the groups of our crawler and of "*" while lines go by.
class RobotsParser {
  public:
    explicit RobotsParser(std::string_view product_token)
        : token_(base::trim(product_token.substr(0, product_token.find('/')))) {}

    void take(const Line& line, int number) {
        switch (line.key) {
            case Key::user_agent:
                take_agent(line.value);
                break;
            case Key::allow:
                take_rule(true, line.value, number);
                break;
            case Key::disallow:
                take_rule(false, line.value, number);
                break;
            case Key::sitemap:
                if (!line.value.empty()) sitemaps_.emplace_back(line.value);
                break;
            case Key::crawl_delay:
                take_delay(line.value);
                break;
            case Key::other:
                break;
        }
    }

    /// Our own groups; those of "*" only when there is none of ours.
    RobotsRules finish() {
        Group& group = own_.seen ? own_ : star_;
        RobotsRules rules;
        rules.rules_ = std::move(group.rules);
        rules.crawl_delay_ = group.delay;
        rules.sitemaps = std::move(sitemaps_);
        return rules;
    }

  private:
    struct Group {
        bool seen = false;    // some line of the file named it
        bool active = false;  // the group being read is (also) this one
        std::vector<RobotsRules::Rule> rules;
        std::optional<double> delay;
    };

    void take_agent(std::string_view value) {
        // A rule ended the row of User-agent lines; other lines do not (section 2.2.4).
        if (std::exchange(rule_seen_, false)) own_.active = star_.active = false;
        if (is_star(value)) star_.seen = star_.active = true;
        const std::string_view token = token_of(value);
        if (!token.empty() && base::equal_ignoring_case(token, token_)) own_.seen = own_.active = true;
    }

    void take_rule(bool allow, std::string_view value, int number) {
        if (!own_.active && !star_.active) {
            rule_seen_ = true;
            return;
        }
        rule_seen_ = true;
        if (value.empty()) return;
        Group& group = own_.active ? own_ : star_;
        group.rules.push_back({allow, number, std::string(value), RobotsPattern(value)});
    }

    void take_delay(std::string_view value) {
        const auto seconds = base::parse_number(value);
        if (!seconds || *seconds < 0) return;
        for (Group* group : {&own_, &star_}) {
            if (group->active) group->delay = std::max(group->delay.value_or(0), *seconds);
        }
    }

    std::string token_;
    Group own_, star_;
    bool rule_seen_ = false;
    std::vector<std::string> sitemaps_;
};

RobotsRules RobotsRules::parse(std::string_view bytes, std::string_view product_token) {
    const bool cut = bytes.size() > kRobotsLimit;
    if (cut) {
        // A rule that is cut in two would say something else.
        bytes = bytes.substr(0, kRobotsLimit);
        const auto end = bytes.find_last_of("\r\n");
        bytes = bytes.substr(0, end == std::string_view::npos ? 0 : end);
    }
    bytes = without_mark(bytes);
    RobotsParser parser(product_token);
    for (int number = 1; !bytes.empty(); ++number) parser.take(read_line(take_line(bytes)), number);
    RobotsRules rules = parser.finish();
    rules.truncated = cut;
    return rules;
}

RobotsRules RobotsRules::allow_all() {
    return {};
}

RobotsRules RobotsRules::disallow_all(std::string reason) {
    RobotsRules rules;
    rules.forbidden_ = std::move(reason);
    return rules;
}

RobotsRules RobotsRules::from_status(int status) {
    if (status >= 200 && status < 300) return allow_all();
    if (status >= 400 && status < 500 && status != 429) return allow_all();
    if (status == 0) return disallow_all("robots.txt could not be read: no answer");
    return disallow_all(fmt::format("robots.txt could not be read: status {}", status));
}

RobotsDecision RobotsRules::decide(std::string_view url_or_path) const {
    const RobotsPath path = RobotsPath::of(url_or_path);
    if (path.literal == "/robots.txt") return {};
    if (forbidden_) return {false, *forbidden_, 0};
    const Rule* best = nullptr;
    std::size_t best_size = 0;
    for (const auto& rule : rules_) {
        const std::size_t size =
            rule.allow ? rule.pattern.match_literal(path) : rule.pattern.match_either(path);
        if (size == 0) continue;
        if (size > best_size || (size == best_size && rule.allow && !best->allow)) {
            best = &rule;
            best_size = size;
        }
    }
    if (best == nullptr) return {};
    return {best->allow, (best->allow ? "Allow: " : "Disallow: ") + best->text, best->line};
}

}  // namespace jobindex::crawler
