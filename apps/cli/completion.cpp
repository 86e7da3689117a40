// Completion scripts for bash, zsh and fish from the command tables.
#include <fmt/format.h>

#include <algorithm>

#include "apps/cli/command.h"
#include "core/base/text.h"

namespace jobindex::cli {
namespace {

std::string replaced(std::string_view text,
                     std::initializer_list<std::pair<const char*, const char*>> pairs) {
    std::string out(text);
    for (const auto& [from, to] : pairs) out = base::replace_all(out, from, to);
    return out;
}

std::string words_of(std::string_view choices) {
    return base::replace_all(choices, "|", " ");
}

const Option* first_positional(const Command& command) {
    const auto found = std::find_if(command.options.begin(), command.options.end(),
                                    [](const Option& option) { return option.positional(); });
    return found == command.options.end() ? nullptr : &*found;
}

/// The options of every command, or of one.
struct Lists {
    std::span<const Option> common, own;
};

std::string option_names(const Lists& lists) {
    std::string out;
    for (const auto options : {lists.own, lists.common}) {
        for (const Option& option : options) {
            if (!option.positional()) out += fmt::format("{} ", option.name);
        }
    }
    return out + "--help";
}

/// The arms of `case $previous`: what a value may be. Files are bash's own business ("files").
std::string bash_values(const Lists& lists) {
    std::string out;
    for (const auto options : {lists.own, lists.common}) {
        for (const Option& option : options) {
            if (option.positional() || option.flag()) continue;
            const std::string names = option.letter.empty()
                                          ? std::string(option.name)
                                          : fmt::format("{}|{}", option.letter, option.name);
            const char* files = option.kind == Kind::path ? "files=1" : ":";
            out += option.choices.empty() ? fmt::format("                {}) {}; return ;;\n", names, files)
                                          : fmt::format("                {}) words=\"{}\"; return ;;\n",
                                                        names, words_of(option.choices));
        }
    }
    return out;
}

std::string bash_arm(const Program& program, const Command& command) {
    const Option* first = first_positional(command);
    const std::string plain = first == nullptr || first->choices.empty()
                                  ? "files=1"
                                  : fmt::format("words=\"{}\"", words_of(first->choices));
    const Lists lists{program.common, command.options};
    return fmt::format(
        "        {0})\n            case $previous in\n{1}            esac\n"
        "            if [[ $word == -* ]]; then words=\"{2}\"; else {3}; fi ;;\n",
        command.name.empty() ? "*" : command.name, bash_values(lists), option_names(lists), plain);
}

std::string bash_completion(const Program& program) {
    std::string names, arms, own;
    for (const Command& command : program.commands) {
        if (!command.name.empty()) names += fmt::format("{} ", command.name);
        (command.name.empty() ? own : arms) += bash_arm(program, command);
    }
    if (own.empty()) own = bash_arm(program, {});
    // --opt=value arrives as three words, because "=" breaks words.
    return fmt::format(
        "# bash completion for {0}, made by {0} --print-completion bash\n"
        "_{0}_words() {{\n    local previous=$1 word=$2 command=$3\n    case $command in\n{1}{2}    "
        "esac\n}}\n"
        "_{0}() {{\n    local word=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}} "
        "words=\"\" "
        "files=\"\"\n"
        "    [[ $word == \"=\" ]] && word=\"\"\n"
        "    [[ $previous == \"=\" ]] && previous=${{COMP_WORDS[COMP_CWORD - 2]}}\n"
        "    _{0}_words \"$previous\" \"$word\" \"${{COMP_WORDS[1]}}\"\n"
        "    if [[ $COMP_CWORD -eq 1 && $word != -* ]]; then words=\"{3}\" files=\"\"; fi\n"
        "    if [[ -n $files ]]; then\n        mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
        "    else\n        mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n    fi\n}}\n"
        "complete -o filenames -F _{0} {0}\n",
        program.name, arms, own, names);
}

/// What zsh offers for a value or an argument.
std::string zsh_action(const Option& option) {
    if (!option.choices.empty()) return fmt::format("({})", words_of(option.choices));
    return option.kind == Kind::path ? "_files" : " ";
}

std::string zsh_text(std::string_view text) {
    return replaced(text, {{"\\", "\\\\"}, {"[", "\\["}, {"]", "\\]"}, {":", "\\:"}, {"'", "'\\''"}});
}

std::string zsh_specs(std::span<const Option> options) {
    std::string out;
    int place = 0;
    for (const Option& option : options) {
        if (option.positional()) {
            const std::string where = option.many ? "*" : fmt::format("{}", ++place);
            const std::string action = option.choices.empty() ? "_files" : zsh_action(option);
            out += fmt::format(" \\\n                '{}:{}:{}'", where, zsh_text(option.name), action);
            continue;
        }
        const std::string value =
            option.flag() ? "" : fmt::format(":{}:{}", zsh_text(option.value), zsh_action(option));
        const auto spec = [&](std::string_view name, std::string_view sign) {
            return fmt::format(" \\\n                '{}{}{}[{}]{}'", option.many ? "*" : "", name, sign,
                               zsh_text(option.help), value);
        };
        out += spec(option.name, option.flag() ? "" : "=");
        if (!option.letter.empty()) out += spec(option.letter, option.flag() ? "" : "+");
    }
    return out;
}

std::string zsh_completion(const Program& program) {
    std::string commands, arms, own;
    for (const Command& command : program.commands) {
        if (!command.name.empty())
            commands +=
                fmt::format("        '{}:{}'\n", command.name, replaced(command.summary, {{"'", "'\\''"}}));
        (command.name.empty() ? own : arms) +=
            fmt::format("        {})\n            _arguments -s $common{} ;;\n",
                        command.name.empty() ? "*" : command.name, zsh_specs(command.options));
    }
    if (own.empty()) own = "        *)\n            _arguments -s $common ;;\n";
    return fmt::format(
        "#compdef {0}\n# zsh completion for {0}, made by {0} --print-completion zsh\n_{0}() {{\n"
        "    local -a commands common\n    commands=(\n{1}    )\n    common=('--help[say how it is "
        "used]'{2})\n"
        "    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then\n        _describe command commands\n"
        "        return\n    fi\n    local command=$words[2]\n"
        "    if (( ${{commands[(I)$command:*]}} )); then\n        shift words\n        (( CURRENT-- ))\n    "
        "fi\n"
        "    case $command in\n{3}{4}    esac\n}}\n_{0} \"$@\"\n",
        program.name, commands, zsh_specs(program.common), arms, own);
}

std::string fish_quoted(std::string_view text) {
    return fmt::format("'{}'", replaced(text, {{"\\", "\\\\"}, {"'", "\\'"}}));
}

std::string fish_lines(const Program& program, std::string_view when, std::span<const Option> options) {
    std::string out;
    for (const Option& option : options) {
        if (option.positional()) {
            if (!option.choices.empty())
                out += fmt::format("complete -c {}{} -f -a {}\n", program.name, when,
                                   fish_quoted(words_of(option.choices)));
            continue;
        }
        std::string line = fmt::format("complete -c {}{} -l {}", program.name, when, option.name.substr(2));
        if (!option.letter.empty()) line += fmt::format(" -s {}", option.letter.substr(1));
        if (!option.choices.empty()) {
            line += fmt::format(" -x -a {}", fish_quoted(words_of(option.choices)));
        } else if (!option.flag()) {
            line += option.kind == Kind::path ? " -r -F" : " -x";
        }
        out += fmt::format("{} -d {}\n", line, fish_quoted(option.help));
    }
    return out;
}

std::string fish_completion(const Program& program) {
    std::string names, out, own;
    for (const Command& command : program.commands) {
        if (command.name.empty()) {
            own = fish_lines(program, "", command.options);
            continue;
        }
        names += fmt::format("{} ", command.name);
        out += fmt::format(
            "complete -c {0} -n \"not __fish_seen_subcommand_from $__{0}_commands\" -f -a {1} -d {2}\n",
            program.name, command.name, fish_quoted(command.summary));
        out += fish_lines(program, fmt::format(" -n '__fish_seen_subcommand_from {}'", command.name),
                          command.options);
    }
    if (!own.empty()) {
        own = base::replace_all(
            own, fmt::format("complete -c {}", program.name),
            fmt::format("complete -c {0} -n \"not __fish_seen_subcommand_from $__{0}_commands\"",
                        program.name));
    }
    return fmt::format(
               "# fish completion for {0}, made by {0} --print-completion fish\nset -g __{0}_commands {1}\n",
               program.name, names) +
           out + own + fish_lines(program, "", program.common) +
           fmt::format("complete -c {} -l help -s h -d 'say how it is used'\n", program.name);
}

}  // namespace

std::string completion(const Program& program, std::string_view shell) {
    if (shell == "bash") return bash_completion(program);
    if (shell == "zsh") return zsh_completion(program);
    if (shell == "fish") return fish_completion(program);
    return {};
}

}  // namespace jobindex::cli
