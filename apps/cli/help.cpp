// Help, man page and completion from the command tables.
#include <fmt/format.h>

#include <algorithm>

#include "apps/cli/command.h"
#include "core/base/text.h"

namespace jobindex::cli {
namespace {

constexpr std::size_t kWidth = 92;
constexpr std::size_t kColumn = 30;

/// `text` in lines of at most kWidth columns, each indented by `indent`.
std::string wrapped(std::string_view text, std::size_t indent) {
    std::string out;
    for (const auto paragraph : base::split(text, '\n')) {
        std::size_t column = 0;
        for (const auto word : base::split_words(paragraph)) {
            if (column > 0 && column + 1 + word.size() > kWidth) {
                out += '\n';
                column = 0;
            }
            if (column == 0) {
                out.append(indent, ' ');
                column = indent;
            } else {
                out += ' ';
                ++column;
            }
            out += word;
            column += word.size();
        }
        out += '\n';
    }
    return out;
}

std::string usage(const Program& program, const Command& command) {
    std::string out(program.name);
    if (!command.name.empty()) out += fmt::format(" {}", command.name);
    out += " [OPTION...]";
    for (const Option& option : command.options) {
        if (!option.positional()) continue;
        const std::string name = fmt::format("{}{}", option.name, option.many ? "..." : "");
        out += option.required ? " " + name : " [" + name + "]";
    }
    return out;
}

std::string label(const Option& option) {
    std::string out;
    if (!option.letter.empty()) out += fmt::format("{}, ", option.letter);
    out += option.name;
    if (!option.value.empty() && !option.positional()) out += fmt::format(" {}", option.value);
    return out;
}

std::string full_help(const Option& option) {
    std::string out(option.help);
    if (!option.choices.empty()) out += fmt::format(" ({})", base::replace_all(option.choices, "|", ", "));
    if (!option.fallback.empty()) out += fmt::format(" [{}]", option.fallback);
    return out;
}

std::string option_lines(std::span<const Option> options) {
    std::string out;
    for (const Option& option : options) {
        std::string left = "  " + label(option);
        std::string text = wrapped(full_help(option), kColumn);
        if (left.size() + 1 < kColumn) {
            text.replace(0, left.size(), left);
        } else {
            text = left + "\n" + text;
        }
        out += text;
    }
    return out;
}

std::string command_lines(const Program& program) {
    std::string out;
    for (const Command& command : program.commands) {
        if (!command.name.empty()) out += fmt::format("  {:<12} {}\n", command.name, command.summary);
    }
    return out;
}

constexpr std::string_view kExitCodes =
    "0 done; 1 nothing found; 2 wrong usage or an error; 3 done in part, the report says what failed; 4 "
    "locked by "
    "another process";

/// What both man pages say of the configuration file, in roff.
constexpr std::string_view kConfiguration =
    ".SH CONFIGURATION\n"
    "What the command line and the environment leave out is taken from the file of\n.BR \\-\\-config ,\n"
    "else from\n.I /etc/jobindex/jobindex.conf\nwhere it is there. It is TOML, as far as CLI11 reads it: "
    "lines "
    "of\n.RS\n.PP\nkey = value\n.RE\n.PP\n"
    "where a key is a long option without its dashes, and a flag is true or false. Values with a space or "
    "comma "
    "stand in "
    "double quotes; several are a list, [\"a\", \"b\"]. A line that begins with # is a comment. Options of "
    "every "
    "command "
    "may stand first; those of a command stand below\n.BR [jobindex.COMMAND]\nor\n.BR [jobquery.COMMAND]\n"
    "(search for a query), or, for every command of a program that takes them, below\n.B [jobindex]\nor\n"
    ".BR [jobquery] .\nA key that no command has is an error that names it and the file. Sources\n"
    "(jobindex\\-sources(5)) are also read from the directory\n.I sources\nbeside the file that was read.\n"
    ".SH FILES\n.TP\n.I /etc/jobindex/jobindex.conf\nthe configuration\n.TP\n.I "
    "/etc/jobindex/sources/\nsources\n"
    ".TP\n.I /var/lib/jobindex/\nthe data directory of the services\n";

std::string roff(std::string_view text) {
    std::string out = base::replace_all(base::replace_all(text, "\\", "\\e"), "-", "\\-");
    if (out.starts_with('.') || out.starts_with('\'')) out.insert(0, "\\&");
    return base::replace_all(out, "\n", "\n.br\n");
}

std::string roff_options(std::span<const Option> options) {
    std::string out;
    for (const Option& option : options) {
        out += fmt::format(".TP\n.B {}\n{}\n", roff(label(option)), roff(full_help(option)));
    }
    return out;
}

}  // namespace

std::string help_text(const Program& program, const Command* command) {
    const auto own = std::find_if(program.commands.begin(), program.commands.end(),
                                  [](const Command& c) { return c.name.empty(); });
    const bool overview = command == nullptr;
    if (overview && own != program.commands.end()) command = &*own;
    std::string out;
    if (command != nullptr) {
        out += fmt::format("{}\n\nusage: {}\n", overview ? program.summary : command->summary,
                           usage(program, *command));
    } else {
        out += fmt::format("{}\n\nusage: {} COMMAND [OPTION...]\n", program.summary, program.name);
    }
    out += "\n" + wrapped(overview ? program.description : command->description, 0);
    if (overview) out += fmt::format("\ncommands:\n{}", command_lines(program));
    if (command != nullptr && !command->options.empty())
        out += "\noptions:\n" + option_lines(command->options);
    out += "\noptions of every command:\n" + option_lines(program.common);
    if (command != nullptr && !command->examples.empty()) {
        out += "\nexamples:\n";
        for (const Example& example : command->examples)
            out += fmt::format("  {}\n      {}\n", example.line, example.what);
    }
    out += fmt::format("\nexit codes: {}\n", kExitCodes);
    return out;
}

std::string man_page(const Program& program, std::string_view date) {
    std::string out =
        fmt::format(".TH {} 1 {} jobindex \"User commands\"\n.SH NAME\n{} \\- {}\n.SH SYNOPSIS\n",
                    base::to_upper_ascii(program.name), date, program.name, roff(program.summary));
    for (const Command& command : program.commands)
        out += fmt::format(".B {}\n.br\n", roff(usage(program, command)));
    out += fmt::format(".SH DESCRIPTION\n{}\n.SH COMMANDS\n", roff(program.description));
    for (const Command& command : program.commands) {
        out += fmt::format(".SS {}\n{}\n.PP\n{}\n{}", roff(command.name.empty() ? "QUERY" : command.name),
                           roff(command.summary), roff(command.description), roff_options(command.options));
    }
    out += ".SH COMMON OPTIONS\n" + roff_options(program.common) + ".SH EXAMPLES\n";
    for (const Command& command : program.commands) {
        for (const Example& example : command.examples) {
            out += fmt::format(".TP\n.B {}\n{}\n", roff(example.line), roff(example.what));
        }
    }
    out += fmt::format(".SH EXIT STATUS\n{}\n", roff(kExitCodes));
    out +=
        ".SH ENVIRONMENT\n.TP\n.B JOBINDEX_HOME\nthe data directory, where \\-\\-home is not given\n"
        ".TP\n.B JOBINDEX_NOW\nthe date to take for today, where \\-\\-now is not given\n"
        ".TP\n.B JOBINDEX_DATA\nthe directory of vocabularies and gazetteers, where it is not the installed "
        "one\n"
        ".TP\n.B NO_COLOR\nno colour in the output\n";
    out += kConfiguration;
    out += fmt::format(".SH SEE ALSO\n.BR {} (1),\n.BR jobquery\\-syntax (7),\n.BR jobindex\\-sources (5)\n",
                       program.name == "jobindex" ? "jobquery" : "jobindex");
    return out;
}

}  // namespace jobindex::cli
