// Character sets. A file of its own, so that programs which convert none need not load ICU's i18n library.
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include <cstdint>
#include <vector>

#include "core/base/handle.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::base {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;

/// The bytes through ICU's converter `name`; empty when ICU does not know the name.
std::string convert(std::string_view bytes, const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    const Handle<UConverter, ucnv_close> from(ucnv_open(name, &status));
    if (U_FAILURE(status)) return {};
    std::vector<UChar> wide(bytes.size() * 2 + 2);
    const std::int32_t units = ucnv_toUChars(from.get(), wide.data(), static_cast<std::int32_t>(wide.size()),
                                             bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    if (U_FAILURE(status)) return {};
    std::string out(static_cast<std::size_t>(units) * 3 + 1, '\0');
    std::int32_t size = 0;
    u_strToUTF8WithSub(out.data(), static_cast<std::int32_t>(out.size()), &size, wide.data(), units,
                       kReplacement, nullptr, &status);
    out.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(size));
    return out;
}

/// WHATWG: these labels mean windows-1252 on the web, whatever they say.
bool means_windows_1252(std::string_view label) {
    return equal_ignoring_case(label, "iso-8859-1") || equal_ignoring_case(label, "latin1") ||
           equal_ignoring_case(label, "us-ascii") || equal_ignoring_case(label, "ascii");
}

/// A label of ISO 8859-2 on text that has letters where that has only control codes (Š, š, Ž, ž).
bool means_windows_1250(std::string_view bytes, std::string_view label) {
    if (!equal_ignoring_case(label, "iso-8859-2") && !equal_ignoring_case(label, "latin2")) return false;
    return bytes.find_first_of("\x8A\x8C\x8D\x8E\x8F\x9A\x9C\x9D\x9E\x9F") != std::string_view::npos;
}

std::string detected_charset(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const Handle<UCharsetDetector, ucsdet_close> detector(ucsdet_open(&status));
    if (U_FAILURE(status)) return {};
    const auto sample = bytes.substr(0, 64 * 1024);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    ucsdet_enableInputFilter(detector.get(), 1);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr) return {};
    const char* name = ucsdet_getName(match, &status);
    return U_FAILURE(status) || name == nullptr ? std::string() : std::string(name);
}

}  // namespace

std::string to_utf8(std::string_view bytes, std::string_view label) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return sanitise_utf8(bytes.substr(3));
    if (bytes.starts_with("\xFF\xFE")) return sanitise_utf8(convert(bytes.substr(2), "UTF-16LE"));
    if (bytes.starts_with("\xFE\xFF")) return sanitise_utf8(convert(bytes.substr(2), "UTF-16BE"));
    if (is_valid_utf8(bytes)) {
        // A wrong label on valid UTF-8 is common; text that is valid UTF-8 by chance is not. The 7-bit
        // encodings (ISO-2022, UTF-7) are the exception: they look like ASCII.
        const bool seven_bit = starts_with_ignoring_case(label, "iso-2022");
        if (!seven_bit) return sanitise_utf8(bytes);
    }
    std::string name = means_windows_1252(label) ? "windows-1252" : std::string(trim(label));
    if (means_windows_1250(bytes, name)) name = "windows-1250";
    if (name.empty() || equal_ignoring_case(name, "utf-8") || equal_ignoring_case(name, "utf8")) {
        name = detected_charset(bytes);
        if (means_windows_1252(name)) name = "windows-1252";
    }
    std::string out = convert(bytes, name.empty() ? "windows-1252" : name.c_str());
    if (out.empty() && !bytes.empty()) out = convert(bytes, "windows-1252");
    return sanitise_utf8(out);
}

}  // namespace jobindex::base
