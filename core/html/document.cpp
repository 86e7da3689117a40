#include "core/html/document.h"

#include <gumbo.h>

#include <algorithm>
#include <memory_resource>

#include "core/base/text.h"

namespace jobindex::html {
namespace {

bool is_element_type(GumboNodeType type) {
    return type == GUMBO_NODE_ELEMENT || type == GUMBO_NODE_TEMPLATE;
}

bool is_text_type(GumboNodeType type) {
    return type == GUMBO_NODE_TEXT || type == GUMBO_NODE_WHITESPACE || type == GUMBO_NODE_CDATA;
}

const GumboVector* children_of(const GumboNode* node) {
    if (node == nullptr) return nullptr;
    if (is_element_type(node->type)) return &node->v.element.children;
    return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : nullptr;
}

Node node_at(const GumboVector* nodes, std::size_t index, int step) {
    for (; nodes != nullptr && index < nodes->length; index += static_cast<std::size_t>(step)) {
        const auto* node = static_cast<const GumboNode*>(nodes->data[index]);
        if (is_element_type(node->type) || is_text_type(node->type)) return Node(node);
    }
    return {};
}

Node skip_texts(Node node, Node (Node::*step)() const) {
    while (node.is_text()) node = (node.*step)();
    return node;
}

}  // namespace

std::string_view Node::tag() const {
    if (!is_element()) return {};
    const GumboElement& element = node_->v.element;
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return {name.data, name.length};
}

std::optional<std::string_view> Node::attr(std::string_view name) const {
    if (!is_element()) return std::nullopt;
    const GumboVector& attributes = node_->v.element.attributes;
    for (unsigned i = 0; i < attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
        if (base::equal_ignoring_case(attribute->name, name)) return attribute->value;
    }
    return std::nullopt;
}

std::string_view Node::attr_or_empty(std::string_view name) const {
    return attr(name).value_or(std::string_view());
}

bool Node::is_text() const {
    return node_ != nullptr && is_text_type(node_->type);
}

bool Node::is_element() const {
    return node_ != nullptr && is_element_type(node_->type);
}

std::string_view Node::text() const {
    return is_text() ? std::string_view(node_->v.text.text) : std::string_view();
}

std::vector<Node> Node::children() const {
    std::vector<Node> out;
    for (Node node = first_child(); node; node = node.next_sibling()) out.push_back(node);
    return out;
}

Node Node::first_child() const {
    return node_at(children_of(node_), 0, 1);
}

Node Node::next_sibling() const {
    if (node_ == nullptr) return {};
    return node_at(children_of(node_->parent), node_->index_within_parent + 1, 1);
}

Node Node::parent() const {
    if (node_ == nullptr || node_->parent == nullptr || !is_element_type(node_->parent->type)) return {};
    return Node(node_->parent);
}

Node Node::next_element() const {
    return skip_texts(next_sibling(), &Node::next_sibling);
}

Node Node::previous_element() const {
    if (node_ == nullptr || node_->index_within_parent == 0) return {};
    Node node = node_at(children_of(node_->parent), node_->index_within_parent - 1, -1);
    while (node.is_text()) {
        const std::size_t index = node.node_->index_within_parent;
        node = index == 0 ? Node() : node_at(children_of(node.node_->parent), index - 1, -1);
    }
    return node;
}

Node Node::first_element() const {
    return skip_texts(first_child(), &Node::next_sibling);
}

/// A parsed page. gumbo makes many small objects that all live as long as the tree, so they come from one
/// arena that is dropped whole: no walk to free them.
struct Document::Tree {
    std::string source;
    std::pmr::monotonic_buffer_resource arena;
    GumboOutput* output = nullptr;
    bool cut = false;

    GumboOptions options() {
        GumboOptions out = kGumboDefaultOptions;
        out.max_errors = 0;
        out.userdata = &arena;
        out.allocator = [](void* memory, std::size_t size) {
            return static_cast<std::pmr::monotonic_buffer_resource*>(memory)->allocate(size);
        };
        out.deallocator = [](void*, void*) {};
        return out;
    }
};

Document::Document(std::unique_ptr<Tree> tree) : tree_(std::move(tree)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

base::Result<Document> Document::parse(std::string_view utf8, const Limits& limits) {
    auto tree = std::make_unique<Tree>();
    Balanced balanced = balance(utf8, limits);
    tree->source = std::move(balanced.html);
    tree->cut = balanced.cut;
    const GumboOptions options = tree->options();
    tree->output = gumbo_parse_with_options(&options, tree->source.data(), tree->source.size());
    if (tree->output == nullptr || tree->output->root == nullptr)
        return base::fail(base::Code::internal, "the HTML parser gave no document");
    return Document(std::move(tree));
}

Node Document::root() const {
    return Node(tree_->output->root);
}

Node Document::body() const {
    for (Node node = root().first_child(); node; node = node.next_sibling()) {
        if (node.tag() == "body") return node;
    }
    return {};
}

bool Document::cut() const {
    return tree_->cut;
}

}  // namespace jobindex::html
