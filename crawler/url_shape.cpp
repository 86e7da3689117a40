#include "crawler/url_shape.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/text.h"
#include "crawler/job_words.h"
#include "crawler/scope.h"

namespace jobindex::crawler {

namespace {

enum class Piece { word, number, code, slug };

constexpr std::size_t kLongWord = 24;

/// Names of query parameters that turn pages of a list.
constexpr std::array<std::string_view, 22> kPageNames = {
    "page",   "p",      "pg",     "pagenum",  "pagenumber", "page_no",     "pageno", "pageindex",
    "paged",  "offset", "start",  "from",     "skip",       "sida",        "seite",  "side",
    "pagina", "strana", "cursor", "startrow", "limitstart", "current_page"};

bool is_hex(char c) {
    return base::is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// What a path segment or a query value looks like.
Piece piece_of(std::string_view text) {
    std::size_t digits = 0, letters = 0, joints = 0, hex = 0;
    for (const char c : text) {
        digits += base::is_digit(c);
        letters += base::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
        joints += c == '-' || c == '_' || c == '+';
        hex += is_hex(c) || c == '-';
    }
    if (text.empty()) return Piece::word;
    if (digits == text.size()) return Piece::number;
    if (hex == text.size() && digits > 0 && text.size() >= 16) return Piece::code;
    if (joints >= 2 || (joints == 1 && digits > 0 && letters > 4)) return Piece::slug;
    if (digits > 0 && letters > 0 && digits + letters + joints == text.size() && digits >= 2)
        return Piece::code;
    return text.size() > kLongWord ? Piece::slug : Piece::word;
}

std::size_t longest_number(std::string_view text) {
    std::size_t best = 0, run = 0;
    for (const char c : text) {
        run = base::is_digit(c) ? run + 1 : 0;
        best = std::max(best, run);
    }
    return best;
}

/// "jobid:{n}" of "jobID:898443": runs of digits become {n}.
std::string without_numbers(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!base::is_digit(text[i])) {
            out += base::ascii_lower(text[i]);
        } else if (i == 0 || !base::is_digit(text[i - 1])) {
            out += "{n}";
        }
    }
    return out;
}

void append_piece(std::string& out, std::string_view text, bool last) {
    switch (piece_of(text)) {
        case Piece::number:
            out += "{n}";
            return;
        case Piece::code:
            out += "{id}";
            return;
        case Piece::slug:
            out += "{slug}";
            return;
        case Piece::word:
            break;
    }
    if (!last || text.empty() || longest_number(text) > 0) {
        out += without_numbers(text);
    } else {
        out += "{slug}";
    }
}

std::string_view query_of(std::string_view url) {
    const auto mark = url.find('?');
    return mark == std::string_view::npos ? std::string_view() : url.substr(mark + 1);
}

/// Whether a segment or value names one thing: a number that is no year, or a code.
bool is_id(std::string_view text) {
    const auto piece = piece_of(text);
    if (piece == Piece::number) return text.size() >= 3 && !(text.size() == 4 && text.starts_with("20"));
    if (piece == Piece::code) return text.size() >= 5;
    return longest_number(text) >= 5 ||
           (longest_number(text) >= 3 && text.find(':') != std::string_view::npos);
}

std::vector<std::string_view> segments_of(std::string_view url) {
    auto path = path_of(url);
    while (path.ends_with('/')) path.remove_suffix(1);
    if (path.starts_with('/')) path.remove_prefix(1);
    return base::split(path, '/');
}

/// True for a value that is an address itself: "?ref=https%3A%2F%2Fa.example%2Fjob%2F7" leads to no job.
bool is_address(std::string_view value) {
    return value.find("://") != std::string_view::npos ||
           base::find_ignoring_case(value, "%3a%2f%2f") != std::string_view::npos ||
           base::starts_with_ignoring_case(value, "%2f") || value.starts_with('/');
}

}  // namespace

std::string shape_of(std::string_view url) {
    std::string out(host_of(url));
    const auto segments = segments_of(url);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        out += '/';
        append_piece(out, segments[i], i + 1 == segments.size());
    }
    const auto query = query_of(url);
    if (query.empty()) return out;
    char separator = '?';
    for (const auto part : base::split(query, '&')) {
        const auto equals = std::min(part.find('='), part.size());
        out += separator;
        out += base::to_lower_ascii(part.substr(0, equals));
        separator = '&';
        if (equals == part.size()) continue;
        out += '=';
        const auto value = part.substr(equals + 1);
        const bool word = piece_of(value) == Piece::word && longest_number(value) == 0 && value.size() <= 12;
        out += word ? base::to_lower_ascii(value) : "*";
    }
    return out;
}

bool query_has_job_word(std::string_view query) {
    for (const auto part : base::split(query, '&')) {
        const auto equals = std::min(part.find('='), part.size());
        const auto value = part.substr(std::min(equals + 1, part.size()));
        if (has_job_word(part.substr(0, equals)) || (!is_address(value) && has_job_word(value))) return true;
    }
    return false;
}

UrlSigns signs_of(std::string_view url) {
    UrlSigns signs;
    signs.job_word = has_job_word(path_of(url)) || query_has_job_word(query_of(url));
    const auto segments = segments_of(url);
    for (std::size_t i = segments.size() > 2 ? segments.size() - 2 : 0; i < segments.size(); ++i) {
        signs.id = signs.id || is_id(segments[i]);
    }
    // Boards that write "what:job/jobID:7/type:job" name the thing further up.
    for (const auto segment : segments) {
        signs.id = signs.id || (segment.find(':') != std::string_view::npos && longest_number(segment) >= 3);
    }
    const auto query = query_of(url);
    for (const auto part : base::split(query, '&')) {
        const auto equals = part.find('=');
        if (equals == std::string_view::npos || is_page_turn(part) || is_address(part.substr(equals + 1)))
            continue;
        signs.id = signs.id || is_id(part.substr(equals + 1));
    }
    const auto last = segments.back();
    signs.slug = std::count(last.begin(), last.end(), '-') + std::count(last.begin(), last.end(), '_') >= 2;
    signs.list = query.empty() && !signs.id && is_list_segment(last);
    return signs;
}

bool is_page_turn(std::string_view query) {
    if (query.empty()) return false;
    for (const auto part : base::split(query, '&')) {
        const std::string name = base::to_lower_ascii(part.substr(0, part.find('=')));
        if (std::find(kPageNames.begin(), kPageNames.end(), name) != kPageNames.end()) return true;
        if (name.starts_with("page[") || name.ends_with("page") || name.ends_with("offset")) return true;
    }
    return false;
}

}  // namespace jobindex::crawler
