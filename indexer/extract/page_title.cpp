#include "indexer/extract/page_title.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/html/text.h"
#include "indexer/extract/call_title.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/labels.h"
#include "indexer/extract/page_kind.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kLongestTitle = 300;

bool names_one_post(std::string_view text) {
    const std::string folded = base::fold(text);
    // "These are some of our projects": no French thesis.
    for (const std::string_view english :
         {"these are ", "these were ", "these include ", "these have ", "these will "}) {
        if (folded.starts_with(english)) return false;
    }
    return has_job_word(folded) && !has_list_word(folded) && !names_no_post(folded);
}

/// True for a line of prose, or one that a sentence was broken in: "Applicants must hold a PhD", "Professor
/// or".
bool is_of_sentence(std::string_view folded) {
    static constexpr std::string_view kVerbs[] = {
        " must ", " is ",  " are ",  " will ", " shall ", " should ", " may ",  " have ", " ist ", " sind ",
        " wird ", " est ", " sont ", " sera ", " doit ",  " debe ",   " deve ", " skal ", " ska "};
    static constexpr std::string_view kOpen[] = {" or", " and", " of",   " the", " a",
                                                 " in", " und", " oder", " et",  " ou"};
    const auto has = [&](auto verb) { return folded.find(verb) != std::string_view::npos; };
    const auto ends = [&](auto word) { return folded.ends_with(word); };
    return std::any_of(std::begin(kVerbs), std::end(kVerbs), has) ||
           std::any_of(std::begin(kOpen), std::end(kOpen), ends);
}

/// The part of a title that names a post, without the site's name and the path to it: "PhD in optics | X
/// University", "Vacancies · Lecturer in law"; the whole when no part does by itself.
std::string_view post_part(std::string_view title) {
    for (const std::string_view mark : {" | ", " \xC2\xB7 ", " \xC2\xBB ", " \xE2\x80\xBA ", " \xE2\x80\x94 ",
                                        " \xE2\x80\x93 ", " - ", " :: "}) {
        if (title.find(mark) == std::string_view::npos) continue;
        for (std::size_t from = 0; from <= title.size();) {
            const std::size_t end = std::min(title.find(mark, from), title.size());
            const auto part = base::trim(title.substr(from, end - from));
            if (part.size() < title.size() && names_one_post(part)) return part;
            from = end + mark.size();
        }
    }
    return title;
}

/// The first heading or line in bold that names a post.
std::string bold_title(const PageTree& tree) {
    constexpr int kMostHeadings = 12;
    int seen = 0;
    for (const TreeItem& item : tree.items()) {
        const auto tag = item.node.tag();
        const bool heading = tag == "h2" || tag == "h3" || tag == "h4" || tag == "strong" || tag == "b";
        if (item.off || !heading || item.text < 6 || item.text > kLongestTitle / 2) continue;
        if (++seen > kMostHeadings) break;
        std::string text = html::text_of(item.node);
        if (names_one_post(text) && text.find(':') != text.size() - 1) return text;
    }
    return {};
}

/// A heading that the page's title says in part, or begins: "Lab - Engineer" above the heading "Engineer".
std::string heading_in_title(const PageTree& tree, std::string_view page_title) {
    constexpr int kMostHeadings = 6;
    const std::string whole = base::fold(page_title), part = base::fold(post_part(page_title));
    int seen = 0;
    for (const TreeItem& item : tree.items()) {
        const auto tag = item.node.tag();
        const bool heading = tag == "h1" || tag == "h2" || tag == "h3";
        if (item.off || !heading || item.text < 6 || item.text > kLongestTitle / 2) continue;
        if (++seen > kMostHeadings) break;
        std::string text = html::text_of(item.node);
        const std::string folded = base::fold(text);
        const bool said = whole.size() > folded.size() && whole.find(folded) != std::string::npos;
        const bool begun = part.size() > 8 && part != whole && folded.starts_with(part);
        if ((said || begun) && names_one_post(text)) return text;
    }
    return {};
}

/// The page's own heading: of h1, og:title and title the first that names a post, else the first heading in
/// the text that does, else the first there is.
std::string own_title(const PageMeta& meta, const PageTree& tree) {
    const std::string* const given[] = {&meta.h1, &meta.og_title, &meta.title};
    if (!names_one_post(meta.h1)) {
        if (auto heading = heading_in_title(tree, meta.full_title); !heading.empty()) return heading;
    }
    for (const auto* title : given) {
        if (!title->empty() && title->size() <= kLongestTitle && names_one_post(*title)) return *title;
    }
    for (const auto* title : given) {
        if (title->empty() || title->size() > kLongestTitle) continue;
        const auto part = post_part(*title);
        if (names_one_post(part)) return std::string(part);
    }
    if (auto bold = bold_title(tree); !bold.empty()) return bold;
    for (const auto* title : given) {
        if (!title->empty() && title->size() <= kLongestTitle) return *title;
    }
    return {};
}

/// True for a line of some length in Chinese, Japanese or Korean letters, which come without blanks.
bool is_unspaced_script(std::string_view line) {
    constexpr std::size_t kLeast = 24;
    if (line.size() < kLeast) return false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (base::char_boundary(line, i) == i && base::begins_with_cjk(line.substr(i))) return true;
    }
    return false;
}

bool begins_small(std::string_view line) {
    return !line.empty() && line.front() >= 'a' && line.front() <= 'z';
}

/// Whether a line, of at most `longest` bytes, names one post.
bool is_post_line(std::string_view line, std::size_t longest) {
    if (line.size() < 8 || line.size() > longest || begins_small(line)) return false;
    if (std::string_view(".:,").find(line.back()) != std::string_view::npos) return false;
    // "Stellenausschreibung"
    if (line.find(' ') == std::string_view::npos && !is_unspaced_script(line)) return false;
    if (const auto colon = line.find(':');
        colon != std::string_view::npos && field_of_label(line.substr(0, colon)))
        return false;
    const std::string folded = base::fold(line);
    if (is_of_sentence(folded) || is_bare_kind(folded)) return false;
    return names_one_post(line) || names_posts_of_one_call(folded);
}

/// The lines of one paragraph that name a post and are no part of a sentence that was broken; none of a list
/// of posts.
std::vector<std::string> post_lines_of(std::string_view paragraph, bool first) {
    constexpr std::size_t kLongestLine = 140, kLongestFirst = 200, kShortLine = 60, kMostOfCall = 2;
    std::vector<std::string> out;
    const auto lines = base::split(paragraph, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto line = base::trim(lines[i]);
        if (!is_post_line(line, first && i == 0 ? kLongestFirst : kLongestLine)) continue;
        // A line that follows a full one, or that a small letter follows, is the sentence's.
        if (i > 0 && lines[i - 1].size() > kShortLine) continue;
        if (i + 1 < lines.size() && begins_small(base::trim(lines[i + 1])) && !offers_post(base::fold(line)))
            continue;
        out.emplace_back(line);
    }
    return out.size() > kMostOfCall ? std::vector<std::string>() : out;
}

/// The lines of a text's first `head` bytes that name a post, as in what was a PDF.
std::vector<std::string> post_lines(std::string_view text, std::size_t head) {
    std::vector<std::string> out;
    text = text.substr(0, base::char_boundary(text, std::min(text.size(), head)));
    const std::string parted = base::replace_all(text, "\n\n", "\x01");
    bool first = true;
    for (const auto part : base::split(parted, '\x01')) {
        for (auto& line : post_lines_of(base::trim(part), first)) out.push_back(std::move(line));
        first = false;
    }
    return out;
}

/// The first such line; "" without one.
std::string line_title(std::string_view text) {
    constexpr std::size_t kHead = 2500;
    const auto lines = post_lines(text, kHead);
    return lines.empty() ? std::string() : lines.front();
}

/// The post of a text below "Search" or "Stellenangebote" that offers it and no other; "" when several may be
/// offered, or news and guides may only speak of one.
std::string only_offer(std::string_view text, bool above_lists) {
    constexpr std::size_t kHead = 20'000, kLeastText = 500, kSameBegin = 8;
    constexpr int kParts = 4;
    if (text.size() < kLeastText || count_ad_parts(base::fold(text.substr(0, kHead))) < kParts) return {};
    const auto lines = post_lines(text, kHead);
    const auto says_so = [](std::string_view line) { return offers_post(base::fold(line)); };
    if (lines.empty() || text.find(lines.front()) > kLeastText) return {};
    const std::string first = base::fold(lines.front());
    const auto is_other = [&](std::string_view line) {
        const std::string folded = base::fold(line);
        return folded.substr(0, kSameBegin) != first.substr(0, kSameBegin);
    };
    const bool alone = lines.size() <= 2 && std::none_of(lines.begin(), lines.end(), is_other);
    const bool offered = !above_lists || std::any_of(lines.begin(), lines.end(), says_so);
    return alone && offered ? lines.front() : std::string();
}

/// Whether a post that the text calls for may stand for a page's title: not below one of a list, a service
/// page or an error.
bool may_stand_for(std::string_view title) {
    const std::string folded = base::fold(title);
    return !has_list_word(folded) && !is_service_title(folded) && !is_error_title(folded) &&
           !is_story_title(folded) && !is_course_title(folded);
}

}  // namespace

bool is_prose(std::string_view title) {
    constexpr std::size_t kLeast = 100, kLeastWord = 5;
    title = base::trim(title);
    if (title.size() < kLeast) return false;
    for (auto at = title.find('.'); at != std::string_view::npos; at = title.find('.', at + 1)) {
        if (at + 1 < title.size() && title[at + 1] != ' ') continue;
        // "Univ. Bern", "17. Mai" end no sentence.
        const auto word = title.substr(0, at).substr(title.substr(0, at).find_last_of(" (") + 1);
        if (word.size() >= kLeastWord && !base::is_digit(word.front())) return true;
    }
    return false;
}

PageTitle choose_title(const PageMeta& meta, const PageTree& tree, const Extraction& page) {
    PageTitle out{own_title(meta, tree), false, false};
    out.prose = is_prose(out.text);
    if (names_one_post(out.text) && !out.prose) return out;
    for (const Candidate& candidate : page.candidates) {
        if (candidate.field == Field::title && names_one_post(candidate.value.text()))
            return {candidate.value.text(), false, !meta.h1.empty()};
    }
    const auto line = line_title(page.description);
    if ((out.prose || meta.h1.empty()) && !line.empty()) return {line, false, false};
    if (!may_stand_for(out.text)) {
        const std::string folded = base::fold(out.text);
        const bool above_lists = has_list_word(folded), above_ads = above_lists || is_plain_title(folded);
        auto only = above_ads ? only_offer(page.description, above_lists) : std::string();
        if (only.empty() && !above_lists && above_ads) only = call_title(page.description);
        if (!only.empty()) return {std::move(only), false, true};
        return out;
    }
    // "Position available" says that there is a post, and not which.
    const bool called = !has_job_word(base::fold(out.text));
    if (!out.prose && !line.empty()) return {line, false, called};
    if (auto post = call_title(page.description); !post.empty())
        return {std::move(post), false, called && !out.prose};
    // "Denominación: Investigador/a Marino/a": a label of the rank that gives the post's name.
    for (const Candidate& candidate : page.candidates) {
        const auto name = candidate.value.text();
        if (candidate.field == Field::level && name.find(' ') != std::string::npos && names_one_post(name))
            return {std::string(name), false, true};
    }
    return out;
}

}  // namespace jobindex::extract
