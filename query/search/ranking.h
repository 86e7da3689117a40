// Ranking: every constant that decides the order of hits, in one table. Plain data; safe from any thread.
//
// The defaults were chosen by `evaluate_relevance tune` (docs/quality.md has the run). Weights are in units
// of BM25: a rare word of the title weighs about 8.
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
    double title = 0.8;        ///< scale of the words of the title
    double institution = 0.4;  ///< scale of the words of the employer's name
    double neighbours =
        0;  ///< scale of two words of the query that stand side by side; costs much, and helped little
    double level = 5;            ///< a post of the rank that was asked for, against one that only mentions it
    double country = 4;          ///< a post in the country that was asked for, against an ad that names it
    double as_typed = 0.3;       ///< scale of a name as it was typed, against other names of the same
    double relaxed_alias = 0.5;  ///< the words of a name apart, where the name as a whole is not there

    // What an ad is worth before any query, in parts of the best weight.
    double fresh = 0.02;          ///< posted today
    double closes_soon = 0.01;    ///< closes soon, but not too soon to apply
    double complete = 0.02;       ///< states all that can be stated
    double same_employer = 0.02;  ///< taken from the third ad of an employer, twice from the fourth, ...

    // Pseudo-relevance feedback: the words that set the first documents apart are added to the query.
    double feedback_documents = 5;  ///< how many of the first
    double feedback_terms = 30;     ///< how many words
    double feedback_weight = 0.4;   ///< scale of the best of them
};

/// One row of the table: for tuning, `--set`, and the documentation.
struct RankingConstant {
    std::string_view name;
    double Ranking::*member;
    double least, most;  ///< the range that is searched when tuning
};

inline constexpr RankingConstant kRankingConstants[] = {
    {"k1", &Ranking::k1, 0.8, 3},
    {"k3", &Ranking::k3, 0, 8},
    {"b", &Ranking::b, 0.2, 1},
    {"least_length", &Ranking::least_length, 0, 1},
    {"title", &Ranking::title, 0, 2},
    {"institution", &Ranking::institution, 0, 2},
    {"neighbours", &Ranking::neighbours, 0, 2},
    {"level", &Ranking::level, 0, 12},
    {"country", &Ranking::country, 0, 12},
    {"as_typed", &Ranking::as_typed, 0, 2},
    {"relaxed_alias", &Ranking::relaxed_alias, 0, 1},
    {"fresh", &Ranking::fresh, 0, 0.2},
    {"closes_soon", &Ranking::closes_soon, 0, 0.2},
    {"complete", &Ranking::complete, 0, 0.2},
    {"same_employer", &Ranking::same_employer, 0, 0.2},
    {"feedback_documents", &Ranking::feedback_documents, 0, 10},
    {"feedback_terms", &Ranking::feedback_terms, 0, 60},
    {"feedback_weight", &Ranking::feedback_weight, 0, 1},
};

}  // namespace jobindex::search
