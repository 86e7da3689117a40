// Reading a command line, with CLI11.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "apps/cli/command.h"
#include "apps/cli/config_file.h"
#include "core/base/date.h"
#include "core/base/text.h"

namespace jobindex::cli {
namespace {

using base::Code;
using base::fail;
using base::Result;

const Command* find_command(const Program& program, std::string_view name) {
    const auto found = std::find_if(program.commands.begin(), program.commands.end(),
                                    [&](const Command& command) { return command.name == name; });
    return found == program.commands.end() ? nullptr : &*found;
}

std::string try_help(const Program& program, const Command* command) {
    std::string line(program.name);
    if (command != nullptr && !command->name.empty()) line += fmt::format(" {}", command->name);
    return fmt::format("see {} --help", line);
}

/// True when `argument` takes the next word as its value.
bool takes_value(const Program& program, std::string_view argument) {
    const auto is_it = [&](const Option& option) {
        return !option.flag() && (option.name == argument || option.letter == argument);
    };
    return std::any_of(program.common.begin(), program.common.end(), is_it);
}

/// Position of the word that names the command; npos when none does.
std::size_t command_position(const Program& program, const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (takes_value(program, arguments[i])) {
            ++i;
        } else if (!arguments[i].starts_with('-')) {
            return find_command(program, arguments[i]) != nullptr ? i : std::string::npos;
        } else if (arguments[i] == "--") {
            return std::string::npos;
        }
    }
    return std::string::npos;
}

Result<void> check_value(const Option& option, const std::string& value) {
    const auto refuse = [&](std::string_view wanted) {
        return fail(Code::invalid_input, fmt::format("{}: '{}' is not {}", option.name, value, wanted));
    };
    switch (option.kind) {
        case Kind::integer:
            if (!base::parse_integer(value) || *base::parse_integer(value) < 0)
                return refuse("a whole number from 0");
            break;
        case Kind::number:
            if (!base::parse_number(value) || *base::parse_number(value) < 0)
                return refuse("a number from 0");
            break;
        case Kind::date:
            if (!base::parse_iso_time(value)) return refuse("a date; write it as 2026-12-01");
            break;
        case Kind::choice: {
            const auto allowed = base::split(option.choices, '|');
            if (std::find(allowed.begin(), allowed.end(), value) == allowed.end()) {
                return refuse(fmt::format("one of {}", base::replace_all(option.choices, "|", ", ")));
            }
            break;
        }
        case Kind::text:
        case Kind::path:
            break;
    }
    return {};
}

/// What one option received; CLI11 keeps pointers to these while it parses.
struct Received {
    const Option* option = nullptr;
    std::vector<std::string> values;
    std::size_t flags = 0;
    std::string origin = {};  ///< where the values are from, for messages; empty for the command line
};

void add_option(CLI::App& app, Received& received) {
    const Option& option = *received.option;
    std::string name(option.name);
    if (!option.letter.empty()) name = fmt::format("{},{}", option.letter, option.name);
    if (option.flag()) {
        app.add_flag(name, received.flags);
        return;
    }
    CLI::Option* added = app.add_option(name, received.values);
    const bool optional_list = option.many && option.positional() && !option.required;
    added->expected(optional_list ? 0 : 1, option.many ? 1 << 20 : 1);
    if (option.positional() && option.many) return;
    added->allow_extra_args(false);  // each takes one value, and what follows a positional is for the next
    if (option.positional()) return;
    if (!option.many) added->take_last();
}

/// Takes the values of a configuration file for an option that was not given.
Result<void> take(Received& received, const std::vector<std::string>& values, std::string origin) {
    const Option& option = *received.option;
    const auto refuse = [&](std::string_view what) {
        return fail(Code::invalid_input, fmt::format("{}: {} {}", origin, option.name.substr(2), what));
    };
    if (option.flag()) {
        if (values.size() != 1 || (values[0] != "true" && values[0] != "false"))
            return refuse("is true or false");
        received.flags = values[0] == "true" ? 1 : 0;
    } else {
        if (!option.many && values.size() != 1)
            return refuse("takes one value; write it in double quotes, and a comment on a line of its own");
        received.values = values;
    }
    received.origin = std::move(origin);
    return {};
}

/// Fills in what the command line left out: first from the environment, then from the file.
Result<void> fill(const Program& program, const Command& command, std::vector<Received>& received,
                  const ConfigFile* file) {
    for (Received& one : received) {
        if (one.flags > 0 || !one.values.empty()) continue;
        const char* set = one.option->env.empty() ? nullptr : std::getenv(one.option->env.data());
        if (set != nullptr && *set != '\0') {
            one.values = {set};
            one.origin = fmt::format("${}", one.option->env);
            continue;
        }
        const auto* values = file == nullptr ? nullptr : file->find(program, command, *one.option);
        if (values == nullptr) continue;
        if (auto taken = take(one, *values, file->path().string()); !taken) return taken;
    }
    return {};
}

/// The file of --config, else `standard` where it is; nullopt when neither.
Result<std::optional<ConfigFile>> config_of(const Program& program, const std::vector<Received>& received,
                                            const std::filesystem::path& standard) {
    const auto named = std::find_if(received.begin(), received.end(), [](const Received& one) {
        return one.option->name == "--config" && !one.values.empty();
    });
    const bool asked = named != received.end();
    if (!asked && standard.empty()) return std::optional<ConfigFile>();
    auto file = ConfigFile::read(asked ? std::filesystem::path(named->values.back()) : standard);
    if (!file && !asked && file.error().code == Code::not_found) return std::optional<ConfigFile>();
    if (!file) return fail(file);
    if (auto checked = file->check(program); !checked) return fail(checked);
    return std::optional<ConfigFile>(std::move(*file));
}

Result<Arguments> collect(const std::vector<Received>& received) {
    Arguments out;
    for (const auto& [option, values, flags, origin] : received) {
        if (option->flag()) {
            if (flags > 0) out.set(option->name, {"true"});
            continue;
        }
        for (const auto& value : values) {
            if (auto checked = check_value(*option, value); !checked) {
                if (!origin.empty()) checked.error().message.insert(0, origin + ": ");
                return fail(checked);
            }
        }
        if (!values.empty()) {
            out.set(option->name, values);
        } else if (option->required) {
            return fail(Code::invalid_input, fmt::format("{} is missing", option->name));
        } else if (!option->fallback.empty()) {
            out.set(option->name, {std::string(option->fallback)});
        }
    }
    return out;
}

std::string readable(const CLI::ParseError& problem) {
    std::string what = problem.what();
    const std::string_view extras = "The following arguments were not expected: ";
    if (what.starts_with(extras)) what = "unknown option or argument " + what.substr(extras.size());
    if (what.starts_with("The following argument was not expected: "))
        what = "unknown option or argument " + what.substr(41);
    return what;
}

/// Reads the words of a command into `received`, one an option. Errors: invalid_input.
Result<void> parse_with_cli11(const Program& program, const Command& command, std::vector<std::string> words,
                              std::vector<Received>& received) {
    CLI::App app;
    app.set_help_flag();
    for (const auto* list : {&program.common, &command.options}) {
        for (const Option& option : *list) received.push_back({&option, {}, 0});
    }
    for (auto& one : received) add_option(app, one);
    try {
        std::reverse(words.begin(), words.end());  // CLI11 takes its vector from the back
        app.parse(words);
    } catch (const CLI::ParseError& problem) {
        return fail(Code::invalid_input, readable(problem), try_help(program, &command));
    }
    return {};
}

/// Fills in the arguments of `out`, whose command is known, from `words`, the environment and the file.
Result<void> read_arguments(const Program& program, std::vector<std::string> words,
                            const std::filesystem::path& standard, Invocation& out) {
    std::vector<Received> received;
    if (auto parsed = parse_with_cli11(program, *out.command, std::move(words), received); !parsed)
        return fail(parsed);
    const auto file = config_of(program, received, standard);
    if (!file) return fail(file);
    if (*file) out.config = (*file)->path();
    if (auto filled = fill(program, *out.command, received, *file ? &**file : nullptr); !filled)
        return fail(filled);
    auto collected = collect(received);
    if (!collected) return fail(collected);
    out.arguments = std::move(*collected);
    return {};
}

}  // namespace

const std::vector<std::string>& Arguments::list(std::string_view name) const {
    static const std::vector<std::string> none;
    const auto found = values_.find(name);
    return found == values_.end() ? none : found->second;
}

const std::string& Arguments::text(std::string_view name) const {
    static const std::string none;
    const auto& values = list(name);
    return values.empty() ? none : values.back();
}

bool Arguments::has(std::string_view name) const {
    return values_.find(name) != values_.end();
}
long long Arguments::integer(std::string_view name) const {
    return base::parse_integer(text(name)).value_or(0);
}
double Arguments::number(std::string_view name) const {
    return base::parse_number(text(name)).value_or(0);
}
void Arguments::set(std::string_view name, std::vector<std::string> values) {
    values_[std::string(name)] = std::move(values);
}

Result<Invocation> parse(const Program& program, const std::vector<std::string>& arguments,
                         const std::filesystem::path& config) {
    Invocation out;
    std::vector<std::string> words = arguments;
    const auto position = command_position(program, words);
    if (position != std::string::npos) {
        out.command = find_command(program, words[position]);
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(position));
    }
    const auto end = std::find(words.begin(), words.end(), "--");
    const auto given = [&](std::string_view flag) { return std::find(words.begin(), end, flag) != end; };
    out.version = given("--version");
    out.help = given("--help") || given("-h");
    if (out.help || out.version) return out;
    if (out.command == nullptr) out.command = find_command(program, "");
    if (out.command == nullptr) {
        const auto word =
            std::find_if(words.begin(), words.end(), [](const auto& w) { return !w.starts_with('-'); });
        if (words.empty())
            return fail(Code::invalid_input, "a command is missing", try_help(program, nullptr));
        return fail(Code::invalid_input,
                    fmt::format("'{}' is no command of {}", word == words.end() ? words.front() : *word,
                                program.name),
                    try_help(program, nullptr));
    }
    // A whole query such as "-phd radiomics" is one word of the shell that begins with a dash.
    for (auto& word : words) {
        if (word.starts_with('-') && word.find(' ') != std::string::npos &&
            word.find('=') == std::string::npos) {
            word.insert(0, 1, ' ');
        }
    }
    if (auto read = read_arguments(program, std::move(words), config, out); !read) {
        auto error = read.error();
        if (error.hint.empty()) error.hint = try_help(program, out.command);
        return fail(error);
    }
    return out;
}

}  // namespace jobindex::cli
