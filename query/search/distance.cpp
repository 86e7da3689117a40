#include "query/search/distance.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "core/schema/fields.h"

namespace jobindex::search {
namespace {

using understand::Circle;
using understand::Kind;
using understand::Node;
using understand::Occur;

constexpr double kMetres = 1000;

/// The name of the city that a node asks for; "" when it asks for none, or for one of several.
std::string city_of(const Node& node) {
    if (node.kind == Kind::filter && node.field == "city" && node.values.size() == 1)
        return node.values.front().label;
    if (node.kind != Kind::alias) return {};
    for (const auto& item : node.concepts) {
        if (item.field == "city") return item.label;
    }
    return {};
}

}  // namespace

std::optional<Circle> radius_of(const Node& root) {
    for (const auto& node : root.children) {
        if (node.kind == Kind::near && node.occur != Occur::must_not) return node.circle;
    }
    return std::nullopt;
}

std::optional<Circle> centre_of(const Node& root, const understand::Lexicon& lexicon,
                                std::vector<understand::Note>& notes) {
    if (auto circle = radius_of(root)) return circle;
    for (const auto& node : root.children) {
        const std::string city = node.occur == Occur::must_not ? "" : city_of(node);
        if (city.empty()) continue;
        const auto places = lexicon.places().find(city);
        const auto place =
            std::find_if(places.begin(), places.end(), [](const auto& one) { return !one.is_region; });
        if (place == places.end()) continue;
        notes.push_back(
            {node.span,
             {"note.distances",
              {{"place", place->name}, {"country", lexicon.label_of("country", place->country)}}}});
        return Circle{place->lat, place->lon, 0};
    }
    return std::nullopt;
}

std::optional<double> kilometres(const Xapian::Document& document, const Circle& centre) {
    return kilometres(document.get_value(schema::kPlaceSlot), centre);
}

std::optional<double> kilometres(const std::string& place, const Circle& centre) {
    if (place.empty()) return std::nullopt;
    const Xapian::LatLongCoords point(Xapian::LatLongCoord(centre.lat, centre.lon));
    return Xapian::GreatCircleMetric()(point, place) / kMetres;
}

}  // namespace jobindex::search
