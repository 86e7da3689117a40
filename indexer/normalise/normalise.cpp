#include "indexer/normalise/normalise.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/ad_identity.h"
#include "indexer/normalise/closing.h"
#include "indexer/normalise/contract_of_ad.h"
#include "indexer/normalise/currency.h"
#include "indexer/normalise/degree_fields.h"
#include "indexer/normalise/department.h"
#include "indexer/normalise/disciplines.h"
#include "indexer/normalise/experience.h"
#include "indexer/normalise/institution.h"
#include "indexer/normalise/level.h"
#include "indexer/normalise/level_inferred.h"
#include "indexer/normalise/merge.h"
#include "indexer/normalise/page_day.h"
#include "indexer/normalise/pay_by_grade.h"
#include "indexer/normalise/place_of_post.h"
#include "indexer/normalise/places.h"
#include "indexer/normalise/qualifications.h"
#include "indexer/normalise/remote.h"
#include "indexer/normalise/salary.h"
#include "indexer/normalise/sections.h"
#include "indexer/normalise/spoken_countries.h"
#include "indexer/normalise/start.h"
#include "indexer/normalise/synthetic_dates.h"
#include "indexer/normalise/title.h"
#include "indexer/normalise/title_in_text.h"
#include "indexer/normalise/topics.h"

namespace jobindex::normalise {
namespace {

using extract::Candidate;
using extract::Extraction;
using extract::Field;
using model::JobAd;
using model::Method;
using model::Provenance;

constexpr std::size_t kLongestText = 300;  ///< of reference and the like

/// Fills one ad, field by field; later fields use what earlier ones settled.
class Normaliser {
  public:
    Normaliser(const Extraction& extraction, const Knowledge& knowledge, base::Date reference_day)
        : extraction_(extraction),
          knowledge_(knowledge),
          reference_day_(reference_day),
          words_(Words::with_tokens(extraction.description)),
          sections_(find_sections(words_)),
          demand_(words_) {}

    base::Result<JobAd> run() {
        ad_.url = extraction_.url;
        if (!ad_.url.empty()) ad_.urls = {ad_.url};
        ad_.source = extraction_.source;
        ad_.description = extraction_.description;
        ad_.sections = sections_;
        ad_.language = extraction_.language;
        ad_.languages = extraction_.languages;
        if (!ad_.description.empty())
            note("description", {extraction_.description_method, 1, {}, "description", ""});
        institution();
        title();
        if (ad_.title.empty())
            return base::fail(base::Code::invalid_input, "no title, and no text to infer one from");
        department();
        texts();
        places();
        dates();
        salary();
        contract();
        level();
        if (ad_.levels.size() > 1) salary();
        salary_by_grade();
        topics();
        experience();
        ad_.id = base::hash128_hex(identity_of(ad_));
        return std::move(ad_);
    }

  private:
    std::vector<const Candidate*> candidates(Field field) const { return candidates_for(extraction_, field); }
    void note(std::string_view field, Provenance provenance) {
        ad_.provenance.insert_or_assign(std::string(field), std::move(provenance));
    }

    void institution() {
        const std::string country = stated_country();
        const auto employer =
            choose_employer({candidates(Field::institution), candidates(Field::institution_url),
                             candidates(Field::title), extraction_.url, &words_, country, &knowledge_.places},
                            knowledge_.institutions);
        if (!employer) return;
        ad_.institution = employer->value.institution;
        employer_country_ = employer->value.country;
        employer_unit_ = {employer->value.unit, employer->value.unit_source.value_or(employer->provenance)};
        employer_city_ = employer->value.city;
        employer_region_ = employer->value.region;
        note("institution", employer->provenance);
    }

    /// The country that a source names for the post, else that of the ad's host; "" when neither says.
    std::string stated_country() const {
        const std::string host_country = country_of_host(employer_host(extraction_.url), knowledge_.places);
        auto stated = candidates(Field::place);
        std::erase_if(stated, [](const auto* candidate) { return candidate->method == Method::inferred; });
        const auto chosen = choose_places(stated, host_country, knowledge_.places);
        return chosen && !chosen->value.front().country.empty() ? chosen->value.front().country
                                                                : host_country;
    }

    void department() {
        const auto source_of = [this](std::string_view field) {
            const auto source = ad_.provenance.find(field);
            return source == ad_.provenance.end() ? Provenance{} : source->second;
        };
        const bool stated = source_of("title").method != Method::inferred;
        auto chosen = choose_department(
            {candidates(Field::department), ad_.institution, employer_unit_, ad_.title, stated, words_},
            knowledge_.institutions);
        if (!chosen) return;
        ad_.department = std::move(chosen->value);
        note("department", std::move(chosen->provenance));
    }

    void title() {
        for (const auto* candidate : candidates(Field::title)) {
            const auto source =
                candidate->method <= model::Method::table ? TitleSource::field : TitleSource::page;
            auto clean = clean_title(text_of(candidate->value), ad_.institution.name, source);
            if (clean.title.empty()) continue;
            ad_.title = std::move(clean.title);
            if (!clean.reference.empty()) {
                ad_.reference = clean.reference;
                note("reference", from_candidate(*candidate, 0.9));
            }
            return note("title", from_candidate(*candidate));
        }
        const auto inferred = find_title(words_, knowledge_.levels);
        if (!inferred) return;
        ad_.title = inferred->value;
        note("title", from_text(*inferred));
    }

    /// Fields that are taken as they stand.
    void texts() {
        const auto take = [this](Field field, std::string_view name, std::string& value) {
            for (const auto* candidate : candidates(field)) {
                const std::string text = base::squeeze(base::sanitise_utf8(text_of(candidate->value)));
                if (text.empty() || text.size() > kLongestText) continue;
                value = text;
                return note(name, from_candidate(*candidate));
            }
        };
        take(Field::reference, "reference", ad_.reference);
        for (const auto* candidate : candidates(Field::apply_url)) {
            const std::string url(base::trim(candidate->value.text()));
            if (host_of(url).empty()) continue;
            ad_.apply_url = url;
            note("apply_url", from_candidate(*candidate));
            break;
        }
        if (!ad_.language.empty()) return note("language", {Method::text, 0.9, {}, "description", ""});
        std::string language;
        take(Field::language, "language", language);
        if (language.size() >= 2 && base::is_alpha(language[0]) && base::is_alpha(language[1]) &&
            (language.size() == 2 || language[2] == '-'))
            ad_.language = base::to_lower_ascii(language.substr(0, 2));
        if (ad_.language.empty()) ad_.provenance.erase("language");
    }

    void places() {
        const PlaceContext context{candidates(Field::place),
                                   employer_host(extraction_.url),
                                   ad_.institution.name,
                                   employer_country_,
                                   employer_region_,
                                   employer_city_,
                                   countries_where_spoken(ad_.language, words_)};
        if (auto place = choose_place(context, words_, knowledge_.places)) {
            ad_.places = std::move(place->value);
            note("places", std::move(place->provenance));
        }
        remote();
    }

    void remote() {
        auto chosen = choose_remote(candidates(Field::remote), words_, ad_.title);
        if (!chosen) return;
        ad_.remote = chosen->value;
        note("remote", std::move(chosen->provenance));
    }

    std::string country() const {
        return ad_.places.empty() ? employer_country_ : ad_.places.front().country;
    }

    /// The country, else the one of the ad's language, where it has one.
    std::string country_or_spoken() const {
        return country().empty() ? country_of_language(ad_.language) : country();
    }

    void dates() {
        constexpr int kLastYear = 2059;  // that an ad may name: a project's end
        dates_ = {ad_.language, country(), reference_day_, order_in(words_)};
        dates_.of_older_years = names_older_years(words_, reference_day_.year());
        dates_.newest_year = latest_year(words_, kLastYear).value_or(0);
        ClosingContext context;
        for (const auto* candidate : candidates(Field::posted)) {
            const std::string text = text_of(candidate->value);
            const auto posted = read_date(text, dates_);
            // A post is not put up long after it was seen.
            if (!posted || posted->inferred || posted->value.days_since(reference_day_) > 2) continue;
            ad_.dates.posted = posted->value;
            note("dates.posted", from_candidate(*candidate));
            context.posted = posted->value;
            context.posted_text = text;
            dates_.reference = posted->value;
            dates_.dated = true;
            break;
        }
        if (const auto day = dates_.dated ? std::nullopt : find_page_day(words_, dates_)) {
            dates_.reference = *day;
            dates_.dated = true;
        }
        context.dates = dates_;
        context.seen = reference_day_;
        context.dates.month_ends = true;
        auto closing = choose_closing(candidates(Field::closing), words_, context);
        if (!closing) closing = closing_of_title(candidates(Field::title), context);
        if (closing) {
            ad_.dates.closing = closing->value.date;
            ad_.dates.closing_kind = closing->value.kind;
            ad_.dates.closing_time = closing->value.time;
            note("dates.closing", closing->provenance);
        }
        auto start = choose_start(candidates(Field::start), words_, ad_, dates_);
        if (!start) return;
        ad_.dates.start = start->value;
        note("dates.start", std::move(start->provenance));
    }

    /// Again, when the post turns out to be open in rank: then what each rank is paid is its pay.
    void salary() {
        const SalaryContext context{country_or_spoken(), "", ad_.levels.size() > 1};
        for (const auto* candidate : candidates(Field::salary)) {
            const auto found = read_labelled_salary(*candidate, context);
            if (!found) continue;
            // A figure without its unit yields to a sentence that says all of it.
            const auto said = found->inferred ? find_salary(words_, context) : std::nullopt;
            if (said && !said->inferred && said->confidence > found->confidence) {
                ad_.salary = said->value;
                note("salary", from_text(*said));
                break;
            }
            ad_.salary = found->value;
            note("salary", from_candidate(*candidate, found->confidence, found->inferred));
            break;
        }
        if (!ad_.salary.min && !ad_.salary.max) {
            if (const auto found = find_salary(words_, context)) {
                ad_.salary = found->value;
                note("salary", from_text(*found));
            }
        }
        grade();
    }

    void grade() {
        auto fields = candidates(Field::salary);
        for (const auto* candidate : candidates(Field::employment)) fields.push_back(candidate);
        auto chosen = choose_pay_grade(fields, words_);
        if (!chosen) return;
        ad_.salary.grade = std::move(chosen->value);
        note("salary.grade", std::move(chosen->provenance));
    }

    /// What a public table pays for the grade, where the ad states no figure.
    void salary_by_grade() {
        auto found = pay_by_grade(ad_, words_, knowledge_.pay_grades, dates_.reference);
        if (!found) return;
        ad_.salary = std::move(found->value);
        note("salary", std::move(found->provenance));
    }

    void contract() {
        const bool computed = has_computed_closing(candidates(Field::closing), candidates(Field::posted));
        read_contract(
            ad_, {candidates(Field::employment), computed, title_is_inferred(), country_or_spoken(), dates_},
            words_);
    }

    bool title_is_inferred() const {
        const auto title = ad_.provenance.find("title");
        return title != ad_.provenance.end() && title->second.method == Method::inferred;
    }

    void level() {
        const auto take = [this](const Found<std::vector<model::Level>>& found) {
            const std::size_t first = words_.at_byte(found.span.from);
            const std::size_t from = first > 0 ? words_[first - 1].from : found.span.from;
            const auto said = words_.text().substr(from, found.span.to - from);
            ad_.levels = ranks_of_language(found.value, said, ad_.language, country());
            note("level", from_text(found));
        };
        const bool inferred = title_is_inferred();
        if (const auto over = find_levels_over_title(words_, ad_.title, inferred, knowledge_.levels))
            return take(*over);
        ad_.levels = ranks_of_language(levels_in_title(ad_.title, knowledge_.levels), ad_.title, ad_.language,
                                       country());
        const auto title = ad_.provenance.find("title");
        if (ad_.levels == std::vector{model::Level::researcher}) {
            // A German "wissenschaftlicher Mitarbeiter" may be there to take a doctorate.
            if (const auto goal = find_doctoral_goal(words_)) {
                ad_.levels = {model::Level::phd};
                return note("level", from_text(*goal));
            }
        }
        if (!ad_.levels.empty() && title != ad_.provenance.end()) {
            Provenance provenance = title->second;
            provenance.confidence *= 0.95;
            return note("level", std::move(provenance));
        }
        for (const auto* candidate : candidates(Field::level)) {
            const auto stated = text_of(candidate->value);
            ad_.levels = ranks_of_language(levels_in_title(stated, knowledge_.levels), stated, ad_.language,
                                           country());
            if (!ad_.levels.empty()) return note("level", from_candidate(*candidate, 0.9));
        }
        const auto found = find_levels(words_, knowledge_.levels, inferred);
        const auto teacher = inferred ? found : infer_from_title(words_, ad_.title, found);
        if (teacher || found) take(teacher ? *teacher : *found);
    }

    void topics() {
        const bool learns = std::ranges::count(ad_.levels, model::Level::phd) > 0;
        const auto fields = degree_fields(words_, knowledge_.degrees);
        auto skills = find_skills(words_, demand_, {ad_.title, candidates(Field::skills), !learns, fields},
                                  knowledge_.skills);
        const FieldTexts texts{ad_.title, ad_.department, candidates(Field::discipline),
                               fields,    skills,         &knowledge_.skill_fields};
        for (auto& discipline : find_disciplines(words_, demand_, texts, knowledge_.disciplines)) {
            if (ad_.disciplines.empty()) note("disciplines", std::move(discipline.provenance));
            ad_.disciplines.push_back(std::move(discipline.value));
        }
        for (auto& skill : skills) {
            if (ad_.skills.empty()) note("skills", std::move(skill.provenance));
            ad_.skills.push_back(std::move(skill.value));
        }
        const auto stated = spans_of(candidates(Field::qualifications), words_.text());
        for (auto& item :
             find_qualifications(words_, demand_, stated, knowledge_.degrees, knowledge_.disciplines)) {
            // What a doctoral post leads to is not asked for.
            if (learns && ad_.levels.size() == 1 && item.value.degree == "phd") continue;
            if (ad_.qualifications.empty()) note("qualifications", from_text(item));
            ad_.qualifications.push_back(std::move(item.value));
        }
    }

    void experience() {
        if (const auto record = find_record(words_, demand_)) {
            ad_.experience = record->value;
            note("experience", from_text(*record));
        }
        if (const auto years = find_years(words_, demand_)) {
            ad_.experience.years = years->value;
            note("experience.years", from_text(*years));
        }
    }

    const Extraction& extraction_;
    const Knowledge& knowledge_;
    base::Date reference_day_;
    Words words_;
    model::Sections sections_;
    DemandReader demand_;
    JobAd ad_;
    DateContext dates_;  ///< of dates(), for what is read after it
    std::string employer_country_, employer_city_, employer_region_;
    Reading<std::string> employer_unit_;  ///< the part of it that its source names
};

}  // namespace

base::Result<JobAd> normalise(const Extraction& extraction, const Knowledge& knowledge,
                              base::Date reference_day) {
    if (extraction.kind != extract::PageKind::ad)
        return base::fail(base::Code::invalid_input,
                          extraction.why.empty() ? "not an ad" : "not an ad: " + extraction.why);
    return Normaliser(extraction, knowledge, reference_day).run();
}

}  // namespace jobindex::normalise
