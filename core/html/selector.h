// Selector: a small CSS. Compile once, match often. Plain data.
//
// Understood: tag, *, #id, .class, [attr], [attr=v], [attr*=v], [attr^=v], [attr$=v], [attr~=v], descendant
// ("a b"), child ("a > b") and lists ("a, b"). Values compare without regard to ASCII case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/html/document.h"

namespace jobindex::html {

/// A compiled selector; one that could not be read matches nothing.
class Selector {
  public:
    /// Compiles `css`.
    explicit Selector(std::string_view css);
    /// True when `node` is an element that the selector names.
    bool matches(Node node) const;
    /// False when a part of `css` could not be read; that part matches nothing.
    bool valid() const { return valid_; }

  private:
    struct Test {
        std::string name;
        char operation;  // 'e' exists, '=' equal, '*' '^' '$' substring, prefix, suffix, '~' word
        std::string value;
    };
    struct Compound {
        std::string tag;  // "" = any
        std::vector<Test> tests;
        bool child = false;  // its parent, not any ancestor, must match the compound before it
    };
    static bool read_compound(std::string_view& rest, Compound& out);
    static bool read_test(std::string_view& rest, Compound& out);
    static bool holds(const Test& test, Node node);
    static bool fits(const Compound& compound, Node node);
    static bool chain_matches(const std::vector<Compound>& chain, std::size_t last, Node node);

    std::vector<std::vector<Compound>> chains_;
    bool valid_ = true;
};

}  // namespace jobindex::html
