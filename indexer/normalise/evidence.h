// Reading: a value for a field of the ad with its provenance; what the finders hand to the merge. Plain data.
#pragma once

#include <string>

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

/// Provenance of a value found in the ad's text, with the words that say it.
template <class T>
model::Provenance from_text(const Found<T>& found) {
    const auto method = found.inferred ? model::Method::inferred : model::Method::text;
    return {method, found.confidence, found.span, "", ""};
}

}  // namespace jobindex::normalise
