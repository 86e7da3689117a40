// Whether two ads are the same post (docs/decisions/0025-twins.md).
#include <algorithm>
#include <cstdlib>

#include "indexer/store/fingerprint.h"

namespace jobindex::store {
namespace {

constexpr int kSameRound = 270;  ///< days; what is put up again a year later is another post
constexpr int kNear = 40;        ///< hundredths of a degree: a town and its suburbs
constexpr double kHalf = 0.5, kMost = 0.6, kMuch = 0.75, kAlmost = 0.8, kLargely = 0.85, kNearlyAll = 0.9,
                 kSame = 0.95;
constexpr double kHalfOfTitle = 0.5;
constexpr std::uint32_t kEnoughWords = 50;  ///< of texts that speak for themselves

std::size_t common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::size_t count = 0;
    for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
        if (*i == *k) ++count;
        if (*i < *k) {
            ++i;
        } else if (*k < *i) {
            ++k;
        } else {
            ++i, ++k;
        }
    }
    return count;
}

/// Both are known, and they have nothing in common.
bool differ(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    return !a.empty() && !b.empty() && common(a, b) == 0;
}

/// Each has something that the other lacks.
bool part_ways(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    const std::size_t same = common(a, b);
    return same < a.size() && same < b.size();
}

/// A spot of each lies within kNear of one of the other: one campus by the names of two towns.
bool are_near(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    const auto near = [](std::uint32_t x, std::uint32_t y) {
        const int north = static_cast<int>(x >> 16) - static_cast<int>(y >> 16);
        const int east = static_cast<int>(x & 0xFFFF) - static_cast<int>(y & 0xFFFF);
        return std::abs(north) <= kNear && std::abs(east) <= kNear;
    };
    return std::any_of(a.begin(), a.end(), [&](std::uint32_t x) {
        return std::any_of(b.begin(), b.end(), [&](std::uint32_t y) { return near(x, y); });
    });
}

bool are_far_apart(std::int32_t a, std::int32_t b) {
    return a != 0 && b != 0 && std::abs(a - b) > kSameRound;
}

/// Share of the title words of both that are the same.
double title_likeness(const Fingerprint& a, const Fingerprint& b) {
    const std::size_t same = common(a.title_words, b.title_words);
    const std::size_t all = a.title_words.size() + b.title_words.size() - same;
    return all == 0 ? 0 : static_cast<double>(same) / static_cast<double>(all);
}

/// One title has all words of the other, and these are more than one.
bool extends_title(const Fingerprint& a, const Fingerprint& b) {
    const std::size_t shorter = std::min(a.title_words.size(), b.title_words.size());
    return shorter > 1 && common(a.title_words, b.title_words) == shorter;
}

/// What is compared of two ads, worked out once.
struct Comparison {
    const Fingerprint &a, &b;
    double like = likeness(a, b);
    /// Share of the shorter text that stands in the longer one.
    double contained =
        std::min(1.0, like*(a.words + b.words) / (1 + like) / std::max(1u, std::min(a.words, b.words)));
    bool same_title = a.title == b.title;
    /// The same words, or the same subject and ranks of which one title names more.
    bool same_name = same_title || (!a.title_words.empty() && a.title_words == b.title_words) ||
                     (a.subject != 0 && a.subject == b.subject && extends_title(a, b));
    bool same_employer = a.employer == b.employer && a.employer != 0;
    /// Long numbers aside, unless these are much of the text.
    bool same_text = a.text == b.text && like >= kAlmost;
    bool same_reference = a.reference != 0 && a.reference == b.reference;
    bool other_reference = a.reference != 0 && b.reference != 0 && !same_reference;
    bool other_source = a.source != b.source;
    bool long_enough = std::min(a.words, b.words) >= kEnoughWords;
};

/// Dates, places, levels or numbers of the post exclude each other, or each ad names a field of knowledge
/// that the other lacks.
bool contradict(const Comparison& both) {
    const Fingerprint &a = both.a, &b = both.b;
    const bool levels = a.levels != 0 && b.levels != 0 && (a.levels & b.levels) == 0;
    const bool posts = a.post != 0 && b.post != 0 && a.post != b.post;
    const bool towns = differ(a.cities, b.cities) && !are_near(a.spots, b.spots);
    const bool rounds = are_far_apart(a.posted, b.posted) || are_far_apart(a.closing, b.closing) ||
                        are_far_apart(a.start, b.start);
    return levels || posts || towns || rounds || a.visiting != b.visiting ||
           differ(a.countries, b.countries) || part_ways(a.fields, b.fields);
}

/// Of two ads of one employer on two sources, which may shorten a text, or set another closing date.
bool are_one_post_across(const Comparison& both) {
    const Fingerprint &a = both.a, &b = both.b;
    if (!both.long_enough) return both.same_name && both.like >= kNearlyAll;
    const bool rank_only = a.subject == 0 || b.subject == 0;
    if (rank_only && (a.fields.empty() || b.fields.empty()))
        return (both.same_name || extends_title(a, b)) && both.like >= kNearlyAll;
    if (both.same_name) return both.contained >= (both.other_reference ? kAlmost : rank_only ? kMuch : kHalf);
    if (extends_title(a, b) && (both.contained >= kSame || both.like >= kNearlyAll)) return true;
    if (rank_only) return a.fields == b.fields && both.like >= kNearlyAll;
    return a.subject == b.subject && title_likeness(a, b) >= kHalfOfTitle && both.contained >= kMuch;
}

/// Of two ads of one employer that one source put up on two days.
bool are_one_post_again(const Comparison& both) {
    const Fingerprint &a = both.a, &b = both.b;
    if (a.subject == 0 || b.subject == 0)
        return both.same_name && both.like >= kNearlyAll && a.fields == b.fields;
    if (extends_title(a, b) && (both.like >= kNearlyAll || both.contained >= kSame)) return true;
    if (!both.same_name) return a.subject == b.subject && both.like >= kLargely;
    if (both.other_reference) return both.contained >= kAlmost;
    const bool same_closing = a.closing != 0 && a.closing == b.closing;
    return both.like >= kMost || both.contained >= (same_closing ? kHalf : kLargely);
}

}  // namespace

double likeness(const Fingerprint& a, const Fingerprint& b) {
    std::size_t same = 0;
    for (std::size_t i = 0; i < kSketchBins; ++i) same += a.sketch[i] == b.sketch[i];
    return static_cast<double>(same) / kSketchBins;
}

bool are_twins(const Fingerprint& a, const Fingerprint& b) {
    const Comparison both{a, b};
    if (contradict(both)) return false;
    const bool titled = a.title != 0 && b.title != 0;
    if (!titled)
        return a.employer == b.employer && both.same_text && a.numbers == b.numbers && both.long_enough;
    if (both.same_title && both.same_employer && both.same_text) return true;
    const bool put_up_together = a.source != 0 && !both.other_source && a.posted != 0 && a.posted == b.posted;
    if (put_up_together)
        return both.same_title && both.same_text && a.employer == b.employer && both.long_enough;
    if (both.same_employer && both.same_reference && title_likeness(a, b) >= kHalfOfTitle) return true;
    if (both.same_employer) return both.other_source ? are_one_post_across(both) : are_one_post_again(both);
    return both.same_title && both.like >= kNearlyAll && both.long_enough;
}

}  // namespace jobindex::store
