#include "core/base/harmless.h"

#include "core/base/utf8.h"

namespace jobindex::base {
namespace {

bool is_harmful(char32_t c) {
    const bool control = (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0);
    const bool bidi =
        (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
    return control || bidi;
}

}  // namespace

std::string harmless(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const bool broken = c.value == 0xFFFD && c.size == 1;
        if (broken || is_harmful(c.value)) {
            out.append(c.size, ' ');
        } else {
            out += text.substr(at, c.size);
        }
        at += c.size;
    }
    return out;
}

}  // namespace jobindex::base
