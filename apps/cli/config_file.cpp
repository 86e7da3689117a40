#include "apps/cli/config_file.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <set>
#include <sstream>

#include "core/base/file.h"
#include "core/base/text.h"

namespace jobindex::cli {
namespace {

using base::Code;
using base::fail;
using base::Result;

constexpr std::size_t kMaxFile = 1u << 20;
constexpr std::string_view kPrograms[] = {"jobindex", "jobquery"};

std::string_view section_of(const Command& command) {
    return command.name.empty() ? kOwnSection : command.name;
}

bool is_named(const Option& option, std::string_view key) {
    return !option.positional() && option.name.substr(2) == key;
}

bool has_option(std::span<const Option> options, std::string_view key) {
    return key != "config" &&
           std::any_of(options.begin(), options.end(), [&](const Option& o) { return is_named(o, key); });
}

/// True when a setting of this section may have this key.
bool is_key(const Program& program, const std::vector<std::string>& section, std::string_view key) {
    if (has_option(program.common, key)) return true;
    if (section.empty()) return false;
    return std::any_of(program.commands.begin(), program.commands.end(), [&](const Command& command) {
        return (section.size() == 1 || section_of(command) == section[1]) && has_option(command.options, key);
    });
}

}  // namespace

Result<ConfigFile> ConfigFile::read(const std::filesystem::path& path) {
    const auto text = base::read_file(path, kMaxFile);
    if (!text) return fail(text);
    ConfigFile out;
    out.path_ = path;
    CLI::ConfigTOML reader;
    reader.comment('\0');  // a line of its own is a comment; a "#" inside a value belongs to it
    std::istringstream stream(*text);
    try {
        for (auto& item : reader.from_config(stream)) {
            const bool mark = item.name == "++" || item.name == "--";
            out.settings_.push_back({std::move(item.parents), mark ? "" : item.name, std::move(item.inputs)});
        }
    } catch (const std::exception& problem) {
        return fail(Code::invalid_input, fmt::format("{}: {}", path.string(), problem.what()));
    }
    return out;
}

Result<void> ConfigFile::check_setting(const Program& program, const Setting& setting) const {
    const auto& section = setting.section;
    const auto refuse = [&](const std::string& what, std::string hint) {
        return fail(Code::invalid_input, fmt::format("{}: {}", path_.string(), what), std::move(hint));
    };
    if (!section.empty() &&
        std::find(std::begin(kPrograms), std::end(kPrograms), section[0]) == std::end(kPrograms) &&
        section[0] != program.name) {
        return refuse(fmt::format("unknown section [{}]", base::join(section, ".")),
                      "sections are [jobindex], [jobquery] and these with a command, as [jobindex.run]");
    }
    if (!section.empty() && section[0] != program.name) return {};
    const bool known =
        section.size() < 2 ||
        (section.size() == 2 && std::any_of(program.commands.begin(), program.commands.end(),
                                            [&](const Command& c) { return section_of(c) == section[1]; }));
    if (!known) {
        return refuse(fmt::format("unknown section [{}]", base::join(section, ".")),
                      fmt::format("see {} --help for its commands", program.name));
    }
    if (!setting.key.empty() && !is_key(program, section, setting.key)) {
        return refuse(fmt::format("unknown key \"{}\"{}", setting.key,
                                  section.empty() ? "" : fmt::format(" in [{}]", base::join(section, "."))),
                      "keys are long options without their dashes; see --help of the command");
    }
    return {};
}

Result<void> ConfigFile::check(const Program& program) const {
    std::set<std::pair<std::vector<std::string>, std::string>> seen;
    for (const Setting& setting : settings_) {
        if (auto checked = check_setting(program, setting); !checked) return checked;
        if (!setting.key.empty() && !seen.insert({setting.section, setting.key}).second) {
            return fail(Code::invalid_input,
                        fmt::format("{}: \"{}\" is there twice", path_.string(), setting.key),
                        "several values are a list: key = [\"a\", \"b\"]");
        }
    }
    return {};
}

const std::vector<std::string>* ConfigFile::find(const Program& program, const Command& command,
                                                 const Option& option) const {
    const Setting* best = nullptr;
    for (const Setting& setting : settings_) {
        const auto& section = setting.section;
        if (setting.key.empty() || setting.key == "config" || !is_named(option, setting.key)) continue;
        if (!section.empty() && section[0] != program.name) continue;
        if (section.size() > 1 && section[1] != section_of(command)) continue;
        if (best == nullptr || section.size() >= best->section.size()) best = &setting;
    }
    return best == nullptr ? nullptr : &best->values;
}

std::filesystem::path default_config() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return {};
    auto prefix = program.parent_path().parent_path();
    if (prefix.filename() == "usr") prefix = prefix.parent_path();
    return prefix / "etc" / "jobindex" / "jobindex.conf";
}

}  // namespace jobindex::cli
