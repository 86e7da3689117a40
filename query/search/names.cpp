#include "query/search/names.h"

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::search {
namespace {

using understand::Kind;
using understand::Node;

/// False when the first letters tell that two names are not the same; letters with signs settle nothing.
bool may_begin_alike(std::string_view a, std::string_view b) {
    const auto letter = [](std::string_view text) {
        return text.empty() ? '\0' : base::to_lower_ascii(text.substr(0, 1)).front();
    };
    const char first = letter(a), other = letter(b);
    const auto plain = [](char c) { return c >= 'a' && c <= 'z'; };
    return first == other || !plain(first) || !plain(other);
}

/// The words of a name, under which spellings are the same; with `plural` an s at their ends does not count.
std::string key_of(std::string_view text, bool plural, schema::Analyser& analyser) {
    std::string key;
    for (const auto& token : analyser.analyse(text, "")) {
        if (token.form != schema::Form::word) continue;
        key += token.term;
        if (plural && token.term.size() > kMinNameBytes && token.term.ends_with('s')) key.pop_back();
        key += ' ';
    }
    return key;
}

}  // namespace

bool is_acronym(std::string_view text) {
    constexpr std::size_t kLongest = 6;
    return text.size() >= kMinNameBytes && text.size() <= kLongest &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string label_of(const Node& node) {
    if (!node.text.empty()) return node.kind == Kind::prefix ? node.text + '*' : node.text;
    std::string label;
    for (const auto& child : node.children) {
        if (!label.empty()) label += node.kind == Kind::any ? " or " : " ";
        label += label_of(child);
    }
    return label;
}

std::string spoken_name(const Node& node, const understand::Lexicon& lexicon, schema::Analyser& analyser) {
    std::string typed = label_of(node);
    if (node.kind != Kind::alias || typed.size() <= kMaxBareLetters) return typed;
    const bool plural = node.children.size() < 2;
    const std::string key = key_of(typed, plural, analyser);
    for (const auto& item : node.concepts) {
        const auto names = lexicon.spellings_of(item);
        const auto known = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
            return may_begin_alike(name, typed) && key_of(name, plural, analyser) == key;
        });
        if (known != names.end()) return is_acronym(*known) ? names.front() : *known;
    }
    return typed;
}

}  // namespace jobindex::search
