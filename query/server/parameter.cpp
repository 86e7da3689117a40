#include "query/server/parameter.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::server {
namespace {

const std::string kNone;

tl::unexpected<Problem> refuse(std::string_view name, std::string detail) {
    return tl::unexpected(problem(400, std::move(detail), std::string(name)));
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

/// What is wrong with a value; "" when nothing is.
std::string fault(const Parameter& parameter, const std::string& value) {
    if (value.size() > parameter.longest)
        return fmt::format("{} is longer than {} bytes", parameter.name, parameter.longest);
    if (!base::is_valid_utf8(value) || value.find('\0') != std::string::npos)
        return fmt::format("{} is not valid UTF-8", parameter.name);
    switch (parameter.kind) {
        case ValueKind::text:
            return {};
        case ValueKind::flag:
            return is_flag(value) ? "" : fmt::format("{} is true or false", parameter.name);
        case ValueKind::date:
            return base::Date::parse(value) ? ""
                                            : fmt::format("{} is a date such as 2026-12-01", parameter.name);
        case ValueKind::choice: {
            const auto choices = base::split(parameter.choices, '|');
            if (std::find(choices.begin(), choices.end(), value) != choices.end()) return {};
            return fmt::format("{} is one of {}", parameter.name,
                               base::replace_all(parameter.choices, "|", ", "));
        }
        case ValueKind::integer:
            if (!base::parse_integer(value)) return fmt::format("{} is a whole number", parameter.name);
            break;
        case ValueKind::number:
            if (!base::parse_number(value)) return fmt::format("{} is a number", parameter.name);
            break;
    }
    const double number = *base::parse_number(value);
    if (parameter.least < parameter.most && !(number >= parameter.least && number <= parameter.most))
        return fmt::format("{} is from {} to {}", parameter.name, parameter.least, parameter.most);
    return {};
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
            return refuse(
                name, fmt::format("unknown parameter {}; {}", base::sanitise_utf8(name), names_of(table)));
        if (!parameter->many && given.has(name)) return refuse(name, fmt::format("{} is given twice", name));
        // An empty field of a form says nothing.
        if (value.empty() && parameter->kind != ValueKind::flag && !in_path) return {};
        const bool is_list = parameter->many && parameter->kind == ValueKind::choice;
        for (const auto part : is_list ? base::split(value, ',') : std::vector<std::string_view>{value}) {
            const std::string one(part);
            if (const auto wrong = fault(*parameter, one); !wrong.empty()) return refuse(name, wrong);
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
        if (parameter.required) return refuse(parameter.name, fmt::format("{} is missing", parameter.name));
        if (!parameter.fallback.empty())
            given.add(std::string(parameter.name), std::string(parameter.fallback), false);
    }
    return given;
}

}  // namespace jobindex::server
