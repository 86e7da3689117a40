// What a date beside a phrase such as "by" is said of: applying, or another thing. Inside
// indexer/normalise only; pure, thread-safe.
#pragma once

#include <cstddef>
#include <vector>

#include "core/base/date.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The words of a date, and one past those that may still speak of it.
struct DateWords {
    std::size_t first = 0, last = 0, to = 0;
};

/// True when words [from, to) name a fee or an appeal: "Plazo de impugnaciones".
bool is_of_fee_or_appeal(const Words& words, std::size_t from, std::size_t to);

/// True when words [from, to) say that a date is another one: of an interview, of the start.
bool names_other_date(const Words& words, std::size_t from, std::size_t to);

/// True when the sentence of a date behind the phrase [cue, cue_end) speaks of applying, and neither of
/// another date nor of when a degree must be there.
bool is_about_applying(const Words& words, const DateWords& date, std::size_t cue, std::size_t cue_end);

/// True when the sentence of the date at word `first`, up to word `to`, names applying or what is sent, not
/// only those who apply: "candidates are interviewed from 3 to 5 May".
bool names_applications(const Words& words, std::size_t first, std::size_t to);

/// True when right behind word `from` stands what the applicant has by then: "2027年3月までに博士号を取得".
bool is_followed_by_having(const Words& words, std::size_t from);

/// True when the phrase at word `first` gives referees their day, not the applicant.
bool is_about_letters(const Words& words, std::size_t first);

/// "Please arrange for three letters of reference to be sent by": true when the phrase at word `first` gives
/// others their day.
bool is_for_referees(const Words& words, std::size_t first);

/// True when the sentence of word `first` begins with what referees send.
bool begins_with_letters(const Words& words, std::size_t first);

/// "To be considered for an interview at the meeting, apply by": true for a meeting or interview at word `at`
/// that is, by words from `from` on, what applying is for.
bool is_goal_of_applying(const Words& words, std::size_t from, std::size_t at);

/// True when the sentence names another thing right before the phrase at word `cue`: a course of study, a
/// call for papers, a department's admissions.
bool is_of_other_subject(const Words& words, std::size_t cue);

/// True when the sentence of word `cue` speaks of a later round before it.
bool is_of_later_round(const Words& words, std::size_t cue);

/// True when the sentence of a date says, behind word `before` or right behind the date, what becomes of the
/// applications: "your papers are kept until", "if you have no answer by".
bool is_of_outcome(const Words& words, std::size_t before, const DateWords& date);

/// "Applications received after 3 May will not be considered".
bool is_last_day_taken(const Words& words, const DateWords& date);

/// True when words [from, to) name a course of study: a deadline of the post's own, if there is one, is
/// surer.
bool is_of_studies(const Words& words, std::size_t from, std::size_t to);

/// True when the sentence of word `first` says that a deadline was put off.
bool is_put_off(const Words& words, std::size_t first);

/// True when word `first` stands under a heading of other ads, or behind it in its line.
bool is_among_other_ads(const Words& words, std::size_t first);

/// True for a phrase that ends with a word such as "by" or "do": its date stands behind it. `last`: its last
/// word.
bool looks_ahead(const Words& words, std::size_t last);

/// "The closing date was 8 January; we have extended it until 29 January": true for the former of two days in
/// a sentence that puts a deadline off.
bool is_replaced(const Words& words, const std::vector<Found<base::Date>>& dates, std::size_t i);

/// True for a phrase that opens a bracket: "Laboratory assistant (closes 31 May 2027)" may be another post.
bool is_bracketed(const Words& words, std::size_t cue);

}  // namespace jobindex::normalise
