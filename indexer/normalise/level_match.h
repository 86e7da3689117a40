// Which names of ranks in a title are not the post's own. Inside indexer/normalise only.
#pragma once

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

}  // namespace jobindex::normalise
