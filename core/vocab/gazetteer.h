// Gazetteer: countries, their regions and 135,000 cities; reads the places out of strings such as
// "Cambridge, MA, USA".
//
// Immutable once loaded: any number of threads may read it. Every string_view and pointer it hands out points
// into the gazetteer and lives as long as it does, also when it is moved.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/span.h"
#include "core/vocab/name_index.h"

namespace jobindex::vocab {

/// A country of ISO 3166-1.
struct Country {
    std::string_view code;    ///< alpha-2, "DE"
    std::string_view alpha3;  ///< "DEU"
    std::string_view name;    ///< English, "Germany"
};

/// A subdivision of ISO 3166-2.
struct Region {
    std::string_view code;     ///< "DE-BY"
    std::string_view name;     ///< "Bayern"
    std::string_view country;  ///< "DE"
};

/// An inhabited place of GeoNames.
struct City {
    std::string_view name;
    std::string_view country;  ///< alpha-2
    std::string_view region;   ///< ISO 3166-2; empty where GeoNames' scheme is not mapped
    double lat = 0;
    double lon = 0;
    std::int64_t population = 0;
};

/// What is known of a city's whereabouts; empty = nothing.
struct Hint {
    std::string_view country = {};  ///< alpha-2
    std::string_view region = {};   ///< ISO 3166-2
};

/// A place read from a text: at least one of city, region and country is set.
struct PlaceMatch {
    base::Span span;             ///< bytes of the text that say it
    const City* city = nullptr;  ///< nullptr when only a region or country is named
    std::string_view region;     ///< of the city or as named; may be empty
    std::string_view country;    ///< alpha-2; never empty
};

/// Names of places and what they mean.  Source: data/places.
class Gazetteer {
  public:
    /// Reads countries.tsv, regions.tsv and cities.tsv of `dir`. Errors: not_found, denied, io, corrupt,
    /// unsupported.
    static base::Result<Gazetteer> load(const std::filesystem::path& dir);

    /// The alpha-2 code for a name in any of 40 languages, or for an ISO code in any case; nullopt when
    /// unknown.
    std::optional<std::string> country(std::string_view name_or_code) const;
    /// The country with this alpha-2 code (upper case), else nullptr.
    const Country* country_by_code(std::string_view code) const;
    /// The region by ISO code ("DE-BY"), name ("Bavaria"), or, with a country, bare code ("BY"); nullptr when
    /// unknown or when the name is one of several countries' and no hint decides.
    const Region* region(std::string_view name_or_code, std::string_view country_hint = {}) const;
    /// The city of that name which fits the hint best, else nullptr.
    ///
    /// With a hint only places there count, and the largest wins. Without one the largest wins if it has
    /// 15,000 inhabitants and three times as many as the largest namesake in another country (a place reached
    /// by an alternate name counts half); otherwise nothing is known.
    const City* city(std::string_view name, const Hint& hint = {}) const;
    /// The places that a location string names, in order, each once.
    ///
    /// City, region and country may stand in either order, with or without commas. Words that are no place
    /// are passed over; a city inside a longer phrase without a country or region beside it needs 50,000
    /// inhabitants and a capital letter. At most 32 places of the first 4 KB.
    std::vector<PlaceMatch> parse_place(std::string_view text) const;

    /// The main names of all countries and regions, and of the cities with so many inhabitants.
    std::vector<std::string_view> names(std::int64_t least_population) const;

    /// Numbers of rows, for reports.
    std::size_t cities() const { return cities_.size(); }

  private:
    friend class PlaceParser;
    Gazetteer() = default;
    base::Result<void> load_countries(const std::filesystem::path& path);
    base::Result<void> load_regions(const std::filesystem::path& path);
    base::Result<void> load_cities(const std::filesystem::path& path);
    base::Result<std::string_view> keep(const std::filesystem::path& path);

    std::vector<std::unique_ptr<const std::string>> texts_;  ///< the files; all views point in here
    std::vector<Country> countries_;
    std::vector<Region> regions_;
    std::vector<City> cities_;  ///< largest first
    NameIndex country_names_;
    NameIndex region_names_;
    NameIndex city_names_;
};

}  // namespace jobindex::vocab
