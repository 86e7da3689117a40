#include "core/base/text.h"
#include "core/board/reading.h"

namespace jobindex::board {
namespace {

constexpr std::size_t kDeepest = 200;

/// A place where the text may be cut, and what closes the arrays and objects that are open there.
struct Cut {
    std::size_t end = 0;
    std::string closers;
};

/// The last place behind a whole element of an array.
Cut last_cut(std::string_view text) {
    std::string open;
    Cut cut;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '\\') ++i;
            if (c == '"') quoted = false;
            continue;
        }
        if (c == '"') quoted = true;
        if (c == '{' || c == '[') open += c == '{' ? '}' : ']';
        if (open.size() > kDeepest) return cut;
        if (c != '}' && c != ']') continue;
        if (open.empty() || open.back() != c) return cut;
        open.pop_back();
        if (!open.empty() && open.back() == ']') cut = {i + 1, std::string(open.rbegin(), open.rend())};
    }
    return cut;
}

}  // namespace

Salvaged salvage_json(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    text = base::trim(text);
    auto whole = base::parse_json(text);
    if (whole) return {std::move(*whole), {}};
    const Cut cut = last_cut(text);
    if (cut.end > 0) {
        auto part = base::parse_json(std::string(text.substr(0, cut.end)) + cut.closers);
        if (part) return {std::move(*part), "the JSON is cut off"};
    }
    return {{}, "the answer is no JSON"};
}

}  // namespace jobindex::board
