#include "core/schema/unified.h"

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::schema {
namespace {

/// One spelling. In `pattern` a letter is itself in either case, '.' a dot that may lack and one space that
/// may follow, '-' a hyphen, a dash or one space that may lack.
struct Row {
    std::string_view pattern, term, stem;
};

// Longer patterns first where one begins another. Degrees: data/vocab/degrees.tsv has their full names.
constexpr Row kRows[] = {
    {"ph.d.", "phd", "phd"},
    {"ph.ds", "phd", "phd"},
    {"d.phil.", "phd", "phd"},
    {"d.sc.", "dsc", "dsc"},
    {"post-doctoral", "postdoctoral", "postdoc"},
    {"post-doctorals", "postdoctoral", "postdoc"},
    {"post-doctorate", "postdoctorate", "postdoc"},
    {"post-doctorat", "postdoctorat", "postdoc"},
    {"post-doctorant", "postdoctorant", "postdoc"},
    {"post-doctorante", "postdoctorante", "postdoc"},
    {"post-doctorants", "postdoctorants", "postdoc"},
    {"post-doctoraal", "postdoctoraal", "postdoc"},
    {"post-doktorand", "postdoktorand", "postdoc"},
    {"post-doktorandin", "postdoktorandin", "postdoc"},
    {"post-doktoral", "postdoktoral", "postdoc"},
    {"pos-doctoral", "posdoctoral", "postdoc"},
    {"pos-doc", "posdoc", "postdoc"},
    {"post-docs", "postdoc", "postdoc"},
    {"post-doc", "postdoc", "postdoc"},
    {"pharm.d.", "pharmd", "pharmd"},
    {"psy.d.", "psyd", "psyd"},
    {"ed.d.", "edd", "edd"},
    {"m.sc.", "msc", "msc"},
    {"m.phil.", "mphil", "mphil"},
    {"m.res.", "mres", "mres"},
    {"m.eng.", "meng", "meng"},
    {"m.ed.", "m.ed", "m.ed"},
    {"b.sc.", "bsc", "bsc"},
    {"b.eng.", "beng", "beng"},
    {"b.ed.", "b.ed", "b.ed"},
    {"dipl.-ing.", "dipling", "dipling"},
    {"prof.", "professor", ""},
    {"e-mails", "email", ""},
    {"e-mail", "email", ""},
};

/// Bytes of one space (plain or no-break) at `at`; 0 for anything else.
std::size_t space_size(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    if (rest.starts_with(' ')) return 1;
    return rest.starts_with("\xC2\xA0") ? 2 : 0;
}

/// Bytes of one hyphen or dash (U+2010 to U+2014) at `at`; 0 for anything else.
std::size_t hyphen_size(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    if (rest.starts_with('-')) return 1;
    return rest.size() > 2 && rest.starts_with("\xE2\x80") && rest[2] >= '\x90' && rest[2] <= '\x94' ? 3 : 0;
}

bool word_char_at(std::string_view text, std::size_t at) {
    return at < text.size() && base::is_word_char(base::code_point_at(text, at).value);
}

/// Bytes that `pattern` takes at `at`; nullopt when it does not match there.
std::optional<std::size_t> match(std::string_view pattern, std::string_view text, std::size_t at) {
    std::size_t i = at;
    bool dotted = false;
    for (std::size_t k = 0; k < pattern.size(); ++k) {
        const bool last = k + 1 == pattern.size();
        if (pattern[k] == '.') {
            // The last dot of "PhD." ends the sentence, that of "Ph.D." belongs to it.
            if (i < text.size() && text[i] == '.' && (dotted || !last)) {
                dotted = true;
                ++i;
            }
            if (!last) i += space_size(text, i);
        } else if (pattern[k] == '-') {
            const auto hyphen = hyphen_size(text, i);
            i += hyphen > 0 ? hyphen : space_size(text, i);
        } else if (i < text.size() && base::ascii_lower(text[i]) == pattern[k]) {
            ++i;
        } else {
            return std::nullopt;
        }
    }
    if (word_char_at(text, i)) return std::nullopt;
    return i - at;
}

/// True for "med", "bed" and their like: words of their own unless a dot says otherwise.
bool is_common_word(std::string_view spelling) {
    return base::equal_ignoring_case(spelling, "med") || base::equal_ignoring_case(spelling, "bed") ||
           base::equal_ignoring_case(spelling, "m ed") || base::equal_ignoring_case(spelling, "b ed");
}

}  // namespace

std::optional<Unified> match_unified(std::string_view text, std::size_t at) {
    for (const auto& row : kRows) {
        if (base::ascii_lower(text[at]) != row.pattern[0]) continue;
        const auto size = match(row.pattern, text, at);
        if (size && !is_common_word(text.substr(at, *size))) return Unified{row.term, row.stem, *size};
    }
    return std::nullopt;
}

}  // namespace jobindex::schema
