// The closing date of an ad: from structured values and from prose, and which of the two to believe. Pure;
// thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/normalise/dates.h"
#include "indexer/normalise/evidence.h"

namespace jobindex::normalise {

inline constexpr double kBehindConfidence = 0.8;  ///< of a day with a clear phrase behind it, or a label
inline constexpr double kYearlessFactor = 0.85;   ///< on the confidence of a day whose year is not written

/// Until when one can apply; `date` is empty for a post that is open until filled.
struct Closing {
    std::optional<base::Date> date;
    model::ClosingKind kind = model::ClosingKind::hard;
    std::string time;  ///< as in time_in; "" when none is stated
    friend bool operator==(const Closing&, const Closing&) = default;
};

/// What a closing date is checked against.
struct ClosingContext {
    DateContext dates;
    std::optional<base::Date> posted;  ///< a deadline is later than this
    std::string posted_text;           ///< the posting date as its source wrote it, with its time of day
    base::Date seen = {};              ///< the day it was seen, where `dates.reference` may be an older one
};

/// Reads the value of a closing-date field: a date with or without a time, or "open until filled".
///
/// @return nullopt when it is no date, not after the posting date (a review may have begun before), or years
/// away.
std::optional<Closing> read_closing(std::string_view text, const ClosingContext& context);

/// Finds the closing date that the ad's text states: "Bewerbungsschluss ist der 3. Mai", "for full
/// consideration apply by 3 May", "open until filled".
///
/// A date counts only beside a phrase that announces it; "by", "bis zum" and the like need a word for
/// applying in their sentence. A review date, and a date after which the post stays open, are review_starts:
/// they do not close the ad.
/// @return the closing date with the bytes of date and phrase; nullopt when the text states none.
/// Errors: none, pure.  Source: indexer/normalise/closing_cues.h.
std::optional<Found<Closing>> find_closing(const Words& words, const ClosingContext& context);

/// The closing date to believe, out of structured ones (best first) and the text's.
///
/// Structured wins; a text that names its date beside a clear phrase wins over a structured date that looks
/// synthetic. One that the site computed from the posting date is nobody's deadline and is left out. nullopt
/// when there is nothing.
std::optional<Reading<Closing>> choose_closing(const std::vector<const extract::Candidate*>& candidates,
                                               const Words& words, const ClosingContext& context);

/// The deadline that a title names: "Postdoc in Botany (deadline 3 May 2027)".
std::optional<Reading<Closing>> closing_of_title(const std::vector<const extract::Candidate*>& titles,
                                                 const ClosingContext& context);

}  // namespace jobindex::normalise
