// Context: what every command gets: arguments, clock, terminal, and the request to stop.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "apps/cli/command.h"
#include "apps/cli/home.h"
#include "core/base/clock.h"
#include "core/base/json.h"

namespace jobindex::cli {

/// Exit codes of both programs.
inline constexpr int kDone = 0, kNothingFound = 1, kFailed = 2, kPartly = 3, kLocked = 4;

/// What stdout and stderr are connected to.
struct Terminal {
    bool out = false, err = false;  ///< is it a terminal
    bool colour = false;            ///< may results be coloured
    std::size_t columns = 80;
};

/// What a command's run() receives.
struct Context {
    const Program* program = nullptr;
    const Command* command = nullptr;
    Arguments arguments;
    std::filesystem::path config = {};  ///< the configuration file that was read; empty when none was
    base::Clock clock;
    Terminal terminal;
    std::stop_token stop;

    /// True for `--format json`.
    bool json() const { return arguments.text("--format") == "json"; }
};

/// The version of both programs, "0.1.0".
std::string_view version();

/// Writes to stdout; a closed pipe ends the program quietly with the code done so far.
void print(std::string_view text);
/// One JSON value as one line on stdout.
void print_json(const base::Json& json);
/// A line on stderr, without a level name: progress and reports.
void say(std::string_view line);
/// Reports an error on stderr, with its hint, and gives the exit code that belongs to it.
int report(const base::Error& error);

/// main() of both programs: parse, help, version, clock, signals, run.
int run_program(const Program& program, int argc, char** argv);

/// The options that every command of both programs takes.
std::span<const Option> common_options();

}  // namespace jobindex::cli
