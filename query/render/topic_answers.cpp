#include "query/render/topic_answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "query/render/layout.h"

namespace jobindex::render {
namespace {

using search::kFewestAds;
using search::ShareTable;
using search::Topic;

constexpr std::size_t kPercentFrom = 20;
constexpr std::size_t kNamed = 3;  ///< rows of a table that a sentence names

/// "and" before the last: "a, b and c".
std::string list(const std::vector<std::string>& parts) {
    if (parts.size() < 2) return base::join(parts, "");
    const std::vector<std::string> first(parts.begin(), parts.end() - 1);
    return base::join(first, ", ") + " and " + parts.back();
}

std::string label(const search::Share& share) {
    return share.label.empty() ? share.value : share.label;
}

/// "Germany (12) and France (7)": the first rows with their counts.
std::string first_rows(const ShareTable& table) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < std::min(table.shares.size(), kNamed); ++i) {
        const auto& share = table.shares[i];
        const std::string per_cent = percent(share.count, table.of);
        parts.push_back(fmt::format("{} ({}{})", label(share), grouped(share.count),
                                    per_cent.empty() ? "" : ", " + per_cent));
    }
    return list(parts);
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

Answer with_enough(std::string id, std::string question, std::size_t ads, const std::string& answer) {
    return {std::move(id), std::move(question), ads < kFewestAds ? capitalised(too_few(ads)) + "." : answer,
            ads};
}

Answer qualifications(const Topic& topic) {
    const auto& degrees = topic.degrees;
    std::vector<std::string> required;
    for (const auto& share : degrees.shares) {
        if (share.required > 0 && required.size() < kNamed) {
            required.push_back(fmt::format("{} (in {})", label(share), grouped(share.required)));
        }
    }
    std::string text = fmt::format("{} of {} read name a degree: {}.", grouped(degrees.of),
                                   ads_text(topic.basis.read), first_rows(degrees));
    text +=
        required.empty() ? " None says that it is a must." : " Said to be a must: " + list(required) + ".";
    if (topic.degree_fields.of >= kFewestAds)
        text += fmt::format(" In which field, where {} state it: {}.", ads_text(topic.degree_fields.of),
                            first_rows(topic.degree_fields));
    return with_enough("qualifications", "Which qualifications are asked for?", degrees.of, text);
}

Answer skills(const Topic& topic) {
    constexpr std::string_view kNames[] = {"core", "domain", "tools", "languages", "soft skills"};
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < topic.skills.size(); ++i) {
        if (topic.skills[i].shares.empty()) continue;
        parts.push_back(fmt::format("{}: {}", kNames[i], first_rows(topic.skills[i])));
    }
    const std::string text =
        parts.empty() ? fmt::format("None of {} names one.", ads_text(topic.basis.read))
                      : fmt::format("Of {}: {}.", ads_text(topic.basis.read), base::join(parts, "; "));
    return with_enough("skills", "Which skills are asked for?", topic.basis.read, text);
}

Answer places(const Topic& topic) {
    const auto& countries = topic.countries;
    std::string text =
        fmt::format("Of {} that state a country: {}.", ads_text(countries.of), first_rows(countries));
    if (topic.institutions.of >= kFewestAds)
        text += fmt::format(" Most ads by one employer: {}.", first_rows(topic.institutions));
    return with_enough("places", "Where is it most common?", countries.of, text);
}

Answer publications(const Topic& topic) {
    const auto& experience = topic.experience;
    const std::size_t of = topic.basis.read;
    std::string text = fmt::format(
        "Publications are asked for in {}, experience in teaching in {}, with grants in {}; the others do "
        "not "
        "say so.",
        share_text(experience.publications, of), share_text(experience.teaching, of),
        share_text(experience.grants, of));
    if (experience.years.ads >= kFewestAds)
        text += fmt::format(" {} ask for years of work: {} in the middle.", ads_text(experience.years.ads),
                            plain_number(experience.years.median));
    return with_enough("publications", "Are publications or experience needed?", of, text);
}

Answer contracts(const Topic& topic) {
    const auto& months = topic.contract_months;
    std::string text;
    if (topic.contracts.of >= kFewestAds)
        text = fmt::format("Of {} that state the kind: {}.", ads_text(topic.contracts.of),
                           first_rows(topic.contracts));
    if (!text.empty()) text += ' ';
    text += months.ads >= kFewestAds
                ? fmt::format("Of {} that state the length, half are for {} to {} months, {} in the middle.",
                              ads_text(months.ads), plain_number(months.low), plain_number(months.high),
                              plain_number(months.median))
                : "How long: " + too_few(months.ads) + ".";
    return with_enough("contracts", "How long are contracts?", std::max(topic.contracts.of, months.ads),
                       text);
}

Answer remote(const Topic& topic) {
    return with_enough("remote", "Can one work remotely?", topic.remote.of,
                       fmt::format("{} of {} say: {}. The others say nothing.", grouped(topic.remote.of),
                                   ads_text(topic.basis.ads), first_rows(topic.remote)));
}

Answer pay(const Topic& topic) {
    const std::size_t ads = topic.pay.empty() ? 0 : topic.pay.front().pay.ads;
    if (ads == 0) return with_enough("pay", "What is it paid?", ads, "");
    const auto& group = topic.pay.front();
    return with_enough("pay", "What is it paid?", ads,
                       fmt::format("Most often stated for {}: half of {} pay {} to {}, {} in the middle.",
                                   pay_group_text(group), ads_text(ads), pay_amount(group, group.pay.low),
                                   pay_amount(group, group.pay.high), pay_amount(group, group.pay.median)));
}

Answer levels(const Topic& topic) {
    return with_enough(
        "levels", "For whom are the posts?", topic.levels.of,
        fmt::format("Of {} that state a rank: {}.", ads_text(topic.levels.of), first_rows(topic.levels)));
}

/// "\"data science\" and (\"medical physics\" or the broader Physics)".
std::string topics_text(const Topic& topic) {
    const bool several = topic.topics.size() > 1;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < topic.topics.size(); ++i) {
        std::string name = '"' + topic.topics[i].text + '"';
        if (i < topic.basis.widened.size() && topic.basis.widened[i]) {
            name += " or the broader " + list(topic.topics[i].broader);
            if (several) name = "(" + name + ")";
        }
        names.push_back(std::move(name));
    }
    return base::join(names, topic.basis.scope == search::Scope::either ? " or " : " and ");
}

}  // namespace

std::vector<Answer> topic_answers(const Topic& topic) {
    return {qualifications(topic), skills(topic),    levels(topic), places(topic),
            publications(topic),   contracts(topic), pay(topic),    remote(topic)};
}

std::string percent(std::size_t count, std::size_t of) {
    if (of < kPercentFrom) return {};
    const double share = 100.0 * static_cast<double>(count) / static_cast<double>(of);
    if (count > 0 && share < 0.5) return "<1 %";
    return fmt::format("{:.0f} %", share);
}

std::string share_text(std::size_t count, std::size_t of) {
    const std::string per_cent = percent(count, of);
    return fmt::format("{} of {}{}", grouped(count), ads_text(of),
                       per_cent.empty() ? "" : " (" + per_cent + ")");
}

std::string ads_text(std::size_t count) {
    return grouped(count) + (count == 1 ? " ad" : " ads");
}

std::string too_few(std::size_t ads) {
    return ads == 0 ? "no ad tells" : fmt::format("too few ads ({}) to tell", ads);
}

std::string plain_number(double value) {
    return std::abs(value - std::round(value)) < 0.05 ? fmt::format("{:.0f}", value)
                                                      : fmt::format("{:.1f}", value);
}

std::string pay_group_text(const search::PayGroup& group) {
    const std::string place = group.country_label.empty() ? "no single country" : group.country_label;
    if (!group.period) return place + ", " + group.currency + ", period not stated";
    return fmt::format("{}, {} {} {}", place, group.currency,
                       group.period == model::Period::hour ? "an" : "a", model::name_of(*group.period));
}

std::string pay_amount(const search::PayGroup& group, double value) {
    if (group.period == model::Period::hour) return fmt::format("{:.2f}", value);
    return grouped(static_cast<std::size_t>(std::llround(std::max(0.0, value))));
}

std::string basis_text(const Topic& topic) {
    const auto& basis = topic.basis;
    std::string text;
    if (basis.scope != search::Scope::all) {
        text = fmt::format(
            "Too few ads are about {} ({} open, {} closed), so these figures are from ads about {}: ",
            topic.topics.size() > 1 ? "all of it" : "it", grouped(topic.open), grouped(topic.closed),
            topics_text(topic));
    } else if (basis.with_closed && !topic.request.expired) {
        text = "Few ads are open, so these figures take closed ones in: ";
    } else {
        text = "These figures are from ";
    }
    text += basis.with_closed
                ? fmt::format("{}, {} open and {} closed.", ads_text(basis.ads), grouped(basis.open),
                              grouped(basis.closed))
                : fmt::format("{} that {} open.", ads_text(basis.ads), basis.ads == 1 ? "is" : "are");
    if (basis.read < basis.ads)
        text += fmt::format(" Skills, degrees, pay and length of contract are from the best {} of them.",
                            grouped(basis.read));
    return text;
}

}  // namespace jobindex::render
