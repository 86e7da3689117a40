#include "indexer/normalise/topics.h"

#include <algorithm>
#include <unordered_map>

#include "indexer/normalise/degree_fields.h"
#include "indexer/normalise/demand_cues.h"
#include "indexer/normalise/experience.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/shared_head.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kMostSkills = 60;
constexpr std::size_t kNameReach = 8;   ///< words of a name before a skill in it
constexpr std::size_t kPlaceReach = 4;  ///< words behind a trait up to what it is of
constexpr std::string_view kProgramming = "programming";
constexpr std::string_view kInterdisciplinary = "interdisciplinary-research";

model::Provenance title_provenance(std::string_view title, double confidence) {
    return {model::Method::text, confidence, std::nullopt, "title", std::string(title)};
}

/// What one mention asks; `belongs` when only by the work, the field or the title of the post.
struct Asked {
    Demand demand = Demand::mentioned;
    bool belongs = false;
};

/// Skills in the order of first mention, found again by concept.
///
/// What belongs to the post is required, unless the ad says elsewhere that it only likes it.
class SkillList {
  public:
    void add(const vocab::Concept& skill, Asked wish, model::Provenance provenance) {
        const bool required = wish.demand == Demand::required;
        const bool asked = wish.demand != Demand::mentioned;
        const auto [at, is_new] = index_.try_emplace(&skill, Told{list_.size()});
        Told& told = at->second;
        told.required = told.required || (required && !wish.belongs);
        told.desired = told.desired || wish.demand == Demand::desired;
        if (!is_new) {
            auto& known = list_[told.at].value;
            known.required = known.required || required;
            known.asked = known.asked || asked;
            if (!known.span) known.span = provenance.span;
            return;
        }
        if (list_.size() >= kMostSkills) {
            index_.erase(at);
            return;
        }
        list_.push_back(
            {{skill.id, skill.category, required, "", provenance.span, asked}, std::move(provenance)});
    }
    std::vector<Reading<model::Skill>> take() {
        for (const auto& [skill, told] : index_) {
            if (told.desired && !told.required) list_[told.at].value.required = false;
        }
        return std::move(list_);
    }

  private:
    /// Where the skill stands in the list, and what the ad's words say, the post's work and field apart.
    struct Told {
        std::size_t at = 0;
        bool required = false, desired = false;
    };
    std::unordered_map<const vocab::Concept*, Told> index_;
    std::vector<Reading<model::Skill>> list_;
};

/// "Department of Economics", "Institute for Solar Energy Research": the name of a group or building.
bool is_in_name(const Words& words, base::Span span) {
    static const PhraseTable<bool> kHeads{
        {"department of", true}, {"departments of", true}, {"school of", true},     {"faculty of", true},
        {"college of", true},    {"institute of", true},   {"institute for", true}, {"division of", true},
        {"chair of", true},      {"chair for", true},      {"centre for", true},    {"center for", true},
        {"centre of", true},     {"center of", true},      {"laboratory of", true}, {"laboratory for", true},
        {"section of", true},    {"unit of", true},        {"ministry of", true},   {"office of", true},
        {"institut für", true},  {"lehrstuhl für", true},  {"fakultät für", true},  {"zentrum für", true},
        {"abteilung für", true}, {"institut de", true},    {"faculté de", true},    {"département de", true},
        {"journal of", true},    {"society of", true},     {"society for", true},   {"bachelor of", true},
        {"master of", true},     {"doctor of", true},      {"academy of", true},    {"council of", true}};
    const std::size_t first = words.at_byte(span.from);
    const std::size_t near = first > kNameReach ? first - kNameReach : 0;
    for (std::size_t i = std::max(near, words.sentence_start(first)); i < first; ++i) {
        const auto hit = kHeads.at(words, i);
        if (!hit || hit->end > first) continue;
        // The name goes on in capitals, "of" and "and" up to here.
        bool capitals = true;
        for (std::size_t k = hit->end; k < first; ++k) {
            const auto raw = words.raw(k);
            capitals = capitals && (raw == "and" || raw == "of" || raw == "the" || raw == "und" ||
                                    (raw.front() >= 'A' && raw.front() <= 'Z'));
        }
        if (capitals) return true;
    }
    return false;
}

/// "Economics Department", "Robotics Lab": the name of a group that begins with a field.
bool is_before_unit(const Words& words, base::Span span) {
    static constexpr std::string_view kNames[] = {
        "department", "school",  "faculty",     "institute", "college",  "laboratory",
        "lab",        "group",   "center",      "centre",    "division", "building",
        "office",     "society", "association", "majors",    "journals"};
    static const PhraseTable<bool> kUnits = list_of(kNames);
    const std::size_t next = words.at_byte(span.to);
    if (next >= words.size() || words[next].before >= Break::clause) return false;
    return kUnits.at(words, next).has_value();
}

/// "MRT-2020-029": letters of a reference number, which a year follows.
bool is_in_code(const Words& words, base::Span span) {
    const std::size_t first = words.at_byte(span.from), next = words.at_byte(span.to);
    if (next != first + 1 || next >= words.size()) return false;
    const auto gap = words.gap(next);
    if (gap != "-" && gap != "/" && gap != "_") return false;
    const auto year = words.folded(next);
    return year.size() == 4 && (year.starts_with("19") || year.starts_with("20")) && whole_number(year);
}

/// "A collegial and inclusive environment", "a premier interdisciplinary university": a word that tells what
/// a place is like, unless the sentence says before it that somebody works or wants to be there.
bool tells_of_place(const Words& words, base::Span span) {
    static const PhraseTable<bool> kPlaces = list_of(kPlaceNouns);
    static const PhraseTable<bool> kPeople = list_of(kPeopleVerbs);
    const std::size_t first = words.at_byte(span.from), next = words.at_byte(span.to);
    const std::size_t end = std::min(words.sentence_end(first), next + kPlaceReach);
    bool placed = false;
    kPlaces.each(words, next > first ? next - 1 : next, end, [&](const PhraseHit<bool>& hit) {
        // "Presentation and organisation skills" are of a person.
        placed = placed || !words.folded(hit.end).starts_with("skill");
    });
    if (!placed) return false;
    return !kPeople.any(words, words.sentence_start(first), first);
}

/// How much the ad asks for what stands at `match`.
///
/// The work of the post asks for what one can do, its field for what one knows; what is to be sent in, the
/// name of a group and the field of a degree ask for nothing.
Asked asked_of(const Words& words, const DemandReader& demand, const vocab::Match& match,
               const TopicTexts& texts) {
    Wish wish = demand.wish(match.span);
    if (wish.demand == Demand::ignored || wish.in_policy) return {Demand::ignored};
    const bool is_soft = match.concept_->category == "soft";
    // "We are looking for a highly motivated colleague": who is sought brings it.
    if (is_soft && wish.demand == Demand::mentioned && demand.is_sought(match.span))
        wish.demand = Demand::required;
    const bool is_domain = match.concept_->category == "domain";
    const bool elsewhere = is_domain && (is_inside(texts.degree_fields, match.span) ||
                                         is_in_name(words, match.span) || is_before_unit(words, match.span));
    if (elsewhere || wish.in_papers) return {};
    const bool is_trait = is_soft || match.concept_->id == kInterdisciplinary;
    if (is_trait && tells_of_place(words, match.span)) return {};
    const bool is_core = match.concept_->category == "core";
    // "The project will focus on ...": the field of a doctoral post is what is learnt there.
    const bool in_field = wish.in_field && (is_domain || is_core) &&
                          ((is_domain && texts.title_asks) || demand.is_of_applicant(match.span));
    const bool belongs = in_field || (!is_domain && wish.in_work);
    if (!belongs && wish.demand == Demand::mentioned) return {};
    if (demand.is_taught(match.span)) return {};
    if (wish.demand == Demand::mentioned) return {Demand::required, true};
    if (!belongs && is_domain && !demand.is_of_applicant(match.span)) return {};
    if (!belongs && (is_core || is_soft) && demand.is_told(match.span)) return {};
    return {wish.demand};
}

/// "Programming in Python" asks for Python.
void leave_to_languages(std::vector<Reading<model::Skill>>& found, const vocab::Vocabulary& skills) {
    const bool named = std::any_of(found.begin(), found.end(), [&](const auto& one) {
        const auto* skill = skills.by_id(one.value.concept_id);
        return one.value.asked && skill != nullptr && skill->broader == kProgramming;
    });
    for (auto& one : found) {
        if (named && one.value.concept_id == kProgramming) one.value.asked = one.value.required = false;
    }
}

}  // namespace

std::vector<Reading<model::Skill>> find_skills(const Words& words, const DemandReader& demand,
                                               const TopicTexts& texts, const vocab::Vocabulary& skills) {
    SkillList list;
    const Demand in_title = texts.title_asks ? Demand::required : Demand::mentioned;
    for (const auto& match : skills.find_all(texts.title)) {
        // "Biology Postdoc": a field as wide as a faculty says where the post is, not what to know.
        const bool wide = match.concept_->category == "domain" && match.concept_->broader.empty();
        list.add(*match.concept_, {wide ? Demand::mentioned : in_title, true},
                 title_provenance(texts.title, 0.8));
    }
    each_text(texts.structured, [&](std::string_view text, const extract::Candidate& candidate) {
        for (const auto& match : skills.find_all(text))
            list.add(*match.concept_, {Demand::required}, from_candidate(candidate));
    });
    const auto read = [&](const vocab::Match& match) {
        const Asked wish = asked_of(words, demand, match, texts);
        if (wish.demand == Demand::ignored) return;
        const double confidence = wish.demand == Demand::mentioned ? 0.5 : 0.75;
        list.add(*match.concept_, wish, {model::Method::text, confidence, match.span, "", ""});
    };
    for (const auto& match : words.find(skills)) {
        if (is_in_code(words, match.span)) continue;
        for (const auto& sharing : sharing_head(words, skills, match)) read(sharing);
        read(match);
    }
    auto found = list.take();
    leave_to_languages(found, skills);
    for (auto& skill : found) {
        if (skill.value.category == "language" && skill.value.span)
            skill.value.level = language_level(words, *skill.value.span);
    }
    return found;
}

}  // namespace jobindex::normalise
