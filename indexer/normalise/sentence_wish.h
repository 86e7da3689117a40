// What the phrases of one sentence say of a thing that it names: asked for, liked, refused, or of another
// matter. Inside indexer/normalise only; pure.
#pragma once

#include <cstddef>

#include "indexer/normalise/phrases.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// What a phrase of indexer/normalise/demand_cues.h says.
enum class DemandCue {
    required,
    brought,
    desired,
    negation,
    policy,
    diversity,
    owned,
    work,
    field,
    document
};

/// All of those phrases.
const PhraseTable<DemandCue>& demand_cues();

/// "The ideal candidate has", "preferred applicants hold": a word of liking that is of people.
bool speaks_of_people(const Words& words, const PhraseHit<DemandCue>& hit);

/// What a sentence says of a thing it names.
struct SentenceWish {
    static constexpr std::size_t kNone = 10'000;

    /// Words up to the nearest phrase, a comma counting as several; kNone without one.
    std::size_t required = kNone, desired = kNone, policy = kNone;
    bool brought = false;        ///< "you bring"
    bool governed = false;       ///< a word of liking opens the sentence and is of all of it
    bool owned = false;          ///< "our group's expertise in"
    bool diversity = false;      ///< it speaks of a diverse staff
    bool refused = false;        ///< "no ... required"
    bool liked_instead = false;  ///< "is no must, but welcome"
    bool speaks_of_law = false;  ///< of equal opportunity, checks and the like
    bool in_work = false;        ///< "you will teach"
    bool in_field = false;       ///< "a position in"
    bool in_papers = false;      ///< "a statement of"
};

/// Reads the sentence of words `first` to `last`, both of the thing, up to word `until`.
SentenceWish read_sentence(const Words& words, std::size_t first, std::size_t last, std::size_t until);

/// Words before and behind that a wish may stand away.
inline constexpr std::size_t kWishReach = 30;
/// Words at the beginning of a sentence in which a word of liking governs all of it.
inline constexpr std::size_t kOpeningWords = 3;

}  // namespace jobindex::normalise
