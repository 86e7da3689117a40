#include "query/search/asked.h"

#include <algorithm>
#include <set>

namespace jobindex::search {
namespace {

using schema::WordCode;

bool holds(const std::vector<WordCode>& codes, const WordCode& code) {
    return std::binary_search(codes.begin(), codes.end(), code);
}

}  // namespace

std::vector<std::string> words_of(const MarkTerms& marks) {
    std::set<std::string> words(marks.words.begin(), marks.words.end());
    for (const auto& phrase : marks.phrases) words.insert(phrase.begin(), phrase.end());
    return {words.begin(), words.end()};
}

AskedWords::AskedWords(const std::vector<std::string>& terms, const schema::WordPack& pack) : pack_(&pack) {
    for (const auto& term : terms) named_.push_back(pack.table().code(term));
    std::sort(named_.begin(), named_.end());
}

double AskedWords::share_of(schema::WordField field, const schema::AdFacts& facts) const {
    if (named_.empty()) return 0;
    const auto words = pack_->at(facts.words_at()).decode(field);
    std::size_t places = 0;
    std::size_t named = 0;
    for (auto word = words.begin(); word != words.end();) {
        // Spellings of one word share its place.
        const auto next =
            std::find_if(word, words.end(), [&](const auto& other) { return other.first != word->first; });
        if (!holds(pack_->function_words(), word->second)) {
            ++places;
            named += std::any_of(word, next, [&](const auto& one) { return holds(named_, one.second); });
        }
        word = next;
    }
    return places == 0 ? 0 : static_cast<double>(named) / static_cast<double>(places);
}

}  // namespace jobindex::search
