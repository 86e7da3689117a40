#include "indexer/normalise/level.h"

#include <algorithm>
#include <map>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/level_cues.h"
#include "indexer/normalise/level_match.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/rank_list.h"

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

/// "Chair and Professor", "Department Head & Associate Professor": an office named first, with a rank.
bool opens_with_office(const Words& title) {
    constexpr std::size_t kReach = 4;  // words before the rank
    static const PhraseTable<bool> kOffices{
        {"chair", true},           {"department chair", true}, {"head", true},
        {"department head", true}, {"endowed chair", false},   {"chairperson", true},
        {"division chair", true},  {"division head", true},    {"department chairperson", true}};
    const auto office = kOffices.at(title, 0);
    if (!office || office->end >= title.size()) return false;
    const std::size_t end = office->end;
    if (title.folded(end) != "and" && base::trim(title.gap(end)) != "&") return false;
    for (std::size_t i = end; i < std::min(title.size(), end + kReach); ++i) {
        if (title.folded(i).starts_with("prof")) return true;
    }
    return false;
}

/// "Construction Electrician Faculty": who teaches the trade.
bool is_teacher_of_trade(const Words& title, const std::vector<Level>& named) {
    const auto is_trade = [](Level level) { return level == Level::technician || level == Level::other; };
    if (title.size() < 2 || !std::all_of(named.begin(), named.end(), is_trade)) return false;
    const auto last = title.folded(title.size() - 1);
    return last == "faculty" || (last == "member" && title.folded(title.size() - 2) == "faculty");
}

std::vector<Level> plain_title_levels(std::string_view title, const vocab::Vocabulary& levels) {
    const Words words(title);
    auto ranks = professor_ranks(words);
    if (ranks.empty()) ranks = bracketed_ranks(words);
    const auto matches = levels.find_all(title);
    if (matches.empty() && ranks.empty()) return tenure_ranks(words);
    if (matches.empty()) return with_ranks_above(most_particular(std::move(ranks)), words);
    const bool has_ranks = !ranks.empty();
    ranks = with_ranks_above(std::move(ranks), words);
    const bool holds_degree = holds_the_degree(matches, title);
    const std::size_t end = subject_start(title, matches.front().span.to);
    for (const auto& match : matches) {
        const auto level = level_of(match);
        if (!level) continue;
        const bool of_subject = match.span.from >= end && &match != &matches.front();
        if (of_subject && !(has_ranks && is_second_office(words, match))) continue;
        if (*level == Level::other && is_no_post(words, match)) continue;
        if (is_of_subject(words, match) || is_polish_postdoc(match, matches)) continue;
        if (has_ranks && is_reader(match, title)) continue;
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
    if (is_teacher_of_trade(words, ranks)) return {};
    if (opens_with_office(words) && ranks.size() < kMostLevels) add(ranks, Level::leadership);
    return most_particular(std::move(ranks));
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
