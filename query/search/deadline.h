// Deadline: until when a search may take. Plain data.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

namespace jobindex::search {

/// Thrown out of a search whose time is over.
struct DeadlinePassed {};

/// The end of a search's time; without one it may take as long as it likes.
class Deadline {
  public:
    using Clock = std::chrono::steady_clock;

    Deadline() = default;
    /// Of work that begins now and may take so many milliseconds.
    explicit Deadline(const std::optional<double>& milliseconds) {
        if (milliseconds)
            end_ = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                      std::chrono::duration<double, std::milli>(*milliseconds));
    }
    /// Throws DeadlinePassed when it has passed.
    void check() const {
        if (end_ && Clock::now() > *end_) throw DeadlinePassed();
    }

  private:
    std::optional<Clock::time_point> end_;
};

/// Looks at the clock every so many steps of a loop.
class DeadlineWatch {
  public:
    explicit DeadlineWatch(const Deadline& deadline) : deadline_(&deadline) {}
    void step() {
        constexpr std::size_t kSteps = 256;
        if (++steps_ % kSteps == 0) deadline_->check();
    }

  private:
    const Deadline* deadline_;
    std::size_t steps_ = 0;
};

}  // namespace jobindex::search
