#include "tests/extraction/evidence.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/model/job_ad_json.h"
#include "indexer/normalise/closing.h"
#include "indexer/normalise/contract.h"
#include "indexer/normalise/employer_name.h"
#include "indexer/normalise/explain.h"
#include "indexer/normalise/level.h"
#include "indexer/normalise/pay_grade.h"
#include "indexer/normalise/salary.h"
#include "indexer/normalise/shared_head.h"
#include "indexer/normalise/start.h"
#include "indexer/normalise/working_time.h"

namespace jobindex::evaluation {
namespace {

using model::JobAd;
using model::Method;
using model::Provenance;
using normalise::Words;

bool contains_fold(std::string_view text, std::string_view part) {
    return base::squeeze(base::fold(text)).find(base::squeeze(base::fold(part))) != std::string::npos;
}

/// The digits of a number as an ad may write it, without marks between them.
bool has_number(std::string_view text, double value) {
    std::string digits, wanted = std::to_string(static_cast<long long>(value));
    for (const char c : text) {
        if (base::is_digit(c)) digits += c;
    }
    if (digits.find(wanted) != std::string::npos) return true;
    // "45k"
    return value >= 1000 && static_cast<long long>(value) % 1000 == 0 &&
           digits.find(std::to_string(static_cast<long long>(value) / 1000)) != std::string::npos;
}

/// Follows the evidence of one ad.
class Follower {
  public:
    Follower(const JobAd& ad, const normalise::Knowledge& knowledge) : ad_(ad), knowledge_(knowledge) {
        context_.dates.language = ad.language;
        context_.dates.country = ad.places.empty() ? "" : ad.places.front().country;
        context_.dates.reference = ad.dates.posted.value_or(base::Date::make(2020, 1, 1).value());
        context_.dates.order = normalise::order_in(Words(ad.description));
    }

    std::vector<Unsaid> run() {
        sources();
        for (const auto& [field, source] : ad_.provenance) follow(field, source);
        spans();
        return std::move(unsaid_);
    }

  private:
    void complain(std::string_view field, std::string value, std::string evidence) {
        unsaid_.push_back({std::string(field), std::move(value), evidence.substr(0, 160)});
    }

    /// Every field that is set has a source.
    void sources() {
        const auto need = [&](bool is_set, std::string_view field) {
            if (is_set && !ad_.provenance.contains(field)) complain(field, "set", "no provenance");
        };
        need(!ad_.title.empty(), "title");
        need(!ad_.institution.name.empty(), "institution");
        need(!ad_.department.empty(), "department");
        need(!ad_.places.empty(), "places");
        need(ad_.remote.has_value(), "remote");
        need(!ad_.levels.empty(), "level");
        need(!ad_.disciplines.empty(), "disciplines");
        need(!ad_.skills.empty(), "skills");
        need(!ad_.qualifications.empty(), "qualifications");
        need(ad_.contract.kind.has_value(), "contract.kind");
        need(ad_.contract.months.has_value(), "contract.months");
        need(ad_.contract.share.has_value(), "contract.share");
        need(ad_.salary.min.has_value() || ad_.salary.max.has_value(), "salary");
        need(!ad_.salary.grade.empty(), "salary.grade");
        need(ad_.dates.posted.has_value(), "dates.posted");
        need(ad_.dates.closing.has_value() || ad_.dates.closing_kind.has_value(), "dates.closing");
        need(ad_.dates.start.has_value(), "dates.start");
        need(ad_.experience.years.has_value(), "experience.years");
        need(!ad_.reference.empty(), "reference");
        need(!ad_.apply_url.empty(), "apply_url");
        need(!ad_.language.empty(), "language");
    }

    void follow(const std::string& field, const Provenance& source) {
        std::string evidence = source.text;
        if (source.span) {
            if (source.span->to > ad_.description.size() || source.span->from >= source.span->to)
                return complain(field, "span", "outside the description");
            evidence = source.span->in(ad_.description);
            if (!base::is_valid_utf8(evidence)) return complain(field, "span", "cuts a character");
        } else if (source.pointer.empty()) {
            return complain(field, "source", "neither span nor pointer");
        }
        if (field == "salary" && ad_.salary.table_date && !states_grade(evidence))
            complain(field, ad_.salary.grade, evidence);
        if (source.method == Method::inferred || evidence.empty() || evidence.size() >= 300) return;
        // "Limited to" is of a contract by the words around it.
        if (field == "contract.kind" && source.span) {
            const auto found = normalise::find_contract_kind(Words(context_of(*source.span)));
            if (found && found->value == ad_.contract.kind) return;
        }
        if (!says(field, evidence)) complain(field, normalise::field_value(ad_, field), evidence);
    }

    bool says(std::string_view field, const std::string& evidence) const {
        if (field == "dates.closing") return says_closing(evidence);
        if (field == "dates.start") {
            const auto date = normalise::read_start(evidence, context_.dates);
            return date && (date->inferred || date->value == ad_.dates.start);
        }
        if (field == "dates.posted") {
            const auto date = normalise::read_date(evidence, context_.dates);
            return date && date->value == ad_.dates.posted;
        }
        if (field == "salary")
            return (!ad_.salary.min || has_number(evidence, *ad_.salary.min)) &&
                   (!ad_.salary.max || has_number(evidence, *ad_.salary.max));
        if (field == "contract.share") return says_share(evidence);
        if (field == "level") return says_level(evidence);
        if (field == "places") return says_place(evidence);
        if (field == "title")
            return contains_fold(evidence, ad_.title.substr(0, 12)) || contains_fold(ad_.title, evidence);
        if (field == "institution") return says_institution(evidence);
        if (field == "reference") return contains_fold(evidence, ad_.reference);
        if (field == "department") return contains_fold(evidence, ad_.department);
        if (field == "contract.months") return says_months(evidence);
        if (field == "contract.kind") return says_contract(evidence);
        return true;
    }

    bool says_contract(const std::string& evidence) const {
        const auto of_title = normalise::find_contract_kind_in_title(Words(evidence));
        return (of_title && of_title->value == ad_.contract.kind) ||
               normalise::read_employment(evidence, "").kind == ad_.contract.kind;
    }

    bool says_closing(const std::string& evidence) const {
        auto context = context_.dates;
        context.month_ends = true;
        if (!ad_.dates.closing) return true;
        for (const auto& date : normalise::find_dates(Words(evidence), context)) {
            if (date.value == *ad_.dates.closing) return true;
            if (date.inferred && date.value.month() == ad_.dates.closing->month() &&
                date.value.day() == ad_.dates.closing->day())
                return true;
        }
        const auto date = normalise::read_date(evidence, context);
        return date && date->value == *ad_.dates.closing;
    }

    /// Pay by a public table has the grade as its evidence.
    bool states_grade(const std::string& evidence) const {
        const auto grade = normalise::find_pay_grade(Words("salary " + evidence));
        return grade && grade->value == ad_.salary.grade;
    }

    bool says_share(const std::string& evidence) const {
        const double share = ad_.contract.share.value_or(0);
        const Words words(evidence);
        const std::string country = ad_.places.empty() ? std::string() : ad_.places.front().country;
        const auto in_title = normalise::find_share_in_title(words, country);
        if ((in_title && in_title->value == share) ||
            normalise::read_share(words, country, label_of("contract.share")) == share)
            return true;
        const auto read = normalise::read_employment(evidence, country, label_of("contract.share"));
        return read.share == share || has_number(evidence, share * 100) || has_number(evidence, share);
    }

    /// The label of a field's evidence; "" where a structure holds it.
    std::string label_of(std::string_view field) const {
        const auto source = ad_.provenance.find(field);
        const bool labelled =
            source != ad_.provenance.end() &&
            (source->second.method == model::Method::table || source->second.method == model::Method::text);
        return labelled ? source->second.pointer : std::string();
    }

    bool says_institution(const std::string& evidence) const {
        if (contains_fold(evidence, ad_.institution.name) || contains_fold(ad_.institution.name, evidence))
            return true;
        const auto known = normalise::known_name(evidence, knowledge_.institutions, "");
        return known && std::string(known->institution->domain) == ad_.institution.domain;
    }

    bool says_months(const std::string& evidence) const {
        const int months = ad_.contract.months.value_or(0);
        return normalise::read_employment(evidence, "").months == months || has_number(evidence, months) ||
               has_number(evidence, months / 12.0);
    }

    bool says_level(const std::string& evidence) const {
        auto found = normalise::levels_in_title(evidence, knowledge_.levels);
        for (const auto& match : knowledge_.levels.find_all(evidence)) {
            if (const auto level = model::parse_name<model::Level>(model::kLevelNames, match.concept_->id))
                found.push_back(*level);
        }
        const Words said(evidence);
        if (normalise::find_doctoral_goal(said) || normalise::find_levels(said, knowledge_.levels, true))
            return true;
        return std::any_of(ad_.levels.begin(), ad_.levels.end(), [&](model::Level level) {
            return std::find(found.begin(), found.end(), level) != found.end();
        });
    }

    bool says_place(const std::string& evidence) const {
        const auto& place = ad_.places.front();
        if (!place.city.empty() && contains_fold(evidence, place.city)) return true;
        const auto* city = knowledge_.places.city(base::trim(evidence), {place.country, place.region});
        if (city != nullptr && city->name == place.city) return true;
        for (const auto& match : knowledge_.places.parse_place(evidence)) {
            if (match.city != nullptr && match.city->name == place.city) return true;
            if (place.city.empty() && match.country == place.country) return true;
        }
        const auto country = knowledge_.places.country(base::trim(evidence));
        return country && *country == place.country;
    }

    /// Each skill and degree is named where its span is.
    void spans() {
        for (const auto& skill : ad_.skills) {
            if (!skill.span) continue;
            const auto said = inside(*skill.span);
            const normalise::Words context(context_of(*skill.span));
            const auto is_it = [&](const vocab::Match& match) {
                return match.concept_->id == skill.concept_id;
            };
            const auto found = context.find(knowledge_.skills);
            const bool named = std::any_of(found.begin(), found.end(), [&](const vocab::Match& match) {
                const auto sharing = normalise::sharing_head(context, knowledge_.skills, match);
                return is_it(match) || std::any_of(sharing.begin(), sharing.end(), is_it);
            });
            if (said.empty() || !named) complain("skills", skill.concept_id, std::string(said));
        }
        for (const auto& one : ad_.qualifications) {
            if (!one.span) continue;
            const auto said = inside(*one.span);
            const auto found = knowledge_.degrees.find_all(said);
            const bool named = std::any_of(found.begin(), found.end(), [&](const vocab::Match& match) {
                return match.concept_->id == one.degree;
            });
            if (said.empty() || !named) complain("qualifications", one.degree, std::string(said));
        }
    }

    std::string_view inside(base::Span span) const {
        return span.to <= ad_.description.size() ? span.in(ad_.description) : std::string_view();
    }
    /// The span with some text around it: "R" is a skill only in its enumeration.
    std::string_view context_of(base::Span span) const {
        const std::string_view text = ad_.description;
        if (span.to > text.size()) return {};
        const auto from = base::char_boundary(text, span.from - std::min<std::size_t>(span.from, 40));
        return text.substr(from, base::char_boundary(text, std::min(text.size(), span.to + 40)) - from);
    }

    const JobAd& ad_;
    const normalise::Knowledge& knowledge_;
    normalise::ClosingContext context_;
    std::vector<Unsaid> unsaid_;
};

}  // namespace

std::vector<Unsaid> follow_evidence(const JobAd& ad, const normalise::Knowledge& knowledge) {
    return Follower(ad, knowledge).run();
}

}  // namespace jobindex::evaluation
