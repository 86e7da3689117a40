#include "indexer/normalise/sentence_wish.h"

#include <algorithm>

#include "indexer/normalise/boilerplate.h"
#include "indexer/normalise/demand_cues.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kNegationReach = 12;  ///< words that "no ... required" may stand away
constexpr std::size_t kClauseWords = 4;     ///< words that a comma counts as
constexpr std::size_t kRightBeside = 3;     ///< words that a wish stands right beside the thing

/// Words between a cue and the thing, a comma or bracket counting as several: of "PhD required, MBA
/// preferred" each word belongs to its own half.
std::size_t distance(const Words& words, std::size_t first, std::size_t last,
                     const PhraseHit<DemandCue>& hit) {
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
bool is_in_other_bracket(const Words& words, std::size_t last, const PhraseHit<DemandCue>& hit) {
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

/// "A doctorate is not required; a master's degree is": what a semicolon parts is said apart.
bool has_semicolon(const Words& words, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i <= to && i < words.size(); ++i) {
        if (words.gap(i).find(';') != std::string_view::npos) return true;
    }
    return false;
}

/// True where a mark of a list stands between a wish and a thing: "sound English; German is a plus" likes
/// the German alone. A wish before a colon is of the whole list.
bool parts_list(const Words& words, std::size_t first, std::size_t last, const PhraseHit<DemandCue>& hit) {
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
bool likes_what_follows(const Words& words, std::size_t first, const PhraseHit<DemandCue>& hit) {
    static const auto kForward = list_of(kForwardCues);
    const bool behind_comma = words[hit.first].before == Break::clause;
    return hit.first > first && behind_comma && hit.end < words.size() &&
           words[hit.end].before < Break::clause && kForward.at(words, hit.first);
}

/// True when a line begins with a capital letter between the phrase and word `first`: another item of a list.
bool is_of_other_line(const Words& words, std::size_t first, const PhraseHit<DemandCue>& hit) {
    const bool behind = hit.first > first;
    const std::size_t to = behind ? hit.first : first;
    for (std::size_t i = (behind ? first : hit.first) + 1; i <= to; ++i) {
        if (words[i].before == Break::line && begins_with_capital(words.raw(i))) return true;
    }
    return false;
}

/// True when a word of liking is said of something else than the thing, words `first` to `last`.
bool is_liked_apart(const Words& words, std::size_t first, std::size_t last,
                    const PhraseHit<DemandCue>& hit) {
    return parts_list(words, first, last, hit) || likes_what_follows(words, first, hit) ||
           is_in_other_bracket(words, last, hit);
}

/// The same of "not required".
bool is_refused_apart(const Words& words, std::size_t first, std::size_t last,
                      const PhraseHit<DemandCue>& hit) {
    return opens_bracket(words, last + 1, hit.first) ||
           has_semicolon(words, std::min(last + 1, hit.end), std::max(first, hit.first));
}

/// "Ability to mentor students, as evidenced in the cover letter": the papers show what stands before.
bool is_evidence(const Words& words, std::size_t from, std::size_t to) {
    static const auto kShown = list_of(kEvidencedCues);
    return kShown.any(words, from, to);
}

/// "A PhD is required, and a background check must be completed": what follows is another matter.
bool joined_by_and(const Words& words, std::size_t last, std::size_t next) {
    for (std::size_t i = last + 1; i < next; ++i) {
        if (is_and(words.folded(i))) return true;
    }
    return false;
}

/// Takes the phrases of a sentence one by one, left to right.
class SentenceReader {
  public:
    SentenceReader(const Words& words, std::size_t first, std::size_t last)
        : words_(words), first_(first), last_(last) {}

    void take(const PhraseHit<DemandCue>& hit) {
        switch (*hit.value) {
            case DemandCue::required:
                wish_.required = std::min(wish_.required, away(hit));
                break;
            case DemandCue::brought:
                wish_.brought = true;
                break;
            case DemandCue::desired:
                take_liking(hit);
                break;
            case DemandCue::negation:
                take_negation(hit);
                break;
            case DemandCue::policy:
                take_policy(hit);
                break;
            default:
                take_matter(hit);
        }
    }

    SentenceWish finish() {
        // "A doctorate is no must, but welcome" likes it, as does "would help but is not needed".
        liked_behind_ = liked_behind_ || (refused_behind_ && wish_.desired <= kRightBeside);
        wish_.refused = negation_ > 0 && liked_at_ <= negation_ && !liked_behind_;
        wish_.liked_instead = negation_ > 0 && liked_behind_;
        return wish_;
    }

  private:
    std::size_t away(const PhraseHit<DemandCue>& hit) const { return distance(words_, first_, last_, hit); }

    void take_liking(const PhraseHit<DemandCue>& hit) {
        if (is_liked_apart(words_, first_, last_, hit)) return;
        const std::size_t opening = words_.sentence_start(first_) + kOpeningWords;
        wish_.desired = std::min(wish_.desired, away(hit));
        liked_at_ = hit.end;
        liked_behind_ = liked_behind_ || (hit.first > last_ && negation_ == 0);
        wish_.governed =
            wish_.governed || (hit.first < opening && hit.end <= first_ &&
                               wish_.required == SentenceWish::kNone && !speaks_of_people(words_, hit));
    }

    void take_negation(const PhraseHit<DemandCue>& hit) {
        if (away(hit) > kNegationReach || is_refused_apart(words_, first_, last_, hit)) return;
        negation_ = hit.end;
        refused_behind_ = hit.first > last_;
    }

    void take_policy(const PhraseHit<DemandCue>& hit) {
        wish_.speaks_of_law = true;
        if (is_of_other_line(words_, first_, hit)) return;
        wish_.policy = std::min(wish_.policy, joined_by_and(words_, last_, hit.first) ? away(hit) : 0);
    }

    /// What the sentence is about.
    void take_matter(const PhraseHit<DemandCue>& hit) {
        const DemandCue cue = *hit.value;
        const bool before = hit.first < first_;
        wish_.diversity = wish_.diversity || cue == DemandCue::diversity;
        wish_.owned = wish_.owned || (cue == DemandCue::owned && before);
        wish_.in_work = wish_.in_work || (cue == DemandCue::work && hit.first <= last_);
        const bool in_field = cue == DemandCue::field && before && !is_of_other_courses(hit);
        wish_.in_field = wish_.in_field || in_field;
        if (cue == DemandCue::document)
            wish_.in_papers = wish_.in_papers || !is_evidence(words_, last_ + 1, hit.first);
    }

    /// "The department offers courses in topology": courses that no work of the post stands before.
    bool is_of_other_courses(const PhraseHit<DemandCue>& hit) const {
        if (wish_.in_work || words_.folded(hit.first).starts_with("teach")) return false;
        for (std::size_t i = hit.first; i < hit.end; ++i) {
            if (words_.folded(i) == "courses") return true;
        }
        return false;
    }

    const Words& words_;
    std::size_t first_, last_;
    SentenceWish wish_;
    std::size_t negation_ = 0, liked_at_ = 0;  // one past the words of a negation, of the last word of liking
    bool refused_behind_ = false;              // the negation stands behind the thing
    bool liked_behind_ = false;                // a word of liking stands between the thing and the negation
};

}  // namespace

const PhraseTable<DemandCue>& demand_cues() {
    static const auto kTable = [] {
        std::vector<std::pair<std::string_view, DemandCue>> rows;
        const auto add = [&rows](const auto& phrases, DemandCue cue) {
            for (const std::string_view phrase : phrases) rows.emplace_back(phrase, cue);
        };
        add(kRequiredCues, DemandCue::required);
        add(kBroughtCues, DemandCue::brought);
        add(kDesiredCues, DemandCue::desired);
        add(kNegationCues, DemandCue::negation);
        add(kPolicyPhrases, DemandCue::policy);
        add(kDiversityPhrases, DemandCue::diversity);
        add(kOwnedCues, DemandCue::owned);
        add(kWorkCues, DemandCue::work);
        add(kFieldCues, DemandCue::field);
        add(kDocumentCues, DemandCue::document);
        return PhraseTable<DemandCue>(
            rows, [](const auto& row) { return row.first; }, [](const auto& row) { return row.second; });
    }();
    return kTable;
}

bool speaks_of_people(const Words& words, const PhraseHit<DemandCue>& hit) {
    const auto is_person = [](std::string_view word) {
        return word.starts_with("candidat") || word.starts_with("applicant") ||
               word.starts_with("kandidat") || word.starts_with("profil");
    };
    return is_person(words.folded(hit.end - 1)) || is_person(words.folded(hit.end));
}

SentenceWish read_sentence(const Words& words, std::size_t first, std::size_t last, std::size_t until) {
    const std::size_t reach = first > kWishReach ? first - kWishReach : 0;
    const std::size_t from = std::max(words.sentence_start(first), reach);
    const std::size_t to =
        std::min({end_of_answer(words, last), last + kWishReach, std::max(last + 1, until)});
    SentenceReader reader(words, first, last);
    demand_cues().each(words, from, to, [&reader](const PhraseHit<DemandCue>& hit) { reader.take(hit); });
    return reader.finish();
}

}  // namespace jobindex::normalise
