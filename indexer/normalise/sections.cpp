#include "indexer/normalise/sections.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/section_cues.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kLongestHeading = 8;  ///< words

const PhraseTable<std::string_view>& section_cues() {
    static const PhraseTable<std::string_view> kTable(
        kSectionCues, [](const SectionCue& cue) { return cue.phrase; },
        [](const SectionCue& cue) { return cue.section; });
    return kTable;
}

bool starts_line(const Words& words, std::size_t i) {
    const auto before = words[i].before;
    return before == Break::line || before >= Break::item;
}

/// "III.", "b)": a numeral or letter before a heading.
bool is_numeral(const Words& words, std::size_t i) {
    const auto word = words.folded(i);
    const auto gap = base::trim(words.gap(i + 1));
    const bool roman = word.size() <= 4 && word.find_first_not_of("ivx") == std::string_view::npos;
    const bool marked =
        gap.starts_with('.') || gap.starts_with(')') || gap.starts_with("\u2013") || gap.starts_with('-');
    return marked && (roman || word.size() == 1);
}

/// "About Hillside College", "Über das Institut": a short line that begins so and is no sentence.
std::optional<Heading> about_at(const Words& words, std::size_t i) {
    constexpr std::size_t kLongest = 7;
    static constexpr std::string_view kAbout[] = {"about", "uber", "over", "om", "sobre", "acerca"};
    if (std::find(std::begin(kAbout), std::end(kAbout), words.folded(i)) == std::end(kAbout))
        return std::nullopt;
    if (words.raw(i).front() >= 'a' && words.raw(i).front() <= 'z') return std::nullopt;
    std::size_t end = i + 1;
    while (end < words.size() && !starts_line(words, end)) {
        if (end - i >= kLongest || words[end].before >= Break::clause) return std::nullopt;
        ++end;
    }
    const auto gap = base::trim(words.gap(end));
    if (end == i + 1 || gap.starts_with('.') || gap.starts_with(',')) return std::nullopt;
    return Heading{"about", words[i].from, words[end - 1].to};
}

/// "The University of Northfield at" above "its eastern campus": the line of words [from, to) goes on in the
/// next.
bool goes_on(const Words& words, std::size_t from, std::size_t to) {
    if (to >= words.size() || words[to].before != Break::line) return false;
    const char next = words.raw(to).front();
    return to - from > 2 && next >= 'a' && next <= 'z';
}

/// "a commitment to" above "equal opportunities, and experience": word `i` goes on with the line before.
bool continues(const Words& words, std::size_t i) {
    const char first = words.raw(i).front();
    return words[i].before == Break::line && first >= 'a' && first <= 'z' && base::trim(words.gap(i)).empty();
}

/// "Applications are invited for", "Applications from women": the word that ends at word `next` is no
/// heading.
bool tells_of_applications(const Words& words, std::size_t next) {
    static constexpr std::string_view kGoesOn[] = {"are",     "from", "for",  "and",
                                                   "include", "must", "will", "should"};
    return next < words.size() && words.folded(next - 1) == "applications" &&
           std::find(std::begin(kGoesOn), std::end(kGoesOn), words.folded(next)) != std::end(kGoesOn);
}

/// The heading that begins at word `i`; nullopt when the line is none.
std::optional<Heading> heading_at(const Words& words, std::size_t i) {
    if (continues(words, i)) return std::nullopt;
    auto hit = section_cues().at(words, i);
    // "The requirements", "2 Requirements", "III. Requisitos", "b) Requirements"
    const auto first = words.folded(i);
    if (!hit && i + 1 < words.size() &&
        (first == "the" || first == "die" || first == "les" || leading_number(first) || is_numeral(words, i)))
        hit = section_cues().at(words, i + 1);
    if (!hit) return about_at(words, i);
    const auto after = words.gap(hit->end);
    if (base::trim(after).starts_with(':')) {
        const std::size_t colon = words[hit->end - 1].to + after.find(':') + 1;
        return Heading{*hit->value, words[i].from, colon};
    }
    std::size_t end = hit->end;
    while (end < words.size() && !starts_line(words, end) && end - i <= kLongestHeading) {
        if (words[end].before >= Break::sentence) return std::nullopt;
        ++end;
    }
    if (end - i > kLongestHeading) return std::nullopt;
    const auto gap = words.gap(end);
    if (end < words.size() && base::trim(gap).starts_with('.')) return std::nullopt;
    const bool longer = end > hit->end;
    if (longer && goes_on(words, i, end)) return std::nullopt;
    // "- Apply for fellowships and help to write": an item that begins with a word of headings.
    if (longer && hit->end == hit->first + 1 && words[i].before == Break::item) return std::nullopt;
    if (longer && tells_of_applications(words, hit->end)) return std::nullopt;
    return Heading{*hit->value, words[i].from, words[end - 1].to};
}

/// "Deadline: 3 May 2031", "Apply by: open until filled", "Closing date - May 3": where the line behind such
/// a label begins, which its section does not go on to; nullopt for a heading of its own line.
std::optional<std::size_t> behind_label(const Words& words, const Heading& heading) {
    constexpr std::size_t kLongestDay = 8, kLongestValue = 4;
    if (heading.section != "apply") return std::nullopt;
    const auto said = words.text().substr(heading.from, heading.to - heading.from);
    bool numbers = std::any_of(said.begin(), said.end(), base::is_digit);
    const bool answered = numbers || (said.find(':') < said.size() - 1);  // in the words of the heading
    const std::size_t first = words.at_byte(heading.to);
    std::size_t end = first;
    while (end < words.size() && !starts_line(words, end))
        numbers |= base::is_digit(words.raw(end++).front());
    if (end - first > (numbers ? kLongestDay : kLongestValue) || end == words.size()) return std::nullopt;
    if (end == first && !answered) return std::nullopt;
    return words[end].from;
}

base::Span trimmed(std::string_view text, base::Span span) {
    while (span.from < span.to && (base::is_space(text[span.from]) || text[span.from] == ':')) ++span.from;
    while (span.to > span.from && base::is_space(text[span.to - 1])) --span.to;
    return span;
}

}  // namespace

std::vector<Heading> find_headings(const Words& words) {
    std::vector<Heading> headings;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!starts_line(words, i)) continue;
        const auto heading = heading_at(words, i);
        if (!heading) continue;
        headings.push_back(*heading);
        if (const auto next = behind_label(words, *heading)) headings.push_back({"", *next, *next});
    }
    return headings;
}

model::Sections find_sections(const Words& words) {
    const auto headings = find_headings(words);
    model::Sections sections;
    for (std::size_t h = 0; h < headings.size(); ++h) {
        const std::string_view section =
            headings[h].section == "preferred" ? "requirements" : headings[h].section;
        // "Required" and "preferred qualifications" below each other are one section.
        std::size_t next = h + 1;
        while (section == "requirements" && next < headings.size() &&
               (headings[next].section == "preferred" || headings[next].section == section))
            ++next;
        const std::size_t end = next < headings.size() ? headings[next].from : words.text().size();
        const auto span = trimmed(words.text(), {headings[h].to, end});
        if (!section.empty() && span.size() > 0) sections.try_emplace(std::string(section), span);
    }
    return sections;
}

}  // namespace jobindex::normalise
