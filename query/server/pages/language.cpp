#include "query/server/pages/language.h"

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::server {
namespace {

std::string_view known(std::string_view tag) {
    const std::string primary = base::to_lower_ascii(tag.substr(0, tag.find('-')));
    const auto at = std::find(render::kLanguages.begin(), render::kLanguages.end(), primary);
    return at == render::kLanguages.end() ? std::string_view() : *at;
}

double quality(std::string_view parameter) {
    parameter = base::trim(parameter);
    if (!parameter.starts_with("q=")) return 1;
    return base::parse_number(parameter.substr(2)).value_or(0);
}

}  // namespace

std::string_view accepted_language(std::string_view header) {
    std::string_view best = render::kLanguages.front();
    double most = 0;
    for (const auto part : base::split(header, ',')) {
        const auto fields = base::split(part, ';');
        const auto language = known(base::trim(fields.front()));
        const double weight = fields.size() > 1 ? quality(fields[1]) : 1;
        if (language.empty() || weight <= most) continue;
        best = language;
        most = weight;
    }
    return best;
}

std::string_view chosen_language(const Request& request) {
    for (const auto& [name, value] : request.query) {
        if (name == "lang") return known(value);
    }
    return {};
}

std::string_view page_language(const Request& request) {
    const auto chosen = chosen_language(request);
    return chosen.empty() ? accepted_language(request.header("accept-language")) : chosen;
}

}  // namespace jobindex::server
