#include "indexer/normalise/clock_time.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

struct Clock {
    int hour = 0, minute = 0;
    std::size_t last = 0;  ///< last word that belongs to it
};

/// Offsets of the zone names that mean one thing; "" = named, but its offset depends on the season.
const PhraseTable<std::string_view>& zones() {
    static const PhraseTable<std::string_view> kTable{
        {"utc", "Z"},       {"gmt", "Z"},       {"cet", "+01:00"},  {"cest", "+02:00"},
        {"mez", "+01:00"},  {"mesz", "+02:00"}, {"bst", "+01:00"},  {"eet", "+02:00"},
        {"eest", "+03:00"}, {"wet", "Z"},       {"est", "-05:00"},  {"edt", "-04:00"},
        {"cst", "-06:00"},  {"cdt", "-05:00"},  {"mst", "-07:00"},  {"mdt", "-06:00"},
        {"pst", "-08:00"},  {"pdt", "-07:00"},  {"aest", "+10:00"}, {"aedt", "+11:00"},
        {"jst", "+09:00"},  {"kst", "+09:00"},  {"aoe", "-12:00"},  {"anywhere on earth", "-12:00"},
        {"hkt", "+08:00"},  {"sgt", "+08:00"},  {"nzst", "+12:00"}, {"nzdt", "+13:00"},
    };
    return kTable;
}

constexpr std::string_view kNoonWords[] = {"noon",     "midday",   "mittags", "midi",      "mezzogiorno",
                                           "mediodía", "meio dia", "poledne", "poledních", "południe",
                                           "południa", "正午",     "中午",    "정오"};
constexpr std::string_view kMidnightWords[] = {"midnight",   "mitternacht", "minuit",      "mezzanotte",
                                               "medianoche", "meia noite",  "middernacht", "midnatt",
                                               "midnat",     "keskiyö",     "keskiyöhön",  "północ",
                                               "północy",    "půlnoc",      "půlnoci",     "자정"};

bool is_afternoon(std::string_view word, std::string_view next) {
    return word == "pm" || (word == "p" && next == "m");
}
bool is_morning(std::string_view word, std::string_view next) {
    return word == "am" || (word == "a" && next == "m");
}

/// Words that make the number before or after them an hour.
bool is_hour_word(std::string_view word) {
    return word == "uhr" || word == "kl" || word == "klo" || word == "heures" || word == "uur" ||
           word == "hrs" || word == "hours" || word == "godz" || word == "hod" || word == "ore" ||
           word == "horas" || word == "時" || word == "时" || word == "点" || word == "點" || word == "시";
}

/// "am" or "pm" behind the last word of `clock` moves its hour; nullopt when neither follows.
std::optional<Clock> with_half_of_day(const Words& words, Clock clock, std::string_view rest) {
    auto word = rest.empty() ? words.folded(clock.last + 1) : rest;
    const auto next = rest.empty() ? words.folded(clock.last + 2) : words.folded(clock.last + 1);
    const bool afternoon = is_afternoon(word, next);
    if ((!afternoon && !is_morning(word, next)) || clock.hour > 12 || clock.hour == 0) return std::nullopt;
    if (rest.empty()) ++clock.last;
    if (word.size() == 1) ++clock.last;
    clock.hour = clock.hour % 12 + (afternoon ? 12 : 0);
    return clock;
}

/// "23:59", "11:59pm", "23.59" beside an hour word, "17h30".
std::optional<Clock> with_minutes(const Words& words, std::size_t i, const LeadingNumber& hour) {
    const auto gap = words.gap(i + 1);
    const auto minute = leading_number(words.folded(i + 1));
    if (!minute || minute->digits != 2 || minute->value > 59 || hour.value > 24) return std::nullopt;
    const Clock clock{hour.value, minute->value, i + 1};
    if (gap != ":" && gap != ".") return std::nullopt;
    if (const auto half = with_half_of_day(words, clock, minute->rest)) return half;
    if (!minute->rest.empty()) return std::nullopt;
    const bool marked = is_hour_word(words.folded(i + 2)) || (i > 0 && is_hour_word(words.folded(i - 1)));
    if (gap == "." && !marked) return std::nullopt;
    return clock;
}

std::optional<Clock> named_hour(const Words& words, std::size_t i) {
    static const auto kNoon = list_of(kNoonWords);
    static const auto kMidnight = list_of(kMidnightWords);
    if (const auto hit = kNoon.at(words, i)) return Clock{12, 0, hit->end - 1};
    if (const auto hit = kMidnight.at(words, i)) return Clock{23, 59, hit->end - 1};
    return std::nullopt;
}

std::optional<Clock> clock_at(const Words& words, std::size_t i) {
    if (const auto named = named_hour(words, i)) return named;
    const auto hour = leading_number(words.folded(i));
    if (!hour || hour->digits > 2 || hour->value > 24) return std::nullopt;
    if (hour->rest.starts_with('h') || hour->rest.starts_with('u')) {
        const auto minute = whole_number(hour->rest.substr(1));
        if (hour->rest.size() > 1 && (!minute || *minute > 59)) return std::nullopt;
        return Clock{hour->value, minute.value_or(0), i};
    }
    if (hour->rest.empty()) {
        if (const auto clock = with_minutes(words, i, *hour)) return clock;
    }
    const Clock clock{hour->value, 0, i};
    if (const auto half = with_half_of_day(words, clock, hour->rest)) return half;
    if (!hour->rest.empty()) return std::nullopt;
    const auto next = words.folded(i + 1);
    if (const auto named = named_hour(words, i + 1)) return named;  // "12 noon"
    if (next == "時" || next == "时") {
        const auto minute = whole_number(words.folded(i + 2));
        if (minute && *minute < 60 && words.folded(i + 3) == "分") return Clock{hour->value, *minute, i + 3};
    }
    if (is_hour_word(next) || next == "h" || next == "u") return Clock{hour->value, 0, i + 1};
    // "klo 16 asti", "kl. 24"
    const auto before = i > 0 ? words.folded(i - 1) : std::string_view();
    if ((before == "klo" || before == "kl") && words.gap(i + 1) != ":") return Clock{hour->value, 0, i};
    return std::nullopt;
}

}  // namespace

std::string time_in(const Words& words, std::size_t from, std::size_t to) {
    to = std::min(to, words.size());
    for (std::size_t i = from; i < to; ++i) {
        const auto clock = clock_at(words, i);
        if (!clock) continue;
        std::string_view zone;
        for (std::size_t z = clock->last + 1; z < std::min(clock->last + 4, words.size()); ++z) {
            if (const auto hit = zones().at(words, z)) {
                zone = *hit->value;
                break;
            }
        }
        const int hour = clock->hour == 24 ? 23 : clock->hour;
        const int minute = clock->hour == 24 ? 59 : clock->minute;
        return fmt::format("{:02}:{:02}{}", hour, minute, zone);
    }
    return {};
}

std::string time_of_iso(std::string_view text) {
    text = base::trim(text);
    if (text.size() < 16 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':') return {};
    const auto hour = whole_number(text.substr(11, 2));
    const auto minute = whole_number(text.substr(14, 2));
    if (!hour || !minute || *hour > 23 || *minute > 59) return {};
    if (*hour == 0 && *minute == 0) return {};
    std::string_view rest = text.substr(16);
    const auto zone = rest.find_first_of("Z+-");
    std::string offset;
    if (zone != std::string_view::npos) {
        rest = rest.substr(zone);
        if (rest.front() == 'Z') {
            offset = "Z";
        } else if (rest.size() >= 6 && rest[3] == ':' && whole_number(rest.substr(1, 2)) &&
                   whole_number(rest.substr(4, 2))) {
            offset = rest.substr(0, 6);
        }
    }
    return fmt::format("{:02}:{:02}{}", *hour, *minute, offset);
}

}  // namespace jobindex::normalise
