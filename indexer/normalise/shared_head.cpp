#include "indexer/normalise/shared_head.h"

#include <algorithm>
#include <optional>
#include <string>

namespace jobindex::normalise {
namespace {

constexpr std::size_t kMostBefore = 8;    ///< words that share one head
constexpr std::size_t kMostUnknown = 1;   ///< of them in a row that name nothing with it
constexpr std::size_t kShortestWord = 3;  ///< letters: "a", "in" and the like share none

/// What joins words to what a person can do: "analytical and communication skills".
constexpr std::string_view kSkillHeads[] = {"skills", "abilities", "competencies", "vaardigheden"};

/// Second halves of compounds that a hyphen leaves out before another: "Organisations- und Teamfähigkeit".
constexpr std::string_view kSecondHalves[] = {
    "fähigkeiten",  "fähigkeit",  "kompetenzen",  "kompetenz",   "stärke",      "talent",
    "geschick",     "vermögen",   "bereitschaft", "kenntnisse",  "management",  "wissenschaften",
    "wissenschaft", "physik",     "chemie",       "biologie",    "ökonomik",    "ökonomie",
    "ökonometrie",  "informatik", "geschichte",   "psychologie", "pädagogik",   "forschung",
    "recht",        "technik",    "förmåga",      "evner",       "fysik",       "kemi",
    "biologi",      "teknik",     "vetenskap",    "videnskab",   "vaardigheden"};

/// True where what `match` names shares its last word with the words before it.
bool shares_head(const vocab::Concept& one, const std::string& head) {
    const bool of_person =
        std::find(std::begin(kSkillHeads), std::end(kSkillHeads), head) != std::end(kSkillHeads);
    return one.category == "domain" || (of_person && one.category == "soft");
}

/// What word `at` names with `head`; nullptr for none, or where the word belongs to the one before it: the
/// "science" of "data science and corporate communication".
const vocab::Concept* named_with(const Words& words, std::size_t at, const std::string& head,
                                 const vocab::Vocabulary& vocabulary) {
    const std::string word(words.raw(at));
    const bool alone = at == 0 || words.gap(at) != " " ||
                       vocabulary.lookup(std::string(words.raw(at - 1)) + " " + word) == nullptr;
    const auto* one = alone ? vocabulary.lookup(word + " " + head) : nullptr;
    return one != nullptr && shares_head(*one, head) ? one : nullptr;
}

bool is_and_or(std::string_view word) {
    return word == "or" || word == "oder" || word == "eller" || is_and(word);
}

bool has_mark(std::string_view gap) {
    return gap.find(',') != std::string_view::npos || gap == "/" || gap.find('&') != std::string_view::npos;
}

/// The word that is joined to word `next` by "and", "or", a comma or a slash; nullopt for none.
std::optional<std::size_t> joined_before(const Words& words, std::size_t next) {
    if (next == 0 || words[next].before > Break::line) return std::nullopt;
    if (has_mark(words.gap(next))) return next - 1;
    const auto link = words.folded(next - 1);
    if (next < 2 || words[next - 1].before > Break::line || !is_and_or(link)) return std::nullopt;
    return next - 2;
}

/// The compound whose first half is the word before `first`, of which a hyphen leaves out the second half.
std::optional<vocab::Match> half_before(const Words& words, const vocab::Vocabulary& vocabulary,
                                        const vocab::Match& match, std::size_t first) {
    if (first < 2 || words[first].before >= Break::clause || !is_and_or(words.folded(first - 1)))
        return std::nullopt;
    if (!words.gap(first - 1).starts_with("- ")) return std::nullopt;
    const std::string half(words.raw(first - 2));
    const auto whole = words.raw(words.at_byte(match.span.to) - 1);
    for (const auto second : kSecondHalves) {
        if (!whole.ends_with(second)) continue;
        const auto* one = vocabulary.lookup(half + std::string(second));
        if (one == nullptr || one == match.concept_) return std::nullopt;
        return vocab::Match{one, {words[first - 2].from, match.span.to}};
    }
    return std::nullopt;
}

}  // namespace

std::vector<vocab::Match> sharing_head(const Words& words, const vocab::Vocabulary& vocabulary,
                                       const vocab::Match& match) {
    std::vector<vocab::Match> found;
    const std::size_t first = words.at_byte(match.span.from);
    const std::size_t end = words.at_byte(match.span.to);
    if (const auto half = half_before(words, vocabulary, match, first)) found.push_back(*half);
    const std::string head(words.raw(end - 1));
    if (end - first < 2 || !shares_head(*match.concept_, head)) return found;
    std::size_t unknown = 0;
    auto at = joined_before(words, first);
    for (std::size_t n = 0; at && n < kMostBefore; ++n, at = joined_before(words, *at)) {
        if (words.folded(*at).size() < kShortestWord) break;
        const auto* one = named_with(words, *at, head, vocabulary);
        const bool known = one != nullptr && one != match.concept_;
        unknown = known ? 0 : unknown + 1;
        if (unknown > kMostUnknown) break;
        if (known) found.push_back({one, {words[*at].from, match.span.to}});
    }
    std::reverse(found.begin(), found.end());
    return found;
}

}  // namespace jobindex::normalise
