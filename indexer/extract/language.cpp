#include "indexer/extract/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <limits>

#include "core/base/utf8.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kLeastBytes = 20;
constexpr std::size_t kWhole = 4'000;  ///< bytes; of a longer text the beginning, middle and end are read
constexpr std::size_t kSlice = 1'300;

/// Three slices of a long text, the whole of a short one.
std::string sample_of(std::string_view text) {
    if (text.size() <= kWhole) return std::string(text);
    std::string out;
    for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size() - kSlice}) {
        const auto from = base::char_boundary(text, at);
        out += text.substr(from, base::char_boundary(text, std::min(text.size(), at + kSlice)) - from);
        out += '\n';
    }
    return out;
}

}  // namespace

std::string detect_language(std::string_view text) {
    if (text.size() < kLeastBytes) return {};
    // CLD2 reads past the end of a sign that is cut off.
    const std::string sample = base::sanitise_utf8(sample_of(text));
    bool reliable = false;
    const CLD2::Language language = CLD2::DetectLanguage(sample.data(), static_cast<int>(sample.size()),
                                                         /*is_plain_text=*/true, &reliable);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
    std::string code = CLD2::LanguageCode(language);
    if (code == "iw") return "he";
    code.resize(std::min(code.find('-'), code.size()));
    return code.size() == 2 ? code : std::string();
}

}  // namespace jobindex::extract
