#include "tests/extraction/likely_pairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::evaluation {
namespace {

constexpr std::size_t kHead = 500;  ///< bytes of a text's beginning
constexpr std::size_t kLetters = 3, kWords = 5;
constexpr std::size_t kFewestRuns = 20;  ///< of five words; with fewer a reader cannot tell either
constexpr int kSameRound = 270;          ///< days
constexpr double kHeadsAlike = 0.4, kTitlesAlike = 0.5, kTitlesNear = 0.7;
constexpr double kTexts[] = {0.9, 0.7, 0.5, 0.3};

using Runs = std::vector<std::uint64_t>;  ///< hashes, sorted, each once

Runs sorted(Runs runs) {
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

Runs letter_runs(std::string_view text) {
    const std::string folded = base::squeeze(base::fold(text));
    Runs runs;
    for (std::size_t i = 0; i + kLetters <= folded.size(); ++i)
        runs.push_back(base::hash64(std::string_view(folded).substr(i, kLetters)));
    return sorted(std::move(runs));
}

Runs word_runs(std::string_view text) {
    std::string folded = base::fold(text);
    for (auto& letter : folded)
        if (static_cast<unsigned char>(letter) < 0x80 &&
            std::isalnum(static_cast<unsigned char>(letter)) == 0)
            letter = ' ';
    folded = base::squeeze(folded);
    const auto words = base::split(folded, ' ');
    Runs runs;
    for (std::size_t i = 0; i == 0 || i + kWords <= words.size(); ++i) {
        std::string run;
        for (std::size_t k = i; k < std::min(i + kWords, words.size()); ++k) run.append(words[k]) += ' ';
        runs.push_back(base::hash64(run));
    }
    return sorted(std::move(runs));
}

std::size_t common(const Runs& a, const Runs& b) {
    std::size_t count = 0;
    for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
        count += *i == *k;
        const bool a_goes = *i <= *k, b_goes = *k <= *i;
        i += a_goes, k += b_goes;
    }
    return count;
}

/// Share of the runs of both that are the same.
double likeness(const Runs& a, const Runs& b) {
    const std::size_t same = common(a, b), all = a.size() + b.size() - same;
    return all == 0 ? 0 : static_cast<double>(same) / static_cast<double>(all);
}

/// What of an ad is compared.
struct Traits {
    Runs head, title, text;
};

Traits traits_of(const model::JobAd& ad) {
    return {letter_runs(ad.title + ' ' + ad.description.substr(0, kHead)), letter_runs(ad.title),
            word_runs(ad.description)};
}

bool are_near(const Traits& a, const Traits& b, bool same_reference) {
    return std::min(a.text.size(), b.text.size()) >= kFewestRuns &&
           (same_reference || likeness(a.title, b.title) >= kTitlesNear ||
            likeness(a.head, b.head) >= kHeadsAlike);
}

std::string stratum_of(const model::JobAd& x, const model::JobAd& y, const Traits& a, const Traits& b) {
    const auto shorter =
        static_cast<double>(std::max<std::size_t>(1, std::min(a.text.size(), b.text.size())));
    const double share = static_cast<double>(common(a.text, b.text)) / shorter;
    const auto* const step =
        std::find_if(std::begin(kTexts), std::end(kTexts), [&](double least) { return share >= least; });
    const bool within = x.source == y.source;
    return fmt::format("{}, {}, text {}, {}", within ? x.source : "across",
                       within && x.dates.posted && x.dates.posted == y.dates.posted ? "one day" : "other day",
                       step == std::end(kTexts) ? 0 : *step,
                       likeness(a.title, b.title) >= kTitlesAlike ? "title" : "other title");
}

bool are_of_one_round(const model::JobAd& a, const model::JobAd& b) {
    return !a.dates.posted || !b.dates.posted ||
           std::abs(a.dates.posted->days_since(*b.dates.posted)) <= kSameRound;
}

std::string reference_of(const model::JobAd& ad) {
    const bool number = std::any_of(ad.reference.begin(), ad.reference.end(), base::is_digit);
    return number ? base::fold(ad.reference) : std::string();
}

/// Ads by employer, by town and by number.
std::map<std::string, std::vector<std::size_t>> blocks_of(const std::vector<model::JobAd>& ads) {
    std::map<std::string, std::vector<std::size_t>> blocks;
    for (std::size_t i = 0; i < ads.size(); ++i) {
        const auto& ad = ads[i];
        const auto put = [&](std::string_view kind, const std::string& name) {
            if (!name.empty()) blocks[fmt::format("{} {}", kind, name)].push_back(i);
        };
        put("employer", ad.institution.id.empty() ? base::fold(ad.institution.name) : ad.institution.id);
        if (!ad.places.empty()) put("town", ad.places.front().city);
        put("reference", reference_of(ad));
    }
    return blocks;
}

}  // namespace

std::vector<LikelyPair> likely_pairs(const std::vector<model::JobAd>& ads) {
    std::vector<Traits> traits;
    for (const auto& ad : ads) traits.push_back(traits_of(ad));
    std::vector<LikelyPair> pairs;
    for (const auto& [name, members] : blocks_of(ads)) {
        const bool by_reference = name.starts_with("reference");
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t k = i + 1; k < members.size(); ++k) {
                const auto a = members[i], b = members[k];
                if (are_of_one_round(ads[a], ads[b]) && are_near(traits[a], traits[b], by_reference))
                    pairs.push_back({a, b, stratum_of(ads[a], ads[b], traits[a], traits[b])});
            }
        }
    }
    const auto place = [](const LikelyPair& pair) { return std::pair(pair.a, pair.b); };
    std::sort(pairs.begin(), pairs.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

}  // namespace jobindex::evaluation
