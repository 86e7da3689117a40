// Document and Node: a parsed HTML page. gumbo ends here.
//
// A Document owns its tree and the bytes it was made from; Nodes are pointers into it, valid while it lives
// and after it was moved. Reading from several threads is safe.
#pragma once

#include <compare>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/html/balance.h"

struct GumboInternalNode;

namespace jobindex::html {

/// A handle on an element, a text or nothing; costs a pointer.
class Node {
  public:
    Node() = default;
    explicit Node(const GumboInternalNode* node) : node_(node) {}

    /// False for the handle on nothing, which every function below takes and answers with nothing.
    explicit operator bool() const { return node_ != nullptr; }
    /// Lower-case element name; "" for text.
    std::string_view tag() const;
    /// The attribute's value with entities resolved; "" for one without value; nullopt when absent.
    std::optional<std::string_view> attr(std::string_view name) const;
    /// The attribute's value, "" when absent.
    std::string_view attr_or_empty(std::string_view name) const;
    /// True for a text node.
    bool is_text() const;
    /// True for an element.
    bool is_element() const;
    /// The text of a text node with entities resolved; "" for an element.
    std::string_view text() const;
    /// Child nodes: elements and texts.
    std::vector<Node> children() const;
    Node first_child() const;
    Node next_sibling() const;
    Node parent() const;
    /// The next or previous sibling that is an element, and the first child that is one.
    Node next_element() const;
    Node previous_element() const;
    Node first_element() const;

    friend auto operator<=>(const Node&, const Node&) = default;

  private:
    const GumboInternalNode* node_ = nullptr;
};

/// A parsed page. Movable; must outlive its Nodes.
class Document {
  public:
    /// Parses a page or a fragment of one; the result always has an html and a body element.
    ///
    /// @param utf8    as decode_page() gives it; malformed bytes become U+FFFD.
    /// @param limits  nesting is capped before the parse, see balance().
    /// Errors: internal when the parser gives up; no input is known to do that.
    static base::Result<Document> parse(std::string_view utf8, const Limits& limits = {});
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    /// The html element.
    Node root() const;
    /// The body element.
    Node body() const;
    /// True when a limit cut the page short.
    bool cut() const;

  private:
    struct Tree;
    explicit Document(std::unique_ptr<Tree> tree);
    std::unique_ptr<Tree> tree_;
};

/// Calls `visit(node)` for `top` and all below it in document order; does not enter where it returns false.
template <class Visit>
void walk(Node top, Visit&& visit) {
    for (Node node = top; node;) {
        Node next = visit(node) ? node.first_child() : Node();
        while (!next && node && node != top) {
            next = node.next_sibling();
            if (!next) node = node.parent();
        }
        node = next;
    }
}

}  // namespace jobindex::html
