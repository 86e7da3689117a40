#include "indexer/normalise/level_match.h"

#include <algorithm>

#include "core/base/text.h"
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

bool is_reader(const vocab::Match& match, std::string_view title) {
    const Words words(match.span.in(title));
    if (match.concept_->id != "lecturer" || words.size() != 1) return false;
    return words.folded(0).starts_with("reader") || words.folded(0).starts_with("lectureship");
}

bool is_second_office(const Words& title, const vocab::Match& match) {
    static constexpr std::size_t kReach = 3;  // words of "and Graduate Programme" before the office
    static const PhraseTable<bool> kOthers{{"assistant to", true}, {"reporting to", true},
                                           {"office of", true},    {"studies in", true},
                                           {"research in", true},  {"clinical", true}};
    const std::size_t first = title.at_byte(match.span.from);
    if (match.concept_->id != "leadership" || first == 0 || first >= title.size()) return false;
    // "Professor of Education, Policy and Leadership"
    if (title.folded(first) == "leadership" || title.folded(first) == "pi") return false;
    for (std::size_t i = first + 1; i-- > 0 && first - i <= kReach;) {
        if (i > 0 && kOthers.at(title, i - 1)) return false;
        const auto gap = title.gap(i);
        const bool opens = gap.find(',') != std::string_view::npos ||
                           gap.find('&') != std::string_view::npos || gap.find('/') != std::string_view::npos;
        if (opens || (i > 0 && title.folded(i - 1) == "and")) return true;
    }
    return false;
}

bool is_bare_other(std::string_view name) {
    const Words words(name);
    static const PhraseTable<bool> kNone{{"other", true}, {"others", true}, {"drivers", true}};
    return words.size() == 1 && kNone.at(words, 0);
}

bool is_no_post(const Words& title, const vocab::Match& match) {
    constexpr std::size_t kField = 3;  // words of a field "Other" or "Other (visitor)"
    if (title.size() <= kField) return false;
    if (is_bare_other(match.span.in(title.text()))) return true;
    const std::size_t first = title.at_byte(match.span.from);
    return title.folded(first) == "driver" && title.folded(first + 1) == "of";
}

bool leads_to_place(const Words& words, std::size_t from, std::size_t to) {
    static const PhraseTable<bool> kPlaces{
        {"in the department", true},     {"at the department", true}, {"in our department", true},
        {"at the institute", true},      {"in the institute", true},  {"at the chair", true},
        {"in the group of", true},       {"in the team of", true},    {"to join the", true},
        {"am Institut", true},           {"am Lehrstuhl", true},      {"in der Abteilung", true},
        {"in the research group", true}, {"in the lab of", true}};
    return kPlaces.any(words, from, to);
}

std::optional<base::Span> assistant_of_chair(const Words& words, std::size_t at) {
    static const PhraseTable<bool> kAssistants{{"assistant at", true},
                                               {"assistant in the", true},
                                               {"assistant in a", true},
                                               {"assistants at", true},
                                               {"assistants in the", true}};
    const std::size_t cue = at > 1 ? at - 2 : 0;  // "position of", without which the word says nothing
    if (words.folded(at) == "a" || words.folded(at) == "an" || words.folded(at) == "the") ++at;
    const auto hit = kAssistants.at(words, at);
    if (!hit || words[at].before >= Break::clause) return std::nullopt;
    return words.span(cue, hit->end - 1);
}

bool is_the_professorship(const Words& words, std::size_t first, std::size_t next) {
    static const PhraseTable<bool> kThe{{"the", true}, {"this", true}, {"die", true}, {"diese", true}};
    static const PhraseTable<bool> kIs{{"is", true},   {"will", true},    {"soll", true},    {"ist", true},
                                       {"wird", true}, {"umfasst", true}, {"focuses", true}, {"comes", true}};
    static const PhraseTable<bool> kHeld{{"held", true},        {"led", true},      {"headed", true},
                                         {"looking", true},     {"offering", true}, {"geleitet", true},
                                         {"represented", true}, {"chaired", true}};
    const auto name = words.folded(next - 1);
    if (name != "professorship" && name != "professur") return false;
    return first > 0 && kThe.at(words, first - 1) && kIs.at(words, next) &&
           !kHeld.any(words, next, words.sentence_end(first));
}

bool is_of_person(const Words& words, std::size_t first) {
    constexpr std::size_t kMostName = 5;
    if (first == 0 || base::trim(words.gap(first)) != ",") return false;
    for (std::size_t i = first; i-- > 0 && first - i <= kMostName;) {
        const auto word = words.folded(i);
        if (word == "dr" || word == "prof") return true;
        if (!begins_with_capital(words.raw(i))) return false;
    }
    return false;
}

}  // namespace jobindex::normalise
