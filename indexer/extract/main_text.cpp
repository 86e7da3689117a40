#include "indexer/extract/main_text.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/render.h"
#include "indexer/extract/page_title.h"

namespace jobindex::extract {
namespace {

/// Share of the page's own text that the container must keep.
constexpr double kShare = 0.7;
constexpr std::size_t kLongestTitle = 200;
constexpr std::size_t kTelling = 80;  ///< bytes of two links that say more than where to click

std::size_t own_text(const std::vector<TreeItem>& items, std::size_t at) {
    const TreeItem& item = items[at];
    if (item.off) return 0;
    std::size_t out = item.text - std::min(item.link, item.text);
    for (std::size_t i = at + 1; i < item.end;) {
        if (items[i].off) {
            out -= std::min(out, items[i].text - std::min(items[i].link, items[i].text));
            i = items[i].end;
        } else {
            ++i;
        }
    }
    return out;
}

/// Index of the innermost element that holds most of the text.
std::size_t find_container(const std::vector<TreeItem>& items) {
    std::size_t at = 0;
    const double wanted = kShare * static_cast<double>(own_text(items, 0));
    for (bool deeper = true; deeper && wanted > 0;) {
        deeper = false;
        for (std::size_t child = at + 1; child < items[at].end; child = items[child].end) {
            const std::string_view tag = items[child].node.tag();
            if (items[child].off || tag == "p" || tag == "ul" || tag == "li" || tag == "pre") continue;
            if (static_cast<double>(own_text(items, child)) >= wanted) {
                at = child;
                deeper = true;
                break;
            }
        }
    }
    return at;
}

/// True for a block that is a list of links.
bool is_link_list(const TreeItem& item) {
    if (item.links >= 4) return item.link * 10 > item.text * 7;
    // "Previous message: <a>workshop, deadline 1 March</a>" and the next: two that tell of other pages.
    return item.links >= 2 && item.text > kTelling && item.link * 10 > item.text * 6;
}

}  // namespace

MainText main_text(const PageTree& tree, const std::string& title) {
    MainText out;
    const std::vector<TreeItem>& items = tree.items();
    if (items.empty()) return out;
    const std::size_t at = find_container(items);
    out.container = items[at].node;
    html::RenderOptions options;
    for (std::size_t i = at + 1; i < items[at].end;) {
        const bool drop = items[i].off || is_link_list(items[i]);
        if (drop) options.skip.push_back(items[i].node);
        i = drop ? items[i].end : i + 1;
    }
    out.text = html::render(out.container, options);
    const std::size_t line = std::min(out.text.find('\n'), out.text.size());
    // A heading that is a paragraph is text.
    if (!title.empty() && title.size() <= kLongestTitle && !is_prose(title) &&
        base::fold(base::trim(std::string_view(out.text).substr(0, line))) == base::fold(title))
        out.text = base::trim(std::string_view(out.text).substr(line));
    return out;
}

}  // namespace jobindex::extract
