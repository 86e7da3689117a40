#include "core/base/escape.h"
#include "core/base/harmless.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "query/render/feed.h"

namespace jobindex::render {
namespace {

/// U+FFFE and U+FFFF, which XML 1.0 does not have; harmless() takes the control characters.
constexpr std::string_view kNotInXml[] = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"};

}  // namespace

std::string xml_escaped(std::string_view text) {
    std::string out = base::harmless(text);
    for (const auto character : kNotInXml) {
        if (out.find(character) != std::string::npos) out = base::replace_all(out, character, " ");
    }
    return base::html_escaped(out);
}

std::string urn_of(std::string_view id) {
    constexpr std::size_t kDigits = 32, kVersion = 12, kVariant = 16;
    std::string hex(id.substr(0, kDigits));
    hex.resize(kDigits, '0');
    hex[kVersion] = '8';
    constexpr std::string_view kVariants = "89ab";
    const char digit = hex[kVariant];
    const int value = base::is_digit(digit) ? digit - '0' : digit - 'a' + 10;
    hex[kVariant] = kVariants[static_cast<std::size_t>(value & 3)];
    std::string out = "urn:uuid:";
    for (std::size_t i = 0; i < kDigits; ++i) {
        if (i == 8 || i == 12 || i == 16 || i == 20) out += '-';
        out += hex[i];
    }
    return out;
}

std::string entry_html(const FeedEntry& entry) {
    std::string out;
    for (const auto& fact : entry.facts) {
        if (fact.empty()) continue;
        out += out.empty() ? "<p>" : "<br>";
        out += base::html_escaped(base::squeeze(base::harmless(fact)));
    }
    if (!out.empty()) out += "</p>";
    const std::string excerpt = base::squeeze(base::harmless(entry.excerpt));
    if (!excerpt.empty()) out += "<p>" + base::html_escaped(excerpt) + "</p>";
    return out;
}

}  // namespace jobindex::render
