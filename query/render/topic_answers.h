// What people ask about a field of work, answered in a sentence from a topic's figures. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/search/topic.h"

namespace jobindex::render {

/// One question and its answer; `ads` is what the answer rests on.
struct Answer {
    std::string id;  ///< qualifications, skills, places, publications, contracts, remote, pay, levels
    std::string question, answer;
    std::size_t ads = 0;
};

/// The questions in the order in which they are shown, all of them: those without enough ads say so.
std::vector<Answer> topic_answers(const search::Topic& topic);

/// "24 of 41 ads (59 %)"; no per cent below 20 ads, where one ad would be 5 points or more.
std::string share_text(std::size_t count, std::size_t of);
/// "58 %", or "" below 20 ads.
std::string percent(std::size_t count, std::size_t of);
/// "1 ad", "1,234 ads".
std::string ads_text(std::size_t count);
/// "too few ads (3) to tell".
std::string too_few(std::size_t ads);
/// "36", "36.5": a quartile of months or years.
std::string plain_number(double value);
/// "Germany, EUR a year"; "several or no country, ..." where the ads do not state one.
std::string pay_group_text(const search::PayGroup& group);
/// "55,000", or "17.50" for pay an hour.
std::string pay_amount(const search::PayGroup& group, double value);
/// What the figures rest on: "41 open ads about all of it", with what was widened and why.
std::string basis_text(const search::Topic& topic);

}  // namespace jobindex::render
