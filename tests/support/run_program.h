// run(): one run of a real program, with all that a test wants to know about it.
#pragma once

#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace jobindex::support {

/// A program to run. Its streams are files in memory: no terminal, and no reader that could block it.
struct Program {
    std::vector<std::string> argv;                ///< argv[0] is looked up in PATH
    std::map<std::string, std::string> env = {};  ///< added to, or replacing, the environment
    std::string input = {};                       ///< all of its standard input
    std::filesystem::path directory = {};         ///< working directory; empty: that of the test
    std::optional<std::chrono::milliseconds> signal_after = {};  ///< when to send `signal`
    int signal = SIGKILL;
    std::chrono::milliseconds timeout = std::chrono::seconds(120);  ///< then it is killed
};

/// What became of it.
struct ProgramResult {
    std::string out, err;
    int exit_code = -1;  ///< -1 when a signal ended it
    int signal = 0;      ///< that signal
    bool timed_out = false;
    long peak_rss_kib = 0;  ///< never less than that of the caller when it started the program (Linux)
    std::chrono::milliseconds time{0};
};

/// Runs a program to its end.
///
/// Errors: not_found when there is no such program; io when it cannot be started.
base::Result<ProgramResult> run(const Program& program);

}  // namespace jobindex::support
