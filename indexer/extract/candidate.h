// Candidate: one raw value for one field of an ad, with where it was found; what extractors hand to
// normalise.
//
// A page gives an Extraction: what kind of page it is, the ad's text, and candidates from every source that
// spoke. Nothing here is interpreted yet: "15.12.2026" stays so until normalise reads it. Plain data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/span.h"
#include "core/model/enums.h"
#include "core/model/job_ad.h"

namespace jobindex::extract {

/// What a candidate is about.
enum class Field {
    title,
    institution,  ///< text
    institution_url,
    department,
    place,           ///< text ("Leeds, UK"), or object {city, region, country, street, postcode} of texts
    remote,          ///< text such as "TELECOMMUTE", "hybrid"
    posted,          ///< text or number (epoch)
    closing,         ///< text or number
    start,           ///< text
    salary,          ///< text, number, or a schema.org MonetaryAmount object
    employment,      ///< text: FULL_TIME, "part time, fixed term", "65 %", "38.5 hours"
    level,           ///< text
    skills,          ///< text or array of text
    qualifications,  ///< text
    discipline,      ///< text or array of text
    reference,
    apply_url,
    language,
};

/// One raw value: string, number, array or object as the source had it.
struct Candidate {
    Field field{};
    base::Json value;
    model::Method method{};
    double confidence = 0;           ///< in [0, 1], the extractor's own
    std::string pointer;             ///< JSON pointer, label ("Bewerbungsfrist:") or element ("h1")
    std::string text;                ///< the raw text at the pointer, at most 300 bytes
    std::optional<base::Span> span;  ///< in the Extraction's description, where the source is that text
};

/// What a page turned out to be.
enum class PageKind { ad, list, other };

/// Something damaged on a page.
struct Problem {
    std::string text;  ///< a short phrase, for the report
    bool lost = true;  ///< nothing of it could be read; false = it was repaired
};

/// What was read from one page or one record: the input of normalise.
struct Extraction {
    PageKind kind = PageKind::other;
    std::string why;           ///< for list and other: the reason, a short phrase
    std::size_t postings = 0;  ///< distinct JobPosting objects on the page
    std::string url;           ///< canonical URL of the ad; may be empty for imported rows
    std::string source;        ///< host, board or import name
    std::string description;   ///< UTF-8 text, paragraphs separated by a blank line, list items on "- " lines
    model::Method description_method{};
    std::string language;  ///< ISO 639-1 of most of the description, "" when too short to tell
    std::vector<model::LanguagePart> languages;  ///< parts of a description in several; else empty
    std::vector<Candidate> candidates;
    std::vector<Problem> problems;  ///< what was damaged
};

}  // namespace jobindex::extract
