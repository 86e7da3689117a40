#include "indexer/normalise/disciplines.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/text.h"
#include "indexer/normalise/degree_fields.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kMostDisciplines = 3;
constexpr std::size_t kNear = 110;    ///< bytes around a mention in which neighbours make it one of a list
constexpr std::size_t kLongList = 4;  ///< disciplines of a list that names no field of the post

// What each kind of evidence is worth; fitted to the half of the gold set that is for tuning
// (docs/quality.md).
constexpr double kInTitle = 2.0, kSkillInTitle = 0.5, kInLabel = 1.1, kInDepartment = 0.6;
constexpr double kNamedFirst = 1.3, kNamedTwice = 0.8, kAsField = 0.7, kOfDegree = 0.4;
constexpr double kBySkill = 0.8, kBySkillsAndName = 0.9, kPartOfNamed = 0.7;
constexpr double kWide = -0.9, kWideDepartment = 0.4, kListed = -1.2;
constexpr double kBesideTitle = -1.2, kWideDepartmentBesideTitle = -0.8;
constexpr double kEnough = 1.6;  ///< of a discipline that is the ad's
constexpr double kBest = 0.6;    ///< of the best one, where none has enough

/// What speaks for one discipline.
struct Evidence {
    const vocab::Concept* discipline = nullptr;
    bool title = false, label = false, department = false, skill_in_title = false;
    bool first = false, field = false, degree = false;
    bool listed = true;  ///< every mention of the text stands in a list of many
    std::size_t named = 0, skills = 0;
    double weight = 0;
    model::Provenance provenance;
    bool outside_text() const { return title || label || department; }
};

class EvidenceList {
  public:
    Evidence& of(const vocab::Concept& discipline, const model::Provenance& provenance) {
        const auto [at, is_new] = index_.try_emplace(&discipline, list_.size());
        if (is_new) {
            list_.push_back({});
            list_.back().discipline = &discipline;
            list_.back().provenance = provenance;
        }
        return list_[at->second];
    }
    const Evidence* find(const vocab::Concept* discipline) const {
        const auto at = index_.find(discipline);
        return at == index_.end() ? nullptr : &list_[at->second];
    }
    std::vector<Evidence>& list() { return list_; }

  private:
    std::unordered_map<const vocab::Concept*, std::size_t> index_;
    std::vector<Evidence> list_;
};

/// "and", "or": what stands between two fields that share their head.
bool is_link(std::string_view word) {
    return word == "or" || is_and(word);
}

/// Adds the fields that share the head of another: "Mechanical and Aerospace Engineering" is two, "Molecular
/// and Cellular Biology" too.
void add_shared_heads(std::string_view text, const vocab::Vocabulary& disciplines,
                      std::vector<vocab::Match>& matches) {
    constexpr std::size_t kBefore = 40,
                          kShortest = 4;  // bytes before a name, letters of the word that shares its head
    const std::size_t count = matches.size();
    for (std::size_t m = 0; m < count; ++m) {
        const base::Span span = matches[m].span;
        const auto named = base::split_words(span.in(text));
        if (named.size() < 2) continue;
        const auto add = [&](std::string_view first, base::Span at) {
            const auto* field = disciplines.lookup(std::string(first) + " " + std::string(named.back()));
            if (field != nullptr && field != matches[m].concept_) matches.push_back({field, at});
        };
        if (named.size() > 2 && is_link(named[1])) {
            add(named.front(), span);
            add(named[2], span);
        }
        const std::size_t from = span.from > kBefore ? span.from - kBefore : 0;
        const auto before = base::split_words(text.substr(from, span.from - from));
        if (before.size() < 2 || !is_link(before.back()) || before[before.size() - 2].size() < kShortest)
            continue;
        add(before[before.size() - 2],
            {from + (before[before.size() - 2].data() - (text.data() + from)), span.to});
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const vocab::Match& a, const vocab::Match& b) { return a.span.from < b.span.from; });
}

/// All fields that a text names.
std::vector<vocab::Match> fields_of(std::string_view text, const vocab::Vocabulary& disciplines) {
    auto matches = disciplines.find_all(text);
    add_shared_heads(text, disciplines, matches);
    return matches;
}

void read_outside(const FieldTexts& texts, const vocab::Vocabulary& disciplines, EvidenceList& found) {
    for (const auto& match : fields_of(texts.title, disciplines)) {
        const model::Provenance source{model::Method::text, 0.85, std::nullopt, "title",
                                       std::string(texts.title)};
        found.of(*match.concept_, source).title = true;
    }
    for (const auto& match : fields_of(texts.department, disciplines)) {
        const model::Provenance source{model::Method::text, 0.8, std::nullopt, "department",
                                       std::string(texts.department)};
        found.of(*match.concept_, source).department = true;
    }
    each_text(texts.structured, [&](std::string_view text, const extract::Candidate& candidate) {
        for (const auto& match : fields_of(text, disciplines))
            found.of(*match.concept_, from_candidate(candidate, 0.9)).label = true;
    });
}

/// True when `at` stands among mentions of many disciplines; `matches` are in order.
bool is_in_list(const std::vector<vocab::Match>& matches, std::size_t at) {
    std::vector<const vocab::Concept*> near;
    const auto take = [&](const vocab::Match& match) {
        if (std::find(near.begin(), near.end(), match.concept_) == near.end()) near.push_back(match.concept_);
        return near.size() < kLongList;
    };
    const std::size_t place = matches[at].span.from;
    for (std::size_t i = at + 1; i-- > 0 && place - matches[i].span.from <= kNear;) {
        if (!take(matches[i])) return true;
    }
    for (std::size_t i = at + 1; i < matches.size() && matches[i].span.from - place <= kNear; ++i) {
        if (!take(matches[i])) return true;
    }
    return false;
}

/// "Higher education", "by law", "a history of": names of fields that are everyday words where they stand
/// without a capital.
bool is_everyday(std::string_view said) {
    static constexpr std::string_view kWords[] = {
        "education",      "pedagogy",       "law",           "design",         "history",    "management",
        "marketing",      "finance",        "music",         "arts",           "business",   "medicine",
        "engineering",    "performance",    "literature",    "philosophy",     "economics",  "accounting",
        "statistics",     "architecture",   "communication", "communications", "technology", "politics",
        "sustainability", "rehabilitation", "mental health"};
    return std::find(std::begin(kWords), std::end(kWords), said) != std::end(kWords);
}

void read_text(const Words& words, const DemandReader& demand, const FieldTexts& texts,
               const vocab::Vocabulary& disciplines, EvidenceList& found) {
    auto matches = words.find(disciplines);
    add_shared_heads(words.text(), disciplines, matches);
    bool first = true;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto& match = matches[i];
        const bool field = demand.is_in_field(match.span);
        const bool degree = is_inside(texts.degree_fields, match.span);
        if (!field && !degree && is_everyday(match.span.in(words.text()))) continue;
        const bool listed = is_in_list(matches, i);
        Evidence& one = found.of(*match.concept_, {model::Method::text, 0.6, match.span, "", ""});
        ++one.named;
        one.first = one.first || (first && !listed);
        first = first && listed;
        one.field = one.field || field;
        one.degree = one.degree || degree;
        one.listed = one.listed && listed;
    }
}

/// Skills of a discipline speak for it; one alone that neither text nor title names as a field does not.
void read_skills(const FieldTexts& texts, EvidenceList& found) {
    if (texts.skill_fields == nullptr) return;
    for (const auto& skill : texts.skills) {
        const auto* field = texts.skill_fields->of(skill.value.concept_id);
        if (field == nullptr) continue;
        model::Provenance source = skill.provenance;
        source.method = model::Method::inferred;
        source.confidence *= 0.6;
        Evidence& one = found.of(*field, source);
        ++one.skills;
        one.skill_in_title = one.skill_in_title || skill.provenance.pointer == "title";
    }
}

double weigh(const Evidence& one, bool in_titled_ad, bool part_of_named) {
    const bool wide = one.discipline->broader.empty();
    double sum = 0;
    const auto add = [&sum](bool holds, double weight) { sum += holds ? weight : 0; };
    add(one.title, kInTitle);
    add(one.skill_in_title, kSkillInTitle);
    add(one.label, kInLabel);
    add(one.department, kInDepartment);
    add(one.first, kNamedFirst);
    add(one.named >= 2, kNamedTwice);
    add(one.field, kAsField);
    add(one.degree, kOfDegree);
    add(one.skills >= 1, kBySkill);
    add(one.skills >= 2 && one.named >= 1, kBySkillsAndName);
    add(part_of_named, kPartOfNamed);
    add(wide, kWide);
    add(wide && one.department, kWideDepartment);
    add(one.named >= 1 && one.listed, kListed);
    add(in_titled_ad && !one.outside_text() && !one.field && !part_of_named, kBesideTitle);
    add(in_titled_ad && !one.title && wide && one.department, kWideDepartmentBesideTitle);
    return sum;
}

/// Weighs all of `found`, best first, that of the title before all; of equals the one met first.
void weigh_all(EvidenceList& found, const vocab::Vocabulary& disciplines) {
    auto& list = found.list();
    const bool titled = std::any_of(list.begin(), list.end(), [](const Evidence& one) { return one.title; });
    for (auto& one : list) {
        const auto& broader = one.discipline->broader;
        const auto* above = broader.empty() ? nullptr : found.find(disciplines.by_id(broader));
        one.weight = weigh(one, titled, above != nullptr && above->outside_text());
    }
    const auto leads = [](const Evidence& one) { return one.title && !one.discipline->broader.empty(); };
    std::stable_sort(list.begin(), list.end(), [&](const Evidence& a, const Evidence& b) {
        return leads(a) != leads(b) ? leads(a) : a.weight > b.weight;
    });
}

}  // namespace

std::vector<Reading<std::string>> find_disciplines(const Words& words, const DemandReader& demand,
                                                   const FieldTexts& texts,
                                                   const vocab::Vocabulary& disciplines) {
    EvidenceList evidence;
    read_outside(texts, disciplines, evidence);
    read_text(words, demand, texts, disciplines, evidence);
    read_skills(texts, evidence);
    weigh_all(evidence, disciplines);
    const auto& best = evidence.list();
    std::vector<Reading<std::string>> found;
    for (const auto& one : best) {
        if (found.size() == kMostDisciplines) break;
        if (one.weight < kEnough) continue;
        found.push_back({one.discipline->id, one.provenance});
    }
    const bool alone = best.size() == 1 && (best.front().named > 0 || best.front().outside_text());
    if (found.empty() && !best.empty() && (alone || best.front().weight >= kBest))
        found.push_back({best.front().discipline->id, best.front().provenance});
    return found;
}

}  // namespace jobindex::normalise
