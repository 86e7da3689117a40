#include "indexer/normalise/full_time.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/contract_cues.h"
#include "indexer/normalise/full_time_cues.h"
#include "indexer/normalise/percentage_context.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/terms_of_line.h"
#include "indexer/normalise/working_time.h"
#include "indexer/normalise/working_time_cues.h"

namespace jobindex::normalise {
namespace {

constexpr double kLikely = 0.7;
constexpr std::size_t kPostReach = 8;  ///< words before "full-time" in which the post may be named
constexpr int kMostHired = 10;         ///< "25 full-time faculty" are those that are there

/// What is said of a mention of full time or of part time.
struct Mention {
    std::size_t first = 0, end = 0;  ///< words
    bool labelled = false;           ///< "Work type: Full time", a line or an item of its own
    bool hired = false;              ///< "seeks a full-time", "we hire full-time faculty"
    bool people = false;             ///< "300 full-time faculty members", "full-time students"
    bool post = false;               ///< a word for the post beside it
};

/// A word for the post in [from, to), alone or at the end of a compound.
bool names_post_in(const Words& words, std::size_t from, std::size_t to) {
    static const auto kPost = list_of(kFullTimePosts);
    for (std::size_t i = from; i < to; ++i) {
        if (kPost.at(words, i) || names_post(words.folded(i))) return true;
    }
    return false;
}

Mention mention_at(const Words& words, const PhraseHit<bool>& hit) {
    static const auto kPost = list_of(kFullTimePosts);
    static const auto kPeople = list_of(kFullTimePeople);
    static const auto kHiring = list_of(kFullTimeHiring);
    static const auto kStudies = list_of(kFullTimeStudies);
    Mention mention{hit.first, hit.end, false, false, false, false};
    const std::size_t end = std::min(words.sentence_end(hit.end - 1), hit.end + 7);
    const std::size_t start = words.sentence_start(hit.first);
    // "The appointment runs for two years in the first instance and is full-time."
    static const PhraseTable<bool> kIs{{"is", true}, {"ist", true}, {"est", true}, {"es", true},
                                       {"è", true},  {"é", true},   {"är", true},  {"er", true},
                                       {"on", true}, {"jest", true}};
    const bool said = hit.first > 0 && kIs.at(words, hit.first - 1);
    const std::size_t reach = said ? 2 * kPostReach : kPostReach;
    const std::size_t near = std::max(start, hit.first > reach ? hit.first - reach : 0);
    const std::size_t far = std::max(start, hit.first > 9 ? hit.first - 9 : 0);
    mention.people = kPeople.any(words, hit.end, std::min(end, hit.end + 2)) &&
                     !kPost.any(words, hit.end, std::min(end, hit.end + 4));
    const auto count = hit.first > 0 ? whole_number(words.folded(hit.first - 1)) : std::nullopt;
    const bool counted = count && *count >= kMostHired && base::trim(words.gap(hit.first)).empty();
    static const auto kCounts = list_of(kCountedBefore);
    const bool spelt = hit.first > 0 && kCounts.at(words, hit.first - 1);
    // "A full-time graduate program director" directs the studies.
    static const PhraseTable<bool> kDirects{{"director", true},      {"coordinator", true}, {"manager", true},
                                            {"administrator", true}, {"officer", true},     {"head", true}};
    const bool directs = kDirects.any(words, hit.end + 1, std::min(end, hit.end + 4));
    const bool studies = !directs && kStudies.any(words, hit.end, std::min(end, hit.end + 2));
    mention.hired = !counted && !studies && kHiring.any(words, far, hit.first);
    // "Fyra års studier på heltid"
    static const auto kStudying = list_of(kStudyingWords);
    const bool studied = kStudying.any(words, std::max(start, hit.first > 3 ? hit.first - 3 : 0), hit.first);
    mention.post = !studies && !studied && !counted && !spelt &&
                   (names_post_in(words, near, hit.first) || kPost.any(words, hit.end, end));
    const bool opens = hit.first > 0 && base::trim(words.gap(hit.first)).ends_with(':');
    const bool closes = is_item_border(words, hit.end) || words[hit.end].before >= Break::sentence;
    const bool begins = is_item_border(words, hit.first);
    mention.labelled = opens || (begins && closes);
    // "Vollzeitstelle", "heltidsstilling": the word for the post is in the word.
    const std::size_t ending = hit.end - 1;
    const bool in_cue = names_post(words.folded(ending)) || (hit.first < ending && kPost.at(words, ending));
    mention.post = mention.post || (!counted && !studies && in_cue);
    return mention;
}

/// "Based on a full-time appointment" tells what the salary is for.
bool is_basis_of_pay(const Words& words, std::size_t first) {
    static const auto kBasis = list_of(kBasisOfPay);
    // "20 % av en heltidsanställning", "50 % einer Vollzeitstelle"
    static const PhraseTable<bool> kOf{{"av", true},    {"af", true}, {"of", true}, {"einer", true},
                                       {"eines", true}, {"d", true},  {"de", true}, {"di", true},
                                       {"van", true},   {"z", true},  {"ze", true}, {"der", true}};
    constexpr std::size_t kOfReach = 3;
    for (std::size_t i = first > kOfReach ? first - kOfReach : 1; i < first; ++i) {
        if (!kOf.at(words, i)) continue;
        if (is_percent_gap(words.gap(i)) || percent_word_at(words, i - 1) == i) return true;
    }
    return kBasis.any(words, std::max(words.sentence_start(first), first > 4 ? first - 4 : 0), first);
}

/// "Full Time, Part Time" and "part-time or full-time" leave it open.
bool is_beside_part_time(const Words& words, const PhraseHit<bool>& hit) {
    static const auto kPart = list_of(kPartTimeCues);
    for (std::size_t i = hit.first > 3 ? hit.first - 3 : 0; i < hit.first; ++i) {
        const auto part = kPart.at(words, i);
        if (part && !base::trim(words.gap(part->end)).starts_with(':') && part->end + 1 >= hit.first)
            return true;
    }
    return kPart.any(words, hit.end, hit.end + 2) && words[hit.end].before < Break::sentence;
}

}  // namespace

bool names_post(std::string_view folded) {
    static constexpr std::string_view kEnds[] = {
        "stelle", "stilling", "stillingen", "anstallning", "tjanst",  "uvazek", "uvazku",
        "etat",   "etatu",    "stillingar", "plek",        "functie", "posten"};
    return std::any_of(std::begin(kEnds), std::end(kEnds), [&](auto end) { return folded.ends_with(end); });
}

std::optional<Found<double>> full_time_in_title(const Words& title) {
    static const auto kFull = list_of(kFullTimeCues), kPart = list_of(kPartTimeCues);
    static const PhraseTable<bool> kOther{{"student", true}, {"students", true},  {"equivalent", true},
                                          {"mba", true},     {"programme", true}, {"program", true},
                                          {"study", true},   {"studies", true}};
    if (kPart.any(title, 0, title.size())) return std::nullopt;
    for (std::size_t i = 0; i < title.size(); ++i) {
        const auto hit = kFull.at(title, i);
        if (!hit || is_negated(title, i) || kOther.any(title, hit->end, hit->end + 1)) continue;
        return Found<double>{1, title.span(i, hit->end - 1), kLikely, false};
    }
    return std::nullopt;
}

std::optional<Found<double>> find_full_time(const Words& words) {
    static const auto kFull = list_of(kFullTimeCues);
    static const auto kPart = list_of(kPartTimeCues);
    std::optional<Found<double>> found;
    static const auto kOffered = list_of(kPartTimeOffered);
    bool part = false, offered = false, sure = false, labelled = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (const auto hit = kPart.at(words, i)) {
            const Mention mention = mention_at(words, *hit);
            // "Full/Part-Time: Full Time" asks, it does not say.
            const bool asks =
                base::trim(words.gap(hit->end)).starts_with(':') && i > 0 && words.folded(i - 1) != "is";
            part = part || (!mention.people && !asks);
            offered = offered || kOffered.any(words, hit->end, std::min(hit->end + 3, words.sentence_end(i)));
        }
        const auto hit = kFull.at(words, i);
        if (!hit || (found && sure) || is_negated(words, i) || (i > 1 && is_negated(words, i - 1))) continue;
        const Mention mention = mention_at(words, *hit);
        const bool heading = base::trim(words.gap(hit->end)).starts_with(':');
        if (heading || is_basis_of_pay(words, i) || is_beside_part_time(words, *hit)) continue;
        const bool said = mention.labelled || mention.hired || (mention.post && !mention.people);
        if (!said) continue;
        sure = mention.labelled || mention.hired;
        labelled = labelled || mention.labelled;
        if (!found || sure) found = Found<double>{1, words.span(i, hit->end - 1), kLikely, false};
    }
    if (labelled) return found;
    return offered || (part && !sure) ? std::nullopt : found;
}

}  // namespace jobindex::normalise
