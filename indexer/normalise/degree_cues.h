// Phrases by which a degree is the applicant's. Data; read by qualifications.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// Before a degree: it is asked for, though no word of asking stands there.
inline constexpr std::string_view kApplicantsDegree[] = {
    "expect to complete", "expected to complete", "expects to complete", "expect to have", "expected to have", "anticipate completing",
    "anticipated completion of", "anticipate receiving", "expect to receive", "expects to receive", "expected to receive", "expect to obtain",
    "expected to obtain", "nearing completion", "completing their", "completed their", "finished their",
    "applicants hold", "candidates hold", "presupposes", "qualifications include", "new and experienced", "educated to", "been awarded",
    "candidates who have", "applicants who have", "holders of", "graduates of", "graduates from", "recently completed", "recently obtained",
    "recent", "candidates holding", "applicants holding", "candidate holding", "having completed", "having obtained", "completion of the", "completion of their", "completion of a",
    "background includes", "individuals with", "candidates with", "applicants with", "candidate with", "applicant with", "someone with",
    "Bewerber mit", "Bewerberinnen und Bewerber mit", "Kandidaten mit", "nach abgeschlossener", "candidats titulaires", "kandidaten met",
    "candidatos con", "candidati con", "candidatos com", "sökande med", "ansøgere med", "søkere med",
};
// clang-format on

}  // namespace jobindex::normalise
