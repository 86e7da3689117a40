#include "apps/jobindex/shown_value.h"

#include <fmt/format.h>

#include <vector>

#include "core/base/json.h"
#include "core/base/text.h"

namespace jobindex::apps {
namespace {

using base::Json;

std::string plain(const Json& value) {
    return value.is_string() ? value.text() : value.dump();
}

std::string shown_salary(const Json& salary) {
    const Json* min = salary.find("min");
    const Json* max = salary.find("max");
    std::string out;
    if (min != nullptr && max != nullptr) {
        out = *min == *max ? plain(*min) : plain(*min) + " to " + plain(*max);
    } else if (min != nullptr) {
        out = "from " + plain(*min);
    } else if (max != nullptr) {
        out = "up to " + plain(*max);
    }
    if (!salary["currency"].text().empty()) out += " " + salary["currency"].text();
    if (!salary["period"].text().empty()) out += " a " + salary["period"].text();
    if (!salary["grade"].text().empty()) out += (out.empty() ? "" : ", ") + salary["grade"].text();
    return out;
}

std::string shown(const Json& value) {
    std::vector<std::string> parts;
    if (value.is_array()) {
        bool objects = false;
        for (const auto& item : value.items()) {
            objects = objects || item.is_object();
            parts.push_back(shown(item));
        }
        return base::join(parts, objects ? "; " : ", ");
    }
    if (!value.is_object()) return plain(value);
    if (value.find("min") != nullptr || value.find("max") != nullptr) return shown_salary(value);
    if (!value["name"].text().empty()) {
        const std::string& id = value["id"].text();
        return value["name"].text() + (id.empty() ? "" : " (" + id + ")");
    }
    for (const auto& [key, item] : value.members()) {
        if (key == "lat" || key == "lon") continue;
        parts.push_back(item.is_bool() ? key : item.is_number() ? key + " " + plain(item) : shown(item));
    }
    return base::join(parts, ", ");
}

}  // namespace

std::string shown_value(std::string_view value) {
    if (!value.starts_with('{') && !value.starts_with('[')) return std::string(value);
    const auto json = base::parse_json(value);
    return json ? shown(*json) : std::string(value);
}

}  // namespace jobindex::apps
