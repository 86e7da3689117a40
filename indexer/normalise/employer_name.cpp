#include "indexer/normalise/employer_name.h"

#include <algorithm>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kMostWords = 9;     ///< of an institution's name
constexpr std::size_t kHeadWords = 2500;  ///< of a text that are read
constexpr std::size_t kLeadBytes = 700;   ///< in which an employer names itself
constexpr std::size_t kContextReach = 6;  ///< words before a name that say whose it is
constexpr double kInText = 0.65;

const PhraseTable<bool>& kind_words() {
    static const PhraseTable<bool> kTable{{"university", true},
                                          {"universität", true},
                                          {"université", true},
                                          {"universite", true},
                                          {"universidad", true},
                                          {"università", true},
                                          {"universidade", true},
                                          {"universitat", true},
                                          {"universiteit", true},
                                          {"universitet", true},
                                          {"universitetet", true},
                                          {"universitets", true},
                                          {"college", true},
                                          {"institute", true},
                                          {"institut", true},
                                          {"institutet", true},
                                          {"instituto", true},
                                          {"istituto", true},
                                          {"hochschule", true},
                                          {"fachhochschule", true},
                                          {"högskola", true},
                                          {"högskolan", true},
                                          {"høgskolen", true},
                                          {"høgskulen", true},
                                          {"yliopisto", true},
                                          {"yliopiston", true},
                                          {"uniwersytet", true},
                                          {"uniwersytetu", true},
                                          {"univerzita", true},
                                          {"univerzity", true},
                                          {"univerzitě", true},
                                          {"politecnico", true},
                                          {"politechnika", true},
                                          {"polytechnic", true},
                                          {"polytechnique", true},
                                          {"école", true},
                                          {"school", true},
                                          {"hospital", true},
                                          {"klinikum", true},
                                          {"universitätsklinikum", true},
                                          {"centre", true},
                                          {"center", true},
                                          {"zentrum", true},
                                          {"academy", true},
                                          {"akademie", true},
                                          {"eth", true},
                                          {"epfl", true},
                                          {"kth", true},
                                          {"tu", true},
                                          {"rwth", true},
                                          {"technion", true},
                                          {"inria", true},
                                          {"cnrs", true},
                                          {"kit", true},
                                          {"dtu", true},
                                          {"ntnu", true},
                                          {"cern", true},
                                          {"学", true},
                                          {"laboratory", true},
                                          {"universitetshospital", true}};
    return kTable;
}

/// Words before a name that make it another's: a partner, a funder, a degree's.
bool is_of_others(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kTable{{"collaboration with", true},
                                          {"collaborate with", true},
                                          {"collaborating with", true},
                                          {"partnership with", true},
                                          {"partner", true},
                                          {"partners", true},
                                          {"together with", true},
                                          {"cooperation with", true},
                                          {"joint", true},
                                          {"graduate of", true},
                                          {"degree from", true},
                                          {"phd from", true},
                                          {"affiliated with", true},
                                          {"funded by", true},
                                          {"supported by", true},
                                          {"in kooperation mit", true},
                                          {"zusammenarbeit mit", true},
                                          {"alumni", true},
                                          {"en collaboration avec", true},
                                          {"samarbete med", true},
                                          {"samarbejde med", true},
                                          {"visit to", true},
                                          {"secondment", true},
                                          {"hosted by", true},
                                          {"former", true},
                                          {"ranked", true}};
    const std::size_t near = first > kContextReach ? first - kContextReach : 0;
    return kTable.any(words, std::max(near, words.sentence_start(first)), first);
}

/// One institution of a text with how often and where it is named.
struct Mentioned {
    KnownName name;
    base::Span span;
    std::size_t times = 0;
    bool in_lead = false;
};

const vocab::Institution* look_up(std::string_view name, const vocab::Institutions& table,
                                  std::string_view country) {
    const auto* known = country.empty() ? nullptr : table.by_name(name, country);
    return known != nullptr ? known : table.by_name(name);
}

/// True for a name of nothing but general words, which is a part of many institutions: "School of
/// Management".
bool is_general(std::string_view name) {
    static constexpr std::string_view kGeneral[] = {"school",
                                                    "of",
                                                    "management",
                                                    "medicine",
                                                    "medical",
                                                    "business",
                                                    "finance",
                                                    "institute",
                                                    "college",
                                                    "university",
                                                    "universities",
                                                    "international",
                                                    "polytechnic",
                                                    "technology",
                                                    "national",
                                                    "american",
                                                    "science",
                                                    "sciences",
                                                    "arts",
                                                    "economics",
                                                    "law",
                                                    "engineering",
                                                    "education",
                                                    "health",
                                                    "public",
                                                    "policy",
                                                    "applied",
                                                    "center",
                                                    "centre",
                                                    "research",
                                                    "academy",
                                                    "the",
                                                    "and",
                                                    "for",
                                                    "a",
                                                    "state",
                                                    "graduate",
                                                    "technical",
                                                    "community",
                                                    "university",
                                                    "faculty",
                                                    "department",
                                                    "social",
                                                    "studies",
                                                    "advanced",
                                                    "new",
                                                    "global",
                                                    "institut",
                                                    "universite",
                                                    "universitat",
                                                    "hochschule",
                                                    "central",
                                                    "european",
                                                    "southern",
                                                    "northern",
                                                    "eastern",
                                                    "western",
                                                    "southwestern",
                                                    "northwestern",
                                                    "southeastern",
                                                    "northeastern",
                                                    "christian",
                                                    "catholic",
                                                    "open",
                                                    "free",
                                                    "federal",
                                                    "islamic",
                                                    "agricultural",
                                                    "pedagogical"};
    const Words words(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (std::find(std::begin(kGeneral), std::end(kGeneral), words.folded(i)) == std::end(kGeneral))
            return false;
    }
    return true;
}

/// The longest name that the table knows around word `at`.
std::optional<std::pair<KnownName, base::Span>> name_around(const Words& words, std::size_t at,
                                                            const vocab::Institutions& table,
                                                            std::string_view country) {
    const std::size_t low = std::max(at > kMostWords ? at - kMostWords : 0, words.sentence_start(at));
    const std::size_t high = std::min(at + kMostWords, words.sentence_end(at));
    for (std::size_t length = std::min(kMostWords, high - low); length > 0; --length) {
        for (std::size_t first = at + 1 > length ? at + 1 - length : 0; first <= at; ++first) {
            if (first < low || first + length > high) continue;
            const auto span = words.span(first, first + length - 1);
            const auto said = span.in(words.text());
            if (length == 1 && said.size() < 3) continue;
            // A name is written in capitals, but for CJK.
            if (said.front() >= 'a' && said.front() <= 'z') continue;
            if (is_general(said)) continue;
            const auto* known = look_up(said, table, country);
            if (known != nullptr) return std::pair{KnownName{known, std::string(said), ""}, span};
        }
    }
    return std::nullopt;
}

/// A name of two to four words in capitals that begins at word `i`, none of them for a kind of institution:
/// "KU Leuven", "Erasmus MC".
std::optional<std::pair<KnownName, base::Span>> capital_name_at(const Words& words, std::size_t i,
                                                                const vocab::Institutions& table,
                                                                std::string_view country) {
    const auto is_capital = [&](std::size_t at) {
        const auto raw = words.raw(at);
        return raw.size() > 1 && ((raw.front() >= 'A' && raw.front() <= 'Z') ||
                                  static_cast<unsigned char>(raw.front()) >= 0xC3);
    };
    if (!is_capital(i) || !is_capital(i + 1)) return std::nullopt;
    for (std::size_t length = 4; length >= 2; --length) {
        if (i + length > words.size() || words.sentence_end(i) < i + length) continue;
        const auto span = words.span(i, i + length - 1);
        const auto said = span.in(words.text());
        if (is_general(said)) continue;
        const auto* known = look_up(said, table, country);
        if (known != nullptr) return std::pair{KnownName{known, std::string(said), ""}, span};
    }
    return std::nullopt;
}

/// `name` with "UNIV." and "Univ" written out.
std::string written_out(std::string_view name) {
    std::string out;
    for (const auto word : base::split_words(name)) {
        const std::string folded = base::fold(word);
        const bool short_form = folded == "univ." || folded == "univ";
        out += (out.empty() ? "" : " ") + std::string(short_form ? "Université" : word);
    }
    return out;
}

/// "University of Finance" goes on behind "Southwestern University": the beginning is no name by itself.
bool goes_on(std::string_view rest) {
    const auto words = base::split_words(rest);
    if (words.empty()) return false;
    static constexpr std::string_view kLinks[] = {"of", "for", "in",  "at", "and", "&",
                                                  "de", "di",  "des", "du", "der", "fur"};
    const std::string first = base::fold(words.front());
    const bool lower = words.front().front() >= 'a' && words.front().front() <= 'z';
    return lower || std::find(std::begin(kLinks), std::end(kLinks), first) != std::end(kLinks);
}

/// A beginning or an end of the name that is a name of its own, the longest one.
std::optional<KnownName> known_part(std::string_view name, const vocab::Institutions& table,
                                    std::string_view country) {
    const auto words = base::split_words(name);
    for (std::size_t length = words.size() - 1; words.size() > 2 && length >= 2; --length) {
        const auto* end = words[length - 1].data() + words[length - 1].size();
        const std::string_view head = name.substr(0, static_cast<std::size_t>(end - name.data()));
        const auto rest = base::trim(name.substr(head.size()));
        const auto* known = is_general(head) || goes_on(rest) ? nullptr : look_up(head, table, country);
        if (known != nullptr) return KnownName{known, std::string(head), std::string(rest)};
        const auto tail =
            name.substr(static_cast<std::size_t>(words[words.size() - length].data() - name.data()));
        known = is_general(tail) ? nullptr : look_up(tail, table, country);
        if (known != nullptr) return KnownName{known, std::string(tail), ""};
    }
    return std::nullopt;
}

}  // namespace

std::string plain_institution_name(std::string_view name) {
    std::string out = base::squeeze(name);
    const auto bracket = out.rfind(" (");
    if (bracket != std::string::npos && bracket > 4 && out.ends_with(')')) out.resize(bracket);
    for (const std::string_view form :
         {" e. V.", " e.V.", " e. V", " e.V", " gGmbH", " mbH", " GmbH", " LLC", " Ltd", " Inc."}) {
        if (out.ends_with(form) && out.size() > form.size() + 4) out.resize(out.size() - form.size());
    }
    while (!out.empty() && (out.back() == '|' || out.back() == ',' || out.back() == '-' ||
                            out.back() == ' ' || out.back() == ';' || out.back() == ':'))
        out.pop_back();
    return out;
}

std::optional<KnownName> known_name(std::string_view name, const vocab::Institutions& table,
                                    std::string_view country) {
    if (const auto* whole = look_up(name, table, country)) return KnownName{whole, std::string(name), ""};
    const std::string written = written_out(plain_institution_name(name));
    if (const auto* whole = look_up(written, table, country)) return KnownName{whole, written, ""};
    for (const std::string_view mark : {", ", " - ", " \xE2\x80\x93 ", " (", " / ", ": ", " | "}) {
        const auto at = written.find(mark);
        if (at == std::string_view::npos || at < 3) continue;
        const std::string head = written.substr(0, at);
        const std::string rest(base::trim(std::string_view(written).substr(at + mark.size())));
        const auto* part = is_general(head) ? nullptr : look_up(head, table, country);
        if (part != nullptr) return KnownName{part, head, rest};
        // The part behind names the institution when it says so itself.
        if (!kind_words().any(Words(rest), 0, rest.size()) || is_general(rest)) continue;
        part = look_up(rest, table, country);
        if (part != nullptr) return KnownName{part, rest, head};
    }
    return known_part(written, table, country);
}

std::optional<Found<KnownName>> find_employer(const Words& words, const vocab::Institutions& table,
                                              std::string_view country) {
    std::vector<Mentioned> all;
    for (std::size_t i = 0; i < std::min(words.size(), kHeadWords); ++i) {
        const auto hit = kind_words().at(words, i) ? name_around(words, i, table, country)
                                                   : capital_name_at(words, i, table, country);
        if (!hit) continue;
        i = std::max(i, words.at_byte(hit->second.to - 1));
        if (is_of_others(words, words.at_byte(hit->second.from))) continue;
        const auto same = std::find_if(all.begin(), all.end(), [&](const Mentioned& one) {
            return one.name.institution->domain == hit->first.institution->domain;
        });
        auto& mention =
            same != all.end()
                ? *same
                : all.emplace_back(Mentioned{hit->first, hit->second, 0, hit->second.from < kLeadBytes});
        ++mention.times;
    }
    if (all.empty()) return std::nullopt;
    const auto score = [](const Mentioned& one) { return one.times + (one.in_lead ? 2 : 0); };
    std::stable_sort(all.begin(), all.end(),
                     [&](const Mentioned& a, const Mentioned& b) { return score(a) > score(b); });
    if (all.size() > 1 && score(all[0]) == score(all[1])) return std::nullopt;
    return Found<KnownName>{all.front().name, all.front().span, kInText, false};
}

}  // namespace jobindex::normalise
