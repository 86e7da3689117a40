#include "indexer/normalise/title.h"

#include <algorithm>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kLongestTitle = 300;

bool is_reference_label(std::string_view folded) {
    static constexpr std::string_view kLabels[] = {
        "ref",         "reference",  "kennziffer", "kennz",          "job id",           "req",
        "requisition", "vacancy id", "stellen",    "posting number", "ausschreibung nr", "ref no",
        "job no",      "id"};
    return std::find(std::begin(kLabels), std::end(kLabels), folded) != std::end(kLabels);
}

/// "Ref. 2026-17", "Kennziffer: 12/2026", "#4711": the number; "" when `part` is no reference.
std::string reference_of(std::string_view part) {
    part = base::trim(part);
    if (part.empty() || part.size() > 60) return {};
    const std::size_t digit = part.find_first_of("0123456789");
    if (digit == std::string_view::npos) return {};
    // The label ends where the first word that holds a digit begins.
    const std::size_t space = part.find_last_of(" :#.", digit);
    const std::size_t start = space == std::string_view::npos ? 0 : space + 1;
    std::string label = base::fold(part.substr(0, start));
    std::replace_if(
        label.begin(), label.end(), [](char c) { return c == '.' || c == ':' || c == '#'; }, ' ');
    label = base::squeeze(label);
    const auto value = part.substr(start);
    if (value.find(' ') != std::string_view::npos) return {};
    const bool only_sign = label.empty() && part.front() == '#';
    return is_reference_label(label) || only_sign ? std::string(value) : "";
}

/// A reference in brackets or behind a dash goes to `reference`.
std::string without_reference(std::string text, std::string& reference) {
    for (std::size_t open = text.find_first_of("(["); open != std::string::npos;
         open = text.find_first_of("([", open + 1)) {
        const std::size_t close = text.find(text[open] == '(' ? ')' : ']', open);
        if (close == std::string::npos) break;
        const auto value = reference_of(std::string_view(text).substr(open + 1, close - open - 1));
        if (value.empty()) continue;
        reference = value;
        text.replace(open, close - open + 1, 1, ' ');
    }
    for (const std::string_view dash : {" - ", " \xE2\x80\x93 ", ", "}) {
        const std::size_t at = text.rfind(dash);
        if (at == std::string::npos || at == 0) continue;
        const auto value = reference_of(std::string_view(text).substr(at + dash.size()));
        if (value.empty()) continue;
        reference = value;
        text.erase(at);
    }
    return text;
}

bool is_site_part(std::string_view part, std::string_view institution) {
    const std::string folded = base::fold(base::trim(part));
    if (folded.empty()) return true;
    if (!institution.empty() && folded == base::fold(institution)) return true;
    static constexpr std::string_view kSiteWords[] = {
        "jobs",    "careers",     "career",        "karriere",        "stellenangebote", "vacancies",
        "home",    "recruitment", "job board",     "jobportal",       "jobborse",        "emploi",
        "vacancy", "job details", "stellenportal", "current openings"};
    return std::any_of(std::begin(kSiteWords), std::end(kSiteWords), [&](auto word) {
        const auto at = folded.find(word);
        return at != std::string::npos && folded.size() < 60 &&
               (at == 0 || !base::is_alpha(folded[at - 1])) &&
               (at + word.size() == folded.size() || !base::is_alpha(folded[at + word.size()]));
    });
}

std::string without_site(std::string text, std::string_view institution) {
    for (const std::string_view bar :
         {" | ", " \xC2\xBB ", " \xE2\x80\xA2 ", " :: ", " - ", " \xE2\x80\x93 ", ", "}) {
        while (true) {
            const std::size_t at = text.rfind(bar);
            if (at == std::string::npos || at == 0) break;
            const auto tail = std::string_view(text).substr(at + bar.size());
            const bool comma = bar == ", ";
            if (comma ? base::fold(tail) != base::fold(institution) : !is_site_part(tail, institution)) break;
            text.erase(at);
        }
    }
    const std::size_t bar = text.find(" | ");
    if (bar != std::string::npos && is_site_part(std::string_view(text).substr(0, bar), institution))
        text.erase(0, bar + 3);
    return text;
}

/// `text` without the words for the page before the post's name: "Job Description - Technician II".
std::string without_page_words(std::string text) {
    static constexpr std::string_view kWords[] = {
        "job description",  "job details",     "job detail",           "job opening",
        "job posting",      "job opportunity", "position details",     "vacancy details",
        "vacancy",          "stellenangebot",  "stellenausschreibung", "stelle",
        "offre d'emploi",   "offre de poste",  "fiche de poste",       "vacature",
        "oferta de empleo", "convocatoria",    "offerta di lavoro",    "ledig stilling",
        "jobopslag",        "avoin työpaikka", "oferta pracy",         "nabídka práce"};
    for (const std::string_view mark : {" - ", ": ", " | ", " \xE2\x80\x93 "}) {
        const auto at = text.find(mark);
        if (at == std::string::npos) continue;
        const std::string head = base::fold(std::string_view(text).substr(0, at));
        const bool page = std::any_of(std::begin(kWords), std::end(kWords),
                                      [&](auto word) { return head == base::fold(word); });
        if (page && text.size() > at + mark.size() + 4) return text.substr(at + mark.size());
    }
    return text;
}

/// A bare number in brackets at the end of a title is the portal's: "Technician II (260018)".
std::string without_number(std::string text, std::string& reference) {
    constexpr std::size_t kLeastDigits = 5;
    const auto open = text.rfind(" (");
    if (open == std::string::npos || open < 4 || !text.ends_with(')')) return text;
    const std::string number = text.substr(open + 2, text.size() - open - 3);
    if (number.size() < kLeastDigits || !std::all_of(number.begin(), number.end(), base::is_digit))
        return text;
    if (reference.empty()) reference = number;
    return text.substr(0, open);
}

std::string_view strip_ends(std::string_view text) {
    static constexpr std::string_view kEnds = " \t\r\n-,;:|/*";
    const auto first = text.find_first_not_of(kEnds);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kEnds) - first + 1);
}

}  // namespace

CleanTitle clean_title(std::string_view text, std::string_view institution, TitleSource source) {
    CleanTitle clean;
    std::string title = base::squeeze(base::sanitise_utf8(text));
    if (source == TitleSource::field) {
        without_reference(title, clean.reference);
        if (strip_ends(title).empty()) title.clear();
    } else {
        title = without_site(std::move(title), institution);
        title = without_page_words(std::move(title));
        title = without_reference(std::move(title), clean.reference);
        title = without_number(std::move(title), clean.reference);
        title = base::squeeze(strip_ends(title));
    }
    if (title.size() > kLongestTitle) title.resize(base::char_boundary(title, kLongestTitle));
    clean.title = std::move(title);
    return clean;
}

}  // namespace jobindex::normalise
