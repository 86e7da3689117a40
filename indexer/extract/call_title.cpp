#include "indexer/extract/call_title.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/extract/call_title_cues.h"
#include "indexer/extract/cues.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kHead = 1500;  ///< bytes of a text in which it says what it looks for
constexpr std::size_t kLongestPost = 150, kShortestPost = 8;
constexpr std::size_t kBetween = 60;  ///< between "invites" and "for a": "outstanding candidates to apply"

bool begins_word(std::string_view text, std::size_t at) {
    return at == 0 || base::is_space(text[at - 1]);
}

/// The words among which a post's name has its noun: "a full-time tenure-track Assistant Professor".
std::string_view first_words(std::string_view folded) {
    constexpr int kMostWords = 4;
    std::size_t end = 0;
    for (int i = 0; i < kMostWords && end != std::string_view::npos; ++i) end = folded.find(' ', end + 1);
    return folded.substr(0, end);
}

/// `text` up to where a post's name ends, when it names one.
std::optional<std::string> post_at_begin(std::string_view text) {
    for (const auto end : kEnds) {
        auto at = text.find(end);
        // "a full-time, ten-month, tenure-track assistant professor": a comma before the noun ends nothing.
        while (end == ", " && at != std::string_view::npos && !has_job_word(base::fold(text.substr(0, at))))
            at = text.find(end, at + 1);
        text = text.substr(0, at);
    }
    text = base::trim(text);
    const std::string folded = base::fold(text);
    if (text.size() < kShortestPost || text.size() > kLongestPost) return std::nullopt;
    if (!has_job_word(first_words(folded)) || has_list_word(folded)) return std::nullopt;
    // "a limited number of scholarships", "a wide range of fellowships" are no post.
    for (const std::string_view many : {"number of", "range of", "variety of", "list of"}) {
        if (first_words(folded).find(many) != std::string_view::npos) return std::nullopt;
    }
    return std::string(text);
}

std::string_view sentence_from(std::string_view text, std::size_t from) {
    return text.substr(from, text.substr(from).find_first_of(".\n"));
}

/// The text with the lines of prose joined that were wrapped at a width, as in mails: a full line that a
/// small letter follows.
std::string unwrapped(std::string_view text) {
    constexpr std::size_t kFullLine = 50;
    std::string out(text);
    for (std::size_t begin = 0, at = out.find('\n'); at != std::string::npos; at = out.find('\n', at + 1)) {
        const char next = at + 1 < out.size() ? out[at + 1] : '\n';
        if (at - begin >= kFullLine && next >= 'a' && next <= 'z') out[at] = ' ';
        begin = at + 1;
    }
    return out;
}

/// The post behind the article that follows the call at `from`; nullopt when what follows names none.
std::optional<std::string> post_behind(std::string_view text, std::size_t from) {
    const auto window = sentence_from(text, from);
    static constexpr std::string_view kPersons[] = {"individual", "candidate", "person",  "applicant",
                                                    "colleague",  "academic",  "scholar", "expert"};
    // "an outstanding individual for a lecturer's post": the post stands behind the next article.
    for (std::size_t start = 0; start < std::min(kBetween, window.size());) {
        std::size_t at = std::string_view::npos, behind = 0;
        for (const auto article : kArticles) {
            for (std::size_t found = window.find(article, start); found < kBetween;
                 found = window.find(article, found + 1)) {
                if (!begins_word(window, found)) continue;
                if (found < at) at = found, behind = found + article.size();
                break;
            }
        }
        if (at == std::string_view::npos) return std::nullopt;
        if (auto post = post_at_begin(window.substr(behind))) return post;
        const auto next = window.substr(behind, kBetween);
        if (std::none_of(std::begin(kPersons), std::end(kPersons), [&](auto person) {
                const auto found = next.find(person);
                return found != std::string_view::npos && next.find(" for ", found) != std::string_view::npos;
            }))
            return std::nullopt;
        start = behind;
    }
    return std::nullopt;
}

/// The post that the sentence of the state at `at` begins with: "A PhD position in X is available", "Zum 1.5.
/// ist eine Stelle zu besetzen".
std::optional<std::string> post_before(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongestSentence = 400;
    std::string_view before = text.substr(0, at);
    std::size_t begin = 0;
    for (const std::string_view end : {". ", ".\n", "\n", "! ", "? ", ": "}) {
        // "zum 1. Mai" ends no sentence.
        for (std::size_t found = before.rfind(end); found != std::string_view::npos && found > begin;
             found = before.rfind(end, found - 1)) {
            if (found > 0 && base::is_digit(before[found - 1])) continue;
            begin = std::max(begin, found + end.size());
            break;
        }
    }
    before.remove_prefix(begin);
    if (before.size() > kLongestSentence) return std::nullopt;
    const std::string small = base::to_lower_ascii(before);
    std::size_t first = std::string::npos, behind = 0;
    for (const auto article : kArticles) {
        for (std::size_t found = small.find(article); found < first; found = small.find(article, found + 1)) {
            if (!begins_word(small, found) || !post_at_begin(before.substr(found + article.size()))) continue;
            first = found, behind = found + article.size();
        }
    }
    return first == std::string::npos ? std::nullopt : post_at_begin(before.substr(behind));
}

/// True where the clause before `at` hangs on another: "they said that the group is seeking a postdoc".
bool is_subordinate(std::string_view small, std::size_t at) {
    static constexpr std::string_view kLinks[] = {" that ", " who ", " which ", " if ",  " when ",
                                                  " dass ", " que ", " qui ",   " dat ", " att "};
    std::string_view before = small.substr(0, at);
    const auto begin = before.find_last_of(".!?\n");
    if (begin != std::string_view::npos) before.remove_prefix(begin);
    return std::any_of(std::begin(kLinks), std::end(kLinks),
                       [&](auto link) { return before.find(link) != std::string_view::npos; });
}

/// A text's head and the first post that one of its sentences names.
struct Search {
    std::string_view head;
    std::string small;  ///< the head in small letters
    std::size_t first = std::string::npos;
    std::string title;
};

/// Looks for the first of `cues` by which `read(head, begin, end)` finds a post.
template <std::size_t count, typename Read>
void look_for(const std::string_view (&cues)[count], const Read& read, Search& search) {
    const std::string& small = search.small;
    for (const auto cue : cues) {
        for (std::size_t at = small.find(cue); at < search.first; at = small.find(cue, at + 1)) {
            const std::size_t end = at + cue.size();
            const bool ends = end >= small.size() || !base::is_alpha(small[end]);
            if (!begins_word(small, at) || !ends || is_subordinate(small, at)) continue;
            if (auto post = read(search.head, at, end)) {
                search.first = at;
                search.title = std::move(*post);
                break;
            }
        }
    }
}

}  // namespace

std::string call_title(std::string_view text) {
    Search search;
    const std::string joined =
        unwrapped(text.substr(0, base::char_boundary(text, std::min(text.size(), kHead))));
    search.head = joined;
    search.small = base::to_lower_ascii(search.head);
    using At = std::size_t;
    const auto behind = [](auto head, At, At end) { return post_behind(head, end); };
    const auto right_behind = [](auto head, At, At end) { return post_at_begin(sentence_from(head, end)); };
    const auto before = [](auto head, At at, At) { return post_before(head, at); };
    look_for(kCalls, behind, search);
    look_for(kDirectCalls, right_behind, search);
    look_for(kStates, before, search);
    return search.title;
}

}  // namespace jobindex::extract
