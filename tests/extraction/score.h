// Score: how often a field was found, and found right, with the misses that say most.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jobindex::evaluation {

/// A field of an ad that was not as it should be.
struct Miss {
    std::string ad;            ///< its number in the collection, or its id in the gold set
    std::string truth, found;  ///< "" = none
    std::string evidence;      ///< what the found value was read from
};

/// One field over one collection; counts values, of which an ad may have several.
struct Score {
    std::string collection = {}, field = {};
    std::size_t known = 0;  ///< values that are true
    std::size_t found = 0;  ///< values that were found in ads whose truth is known
    std::size_t right = 0;  ///< values that are both
    std::vector<Miss> misses = {};

    /// Takes in one ad with one value. `truth` "" is unknown: the ad then counts for nothing.
    void take(std::string_view ad, std::string_view truth, std::string_view value,
              std::string_view evidence) {
        if (truth.empty()) return;
        take_all(ad, {std::string(truth)},
                 value.empty() ? std::vector<std::string>() : std::vector{std::string(value)}, evidence);
    }
    /// Takes in one ad whose values are all known: no truth means that there is none, and each value found
    /// is then wrong.
    void take_all(std::string_view ad, const std::vector<std::string>& truth,
                  const std::vector<std::string>& values, std::string_view evidence) {
        known += truth.size();
        found += values.size();
        Miss miss{std::string(ad), {}, {}, std::string(evidence)};
        for (const auto& value : values) {
            const bool is_right = std::find(truth.begin(), truth.end(), value) != truth.end();
            right += is_right;
            if (!is_right) miss.found += (miss.found.empty() ? "" : ", ") + value;
        }
        for (const auto& value : truth) {
            if (std::find(values.begin(), values.end(), value) == values.end())
                miss.truth += (miss.truth.empty() ? "" : ", ") + value;
        }
        if (!miss.truth.empty() || !miss.found.empty()) misses.push_back(std::move(miss));
    }
    double precision() const { return ratio(right, found); }
    double recall() const { return ratio(right, known); }
    double f1() const {
        const double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

  private:
    static double ratio(std::size_t part, std::size_t whole) {
        return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
    }
};

}  // namespace jobindex::evaluation
