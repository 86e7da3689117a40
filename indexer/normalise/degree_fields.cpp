#include "indexer/normalise/degree_fields.h"

#include <algorithm>

#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kFieldWords = 22;  ///< behind a degree that may name its fields

/// Degrees without their level: "a degree in", "2:1 in".
const PhraseTable<bool>& degree_heads() {
    static constexpr std::string_view kHeads[] = {"degree in",
                                                  "degrees in",
                                                  "degree or equivalent in",
                                                  "degree of",
                                                  "2:1 in",
                                                  "2.1 in",
                                                  "honours in",
                                                  "doctorate in",
                                                  "doctoral training in",
                                                  "doctoral programs in",
                                                  "doctoral studies in",
                                                  "graduate in",
                                                  "graduates in",
                                                  "graduates of",
                                                  "university degree",
                                                  "studierst",
                                                  "studieren",
                                                  "Studium der",
                                                  "Studium des",
                                                  "Studium im",
                                                  "Studium in",
                                                  "Hochschulabschluss",
                                                  "Hochschulstudium",
                                                  "diplôme en",
                                                  "études en",
                                                  "studie in",
                                                  "opleiding in",
                                                  "titulación en",
                                                  "laurea in",
                                                  "laureati in",
                                                  "studia w",
                                                  "vystudovaný obor",
                                                  "examen i",
                                                  "utdanning i",
                                                  "uddannelse i"};
    static const PhraseTable<bool> kTable = list_of(kHeads);
    return kTable;
}

}  // namespace

std::vector<base::Span> degree_fields(const Words& words, const vocab::Vocabulary& degrees) {
    static const PhraseTable<bool> kEnds{{"with", true},   {"experience", true}, {"and experience", true},
                                         {"who", true},    {"mit", true},        {"avec", true},
                                         {"skills", true}, {"knowledge", true},  {"expertise", true}};
    std::vector<base::Span> fields;
    const auto add = [&](std::size_t first, std::size_t from) {
        if (first >= words.size() || words[first].before >= Break::sentence) return;
        std::size_t end = first;
        const std::size_t stop = std::min(words.sentence_end(first), first + kFieldWords);
        while (end < stop && !kEnds.at(words, end)) ++end;
        if (end > first) fields.push_back({from, words[end - 1].to});
    };
    for (const auto& match : words.find(degrees)) add(words.at_byte(match.span.to), match.span.to);
    degree_heads().each(words, [&](const PhraseHit<bool>& hit) { add(hit.end, words[hit.end - 1].to); });
    std::sort(fields.begin(), fields.end(), [](base::Span a, base::Span b) { return a.from < b.from; });
    return fields;
}

bool is_inside(std::span<const base::Span> spans, base::Span span) {
    const auto next = std::upper_bound(spans.begin(), spans.end(), span.from,
                                       [](std::size_t at, base::Span one) { return at < one.from; });
    return next != spans.begin() && std::prev(next)->to >= span.to;
}

}  // namespace jobindex::normalise
