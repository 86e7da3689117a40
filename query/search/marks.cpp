#include "query/search/marks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::search {
namespace {

constexpr std::size_t kLookAt = 40'000;
/// How far a passage begins before its first marked word, at most, to show a whole sentence.
constexpr std::size_t kLead = 80;
constexpr std::string_view kEllipsis = "…";

/// A marked span and the term that it stands for, so that different words count more than repeats.
struct Mark {
    base::Span span;
    std::string term;
};

const std::string* matching_term(const schema::Token& token, const MarkTerms& terms) {
    if (const auto word = terms.words.find(token.term); word != terms.words.end()) return &*word;
    if (!token.stem.empty()) {
        if (const auto stem = terms.stems.find(token.stem); stem != terms.stems.end()) return &*stem;
    }
    for (const auto& prefix : terms.prefixes) {
        if (std::string_view(token.term).starts_with(prefix)) return &prefix;
    }
    return nullptr;
}

/// Marks the runs of `words` tokens; `words` holds one token a position.
void mark_phrases(const std::vector<const schema::Token*>& words, const MarkTerms& terms,
                  std::vector<Mark>& marks) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const auto& phrase : terms.phrases) {
            if (words[i]->term != phrase.front() || i + phrase.size() > words.size()) continue;
            bool same = true;
            for (std::size_t k = 1; k < phrase.size() && same; ++k) same = words[i + k]->term == phrase[k];
            if (!same) continue;
            const base::Span span{words[i]->span.from, words[i + phrase.size() - 1]->span.to};
            marks.push_back({span, base::join(phrase, " ")});
        }
    }
}

/// In order and disjoint; of overlapping marks the longer one stays.
std::vector<Mark> tidy(std::vector<Mark> marks) {
    std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
        return a.span.from != b.span.from ? a.span.from < b.span.from : a.span.to > b.span.to;
    });
    std::vector<Mark> out;
    for (auto& mark : marks) {
        if (mark.span.to <= mark.span.from) continue;
        if (out.empty() || mark.span.from >= out.back().span.to) out.push_back(std::move(mark));
    }
    return out;
}

/// A letter or digit of ASCII as a number below kSigns, whatever its case; -1 for any other byte.
constexpr std::size_t kSigns = 36;
int sign_of(char c) {
    if (base::is_digit(c)) return c - '0';
    return base::is_alpha(c) ? base::ascii_lower(c) - 'a' + 10 : -1;
}

/// Tells fast which parts of a text cannot hold a mark: those whose words begin with other letters.
class Beginnings {
  public:
    explicit Beginnings(const MarkTerms& terms) {
        for (const auto& term : terms.words) note(term);
        for (const auto& term : terms.stems) note(term);
        for (const auto& term : terms.prefixes) note(term);
        for (const auto& phrase : terms.phrases) {
            note(phrase.front());
            longest_ = std::max(longest_, phrase.size());
        }
    }
    /// True when a word of `part`, which has no white space, may be one of the terms.
    bool may_hold(std::string_view part) const {
        if (all_) return true;
        bool inside = false;  // a word
        for (std::size_t i = 0; i < part.size(); ++i) {
            if (is_other(part[i])) return true;
            const int sign = sign_of(part[i]);
            if (sign >= 0 && !inside && may_begin(static_cast<std::size_t>(sign), part.substr(i + 1)))
                return true;
            inside = sign >= 0;
        }
        return false;
    }
    /// How many words behind a part may belong to what begins in it: of a phrase, or of "Ph. D.".
    std::size_t reach() const { return std::max<std::size_t>(longest_, 2); }

  private:
    static bool is_other(char c) { return static_cast<unsigned char>(c) >= 0x80; }

    void note(std::string_view term) {
        const int first = term.empty() ? -1 : sign_of(term[0]);
        const int second = term.size() < 2 ? -1 : sign_of(term[1]);
        const int third = term.size() < 3 ? -1 : sign_of(term[2]);
        if (first < 0) {
            all_ = true;
        } else if (second < 0) {
            single_[static_cast<std::size_t>(first)] = true;
        } else {
            // Of "skies" the stem is "sky": the end of a word may change.
            const bool fixed = term.size() > 3 && third >= 0;
            thirds_[pair(first, second)] |= fixed ? std::uint64_t{1} << third : ~std::uint64_t{0};
        }
    }
    /// True when a word that begins with `first`, and goes on so, may be a term. Its third sign does not tell
    /// where it is written otherwise: "Ph.D." for "phd", "Zuerich" for "zurich".
    bool may_begin(std::size_t first, std::string_view rest) const {
        if (single_[first] || (!rest.empty() && is_other(rest[0]))) return true;
        const int second = rest.empty() ? -1 : sign_of(rest[0]);
        const auto thirds = second < 0 ? 0 : thirds_[pair(static_cast<int>(first), second)];
        if (thirds == 0) return false;
        const int third = rest.size() < 2 ? -1 : sign_of(rest[1]);
        const char vowel = base::ascii_lower(rest[0]);
        const bool umlaut = third == sign_of('e') && (vowel == 'a' || vowel == 'o' || vowel == 'u');
        return third < 0 || umlaut || (thirds >> third & 1) != 0;
    }
    static std::size_t pair(int first, int second) {
        return static_cast<std::size_t>(first) * kSigns + static_cast<std::size_t>(second);
    }

    std::array<std::uint64_t, kSigns * kSigns> thirds_{};  ///< third signs, as bits, by the first two
    std::array<bool, kSigns> single_{};
    std::size_t longest_ = 0;
    bool all_ = false;
};

/// The marks of one stretch of text, which begins at byte `from` of the whole.
void marks_of(std::string_view stretch, std::size_t from, std::string_view language, const MarkTerms& terms,
              schema::Analyser& analyser, std::vector<Mark>& marks) {
    const std::size_t before = marks.size();
    const auto tokens = analyser.analyse(stretch, language);
    std::vector<const schema::Token*> words;
    for (const auto& token : tokens) {
        if (token.form == schema::Form::word) words.push_back(&token);
        if (const auto* term = matching_term(token, terms)) marks.push_back({token.span, *term});
    }
    mark_phrases(words, terms, marks);
    for (std::size_t i = before; i < marks.size(); ++i) {
        marks[i].span.from += from;
        marks[i].span.to += from;
    }
}

/// Stretches that may hold a mark are read as the index reads them; the rest is passed over.
std::vector<Mark> all_marks(std::string_view text, std::string_view language, const MarkTerms& terms,
                            schema::Analyser& analyser) {
    if (terms.empty()) return {};
    const Beginnings beginnings(terms);
    std::vector<Mark> marks;
    std::size_t from = std::string_view::npos;  // of the open stretch
    std::size_t left = 0;                       // words that still belong to it
    for (std::size_t at = 0; at <= text.size();) {
        while (at < text.size() && base::is_space(text[at])) ++at;
        std::size_t end = at;
        while (end < text.size() && !base::is_space(text[end])) ++end;
        if (end > at && beginnings.may_hold(text.substr(at, end - at))) {
            if (from == std::string_view::npos) from = at;
            left = beginnings.reach();
        } else if (from != std::string_view::npos && (end == at || left-- == 0)) {
            marks_of(text.substr(from, at - from), from, language, terms, analyser, marks);
            from = std::string_view::npos;
        }
        at = end + (end == at ? 1 : 0);
    }
    return tidy(std::move(marks));
}

/// Index of the mark at which the best window of `width` bytes begins.
std::size_t best_start(const std::vector<Mark>& marks, std::size_t width, const MarkTerms& terms) {
    constexpr double kLesser = 0.25, kAgain = 0.1;
    const auto worth = [&](const Mark& mark) { return terms.lesser.contains(mark.term) ? kLesser : 1.0; };
    std::size_t best = 0;
    double best_score = -1;
    std::map<std::string_view, int> inside;
    double different = 0, all = 0;  // what the terms inside are worth, each once, and each time
    std::size_t end = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        while (end < marks.size() && (end == i || marks[end].span.to <= marks[i].span.from + width)) {
            const double gain = worth(marks[end]);
            if (++inside[marks[end++].term] == 1) different += gain;
            all += gain;
        }
        const double score = different + kAgain * all;
        if (score > best_score + 1e-9) {
            best_score = score;
            best = i;
        }
        all -= worth(marks[i]);
        const auto first = inside.find(marks[i].term);
        if (--first->second > 0) continue;
        inside.erase(first);
        different -= worth(marks[i]);
    }
    return best;
}

/// Where a passage that shows byte `at` begins: at a sentence or line within reach, else at a word.
std::size_t passage_start(std::string_view text, std::size_t at) {
    const std::size_t reach = at > kLead ? at - kLead : 0;
    if (reach == 0) return 0;
    for (std::size_t i = at; i > reach; --i) {
        if (text[i - 1] == '\n') return i;
        if (i >= 2 && base::is_space(text[i - 1]) &&
            (text[i - 2] == '.' || text[i - 2] == '!' || text[i - 2] == '?')) {
            return i;
        }
    }
    for (std::size_t i = reach + kLead / 2; i < at; ++i) {
        if (base::is_space(text[i])) return i + 1;
    }
    return at;
}

std::size_t passage_end(std::string_view text, std::size_t start, std::size_t width) {
    if (text.size() - start <= width) return text.size();
    std::size_t end = base::char_boundary(text, start + width);
    for (std::size_t i = end; i > start + width * 3 / 4; --i) {
        if (base::is_space(text[i - 1])) return i - 1;
    }
    return std::max(end, start);
}

/// Copies [from, to) of `text` with white space squeezed, and moves the marks along.
MarkedText cut_out(std::string_view text, base::Span part, const std::vector<Mark>& marks) {
    MarkedText out;
    if (part.from > 0) out.text = std::string(kEllipsis) + " ";
    std::size_t next = 0;
    while (next < marks.size() && marks[next].span.from < part.from) ++next;
    bool blank = true;
    for (std::size_t at = part.from; at < part.to; ++at) {
        if (next < marks.size() && marks[next].span.from == at && marks[next].span.to <= part.to) {
            const std::size_t from = out.text.size();
            out.text += base::squeeze(marks[next].span.in(text));
            out.marks.push_back({from, out.text.size()});
            at = marks[next++].span.to - 1;
            blank = false;
        } else if (base::is_space(text[at])) {
            if (!blank) out.text += ' ';
            blank = true;
        } else {
            out.text += text[at];
            blank = false;
        }
    }
    while (!out.text.empty() && out.text.back() == ' ') out.text.pop_back();
    if (part.to < text.size() && !out.text.empty()) out.text += std::string(" ").append(kEllipsis);
    return out;
}

}  // namespace

void MarkTerms::all_lesser() {
    lesser.insert(words.begin(), words.end());
    lesser.insert(stems.begin(), stems.end());
    for (const auto& phrase : phrases) lesser.insert(base::join(phrase, " "));
}

std::vector<base::Span> find_marks(std::string_view text, std::string_view language, const MarkTerms& terms,
                                   schema::Analyser& analyser) {
    std::vector<base::Span> spans;
    for (const auto& mark : all_marks(text, language, terms, analyser)) spans.push_back(mark.span);
    return spans;
}

MarkedText best_passage(std::string_view text, std::string_view language, const MarkTerms& terms,
                        std::size_t width, schema::Analyser& analyser) {
    if (width == 0) return {};
    const auto looked_at = text.substr(0, base::char_boundary(text, std::min(text.size(), kLookAt)));
    const auto marks = all_marks(looked_at, language, terms, analyser);
    std::size_t start = 0;
    if (!marks.empty()) {
        start = passage_start(
            text, marks[best_start(marks, width > kLead ? width - kLead / 2 : width, terms)].span.from);
    }
    while (start < text.size() && base::is_space(text[start])) ++start;
    return cut_out(text, {start, passage_end(text, start, width)}, marks);
}

}  // namespace jobindex::search
