// Made-up ads that are nearly the same, for the tests of fingerprints and twins.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/model/job_ad.h"

namespace jobindex::store::test {

/// `count` words that mean nothing, all different; equal seeds give equal words.
inline std::vector<std::string> made_up_words(std::size_t count, unsigned seed = 1) {
    static constexpr std::string_view kHead = "bdfgklmnprstvz", kTail = "aeiou";
    std::mt19937 random(seed);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < count; ++i) {
        std::string word;
        for (int k = 0; k < 3; ++k) {
            word += kHead[random() % kHead.size()];
            word += kTail[random() % kTail.size()];
        }
        for (auto rest = i * 16 + seed; rest > 0; rest /= 16) word += static_cast<char>('a' + rest % 16);
        words.push_back(word);
    }
    return words;
}

/// A text of 200 words of which the last `edited` are others.
inline std::string text_with(std::size_t edited) {
    auto words = made_up_words(200);
    const auto others = made_up_words(200, 2);
    std::copy(others.end() - static_cast<std::ptrdiff_t>(edited), others.end(),
              words.end() - static_cast<std::ptrdiff_t>(edited));
    return base::join(words, " ");
}

// Edits of text_with(), by the share of shingles that stays.
inline constexpr std::size_t kTypo = 1;        ///< 0.99
inline constexpr std::size_t kNearlySame = 4;  ///< 0.96
inline constexpr std::size_t kMostSame = 22;   ///< 0.80
inline constexpr std::size_t kHalfSame = 60;   ///< 0.53, and two thirds of the words
inline constexpr std::size_t kAllOther = 200;  ///< 0

/// A full ad of one post; `name` tells id and address.
inline model::JobAd post(const std::string& name, std::size_t edited = 0) {
    model::JobAd ad;
    ad.id = base::hash128_hex(name);
    ad.source = name + ".example";
    ad.url = "https://" + ad.source + "/post";
    ad.title = "Postdoc in quantum optics";
    ad.institution.name = "University of Nowhere";
    ad.places = {{"Ghent", "", "BE", {}, {}}};
    ad.levels = {model::Level::postdoc};
    ad.dates.posted = base::Date::make(2026, 3, 1);
    ad.dates.closing = base::Date::make(2026, 4, 1);
    ad.description = text_with(edited);
    return ad;
}

}  // namespace jobindex::store::test
