// The name of the post in the sentence that calls for it, or speaks of it. Pure; thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// Words [first, end).
struct WordRange {
    std::size_t first = 0, end = 0;
};

/// The name of the post behind the first call that has one: "two laboratory technicians" of "The institute is
/// currently looking for two highly skilled laboratory technicians who ..."; nullopt when no call has one.
std::optional<WordRange> find_called_post(const Words& words);

/// The name of the post that the text gives to a role: "cloud support engineer" of "The cloud support
/// engineer role is in the team"; nullopt when there is none of two words or more.
std::optional<WordRange> find_role(const Words& words);

/// The name of the post in an address of the ad: "Spatial data analyst" of
/// "https://elm.example/jobs/17/spatial-data-analyst"; "…" where the address is cut. nullopt when none has
/// one.
std::optional<Found<std::string>> find_post_in_address(std::string_view text);

/// The first word of a post's name that may begin at word `i`, behind articles and praise: "highly
/// motivated".
std::size_t name_begin(const Words& words, std::size_t i, std::size_t end);

/// The same where the noun of a post is among the next words: behind "as a" and a colon too ("limited to two
/// years, as: lecturer").
std::size_t name_begin_of_noun(const Words& words, std::size_t i, std::size_t end);

/// True for a sentence, words [first, end), in which a dean or director announces somebody's post.
bool is_announcement(const Words& words, std::size_t first, std::size_t end);

/// One past the last word of the name of a post that begins at `first`: where the sentence goes on about its
/// holder, terms or employer; `end` where it does not.
std::size_t name_end(const Words& words, std::size_t first, std::size_t end);

/// One past the last word of [first, end) with which a title may end, which "and", "the", "is" do not.
std::size_t behind_last(const Words& words, std::size_t first, std::size_t end);

/// True where words [first, end) tell of a post: "position", "looking for", "PhD student".
bool tells_of_post(const Words& words, std::size_t first, std::size_t end);

/// True for a sentence, words [first, end), that tells of the employer alone.
bool tells_of_employer(const Words& words, std::size_t first, std::size_t end);

/// True for the noun of a post among words [first, end).
bool has_post_noun(const Words& words, std::size_t first, std::size_t end);

/// The word behind a heading that has run into its text at word `i`: "Project Overview The group ..."; `i`
/// when none has.
std::size_t behind_run_in_heading(const Words& words, std::size_t i);

}  // namespace jobindex::normalise
