#include "indexer/normalise/contract.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "indexer/normalise/contract_cues.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

using model::ContractKind;

constexpr std::size_t kPostReach = 6;     ///< words between "temporary" and a word for the post
constexpr std::size_t kMonthsReach = 12;  ///< words between a length and a word for the post
constexpr std::size_t kShareBytes = 24;   ///< bytes between a share and a word for working time
constexpr double kClear = 0.85;
constexpr double kLikely = 0.7;
constexpr int kLongestMonths = 120;
constexpr int kHalfYear = 6;
constexpr double kLeastShare = 30;  ///< percent

template <class Rows>
PhraseTable<bool> list_of(const Rows& rows) {
    return PhraseTable<bool>(
        rows, [](std::string_view word) { return word; }, [](std::string_view) { return true; });
}

const PhraseTable<bool>& post_words() {
    static const auto kTable = list_of(kPostWords);
    return kTable;
}
const PhraseTable<bool>& other_years_words() {
    static const auto kTable = list_of(kOtherYearsWords);
    return kTable;
}
const PhraseTable<bool>& share_words() {
    static const auto kTable = list_of(kShareWords);
    return kTable;
}
const PhraseTable<const ContractCue*>& contract_cues() {
    static const PhraseTable<const ContractCue*> kTable(
        kContractCues, [](const ContractCue& cue) { return cue.phrase; },
        [](const ContractCue& cue) { return &cue; });
    return kTable;
}

/// Words [from, to) around [first, end), inside the sentence.
struct Window {
    std::size_t from = 0, to = 0;
};
Window around(const Words& words, std::size_t first, std::size_t end, std::size_t reach) {
    const std::size_t from = first > reach ? first - reach : 0;
    return {std::max(from, words.sentence_start(first)),
            std::min(words.sentence_end(end > 0 ? end - 1 : 0), end + reach)};
}

/// "not", "non", "no", "or" (of "permanent or temporary") just before.
bool is_negated(const Words& words, std::size_t first) {
    if (first == 0) return false;
    const auto before = words.folded(first - 1);
    return before == "not" || before == "non" || before == "no" || before == "nicht" || before == "semi";
}

/// "permanent residents" and "permanent staff" are people, "temporary permit" a paper.
bool is_of_something_else(const Words& words, std::size_t end) {
    static const PhraseTable<bool> kTable{
        {"resident", true},      {"residents", true},  {"residency", true},
        {"residence", true},     {"faculty", true},    {"staff", true},
        {"visa", true},          {"permit", true},     {"housing", true},
        {"accommodation", true}, {"members", true},    {"disability", true},
        {"protection", true},    {"collection", true}, {"work authorization", true},
        {"exhibition", true},    {"professors", true}, {"address", true},
        {"storage", true},       {"record", true}};
    static const PhraseTable<bool> kPost{{"position", true},     {"positions", true}, {"appointment", true},
                                         {"appointments", true}, {"member", true},    {"line", true},
                                         {"opening", true},      {"openings", true},  {"post", true},
                                         {"job", true},          {"rank", true},      {"at", true}};
    // "Tenure-track faculty position" is the post, "our tenure-track faculty" are people.
    return kTable.any(words, end, end + 1) && !kPost.any(words, end + 1, end + 2);
}

int rank(ContractKind kind) {
    return kind == ContractKind::tenure_track ? 2 : kind == ContractKind::permanent ? 1 : 0;
}

std::optional<int> number_word(const Words& words, std::size_t index) {
    static const PhraseTable<int> kTable{
        {"one", 1},  {"two", 2},     {"three", 3},  {"four", 4},  {"five", 5},   {"six", 6},     {"eight", 8},
        {"ten", 10}, {"twelve", 12}, {"ein", 1},    {"eine", 1},  {"et", 1},     {"un", 1},      {"une", 1},
        {"cinq", 5}, {"cinco", 5},   {"cinque", 5}, {"sex", 6},   {"fem", 5},    {"dva", 2},     {"tři", 3},
        {"trzy", 3}, {"cztery", 4},  {"kaksi", 2},  {"neljä", 4}, {"viisi", 5},  {"zwei", 2},    {"drei", 3},
        {"vier", 4}, {"fünf", 5},    {"sechs", 6},  {"deux", 2},  {"trois", 3},  {"quatre", 4},  {"twee", 2},
        {"drie", 3}, {"dos", 2},     {"tres", 3},   {"due", 2},   {"tre", 3},    {"dois", 2},    {"três", 3},
        {"två", 2},  {"fyra", 4},    {"fire", 4},   {"kolme", 3}, {"cuatro", 4}, {"quattro", 4}, {"vijf", 5}};
    if (const auto number = whole_number(words.folded(index))) return number;
    const auto hit = kTable.at(words, index);
    return hit ? std::optional(*hit->value) : std::nullopt;
}

/// Months in the unit at word `index`: 12 for a year; nullopt when it is no unit of a contract's length.
std::optional<int> unit_months(const Words& words, std::size_t index) {
    static const PhraseTable<int> kTable{
        {"years", 12},  {"year", 12},     {"yrs", 12},      {"months", 1},  {"month", 1},   {"jahre", 12},
        {"jahren", 12}, {"jahr", 12},     {"monate", 1},    {"monaten", 1}, {"monat", 1},   {"ans", 12},
        {"an", 12},     {"années", 12},   {"mois", 1},      {"jaar", 12},   {"maanden", 1}, {"años", 12},
        {"año", 12},    {"meses", 1},     {"anni", 12},     {"anno", 12},   {"mesi", 1},    {"anos", 12},
        {"års", 12},    {"an de", 12},    {"vuoden", 12},   {"år", 12},     {"månader", 1}, {"måneder", 1},
        {"vuotta", 12}, {"vuodeksi", 12}, {"kuukautta", 1}, {"lata", 12},   {"lat", 12},    {"miesięcy", 1},
        {"roky", 12},   {"let", 12},      {"měsíců", 1},    {"年", 12},     {"个月", 1}};
    if (index >= words.size()) return std::nullopt;
    const auto hit = kTable.at(words, index);
    return hit ? std::optional(*hit->value) : std::nullopt;
}

/// How many words behind a number say that half a year is added: the "5" of "3.5 years", the "1/2" of
/// "3 1/2"; none else.
std::size_t words_of_half(const Words& words, std::size_t index) {
    const auto gap = words.gap(index + 1);
    if ((gap == "." || gap == ",") && words.folded(index + 1) == "5") return 1;
    if (words.folded(index + 1) == "1" && words.folded(index + 2) == "2" && words.gap(index + 2) == "/")
        return 2;
    return 0;
}

/// The hours of a full-time week in a country's public sector.
double full_week(std::string_view country) {
    struct Week {
        std::string_view country;
        double hours;
    };
    static constexpr Week kWeeks[] = {{"DE", 39}, {"FR", 35},    {"NL", 38},    {"BE", 38},
                                      {"DK", 37}, {"NO", 37.5},  {"FI", 36.25}, {"GB", 36.5},
                                      {"IE", 37}, {"CH", 42},    {"AT", 40},    {"SE", 40},
                                      {"US", 40}, {"AU", 36.75}, {"ES", 37.5},  {"PT", 35}};
    for (const auto& week : kWeeks) {
        if (week.country == country) return week.hours;
    }
    return 0;
}

/// A decimal such as "0.5", "0,75", "19.25" that begins at word `i`: its value and last word.
struct Decimal {
    double value = 0;
    std::size_t last = 0;
};
std::optional<Decimal> decimal_at(const Words& words, std::size_t i) {
    const auto whole = whole_number(words.folded(i));
    if (!whole) return std::nullopt;
    const auto gap = words.gap(i + 1);
    const auto part = words.folded(i + 1);
    if ((gap == "." || gap == ",") && whole_number(part) && part.size() <= 3)
        return Decimal{*whole + *whole_number(part) / std::pow(10.0, part.size()), i + 1};
    return Decimal{static_cast<double>(*whole), i};
}

bool share_word_near(const Words& words, base::Span span) {
    const std::size_t reach = span.from > kShareBytes ? span.from - kShareBytes : 0;
    for (std::size_t i = words.at_byte(reach); i < words.size() && words[i].from < span.to + kShareBytes;
         ++i) {
        if (words[i].from >= span.from && words[i].to <= span.to) continue;
        if (words[i].from < reach) continue;
        if (share_words().at(words, i)) return true;
    }
    return false;
}

/// "50 % women", "30 % teaching": the percentage is of something else.
bool is_percentage_of_other(const Words& words, std::size_t next) {
    static const PhraseTable<bool> kTable{
        {"women", true},          {"of women", true},      {"frauen", true},        {"female", true},
        {"teaching", true},       {"research", true},      {"travel", true},        {"of the students", true},
        {"of students", true},    {"international", true}, {"remote", true},        {"homeoffice", true},
        {"home office", true},    {"of our", true},        {"service", true},       {"lehre", true},
        {"forschung", true},      {"of all", true},        {"of the time", true},   {"effort", true},
        {"administrative", true}, {"tuition", true},       {"of their time", true}, {"increase", true},
        {"employer", true},       {"clinical", true},      {"extension", true},     {"of salary", true},
        {"holiday", true},        {"vacation", true},      {"of positions", true},  {"contribution", true},
        {"match", true}};
    return next < words.size() && kTable.at(words, next).has_value();
}

bool is_percent_gap(std::string_view gap) {
    const auto bare = base::trim(gap);
    return bare.starts_with('%') || gap.starts_with("\xC2\xA0%") || gap.starts_with("\xE2\x80\xAF%");
}

std::optional<Found<double>> percentage_at(const Words& words, std::size_t i, const Decimal& number) {
    std::size_t next = number.last + 1;
    std::size_t to = words[number.last].to;
    const auto word = words.folded(next);
    if (is_percent_gap(words.gap(next))) {
        to += words.gap(next).find('%') + 1;
    } else if (word == "percent" || word == "prozent" || word == "procent" || word == "prosent") {
        to = words[next].to;
        ++next;
    } else {
        return std::nullopt;
    }
    if (number.value < 10 || number.value > 100) return std::nullopt;
    const base::Span span{words[i].from, to};
    // "Teaching of up to 20 %": so little is no post, unless it says so right behind.
    if (number.value < kLeastShare && !post_words().any(words, next, next + 2)) return std::nullopt;
    const auto before = base::trim(words.gap(i));
    const bool range = before == "-" || before == "\xE2\x80\x93" || (i > 0 && words.folded(i - 1) == "bis") ||
                       (i > 0 && words.folded(i - 1) == "up");
    if (range || is_percentage_of_other(words, next) || !share_word_near(words, span)) return std::nullopt;
    return Found<double>{number.value / 100, span, kClear, false};
}

std::optional<Found<double>> fte_at(const Words& words, std::size_t i, const Decimal& number) {
    if (number.value <= 0 || number.value > 1) return std::nullopt;
    const auto behind = words.folded(number.last + 1);
    static const PhraseTable<bool> kUnits{
        {"fte", true},    {"etp", true},    {"wte", true},  {"vte", true},   {"vzä", true},
        {"úvazek", true}, {"úvazku", true}, {"etat", true}, {"etatu", true}, {"fulltime", true},
        {"etpt", true},   {"eft", true},    {"tp", true}};
    const auto is_unit = [&](std::size_t at) {
        return at < words.size() && kUnits.at(words, at).has_value();
    };
    const bool marked =
        is_unit(number.last + 1) || behind == "full" || (i > 0 && is_unit(i - 1)) ||
        (i > 1 && is_unit(i - 2) && (words.folded(i - 1) == "of" || words.folded(i - 1) == "fraction"));
    if (!marked) return std::nullopt;
    return Found<double>{number.value, words.span(i, number.last), kClear, false};
}

std::optional<Found<double>> weekly_hours_at(const Words& words, std::size_t i, const Decimal& number,
                                             std::string_view country) {
    static const PhraseTable<bool> kTable{{"timer om ugen", true},
                                          {"timer ugentligt", true},
                                          {"timer uge", true},
                                          {"timer i uken", true},
                                          {"timmar i veckan", true},
                                          {"timmar per vecka", true},
                                          {"tuntia viikossa", true},
                                          {"hodin týdně", true},
                                          {"godzin tygodniowo", true},
                                          {"ore settimanali", true},
                                          {"ore alla settimana", true},
                                          {"horas semanales", true},
                                          {"horas semanais", true},
                                          {"horas por semana", true},
                                          {"horas a la semana", true},
                                          {"heures hebdomadaires", true},
                                          {"heures semaine", true},
                                          {"h semaine", true},
                                          {"uur week", true},
                                          {"uren per week", true},
                                          {"Wochenarbeitsstunden", true},
                                          {"Stunden je Woche", true},
                                          {"hours per week", true},
                                          {"hours a week", true},
                                          {"hours week", true},
                                          {"hrs week", true},
                                          {"hours weekly", true},
                                          {"hours of work per week", true},
                                          {"Stunden pro Woche", true},
                                          {"Wochenstunden", true},
                                          {"Std Woche", true},
                                          {"Stunden wöchentlich", true},
                                          {"Stunden Woche", true},
                                          {"Stunden die Woche", true},
                                          {"heures par semaine", true},
                                          {"uur per week", true},
                                          {"h week", true},
                                          {"hrs per week", true},
                                          {"Std pro Woche", true},
                                          {"timer pr uge", true},
                                          {"timer per uke", true}};
    if (number.value < 4 || number.value > 48 || number.last + 1 >= words.size()) return std::nullopt;
    const auto hit = kTable.at(words, number.last + 1);
    if (!hit) return std::nullopt;
    const double week = full_week(country);
    if (week == 0 || number.value > week + 3.5) return std::nullopt;
    const double share = std::min(1.0, std::round(number.value / week * 100) / 100);
    return Found<double>{share > 0.97 ? 1.0 : share, words.span(i, hit->end - 1), kLikely, true};
}

/// "Full-time position", "Vollzeit" without a word for part time anywhere.
std::optional<Found<double>> find_full_time(const Words& words) {
    static const auto kFull = list_of(kFullTimeCues);
    static const auto kPart = list_of(kPartTimeCues);
    static const auto kPost = list_of(kFullTimePosts);
    static const auto kPeople = list_of(kFullTimePeople);
    std::optional<Found<double>> found;
    bool part = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        part = part || kPart.at(words, i).has_value();
        const auto hit = kFull.at(words, i);
        if (!hit || found || is_negated(words, i) || (i > 1 && is_negated(words, i - 1))) continue;
        const std::size_t end = std::min(words.sentence_end(i), hit->end + 7);
        const std::size_t from = std::max(words.sentence_start(i), i > 4 ? i - 4 : 0);
        // "Over 300 full-time faculty members" and "full-time students" are people.
        const bool people = kPeople.any(words, hit->end, std::min(end, hit->end + 2)) &&
                            !kPost.any(words, hit->end, std::min(end, hit->end + 4));
        const bool line = words[i].before >= Break::line &&
                          (hit->end >= words.size() || words[hit->end].before >= Break::line);
        const bool label = i > 0 && base::trim(words.gap(i)).starts_with(':');
        if (people || !(line || label || kPost.any(words, from, i) || kPost.any(words, hit->end, end)))
            continue;
        found = Found<double>{1, words.span(i, hit->end - 1), kLikely, false};
    }
    return part ? std::nullopt : found;
}

/// "A three-year PhD studentship", "the studentship is for 3.5 years": the length of a doctoral post, which
/// is a course of study as well.
bool names_training(const Words& words, std::size_t first, std::size_t unit) {
    static const PhraseTable<bool> kTable{{"studentship", true},
                                          {"studentships", true},
                                          {"phd studentship", true},
                                          {"phd position", true},
                                          {"phd project", true},
                                          {"phd scholarship", true},
                                          {"doctoral position", true},
                                          {"phd fellowship", true},
                                          {"scholarship", true},
                                          {"bursary", true},
                                          {"stipend", true},
                                          {"phd programme", true},
                                          {"phd training", true},
                                          {"funded phd", true},
                                          {"engd", true},
                                          {"doctoral studentship", true},
                                          {"postdoctoral", true},
                                          {"postdoc", true},
                                          {"fellowship", true}};
    const std::size_t from = std::max(words.sentence_start(first), first > 8 ? first - 8 : 0);
    const std::size_t to = std::min(words.sentence_end(unit), unit + 6);
    static const PhraseTable<bool> kNot{{"experience", true}, {"ago", true},      {"within", true},
                                        {"last", true},       {"past", true},     {"after", true},
                                        {"since", true},      {"old", true},      {"before", true},
                                        {"prior", true},      {"previous", true}, {"degree", true}};
    return kTable.any(words, from, to) && !kNot.any(words, from, to);
}

/// "Nine-month appointment", "10-month salary": the academic year of a lasting post.
bool is_academic_year(const Words& words, std::size_t first, std::size_t unit) {
    static const PhraseTable<bool> kTable{{"appointment", true}, {"appointments", true},  {"faculty", true},
                                          {"academic", true},    {"salary", true},        {"base", true},
                                          {"basis", true},       {"tenure", true},        {"teaching", true},
                                          {"position", true},    {"instructional", true}, {"contract", true},
                                          {"a year", true},      {"per year", true},      {"employee", true}};
    static const PhraseTable<bool> kTerm{{"fixed", true},    {"temporary", true}, {"initial", true},
                                         {"duration", true}, {"period of", true}, {"limited", true},
                                         {"visiting", true}};
    const auto number = number_word(words, first);
    if (!number || *number < 9 || *number > 12 || unit_months(words, unit) != 1) return false;
    const auto window = around(words, first, unit + 1, 5);
    return kTable.any(words, unit + 1, window.to) && !kTerm.any(words, window.from, window.to);
}

}  // namespace

std::optional<Found<ContractKind>> find_contract_kind(const Words& words) {
    std::optional<Found<ContractKind>> best;
    contract_cues().each(words, [&](const PhraseHit<const ContractCue*>& hit) {
        if (is_negated(words, hit.first) || is_of_something_else(words, hit.end)) return;
        const auto& cue = **hit.value;
        if (cue.weak) {
            const auto window = around(words, hit.first, hit.end, kPostReach);
            if (!post_words().any(words, window.from, hit.first) &&
                !post_words().any(words, hit.end, window.to))
                return;
        }
        const double confidence = cue.weak ? kLikely : kClear;
        const bool better = !best || confidence > best->confidence ||
                            (confidence == best->confidence && rank(cue.kind) > rank(best->value));
        if (better)
            best = Found<ContractKind>{cue.kind, words.span(hit.first, hit.end - 1), confidence, false};
    });
    return best;
}

std::optional<Found<int>> find_months(const Words& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto number = number_word(words, i);
        if (!number || *number < 1) continue;
        // "three (3) years", "3-year", "3 Jahre", "3.5 years"
        std::size_t unit = i + 1;
        const std::size_t half = words_of_half(words, i);
        unit += half > 0 ? half : whole_number(words.folded(unit)) == number;
        const auto months = unit_months(words, unit);
        if (!months || *number > kLongestMonths || words[unit].before >= Break::sentence) continue;
        const int length = *number * *months + (*months == 12 && half > 0 ? kHalfYear : 0);
        if (length > kLongestMonths || (i > 0 && leading_number(words.folded(i - 1)) && words.gap(i) == "-"))
            continue;
        const auto window = around(words, i, unit + 1, kMonthsReach);
        const std::size_t near = i > 3 ? i - 3 : 0;
        const bool training = names_training(words, i, unit);
        if (!training &&
            other_years_words().any(words, std::max(near, window.from), std::min(unit + 6, window.to)))
            continue;
        if (training) return Found<int>{length, words.span(i, unit), kLikely, false};
        if (!post_words().any(words, window.from, window.to)) continue;
        if (is_academic_year(words, i, unit)) continue;
        return Found<int>{length, words.span(i, unit), kLikely, false};
    }
    return std::nullopt;
}

std::optional<Found<double>> find_share_in_title(const Words& title) {
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (!base::is_digit(title.folded(i).front())) continue;
        const auto number = decimal_at(title, i);
        const auto before = base::trim(title.gap(i));
        const auto joint = i > 0 ? title.folded(i - 1) : std::string_view();
        const bool range = before == "-" || before == "\xE2\x80\x93" || joint == "to" || joint == "bis" ||
                           joint == "tot" || joint == "\xC3\xA0";
        if (!number || range || number->value < 10 || number->value > 100) continue;
        if (is_percent_gap(title.gap(number->last + 1)))
            return Found<double>{number->value / 100, title.span(i, number->last), kClear, false};
    }
    return std::nullopt;
}

std::optional<Found<double>> find_share(const Words& words, std::string_view country) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!base::is_digit(words.folded(i).front())) continue;
        const auto number = decimal_at(words, i);
        if (!number) continue;
        if (const auto found = fte_at(words, i, *number)) return found;
        if (const auto found = percentage_at(words, i, *number)) return found;
        if (const auto found = weekly_hours_at(words, i, *number, country)) return found;
        i = number->last;
    }
    return find_full_time(words);
}

model::Contract read_employment(std::string_view text, std::string_view country) {
    // FULL_TIME and "full-time" are the same words.
    const std::string plain = base::replace_all(text, "_", " ");
    const Words words(plain);
    static const PhraseTable<bool> kFullTime{{"full time", true},    {"fulltime", true}, {"Vollzeit", true},
                                             {"temps plein", true},  {"heltid", true},   {"voltijd", true},
                                             {"temps complet", true}};
    static const PhraseTable<bool> kPartTime{{"part time", true},     {"parttime", true}, {"Teilzeit", true},
                                             {"temps partiel", true}, {"deltid", true},   {"deeltijd", true}};
    static const PhraseTable<ContractKind> kKinds{
        {"permanent", ContractKind::permanent},   {"temporary", ContractKind::fixed_term},
        {"contractor", ContractKind::fixed_term}, {"contract temporary", ContractKind::fixed_term},
        {"tenured", ContractKind::permanent},     {"temporaire", ContractKind::fixed_term}};
    model::Contract contract;
    if (const auto kind = find_contract_kind(words)) contract.kind = kind->value;
    kKinds.each(words, [&](const PhraseHit<ContractKind>& hit) {
        if (!contract.kind && !is_negated(words, hit.first)) contract.kind = *hit.value;
    });
    if (const auto share = find_share(words, country)) contract.share = share->value;
    const auto number = decimal_at(words, 0);
    if (!contract.share && number && is_percent_gap(words.gap(number->last + 1)) && number->value > 0 &&
        number->value <= 100)
        contract.share = number->value / 100;
    const bool full = kFullTime.any(words, 0, words.size());
    const bool part = kPartTime.any(words, 0, words.size());
    if (!contract.share && full && !part) contract.share = 1.0;
    if (const auto months = find_months(words)) contract.months = months->value;
    return contract;
}

}  // namespace jobindex::normalise
