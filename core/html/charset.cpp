#include "core/html/charset.h"

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/tokens.h"

namespace jobindex::html {
namespace {

constexpr std::size_t kDeclarationBytes = 4096;
constexpr std::size_t npos = std::string_view::npos;

/// The value behind `name` and "=", with or without quotes, from `at` on.
std::string_view value_after(std::string_view text, std::string_view name, std::size_t from = 0) {
    for (std::size_t at = base::find_ignoring_case(text, name, from); at != npos;
         at = base::find_ignoring_case(text, name, at + 1)) {
        std::string_view rest = base::trim(text.substr(at + name.size()));
        if (rest.empty() || rest.front() != '=') continue;
        rest = base::trim(rest.substr(1));
        if (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) {
            const std::size_t close = rest.find(rest.front(), 1);
            return rest.substr(1, close == npos ? npos : close - 1);
        }
        std::size_t size = 0;
        while (size < rest.size() && !base::is_space(rest[size]) &&
               std::string_view(";\"'>/?").find(rest[size]) == npos)
            ++size;
        return rest.substr(0, size);
    }
    return {};
}

/// The character set that a <meta> or the XML declaration in the first bytes names; "" when none does.
std::string_view declared_inside(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, kDeclarationBytes);
    for (std::size_t at = 0; at < head.size();) {
        const Token token = token_at(head, at);
        at += token.source.size();
        if (token.kind == TokenKind::start_tag && base::equal_ignoring_case(token.name, "meta")) {
            const std::string_view charset = value_after(token.source, "charset");
            if (!charset.empty()) return charset;
        }
        if (token.kind == TokenKind::markup && token.source.starts_with("<?xml"))
            return value_after(token.source, "encoding");
    }
    return {};
}

}  // namespace

std::string_view charset_of(std::string_view content_type) {
    const std::size_t parameters = content_type.find(';');
    if (parameters == npos) return {};
    return value_after(content_type.substr(parameters), "charset");
}

std::string decode_page(std::string_view bytes, std::string_view content_type) {
    std::string_view label = charset_of(content_type);
    if (label.empty()) label = declared_inside(bytes);
    // A page that declares UTF-16 in readable ASCII cannot be UTF-16 (WHATWG 13.2.3.2, step 5).
    if (base::starts_with_ignoring_case(label, "utf-16") && bytes.substr(0, 64).find('\0') == npos)
        label = "utf-8";
    return base::nfc(base::to_utf8(bytes, label));
}

bool is_html(std::string_view content_type, std::string_view body) {
    const std::string type = base::to_lower_ascii(base::trim(content_type.substr(0, content_type.find(';'))));
    if (type == "text/html" || type == "application/xhtml+xml") return true;
    if (!type.empty()) return false;
    const auto start = base::trim(body.substr(0, 1024));
    return start.starts_with('<') && !base::starts_with_ignoring_case(start, "<?xml");
}

}  // namespace jobindex::html
