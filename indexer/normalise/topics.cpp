#include "indexer/normalise/topics.h"

#include <algorithm>
#include <unordered_map>

namespace jobindex::normalise {
namespace {

constexpr std::size_t kMostSkills = 60;
constexpr std::size_t kMostDisciplines = 3;
constexpr double kTitleWeight = 4, kDepartmentWeight = 3, kStructuredWeight = 2.5, kTextWeight = 1;
constexpr double kMostTextWeight = 3;
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

/// Skills in the order of first mention, found again by concept.
class SkillList {
  public:
    void add(const vocab::Concept& skill, bool required, model::Provenance provenance) {
        const auto [at, is_new] = index_.try_emplace(&skill, list_.size());
        if (!is_new) {
            list_[at->second].value.required = list_[at->second].value.required || required;
            return;
        }
        if (list_.size() >= kMostSkills) {
            index_.erase(at);
            return;
        }
        list_.push_back({{skill.id, skill.category, required}, std::move(provenance)});
    }
    std::vector<Reading<model::Skill>> take() { return std::move(list_); }

  private:
    std::unordered_map<const vocab::Concept*, std::size_t> index_;
    std::vector<Reading<model::Skill>> list_;
};

/// What speaks for one discipline.
struct Score {
    const vocab::Concept* discipline = nullptr;
    double weight = 0, text_weight = 0;
    model::Provenance provenance;
};

class ScoreList {
  public:
    Score& of(const vocab::Concept& discipline, const model::Provenance& provenance) {
        const auto [at, is_new] = index_.try_emplace(discipline.id, list_.size());
        if (is_new) list_.push_back({&discipline, 0, 0, provenance});
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
    for (const auto& match : skills.find_all(texts.title))
        list.add(*match.concept_, false, title_provenance(texts.title, 0.8));
    each_structured(texts, [&](std::string_view text, const extract::Candidate& candidate) {
        for (const auto& match : skills.find_all(text))
            list.add(*match.concept_, true, from_candidate(candidate));
    });
    for (const auto& match : skills.find_all(words.text())) {
        const Demand wish = demand.of(match.span);
        if (wish == Demand::ignored) continue;
        const double confidence = wish == Demand::mentioned ? 0.5 : 0.75;
        list.add(*match.concept_, wish == Demand::required,
                 {model::Method::text, confidence, match.span, "", ""});
    }
    return list.take();
}

std::vector<Reading<std::string>> find_disciplines(const Words& words, const TopicTexts& texts,
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
    for (const auto& match : disciplines.find_all(words.text()))
        scores.of(*match.concept_, {model::Method::text, 0.6, match.span, "", ""}).text_weight += kTextWeight;
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
    // Where title or department speak, what only the text names is a method or a neighbour.
    const bool named = !best.empty() && best.front()->weight > 0;
    std::vector<Reading<std::string>> found;
    for (const auto* score : best) {
        if (found.size() == kMostDisciplines || (named && score->weight == 0)) break;
        found.push_back({score->discipline->id, score->provenance});
    }
    return found;
}

}  // namespace jobindex::normalise
