#include "indexer/normalise/closing_subject.h"

#include <algorithm>

#include "indexer/normalise/closing_subject_cues.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/year_sentence.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kLettersReach = 6;   ///< words between "letters" and the phrase for their day
constexpr std::size_t kSubjectReach = 45;  ///< words before the date in which applying must be named
constexpr std::size_t kOtherReach = 8;     ///< words before the phrase that may say what else the date is
constexpr std::size_t kHaveReach = 2;      ///< words between the date and "have passed"

const PhraseTable<bool>& apply_words() {
    static const auto kTable = list_of(kApplyWords);
    return kTable;
}
const PhraseTable<bool>& other_date_words() {
    static const auto kTable = list_of(kOtherDateWords);
    return kTable;
}
/// "PhD by August" is when the degree must be there.
const PhraseTable<bool>& degree_words() {
    static const PhraseTable<bool> kTable{{"phd", true},
                                          {"ph d", true},
                                          {"degree", true},
                                          {"doctorate", true},
                                          {"dissertation", true},
                                          {"dissertations", true},
                                          {"ph ds", true},
                                          {"phds", true},
                                          {"promotion", true},
                                          {"related field", true},
                                          {"relevant field", true},
                                          {"related discipline", true},
                                          {"your thesis", true},
                                          {"their thesis", true},
                                          {"the thesis", true},
                                          {"doctoral thesis", true}};
    return kTable;
}

const PhraseTable<bool>& letter_words() {
    static const auto kTable = list_of(kLetterWords);
    return kTable;
}

/// A word for applying at word `i`; "at time of application" is said of what the applicant has then.
bool is_applying(const Words& words, std::size_t i) {
    const bool time_of = i > 1 && words.folded(i - 1) == "of" && words.folded(i - 2) == "time";
    return !time_of && apply_words().at(words, i);
}

/// "Candidates must have completed a PhD in economics by 1 September": the last thing named before the date
/// is the degree; in "candidates with a PhD should send their CV by" it is the application.
bool is_about_the_degree(const Words& words, std::size_t from, std::size_t to) {
    for (std::size_t i = to; i-- > from;) {
        if (is_applying(words, i)) return false;
        // "phd-jobs@x.example" is no degree.
        const bool of_address = words.gap(i + 1) == "-" || words.gap(i + 1) == "@" || words.gap(i) == "-";
        if (degree_words().at(words, i) && !of_address) return true;
    }
    return false;
}

/// "The grant proposal deadline is 1 March".
bool is_deadline_of_other(const Words& words, std::size_t cue) {
    static const auto kOthers = list_of(kOtherDeadlines);
    return cue > 0 && words.folded(cue).starts_with("deadline") &&
           kOthers.any(words, std::max(start_of_sentence(words, cue), cue > 2 ? cue - 2 : 0), cue);
}

/// "employment.example.org", "jobs@start.example": a word of an address says nothing.
bool is_of_address(const Words& words, std::size_t i) {
    const auto joins = [&](std::size_t at) {
        const bool numbered = at == 0 || leading_number(words.folded(at - 1));
        return !numbered && (words.gap(at) == "." || words.gap(at) == "@");
    };
    return joins(i) || joins(i + 1);
}

/// "Candidates must by 1 October have passed all examinations".
bool is_day_of_having(const Words& words, const DateWords& date) {
    static const auto kHave = list_of(kHavingWords);
    const std::size_t end = std::min(end_of_sentence(words, date.last), date.last + 1 + kHaveReach);
    return kHave.any(words, date.last + 1, end);
}

/// First word of a heading of at most four words above the block that begins at word `from`; `from` where
/// there is none.
std::size_t with_heading(const Words& words, std::size_t from) {
    constexpr std::size_t kMostOfHeading = 4;
    if (from == 0 || !begins_line(words, from)) return from;
    std::size_t line = from - 1;
    while (!begins_line(words, line)) --line;
    return from - line <= kMostOfHeading ? line : from;
}

}  // namespace

bool is_goal_of_applying(const Words& words, std::size_t from, std::size_t at) {
    static const auto kGoals = list_of(kGoalWords);
    static const PhraseTable<bool> kMeetings{{"interview", true}, {"interviews", true}, {"interviewed", true},
                                             {"assa", true},      {"aea", true},        {"at the aea", true},
                                             {"meeting", true},   {"meetings", true},   {"aefp", true},
                                             {"conference", true}};
    if (!kMeetings.at(words, at)) return false;
    constexpr std::size_t kReach = 8;  // words: "considered for a first-round interview at the ASSA"
    return kGoals.any(words, std::max(from, at > kReach ? at - kReach : 0), at + 1);
}

bool is_of_other_subject(const Words& words, std::size_t cue) {
    static const auto kOthers = list_of(kOtherSubjects);
    const std::size_t near = cue > kOtherReach ? cue - kOtherReach : 0;
    return kOthers.any(words, std::max(near, start_of_sentence(words, cue)), cue) ||
           is_deadline_of_other(words, cue);
}

bool is_of_later_round(const Words& words, std::size_t cue) {
    static const auto kLater = list_of(kLaterRounds);
    const std::size_t near = cue > 2 * kOtherReach ? cue - 2 * kOtherReach : 0;
    return kLater.any(words, std::max(near, start_of_sentence(words, cue)), cue);
}

bool is_of_outcome(const Words& words, std::size_t before, const DateWords& date) {
    static const auto kOutcome = list_of(kOutcomeWords);
    constexpr std::size_t kBehind = 4;  // words
    if (kOutcome.any(words, std::max(before, start_of_sentence(words, date.first)), date.first)) return true;
    // "Bis zum 28.2. keine Nachricht"; "results 5 May, files kept until" says it of another day.
    std::size_t to = std::min(end_of_sentence(words, date.last), date.last + 1 + kBehind);
    for (std::size_t i = date.last + 1; i < to; ++i) {
        if (words.gap(i).find_first_of(",;") != std::string_view::npos) to = i;
    }
    return kOutcome.any(words, date.last + 1, to);
}

bool is_last_day_taken(const Words& words, const DateWords& date) {
    static const auto kAfter = list_of(kAfterWords);
    static const auto kNotTaken = list_of(kNotTakenWords);
    constexpr std::size_t kReach = 4;  // words: "after Friday, the 3 May"
    const std::size_t from = start_of_sentence(words, date.first), to = end_of_sentence(words, date.last);
    const std::size_t near = date.first > from + kReach ? date.first - kReach : from;
    const bool after = kAfter.any(words, near, date.first) ||
                       (date.last + 1 < words.size() && words.folded(date.last + 1) == "jalkeen");
    return after && kNotTaken.any(words, from, to) && names_applications(words, date.first, to);
}

bool is_of_studies(const Words& words, std::size_t from, std::size_t to) {
    static const auto kStudies = list_of(kStudyWords);
    return kStudies.any(words, from, to);
}

bool is_put_off(const Words& words, std::size_t first) {
    static const auto kPutOff = list_of(kPutOffWords);
    return kPutOff.any(words, start_of_sentence(words, first), end_of_sentence(words, first));
}

bool is_among_other_ads(const Words& words, std::size_t first) {
    static const auto kHeadings = list_of(kOtherAdsHeadings);
    constexpr std::size_t kReach = 60;  // words
    const std::size_t from = first > kReach ? first - kReach : 0;
    for (std::size_t i = from; i < first; ++i) {
        if (!begins_line(words, i)) continue;
        const auto heading = kHeadings.at(words, i);
        if (!heading) continue;
        // A heading ends at the paragraph behind the one under it.
        std::size_t breaks = 0;
        for (std::size_t k = heading->end; k <= first; ++k) breaks += words[k].before == Break::paragraph;
        if (breaks <= 1) return true;
    }
    return false;
}

bool looks_ahead(const Words& words, std::size_t last) {
    static const PhraseTable<bool> kAhead{{"by", true},    {"before", true}, {"until", true}, {"bis", true},
                                          {"zum", true},   {"au", true},     {"le", true},    {"tot", true},
                                          {"voor", true},  {"do", true},     {"al", true},    {"fino", true},
                                          {"entro", true}, {"até", true},    {"hasta", true}, {"el", true},
                                          {"den", true},   {"on", true},     {"from", true},  {"for", true}};
    return kAhead.at(words, last).has_value();
}

bool is_replaced(const Words& words, const std::vector<Found<base::Date>>& dates, std::size_t i) {
    constexpr int kFurthest = 100;  // days between the old deadline and the new one
    const std::size_t first = words.at_byte(dates[i].span.from);
    if (!is_put_off(words, first)) return false;
    const std::size_t from = start_of_sentence(words, first), to = end_of_sentence(words, first);
    return std::any_of(dates.begin(), dates.end(), [&](const Found<base::Date>& other) {
        const std::size_t at = words.at_byte(other.span.from);
        const int later = other.value.days_since(dates[i].value);
        return at >= from && at < to && later > 0 && later <= kFurthest;
    });
}

bool is_bracketed(const Words& words, std::size_t cue) {
    constexpr std::size_t kReach = 3;  // words: "(next one: by"
    for (std::size_t i = cue; i + kReach > cue; --i) {
        const auto gap = words.gap(i);
        if (gap.ends_with('(') || gap.ends_with('[') || gap.ends_with("（")) return true;
        if (i == 0 || gap.find_first_of(")]") != std::string_view::npos) return false;
    }
    return false;
}

bool is_followed_by_having(const Words& words, std::size_t from) {
    static const auto kHave = list_of(kHavingWords);
    return kHave.any(words, from, std::min(end_of_sentence(words, from), from + kHaveReach));
}

bool is_of_fee_or_appeal(const Words& words, std::size_t from, std::size_t to) {
    static const auto kWords = list_of(kFeeAndAppealWords);
    return kWords.any(words, from, to);
}

bool names_other_date(const Words& words, std::size_t from, std::size_t to) {
    bool other = false;
    other_date_words().each(words, from, to, [&](const PhraseHit<bool>& hit) {
        other = other || !(is_of_address(words, hit.first) || is_goal_of_applying(words, from, hit.first));
    });
    return other || is_of_fee_or_appeal(words, from, to);
}

bool names_applications(const Words& words, std::size_t first, std::size_t to) {
    static const PhraseTable<bool> kPeople{{"candidate", true},
                                           {"candidates", true},
                                           {"applicant", true},
                                           {"applicants", true},
                                           {"sollicitanten", true}};
    const std::size_t reach = first > kSubjectReach ? first - kSubjectReach : 0;
    const std::size_t from = with_heading(words, std::max(start_of_sentence(words, first), reach));
    for (std::size_t i = from; i < to; ++i) {
        if (is_applying(words, i) && !kPeople.at(words, i)) return true;
    }
    return false;
}

bool is_about_applying(const Words& words, const DateWords& date, std::size_t cue, std::size_t cue_end) {
    const std::size_t reach = date.first > kSubjectReach ? date.first - kSubjectReach : 0;
    const std::size_t from = std::max(start_of_sentence(words, date.first), reach);
    const std::size_t subject = with_heading(words, std::min(from, cue));
    if (!apply_words().any(words, subject, date.to)) return false;
    static const auto kChosen = list_of(kChosenWords);
    const std::size_t near = cue > kOtherReach ? cue - kOtherReach : 0;
    std::size_t start = std::max(near, std::min(from, cue));
    // What stands before the word for applying is not what the date is of.
    for (std::size_t i = cue_end; i-- > start;) {
        if (!is_applying(words, i)) continue;
        if (i > 0 && kChosen.at(words, i - 1)) return false;
        start = i;
        break;
    }
    return !names_other_date(words, start, date.first) && !is_day_of_having(words, date) &&
           !is_deadline_of_other(words, cue) && !is_about_the_degree(words, std::min(from, cue), date.first);
}

/// "A CV, a statement and three letters of reference must be received by": the letters at word `letters` are
/// one piece of a list that names the applicant's own.
bool is_piece_of_list(const Words& words, std::size_t letters) {
    static const auto kOwn = list_of(kOwnPapers);
    static const PhraseTable<bool> kCounts{{"a", true},     {"one", true}, {"two", true}, {"three", true},
                                           {"four", true},  {"1", true},   {"2", true},   {"3", true},
                                           {"least", true}, {"at", true},  {"up", true},  {"to", true},
                                           {"names", true}, {"of", true},  {"list", true}};
    const std::size_t start = start_of_sentence(words, letters);
    std::size_t i = letters;
    while (i > start && kCounts.at(words, i - 1) && words[i].before < Break::clause) --i;
    if (i == start) return false;
    const bool joined = words[i].before == Break::clause || is_and(words.folded(i - 1));
    return joined && kOwn.any(words, start, i);
}

/// "Letters of recommendation must be received by" gives referees their day; "applications and reference
/// letters" gives the applicant's too.
bool is_about_letters(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kToo{{"applications and", true}, {"and applications", true},
                                        {"application and", true},  {"and application", true},
                                        {"materials and", true},    {"and materials", true}};
    const std::size_t near = first > kLettersReach ? first - kLettersReach : 0;
    const std::size_t from = std::max(near, start_of_sentence(words, first));
    static const PhraseTable<bool> kWhole{{"applications", true},
                                          {"application", true},
                                          {"materials", true},
                                          {"dossier", true},
                                          {"dossiers", true}};
    static const PhraseTable<bool> kIncluding{
        {"including", true},  {"include", true},       {"consist of", true}, {"as well as", true},
        {"along with", true}, {"together with", true}, {"includes", true}};
    static const auto kAll = list_of(kWholeApplication);
    const std::size_t start = start_of_sentence(words, first);
    const bool whole = kWhole.any(words, start, first) && kIncluding.any(words, start, first);
    if (whole || kToo.any(words, from, first)) return false;
    for (std::size_t i = from; i < first; ++i) {
        const auto letters = letter_words().at(words, i);
        if (letters && !is_piece_of_list(words, i) && !kAll.any(words, letters->end, first)) return true;
    }
    return false;
}

bool is_for_referees(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kToBe{{"to be", true}};
    const std::size_t near = first > kLettersReach ? first - kLettersReach : 0;
    const std::size_t from = std::max(near, start_of_sentence(words, first));
    return kToBe.any(words, from, first) && is_about_letters(words, first);
}

/// The sentence begins with them: "Recommendation letters are due by"; "a CV and letters of reference by"
/// names what is sent.
bool begins_with_letters(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kToo{{"applications and", true}, {"application and", true}};
    const std::size_t start = start_of_sentence(words, first);
    const std::size_t end = std::min(first, start + 3);
    return letter_words().any(words, start, end) && !kToo.any(words, start, end);
}

}  // namespace jobindex::normalise
