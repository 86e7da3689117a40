#include "core/html/select.h"

namespace jobindex::html {

std::vector<Node> select(Node top, const Selector& selector) {
    std::vector<Node> out;
    walk(top, [&](Node node) {
        if (node != top && selector.matches(node)) out.push_back(node);
        return true;
    });
    return out;
}

std::vector<Node> select(Node top, std::string_view css) {
    return select(top, Selector(css));
}

Node select_first(Node top, const Selector& selector) {
    Node found;
    walk(top, [&](Node node) {
        if (!found && node != top && selector.matches(node)) found = node;
        return !found;
    });
    return found;
}

Node select_first(Node top, std::string_view css) {
    return select_first(top, Selector(css));
}

}  // namespace jobindex::html
