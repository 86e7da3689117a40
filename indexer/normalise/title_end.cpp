#include "indexer/normalise/title_end.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/title_call_cues.h"
#include "indexer/normalise/title_cues.h"
#include "indexer/normalise/title_of_call.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kLeastWords = 3;  ///< of a line that may be a title

/// The labels of a form that follow its title.
const PhraseTable<bool>& behind_titles() {
    static const auto kTable = list_of(kBehindTitle);
    return kTable;
}

/// True where a label of several words begins at word `i`: "Form of employment:".
bool is_form_label(const Words& words, std::size_t i) {
    static const auto kTable = list_of(kFormWords);
    constexpr std::size_t kMost = 7;
    if (!begins_with_capital(words.raw(i)) || words.gap(i) != " " || !kTable.at(words, i)) return false;
    for (std::size_t k = i + 1; k < std::min(words.size(), i + kMost); ++k) {
        const auto gap = words.gap(k);
        if (gap.starts_with(':')) return true;
        if (gap != " " && gap != "-" && gap != "/" && gap != " / ") return false;
    }
    return false;
}

/// True where the next sentence begins at word `i` though no full stop is before it: "PhD student in moss The
/// position is ..."; not in "at UiT The Arctic University".
bool is_next_sentence(const Words& words, std::size_t i) {
    static const auto kTable = list_of(kNextSentence);
    static const auto kNone = list_of(kNoLast);
    const auto raw = words.raw(i);
    if (raw.front() < 'A' || raw.front() > 'Z' || (words.gap(i) != " " && words.gap(i) != ". ") ||
        kNone.at(words, i - 1))
        return false;
    const auto hit = kTable.at(words, i);
    if (!hit) return false;
    const auto next = words.raw(i + 1);
    return !next.empty() && next.front() >= 'a' && next.front() <= 'z';
}

/// "Assistant in moss 1. Candidates must ...": the number of an item, no part of what is before it.
bool is_item_number(const Words& words, std::size_t i) {
    return words.folded(i).size() == 1 && whole_number(words.folded(i)) && words.gap(i + 1).starts_with('.');
}

}  // namespace

std::size_t behind_address(const Words& words, std::size_t i) {
    const std::string_view text = words.text().substr(words[i].from);
    const bool is_address =
        text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
    if (!is_address) return i;
    const std::size_t end = words[i].from + std::min(text.size(), text.find_first_of(" \t\r\n"));
    while (i < words.size() && words[i].from < end) ++i;
    return i;
}

bool is_mail(const Words& words, std::size_t i) {
    const std::string_view text = words.text().substr(words[i].from);
    const auto word = text.substr(0, text.find_first_of(" \t\r\n,;)"));
    const auto at = word.find('@');
    return at != std::string_view::npos && at > 0 && word.find('.', at) != std::string_view::npos;
}

bool is_label(const Words& words, const std::optional<PhraseHit<bool>>& hit) {
    return hit && hit->end < words.size() && base::trim(words.gap(hit->end)).starts_with(':');
}

bool leads_on(const Words& words, std::size_t i) {
    static const auto kTable = list_of(kLeadingOn);
    return kTable.at(words, i).has_value();
}

std::size_t title_end(const Words& words, std::size_t first, std::size_t end) {
    for (std::size_t i = first + 1; i < end; ++i) {
        // "... at the Department of / Translational Research" goes on in the next line.
        const bool line = words[i].before == Break::line && i - first >= kLeastWords;
        if (line && behind_last(words, first, i) == i) return i;
        if (leads_on(words, i) || words.gap(i).find("* *") != std::string_view::npos) return i;
        if (behind_address(words, i) > i || is_mail(words, i)) return i;
        // "(m/f/d)Background": a space was lost with the line.
        if (words.gap(i) == ")" && i - first >= kLeastWords && begins_with_capital(words.raw(i))) return i;
        // "Name of the Company:" is one label, and no title stands before it.
        const bool goes_on = words.folded(i - 1) == "the" || words.folded(i - 1) == "of";
        const bool is_form = i - first >= 2 && !goes_on && begins_with_capital(words.raw(i)) &&
                             is_label(words, behind_titles().at(words, i));
        if (is_form || is_form_label(words, i)) return i;
        if (i - first >= 2 && is_next_sentence(words, i))
            return i - (i - first > 2 && is_item_number(words, i - 1));
    }
    return end;
}

}  // namespace jobindex::normalise
