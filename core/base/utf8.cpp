#include "core/base/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "core/base/handle.h"
#include "core/base/text.h"

namespace jobindex::base {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Length of the run of printable ASCII at `at`, eight bytes a step: most pages are little else.
std::size_t plain_run(std::string_view text, std::size_t at) {
    constexpr std::uint64_t kHigh = 0x8080808080808080, kOnes = 0x0101010101010101;
    const std::size_t from = at;
    for (std::uint64_t word = 0; text.size() - at >= sizeof word; at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        const std::uint64_t below_space = (word - kOnes * 0x20) & ~word;
        const std::uint64_t deleted = (word + kOnes) & kHigh;  // 0x7F + 1
        if (((word | below_space) & kHigh) != 0 || deleted != 0) break;
    }
    return at - from;
}

/// Letters that have no decomposition but a plain form that people type; null when there is none.
const char* plain_form(char32_t c) {
    switch (c) {
        case 0xDF:
            return "ss";
        case 0xE6:
            return "ae";
        case 0xF8:
            return "o";
        case 0xF0:
            return "d";
        case 0xFE:
            return "th";
        case 0x111:
            return "d";
        case 0x131:
            return "i";
        case 0x142:
            return "l";
        case 0x153:
            return "oe";
        default:
            return nullptr;
    }
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1};
    std::int32_t i = 0;
    const auto rest = text.substr(at, 4);
    UChar32 c = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(rest.data());
    U8_NEXT(bytes, i, static_cast<std::int32_t>(rest.size()), c);
    if (c < 0) return {kReplacement, 1};
    return {static_cast<char32_t>(c), static_cast<std::size_t>(i)};
}

void append_utf8(std::string& out, char32_t value) {
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = kReplacement;
    char buffer[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(buffer, size, value);
    out.append(buffer, static_cast<std::size_t>(size));
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t i = plain_run(text, 0); i < text.size(); i += plain_run(text, i)) {
        const auto [c, size] = code_point_at(text, i);
        if (c == kReplacement && size == 1) return false;
        i += size;
    }
    return true;
}

std::string sanitise_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t run = plain_run(text, i); run != 0) {
            out.append(text, i, run);
            i += run;
            continue;
        }
        const auto [c, size] = code_point_at(text, i);
        const bool control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
        if (control) {
            out += ' ';
        } else if (c == kReplacement && size == 1) {
            append_utf8(out, kReplacement);
        } else {
            out.append(text, i, size);
        }
        i += size;
    }
    return out;
}

std::string nfc(std::string text) {
    // Nothing before U+0300, whose lead byte is 0xCC, ever composes.
    const auto composes = [](char c) { return static_cast<unsigned char>(c) >= 0xCC; };
    if (std::none_of(text.begin(), text.end(), composes)) return text;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) || form->isNormalizedUTF8(text, status)) return text;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    form->normalizeUTF8(0, text, sink, nullptr, status);
    return U_SUCCESS(status) ? out : text;
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    if (is_ascii(text)) {
        for (const char c : text) out += ascii_lower(c);
        return out;
    }
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* decompose = unorm2_getNFKDInstance(&status);
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = code_point_at(text, i);
        i += size;
        if (c < 0x80) {
            out += ascii_lower(static_cast<char>(c));
            continue;
        }
        UChar parts[32];
        UErrorCode local = U_ZERO_ERROR;
        const std::int32_t units =
            unorm2_getDecomposition(decompose, static_cast<UChar32>(c), parts, 32, &local);
        const auto emit = [&out](UChar32 x) {
            const int type = u_charType(x);
            if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return;
            const auto lower = static_cast<char32_t>(u_tolower(x));
            if (const char* plain = plain_form(lower)) {
                out += plain;
            } else {
                append_utf8(out, lower);
            }
        };
        if (units < 0 || U_FAILURE(local)) {
            emit(static_cast<UChar32>(c));
            continue;
        }
        for (std::int32_t k = 0; k < units;) {
            UChar32 part = 0;
            U16_NEXT(parts, k, units, part);
            emit(part);
        }
    }
    return out;
}

char32_t to_lower(char32_t c) {
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

bool is_word_char(char32_t c) {
    if (c < 0x80) return is_alpha(static_cast<char>(c)) || is_digit(static_cast<char>(c));
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
    return (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

bool is_upper(char32_t c) {
    return u_isupper(static_cast<UChar32>(c)) || u_istitle(static_cast<UChar32>(c));
}

bool is_cjk(char32_t c) {
    if (c < 0x1100) return false;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
           script == USCRIPT_HANGUL;
}

bool begins_with_cjk(std::string_view text) {
    return !text.empty() && is_cjk(code_point_at(text, 0).value);
}

namespace {

std::size_t width_of(char32_t c) {
    if (c < 0x20 || c == 0x7F) return 0;
    if (c < 0x300) return 1;
    const int type = u_charType(static_cast<UChar32>(c));
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
    const auto wide = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
    return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::size_t terminal_width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = code_point_at(text, i);
        columns += width_of(c);
        i += size;
    }
    return columns;
}

std::string cut_to_width(std::string_view text, std::size_t columns) {
    if (terminal_width(text) <= columns) return std::string(text);
    if (columns == 0) return {};
    std::size_t used = 0;
    std::size_t i = 0;
    while (i < text.size()) {
        const auto [c, size] = code_point_at(text, i);
        if (used + width_of(c) > columns - 1) break;
        used += width_of(c);
        i += size;
    }
    return std::string(trim(text.substr(0, i))) + "…";
}

std::size_t char_boundary(std::string_view text, std::size_t at) {
    if (at >= text.size()) return text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
}

}  // namespace jobindex::base
