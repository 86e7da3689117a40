#include "indexer/normalise/qualifications.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "indexer/normalise/degree_context.h"
#include "indexer/normalise/degree_line.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kFieldBytes = 70;   ///< behind the degree in which its field is looked for
constexpr std::size_t kFieldReach = 14;   ///< bytes between "in" and the field: "in the area of"
constexpr std::size_t kProgramReach = 8;  ///< words between a degree and the program it is the end of
constexpr std::size_t kListReach =
    6;  ///< words between degrees of a list, of which the first is the institution's
constexpr double kAsked = 0.85;
constexpr double kLiked = 0.75;

/// "Applicants should have Ph.D. degrees": word `at` is the word for degrees, and they are held.
bool is_held(const Words& words, std::size_t at) {
    constexpr std::size_t kReach = 6;  // words before
    static const PhraseTable<bool> kHold{{"hold", true},    {"have", true},    {"having", true},
                                         {"holding", true}, {"possess", true}, {"completed", true},
                                         {"earned", true},  {"with", true}};
    const std::size_t near = std::max(words.sentence_start(at), at > kReach ? at - kReach : 0);
    return words.folded(at) == "degrees" && kHold.any(words, near, at);
}

/// "Master of Public Health (MPH) program", "Bachelor of Science K-6 licensure program", "Master, Executive
/// Master, and PhD programmes": what follows within the clause is a course of study.
bool leads_to_program(const Words& words, std::size_t next, const vocab::Vocabulary& degrees) {
    static const PhraseTable<bool> kPrograms{
        {"program", true},       {"programs", true},    {"programme", true},   {"programmes", true},
        {"curriculum", true},    {"curricula", true},   {"courses", true},     {"studiengang", true},
        {"levels", true},        {"students", true},    {"degrees", true},     {"studiengänge", true},
        {"studiengängen", true}, {"programma", true},   {"utbildning", true},  {"corsi", true},
        {"cursos", true},        {"opleidingen", true}, {"uddannelser", true}, {"utdanninger", true}};
    static const PhraseTable<bool> kStops{
        {"from", true},           {"with", true},           {"required", true},  {"is", true},
        {"vergleichbarer", true}, {"vergleichbaren", true}, {"ähnlichen", true}, {"verwandten", true},
        {"einem", true},          {"related", true},        {"similar", true},   {"comparable", true}};
    static const PhraseTable<bool> kNoPrograms{
        {"curriculum and", true}, {"curriculum studies", true}, {"curriculum theory", true}};
    std::size_t end = std::min(words.size(), next + kProgramReach);
    for (std::size_t i = next; i < end; ++i) {
        // "Master's in education program" is short; "PhD in physics" asks for one.
        if (words.folded(i) == "in") end = std::min(end, i + 4);
        if (words[i].before >= Break::sentence || kStops.at(words, i)) return false;
        if (kPrograms.at(words, i) && !kNoPrograms.at(words, i)) return !(i == next && is_held(words, i));
        // A comma is passed only inside a list of degrees.
        const auto gap = words.gap(i);
        if (gap.find(',') == std::string_view::npos) continue;
        const auto slice = words.text().substr(words[i].from, 24);
        const auto listed = degrees.find_all(slice);
        const auto word = words.folded(i);
        if (word != "and" && word != "or" && (listed.empty() || listed.front().span.from > 12)) return false;
    }
    return false;
}

/// The discipline directly behind "in" or "of" and the degree; "" when none is.
std::string field_behind(const Words& words, std::size_t next, const vocab::Vocabulary& disciplines) {
    static const PhraseTable<bool> kLinks{
        {"in", true},      {"of", true},    {"im", true},        {"en", true},     {"der", true},
        {"i", true},       {"inom", true},  {"degree in", true}, {"degree", true}, {"or equivalent in", true},
        {"im fach", true}, {"in der", true}};
    std::size_t at = next;
    // "A degree in": the name of the degree may hold the link.
    bool linked = next > 0 && words.folded(next - 1) == "in";
    while (at < words.size() && at < next + 4 && words[at].before < Break::sentence) {
        const auto link = kLinks.at(words, at);
        if (!link) break;
        linked = linked || words.folded(link->end - 1) != "degree";
        at = link->end;
    }
    if (!linked || at >= words.size()) return {};
    const std::size_t from = words[at].from;
    const auto slice = words.text().substr(from, std::min(kFieldBytes, words.text().size() - from));
    const auto matches = disciplines.find_all(slice);
    if (matches.empty() || matches.front().span.from > kFieldReach) return {};
    return matches.front().concept_->id;
}

/// "Jane Miller, PhD, Dean": the degree of a person.
bool is_of_person(const Words& words, std::size_t first) {
    if (first < 2 || base::trim(words.gap(first)) != ",") return false;
    const auto is_name = [&](std::size_t i) {
        const auto raw = words.raw(i);
        return raw.size() > 1 && raw.front() >= 'A' && raw.front() <= 'Z' && raw[1] >= 'a' && raw[1] <= 'z';
    };
    static const PhraseTable<bool> kDegreeWords{{"master", true},  {"masters", true},    {"bachelor", true},
                                                {"science", true}, {"arts", true},       {"degree", true},
                                                {"physics", true}, {"engineering", true}};
    // "Jane Q. Miller": an initial has its stop behind it.
    const bool initial = words.raw(first - 2).size() == 1 && words.gap(first - 1).starts_with('.');
    const bool named = initial ? first > 2 && is_name(first - 3)
                               : is_name(first - 2) && base::trim(words.gap(first - 1)).empty();
    return is_name(first - 1) && named && !kDegreeWords.at(words, first - 1);
}

/// The choices of an application form: high school, associate, bachelor, master and doctorate in a row.
bool is_in_form(const std::vector<vocab::Match>& matches, std::size_t at) {
    constexpr std::size_t kAround = 160;
    const auto is_near = [&](std::size_t i) {
        const auto a = matches[i].span.from, b = matches[at].span.from;
        return (a > b ? a - b : b - a) <= kAround;
    };
    std::size_t first = at, end = at + 1;
    while (first > 0 && is_near(first - 1)) --first;
    while (end < matches.size() && is_near(end)) ++end;
    bool low = false;
    std::size_t others = 0;
    for (std::size_t i = first; i < end; ++i) {
        if (matches[i].concept_ == matches[at].concept_) continue;
        ++others;
        low = low || matches[i].concept_->id == "high_school" || matches[i].concept_->id == "associate";
    }
    return others >= 3 && (low || matches[at].concept_->id == "high_school");
}

/// One degree of the text, words [first, next).
struct Named {
    base::Span span;
    std::size_t first = 0, next = 0;
};

Named named_by(const Words& words, const vocab::Match& match) {
    return {match.span, words.at_byte(match.span.from), words.at_byte(match.span.to)};
}

/// "A research position (M.Sc.) in ecology": what the post leads to.
bool is_of_post_in_brackets(const Words& words, std::size_t first, std::size_t next) {
    static const PhraseTable<bool> kPosts{
        {"position", true},      {"positions", true},   {"opportunity", true},
        {"opportunities", true}, {"studentship", true}, {"studentships", true},
        {"project", true},       {"projects", true},    {"scholarship", true}};
    return first > 0 && base::trim(words.gap(first)) == "(" &&
           words.gap(next).find(')') != std::string_view::npos && kPosts.at(words, first - 1).has_value();
}

/// A course, a person, a stage of study or a verb, and no degree of applicants.
bool is_of_others(const Words& words, const Named& named) {
    const auto [first, next] = std::pair(named.first, named.next);
    if (is_of_the_arts(words, first, next) || is_of_person(words, first) || is_stage(words, first, next) ||
        is_of_post_in_brackets(words, first, next) || is_on_condition(words, first) ||
        is_of_programme(words, first, next))
        return true;
    if (!are_sought(words, first, next) && names_something_else(words, next)) return true;
    // "Our students master the skills"
    return words.folded(next) == "the" && named.span.in(words.text()).front() == 'm';
}

/// What joins two degrees that the text names one behind the other.
enum class Joint { none, conjunction, alternative };

/// "BSc (Hons) 2i or above, or MSc": words [from, to) are a grade and a last "or".
bool names_grade(const Words& words, std::size_t from, std::size_t to) {
    constexpr std::size_t kLongest = 8;
    static const PhraseTable<bool> kGrades{
        {"2i", true},     {"2", true},       {"1", true},      {"i", true},          {"ii", true},
        {"first", true},  {"upper", true},   {"second", true}, {"class", true},      {"above", true},
        {"hons", true},   {"honours", true}, {"higher", true}, {"equivalent", true}, {"better", true},
        {"degree", true}, {"or", true},      {"at", true},     {"least", true},      {"a", true},
        {"an", true},     {"minimum", true}, {"of", true}};
    if (to - from < 3 || to - from > kLongest) return false;
    for (std::size_t i = from; i < to; ++i) {
        if (!kGrades.at(words, i) || words[i].before >= Break::sentence) return false;
    }
    const auto last = words.folded(to - 1);
    return words[to].before < Break::sentence &&
           (last == "or" || ((last == "a" || last == "an") && words.folded(to - 2) == "or"));
}

/// "Ph.D. or Ed.D.", "MA/PhD": one of both will do; "a master's degree and a PhD". A comma alone joins
/// nothing.
Joint joint_of(const Words& words, const Named& one, const Named& other) {
    static constexpr std::string_view kOr[] = {"or", "oder", "ou", "o", "of", "eller", "tai", "lub", "nebo"};
    constexpr std::size_t kBetween = 2;
    if (other.first < one.next || other.first >= words.size()) return Joint::none;
    if (names_grade(words, one.next, other.first)) return Joint::alternative;
    if (other.first - one.next > kBetween) return Joint::none;
    if (other.first == one.next)
        return base::trim(words.gap(one.next)) == "/" ? Joint::alternative : Joint::none;
    Joint joint = Joint::none;
    for (std::size_t i = one.next; i <= other.first; ++i) {
        if (words[i].before >= Break::sentence) return Joint::none;
        if (i == other.first) break;
        const auto word = words.folded(i);
        if (std::find(std::begin(kOr), std::end(kOr), word) != std::end(kOr)) {
            joint = Joint::alternative;
        } else if (is_and(word) && joint == Joint::none) {
            joint = Joint::conjunction;
        } else if (word.size() > 2) {
            return Joint::none;
        }
    }
    return joint;
}

/// What the text wants of `named`; `behind` is the degree that it names next.
Demand wish_for(const Words& words, const DemandReader& demand, const std::vector<base::Span>& stated,
                const Named& named, const Named* behind) {
    Demand wish = demand.of(named.span);
    // "A master's degree in physics, a PhD is a plus" likes the PhD alone.
    const bool apart =
        behind != nullptr && wish == Demand::desired && joint_of(words, named, *behind) == Joint::none &&
        words.sentence_end(named.first) > behind->first && demand.of(behind->span) == Demand::desired;
    if (apart) wish = demand.wish(named.span, behind->span.from).demand;
    if (wish == Demand::desired || wish == Demand::required || wish == Demand::ignored) return wish;
    const auto span = named.span;
    const bool is_stated = std::any_of(stated.begin(), stated.end(), [&](base::Span field) {
        return field.from <= span.from && span.to <= field.to;
    });
    const auto [first, next] = std::pair(named.first, named.next);
    const bool asked = is_stated || are_sought(words, first, next) || is_of_applicants(words, first, next) ||
                       degree_begins_line(words, first, next) || is_all_of_sentence(words, first, next);
    if (asked) return Demand::required;
    return apart ? Demand::desired : wish;
}

void add(std::vector<Found<model::Qualification>>& found, Found<model::Qualification> item) {
    const auto same = std::find_if(found.begin(), found.end(), [&](const auto& other) {
        return other.value.degree == item.value.degree;
    });
    if (same == found.end()) return found.push_back(std::move(item));
    if (same->value.field.empty()) same->value.field = item.value.field;
    same->value.required = same->value.required || item.value.required;
}

}  // namespace

std::vector<Found<model::Qualification>> find_qualifications(const Words& words, const DemandReader& demand,
                                                             const std::vector<base::Span>& stated,
                                                             const vocab::Vocabulary& degrees,
                                                             const vocab::Vocabulary& disciplines) {
    std::vector<Found<model::Qualification>> found;
    const auto matches = words.find(degrees);
    std::size_t offered_to = 0;  // one past the last word of a list of degrees that the institution gives
    Named asked;                 // the last degree that was asked for
    Demand asked_how = Demand::mentioned;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto& match = matches[i];
        if (is_in_form(matches, i)) continue;
        const Named named = named_by(words, match);
        const auto [first, next] = std::pair(named.first, named.next);
        if (first >= words.size() || is_no_degree(words, first, next)) continue;
        const bool listed =
            offered_to > 0 && first < offered_to + kListReach && words.sentence_start(first) < offered_to;
        if (is_offered(words, first) || (listed && !opens_clause(words, offered_to, first))) {
            offered_to = next;
            continue;
        }
        if (leads_to_program(words, next, degrees) || is_of_others(words, named)) continue;
        const auto behind =
            i + 1 < matches.size() ? std::optional(named_by(words, matches[i + 1])) : std::nullopt;
        if (behind && is_spelt_out(words, first, next, behind->first)) continue;
        Demand wish = wish_for(words, demand, stated, named, behind ? &*behind : nullptr);
        const bool listed_with =
            asked_how != Demand::mentioned && joint_of(words, asked, named) == Joint::alternative;
        if (wish == Demand::mentioned && listed_with) wish = asked_how;
        if (wish == Demand::ignored || wish == Demand::mentioned) continue;
        asked = named;
        asked_how = wish;
        const bool required = wish == Demand::required;
        add(found, {{match.concept_->id, field_behind(words, next, disciplines), required, match.span},
                    match.span,
                    required ? kAsked : kLiked,
                    false});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.value.required && !b.value.required; });
    return found;
}

std::vector<base::Span> spans_of(const std::vector<const extract::Candidate*>& fields,
                                 std::string_view text) {
    constexpr std::size_t kTellsItself = 12;  ///< bytes of a value that is looked for without its label
    std::vector<base::Span> spans;
    for (const auto* field : fields) {
        if (field->span) {
            spans.push_back(*field->span);
            continue;
        }
        const auto& value = field->value.text();
        if (value.empty()) continue;
        const std::string labelled = labelled_text(*field);
        std::size_t at = labelled.size() > value.size() ? text.find(labelled) : std::string_view::npos;
        if (at != std::string_view::npos) at += labelled.size() - value.size();
        if (at == std::string_view::npos && value.size() >= kTellsItself) at = text.find(value);
        if (at != std::string_view::npos) spans.push_back({at, at + value.size()});
    }
    return spans;
}

}  // namespace jobindex::normalise
