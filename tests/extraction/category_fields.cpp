#include "tests/extraction/category_fields.h"

#include <algorithm>
#include <string>

#include "core/base/text.h"

namespace jobindex::evaluation {
namespace {

/// A category as the board names it, and ids of data/vocab/disciplines.tsv; each holds what is below it.
struct Category {
    std::string_view name, ids;
};
constexpr Category kCategories[] = {
    {"Engineering", "engineering materials-science computer-engineering"},
    {"Computer Sciences & Technology", "computer-science computer-engineering bioinformatics"},
    {"Biology & Life Sciences", "biology"},
    {"Psychology", "psychology neuroscience"},
    {"Accounting & Finance", "accounting finance financial-mathematics"},
    {"Nursing", "nursing"},
    {"Teacher Education", "education"},
    {"Curriculum & Instruction", "education"},
    {"Special Education", "special-education"},
    {"Counsellor Education", "clinical-psychology psychology education"},
    {"Instructional Technology & Design", "educational-technology"},
    {"English as a Second Language", "language-education linguistics english-studies"},
    {"Music", "music"},
    {"Management", "business"},
    {"Business Administration", "business"},
    {"Marketing & Sales", "marketing"},
    {"Economics", "economics"},
    {"English & Literature", "literary-studies english-studies rhetoric-writing linguistics"},
    {"Ethnic & Multicultural Studies", "cultural-studies sociology anthropology gender-studies"},
    {"American Studies", "cultural-studies english-studies history"},
    {"Performing Arts", "theatre-film music"},
    {"Foreign Languages & Literatures", "linguistics-literature classics cultural-studies"},
    {"Design & Graphic Arts", "design media-arts fashion-textile-design interior-design arts-design"},
    {"Art", "arts-design"},
    {"Art History", "art-history"},
    {"Film & Video", "theatre-film media-arts communication-media"},
    {"Chemistry & Biochemistry", "chemistry biochemistry"},
    {"Social Work & Human Services", "social-work"},
    {"Criminal Justice & Criminology", "criminal-law forensic-science"},
    {"Medicine", "medicine health-sciences"},
    {"Kinesiology", "sports-science physical-education physiotherapy"},
    {"Exercise Physiology & Physical Education",
     "sports-science physical-education physiology physiotherapy"},
    {"Kinesiology, Exercise Physiology & Physical Education",
     "sports-science physical-education physiology physiotherapy"},
    {"History", "history history-of-science classics"},
    {"Mathematics", "mathematics"},
    {"Statistics", "statistics biostatistics data-science"},
    {"Law & Legal Studies", "law"},
    {"Political Science & International Relations", "political-science"},
    {"Public Administration & Policy", "public-administration environmental-policy political-science"},
    {"Agriculture & Animal Sciences", "agriculture-food veterinary-medicine"},
    {"Sociology", "sociology"},
    {"Physics & Space Sciences", "physics"},
    {"Religion", "theology"},
    {"Philosophy", "philosophy"},
    {"Classics", "classics"},
    {"Library & Information Sciences", "library-information-science"},
    {"Architecture", "architecture"},
    {"Urban & Regional Planning", "urban-regional-planning"},
    {"Anthropology & Archaeology", "anthropology archaeology biological-anthropology"},
    {"Media Studies", "communication-media theatre-film media-arts"},
    {"Digital Media", "communication-media media-arts media-informatics design"},
    {"Journalism", "journalism"},
    {"Public Relations & Advertising", "journalism communication-media marketing"},
    {"Broadcasting", "communication-media theatre-film"},
    {"Speech & Rhetoric", "rhetoric-writing communication-media"},
    {"Speech & Hearing Sciences", "otolaryngology linguistics"},
    {"Human Development & Family Sciences",
     "family-studies developmental-psychology early-childhood-education"},
    {"Nutrition", "nutrition food-science"},
    {"Geology & Earth Sciences", "geosciences"},
    {"Geography", "geography geodesy-remote-sensing"},
    {"Women's & Gender Studies", "gender-studies"},
    {"Gay & Lesbian Studies", "gender-studies"},
    {"Biotechnology & Bioengineering", "biotechnology biomedical-engineering bioinformatics"},
    {"Physical Therapy", "physiotherapy"},
    {"Occupational Therapy", "physiotherapy occupational-health"},
    {"Veterinary Sciences", "veterinary-medicine"},
    {"Dentistry", "dentistry"},
    {"Pharmacology", "pharmacy"},
    {"Pediatrics", "paediatrics"},
    {"Surgery", "surgery"},
    {"Security Studies", "cybersecurity international-relations military-studies criminal-law"},
};

/// Whether the discipline or one above it stands in `ids`.
bool is_held(std::string_view ids, std::string_view id, const vocab::Vocabulary& disciplines) {
    const auto held = base::split_words(ids);
    for (const auto* at = disciplines.by_id(id); at != nullptr;
         at = at->broader.empty() ? nullptr : disciplines.by_id(at->broader)) {
        if (std::find(held.begin(), held.end(), at->id) != held.end()) return true;
    }
    return false;
}

}  // namespace

Compared category_of_discipline(const base::Json& row, const model::JobAd& ad,
                                const vocab::Vocabulary& disciplines) {
    std::string value = ad.disciplines.empty() ? std::string() : ad.disciplines.front();
    std::string truth;
    for (const auto& path : row["position_types"].items()) {
        for (const auto& step : path.items()) {
            const auto* known = std::find_if(std::begin(kCategories), std::end(kCategories),
                                             [&](const Category& one) { return one.name == step.text(); });
            if (known == std::end(kCategories)) continue;
            if (is_held(known->ids, value, disciplines)) return {step.text(), step.text()};
            if (truth.empty()) truth = step.text();
        }
    }
    return {truth, value};
}

}  // namespace jobindex::evaluation
