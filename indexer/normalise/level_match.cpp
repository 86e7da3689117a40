#include "indexer/normalise/level_match.h"

#include <algorithm>

#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {

bool holds_the_degree(const std::vector<vocab::Match>& matches, std::string_view title) {
    return std::any_of(matches.begin(), matches.end(), [&](const vocab::Match& match) {
        const Words words(match.span.in(title));
        const auto first = words.folded(0);
        const bool in_training = first.starts_with("wiss") || first.starts_with("akadem") ||
                                 first == "research" || first.starts_with("universitats") ||
                                 first.starts_with("fors");
        return match.concept_->id == "researcher" && !in_training;
    });
}

bool is_of_subject(const Words& title, const vocab::Match& match) {
    static const PhraseTable<bool> kSubjects{{"public", true},      {"business", true}, {"health", true},
                                             {"educational", true}, {"arts", true},     {"in", true}};
    const std::size_t first = title.at_byte(match.span.from);
    return first > 0 && first < title.size() && title.folded(first) == "administration" &&
           kSubjects.at(title, first - 1);
}

bool is_polish_postdoc(const vocab::Match& match, const std::vector<vocab::Match>& all) {
    return match.concept_->id == "assistant_prof" && all.size() > 1 &&
           std::any_of(all.begin(), all.end(),
                       [](const auto& other) { return other.concept_->id == "postdoc"; });
}

}  // namespace jobindex::normalise
