#include "indexer/normalise/level.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/level_cues.h"
#include "indexer/normalise/level_match.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

using model::Level;

constexpr std::size_t kMostLevels = 3;

/// The more particular a rank, the higher: a general one beside it says the same with less.
int precision_of(Level level) {
    switch (level) {
        case Level::phd:
        case Level::predoc:
        case Level::postdoc:
        case Level::lecturer:
        case Level::assistant_prof:
        case Level::associate_prof:
        case Level::full_prof:
        case Level::leadership:
        case Level::clinical:
            return 2;
        case Level::research_assistant:
        case Level::researcher:
            return 1;
        default:
            return 0;
    }
}

void add(std::vector<Level>& levels, Level level) {
    if (std::find(levels.begin(), levels.end(), level) == levels.end()) levels.push_back(level);
}

/// "Professor/Associate Professor", "Assistant/Associate/Professor", "Professor, Clinical Professor": the
/// word alone as a member of the list.
bool lists_bare_professor(const Words& title) {
    static constexpr std::string_view kRanks[] = {"assistant", "associate", "full",    "asst",
                                                  "assoc",     "clinical",  "adjunct", "visiting",
                                                  "research",  "teaching"};
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (title.folded(i) != "professor") continue;
        const auto before = i > 0 ? title.folded(i - 1) : std::string_view();
        const auto gap = base::trim(title.gap(i));
        const bool ranked = std::find(std::begin(kRanks), std::end(kRanks), before) != std::end(kRanks);
        const auto behind = base::trim(title.gap(i + 1));
        const bool listed_before = ranked && gap == "/";
        const bool listed_behind =
            !ranked && before != "or" && (behind == "/" || behind == ",") && i + 1 < title.size();
        if (listed_before || (listed_behind && i == 0) || (!ranked && gap == "/")) return true;
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
    if (word == "assistant" || word == "asst")
        return others ? std::nullopt : std::optional(Level::assistant_prof);
    if (word == "associate" || word == "assoc")
        return others ? std::nullopt : std::optional(Level::associate_prof);
    return std::nullopt;
}

bool is_rank_link(std::string_view link) {
    static constexpr std::string_view kLinks[] = {
        "or",       "and", "assistant", "associate", "full", "tenure", "track", "clinical", "teaching",
        "research", "to",  "adjunct",   "level",     "rank", "asst",   "assoc", "tenured",  "the"};
    return std::find(std::begin(kLinks), std::end(kLinks), link) != std::end(kLinks);
}

/// "At the assistant or associate level", "associate rank", "(assistant, associate or full)": what ends a
/// list of ranks without the word professor. `listed`: ranks before it.
bool ends_rank_list(const Words& title, std::size_t last, std::size_t listed, Level rank) {
    const auto next = title.folded(last + 1);
    if (next == "rank" || next == "ranks") return true;
    if (next == "level" || next == "levels") return listed > 0 || rank == Level::assistant_prof;
    const bool closed = last + 1 >= title.size() || title.gap(last + 1).find_first_of("),;.") == 0;
    return closed && listed > 0 && rank == Level::full_prof;
}

/// "Assistant, Associate or Full Professor", "Assistant/Associate Professor", "Open Rank Professor".
std::vector<Level> professor_ranks(const Words& title) {
    static const PhraseTable<bool> kProfessor{
        {"professor", true}, {"professors", true}, {"professorship", true}, {"prof", true}};
    static const auto kAny = list_of(kAnyRanks);
    std::vector<Level> ranks, listed;
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (kAny.at(title, i)) return {Level::assistant_prof, Level::associate_prof, Level::full_prof};
        const auto word = title.folded(i);
        const bool plain_rank =
            word == "assistant" || word == "associate" || word == "full" || word == "asst" || word == "assoc";
        if (!plain_rank) continue;
        // A list of ranks leads to the word professor.
        std::size_t k = i + 1;
        while (k < title.size() && k - i <= 6 && is_rank_link(title.folded(k))) ++k;
        const auto rank = rank_at(title, i);
        if (k >= title.size() || !kProfessor.at(title, k)) {
            if (!rank) continue;
            if (i > 0 && !is_rank_link(title.folded(i - 1))) listed.clear();
            if (ends_rank_list(title, i, listed.size(), *rank)) {
                for (const auto one : listed) add(ranks, one);
                add(ranks, *rank);
            }
            add(listed, *rank);
            continue;
        }
        add(ranks, word.starts_with("ass") ? (word == "assistant" || word == "asst" ? Level::assistant_prof
                                                                                    : Level::associate_prof)
                                           : Level::full_prof);
        // "Assistant Professor or Professor": the bare word behind a link is the full one.
        if ((title.folded(k + 1) == "or" || title.folded(k + 1) == "to") &&
            kProfessor.any(title, k + 2, k + 3))
            add(ranks, Level::full_prof);
    }
    if (!ranks.empty() && lists_bare_professor(title)) add(ranks, Level::full_prof);
    return ranks;
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

/// "Professor (Assistant with Tenure Track or Associate)": ranks in brackets right behind the word.
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

/// `title` without the endings of inclusive writing: "Physicien·ne" and "Techniker*in" name the plain post.
std::string without_inclusive_endings(std::string_view title) {
    static constexpr std::string_view kDots[] = {"\xC2\xB7", "\xE2\x80\xA2", "\xE2\x8B\x85"};
    static constexpr std::string_view kEndings[] = {
        "*innen", ":innen", "_innen", "/-in",   "*in",    ":in",     "_in",     "/in", "*r",
        ":r",     "/a",     "/ra",    "/trice", "/ka",    ":a",      "/ca",     "/r",  "/n",
        "/e",     "/ne",    "(e)",    "(ne)",   "(in)",   "(innen)", "(trice)", "(a)", "(ka)",
        "(r)",    "(o)",    "(sse)",  "/o",     "(euse)", "/euse",   "(la)",    "(ra)"};
    std::string out;
    for (std::size_t i = 0; i < title.size();) {
        const auto rest = title.substr(i);
        std::size_t end = 0;
        for (const auto dot : kDots) {
            if (!rest.starts_with(dot) || i == 0 || !base::is_alpha(title[i - 1])) continue;
            for (end = dot.size(); end < rest.size() && base::is_alpha(rest[end]);) ++end;
            if (end == dot.size()) end = 0;
        }
        // A slash behind one letter is none: "w/o".
        const bool lone = i < 2 || base::is_space(title[i - 2]);
        for (const auto ending : kEndings) {
            if (lone && ending.front() == '/') continue;
            const bool ends = end == 0 && i > 0 && rest.starts_with(ending) &&
                              (rest.size() == ending.size() || ending.back() == ')' ||
                               !base::is_alpha(rest[ending.size()]));
            if (ends && base::is_alpha(title[i - 1])) end = ending.size();
        }
        if (end == 0) out += title[i];
        i += std::max<std::size_t>(end, 1);
    }
    return out;
}

/// First byte behind which a title speaks of what the post is about, not of the post.
std::size_t subject_start(std::string_view title, std::size_t from) {
    static const PhraseTable<bool> kTable{{"of", true},   {"for", true},  {"in", true},   {"within", true},
                                          {"at", true},   {"für", true},  {"im", true},   {"am", true},
                                          {"pour", true}, {"en", true},   {"to", true},   {"der", true},
                                          {"des", true},  {"voor", true}, {"inom", true}, {"on", true},
                                          {"with", true}, {"bij", true},  {"bei", true},  {"zum", true}};
    const Words words(title);
    for (std::size_t i = words.at_byte(from); i < words.size(); ++i) {
        if (kTable.at(words, i)) return words[i].from;
        const auto mark = base::trim(words.gap(i));
        const bool dash = mark == "-" || mark == "\xE2\x80\x93" || mark == ":";
        if (dash && words[i].from > from && words.gap(i) != "-") return words[i].from;
        if (words.gap(i).find(',') != std::string_view::npos && words[i].from > from) return words[i].from;
    }
    return title.size();
}

std::vector<Level> most_particular(std::vector<Level> levels) {
    int best = 0;
    for (const auto level : levels) best = std::max(best, precision_of(level));
    std::erase_if(levels, [&](Level level) { return precision_of(level) < best; });
    const auto has = [&](Level level) {
        return std::find(levels.begin(), levels.end(), level) != levels.end();
    };
    // A junior professorship says "Professur" too, and "Assistant Professor" holds "Professor".
    if (has(Level::leadership) && has(Level::phd)) std::erase(levels, Level::phd);
    if (levels.size() > kMostLevels) levels.resize(kMostLevels);
    return levels;
}

/// "Tenure Track in Mathematics" is for an assistant professor, "tenured or tenure-track" for any rank.
std::vector<Level> tenure_ranks(const Words& title) {
    static const PhraseTable<bool> kTrack{
        {"tenure track", true}, {"tenure line", true}, {"tenure stream", true}, {"tenurable", true}};
    bool track = false, tenured = false;
    for (std::size_t i = 0; i < title.size(); ++i) {
        const bool negated = i > 0 && (title.folded(i - 1) == "non" || title.folded(i - 1) == "not");
        track = track || (kTrack.at(title, i) && !negated);
        tenured = tenured || title.folded(i) == "tenured";
    }
    if (!track) return {};
    if (tenured) return {Level::assistant_prof, Level::associate_prof, Level::full_prof};
    return {Level::assistant_prof};
}

/// "W1 with tenure track to W3": a rank that the post leads to.
bool is_goal_of_track(const Words& title, const vocab::Match& match) {
    static constexpr std::string_view kTo[] = {"nach", "auf", "zu", "to"};
    const std::size_t first = title.at_byte(match.span.from);
    if (first == 0 || first >= title.size() || !title.folded(first).starts_with("w")) return false;
    const bool led = std::find(std::begin(kTo), std::end(kTo), title.folded(first - 1)) != std::end(kTo);
    bool track = false;
    for (std::size_t i = 0; i + 1 < first; ++i) track = track || title.folded(i) == "tenure";
    return led && track;
}

/// Adds the ranks above: "Assistant Professor (or above)", "Associate Professor level or higher".
std::vector<Level> with_ranks_above(std::vector<Level> ranks, const Words& title) {
    if (ranks.size() != 1 || !names_ranks_above(title, 0)) return ranks;
    if (ranks.front() == Level::assistant_prof) ranks.push_back(Level::associate_prof);
    if (ranks.back() == Level::associate_prof) ranks.push_back(Level::full_prof);
    return ranks;
}

std::vector<Level> plain_title_levels(std::string_view title, const vocab::Vocabulary& levels) {
    const Words words(title);
    auto ranks = professor_ranks(words);
    if (ranks.empty()) ranks = bracketed_ranks(words);
    const auto matches = levels.find_all(title);
    if (matches.empty() && ranks.empty()) return tenure_ranks(words);
    if (matches.empty()) return with_ranks_above(most_particular(std::move(ranks)), words);
    const bool has_ranks = !ranks.empty();
    const bool holds_degree = holds_the_degree(matches, title);
    const std::size_t end = subject_start(title, matches.front().span.to);
    for (const auto& match : matches) {
        const auto level = level_of(match);
        if (!level || (match.span.from >= end && &match != &matches.front())) continue;
        if (is_of_subject(words, match) || is_polish_postdoc(match, matches)) continue;
        const bool is_professor =
            *level == Level::full_prof || *level == Level::associate_prof || *level == Level::assistant_prof;
        if (is_goal_of_track(words, match)) continue;
        if (Words(match.span.in(title)).folded(0) == "tenure") {
            // "Non-tenure-track" names no rank, "tenured or tenure-track" all; ranks that are listed tell it.
            const auto by_tenure = tenure_ranks(words);
            if (has_ranks && by_tenure.size() == 1) continue;
            for (const auto one : by_tenure) add(ranks, one);
            continue;
        }
        if (*level == Level::phd && holds_degree && is_bare_degree(match.span.in(title))) continue;
        // The list of ranks has been read; the vocabulary sees only its last member.
        if (has_ranks && is_professor) continue;
        add(ranks, *level);
    }
    return with_ranks_above(most_particular(std::move(ranks)), words);
}

using RankTable = PhraseTable<const RankOfLanguage*>;

/// By language and country, the words that name another rank there.
std::map<std::string_view, RankTable> tables_of_languages() {
    std::map<std::string_view, std::vector<const RankOfLanguage*>> rows;
    for (const auto& rank : kRanksOfLanguages) rows[rank.language].push_back(&rank);
    std::map<std::string_view, RankTable> tables;
    for (const auto& [language, ranks] : rows) {
        tables.try_emplace(
            language, ranks, [](const RankOfLanguage* rank) { return rank->phrase; },
            [](const RankOfLanguage* rank) { return rank; });
    }
    return tables;
}

}  // namespace

bool names_ranks_above(const Words& words, std::size_t from) {
    static const auto kAbove = list_of(kRanksAbove);
    for (std::size_t i = from; i < words.size(); ++i) {
        if (kAbove.at(words, i)) return true;
    }
    return false;
}

bool is_bare_degree(std::string_view name) {
    const Words words(name);
    const auto last = words.folded(words.size() - 1);
    return last == "phd" || last == "d" || words.folded(0) == "doctorat";
}

std::optional<Level> level_of(const vocab::Match& match) {
    return model::parse_name<Level>(model::kLevelNames, match.concept_->id);
}

bool is_unranked_faculty(std::string_view title) {
    static const PhraseTable<bool> kRanked{
        {"professor", true}, {"professors", true}, {"professorship", true}, {"instructor", true},
        {"lecturer", true},  {"dean", true},       {"director", true},      {"chair", true},
        {"rank", true},      {"ranks", true},      {"adjunct", true},       {"part time", true}};
    static const PhraseTable<bool> kFaculty{{"faculty", true}, {"tenure track", true}, {"tenured", true}};
    const Words words(title);
    return kFaculty.any(words, 0, words.size()) && !kRanked.any(words, 0, words.size());
}

std::vector<Level> levels_in_title(std::string_view title, const vocab::Vocabulary& levels) {
    if (const auto behind = behind_hiring(title); !behind.empty()) {
        if (auto found = levels_in_title(behind, levels); !found.empty()) return found;
    }
    // "Ingénieur·e de recherche" would be an engineer by its first word alone.
    const bool dotted =
        title.find("\xC2\xB7") != std::string_view::npos || title.find("/a ") != std::string_view::npos ||
        title.ends_with("/a") || title.find("(e)") != std::string_view::npos ||
        title.find("(a)") != std::string_view::npos || title.find("/r ") != std::string_view::npos;
    auto found = dotted ? plain_title_levels(without_inclusive_endings(title), levels)
                        : plain_title_levels(title, levels);
    return found.empty() ? plain_title_levels(without_inclusive_endings(title), levels) : found;
}

std::vector<Level> ranks_of_language(std::vector<Level> levels, std::string_view title,
                                     std::string_view language, std::string_view country) {
    static const auto kOthers = list_of(kOtherTeachers);
    static const auto kTables = tables_of_languages();
    const Words words(title);
    std::vector<const RankOfLanguage*> named;
    for (const auto key : {language, country}) {
        const auto table = kTables.find(key);
        if (table == kTables.end()) continue;
        table->second.each(words, [&](const PhraseHit<const RankOfLanguage*>& hit) {
            if (hit.first == 0 || !kOthers.at(words, hit.first - 1)) named.push_back(*hit.value);
        });
    }
    if (named.empty()) return levels;
    std::vector<Level> read;
    for (const auto level : levels) {
        bool other = false;
        for (const auto* one : named) {
            if (one->elsewhere != level) continue;
            add(read, one->level);
            other = true;
        }
        if (!other) add(read, level);
    }
    if (read.size() > kMostLevels) read.resize(kMostLevels);
    return read;
}

}  // namespace jobindex::normalise
