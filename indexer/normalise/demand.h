// Demand: whether an ad asks for a thing that it names, likes it, or only speaks of it. Thread-safe once
// built.
#pragma once

#include <vector>

#include "core/model/job_ad.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// What an ad says of a thing it names.
enum class Demand {
    ignored,    ///< negated, or in a sentence about policy or law
    mentioned,  ///< named without a wish
    desired,
    required,
};

/// Answers for one text; keeps references to `words` and a copy of the sections.
class DemandReader {
  public:
    DemandReader(const Words& words, model::Sections sections);

    /// What the sentence and section around `span` say of the thing there.
    ///
    /// "No experience in X required" and sentences about equal opportunity are ignored; "X is a plus" is
    /// desired; "X is required", and a thing in the requirements section without a softening word, is
    /// required.
    Demand of(base::Span span) const;

  private:
    bool in_requirements(std::size_t at) const;

    const Words& words_;
    model::Sections sections_;
};

}  // namespace jobindex::normalise
