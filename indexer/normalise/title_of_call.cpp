#include "indexer/normalise/title_of_call.h"

#include <algorithm>

#include "core/base/text.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/title_call_cues.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kHeadBytes = 5000;  ///< of a text in which it calls for its post
constexpr std::size_t kNounReach = 11;    ///< words of a call before the noun of its post
constexpr std::size_t kLeastName = 2;     ///< words of a name of a post
constexpr std::size_t kLeastTold = 3;     ///< of a name that needs no field: "cloud support engineer"
constexpr std::size_t kLeastOfRank = 5;   ///< of one whose noun is a rank: "PhD student in wave theory"

const PhraseTable<bool>& post_nouns() {
    static const auto kTable = list_of(kNounsOfPosts);
    return kTable;
}

const PhraseTable<bool>& praise() {
    static const auto kTable = list_of(kPraise);
    return kTable;
}

/// True where the words before `first` make the call another's, a possible one or one of applicants: "if you
/// are looking for", "are you looking for a new position".
bool is_no_call(const Words& words, std::size_t first) {
    static const PhraseTable<bool> kOthers{{"you", true},  {"if", true},         {"students", true},
                                           {"who", true},  {"candidates", true}, {"people", true},
                                           {"not", true},  {"designed", true},   {"those", true},
                                           {"able", true}, {"experience", true}, {"right", true}};
    constexpr std::size_t kReach = 4;
    const std::size_t start = std::max(words.sentence_start(first), first > kReach ? first - kReach : 0);
    return kOthers.any(words, start, first);
}

/// One past the sentence in which the post is named behind word `from`; the next one's behind a colon.
std::size_t named_until(const Words& words, std::size_t from) {
    if (from >= words.size()) return from;
    const std::size_t end = words.sentence_end(from);
    std::size_t line = from;
    while (line < end && (line == from || words[line].before < Break::line)) ++line;
    return line - from >= kLeastName ? line : end;
}

/// "Gastroenterologist", "paediatrician": professions by their endings.
bool is_profession(std::string_view folded) {
    static constexpr std::string_view kEndings[] = {"ologist",   "ologists", "iatrist",
                                                    "iatrician", "thetist",  "neurosurgeon"};
    return std::any_of(std::begin(kEndings), std::end(kEndings),
                       [&](auto ending) { return folded.ends_with(ending); });
}

/// The word with the noun of a post among the first of words [first, end); `end` when there is none.
std::size_t noun_at(const Words& words, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < std::min(end, first + kNounReach); ++i) {
        if (const auto hit = post_nouns().at(words, i)) return hit->end - 1;
        if (is_profession(words.folded(i))) return i;
    }
    return end;
}

/// The name of the post in words [from, end), with its noun near the begin; nullopt when there is none.
std::optional<WordRange> named_in(const Words& words, std::size_t from, std::size_t end) {
    static const PhraseTable<bool> kNone{
        {"you", true},          {"your", true},          {"it", true},
        {"this", true},         {"these", true},         {"is", true},
        {"are", true},          {"will", true},          {"has", true},
        {"have", true},         {"more", true},          {"that", true},
        {"how", true},          {"opportunities", true}, {"possibility", true},
        {"team members", true}, {"environment", true},   {"benefits", true},
        {"programme", true},    {"program", true},       {"training", true},
        {"salary", true},       {"contribute", true},    {"help", true},
        {"knowledge", true},    {"degree", true}};
    const std::size_t first = name_begin_of_noun(words, from, end);
    const std::size_t noun = noun_at(words, first, end);
    if (noun >= end || kNone.any(words, first, noun)) return std::nullopt;
    const std::size_t last = name_end(words, first, end);
    if (last <= noun || last - first < kLeastName) return std::nullopt;
    return WordRange{first, last};
}

/// The last part of an address, and whether the text has cut it ("...").
struct Slug {
    std::string_view name;
    bool is_cut = false;
};

Slug slug_of(std::string_view address) {
    const bool cut = address.ends_with("...");
    while (address.ends_with('/') || address.ends_with('.')) address.remove_suffix(1);
    const auto slash = address.rfind('/');
    if (slash == std::string_view::npos || slash < 4) return {};
    auto name = address.substr(slash + 1);
    // The last word of what is cut is half a word.
    return {cut ? name.substr(0, std::min(name.size(), name.rfind('-'))) : name, cut};
}

/// "Spatial data analyst" of "spatial-data-analyst-3817"; "" for what names no post.
std::string post_of_slug(std::string_view slug) {
    constexpr std::size_t kLeast = 3, kMostOfNumber = 12;
    static const PhraseTable<bool> kNone{{"jobs", true},   {"vacancies", true}, {"careers", true},
                                         {"grants", true}, {"template", true},  {"curriculum", true},
                                         {"offers", true}, {"calls", true},     {"open positions", true}};
    static constexpr std::string_view kGenders[] = {"mwd",   "fmd", "wmd", "mfd", "mfx", "fmx",
                                                    "fdivm", "mw",  "mf",  "fm",  "gn",  "html"};
    std::string said;
    for (const auto part : base::split(slug, '-')) {
        const bool number = std::any_of(part.begin(), part.end(), base::is_digit);
        const bool gender = std::find(std::begin(kGenders), std::end(kGenders), part) != std::end(kGenders);
        if (part.empty() || gender || (number && part.size() <= kMostOfNumber)) continue;
        said += (said.empty() ? "" : " ") + (part == "phd" ? std::string("PhD") : std::string(part));
    }
    const Words words(said);
    if (words.size() < kLeast || !has_post_noun(words, 0, words.size()) || kNone.any(words, 0, words.size()))
        return {};
    said.resize(words[behind_last(words, 0, words.size()) - 1].to);
    if (said.front() >= 'a' && said.front() <= 'z')
        said.front() = static_cast<char>(said.front() - 'a' + 'A');
    return said;
}

}  // namespace

std::size_t name_begin(const Words& words, std::size_t i, std::size_t end) {
    static const auto kBefore = list_of(kBeforeName);
    while (i + 1 < end) {
        if (const auto hit = kBefore.at(words, i); hit && hit->end < end) {
            i = hit->end;
        } else if (const auto praised = praise().at(words, i); praised && praised->end < end) {
            i = praised->end;
        } else {
            break;
        }
    }
    return i;
}

std::size_t name_begin_of_noun(const Words& words, std::size_t i, std::size_t end) {
    const std::size_t first = name_begin(words, i, end);
    const std::size_t noun = noun_at(words, first, end);
    if (noun >= end) return first;
    for (std::size_t k = noun; k > first; --k) {
        const bool as = words.folded(k - 1) == "as" && words.gap(k) == " ";
        if (as || words.gap(k).starts_with(':')) return name_begin(words, k, end);
    }
    return first;
}

bool is_announcement(const Words& words, std::size_t first, std::size_t end) {
    static const auto kWho = list_of(kAnnouncers), kDoes = list_of(kAnnounces);
    return kWho.at(words, first) && kDoes.any(words, first, end);
}

std::size_t name_end(const Words& words, std::size_t first, std::size_t end) {
    static const auto kBehind = list_of(kBehindName), kBare = list_of(kBareNouns), kEnds = list_of(kEndsName);
    std::size_t least = end - first;
    for (std::size_t i = first; i < end; ++i) {
        if (i - first >= least && kBehind.at(words, i)) return behind_last(words, first, i);
        if (i - first >= kLeastName && least < end - first && kEnds.at(words, i))
            return behind_last(words, first, i);
        if (least == end - first && post_nouns().at(words, i))
            least = kBare.at(words, i) ? kLeastOfRank : kLeastTold;
        if (kBare.at(words, i)) least = kLeastOfRank;
    }
    return behind_last(words, first, end);
}

std::size_t behind_last(const Words& words, std::size_t first, std::size_t end) {
    static const auto kNone = list_of(kNoLast);
    while (end > first + 1 && kNone.at(words, end - 1)) --end;
    return end;
}

bool tells_of_post(const Words& words, std::size_t first, std::size_t end) {
    static const auto kTold = list_of(kOfPost);
    return kTold.any(words, first, end);
}

bool has_post_noun(const Words& words, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < std::min(end, words.size()); ++i) {
        if (post_nouns().at(words, i) || is_profession(words.folded(i))) return true;
    }
    return false;
}

bool tells_of_employer(const Words& words, std::size_t first, std::size_t end) {
    static const auto kTold = list_of(kOfEmployer);
    return kTold.any(words, first, end) && !tells_of_post(words, first, end);
}

std::size_t behind_run_in_heading(const Words& words, std::size_t i) {
    static const auto kHeadings = list_of(kRunInHeadings);
    static const PhraseTable<bool> kOpens{
        {"the", true}, {"this", true},   {"we", true},           {"our", true}, {"a", true},  {"an", true},
        {"in", true},  {"within", true}, {"applications", true}, {"as", true},  {"at", true}, {"you", true}};
    const auto hit = kHeadings.at(words, i);
    if (!hit || hit->end >= words.size()) return i;
    if (words[hit->end].before >= Break::sentence) return hit->end;  // a heading of its own
    const bool runs = words.gap(hit->end) == " " || words[hit->end].before >= Break::line;
    const bool opens = begins_with_capital(words.raw(hit->end)) &&
                       (kOpens.at(words, hit->end) || hit->end - i >= kLeastName);
    return runs && opens ? hit->end : i;
}

std::optional<WordRange> find_called_post(const Words& words) {
    static const auto kCalls = list_of(kTitleCalls);
    for (std::size_t i = 0; i < words.size() && words[i].from < kHeadBytes; ++i) {
        const auto hit = kCalls.at(words, i);
        if (!hit) continue;
        if (!is_no_call(words, i)) {
            if (auto post = named_in(words, hit->end, named_until(words, hit->end))) return post;
            // "offers the following position (by the law) for three years: Senior researcher in ..."
            const std::size_t sentence = named_until(words, hit->end);
            for (std::size_t k = hit->end + 1; k < sentence; ++k) {
                if (!words.gap(k).starts_with(':')) continue;
                if (auto post = named_in(words, k, named_until(words, k))) return post;
            }
        }
        i = hit->end - 1;
    }
    return std::nullopt;
}

std::optional<WordRange> find_role(const Words& words) {
    static const PhraseTable<bool> kRole{{"role", true}, {"position", true}, {"post", true}};
    static const PhraseTable<bool> kSays{
        {"is", true}, {"will", true}, {"offers", true}, {"involves", true}, {"within", true},
        {"in", true}, {"at", true},   {"has", true},    {"reports", true},  {"sits", true}};
    constexpr std::size_t kMost = 6;
    for (std::size_t i = 0; i < words.size() && words[i].from < kHeadBytes; ++i) {
        const auto role = kRole.at(words, i);
        if (!role || role->end >= words.size() || !kSays.at(words, role->end)) continue;
        const std::size_t start = std::max(words.sentence_start(i), i > kMost ? i - kMost : 0);
        std::size_t the = i;
        while (the > start && words.folded(the) != "the" && words.folded(the) != "this") --the;
        if (words.folded(the) != "the" && words.folded(the) != "this") continue;
        std::size_t first = the + 1;
        if (words.folded(first) == "advertised" || words.folded(first) == "current") ++first;
        const bool plain = std::none_of(words.text().begin() + static_cast<std::ptrdiff_t>(words[first].from),
                                        words.text().begin() + static_cast<std::ptrdiff_t>(words[i].from),
                                        [](char c) { return c == ',' || c == '.' || c == ';' || c == '('; });
        if (first + kLeastName > i || !plain || !has_post_noun(words, i - 1, i)) continue;
        return WordRange{first, i};
    }
    return std::nullopt;
}

std::optional<Found<std::string>> find_post_in_address(std::string_view text) {
    constexpr std::size_t kLongest = 300;
    for (auto at = text.find("://"); at != std::string_view::npos;) {
        const std::size_t end = std::min({text.size(), text.find_first_of(" \n\t)>\"?#", at), at + kLongest});
        const auto slug = slug_of(text.substr(at, end - at));
        at = text.find("://", end);
        auto said = post_of_slug(slug.name);
        if (said.empty()) continue;
        if (slug.is_cut) said += "\xE2\x80\xA6";
        const auto begin = static_cast<std::size_t>(slug.name.data() - text.data());
        return Found<std::string>{std::move(said), {begin, begin + slug.name.size()}, 0.3, true};
    }
    return std::nullopt;
}

}  // namespace jobindex::normalise
