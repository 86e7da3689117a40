// Where a title in a text ends: at a label, an address, the next sentence. Inside indexer/normalise only.
// Pure; thread-safe.
#pragma once

#include <cstddef>
#include <optional>

#include "indexer/normalise/phrases.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The word behind the web address that begins at word `i`; `i` when none does.
std::size_t behind_address(const Words& words, std::size_t i);

/// True where an address of mail begins at word `i`.
bool is_mail(const Words& words, std::size_t i);

/// True when `hit` is a label: a colon follows it.
bool is_label(const Words& words, const std::optional<PhraseHit<bool>>& hit);

/// True where the text leads elsewhere from word `i` on: "for more details".
bool leads_on(const Words& words, std::size_t i);

/// One past the last word of the title that begins at word `first`, in the sentence that ends at `end`: the
/// next label of a form ends it, and what leads elsewhere.
std::size_t title_end(const Words& words, std::size_t first, std::size_t end);

}  // namespace jobindex::normalise
