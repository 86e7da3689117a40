// Which names of ranks in a title are not the post's own. Inside indexer/normalise only.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/vocab/vocabulary.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// "PhD Economist" and "Senior Scientist (PhD)" hold the degree; "research assistant (PhD)" and
/// "wissenschaftlicher Mitarbeiter (PhD)" work for it.
bool holds_the_degree(const std::vector<vocab::Match>& matches, std::string_view title);

/// "Position in Public Administration": a subject, no post in an office.
bool is_of_subject(const Words& title, const vocab::Match& match);

/// "Adiunkt (post-doc)": a postdoc on an assistant professor's post.
bool is_polish_postdoc(const vocab::Match& match, const std::vector<vocab::Match>& all);

/// "Reader (Associate Professor)": the rank beside it says which.
bool is_reader(const vocab::Match& match, std::string_view title);

/// "Professor of Botany and Department Chair", "Professor, Programme Director": an office that is held beside
/// the rank, though it stands behind what the rank is in.
bool is_second_office(const Words& title, const vocab::Match& match);

/// "Area of research: Other", "seeks advice from others": no kind of post.
bool is_bare_other(std::string_view name);

/// "Dr. Ada Elm, Assistant Professor": the rank, at word `first`, of a person with a title, the one who
/// hires.
bool is_of_person(const Words& words, std::size_t first);

/// "Trips to our other sites", "drivers of growth": words of a longer title that name no post.
bool is_no_post(const Words& title, const vocab::Match& match);

/// True when words [from, to) lead to the place of the post: "in the Department of Mining, Chair of".
bool leads_to_place(const Words& words, std::size_t from, std::size_t to);

/// "The position of [an] assistant at the Department of Botany", from word `at` on: one who is trained to
/// research, as in the east of Europe. The bytes from two words
/// before; nullopt for anything else.
std::optional<base::Span> assistant_of_chair(const Words& words, std::size_t at);

/// "The professorship is located within the Centre for Mosses", words [first, next); not "is held by
/// Professor Elm".
bool is_the_professorship(const Words& words, std::size_t first, std::size_t next);

}  // namespace jobindex::normalise
