#include "query/search/match_cv.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/compile.h"
#include "query/search/databases.h"
#include "query/search/order.h"
#include "query/search/present.h"
#include "query/search/run_plan.h"

namespace jobindex::search {
namespace {

using model::Level;
using schema::field;
using Ways = Expression::Kind;

/// So many ads are weighed in full.
constexpr std::size_t kCandidates = 500;
/// Ads below this fit are no answer.
constexpr double kLeastFit = 0.15;
/// Scale of rarity by how an ad names a skill.
constexpr double kRequired = 1, kWelcome = 0.6, kLanguage = 0.3;
/// Rarity that stands beside what an ad asks for, so that one skill of one is not yet a fit, and how much of
/// it the CV is taken to have.
constexpr double kDoubt = 5, kBelief = 0.4;
/// Evidence that is worth half of all; a skill weighs half at this place of the ad's list.
constexpr double kHalfEvidence = 8, kHalfAt = 8;
/// Shares of the three sides of fit.
constexpr double kCoverage = 0.3, kEvidence = 0.4, kField = 0.3;
/// What an ad keeps of its worth when rank, or degrees, do not agree at all.
constexpr double kWrongLevel = 0.35, kNoDegree = 0.6;
constexpr double kFieldUnknown = 0.4, kLevelUnknown = 0.7, kLevelNear = 0.5;
/// Scale of fields and ranks when candidates are fetched.
constexpr double kFetchField = 2, kFetchLevel = 2;

/// Stages for which a rank is the next step; one further is near.
struct Step {
    Level level;
    Stage from, to;
};
constexpr std::array kSteps = {
    Step{Level::phd, Stage::graduate, Stage::graduate},
    Step{Level::predoc, Stage::student, Stage::graduate},
    Step{Level::research_assistant, Stage::student, Stage::graduate},
    Step{Level::technician, Stage::student, Stage::graduate},
    Step{Level::researcher, Stage::graduate, Stage::postdoc},
    Step{Level::postdoc, Stage::doctor, Stage::postdoc},
    Step{Level::lecturer, Stage::doctor, Stage::assistant_prof},
    Step{Level::assistant_prof, Stage::postdoc, Stage::assistant_prof},
    Step{Level::associate_prof, Stage::assistant_prof, Stage::associate_prof},
    Step{Level::full_prof, Stage::associate_prof, Stage::full_prof},
    Step{Level::leadership, Stage::assistant_prof, Stage::full_prof},
};

/// Requirements on their way, with what they weigh.
struct Weighed {
    Requirement requirement;
    double weight = 0;
    bool has = false;
};

/// One answer on its way.
class Matching {
  public:
    Matching(const OpenIndex& index, const Cv& cv, const MatchCvRequest& asked, SearchResult& result)
        : index_(index),
          cv_(cv),
          asked_(asked),
          result_(result),
          database_(index.databases.covering(asked.today, asked.expired)) {}

    base::Result<void> run() {
        Expression query = fetching();
        if (query.empty()) return {};
        if (!asked_.expired) query = Expression::join(Ways::filtered, {query, live_on(asked_.today)});
        const MatchSpace space =
            index_.databases.match_space(asked_.today, asked_.expired, index_.compiler.ranking());
        const auto found = best_matches(query, space, kCandidates);
        const auto posts = without_twins(found, space.columns);
        std::vector<std::pair<Found, Fit>> fits;
        for (const auto& post : posts) {
            const auto ad =
                ad_of(database_.get_document(post.document), index_.databases.ads(), schema::AdDetail::facts);
            if (!ad) return base::fail(ad);
            Fit fit;
            const double worth = weigh(*ad, fit);
            if (worth >= kLeastFit) fits.emplace_back(Found{post.document, worth}, std::move(fit));
        }
        std::stable_sort(fits.begin(), fits.end(),
                         [](const auto& a, const auto& b) { return a.first.weight > b.first.weight; });
        result_.total = {fits.size(), found.size() < kCandidates};
        return add_hits(fits);
    }

  private:
    /// How much it tells that an ad asks for this: 0 for what all or none do.
    double rarity(const std::string& term) {
        const auto [at, added] = rarities_.try_emplace(term, 0);
        if (added) {
            const double with = database_.get_termfreq(term);
            at->second = with == 0 ? 0 : std::log(database_.get_doccount() / with);
        }
        return at->second;
    }

    void add(std::vector<Expression>& parts, const schema::Field& of, std::string_view id, double scale) {
        const std::string term = schema::boolean_term(of, id);
        if (const double weight = scale * rarity(term); weight > 0) parts.push_back(worth(term, weight));
    }

    /// Ads that have any of the skills and fields, those first that have most.
    Expression fetching() {
        std::vector<Expression> parts;
        for (const auto& skill : cv_.skills) {
            const double sure = static_cast<double>(skill.mentions) / (skill.mentions + 1.0);
            add(parts, field("skill"), skill.id,
                skill.category == "language" || skill.category == "soft" ? kLanguage * sure : sure);
        }
        for (const auto& discipline : cv_.disciplines)
            add(parts, field("discipline"), discipline.id, kFetchField * share(discipline.id));
        if (parts.empty()) return {};
        std::vector<Expression> ranks;
        for (const auto& step : kSteps) {
            if (level_fit(cv_, step.level) == LevelFit::fits)
                ranks.push_back(
                    worth(schema::boolean_term(field("level"), model::name_of(step.level)), kFetchLevel));
        }
        return Expression::join(Ways::maybe, {Expression::join(Ways::any, std::move(parts)),
                                              Expression::join(Ways::any, std::move(ranks))});
    }

    /// How much of the CV is of this field, against its main one: in (0, 1]; of a wider field 0.5.
    double share(std::string_view id) const {
        for (const auto& discipline : cv_.disciplines) {
            if (discipline.id == id)
                return static_cast<double>(discipline.mentions) / cv_.disciplines.front().mentions;
        }
        constexpr double kWider = 0.5;
        return cv_.discipline_ids.contains(id) ? kWider : 0;
    }

    /// How much the CV dwells on a skill, from 0.5 for one mention to 1; a wider one counts as one mention.
    double emphasis(std::string_view id) const {
        const auto known = std::find_if(cv_.skills.begin(), cv_.skills.end(),
                                        [&](const CvConcept& skill) { return skill.id == id; });
        const double mentions = known == cv_.skills.end() ? 1 : known->mentions;
        return mentions / (mentions + 1);
    }

    /// What the ad asks for; adds to `evidence` what it is about that the CV is about too. An ad has its main
    /// skills first.
    std::vector<Weighed> skills_of(const model::JobAd& ad, double& evidence) {
        std::vector<Weighed> out;
        for (std::size_t i = 0; i < ad.skills.size(); ++i) {
            const auto& skill = ad.skills[i];
            if (skill.category == "soft") continue;
            double weight = rarity(schema::boolean_term(field("skill"), skill.concept_id));
            if (skill.category == "language") weight *= kLanguage;
            const bool has = cv_.skill_ids.contains(skill.concept_id);
            if (has) evidence += weight * emphasis(skill.concept_id) / (1 + static_cast<double>(i) / kHalfAt);
            if (!skill.asked && !has) continue;  // a topic is no requirement
            weight *= !skill.asked ? 0 : skill.required ? kRequired : kWelcome;
            std::string label = index_.lexicon.label_of("skill", skill.concept_id);
            out.push_back(
                {{"skill", skill.concept_id, std::move(label), skill.required && skill.asked}, weight, has});
        }
        return out;
    }

    /// 1 when the CV has all degrees that are required; asking for none is nearly as good.
    double degrees(const model::JobAd& ad, Fit& fit) const {
        std::size_t asked = 0, met = 0;
        for (const auto& degree : ad.qualifications) {
            const Requirement one{"degree", degree.degree, index_.lexicon.label_of("degree", degree.degree),
                                  degree.required};
            auto& list = cv_.degree_ids.contains(degree.degree) ? fit.matched : fit.missing;
            const auto same = [&](const Requirement& other) {
                return other.field == "degree" && other.id == one.id;
            };
            if (std::any_of(list.begin(), list.end(), same)) continue;
            list.push_back(one);
            if (!degree.required) continue;
            ++asked;
            met += cv_.degree_ids.contains(degree.degree);
        }
        constexpr double kNoneAsked = 0.9;
        return asked == 0 ? kNoneAsked : static_cast<double>(met) / static_cast<double>(asked);
    }

    double fields(const model::JobAd& ad, Fit& fit) const {
        double best = 0;
        for (const auto& id : ad.disciplines) {
            if (share(id) > 0) fit.fields.push_back(index_.lexicon.label_of("discipline", id));
            best = std::max(best, share(id));
        }
        return ad.disciplines.empty() ? kFieldUnknown : best;
    }

    double level(const model::JobAd& ad, Fit& fit) const {
        for (const auto one : ad.levels) fit.level = std::min(fit.level, level_fit(cv_, one));
        switch (fit.level) {
            case LevelFit::fits:
                return 1;
            case LevelFit::near:
                return kLevelNear;
            case LevelFit::far:
                return 0;
            case LevelFit::not_stated:
                return kLevelUnknown;
        }
        return 0;
    }

    /// The fit of one ad, from 0 to 1.
    double weigh(const model::JobAd& ad, Fit& fit) {
        double evidence = 0;
        auto skills = skills_of(ad, evidence);
        std::stable_sort(skills.begin(), skills.end(), [](const Weighed& a, const Weighed& b) {
            return a.requirement.required != b.requirement.required ? a.requirement.required
                                                                    : a.weight > b.weight;
        });
        const double degree = degrees(ad, fit);
        double met = kBelief * kDoubt, all = kDoubt;
        for (auto& skill : skills) {
            all += skill.weight;
            if (skill.has) met += skill.weight;
            (skill.has ? fit.matched : fit.missing).push_back(std::move(skill.requirement));
        }
        const double relevance = kCoverage * met / all + kEvidence * evidence / (evidence + kHalfEvidence) +
                                 kField * fields(ad, fit);
        const auto kept = [](double least, double share) { return least + (1 - least) * share; };
        return relevance * kept(kWrongLevel, level(ad, fit)) * kept(kNoDegree, degree);
    }

    base::Result<void> add_hits(std::vector<std::pair<Found, Fit>>& fits) {
        const MarkTerms none;
        const Presentation with{index_.databases.ads(), index_.lexicon, none, result_.request,
                                index_.analyser};
        for (std::size_t i = 0; i < std::min(fits.size(), asked_.limit); ++i) {
            auto hit = present(database_.get_document(fits[i].first.document), with);
            if (!hit) return base::fail(hit);
            hit->rank = i + 1;
            hit->score = fits[i].first.weight;
            hit->fit = std::move(fits[i].second);
            result_.hits.push_back(std::move(*hit));
        }
        return {};
    }

    const OpenIndex& index_;
    const Cv& cv_;
    const MatchCvRequest& asked_;
    SearchResult& result_;
    Xapian::Database& database_;
    std::map<std::string, double> rarities_;
};

}  // namespace

LevelFit level_fit(const Cv& cv, Level level) {
    if (level == Level::clinical) return cv.degree_ids.contains("md") ? LevelFit::fits : LevelFit::far;
    for (const auto& step : kSteps) {
        if (step.level != level) continue;
        const int stage = static_cast<int>(cv.stage);
        const int below = static_cast<int>(step.from) - stage, above = stage - static_cast<int>(step.to);
        const int steps = std::max({0, below, above});
        return steps == 0 ? LevelFit::fits : steps == 1 ? LevelFit::near : LevelFit::far;
    }
    const bool held = std::any_of(cv.levels.begin(), cv.levels.end(),
                                  [&](const CvConcept& one) { return one.id == model::name_of(level); });
    return held ? LevelFit::fits : LevelFit::near;
}

base::Result<SearchResult> match_cv(Searcher& searcher, const Cv& cv, const MatchCvRequest& request) {
    SearchResult result;
    const auto done = searcher.use([&](const OpenIndex& index) {
        result = {};
        result.request.limit = request.limit;
        result.request.expired = request.expired;
        result.request.today = request.today;
        result.request.snippet_width = request.snippet_width;
        result.understood = "fit to a CV";
        return Matching(index, cv, request, result).run();
    });
    if (!done) return base::fail(done);
    return result;
}

}  // namespace jobindex::search
