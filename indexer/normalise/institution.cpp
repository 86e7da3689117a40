#include "indexer/normalise/institution.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kLongestName = 200;
constexpr double kKnownByHost = 0.6;

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

void describe(Employer& employer, const vocab::Institution& known) {
    employer.institution.id = known.id;
    employer.institution.domain = known.domain;
    employer.country = known.country;
}

/// The table's row for a name: whole, or a part before a comma or dash ("University of X, Department of Y").
const vocab::Institution* known_by_name(std::string_view name, const vocab::Institutions& table) {
    if (const auto* whole = table.by_name(name)) return whole;
    for (const std::string_view mark : {", ", " - ", " \xE2\x80\x93 ", " (", " / "}) {
        const auto at = name.find(mark);
        if (at == std::string_view::npos || at < 5) continue;
        if (const auto* part = table.by_name(name.substr(0, at))) return part;
        const auto rest = base::trim(name.substr(at + mark.size()));
        // The part behind names the institution when it says so itself.
        const std::string folded = base::fold(rest);
        if (folded.find("univers") == std::string::npos && folded.find("college") == std::string::npos)
            continue;
        if (const auto* part = table.by_name(rest)) return part;
    }
    return nullptr;
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

std::string host_of(std::string_view url) {
    url = base::trim(url);
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos || scheme > 5) return {};
    url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    const auto user = url.rfind('@');
    if (user != std::string_view::npos) url.remove_prefix(user + 1);
    return base::to_lower_ascii(url.substr(0, url.find(':')));
}

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
    name = without_list_words(std::move(name));
    while (!name.empty() && (name.back() == ',' || name.back() == ';' || name.back() == '.')) name.pop_back();
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
    return std::any_of(std::begin(kWords), std::end(kWords),
                       [&](auto word) { return folded.find(word) != std::string::npos; });
}

std::optional<Reading<Employer>> choose_employer(const std::vector<const extract::Candidate*>& names,
                                                 const std::vector<const extract::Candidate*>& addresses,
                                                 std::string_view ad_url, const vocab::Institutions& table) {
    std::optional<Reading<Employer>> best;
    bool best_is_known = false, best_is_board = false;
    for (const auto* candidate : names) {
        const std::string name = clean_name(candidate->value.text());
        if (name.size() < 2) continue;
        const auto* known = known_by_name(name, table);
        const bool board = known == nullptr && is_board_name(name);
        // Of names that only a page's surroundings give, the one that the table knows is the safest.
        const bool unsure = best && best->provenance.method == model::Method::inferred && !best_is_known;
        const bool better = !best || (best_is_board && !board) ||
                            (known != nullptr && !best_is_known && (best_is_board || unsure));
        if (!better) continue;
        Employer employer{{name, "", ""}, ""};
        if (known != nullptr) describe(employer, *known);
        best = Reading<Employer>{employer, from_candidate(*candidate, board ? 0.5 : 1)};
        best_is_known = known != nullptr;
        best_is_board = board;
    }
    std::vector<std::string> hosts;
    for (const auto* candidate : addresses) hosts.push_back(host_of(candidate->value.text()));
    hosts.push_back(host_of(ad_url));
    for (const auto& host : hosts) {
        const auto* known = host.empty() ? nullptr : table.by_domain(host);
        if (known == nullptr || best_is_known) continue;
        if (best && !best_is_board) {
            describe(best->value, *known);
        } else {
            Employer employer{{std::string(known->name), "", ""}, ""};
            describe(employer, *known);
            best = Reading<Employer>{employer,
                                     {model::Method::inferred, kKnownByHost, std::nullopt, "url", host}};
        }
        break;
    }
    return best;
}

}  // namespace jobindex::normalise
