#include "indexer/normalise/place_in_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kHeadBytes = 3500;     ///< of a text in which the place is looked for
constexpr std::size_t kFirstLines = 200;     ///< in which a place beats later ones
constexpr std::size_t kSentenceReach = 160;  ///< bytes before a place that may say that it is another's
constexpr std::size_t kLongestSpan = 80;     ///< bytes; a city and a country further apart are no pair
constexpr std::size_t kShortestName =
    5;  ///< of a city that stands alone: "Over" and "Luca" are words and names
constexpr std::int64_t kLeastPopulation = 20'000;  ///< of the same
constexpr double kPaired = 0.65;
constexpr double kNamedTwice = 0.6;

struct Spot {
    const vocab::City* city = nullptr;
    base::Span span;
};

std::size_t sentence_begin(std::string_view text, std::size_t at) {
    const std::size_t least = at > kSentenceReach ? at - kSentenceReach : 0;
    while (at > least && text[at - 1] != '\n' &&
           !(text[at - 1] == ' ' && at > 1 && (text[at - 2] == '.' || text[at - 2] == ';')))
        --at;
    return at;
}

/// "38000 Grenoble", "D-69120 Heidelberg": a postal code right before the city, no year.
bool has_postal_code(std::string_view text, std::size_t at) {
    if (at < 5 || text[at - 1] != ' ') return false;
    std::size_t from = at - 1;
    while (from > 0 && base::is_digit(text[from - 1])) --from;
    const std::size_t digits = at - 1 - from;
    if (digits != 5 && digits != 4) return false;
    if (from > 0 && text[from - 1] != ' ' && text[from - 1] != '-' && text[from - 1] != '\n') return false;
    const auto century = text.substr(from, 2);
    return digits == 5 || (century != "19" && century != "20");
}

bool behind_locative(std::string_view text, std::size_t at) {
    static constexpr std::string_view kWords[] = {" in ", " at ", " \xC3\xA0 ", " i ", " en ",
                                                  " a ",  ", ",   " te ",       " w "};
    const auto before = text.substr(0, at);
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [&](auto word) { return before.ends_with(word); });
}

/// "Lafayette College", "Union University": the town is a part of a name.
bool is_of_a_name(std::string_view text, std::size_t end) {
    static constexpr std::string_view kKinds[] = {" University", " College", " Institute", " School",
                                                  " Hospital",   " Academy", " State",     " Community"};
    const auto behind = text.substr(end);
    return std::any_of(std::begin(kKinds), std::end(kKinds),
                       [&](auto kind) { return behind.starts_with(kind); });
}

/// True when a city and its region or country stand side by side in `said`: "Halifax, Nova Scotia", no
/// sentence between them.
bool is_pair(std::string_view said) {
    constexpr std::size_t kMostWords = 8;
    static constexpr std::string_view kSmall[] = {"de",  "la", "of",  "upon", "am",  "an", "der", "di",
                                                  "do",  "du", "le",  "les",  "el",  "y",  "on",  "in",
                                                  "sur", "a",  "bei", "the",  "del", "da", "den", "aan"};
    if (said.find(", ") == std::string_view::npos && said.find(" (") == std::string_view::npos) return false;
    const auto words = base::split_words(said);
    return words.size() <= kMostWords && std::all_of(words.begin(), words.end(), [](std::string_view word) {
               // "English (excluding the U.S.)" is a language.
               if (word.size() > 1 && word.front() == '(') word.remove_prefix(1);
               return word.front() < 'a' || word.front() > 'z' ||
                      std::find(std::begin(kSmall), std::end(kSmall), word) != std::end(kSmall);
           });
}

/// "Luxembourg, Malta, Netherlands": two countries of a list, though there is a Malta in the Netherlands.
/// "Lebanon, New Hampshire" is a town.
bool names_two_countries(std::string_view said, const vocab::Gazetteer& gazetteer) {
    const auto comma = said.find(", ");
    if (comma == std::string_view::npos) return false;
    const auto first = gazetteer.country(said.substr(0, comma));
    const auto second = gazetteer.country(said.substr(comma + 2));
    return first && second && *first != *second;
}

/// "palaces in Antwerp, Rouen and Strasbourg": one of several towns, which are the subject rather than the
/// place.
bool is_of_list(std::string_view text, std::size_t end) {
    const auto behind = text.substr(end, 60);
    if (!behind.starts_with(", ") || behind.size() < 3) return false;
    const auto next = behind.substr(2);
    if (next.front() < 'A' || next.front() > 'Z') return false;
    const auto word = next.substr(0, next.find_first_of(" ,.\n"));
    const auto rest = next.substr(word.size());
    return rest.starts_with(" and ") || rest.starts_with(" en ") || rest.starts_with(" et ") ||
           rest.starts_with(" und ") || rest.starts_with(", ");
}

bool is_named_twice(std::string_view text, std::string_view name) {
    int times = 0, located = 0;
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        if (is_of_a_name(text, at + name.size())) continue;
        ++times;
        located += behind_locative(text, at) && !is_of_list(text, at + name.size());
    }
    return times >= 2 && located >= 1;
}

/// True for a city that is large and whose name is long enough to be meant where no region stands beside it.
bool stands_alone(const vocab::City& city, std::string_view said) {
    return said.size() >= kShortestName && city.population >= kLeastPopulation;
}

void add(std::vector<Spot>& spots, Spot spot) {
    const bool known =
        std::any_of(spots.begin(), spots.end(), [&](const Spot& other) { return other.city == spot.city; });
    if (!known) spots.push_back(spot);
}

Found<model::Place> found_at(const Spot& spot, double confidence) {
    return {place_at(*spot.city), spot.span, confidence, false};
}

}  // namespace

bool speaks_of_others(std::string_view text, base::Span span) {
    static constexpr std::string_view kWords[] = {
        "collaborat", "partner",     "together with", "conference",  "secondment", "visit",
        "cooperat",   "kooperation", "alumni",        "graduate of", "born",       "founded",
        "consorti",   "network",     "offices in",    "campuses",    "travel",     "stay at",
        "joint with", "workshop",    "branches",      "interview",   "meeting",    "convention"};
    const std::size_t begin = sentence_begin(text, span.from);
    std::size_t end = text.find_first_of(".\n", span.to);
    end = std::min({end, text.size(), span.to + 80});
    const std::string folded = base::fold(text.substr(begin, end - begin));
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [&](auto word) { return folded.find(word) != std::string::npos; });
}

model::Place place_at(const vocab::City& city) {
    return {std::string(city.name), std::string(city.region), std::string(city.country), city.lat, city.lon};
}

std::optional<Found<model::Place>> find_place(std::string_view text, std::string_view country,
                                              const vocab::Gazetteer& gazetteer) {
    text = text.substr(0, base::char_boundary(text, std::min(text.size(), kHeadBytes)));
    std::vector<Spot> sure, twice;
    for (const auto& match : gazetteer.parse_place(text)) {
        const auto said = match.span.in(text);
        if (match.city == nullptr || said.size() > kLongestSpan) continue;
        if (said.find('\n') != std::string_view::npos || said.find(", the ") != std::string_view::npos)
            continue;
        if (!country.empty() && match.city->country != country) continue;
        if (speaks_of_others(text, match.span) || names_two_countries(said, gazetteer)) continue;
        if (is_pair(said) || (!country.empty() && has_postal_code(text, match.span.from)))
            add(sure, {match.city, match.span});
        else if (!country.empty() && stands_alone(*match.city, said) && is_named_twice(text, said))
            add(twice, {match.city, match.span});
    }
    if (sure.size() == 1 || (!sure.empty() && sure.front().span.to <= kFirstLines))
        return found_at(sure.front(), kPaired);
    if (sure.empty() && twice.size() == 1) return found_at(twice.front(), kNamedTwice);
    return std::nullopt;
}

}  // namespace jobindex::normalise
