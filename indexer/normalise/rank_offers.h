// The ranks of professors at which a text says that its post can be filled. Pure; thread-safe.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/span.h"
#include "core/model/enums.h"
#include "core/vocab/vocabulary.h"
#include "indexer/normalise/found.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The ranks that a text offers, no rank twice, with the bytes of the first sentence's.
struct RankOffers {
    std::vector<model::Level> ranks;
    base::Span span;
    bool beside =
        false;  ///< all of them beside the rank of the title: "may be considered", "in exceptional cases"
};

/// All ranks that sentences offer: "at the rank of Assistant Professor ... exceptional candidates will be
/// considered for Associate Professor".
///
/// Ranks of those who are there, whom to ask, what one is promoted to, and what pay or standing is likened to
/// are not.
/// @param of_heads  whether the post is one of a head, of whom the standing of a rank may be asked without
/// giving it
/// @return nullopt when none is offered.
std::optional<RankOffers> find_rank_offers(const Words& words, const vocab::Vocabulary& levels,
                                           bool of_heads = false);

/// The ranks that a title names, `named`, with those that the text offers beside them, or the text's alone
/// where the title says no more than "Professor" or "Chair", or names none; nullopt when the text adds
/// nothing.
std::optional<Found<std::vector<model::Level>>> with_rank_offers(const Words& words, std::string_view title,
                                                                 const std::vector<model::Level>& named,
                                                                 const vocab::Vocabulary& levels);

}  // namespace jobindex::normalise
