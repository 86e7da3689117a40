// Ranking: every constant that decides the order of hits, in one table. Plain data; safe from any thread.
//
// docs/quality.md has the cross-validation (evaluate_relevance tune) that kept these defaults. Weights are in
// units of BM25: a rare word of the title weighs about 8.
#pragma once

#include <string_view>

namespace jobindex::search {

/// The constants. Counts are doubles too, so that one table holds all of them.
struct Ranking {
    // BM25 (Robertson and Zaragoza 2009, 3.4) over the combined stream of all text fields.
    double k1 = 2;              ///< how fast repeats of a word stop to count
    double k3 = 4;              ///< the same for repeats in the query
    double b = 0.75;            ///< how much long texts are held down
    double least_length = 0.5;  ///< shorter texts, against the mean, count as this long

    // Boosts on top; they never decide whether an ad matches.
    double title = 0.8;          ///< scale of the words of the title
    double title_rank = 0.4;     ///< in the title, the name of a rank against other words
    double title_word = 0.5;     ///< in the title, one word of a name of several, against all of it
    double title_named = 0.2;    ///< what an ad gains whose whole title is named, in parts of its weight
    double institution = 0.4;    ///< scale of the words of the employer's name
    double level = 5;            ///< a post of the rank that was asked for, against one that only mentions it
    double other_level = 0.45;   ///< what a post of quite another rank loses, in parts of its weight
    double discipline = 4;       ///< a post in the field that was asked for, against one that mentions it
    double country = 4;          ///< a post in the country that was asked for, against an ad that names it
    double as_typed = 0.3;       ///< scale of a name as it was typed, against other names of the same
    double relaxed_alias = 0.5;  ///< the words of a name apart, where the name as a whole is not there

    /// In a looser query an ad is about a topic that weighs so much in it, in parts of where it weighs most.
    double about = 0.5;

    // What an ad is worth before any query, in parts of the best weight.
    double fresh = 0.02;          ///< posted today
    double closes_soon = 0.01;    ///< closes soon, but not too soon to apply
    double complete = 0.02;       ///< states all that can be stated
    double same_employer = 0.02;  ///< taken from the third ad of an employer or call, twice from the fourth

    // Pseudo-relevance feedback: the words that set the first documents apart are added to the query.
    double feedback_documents = 5;  ///< how many of the first
    double feedback_terms = 30;     ///< how many words
    double feedback_weight = 0.4;   ///< scale of the best of them
};

/// One row of the table, so that an evaluation can set a constant by its name.
struct RankingConstant {
    std::string_view name;
    double Ranking::*member;
};

inline constexpr RankingConstant kRankingConstants[] = {
    {"k1", &Ranking::k1},
    {"k3", &Ranking::k3},
    {"b", &Ranking::b},
    {"least_length", &Ranking::least_length},
    {"title", &Ranking::title},
    {"title_rank", &Ranking::title_rank},
    {"title_word", &Ranking::title_word},
    {"title_named", &Ranking::title_named},
    {"institution", &Ranking::institution},
    {"level", &Ranking::level},
    {"other_level", &Ranking::other_level},
    {"discipline", &Ranking::discipline},
    {"country", &Ranking::country},
    {"as_typed", &Ranking::as_typed},
    {"relaxed_alias", &Ranking::relaxed_alias},
    {"about", &Ranking::about},
    {"fresh", &Ranking::fresh},
    {"closes_soon", &Ranking::closes_soon},
    {"complete", &Ranking::complete},
    {"same_employer", &Ranking::same_employer},
    {"feedback_documents", &Ranking::feedback_documents},
    {"feedback_terms", &Ranking::feedback_terms},
    {"feedback_weight", &Ranking::feedback_weight},
};

}  // namespace jobindex::search
