// Fingerprint: what of an ad decides whether another one is the same post. Pure; small, and stored with the
// ad.
//
// Fields come first (employer, title, place, level, reference, dates, knowledge), the text second: a MinHash
// sketch over shingles of three words (Broder 1997; one permutation with bins, Li, Owen and Zhang 2012)
// estimates the share of shingles that two texts have in common.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/job_ad.h"

namespace jobindex::store {

/// Bins of the sketch.
inline constexpr std::size_t kSketchBins = 128;

struct Fingerprint {
    std::uint64_t employer = 0;   ///< hash of id or name; 0 = not known
    std::uint64_t title = 0;      ///< hash of the title's words in order; 0 = it was inferred from the text
    std::uint64_t text = 0;       ///< hash of the folded words but for long numbers; 0 = no text
    std::uint64_t numbers = 0;    ///< hash of words of three digits and more
    std::uint64_t subject = 0;    ///< hash of the title's words that name no rank; 0 = there are none
    std::uint64_t post = 0;       ///< hash of numbers in the title that are no years; 0 = there are none
    std::uint64_t reference = 0;  ///< hash of the employer's number when it has a digit; else 0
    std::uint32_t source = 0;     ///< hash of the board or host
    std::uint32_t words = 0;      ///< of the text
    bool visiting = false;        ///< the title says so
    std::uint32_t levels = 0;     ///< bit i = level i; 0 = not known
    std::int32_t posted = 0;      ///< days since 1970; 0 = not known
    std::int32_t closing = 0;     ///< the same
    std::int32_t start = 0;       ///< the same
    std::vector<std::uint32_t> title_words;  ///< hashes of the words that say what the post is, sorted
    std::vector<std::uint32_t> cities;       ///< hashes of city and country, sorted
    std::vector<std::uint32_t> countries;    ///< the same of the country alone
    std::vector<std::uint32_t> spots;        ///< where the cities are, to a hundredth of a degree, sorted
    std::vector<std::uint32_t> fields;       ///< hashes of the fields of knowledge that the ad names, sorted
    std::array<std::uint16_t, kSketchBins> sketch{};
    friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};

/// Fingerprint of an ad; nullopt for one without title or text, which says too little to be another's twin.
std::optional<Fingerprint> fingerprint_of(const model::JobAd& ad);

/// Keys of which twins share at least one: employer with the title's subject, and the bands of the sketch.
///
/// Of texts of which four fifths are the same, 99.8 % share a band.
std::vector<std::int64_t> lookup_keys(const Fingerprint& fingerprint);

/// Share of the shingles of two texts that they have in common, estimated; the standard error is 0.04.
double likeness(const Fingerprint& a, const Fingerprint& b);

/// Whether two ads are the same post on two boards, or put up again.
///
/// Never when their places (unless they are neighbours), levels, numbers of the post or (by more than 270
/// days) dates differ, when one alone is for a visitor, or when each names a field of knowledge that the
/// other lacks. What one source puts up on one day is one post only with the same title and text, long
/// numbers aside. Else with the same employer, by reference; on another source by the same name with half of
/// the shorter text in the longer one, or four fifths with another reference; on the same source by the same
/// name with six tenths of the text, or most of the shorter one. A title that extends the other's needs nine
/// tenths, and so does one that names no more than a rank ("Assistant Professor"), on another source three
/// quarters when both name fields. With another or no employer named: by title with nine tenths of a text of
/// 50 words. Without a title of its own an ad is twin only to one with the very same text.
bool are_twins(const Fingerprint& a, const Fingerprint& b);

/// The bytes that are stored, and back; nullopt when they are damaged.
std::string to_bytes(const Fingerprint& fingerprint);
std::optional<Fingerprint> fingerprint_from(std::string_view bytes);

}  // namespace jobindex::store
