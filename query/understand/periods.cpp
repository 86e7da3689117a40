#include "query/understand/periods.h"

#include <array>
#include <string_view>

#include "core/base/text.h"

namespace jobindex::understand {
namespace {

struct Word {
    std::string_view name;
    int number;
};

constexpr auto kMonths = std::to_array<Word>({
    {"january", 1},   {"jan", 1},       {"januar", 1},    {"janvier", 1},   {"february", 2},  {"feb", 2},
    {"februar", 2},   {"fevrier", 2},   {"march", 3},     {"mar", 3},       {"marz", 3},      {"mars", 3},
    {"april", 4},     {"apr", 4},       {"avril", 4},     {"may", 5},       {"mai", 5},       {"june", 6},
    {"jun", 6},       {"juni", 6},      {"juin", 6},      {"july", 7},      {"jul", 7},       {"juli", 7},
    {"juillet", 7},   {"august", 8},    {"aug", 8},       {"aout", 8},      {"september", 9}, {"sep", 9},
    {"sept", 9},      {"septembre", 9}, {"october", 10},  {"oct", 10},      {"oktober", 10},  {"okt", 10},
    {"octobre", 10},  {"november", 11}, {"nov", 11},      {"novembre", 11}, {"december", 12}, {"dec", 12},
    {"dezember", 12}, {"dez", 12},      {"decembre", 12},
});
/// 1 is Monday, as in ISO 8601.
constexpr auto kWeekdays = std::to_array<Word>({
    {"monday", 1},    {"montag", 1},   {"lundi", 1},    {"tuesday", 2},  {"dienstag", 2},   {"mardi", 2},
    {"wednesday", 3}, {"mittwoch", 3}, {"mercredi", 3}, {"thursday", 4}, {"donnerstag", 4}, {"jeudi", 4},
    {"friday", 5},    {"freitag", 5},  {"vendredi", 5}, {"saturday", 6}, {"samstag", 6},    {"samedi", 6},
    {"sunday", 7},    {"sonntag", 7},  {"dimanche", 7},
});
constexpr int kDay = 1, kWeek = 7, kMonth = 30, kYear = 365;
constexpr auto kUnits = std::to_array<Word>({
    {"day", kDay},     {"days", kDay},     {"tag", kDay},       {"tage", kDay},    {"tagen", kDay},
    {"jour", kDay},    {"jours", kDay},    {"week", kWeek},     {"weeks", kWeek},  {"woche", kWeek},
    {"wochen", kWeek}, {"semaine", kWeek}, {"semaines", kWeek}, {"month", kMonth}, {"months", kMonth},
    {"monat", kMonth}, {"monate", kMonth}, {"monaten", kMonth}, {"mois", kMonth},  {"year", kYear},
    {"jahr", kYear},
});
constexpr auto kCounts = std::to_array<Word>({
    {"a", 1},
    {"one", 1},
    {"ein", 1},
    {"einer", 1},
    {"einem", 1},
    {"un", 1},
    {"une", 1},
    {"two", 2},
    {"zwei", 2},
    {"deux", 2},
    {"three", 3},
    {"drei", 3},
    {"trois", 3},
    {"four", 4},
    {"vier", 4},
    {"quatre", 4},
});
/// 0 this one, 1 the next, -1 the last.
constexpr auto kWhich = std::to_array<Word>({
    {"this", 0},
    {"dieser", 0},
    {"diese", 0},
    {"diesen", 0},
    {"ce", 0},
    {"cette", 0},
    {"next", 1},
    {"nachste", 1},
    {"nachsten", 1},
    {"kommende", 1},
    {"kommenden", 1},
    {"prochain", 1},
    {"last", -1},
    {"past", -1},
    {"letzte", -1},
    {"letzten", -1},
    {"vergangene", -1},
});
constexpr auto kDays = std::to_array<Word>({
    {"today", 0},
    {"heute", 0},
    {"aujourd hui", 0},
    {"tomorrow", 1},
    {"demain", 1},
    {"yesterday", -1},
    {"gestern", -1},
    {"hier", -1},
});
constexpr std::array<std::string_view, 5> kSoon = {"soon", "bald", "demnachst", "bientot", "shortly"};
constexpr int kSoonDays = 14;
constexpr int kMaxCount = 1000;

template <std::size_t size>
std::optional<int> look_up(const std::array<Word, size>& table, std::string_view name) {
    for (const auto& word : table) {
        if (word.name == name) return word.number;
    }
    return std::nullopt;
}

class Reader {
  public:
    Reader(const std::vector<std::string>& words, std::size_t at, base::Date today, Direction direction)
        : words_(words), at_(at), today_(today), ahead_(direction == Direction::ahead) {}

    std::optional<Period> read() const {
        for (const auto& found : {iso(), single_day(), soon(), counted(), unit(), weekday(), calendar()}) {
            if (found) return found;
        }
        return std::nullopt;
    }

  private:
    std::string_view word(std::size_t i) const {
        return at_ + i < words_.size() ? std::string_view(words_[at_ + i]) : std::string_view();
    }
    std::optional<int> number(std::size_t i, int low, int high) const {
        std::string_view text = word(i);
        while (!text.empty() && !base::is_digit(text.back())) text.remove_suffix(1);  // "1st"
        if (text.empty() || !base::is_digit(text.front()) || word(i).size() > text.size() + 2) return {};
        const auto value = base::parse_integer(text);
        if (!value || *value < low || *value > high) return std::nullopt;
        return static_cast<int>(*value);
    }
    static base::Date last_of(int year, int month) {
        const auto next =
            month == 12 ? base::Date::make(year + 1, 1, 1) : base::Date::make(year, month + 1, 1);
        return next ? next->plus_days(-1) : base::Date{};
    }
    std::optional<Period> whole_month(int year, int month, std::size_t used) const {
        const auto first = base::Date::make(year, month, 1);
        if (!first) return std::nullopt;
        return Period{*first, last_of(year, month), used};
    }
    int weekday_of_today() const {
        return static_cast<int>(std::chrono::weekday(today_.days).iso_encoding());
    }

    /// "2026-12-01", whose key is "2026 12 01".
    std::optional<Period> iso() const {
        const auto date = base::Date::parse(base::replace_all(word(0), " ", "-"));
        if (!date) return std::nullopt;
        return Period{*date, *date, 1};
    }
    std::optional<Period> single_day() const {
        const auto shift = look_up(kDays, word(0));
        if (!shift) return std::nullopt;
        return Period{today_.plus_days(*shift), today_.plus_days(*shift), 1};
    }
    std::optional<Period> soon() const {
        for (const auto name : kSoon) {
            if (ahead_ && word(0) == name) return Period{today_, today_.plus_days(kSoonDays), 1};
        }
        return std::nullopt;
    }
    /// "2 weeks", "the next 10 days", "last 3 months".
    std::optional<Period> counted() const {
        std::size_t i = 0;
        if (look_up(kWhich, word(i))) ++i;
        auto count = number(i, 1, kMaxCount);
        if (!count) count = look_up(kCounts, word(i));
        const auto unit = look_up(kUnits, word(i + 1));
        if (!count || !unit) return std::nullopt;
        const int days = *count * *unit;
        if (ahead_) return Period{today_, today_.plus_days(days), i + 2};
        return Period{today_.plus_days(-days), today_, i + 2};
    }
    /// "this week", "next month", "last week".
    std::optional<Period> unit() const {
        const auto which = look_up(kWhich, word(0));
        const auto unit = look_up(kUnits, word(1));
        if (!which || !unit || *unit == kDay) return std::nullopt;
        if (*which < 0) return Period{today_.plus_days(-*unit), today_, 2};
        if (*unit == kWeek) {
            const auto monday = today_.plus_days(1 - weekday_of_today() + *which * kWeek);
            return Period{monday, monday.plus_days(kWeek - 1), 2};
        }
        if (*unit == kYear) {
            const int year = today_.year() + *which;
            const auto first = base::Date::make(year, 1, 1);
            if (!first) return std::nullopt;
            return Period{*first, last_of(year, 12), 2};
        }
        const int month = today_.month() + *which;
        return month > 12 ? whole_month(today_.year() + 1, 1, 2) : whole_month(today_.year(), month, 2);
    }
    /// "Friday", "next Friday", "Friday, 20 November 2026".
    std::optional<Period> weekday() const {
        std::size_t i = 0;
        if (look_up(kWhich, word(0))) ++i;
        const auto day = look_up(kWeekdays, word(i));
        if (!day) return std::nullopt;
        if (i == 0) {
            auto date =
                Reader(words_, at_ + 1, today_, ahead_ ? Direction::ahead : Direction::back).calendar();
            if (date && date->from == date->to) {
                ++date->words;
                return date;
            }
        }
        int shift = (*day - weekday_of_today() + kWeek) % kWeek;
        if (!ahead_ && shift > 0) shift -= kWeek;
        return Period{today_.plus_days(shift), today_.plus_days(shift), i + 1};
    }
    /// "December", "December 2026", "1 December", "December 1 2026".
    std::optional<Period> calendar() const {
        std::size_t i = 0;
        auto day = number(0, 1, 31);
        if (day) ++i;
        if (day && (word(i) == "of" || word(i) == "de")) ++i;
        const auto month = look_up(kMonths, word(i));
        if (!month) return std::nullopt;
        ++i;
        if (!day && (day = number(i, 1, 31))) ++i;
        const auto said = number(i, 1900, 2200);
        if (said) ++i;
        int year = said.value_or(today_.year());
        if (!day) {
            if (!said && ahead_ && *month < today_.month()) ++year;
            if (!said && !ahead_ && *month > today_.month()) --year;
            return whole_month(year, *month, i);
        }
        auto date = base::Date::make(year, *month, *day);
        if (date && !said && ahead_ && *date < today_) date = base::Date::make(year + 1, *month, *day);
        if (date && !said && !ahead_ && *date > today_) date = base::Date::make(year - 1, *month, *day);
        if (!date) return std::nullopt;
        return Period{*date, *date, i};
    }

    const std::vector<std::string>& words_;
    std::size_t at_;
    base::Date today_;
    bool ahead_;
};

}  // namespace

std::optional<Period> read_period(const std::vector<std::string>& words, std::size_t at, base::Date today,
                                  Direction direction) {
    return Reader(words, at, today, direction).read();
}

}  // namespace jobindex::understand
