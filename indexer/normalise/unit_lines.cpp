#include "indexer/normalise/unit_lines.h"

#include <algorithm>
#include <vector>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/department_cues.h"
#include "indexer/normalise/han_name.h"
#include "indexer/normalise/hiring_name.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/unit_cues.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kHeadBytes = 1'500;  ///< of a text whose lines are read
constexpr std::size_t kLongestLine = 170;
constexpr std::size_t kMostName = 12;      ///< words of a part's name
constexpr std::size_t kMostEmployer = 9;   ///< words of an employer's
constexpr std::size_t kHeadWords = 1'200;  ///< whose sentences are read
constexpr double kInLine = 0.6;
constexpr double kFacultyInLine = 0.5;
constexpr double kInSentence = 0.6;

const PhraseTable<bool>& capital_heads() {
    static const auto kTable = list_of(kCapitalHeads);
    return kTable;
}
const PhraseTable<bool>& small_heads() {
    static const auto kTable = list_of(kSmallHeads);
    return kTable;
}
const PhraseTable<bool>& stops() {
    static const auto kTable = list_of(kUnitStops);
    return kTable;
}

std::optional<PhraseHit<bool>> head_at(const Words& words, std::size_t i) {
    const auto capital = capital_heads().at(words, i);
    return capital ? capital : small_heads().at(words, i);
}

bool is_within_name(std::string_view raw) {
    return std::find(std::begin(kWithinName), std::end(kWithinName), raw) != std::end(kWithinName);
}

/// A word of a name in capitals.
bool is_capital_word(const Words& words, std::size_t i) {
    return begins_with_capital(words.raw(i)) || is_within_name(words.raw(i));
}

/// True for a personnel office, a ministry, and the like.
bool is_no_unit(const Words& words, std::size_t subject) {
    static const auto kTable = list_of(kNoUnits);
    return subject < words.size() && kTable.at(words, subject).has_value();
}

/// A part of a line, by its words; `rank` grows from the faculty down.
struct Unit {
    std::size_t first = 0, end = 0;
    int rank = 0;
};

int rank_of(const Words& words, std::size_t first, std::size_t end) {
    const auto is_large = [&](std::size_t at) {
        return std::any_of(std::begin(kFacultyWords), std::end(kFacultyWords),
                           [&](auto word) { return words.folded(at).starts_with(word); });
    };
    const auto last = words.folded(end - 1);
    if (is_large(first) || is_large(end - 1) || last.ends_with("tiedekunta")) return 0;
    return words.folded(first) == "school" ? 1 : 2;
}

bool ends_as_unit(std::string_view folded) {
    return std::any_of(std::begin(kUnitTails), std::end(kUnitTails),
                       [&](auto tail) { return folded.ends_with(tail); });
}

/// "College and Department": a heading above parts, the name of none.
bool names_kinds_alone(const Words& line, std::size_t first, std::size_t end) {
    static constexpr std::string_view kKinds[] = {
        "college", "department", "faculty", "school", "institute", "academic", "hiring",     "and",
        "or",      "the",        "our",     "home",   "division",  "unit",     "institution"};
    while (first < end &&
           std::find(std::begin(kKinds), std::end(kKinds), line.folded(first)) != std::end(kKinds))
        ++first;
    return first == end;
}

/// The part that words [first, end) of a line are, nothing left over; nullopt when they are none.
std::optional<Unit> whole_unit(const Words& line, std::size_t first, std::size_t end) {
    if (end < first + 2 || end - first > kMostName || !begins_with_capital(line.raw(first)))
        return std::nullopt;
    for (std::size_t i = first; i < end; ++i) {
        if (stops().at(line, i)) return std::nullopt;
    }
    const auto head = head_at(line, first);
    if (head) {
        if (head->end >= end || is_no_unit(line, head->end)) return std::nullopt;
        const bool small = small_heads().at(line, first).has_value();
        for (std::size_t i = head->end; i < end && !small; ++i) {
            if (!is_capital_word(line, i)) return std::nullopt;
        }
    } else if (!ends_as_unit(line.folded(end - 1)) || names_kinds_alone(line, first, end)) {
        return std::nullopt;
    }
    return Unit{first, end, rank_of(line, first, end)};
}

/// One past the employer's name with which a line begins; 0 when it does not.
std::size_t employer_in_front(const Words& line, const model::Institution& employer,
                              const vocab::Institutions& table) {
    const std::string name = base::fold(employer.name);
    for (std::size_t end = std::min(kMostEmployer, line.size()); end > 0; --end) {
        // A name ends at a mark; to look up each run of words would cost the most.
        if (base::trim(line.gap(end)).empty()) continue;
        const auto said = line.span(0, end - 1).in(line.text());
        const auto* known = table.by_name(said);
        const bool same = base::fold(said) == name ||
                          (known && !employer.domain.empty() && known->domain == employer.domain);
        if (!same) continue;
        // "X University (Taiwan), College of Y"
        std::size_t next = end;
        if (line.gap(end).find('(') != std::string_view::npos) ++next;
        while (next > end && next < line.size() && line.gap(next).find(')') == std::string_view::npos) ++next;
        return next;
    }
    return 0;
}

bool begins_part(const Words& line, std::size_t i) {
    const auto gap = line.gap(i);
    const bool parted = gap.find_first_of(",;/|-") != std::string_view::npos ||
                        gap.find("\xE2\x80\x93") != std::string_view::npos;
    return parted || !is_within_name(line.raw(i - 1));
}

/// The parts that a line names and nothing else; empty when it is anything else.
std::vector<Unit> units_of(const Words& line, const model::Institution& employer,
                           const vocab::Institutions& table) {
    std::vector<Unit> units;
    std::size_t first = employer_in_front(line, employer, table);
    const bool headed = first < line.size() && head_at(line, first).has_value();
    while (first < line.size()) {
        std::size_t end = first + 1;
        const auto ends_here = [&](std::size_t i) {
            if (headed || head_at(line, i)) return head_at(line, i).has_value() && begins_part(line, i);
            return line.gap(i).find(',') != std::string_view::npos;
        };
        while (end < line.size() && !ends_here(end)) ++end;
        const auto unit = whole_unit(line, first, end);
        if (!unit) return {};
        units.push_back(*unit);
        first = end;
    }
    return units;
}

/// The part behind the post's name: "Assistant Professor (2 positions) – Department of Sociology".
std::vector<Unit> unit_behind_post(const Words& line) {
    for (std::size_t i = line.size(); i-- > 2;) {
        if (line.gap(i).find(" - ") == std::string_view::npos &&
            line.gap(i).find("\xE2\x80\x93") == std::string_view::npos)
            continue;
        const auto unit = head_at(line, i) ? whole_unit(line, i, line.size()) : std::nullopt;
        if (unit && stops().any(line, 0, i)) return {*unit};
        return {};
    }
    return {};
}

/// The one part of the lowest rank; nullopt when there are several or none.
std::optional<Found<std::string>> lowest(const std::vector<std::pair<int, Found<std::string>>>& all) {
    int best = -1;
    for (const auto& [rank, unit] : all) best = std::max(best, rank);
    std::optional<Found<std::string>> chosen;
    for (const auto& [rank, unit] : all) {
        if (rank != best) continue;
        if (chosen && base::fold(chosen->value) != base::fold(unit.value)) return std::nullopt;
        if (!chosen) chosen = unit;
    }
    if (chosen && best == 0) chosen->confidence = kFacultyInLine;
    return chosen;
}

/// "東北大学大学院理学研究科": the part behind the employer's name in Han characters.
std::optional<Found<std::string>> unit_in_han(std::string_view text, const model::Institution& employer,
                                              const vocab::Institutions& table) {
    static constexpr std::string_view kTails[] = {"研究科", "学部",     "學部", "学院", "學院", "研究所",
                                                  "研究院", "研究中心", "学科", "学群", "学系", "學系"};
    static constexpr std::string_view kUniversities[] = {"大学", "大學"};
    static constexpr std::string_view kGraduate = "大学院";
    constexpr std::size_t kMost = 16 * kHanBytes;
    for (const auto kind : kUniversities) {
        for (auto at = text.find(kind); at != std::string_view::npos; at = text.find(kind, at + kHanBytes)) {
            std::size_t begin = at, from = at + kind.size(), to = from;
            while (begin >= kHanBytes && is_han_at(text, begin - kHanBytes)) begin -= kHanBytes;
            const auto name = text.substr(begin, from - begin);
            const auto* known = table.by_name(name);
            if (name != employer.name && (!known || known->domain != employer.domain)) continue;
            while (is_han_at(text, to) && to - from < kMost) to += kHanBytes;
            std::size_t end = std::string_view::npos;
            // A graduate school's part, not the graduate school: "大学院理学研究科".
            const std::size_t own = text.substr(from).starts_with(kGraduate) ? kGraduate.size() : 0;
            for (const auto tail : kTails) {
                const auto found = text.substr(from, to - from).find(tail, own);
                if (found != std::string_view::npos && found > own)
                    end = std::min(end, from + found + tail.size());
            }
            if (end == std::string_view::npos) continue;
            return Found<std::string>{
                std::string(text.substr(from, end - from)), {from, end}, kInLine, false};
        }
    }
    return std::nullopt;
}

/// One past the words of a subject that begins at `from`: in capitals, or `small`, with lists in them.
std::size_t subject_end(const Words& words, std::size_t from, bool small) {
    std::size_t end = from;
    for (std::size_t i = from; i < std::min(words.size(), from + kMostName); ++i) {
        const auto gap = base::trim(words.gap(i));
        if (i > from && words[i].before >= Break::line) break;
        if (i > from && gap == ",") {
            // "humaniora, samfunnsvitenskap og lærerutdanning": a list goes on to its "and".
            bool list = false;
            for (std::size_t k = i; k < std::min(words.size(), i + 5); ++k) {
                if (k > i && words[k].before >= Break::clause && base::trim(words.gap(k)) != ",") break;
                list = list || is_and(words.folded(k));
            }
            if (!list) break;
        } else if (i > from && !gap.empty() && gap != "&" && gap != "-" && gap != "'") {
            break;
        }
        if (stops().at(words, i)) break;
        if (!small && !is_capital_word(words, i)) break;
        if (!is_within_name(words.raw(i))) end = i + 1;
    }
    return end;
}

/// The word behind brackets that open before word `i`, else `i`.
std::size_t behind_brackets(const Words& words, std::size_t i) {
    if (i >= words.size() || words.gap(i).find('(') == std::string_view::npos) return i;
    for (std::size_t k = i + 1; k < std::min(words.size(), i + 5); ++k) {
        if (words.gap(k).find(')') != std::string_view::npos) return k;
    }
    return i;
}

/// True where words that end before word `i` say that something is in what follows.
bool is_locative(const Words& words, std::size_t i) {
    static const auto kTable = list_of(kInUnit);
    for (std::size_t n = 1; n <= 4 && n <= i; ++n) {
        const auto hit = kTable.at(words, i - n);
        if (hit && hit->end == i) return true;
    }
    return false;
}

/// "An der Universität X, Institut für Y, ist": behind a comma in a sentence that begins with where.
bool is_behind_whole(const Words& words, std::size_t i) {
    static const auto kTable = list_of(kInUnit);
    const std::size_t start = words.sentence_start(i);
    return i > start + 3 && base::trim(words.gap(i)) == "," && kTable.at(words, start).has_value();
}

/// The beginning of a part in another case that word `i` is; nullptr when it is none.
const BentHead* bent_head(const Words& words, std::size_t i) {
    static const PhraseTable<BentHead> kTable(
        kBentHeads, [](const BentHead& head) { return head.bent; },
        [](const BentHead& head) { return head; });
    const auto hit = kTable.at(words, i);
    return hit ? hit->value : nullptr;
}

/// The part that begins at word `i` where its sentence says that the post is in it.
std::optional<Found<std::string>> unit_at(const Words& words, std::size_t i) {
    static const auto kPosts = list_of(kPostNouns);
    static const auto kVacant = list_of(kIsVacant);
    const auto* bent = bent_head(words, i);
    const auto head = head_at(words, i);
    if ((!head && !bent) || !begins_with_capital(words.raw(i))) return std::nullopt;
    const bool listed = is_behind_whole(words, i);
    if (!listed && !is_locative(words, i)) return std::nullopt;
    const std::size_t subject = bent ? i + 1 : head->end;
    const bool small = !bent && small_heads().at(words, i).has_value();
    const std::size_t end = subject_end(words, subject, small);
    if (end == subject || is_no_unit(words, subject) || is_of_others(words, i)) return std::nullopt;
    const std::size_t start = words.sentence_start(i), next = behind_brackets(words, end);
    const bool begins = listed || i <= start + 2;
    const bool vacant = begins && next < words.size() &&
                        (kVacant.at(words, next) || kPosts.any(words, next, words.sentence_end(i)));
    // A name in small letters ends where its sentence says: at a mark or at the verb.
    const bool verb = vacant && kVacant.at(words, next);
    const bool bounded = !small || verb || next >= words.size() || words[next].before != Break::none ||
                         next != end || !base::trim(words.gap(end)).empty();
    if (!bounded || (!vacant && !kPosts.any(words, start, i))) return std::nullopt;
    const auto span = words.span(i, end - 1);
    std::string name = base::squeeze(span.in(words.text()));
    if (bent) name = std::string(bent->plain) + name.substr(words[i].to - words[i].from);
    return Found<std::string>{std::move(name), span, kInSentence, bent != nullptr};
}

}  // namespace

std::optional<Found<std::string>> find_unit_line(const Words& words, const model::Institution& employer,
                                                 const vocab::Institutions& table) {
    const auto text = words.text().substr(0, base::char_boundary(words.text(), kHeadBytes));
    std::vector<std::pair<int, Found<std::string>>> all;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        const auto line = text.substr(from, to - from);
        const auto plain = base::trim(line);
        const bool prose =
            plain.empty() || plain.size() > kLongestLine || plain.back() == '.' || plain.back() == ':';
        if (!prose) {
            const Words line_words(line);
            const bool numbers = plain.find_first_of("0123456789") != std::string_view::npos;
            auto units = numbers ? std::vector<Unit>() : units_of(line_words, employer, table);
            if (units.empty()) units = unit_behind_post(line_words);
            for (const auto& unit : units) {
                const auto at = line_words.span(unit.first, unit.end - 1);
                std::string name = base::squeeze(at.in(line));
                if (table.by_name(name) != nullptr) continue;
                all.push_back({unit.rank, {std::move(name), {from + at.from, from + at.to}, kInLine, false}});
            }
        }
        from = to + 1;
    }
    if (auto unit = lowest(all)) return unit;
    return unit_in_han(text, employer, table);
}

std::optional<Found<std::string>> find_unit_of_post(const Words& words) {
    for (std::size_t i = 1; i < std::min(words.size(), kHeadWords); ++i) {
        if (auto unit = unit_at(words, i)) return unit;
    }
    return std::nullopt;
}

}  // namespace jobindex::normalise
