#include "core/base/locale_names.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::base {
namespace {

constexpr std::size_t kCodeBytes = 2;

bool is_code(std::string_view code) {
    return code.size() == kCodeBytes && std::all_of(code.begin(), code.end(), is_alpha);
}

/// "" when the name is but the code again.
std::string name_or_nothing(const icu::UnicodeString& name, std::string_view code) {
    std::string text;
    name.toUTF8String(text);
    return equal_ignoring_case(text, code) ? std::string() : text;
}

}  // namespace

std::string country_name(std::string_view code, std::string_view language) {
    if (!is_code(code)) return {};
    icu::UnicodeString name;
    icu::Locale("und", std::string(code).c_str())
        .getDisplayCountry(icu::Locale(std::string(language).c_str()), name);
    return name_or_nothing(name, code);
}

std::string language_name(std::string_view code, std::string_view language) {
    if (!is_code(code)) return {};
    icu::UnicodeString name;
    icu::Locale(std::string(code).c_str())
        .getDisplayLanguage(icu::Locale(std::string(language).c_str()), name);
    return name_or_nothing(name, code);
}

}  // namespace jobindex::base
