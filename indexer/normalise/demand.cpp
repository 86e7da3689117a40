#include "indexer/normalise/demand.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "indexer/normalise/boilerplate.h"
#include "indexer/normalise/demand_cues.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/sections.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kReach = 30;          ///< words before and behind that a wish may stand away
constexpr std::size_t kNegationReach = 12;  ///< the same of "no ... required"
constexpr std::size_t kClauseWords = 4;     ///< words that a comma counts as
constexpr std::size_t kOpeningWords = 3;    ///< of a sentence, in which a word of liking governs all of it

enum class Cue { required, brought, desired, negation, policy, diversity, owned, work, field, document };

const PhraseTable<Cue>& cues() {
    static const auto kTable = [] {
        std::vector<std::pair<std::string_view, Cue>> rows;
        const auto add = [&rows](const auto& phrases, Cue cue) {
            for (const std::string_view phrase : phrases) rows.emplace_back(phrase, cue);
        };
        add(kRequiredCues, Cue::required);
        add(kBroughtCues, Cue::brought);
        add(kDesiredCues, Cue::desired);
        add(kNegationCues, Cue::negation);
        add(kPolicyPhrases, Cue::policy);
        add(kDiversityPhrases, Cue::diversity);
        add(kOwnedCues, Cue::owned);
        add(kWorkCues, Cue::work);
        add(kFieldCues, Cue::field);
        add(kDocumentCues, Cue::document);
        return PhraseTable<Cue>(
            rows, [](const auto& row) { return row.first; }, [](const auto& row) { return row.second; });
    }();
    return kTable;
}

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

/// Words between a cue and the thing, a comma or bracket counting as several: of "PhD required, MBA
/// preferred" each word belongs to its own half.
std::size_t distance(const Words& words, std::size_t first, std::size_t last, const PhraseHit<Cue>& hit) {
    const bool behind = hit.first > last;
    const std::size_t from = behind ? last : hit.end - 1;
    const std::size_t to = behind ? hit.first : first;
    if (to <= from) return 0;
    std::size_t clauses = 0;
    for (std::size_t i = from + 1; i <= to; ++i) clauses += words[i].before >= Break::clause;
    return to - from + kClauseWords * std::min<std::size_t>(clauses, 2);
}

/// True where a bracket opens before one of words `from` to `to`, both included, and `to` is behind `from`:
/// what is said behind it is not said of the thing.
bool opens_bracket(const Words& words, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i <= to && i < words.size(); ++i) {
        if (from < to && words.gap(i).find('(') != std::string_view::npos) return true;
    }
    return false;
}

/// "学士学位（硕士学位更佳）", "a master's degree (a PhD is preferred)": a wish inside a bracket that names
/// another thing first, and the thing stands before the bracket.
bool is_in_other_bracket(const Words& words, std::size_t last, const PhraseHit<Cue>& hit) {
    constexpr std::size_t kNamesOne = 3;  // words of the bracket before the wish
    for (std::size_t i = last + 1; i + kNamesOne <= hit.first; ++i) {
        const auto gap = words.gap(i);
        const bool opens =
            gap.find('(') != std::string_view::npos || gap.find("\uff08") != std::string_view::npos;
        if (opens)
            return words.gap(hit.end).find(')') != std::string_view::npos ||
                   words.gap(hit.end).find("\uff09") != std::string_view::npos;
    }
    return false;
}

/// "Gepromoveerd? Graag": the end of the sentence that answers a question of one or two words.
std::size_t end_of_answer(const Words& words, std::size_t last) {
    constexpr std::size_t kLongestQuestion = 3;
    const std::size_t end = words.sentence_end(last);
    const bool asks = end < words.size() && words.gap(end).find('?') != std::string_view::npos &&
                      words[end].before < Break::paragraph;
    return asks && end - words.sentence_start(last) <= kLongestQuestion ? words.sentence_end(end) : end;
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

/// "A doctorate is not required; a master's degree is": what a semicolon parts is said apart.
bool has_semicolon(const Words& words, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i <= to && i < words.size(); ++i) {
        if (words.gap(i).find(';') != std::string_view::npos) return true;
    }
    return false;
}

/// True where a mark of a list stands between a wish and a thing: "sound English; German is a plus" likes
/// the German alone. A wish before a colon is of the whole list.
bool parts_list(const Words& words, std::size_t first, std::size_t last, const PhraseHit<Cue>& hit) {
    static constexpr std::string_view kMarks[] = {";",      "\u2714", "\u2013 ", "\u00b7", "\ua78f", "\u25aa",
                                                  "\u25cf", "\u2022", "\u30fb",  "\u25cb", "\u25a0", "\u25a1",
                                                  "\u25c6", "\u25c7", "\u25e6",  "\u27a2", "\u2192", "\u2756",
                                                  "\n- ",   "\n* ",   "\n\u2014"};
    const bool behind = hit.first > last;
    const std::size_t to = behind ? hit.first : first;
    bool parted = false;
    for (std::size_t i = behind ? last + 1 : hit.end; i <= to; ++i) {
        const auto gap = words.gap(i);
        if (!behind && gap.find(':') != std::string_view::npos) return false;
        for (const auto mark : kMarks) parted = parted || gap.find(mark) != std::string_view::npos;
    }
    return parted;
}

/// "Skills in radiotherapy, preferably in brachytherapy": a word that likes what stands behind it, and the
/// thing, which begins with word `first`, stands before it.
bool likes_what_follows(const Words& words, std::size_t first, const PhraseHit<Cue>& hit) {
    static const auto kForward = list_of(kForwardCues);
    const bool behind_comma = words[hit.first].before == Break::clause;
    return hit.first > first && behind_comma && hit.end < words.size() &&
           words[hit.end].before < Break::clause && kForward.at(words, hit.first);
}

/// True when a line begins with a capital letter between the phrase and word `first`: another item of a list.
bool is_of_other_line(const Words& words, std::size_t first, const PhraseHit<Cue>& hit) {
    const bool behind = hit.first > first;
    const std::size_t to = behind ? hit.first : first;
    for (std::size_t i = (behind ? first : hit.first) + 1; i <= to; ++i) {
        if (words[i].before == Break::line && begins_with_capital(words.raw(i))) return true;
    }
    return false;
}

/// True when a word of liking is said of something else than the thing, words `first` to `last`.
bool is_liked_apart(const Words& words, std::size_t first, std::size_t last, const PhraseHit<Cue>& hit) {
    return parts_list(words, first, last, hit) || likes_what_follows(words, first, hit) ||
           is_in_other_bracket(words, last, hit);
}

/// The same of "not required".
bool is_refused_apart(const Words& words, std::size_t first, std::size_t last, const PhraseHit<Cue>& hit) {
    return opens_bracket(words, last + 1, hit.first) ||
           has_semicolon(words, std::min(last + 1, hit.end), std::max(first, hit.first));
}

/// "The ideal candidate has", "preferred applicants hold": a word of liking that is of people.
bool speaks_of_people(const Words& words, const PhraseHit<Cue>& hit) {
    const auto is_person = [](std::string_view word) {
        return word.starts_with("candidat") || word.starts_with("applicant") ||
               word.starts_with("kandidat") || word.starts_with("profil");
    };
    return is_person(words.folded(hit.end - 1)) || is_person(words.folded(hit.end));
}

/// "Ability to mentor students, as evidenced in the cover letter": the papers show what stands before.
bool is_evidence(const Words& words, std::size_t from, std::size_t to) {
    static const auto kShown = list_of(kEvidencedCues);
    return kShown.any(words, from, to);
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
    cues().each(words, first, end, [&](const PhraseHit<Cue>& hit) {
        if (*hit.value == Cue::desired && !speaks_of_people(words, hit)) demand = Demand::desired;
        if (*hit.value == Cue::required && !demand) demand = Demand::required;
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

/// "A PhD is required, and a background check must be completed": what follows is another matter.
bool joined_by_and(const Words& words, std::size_t last, std::size_t next) {
    for (std::size_t i = last + 1; i < next; ++i) {
        if (is_and(words.folded(i))) return true;
    }
    return false;
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
    const std::size_t reach = first > kReach ? first - kReach : 0;
    const std::size_t from = std::max(words_.sentence_start(first), reach);
    const std::size_t to =
        std::min({end_of_answer(words_, last), last + kReach, std::max(last + 1, words_.at_byte(until))});
    const std::size_t opening = words_.sentence_start(first) + kOpeningWords;
    constexpr std::size_t kNone = 10'000;
    std::size_t required = kNone, desired = kNone;
    std::size_t negation = 0, liked_at = 0;  // one past the words of a negation, of the last word of liking
    bool refused_behind = false;             // the negation stands behind the thing
    bool liked_behind = false;               // a word of liking stands between the thing and the negation
    std::size_t policy = kNone;
    bool brought = false, owned = false, governed = false, diversity = false;
    const Block heading = under_heading(span.from);
    Wish wish{heading.demand, heading.is_work, false, heading.is_papers, false};
    cues().each(words_, from, to, [&](const PhraseHit<Cue>& hit) {
        const std::size_t away = distance(words_, first, last, hit);
        switch (*hit.value) {
            case Cue::required:
                required = std::min(required, away);
                break;
            case Cue::brought:
                brought = true;
                break;
            case Cue::desired:
                if (is_liked_apart(words_, first, last, hit)) break;
                desired = std::min(desired, away);
                liked_at = hit.end;
                liked_behind = liked_behind || (hit.first > last && negation == 0);
                governed = governed || (hit.first < opening && hit.end <= first && required == kNone &&
                                        !speaks_of_people(words_, hit));
                break;
            case Cue::negation:
                if (away > kNegationReach || is_refused_apart(words_, first, last, hit)) break;
                negation = hit.end;
                refused_behind = hit.first > last;
                break;
            case Cue::policy:
                wish.in_policy = true;
                if (is_of_other_line(words_, first, hit)) break;
                policy = std::min(policy, joined_by_and(words_, last, hit.first) ? away : 0);
                break;
            case Cue::diversity:
                diversity = true;
                break;
            case Cue::owned:
                owned = owned || hit.first < first;
                break;
            case Cue::work:
                wish.in_work = wish.in_work || hit.first <= last;
                break;
            case Cue::document:
                wish.in_papers = wish.in_papers || !is_evidence(words_, last + 1, hit.first);
                break;
            case Cue::field:
                wish.in_field = wish.in_field || hit.first < first;
                break;
        }
    });
    // "A doctorate is no must, but welcome" likes it, as does "would help but is not needed".
    constexpr std::size_t kRightBeside = 3;
    liked_behind = liked_behind || (refused_behind && desired <= kRightBeside);
    const bool refused = negation > 0 && liked_at <= negation && !liked_behind;
    // Diversity is asked of applicants by a wish below "Requirements", else it is the employer's.
    const bool wished = required < kNone || desired < kNone || brought;
    const bool of_employer = diversity && (heading.demand == Demand::mentioned || !wished);
    // What asks nearer is the thing's.
    const bool of_policy = of_employer || (policy < kNone && policy <= required);
    if (of_policy || refused) return {Demand::ignored, false, false, false, wish.in_policy};
    if (required == kNone && desired == kNone) {
        if (owned && heading.demand == Demand::mentioned) wish.demand = Demand::ignored;
        const bool asked = brought || answers_who(words_, first);
        if (asked && heading.demand == Demand::mentioned && !owned) wish.demand = Demand::required;
        return wish;
    }
    if (negation > 0 && liked_behind) {
        wish.demand = Demand::desired;
        return wish;
    }
    // "Preferred: candidates should have ..." and "it is an advantage if you have ..." stay a preference.
    const bool liked = governed || desired < required || heading.demand == Demand::desired;
    wish.demand = liked ? Demand::desired : Demand::required;
    return wish;
}

bool DemandReader::is_of_applicant(base::Span span) const {
    if (under_heading(span.from).demand != Demand::mentioned) return true;
    const std::size_t at = words_.at_byte(span.from);
    if (at >= words_.size()) return false;
    const std::size_t begin = words_.sentence_start(at);
    const std::size_t from = std::max(begin, at > 2 * kReach ? at - 2 * kReach : 0);
    const std::size_t to = std::min(words_.sentence_end(at), at + 2 * kReach);
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
    const auto words = before(span, 2 * kReach);
    return kTelling.any(words_, words.from, words.to) && !is_of_applicant(span);
}

bool DemandReader::is_sought(base::Span span) const {
    static const PhraseTable<bool> kSeeking = list_of(kSeekingCues);
    const auto words = before(span, kReach);
    return kSeeking.any(words_, words.from, words.to);
}

bool DemandReader::is_taught(base::Span span) const {
    static const PhraseTable<bool> kTaught = list_of(kTaughtCues);
    const auto words = before(span, 2 * kReach);
    return kTaught.any(words_, words.from, words.to);
}

bool DemandReader::is_in_field(base::Span span) const {
    static const PhraseTable<bool> kFields = list_of(kFieldCues);
    const auto words = before(span, kReach);
    return kFields.any(words_, words.from, words.to);
}

}  // namespace jobindex::normalise
