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

/// "Candidates must by 1 October have passed all examinations".
bool is_day_of_having(const Words& words, const DateWords& date) {
    static const auto kHave = list_of(kHavingWords);
    const std::size_t end = std::min(end_of_sentence(words, date.last), date.last + 1 + kHaveReach);
    return kHave.any(words, date.last + 1, end);
}

}  // namespace

bool names_other_date(const Words& words, std::size_t from, std::size_t to) {
    return other_date_words().any(words, from, to);
}

bool is_about_applying(const Words& words, const DateWords& date, std::size_t cue, std::size_t cue_end) {
    const std::size_t reach = date.first > kSubjectReach ? date.first - kSubjectReach : 0;
    const std::size_t from = std::max(start_of_sentence(words, date.first), reach);
    if (!apply_words().any(words, std::min(from, cue), date.to)) return false;
    const std::size_t near = cue > kOtherReach ? cue - kOtherReach : 0;
    std::size_t start = std::max(near, std::min(from, cue));
    // What stands before the word for applying is not what the date is of.
    for (std::size_t i = cue_end; i-- > start;) {
        if (!is_applying(words, i)) continue;
        start = i;
        break;
    }
    return !other_date_words().any(words, start, date.first) && !is_day_of_having(words, date) &&
           !is_deadline_of_other(words, cue) && !is_about_the_degree(words, std::min(from, cue), date.first);
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
    static const PhraseTable<bool> kIncluding{{"including", true},
                                              {"as well as", true},
                                              {"along with", true},
                                              {"together with", true},
                                              {"includes", true}};
    const std::size_t start = start_of_sentence(words, first);
    const bool whole = kWhole.any(words, start, first) && kIncluding.any(words, start, first);
    return letter_words().any(words, from, first) && !whole && !kToo.any(words, from, first);
}

/// The sentence begins with them: "Recommendation letters are due by"; "a CV and letters of reference by"
/// names what is sent.
bool begins_with_letters(const Words& words, std::size_t first) {
    const std::size_t start = start_of_sentence(words, first);
    return letter_words().any(words, start, std::min(first, start + 2));
}

}  // namespace jobindex::normalise
