#include "core/html/text.h"

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/squeeze.h"

namespace jobindex::html {
namespace {

enum class Width { letter, space, nothing };

/// How a non-ASCII code point counts: as white space, not at all, or as itself.
Width width_of(char32_t c) {
    if (c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
        c == 0x202F || c == 0x205F || c == 0x3000 || c == 0x85)
        return Width::space;
    return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF ? Width::nothing : Width::letter;
}

bool is_inline(std::string_view tag) {
    for (const std::string_view name :
         {"a",    "b",    "strong", "i",    "em",  "span", "font", "u",    "small", "sup",
          "sub",  "abbr", "code",   "mark", "q",   "s",    "time", "wbr",  "tt",    "big",
          "cite", "data", "bdi",    "ins",  "del", "var",  "kbd",  "samp", "nobr",  "dfn"}) {
        if (tag == name) return true;
    }
    return false;
}

void add_below(Node node, Squeezer& out) {
    for (Node child = node.first_child(); child; child = child.next_sibling()) {
        if (child.is_text()) {
            out.add(child.text());
            continue;
        }
        const std::string_view tag = child.tag();
        if (tag == "script" || tag == "style") continue;
        const bool parts = !is_inline(tag);
        if (parts) out.space();
        add_below(child, out);
        if (parts) out.space();
    }
}

}  // namespace

void Squeezer::put(std::string_view bytes) {
    if (bytes.empty()) return;
    if (space_ && !out_.empty() && out_.back() != '\n' && out_.back() != ' ') out_ += ' ';
    space_ = false;
    out_ += bytes;
}

void Squeezer::add(std::string_view text) {
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            if (base::is_space(text[at])) {
                put(text.substr(from, at - from));
                space_ = true;
                from = at + 1;
            }
            ++at;
            continue;
        }
        const auto [c, size] = base::code_point_at(text, at);
        const Width width = width_of(c);
        if (width != Width::letter) {
            put(text.substr(from, at - from));
            space_ = space_ || width == Width::space;
            from = at + size;
        }
        at += size;
    }
    put(text.substr(from));
}

std::string text_of(Node node) {
    std::string out;
    if (node.tag() == "script") {
        for (Node child = node.first_child(); child; child = child.next_sibling()) out += child.text();
        return out;
    }
    Squeezer squeezer(out);
    if (node.is_text()) {
        squeezer.add(node.text());
    } else {
        add_below(node, squeezer);
    }
    return base::nfc(std::move(out));
}

std::string squeeze_text(std::string_view text) {
    std::string out;
    Squeezer(out).add(text);
    return base::nfc(std::move(out));
}

}  // namespace jobindex::html
