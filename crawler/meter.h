// Meter: tells the program how the crawl goes, at most five times a second.
#pragma once

#include <deque>
#include <utility>

#include "crawler/run.h"

namespace jobindex::crawler {

/// Measures speed over the last seconds and calls the ProgressFn.
class Meter {
  public:
    Meter(const Run& run, const ProgressFn& progress) : run_(run), progress_(progress) {}
    /// Call often; does something when it is time.
    void tick();

  private:
    const Run& run_;
    const ProgressFn& progress_;
    double last_ = 0;
    std::deque<std::pair<double, std::uint64_t>> samples_;  // time, pages so far
};

}  // namespace jobindex::crawler
