#include "query/server/pages/marked.h"

#include "core/base/escape.h"
#include "core/base/harmless.h"
#include "core/base/text.h"
#include "core/base/url.h"

namespace jobindex::server {
std::string marked_html(const search::MarkedText& marked) {
    const std::string text = base::harmless(marked.text);
    std::string out;
    std::size_t at = 0;
    for (const auto& mark : marked.marks) {
        if (mark.from < at || mark.to <= mark.from || mark.to > text.size()) continue;
        out += base::html_escaped(std::string_view(text).substr(at, mark.from - at));
        out += "<mark>";
        out += base::html_escaped(std::string_view(text).substr(mark.from, mark.to - mark.from));
        out += "</mark>";
        at = mark.to;
    }
    out += base::html_escaped(std::string_view(text).substr(at));
    return out;
}

std::string script_json(const base::Json& json) {
    // In JSON these bytes stand in strings alone, where an escape means the same.
    std::string out;
    for (const char c : json.dump()) {
        switch (c) {
            case '<':
                out += "\\u003c";
                break;
            case '>':
                out += "\\u003e";
                break;
            case '&':
                out += "\\u0026";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string link_or_nothing(std::string_view url) {
    const auto parsed = base::parse_url(url);
    return parsed ? parsed->href() : std::string();
}

}  // namespace jobindex::server
