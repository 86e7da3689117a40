#include "query/render/topic_answers.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "query/render/said.h"

namespace jobindex::render {
namespace {

using search::kFewestAds;
using search::ShareTable;
using search::Topic;

constexpr std::size_t kNamed = 3;  ///< rows of a table that a sentence names

/// Makes the answers from one topic.
class Answers {
  public:
    Answers(const Topic& topic, const Catalogue& words) : topic_(topic), words_(words) {}

    std::vector<Answer> all() const {
        return {answer("qualifications", topic_.degrees.of, qualifications()),
                answer("skills", topic_.basis.read, skills()),
                answer("levels", topic_.levels.of, of_rows("answer.levels", topic_.levels)),
                answer("places", topic_.countries.of, places()),
                answer("publications", topic_.basis.read, publications()),
                answer("contracts", std::max(topic_.contracts.of, topic_.contract_months.ads), contracts()),
                answer("pay", topic_.pay.empty() ? 0 : topic_.pay.front().pay.ads, pay()),
                answer("remote", topic_.remote.of, remote())};
    }

  private:
    using Sentences = std::vector<std::string>;

    Answer answer(std::string_view id, std::size_t ads, const Sentences& sentences) const {
        return {std::string(id), words_.text(fmt::format("question.{}", id)),
                ads < kFewestAds ? capitalised(too_few(ads, words_)) + "." : base::join(sentences, " "), ads};
    }

    std::string number(std::size_t value) const { return number_text(value, words_); }

    std::string label(const ShareTable& table, const search::Share& share) const {
        std::string found = shown_label(table.field, share.value, share.label, words_);
        return found.empty() ? share.value : found;
    }

    /// "Germany (12) and France (7)": the first rows with their counts.
    std::string first_rows(const ShareTable& table) const {
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < std::min(table.shares.size(), kNamed); ++i) {
            const auto& share = table.shares[i];
            const std::string per_cent = percent_text(share.count, table.of, words_);
            parts.push_back(fmt::format("{} ({}{})", label(table, share), number(share.count),
                                        per_cent.empty() ? "" : ", " + per_cent));
        }
        return all_of(parts, words_);
    }

    /// A sentence about the first rows of a table and the ads that they are of.
    Sentences of_rows(std::string_view key, const ShareTable& table) const {
        return {words_.text(key, {{"count", number(table.of)}, {"rows", first_rows(table)}})};
    }

    Sentences qualifications() const {
        const auto& degrees = topic_.degrees;
        std::vector<std::string> required;
        for (const auto& share : degrees.shares) {
            if (share.required == 0 || required.size() == kNamed) continue;
            required.push_back(
                words_.text("answer.qualifications.required_row",
                            {{"label", label(degrees, share)}, {"count", number(share.required)}}));
        }
        Sentences out = {words_.text("answer.qualifications", {{"count", number(degrees.of)},
                                                               {"read", number(topic_.basis.read)},
                                                               {"rows", first_rows(degrees)}})};
        out.push_back(required.empty() ? words_.text("answer.qualifications.none_required")
                                       : words_.text("answer.qualifications.required",
                                                     {{"rows", all_of(required, words_)}}));
        if (topic_.degree_fields.of >= kFewestAds)
            out.push_back(of_rows("answer.qualifications.fields", topic_.degree_fields).front());
        return out;
    }

    Sentences skills() const {
        const std::string read = number(topic_.basis.read);
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < topic_.skills.size(); ++i) {
            if (topic_.skills[i].shares.empty()) continue;
            parts.push_back(words_.text(fmt::format("answer.skills.{}", search::kSkillCategories[i]),
                                        {{"rows", first_rows(topic_.skills[i])}}));
        }
        if (parts.empty()) return {words_.text("answer.skills.none", {{"read", read}})};
        return {
            words_.text("answer.skills", {{"read", read}, {"rows", one_by_one(parts, "list.then", words_)}})};
    }

    Sentences places() const {
        Sentences out = of_rows("answer.places", topic_.countries);
        if (topic_.institutions.of >= kFewestAds)
            out.push_back(
                words_.text("answer.places.employers", {{"rows", first_rows(topic_.institutions)}}));
        return out;
    }

    Sentences publications() const {
        const auto& experience = topic_.experience;
        const std::size_t of = topic_.basis.read;
        Sentences out = {words_.text("answer.publications",
                                     {{"publications", share_text(experience.publications, of, words_)},
                                      {"teaching", share_text(experience.teaching, of, words_)},
                                      {"grants", share_text(experience.grants, of, words_)}})};
        if (experience.years.ads >= kFewestAds)
            out.push_back(words_.text("answer.publications.years",
                                      {{"count", number(experience.years.ads)},
                                       {"median", decimal_text(experience.years.median, words_)}}));
        return out;
    }

    Sentences contracts() const {
        const auto& months = topic_.contract_months;
        Sentences out;
        if (topic_.contracts.of >= kFewestAds) out = of_rows("answer.contracts", topic_.contracts);
        out.push_back(
            months.ads >= kFewestAds
                ? words_.text("answer.contracts.months", {{"count", number(months.ads)},
                                                          {"low", decimal_text(months.low, words_)},
                                                          {"high", decimal_text(months.high, words_)},
                                                          {"median", decimal_text(months.median, words_)}})
                : words_.text("answer.contracts.months_few", {{"few", too_few(months.ads, words_)}}));
        return out;
    }

    Sentences pay() const {
        if (topic_.pay.empty()) return {};
        const auto& group = topic_.pay.front();
        return {words_.text("answer.pay", {{"group", pay_group_text(group, words_)},
                                           {"ads", number(group.pay.ads)},
                                           {"low", pay_amount(group, group.pay.low, words_)},
                                           {"high", pay_amount(group, group.pay.high, words_)},
                                           {"median", pay_amount(group, group.pay.median, words_)}})};
    }

    Sentences remote() const {
        return {words_.text("answer.remote", {{"count", number(topic_.remote.of)},
                                              {"ads", number(topic_.basis.ads)},
                                              {"rows", first_rows(topic_.remote)}})};
    }

    const Topic& topic_;
    const Catalogue& words_;
};

/// "\"data science\" and (\"medical physics\" or the broader Physics)".
std::string topics_text(const Topic& topic, const Catalogue& words) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < topic.topics.size(); ++i) {
        const auto& one = topic.topics[i];
        std::string name = words.text("basis.topic", {{"topic", one.text}});
        if (i < topic.basis.widened.size() && topic.basis.widened[i]) {
            name = words.text("basis.wider", {{"topic", one.text}, {"broader", all_of(one.broader, words)}});
            if (topic.topics.size() > 1) name = "(" + name + ")";
        }
        names.push_back(std::move(name));
    }
    return one_by_one(names, topic.basis.scope == search::Scope::either ? "list.or" : "list.and", words);
}

}  // namespace

std::vector<Answer> topic_answers(const Topic& topic, const Catalogue& words) {
    return Answers(topic, words).all();
}

std::string share_text(std::size_t count, std::size_t of, const Catalogue& words) {
    const std::string per_cent = percent_text(count, of, words);
    return count_text("answer.share", count, words, {{"of", number_text(of, words)}}) +
           (per_cent.empty() ? "" : " (" + per_cent + ")");
}

std::string too_few(std::size_t ads, const Catalogue& words) {
    return ads == 0 ? words.text("answer.none")
                    : words.text("answer.too_few", {{"count", number_text(ads, words)}});
}

std::string pay_group_text(const search::PayGroup& group, const Catalogue& words) {
    const std::string place = group.country.empty()
                                  ? words.text("topic.no_country")
                                  : value_label("country", group.country, group.country_label, words);
    const std::string period = group.period
                                   ? " " + words.text(fmt::format("period.{}", model::name_of(*group.period)))
                                   : ", " + words.text("topic.no_period");
    return place + ", " + group.currency + period;
}

std::string pay_amount(const search::PayGroup& group, double value, const Catalogue& words) {
    return amount_text(value, group.period == model::Period::hour, words);
}

std::string basis_text(const Topic& topic, const Catalogue& words) {
    const auto& basis = topic.basis;
    const std::string ads = basis.with_closed ? count_text("basis.with_closed", basis.ads, words,
                                                           {{"open", number_text(basis.open, words)},
                                                            {"closed", number_text(basis.closed, words)}})
                                              : count_text("basis.open", basis.ads, words);
    std::string text;
    if (basis.scope != search::Scope::all) {
        text = words.text(topic.topics.size() > 1 ? "basis.few_of_all" : "basis.few_of_it",
                          {{"open", number_text(topic.open, words)},
                           {"closed", number_text(topic.closed, words)},
                           {"topics", topics_text(topic, words)},
                           {"ads", ads}});
    } else {
        const bool few_open = basis.with_closed && !topic.request.expired;
        text = words.text(few_open ? "basis.few_open" : "basis.plain", {{"ads", ads}});
    }
    if (basis.read < basis.ads)
        text += " " + words.text("basis.read", {{"count", number_text(basis.read, words)}});
    return text;
}

}  // namespace jobindex::render
