// What stands beside a field's cue and is no value of the field: other dates, other money, other contracts.
#pragma once

#include <string>
#include <string_view>

#include "indexer/normalise/words.h"

namespace jobindex::evaluation {

/// The date at word `at` is one of starting, interviews, publishing or of a degree, and none of applying.
bool is_other_date(const normalise::Words& words, std::size_t at);
/// The amount at word `at` is a budget, a fund, a fee or an insurance.
bool is_other_money(const normalise::Words& words, std::size_t at);
/// The contract at word `at` is not said to be of any kind: "consideration for employment without regard".
bool is_no_kind(const normalise::Words& words, std::size_t at);
/// The degree at word `at` is what the post leads to, or no degree: "PhD student", "a high degree of".
bool is_no_degree(const normalise::Words& words, std::size_t at);
/// A title of ranks and words for "post" alone, which names no field.
bool names_rank_only(std::string_view title);
/// A part of an employer ("Department of English"), or what a board writes for none.
bool is_no_employer(std::string_view name);
/// The first word from `at` that may name a skill: past "the", "one or more", "working with", "a variety of".
std::size_t first_of_wish(const normalise::Words& words, std::size_t at);

/// The two words at `at` end in a function word, or name a place of work or the applicant.
bool names_no_skill(const normalise::Words& words, std::size_t at);

}  // namespace jobindex::evaluation
