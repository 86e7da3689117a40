#include "query/server/parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::server {
namespace {

const std::string kNone;

tl::unexpected<Problem> refuse(std::string_view name, std::string_view key) {
    return tl::unexpected(
        told_problem(400, {std::string(key), {{"name", std::string(name)}}}, std::string(name)));
}

std::string names_of(std::span<const Parameter> table) {
    std::string names;
    for (const auto& parameter : table) {
        if (parameter.in_path) continue;
        if (!names.empty()) names += ", ";
        names += parameter.name;
    }
    return names.empty() ? "it takes none" : "known are " + names;
}

bool is_flag(std::string_view value) {
    return value.empty() || value == "1" || value == "0" || value == "true" || value == "false";
}

std::optional<base::Told> wrong(std::string key, const Parameter& parameter,
                                std::vector<std::pair<std::string, std::string>> more = {}) {
    more.emplace_back("name", parameter.name);
    return base::Told{std::move(key), std::move(more)};
}

/// What is wrong with a number; nullopt when nothing is.
std::optional<base::Told> number_fault(const Parameter& parameter, const std::string& value) {
    if (parameter.kind == ValueKind::integer && !base::parse_integer(value))
        return wrong("fault.integer", parameter);
    const auto number = base::parse_number(value);
    if (!number) return wrong("fault.number", parameter);
    if (parameter.least < parameter.most && !(*number >= parameter.least && *number <= parameter.most))
        return wrong(
            "fault.range", parameter,
            {{"least", fmt::format("{}", parameter.least)}, {"most", fmt::format("{}", parameter.most)}});
    return std::nullopt;
}

/// What is wrong with a value; nullopt when nothing is.
std::optional<base::Told> fault(const Parameter& parameter, const std::string& value) {
    if (value.size() > parameter.longest)
        return wrong("fault.too_long", parameter, {{"most", std::to_string(parameter.longest)}});
    if (!base::is_valid_utf8(value) || value.find('\0') != std::string::npos)
        return wrong("fault.utf8", parameter);
    switch (parameter.kind) {
        case ValueKind::text:
            return std::nullopt;
        case ValueKind::flag:
            return is_flag(value) ? std::nullopt : wrong("fault.flag", parameter);
        case ValueKind::date:
            return base::Date::parse(value) ? std::nullopt : wrong("fault.date", parameter);
        case ValueKind::choice: {
            const auto choices = base::split(parameter.choices, '|');
            if (std::find(choices.begin(), choices.end(), value) != choices.end()) return std::nullopt;
            return wrong("fault.choice", parameter,
                         {{"choices", base::replace_all(parameter.choices, "|", ", ")}});
        }
        case ValueKind::integer:
        case ValueKind::number:
            return number_fault(parameter, value);
    }
    return std::nullopt;
}

const Parameter* find(std::span<const Parameter> table, std::string_view name, bool in_path) {
    const auto found = std::find_if(table.begin(), table.end(), [&](const Parameter& parameter) {
        return parameter.name == name && parameter.in_path == in_path;
    });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace

const std::string& Given::text(std::string_view name) const {
    for (const auto& entry : entries_) {
        if (entry.name == name) return entry.value;
    }
    return kNone;
}

std::vector<std::string> Given::list(std::string_view name) const {
    std::vector<std::string> out;
    for (const auto& entry : entries_) {
        if (entry.name == name) out.push_back(entry.value);
    }
    return out;
}

bool Given::has(std::string_view name) const {
    return std::any_of(entries_.begin(), entries_.end(),
                       [&](const Entry& entry) { return entry.name == name && entry.from_request; });
}

double Given::number(std::string_view name) const {
    return base::parse_number(text(name)).value_or(0);
}

std::size_t Given::integer(std::string_view name) const {
    return static_cast<std::size_t>(std::max(0LL, base::parse_integer(text(name)).value_or(0)));
}

bool Given::flag(std::string_view name) const {
    for (const auto& entry : entries_) {
        if (entry.name == name) return entry.value.empty() || entry.value == "1" || entry.value == "true";
    }
    return false;
}

void Given::add(std::string name, std::string value, bool from_request) {
    entries_.push_back({std::move(name), std::move(value), from_request});
}

Pairs known_only(std::span<const Parameter> table, const Pairs& query) {
    Pairs out = query;
    std::erase_if(out, [&](const auto& pair) { return find(table, pair.first, false) == nullptr; });
    return out;
}

tl::expected<Given, Problem> read_parameters(std::span<const Parameter> table, const Pairs& path,
                                             const Pairs& query) {
    Given given;
    const auto take = [&](const std::string& name, const std::string& value,
                          bool in_path) -> tl::expected<void, Problem> {
        const Parameter* parameter = find(table, name, in_path);
        if (parameter == nullptr)
            return tl::unexpected(problem(
                400, fmt::format("unknown parameter {}; {}", base::sanitise_utf8(name), names_of(table)),
                name));
        if (!parameter->many && given.has(name)) return refuse(name, "fault.twice");
        // An empty field of a form says nothing.
        if (value.empty() && parameter->kind != ValueKind::flag && !in_path) return {};
        const bool is_list = parameter->many && parameter->kind == ValueKind::choice;
        for (const auto part : is_list ? base::split(value, ',') : std::vector<std::string_view>{value}) {
            const std::string one(part);
            if (auto told = fault(*parameter, one))
                return tl::unexpected(told_problem(400, std::move(*told), name));
            given.add(name, one, true);
        }
        return {};
    };
    for (const auto& [name, value] : path) {
        if (auto taken = take(name, value, true); !taken) return tl::unexpected(taken.error());
    }
    for (const auto& [name, value] : query) {
        if (auto taken = take(name, value, false); !taken) return tl::unexpected(taken.error());
    }
    for (const auto& parameter : table) {
        if (given.has(parameter.name)) continue;
        if (parameter.required) return refuse(parameter.name, "fault.missing");
        if (!parameter.fallback.empty())
            given.add(std::string(parameter.name), std::string(parameter.fallback), false);
    }
    return given;
}

}  // namespace jobindex::server
