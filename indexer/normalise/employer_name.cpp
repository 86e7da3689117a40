#include "indexer/normalise/employer_name.h"
#include "indexer/normalise/name_forms.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/employer_cues.h"
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
    static constexpr std::string_view kLinks[] = {"of", "for", "in",  "at", "and", "&",
                                                  "de", "di",  "des", "du", "der", "fur"};
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

/// A beginning or an end of the name that is a name of its own, the longest one.
std::optional<KnownName> known_part(std::string_view name, const vocab::Institutions& table,
                                    std::string_view country) {
    const auto words = base::split_words(name);
    for (std::size_t length = words.size() - 1; words.size() > 2 && length >= 2; --length) {
        const auto* end = words[length - 1].data() + words[length - 1].size();
        const std::string_view head = name.substr(0, static_cast<std::size_t>(end - name.data()));
        const auto rest = base::trim(name.substr(head.size()));
        const auto* known =
            is_general_name(head) || goes_on(rest) ? nullptr : institution_named(head, table, country);
        if (known != nullptr) return KnownName{known, std::string(head), std::string(rest)};
        auto tail = name.substr(static_cast<std::size_t>(words[words.size() - length].data() - name.data()));
        if (tail.starts_with("the ")) tail.remove_prefix(4);
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

std::optional<KnownName> known_name(std::string_view name, const vocab::Institutions& table,
                                    std::string_view country) {
    if (const auto* whole = institution_named(name, table, country))
        return KnownName{whole, std::string(name), ""};
    if (const auto member = without_union(name); member.size() < name.size()) {
        if (auto known = known_name(member, table, country)) return known;
    }
    const std::string written = written_out(plain_institution_name(name));
    if (const auto* whole = institution_named(written, table, country)) return KnownName{whole, written, ""};
    for (const std::string_view mark : {", ", " - ", " \xE2\x80\x93 ", " (", " / ", ": ", " | "}) {
        const auto at = written.find(mark);
        if (at == std::string_view::npos || at < 3) continue;
        const std::string head = written.substr(0, at);
        std::string_view behind = std::string_view(written).substr(at + mark.size());
        // "X University (XU) is a public university": what stands behind the brackets is a sentence.
        if (mark == " (") behind = behind.substr(0, behind.find(')'));
        const std::string rest(base::trim(behind));
        const auto* part = is_general_name(head) ? nullptr : institution_named(head, table, country);
        if (part != nullptr) return KnownName{part, head, rest};
        // The part behind names the institution when it says so itself.
        if (!names_kind(rest) || is_general_name(rest)) continue;
        part = institution_named(rest, table, country);
        if (part != nullptr) return KnownName{part, rest, head};
    }
    return known_part(written, table, country);
}

}  // namespace jobindex::normalise
