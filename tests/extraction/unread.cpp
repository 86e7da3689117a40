#include "tests/extraction/unread.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/closing.h"
#include "indexer/normalise/dates.h"
#include "indexer/normalise/words.h"
#include "tests/extraction/no_value.h"

namespace jobindex::evaluation {
namespace {

using normalise::Words;

constexpr std::size_t kFieldsShown = 20;

/// Words [from, to) folded, numbers as "9".
std::string phrase_of(const Words& words, std::size_t from, std::size_t to) {
    std::string out;
    for (std::size_t i = from; i < std::min(to, words.size()); ++i) {
        const auto word = words.folded(i);
        const bool number = std::all_of(word.begin(), word.end(), base::is_digit);
        out += (out.empty() ? "" : " ") + (number ? std::string("9") : std::string(word));
    }
    return out;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool near_applying(const Words& words, std::size_t at) {
    const std::size_t from = at > 14 ? at - 14 : 0;
    for (std::size_t i = from; i < std::min(at + 8, words.size()); ++i) {
        const auto word = words.folded(i);
        if (word.starts_with("appl") || word.starts_with("deadline") || word.starts_with("bewerb") ||
            word.starts_with("candidat") || word.starts_with("submi") || word.starts_with("consider"))
            return true;
    }
    return false;
}

}  // namespace

void Unread::note(std::string_view field, std::string phrase) {
    if (!phrase.empty()) noted_.emplace(field, std::move(phrase));
}

void Unread::closing(const model::JobAd& ad) {
    if (ad.dates.closing) return;
    const Words words(ad.description);
    normalise::DateContext context;
    context.language = ad.language;
    context.reference = ad.dates.posted.value_or(base::Date::make(2020, 9, 1).value());
    for (const auto& date : normalise::find_dates(words, context)) {
        const std::size_t first = words.at_byte(date.span.from);
        if (!near_applying(words, first) || is_other_date(words, first)) continue;
        note("closing", phrase_of(words, first - std::min<std::size_t>(first, 5), first));
    }
}

void Unread::figures(const model::JobAd& ad) {
    if (ad.salary.min || ad.salary.max) return;
    const Words words(ad.description);
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto gap = words.gap(i);
        const bool money = gap.find('$') != std::string_view::npos ||
                           gap.find("\xE2\x82\xAC") != std::string_view::npos ||
                           gap.find("\xC2\xA3") != std::string_view::npos ||
                           is_one_of(words.folded(i - 1), {"eur", "usd", "gbp", "chf", "nok", "sek", "dkk"});
        if (money && base::is_digit(words.folded(i).front()) && !is_other_money(words, i))
            note("salary", phrase_of(words, i - std::min<std::size_t>(i, 4), i + 4));
    }
}

void Unread::contract(const model::JobAd& ad) {
    if (ad.contract.kind) return;
    const Words words(ad.description);
    for (std::size_t i = 2; i < words.size(); ++i) {
        if (is_one_of(words.folded(i),
                      {"contract", "appointment", "term", "befristet", "contrat", "employment"}) &&
            !is_no_kind(words, i))
            note("contract", phrase_of(words, i - 2, i + 2));
    }
}

void Unread::wishes(const model::JobAd& ad) {
    const Words words(ad.description);
    for (std::size_t i = 0; i + 4 < words.size(); ++i) {
        const auto word = words.folded(i), next = words.folded(i + 1);
        const bool wish =
            (is_one_of(word, {"experience", "expertise", "skills", "proficiency", "background"}) &&
             is_one_of(next, {"in", "with", "of"})) ||
            (word == "knowledge" && next == "of") || (word == "familiarity" && next == "with") ||
            (word == "erfahrung" && is_one_of(next, {"in", "mit"})) || (word == "kenntnisse" && next == "in");
        if (!wish) continue;
        const std::size_t first = first_of_wish(words, i + 2);
        if (first >= words.size()) continue;
        const auto slice = ad.description.substr(words[first].from, 60);
        const auto found = knowledge_.skills.find_all(slice);
        if (!found.empty() && found.front().span.from < 12) continue;
        if (!names_no_skill(words, first)) note("skill", phrase_of(words, first, first + 2));
    }
}

void Unread::degrees(const model::JobAd& ad) {
    if (!ad.qualifications.empty()) return;
    const Words words(ad.description);
    for (std::size_t i = 2; i + 1 < words.size(); ++i) {
        if (is_one_of(words.folded(i), {"degree", "degrees", "doctorate", "phd", "diploma", "abschluss",
                                        "hochschulstudium", "diplome", "titel", "qualification"}) &&
            !is_no_degree(words, i))
            note("degree", phrase_of(words, i - 2, i + 2));
    }
}

void Unread::take(const model::JobAd& ad) {
    ++ads_;
    for (const auto& [field, source] : ad.provenance) ++with_[field];
    const auto title = ad.provenance.find("title");
    const bool titled = title == ad.provenance.end() || title->second.method != model::Method::inferred;
    if (titled && ad.levels.empty()) note("level (titles)", base::fold(ad.title.substr(0, 60)));
    const bool employer = !is_no_employer(ad.institution.name);
    if (employer && ad.institution.id.empty()) note("institution", ad.institution.name);
    if (employer && ad.places.empty()) note("places (employers)", ad.institution.name);
    if (titled && ad.disciplines.empty() && !names_rank_only(ad.title))
        note("discipline (titles)", base::fold(ad.title.substr(0, 60)));
    closing(ad);
    figures(ad);
    contract(ad);
    wishes(ad);
    degrees(ad);
    std::set<std::string> fields;
    for (const auto& [field, phrase] : noted_) {
        ++phrases_[field][phrase];
        fields.insert(field);
    }
    for (const auto& field : fields) ++without_[field];
    noted_.clear();
}

std::string Unread::report(std::size_t count) const {
    std::string out = fmt::format("{} ads\n", ads_);
    for (const auto& [field, ads] : with_)
        out += fmt::format("{:<{}} {:>7} {:.3f}\n", field, kFieldsShown, ads,
                           static_cast<double>(ads) / static_cast<double>(std::max<std::size_t>(1, ads_)));
    for (const auto& [field, phrases] : phrases_) {
        std::vector<std::pair<std::size_t, std::string>> order;
        for (const auto& [phrase, times] : phrases) order.emplace_back(times, phrase);
        std::sort(order.rbegin(), order.rend());
        const std::size_t without = without_.find(field)->second;
        out +=
            fmt::format("\nunread: {} ({} phrases in {} ads, {:.3f})\n", field, order.size(), without,
                        static_cast<double>(without) / static_cast<double>(std::max<std::size_t>(1, ads_)));
        for (std::size_t i = 0; i < std::min(count, order.size()); ++i)
            out += fmt::format("{:>6} {}\n", order[i].first, base::squeeze(order[i].second));
    }
    return out;
}

}  // namespace jobindex::evaluation
