// The subcommands of jobindex: their option tables and what they run, one cmd_*.cpp each.
#pragma once

#include "apps/cli/command.h"

namespace jobindex::apps {

extern const cli::Command kCheck;
extern const cli::Command kCrawl;
extern const cli::Command kExtract;
extern const cli::Command kImport;
extern const cli::Command kInbox;
extern const cli::Command kIndex;
extern const cli::Command kRebuild;
extern const cli::Command kRun;
extern const cli::Command kStatus;
extern const cli::Command kWhy;
extern const cli::Command kExport;
extern const cli::Command kRobots;
extern const cli::Command kSources;
extern const cli::Command kUrl;
extern const cli::Command kArchive;
extern const cli::Command kForget;
extern const cli::Command kVocab;

/// `--format text|json`, which every command that reports takes.
inline constexpr cli::Option kFormatOption = {.name = "--format",
                                              .value = "FORMAT",
                                              .help = "how to report",
                                              .kind = cli::Kind::choice,
                                              .fallback = "text",
                                              .choices = "text|json"};

}  // namespace jobindex::apps
