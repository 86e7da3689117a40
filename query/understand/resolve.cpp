#include "query/understand/resolve.h"

#include <fmt/format.h>

#include <utility>

#include "core/base/date.h"
#include "core/base/text.h"
#include "query/understand/field_syntax.h"

namespace jobindex::understand {
namespace {

Node words_of(const Value& value, const Node& from) {
    Node node;
    const bool several = value.label.find_first_of(" \t") != std::string::npos;
    node.kind = several || !value.id.empty() ? Kind::phrase : Kind::word;
    if (value.id.starts_with('~')) {
        if (const auto slack = base::parse_integer(std::string_view(value.id).substr(1)))
            node.slack = static_cast<std::uint32_t>(*slack);
    }
    node.occur = from.occur;
    node.span = from.span;
    node.text = value.label;
    return node;
}

void text_field(Node& node) {
    Node any;
    any.kind = Kind::any;
    any.occur = node.occur;
    any.span = node.span;
    for (const auto& value : node.values) {
        Node words = words_of(value, node);
        words.field = node.field;
        if (words.field == "text") words.field.clear();
        if (words.kind == Kind::word && words.text.size() > 3 && words.text.back() == '*') {
            words.kind = Kind::prefix;
            words.text.pop_back();
        }
        any.children.push_back(std::move(words));
    }
    if (any.children.size() == 1) {
        Node only = std::move(any.children.front());
        node = std::move(only);
        return;
    }
    for (auto& child : any.children) child.occur = Occur::want;
    node = std::move(any);
}

void list_field(Node& node, const Lexicon& lexicon, std::vector<Note>& notes) {
    std::vector<Value> known;
    std::vector<Node> words;
    for (const auto& value : node.values) {
        if (const auto found = lexicon.value_of(node.field, value.label)) {
            known.push_back(*found);
            continue;
        }
        notes.push_back({node.span, {"note.unknown_value", {{"value", value.label}, {"field", node.field}}}});
        words.push_back(words_of(value, node));
    }
    if (words.empty()) {
        node.values = std::move(known);
        return;
    }
    Node any;
    any.kind = Kind::any;
    any.occur = node.occur;
    any.span = node.span;
    if (!known.empty()) {
        Node filter = node;
        filter.values = std::move(known);
        any.children.push_back(std::move(filter));
    }
    for (auto& word : words) any.children.push_back(std::move(word));
    if (any.children.size() == 1) {
        Node only = std::move(any.children.front());
        node = std::move(only);
        return;
    }
    for (auto& child : any.children) child.occur = Occur::want;
    node = std::move(any);
}

/// The two ends of "a..b", "a..", "..b", ">=a", "<b", "a"; a single value stands on both sides.
std::pair<std::string, std::string> ends_of(std::string_view text) {
    const std::size_t dots = text.find("..");
    if (dots != std::string_view::npos) {
        const auto behind = text.find_first_not_of('.', dots);
        return {std::string(text.substr(0, dots)),
                behind == std::string_view::npos ? std::string() : std::string(text.substr(behind))};
    }
    const std::size_t value = text.find_first_not_of("<>=");
    if (value == std::string_view::npos) return {};
    const std::string bare(text.substr(value));
    if (text[0] == '>') return {bare, {}};
    if (text[0] == '<') return {{}, bare};
    return {bare, bare};
}

/// False when the range makes no sense; the node is then to be left out.
bool range_field(Node& node, std::vector<Note>& notes) {
    const bool is_date = field_syntax(node.field) == FieldSyntax::date_range;
    const std::string typed = node.values.empty() ? std::string() : node.values.front().label;
    const std::string part = node.field + ":" + typed;
    auto [low, high] = ends_of(typed);
    if (!is_date && !low.empty() && low == high && typed == low) {
        notes.push_back({node.span, {"note.at_least", {{"part", part}}}});
        high.clear();
    }
    const auto read = [&](const std::string& end, bool last) {
        return is_date ? date_bound(end, last) : number_bound(end);
    };
    node.low = read(low, false);
    node.high = read(high, true);
    const bool bad =
        (!low.empty() && !node.low) || (!high.empty() && !node.high) || (!node.low && !node.high);
    if (bad) {
        const std::string example = node.field + (is_date ? ":2026-12-01..2026-12-31" : ":40000..60000");
        notes.push_back({node.span, {"note.no_range", {{"part", part}, {"example", example}}}});
        return false;
    }
    if (node.low && node.high && *node.low > *node.high) {
        std::swap(node.low, node.high);
        notes.push_back({node.span, {"note.swapped", {{"part", part}}}});
    }
    node.kind = Kind::range;
    node.text = is_date ? "date" : "number";
    node.values.clear();
    return true;
}

/// False when nothing is left of the node.
bool resolve(Node& node, const Lexicon& lexicon, std::vector<Note>& notes) {
    if (node.kind == Kind::all || node.kind == Kind::any) {
        std::erase_if(node.children, [&](Node& child) { return !resolve(child, lexicon, notes); });
        return !node.children.empty();
    }
    if (node.kind != Kind::filter) return true;
    if (node.occur == Occur::want) node.occur = Occur::must;
    switch (field_syntax(node.field)) {
        case FieldSyntax::text:
            text_field(node);
            return true;
        case FieldSyntax::date_range:
        case FieldSyntax::number_range:
            return range_field(node, notes);
        default:
            list_field(node, lexicon, notes);
            return true;
    }
}

std::optional<double> date_number(int year, int month, int day) {
    const auto date = base::Date::make(year, month, day);
    if (!date) return std::nullopt;
    return static_cast<double>(date->number());
}

}  // namespace

void resolve_fields(Node& node, const Lexicon& lexicon, std::vector<Note>& notes) {
    resolve(node, lexicon, notes);
}

std::optional<double> date_bound(std::string_view text, bool last) {
    std::vector<int> numbers;
    for (const auto part : base::split(text, '-')) {
        const auto number = base::parse_integer(part);
        if (!number || *number < 0 || *number > 9999 || !base::is_digit(part[0])) return std::nullopt;
        numbers.push_back(static_cast<int>(*number));
    }
    if (numbers.empty() || numbers.size() > 3) return std::nullopt;
    const int year = numbers[0];
    if (numbers.size() == 3) return date_number(year, numbers[1], numbers[2]);
    const int month = numbers.size() == 2 ? numbers[1] : (last ? 12 : 1);
    if (!last) return date_number(year, month, 1);
    for (int day = 31; day >= 28; --day) {
        if (const auto found = date_number(year, month, day)) return found;
    }
    return std::nullopt;
}

std::optional<double> number_bound(std::string_view text) {
    std::string digits;
    const std::size_t first = text.find_first_of("0123456789");
    if (first == std::string_view::npos || first > 4 || text.find('-') < first) return std::nullopt;
    const std::size_t last = text.find_last_of("0123456789");
    std::string_view number = text.substr(first, last - first + 1);
    const std::size_t point = number.find_last_of(".,");
    const bool has_fraction = point != std::string_view::npos && number.size() - point - 1 != 3;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const char c = number[i];
        if (base::is_digit(c)) {
            digits += c;
        } else if ((c == '.' || c == ',') && i == point && has_fraction) {
            digits += '.';
        } else if (c != '.' && c != ',' && c != '\'') {
            return std::nullopt;
        }
    }
    const auto value = base::parse_number(digits);
    if (!value) return std::nullopt;
    const auto unit = base::trim(text.substr(last + 1));
    const bool thousands = !unit.empty() && (unit[0] == 'k' || unit[0] == 'K');
    return thousands ? *value * 1000 : *value;
}

}  // namespace jobindex::understand
