#include "query/server/pages/links.h"

#include <algorithm>

#include "core/base/escape.h"
#include "core/base/utf8.h"

namespace jobindex::server {

Link::Link(std::string path, Pairs parameters) : path_(std::move(path)), parameters_(std::move(parameters)) {
    // What is no text is refused when we know the name, and means nothing to us when not.
    std::erase_if(parameters_, [](const auto& pair) {
        return pair.second.empty() || !base::is_valid_utf8(pair.first) || !base::is_valid_utf8(pair.second);
    });
}

Link Link::with(std::string_view name, std::string value) const {
    Link out = *this;
    out.parameters_.emplace_back(std::string(name), std::move(value));
    return out;
}

Link Link::set(std::string_view name, std::string value) const {
    Link out = *this;
    const auto is_it = [&](const auto& pair) { return pair.first == name; };
    const auto at = std::find_if(out.parameters_.begin(), out.parameters_.end(), is_it);
    const auto place = at - out.parameters_.begin();
    std::erase_if(out.parameters_, is_it);
    if (!value.empty())
        out.parameters_.insert(out.parameters_.begin() + place, {std::string(name), std::move(value)});
    return out;
}

Link Link::without(std::string_view name, std::string_view value) const {
    Link out = *this;
    std::erase_if(out.parameters_,
                  [&](const auto& pair) { return pair.first == name && pair.second == value; });
    return out;
}

std::string Link::href() const {
    return parameters_.empty() ? path_ : path_ + "?" + query_string(parameters_);
}

Link Links::to(std::string path, Pairs parameters) const {
    return Link(std::move(path), std::move(parameters)).set("lang", lang_);
}

std::string Links::ad(std::string_view id) const {
    return to("/jobs/" + base::url_escaped(id)).href();
}

Link Links::search(std::string query) const {
    return to("/search", {{"q", std::move(query)}});
}

}  // namespace jobindex::server
