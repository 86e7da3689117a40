#include "indexer/normalise/numbered_grade.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kPayReach = 14;  ///< words between an everyday grade and a word for pay
constexpr double kSure = 0.9;
constexpr double kNearPay = 0.75;
constexpr double kPosition = 0.6;  ///< of the code of a position, which is no step of pay

/// A word with a number, or a letter A to E where `min` and `max` are 0.
struct GradeWord {
    std::string_view word;
    int min, max;
    bool needs_pay;
    double sure = kSure;
};

// clang-format off
constexpr GradeWord kGrades[] = {
    {"grade", 1, 15, true}, {"band", 2, 9, true}, {"scale", 1, 18, true}, {"level", 0, 0, true}, {"hew", 1, 10, false}, {"heo", 1, 10, false}, {"gs", 5, 15, false},
    {"schaal", 1, 18, false}, {"salarisschaal", 1, 18, false}, {"functieschaal", 1, 18, false}, {"loonschaal", 1, 18, false},
    {"lohnklasse", 1, 40, false}, {"gehaltsklasse", 1, 40, false}, {"lohnband", 1, 40, false}, {"funktionsstufe", 1, 40, false}, {"lohnstufe", 1, 40, false}, {"classe", 1, 40, true},
    {"lønnstrinn", 10, 110, false}, {"lønstrinn", 10, 110, false}, {"lønnsramme", 10, 110, false}, {"ltr", 10, 110, true}, {"løntrin", 1, 60, false}, {"lønramme", 1, 60, false}, {"trin", 1, 8, true},
    {"vaativuustaso", 1, 20, false}, {"vaativuustasolle", 1, 20, false}, {"vaativuustasoon", 1, 20, false}, {"vaativuustason", 1, 20, false}, {"palkkataso", 1, 20, false}, {"palkkaluokka", 1, 40, false}, {"vaativuusluokka", 1, 20, false}, {"vaativuustasolla", 1, 20, false},
    {"índice", 50, 450, true}, {"kategorii", 1, 20, true}, {"třída", 1, 16, true}, {"třídě", 1, 16, true}, {"třídy", 1, 16, true},
    {"kode", 1000, 1999, false, kPosition}, {"stillingskode", 1000, 1999, false, kPosition}, {"sko", 1000, 1999, false, kPosition},
};
/// Words for pay, near which "grade 7" is one of pay.
constexpr std::string_view kPayWords[] = {
    "salary", "pay", "gbp", "spine", "annum", "scale", "cao", "salaris", "remuneration", "gross", "aud", "superannuation", "eur", "euro", "academic", "salaries", "stipend", "lønn", "nhs",
    "agenda for change", "fte", "p a", "løn", "lønnes", "salaire", "traitement", "remuneração", "remuneratório", "posição remuneratória", "wynagrodzenie", "plat", "platová", "platové", "mzda", "mzdová",
    "platové třídy", "lohn", "gehalt"};
// clang-format on

const PhraseTable<const GradeWord*>& grades() {
    static const PhraseTable<const GradeWord*> kTable(
        kGrades, [](const GradeWord& row) { return row.word; }, [](const GradeWord& row) { return &row; });
    return kTable;
}

bool is_near_pay(const Words& words, std::size_t index) {
    static const auto kTable = list_of(kPayWords);
    const std::size_t from = index > kPayReach ? index - kPayReach : 0;
    for (std::size_t i = from; i < std::min(words.size(), index + kPayReach); ++i) {
        if (i == index) continue;
        if (kTable.at(words, i)) return true;
        const auto gap = words.gap(i);
        if (gap.find("\xC2\xA3") != std::string_view::npos || gap.find('$') != std::string_view::npos ||
            gap.find("\xE2\x82\xAC") != std::string_view::npos)
            return true;
    }
    return false;
}

/// True for the number or letter of a grade: "7", "10A", "8a", "B".
bool is_value(const Words& words, std::size_t i, const GradeWord& grade) {
    const auto raw = words.raw(i);
    if (grade.max == 0) return raw.size() == 1 && raw.front() >= 'A' && raw.front() <= 'E';
    const auto number = leading_number(words.folded(i));
    const bool letter =
        number && number->rest.size() == 1 && number->rest.front() >= 'a' && number->rest.front() <= 'd';
    return number && (number->rest.empty() || letter) && number->value >= grade.min &&
           number->value <= grade.max;
}

/// The last word of a range that begins at word `i`: "62-72", "B/C"; `i` for none.
std::size_t end_of_range(const Words& words, std::size_t i, const GradeWord& grade) {
    const auto gap = words.gap(i + 1);
    const bool joined =
        gap == "-" || gap == "/" || gap == "\xE2\x80\x93" || gap == " - " || gap == " \xE2\x80\x93 ";
    return joined && is_value(words, i + 1, grade) ? i + 1 : i;
}

}  // namespace

std::optional<Found<std::string>> numbered_grade(const Words& words, std::size_t index) {
    const auto hit = grades().at(words, index);
    if (!hit) return std::nullopt;
    const auto& grade = **hit->value;
    // "Vaativuustaso on 12"
    const std::size_t at = hit->end + (words.folded(hit->end) == "on" || words.folded(hit->end) == "er");
    if (at >= words.size() || words[at].before >= Break::sentence || !is_value(words, at, grade))
        return std::nullopt;
    if (grade.needs_pay && !is_near_pay(words, index)) return std::nullopt;
    const std::size_t last = end_of_range(words, at, grade);
    static constexpr std::string_view kNoPay[] = {"students", "pupils", "teacher", "school"};
    if (std::find(std::begin(kNoPay), std::end(kNoPay), words.folded(last + 1)) != std::end(kNoPay))
        return std::nullopt;
    const bool academic = index > 0 && words.folded(index - 1) == "academic" && words.gap(index) == " ";
    const std::size_t first = academic ? index - 1 : index;
    const auto span = words.span(first, last);
    return Found<std::string>{base::squeeze(span.in(words.text())), span,
                              grade.needs_pay ? kNearPay : grade.sure, false};
}

}  // namespace jobindex::normalise
