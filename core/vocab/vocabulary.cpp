#include "core/vocab/vocabulary.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/vocab/tsv.h"

namespace jobindex::vocab {
namespace {

constexpr std::string_view kNoConcept = "-";  ///< its phrases are passed over
constexpr std::uint64_t kStop = 2;            ///< edge of a full stop inside a name: "wiss. Mitarbeiter"

/// Endings of a word in a text, and what the name may have instead.
using Endings = std::span<const std::pair<std::string_view, std::string_view>>;
Endings endings_in(char last) {
    static constexpr std::pair<std::string_view, std::string_view> kInS[] = {
        {"s", ""}, {"es", ""}, {"ies", "y"}, {"yses", "ysis"}, {"eses", "esis"}};
    static constexpr std::pair<std::string_view, std::string_view> kInN[] = {{"n", ""}, {"en", ""}};
    static constexpr std::pair<std::string_view, std::string_view> kInE[] = {{"e", ""}};
    switch (last) {
        case 's':
            return kInS;
        case 'n':
            return kInN;
        case 'e':
            return kInE;
        default:
            return {};
    }
}

/// The words of tokens [range.from, range.to) as written, one space between them.
std::string written(std::string_view text, const std::vector<Token>& tokens, base::Span range) {
    std::string out;
    for (std::size_t i = range.from; i < range.to; ++i) {
        if (!out.empty()) out += ' ';
        out += tokens[i].span.in(text);
    }
    return out;
}

/// `=R`, `=Go`: names that are also an initial or a common word, so that only an enumeration shows they are
/// meant.
bool needs_enumeration(std::string_view name) {
    if (name.size() > 2) return false;
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return name.size() == 1 || !(capital(name[0]) && capital(name[1]));
}

/// The byte before (or after) `span` that is no space; 0 at the ends.
char neighbour(std::string_view text, base::Span span, bool after) {
    if (after) {
        std::size_t i = span.to;
        while (i < text.size() && text[i] == ' ') ++i;
        return i < text.size() ? text[i] : '\0';
    }
    std::size_t i = span.from;
    while (i > 0 && text[i - 1] == ' ') --i;
    return i > 0 ? text[i - 1] : '\0';
}

bool is_one_of(char c, std::string_view set) {
    return c != '\0' && set.find(c) != std::string_view::npos;
}

/// True when the name at tokens[at] stands in an enumeration ("Python, R") or after "in", "and", ...
bool in_enumeration(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
    const char before = neighbour(text, tokens[at].span, false);
    const char after = neighbour(text, tokens[at].span, true);
    if (after == '&' || before == '&' || (after == '.' && before == ',')) return false;
    if (is_one_of(before, ",/(") || is_one_of(after, ",/")) return before != '.';
    if (at == 0) return false;
    // clang-format off
    static constexpr std::string_view kWords[] = {
        "in", "and", "or", "und", "oder", "with", "using", "mit", "et", "ou", "y", "language", "i", "en", "em", "com", "con",
        "avec", "med", "met", "og", "och", "av", "af", "w", "v", "programming", "programmation", "programmering", "programmieren",
        "programmierung", "programmeren", "langage", "sprog", "software"};
    // clang-format on
    const std::string word = base::to_lower_ascii(tokens[at - 1].span.in(text));
    return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

}  // namespace

base::Result<Vocabulary> Vocabulary::load(const std::filesystem::path& path) {
    auto text = base::read_file(path);
    if (!text) return base::fail(text);
    return parse(*text, path);
}

base::Result<Vocabulary> Vocabulary::parse(std::string_view text, const std::filesystem::path& path) {
    Vocabulary out;
    out.trie_ = Trie(text.size() / 10);
    out.endings_.reserve(text.size() / 10);
    out.concepts_.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
    auto read = for_each_row(text, path, 5, [&out](std::span<const std::string_view> row) {
        std::int32_t number = -2;
        bool exact_label = false;
        if (row[0] != kNoConcept) {
            number = static_cast<std::int32_t>(out.concepts_.size());
            out.concepts_.push_back(
                {std::string(row[0]), std::string(row[1]), std::string(row[2]), std::string(row[3])});
        }
        for_each_alias(row[4], [&](std::string_view alias) {
            const bool exact = alias.size() > 1 && alias.front() == '=';
            if (exact) alias.remove_prefix(1);
            exact_label = exact_label || (exact && alias == row[1]);
            out.add_name(alias, exact, number);
        });
        if (number >= 0 && !exact_label) out.add_name(row[1], false, number);
    });
    if (!read) return base::fail(read);
    out.by_id_.resize(out.concepts_.size());
    for (std::size_t i = 0; i < out.by_id_.size(); ++i) out.by_id_[i] = static_cast<std::uint32_t>(i);
    std::sort(out.by_id_.begin(), out.by_id_.end(),
              [&out](auto a, auto b) { return out.concepts_[a].id < out.concepts_[b].id; });
    return out;
}

void Vocabulary::add_name(std::string_view name, bool exact, std::int32_t concept_index) {
    if (name.find_first_of(" -/'") != std::string_view::npos) phrases_.emplace_back(name);
    std::uint32_t node = 0;
    TokenReader reader(name);
    bool stopped = false;
    while (auto token = reader.next()) {
        if (token->key != kBreak) {
            if (stopped && node != 0) node = trie_.extend(node, kStop);
            node = trie_.extend(node, token->key);
        }
        stopped = token->key == kBreak;
    }
    if (node == 0) return;
    if (endings_.size() < trie_.size()) endings_.resize(trie_.size());
    Ending& ending = endings_[node];
    if (!exact) {
        if (ending.any_case == -1) ending.any_case = concept_index;
        return;
    }
    auto tokens = tokens_of(name);
    while (tokens.back().key == kBreak) tokens.pop_back();
    exact_.push_back({written(name, tokens, {0, tokens.size()}), concept_index, ending.first_exact});
    ending.first_exact = static_cast<std::int32_t>(exact_.size()) - 1;
}

/// The concept whose name ends at `node`, read from tokens [range.from, range.to); -1 when none does.
std::int32_t Vocabulary::ending_at(std::uint32_t node, std::string_view text,
                                   const std::vector<Token>& tokens, base::Span range) const {
    if (node >= endings_.size()) return -1;
    const Ending& ending = endings_[node];
    if (ending.first_exact == -1) return ending.any_case;
    // A name whose capitals count is meant before one of the same letters: "ANTs" are no ants.
    const std::string words = written(text, tokens, range);
    for (std::int32_t i = ending.first_exact; i != -1; i = exact_[i].next) {
        if (exact_[i].words != words) continue;
        if (needs_enumeration(words) && !in_enumeration(text, tokens, range.from)) continue;
        return exact_[i].concept_index;
    }
    return ending.any_case;
}

/// The concept at the child of `node` that the folded word `stem` + `ending` reaches; -1 when there is none.
std::int32_t Vocabulary::child_concept(std::uint32_t node, std::string_view stem,
                                       std::string_view ending) const {
    const auto key = ending.empty() ? word_key(stem) : word_key(std::string(stem).append(ending));
    const std::uint32_t child = trie_.child(node, key);
    return child != 0 && child < endings_.size() ? endings_[child].any_case : -1;
}

/// The concept at the child of `node` that `word` reaches by another ending; -1 when there is none.
///
/// A plural is read where the name is singular, and behind the first word, if `singular`, the other way
/// round: "heat exchanger" names heat exchangers, "enzyme" alone not the enzymes.
std::int32_t Vocabulary::inflected_child(std::uint32_t node, std::string_view word, bool singular) const {
    constexpr std::size_t kShortest = 4;  // letters of a stem
    const char last = base::ascii_lower(word.back());
    const Endings endings = endings_in(last);
    if (word.size() < kShortest || (endings.empty() && !singular)) return -1;
    const std::string folded = base::fold(word);
    for (const auto& [ending, instead] : endings) {
        if (folded.size() < ending.size() + kShortest || !folded.ends_with(ending)) continue;
        const auto stem = std::string_view(folded).substr(0, folded.size() - ending.size());
        const auto found = child_concept(node, stem, instead);
        if (found != -1) return found;
    }
    // "Applied economic research" is no economics.
    if (!singular || last == 's' || folded.ends_with("ic")) return -1;
    const auto found = child_concept(node, folded, "s");
    if (found != -1 || last != 'y') return found;
    return child_concept(node, std::string_view(folded).substr(0, folded.size() - 1), "ies");
}

Vocabulary::Found Vocabulary::longest_at(std::string_view text, const std::vector<Token>& tokens,
                                         std::size_t begin) const {
    Found best;
    std::uint32_t node = 0;
    for (std::size_t i = begin; i < tokens.size(); ++i) {
        if (tokens[i].key == kBreak) {
            node = node == 0 ? 0 : trie_.child(node, kStop);
            if (node == 0) break;
            continue;
        }
        const std::uint32_t next = trie_.child(node, tokens[i].key);
        std::int32_t found = next == 0 ? -1 : ending_at(next, text, tokens, {begin, i + 1});
        if (found == -1 && tokens[i].key != kComma && tokens[i].span.size() <= 64) {
            // "Work in team" of "work in team science" is not "work in teams".
            const bool singular = i > begin && tokens[i - 1].span.size() > 2;
            found = inflected_child(node, tokens[i].span.in(text), singular);
        }
        if (found != -1) best = {found, i + 1};
        if (next == 0) break;
        node = next;
    }
    return best;
}

std::vector<Match> Vocabulary::find_all(std::string_view text) const {
    return find_all(text, tokens_of(text));
}

std::vector<Match> Vocabulary::find_all(std::string_view text, const std::vector<Token>& tokens) const {
    std::vector<Match> out;
    for (std::size_t i = 0; i < tokens.size();) {
        if (tokens[i].key <= kComma) {
            ++i;
            continue;
        }
        const Found found = longest_at(text, tokens, i);
        if (found.concept_index >= 0) {
            out.push_back({&concepts_[static_cast<std::size_t>(found.concept_index)],
                           {tokens[i].span.from, tokens[found.end - 1].span.to}});
        }
        i = found.concept_index == -1 ? i + 1 : found.end;
    }
    return out;
}

const Concept* Vocabulary::lookup(std::string_view phrase) const {
    phrase = base::trim(phrase);
    if (const Concept* same = by_id(phrase)) return same;
    std::vector<Token> tokens = tokens_of(phrase);
    while (!tokens.empty() && tokens.back().key == kBreak) tokens.pop_back();
    std::uint32_t node = 0;
    std::size_t used = 0;
    for (; used < tokens.size(); ++used) {
        const std::uint32_t next = trie_.child(node, tokens[used].key == kBreak ? kStop : tokens[used].key);
        if (next == 0) break;
        node = next;
    }
    std::int32_t number = -1;
    if (used == tokens.size() && node != 0 && node < endings_.size()) {
        const Ending& ending = endings_[node];
        number = ending_at(node, phrase, tokens, {0, tokens.size()});
        if (number == -1 && ending.first_exact != -1) number = exact_[ending.first_exact].concept_index;
    }
    if (number == -1 && !tokens.empty()) {
        const Found found = longest_at(phrase, tokens, 0);
        if (found.end == tokens.size()) number = found.concept_index;
    }
    return number >= 0 ? &concepts_[static_cast<std::size_t>(number)] : nullptr;
}

const Concept* Vocabulary::by_id(std::string_view id) const {
    const auto at = std::lower_bound(by_id_.begin(), by_id_.end(), id,
                                     [this](auto a, std::string_view b) { return concepts_[a].id < b; });
    return at != by_id_.end() && concepts_[*at].id == id ? &concepts_[*at] : nullptr;
}

}  // namespace jobindex::vocab
