// The employer: its name cleaned, and known by the institution table. Pure; thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/vocab/gazetteer.h"
#include "core/vocab/institutions.h"
#include "indexer/normalise/evidence.h"
#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// The employer with the country that the table knows for it ("" when it does not), and the part of it that
/// its name named too ("Department of Physics", mostly "").
struct Employer {
    model::Institution institution;
    std::string country;
    std::string unit;
    std::string city, region;  ///< of its seat, where the table has it
    std::optional<model::Provenance> unit_source =
        std::nullopt;  ///< where the part stands, when not beside the name
};

/// What an ad gives to tell its employer from.
struct EmployerSources {
    std::vector<const extract::Candidate*> names;      ///< best first
    std::vector<const extract::Candidate*> addresses;  ///< of its site
    std::vector<const extract::Candidate*> titles;     ///< of the ad, best first
    std::string_view ad_url;
    const Words* words = nullptr;  ///< of the ad's text
    std::string_view country;      ///< alpha-2 where something else tells it; "" when nothing does
    const vocab::Gazetteer* places = nullptr;  ///< to tell a place behind a name from a part of it
};

/// The host of an http(s) URL in lower case; "" for anything else.
std::string host_of(std::string_view url);

/// The host of an ad's address where it may be the employer's; "" for a mailing list's archive.
std::string employer_host(std::string_view url);

/// A name without white space around it, entities of a page title ("Home | X", "X - Careers") and a trailing
/// "(XY)".
std::string clean_name(std::string_view text);

/// True for a job board or recruiter rather than an employer ("PhD-Jobs.NET", "Academic Recruitment Ltd").
bool is_board_name(std::string_view name);

/// The employer out of the candidates for its name and its web address, the ad's URL and its text.
///
/// A name that the table knows wins over one it does not; a board's name counts only when nothing else is
/// there, a site's never. With no name, the host's institution is inferred, else the one that the text speaks
/// of as its own, else the only one that its links lead to.
std::optional<Reading<Employer>> choose_employer(const EmployerSources& sources,
                                                 const vocab::Institutions& table);

}  // namespace jobindex::normalise
