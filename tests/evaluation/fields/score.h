// Score: how often a field was found, and found right, with the misses that say most.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jobindex::evaluation {

/// A field of an ad that was not as it should be.
struct Miss {
    std::string ad;            ///< its number in the collection
    std::string truth, found;  ///< "" = none
    std::string evidence;      ///< what the found value was read from
};

/// One field over one collection.
struct Score {
    std::string collection = {}, field = {};
    std::size_t known = 0;  ///< ads whose truth is known
    std::size_t found = 0;  ///< of those, the ones with a value
    std::size_t right = 0;  ///< and the ones with the right value
    std::vector<Miss> misses = {};

    /// Takes in one ad. `truth` "" is unknown: the ad then counts for nothing.
    void take(std::string_view ad, std::string_view truth, std::string_view value,
              std::string_view evidence) {
        if (truth.empty()) return;
        ++known;
        found += !value.empty();
        right += truth == value;
        if (truth != value)
            misses.push_back(
                {std::string(ad), std::string(truth), std::string(value), std::string(evidence)});
    }
    double precision() const { return ratio(right, found); }
    double recall() const { return ratio(right, known); }

  private:
    static double ratio(std::size_t part, std::size_t whole) {
        return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
    }
};

}  // namespace jobindex::evaluation
