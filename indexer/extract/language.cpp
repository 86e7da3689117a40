#include "indexer/extract/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <limits>

#include "core/base/utf8.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kLeastBytes = 20;
constexpr std::size_t kMostBytes = 16'384;

}  // namespace

std::string detect_language(std::string_view text) {
    if (text.size() < kLeastBytes) return {};
    text = text.substr(0, base::char_boundary(text, std::min(text.size(), kMostBytes)));
    bool reliable = false;
    const CLD2::Language language =
        CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), /*is_plain_text=*/true, &reliable);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
    std::string code = CLD2::LanguageCode(language);
    if (code == "iw") return "he";
    code.resize(std::min(code.find('-'), code.size()));
    return code.size() == 2 ? code : std::string();
}

}  // namespace jobindex::extract
