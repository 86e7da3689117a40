#include "query/search/topic_reading.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "query/search/quartiles.h"

namespace jobindex::search {
namespace {

/// The free text of a degree's field is compared without case; ids of disciplines stay.
std::string field_key(const std::string& field) {
    return base::to_lower_ascii(base::squeeze(field));
}

}  // namespace

TopicReading::TopicReading(const understand::Lexicon& lexicon, const std::vector<TopicName>& topics)
    : lexicon_(lexicon) {
    for (const auto& topic : topics) {
        for (const auto& item : topic.concepts) own_.push_back(item.id);
    }
}

void TopicReading::add(const model::JobAd& ad) {
    ++ads_;
    add_skills(ad);
    add_degrees(ad);
    add_pay(ad);
    if (ad.contract.months) months_.push_back(*ad.contract.months);
    if (ad.experience.years) years_.push_back(*ad.experience.years);
    publications_ += ad.experience.publications ? 1 : 0;
    grants_ += ad.experience.grants ? 1 : 0;
    teaching_ += ad.experience.teaching ? 1 : 0;
}

void TopicReading::add_skills(const model::JobAd& ad) {
    std::map<std::pair<std::size_t, std::string>, bool> asked;  // required by any mention
    for (const auto& skill : ad.skills) {
        const auto category = std::find(kSkillCategories.begin(), kSkillCategories.end(), skill.category);
        const bool own = std::find(own_.begin(), own_.end(), skill.concept_id) != own_.end();
        if (!skill.asked || own || category == kSkillCategories.end()) continue;
        const auto at = static_cast<std::size_t>(category - kSkillCategories.begin());
        asked[{at, skill.concept_id}] |= skill.required;
    }
    for (const auto& [key, required] : asked) {
        auto& tally = skills_[key.first][key.second];
        ++tally.count;
        tally.required += required ? 1 : 0;
    }
}

void TopicReading::add_degrees(const model::JobAd& ad) {
    std::map<std::string, bool> degrees, fields;
    for (const auto& one : ad.qualifications) {
        if (!one.degree.empty()) degrees[one.degree] |= one.required;
        if (!one.field.empty()) fields[field_key(one.field)] |= one.required;
    }
    with_degree_ += degrees.empty() ? 0 : 1;
    with_field_ += fields.empty() ? 0 : 1;
    const auto count = [](const std::map<std::string, bool>& values, Tallies& tallies) {
        for (const auto& [value, required] : values) {
            ++tallies[value].count;
            tallies[value].required += required ? 1 : 0;
        }
    };
    count(degrees, degrees_);
    count(fields, fields_);
}

void TopicReading::add_pay(const model::JobAd& ad) {
    const auto& salary = ad.salary;
    if ((!salary.min && !salary.max) || salary.currency.empty()) return;
    const double low = salary.min ? *salary.min : *salary.max;
    const double high = salary.max.value_or(low);
    // An ad for several countries does not say where the pay is paid.
    std::set<std::string> countries;
    for (const auto& place : ad.places) countries.insert(place.country);
    const std::string country = countries.size() == 1 ? *countries.begin() : "";
    auto& pay = pay_[{country, salary.currency, salary.period ? static_cast<int>(*salary.period) : -1}];
    pay.amounts.push_back((low + high) / 2);
    pay.from_tables += salary.table_date ? 1 : 0;
}

ShareTable TopicReading::table(std::string_view field, const Tallies& tallies, std::size_t of,
                               std::size_t limit) const {
    ShareTable table{std::string(field), of, {}};
    const std::string_view names = field == "degree_field" ? "discipline" : field;
    for (const auto& [value, tally] : tallies) {
        table.shares.push_back({value, lexicon_.label_of(names, value), tally.count, tally.required});
    }
    std::stable_sort(table.shares.begin(), table.shares.end(),
                     [](const Share& a, const Share& b) { return a.count > b.count; });
    if (table.shares.size() > limit) table.shares.resize(limit);
    return table;
}

std::vector<PayGroup> TopicReading::pay_groups() const {
    std::vector<PayGroup> groups;
    for (const auto& [key, pay] : pay_) {
        const auto& [country, currency, period] = key;
        PayGroup group{country,
                       country.empty() ? "" : lexicon_.label_of("country", country),
                       currency,
                       std::nullopt,
                       quartiles(pay.amounts),
                       pay.from_tables};
        if (period >= 0) group.period = static_cast<model::Period>(period);
        groups.push_back(std::move(group));
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const PayGroup& a, const PayGroup& b) { return a.pay.ads > b.pay.ads; });
    return groups;
}

void TopicReading::finish(Topic& topic) const {
    const std::size_t limit = topic.request.values;
    topic.basis.read = ads_;
    topic.degrees = table("degree", degrees_, with_degree_, limit);
    topic.degree_fields = table("degree_field", fields_, with_field_, limit);
    for (std::size_t i = 0; i < skills_.size(); ++i) {
        topic.skills[i] = table("skill", skills_[i], ads_, limit);
    }
    topic.pay = pay_groups();
    topic.contract_months = quartiles(months_);
    topic.experience = {publications_, grants_, teaching_, quartiles(years_)};
}

}  // namespace jobindex::search
