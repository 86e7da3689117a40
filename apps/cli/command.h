// The command line as data: commands and options in tables, from which parsing, --help, the man page and the
// shell completion all come, so that they cannot disagree.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace jobindex::cli {

struct Context;

/// What a value must look like; checked before a command runs.
enum class Kind { text, path, integer, number, date, choice };

/// One option, flag or positional argument.
struct Option {
    std::string_view name;        ///< "--limit"; a positional has no dashes: "URL"
    std::string_view value = {};  ///< placeholder such as "N"; empty = a flag
    std::string_view help = {};   ///< one sentence, no full stop needed
    Kind kind = Kind::text;
    std::string_view fallback = {};  ///< the default as text; empty = none
    std::string_view choices = {};   ///< "text|json" for Kind::choice
    std::string_view letter = {};    ///< "-n"
    bool many = false;               ///< may be given several times
    bool required = false;
    std::string_view env =
        {};  ///< the environment variable that gives the value where the option is left out

    /// True for an argument that is told by its place.
    bool positional() const { return !name.starts_with('-'); }
    /// True for an option without a value.
    bool flag() const { return value.empty() && !positional(); }
};

/// One worked example for help and man page.
struct Example {
    std::string_view line, what;
};

/// One subcommand: what it is called, what it takes, what it does.
struct Command {
    std::string_view name;  ///< empty for the program's own action (jobquery QUERY)
    std::string_view summary;
    std::string_view description;
    std::span<const Option> options;
    std::span<const Example> examples;
    int (*run)(const Context&);  ///< returns the exit code
};

/// A program: its commands, and the options that all of them take.
struct Program {
    std::string_view name, summary, description;
    std::span<const Option> common;
    std::span<const Command> commands;
};

/// What the user gave, by option name; defaults filled in.
class Arguments {
  public:
    /// The value of `name`, or "" when it was not given and has no default.
    const std::string& text(std::string_view name) const;
    /// All values of `name`, in order.
    const std::vector<std::string>& list(std::string_view name) const;
    /// True when the flag was set or the option given.
    bool has(std::string_view name) const;
    /// The whole number of `name`, which the parse has checked; 0 when absent.
    long long integer(std::string_view name) const;
    /// The number of `name`, which the parse has checked; 0 when absent.
    double number(std::string_view name) const;
    /// Sets the values of `name`.
    void set(std::string_view name, std::vector<std::string> values);

  private:
    std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// Which command the arguments name, and what they say.
struct Invocation {
    const Command* command = nullptr;
    Arguments arguments;
    bool help = false;
    bool version = false;
    std::filesystem::path config = {};  ///< the configuration file that was read; empty when none was
};

/// Reads the arguments (without the program's name).
///
/// A first word that names no command belongs to the command with an empty name, where the program has one.
/// What the arguments leave out is taken from the environment (Option::env), else from the configuration
/// file: that of --config, or `config` where there is one. Errors: invalid_input that names the option or
/// value, with a hint to the right --help; of the file, with its name.
base::Result<Invocation> parse(const Program& program, const std::vector<std::string>& arguments,
                               const std::filesystem::path& config = {});

/// The text of `program --help`, or of `program COMMAND --help`.
std::string help_text(const Program& program, const Command* command);
/// The man page in roff; `date` as "2026-12-01".
std::string man_page(const Program& program, std::string_view date);
/// A completion script for "bash", "zsh" or "fish"; "" for any other shell.
std::string completion(const Program& program, std::string_view shell);

}  // namespace jobindex::cli
