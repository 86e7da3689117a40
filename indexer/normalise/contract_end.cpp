#include "indexer/normalise/contract_end.h"

#include <algorithm>
#include <cstdlib>

#include "indexer/normalise/contract_cues.h"
#include "indexer/normalise/date_range.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/terms_of_line.h"

namespace jobindex::normalise {
namespace {

constexpr double kLikely = 0.65;
constexpr std::size_t kReach = 14;  ///< words around a date in which the contract is named
constexpr int kMostMonths = 120;
constexpr int kNearMonth = 2;  ///< days by which a term may miss a whole month

// clang-format off
/// Right before the last day.
constexpr std::string_view kUntil[] = {
    "until", "till", "through", "ending", "ending on", "ends on", "ends", "end date", "expires on", "expiring", "limited to", "bis", "bis zum", "bis einschließlich",
    "Befristung bis", "jusqu'au", "jusqu'à", "se termine le", "prend fin le", "tot", "tot en met", "t/m", "tot uiterlijk", "hasta el", "hasta", "hasta el día", "finaliza el",
    "fino al", "sino al", "scadenza il", "até", "até ao dia", "até a", "termina em", "t o m", "till och med", "till och med den", "längst till", "dock längst till", "til", "til og med",
    "til og med den", "frem til", "indtil", "do dnia", "do", "do dne", "nejdéle do", "najdłużej do", "至", "到", "截至"};
/// Right behind the last day.
constexpr std::string_view kUntilBehind[] = {"asti", "saakka", "まで", "为止", "為止"};
/// Beside the date: it is not the contract that ends.
constexpr std::string_view kOthers[] = {
    "apply", "application", "applications", "applicants", "deadline", "review", "submitted", "received", "open until", "bewerben", "bewerbung", "bewerbungen", "bewerbungsfrist",
    "candidature", "candidatures", "postuler", "solliciteren", "sollicitatie", "sollicitaties", "reageren", "solicitudes", "candidaturas", "domande", "domanda", "scadenza bando",
    "ansök", "ansökan", "ansøgning", "ansøgningsfrist", "søknad", "søknadsfrist", "hakuaika", "hakemus", "hakemukset", "zgłoszenia", "dokumenty", "přihlášky", "funding",
    "project runs", "degree", "renewable", "renewed", "renewal", "extension", "extended", "extendable", "verlängerbar", "verlängert", "Verlängerung", "renouvelable", "prolongeable", "prolongé", "verlengbaar",
    "verlenging", "prorrogable", "prórroga", "renovable", "rinnovabile", "prorogabile", "renovável", "prorrogável", "förlängning", "förlängas", "forlængelse", "forlænget", "forlengelse", "forlenget",
    "jatkaa", "jatkomahdollisuus", "możliwością przedłużenia", "przedłużenia", "prodloužení", "更新", "最長", "最长", "续聘", "born", "応募", "申请", "报名"};
// clang-format on

/// Words by which a post has an end.
const PhraseTable<bool>& terms() {
    static const auto kTable = [] {
        std::vector<std::string_view> phrases = {"contract",
                                                 "Vertrag",
                                                 "contrat",
                                                 "contrato",
                                                 "contratto",
                                                 "umowa",
                                                 "smlouva",
                                                 "雇用期間",
                                                 "契約期間",
                                                 "任期",
                                                 "聘期",
                                                 "Laufzeit",
                                                 "Vertragslaufzeit",
                                                 "contract period",
                                                 "employment period",
                                                 "contract duration",
                                                 "anställningsperiod",
                                                 "ansættelsesperiode",
                                                 "ansettelsesperiode",
                                                 "fellowship",
                                                 "studentship",
                                                 "ATER",
                                                 "vikariat",
                                                 "mandat"};
        for (const auto& cue : kContractCues) {
            if (cue.kind == model::ContractKind::fixed_term) phrases.push_back(cue.phrase);
        }
        return list_of(phrases);
    }();
    return kTable;
}

/// The first of the words such as "until" right before word `first`; `first` when none stand there.
std::size_t start_of_end(const Words& words, std::size_t first) {
    static const auto kBefore = list_of(kUntil);
    constexpr std::size_t kLongestCue = 4;
    for (std::size_t i = first > kLongestCue ? first - kLongestCue : 0; i < first; ++i) {
        const auto hit = kBefore.at(words, i);
        if (hit && hit->end == first) return i;
    }
    return first;
}

bool is_end(const Words& words, std::size_t first, std::size_t end) {
    static const auto kBehind = list_of(kUntilBehind);
    if (start_of_end(words, first) < first) return true;
    return end < words.size() && kBehind.at(words, end).has_value();
}

/// The same day of the month so many months later, or the last day of a month that lacks it.
base::Date months_later(base::Date day, int count) {
    const int month = day.month() - 1 + count;
    std::optional<base::Date> later;
    for (int of_month = day.day(); !later; --of_month)
        later = base::Date::make(day.year() + month / 12, month % 12 + 1, of_month);
    return *later;
}

/// The days of a contract; its first where both are stated.
struct Term {
    std::optional<Found<base::Date>> begin;
    Found<base::Date> end;
};

std::optional<Term> find_term(const Words& words, const DateContext& context) {
    static const auto kNot = list_of(kOthers);
    const auto dates = find_dates(words, context);
    for (std::size_t k = 0; k < dates.size(); ++k) {
        if (dates[k].inferred) continue;
        const std::size_t first = words.at_byte(dates[k].span.from),
                          end = words.at_byte(dates[k].span.to - 1) + 1;
        const bool range = k > 0 && is_range(words, dates[k - 1], dates[k]);
        if (!range && !is_end(words, first, end)) continue;
        const std::size_t from = std::max(words.sentence_start(first), first > kReach ? first - kReach : 0);
        const std::size_t to = std::min(words.sentence_end(end - 1), end + kReach);
        if (kNot.any(words, from, to)) continue;
        if (!terms().any(words, from, to) &&
            (range || !is_item_of_terms(words, start_of_end(words, first), end)))
            continue;
        Term term{std::nullopt, {dates[k].value, dates[k].span, kLikely, true}};
        if (range && !dates[k - 1].inferred)
            term.begin = Found<base::Date>{dates[k - 1].value, dates[k - 1].span, kLikely, false};
        return term;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Found<base::Date>> find_contract_end(const Words& words, const DateContext& context) {
    const auto term = find_term(words, context);
    return term ? std::optional(term->end) : std::nullopt;
}

std::optional<Found<base::Date>> find_contract_begin(const Words& words, const DateContext& context) {
    const auto term = find_term(words, context);
    return term ? term->begin : std::nullopt;
}

std::optional<int> months_between(base::Date start, base::Date end) {
    if (end <= start) return std::nullopt;
    const base::Date behind = end.plus_days(1);
    const int months = (behind.year() - start.year()) * 12 + behind.month() - start.month();
    for (const int count : {months, months + 1}) {
        if (count < 1 || count > kMostMonths) continue;
        if (std::abs(behind.days_since(months_later(start, count))) <= kNearMonth) return count;
    }
    return std::nullopt;
}

}  // namespace jobindex::normalise
