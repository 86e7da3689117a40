#include "indexer/normalise/institution.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/country_by_law.h"
#include "indexer/normalise/employer_line.h"
#include "indexer/normalise/employer_name.h"
#include "indexer/normalise/employer_unit.h"
#include "indexer/normalise/hiring_name.h"
#include "indexer/normalise/hosts_in_text.h"
#include "indexer/normalise/name_forms.h"
#include "indexer/normalise/place_in_text.h"
#include "indexer/normalise/places.h"

namespace jobindex::normalise {
namespace {

constexpr double kKnownByHost = 0.6;
constexpr double kBesideTitle = 0.45;    ///< of a name that stands by the title
constexpr double kNamedOnce = 0.5;       ///< of a name that the text says once
constexpr std::size_t kLeadBytes = 700;  ///< of a text in which an employer names itself
constexpr std::string_view kPaysForOthers =
    "ec.europa.eu";  ///< named in ads of everybody whose posts it funds
constexpr double kKnownByLink = 0.5;
constexpr std::size_t kLongestHost = 260;  ///< bytes of an address that are read

void describe(Employer& employer, const vocab::Institution& known) {
    employer.institution.id = known.id;
    employer.institution.domain = known.domain;
    employer.country = known.country;
    employer.city = known.city;
    employer.region = known.region;
}

/// True for the address of a mail in a list's archive: who keeps the archive is not who hires.
bool is_list_archive(std::string_view url) {
    static constexpr std::string_view kMarks[] = {"/pipermail/", "/mailman/", "//mailman.", "/hyperkitty/",
                                                  "//listserv.", "//lists.",  "//list.",    "//mailing"};
    const std::string small = base::to_lower_ascii(url.substr(0, kLongestHost));
    return std::any_of(std::begin(kMarks), std::end(kMarks),
                       [&](auto mark) { return small.find(mark) != std::string::npos; });
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

std::string employer_host(std::string_view url) {
    return is_list_archive(url) ? std::string() : host_of(url);
}

namespace {

/// "ETIC", "Inc.", or the institution by another of its names ("Fuqua School of Business, Duke University"):
/// no place, of which the institution could be a branch. Acronyms of countries are.
bool names_no_place(std::string_view rest, const KnownName& known, const vocab::Institutions& table) {
    constexpr std::size_t kLongestAcronym = 8;
    static constexpr std::string_view kForms[] = {"Inc", "Inc.", "LLC", "Ltd", "Ltd.", "GmbH", "Foundation"};
    static constexpr std::string_view kCountries[] = {"USA", "US", "UK", "UAE", "HK", "PRC", "NYC", "NZ"};
    rest = base::trim(rest);
    if (table.by_name(rest) == known.institution) return true;
    if (std::find(std::begin(kForms), std::end(kForms), rest) != std::end(kForms)) return true;
    if (std::find(std::begin(kCountries), std::end(kCountries), rest) != std::end(kCountries)) return false;
    return rest.size() >= 2 && rest.size() <= kLongestAcronym &&
           std::all_of(rest.begin(), rest.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The place that stands behind a name: "Abu Dhabi", "Pardubice, Czech Republic", "location Elmtown"; nullopt
/// when none does. A town of `country` before one elsewhere, which must be a large one.
std::optional<model::Place> place_behind(std::string_view rest, std::string_view country,
                                         const vocab::Gazetteer& places) {
    constexpr std::int64_t kLeastAtHome = 3'000, kLeastAbroad = 100'000;
    for (const auto part : base::split(rest, ',')) {
        std::string_view name = base::trim(part);
        if (name.empty() || is_general_name(name)) continue;  // there is a town of the name University
        for (const std::string_view word : {"location ", "in ", "at ", "campus ", "site of "}) {
            if (name.starts_with(word)) name.remove_prefix(word.size());
        }
        if (auto whole = places.country(name)) return model::Place{"", "", *whole, {}, {}};
        const auto is_it = [&](const vocab::City* city, std::int64_t least) {
            return city != nullptr && city->population >= least;
        };
        const auto* city = places.city(name, {country, {}});
        if (!is_it(city, kLeastAtHome)) city = places.city(name);
        if (is_it(city, city != nullptr && city->country == country ? kLeastAtHome : kLeastAbroad))
            return place_at(*city);
    }
    return std::nullopt;
}

/// Moves an employer to the place behind its name: "X University Abu Dhabi" is in another country, "X
/// Institute Elmtown" has another seat than the table says.
void move_to(Employer& employer, const model::Place& place) {
    if (place.country == employer.country && (place.city.empty() || place.city == employer.city)) return;
    employer.country = place.country;
    employer.city = place.city;
    employer.region = place.region;
}

/// "Okanagan" of "Elm University Okanagan": one or two capital words right behind a name, without a mark, may
/// be those of a campus elsewhere.
bool may_be_campus(std::string_view name, const KnownName& known) {
    const auto words = base::split_words(known.unit);
    const bool joined = name.find(known.name + " " + known.unit) != std::string_view::npos;
    return joined && words.size() <= 2 && std::all_of(words.begin(), words.end(), [](std::string_view word) {
               return word.front() >= 'A' && word.front() <= 'Z';
           });
}

/// A part's name without the words and marks that joined it to the institution: "School of Medicine at".
std::string unit_of(std::string_view rest) {
    for (bool cut = true; cut;) {
        cut = false;
        rest = base::trim(rest);
        for (const std::string_view end :
             {" at", " AT", " of", " at the", " of the", ",", ";", "-", "/", " della", " de", " da"}) {
            if (rest.size() <= end.size() || !rest.ends_with(end)) continue;
            rest.remove_suffix(end.size());
            cut = true;
        }
    }
    return std::string(rest);
}

/// What the table makes of a name that a source gives.
Employer employer_of(const std::string& name, const std::optional<KnownName>& known,
                     const vocab::Institutions& table, const vocab::Gazetteer& places) {
    Employer employer{{known ? known->name : plain_institution_name(name), "", ""}, "", "", "", ""};
    if (!known) return employer;
    describe(employer, *known->institution);
    if (known->unit.empty()) return employer;
    // "X University, Department of Physics" has a part behind it, "X University Abu Dhabi" a place.
    if (names_unit(known->unit)) {
        employer.unit = unit_of(known->unit);
        return employer;
    }
    if (names_no_place(known->unit, *known, table)) return employer;
    if (const auto place = place_behind(known->unit, employer.country, places)) {
        move_to(employer, *place);
    } else if (may_be_campus(name, *known)) {
        employer.city.clear();
    } else if (const auto* other = table.by_name(known->unit);
               other != nullptr && other->city != employer.city) {
        employer.city.clear();  // of two employers it is open where the post is
        if (other->country != employer.country) employer.country.clear();
    }
    return employer;
}

/// True for the host of a job board; "recruit.ucdavis.edu" is a university's own.
bool is_board_host(std::string_view host) {
    return is_board_name(host) && !host.starts_with("recruit");
}

/// The employer that an address belongs to.
std::optional<Reading<Employer>> employer_by_host(const EmployerSources& sources,
                                                  const vocab::Institutions& table) {
    std::vector<std::string> hosts;
    for (const auto* candidate : sources.addresses) hosts.push_back(host_of(candidate->value.text()));
    // An ad on a board's site says nothing of who owns the board.
    if (const auto host = employer_host(sources.ad_url); !is_board_host(host)) hosts.push_back(host);
    for (const auto& host : hosts) {
        const auto* known = host.empty() ? nullptr : table.by_domain(host);
        if (known == nullptr) continue;
        Employer employer{{std::string(known->name), "", ""}, "", "", "", ""};
        describe(employer, *known);
        return Reading<Employer>{employer,
                                 {model::Method::inferred, kKnownByHost, std::nullopt, "url", host}};
    }
    return std::nullopt;
}

/// The one institution that the addresses in a text lead to ("apply at https://recruit.ucdavis.edu/...");
/// nullopt when there is none, or more than one.
std::optional<Reading<Employer>> employer_linked(const Words& words, const vocab::Institutions& table) {
    const vocab::Institution* linked = nullptr;
    bool several = false;
    base::Span span;
    for (const auto& host : hosts_in_text(words.text())) {
        if (host.mail) continue;
        const auto* known = is_board_host(host.name) ? nullptr : table.by_domain(host.name);
        if (known == nullptr) continue;
        several = several || (linked != nullptr && known != linked);
        if (linked == nullptr)
            span = {host.from, std::min(words.text().size(), host.from + host.name.size())};
        linked = known;
    }
    if (several) return std::nullopt;
    if (linked == nullptr) return std::nullopt;
    Employer employer{{std::string(linked->name), "", ""}, "", "", "", ""};
    describe(employer, *linked);
    employer.city.clear();  // a link leads to who pays, not to where the work is
    return Reading<Employer>{employer, {model::Method::inferred, kKnownByLink, span, "", ""}};
}

/// True for a name in another country than the one of whose law and money the text speaks: a partner's.
bool is_abroad(const KnownName& name, const Words& words) {
    const auto law = country_by_law(words);
    return law && !name.institution->country.empty() && name.institution->country != law->value;
}

/// "Institute of X", "Centre for Y": as often a part of an employer as one.
bool may_be_part(std::string_view name) {
    static constexpr std::string_view kKinds[] = {
        "institute of", "institute for",  "institut fur",   "institut de",     "instituto de",  "istituto di",
        "center for",   "center of",      "centre for",     "centre of",       "zentrum fur",   "centro de",
        "centro di",    "klinik fur",     "clinic for",     "clinic of",       "laboratory of", "laboratoire",
        "school of",    "research group", "institutet for", "instituttet for", "institutt for"};
    static constexpr std::string_view kOwn[] = {"max-planck", "max planck", "leibniz", "fraunhofer",
                                                "helmholtz"};
    const std::string folded = base::fold(name);
    const auto begins = [&](auto own) { return folded.starts_with(own); };
    if (std::any_of(std::begin(kOwn), std::end(kOwn), begins)) return false;
    return std::any_of(std::begin(kKinds), std::end(kKinds),
                       [&](auto kind) { return folded.find(kind) != std::string::npos; });
}

/// The employer that a text says looks for somebody, of another country than the one whose address the ad
/// has, of which the text says nothing: a board's at a university.
std::optional<Reading<Employer>> employer_elsewhere(const EmployerSources& sources, const Employer& by_host,
                                                    const vocab::Institutions& table) {
    const bool host_named = sources.words->text().find(by_host.institution.name) != std::string_view::npos;
    if (by_host.country.empty() || host_named) return std::nullopt;
    const auto named = find_hiring_name(*sources.words);
    const auto known = named ? known_name(named->value, table, "") : std::nullopt;
    if (known && !known->institution->country.empty() && known->institution->country != by_host.country)
        return Reading<Employer>{employer_of(named->value, known, table, *sources.places), from_text(*named)};
    // The post is said to be in another country, and the text speaks of an institution there.
    if (sources.country.empty() || sources.country == by_host.country) return std::nullopt;
    const auto found = find_employer(*sources.words, table, sources.country);
    if (!found || found->value.institution->country != sources.country) return std::nullopt;
    return Reading<Employer>{employer_of(found->value.name, found->value, table, *sources.places),
                             from_text(*found)};
}

/// The employer by a name that stands apart from prose, in a line or at the end of the ad's title.
std::optional<Reading<Employer>> employer_apart(const EmployerSources& sources,
                                                const vocab::Institutions& table) {
    if (const auto line = find_name_line(*sources.words)) {
        const auto known = known_name(line->value, table, sources.country);
        return Reading<Employer>{employer_of(line->value, known, table, *sources.places), from_text(*line)};
    }
    if (sources.titles.empty()) return std::nullopt;
    const std::string title = sources.titles.front()->value.text();
    auto name = name_in_title(title);
    const Words words(title);
    if (name.empty()) {
        if (const auto hiring = find_hiring_name(words)) name = hiring->value;
    }
    if (name.empty()) {
        if (const auto said = find_employer(words, table, sources.country)) name = said->value.name;
    }
    if (name.empty()) return std::nullopt;
    const auto known = known_name(name, table, sources.country);
    return Reading<Employer>{employer_of(name, known, table, *sources.places),
                             {model::Method::inferred, kNamedOnce, std::nullopt, "title", name}};
}

/// The university whose addresses, also those of mails, are all that a text leads to; for a part that may be
/// an employer of its own it must be named twice. nullptr when there is none.
const vocab::Institution* known_by_hosts(const EmployerSources& sources, const vocab::Institutions& table,
                                         BareUnit part) {
    const vocab::Institution* linked = nullptr;
    int times = 0;
    for (const auto& host : hosts_in_text(sources.words->text())) {
        const auto* known = is_board_host(host.name) ? nullptr : table.by_domain(host.name);
        if (known == nullptr) continue;
        if (linked != nullptr && known != linked) return nullptr;
        linked = known;
        ++times;
    }
    return times >= (part == BareUnit::maybe ? 2 : 1) ? linked : nullptr;
}

/// The employer of which a source names a part alone: "Faculty of Chemistry". The one that the text speaks of
/// as its own, else the one that its addresses lead to.
std::optional<Reading<Employer>> whole_of_unit(const Reading<Employer>& part, const EmployerSources& sources,
                                               const vocab::Institutions& table) {
    const std::string& name = part.value.institution.name;
    const auto kind = bare_unit(name);
    if (kind == BareUnit::no) return std::nullopt;
    std::optional<Reading<Employer>> whole;
    const auto found = find_employer(*sources.words, table, sources.country);
    if (found && (kind == BareUnit::yes || found->confidence > kNamedOnce))
        whole = Reading<Employer>{employer_of(found->value.name, found->value, table, *sources.places),
                                  from_text(*found)};
    if (!whole) {
        const auto linked = known_by_hosts(sources, table, kind);
        if (linked != nullptr) {
            Employer employer{{std::string(linked->name), "", ""}, "", "", "", ""};
            describe(employer, *linked);
            whole = Reading<Employer>{
                std::move(employer),
                {model::Method::inferred, kKnownByLink, std::nullopt, "url", std::string(linked->domain)}};
        }
    }
    if (!whole || whole->value.institution.id.empty() || whole->value.institution.id == kPaysForOthers)
        return std::nullopt;
    if (whole->value.unit.empty() && base::split_words(name).size() > 1) {
        whole->value.unit = name;
        whole->value.unit_source = part.provenance;
    }
    return whole;
}

}  // namespace

std::optional<Reading<Employer>> choose_employer(const EmployerSources& sources,
                                                 const vocab::Institutions& table) {
    std::optional<Reading<Employer>> best;
    bool best_is_known = false, best_is_board = false, best_is_host = false;
    for (const auto* candidate : sources.names) {
        const std::string name = clean_name(candidate->value.text());
        if (name.size() < 2 || is_placeholder(name)) continue;
        const auto known = known_name(name, table, sources.country);
        // "unijobs.example.org" is a site, no name.
        const bool host = name.find(' ') == std::string::npos && name.find('.') != std::string::npos;
        const bool board = !known && (host || is_board_name(name));
        // Of names that only a page's surroundings give, the one that the table knows is the safest.
        const bool unsure = best && best->provenance.method == model::Method::inferred && !best_is_known;
        const bool better =
            !best || (best_is_board && !board) || (known && !best_is_known && (best_is_board || unsure));
        if (!better) continue;
        best = Reading<Employer>{employer_of(name, known, table, *sources.places),
                                 from_candidate(*candidate, board ? 0.5 : 1)};
        best_is_known = known.has_value();
        best_is_board = board;
        best_is_host = board && host;
    }
    if (best_is_known) return best;
    if (auto by_host = employer_by_host(sources, table)) {
        if (!best || best_is_board) {
            const auto elsewhere = employer_elsewhere(sources, by_host->value, table);
            return elsewhere ? elsewhere : by_host;
        }
        best->value.institution.id = by_host->value.institution.id;
        best->value.institution.domain = by_host->value.institution.domain;
        best->value.country = by_host->value.country;
        best->value.city = by_host->value.city;
        best->value.region = by_host->value.region;
        return best;
    }
    if (best && !best_is_board) {
        if (auto whole = whole_of_unit(*best, sources, table)) return whole;
    }
    // "Organization: Pharmacology" names a part of who hires, where the text names the whole.
    const bool stated = best && !best_is_board && best->provenance.method != model::Method::inferred;
    const bool labelled = stated && (best->provenance.method == model::Method::table ||
                                     best->provenance.method == model::Method::text);
    const bool loose = labelled && base::fold(best->provenance.pointer).find("organi") != std::string::npos;
    if (stated && !loose) return best;
    if (stated && names_kind(best->value.institution.name)) return best;
    const auto found = find_employer(*sources.words, table, sources.country);
    // A name in a line of its own by the title is rather the employer's than one that the text speaks of
    // once.
    const bool beside = best && !best_is_board && best->provenance.confidence >= kBesideTitle;
    if (found && found->confidence > kNamedOnce && !stated)
        return Reading<Employer>{employer_of(found->value.name, found->value, table, *sources.places),
                                 from_text(*found)};
    if (beside && !stated) return best;
    // Who looks for somebody, or speaks of itself, comes before a name that stands once, far down.
    const auto named = find_hiring_name(*sources.words);
    const bool part = named && may_be_part(named->value);
    if (found && !stated && !is_abroad(found->value, *sources.words) &&
        (part || !named || found->span.from < std::min(kLeadBytes, named->span.from)))
        return Reading<Employer>{employer_of(found->value.name, found->value, table, *sources.places),
                                 from_text(*found)};
    auto apart = stated || (named && !part) ? std::nullopt : employer_apart(sources, table);
    if (apart) return apart;
    if (named) {
        auto known = known_name(named->value, table, sources.country);
        for (const auto& plain : nominatives(named->value)) {
            if (!known) known = known_name(plain, table, sources.country);
        }
        return Reading<Employer>{employer_of(named->value, known, table, *sources.places), from_text(*named)};
    }
    if (stated) return best;
    if (auto by_link = employer_linked(*sources.words, table)) return by_link;
    if (const auto known = known_in_address(sources.ad_url, table, sources.country)) {
        return Reading<Employer>{
            employer_of(known->name, known, table, *sources.places),
            {model::Method::inferred, kKnownByLink, std::nullopt, "url", std::string(sources.ad_url)}};
    }
    // A site or a handle is nobody's employer.
    return best_is_host ? std::nullopt : best;
}

}  // namespace jobindex::normalise
