// The employer: its name cleaned, and known by the institution table. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/vocab/institutions.h"
#include "indexer/normalise/evidence.h"

namespace jobindex::normalise {

/// The employer with the country that the table knows for it ("" when it does not).
struct Employer {
    model::Institution institution;
    std::string country;
};

/// The host of an http(s) URL in lower case; "" for anything else.
std::string host_of(std::string_view url);

/// A name without white space around it, entities of a page title ("Home | X", "X - Careers") and a trailing
/// "(XY)".
std::string clean_name(std::string_view text);

/// True for a job board or recruiter rather than an employer ("PhD-Jobs.NET", "Academic Recruitment Ltd").
bool is_board_name(std::string_view name);

/// The employer out of the candidates for its name and its web address (best first) and the ad's URL.
///
/// A name that the table knows wins over one it does not; a board's name counts only when nothing else is
/// there. With no name, the host's institution is inferred.
std::optional<Reading<Employer>> choose_employer(const std::vector<const extract::Candidate*>& names,
                                                 const std::vector<const extract::Candidate*>& addresses,
                                                 std::string_view ad_url, const vocab::Institutions& table);

}  // namespace jobindex::normalise
