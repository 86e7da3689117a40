#include "indexer/normalise/topics.h"

#include <algorithm>
#include <unordered_map>

#include "indexer/normalise/experience.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kMostSkills = 60;
constexpr std::size_t kMostDisciplines = 3;
constexpr std::size_t kNameReach = 8;    ///< words of a name before a skill in it
constexpr std::size_t kFieldWords = 22;  ///< behind a degree that may name its fields
constexpr std::string_view kProgramming = "programming";
constexpr double kTitleWeight = 4, kDepartmentWeight = 3, kStructuredWeight = 2.5, kTextWeight = 1;
constexpr double kMostTextWeight = 3;
constexpr double kFieldWeight = 1;  ///< of a discipline that the text names as the field of the post
constexpr double kEnough = 2;

model::Provenance title_provenance(std::string_view title, double confidence) {
    return {model::Method::text, confidence, std::nullopt, "title", std::string(title)};
}

/// Calls `visit(text, candidate)` for each text of the structured values.
template <class Visit>
void each_structured(const TopicTexts& texts, Visit visit) {
    for (const auto* candidate : texts.structured) {
        if (candidate->value.is_string()) visit(std::string_view(candidate->value.text()), *candidate);
        for (const auto& item : candidate->value.items()) {
            if (item.is_string()) visit(std::string_view(item.text()), *candidate);
        }
    }
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

/// The stretches behind degrees that name their fields: "PhD in physics, chemistry or a related field".
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

bool is_inside(const std::vector<base::Span>& spans, base::Span span) {
    const auto next = std::upper_bound(spans.begin(), spans.end(), span.from,
                                       [](std::size_t at, base::Span one) { return at < one.from; });
    return next != spans.begin() && std::prev(next)->to >= span.to;
}

/// How much the ad asks for what stands at `match`.
///
/// The work of the post asks for what one can do, its field for what one knows; what is to be sent in, the
/// name of a group and the field of a degree ask for nothing.
Asked asked_of(const Words& words, const DemandReader& demand, const vocab::Match& match,
               const std::vector<base::Span>& degrees) {
    const Wish wish = demand.wish(match.span);
    if (wish.demand == Demand::ignored) return {Demand::ignored};
    const bool is_domain = match.concept_->category == "domain";
    const bool elsewhere = is_domain && (is_inside(degrees, match.span) || is_in_name(words, match.span) ||
                                         is_before_unit(words, match.span));
    if (elsewhere || wish.in_papers) return {};
    const bool belongs = is_domain ? wish.in_field : wish.in_work;
    if (!belongs && wish.demand == Demand::mentioned) return {};
    if (demand.is_taught(match.span)) return {};
    if (wish.demand == Demand::mentioned) return {Demand::required, true};
    const bool is_core = match.concept_->category == "core";
    if (!belongs && is_domain && !demand.is_of_applicant(match.span)) return {};
    if (!belongs && is_core && demand.is_told(match.span)) return {};
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

/// What speaks for one discipline.
struct Score {
    const vocab::Concept* discipline = nullptr;
    double weight = 0, text_weight = 0;
    bool in_field = false;  ///< the text names it as the field of the post
    bool counted = false;   ///< and that is in the weight
    model::Provenance provenance;
};

class ScoreList {
  public:
    Score& of(const vocab::Concept& discipline, const model::Provenance& provenance) {
        const auto [at, is_new] = index_.try_emplace(discipline.id, list_.size());
        if (is_new) list_.push_back({&discipline, 0, 0, false, false, provenance});
        return list_[at->second];
    }
    const Score* find(const std::string& id) const {
        const auto at = index_.find(id);
        return at == index_.end() ? nullptr : &list_[at->second];
    }
    const std::vector<Score>& list() const { return list_; }

  private:
    std::unordered_map<std::string, std::size_t> index_;
    std::vector<Score> list_;
};

double total(const Score& score) {
    return score.weight + std::min(score.text_weight, kMostTextWeight);
}

/// Broad disciplines with a part of them that is as clear.
std::vector<std::string> covered_by_parts(const ScoreList& scores) {
    std::vector<std::string> covered;
    for (const auto& score : scores.list()) {
        const auto* broad =
            score.discipline->broader.empty() ? nullptr : scores.find(score.discipline->broader);
        if (broad != nullptr && total(score) >= kEnough && score.weight >= broad->weight)
            covered.push_back(score.discipline->broader);
    }
    return covered;
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
    each_structured(texts, [&](std::string_view text, const extract::Candidate& candidate) {
        for (const auto& match : skills.find_all(text))
            list.add(*match.concept_, {Demand::required}, from_candidate(candidate));
    });
    const auto fields =
        texts.degrees != nullptr ? degree_fields(words, *texts.degrees) : std::vector<base::Span>();
    for (const auto& match : words.find(skills)) {
        const Asked wish = asked_of(words, demand, match, fields);
        if (wish.demand == Demand::ignored) continue;
        const double confidence = wish.demand == Demand::mentioned ? 0.5 : 0.75;
        list.add(*match.concept_, wish, {model::Method::text, confidence, match.span, "", ""});
    }
    auto found = list.take();
    leave_to_languages(found, skills);
    for (auto& skill : found) {
        if (skill.value.category == "language" && skill.value.span)
            skill.value.level = language_level(words, *skill.value.span);
    }
    return found;
}

namespace {

/// What title, department, structured values and text say of disciplines.
ScoreList score_disciplines(const Words& words, const DemandReader& demand, const TopicTexts& texts,
                            const vocab::Vocabulary& disciplines) {
    ScoreList scores;
    for (const auto& match : disciplines.find_all(texts.title))
        scores.of(*match.concept_, title_provenance(texts.title, 0.85)).weight += kTitleWeight;
    for (const auto& match : disciplines.find_all(texts.department)) {
        const model::Provenance provenance{model::Method::text, 0.8, std::nullopt, "department",
                                           std::string(texts.department)};
        scores.of(*match.concept_, provenance).weight += kDepartmentWeight;
    }
    each_structured(texts, [&](std::string_view text, const extract::Candidate& candidate) {
        for (const auto& match : disciplines.find_all(text))
            scores.of(*match.concept_, from_candidate(candidate, 0.9)).weight += kStructuredWeight;
    });
    for (const auto& match : words.find(disciplines)) {
        auto& score = scores.of(*match.concept_, {model::Method::text, 0.6, match.span, "", ""});
        score.text_weight += kTextWeight;
        score.in_field = score.in_field || demand.is_in_field(match.span);
        if (!score.in_field || score.counted || score.text_weight < 2 * kTextWeight) continue;
        score.counted = true;
        score.weight += kFieldWeight;
    }
    return scores;
}

}  // namespace

std::vector<Reading<std::string>> find_disciplines(const Words& words, const DemandReader& demand,
                                                   const TopicTexts& texts,
                                                   const vocab::Vocabulary& disciplines) {
    const ScoreList scores = score_disciplines(words, demand, texts, disciplines);
    const auto covered = covered_by_parts(scores);
    std::vector<const Score*> best;
    for (const auto& score : scores.list()) {
        if (total(score) < kEnough ||
            std::find(covered.begin(), covered.end(), score.discipline->id) != covered.end())
            continue;
        best.push_back(&score);
    }
    std::stable_sort(best.begin(), best.end(),
                     [](const Score* a, const Score* b) { return total(*a) > total(*b); });
    // Where title, department or field speak, what only the text names is a method or a neighbour.
    const bool named =
        std::any_of(best.begin(), best.end(), [](const Score* one) { return one->weight > 0; });
    std::vector<Reading<std::string>> found;
    for (const auto* score : best) {
        if (named && score->weight == 0) continue;
        if (found.size() == kMostDisciplines) break;
        found.push_back({score->discipline->id, score->provenance});
    }
    // The only discipline that is named at all need not be named twice.
    if (found.empty() && scores.list().size() == 1)
        found.push_back({scores.list().front().discipline->id, scores.list().front().provenance});
    return found;
}

}  // namespace jobindex::normalise
