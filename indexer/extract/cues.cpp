#include "indexer/extract/cues.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/extract/page_cues.h"
#include "indexer/extract/story_cues.h"

namespace jobindex::extract {
namespace {

using View = std::string_view;

/// A table's entries folded as the texts are that are searched for them: folding takes Korean syllables and
/// Japanese sonant marks apart.
template <const auto& table>
const std::vector<std::string>& entries_of() {
    static const std::vector<std::string> entries = [] {
        std::vector<std::string> out;
        for (const View entry : table) out.push_back(base::fold(entry));
        return out;
    }();
    return entries;
}

/// True when an entry occurs at the begin of a word; an entry that ends in a blank must end the word too.
template <const auto& table>
bool has_any(View text) {
    const auto& entries = entries_of<table>();
    return std::any_of(entries.begin(), entries.end(), [&](View entry) {
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

template <const auto& table, typename Is>
bool any_of(const Is& is) {
    return std::any_of(entries_of<table>().begin(), entries_of<table>().end(), is);
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
    return has_any<kJobWords>(folded) || any_of<kJobParts>(inside);
}

bool has_list_word(View folded) {
    return has_any<kListWords>(folded);
}

bool is_service_title(View folded) {
    folded = base::trim(folded);
    const auto begins = [&](View entry) {
        return folded == entry || (folded.starts_with(entry) && folded.substr(entry.size(), 1) == " ");
    };
    if (any_of<kServiceTitles>(begins)) return true;
    return any_of<kPlainTitles>(begins) && !has_job_word(folded);
}

bool is_plain_title(View folded) {
    folded = base::trim(folded);
    return std::find(std::begin(kPlainTitles), std::end(kPlainTitles), folded) != std::end(kPlainTitles);
}

bool offers_post(View folded) {
    return any_of<kOffersInTitle>([&](View mark) { return folded.find(mark) != View::npos; });
}

bool is_story_title(View folded) {
    const bool story = any_of<kStories>([&](View phrase) { return has_phrase(folded, phrase); });
    const bool over = any_of<kOutcomes>([&](View phrase) { return folded.find(phrase) != View::npos; });
    return over || (story && !offers_post(folded));
}

bool names_no_post(View folded) {
    const auto is_one = [](const auto& list, View word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    const auto begins = [&](View begin) { return folded.starts_with(begin); };
    folded = base::trim(folded);
    // "CONCORSO (scad. 16 luglio)": the day in brackets names nothing.
    View plain = base::trim(folded.substr(0, folded.find('(')));
    while (!plain.empty() && (plain.back() == ':' || plain.back() == '!')) plain.remove_suffix(1);
    if (is_one(entries_of<kPartHeadings>(), plain) && !offers_post(folded.substr(plain.size()))) return true;
    if (any_of<kNotices>(begins)) return true;
    return names_unit(folded);
}

bool names_unit(View folded) {
    const View last = folded.substr(folded.rfind(' ') + 1);
    const bool unit = any_of<kUnitBegins>([&](View begin) { return folded.starts_with(begin); }) ||
                      std::find(std::begin(kUnitEnds), std::end(kUnitEnds), last) != std::end(kUnitEnds);
    return unit && !offers_post(folded) && !has_any<kSurePosts>(folded);
}

bool is_doctoral_course(View folded) {
    const bool course = any_of<kDoctoralCourses>([&](View begin) { return folded.starts_with(begin); });
    return course && !offers_post(folded) && !has_any<kPlacesOfCourse>(folded);
}

bool is_bare_kind(View folded) {
    return any_of<kBareKinds>([&](View kind) { return folded == kind; });
}

bool is_course_title(View folded) {
    return any_of<kCourses>([&](View begin) { return folded.starts_with(begin); });
}

bool is_error_title(View folded) {
    return any_of<kErrorTitles>(
        [&](View entry) { return has_phrase(folded, entry) && (entry.size() > 6 || folded.size() < 40); });
}

View expired_phrase(View folded) {
    for (const View phrase : entries_of<kExpired>()) {
        if (folded.find(phrase) != View::npos) return phrase;
    }
    return {};
}

bool names_day(View folded) {
    return names_deadline(folded) || has_any<kLooseDeadline>(folded);
}

int count_ad_parts(View folded) {
    return has_any<kApply>(folded) + names_day(folded) + has_any<kRequirements>(folded) +
           has_any<kTasks>(folded) + has_any<kOffer>(folded) + has_any<kVacancy>(folded);
}

bool names_deadline(View folded) {
    return has_any<kDeadline>(folded);
}

bool names_vacancy(View folded) {
    return has_any<kVacancy>(folded);
}

bool invites(View folded) {
    return names_vacancy(folded) || (has_any<kApply>(folded) && has_any<kDeadline>(folded));
}

bool names_institution(View folded) {
    const auto inside = [&](View part) { return folded.find(part) != View::npos; };
    return has_any<kInstitutions>(folded) || any_of<kInstitutionParts>(inside);
}

bool names_job_portal(View folded) {
    return has_any<kPortals>(folded);
}

}  // namespace jobindex::extract
