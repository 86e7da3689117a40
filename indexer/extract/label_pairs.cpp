#include "indexer/extract/label_pairs.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/text.h"
#include "indexer/extract/add_candidate.h"
#include "indexer/extract/labels.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kLongestLabel = 60;
constexpr std::size_t kLongestValue = 400;
constexpr std::size_t kMostPairs = 200;
constexpr double kSure = 0.8;
constexpr double kLessSure = 0.65;

constexpr std::string_view kWideColon = "\xEF\xBC\x9A";

/// `value` without the colons, also of full width, and dashes that it begins with.
std::string_view without_colon(std::string_view value) {
    while (!value.empty()) {
        const bool wide = value.starts_with(kWideColon);
        if (!wide && value.front() != ':' && value.front() != '-') break;
        value = base::trim(value.substr(wide ? kWideColon.size() : 1));
    }
    return value;
}

/// The bytes of the colon that ends the label at the head of a line, and where it stands; npos for none.
std::pair<std::size_t, std::size_t> colon_in(std::string_view head) {
    const std::size_t plain = head.find(':'), wide = head.find(kWideColon);
    return wide < plain ? std::pair(wide, kWideColon.size()) : std::pair(plain, std::size_t{1});
}

/// Reads the pairs of one page.
class PairReader {
  public:
    explicit PairReader(Extraction& out) : out_(out) {}

    void visit(const TreeItem& item) {
        if (pairs_ >= kMostPairs) return;
        const std::string_view tag = item.node.tag();
        if (tag == "tr") {
            table_row(item.node);
        } else if (tag == "dt") {
            definition(item);
        } else if (tag == "b" || tag == "strong" || tag == "label" || tag == "em" || tag == "u") {
            bold_label(item);
        } else if (tag == "div" || tag == "span" || tag == "p" || tag == "li" ||
                   (tag.size() == 2 && tag[0] == 'h')) {
            beside(item);
        }
    }

  private:
    /// `marked` is a label by its place in the page or its colon.
    void put(const std::string& label, std::string value, double sure, bool marked = false) {
        const bool colon = label.ends_with(':') || label.ends_with(kWideColon);
        const std::optional<Field> field =
            marked || colon ? field_of_marked_label(label) : field_of_label(label);
        if (!field || value.size() > kLongestValue) return;
        std::string_view trimmed = without_colon(base::trim(value));
        if (trimmed.empty() || field_of_label(trimmed)) return;
        ++pairs_;
        add_candidate(out_, *field, std::string(trimmed), {model::Method::table, sure, label});
    }

    static std::vector<html::Node> cells_of(html::Node row) {
        std::vector<html::Node> out;
        for (html::Node cell = row.first_element(); cell && out.size() < 20; cell = cell.next_element()) {
            if (cell.tag() == "td" || cell.tag() == "th") out.push_back(cell);
        }
        return out;
    }

    void table_row(html::Node row) {
        const std::vector<html::Node> cells = cells_of(row);
        if (cells.size() == 2 || cells.size() == 4) {
            for (std::size_t i = 0; i + 1 < cells.size(); i += 2) {
                const std::string label = html::text_of(cells[i]);
                if (label.size() <= kLongestLabel) put(label, html::text_of(cells[i + 1]), kSure, true);
            }
        }
        const bool header = cells.size() >= 2 && std::all_of(cells.begin(), cells.end(), [](html::Node cell) {
                                return cell.tag() == "th";
                            });
        if (header) header_row(row, cells);
    }

    /// A row of headers above exactly one row of values.
    void header_row(html::Node row, const std::vector<html::Node>& headers) {
        html::Node next = row.next_element();
        if (!next && row.parent().tag() == "thead") next = row.parent().next_element().first_element();
        if (!next || next.next_element()) return;
        const std::vector<html::Node> cells = cells_of(next);
        if (cells.size() != headers.size() || cells.front().tag() == "th") return;
        for (std::size_t i = 0; i < cells.size(); ++i)
            put(html::text_of(headers[i]), html::text_of(cells[i]), kSure, true);
    }

    void definition(const TreeItem& item) {
        if (item.text > kLongestLabel) return;
        std::string value;
        for (html::Node next = item.node.next_element(); next.tag() == "dd"; next = next.next_element()) {
            if (!value.empty()) value += ", ";
            value += html::text_of(next);
            if (value.size() > kLongestValue) return;
        }
        if (!value.empty()) put(html::text_of(item.node), std::move(value), kSure, true);
    }

    /// "<b>Label:</b> value" up to the next break, bold text or the end of the block.
    void bold_label(const TreeItem& item) {
        if (item.text < 2 || item.text > kLongestLabel) return;
        const std::string label = html::text_of(item.node);
        if (!field_of_marked_label(label)) return;
        std::string value;
        html::Node next = item.node.next_sibling();
        for (; next && value.size() <= kLongestValue; next = next.next_sibling()) {
            const std::string_view tag = next.tag();
            if (tag == "b" || tag == "strong" || tag == "label" || tag == "div" || tag == "p" || tag == "ul")
                break;
            if (tag == "br" && !base::trim(value).empty()) break;
            if (!next.is_text()) value += ' ';
            value += next.is_text() ? std::string(next.text()) : html::text_of(next);
        }
        const std::string text = html::squeeze_text(value);
        const bool marked = label.ends_with(':') || label.ends_with(kWideColon);
        if (!text.empty() && (marked || text.front() == ':' || text.starts_with(kWideColon)))
            return put(label, text, kLessSure + 0.1, true);
        if (!text.empty()) return put(label, text, kLessSure);
        html::Node after = next ? next : item.node.parent().next_element();
        if (!next && html::text_of(item.node.parent()) != label) return;
        if (after.tag() == "p" || after.tag() == "div" || after.tag() == "span")
            put(label, html::text_of(after), kLessSure);
    }

    /// A short element whose text is a label, and the element after it.
    void beside(const TreeItem& item) {
        if (item.text < 2 || item.text > kLongestLabel || item.links > 0) return;
        const html::Node next = item.node.next_element();
        if (!next) return text_beside(item);
        const std::string_view tag = next.tag();
        if (tag == "br" || tag == "table" || tag == "form" || tag == "script") return text_beside(item);
        const std::string label = html::text_of(item.node);
        // "Deadline 1 February 2027" is a pair by itself, and no label of what follows.
        const bool colon = label.ends_with(':') || label.ends_with(kWideColon);
        const auto field = colon ? field_of_marked_label(label) : field_of_label(label);
        if (!field || std::count_if(label.begin(), label.end(), base::is_digit) > 2) return;
        const bool heading = item.node.tag().size() == 2 && item.node.tag()[0] == 'h';
        put(label, html::text_of(next), heading ? kLessSure - 0.05 : kSure - 0.05);
    }

    /// A label element followed by bare text.
    void text_beside(const TreeItem& item) {
        const html::Node next = item.node.next_sibling();
        if (!next.is_text() || base::trim(next.text()).empty()) return;
        put(html::text_of(item.node), html::squeeze_text(next.text()), kLessSure);
    }

    Extraction& out_;
    std::size_t pairs_ = 0;
};

/// The line of `text` that begins at `from`.
std::string_view line_at(std::string_view text, std::size_t from) {
    return text.substr(from, std::min(text.find('\n', from), text.size()) - from);
}

}  // namespace

void add_structure_pairs(const PageTree& tree, Extraction& out) {
    PairReader reader(out);
    const std::vector<TreeItem>& items = tree.items();
    for (std::size_t i = 0; i < items.size();) {
        if (!items[i].off) reader.visit(items[i]);
        i = items[i].off ? items[i].end : i + 1;
    }
}

void add_line_pairs(Extraction& out) {
    const std::string& text = out.description;
    std::size_t pairs = 0;
    for (std::size_t from = 0; from < text.size() && pairs < kMostPairs;) {
        const std::string_view line = line_at(text, from);
        const std::size_t begin = from;
        from += line.size() + 1;
        const auto [colon, colon_bytes] = colon_in(line.substr(0, kLongestLabel + 1));
        if (colon == std::string_view::npos || colon < 2) continue;
        // "Anbieter:in" has no colon behind a label.
        if (colon + 1 < line.size() && line[colon + 1] >= 'a' && line[colon + 1] <= 'z') continue;
        const std::optional<Field> field = field_of_marked_label(line.substr(0, colon));
        if (!field) continue;
        std::size_t at = begin + colon + colon_bytes;
        std::string_view value = line.substr(colon + colon_bytes);
        if (base::trim(value).empty()) {
            while (from < text.size() && text[from] == '\n') ++from;
            if (from >= text.size()) break;
            at = from;
            value = line_at(text, from);
        }
        const std::string_view trimmed = base::trim(value);
        if (trimmed.empty() || trimmed.size() > kLongestValue) continue;
        at += static_cast<std::size_t>(trimmed.data() - value.data());
        ++pairs;
        const std::size_t before = out.candidates.size();
        add_candidate(out, *field, std::string(trimmed),
                      {model::Method::text, confidence_of(model::Method::text),
                       std::string(base::trim(line.substr(0, colon + colon_bytes)))});
        if (out.candidates.size() > before) out.candidates.back().span = base::Span{at, at + trimmed.size()};
    }
}

}  // namespace jobindex::extract
