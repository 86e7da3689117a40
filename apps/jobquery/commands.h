// The subcommands of jobquery: their option tables and what they run, one cmd_*.cpp each.
#pragma once

#include "apps/cli/command.h"

namespace jobindex::apps {

extern const cli::Command kSearch;
extern const cli::Command kBatch;
extern const cli::Command kShow;
extern const cli::Command kTopic;
extern const cli::Command kSimilar;
extern const cli::Command kSuggest;
extern const cli::Command kMatch;
extern const cli::Command kServe;
extern const cli::Command kKeys;
extern const cli::Command kSubmissions;
extern const cli::Command kAlerts;
extern const cli::Command kFields;

/// How many ads a page of hits has.
inline constexpr cli::Option kLimitOption = {.name = "--limit",
                                             .value = "N",
                                             .help = "how many ads to show",
                                             .kind = cli::Kind::integer,
                                             .fallback = "10",
                                             .letter = "-n"};

/// `--format text|json`, for commands without a table to write.
inline constexpr cli::Option kFormatOption = {.name = "--format",
                                              .value = "FORMAT",
                                              .help = "how to write",
                                              .kind = cli::Kind::choice,
                                              .fallback = "text",
                                              .choices = "text|json"};

}  // namespace jobindex::apps
