#include "indexer/normalise/demand.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "indexer/normalise/demand_cues.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/sections.h"
#include "indexer/normalise/sentence_wish.h"

namespace jobindex::normalise {
namespace {

/// What tells that a sentence is about applicants; `true` where that only holds at its beginning.
const PhraseTable<bool>& applicant_cues() {
    static const auto kTable = [] {
        std::vector<std::pair<std::string_view, bool>> rows;
        for (const std::string_view phrase : kApplicantCues) rows.emplace_back(phrase, false);
        for (const std::string_view phrase : kBroughtCues) rows.emplace_back(phrase, true);
        const auto add_needs = [&rows](const auto& phrases) {
            for (const std::string_view phrase : phrases) {
                if (std::find(std::begin(kLooseCues), std::end(kLooseCues), phrase) == std::end(kLooseCues))
                    rows.emplace_back(phrase, false);
            }
        };
        add_needs(kRequiredCues);
        add_needs(kDesiredCues);
        return PhraseTable<bool>(
            rows, [](const auto& row) { return row.first; }, [](const auto& row) { return row.second; });
    }();
    return kTable;
}

/// "Kogo szukamy? Osoby z doktoratem": the question before the sentence asks for the applicant.
bool answers_who(const Words& words, std::size_t first) {
    static const auto kAsking = list_of(kAskingCues);
    constexpr std::size_t kLongestQuestion = 7;
    const std::size_t start = words.sentence_start(first);
    if (start == 0 || words.gap(start).find('?') == std::string_view::npos) return false;
    const std::size_t question = words.sentence_start(start - 1);
    return start - question <= kLongestQuestion && kAsking.any(words, question, start);
}

/// "Mentors have expertise", not "Strong expertise": words `from` to `to` say whose it is.
bool has_subject(const Words& words, std::size_t from, std::size_t to) {
    static const PhraseTable<bool> kVerbs{
        {"have", true}, {"has", true},     {"had", true},   {"with", true},  {"hat", true},   {"haben", true},
        {"ont", true},  {"possède", true}, {"heeft", true}, {"tiene", true}, {"offers", true}};
    return kVerbs.any(words, from, to);
}

/// A line that says how much is wanted what the lines below it name: "It is an advantage if you have:".
struct LeadIn {
    Demand demand = Demand::mentioned;
    std::size_t from = 0, to = 0;  ///< bytes below it
};

bool starts_line(const Words& words, std::size_t i) {
    return words[i].before == Break::line || words[i].before >= Break::item;
}

/// What the line of words [first, end) says of those below; nullopt when it leads to none.
std::optional<Demand> leads_in(const Words& words, std::size_t first, std::size_t end) {
    constexpr std::size_t kLongest = 30, kShortest = 8;
    static const auto kFollowing = list_of(kFollowingCues);
    // "... foreign degree. The following is also preferred:"
    const std::size_t last = words.sentence_start(end - 1);
    if (end - last <= kShortest && kFollowing.any(words, last, end)) first = last;
    if (end - first > kLongest || end >= words.size()) return std::nullopt;
    if (!base::trim(words.gap(end)).starts_with(':') && !kFollowing.any(words, first, end))
        return std::nullopt;
    std::optional<Demand> demand;
    demand_cues().each(words, first, end, [&](const PhraseHit<DemandCue>& hit) {
        if (*hit.value == DemandCue::desired && !speaks_of_people(words, hit)) demand = Demand::desired;
        if (*hit.value == DemandCue::required && !demand) demand = Demand::required;
    });
    return demand;
}

/// All of a text, each to the end of its list: the next paragraph but the one that begins it.
std::vector<LeadIn> find_lead_ins(const Words& words) {
    std::vector<LeadIn> found;
    std::size_t last = 0;  // the next paragraph, which never lies before that of an earlier line
    for (std::size_t first = 0; first < words.size();) {
        std::size_t end = first + 1;
        while (end < words.size() && !starts_line(words, end)) ++end;
        if (const auto demand = leads_in(words, first, end)) {
            last = std::max(last, end + 1);
            while (last < words.size() && words[last].before != Break::paragraph) ++last;
            const std::size_t to = last < words.size() ? words[last].from : words.text().size();
            found.push_back({*demand, words[end].from, to});
        }
        first = end;
    }
    return found;
}

}  // namespace

DemandReader::DemandReader(const Words& words) : words_(words) {
    for (const auto& heading : find_headings(words)) {
        const Demand demand = heading.section == "preferred"      ? Demand::desired
                              : heading.section == "requirements" ? Demand::required
                                                                  : Demand::mentioned;
        blocks_.push_back({heading.to, demand, heading.section == "duties", heading.section == "apply"});
    }
    const auto headings = blocks_;
    for (const auto& lead : find_lead_ins(words)) {
        const auto above = block_at(headings, lead.from), behind = block_at(headings, lead.to);
        // A heading behind the list or in it speaks for itself; else what stood above the list goes on.
        blocks_.push_back({lead.from, lead.demand, above.is_work, above.is_papers});
        blocks_.push_back({lead.to, behind.demand, behind.is_work, behind.is_papers});
    }
    std::stable_sort(blocks_.begin(), blocks_.end(),
                     [](const Block& a, const Block& b) { return a.from < b.from; });
}

DemandReader::Block DemandReader::block_at(const std::vector<Block>& blocks, std::size_t at) {
    const auto next =
        std::upper_bound(blocks.begin(), blocks.end(), at,
                         [](std::size_t value, const Block& block) { return value < block.from; });
    return next == blocks.begin() ? Block() : *std::prev(next);
}

/// What the heading above says of all that stands below it.
DemandReader::Block DemandReader::under_heading(std::size_t at) const {
    return block_at(blocks_, at);
}

Wish DemandReader::wish(base::Span span, std::size_t until) const {
    const std::size_t first = words_.at_byte(span.from);
    if (first >= words_.size()) return {};
    const std::size_t last = std::max(first, words_.at_byte(span.to > 0 ? span.to - 1 : 0));
    const SentenceWish said = read_sentence(words_, first, last, words_.at_byte(until));
    const Block heading = under_heading(span.from);
    Wish wish{heading.demand, heading.is_work || said.in_work, said.in_field,
              heading.is_papers || said.in_papers, said.speaks_of_law};
    const bool plain = heading.demand == Demand::mentioned;
    const bool wished = said.required < said.kNone || said.desired < said.kNone;
    // Diversity is asked of applicants by a wish below "Requirements", else it is the employer's.
    const bool of_employer = said.diversity && (plain || !(wished || said.brought));
    // What asks nearer than a policy is the thing's.
    const bool of_policy = of_employer || (said.policy < said.kNone && said.policy <= said.required);
    if (of_policy || said.refused) return {Demand::ignored, false, false, false, said.speaks_of_law};
    if (!wished) {
        if (said.owned && plain) wish.demand = Demand::ignored;
        const bool asked = said.brought || answers_who(words_, first);
        if (asked && plain && !said.owned) wish.demand = Demand::required;
        return wish;
    }
    // "Preferred: candidates should have ..." and "it is an advantage if you have ..." stay a preference.
    const bool liked = said.liked_instead || said.governed || said.desired < said.required ||
                       heading.demand == Demand::desired;
    wish.demand = liked ? Demand::desired : Demand::required;
    return wish;
}

bool DemandReader::is_of_applicant(base::Span span) const {
    if (under_heading(span.from).demand != Demand::mentioned) return true;
    const std::size_t at = words_.at_byte(span.from);
    if (at >= words_.size()) return false;
    const std::size_t begin = words_.sentence_start(at);
    const std::size_t from = std::max(begin, at > 2 * kWishReach ? at - 2 * kWishReach : 0);
    const std::size_t to = std::min(words_.sentence_end(at), at + 2 * kWishReach);
    bool told = false;
    applicant_cues().each(words_, from, to, [&](const PhraseHit<bool>& hit) {
        told = told || !*hit.value ||
               (hit.first < begin + kOpeningWords && !has_subject(words_, begin, hit.first));
    });
    return told;
}

base::Span DemandReader::before(base::Span span, std::size_t reach) const {
    const std::size_t first = words_.at_byte(span.from);
    if (first >= words_.size()) return {};
    return {std::max(words_.sentence_start(first), first > reach ? first - reach : 0), first};
}

bool DemandReader::is_told(base::Span span) const {
    static const PhraseTable<bool> kTelling = list_of(kTellingCues);
    const auto words = before(span, 2 * kWishReach);
    return kTelling.any(words_, words.from, words.to) && !is_of_applicant(span);
}

bool DemandReader::is_sought(base::Span span) const {
    static const PhraseTable<bool> kSeeking = list_of(kSeekingCues);
    const auto words = before(span, kWishReach);
    return kSeeking.any(words_, words.from, words.to);
}

bool DemandReader::is_taught(base::Span span) const {
    static const PhraseTable<bool> kTaught = list_of(kTaughtCues);
    const auto words = before(span, 2 * kWishReach);
    return kTaught.any(words_, words.from, words.to);
}

bool DemandReader::is_in_field(base::Span span) const {
    static const PhraseTable<bool> kFields = list_of(kFieldCues);
    const auto words = before(span, kWishReach);
    return kFields.any(words_, words.from, words.to);
}

}  // namespace jobindex::normalise
