#include "indexer/normalise/explain.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/model/job_ad_json.h"

namespace jobindex::normalise {
namespace {

using extract::Extraction;
using model::JobAd;
using model::Provenance;

constexpr std::size_t kMostFindings = 4;

/// Lists of many items, and what has no second candidate.
bool has_losers(std::string_view field) {
    static constexpr std::string_view kNone[] = {"skills", "qualifications", "disciplines", "language",
                                                 "description"};
    return std::find(std::begin(kNone), std::end(kNone), field) == std::end(kNone);
}

bool is_source(const extract::Candidate& candidate, const Provenance& provenance) {
    const bool same_method =
        candidate.method == provenance.method || provenance.method == model::Method::inferred;
    return same_method && candidate.pointer == provenance.pointer && candidate.text == provenance.text;
}

/// The extraction without what `provenance` rests on; false when nothing could be taken away.
bool take_away(Extraction& extraction, const Provenance& provenance) {
    const auto taken = std::erase_if(extraction.candidates, [&](const extract::Candidate& candidate) {
        return is_source(candidate, provenance);
    });
    if (taken > 0) return true;
    if (!provenance.span || provenance.span->to > extraction.description.size()) return false;
    const auto from = extraction.description.begin() + static_cast<std::ptrdiff_t>(provenance.span->from);
    const auto to = extraction.description.begin() + static_cast<std::ptrdiff_t>(provenance.span->to);
    if (std::all_of(from, to, base::is_space)) return false;
    std::fill(from, to, ' ');
    return true;
}

FieldStory story_of(std::string_view field, const Extraction& extraction, const JobAd& ad,
                    const Knowledge& knowledge, base::Date reference_day) {
    FieldStory story{std::string(field), {{field_value(ad, field), ad.provenance.find(field)->second}}};
    Extraction rest = extraction;
    Provenance last = story.findings.front().provenance;
    for (std::size_t round = 1; has_losers(field) && round < kMostFindings && take_away(rest, last);
         ++round) {
        const auto next = normalise(rest, knowledge, reference_day);
        if (!next) break;
        const auto source = next->provenance.find(field);
        if (source == next->provenance.end()) break;
        Finding finding{field_value(*next, field), source->second};
        if (finding.provenance == last) break;
        last = finding.provenance;
        // What a text says three times is told once.
        const bool told = std::any_of(story.findings.begin(), story.findings.end(), [&](const auto& other) {
            return other.value == finding.value && other.provenance.method == last.method;
        });
        if (!told) story.findings.push_back(std::move(finding));
    }
    return story;
}

}  // namespace

std::string field_value(const JobAd& ad, std::string_view field) {
    const base::Json json = model::to_json(ad);
    const base::Json* value = json.pointer("/" + base::replace_all(field, ".", "/"));
    // "Open until filled" has no day; what it says is the kind.
    if (value == nullptr && field == "dates.closing") value = json.pointer("/dates/closing_kind");
    if (value == nullptr) return {};
    return value->is_string() ? value->text() : value->dump();
}

std::vector<FieldStory> explain(const Extraction& extraction, const JobAd& ad, const Knowledge& knowledge,
                                base::Date reference_day) {
    std::vector<FieldStory> stories;
    for (const auto& [field, provenance] : ad.provenance)
        stories.push_back(story_of(field, extraction, ad, knowledge, reference_day));
    return stories;
}

}  // namespace jobindex::normalise
