#include "core/base/xml_depth.h"

#include <algorithm>

namespace jobindex::base {

bool deeper_than(std::string_view xml, std::size_t depth) {
    std::size_t open = 0;
    for (auto at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
        const auto rest = xml.substr(at, 9);
        if (rest.starts_with("<![CDATA[")) {
            at = std::min(xml.find("]]>", at), xml.size() - 1);
        } else if (rest.starts_with("<!--")) {
            at = std::min(xml.find("-->", at), xml.size() - 1);
        } else if (rest.starts_with("</")) {
            open -= open > 0;
        } else if (!rest.starts_with("<?") && !rest.starts_with("<!")) {
            const auto close = xml.find('>', at);
            if (close == std::string_view::npos) return false;
            if (xml[close - 1] != '/' && ++open > depth) return true;
        }
    }
    return false;
}

}  // namespace jobindex::base
