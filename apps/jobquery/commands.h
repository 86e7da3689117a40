// The subcommands of jobquery: their option tables and what they run, one cmd_*.cpp each.
#pragma once

#include "apps/cli/command.h"

namespace jobindex::apps {

extern const cli::Command kSearch;
extern const cli::Command kShow;
extern const cli::Command kFields;

/// `--format text|json`, for commands without a table to write.
inline constexpr cli::Option kFormatOption = {
    "--format", "FORMAT", "how to write", cli::Kind::choice, "text", "text|json", {}, false, false};

}  // namespace jobindex::apps
