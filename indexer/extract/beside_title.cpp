#include "indexer/extract/beside_title.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/text.h"
#include "indexer/extract/add_candidate.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/labels.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kLinesBefore = 12, kLinesBehind = 20;  ///< elements around the title that are looked at
constexpr std::size_t kNear = 5;                             ///< of them, so many stand right by it
constexpr std::size_t kLongestLine = 100;
constexpr std::size_t kMostWords = 9;  ///< of an employer's name
constexpr std::size_t kMostBelow = 3;  ///< elements below one that is a line
constexpr double kSure = 0.45, kUnsure = 0.38;

/// "Department of Physics", "School of Law": a part of an employer.
bool names_part(std::string_view folded) {
    static constexpr std::string_view kBegins[] = {
        "department",    "dept",          "school of",     "faculty",      "college of", "institute of",
        "institute for", "institut fur",  "division",      "section",      "fakultat",   "fachbereich",
        "departement",   "institutionen", "institutt for", "institut for", "faculte",    "facultad",
        "dipartimento",  "departamento",  "faculdade",     "wydzial",      "fakulta",    "laboratory of",
        "laboratoire",   "chair",         "lehrstuhl"};
    return std::any_of(std::begin(kBegins), std::end(kBegins),
                       [&](auto begin) { return folded.starts_with(begin); });
}

/// "Klinik für X", "Center for Y", "Istituto di Z": more often a part of an employer than one.
bool may_be_part(std::string_view folded) {
    static constexpr std::string_view kKinds[] = {
        "klinik",    "clinic",   "center",  "centre",     "zentrum", "institut", "institute",
        "instituto", "istituto", "academy", "laboratory", "museum",  "graduate", "medical"};
    static constexpr std::string_view kLinks[] = {"fur", "for", "of",   "de",    "di",
                                                  "des", "du",  "voor", "school"};
    const auto words = base::split_words(folded);
    const auto is_one = [](const auto& list, std::string_view word) {
        return std::find(std::begin(list), std::end(list), word) != std::end(list);
    };
    return words.size() > 2 && is_one(kKinds, words[0]) && is_one(kLinks, words[1]);
}

/// What a line in Han characters says up to its word for a kind, "厦门大学" of "厦门大学人事处"; "" when it
/// begins with that word ("大学概要" is an item of a menu), nullopt for a line without one.
std::optional<std::string_view> han_name(std::string_view line) {
    static constexpr std::string_view kKinds[] = {"大学", "大學", "研究所", "研究院", "医院",
                                                  "醫院", "病院", "学院",   "學院"};
    constexpr std::size_t kLeast = 6;  ///< bytes of the name before its kind
    for (const auto kind : kKinds) {
        const auto at = line.find(kind);
        if (at == std::string_view::npos) continue;
        const auto space = line.substr(0, at).rfind(' ');
        const std::size_t from = space == std::string_view::npos ? 0 : space + 1;
        const bool long_enough = at >= from + kLeast && line.size() <= kLongestLine;
        return long_enough ? line.substr(from, at + kind.size() - from) : std::string_view();
    }
    return std::nullopt;
}

/// "Institutions", "University or organization": the label of a name, not one.
bool is_bare_kind(std::string_view line) {
    static constexpr std::string_view kKinds[] = {
        "institution", "institutions", "university",   "universities", "institute",  "institutes",
        "college",     "hospital",     "organization", "organisation", "employer",   "institut",
        "universitat", "hochschule",   "universite",   "universidad",  "universita", "universiteit",
        "universitet", "or",           "and",          "the",          "host",       "hiring",
        "name",        "of",           "company"};
    const std::string folded = base::fold(line);
    const auto words = base::split_words(folded);
    return std::all_of(words.begin(), words.end(), [&](std::string_view word) {
        return std::find(std::begin(kKinds), std::end(kKinds), word) != std::end(kKinds);
    });
}

/// True for the begin of a sentence: "Am Institut für X ist", "Please pass on what follows about the
/// University of".
bool begins_sentence(std::string_view line) {
    static constexpr std::string_view kBegins[] = {"am ",      "an der ", "an dem ", "im ",  "aan de ",
                                                   "aan het ", "bij de ", "ved ",    "vid ", "au sein "};
    static constexpr std::string_view kLinks[] = {
        "of",    "the", "and", "for", "in",  "at",  "de",  "du",  "des", "di", "da",  "do",   "della",
        "degli", "la",  "le",  "les", "der", "die", "das", "und", "fur", "zu", "van", "voor", "het",
        "en",    "et",  "e",   "y",   "i",   "och", "og",  "w",   "im",  "a",  "on",  "to",   "with"};
    constexpr std::ptrdiff_t kMostSmall = 2;
    const std::string folded = base::fold(line);
    if (std::any_of(std::begin(kBegins), std::end(kBegins),
                    [&](auto begin) { return folded.starts_with(begin); }))
        return true;
    const auto words = base::split_words(line);
    return std::count_if(words.begin(), words.end(), [&](std::string_view word) {
               const bool small = word.front() >= 'a' && word.front() <= 'z';
               return small &&
                      std::find(std::begin(kLinks), std::end(kLinks), base::fold(word)) == std::end(kLinks);
           }) > kMostSmall;
}

/// The name of an employer that a line begins with: "X University - School of Y", "at X Institute"; "" when
/// it has none.
std::string employer_in(std::string_view line) {
    for (const std::string_view word : {"at ", "bei ", "@ "}) {
        if (base::starts_with_ignoring_case(line, word)) line.remove_prefix(word.size());
    }
    for (const std::string_view mark :
         {" | ", " - ", " \xE2\x80\x93 ", ": ", " \xC2\xB7 ", " (", " \xE2\x80\x94 "})
        line = line.substr(0, line.find(mark));
    // "X College in Pueblo, CO"
    if (const auto comma = line.find(", "); comma != std::string_view::npos) {
        line = line.substr(0, comma);
        line = line.substr(0, std::min(line.rfind(" in "), line.size()));
    }
    line = base::trim(line);
    if (is_bare_kind(line) || begins_sentence(line)) return {};
    if (const auto han = han_name(line)) return std::string(*han);
    const std::string folded = base::fold(line);
    const bool sentence =
        line.find_first_of("?!;\xE2\x80\x9C") != std::string_view::npos || line.ends_with('.');
    if (line.size() < 4 || line.size() > kLongestLine || sentence) return {};
    if (base::split_words(line).size() > kMostWords || (line.front() >= 'a' && line.front() <= 'z'))
        return {};
    if (!names_institution(folded) || names_part(folded) || has_job_word(folded) || has_list_word(folded))
        return {};
    return field_of_label(line) ? std::string() : std::string(line);
}

/// True for a line with a capital right behind a small letter: the space between two elements is missing.
bool is_run_together(std::string_view line) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const bool small = line[i - 1] >= 'a' && line[i - 1] <= 'z';
        if (small && line[i] >= 'A' && line[i] <= 'Z') return true;
    }
    return false;
}

/// Index of the element that holds the title and no more; the number of items when there is none.
std::size_t find_title(const std::vector<TreeItem>& items, std::string_view title) {
    const std::string wanted = base::fold(base::squeeze(title));
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].off || items[i].text < 4 || items[i].text > title.size() + 40) continue;
        if (base::fold(html::text_of(items[i].node)) == wanted) return i;
    }
    return items.size();
}

}  // namespace

void add_beside_title(const PageTree& tree, std::string_view title, Extraction& out) {
    const auto& items = tree.items();
    const std::size_t at = title.empty() ? items.size() : find_title(items, title);
    if (at == items.size()) return;
    std::string lines;
    const std::size_t from = at - std::min(at, kLinesBefore);
    for (std::size_t i = from; i < std::min(items.size(), at + kLinesBehind); ++i) {
        if (i >= at && i < items[at].end) continue;
        const TreeItem& item = items[i];
        if (item.off || item.text < 3 || item.text > kLongestLine || item.end - i > kMostBelow) continue;
        const std::string line = html::text_of(item.node);
        // "<a>Website</a><b>X Museum</b>" is no name: the element in it is.
        if (item.link > 0 && item.link < item.text && is_run_together(line)) continue;
        const bool near = i < at ? at - i <= kNear : i - items[at].end < kNear;
        if (near) lines += (lines.empty() ? "" : "\n") + line;
        if (const auto name = employer_in(line); !name.empty())
            add_candidate(out, Field::institution, name,
                          {model::Method::inferred, near && !may_be_part(base::fold(name)) ? kSure : kUnsure,
                           std::string(kBesideTitle)});
    }
    if (!lines.empty())
        add_candidate(out, Field::place, lines, {model::Method::inferred, 0.7, std::string(kBesideTitle)});
}

namespace {

/// The last part of a page's title where the ad speaks of it by that name: "Docent | Saxion", "Engineer @ Elm
/// Labs". A board is not named in its ads.
std::string spoken_of(std::string_view page_title, std::string_view description) {
    constexpr std::size_t kMostOfName = 5;
    std::size_t from = 0;
    for (const std::string_view mark :
         {" | ", " - ", " \xE2\x80\x93 ", " \xC2\xB7 ", " \xE2\x80\x94 ", " :: ", " @ "}) {
        const auto at = page_title.rfind(mark);
        if (at != std::string_view::npos) from = std::max(from, at + mark.size());
    }
    const std::string_view name = base::trim(page_title.substr(from));
    const std::string folded = base::fold(name);
    const bool capital =
        !name.empty() && (name.front() < 'a' || name.front() > 'z') && !base::is_digit(name.front());
    if (from == 0 || !capital || name.size() < 4 || base::split_words(name).size() > kMostOfName) return {};
    if (has_job_word(folded) || has_list_word(folded) || names_job_portal(folded) || names_part(folded) ||
        field_of_label(name))
        return {};
    // "Engineer @ Elm Labs" says whose post it is: there one mention will do.
    const bool told = from >= 3 && page_title.substr(from - 3, 3) == " @ ";
    const auto first = description.find(name);
    const bool named = first != std::string_view::npos &&
                       (told || description.find(name, first + 1) != std::string_view::npos);
    return named ? std::string(name) : std::string();
}

}  // namespace

void add_title_parts(std::string_view page_title, Extraction& out) {
    if (const auto name = spoken_of(page_title, out.description); !name.empty())
        add_candidate(out, Field::institution, name, {model::Method::inferred, kUnsure, "title"});
    std::string rest(page_title);
    for (const std::string_view mark :
         {" | ", " - ", " \xE2\x80\x93 ", " \xC2\xB7 ", " \xE2\x80\x94 ", " :: "})
        rest = base::replace_all(rest, mark, "\n");
    for (const auto part : base::split(rest, '\n')) {
        if (const auto name = employer_in(base::trim(part)); !name.empty())
            add_candidate(out, Field::institution, name,
                          {model::Method::inferred, may_be_part(base::fold(name)) ? kUnsure : 0.4, "title"});
    }
}

void add_title_deadline(std::string_view title, Extraction& out) {
    constexpr std::size_t kLongest = 60;
    for (auto at = title.find('('); at != std::string_view::npos; at = title.find('(', at + 1)) {
        const auto end = title.find(')', at);
        if (end == std::string_view::npos) return;
        const auto inside = base::trim(title.substr(at + 1, end - at - 1));
        const bool dated =
            std::any_of(inside.begin(), inside.end(), [](char c) { return base::is_digit(c); });
        const std::string folded = base::fold(inside);
        const bool closes = folded.starts_with("closes") || folded.starts_with("closing") ||
                            folded.starts_with("apply by") || names_deadline(folded);
        if (!dated || !closes || inside.size() > kLongest) continue;
        return add_candidate(out, Field::closing, inside, {model::Method::text, 0.7, "title"});
    }
}

}  // namespace jobindex::extract
