// Layout of text on a terminal: wrapping by columns, colour. Pure; safe on any bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/harmless.h"
#include "query/search/result.h"

namespace jobindex::render {

using base::harmless;

/// The lines of `text`, none wider than `width` columns, broken at spaces or between CJK characters.
///
/// A word that is wider than a line is broken too. Marks move along. White space is squeezed; "" gives no
/// line.
std::vector<search::MarkedText> wrap(const search::MarkedText& text, std::size_t width);

/// ANSI styles (ECMA-48 SGR).
enum class Style { plain, bold, dim, mark, link, good, soon, bad, heading };

/// Paints text when colour is on, else gives it back as it is.
class Painter {
  public:
    explicit Painter(bool colour) : colour_(colour) {}
    /// The whole text in one style.
    std::string paint(std::string_view text, Style style) const;
    /// The text in `base` with its marks in Style::mark.
    std::string paint(const search::MarkedText& text, Style base) const;

  private:
    bool colour_;
};

/// `text` filled up with spaces to `width` columns; cut with "…" when it is wider.
std::string pad(std::string_view text, std::size_t width);
/// 12345 as "12,345".
std::string grouped(std::size_t number);

}  // namespace jobindex::render
