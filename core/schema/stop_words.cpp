#include <algorithm>
#include <array>

#include "core/schema/analysis.h"

namespace jobindex::schema {
namespace {

// Sorted, folded. English and German function words of the Snowball lists, without those that name things in
// job ads (us, it, R).
// clang-format off
constexpr auto kStopWords = std::to_array<std::string_view>({
    "a", "about", "after", "all", "als", "also", "am", "an", "and", "any", "are", "as", "at", "auch", "auf", "aus",
    "be", "been", "bei", "beim", "bis", "but", "by", "can", "da", "das", "dass", "dem", "den", "der", "des", "die",
    "do", "does", "durch", "ein", "eine", "einem", "einen", "einer", "eines", "er", "es", "for", "from", "fur",
    "had", "has", "hat", "have", "how", "ich", "if", "ihr", "ihre", "im", "in", "into", "is", "ist", "its", "kann",
    "mit", "more", "nach", "nicht", "no", "not", "oder", "of", "on", "or", "other", "our", "over", "sich", "sie",
    "sind", "so", "some", "such", "than", "that", "the", "their", "then", "there", "these", "they", "this", "to",
    "uber", "um", "und", "uns", "unser", "unsere", "unter", "up", "vom", "von", "vor", "was", "we", "were", "what",
    "when", "which", "while", "who", "will", "wir", "wird", "with", "would", "you", "your", "zu", "zum", "zur",
});
// clang-format on
static_assert(std::is_sorted(kStopWords.begin(), kStopWords.end()));

}  // namespace

bool is_stop_word(std::string_view folded) {
    return std::binary_search(kStopWords.begin(), kStopWords.end(), folded);
}

}  // namespace jobindex::schema
