#include "indexer/normalise/working_time.h"

#include <algorithm>
#include <cmath>

#include "core/base/text.h"
#include "indexer/normalise/contract_cues.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {

/// "not", "non", "no", "or" (of "permanent or temporary") just before.
bool is_negated(const Words& words, std::size_t first) {
    if (first == 0) return false;
    const auto before = words.folded(first - 1);
    return before == "not" || before == "non" || before == "no" || before == "nicht" || before == "semi";
}

namespace {

constexpr std::size_t kShareBytes = 24;  ///< bytes between a share and a word for working time
constexpr double kClear = 0.85;
constexpr double kLikely = 0.7;
constexpr int kMostHired = 10;      ///< "25 full-time faculty" are those that are there
constexpr double kLeastShare = 30;  ///< percent

const PhraseTable<bool>& post_words() {
    static const auto kTable = list_of(kPostWords);
    return kTable;
}
const PhraseTable<bool>& share_words() {
    static const auto kTable = list_of(kShareWords);
    return kTable;
}
/// The hours of a full-time week in a country's public sector.
double full_week(std::string_view country) {
    struct Week {
        std::string_view country;
        double hours;
    };
    static constexpr Week kWeeks[] = {
        {"DE", 39},    {"FR", 35},   {"NL", 38}, {"BE", 38}, {"DK", 37}, {"NO", 37.5}, {"FI", 36.25},
        {"GB", 36.5},  {"IE", 37},   {"CH", 42}, {"AT", 40}, {"SE", 40}, {"US", 40},   {"CL", 44},
        {"AU", 36.75}, {"ES", 37.5}, {"PT", 35}, {"IT", 38}, {"PL", 40}, {"CZ", 40},   {"SK", 40},
        {"JP", 38.75}, {"HU", 40},   {"SI", 40}, {"HR", 40}, {"EE", 40}, {"LV", 40},   {"LT", 40},
        {"LU", 40},    {"GR", 40},   {"RO", 40}, {"CN", 40}};
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
    static const PhraseTable<bool> kTable{{"women", true},
                                          {"of women", true},
                                          {"frauen", true},
                                          {"female", true},
                                          {"teaching", true},
                                          {"research", true},
                                          {"travel", true},
                                          {"of the students", true},
                                          {"of students", true},
                                          {"international", true},
                                          {"remote", true},
                                          {"homeoffice", true},
                                          {"home office", true},
                                          {"of our", true},
                                          {"service", true},
                                          {"lehre", true},
                                          {"forschung", true},
                                          {"of all", true},
                                          {"of the time", true},
                                          {"effort", true},
                                          {"administrative", true},
                                          {"tuition", true},
                                          {"of their time", true},
                                          {"increase", true},
                                          {"employer", true},
                                          {"clinical", true},
                                          {"klinisk", true},
                                          {"klinische", true},
                                          {"klinischer", true},
                                          {"clinique", true},
                                          {"clínica", true},
                                          {"kliininen", true},
                                          {"extension", true},
                                          {"of salary", true},
                                          {"holiday", true},
                                          {"vacation", true},
                                          {"of positions", true},
                                          {"contribution", true},
                                          {"match", true},
                                          {"of the basic", true},
                                          {"of basic", true},
                                          {"of the salary", true},
                                          {"tax", true},
                                          {"of the total", true},
                                          {"of the position", true},
                                          {"of the applicants", true},
                                          {"of time", true},
                                          {"of working time", true},
                                          {"discount", true},
                                          {"off", true},
                                          {"teaching", true},
                                          {"acceptance", true},
                                          {"funded", true}};
    return next < words.size() && kTable.at(words, next).has_value();
}

bool is_percent_gap(std::string_view gap) {
    const auto bare = base::trim(gap);
    return bare.starts_with('%') || gap.starts_with("\xC2\xA0%") || gap.starts_with("\xE2\x80\xAF%");
}

/// "Up to 20 %", "maximal 50 %", "80 bis 100 %": the end of a range.
bool is_upper_bound(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kBounds{
        {"bis", true},     {"up", true},         {"up to", true},   {"maximum", true},
        {"up till", true}, {"more than", true},  {"over", true},    {"maximally", true},
        {"maximal", true}, {"max", true},        {"at most", true}, {"bis zu", true},
        {"jusqu'à", true}, {"tot", true},        {"hasta", true},   {"maximum of", true},
        {"rate of", true}, {"högst", true},      {"opptil", true},  {"höchstens", true},
        {"least", true},   {"mindestens", true}, {"about", true}};
    for (std::size_t k = i > 2 ? i - 2 : 0; k < i; ++k) {
        const auto hit = kBounds.at(words, k);
        if (hit && hit->end == i) return true;
    }
    return false;
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
    const bool goes_on = next < words.size() && words[next].before < Break::sentence;
    if (number.value < kLeastShare && !(goes_on && post_words().any(words, next, next + 2)))
        return std::nullopt;
    const auto before = base::trim(words.gap(i));
    const bool range = before == "-" || before == "\xE2\x80\x93" || is_upper_bound(words, i);
    if (range || is_percentage_of_other(words, next) || !share_word_near(words, span)) return std::nullopt;
    return Found<double>{number.value / 100, span, kClear, false};
}

std::optional<Found<double>> fte_at(const Words& words, std::size_t i, const Decimal& number) {
    if (number.value <= 0 || number.value > 1) return std::nullopt;
    // "1,000 full-time students"
    if (number.last > i && words.gap(number.last) == "," && words.folded(number.last).size() == 3)
        return std::nullopt;
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

/// What is said of a mention of full time or of part time.
struct Mention {
    std::size_t first = 0, end = 0;  ///< words
    bool labelled = false;           ///< "Work type: Full time", a line or an item of its own
    bool hired = false;              ///< "seeks a full-time", "we hire full-time faculty"
    bool people = false;             ///< "300 full-time faculty members", "full-time students"
    bool post = false;               ///< a word for the post beside it
};

bool is_item(std::string_view gap, Break before) {
    return before >= Break::line || base::trim(gap).starts_with(',');
}

Mention mention_at(const Words& words, const PhraseHit<bool>& hit) {
    static const auto kPost = list_of(kFullTimePosts);
    static const auto kPeople = list_of(kFullTimePeople);
    static const auto kHiring = list_of(kFullTimeHiring);
    static const auto kStudies = list_of(kFullTimeStudies);
    Mention mention{hit.first, hit.end, false, false, false, false};
    const std::size_t end = std::min(words.sentence_end(hit.end - 1), hit.end + 7);
    const std::size_t start = words.sentence_start(hit.first);
    const std::size_t near = std::max(start, hit.first > 4 ? hit.first - 4 : 0);
    const std::size_t far = std::max(start, hit.first > 9 ? hit.first - 9 : 0);
    const bool last = hit.end >= words.size();
    mention.people = kPeople.any(words, hit.end, std::min(end, hit.end + 2)) &&
                     !kPost.any(words, hit.end, std::min(end, hit.end + 4));
    const auto count = hit.first > 0 ? whole_number(words.folded(hit.first - 1)) : std::nullopt;
    const bool counted = count && *count >= kMostHired && base::trim(words.gap(hit.first)).empty();
    static const PhraseTable<bool> kCounts{
        {"two", true},    {"three", true},   {"four", true},   {"five", true},
        {"six", true},    {"seven", true},   {"eight", true},  {"nine", true},
        {"ten", true},    {"eleven", true},  {"twelve", true}, {"fifteen", true},
        {"twenty", true}, {"several", true}, {"thirty", true}, {"our", true}};
    const bool spelt = hit.first > 0 && kCounts.at(words, hit.first - 1);
    const bool studies = kStudies.any(words, hit.end, std::min(end, hit.end + 2));
    mention.hired = !counted && !studies && kHiring.any(words, far, hit.first);
    mention.post = !studies && !counted && !spelt &&
                   (kPost.any(words, near, hit.first) || kPost.any(words, hit.end, end));
    const bool opens = hit.first > 0 && base::trim(words.gap(hit.first)).ends_with(':');
    const bool closes = last || is_item(words.gap(hit.end), words[hit.end].before);
    const bool begins = hit.first == 0 || is_item(words.gap(hit.first), words[hit.first].before);
    mention.labelled = opens || (begins && closes);
    return mention;
}

/// "Based on a full-time appointment" tells what the salary is for.
bool is_basis_of_pay(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kBasis{
        {"based on", true},         {"basis of", true},       {"op basis van", true},
        {"in case of", true},       {"bij een", true},        {"in the case of", true},
        {"corresponding to", true}, {"uitgaande van", true},  {"equivalent to", true},
        {"assuming", true},         {"auf basis", true},      {"per cent of", true},
        {"percent of", true},       {"parental leave", true}, {"bei", true}};
    return kBasis.any(words, std::max(words.sentence_start(first), first > 4 ? first - 4 : 0), first);
}

/// "Full Time, Part Time" and "part-time or full-time" leave it open.
bool is_beside_part_time(const Words& words, const PhraseHit<bool>& hit) {
    static const auto kPart = list_of(kPartTimeCues);
    for (std::size_t i = hit.first > 3 ? hit.first - 3 : 0; i < hit.first; ++i) {
        const auto part = kPart.at(words, i);
        if (part && !base::trim(words.gap(part->end)).starts_with(':') && part->end + 1 >= hit.first)
            return true;
    }
    return kPart.any(words, hit.end, hit.end + 2) && words[hit.end].before < Break::sentence;
}

/// "Full-time position", "we seek full-time faculty", "Vollzeit" without a word for a post in part time
/// anywhere.
std::optional<Found<double>> find_full_time(const Words& words) {
    static const auto kFull = list_of(kFullTimeCues);
    static const auto kPart = list_of(kPartTimeCues);
    std::optional<Found<double>> found;
    static const auto kOffered = list_of(kPartTimeOffered);
    bool part = false, offered = false, sure = false, labelled = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto hit = kPart.at(words, i)) {
            const Mention mention = mention_at(words, *hit);
            // "Full/Part-Time: Full Time" asks, it does not say.
            const bool asks =
                base::trim(words.gap(hit->end)).starts_with(':') && i > 0 && words.folded(i - 1) != "is";
            part = part || (!mention.people && !asks);
            offered = offered || kOffered.any(words, hit->end, std::min(hit->end + 3, words.sentence_end(i)));
        }
        const auto hit = kFull.at(words, i);
        if (!hit || (found && sure) || is_negated(words, i) || (i > 1 && is_negated(words, i - 1))) continue;
        const Mention mention = mention_at(words, *hit);
        const bool heading = base::trim(words.gap(hit->end)).starts_with(':');
        if (heading || is_basis_of_pay(words, i) || is_beside_part_time(words, *hit)) continue;
        const bool said = mention.labelled || mention.hired || (mention.post && !mention.people);
        if (!said) continue;
        sure = mention.labelled || mention.hired;
        labelled = labelled || mention.labelled;
        if (!found || sure) found = Found<double>{1, words.span(i, hit->end - 1), kLikely, false};
    }
    if (labelled) return found;
    return offered || (part && !sure) ? std::nullopt : found;
}

}  // namespace

std::optional<Found<double>> find_share_in_title(const Words& title, std::string_view country) {
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (!base::is_digit(title.folded(i).front())) continue;
        const auto number = decimal_at(title, i);
        const auto before = base::trim(title.gap(i));
        const auto joint = i > 0 ? title.folded(i - 1) : std::string_view();
        const bool range = before == "-" || before == "\xE2\x80\x93" || joint == "to" || joint == "bis" ||
                           joint == "tot" || joint == "\xC3\xA0";
        if (!number || range) continue;
        if (const auto found = weekly_hours_at(title, i, *number, country)) return found;
        if (number->value < 10 || number->value > 100) continue;
        if (is_percent_gap(title.gap(number->last + 1)))
            return Found<double>{number->value / 100, title.span(i, number->last), kClear, false};
    }
    static const auto kHalf = list_of(kHalfTimeCues);
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (const auto hit = kHalf.at(title, i))
            return Found<double>{0.5, title.span(i, hit->end - 1), kLikely, false};
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

std::optional<double> read_share(const Words& words, std::string_view country) {
    const auto number = decimal_at(words, 0);
    const bool percent = number && is_percent_gap(words.gap(number->last + 1));
    if (percent && number->value > 0 && number->value <= 100) return number->value / 100;
    const auto share = find_share(words, country);
    return share ? std::optional(share->value) : std::nullopt;
}

}  // namespace jobindex::normalise
