// Span: a half-open range of bytes in a text.
#pragma once

#include <cstddef>
#include <string_view>

namespace jobindex::base {

/// Bytes [from, to) of some text; empty when from == to.
struct Span {
    std::size_t from = 0;
    std::size_t to = 0;

    /// Number of bytes.
    std::size_t size() const { return to - from; }
    /// The bytes of `text` that the span covers, cut to the text's end.
    std::string_view in(std::string_view text) const {
        if (from >= text.size() || to <= from) return {};
        return text.substr(from, to - from);
    }
    friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace jobindex::base
