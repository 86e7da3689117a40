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
    std::size_t stated = 0;  ///< ads whose truth is known and can be read from what the extractor was given
    std::size_t found = 0;   ///< ads with a value whose truth is known
    std::size_t right = 0;   ///< of those, the right ones
    std::size_t stated_right = 0;  ///< right ones among `stated`
    std::vector<Miss> misses = {};

    /// Takes in one ad. `truth` "" is unknown: the ad then counts for nothing. `stated` is whether the ad's
    /// text says it, so that it can be missed.
    void take(std::string_view ad, std::string_view truth, std::string_view value, bool is_stated,
              std::string_view evidence) {
        if (truth.empty()) return;
        stated += is_stated;
        found += !value.empty();
        const bool same = truth == value;
        right += same;
        stated_right += same && is_stated;
        if (!same && (is_stated || !value.empty()))
            misses.push_back(
                {std::string(ad), std::string(truth), std::string(value), std::string(evidence)});
    }
    double precision() const { return ratio(right, found); }
    double recall() const { return ratio(stated_right, stated); }

  private:
    static double ratio(std::size_t part, std::size_t whole) {
        return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
    }
};

}  // namespace jobindex::evaluation
