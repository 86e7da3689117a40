#include "query/understand/query.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/text.h"

namespace jobindex::understand {
namespace {

std::string quoted_if_needed(const std::string& text) {
    const bool plain = text.find_first_of(" \t,\"()") == std::string::npos;
    return plain ? text : '"' + text + '"';
}

std::string bound(const Node& node, const std::optional<double>& value) {
    if (!value) return {};
    const auto number = static_cast<long long>(std::llround(*value));
    const bool is_date = node.text == "date";
    if (!is_date) return std::to_string(number);
    return fmt::format("{:04}-{:02}-{:02}", number / 10000, number / 100 % 100, number % 100);
}

std::string describe_node(const Node& node);

std::string joined(const std::vector<Node>& nodes, std::string_view separator) {
    std::string out;
    for (const auto& node : nodes) {
        if (!out.empty()) out += separator;
        out += describe_node(node);
    }
    return out;
}

std::string describe_body(const Node& node) {
    const std::string field = node.field.empty() ? "" : node.field + ":";
    switch (node.kind) {
        case Kind::all:
            return "(" + joined(node.children, " ") + ")";
        case Kind::any:
            return "(" + joined(node.children, " OR ") + ")";
        case Kind::word:
            return field + node.text;
        case Kind::phrase:
            return field + '"' + node.text + '"' + (node.slack ? fmt::format("~{}", *node.slack) : "");
        case Kind::prefix:
            return field + node.text + '*';
        case Kind::alias: {
            std::string out = joined(node.children, " ") + "{";
            for (const auto& item : node.concepts) {
                if (out.back() != '{') out += ' ';
                out += item.field + ':' + quoted_if_needed(item.id);
                if (item.weight < 1) out += fmt::format("^{:.1f}", item.weight);
            }
            return out + '}';
        }
        case Kind::filter: {
            std::string out = field;
            for (const auto& value : node.values) {
                if (out.back() != ':') out += ',';
                out += quoted_if_needed(value.id);
            }
            return out;
        }
        case Kind::range:
            return field + bound(node, node.low) + ".." + bound(node, node.high);
        case Kind::near:
            return fmt::format("within {:.0f} km of {}{{{:.2f},{:.2f}}}", node.circle.km, node.text,
                               node.circle.lat, node.circle.lon);
    }
    return {};
}

std::string describe_node(const Node& node) {
    const bool is_filter = node.kind == Kind::filter || node.kind == Kind::range || node.kind == Kind::near ||
                           !node.field.empty();
    std::string sign;
    if (node.occur == Occur::must && !is_filter) sign = "+";
    if (node.occur == Occur::must_not) sign = "-";
    if (node.occur == Occur::may) sign = "~";
    return sign + describe_body(node);
}

}  // namespace

std::string describe(const Query& query) {
    return joined(query.root.children, " ");
}

bool is_filter(const Node& node) {
    return node.kind == Kind::filter || node.kind == Kind::range || node.kind == Kind::near ||
           !node.field.empty() ||
           (node.kind == Kind::any && !node.children.empty() &&
            std::all_of(node.children.begin(), node.children.end(), is_filter));
}

std::string text_without(std::string_view text, base::Span span) {
    std::string out = std::string(text.substr(0, span.from)) + " " + std::string(text.substr(span.to));
    out = base::squeeze(out);
    const auto joins = [](std::string_view word) {
        return word == "AND" || word == "OR" || word == "NEAR" || word.starts_with("NEAR/");
    };
    while (!out.empty() && joins(std::string_view(out).substr(0, out.find(' '))))
        out.erase(0, std::min(out.find(' '), out.size() - 1) + 1);
    while (!out.empty()) {
        const auto last = out.rfind(' ') + 1;  // 0 without a blank
        const std::string_view word = std::string_view(out).substr(last);
        if (!joins(word) && word != "NOT") break;
        out.resize(last == 0 ? 0 : last - 1);
    }
    return out;
}

bool has_no_words(const Node& node) {
    if (node.occur == Occur::must_not) return true;
    if (node.kind == Kind::filter || node.kind == Kind::range || node.kind == Kind::near) return true;
    if (node.kind != Kind::all && node.kind != Kind::any) return false;
    return std::all_of(node.children.begin(), node.children.end(), has_no_words);
}

}  // namespace jobindex::understand
