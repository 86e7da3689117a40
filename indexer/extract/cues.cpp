#include "indexer/extract/cues.h"

#include <algorithm>
#include <iterator>

#include "core/base/text.h"
#include "indexer/extract/page_cues.h"
#include "indexer/extract/story_cues.h"

namespace jobindex::extract {
namespace {

using View = std::string_view;

/// True when an entry occurs at the begin of a word; an entry that ends in a blank must end the word too.
template <std::size_t count>
bool has_any(View text, const View (&entries)[count]) {
    return std::any_of(std::begin(entries), std::end(entries), [&](View entry) {
        const bool whole = entry.back() == ' ';
        const View word = whole ? entry.substr(0, entry.size() - 1) : entry;
        for (std::size_t at = text.find(word); at != View::npos; at = text.find(word, at + 1)) {
            const bool begins = at == 0 || !(base::is_alpha(text[at - 1]) || base::is_digit(text[at - 1]));
            const std::size_t end = at + word.size();
            const bool ends = end >= text.size() || !(base::is_alpha(text[end]) || base::is_digit(text[end]));
            if (begins && (!whole || ends)) return true;
        }
        return false;
    });
}

}  // namespace

bool has_phrase(View folded, View phrase) {
    const auto is_word = [&](std::size_t at) {
        return at < folded.size() && (base::is_alpha(folded[at]) || base::is_digit(folded[at]));
    };
    for (std::size_t at = folded.find(phrase); at != View::npos; at = folded.find(phrase, at + 1)) {
        if ((at == 0 || !is_word(at - 1)) && !is_word(at + phrase.size())) return true;
    }
    return false;
}

bool has_job_word(View folded) {
    const auto inside = [&](View part) { return folded.find(part) != View::npos; };
    return has_any(folded, kJobWords) || std::any_of(std::begin(kJobParts), std::end(kJobParts), inside);
}

bool has_list_word(View folded) {
    return has_any(folded, kListWords);
}

bool is_service_title(View folded) {
    folded = base::trim(folded);
    const auto begins = [&](View entry) {
        return folded == entry || (folded.starts_with(entry) && folded.substr(entry.size(), 1) == " ");
    };
    if (std::any_of(std::begin(kServiceTitles), std::end(kServiceTitles), begins)) return true;
    return std::any_of(std::begin(kPlainTitles), std::end(kPlainTitles), begins) && !has_job_word(folded);
}

bool is_plain_title(View folded) {
    folded = base::trim(folded);
    return std::find(std::begin(kPlainTitles), std::end(kPlainTitles), folded) != std::end(kPlainTitles);
}

bool offers_post(View folded) {
    return std::any_of(std::begin(kOffersInTitle), std::end(kOffersInTitle),
                       [&](View mark) { return folded.find(mark) != View::npos; });
}

bool is_story_title(View folded) {
    const bool story = std::any_of(std::begin(kStories), std::end(kStories),
                                   [&](View phrase) { return has_phrase(folded, phrase); });
    const bool over = std::any_of(std::begin(kOutcomes), std::end(kOutcomes),
                                  [&](View phrase) { return folded.find(phrase) != View::npos; });
    return over || (story && !offers_post(folded));
}

bool names_no_post(View folded) {
    const auto is_one = [](const auto& list, View word) {
        return std::find(std::begin(list), std::end(list), word) != std::end(list);
    };
    const auto begins = [&](View begin) { return folded.starts_with(begin); };
    folded = base::trim(folded);
    // "CONCORSO (scad. 16 luglio)": the day in brackets names nothing.
    View plain = base::trim(folded.substr(0, folded.find('(')));
    while (!plain.empty() && (plain.back() == ':' || plain.back() == '!')) plain.remove_suffix(1);
    if (is_one(kPartHeadings, plain) && !offers_post(folded.substr(plain.size()))) return true;
    if (std::any_of(std::begin(kNotices), std::end(kNotices), begins)) return true;
    return names_unit(folded);
}

bool names_unit(View folded) {
    const View last = folded.substr(folded.rfind(' ') + 1);
    const bool unit = std::any_of(std::begin(kUnitBegins), std::end(kUnitBegins),
                                  [&](View begin) { return folded.starts_with(begin); }) ||
                      std::find(std::begin(kUnitEnds), std::end(kUnitEnds), last) != std::end(kUnitEnds);
    return unit && !offers_post(folded) && !has_any(folded, kSurePosts);
}

bool is_doctoral_course(View folded) {
    const bool course = std::any_of(std::begin(kDoctoralCourses), std::end(kDoctoralCourses),
                                    [&](View begin) { return folded.starts_with(begin); });
    return course && !offers_post(folded) && !has_any(folded, kPlacesOfCourse);
}

bool is_course_title(View folded) {
    return std::any_of(std::begin(kCourses), std::end(kCourses),
                       [&](View begin) { return folded.starts_with(begin); });
}

bool is_error_title(View folded) {
    return std::any_of(std::begin(kErrorTitles), std::end(kErrorTitles), [&](View entry) {
        return has_phrase(folded, entry) && (entry.size() > 6 || folded.size() < 40);
    });
}

View expired_phrase(View folded) {
    for (const View phrase : kExpired) {
        if (folded.find(phrase) != View::npos) return phrase;
    }
    return {};
}

bool names_day(View folded) {
    return names_deadline(folded) || has_any(folded, kLooseDeadline);
}

int count_ad_parts(View folded) {
    return has_any(folded, kApply) + names_day(folded) + has_any(folded, kRequirements) +
           has_any(folded, kTasks) + has_any(folded, kOffer) + has_any(folded, kVacancy);
}

bool names_deadline(View folded) {
    return has_any(folded, kDeadline);
}

bool names_vacancy(View folded) {
    return has_any(folded, kVacancy);
}

bool invites(View folded) {
    return names_vacancy(folded) || (has_any(folded, kApply) && has_any(folded, kDeadline));
}

bool names_institution(View folded) {
    const auto inside = [&](View part) { return folded.find(part) != View::npos; };
    return has_any(folded, kInstitutions) ||
           std::any_of(std::begin(kInstitutionParts), std::end(kInstitutionParts), inside);
}

bool names_job_portal(View folded) {
    return has_any(folded, kPortals);
}

}  // namespace jobindex::extract
