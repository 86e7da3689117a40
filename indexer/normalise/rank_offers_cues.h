// The phrases by which a text offers a rank of professor, or speaks of another's. Data; read by
// rank_offers.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// Before a rank, in its sentence: the post can be filled at it.
inline constexpr std::string_view kRankIsOffered[] = {
    "at", "rank of", "ranks of", "level of", "levels of", "rank", "ranks", "position of", "positions of", "position as", "positions as", "position",
    "positions", "post of", "posts of", "appointment", "appointments", "appointed", "appoint", "applications for", "apply for", "search for", "seeks",
    "seek", "seeking", "hire", "hires", "hiring", "recruit", "recruiting", "recruits", "considered", "consider", "considers", "considering", "filled",
    "open to", "open for", "invites", "looking for", "opening for", "openings for", "opening", "openings", "available", "candidates for",
    "applicants for", "candidate for", "applicant for", "candidates", "applicants",
};
/// Behind a rank, in its sentence.
inline constexpr std::string_view kRankIsWelcome[] = {
    "position", "positions", "possible", "be considered", "are welcome", "is welcome", "welcome to apply", "encouraged to apply", "invited to apply",
    "is anticipated", "is available", "are available", "is open", "are open",
};
/// Before a rank: it is another's, a later one, or what something is likened to.
inline constexpr std::string_view kRankOfOthers[] = {
    "promotion", "promoted", "eligible", "equivalent", "equivalents", "comparable", "equals", "hold the", "holds the", "held the", "holding the",
    "have held", "currently", "current", "title of", "titles of", "already", "income", "load", "salary", "salaries", "contact", "questions", "inquiries",
    "enquiries", "directed to", "report to", "reports to", "reporting to", "supervise", "supervised", "supervisor", "supervision", "email", "e mail",
    "mentor", "mentors", "mentoring", "toward", "towards", "leading to", "career path", "advance", "advancement", "our", "their", "members",
    "consists", "comprises", "teaching assistant", "research assistant", "former", "chaired by", "led by", "headed by", "professors from", "evaluate", "evaluated", "review of",
    "assistant to", "collaborate", "collaborates", "collaboration", "alongside", "work with", "works with", "years as", "experience as", "served as", "degree", "degrees", "in hand",
};
/// Before a rank: how good a head must be, without being given the rank.
inline constexpr std::string_view kRankIsStanding[] = {
    "commensurate", "qualify", "qualifies", "qualified", "criteria", "requirements for", "sufficient", "would allow",
    "merit", "merits", "meriting", "meet", "meets", "record", "records", "credentials", "corresponding", "suitable", "appropriate for", "worthy", "requisite",
    "accomplishments", "achievements", "warrant", "warrants", "eligibility", "tenurable",
};
// clang-format on

}  // namespace jobindex::normalise
