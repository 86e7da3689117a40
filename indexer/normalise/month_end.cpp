#include "indexer/normalise/month_end.h"

#include "indexer/normalise/date_parts.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::string_view kEndsBefore[] = {"end of",
                                            "the end of",
                                            "end",
                                            "Ende",
                                            "Ende des Monats",
                                            "fin",
                                            "fin du mois de",
                                            "fin de",
                                            "fine",
                                            "fine di",
                                            "fine del mese di",
                                            "finales de",
                                            "final de",
                                            "fines de",
                                            "slutet av",
                                            "utgången av",
                                            "sista",
                                            "udgangen af",
                                            "slutningen af",
                                            "utgangen av",
                                            "utløpet av",
                                            "eind",
                                            "einde",
                                            "eind van",
                                            "końca",
                                            "koniec",
                                            "końcem",
                                            "konce",
                                            "konec",
                                            "koncem",
                                            "fim de",
                                            "finais de",
                                            "final do mês de",
                                            "ultimo"};
constexpr std::string_view kEndsBehind[] = {"loppuun", "lopussa", "loppu", "kuun loppuun"};

/// The year behind word `at` of a month, and its last word.
MonthEnd with_year(const Words& words, int month, std::size_t at) {
    MonthEnd out{0, month, at};
    std::size_t next = at + 1;
    const auto link = words.folded(next);
    if (link == "of" || link == "de" || link == "del" || link == "roku") ++next;
    const bool joined = next < words.size() && words[next].before < Break::sentence;
    if (const auto year = joined ? year_number(words, next) : std::nullopt) {
        out.year = *year;
        out.last = next;
    }
    return out;
}

/// 2027年1月末, 1月底, 1月末日.
std::optional<MonthEnd> cjk_end(const Words& words, std::size_t i) {
    auto number = whole_number(words.folded(i));
    if (!number) return std::nullopt;
    MonthEnd out;
    if (words.folded(i + 1) == "年") {
        out.year = *number;
        i += 2;
        number = whole_number(words.folded(i));
    }
    const auto end = words.folded(i + 2);
    if (!number || *number < 1 || *number > 12 || words.folded(i + 1) != "月" || (end != "末" && end != "底"))
        return std::nullopt;
    out.month = *number;
    out.last = words.folded(i + 3) == "日" ? i + 3 : i + 2;
    return out;
}

}  // namespace

int MonthEnd::day() const {
    if (month == 2) return year != 0 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<MonthEnd> month_end_at(const Words& words, std::size_t index) {
    static const auto kBefore = list_of(kEndsBefore);
    static const auto kBehind = list_of(kEndsBehind);
    if (index >= words.size()) return std::nullopt;
    if (auto end = cjk_end(words, index)) return end;
    if (const auto cue = kBefore.at(words, index)) {
        const auto* month = cue->end < words.size() && words[cue->end].before < Break::clause
                                ? month_of(words, cue->end)
                                : nullptr;
        return month == nullptr ? std::nullopt : std::optional(with_year(words, month->month, cue->end));
    }
    // Finnish puts the end behind: "tammikuun loppuun", "tammikuun 2027 loppuun".
    const auto* month = month_of(words, index);
    if (month == nullptr) return std::nullopt;
    auto end = with_year(words, month->month, index);
    if (end.last + 1 >= words.size() || !kBehind.at(words, end.last + 1)) return std::nullopt;
    ++end.last;
    return end.year == 0 ? with_year(words, month->month, end.last) : end;
}

}  // namespace jobindex::normalise
