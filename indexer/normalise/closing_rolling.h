// Calls that stay open: "until filled", "wir lassen die Anzeige online, bis wir jemanden gefunden haben".
// Inside indexer/normalise only. Pure; thread-safe.
#pragma once

#include <optional>

#include "indexer/normalise/closing.h"
#include "indexer/normalise/closing_cues.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {

/// All phrases that announce a closing date.
const PhraseTable<const ClosingCue*>& closing_cue_table();

/// A phrase that leaves a call open.
struct Rolling {
    Found<Closing> found;
    bool ends_sooner = false;  ///< it may close before its day
};

/// The first phrase that leaves the call open, else one by which it may close sooner; nullopt without one.
std::optional<Rolling> rolling_in(const Words& words);

}  // namespace jobindex::normalise
