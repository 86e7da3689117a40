// The rank of a post: from its title, a structured field, or the sentence that names the post. Pure;
// thread-safe.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/vocab/vocabulary.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The ranks that a title names: "PhD position" phd, "Assistant/Associate Professor" two, "Open rank" three,
/// "Wissenschaftlicher Mitarbeiter (Doktorand)" phd alone.
///
/// Only words up to the first "of", "for", "in" behind the first rank count ("Coordinator of the PhD
/// programme" is administration); a particular rank drives out a general one (postdoc before researcher).
/// @return at most three, no rank twice; empty when the title names none.  Source: data/vocab/levels.tsv.
std::vector<model::Level> levels_in_title(std::string_view title, const vocab::Vocabulary& levels);

/// The ranks in the sentence that names the post: "we invite applications for a postdoctoral position".
///
/// "PhD required" is a degree, no rank. Where no sentence names it, ranks of professors count ("at the
/// assistant or associate level"), then what is said of the post's holder: "the doctoral candidate will".
/// With `infer`, of a text that names no rank: a doctoral post by its work ("you will write a dissertation"),
/// else what an address in the text calls the post; both are inferred.
/// @return the ranks with the bytes that name them; nullopt when no sentence does.
std::optional<Found<std::vector<model::Level>>> find_levels(const Words& words,
                                                            const vocab::Vocabulary& levels,
                                                            bool infer = false);

/// The ranks of professors that a text gives for the post: "at the assistant or associate level", "all
/// ranks".
///
/// Only sentences about applying and lines of their own count. For titles such as "Faculty position".
/// @return the ranks with the bytes that name them; nullopt when no sentence does.
std::optional<Found<std::vector<model::Level>>> find_professor_ranks(const Words& words,
                                                                     const vocab::Vocabulary& levels);

/// Where a text names its post ("looking for a [doctoral student in robotics]"), from the first word that is
/// no article, in its first such sentence, with `later` in one of the next where that one is no title;
/// nullopt when it names no rank that way.
std::optional<base::Span> find_named_post(const Words& words, const vocab::Vocabulary& levels,
                                          bool later = false);

/// What a text says better than the title: the sentence that names the post where the title is only
/// `inferred` from the text, the ranks where the title names a faculty position alone, "or above" behind the
/// title's rank; nullopt elsewhere.
std::optional<Found<std::vector<model::Level>>> find_levels_over_title(const Words& words,
                                                                       std::string_view title, bool inferred,
                                                                       const vocab::Vocabulary& levels);

/// True when the words from `from` on add to a rank of professor those above it: "Professor level or above".
bool names_ranks_above(const Words& words, std::size_t from);

/// True for a title that names a post at a faculty without its rank: "Tenured/Tenure-Track Faculty".
bool is_unranked_faculty(std::string_view title);

/// True when the name of a rank is "PhD" or the like without a word for the person or the post.
bool is_bare_degree(std::string_view name);

/// The level that a match of levels.tsv stands for.
std::optional<model::Level> level_of(const vocab::Match& match);

/// What a title says behind the verb by which somebody looks for somebody: "trois post-docs" of "La chaire
/// recrute trois post-docs"; "" without one.
std::string_view behind_hiring(std::string_view title);

/// The words by which a text says that the post is for taking a doctorate: "mit dem Ziel der Promotion".
std::optional<Found<bool>> find_doctoral_goal(const Words& words);

/// `levels` of a title or of what names the post in a text, in which a word that means another rank in
/// `language` or `country` (alpha-2) has been read as it is elsewhere: a Danish "lektor" is an associate
/// professor, "adjunkt/lektor" are two ranks, an Indian "junior research fellow" has no doctorate yet. No
/// rank twice, at most three.
std::vector<model::Level> ranks_of_language(std::vector<model::Level> levels, std::string_view title,
                                            std::string_view language, std::string_view country = {});

}  // namespace jobindex::normalise
