#include "core/base/clock.h"

#include <chrono>
#include <cstdlib>
#include <string>

namespace jobindex::base {

Result<Clock> Clock::from(std::string_view text) {
    const char* from_environment = std::getenv("JOBINDEX_NOW");
    const bool named = text.empty() && from_environment != nullptr && *from_environment != '\0';
    if (named) text = from_environment;
    if (text.empty()) return Clock();
    const auto time = parse_iso_time(text);
    if (!time) {
        return fail(
            Code::invalid_input,
            std::string(named ? "$JOBINDEX_NOW" : "--now") + " is no date: '" + std::string(text) + "'",
            "write it as 2026-12-01 or 2026-12-01T08:30:00Z");
    }
    return Clock(*time);
}

Timestamp Clock::now() const {
    if (fixed_) return *fixed_;
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

}  // namespace jobindex::base
