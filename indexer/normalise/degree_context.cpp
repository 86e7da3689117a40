#include "indexer/normalise/degree_context.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/degree_cues.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kAskedReach = 7;   ///< words between "expect to complete" and the degree
constexpr std::size_t kSoughtReach = 5;  ///< words between "seeking" and "PhD candidates"

/// "Må ha", "ma anche", "e-ma": abbreviations of two letters are capitals.
bool is_small_word(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kShort{
        {"ma", true}, {"ba", true}, {"bs", true}, {"ms", true}, {"md", true}};
    const auto raw = words.raw(first);
    const bool capitals = std::all_of(raw.begin(), raw.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return kShort.at(words, first).has_value() && !capitals;
}

/// "PhD-level economist", "master's level researchers": who holds it.
bool names_holder(const Words& words, std::size_t next) {
    static const PhraseTable<bool> kHolders{
        {"economist", true}, {"economists", true}, {"researcher", true},    {"researchers", true},
        {"scientist", true}, {"scientists", true}, {"professionals", true}, {"statistician", true},
        {"analyst", true},   {"candidates", true}};
    return words.folded(next) == "level" && kHolders.any(words, next + 1, next + 2);
}

/// "Both new Ph.D.s and senior scholars": who holds it, in the plural.
bool are_new_holders(const Words& words, std::size_t first, std::size_t next) {
    static const PhraseTable<bool> kNew{{"new", true},         {"recent", true}, {"qualified", true},
                                        {"experienced", true}, {"fresh", true},  {"minted", true}};
    const auto last = words.folded(next - 1);
    const bool plural = last == "phds" || (last == "s" && next - first == 3);
    return plural && first > 0 && kNew.at(words, first - 1).has_value();
}

/// "A Ph.D. in botany, bryology, or a closely related field is expected": said of the degree that the
/// sentence begins with.
bool is_expected_of_sentence(const Words& words, std::size_t first, std::size_t next) {
    constexpr std::size_t kLongest = 35;  // words of its fields
    static const PhraseTable<bool> kExpected{{"is expected", true}, {"are expected", true}};
    const std::size_t end = std::min(words.sentence_end(first), next + kLongest);
    return first - words.sentence_start(first) <= 2 && kExpected.any(words, next, end);
}

}  // namespace

bool is_no_degree(const Words& words, std::size_t first, std::size_t next) {
    static const PhraseTable<bool> kSoftware{
        {"office", true},   {"excel", true},      {"word", true},  {"sql", true},     {"access", true},
        {"windows", true},  {"project", true},    {"teams", true}, {"outlook", true}, {"powerpoint", true},
        {"exchange", true}, {"dos", true},        {"azure", true}, {"visual", true},  {"dynamics", true},
        {"visio", true},    {"sharepoint", true}, {"ms", true},    {"imaging", true}};
    static const PhraseTable<bool> kPrepositions{{"at", true},  {"the", true},  {"of", true},  {"by", true},
                                                 {"for", true}, {"join", true}, {"our", true}, {"is", true},
                                                 {"in", true},  {"from", true}};
    static const PhraseTable<bool> kAdvancement{
        {"and", true},           {"of", true},        {"to", true},
        {"from", true},          {"committee", true}, {"process", true},
        {"opportunities", true}, {"through", true},   {"review", true},
        {"research", true},      {"center", true},    {"centre", true}};
    const auto raw = words.raw(first);
    const bool one = next == first + 1;
    // "example.org/film-bfa-moss", "post-master's experience", "Professor Dr.-Ing. Jo Elm", "from
    // undergraduates to PhDs"
    const auto before = first > 0 ? words.folded(first - 1) : std::string_view();
    const auto behind_gap = words.gap(next);
    const bool in_address =
        behind_gap.starts_with('-') || behind_gap.starts_with('/') || behind_gap.starts_with('?');
    if (words.gap(first) == "-" && (in_address || before == "post")) return true;
    if (words.folded(first) == "dr" && (before == "prof" || before == "professor")) return true;
    if (before == "to" && words.folded(next - 1) == "phds") return true;
    if (!one) return false;
    if (is_small_word(words, first)) return true;
    // "Diplôme" and "diploma" are any degree, "Diplom" is one.
    const auto plain = words.folded(first);
    if (plain.starts_with("diplom") && plain != "diplom" && plain != "diploms" && plain.size() <= 9)
        return true;
    if (raw == "MS" && kSoftware.any(words, next, next + 1)) return true;
    if (raw == "BSC") return first > 0 && kPrepositions.at(words, first - 1).has_value();
    // Of German nouns the first letter is a capital.
    if (raw == "promotion" || raw == "promotions") return true;
    if (raw == "Promotion") return kAdvancement.any(words, next, next + 1);
    if ((raw == "MA" || raw == "MD" || raw == "MS") && first > 0 && base::trim(words.gap(first)) == ",") {
        const auto behind = words.folded(next);
        return whole_number(behind).has_value() || behind == "usa" || behind == "united" ||
               base::trim(words.gap(next)).starts_with(')');
    }
    return false;
}

bool are_sought(const Words& words, std::size_t first, std::size_t next) {
    static const PhraseTable<bool> kPeople{{"candidates", true}, {"graduates", true}};
    static const PhraseTable<bool> kSeeking{
        {"seeking", true},           {"seeks", true},   {"looking for", true}, {"opportunities for", true},
        {"applications from", true}, {"open to", true}, {"recruiting", true},  {"hiring", true},
        {"invites", true},           {"seek", true},    {"recruit", true},     {"hire", true}};
    const std::size_t near = first > kSoughtReach ? first - kSoughtReach : 0;
    return kPeople.any(words, next, next + 1) &&
           kSeeking.any(words, std::max(near, words.sentence_start(first)), first);
}

bool is_of_applicants(const Words& words, std::size_t first, std::size_t next) {
    static const auto kBefore = list_of(kApplicantsDegree);
    static const PhraseTable<bool> kWith{
        {"with a", true}, {"with an", true}, {"with earned", true}, {"with phd", true}, {"with ph d", true}};
    static const PhraseTable<bool> kOthers{{"students", true},   {"graduates", true}, {"graduate", true},
                                           {"faculty", true},    {"programs", true},  {"staff", true},
                                           {"team", true},       {"members", true},   {"majors", true},
                                           {"department", true}, {"school", true},    {"minor", true},
                                           {"people", true},     {"colleagues", true}};
    static const PhraseTable<bool> kBehind{
        {"is expected", true}, {"are expected", true}, {"expected by", true},
        {"in hand", true},     {"by the start", true}, {"をもつ", true},
        {"を持つ", true},      {"を有する", true},     {"を取得", true}};
    const std::size_t start = words.sentence_start(first);
    const std::size_t near = std::max(start, first > kAskedReach ? first - kAskedReach : 0);
    if (kBefore.any(words, near, first) || names_holder(words, next)) return true;
    if (are_new_holders(words, first, next) || is_expected_of_sentence(words, first, next)) return true;
    if (kBehind.any(words, next, std::min(next + kAskedReach, words.sentence_end(first)))) return true;
    for (std::size_t i = std::max(start, first > 3 ? first - 3 : 0); i < first; ++i) {
        if (!kWith.at(words, i)) continue;
        return !kOthers.any(words, std::max(start, i > 5 ? i - 5 : 0), i);
    }
    return false;
}

bool names_something_else(const Words& words, std::size_t next) {
    static const PhraseTable<bool> kTable{
        {"student", true},      {"students", true},    {"candidates", true}, {"program", true},
        {"programs", true},     {"programme", true},   {"programmes", true}, {"position", true},
        {"positions", true},    {"project", true},     {"projects", true},   {"thesis", true},
        {"theses", true},       {"school", true},      {"fellowship", true}, {"supervision", true},
        {"course", true},       {"courses", true},     {"level", true},      {"studentship", true},
        {"studentships", true}, {"studies", true},     {"researcher", true}, {"researchers", true},
        {"studenten", true},    {"granting", true},    {"committee", true},  {"candidate", true},
        {"awarding", true},     {"scholarship", true}, {"stelle", true},     {"stellen", true},
        {"teaching", true},     {"seminar", true},     {"advisor", true},    {"dissertation", true},
        {"defense", true},      {"topic", true},       {"study", true},      {"network", true},
        {"arbeiten", true},     {"fellow", true},      {"fellows", true},    {"internship", true},
        {"graduates", true},    {"levels", true},      {"work", true},       {"spot", true},
        {"spots", true},        {"places", true},      {"slots", true},      {"applicants", true},
        {"admission", true},    {"admissions", true},  {"enrolment", true},  {"enrollment", true}};
    return next < words.size() && words[next].before < Break::sentence &&
           kTable.at(words, next).has_value() && !names_holder(words, next);
}

bool is_offered(const Words& words, std::size_t first) {
    static const auto kTable = list_of(kOfferedDegree);
    static const auto kStudies = list_of(kStudyProgrammes);
    if (kStudies.any(words, words.sentence_start(first), first)) return true;
    static const PhraseTable<bool> kUndergraduate{{"undergraduate", true}};
    static const PhraseTable<bool> kDegree{
        {"degree", true}, {"diploma", true}, {"honours", true}, {"qualification", true}, {"award", true}};
    const std::size_t near = std::max(first > 5 ? first - 5 : 0, words.sentence_start(first));
    static const PhraseTable<bool> kExpecting{
        {"expect", true},    {"expected", true},    {"expects", true},     {"anticipate", true},
        {"expecting", true}, {"years after", true}, {"years since", true}, {"year after", true},
        {"close to", true},  {"about to", true},    {"nearing", true}};
    // "Expected to complete a PhD by August"
    const bool expected =
        kExpecting.any(words, std::max(first > 7 ? first - 7 : 0, words.sentence_start(first)), first);
    if (!expected && kTable.any(words, near, first)) return true;
    for (std::size_t i = near; i < first; ++i) {
        // "A good undergraduate degree and a master's degree" are the applicant's.
        if (kUndergraduate.at(words, i) && !kDegree.at(words, i + 1)) return true;
    }
    return false;
}

bool is_of_the_arts(const Words& words, std::size_t first, std::size_t next) {
    static const PhraseTable<bool> kArts{
        {"art", true},          {"arts", true},        {"design", true},      {"music", true},
        {"theatre", true},      {"theater", true},     {"dance", true},       {"film", true},
        {"creative", true},     {"animation", true},   {"jazz", true},        {"architecture", true},
        {"media", true},        {"mfa", true},         {"m f a", true},       {"professional", true},
        {"sculpture", true},    {"equivalent", true},  {"appropriate", true}, {"writing", true},
        {"illustration", true}, {"photography", true}, {"ceramics", true},    {"painting", true},
        {"printmaking", true},  {"fashion", true},     {"graphic", true},     {"acting", true},
        {"voice", true},        {"studio", true},      {"drama", true},       {"games", true},
        {"game", true},         {"cinema", true},      {"filmmaking", true},  {"drawing", true},
        {"piano", true},        {"textiles", true},    {"directing", true},   {"playwriting", true},
        {"choreography", true}, {"costume", true},     {"performance", true}, {"other", true}};
    if (words.folded(first) != "terminal") return false;
    // "A PhD or terminal degree", "a terminal degree or ...": one beside another, not "or a related field".
    if (words.folded(next) == "or" || (first > 0 && words.folded(first - 1) == "or")) return true;
    const std::size_t near = std::max(first > 6 ? first - 6 : 0, words.sentence_start(first));
    const std::size_t end = std::min(words.sentence_end(first), next + 9);
    return kArts.any(words, near, first) || kArts.any(words, next, end);
}

bool opens_clause(const Words& words, std::size_t from, std::size_t to) {
    static const PhraseTable<bool> kAsking{{"must", true},       {"should", true},   {"require", true},
                                           {"requires", true},   {"required", true}, {"candidates", true},
                                           {"applicants", true}, {"with", true},     {"hold", true},
                                           {"have", true},       {"holding", true},  {"for", true},
                                           {"from", true},       {"having", true},   {"completed", true}};
    return kAsking.any(words, from, to);
}

bool is_on_condition(const Words& words, std::size_t first) {
    constexpr std::size_t kReach = 14;  // words of the condition
    static const PhraseTable<bool> kWhen{{"when the applicant", true}, {"when an applicant", true},
                                         {"if the applicant", true},   {"if an applicant", true},
                                         {"when the candidate", true}, {"if the candidate", true}};
    const std::size_t near = std::max(words.sentence_start(first), first > kReach ? first - kReach : 0);
    for (std::size_t i = near; i < first; ++i) {
        const bool opens = words.gap(i).find('(') != std::string_view::npos && words.folded(i) == "if";
        if (opens && words.folded(i + 1) != "abd") return true;
    }
    return kWhen.any(words, near, first);
}

bool is_of_programme(const Words& words, std::size_t first, std::size_t next) {
    constexpr std::size_t kGranting = 6;  // words to the end of a list of what an institution grants
    static const PhraseTable<bool> kGrants{{"granting", true}, {"degree granting", true}};
    static const PhraseTable<bool> kInThe{{"in the", true},  {"to the", true},     {"of the", true},
                                          {"for the", true}, {"within the", true}, {"in our", true},
                                          {"for our", true}};
    const std::size_t end = std::min(words.sentence_end(first), next + kGranting);
    if (kGrants.any(words, next, end)) return true;
    // "A role in the Master of Arts in Moss"
    const bool full_name = next - first >= 2 && words.folded(first + 1) == "of";
    const bool courses = words.folded(next - 1) == "degrees";
    return (full_name || courses) && first > 1 && kInThe.at(words, first - 2).has_value();
}

bool is_spelt_out(const Words& words, std::size_t first, std::size_t next, std::size_t other) {
    static const PhraseTable<bool> kGeneral{{"advanced", true},
                                            {"graduate", true},
                                            {"postgraduate", true},
                                            {"terminal", true},
                                            {"doctoral", true}};
    return kGeneral.at(words, first).has_value() && other == next && words.gap(next).ends_with('(');
}

bool is_stage(const Words& words, std::size_t first, std::size_t next) {
    static const PhraseTable<bool> kAt{
        {"at", true}, {"at the", true}, {"at both", true}, {"auf", true}, {"au", true}};
    // "High merit at MSc level", "educated at the master's level"
    static const PhraseTable<bool> kHeld{
        {"merit", true},         {"distinction", true},    {"educated", true}, {"qualified", true},
        {"qualification", true}, {"qualifications", true}, {"degree", true},   {"education", true}};
    const auto last = next > first ? words.folded(next - 1) : std::string_view();
    const std::size_t near = first > 4 ? first - 4 : 0;
    if (kHeld.any(words, std::max(near, words.sentence_start(first)), first)) return false;
    return (last == "level" || last == "niveau") &&
           kAt.any(words, std::max(near, words.sentence_start(first)), first);
}

}  // namespace jobindex::normalise
