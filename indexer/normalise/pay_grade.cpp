#include "indexer/normalise/pay_grade.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/numbered_grade.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kGroupReach = 8;  ///< words between "TV-L" and its group
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

/// "E13", "E 13", "EG 13", "Entgeltgruppe 13", "13 TV-L": the group at word `i` and its last word.
struct Group {
    std::string name;
    std::size_t last = 0;
};

std::optional<Group> entgelt_group(const Words& words, std::size_t i, bool bare_number) {
    const auto word = words.folded(i);
    // "Ä1", "Ä 2": groups of doctors
    if (words.raw(i).starts_with("\xC3\x84") && word.size() <= 2) {
        const auto digits = word.size() == 2 ? word.substr(1) : words.folded(i + 1);
        if (digits.size() == 1 && digits.front() >= '1' && digits.front() <= '4')
            return Group{"\xC3\x84" + std::string(digits), word.size() == 2 ? i : i + 1};
    }
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
           word == "bbeso" || word == "lbeso" || word == "bes" || word.ends_with("besg") ||
           word.starts_with("professor") || word.starts_with("juniorprofess") || word == "akademischer" ||
           word == "akademische" || word == "beamter" || word.starts_with("beamt");
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

/// "B1", "A1 KV", "§ 48 VwGr. B1": a group of the Austrian collective agreement of universities.
MaybeGrade austrian_grade(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kScale{{"verwendungsgruppe", true}, {"vwgr", true},
                                          {"gehaltsgruppe", true},     {"kv", true},
                                          {"kollektivvertrag", true},  {"kollektivvertrags", true},
                                          {"universitäten", true},     {"job grade", true}};
    const auto raw = words.raw(i);
    const bool letter = raw.size() == 2 && raw[0] >= 'A' && raw[0] <= 'C' && raw[1] >= '1' && raw[1] <= '3';
    const bool roman =
        raw == "IIa" || raw == "IIb" || raw == "IIIa" || raw == "IIIb" || raw == "IVa" || raw == "IVb";
    if (!letter && !roman) return std::nullopt;
    constexpr std::size_t kReach = 4;
    const std::size_t near = i > kReach ? i - kReach : 0;
    const bool behind = words.folded(i + 1) == "kv" && words.gap(i + 1) == " ";
    if (!behind && !kScale.any(words, near, i) && !kScale.any(words, i + 1, i + kReach)) return std::nullopt;
    const auto span = words.span(i, behind ? i + 1 : i);
    return Found<std::string>{std::string(span.in(words.text())), span, kNamedScale, false};
}

MaybeGrade nih_grade(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kTable{
        {"NIH NRSA", true},         {"NRSA stipend", true},   {"NIH stipend", true},
        {"NIH salary", true},       {"NIH pay scale", true},  {"NIH scale", true},
        {"NIH postdoctoral", true}, {"NIH guidelines", true}, {"NRSA scale", true}};
    const auto hit = kTable.at(words, i);
    if (!hit) return std::nullopt;
    return Found<std::string>{std::string("NIH NRSA"), words.span(i, hit->end - 1), kNearPay, false};
}

/// "III livello professionale", "Ricercatore III livello": a level of the Italian research bodies. The second
/// level of a degree is none.
MaybeGrade italian_level(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kBehind{
        {"professionale", true}, {"retributivo", true}, {"economico", true}};
    static const PhraseTable<bool> kBefore{
        {"ricercatore", true}, {"ricercatrice", true}, {"tecnologo", true},
        {"tecnologa", true},   {"cter", true},         {"collaboratore", true},
        {"funzionario", true}, {"operatore", true},    {"tecnico", true}};
    if (words.folded(i) != "livello" || i == 0) return std::nullopt;
    const auto number = words.raw(i - 1);
    const bool roman = number.size() <= 4 && number.find_first_not_of("IVX") == std::string_view::npos;
    if (!roman) return std::nullopt;
    const bool behind = i + 1 < words.size() && kBehind.at(words, i + 1).has_value();
    if (!behind && !(i > 1 && kBefore.at(words, i - 2))) return std::nullopt;
    return Found<std::string>{fmt::format("{} livello", number), words.span(i - 1, i), kNamedScale, false};
}

/// "Hoogleraar 2, H2": the profile of a Dutch professor, which is a scale of pay.
MaybeGrade dutch_profile(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kPay{
        {"hoogleraar", true}, {"schaal", true}, {"salarisschaal", true}, {"cao", true}};
    constexpr std::size_t kReach = 6;
    const auto raw = words.raw(i);
    if (raw != "H1" && raw != "H2") return std::nullopt;
    if (!kPay.any(words, i > kReach ? i - kReach : 0, i + kReach)) return std::nullopt;
    return Found<std::string>{std::string(raw), words.span(i, i), kNamedScale, false};
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
        if (!grade && (first == 'a' || first == 'b' || first == 'c' || first == 'i'))
            grade = austrian_grade(words, i);
        if (!grade && first == 'n') grade = nih_grade(words, i);
        if (!grade && first == 'l') grade = italian_level(words, i);
        if (!grade && first == 'h') grade = dutch_profile(words, i);
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
