// The fields of the degrees that an ad names: "PhD in physics, chemistry or a related field". Pure;
// thread-safe.
#pragma once

#include <span>
#include <vector>

#include "core/base/span.h"
#include "core/vocab/vocabulary.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The stretches behind degrees that name their fields, in order; with or without the degree's level ("a
/// degree in", "Studium der"). They end with the sentence, or where experience or skills are spoken of.
std::vector<base::Span> degree_fields(const Words& words, const vocab::Vocabulary& degrees);

/// Whether one of `spans`, which are in order, holds all of `span`.
bool is_inside(std::span<const base::Span> spans, base::Span span);

}  // namespace jobindex::normalise
