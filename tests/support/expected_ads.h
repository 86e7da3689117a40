// The truth about the ads of the sample site, from its expected.tsv and traps.tsv. Values.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace jobindex::support {

/// An amount of money as an ad states it.
struct ExpectedSalary {
    double min = 0, max = 0;
    std::string currency;  ///< ISO 4217
    std::string period;    ///< year, month, hour; empty for a lump sum
};

/// One ad of the sample site.
struct ExpectedAd {
    std::string path;  ///< canonical, as links name it
    std::string title, institution, city;
    std::string country;                   ///< ISO 3166-1 alpha-2
    std::vector<std::string> levels;       ///< as in the ad format; several where the post is open in rank
    std::optional<int> closing_days;       ///< from the day of serving; nullopt: until filled, or not stated
    std::optional<ExpectedSalary> salary;  ///< nullopt: no amount is stated
    std::string shape, language;
    std::string damage;  ///< how its JSON-LD is damaged; "-": it is not
};

/// A URL of the sample site that is no ad of its own.
struct Trap {
    std::string path;
    std::string kind;    ///< duplicate, noindex, noindex-header, private, redirect, redirect-loop, gone,
                         ///< missing, not-an-ad
    std::string target;  ///< path that it stands for; may be empty
};

/// Reads `expected.tsv` of a sample site. Errors: what read_file says; corrupt, with the line.
base::Result<std::vector<ExpectedAd>> read_expected_ads(const std::filesystem::path& site);

/// Reads `traps.tsv` of a sample site. Errors: what read_file says; corrupt, with the line.
base::Result<std::vector<Trap>> read_traps(const std::filesystem::path& site);

}  // namespace jobindex::support
