#include "core/html/render.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/squeeze.h"
#include "core/html/text.h"

namespace jobindex::html {
namespace {

constexpr std::size_t kShortRow = 300;
constexpr std::size_t kShortLabel = 60;

enum class Layout {
    inline_text,
    line,
    paragraph,
    item,
    row,
    cell,
    term,
    value,
    preformatted,
    left_out,
    form
};

Layout layout_of(std::string_view tag) {
    struct Row {
        std::string_view tag;
        Layout layout;
    };
    static constexpr Row kRows[] = {
        {"p", Layout::paragraph},
        {"div", Layout::line},
        {"li", Layout::item},
        {"br", Layout::line},
        {"tr", Layout::row},
        {"td", Layout::cell},
        {"th", Layout::cell},
        {"dt", Layout::term},
        {"dd", Layout::value},
        {"ul", Layout::paragraph},
        {"ol", Layout::paragraph},
        {"h1", Layout::paragraph},
        {"h2", Layout::paragraph},
        {"h3", Layout::paragraph},
        {"h4", Layout::paragraph},
        {"h5", Layout::paragraph},
        {"h6", Layout::paragraph},
        {"table", Layout::paragraph},
        {"section", Layout::paragraph},
        {"article", Layout::paragraph},
        {"main", Layout::paragraph},
        {"header", Layout::paragraph},
        {"footer", Layout::paragraph},
        {"nav", Layout::paragraph},
        {"aside", Layout::paragraph},
        {"blockquote", Layout::paragraph},
        {"dl", Layout::paragraph},
        {"form", Layout::paragraph},
        {"fieldset", Layout::paragraph},
        {"figure", Layout::paragraph},
        {"figcaption", Layout::line},
        {"address", Layout::paragraph},
        {"hr", Layout::paragraph},
        {"pre", Layout::preformatted},
        {"caption", Layout::paragraph},
        {"details", Layout::paragraph},
        {"summary", Layout::line},
        {"center", Layout::line},
        {"legend", Layout::line},
        {"script", Layout::left_out},
        {"style", Layout::left_out},
        {"noscript", Layout::left_out},
        {"template", Layout::left_out},
        {"head", Layout::left_out},
        {"title", Layout::left_out},
        {"iframe", Layout::left_out},
        {"object", Layout::line},
        {"video", Layout::left_out},
        {"audio", Layout::left_out},
        {"canvas", Layout::left_out},
        {"select", Layout::form},
        {"textarea", Layout::form},
        {"button", Layout::form},
        {"datalist", Layout::left_out},
    };
    for (const Row& row : kRows) {
        if (row.tag == tag) return row.layout;
    }
    return Layout::inline_text;
}

/// True when the row's text is short and holds no other table, so that it reads as one line.
bool is_short_row(Node row) {
    std::size_t bytes = 0, items = 0;
    bool nested = false;
    walk(row, [&](Node node) {
        bytes += node.is_text() ? base::trim(node.text()).size() : 0;
        nested = nested || node.tag() == "table";
        items += node.tag() == "li" || node.tag() == "p";
        return !nested && bytes <= kShortRow;
    });
    return !nested && bytes <= kShortRow && items <= 2;
}

class Renderer {
  public:
    explicit Renderer(const RenderOptions& options) : options_(options), text_(out_) {
        std::sort(options_.skip.begin(), options_.skip.end());
    }

    std::string run(Node top) {
        if (top.is_text()) text_.add(top.text());
        below(top);
        while (!out_.empty() && base::is_space(out_.back())) out_.pop_back();
        return base::nfc(std::move(out_));
    }

  private:
    void below(Node node) {
        for (Node child = node.first_child(); child; child = child.next_sibling()) visit(child);
    }

    void visit(Node node) {
        if (node.is_text()) return text(node.text());
        if (is_hidden(node)) return;
        if (!options_.skip.empty() && std::binary_search(options_.skip.begin(), options_.skip.end(), node))
            return;
        element(node, layout_of(node.tag()));
    }

    void element(Node node, Layout layout) {
        switch (layout) {
            case Layout::left_out:
                return;
            case Layout::form:
                if (options_.forms) block(node, 1);
                return;
            case Layout::inline_text:
                return below(node);
            case Layout::line:
                return block(node, 1);
            case Layout::paragraph:
                return block(node, node.tag() == "ul" && in_item_ > 0 ? 1 : 2);
            case Layout::item:
                return item(node);
            case Layout::row:
                return row(node);
            case Layout::cell:
                return block(node, 1);
            case Layout::term:
                return term(node);
            case Layout::value:
                return value(node);
            case Layout::preformatted:
                return preformatted(node);
        }
    }

    /// Asks for at least `lines` line ends before the next text.
    void part(int lines) {
        breaks_ = std::max(breaks_, lines);
        text_.drop_space();
    }

    void block(Node node, int lines) {
        part(lines);
        below(node);
        part(lines);
    }

    void item(Node node) {
        part(1);
        bullet_ = true;
        ++in_item_;
        below(node);
        --in_item_;
        bullet_ = false;
        part(1);
    }

    void row(Node node) {
        part(1);
        if (!is_short_row(node)) {
            below(node);
            return part(1);
        }
        std::vector<std::string> cells;
        for (Node cell = node.first_element(); cell; cell = cell.next_element()) {
            if (is_hidden(cell)) continue;
            if (std::string content = text_of(cell); !content.empty()) cells.push_back(std::move(content));
        }
        if (cells.size() == 2 && cells[0].size() <= kShortLabel) {
            text(cells[0] + (cells[0].back() == ':' ? " " : ": ") + cells[1]);
        } else if (!cells.empty()) {
            text(base::join(cells, " | "));
        }
        part(1);
    }

    void term(Node node) {
        part(1);
        const std::size_t from = out_.size();
        below(node);
        term_from_ = out_.size() > from && out_.size() - from <= kShortLabel ? from : std::string::npos;
        part(1);
    }

    void value(Node node) {
        const bool joins =
            term_from_ != std::string::npos && !out_.empty() && node.previous_element().tag() == "dt";
        term_from_ = std::string::npos;
        if (!joins) return block(node, 1);
        if (!base::trim(text_of(node)).empty()) {
            if (out_.back() != ':') out_ += ':';
            breaks_ = 0;
            glued_ = true;
        }
        below(node);
        glued_ = false;
        part(1);
    }

    void preformatted(Node node) {
        part(2);
        const std::string content = raw_text(node);
        for (const std::string_view line : base::split(content, '\n')) {
            text(line);
            part(base::trim(line).empty() ? 2 : 1);
        }
        part(2);
    }

    static std::string raw_text(Node node) {
        std::string out;
        walk(node, [&](Node below) {
            out += below.text();
            if (below.tag() == "br") out += '\n';
            return below.tag() != "script" && below.tag() != "style";
        });
        return out;
    }

    void text(std::string_view value) {
        const bool blank = base::trim(value).empty();
        if (blank) {
            if (breaks_ == 0) text_.add(value);
            return;
        }
        const bool follows = glued_ && !bullet_;
        if (follows) breaks_ = 0;
        glued_ = false;
        start_line();
        if (follows) text_.space();
        text_.add(value);
    }

    void start_line() {
        if (breaks_ > 0 && !out_.empty()) {
            while (out_.back() == ' ') out_.pop_back();
            out_.append(static_cast<std::size_t>(breaks_), '\n');
        }
        breaks_ = 0;
        if (bullet_) out_ += "- ";
        bullet_ = false;
    }

    RenderOptions options_;
    std::string out_;
    Squeezer text_;
    int breaks_ = 0;                             // line ends owed before the next text
    int in_item_ = 0;                            // list items open
    bool bullet_ = false;                        // the next text begins a list item
    bool glued_ = false;                         // the next text follows a "term:" on its line
    std::size_t term_from_ = std::string::npos;  // where the last dt begins, when it is short
};

}  // namespace

bool is_hidden(Node node) {
    // What is struck out is no longer said: the old one of two deadlines.
    const std::string_view tag = node.tag();
    if (tag == "del" || tag == "s" || tag == "strike") return true;
    if (node.attr("hidden")) return true;
    if (base::equal_ignoring_case(node.attr_or_empty("aria-hidden"), "true")) return true;
    const std::string_view style = node.attr_or_empty("style");
    if (style.empty()) return false;
    const auto says = [&](std::string_view property, std::string_view value) {
        const std::size_t at = base::find_ignoring_case(style, property);
        if (at == std::string_view::npos) return false;
        const std::string_view rest = base::trim(style.substr(at + property.size()));
        return !rest.empty() && rest.front() == ':' &&
               base::starts_with_ignoring_case(base::trim(rest.substr(1)), value);
    };
    return says("display", "none") || says("visibility", "hidden") ||
           says("text-decoration", "line-through") || says("text-decoration-line", "line-through");
}

std::string render(Node node, const RenderOptions& options) {
    return Renderer(options).run(node);
}

std::string render_fragment(std::string_view html, const Limits& limits) {
    const base::Result<Document> document = Document::parse(html, limits);
    return document ? render(document->body()) : squeeze_text(html);
}

}  // namespace jobindex::html
