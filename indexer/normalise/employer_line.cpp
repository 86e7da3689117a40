#include "indexer/normalise/employer_line.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/department_cues.h"
#include "indexer/normalise/employer_line_cues.h"
#include "indexer/normalise/employer_name.h"
#include "indexer/normalise/name_forms.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kHeadBytes = 1'500;  ///< of a text whose lines are read
constexpr std::size_t kLongestLine = 150;
constexpr std::size_t kMostName = 10;  ///< words of an employer's name
constexpr double kInLine = 0.5;

template <class List>
bool is_one(const List& list, std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// True for a word for a kind of institution that is a whole, folded: "university", "kulturmuseum".
bool is_whole(std::string_view folded) {
    return is_one(kKindsOfWholes, folded) || std::any_of(std::begin(kWholeTails), std::end(kWholeTails),
                                                         [&](auto tail) { return folded.ends_with(tail); });
}

/// True where the words of a name have capitals: all but links, the last word of a northern one
/// ("Jyväskylän yliopisto") and those behind it that are in small letters too.
bool has_capitals(const Words& line, std::size_t first, std::size_t end) {
    const bool small_kind = is_whole(line.folded(end - 1)) && !begins_with_capital(line.raw(end - 1));
    for (std::size_t i = first; i < end; ++i) {
        const bool fine = begins_with_capital(line.raw(i)) || is_one(kNameLinks, line.raw(i));
        if (!fine && !small_kind) return false;
    }
    constexpr std::size_t kMostSmall = 5;
    return begins_with_capital(line.raw(first)) && (!small_kind || end - first <= kMostSmall);
}

/// Words [first, end) of a line as an employer's name; "" when they are none.
std::string employer_of(const Words& line, std::size_t first, std::size_t end) {
    static const auto kStops = list_of(kUnitStops);
    static const auto kMoreStops = list_of(kNoNameWords);
    if (first < end && is_one(kNameArticles, line.folded(first))) ++first;
    if (end < first + 2 || end - first > kMostName || is_one(kPartWords, line.folded(first))) return {};
    if (is_one(kNameLinks, line.raw(end - 1)) || is_one(kNoBeginnings, line.folded(first))) return {};
    bool whole = false;
    for (std::size_t i = first; i < end; ++i) {
        if (kStops.at(line, i) || kMoreStops.at(line, i)) return {};
        const bool part = i + 1 < end && line.folded(i) == "college" && line.folded(i + 1) == "of";
        whole = whole || (is_whole(line.folded(i)) && !part);
    }
    if (!whole || !has_capitals(line, first, end)) return {};
    const auto said = line.span(first, end - 1).in(line.text());
    if (said.find_first_of("0123456789@:;") != std::string_view::npos || is_general_name(said)) return {};
    return base::squeeze(said);
}

/// True for a gap between parts of a line.
bool parts(std::string_view gap) {
    return gap.find_first_of(",;|/") != std::string_view::npos || gap.find(" - ") != std::string_view::npos ||
           gap.find("\xE2\x80\x93") != std::string_view::npos || gap.find('(') != std::string_view::npos;
}

/// The employer that a line names in its first part, else in its last; "" for none.
Found<std::string> employer_in(const Words& line) {
    std::size_t head = 1, tail = line.size();
    while (head < line.size() && !parts(line.gap(head))) ++head;
    while (tail > 1 && !parts(line.gap(tail - 1))) --tail;
    tail = tail > 1 ? tail - 1 : 0;
    if (auto name = employer_of(line, 0, head); !name.empty())
        return {std::move(name), line.span(0, head - 1), kInLine, false};
    if (tail == 0) return {};
    return {employer_of(line, tail, line.size()), line.span(tail, line.size() - 1), kInLine, false};
}

}  // namespace

std::optional<Found<std::string>> find_name_line(const Words& words) {
    const auto text = words.text().substr(0, base::char_boundary(words.text(), kHeadBytes));
    std::optional<Found<std::string>> found;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        const auto line = text.substr(from, to - from);
        const auto plain = base::trim(line);
        const bool prose = plain.empty() || plain.size() > kLongestLine ||
                           std::string_view(".:?!").find(plain.back()) != std::string_view::npos;
        const Words line_words(prose ? std::string_view{} : line);
        auto name = line_words.empty() ? Found<std::string>{} : employer_in(line_words);
        if (!name.value.empty()) {
            name.span.from += from;
            name.span.to += from;
            if (found && base::fold(found->value) != base::fold(name.value)) return std::nullopt;
            if (!found) found = std::move(name);
        }
        from = to + 1;
    }
    return found;
}

std::string name_in_title(std::string_view title) {
    const Words words(title);
    for (std::size_t i = words.size(); i-- > 1;) {
        const bool behind_word = is_one(kAtWords, words.folded(i - 1));
        const bool parted = parts(words.gap(i)) || words.gap(i).find_first_of(":@") != std::string_view::npos;
        if (!behind_word && !parted) continue;
        if (auto name = employer_of(words, i, words.size()); !name.empty()) return name;
    }
    return {};
}

std::optional<KnownName> known_in_address(std::string_view url, const vocab::Institutions& table,
                                          std::string_view country) {
    constexpr std::size_t kMostWords = 8, kFewestWords = 2;
    const auto host = url.find("://");
    const auto path = host == std::string_view::npos ? host : url.find('/', host + 3);
    if (path == std::string_view::npos) return std::nullopt;
    std::string said(url.substr(path + 1, url.substr(path + 1).find_first_of("?#")));
    for (char& c : said) {
        if (c == '-' || c == '_' || c == '+') c = ' ';
        if (c == '/' || c == '=' || c == '.') c = '\n';
    }
    const Words words(said);
    std::optional<KnownName> found;
    for (std::size_t first = 0; first < words.size(); ++first) {
        for (std::size_t length = kMostWords; length >= kFewestWords; --length) {
            if (first + length > words.size()) continue;
            const auto name = words.span(first, first + length - 1).in(said);
            const bool whole = is_whole(words.folded(first)) || is_whole(words.folded(first + 1)) ||
                               is_whole(words.folded(first + length - 1));
            if (!whole || name.find('\n') != std::string_view::npos || is_general_name(name)) continue;
            const auto* known = institution_named(name, table, country);
            if (known == nullptr) continue;
            if (found && found->institution != known) return std::nullopt;
            found = KnownName{known, std::string(known->name), ""};
            first += length - 1;
            break;
        }
    }
    return found;
}

}  // namespace jobindex::normalise
