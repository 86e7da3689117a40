// ProgressLine: one line on a terminal that is written over, or plain lines now and then elsewhere.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "apps/cli/context.h"

namespace jobindex::apps {

/// Shows how far a long command is, on stderr. Not thread-safe.
class ProgressLine {
  public:
    explicit ProgressLine(const cli::Terminal& terminal) : terminal_(terminal) {}
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine() { clear(); }

    /// Shows `text`, cut to the terminal; without a terminal at most one line every 10 seconds.
    void show(std::string_view text);
    /// Empties the line.
    void clear();

  private:
    cli::Terminal terminal_;
    bool shown_ = false;
    std::chrono::steady_clock::time_point next_plain_ =
        std::chrono::steady_clock::now() + std::chrono::seconds(10);
};

}  // namespace jobindex::apps
