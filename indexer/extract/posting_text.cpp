#include "indexer/extract/posting_text.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/base/text.h"
#include "core/html/document.h"
#include "core/html/render.h"
#include "core/html/text.h"

namespace jobindex::extract {
namespace {

using base::Json;
constexpr std::size_t npos = std::string_view::npos;
constexpr std::array<std::string_view, 29> kTags = {
    "p",  "br",      "div",        "ul",   "ol",   "li",   "b",  "strong", "em",    "i",
    "u",  "span",    "a",          "h1",   "h2",   "h3",   "h4", "h5",     "table", "tr",
    "td", "section", "blockquote", "font", "html", "body", "hr", "dl",     "h6"};
constexpr std::array<std::string_view, 14> kBlocks = {"p",  "br", "div",   "ul", "ol", "li",      "h1",
                                                      "h2", "h3", "table", "tr", "h4", "section", "dl"};

/// True when one of `names` stands as a start or end tag in `text`, whose "<" is spelt `open`.
template <class Names>
bool has_tag(std::string_view text, std::string_view open, const Names& names) {
    for (std::size_t at = text.find(open); at != npos; at = text.find(open, at + 1)) {
        std::size_t from = at + open.size();
        if (from < text.size() && text[from] == '/') ++from;
        std::size_t end = from;
        while (end < text.size() && (base::is_alpha(text[end]) || base::is_digit(text[end]))) ++end;
        const char after = end < text.size() ? text[end] : ' ';
        if (!base::is_space(after) && after != '>' && after != '/' && after != '&') continue;
        const std::string_view name = text.substr(from, end - from);
        if (std::any_of(names.begin(), names.end(),
                        [&](std::string_view tag) { return base::equal_ignoring_case(tag, name); }))
            return true;
    }
    return false;
}

/// What the parser makes of a text without tags.
std::string parsed(std::string_view text) {
    const base::Result<html::Document> document = html::Document::parse(base::replace_all(text, "<", "&lt;"));
    std::string out;
    if (document)
        html::walk(document->body(), [&](html::Node node) {
            out += node.text();
            return true;
        });
    return out;
}

/// Bytes of the character reference that begins at the "&" at `at`, its semicolon with it; 1 when none does.
std::size_t reference_size(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongest = 34;  // "&CounterClockwiseContourIntegral;"
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == '#') ++end;
    while (end < text.size() && end - at < kLongest &&
           (base::is_alpha(text[end]) || base::is_digit(text[end])))
        ++end;
    return end - at + static_cast<std::size_t>(end > at + 1 && end < text.size() && text[end] == ';');
}

/// The text with its entities resolved once, line breaks kept.
///
/// The parser reads the entities alone, each once: a whole text would cost as much as all that is read from
/// it. A text of very many different ones it gets whole.
std::string unescape(std::string_view text) {
    constexpr std::size_t kMostDifferent = 60;
    std::map<std::string_view, std::string> resolved;
    std::string out;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t at = std::min(text.find('&', from), text.size());
        out += text.substr(from, at - from);
        if (at == text.size()) break;
        const auto reference = text.substr(at, reference_size(text, at));
        from = at + reference.size();
        if (reference.size() == 1) {
            out += '&';
            continue;
        }
        const auto [known, is_new] = resolved.try_emplace(reference);
        if (is_new) known->second = parsed(reference);
        if (resolved.size() > kMostDifferent) return parsed(text);
        out += known->second;
    }
    return out;
}

/// True when a text still holds an entity: "&amp;", "&quot;", "&#039;".
bool has_reference(std::string_view text) {
    for (auto at = text.find('&'); at != npos; at = text.find('&', at + 1)) {
        const auto rest = text.substr(at + 1);
        for (const std::string_view name : {"amp;", "quot;", "apos;", "nbsp;", "lt;", "gt;", "#"}) {
            if (rest.starts_with(name)) return true;
        }
    }
    return false;
}

/// The bytes of the list mark that a line begins with, such as "• "; 0 for none.
std::size_t bullet_size(std::string_view line) {
    for (const std::string_view mark :
         {"\xE2\x80\xA2", "\xC2\xB7", "\xE2\x97\x8F", "\xE2\x96\xAA", "\xE2\x80\xA3", "\xE2\x97\xA6",
          "\xEF\x82\xB7", "* ", "- ", "\xE2\x80\x93 "}) {
        if (line.starts_with(mark)) return mark.size();
    }
    return 0;
}

}  // namespace

std::string plain_text(std::string_view text) {
    std::string out;
    bool paragraph = false;
    const std::string lines = base::replace_all(base::replace_all(text, "\r\n", "\n"), "\r", "\n");
    for (const std::string_view raw : base::split(lines, '\n')) {
        std::string line = html::squeeze_text(raw);
        if (line.empty()) {
            paragraph = !out.empty();
            continue;
        }
        if (const std::size_t mark = bullet_size(line); mark > 0)
            line = "- " + std::string(base::trim(std::string_view(line).substr(mark)));
        if (!out.empty()) out += paragraph ? "\n\n" : "\n";
        out += line;
        paragraph = false;
    }
    return out;
}

bool looks_like_html(std::string_view text) {
    return has_tag(text, "<", kTags);
}

std::string description_text(std::string_view raw) {
    std::string text(raw);
    for (int times = 0; times < 3 && !looks_like_html(text); ++times) {
        if (!has_tag(text, "&lt;", kTags) && text.find("&amp;") == npos && text.find("&nbsp;") == npos &&
            text.find("&#") == npos)
            break;
        text = unescape(text);
    }
    if (!looks_like_html(text)) return plain_text(unescape(text));
    // Lines mean something only where no element does.
    if (!has_tag(text, "<", kBlocks)) text = base::replace_all(text, "\n", "<br>");
    std::string out = html::render_fragment(text);
    if (has_tag(out, "<", kBlocks)) out = html::render_fragment(out);
    return out;
}

std::string text_of_value(const Json& value) {
    if (value.is_string()) {
        const std::string& text = value.text();
        if (text.find('&') == npos && text.find('<') == npos) return html::squeeze_text(text);
        // "l&amp;#039;analisi" was escaped twice, and more often on its way through other systems.
        std::string plain = unescape(text);
        for (int times = 0; times < 3 && has_reference(plain); ++times) plain = unescape(plain);
        return looks_like_html(plain) ? base::squeeze(html::render_fragment(plain))
                                      : html::squeeze_text(plain);
    }
    if (value.is_number()) return value.dump();
    if (value.is_object()) {
        for (const std::string_view key : {"name", "value", "@value", "text", "title", "credentialCategory",
                                           "description", "legalName", "label"}) {
            if (std::string text = text_of_value(value[key]); !text.empty()) return text;
        }
        return {};
    }
    return value.is_array() ? base::join(texts_of_value(value), ", ") : std::string();
}

std::vector<std::string> texts_of_value(const Json& value) {
    std::vector<std::string> out;
    if (!value.is_array()) {
        if (std::string text = text_of_value(value); !text.empty()) out.push_back(std::move(text));
        return out;
    }
    for (const Json& item : value.items()) {
        if (item.is_array()) continue;
        if (std::string text = text_of_value(item); !text.empty()) out.push_back(std::move(text));
    }
    return out;
}

}  // namespace jobindex::extract
