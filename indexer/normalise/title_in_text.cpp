#include "indexer/normalise/title_in_text.h"

#include <algorithm>
#include <string_view>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/level.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/title_call_cues.h"
#include "indexer/normalise/title_cues.h"
#include "indexer/normalise/title_end.h"
#include "indexer/normalise/title_of_call.h"

namespace jobindex::normalise {
namespace {

using Title = Found<std::string>;

constexpr std::size_t kLongestTitle = 120;  ///< bytes
constexpr std::size_t kHeadBytes = 4000;    ///< of the text in which a title is looked for
constexpr std::size_t kLabelBytes = 2500;   ///< of the text in which a label of one may stand
constexpr std::size_t kBeforeRank = 45;     ///< bytes of a title before its rank: "Three fully funded "
constexpr std::size_t kLeastWords = 3;      ///< of a line that may be a title
constexpr double kConfidence = 0.3;

/// Where the text begins behind the fields of a form ("Work group:", "Area of research:", "Job
/// description:"); 0 where it has none.
std::size_t after_form_fields(std::string_view head) {
    constexpr std::size_t kForm = 700;
    head = head.substr(0, std::min(head.size(), kForm));
    const bool is_form = base::find_ignoring_case(head, "Area of research:") != std::string_view::npos;
    // The fields of another form have no colons: "Occupancy rate 100% Vacancy Type Research staff".
    constexpr std::size_t kValue = 30;
    const auto last = head.find("Vacancy Type");
    const auto staff = last == std::string_view::npos ? last : head.find("staff", last);
    if (staff != std::string_view::npos && staff - last <= kValue)
        return staff + std::string_view("staff").size();
    const std::string_view label = is_form ? "Job description:" : "\nJob description:";
    const auto at = base::find_ignoring_case(head, label);
    return at == std::string_view::npos ? 0 : at + label.size();
}

/// "manager) Email: ...", "comments): The": the end of what stands in brackets, a label of what follows.
bool is_half_bracket(std::string_view sentence) {
    constexpr std::size_t kLabel = 20, kEnumeration = 2;
    const auto close = sentence.find(')');
    if (close == std::string_view::npos || close <= kEnumeration || close > sentence.find('(')) return false;
    const auto colon = sentence.find(':', close);
    return colon != std::string_view::npos && colon - close <= kLabel;
}

/// True for a sentence that names no post: "X is one of the world's leading centres".
bool names_no_post(const Title& sentence, const vocab::Vocabulary& levels) {
    static const PhraseTable<bool> kPosts{{"position", true},    {"positions", true}, {"post", true},
                                          {"vacancy", true},     {"vacancies", true}, {"job", true},
                                          {"scholarship", true}, {"grant", true},     {"fellowship", true}};
    const Words words(sentence.value);
    return levels.find_all(sentence.value).empty() && !kPosts.any(words, 0, words.size());
}

const PhraseTable<bool>& no_titles() {
    static const auto kTable = list_of(kNoTitles);
    return kTable;
}

/// The labels of what the project or the role is.
const PhraseTable<bool>& prose_labels() {
    static const auto kTable = list_of(kProseLabels);
    return kTable;
}

/// True for the mark of a heading that a form left in its text ("h3. Lecturer").
bool is_heading_mark(const Words& words, std::size_t i) {
    const auto word = words.folded(i);
    return word.size() == 2 && word.front() == 'h' && base::is_digit(word.back()) &&
           words.gap(i + 1).starts_with('.');
}

/// The title without the marks of bold text, and with the bracket closed that ends it; "…" where it is cut.
std::string tidied(std::string title, bool is_cut) {
    // "Fahrer*in" and "(gn*)" keep theirs.
    for (std::size_t at = title.find('*'); at != std::string::npos; at = title.find('*', at + 1)) {
        const bool opens = at == 0 || base::is_space(title[at - 1]);
        const bool closes = at + 1 == title.size() || base::is_space(title[at + 1]);
        if (opens || closes) title[at] = ' ';
    }
    title = base::squeeze(title);
    // "The Robotics Laboratory (" before an address
    while (!title.empty() && std::string_view(" (,:;-").find(title.back()) != std::string_view::npos)
        title.pop_back();
    if (is_cut) return title + "\xE2\x80\xA6";
    const auto opened = std::count(title.begin(), title.end(), '(');
    if (opened == std::count(title.begin(), title.end(), ')') + 1) title += ')';
    return title;
}

/// True where brackets or quotation marks that open in `said` are not closed.
bool is_open(std::string_view said) {
    const auto times = [&](std::string_view mark) {
        std::size_t count = 0;
        for (auto at = said.find(mark); at != std::string_view::npos; at = said.find(mark, at + mark.size()))
            ++count;
        return count;
    };
    return times("(") != times(")") || times("\"") % 2 != 0 ||
           times("\xE2\x80\x9C") != times("\xE2\x80\x9D") || times(" '") > times("' ") + times("',");
}

/// "Mosses, lichens and ferns": behind the comma before word `i` stands a member of a list.
bool goes_on_as_list(const Words& words, std::size_t i, std::size_t end) {
    constexpr std::size_t kMost = 5;
    for (std::size_t k = i + 1; k < std::min(end, i + kMost); ++k) {
        if (words.gap(k).starts_with(',') || is_and(words.folded(k)) || words.folded(k) == "or") return true;
    }
    return false;
}

/// `end`, or where a title that would be too long is cut between clauses behind the noun of its post.
std::size_t shortened(const Words& words, std::size_t first, std::size_t end) {
    constexpr std::size_t kLeast = 6, kLeastBytes = 45;
    static const auto kBehind = list_of(kBehindName), kComma = list_of(kBehindComma);
    if (words[end - 1].to - words[first].from <= kLongestTitle) return end;
    std::size_t best = end;
    for (std::size_t i = first + kLeast; i < end && words[i].from - words[first].from <= kLongestTitle; ++i) {
        const auto gap = words.gap(i);
        const bool parts =
            (gap.starts_with(", ") && (kComma.at(words, i) || !goes_on_as_list(words, i, end))) ||
            gap.starts_with("; ") || gap.starts_with(" - ") || gap.starts_with(" \xE2\x80\x93 ") ||
            kBehind.at(words, i);
        if (words.folded(i) == "as" || words[i - 1].to - words[first].from < kLeastBytes) continue;
        if (parts && has_post_noun(words, first, i) && !is_open(words.span(first, i - 1).in(words.text())))
            best = behind_last(words, first, i);
    }
    return best;
}

/// Words [first, end) as a title, cut to a title's length.
Title title_in(const Words& words, std::size_t first, std::size_t end) {
    end = shortened(words, first, end);
    constexpr std::size_t kRoom = kLongestTitle - 3;  // for the "…"
    std::size_t last = end - 1;
    const bool is_cut = words[last].to - words[first].from > kLongestTitle;
    while (is_cut && last > first && words[last].to - words[first].from > kRoom) --last;
    base::Span span = words.span(first, last);
    if (is_cut && span.size() > kRoom) span.to = base::char_boundary(words.text(), span.from + kRoom);
    return Title{tidied(std::string(span.in(words.text())), is_cut), span, kConfidence, true};
}

/// The same of a post's name, which begins with a capital.
Title title_of_name(const Words& words, std::size_t first, std::size_t end) {
    auto title = title_in(words, first, end);
    char& c = title.value.front();
    // "iOS developer", "mRNA biologist" keep theirs.
    const bool small = title.value.size() > 1 && !(title.value[1] >= 'A' && title.value[1] <= 'Z');
    if (small && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return title;
}

/// The word at which the text goes on behind what no title begins with: an address, the mark of a heading, a
/// portal's fixed phrase, the label of what the project is. `i` when it may begin there.
std::size_t skipped(const Words& words, std::size_t i) {
    static const auto kPortal = list_of(kPortalPhrases);
    if (const std::size_t behind = behind_address(words, i); behind > i) return behind;
    if (is_heading_mark(words, i)) return i + 1;
    if (const std::size_t behind = behind_run_in_heading(words, i); behind > i) return behind;
    if (const auto label = prose_labels().at(words, i); is_label(words, label)) return label->end;
    const auto hit = kPortal.at(words, i);
    if (!hit) return i;
    // A fixed phrase is skipped with its sentence when it is most of it, else alone.
    const std::size_t end = words.sentence_end(i);
    if (end - hit->end <= 3) return end;
    const bool is_fixed = words[hit->end].before >= Break::clause || words.gap(hit->end).starts_with('.');
    return is_fixed ? hit->end : i;
}

/// The first sentence or line that may be a title; what is none counts only where there is nothing else: an
/// ad is not lost for a bad one.
std::optional<Title> first_sentence(const Words& words) {
    const std::size_t begin = after_form_fields(words.text().substr(0, kHeadBytes));
    std::size_t i = 0;
    while (i < words.size() && words[i].from < begin) ++i;
    std::optional<Title> spare;
    while (i < words.size() && words[i].from < kHeadBytes) {
        if (const std::size_t next = skipped(words, i); next > i) {
            i = next;
            continue;
        }
        const std::size_t end = words.sentence_end(i);
        const std::size_t cut = title_end(words, i, end);
        const auto said = words.span(i, cut - 1).in(words.text());
        // "Contact: ada@elm.example" has nothing before the address.
        const bool before_address =
            cut < end && cut - i < kLeastWords && (behind_address(words, cut) > cut || is_mail(words, cut));
        const bool is_none = no_titles().at(words, i) || leads_on(words, i) || is_mail(words, i) ||
                             before_address || is_half_bracket(said);
        const bool is_short = end - i < 2 && end < words.size();
        // "PHD Thesis Job description: PhD position in ..." says more behind the label.
        const bool may_go_on = cut - i < kLeastWords && cut < words.size();
        const auto label = may_go_on ? prose_labels().at(words, cut) : std::nullopt;
        const bool goes_on = is_label(words, label);
        if (!is_none && !is_short && !goes_on) return title_in(words, i, cut);
        if ((is_none || goes_on) && !spare)
            spare = title_in(words, i, is_none && !before_address ? end : cut);
        i = goes_on ? label->end : end;
    }
    return spare;
}

/// The words in which the text names its post, to the end of their sentence; `post` begins with them.
std::optional<Title> title_of_post(const Words& words, base::Span post, const vocab::Vocabulary& levels) {
    static const auto kBefore = list_of(kBeforePost), kNone = list_of(kNoPost);
    static const auto kTells = list_of(kDefining);
    std::size_t first = words.at_byte(post.from);
    if (first >= words.size() || no_titles().at(words, first)) return std::nullopt;
    // A part of an address: "/cerca-selezioni/".
    if (words.gap(first).ends_with('/') || words.gap(first + 1) == "/") return std::nullopt;
    std::size_t end = first + 1;
    while (end < words.sentence_end(first) && words[end].before < Break::line) ++end;
    for (std::size_t next = first; next < end;) {
        const auto hit = kBefore.at(words, next);
        if (!hit || hit->end >= end) break;
        next = hit->end;
        // "Post doctoral fellow": what is left must still name the rank.
        if (levels.find_all(words.span(next, end - 1).in(words.text())).empty()) break;
        first = next;
    }
    constexpr std::size_t kNearRank = 5;
    if (kNone.at(words, first) || kTells.any(words, first, std::min(end, first + kNearRank)))
        return std::nullopt;
    while (first > 0 && words.gap(first) == "-")
        --first;  // "for a post" calls for the post, and is half a word
    const std::size_t begin = name_begin_of_noun(words, first, end);
    return title_of_name(words, begin, name_end(words, begin, title_end(words, begin, end)));
}

/// True for a title that begins with its rank, or nearly so: "Three fully funded PhD positions".
bool begins_with_rank(const Title& title, const vocab::Vocabulary& levels) {
    const auto ranks = levels.find_all(title.value);
    return !ranks.empty() && ranks.front().span.from <= kBeforeRank &&
           !levels_in_title(title.value, levels).empty();
}

/// What a label gives as the title. A label that may be of something else counts where a rank follows it, or
/// where the `sentence` that would be the title begins with it.
std::optional<Title> labelled_title(const Words& words, const std::optional<Title>& sentence,
                                    const vocab::Vocabulary& levels) {
    static const auto kLabels = list_of(kTitleLabels);
    static const auto kPosts = list_of(kPostLabels);
    static const auto kTopics = list_of(kTopicLabels);
    for (std::size_t i = 0; i < words.size() && words[i].from < kLabelBytes; ++i) {
        auto hit = kLabels.at(words, i);
        const bool is_sure = is_label(words, hit);
        const auto topic = kTopics.at(words, i);
        if (!is_sure) hit = is_label(words, topic) ? topic : kPosts.at(words, i);
        if (!is_label(words, hit) || words[hit->end].before >= Break::paragraph) continue;
        if (no_titles().at(words, hit->end)) continue;
        const std::size_t end = title_end(words, hit->end, words.sentence_end(hit->end));
        const auto title = title_in(words, hit->end, end);
        const bool begins = sentence && sentence->span.from == words[i].from;
        const bool is_topic = is_label(words, topic);
        if (is_sure || begins || (!is_topic && begins_with_rank(title, levels))) return title;
    }
    return std::nullopt;
}

/// "As lecturer in tides you will ...": the name of the post alone.
Title without_role(const Title& sentence, const Words& words) {
    static const PhraseTable<bool> kAs{{"as", true}, {"in the role of", true}, {"in the position of", true}};
    const std::size_t first = words.at_byte(sentence.span.from);
    const auto as = kAs.at(words, first);
    if (!as) return sentence;
    const std::size_t end = words.at_byte(sentence.span.to - 1) + 1;
    const std::size_t begin = name_begin(words, as->end, end);
    return title_of_name(words, begin, name_end(words, begin, end));
}

/// The first sentence behind word `i` that tells of a post; nullopt when none does.
std::optional<Title> next_of_post(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kNone{{"equal opportunity", true}, {"equal opportunities", true},
                                         {"encourages", true},        {"welcomes", true},
                                         {"the website", true},       {"click", true}};
    while (i < words.size() && words[i].from < kHeadBytes) {
        const std::size_t end = words.sentence_end(i);
        const std::size_t cut = title_end(words, i, end);
        if (cut - i >= kLeastWords && tells_of_post(words, i, cut) && !no_titles().at(words, i) &&
            !kNone.any(words, i, end))
            return title_in(words, i, cut);
        i = std::max(end, i + 1);
    }
    return std::nullopt;
}

/// What names the post where the first sentence does not: a call, else a role, else, where that sentence
/// tells of the employer alone, the next that tells of a post.
std::optional<Title> better_than(const Title& sentence, const Words& words) {
    const std::size_t first = words.at_byte(sentence.span.from);
    const std::size_t end = words.at_byte(sentence.span.to - 1) + 1;
    const bool of_employer = tells_of_employer(words, first, end);
    static const PhraseTable<bool> kFollows{{"following position", true},
                                            {"following positions", true},
                                            {"following post", true},
                                            {"following vacancy", true}};
    const bool follows = kFollows.any(words, first, end);
    const bool announced = is_announcement(words, first, words.sentence_end(first));
    // "The clinic by the harbour in the north of the town is looking for a geriatrician" names it late.
    std::size_t near = first;
    while (near < end && words[near].to - words[first].from <= kBeforeRank) ++near;
    if (!of_employer && !follows && !announced && has_post_noun(words, first, near)) return std::nullopt;
    auto post = find_called_post(words);
    if (post && !of_employer && post->end - post->first < kLeastWords) post.reset();
    if (!post) post = find_role(words);
    if (post) {
        const std::size_t cut = title_end(words, post->first, post->end);
        if (has_post_noun(words, post->first, cut)) return title_of_name(words, post->first, cut);
    }
    if (!of_employer && has_post_noun(words, first, end)) return std::nullopt;
    if (auto address = find_post_in_address(words.text()))
        return Title{std::move(address->value), address->span, kConfidence, true};
    return of_employer ? next_of_post(words, words.sentence_end(first)) : std::nullopt;
}

/// True where a call names a post before the one that was found late in the text.
bool is_called_before(const Title& sentence, const Title& named, const Words& words) {
    constexpr std::size_t kLate = 200;
    if (named.span.from < sentence.span.to + kLate) return false;
    const auto called = find_called_post(words);
    return called && words[called->first].from + kLate < named.span.from;
}

}  // namespace

std::optional<Title> find_title(const Words& words, const vocab::Vocabulary& levels) {
    auto sentence = first_sentence(words);
    if (!sentence) return std::nullopt;
    if (auto labelled = labelled_title(words, sentence, levels)) return labelled;
    static const auto kCall = list_of(kCalls);
    const auto is_bare = [](const Title& title) { return Words(title.value).size() < kLeastWords; };
    const bool is_call = kCall.at(words, words.at_byte(sentence->span.from)).has_value();
    const std::size_t first = words.at_byte(sentence->span.from);
    if (is_announcement(words, first, words.sentence_end(first)))
        return better_than(*sentence, words).value_or(*sentence);
    if (is_call || (begins_with_rank(*sentence, levels) && !is_bare(*sentence)))
        return without_role(*sentence, words);
    const auto post = find_named_post(words, levels, names_no_post(*sentence, levels));
    auto named = post ? title_of_post(words, *post, levels) : std::nullopt;
    // "Postdoctoral fellows" says less than the sentence that looks for them.
    const bool says_less = named && is_bare(*named) &&
                           (is_bare(*sentence) ||
                            base::fold(sentence->value).find(base::fold(named->value)) != std::string::npos);
    if (named && !says_less)
        return is_called_before(*sentence, *named, words) ? better_than(*sentence, words).value_or(*named)
                                                          : named;
    return better_than(*sentence, words).value_or(*sentence);
}

}  // namespace jobindex::normalise
