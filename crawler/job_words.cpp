#include "crawler/job_words.h"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "crawler/job_word_lists.h"

namespace jobindex::crawler {

namespace {

using Words = std::span<const std::string_view>;

using namespace words;

bool contains(Words words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The words of a folded text: letters and digits.
template <class Visit>
void each_word(std::string_view folded, Visit&& visit) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= folded.size(); ++i) {
        const bool in = i < folded.size() && (base::is_alpha(folded[i]) || base::is_digit(folded[i]) ||
                                              static_cast<unsigned char>(folded[i]) >= 0x80);
        if (in) continue;
        if (i > begin) visit(folded.substr(begin, i - begin));
        begin = i + 1;
    }
}

bool is_post_word(std::string_view word) {
    if (contains(kPostWords, word)) return true;
    if (contains(kNoPosts, word)) return false;
    return std::any_of(std::begin(kPostStems), std::end(kPostStems), [word](std::string_view stem) {
        return word.starts_with(stem) || (stem.size() >= 6 && word.find(stem) != std::string_view::npos);
    });
}

bool is_bare_number(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return base::is_digit(c) || base::is_space(c); });
}

/// Squeezed and folded, without what stands around the words ("« First", "Apply now!").
std::string folded_title(std::string_view text) {
    return base::fold(
        base::squeeze(text.substr(0, base::char_boundary(text, std::min<std::size_t>(text.size(), 400)))));
}

/// title_kind() of a text that was not met lately.
TitleKind judge_title(std::string_view text) {
    const std::string title = folded_title(text);
    std::string_view core = title;
    while (!core.empty() && (core.back() == '.' || core.back() == '!' || core.back() == ':' ||
                             core.back() == '>' || core.back() == ' '))
        core.remove_suffix(1);
    if (core.empty() || is_bare_number(core) || contains(kGeneric, core)) return TitleKind::generic;
    const auto near = [&title](std::string_view word) {
        return std::string_view(title).substr(0, kBeginning + word.size() - 1).find(word) !=
               std::string_view::npos;
    };
    const auto has = [&title](std::string_view word) { return title.find(word) != std::string::npos; };
    if (std::any_of(std::begin(kPaperWords), std::end(kPaperWords), near) ||
        std::any_of(std::begin(kPaperMarks), std::end(kPaperMarks), has))
        return TitleKind::other;
    const bool other = std::any_of(std::begin(kOtherStarts), std::end(kOtherStarts),
                                   [&title](std::string_view start) { return title.starts_with(start); });
    if (other) return TitleKind::other;
    std::size_t words = 0, lists = 0;
    bool post = title.find("ph.d") != std::string::npos || title.find("ph. d") != std::string::npos ||
                title.find("(m/w/d)") != std::string::npos || title.find("post-doc") != std::string::npos;
    bool inside = false;  // "in", "of" and kin: a post has its subject behind one
    each_word(title, [&](std::string_view word) {
        ++words;
        if (contains(kListWords, word)) ++lists;
        if (is_post_word(word)) post = true;
        inside = inside || (words > 1 && (word == "in" || word == "i" || word == "of" || word == "within" ||
                                          word == "at" || word == "on" || word == "to" || word == "with"));
    });
    const auto starts = [&title](std::string_view start) { return title.starts_with(start); };
    if (!post && std::any_of(std::begin(kWeakStarts), std::end(kWeakStarts), starts)) return TitleKind::other;
    if (lists > 0 && words <= 2 + lists && !(post && inside)) return TitleKind::list;
    if (post) return TitleKind::post;
    return lists > 0 && words <= 6 ? TitleKind::list : TitleKind::none;
}

}  // namespace

TitleKind title_kind(std::string_view text) {
    // The navigation of a site is the same on all its pages. Each worker remembers a few thousand texts; what
    // it remembers is what it would find again, so the function stays pure.
    constexpr std::size_t kRemembered = 4096;
    constexpr std::size_t kLongest = 120;
    if (text.size() > kLongest) return judge_title(text);
    thread_local std::unordered_map<std::string, TitleKind> known;
    if (known.size() >= kRemembered) known.clear();
    const auto [place, fresh] = known.try_emplace(std::string(text), TitleKind::none);
    if (fresh) place->second = judge_title(text);
    return place->second;
}

bool has_job_word(std::string_view target) {
    return std::any_of(std::begin(kUrlStems), std::end(kUrlStems), [target](std::string_view stem) {
        return base::find_ignoring_case(target, stem) != std::string_view::npos;
    });
}

bool is_list_segment(std::string_view segment) {
    std::string word = base::to_lower_ascii(segment);
    if (const auto dot = word.find('.'); dot != std::string::npos) word.resize(dot);
    std::replace(word.begin(), word.end(), '_', '-');
    return contains(kListSegments, word);
}

bool has_deadline_or_date(std::string_view text) {
    const std::string folded = base::fold(text);
    for (const auto word : kDeadlineWords) {
        if (folded.find(word) != std::string::npos) return true;
    }
    bool date = false, number = false;
    std::string_view before;
    each_word(folded, [&](std::string_view word) {
        const bool digits = is_bare_number(word);
        const bool month = contains(kMonths, word);
        const bool before_digits = !before.empty() && is_bare_number(before);
        if (month && before_digits) date = true;
        if (digits && contains(kMonths, before)) date = true;
        // 2026-03-12, 12/03/2026, 12.3.2026: three numbers, one of them a year.
        if (digits && number && before_digits && (word.size() == 4 || before.size() == 2)) {
            date = date || word.starts_with("20") || folded.find("20") != std::string::npos;
        }
        number = digits && before_digits;
        before = word;
    });
    return date;
}

bool is_next_text(std::string_view text) {
    std::string folded = folded_title(text);
    while (!folded.empty() && (folded.back() == '.' || folded.back() == ' ')) folded.pop_back();
    return contains(kNext, folded) || (folded.size() < 24 && folded.starts_with("next page"));
}

}  // namespace jobindex::crawler
