#include "query/understand/place_names.h"

#include <algorithm>
#include <utility>

#include "core/base/file.h"
#include "core/base/text.h"
#include "query/understand/name_table.h"

namespace jobindex::understand {
namespace {

enum Column { kKey, kFlag, kKind, kName, kCountry, kRegion, kLat, kLon, kPopulation, kColumns };

std::string_view line_at(std::string_view text, std::size_t from) {
    return text.substr(from, text.find('\n', from) - from);
}

/// Where the line begins that holds byte `at`.
std::size_t line_start(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    const std::size_t end = text.rfind('\n', at - 1);
    return end == std::string_view::npos ? 0 : end + 1;
}

std::string_view key_of(std::string_view line) {
    return line.starts_with('#') ? std::string_view() : line.substr(0, line.find('\t'));
}

/// Where the first line begins whose key is not before `key`.
std::size_t lower_bound(std::string_view text, std::string_view key) {
    std::size_t low = 0;
    std::size_t high = text.size();
    while (low < high) {
        const std::size_t start = line_start(text, low + (high - low) / 2);
        const std::string_view line = line_at(text, start);
        if (key_of(line) < key) {
            low = start + line.size() + 1;
        } else {
            high = start;
        }
    }
    return low;
}

NamedPlace place_of(const std::vector<std::string_view>& cells) {
    NamedPlace place;
    place.is_word = cells[kFlag] == "w";
    place.is_region = cells[kKind] == "region";
    const std::string_view name = cells[kName];
    const std::size_t bar = place.is_region ? name.find('|') : std::string_view::npos;
    place.name = std::string(bar == std::string_view::npos ? name : name.substr(bar + 1));
    place.country = std::string(cells[kCountry]);
    place.region = std::string(cells[kRegion]);
    place.lat = base::parse_number(cells[kLat]).value_or(0);
    place.lon = base::parse_number(cells[kLon]).value_or(0);
    place.population = base::parse_integer(cells[kPopulation]).value_or(0);
    return place;
}

/// Takes out cities that had the name once, or have it elsewhere, where a city of some size is called so:
/// Austin was Waterloo, Harare was Salisbury. Another form of a city's own name ("Geneva" of Genève) begins
/// as that does.
void leave_out_old_names(std::vector<NamedPlace>& places, const std::string& key) {
    constexpr std::int64_t kSomeSize = 40'000;  // Pekin in Illinois is smaller, and Pékin is Beijing
    const auto is_called = [&](const NamedPlace& place) {
        return place.population >= kSomeSize && name_key(place.name) == key;
    };
    if (std::none_of(places.begin(), places.end(), is_called)) return;
    std::erase_if(places, [&](const NamedPlace& place) {
        return !place.is_region && name_key(place.name).front() != key.front();
    });
}

}  // namespace

base::Result<PlaceNames> PlaceNames::load(const std::filesystem::path& path) {
    auto text = base::read_file(path);
    if (text) return from_text(std::move(*text));
    if (text.error().code == base::Code::not_found) return PlaceNames();
    return base::fail(text);
}

PlaceNames PlaceNames::from_text(std::string text) {
    PlaceNames names;
    names.text_ = std::move(text);
    return names;
}

std::vector<NamedPlace> PlaceNames::find(std::string_view name) const {
    std::vector<NamedPlace> places;
    const std::string key = name_key(name);
    if (key.empty() || text_.empty()) return places;
    const std::string_view text = text_;
    for (std::size_t at = lower_bound(text, key); at < text.size();) {
        const std::string_view line = line_at(text, at);
        if (key_of(line) != key) break;
        const auto cells = base::split(line, '\t');
        if (cells.size() >= kColumns) places.push_back(place_of(cells));
        at += line.size() + 1;
    }
    leave_out_old_names(places, key);
    return places;
}

}  // namespace jobindex::understand
