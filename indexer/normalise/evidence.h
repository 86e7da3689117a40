// Reading: a value for a field of the ad with its provenance; what the finders hand to the merge. Plain data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/model/job_ad.h"
#include "indexer/extract/candidate.h"
#include "indexer/normalise/found.h"

namespace jobindex::normalise {

/// A value and where it comes from.
template <class T>
struct Reading {
    T value{};
    model::Provenance provenance;
};

/// Provenance of a value read from a candidate; the confidence is the candidate's times `factor`.
inline model::Provenance from_candidate(const extract::Candidate& candidate, double factor = 1,
                                        bool inferred = false) {
    const auto method = inferred ? model::Method::inferred : candidate.method;
    return {method, candidate.confidence * factor, candidate.span, candidate.pointer, candidate.text};
}

/// The label of a value on a page ("Salary:"); "" where a pointer into a structure stands in its place.
inline std::string_view label_of(const extract::Candidate& candidate) {
    const bool labelled = candidate.method == model::Method::table || candidate.method == model::Method::text;
    return labelled ? base::trim(candidate.pointer) : std::string_view();
}

/// "Salary: 40,000": a text value behind its label; the value alone where it has none.
inline std::string labelled_text(const extract::Candidate& candidate) {
    std::string text(label_of(candidate));
    if (!text.empty()) text += text.ends_with(':') ? " " : ": ";
    return text + candidate.value.text();
}

/// Provenance of a value found in the ad's text, with the words that say it.
template <class T>
model::Provenance from_text(const Found<T>& found) {
    const auto method = found.inferred ? model::Method::inferred : model::Method::text;
    return {method, found.confidence, found.span, "", ""};
}

/// Calls `visit(text, candidate)` for each text of the candidates' values: a text, or an array of texts.
template <class Visit>
void each_text(const std::vector<const extract::Candidate*>& candidates, Visit visit) {
    for (const auto* candidate : candidates) {
        if (candidate->value.is_string()) visit(std::string_view(candidate->value.text()), *candidate);
        for (const auto& item : candidate->value.items()) {
            if (item.is_string()) visit(std::string_view(item.text()), *candidate);
        }
    }
}

}  // namespace jobindex::normalise
