#include "query/render/layout.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::render {
namespace {

std::string_view code_of(Style style) {
    switch (style) {
        case Style::plain:
            return "";
        case Style::bold:
            return "1";
        case Style::dim:
            return "2";
        case Style::mark:
            return "1;33";
        case Style::link:
            return "36";
        case Style::good:
            return "32";
        case Style::soon:
            return "33";
        case Style::bad:
            return "31";
        case Style::heading:
            return "1;34";
    }
    return "";
}

/// One piece that is not broken unless it must be; `space` tells whether blanks stood before it.
struct Piece {
    base::Span span;
    bool space = false;
};

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    bool space = false;
    bool join = false;  // the next character goes on with the last piece
    for (std::size_t at = 0; at < text.size();) {
        const auto c = base::code_point_at(text, at);
        const bool blank = c.value < 0x80 && base::is_space(text[at]);
        if (blank) {
            space = true;
            join = false;
        } else {
            const bool cjk = base::is_cjk(c.value);
            if (join && !cjk) {
                pieces.back().span.to = at + c.size;
            } else {
                pieces.push_back({{at, at + c.size}, space});
            }
            join = true;
            space = false;
        }
        at += c.size;
    }
    return pieces;
}

class Wrapper {
  public:
    Wrapper(const search::MarkedText& source, std::size_t width) : source_(source), width_(width) {}

    std::vector<search::MarkedText> run() {
        for (const auto& piece : pieces_of(source_.text)) place(piece);
        if (!line_.text.empty()) end_line();
        return std::move(lines_);
    }

  private:
    void place(const Piece& piece) {
        const auto text = piece.span.in(source_.text);
        const std::size_t columns = base::terminal_width(text);
        const std::size_t gap = piece.space && !line_.text.empty() ? 1 : 0;
        if (used_ + gap + columns > width_ && !line_.text.empty()) {
            end_line();
        } else if (gap > 0) {
            append_space(piece.span.from);
        }
        if (columns > width_) {
            place_by_characters(piece.span);
        } else {
            append(piece.span, columns);
        }
    }

    void place_by_characters(base::Span span) {
        for (std::size_t at = span.from; at < span.to;) {
            const std::size_t size = base::code_point_at(source_.text, at).size;
            const base::Span one{at, at + size};
            const std::size_t columns = base::terminal_width(one.in(source_.text));
            if (used_ + columns > width_ && !line_.text.empty()) end_line();
            append(one, columns);
            at += size;
        }
    }

    void append_space(std::size_t before) {
        const bool inside = std::any_of(source_.marks.begin(), source_.marks.end(), [&](base::Span mark) {
            return mark.from < before && before < mark.to;
        });
        if (inside && !line_.marks.empty() && line_.marks.back().to == line_.text.size())
            ++line_.marks.back().to;
        line_.text += ' ';
        ++used_;
    }

    void append(base::Span span, std::size_t columns) {
        const std::size_t offset = line_.text.size();
        line_.text += span.in(source_.text);
        used_ += columns;
        for (const auto& mark : source_.marks) {
            const std::size_t from = std::max(mark.from, span.from);
            const std::size_t to = std::min(mark.to, span.to);
            if (from >= to) continue;
            const base::Span here{offset + from - span.from, offset + to - span.from};
            if (!line_.marks.empty() && line_.marks.back().to == here.from && mark.from < span.from) {
                line_.marks.back().to = here.to;
            } else {
                line_.marks.push_back(here);
            }
        }
    }

    void end_line() {
        lines_.push_back(std::exchange(line_, {}));
        used_ = 0;
    }

    const search::MarkedText& source_;
    std::size_t width_;
    std::size_t used_ = 0;
    search::MarkedText line_;
    std::vector<search::MarkedText> lines_;
};

}  // namespace

std::vector<search::MarkedText> wrap(const search::MarkedText& text, std::size_t width) {
    return Wrapper(text, std::max<std::size_t>(width, 2)).run();
}

std::string Painter::paint(std::string_view text, Style style) const {
    const auto code = code_of(style);
    if (!colour_ || code.empty() || text.empty()) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

std::string Painter::paint(const search::MarkedText& text, Style base) const {
    std::string out;
    std::size_t at = 0;
    for (const auto& mark : text.marks) {
        if (mark.from < at || mark.to > text.text.size()) continue;
        out += paint(std::string_view(text.text).substr(at, mark.from - at), base);
        out += paint(mark.in(text.text), Style::mark);
        at = mark.to;
    }
    return out + paint(std::string_view(text.text).substr(at), base);
}

std::string pad(std::string_view text, std::size_t width) {
    std::string out = base::cut_to_width(text, width);
    const std::size_t used = base::terminal_width(out);
    if (used < width) out.append(width - used, ' ');
    return out;
}

std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    return digits;
}

}  // namespace jobindex::render
