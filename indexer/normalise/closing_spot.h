// One date of a text and the phrases around it that could announce it as the closing date. Inside
// indexer/normalise only; pure, thread-safe.
#pragma once

#include <optional>

#include "core/base/date.h"
#include "indexer/normalise/closing_cues.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {

using CueHit = PhraseHit<const ClosingCue*>;

inline constexpr std::size_t kPairReach = 7;  ///< words between "review" and "begin"
inline constexpr std::size_t kWeakReach = 6;  ///< words between "by" and its date: "by 5 pm on Friday, May 3"

/// One date of the text with the words around it.
struct Spot {
    Found<base::Date> date;
    std::size_t first = 0, last = 0;  ///< words of the date
    std::size_t from = 0, to = 0;     ///< words that may hold its phrase
    std::size_t before = 0;           ///< one past the last word of the date before
    std::size_t next = 0;             ///< first word of the date behind
};

/// The date with the words that may hold its phrase: those of its sentence, and a heading or label before it.
/// `before`: one past the last word of the date before; `next`: the first word of the one behind.
Spot spot_of(const Words& words, const Found<base::Date>& date, std::size_t before, std::size_t next);

/// The phrases around a date that could announce it.
struct Around {
    std::optional<CueHit> strong_before, review, strong_behind, weak;
};

Around phrases_around(const Words& words, const Spot& spot);

/// "For full consideration apply by 3 May" and "due 3 May to be fully considered" name a date for review, not
/// the end; "the deadline is 3 May, review begins thereafter" names the end.
bool softens(const Words& words, const Spot& spot, const Around& around);

/// True when words [from, to) behind a phrase for review make the date behind them another one.
bool names_other_review_date(const Words& words, std::size_t from, std::size_t to);

/// "Full consideration until" says more of what to do than "review begins".
bool is_about_consideration(const Words& words, const CueHit& cue);

/// "Closes: 3 May" in a line of its own.
bool is_label(const Words& words, const CueHit& cue, const Spot& spot);

}  // namespace jobindex::normalise
