#include "core/board/keyed_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::board {
namespace {

using base::Code;

bool is_key(std::string_view key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || base::is_digit(c) || c == '-';
    });
}

std::string allowed_keys(std::span<const KeyRule> rules) {
    std::string out = "the keys are ";
    for (const auto& rule : rules) {
        if (out.back() != ' ') out += ", ";
        out += rule.key;
    }
    return out;
}

base::Error at(std::string_view name, std::size_t line, std::size_t column, std::string_view what,
               std::string hint) {
    return {Code::invalid_input, fmt::format("{}:{}:{}: {}", name, line, column, what), std::move(hint)};
}

}  // namespace

base::Error mistake_in(std::string_view name, const KeyedLine& line, std::string_view what,
                       std::string hint) {
    return at(name, line.line, line.value_column, what, std::move(hint));
}

base::Result<std::vector<KeyedLine>> parse_keyed_lines(std::string_view text, std::string_view name,
                                                       std::span<const KeyRule> rules) {
    std::vector<KeyedLine> out;
    std::size_t number = 0;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (std::string_view line : base::split(text, '\n')) {
        ++number;
        const auto start = line.find_first_not_of(" \t\r");
        if (start == std::string_view::npos || line[start] == '#') continue;
        const auto colon = line.find(':');
        const auto key =
            base::trim(line.substr(start, colon == std::string_view::npos ? colon : colon - start));
        if (colon == std::string_view::npos || !is_key(key))
            return base::fail(at(name, number, start + 1, "this is no \"key: value\"", allowed_keys(rules)));
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const auto& r) { return r.key == key; });
        if (rule == rules.end())
            return base::fail(
                at(name, number, start + 1, fmt::format("unknown key \"{}\"", key), allowed_keys(rules)));
        const auto same = [&](const KeyedLine& other) { return other.key == key; };
        if (const auto first = std::find_if(out.begin(), out.end(), same);
            first != out.end() && !rule->many) {
            return base::fail(at(name, number, start + 1,
                                 fmt::format("\"{}\" was given in line {} already", key, first->line), {}));
        }
        const auto comment = line.find(" # ", colon);
        const auto value =
            base::trim(line.substr(colon + 1, comment == std::string_view::npos ? comment : comment - colon));
        if (value.empty())
            return base::fail(at(name, number, colon + 2, fmt::format("\"{}\" has no value", key),
                                 fmt::format("{}: {}", key, rule->help)));
        out.push_back({std::string(key), std::string(value), number, start + 1,
                       static_cast<std::size_t>(value.data() - line.data()) + 1});
    }
    for (const auto& rule : rules) {
        const bool there =
            std::any_of(out.begin(), out.end(), [&](const auto& l) { return l.key == rule.key; });
        if (rule.required && !there)
            return base::fail(at(name, number, 1, fmt::format("the key \"{}\" is missing", rule.key),
                                 fmt::format("{}: {}", rule.key, rule.help)));
    }
    return out;
}

}  // namespace jobindex::board
