#include "crawler/traps.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/base/text.h"
#include "crawler/priority.h"
#include "crawler/scope.h"

namespace jobindex::crawler {

namespace {

struct Parameter {
    std::string_view name, value;
};

constexpr std::size_t kTokenBytes = 16;

/// Parameters that turn pages of one list, order it, or choose a language: they filter nothing.
constexpr std::array<std::string_view, 26> kNoFilters = {
    "page", "p",     "pg",  "paged",  "start",    "offset",  "from",     "limit",     "size",
    "rows", "count", "per", "sort",   "order",    "orderby", "sortby",   "direction", "dir",
    "lang", "hl",    "l",   "locale", "language", "view",    "per_page", "pagesize"};

/// Parameters of calendars, by the languages that name them so.
constexpr std::array<std::string_view, 34> kCalendarNames = {
    "date",  "day",   "month", "year",  "week",     "cal",    "calendar", "ical",  "datum",
    "tag",   "monat", "jahr",  "woche", "kalender", "jour",   "mois",     "annee", "semaine",
    "fecha", "dia",   "mes",   "ano",   "data",     "giorno", "mese",     "anno",  "dag",
    "maand", "jaar",  "manad", "ar",    "maned",    "rok",    "mesic"};

std::vector<Parameter> parameters_of(std::string_view url) {
    std::vector<Parameter> out;
    const auto mark = url.find('?');
    if (mark == std::string_view::npos) return out;
    for (const auto part : base::split(url.substr(mark + 1), '&')) {
        if (part.empty()) continue;
        const auto equals = part.find('=');
        out.push_back({part.substr(0, equals),
                       equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1)});
    }
    return out;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), base::is_digit);
}

/// A number of at most 8 digits; -1 for anything else.
int number(std::string_view text) {
    if (!all_digits(text) || text.size() > 8) return -1;
    int out = 0;
    for (const char c : text) out = out * 10 + (c - '0');
    return out;
}

/// "date" of "tx_cal[date]" and "filter-date".
std::string last_word(std::string_view name) {
    std::string word;
    for (const char c : base::replace_all(base::replace_all(name, "%5B", "["), "%5D", "]")) {
        if (base::is_alpha(c)) {
            word += base::ascii_lower(c);
        } else if (c != ']') {
            word.clear();
        }
    }
    return word;
}

/// The day that stands in a text of a URL: 2026-11-25, 2026-11, 20261125.
std::optional<base::Date> day_in(std::string_view text) {
    std::vector<std::string_view> parts;
    for (const char separator : {'-', '.', '_'}) {
        if (parts.size() < 2) parts = base::split(text, separator);
    }
    if (parts.size() == 2 && parts[0].size() == 4)
        return base::Date::make(number(parts[0]), number(parts[1]), 1);
    if (parts.size() == 3 && parts[0].size() == 4)
        return base::Date::make(number(parts[0]), number(parts[1]), number(parts[2]));
    if (parts.size() == 3 && parts[2].size() == 4)
        return base::Date::make(number(parts[2]), number(parts[1]), number(parts[0]));
    if (text.size() == 8 && all_digits(text))
        return base::Date::make(number(text.substr(0, 4)), number(text.substr(4, 2)),
                                number(text.substr(6, 2)));
    return std::nullopt;
}

/// What a URL says of a calendar.
struct CalendarPage {
    std::optional<base::Date> day;
};

/// ".../2026/11", ".../2026/11/25" and ".../2026-11-25" at the end of the path.
std::optional<CalendarPage> calendar_in_path(std::string_view path) {
    while (path.ends_with('/')) path.remove_suffix(1);
    const auto segments = base::split(path, '/');
    if (segments.size() < 2) return std::nullopt;
    const auto last = segments.back();
    if (last.size() >= 7 && last.size() <= 10 && !all_digits(last)) {
        if (const auto day = day_in(last)) return CalendarPage{day};
    }
    for (std::size_t years_back = 1; years_back <= 2 && years_back < segments.size(); ++years_back) {
        const std::size_t at = segments.size() - 1 - years_back;
        if (segments[at].size() != 4 || number(segments[at]) < 1900) continue;
        const int day = years_back == 2 ? number(segments[at + 2]) : 1;
        if (const auto date = base::Date::make(number(segments[at]), number(segments[at + 1]), day))
            return CalendarPage{date};
    }
    return std::nullopt;
}

/// "?date=2026-11-25", "?year=2026&month=11", "?week=1234".
std::optional<CalendarPage> calendar_in_query(const std::vector<Parameter>& parameters) {
    bool found = false;
    std::optional<base::Date> day;
    int year = -1, month = -1;
    for (const auto& [name, value] : parameters) {
        const std::string word = last_word(name);
        if (std::find(kCalendarNames.begin(), kCalendarNames.end(), word) == kCalendarNames.end()) continue;
        const auto stated = day_in(value);
        if (!stated && number(value) < 0) continue;
        found = true;
        if (stated) day = stated;
        if (value.size() == 4 && number(value) >= 1900 && number(value) <= 2200) year = number(value);
        if (value.size() <= 2) month = number(value);
    }
    if (!found) return std::nullopt;
    if (!day && year > 0) day = base::Date::make(year, month >= 1 && month <= 12 ? month : 1, 1);
    return CalendarPage{day};
}

/// The URL with every run of digits as "#".
std::string calendar_shape(std::string_view url) {
    std::string out;
    for (const char c : url) {
        if (!base::is_digit(c)) {
            out += c;
        } else if (!out.ends_with('#')) {
            out += '#';
        }
    }
    return out;
}

std::optional<TrapBound> calendar_bound(std::string_view url, const std::vector<Parameter>& parameters,
                                        base::Date today) {
    auto page = calendar_in_query(parameters);
    if (!page) page = calendar_in_path(path_of(url));
    if (!page) return std::nullopt;
    const bool near = page->day && std::abs(page->day->days_since(today)) <= kCalendarDays;
    return TrapBound{Trap::calendar, (near ? "calendar " : "far calendar ") + calendar_shape(url),
                     near ? kCalendarNear : kCalendarFar, true};
}

/// Letters and digits that change places too often for a word or a number with a unit.
bool is_token(std::string_view text) {
    if (text.size() < kTokenBytes) return false;
    int changes = 0, digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '-' && text.size() == 36) continue;  // a UUID
        if (!base::is_digit(c) && !base::is_alpha(c) && c != '_') return false;
        digits += base::is_digit(c);
        if (i > 0 && base::is_digit(c) != base::is_digit(text[i - 1])) ++changes;
    }
    return digits >= 3 && changes >= 4;
}

/// The names of the filters of a URL, sorted, each as often as it stands: "f[]" for "f[0]".
std::vector<std::string> filters_of(const std::vector<Parameter>& parameters) {
    std::vector<std::string> out;
    std::set<std::string> seen;
    for (const auto& [name, value] : parameters) {
        if (value.empty()) continue;
        std::string plain;
        for (const char c : base::replace_all(base::replace_all(name, "%5B", "["), "%5D", "]")) {
            if (!base::is_digit(c)) plain += base::ascii_lower(c);
        }
        const bool filters = std::find(kNoFilters.begin(), kNoFilters.end(), plain) == kNoFilters.end();
        // Two pages or two orders at once mean nothing: links that pile up what they find.
        if (filters || !seen.insert(plain).second) out.push_back(plain);
    }
    std::sort(out.begin(), out.end());
    return out;
}

void add_query_bounds(std::string_view url, const std::vector<Parameter>& parameters,
                      std::vector<TrapBound>& out) {
    const std::string path(url.substr(0, url.find('?')));
    const auto filters = filters_of(parameters);
    if (filters.size() >= 2) {
        std::string set;
        for (const auto& filter : filters) set += '&' + filter;
        out.push_back({Trap::facets, "facets " + path + "?" + set,
                       filters.size() == 2 ? kTwoFilters : kManyFilters, true});
    }
    out.push_back({Trap::queries, path, kMaxQueriesPerPath});
}

}  // namespace

std::string_view name(Trap trap) {
    constexpr std::string_view names[] = {"path loop", "long URL", "calendar", "session id",
                                          "facets",    "queries",  "barren"};
    return names[static_cast<std::size_t>(trap)];
}

std::vector<TrapBound> trap_bounds(std::string_view url, base::Date today) {
    std::vector<TrapBound> out;
    if (url.size() > kMaxUrlBytes) return {{Trap::long_url, {}, 0}};
    if (is_trap(url)) return {{Trap::path_loop, {}, 0}};
    const auto parameters = parameters_of(url);
    if (auto calendar = calendar_bound(url, parameters, today)) out.push_back(std::move(*calendar));
    if (auto shape = without_token(url)) out.push_back({Trap::session_id, "token " + *shape, kSameButToken});
    if (!parameters.empty()) add_query_bounds(url, parameters, out);
    return out;
}

std::optional<std::string> without_token(std::string_view url) {
    const auto query = url.find('?');
    const std::size_t path_end = std::min(query, url.size());
    const std::size_t path_begin = origin_of(url).size();
    for (std::size_t from = path_begin; from < path_end;) {
        const std::size_t to = url.find('/', from + 1);
        if (to == std::string_view::npos || to + 1 >= path_end) break;  // the last segment names the page
        if (is_token(url.substr(from + 1, to - from - 1))) {
            return std::string(url.substr(0, from + 1)) + "*" + std::string(url.substr(to));
        }
        from = to;
    }
    for (const auto& [parameter, value] : parameters_of(url)) {
        if (!is_token(value)) continue;
        const auto at = static_cast<std::size_t>(value.data() - url.data());
        return std::string(url.substr(0, at)) + "*" + std::string(url.substr(at + value.size()));
    }
    return std::nullopt;
}

std::vector<std::string> noise_parameters(std::string_view url, std::string_view original) {
    std::vector<std::string> names;
    for (const auto& [parameter, value] : parameters_of(url)) {
        if (is_token(value)) names.emplace_back(parameter);
    }
    if (names.empty() || without_parameters(url, names) != original) return {};
    return names;
}

std::string without_parameters(std::string_view url, const std::vector<std::string>& names) {
    std::string out(url.substr(0, url.find('?')));
    char separator = '?';
    for (const auto& [parameter, value] : parameters_of(url)) {
        if (std::find(names.begin(), names.end(), parameter) != names.end()) continue;
        out += separator;
        out += parameter;
        if (value.data() != nullptr) (out += '=') += value;
        separator = '&';
    }
    return out;
}

}  // namespace jobindex::crawler
