#include "crawler/robots_pattern.h"

#include "core/base/url_percent.h"

namespace jobindex::crawler {
namespace {

/// Escapes in capitals and non-ASCII escaped; with `bare`, unreserved bytes that were escaped become bare.
std::string encoded(std::string_view text, bool bare) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const int escaped = base::escape_at(text, i);
        if (escaped >= 0) {
            const auto value = static_cast<unsigned char>(escaped);
            if (bare && base::is_unreserved(value)) {
                out += static_cast<char>(value);
            } else {
                base::append_escape(out, value);
            }
            i += 2;
        } else if (byte >= 0x80) {
            base::append_escape(out, byte);
        } else {
            out += text[i];
        }
    }
    return out;
}

/// The path and query inside a URL, as the reference parser cuts it out: without scheme, host and fragment.
std::string path_of(std::string_view url) {
    url = url.substr(0, url.find('#'));
    std::size_t from = 0;
    if (url.starts_with("//")) {
        from = 2;
    } else if (const auto scheme = url.find("://");
               scheme != std::string_view::npos && scheme < url.find_first_of("/?;")) {
        from = scheme + 3;
    }
    const auto start = url.find_first_of("/?;", from);
    if (start == std::string_view::npos) return "/";
    std::string path(url.substr(start));
    if (path[0] != '/') path.insert(path.begin(), '/');
    return path;
}

/// Escapes those two bytes that mean something in a pattern (RFC 9309 section 2.2.3).
std::string without_wildcards(std::string_view path) {
    std::string out;
    out.reserve(path.size());
    for (const char c : path) {
        if (c == '*' || c == '$') {
            base::append_escape(out, static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
    return out;
}

/// Escapes a "$" that is not the last byte: there it stands for itself.
std::string with_literal_dollars(std::string_view pattern) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '$' && i + 1 < pattern.size()) {
            base::append_escape(out, '$');
        } else {
            out += pattern[i];
        }
    }
    return out;
}

/// Capital hex digits in every escape, and nothing else.
std::string with_capital_escapes(std::string_view text) {
    std::string out(text);
    for (std::size_t i = 0; i + 2 < out.size(); ++i) {
        const int byte = base::escape_at(out, i);
        if (byte < 0) continue;
        std::string escape;
        base::append_escape(escape, static_cast<unsigned char>(byte));
        out.replace(i, 3, escape);
        i += 2;
    }
    return out;
}

}  // namespace

RobotsPath RobotsPath::of(std::string_view url_or_path) {
    const std::string path = without_wildcards(path_of(url_or_path));
    RobotsPath forms{with_capital_escapes(path), encoded(path, true)};
    if (forms.normalised == forms.literal) forms.normalised.clear();
    return forms;
}

RobotsPattern::RobotsPattern(std::string_view value) {
    const std::string pattern = with_literal_dollars(value);
    literal_ = encoded(pattern, false);
    normalised_ = encoded(pattern, true);
    if (normalised_ == literal_) normalised_.clear();
}

std::size_t RobotsPattern::match_literal(const RobotsPath& path) const {
    return pattern_matches(literal_, path.literal) ? literal_.size() : 0;
}

std::size_t RobotsPattern::match_either(const RobotsPath& path) const {
    if (const auto size = match_literal(path); size > 0) return size;
    if (normalised_.empty() && path.normalised.empty()) return 0;
    const std::string_view pattern = normalised_.empty() ? literal_ : normalised_;
    return pattern_matches(pattern, path.normalised.empty() ? path.literal : path.normalised) ? pattern.size()
                                                                                              : 0;
}

bool pattern_matches(std::string_view pattern, std::string_view path) {
    const bool anchored = pattern.ends_with('$');
    if (anchored) pattern.remove_suffix(1);
    const auto first = pattern.find('*');
    const std::string_view prefix = pattern.substr(0, first);
    if (!path.starts_with(prefix)) return false;
    path.remove_prefix(prefix.size());
    if (first == std::string_view::npos) return !anchored || path.empty();
    pattern.remove_prefix(first + 1);
    while (true) {
        const auto star = pattern.find('*');
        const std::string_view piece = pattern.substr(0, star);
        if (star == std::string_view::npos) {
            return anchored ? path.ends_with(piece) : path.find(piece) != std::string_view::npos;
        }
        const auto at = path.find(piece);
        if (at == std::string_view::npos) return false;
        path.remove_prefix(at + piece.size());
        pattern.remove_prefix(star + 1);
    }
}

}  // namespace jobindex::crawler
