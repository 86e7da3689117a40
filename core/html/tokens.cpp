#include "core/html/tokens.h"

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::html {
namespace {

using base::is_alpha;
using base::is_space;

/// Past the ">" that ends the tag whose name ends at `at`; npos when the source ends first.
std::size_t tag_end(std::string_view source, std::size_t at) {
    bool value = false;
    while (at < source.size()) {
        const char c = source[at];
        if (c == '>') return at + 1;
        if (value && (c == '"' || c == '\'')) {
            at = source.find(c, at + 1);
            if (at == std::string_view::npos) return at;
            value = false;
        } else if (value && !is_space(c)) {
            while (at < source.size() && !is_space(source[at]) && source[at] != '>') ++at;
            value = false;
            continue;
        } else if (c == '=') {
            value = true;
        }
        ++at;
    }
    return std::string_view::npos;
}

/// Past the end of the comment whose "<!--" begins at `at`; the source's end when it has none.
std::size_t comment_end(std::string_view source, std::size_t at) {
    const std::size_t body = at + 4;
    if (source.substr(body, 1) == ">") return body + 1;
    if (source.substr(body, 2) == "->") return body + 2;
    for (std::size_t dash = source.find("--", body); dash != std::string_view::npos;
         dash = source.find("--", dash + 1)) {
        if (source.substr(dash + 2, 1) == ">") return dash + 3;
        if (source.substr(dash + 2, 2) == "!>") return dash + 4;
    }
    return source.size();
}

Token markup(std::string_view source, std::size_t at, std::size_t end) {
    return {TokenKind::markup, {}, {}, source.substr(at, std::min(end, source.size()) - at)};
}

Token bogus_comment(std::string_view source, std::size_t at) {
    const std::size_t close = source.find('>', at);
    return markup(source, at, close == std::string_view::npos ? source.size() : close + 1);
}

Token tag(std::string_view source, std::size_t at, bool is_end) {
    const std::size_t name = at + (is_end ? 2 : 1);
    std::size_t after = name;
    while (after < source.size() && !is_space(source[after]) && source[after] != '/' && source[after] != '>')
        ++after;
    const std::size_t end = tag_end(source, after);
    if (end == std::string_view::npos) return markup(source, at, source.size());
    return {is_end ? TokenKind::end_tag : TokenKind::start_tag, source.substr(name, after - name),
            source.substr(after, end - 1 - after), source.substr(at, end - at)};
}

/// One attribute cut from the front of `rest`.
struct Attribute {
    std::string_view name, value;
    bool has_value = false;
};

bool next_attribute(std::string_view& rest, Attribute& out) {
    std::size_t at = 0;
    const auto skip_space = [&] {
        while (at < rest.size() && is_space(rest[at])) ++at;
    };
    while (at < rest.size() && (is_space(rest[at]) || rest[at] == '/')) ++at;
    if (at >= rest.size()) return false;
    const std::size_t name = at++;
    while (at < rest.size() && !is_space(rest[at]) && rest[at] != '/' && rest[at] != '=') ++at;
    out = {rest.substr(name, at - name), {}, false};
    skip_space();
    if (at < rest.size() && rest[at] == '=') {
        ++at;
        skip_space();
        out.has_value = true;
        std::size_t from = at;
        if (at < rest.size() && (rest[at] == '"' || rest[at] == '\'')) {
            from = at + 1;
            at = std::min(rest.find(rest[at], from), rest.size());
            out.value = rest.substr(from, at - from);
            at = std::min(at + 1, rest.size());
        } else {
            while (at < rest.size() && !is_space(rest[at])) ++at;
            out.value = rest.substr(from, at - from);
        }
    }
    rest.remove_prefix(at);
    return true;
}

}  // namespace

Token token_at(std::string_view source, std::size_t at) {
    if (source[at] == '<') {
        const char next = at + 1 < source.size() ? source[at + 1] : ' ';
        if (is_alpha(next)) return tag(source, at, false);
        if (next == '!') {
            const bool comment = source.substr(at, 4) == "<!--";
            return comment ? markup(source, at, comment_end(source, at)) : bogus_comment(source, at);
        }
        if (next == '?') return bogus_comment(source, at);
        if (next == '/' && at + 2 < source.size()) {
            return is_alpha(source[at + 2]) ? tag(source, at, true) : bogus_comment(source, at);
        }
    }
    const std::size_t end = std::min(source.find('<', at + 1), source.size());
    return {TokenKind::text, {}, {}, source.substr(at, end - at)};
}

std::size_t append_attributes(std::string& out, std::string_view attributes, std::size_t limit) {
    std::size_t count = 0, left_out = 0;
    for (Attribute attribute; next_attribute(attributes, attribute); ++count) {
        if (count >= limit) {
            ++left_out;
            continue;
        }
        const bool plain = std::all_of(attribute.name.begin(), attribute.name.end(),
                                       [](char c) { return c != '"' && c != '\'' && c != '<' && c != '='; });
        if (!plain) continue;
        out += ' ';
        for (const char c : attribute.name) out += base::ascii_lower(c);
        if (!attribute.has_value) continue;
        const char quote = attribute.value.find('"') == std::string_view::npos ? '"' : '\'';
        out += '=';
        out += quote;
        if (quote == '\'' && attribute.value.find('\'') != std::string_view::npos) {
            out += base::replace_all(attribute.value, "'", "&#39;");
        } else {
            out += attribute.value;
        }
        out += quote;
    }
    return left_out;
}

}  // namespace jobindex::html
