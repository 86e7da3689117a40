#include "core/vocab/gazetteer.h"

#include <algorithm>
#include <charconv>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/vocab/tsv.h"

namespace jobindex::vocab {
namespace {

constexpr std::int64_t kKnownWithoutHint = 15'000;
constexpr double kClearlyLarger = 3;
constexpr double kAliasShare = 0.5;

template <class Number>
Number number_of(std::string_view text) {
    Number value{};
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace

base::Result<Gazetteer> Gazetteer::load(const std::filesystem::path& dir) {
    Gazetteer out;
    if (auto done = out.load_countries(dir / "countries.tsv"); !done) return base::fail(done);
    if (auto done = out.load_regions(dir / "regions.tsv"); !done) return base::fail(done);
    if (auto done = out.load_cities(dir / "cities.tsv"); !done) return base::fail(done);
    return out;
}

base::Result<std::string_view> Gazetteer::keep(const std::filesystem::path& path) {
    auto text = base::read_file(path);
    if (!text) return base::fail(text);
    texts_.push_back(std::make_unique<const std::string>(std::move(*text)));
    return std::string_view(*texts_.back());
}

base::Result<void> Gazetteer::load_countries(const std::filesystem::path& path) {
    auto text = keep(path);
    if (!text) return base::fail(text);
    auto read = for_each_row(*text, path, 4, [this](std::span<const std::string_view> row) {
        const auto number = static_cast<std::uint32_t>(countries_.size());
        countries_.push_back({row[0], row[1], row[2]});
        country_names_.add(row[2], number, false);
        for_each_alias(row[3], [&](std::string_view name) { country_names_.add(name, number, true); });
    });
    country_names_.finish();
    return read;
}

base::Result<void> Gazetteer::load_regions(const std::filesystem::path& path) {
    auto text = keep(path);
    if (!text) return base::fail(text);
    auto read = for_each_row(*text, path, 3, [this](std::span<const std::string_view> row) {
        const auto number = static_cast<std::uint32_t>(regions_.size());
        regions_.push_back({row[0], row[1], row[0].substr(0, 2)});
        region_names_.add(row[0], number, false);
        region_names_.add(row[1], number, false);
        for_each_alias(row[2], [&](std::string_view name) { region_names_.add(name, number, true); });
    });
    region_names_.finish();
    return read;
}

base::Result<void> Gazetteer::load_cities(const std::filesystem::path& path) {
    auto text = keep(path);
    if (!text) return base::fail(text);
    cities_.reserve(text->size() / 48);
    city_names_.reserve(text->size() / 16);
    auto read = for_each_row(*text, path, 7, [this](std::span<const std::string_view> row) {
        const auto number = static_cast<std::uint32_t>(cities_.size());
        cities_.push_back({row[0], row[1], row[2], number_of<double>(row[3]), number_of<double>(row[4]),
                           number_of<std::int64_t>(row[5])});
        city_names_.add(row[0], number, false);
        for_each_alias(row[6], [&](std::string_view name) { city_names_.add(name, number, true); });
    });
    city_names_.finish();
    return read;
}

std::optional<std::string> Gazetteer::country(std::string_view name_or_code) const {
    name_or_code = base::trim(name_or_code);
    if (name_or_code.size() == 2 || name_or_code.size() == 3) {
        const std::string code = base::to_upper_ascii(name_or_code);
        for (const Country& country : countries_) {
            if (country.code == code || country.alpha3 == code) return std::string(country.code);
        }
    }
    const auto rows = country_names_.find(name_or_code);
    if (rows.empty()) return std::nullopt;
    return std::string(countries_[rows.front().row].code);
}

std::vector<std::string_view> Gazetteer::names(std::int64_t least_population) const {
    std::vector<std::string_view> out;
    for (const auto& country : countries_) out.push_back(country.name);
    for (const auto& region : regions_) out.push_back(region.name);
    for (const auto& city : cities_) {
        if (city.population < least_population) break;
        out.push_back(city.name);
    }
    return out;
}

const Country* Gazetteer::country_by_code(std::string_view code) const {
    const auto at = std::find_if(countries_.begin(), countries_.end(),
                                 [code](const Country& country) { return country.code == code; });
    return at == countries_.end() ? nullptr : &*at;
}

const Region* Gazetteer::region(std::string_view name_or_code, std::string_view country_hint) const {
    name_or_code = base::trim(name_or_code);
    if (!country_hint.empty() && name_or_code.size() <= 3) {
        const std::string code = std::string(country_hint) + "-" + base::to_upper_ascii(name_or_code);
        for (const auto& entry : region_names_.find(code)) {
            if (regions_[entry.row].code == code) return &regions_[entry.row];
        }
    }
    const Region* found = nullptr;
    for (const auto& entry : region_names_.find(name_or_code)) {
        const Region& region = regions_[entry.row];
        if (!country_hint.empty() && region.country != country_hint) continue;
        if (found != nullptr && found->country != region.country) return nullptr;
        if (found == nullptr) found = &region;
    }
    return found;
}

const City* Gazetteer::city(std::string_view name, const Hint& hint) const {
    const City* best = nullptr;
    double best_size = 0;
    double rival = 0;  // the largest in another country than the best
    for (const auto& entry : city_names_.find(name)) {
        const City& city = cities_[entry.row];
        if (!hint.country.empty() && city.country != hint.country) continue;
        if (!hint.region.empty() && city.region != hint.region) continue;
        const double size = static_cast<double>(city.population) * (entry.alias ? kAliasShare : 1);
        if (best == nullptr || size > best_size) {
            if (best != nullptr && best->country != city.country) rival = std::max(rival, best_size);
            best = &city;
            best_size = size;
        } else if (city.country != best->country) {
            rival = std::max(rival, size);
        }
    }
    if (best == nullptr || !hint.country.empty() || !hint.region.empty()) return best;
    const bool known = best->population >= kKnownWithoutHint && best_size >= kClearlyLarger * rival;
    return known ? best : nullptr;
}

}  // namespace jobindex::vocab
