#include "indexer/normalise/rank_list.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/base/text.h"
#include "indexer/normalise/level_cues.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

using model::Level;

void add(std::vector<Level>& levels, Level level) {
    if (std::find(levels.begin(), levels.end(), level) == levels.end()) levels.push_back(level);
}

bool is_assistant(std::string_view word) {
    return word == "assistant" || word == "asst" || word == "ast";
}

bool is_associate(std::string_view word) {
    return word == "associate" || word == "associated" || word == "assoc" || word == "aso" || word == "asso";
}

/// A word that says which professor: "assistant", "clinical".
bool is_rank_word(std::string_view word) {
    static constexpr std::string_view kRanks[] = {"full",     "clinical", "adjunct", "visiting",
                                                  "research", "teaching", "senior"};
    if (is_assistant(word) || is_associate(word)) return true;
    return std::find(std::begin(kRanks), std::end(kRanks), word) != std::end(kRanks);
}

bool is_professor(std::string_view word) {
    return word == "professor" || word == "professors" || word == "professorship" || word == "prof" ||
           word == "professorships";
}

/// True when words [i - 1, i) are joined as members of a list, over "and" or "or" too; `other` is then the
/// neighbour.
bool joins(const Words& title, std::size_t i, bool behind, std::string_view& other) {
    static constexpr std::string_view kWords[] = {"and", "or"};
    static constexpr std::string_view kMarks[] = {",", "/", "&", "-", "\xE2\x80\x93", "),", ") /"};
    const auto is_word = [](std::string_view word) {
        return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
    };
    const std::size_t next = behind ? i + 1 : i - 1;
    other = title.folded(next);
    if (is_word(other)) {
        other = behind ? title.folded(next + 1) : i > 1 ? title.folded(next - 1) : std::string_view();
        return true;
    }
    const auto mark = base::trim(title.gap(behind ? i + 1 : i));
    return std::find(std::begin(kMarks), std::end(kMarks), mark) != std::end(kMarks);
}

/// "Professor/Associate Professor", "Assistant/Associate/Professor", "Associate Professor and Professor",
/// "Professor, Clinical Professor": the word alone as a member of the list.
bool lists_bare_professor(const Words& title) {
    static const PhraseTable<bool> kNoRank{{"of practice", true},     {"in practice", true},
                                           {"of the practice", true}, {"of instruction", true},
                                           {"emeritus", true},        {"in residence", true}};
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (!is_professor(title.folded(i)) || kNoRank.at(title, i + 1)) continue;
        // "Visiting Associate, or Visiting Professor", "Associate/Senior Professor"
        std::size_t first = i;
        if (i > 0 && (title.folded(i - 1) == "senior" || title.folded(i - 1) == "visiting")) --first;
        const auto before = first > 0 ? title.folded(first - 1) : std::string_view();
        const bool slashed = first > 0 && base::trim(title.gap(first)) == "/";
        if (slashed) return true;
        if (first == i && is_rank_word(before)) continue;
        if (first == 0 && base::trim(title.gap(i + 1)) == "/") return true;
        std::string_view other;
        if (first > 0 && joins(title, first, false, other) && (is_professor(other) || is_rank_word(other)))
            return true;
        if (i + 1 < title.size() && joins(title, i, true, other) && is_rank_word(other)) return true;
    }
    return false;
}

/// One word of a list of ranks, by itself: no "research assistant", "senior associate", "full-time".
std::optional<Level> rank_at(const Words& title, std::size_t i) {
    static const PhraseTable<bool> kOthers{
        {"research", true},       {"teaching", true}, {"graduate", true},
        {"administrative", true}, {"senior", true},   {"postdoctoral", true},
        {"physician", true},      {"student", true},  {"in", true}};
    const auto word = title.folded(i);
    const bool others = i > 0 && kOthers.at(title, i - 1);
    if (word == "full" && title.folded(i + 1) != "time") return Level::full_prof;
    if (is_assistant(word)) return others ? std::nullopt : std::optional(Level::assistant_prof);
    if (is_associate(word)) return others ? std::nullopt : std::optional(Level::associate_prof);
    return std::nullopt;
}

bool is_rank_link(std::string_view link) {
    static constexpr std::string_view kLinks[] = {
        "or",         "and",      "assistant", "associate", "full",          "tenure",   "track",
        "clinical",   "teaching", "research",  "to",        "adjunct",       "level",    "rank",
        "asst",       "assoc",    "tenured",   "the",       "instructional", "visiting", "extension",
        "associated", "senior",   "untenured", "advanced",  "junior",        "ast",      "aso",
        "asso",       "clin"};
    return std::find(std::begin(kLinks), std::end(kLinks), link) != std::end(kLinks);
}

/// "At the assistant or associate level", "associate rank", "(assistant, associate or full)": what ends a
/// list of ranks without the word professor. `listed`: ranks before it.
bool ends_rank_list(const Words& title, std::size_t last, std::size_t listed, Level rank) {
    const auto next = title.folded(last + 1);
    if (next == "rank" || next == "ranks") return true;
    if (next == "level" || next == "levels") return listed > 0 || rank == Level::assistant_prof;
    const bool closed = last + 1 >= title.size() || title.gap(last + 1).find_first_of("),;.") == 0;
    const bool bracketed = title.gap(last + 1).starts_with(')');
    return closed && listed > 0 && (rank == Level::full_prof || bracketed);
}

/// Canadian ranks anywhere behind "professeure ou professeur": "adjointe/adjoint ou agrégée/agrégé".
void add_french_ranks(const Words& title, std::size_t from, std::vector<Level>& ranks) {
    for (std::size_t k = from + 1; k < title.size(); ++k) {
        const auto rank = title.folded(k);
        if (rank == "adjoint" || rank == "adjointe") add(ranks, Level::assistant_prof);
        if (rank == "agrege" || rank == "agregee") add(ranks, Level::associate_prof);
        if (rank == "titulaire") add(ranks, Level::full_prof);
    }
}

}  // namespace

std::vector<Level> professor_ranks(const Words& title) {
    static const auto kAny = list_of(kAnyRanks);
    std::vector<Level> ranks, listed;
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (kAny.at(title, i)) return {Level::assistant_prof, Level::associate_prof, Level::full_prof};
        const auto word = title.folded(i);
        const bool plain_rank = word == "full" || is_assistant(word) || is_associate(word);
        if (!plain_rank) continue;
        // A list of ranks leads to the word professor.
        std::size_t k = i + 1;
        while (k < title.size() && k - i <= 6 && is_rank_link(title.folded(k))) ++k;
        const auto rank = rank_at(title, i);
        if (k >= title.size() || !is_professor(title.folded(k))) {
            if (!rank) continue;
            if (i > 0 && !is_rank_link(title.folded(i - 1))) listed.clear();
            if (ends_rank_list(title, i, listed.size(), *rank)) {
                for (const auto one : listed) add(ranks, one);
                add(ranks, *rank);
            }
            add(listed, *rank);
            continue;
        }
        add(ranks, is_assistant(word)   ? Level::assistant_prof
                   : is_associate(word) ? Level::associate_prof
                                        : Level::full_prof);
        // "Assistant Professor to Professor": the bare word behind a link is the full one.
        if (title.folded(k + 1) == "to" && is_professor(title.folded(k + 2))) add(ranks, Level::full_prof);
    }
    if (!ranks.empty() && lists_bare_professor(title)) add(ranks, Level::full_prof);
    return ranks;
}

std::vector<Level> bracketed_ranks(const Words& title) {
    std::vector<Level> ranks;
    for (std::size_t i = 0; i + 1 < title.size(); ++i) {
        const auto word = title.folded(i);
        const bool french = word == "professeur" || word == "professeure";
        if (word != "professor" && word != "professors" && word != "professorship" && !french) continue;
        if (french) add_french_ranks(title, i, ranks);
        if (title.gap(i + 1) != " (") continue;
        for (std::size_t k = i + 1; k < title.size(); ++k) {
            const auto rank = title.folded(k);
            if (rank == "assistant") add(ranks, Level::assistant_prof);
            if (rank == "associate") add(ranks, Level::associate_prof);
            if (rank == "full") add(ranks, Level::full_prof);
            if (title.gap(k + 1).find(')') != std::string_view::npos) break;
        }
    }
    return ranks;
}

}  // namespace jobindex::normalise
