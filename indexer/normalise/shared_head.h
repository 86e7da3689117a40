// Skills that share the head of another: "labour or health economics" are two. Pure; thread-safe.
#pragma once

#include <vector>

#include "core/vocab/vocabulary.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The concepts of `vocabulary` that the words before `match` name with its last word as their head, in the
/// order of the text; each span reaches from that word to the end of `match`.
///
/// "Urban, labor or public economics", "organic/physical chemistry", "interpersonal and communication
/// skills", and halves of compounds: "Organisations- und Kommunikationsfähigkeit". Only fields and what a
/// person is like share a head.
std::vector<vocab::Match> sharing_head(const Words& words, const vocab::Vocabulary& vocabulary,
                                       const vocab::Match& match);

}  // namespace jobindex::normalise
