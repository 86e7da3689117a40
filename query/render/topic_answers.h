// What people ask about a field of work, answered in a sentence from a topic's figures, in the words of one
// language. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/render/messages.h"
#include "query/search/topic.h"

namespace jobindex::render {

/// One question and its answer; `ads` is what the answer rests on.
struct Answer {
    std::string id;  ///< qualifications, skills, places, publications, contracts, remote, pay, levels
    std::string question, answer;
    std::size_t ads = 0;
};

/// The questions in the order in which they are shown, all of them: those without enough ads say so.
std::vector<Answer> topic_answers(const search::Topic& topic, const Catalogue& words);

/// "24 of 41 ads (59 %)"; no per cent below 20 ads.
std::string share_text(std::size_t count, std::size_t of, const Catalogue& words);
/// "too few ads (3) to tell".
std::string too_few(std::size_t ads, const Catalogue& words);
/// "Germany, EUR a month"; "no single country, ..." where the ads do not state one.
std::string pay_group_text(const search::PayGroup& group, const Catalogue& words);
/// "55,000", or "17.50" for pay an hour.
std::string pay_amount(const search::PayGroup& group, double value, const Catalogue& words);
/// What the figures rest on: "These figures are from 41 ads that are open.", with what was widened and why.
std::string basis_text(const search::Topic& topic, const Catalogue& words);

}  // namespace jobindex::render
