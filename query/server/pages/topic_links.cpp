#include "query/server/pages/topic_links.h"

#include <vector>

#include "core/base/escape.h"
#include "core/base/text.h"

namespace jobindex::server {

std::string basis_query(const search::Topic& topic) {
    const bool several = topic.topics.size() > 1;
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < topic.topics.size(); ++i) {
        const auto& one = topic.topics[i];
        std::string part = several ? "(" + one.text + ")" : one.text;
        if (i < topic.basis.widened.size() && topic.basis.widened[i]) {
            std::vector<std::string> either = {"(" + one.text + ")"};
            for (const auto& label : one.broader) either.push_back("(" + label + ")");
            part = "(" + base::join(either, " OR ") + ")";
        }
        parts.push_back(std::move(part));
    }
    return base::join(parts, topic.basis.scope == search::Scope::either ? " OR " : " ");
}

Link basis_link(const search::Topic& topic, const Links& links) {
    return links.search(basis_query(topic)).set("expired", topic.basis.with_closed ? "1" : "");
}

std::string topic_slug(std::string_view topic) {
    return base::replace_all(base::to_lower_ascii(base::squeeze(topic)), " ", "-");
}

std::string topic_href(std::string_view topic, const Links& links) {
    return links.to("/topics/" + base::url_escaped(topic_slug(topic))).href();
}

}  // namespace jobindex::server
