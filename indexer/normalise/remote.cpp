#include "indexer/normalise/remote.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/merge.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

using model::Remote;

constexpr double kConfidence = 0.7;

const PhraseTable<Remote>& remote_phrases() {
    static const PhraseTable<Remote> kTable{{"fully remote", Remote::full},
                                            {"100 remote", Remote::full},
                                            {"remote position", Remote::full},
                                            {"telecommute", Remote::full},
                                            {"work from anywhere", Remote::full},
                                            {"remote only", Remote::full},
                                            {"this is a remote", Remote::full},
                                            {"position is remote", Remote::full},
                                            {"remote work", Remote::hybrid},
                                            {"hybrid", Remote::hybrid},
                                            {"hybrid working", Remote::hybrid},
                                            {"hybrid work", Remote::hybrid},
                                            {"partly remote", Remote::hybrid},
                                            {"partially remote", Remote::hybrid},
                                            {"Mobilarbeit", Remote::hybrid},
                                            {"mobiler Arbeit", Remote::hybrid},
                                            {"Remotearbeit", Remote::hybrid},
                                            {"Remote- und Teilzeitarbeit", Remote::hybrid},
                                            {"częściowo zdalna", Remote::hybrid},
                                            {"praca zdalna", Remote::hybrid},
                                            {"pracy zdalnej", Remote::hybrid},
                                            {"teletrabalho", Remote::hybrid},
                                            {"etätyö", Remote::hybrid},
                                            {"etätyötä", Remote::hybrid},
                                            {"days per week from home", Remote::hybrid},
                                            {"home office", Remote::hybrid},
                                            {"homeoffice", Remote::hybrid},
                                            {"mobiles arbeiten", Remote::hybrid},
                                            {"mobilem arbeiten", Remote::hybrid},
                                            {"mobile arbeit", Remote::hybrid},
                                            {"télétravail", Remote::hybrid},
                                            {"thuiswerken", Remote::hybrid},
                                            {"teletrabajo", Remote::hybrid},
                                            {"lavoro agile", Remote::hybrid},
                                            {"distansarbete", Remote::hybrid},
                                            {"telework", Remote::hybrid},
                                            {"teleworking", Remote::hybrid},
                                            {"hjemmekontor", Remote::hybrid},
                                            {"hjemmearbejde", Remote::hybrid},
                                            {"hjemmearbeid", Remote::hybrid},
                                            {"hjemmearbejdsdage", Remote::hybrid},
                                            {"jobbe hjemmefra", Remote::hybrid},
                                            {"arbejde hjemmefra", Remote::hybrid},
                                            {"hemarbete", Remote::hybrid},
                                            {"arbeta hemifrån", Remote::hybrid},
                                            {"arbeta på distans", Remote::hybrid},
                                            {"jobba på distans", Remote::hybrid},
                                            {"arbete på distans", Remote::hybrid},
                                            {"etätyö", Remote::hybrid},
                                            {"etätyötä", Remote::hybrid},
                                            {"etänä", Remote::hybrid},
                                            {"monipaikkainen työ", Remote::hybrid},
                                            {"monipaikkaista", Remote::hybrid},
                                            {"von zu hause aus", Remote::hybrid},
                                            {"von zu Hause", Remote::hybrid},
                                            {"ortsflexibles Arbeiten", Remote::hybrid},
                                            {"Telearbeit", Remote::hybrid},
                                            {"alternierende Telearbeit", Remote::hybrid},
                                            {"hybrides Arbeiten", Remote::hybrid},
                                            {"hybride Arbeit", Remote::hybrid},
                                            {"hybrides Arbeitsmodell", Remote::hybrid},
                                            {"travail à distance", Remote::hybrid},
                                            {"travail hybride", Remote::hybrid},
                                            {"thuis werken", Remote::hybrid},
                                            {"hybride werken", Remote::hybrid},
                                            {"thuiswerkmogelijkheden", Remote::hybrid},
                                            {"trabajo a distancia", Remote::hybrid},
                                            {"trabajo híbrido", Remote::hybrid},
                                            {"modalidad híbrida", Remote::hybrid},
                                            {"semipresencial", Remote::hybrid},
                                            {"telelavoro", Remote::hybrid},
                                            {"lavoro da remoto", Remote::hybrid},
                                            {"smart working", Remote::hybrid},
                                            {"lavoro ibrido", Remote::hybrid},
                                            {"teletrabalho", Remote::hybrid},
                                            {"trabalho remoto", Remote::hybrid},
                                            {"regime híbrido", Remote::hybrid},
                                            {"trabalho híbrido", Remote::hybrid},
                                            {"praca zdalna", Remote::hybrid},
                                            {"pracy zdalnej", Remote::hybrid},
                                            {"praca hybrydowa", Remote::hybrid},
                                            {"pracy hybrydowej", Remote::hybrid},
                                            {"práce z domova", Remote::hybrid},
                                            {"práci z domova", Remote::hybrid},
                                            {"částečný home office", Remote::hybrid},
                                            {"在宅勤務", Remote::hybrid},
                                            {"テレワーク", Remote::hybrid},
                                            {"リモートワーク", Remote::hybrid},
                                            {"居家办公", Remote::hybrid},
                                            {"居家辦公", Remote::hybrid},
                                            {"远程办公", Remote::hybrid},
                                            {"work from home", Remote::hybrid},
                                            {"working from home", Remote::hybrid},
                                            {"remote working", Remote::hybrid},
                                            {"work remotely", Remote::hybrid},
                                            {"working remotely", Remote::hybrid},
                                            {"partial remote", Remote::hybrid},
                                            {"flexible home office", Remote::hybrid},
                                            {"mobilen arbeiten", Remote::hybrid},
                                            {"mobilen Arbeitens", Remote::hybrid},
                                            {"mobiles und flexibles arbeiten", Remote::hybrid},
                                            {"home working", Remote::hybrid},
                                            {"homeworking", Remote::hybrid},
                                            {"flexible working from home", Remote::hybrid},
                                            {"work partly from home", Remote::hybrid},
                                            {"days from home", Remote::hybrid},
                                            {"days working from home", Remote::hybrid},
                                            {"telecommuting", Remote::hybrid},
                                            {"remote days", Remote::hybrid},
                                            {"office two days", Remote::hybrid},
                                            {"days in the office", Remote::hybrid},
                                            {"days a week on campus", Remote::hybrid},
                                            {"days on campus", Remote::hybrid},
                                            {"travail à domicile", Remote::hybrid},
                                            {"jours de télétravail", Remote::hybrid},
                                            {"thuiswerkdagen", Remote::hybrid},
                                            {"hybride werkvorm", Remote::hybrid},
                                            {"hybride werk", Remote::hybrid},
                                            {"híbrido", Remote::hybrid},
                                            {"modalidade híbrida", Remote::hybrid},
                                            {"smart-working", Remote::hybrid},
                                            {"lavoro a distanza", Remote::hybrid},
                                            {"arbeta delvis på distans", Remote::hybrid},
                                            {"hjemmekontorløsning", Remote::hybrid},
                                            {"etätyömahdollisuus", Remote::hybrid},
                                            {"etätyöskentely", Remote::hybrid},
                                            {"hybridityö", Remote::hybrid},
                                            {"tryb hybrydowy", Remote::hybrid},
                                            {"trybie hybrydowym", Remote::hybrid},
                                            {"hybridní", Remote::hybrid},
                                            {"home-office", Remote::hybrid},
                                            {"在宅勤務可", Remote::hybrid},
                                            {"hybrid manner", Remote::hybrid},
                                            {"hybrid mode", Remote::hybrid},
                                            {"hybrid basis", Remote::hybrid},
                                            {"100 % remote", Remote::full},
                                            {"vollständig remote", Remote::full},
                                            {"entièrement à distance", Remote::full},
                                            {"completamente remoto", Remote::full},
                                            {"fully remotely", Remote::full},
                                            {"100 % télétravail", Remote::full}};
    return kTable;
}

/// Words [first, end) fill a line, an item or brackets.
bool is_apart(const Words& words, std::size_t first, std::size_t end) {
    const bool last = end >= words.size();
    const auto before = words.gap(first), behind = last ? std::string_view() : words.gap(end);
    if (before.ends_with('(') && behind.starts_with(')')) return true;
    const bool begins = first == 0 || words[first].before >= Break::line || before.ends_with("| ");
    return begins && (last || words[end].before >= Break::line || base::trim(behind).starts_with('|'));
}

/// "Work from home may be considered": nothing that the post offers.
bool is_only_considered(const Words& words, std::size_t end) {
    static const PhraseTable<bool> kDoubt{
        {"may be considered", true},   {"might be considered", true}, {"can be considered", true},
        {"could be considered", true}, {"will be considered", true},  {"is not possible", true},
        {"is not available", true},    {"not be possible", true},     {"is not an option", true},
        {"is not permitted", true},    {"not be considered", true}};
    constexpr std::size_t kReach = 8;
    return kDoubt.any(words, end, std::min(words.sentence_end(end - 1), end + kReach));
}

/// "Remote" as a part of a title by itself: "Analyst (Remote)", "Consultant - United States/Remote".
bool is_remote_title(const Words& words) {
    static const PhraseTable<bool> kRemote{
        {"remote", true}, {"fully remote", true}, {"remote position", true}};
    bool found = false;
    kRemote.each(words, [&](const PhraseHit<bool>& hit) {
        const bool last = hit.end >= words.size();
        const auto before = base::trim(words.gap(hit.first)),
                   behind = last ? std::string_view() : base::trim(words.gap(hit.end));
        static constexpr std::string_view kOpens = "(/-,|[:*", kCloses = ")/-,|];:";
        const bool first = hit.first == 0 && behind.starts_with(':');
        const bool opens =
            first || (!before.empty() && (kOpens.find(before.back()) != std::string_view::npos ||
                                          before.ends_with("\xE2\x80\x93")));
        const bool closes =
            last || (!behind.empty() && kCloses.find(behind.front()) != std::string_view::npos);
        found = found || (opens && closes);
    });
    return found;
}

}  // namespace

std::optional<Remote> read_remote(std::string_view text) {
    const std::string folded = base::fold(base::squeeze(text));
    const auto has = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
    if (has("hybrid") || has("partial")) return Remote::hybrid;
    if (has("on-site") || has("onsite") || has("on site") || has("no remote")) return Remote::none;
    if (has("telecommute") || has("remote") || has("anywhere") || folded == "true" || folded == "full")
        return Remote::full;
    return std::nullopt;
}

std::optional<Found<Remote>> find_remote(const Words& words) {
    static const PhraseTable<bool> kWork{{"work", true},         {"working", true},  {"position", true},
                                         {"role", true},         {"schedule", true}, {"arrangement", true},
                                         {"arrangements", true}, {"model", true},    {"days", true},
                                         {"policy", true},       {"job", true},      {"office", true}};
    std::optional<Found<Remote>> found;
    remote_phrases().each(words, [&](const PhraseHit<Remote>& hit) {
        // "Hybrid" alone is a vehicle or a course as often as a way of working.
        const bool alone = hit.end == hit.first + 1 && words.folded(hit.first) == "hybrid";
        // "Boston, MA (Hybrid)", and a line of its own.
        const bool apart = is_apart(words, hit.first, hit.end);
        if (alone && !apart && !kWork.any(words, hit.end, hit.end + 2)) return;
        const std::string_view before = hit.first > 0 ? words.folded(hit.first - 1) : std::string_view();
        if (before == "no" || before == "not" || before == "kein" || is_only_considered(words, hit.end))
            return;
        if (!found) found = Found<Remote>{*hit.value, words.span(hit.first, hit.end - 1), kConfidence, false};
    });
    return found;
}

std::optional<Reading<Remote>> choose_remote(const std::vector<const extract::Candidate*>& candidates,
                                             const Words& words, std::string_view title) {
    for (const auto* candidate : candidates) {
        if (const auto stated = read_remote(text_of(candidate->value)))
            return Reading<Remote>{*stated, from_candidate(*candidate)};
    }
    if (const auto found = find_remote(words)) return Reading<Remote>{found->value, from_text(*found)};
    if (!is_remote_title(Words(title))) return std::nullopt;
    return Reading<Remote>{Remote::full, {model::Method::text, kConfidence, {}, "title", std::string(title)}};
}

}  // namespace jobindex::normalise
