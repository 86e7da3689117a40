#include "indexer/normalise/level_inferred.h"

#include <algorithm>

#include "indexer/normalise/level.h"
#include "indexer/normalise/level_cues.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

using model::Level;
using Levels = std::vector<Level>;

constexpr double kFromWork = 0.5;

/// The ranks in the last part of an address of a vacancy, "/job/professor-of-botany-12"; of any other address
/// only a postdoc or a doctoral student, who have no other business there.
std::optional<Found<Levels>> of_address(std::string_view text, base::Span path,
                                        const vocab::Vocabulary& levels) {
    const auto said = path.in(text);
    for (const auto& match : levels.find_all(said)) {
        const auto level = level_of(match);
        if (level != Level::postdoc && level != Level::phd) continue;
        const base::Span at{path.from + match.span.from, path.from + match.span.to};
        return Found<Levels>{{*level}, at, kFromWork, true};
    }
    static constexpr std::string_view kVacancies[] = {"/job/",       "/jobs/",     "/vacancy/",
                                                      "/vacancies/", "/position/", "/positions/"};
    const bool vacancy = std::any_of(std::begin(kVacancies), std::end(kVacancies),
                                     [&](auto part) { return said.find(part) != std::string_view::npos; });
    const auto slash = said.find_last_not_of('/') == std::string_view::npos
                           ? std::string_view::npos
                           : said.rfind('/', said.find_last_not_of('/'));
    if (!vacancy || slash == std::string_view::npos) return std::nullopt;
    const base::Span slug{path.from + slash + 1, path.to};
    auto named = levels_in_title(slug.in(text), levels);
    if (named.empty() || slug.in(text).find('-') == std::string_view::npos) return std::nullopt;
    return Found<Levels>{std::move(named), slug, kFromWork, true};
}

/// "Fellow, Centre for Bogs", "Elm Fellow in Moss Economics": one fellow, no fellowship of students.
bool is_fellow(const Words& title) {
    static const PhraseTable<bool> kOthers{{"teaching", true},   {"faculty", true},  {"graduate", true},
                                           {"student", true},    {"clinical", true}, {"summer", true},
                                           {"staff", true},      {"junior", true},   {"collegiate", true},
                                           {"provostial", true}, {"training", true}, {"fellowship", true}};
    static const PhraseTable<bool> kBehind{{"in", true}, {"for", true}, {"on", true}};
    if (kOthers.any(title, 0, title.size())) return false;
    for (std::size_t i = 0; i < title.size(); ++i) {
        if (title.folded(i) != "fellow") continue;
        const auto gap = title.gap(i + 1);
        return i + 1 == title.size() || gap.find_first_of(",(:") != std::string_view::npos || gap == " - " ||
               kBehind.at(title, i + 1).has_value();
    }
    return false;
}

/// What is called no more than "a research position", or a place for trainees.
std::optional<Found<Levels>> of_plain_position(const Words& words) {
    constexpr std::size_t kHeadBytes = 2500;
    static const PhraseTable<Level> kPositions{{"research position", Level::researcher},
                                               {"research positions", Level::researcher},
                                               {"trainee position", Level::predoc},
                                               {"trainee positions", Level::predoc}};
    for (std::size_t i = 0; i < words.size() && words[i].from < kHeadBytes; ++i) {
        const auto hit = kPositions.at(words, i);
        if (hit && words.gap(i) != "-")
            return Found<Levels>{{*hit->value}, words.span(i, hit->end - 1), kFromWork, true};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Found<Levels>> infer_levels(const Words& words, const vocab::Vocabulary& levels) {
    static const auto kWork = list_of(kDoctoralWork);
    auto goal = find_doctoral_goal(words);
    for (std::size_t i = 0; !goal && i < words.size(); ++i) {
        if (const auto hit = kWork.at(words, i)) goal = Found<bool>{true, words.span(i, hit->end - 1)};
    }
    if (goal) return Found<Levels>{{Level::phd}, goal->span, kFromWork, true};
    constexpr std::size_t kLongestAddress = 300;
    const auto text = words.text();
    for (auto at = text.find("://"); at != std::string_view::npos;) {
        const std::size_t end =
            std::min({text.size(), text.find_first_of(" \n\t)>\"", at), at + kLongestAddress});
        const auto host = std::min(end, text.find('/', at + 3));
        if (auto found = of_address(text, {host, end}, levels)) return found;
        at = text.find("://", end);
    }
    return of_plain_position(words);
}

std::optional<Found<Levels>> find_dissertation(const Words& words, base::Span named) {
    static const auto kDissertation = list_of(kDissertations);
    static const PhraseTable<bool> kPredoc{
        {"pre doctoral", true}, {"predoctoral", true}, {"predoc", true}, {"pre doc", true}};
    const std::size_t first = words.at_byte(named.from), end = words.at_byte(named.to);
    if (!kPredoc.any(words, first, end)) return std::nullopt;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto hit = kDissertation.at(words, i);
        if (hit) return Found<Levels>{{Level::phd}, words.span(i, hit->end - 1), kFromWork, false};
    }
    return std::nullopt;
}

std::optional<Found<Levels>> infer_from_title(const Words& words, std::string_view title,
                                              const std::optional<Found<Levels>>& named) {
    static const PhraseTable<bool> kNoTeacher{{"tenure", true},      {"tenured", true}, {"research", true},
                                              {"cluster", true},     {"senior", true},  {"clinical", true},
                                              {"development", true}, {"affairs", true}, {"fellow", true},
                                              {"faculty of", true}};
    static const auto kResearch = list_of(kWorkOfProfessors);
    static const PhraseTable<bool> kTeaching{{"teach", true},
                                             {"teaching", true},
                                             {"instruction", true},
                                             {"instructional", true},
                                             {"courses", true}};
    // "Electrician Faculty": what the text says is taught.
    const auto is_trade = [](Level level) { return level == Level::technician || level == Level::other; };
    if (named && !std::all_of(named->value.begin(), named->value.end(), is_trade)) return std::nullopt;
    const Words name(title);
    static const PhraseTable<bool> kResearchPosts{{"research position", true}, {"research positions", true}};
    if (!named && kResearchPosts.any(name, 0, name.size())) return of_plain_position(words);
    if (!named && is_fellow(name)) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words.folded(i) == "fellow")
                return Found<Levels>{{Level::researcher}, words.span(i, i), kFromWork, true};
        }
    }
    if (!is_unranked_faculty(title) || kNoTeacher.any(name, 0, name.size())) return std::nullopt;
    std::optional<Found<Levels>> found;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool negated = i > 0 && (words.folded(i - 1) == "non" || words.folded(i - 1) == "not");
        if (kResearch.at(words, i) && !negated) return std::nullopt;
        if (!found && kTeaching.at(words, i))
            found = Found<Levels>{{Level::lecturer}, words.span(i, i), kFromWork, true};
    }
    return found;
}

}  // namespace jobindex::normalise
