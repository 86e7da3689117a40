// Messages for the operator, on stderr. Safe from any thread.
//
// What a run counts goes into its report; a log line is for what an operator may want to act on.
#pragma once

#include <string_view>

namespace jobindex::base::log {

/// How much is said: debug says everything, error only what ends a run.
enum class Level { debug, info, warn, error, off };

/// Sets what is said from now on; warn at start.
void set_level(Level level);
/// Colours the level names; off at start.
void set_colour(bool on);
void debug(std::string_view message);
void info(std::string_view message);
void warn(std::string_view message);
void error(std::string_view message);

}  // namespace jobindex::base::log
