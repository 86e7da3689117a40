#include "query/render/cv.h"

#include <algorithm>

#include "core/base/text.h"
#include "query/render/layout.h"

namespace jobindex::render {
namespace {

using base::Json;
using search::CvConcept;

constexpr std::size_t kLabel = 14, kReadable = 110, kShown = 15;

std::string first_labels(const std::vector<CvConcept>& found) {
    std::vector<std::string> labels;
    for (const auto& one : found) {
        if (labels.size() < kShown) labels.push_back(one.label);
    }
    std::string text = base::join(labels, ", ");
    if (found.size() > labels.size()) text += ", and " + grouped(found.size() - labels.size()) + " more";
    return text;
}

Json concepts(const std::vector<CvConcept>& found) {
    Json out = Json::array();
    for (const auto& one : found) {
        out.push(Json::object({{"id", one.id},
                               {"label", one.label},
                               {"mentions", Json(static_cast<std::size_t>(one.mentions))}}));
    }
    return out;
}

}  // namespace

std::string text(const search::Cv& cv, const RenderOptions& options) {
    const Painter painter(options.colour);
    const std::size_t width = std::clamp<std::size_t>(options.width, 40, kReadable);
    std::string out = painter.paint("Read from the CV, and kept nowhere:", Style::heading) + '\n';
    const auto fact = [&](std::string_view label, const std::string& value) {
        const auto lines = wrap({harmless(value.empty() ? "none found" : value), {}}, width - kLabel);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            out += i == 0 ? painter.paint(pad(label, kLabel), Style::dim) : std::string(kLabel, ' ');
            out += lines[i].text + '\n';
        }
    };
    std::vector<std::string> degrees;
    for (const auto& degree : cv.degrees)
        degrees.push_back(degree.label + (degree.done ? "" : " (under way)"));
    fact("degrees", base::join(degrees, ", "));
    fact("posts held", first_labels(cv.levels));
    fact("fields", first_labels(cv.disciplines));
    fact("skills", first_labels(cv.skills));
    return out + '\n';
}

base::Json json(const search::Cv& cv) {
    Json degrees = Json::array();
    for (const auto& degree : cv.degrees) {
        degrees.push(Json::object({{"id", degree.id}, {"label", degree.label}, {"done", Json(degree.done)}}));
    }
    return Json::object({{"skills", concepts(cv.skills)},
                         {"degrees", degrees},
                         {"levels", concepts(cv.levels)},
                         {"disciplines", concepts(cv.disciplines)}});
}

}  // namespace jobindex::render
