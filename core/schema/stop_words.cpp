#include <algorithm>
#include <array>

#include "core/schema/analysis.h"

namespace jobindex::schema {
namespace {

// Sorted, folded. English and German function words of the Snowball lists, without those that name things in
// job ads (us, it, R), and the articles and prepositions that names and titles in other languages are joined
// by.
// clang-format off
constexpr auto kStopWords = std::to_array<std::string_view>({
    "a", "about", "after", "all", "als", "also", "am", "an", "and", "any", "are", "as", "at", "au", "auch", "auf",
    "aus", "aux", "av", "avec", "be", "been", "bei", "beim", "bis", "but", "by", "can", "da", "dans", "das", "dass",
    "de", "del", "della", "dem", "den", "der", "des", "di", "die", "do", "does", "dos", "du", "durch", "een", "ein",
    "eine", "einem", "einen", "einer", "eines", "el", "en", "er", "es", "et", "for", "from", "fur", "had", "has",
    "hat", "have", "het", "how", "ich", "if", "ihr", "ihre", "im", "in", "into", "is", "ist", "its", "kann", "la",
    "las", "le", "les", "los", "med", "mit", "more", "nach", "nicht", "no", "not", "och", "oder", "of", "on", "or",
    "other", "our", "over", "para", "por", "pour", "sich", "sie", "sind", "so", "some", "such", "than", "that", "the",
    "their", "then", "there", "these", "they", "this", "til", "to", "uber", "um", "und", "uns", "unser", "unsere",
    "unter", "up", "van", "vom", "von", "voor", "vor", "was", "we", "were", "what", "when", "which", "while", "who",
    "will", "wir", "wird", "with", "would", "you", "your", "zu", "zum", "zur",
});
// clang-format on
static_assert(std::is_sorted(kStopWords.begin(), kStopWords.end()));

}  // namespace

bool is_stop_word(std::string_view folded) {
    return std::binary_search(kStopWords.begin(), kStopWords.end(), folded);
}

std::span<const std::string_view> stop_words() {
    return kStopWords;
}

}  // namespace jobindex::schema
