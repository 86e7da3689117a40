#include "query/search/names.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"

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

/// "Germany" for "Deutschland", but "New York" as it is, not "New York City"; "" when the words may mean
/// anything but a place.
std::string place_name(const Node& node, const std::string& typed) {
    if (!names_a_place(node)) return {};
    const std::string& main = node.concepts.front().label;
    const std::string folded = base::fold(main), said = base::fold(typed);
    return folded != said && folded.find(said) != std::string::npos ? typed : main;
}

}  // namespace

bool is_place(const understand::Concept& item) {
    return item.field == "country" || item.field == "region" || item.field == "city" || item.field == "area";
}

bool names_a_place(const Node& node) {
    return !node.concepts.empty() && std::all_of(node.concepts.begin(), node.concepts.end(), is_place);
}

bool names_a_rank(const Node& node) {
    const auto is_rank = [](const understand::Concept& item) {
        return item.field == "level" || item.field == "degree" || item.field == "contract" ||
               item.field == "remote";
    };
    return !node.concepts.empty() && std::all_of(node.concepts.begin(), node.concepts.end(), is_rank);
}

bool has_level(const Node& node) {
    return std::any_of(node.concepts.begin(), node.concepts.end(),
                       [](const understand::Concept& item) { return item.field == "level"; }) ||
           std::any_of(node.children.begin(), node.children.end(), has_level);
}

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
    if (auto place = place_name(node, typed); !place.empty()) return place;
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
