#include "indexer/extract/call_title.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/extract/cues.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kHead = 1500;  ///< bytes of a text in which it says what it looks for
constexpr std::size_t kLongestPost = 110, kShortestPost = 8;
constexpr std::size_t kBetween = 60;  ///< between "invites" and "for a": "outstanding candidates to apply"

/// What says that somebody is looked for, in small letters; the post follows behind an article.
constexpr std::string_view kCalls[] = {"invites applications for",
                                       "invite applications for",
                                       "applications are invited for",
                                       "applications are invited from",
                                       "invites outstanding",
                                       "invites qualified",
                                       "is seeking",
                                       "are seeking",
                                       "seeks",
                                       "we seek",
                                       "is looking for",
                                       "are looking for",
                                       "is recruiting",
                                       "are recruiting",
                                       "is hiring",
                                       "are hiring",
                                       "is offering",
                                       "are offering",
                                       "offers",
                                       "we offer",
                                       "opens",
                                       "has an opening for",
                                       "would like to recruit",
                                       "would like to appoint",
                                       "is seeking to appoint",
                                       "wishes to appoint",
                                       "intends to appoint",
                                       "sucht",
                                       "suchen",
                                       "vergibt",
                                       "recrute",
                                       "recherche",
                                       "propose",
                                       "zoekt",
                                       "zoeken",
                                       "busca",
                                       "buscamos",
                                       "cerca",
                                       "procura",
                                       "søger",
                                       "söker",
                                       "søker",
                                       "utlyser",
                                       "poszukuje",
                                       "hledá"};

/// The article before a post.
constexpr std::string_view kArticles[] = {"a ",           "an ",      "the position of ",
                                          "the post of ", "one ",     "eine ",
                                          "einen ",       "eine*n ",  "eine/n ",
                                          "eine:n ",      "eine(n) ", "un ",
                                          "une ",         "un(e) ",   "un·e ",
                                          "un/une ",      "een ",     "uno ",
                                          "una ",         "um ",      "uma ",
                                          "en ",          "ett ",     "et "};

/// Where a post's name ends.
constexpr std::string_view kEnds[] = {". ",
                                      ".\n",
                                      ", ",
                                      "; ",
                                      "\n",
                                      " (",
                                      " who ",
                                      " that ",
                                      " which ",
                                      " starting",
                                      " to work",
                                      " to join",
                                      " to begin",
                                      " beginning",
                                      " as part",
                                      " within ",
                                      " for the duration",
                                      " at the ",
                                      " in the department",
                                      " in the group",
                                      " für das ",
                                      " in der ",
                                      " am ",
                                      " pour un",
                                      " dans le ",
                                      " bij ",
                                      " con ",
                                      " ved ",
                                      " vid ",
                                      " til "};

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

/// The post behind the call at `from`; nullopt when what follows names none.
std::optional<std::string> post_behind(std::string_view text, std::size_t from) {
    const auto window = text.substr(from, text.substr(from).find_first_of(".\n"));
    std::size_t at = std::string_view::npos, behind = 0;
    for (const auto article : kArticles) {
        for (std::size_t found = window.find(article); found < kBetween;
             found = window.find(article, found + 1)) {
            if (!begins_word(window, found)) continue;
            if (found < at) at = found, behind = found + article.size();
            break;
        }
    }
    if (at == std::string_view::npos) return std::nullopt;
    std::string_view post = window.substr(behind);
    for (const auto end : kEnds) post = post.substr(0, post.find(end));
    post = base::trim(post);
    const std::string folded = base::fold(post);
    if (post.size() < kShortestPost || post.size() > kLongestPost) return std::nullopt;
    if (!has_job_word(first_words(folded)) || has_list_word(folded)) return std::nullopt;
    return std::string(post);
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

}  // namespace

std::string call_title(std::string_view text) {
    const std::size_t head = base::char_boundary(text, std::min(text.size(), kHead));
    const std::string small = base::to_lower_ascii(text.substr(0, head));
    std::size_t first = std::string::npos;
    std::string title;
    for (const auto call : kCalls) {
        for (std::size_t at = small.find(call); at < first; at = small.find(call, at + 1)) {
            const std::size_t end = at + call.size();
            if (!begins_word(small, at) || end >= small.size() || !base::is_space(small[end])) continue;
            if (is_subordinate(small, at)) continue;
            if (auto post = post_behind(text.substr(0, head), end)) {
                first = at;
                title = std::move(*post);
                break;
            }
        }
    }
    return title;
}

}  // namespace jobindex::extract
