#include "indexer/normalise/pay_grade.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kGroupReach = 8;  ///< words between "TV-L" and its group
constexpr std::size_t kPayReach = 14;   ///< words between an everyday grade and a word for pay
constexpr double kNamedScale = 0.9;
constexpr double kNearPay = 0.75;

using MaybeGrade = std::optional<Found<std::string>>;

/// German public pay scales, as written and as we write them.
const PhraseTable<std::string_view>& german_scales() {
    static const PhraseTable<std::string_view> kTable{
        {"TV-L", "TV-L"},
        {"TVL", "TV-L"},
        {"TV L", "TV-L"},
        {"TVöD", "TVöD"},
        {"TVoeD", "TVöD"},
        {"TV-öD", "TVöD"},
        {"TVöD-Bund", "TVöD"},
        {"TVöD Bund", "TVöD"},
        {"TVöD-VKA", "TVöD"},
        {"TV-H", "TV-H"},
        {"TV-G-U", "TV-G-U"},
        {"TV-TU Darmstadt", "TV-TU Darmstadt"},
        {"TV-Ärzte", "TV-Ärzte"},
        {"TV-L FU", "TV-L"},
        {"TV-L HU", "TV-L"},
        {"BAT", "BAT"},
        {"TV-L Berliner Hochschulen", "TV-L"},
        {"tarif public service salary scale", "TV-L"},
    };
    return kTable;
}

const PhraseTable<bool>& pay_words() {
    static const PhraseTable<bool> kTable{
        {"salary", true},       {"pay", true},
        {"gbp", true},          {"spine", true},
        {"annum", true},        {"scale", true},
        {"cao", true},          {"salaris", true},
        {"remuneration", true}, {"gross", true},
        {"aud", true},          {"superannuation", true},
        {"eur", true},          {"euro", true},
        {"academic", true},     {"salaries", true},
        {"stipend", true},      {"grade", false},
        {"lonn", true},         {"lønn", true},
        {"nhs", true},          {"agenda for change", true},
        {"fte", true},          {"p a", true},
    };
    return kTable;
}

bool is_near_pay(const Words& words, std::size_t index) {
    const std::size_t from = index > kPayReach ? index - kPayReach : 0;
    const std::size_t to = std::min(words.size(), index + kPayReach);
    for (std::size_t i = from; i < to; ++i) {
        if (i == index) continue;
        const auto hit = pay_words().at(words, i);
        if (hit && *hit->value) return true;
        const auto gap = words.gap(i);
        if (gap.find("\xC2\xA3") != std::string_view::npos || gap.find('$') != std::string_view::npos ||
            gap.find("\xE2\x82\xAC") != std::string_view::npos)
            return true;
    }
    return false;
}

/// "E13", "E 13", "EG 13", "Entgeltgruppe 13", "13 TV-L": the group at word `i` and its last word.
struct Group {
    std::string name;
    std::size_t last = 0;
};

std::optional<Group> entgelt_group(const Words& words, std::size_t i, bool bare_number) {
    const auto word = words.folded(i);
    const auto numbered = [&](std::string_view digits, std::size_t last) -> std::optional<Group> {
        const auto number = leading_number(digits);
        if (!number || number->value < 1 || number->value > 15) return std::nullopt;
        if (!number->rest.empty() && number->rest != "u" && number->rest != "a" && number->rest != "b")
            return std::nullopt;
        return Group{fmt::format("E{}{}", number->value, base::to_upper_ascii(number->rest)), last};
    };
    if (word.starts_with('e') && word.size() <= 4 && word.size() >= 2 && base::is_digit(word[1]))
        return numbered(word.substr(1), i);
    const bool marker = word == "e" || word == "eg" || word == "egr" || word == "entgeltgruppe" ||
                        word == "stufe" || word == "group" || word == "gruppe";
    if (marker && word != "stufe") return numbered(words.folded(i + 1), i + 1);
    if (bare_number) return numbered(word, i);
    return std::nullopt;
}

MaybeGrade german_grade(const Words& words, std::size_t i) {
    const auto scale = german_scales().at(words, i);
    if (!scale) return std::nullopt;
    for (std::size_t k = scale->end; k < std::min(words.size(), scale->end + kGroupReach); ++k) {
        if (words[k].before >= Break::sentence) break;
        const auto group = entgelt_group(words, k, k == scale->end);
        if (!group) continue;
        return Found<std::string>{fmt::format("{} {}", *scale->value, group->name),
                                  words.span(i, group->last), kNamedScale, false};
    }
    for (std::size_t k = i; k-- > (i > kGroupReach ? i - kGroupReach : 0);) {
        const auto group = entgelt_group(words, k, false);
        if (!group || group->last >= i) continue;
        return Found<std::string>{fmt::format("{} {}", *scale->value, group->name),
                                  words.span(k, scale->end - 1), kNamedScale, false};
    }
    return Found<std::string>{std::string(*scale->value), words.span(i, scale->end - 1), kNearPay, false};
}

bool is_rank_word(std::string_view word) {
    return word.starts_with("professur") || word.starts_with("besoldung") || word == "beso" ||
           word == "bbeso" || word == "lbeso" || word.starts_with("professor") ||
           word.starts_with("juniorprofess") || word == "akademischer" || word == "akademische" ||
           word == "beamter" || word.starts_with("beamt");
}

/// W1 to W3 and A13 to A16 of the German civil service, beside a word for it.
MaybeGrade civil_service_grade(const Words& words, std::size_t i) {
    const auto word = words.raw(i);
    std::size_t last = i;
    std::string name;
    const auto grade_of = [](char letter, std::string_view digits) -> std::string {
        const auto number = whole_number(digits);
        const int value = number.value_or(0);
        const bool fits = letter == 'W' ? value >= 1 && value <= 3 : value >= 9 && value <= 16;
        return fits ? fmt::format("{}{}", letter, value) : std::string();
    };
    if (word.empty() || (word.front() != 'W' && word.front() != 'A' && word.front() != 'C'))
        return std::nullopt;
    if (word.front() == 'C') return std::nullopt;
    if (word.size() == 1) {
        name = grade_of(word.front(), words.raw(i + 1));
        last = i + 1;
    } else {
        name = grade_of(word.front(), word.substr(1));
    }
    if (name.empty()) return std::nullopt;
    const std::size_t from = i > 5 ? i - 5 : 0;
    for (std::size_t k = from; k < std::min(words.size(), last + 6); ++k) {
        if (is_rank_word(words.folded(k)))
            return Found<std::string>{name, words.span(i, last), kNamedScale, false};
    }
    return std::nullopt;
}

/// Everyday words with a number or letter behind them.
struct NumberedGrade {
    std::string_view word, shown;
    int min, max;  ///< of the number; 0 and 0 for a letter A to E
    bool needs_pay;
};
constexpr NumberedGrade kNumbered[] = {
    {"grade", "Grade", 1, 15, true},
    {"band", "Band", 2, 9, true},
    {"scale", "scale", 1, 18, true},
    {"schaal", "scale", 1, 18, false},
    {"level", "Level", 0, 0, true},
    {"hew", "HEW", 1, 10, false},
    {"heo", "HEO", 1, 10, false},
    {"kode", "kode", 1000, 1999, false},
    {"stillingskode", "kode", 1000, 1999, false},
    {"sko", "kode", 1000, 1999, false},
    {"gs", "GS", 5, 15, false},
};

MaybeGrade numbered_grade(const Words& words, std::size_t i) {
    const auto word = words.folded(i);
    for (const auto& row : kNumbered) {
        if (row.word != word || words[i].hash == 0) continue;
        const auto next = words.raw(i + 1);
        if (next.empty() || words[i + 1].before >= Break::sentence) return std::nullopt;
        std::string value;
        if (row.max == 0) {
            if (next.size() != 1 || next.front() < 'A' || next.front() > 'E') return std::nullopt;
            value.assign(next);
        } else {
            const auto number = whole_number(next);
            if (!number || *number < row.min || *number > row.max) return std::nullopt;
            value = std::to_string(*number);
        }
        if (row.needs_pay && !is_near_pay(words, i)) return std::nullopt;
        const auto after = words.folded(i + 2);
        if (after == "students" || after == "pupils" || after == "teacher" || after == "school")
            return std::nullopt;
        return Found<std::string>{fmt::format("{} {}", row.shown, value), words.span(i, i + 1),
                                  row.needs_pay ? kNearPay : kNamedScale, false};
    }
    return std::nullopt;
}

MaybeGrade nih_grade(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kTable{
        {"NIH NRSA", true},         {"NRSA stipend", true},   {"NIH stipend", true},
        {"NIH salary", true},       {"NIH pay scale", true},  {"NIH scale", true},
        {"NIH postdoctoral", true}, {"NIH guidelines", true}, {"NRSA scale", true}};
    const auto hit = kTable.at(words, i);
    if (!hit || !is_near_pay(words, i)) return std::nullopt;
    return Found<std::string>{std::string("NIH NRSA"), words.span(i, hit->end - 1), kNearPay, false};
}

/// True when a scale's name ends before word `i`: "TV-L" before "13".
bool is_end_of_scale(const Words& words, std::size_t i) {
    for (std::size_t k = i > 4 ? i - 4 : 0; k < i; ++k) {
        const auto scale = german_scales().at(words, k);
        if (scale && scale->end == i) return true;
    }
    return false;
}

/// "E 13/14", "E13 - 14", "up to E 13", "bis E13": the group of words [first, last] is one end of a range.
bool is_range_or_bound(const Words& words, std::size_t first, std::size_t last) {
    const auto next = whole_number(words.folded(last + 1));
    if (next && *next > 1 && *next <= 15 && words[last + 1].before < Break::sentence &&
        words.gap(last + 1).find_first_of("/-") != std::string_view::npos)
        return true;
    static const PhraseTable<bool> kBounds{{"up to", true},   {"bis zu", true}, {"bis", true},
                                           {"maximal", true}, {"max", true},    {"at most", true}};
    const std::size_t near = first > 3 ? first - 3 : 0;
    return kBounds.any(words, std::max(near, words.sentence_start(first)), first);
}

}  // namespace

std::optional<Found<std::string>> find_pay_grade(const Words& words) {
    MaybeGrade best;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char first = words.folded(i).front();
        MaybeGrade grade;
        if (first == 't' || first == 'b') grade = german_grade(words, i);
        if (!grade && (first == 'w' || first == 'a')) grade = civil_service_grade(words, i);
        if (!grade && first == 'n') grade = nih_grade(words, i);
        if (!grade) grade = numbered_grade(words, i);
        if (grade && (!best || grade->confidence > best->confidence)) best = grade;
        if (best && best->confidence >= kNamedScale) break;
    }
    return best;
}

bool leaves_choice_of_group(const Words& words) {
    std::string seen;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool scale = i > 0 && is_end_of_scale(words, i);
        if (!scale && words.folded(i).front() != 'e') continue;
        const auto group = entgelt_group(words, i, scale);
        if (!group) continue;
        if (is_range_or_bound(words, i, group->last) || (!seen.empty() && seen != group->name)) return true;
        seen = group->name;
    }
    return false;
}

}  // namespace jobindex::normalise
