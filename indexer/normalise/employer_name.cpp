#include "indexer/normalise/employer_name.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/employer_cues.h"
#include "indexer/normalise/name_forms.h"
#include "indexer/normalise/name_variants.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

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
    static constexpr std::string_view kLinks[] = {"of", "for", "in",  "at", "and", "&",   "hospital",
                                                  "de", "di",  "des", "du", "der", "fur", "hospitals"};
    const std::string first = base::fold(words.front());
    const bool lower = words.front().front() >= 'a' && words.front().front() <= 'z';
    return lower || std::find(std::begin(kLinks), std::end(kLinks), first) != std::end(kLinks);
}

/// "Elmtown University in the Helmholtz Association (EU)": without the union that the employer is in.
std::string_view without_union(std::string_view name) {
    static constexpr std::string_view kMembers[] = {" in the ", " within the ", " member of the ",
                                                    " of the ", " in der ",     " der "};
    for (const auto member : kMembers) {
        const auto at = name.find(member);
        if (at == std::string_view::npos) continue;
        const auto rest = name.substr(at + member.size());
        if (is_union(base::trim(rest.substr(0, rest.find_first_of("(,"))))) return name.substr(0, at);
    }
    return name;
}

/// A name without the marks that stand at its end: "Elm University;", "Elm University -".
std::string_view without_marks(std::string_view name) {
    const auto end = name.find_last_not_of(" ;,-:|/");
    return end == std::string_view::npos ? std::string_view() : name.substr(0, end + 1);
}

/// The institution by another spelling of its whole name.
std::optional<KnownName> known_otherwise(std::string_view name, const vocab::Institutions& table,
                                         std::string_view country) {
    for (const auto& variant : spelling_variants(name)) {
        if (is_general_name(variant)) continue;
        if (const auto* known = institution_named(variant, table, country))
            return KnownName{known, std::string(name), ""};
    }
    // "York University" is not the University of York: where that is common nothing is turned.
    static constexpr std::string_view kBothWays[] = {"US", "GB", "CA", "AU", ""};
    const std::string turned = turned_name(name);
    const auto* known =
        turned.empty() || is_general_name(name) ? nullptr : institution_named(turned, table, country);
    if (known == nullptr ||
        std::find(std::begin(kBothWays), std::end(kBothWays), known->country) != std::end(kBothWays))
        return std::nullopt;
    return KnownName{known, std::string(name), ""};
}

/// Who pays for projects and research schools that bear its name.
bool is_funder(std::string_view acronym) {
    static constexpr std::string_view kFunders[] = {
        "DFG", "ERC",  "FWF",  "SNF", "SNSF", "NSF", "EPSRC", "BBSRC", "ESRC",  "AHRC", "NERC",
        "MRC", "UKRI", "STFC", "ANR", "FCT",  "NWO", "FWO",   "BMBF",  "DAAD",  "MIUR", "MUR",
        "ARC", "NCN",  "GACR", "EIT", "MSCA", "NRF", "CAPES", "CNPQ",  "FAPESP"};
    return std::find(std::begin(kFunders), std::end(kFunders), acronym) != std::end(kFunders);
}

/// The acronym of an institution before or behind one of its parts, with a dash, a slash or a blank between:
/// "CNR-IMAA", "HIVA-Elm University", "INSERM U1183", "Institute of Physics CAS".
std::optional<KnownName> known_acronym(std::string_view name, const vocab::Institutions& table,
                                       std::string_view country) {
    const auto known = [&](std::string_view part, std::string_view rest) -> std::optional<KnownName> {
        part = base::trim(part), rest = base::trim(rest);
        const bool one_word = part.find_first_of(" -_/") == std::string_view::npos;
        const auto words = base::split_words(part);
        const bool names = names_kind(part) || std::any_of(words.begin(), words.end(), [](auto word) {
                               return word.size() >= 2 && std::all_of(word.begin(), word.end(), [](char c) {
                                          return c >= 'A' && c <= 'Z';
                                      });
                           });
        if (one_word ? !is_acronym(part) || is_funder(part) : !names || is_general_name(part))
            return std::nullopt;
        const auto* institution = institution_named(part, table, country);
        if (institution == nullptr || rest.empty()) return std::nullopt;
        return KnownName{institution, std::string(part), std::string(rest)};
    };
    for (std::size_t at = name.find_first_of("-_/ "); at != std::string_view::npos;
         at = name.find_first_of("-_/ ", at + 1)) {
        if (at < 3 || at + 3 > name.size()) continue;
        // Of words with blanks the first and the last are read, as acronyms.
        const bool blank = name[at] == ' ';
        if (blank && name.find(' ') != at && name.rfind(' ') != at) continue;
        const auto before = name.substr(0, at), behind = name.substr(at + 1);
        if (!blank || name.find(' ') == at) {
            if (auto found = known(before, behind)) return found;
        }
        if (!blank || name.rfind(' ') == at) {
            if (auto found = known(behind, before)) return found;
        }
    }
    return std::nullopt;
}

/// A beginning or an end of the name that is a name of its own, the longest one.
std::optional<KnownName> known_part(std::string_view name, const vocab::Institutions& table,
                                    std::string_view country) {
    const auto words = base::split_words(name);
    for (std::size_t length = words.size() - 1; words.size() > 2 && length >= 2; --length) {
        const auto* end = words[length - 1].data() + words[length - 1].size();
        const auto head = without_marks(name.substr(0, static_cast<std::size_t>(end - name.data())));
        auto rest = base::trim(name.substr(static_cast<std::size_t>(end - name.data())));
        if (rest.starts_with('-')) rest = base::trim(rest.substr(1));
        const auto* known =
            is_general_name(head) || goes_on(rest) ? nullptr : institution_named(head, table, country);
        if (known != nullptr) return KnownName{known, std::string(head), std::string(rest)};
        auto tail = name.substr(static_cast<std::size_t>(words[words.size() - length].data() - name.data()));
        for (const std::string_view article : {"& ", "and ", "the ", "dell'", "dell\xE2\x80\x99", "all'",
                                               "de l'", "l'", "l\xE2\x80\x99", "d'", "d\xE2\x80\x99"}) {
            if (tail.starts_with(article)) tail.remove_prefix(article.size());
        }
        known = is_general_name(tail) ? nullptr : institution_named(tail, table, country);
        if (known != nullptr) return KnownName{known, std::string(tail), ""};
    }
    return std::nullopt;
}

}  // namespace

const vocab::Institution* institution_named(std::string_view name, const vocab::Institutions& table,
                                            std::string_view country) {
    const auto* known = country.empty() ? nullptr : table.by_name(name, country);
    return known != nullptr ? known : table.by_name(name);
}

bool is_general_name(std::string_view name) {
    const Words words(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (std::find(std::begin(kGeneralNameWords), std::end(kGeneralNameWords), words.folded(i)) ==
            std::end(kGeneralNameWords))
            return false;
    }
    return true;
}

bool is_union(std::string_view name) {
    const std::string folded = base::fold(name);
    const auto names = [&](std::string_view whose) { return folded.find(whose) != std::string::npos; };
    const bool union_of = folded.ends_with("association") || folded.ends_with("gemeinschaft");
    return union_of && (names("helmholtz") || names("leibniz"));
}

std::string plain_institution_name(std::string_view name) {
    std::string out = base::squeeze(name);
    const auto bracket = out.rfind(" (");
    if (bracket != std::string::npos && bracket > 4 && out.ends_with(')')) out.resize(bracket);
    // "Institute of X (IX": the rest is lost.
    if (bracket != std::string::npos && bracket > 4 && out.find(')', bracket) == std::string::npos)
        out.resize(bracket);
    for (const std::string_view form :
         {" e. V.", " e.V.", " e. V", " e.V", " gGmbH", " mbH", " GmbH", " LLC", " Ltd", " Inc."}) {
        if (out.ends_with(form) && out.size() > form.size() + 4) out.resize(out.size() - form.size());
    }
    while (!out.empty() && (out.back() == '|' || out.back() == ',' || out.back() == '-' ||
                            out.back() == ' ' || out.back() == ';' || out.back() == ':'))
        out.pop_back();
    return out;
}

namespace {

/// The institution before or behind a mark in `name`; of several heads the longest: "University of X, Y
/// County - Department".
std::optional<KnownName> known_between_marks(const std::string& name, const vocab::Institutions& table,
                                             std::string_view country) {
    std::optional<KnownName> best;
    for (const std::string_view mark : {", ", " - ", " \xE2\x80\x93 ", " (", " / ", ": ", " | "}) {
        const auto at = name.find(mark);
        if (at == std::string::npos || at < 3) continue;
        const std::string head = name.substr(0, at);
        std::string_view behind = std::string_view(name).substr(at + mark.size());
        // "X University (XU) is a public university": what stands behind the brackets is a sentence.
        if (mark == " (") behind = behind.substr(0, behind.find(')'));
        const std::string rest(base::trim(behind));
        const bool longer = !best || head.size() > best->name.size();
        const auto* part =
            is_general_name(head) || !longer ? nullptr : institution_named(head, table, country);
        if (part != nullptr) {
            best = KnownName{part, head, rest};
            continue;
        }
        // The part behind names the institution when it says so itself.
        if (best || !names_kind(rest) || is_general_name(rest)) continue;
        part = institution_named(rest, table, country);
        if (part != nullptr) best = KnownName{part, rest, head};
    }
    return best;
}

}  // namespace

std::optional<KnownName> known_name(std::string_view name, const vocab::Institutions& table,
                                    std::string_view country) {
    if (const auto* whole = institution_named(name, table, country))
        return KnownName{whole, std::string(name), ""};
    if (const auto member = without_union(name); member.size() < name.size()) {
        if (auto known = known_name(member, table, country)) return known;
    }
    const std::string written = written_out(plain_institution_name(name));
    if (const auto* whole = institution_named(written, table, country)) return KnownName{whole, written, ""};
    if (auto known = known_between_marks(written, table, country)) return known;
    if (auto part = known_part(written, table, country)) return part;
    if (auto known = known_otherwise(written, table, country)) return known;
    if (auto known = known_acronym(written, table, country)) return known;
    const std::string mended = mended_kind(written);
    return mended.empty() ? std::nullopt : known_name(mended, table, country);
}

}  // namespace jobindex::normalise
