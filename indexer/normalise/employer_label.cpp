// Names of employers as sites and boards give them, cleaned.
#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/institution.h"
#include "indexer/normalise/name_forms.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kLongestName = 200;

bool is_site_word(std::string_view part) {
    const std::string folded = base::fold(base::trim(part));
    static constexpr std::string_view kWords[] = {"home",
                                                  "jobs",
                                                  "careers",
                                                  "career",
                                                  "karriere",
                                                  "vacancies",
                                                  "stellenangebote",
                                                  "job opportunities",
                                                  "employment",
                                                  "human resources",
                                                  "welcome",
                                                  "start"};
    return std::find(std::begin(kWords), std::end(kWords), folded) != std::end(kWords);
}

/// `name` without the number that a company has in a system of personnel: "100 Northfield State University".
std::string without_code(std::string name) {
    constexpr std::size_t kLongestCode = 7;
    const auto space = name.find(' ');
    if (space == std::string::npos || space > kLongestCode || !base::is_digit(name[space - 1])) return name;
    const bool code = std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(space),
                                  [](char c) { return base::is_digit(c) || (c >= 'A' && c <= 'Z'); });
    const std::string rest(base::trim(std::string_view(name).substr(space + 1)));
    return code && begins_with_capital(rest) && names_kind(rest) ? rest : name;
}

/// `name` without the words by which a site calls its list of posts: "Vacancies at X", "X Careers".
std::string without_list_words(std::string name) {
    static constexpr std::string_view kBefore[] = {"vacancies at ",
                                                   "current vacancies at ",
                                                   "jobs at ",
                                                   "job vacancies at ",
                                                   "careers at ",
                                                   "career at ",
                                                   "working at ",
                                                   "work at ",
                                                   "open positions at ",
                                                   "job openings at ",
                                                   "employment at ",
                                                   "opportunities at ",
                                                   "job opportunities at ",
                                                   "jobs and careers at ",
                                                   "stellenangebote der ",
                                                   "karriere an der ",
                                                   "karriere am ",
                                                   "jobs an der ",
                                                   "jobs der ",
                                                   "stellenausschreibungen der ",
                                                   "offres d'emploi de l'",
                                                   "recrutement de l'",
                                                   "werken bij ",
                                                   "vacatures bij ",
                                                   "lediga jobb vid ",
                                                   "ledige stillinger ved ",
                                                   "portail emploi ",
                                                   "portail des emplois ",
                                                   "emplois ",
                                                   "carrières ",
                                                   "jobs bei der ",
                                                   "jobs am ",
                                                   "karriere bei der ",
                                                   "karriere bei ",
                                                   "arbeiten an der ",
                                                   "arbeiten am ",
                                                   "working with ",
                                                   "job details - ",
                                                   "empleo en ",
                                                   "trabaja en ",
                                                   "bolsa de empleo ",
                                                   "lavora con ",
                                                   "job opportunities at the ",
                                                   "jobba på ",
                                                   "arbeta på ",
                                                   "job på ",
                                                   "jobb ved ",
                                                   "praca ",
                                                   "kariéra ",
                                                   "karriereportal ",
                                                   "jobportal ",
                                                   "logo of ",
                                                   "welcome to "};
    static constexpr std::string_view kBehind[] = {
        " jobs",     " careers",       " career",          " vacancies",
        " karriere", " job board",     " stellenangebote", " job portal",
        " logo",     " career portal", " recruitment"};
    for (const auto word : kBefore) {
        if (name.size() < word.size() + 4 || !base::starts_with_ignoring_case(name, word)) continue;
        name.erase(0, word.size());
        if (base::starts_with_ignoring_case(name, "the ")) name.erase(0, 4);
        break;
    }
    for (const auto word : kBehind) {
        if (name.size() < word.size() + 4) continue;
        const std::size_t at = name.size() - word.size();
        if (base::equal_ignoring_case(std::string_view(name).substr(at), word)) name.resize(at);
    }
    return name;
}

}  // namespace

std::string clean_name(std::string_view text) {
    std::string name = base::squeeze(base::sanitise_utf8(text));
    for (const std::string_view bar : {" | ", " - ", " \xE2\x80\x93 ", " :: "}) {
        const auto at = name.find(bar);
        if (at == std::string::npos) continue;
        const std::string first = name.substr(0, at);
        const std::string rest = name.substr(at + bar.size());
        if (is_site_word(first)) name = rest;
        if (is_site_word(rest)) name = first;
    }
    name = without_list_words(without_code(std::move(name)));
    while (!name.empty() && (name.back() == ',' || name.back() == ';' || name.back() == '.')) name.pop_back();
    for (const std::string_view mark :
         {"- ", "\xE2\x80\x93 ", "> ", "/ ", "\xE2\x80\xA2 "}) {  // of a list or a form
        if (name.starts_with(mark)) name.erase(0, mark.size());
    }
    if (name.size() > kLongestName) name.resize(base::char_boundary(name, kLongestName));
    return name;
}

bool is_board_name(std::string_view name) {
    static constexpr std::string_view kWords[] = {
        "recruit",          "phd-jobs",    "phdjobs",         "jobs.ac.uk",        "euraxess",
        "stepstone",        "indeed",      "academics.de",    "headhunt",          "staffing",
        "personalberatung", "jobboard",    "job board",       "academicpositions", "academic positions",
        "findaphd",         "medicarrera", "randstad",        "higheredjobs",      "jobvector",
        "naturejobs",       "linkedin",    "academictransfer"};
    const std::string folded = base::fold(name);
    return folded.starts_with("jobs ") || folded.ends_with(" jobs") ||
           std::any_of(std::begin(kWords), std::end(kWords),
                       [&](auto word) { return folded.find(word) != std::string::npos; });
}

}  // namespace jobindex::normalise
