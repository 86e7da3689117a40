#include "core/html/selector.h"

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::html {
namespace {

std::string_view take_name(std::string_view& rest) {
    std::size_t size = 0;
    while (size < rest.size() &&
           (base::is_alpha(rest[size]) || base::is_digit(rest[size]) || rest[size] == '-' ||
            rest[size] == '_' || static_cast<unsigned char>(rest[size]) >= 0x80))
        ++size;
    const std::string_view name = rest.substr(0, size);
    rest.remove_prefix(size);
    return name;
}

bool has_word(std::string_view text, std::string_view word) {
    const std::vector<std::string_view> words = base::split_words(text);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view w) { return base::equal_ignoring_case(w, word); });
}

}  // namespace

Selector::Selector(std::string_view css) {
    for (std::string_view part : base::split(css, ',')) {
        std::vector<Compound> chain;
        bool good = true, child = false;
        part = base::trim(part);
        while (good && !part.empty()) {
            if (part.front() == '>') {
                good = !chain.empty() && !child;
                child = true;
                part = base::trim(part.substr(1));
                continue;
            }
            Compound compound;
            good = read_compound(part, compound);
            compound.child = child;
            child = false;
            chain.push_back(std::move(compound));
            part = base::trim(part);
        }
        if (!good || child || chain.empty()) {
            valid_ = false;
        } else {
            chains_.push_back(std::move(chain));
        }
    }
}

bool Selector::read_compound(std::string_view& rest, Compound& out) {
    const std::size_t before = rest.size();
    if (rest.front() == '*') {
        rest.remove_prefix(1);
    } else {
        out.tag = base::to_lower_ascii(take_name(rest));
    }
    while (!rest.empty() && !base::is_space(rest.front()) && rest.front() != '>') {
        if (!read_test(rest, out)) return false;
    }
    return rest.size() < before;
}

bool Selector::read_test(std::string_view& rest, Compound& out) {
    const char kind = rest.front();
    rest.remove_prefix(1);
    if (kind == '#' || kind == '.') {
        const std::string_view name = take_name(rest);
        out.tests.push_back({kind == '#' ? "id" : "class", kind == '#' ? '=' : '~', std::string(name)});
        return !name.empty();
    }
    const std::size_t close = rest.find(']');
    if (kind != '[' || close == std::string_view::npos) return false;
    std::string_view inside = base::trim(rest.substr(0, close));
    rest.remove_prefix(close + 1);
    Test test{std::string(take_name(inside)), 'e', {}};
    if (test.name.empty()) return false;
    inside = base::trim(inside);
    if (!inside.empty()) {
        test.operation = inside.front();
        if (test.operation != '=') inside.remove_prefix(1);
        if (inside.empty() || inside.front() != '=') return false;
        if (std::string_view("=*^$~").find(test.operation) == std::string_view::npos) return false;
        inside = base::trim(inside.substr(1));
        const bool quoted = inside.size() >= 2 && (inside.front() == '"' || inside.front() == '\'') &&
                            inside.back() == inside.front();
        test.value = quoted ? inside.substr(1, inside.size() - 2) : inside;
    }
    out.tests.push_back(std::move(test));
    return true;
}

bool Selector::holds(const Test& test, Node node) {
    const std::optional<std::string_view> value = node.attr(test.name);
    if (!value) return false;
    switch (test.operation) {
        case 'e':
            return true;
        case '=':
            return base::equal_ignoring_case(*value, test.value);
        case '~':
            return has_word(*value, test.value);
        case '*':
            return base::find_ignoring_case(*value, test.value) != std::string_view::npos;
        case '^':
            return base::starts_with_ignoring_case(*value, test.value);
        default:
            return value->size() >= test.value.size() &&
                   base::equal_ignoring_case(value->substr(value->size() - test.value.size()), test.value);
    }
}

bool Selector::fits(const Compound& compound, Node node) {
    if (!compound.tag.empty() && node.tag() != compound.tag) return false;
    return std::all_of(compound.tests.begin(), compound.tests.end(),
                       [&](const Test& test) { return holds(test, node); });
}

bool Selector::chain_matches(const std::vector<Compound>& chain, std::size_t last, Node node) {
    // Greedy: the nearest ancestor that fits is as good as any for what stands before it, unless a child step
    // follows; there the search goes on from the next ancestor.
    if (!fits(chain[last], node)) return false;
    if (last == 0) return true;
    for (Node up = node.parent(); up; up = up.parent()) {
        if (chain_matches(chain, last - 1, up)) return true;
        if (chain[last].child) return false;
    }
    return false;
}

bool Selector::matches(Node node) const {
    if (!node.is_element()) return false;
    return std::any_of(chains_.begin(), chains_.end(),
                       [&](const auto& chain) { return chain_matches(chain, chain.size() - 1, node); });
}

}  // namespace jobindex::html
