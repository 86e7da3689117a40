#include "indexer/build/contacts.h"

#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::build {
namespace {

constexpr std::size_t kMostNames = 4;

bool is_mail_char(char c) {
    return base::is_alpha(c) || base::is_digit(c) || c == '.' || c == '-' || c == '_' || c == '+';
}

/// "name@host.tld" around the sign at `at`; an empty span when it is none.
base::Span mail_around(std::string_view text, std::size_t at) {
    std::size_t from = at, to = at + 1;
    while (from > 0 && is_mail_char(text[from - 1])) --from;
    while (to < text.size() && is_mail_char(text[to])) ++to;
    while (to > at + 1 && (text[to - 1] == '.' || text[to - 1] == '-')) --to;
    const bool dotted = text.substr(at, to - at).find('.') != std::string_view::npos;
    return from < at && dotted ? base::Span{from, to} : base::Span{};
}

/// A telephone number that begins at `at`: "+49 351 463-0", "(617) 555-0100"; empty when it is none.
base::Span phone_at(std::string_view text, std::size_t at) {
    std::size_t digits = 0, to = at;
    for (std::size_t i = at; i < text.size() && i < at + 30; ++i) {
        const char c = text[i];
        if (base::is_digit(c)) {
            ++digits;
            to = i + 1;
        } else if (c != ' ' && c != '-' && c != '/' && c != '(' && c != ')' && c != '.' &&
                   !(c == '+' && i == at)) {
            break;
        }
    }
    const bool international = text[at] == '+';
    const bool bracket = text[at] == '(';
    const std::size_t least = international ? 8 : 10;
    return (international || bracket) && digits >= least && digits <= 15 ? base::Span{at, to} : base::Span{};
}

bool names_contact(std::string_view folded_line) {
    static constexpr std::array<std::string_view, 34> kCues = {"contact",
                                                               "enquir",
                                                               "inquir",
                                                               "further information",
                                                               "questions",
                                                               "kontakt",
                                                               "ansprechpartner",
                                                               "auskunft",
                                                               "auskunfte",
                                                               "rueckfragen",
                                                               "ruckfragen",
                                                               "fragen",
                                                               "renseignement",
                                                               "informations",
                                                               "informacion",
                                                               "consultas",
                                                               "informazioni",
                                                               "informacoes",
                                                               "upplysningar",
                                                               "kontaktperson",
                                                               "fragor",
                                                               "yderligere",
                                                               "oplysninger",
                                                               "sporsmal",
                                                               "opplysninger",
                                                               "lisatietoja",
                                                               "informacji",
                                                               "informace",
                                                               "inlichtingen",
                                                               "informatie",
                                                               "supervisor",
                                                               "search chair",
                                                               "chair of the search",
                                                               "addressed to"};
    return std::any_of(kCues.begin(), kCues.end(),
                       [&](std::string_view cue) { return folded_line.find(cue) != std::string_view::npos; });
}

bool is_title(std::string_view word) {
    static constexpr std::array<std::string_view, 24> kTitles = {
        "Dr",   "Dr.",   "Prof",     "Prof.", "Professor", "Mr",   "Mr.",         "Ms",
        "Ms.",  "Mrs",   "Mrs.",     "Herr",  "Herrn",     "Frau", "M.",          "Mme",
        "Mlle", "Dott.", "Dott.ssa", "Ing.",  "doc.",      "PD",   "Univ.-Prof.", "Prof.Dr."};
    return std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end();
}

bool is_name(std::string_view word) {
    if (word.empty() ||
        !((word.front() >= 'A' && word.front() <= 'Z') || static_cast<unsigned char>(word.front()) >= 0xC3))
        return false;
    return word.size() <= 30 && word.find_first_of("0123456789@:/") == std::string_view::npos;
}

/// Names behind titles in one line.
void add_names(std::string_view text, base::Span line, std::vector<base::Span>& out) {
    const auto words = base::split_words(line.in(text));
    const auto offset = [&](std::string_view word) {
        return static_cast<std::size_t>(word.data() - text.data());
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_title(words[i])) continue;
        std::size_t end = i + 1;
        while (end < words.size() && (is_title(words[end]) || words[end] == "rer." || words[end] == "nat." ||
                                      words[end] == "med." || words[end] == "habil."))
            ++end;
        std::size_t names = 0;
        bool last = false;
        while (end < words.size() && names < kMostNames && !last && is_name(words[end])) {
            const char tail = words[end].back();
            last = tail == ',' || tail == ';' || tail == ')' || (tail == '.' && words[end].size() > 3);
            ++names;
            ++end;
        }
        if (names > 0) out.push_back({offset(words[i]), offset(words[end - 1]) + words[end - 1].size()});
        i = std::max(i, end - 1);
    }
}

}  // namespace

std::vector<base::Span> find_contacts(std::string_view text) {
    std::vector<base::Span> found;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const base::Span line{from, end};
        bool address = false;
        for (std::size_t i = from; i < end; ++i) {
            base::Span span;
            if (text[i] == '@') span = mail_around(text, i);
            if (text[i] == '+' || text[i] == '(') span = phone_at(text, i);
            if (span.size() == 0) continue;
            address = true;
            found.push_back(span);
            i = std::max(i, span.to - 1);
        }
        // Long lines hold a whole ad: a word for contact somewhere in them says little.
        const bool short_line = line.size() < 1500;
        if (address || (short_line && names_contact(base::fold(line.in(text))))) add_names(text, line, found);
        from = end + 1;
    }
    std::sort(found.begin(), found.end(), [](base::Span a, base::Span b) { return a.from < b.from; });
    std::vector<base::Span> out;
    for (const auto span : found) {
        if (!out.empty() && span.from < out.back().to) {
            out.back().to = std::max(out.back().to, span.to);
        } else {
            out.push_back(span);
        }
    }
    return out;
}

}  // namespace jobindex::build
