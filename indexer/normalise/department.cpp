#include "indexer/normalise/department.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/normalise/department_cues.h"
#include "indexer/normalise/institution.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/unit_lines.h"

namespace jobindex::normalise {
namespace {

constexpr std::size_t kLongestText = 300;  ///< bytes of a name
constexpr std::size_t kMostSubject = 9;    ///< words behind "Department of"
constexpr std::size_t kMostLinks = 3;      ///< words between a part and its whole
constexpr std::size_t kMostName = 9;       ///< words of an institution
constexpr std::size_t kHeadWords = 2'500;  ///< of a text that are read
constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);
constexpr int kDeepest = 3;  ///< parts in parts
constexpr double kBesideEmployer = 0.8;
constexpr double kRecruiting = 0.7;

const PhraseTable<bool>& heads() {
    static const auto kTable = list_of(kUnitHeads);
    return kTable;
}
const PhraseTable<bool>& joints() {
    static const auto kTable = list_of(kUnitJoints);
    return kTable;
}
const PhraseTable<bool>& links() {
    static const auto kTable = list_of(kUnitLinks);
    return kTable;
}
const PhraseTable<bool>& recruits() {
    static const auto kTable = list_of(kRecruits);
    return kTable;
}
const PhraseTable<bool>& leads() {
    static const auto kTable = list_of(kUnitLeads);
    return kTable;
}
const PhraseTable<bool>& unit_stops() {
    static const auto kTable = list_of(kUnitStops);
    return kTable;
}
const PhraseTable<bool>& no_units() {
    static const auto kTable = list_of(kNoUnits);
    return kTable;
}

bool is_capital(const Words& words, std::size_t i) {
    const auto raw = words.raw(i);
    if (raw.empty()) return false;
    const auto first = static_cast<unsigned char>(raw.front());
    // Two bytes of the Latin letters with marks: capitals end before U+00DF.
    if (first == 0xC3 && raw.size() > 1) return static_cast<unsigned char>(raw[1]) < 0x9F;
    return (first >= 'A' && first <= 'Z') || first > 0xC3;
}

/// A part's name, and one past the last word of what it is a part of.
struct Unit {
    Found<std::string> name;
    std::size_t whole_end = 0;
};

/// Reads one text for the parts of one employer.
class UnitReader {
  public:
    UnitReader(const Words& words, const model::Institution& employer, const vocab::Institutions& table,
               bool whole_field)
        : words_(words),
          employer_(employer),
          table_(table),
          name_(employer.name),
          whole_field_(whole_field),
          ends_(words.size(), kUnknown) {}

    /// The part whose name begins at word `i`, when it is the employer's.
    std::optional<Unit> at(std::size_t i) const {
        const auto head = heads().at(words_, i);
        if (!head || !begins_name(i) || !is_capital(words_, i) || no_units().at(words_, head->end))
            return std::nullopt;
        if (const auto within = beside_employer(head->end, 0))
            return found({i, within->end, within->whole_end}, kBesideEmployer);
        const auto own = end_of_capitals(head->end);
        if (own == head->end) return std::nullopt;
        if (employer_ends_before(i)) return found({i, own, own}, kBesideEmployer);
        if (recruits_at(own) || (whole_field_ && own == words_.size()))
            return found({i, own, own}, kRecruiting);
        return std::nullopt;
    }

  private:
    /// Words [first, end) are a part's name; what it is a part of ends at `whole_end`.
    struct Place {
        std::size_t first = 0, end = 0, whole_end = 0;
    };

    /// "Department of Physics in the Smith College of Science", "of the Faculty of Arts": without what it is
    /// in.
    std::size_t end_of_first(std::size_t first, std::size_t end) const {
        for (std::size_t k = first + 3; k + 1 < end; ++k) {
            const bool inside = words_.folded(k) == "within" || heads().at(words_, k) ||
                                (words_.folded(k) == "in" && words_.folded(k + 1) == "the");
            if (inside) end = k;
        }
        while (end > first + 3 && joints().at(words_, end - 1)) --end;
        return end;
    }

    std::optional<Unit> found(Place place, double confidence) const {
        auto [first, end, whole_end] = place;
        end = end_of_first(first, end);
        const auto span = words_.span(first, end - 1);
        std::string name = base::squeeze(span.in(words_.text()));
        if (name.size() > kLongestText || table_.by_name(name) != nullptr ||
            base::fold(employer_.name).find(base::fold(name)) != std::string::npos)
            return std::nullopt;
        return Unit{{std::move(name), span, confidence, false}, whole_end};
    }

    /// "Karlsruhe Institute of Technology" is one name: a part begins one itself.
    bool begins_name(std::size_t i) const {
        if (i == 0 || words_[i].before != Break::none) return true;
        return !is_capital(words_, i - 1) || leads().at(words_, i - 1) || employer_ends_before(i);
    }

    /// One past the employer's name when it begins at word `i`, with "the" before it or not; 0 when it does
    /// not.
    std::size_t employer_at(std::size_t i) const {
        if (i < words_.size() && words_.folded(i) == "the") ++i;
        if (i >= words_.size() || !is_capital(words_, i)) return 0;
        if (ends_[i] == kUnknown) ends_[i] = name_at(i);
        return ends_[i];
    }

    std::size_t name_at(std::size_t i) const {
        const std::size_t skip = !name_.empty() && name_.folded(0) == "the" ? 1 : 0;
        std::size_t n = 0;
        while (n + skip < name_.size() && i + n < words_.size() && words_[i + n].hash == name_[n + skip].hash)
            ++n;
        if (n > 0 && n + skip == name_.size()) return i + n;
        if (employer_.domain.empty()) return 0;
        for (std::size_t length = std::min(kMostName, words_.sentence_end(i) - i); length > 0; --length) {
            if (!is_capital(words_, i + length - 1)) continue;
            const auto* known = table_.by_name(words_.span(i, i + length - 1).in(words_.text()));
            if (known != nullptr && known->domain == employer_.domain) return i + length;
        }
        return 0;
    }

    bool employer_ends_before(std::size_t i) const {
        const std::size_t from = i > kMostName + 1 ? i - kMostName - 1 : 0;
        for (std::size_t k = from; k < i; ++k) {
            const auto end = employer_at(k);
            if (end == i || (end > 0 && end + 1 == i && words_.folded(end) == "s")) return true;
        }
        return false;
    }

    /// The word behind "(CS)" when that stands before word `i`; else `i`.
    std::size_t behind_brackets(std::size_t i) const {
        if (i >= words_.size() || base::trim(words_.gap(i)) != "(") return i;
        for (std::size_t k = i + 1; k < std::min(i + 4, words_.size()); ++k) {
            if (words_.gap(k).find(')') != std::string_view::npos) return k;
        }
        return i;
    }

    /// One past the employer, or a part of it that stands beside it, when that follows word `i` - 1 with no
    /// more than links between; 0 when it does not.
    std::size_t end_of_whole(std::size_t i, int depth) const {
        i = behind_brackets(i);
        for (std::size_t n = 0; n <= kMostLinks && i + n < words_.size(); ++n) {
            const std::size_t k = i + n;
            if (words_[k].before >= Break::sentence) return 0;
            // Without a mark or a link between, two names are one.
            const bool linked = n > 0 || words_[k].before != Break::none;
            if (const auto end = linked ? employer_at(k) : 0; end > 0) return end;
            const auto head = linked && depth < kDeepest ? heads().at(words_, k) : std::nullopt;
            if (head) {
                const auto outer = beside_employer(head->end, depth + 1);
                return outer ? outer->whole_end : 0;
            }
            if (!links().at(words_, k)) return 0;
        }
        return 0;
    }

    /// The subject that begins at `from` and stands beside its whole; nullopt when it does not.
    std::optional<Place> beside_employer(std::size_t from, int depth) const {
        bool open_list = false;
        for (std::size_t end = from + 1; end <= from + kMostSubject && end <= words_.size(); ++end) {
            const std::size_t last = end - 1;
            const auto gap = last > from ? gap_before(last) : Gap::space;
            if (gap == Gap::other || is_post_word(last)) return std::nullopt;
            const bool joint = joints().at(words_, last).has_value();
            if (gap == Gap::comma) open_list = true;
            if (gap == Gap::joint || joint) open_list = false;
            const auto whole_end = joint || open_list ? 0 : end_of_whole(end, depth);
            if (whole_end > 0) return Place{from, end, whole_end};
        }
        return std::nullopt;
    }

    /// One past the words in capitals that begin at `from`, with joints between them; `from` when it cannot
    /// be told where they end.
    std::size_t end_of_capitals(std::size_t from) const {
        std::size_t end = from;
        bool open_list = false;
        for (std::size_t k = from; k < words_.size(); ++k) {
            const auto gap = k > from ? gap_before(k) : Gap::space;
            const bool joint = joints().at(words_, k).has_value();
            if (gap == Gap::other || k >= from + kMostSubject) break;
            if (gap == Gap::comma && !list_follows(k)) break;
            if (!is_capital(words_, k) && !joint) break;
            if (is_post_word(k) || (gap == Gap::line && !joint)) return from;
            if (gap == Gap::comma) open_list = true;
            if (gap == Gap::joint || joint) open_list = false;
            if (!joint) end = k + 1;
        }
        return open_list ? from : end;
    }

    /// "Civil, Environmental and Mining": words in capitals with a joint after word `i` and no end between.
    bool list_follows(std::size_t i) const {
        for (std::size_t k = i; k < std::min(i + kMostSubject, words_.size()); ++k) {
            const auto gap = gap_before(k);
            if (k > i && (gap == Gap::joint || words_.folded(k) == "and" || words_.folded(k) == "und"))
                return true;
            if (gap == Gap::other || !is_capital(words_, k)) return false;
        }
        return false;
    }

    /// What stands before a word within a name.
    enum class Gap { space, joint, comma, line, other };

    Gap gap_before(std::size_t i) const {
        if (words_[i].before >= Break::paragraph) return Gap::other;
        const auto raw = words_.gap(i);
        const auto gap = base::trim(raw);
        if (gap.empty()) return raw.find('\n') == std::string_view::npos ? Gap::space : Gap::line;
        if (gap == "&" || gap == "+") return Gap::joint;
        if (gap == ",") return Gap::comma;
        if (gap == "'" || gap == "\xE2\x80\x99" || (gap == "-" && raw == gap)) return Gap::space;
        return Gap::other;
    }

    bool is_post_word(std::size_t i) const { return unit_stops().at(words_, i).has_value(); }

    /// "invites applications", also behind "(CS)".
    bool recruits_at(std::size_t i) const {
        const std::size_t k = behind_brackets(i);
        if (k >= words_.size() || words_[k].before > Break::line) return false;
        return (k > i || words_[k].before != Break::clause) && recruits().at(words_, k).has_value();
    }

    const Words& words_;
    const model::Institution& employer_;
    const vocab::Institutions& table_;
    Words name_;
    bool whole_field_;
    mutable std::vector<std::size_t> ends_;  ///< of employer_at(), as far as it was asked
};

/// True for the name of a part that has departments: one beside it says more.
bool names_faculty(std::string_view name) {
    static constexpr std::string_view kWords[] = {"facult", "facold", "facolt", "fakult", "tiedekunta"};
    const std::string folded = base::fold(name);
    return std::any_of(std::begin(kWords), std::end(kWords), [&](auto word) {
        return folded.starts_with(word) || (folded.ends_with("fakultet") || folded.ends_with("fakulteten"));
    });
}

/// One name with how often it is there.
struct Named {
    Found<std::string> unit;
    std::string folded;
    std::size_t times = 0;
};

}  // namespace

std::optional<Found<std::string>> find_department(const Words& words, const model::Institution& employer,
                                                  const vocab::Institutions& table, bool whole_field) {
    const UnitReader reader(words, employer, table, whole_field);
    std::vector<Named> all;
    for (std::size_t i = 0; i < std::min(words.size(), kHeadWords); ++i) {
        auto unit = reader.at(i);
        if (!unit) continue;
        // A part of a part is named with it.
        i = std::max(i + 1, unit->whole_end) - 1;
        std::string folded = base::fold(unit->name.value);
        const auto same =
            std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.folded == folded; });
        auto& named =
            same != all.end() ? *same : all.emplace_back(Named{std::move(unit->name), std::move(folded), 0});
        ++named.times;
    }
    if (all.empty()) return std::nullopt;
    std::stable_sort(all.begin(), all.end(),
                     [](const Named& a, const Named& b) { return a.times > b.times; });
    if (all.size() == 1 || all[0].times > all[1].times) return std::move(all.front().unit);
    // Of parts that are named as often the one that itself recruits.
    const auto recruits = [](const Named& one) { return one.unit.confidence == kRecruiting; };
    const auto last =
        std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.times < all.front().times; });
    if (std::count_if(all.begin(), last, recruits) != 1) return std::nullopt;
    return std::move(std::find_if(all.begin(), last, recruits)->unit);
}

std::optional<Reading<std::string>> choose_department(const DepartmentSources& sources,
                                                      const vocab::Institutions& table) {
    std::optional<Reading<std::string>> faculty;
    for (const auto* candidate : sources.names) {
        std::string name = clean_name(candidate->value.text());
        const bool other = name.find("://") != std::string::npos || name.find(": ") != std::string::npos;
        if (name.empty() || other || name.size() > kLongestText ||
            base::fold(name) == base::fold(sources.employer.name))
            continue;
        Reading<std::string> reading{std::move(name), from_candidate(*candidate)};
        if (!names_faculty(reading.value)) return reading;
        if (!faculty) faculty = std::move(reading);
    }
    if (!sources.unit.value.empty() && sources.unit.value.size() <= kLongestText) return sources.unit;
    // A title that was made of the text is cut.
    const Words title(sources.title_is_stated ? sources.title : std::string_view());
    if (const auto found = find_department(title, sources.employer, table, true)) {
        return Reading<std::string>{
            found->value, {model::Method::text, found->confidence, {}, "title", std::string(sources.title)}};
    }
    auto found = find_department(sources.words, sources.employer, table);
    // A label that gives the faculty yields to a department beside the employer's name.
    if (faculty && (!found || names_faculty(found->value) || found->confidence < kBesideEmployer))
        return faculty;
    if (!found) {
        // A sentence names the department where a line names the faculty alone.
        found = find_unit_line(sources.words, sources.employer, table);
        auto said = find_unit_of_post(sources.words);
        if (said && (!found || found->confidence < said->confidence)) found = std::move(said);
    }
    if (!found) return std::nullopt;
    return Reading<std::string>{found->value, from_text(*found)};
}

}  // namespace jobindex::normalise
