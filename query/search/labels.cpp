#include "query/search/labels.h"

#include <algorithm>

#include "core/base/text.h"

namespace jobindex::search {
namespace {

void add_once(std::vector<std::string>& texts, std::string text) {
    if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end()) {
        texts.push_back(std::move(text));
    }
}

}  // namespace

std::string place_text(const std::vector<model::Place>& places, const understand::Lexicon& lexicon) {
    std::vector<std::string> texts;
    for (const auto& place : places) {
        const std::string country = place.country.empty() ? "" : lexicon.label_of("country", place.country);
        std::string text = place.city;
        if (!text.empty() && !country.empty()) text += ", ";
        add_once(texts, text + country);
    }
    return base::join(texts, "; ");
}

std::vector<std::string> level_labels(const model::JobAd& ad, const understand::Lexicon& lexicon) {
    std::vector<std::string> labels;
    for (const auto level : ad.levels) labels.push_back(lexicon.label_of("level", model::name_of(level)));
    return labels;
}

std::vector<std::string> skill_labels(const model::JobAd& ad, const understand::Lexicon& lexicon) {
    std::vector<std::string> labels;
    for (const auto& skill : ad.skills) labels.push_back(lexicon.label_of("skill", skill.concept_id));
    return labels;
}

std::vector<std::string> discipline_labels(const model::JobAd& ad, const understand::Lexicon& lexicon) {
    std::vector<std::string> labels;
    for (const auto& id : ad.disciplines) labels.push_back(lexicon.label_of("discipline", id));
    return labels;
}

std::vector<std::string> degree_labels(const model::JobAd& ad, const understand::Lexicon& lexicon) {
    std::vector<std::string> labels;
    for (const auto& degree : ad.qualifications) add_once(labels, lexicon.label_of("degree", degree.degree));
    return labels;
}

}  // namespace jobindex::search
