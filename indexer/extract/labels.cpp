#include "indexer/extract/labels.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <unordered_map>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/extract/label_cues.h"
#include "indexer/extract/label_heads.h"
#include "indexer/extract/label_words.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kLongestLabel = 80;
constexpr std::size_t kMostWords = 6;  ///< of a label that is known by one of its words

/// A known label: its field, and whether more words may follow.
struct KnownLabel {
    Field field;
    bool open;
};

struct LabelHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view label) const { return std::hash<std::string_view>()(label); }
};
using LabelMap = std::unordered_map<std::string, KnownLabel, LabelHash, std::equal_to<>>;

/// The labels, folded, built once.
const LabelMap& known_labels() {
    static const auto map = [] {
        LabelMap out;
        for (const LabelCue& cue : kLabelCues)
            out.emplace(plain_label(cue.label), KnownLabel{cue.field, cue.open});
        for (const LabelWords& row : kLabelWords) {
            for (const auto label : base::split(row.labels, '|'))
                out.emplace(plain_label(label), KnownLabel{row.field, false});
        }
        return out;
    }();
    return map;
}

/// Code points [first, last].
struct CodeRange {
    char32_t first, last;
};

/// Signs beyond ASCII that stand around a label: no letter, digit or mark of repetition (々, 〆, 〇) is one.
constexpr CodeRange kMarks[] = {
    {0x80, 0xA9},  // Latin-1 marks, without ª, µ and º
    {0xAB, 0xB4},       {0xB6, 0xB9},     {0xBB, 0xBF},
    {0x2000, 0x206F},                                        // dashes, bullets, quotation marks, spaces
    {0x20A0, 0x20CF},                                        // currencies
    {0x2190, 0x2BFF},                                        // arrows, boxes, shapes, dingbats
    {0x2E00, 0x2E7F},   {0x3000, 0x3004},                    // Chinese and Japanese marks and brackets
    {0x3008, 0x3020},   {0x3030, 0x3030}, {0x30FB, 0x30FB},  // the middle dot of katakana
    {0xFE00, 0xFE19},                                        // variation selectors, upright marks
    {0xFE30, 0xFE6F},   {0xFF01, 0xFF0F},                    // full width
    {0xFF1A, 0xFF20},   {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65},
    {0x1F000, 0x1FAFF},  // emoji
};

/// Bytes of the sign that begins at `at` and is no part of a label: a mark of ASCII, a bullet, a dash, a
/// bracket or colon of full width, an emoji; 0 for a letter.
std::size_t mark_at(std::string_view text, std::size_t at) {
    const char first = text[at];
    if (static_cast<unsigned char>(first) < 0x80)
        return base::is_alpha(first) || base::is_digit(first) || first == ')' ? 0 : 1;
    const auto [value, size] = base::code_point_at(text, at);
    const bool mark = std::any_of(std::begin(kMarks), std::end(kMarks), [c = value](const CodeRange& range) {
        return c >= range.first && c <= range.last;
    });
    return mark ? size : 0;
}

/// `label` without the marks around it.
std::string_view without_marks(std::string_view label) {
    while (!label.empty()) {
        const std::size_t bytes = mark_at(label, 0);
        if (bytes == 0) break;
        label.remove_prefix(std::min(bytes, label.size()));
    }
    while (!label.empty()) {
        std::size_t last = label.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(label[last]) & 0xC0) == 0x80) --last;
        if (mark_at(label, last) == 0) break;
        label = label.substr(0, last);
    }
    return label;
}

/// True where `entry`, in which a star stands for the rest of a word, is a word or run of words of `label`.
bool has_word(std::string_view label, std::string_view entry) {
    // Words of Chinese and Japanese stand side by side.
    const bool joined = base::begins_with_cjk(entry);
    const bool front = entry.starts_with('*'), back = entry.ends_with('*');
    const bool open_front = front || joined, open_back = back || joined;
    const auto word = entry.substr(front, entry.size() - front - back);
    const auto is_end = [&](std::size_t at) {
        return at == label.size() || label[at] == ' ' || label[at] == '/' || label[at] == ',';
    };
    for (auto at = label.find(word); at != std::string_view::npos; at = label.find(word, at + 1)) {
        const bool begins = open_front || at == 0 || is_end(at - 1);
        if (begins && (open_back || is_end(at + word.size()))) return true;
    }
    return false;
}

/// True where one of the entries, parted by '|', is in `label`.
bool has_word_of(std::string_view label, std::string_view entries) {
    for (std::size_t from = 0; from <= entries.size();) {
        const std::size_t to = std::min(entries.find('|', from), entries.size());
        if (has_word(label, entries.substr(from, to - from))) return true;
        from = to + 1;
    }
    return false;
}

}  // namespace

std::string plain_label(std::string_view label) {
    if (label.size() > kLongestLabel) return {};
    const std::string squeezed = base::squeeze(base::fold(label));
    std::string folded(without_marks(squeezed));
    if (const std::size_t open = folded.find(" ("); open != std::string::npos && folded.back() == ')')
        folded.resize(open);
    // "Anbieter:in", "Arbeitgeber*in".
    for (const std::string_view form : {":in", "*in", "_in", "/in", "/-in"}) {
        if (folded.size() > form.size() + 4 && folded.ends_with(form))
            folded.resize(folded.size() - form.size());
    }
    return base::replace_all(folded, "\xE2\x80\x99", "'");
}

std::optional<Field> field_of_label(std::string_view label) {
    const std::string plain = plain_label(label);
    if (plain.size() < 2) return std::nullopt;
    const LabelMap& map = known_labels();
    if (const auto at = map.find(plain); at != map.end()) return at->second.field;
    for (std::size_t space = plain.rfind(' '); space != std::string::npos && space > 0;
         space = plain.rfind(' ', space - 1)) {
        const auto at = map.find(std::string_view(plain).substr(0, space));
        if (at != map.end() && at->second.open) return at->second.field;
    }
    return std::nullopt;
}

std::optional<Field> field_of_marked_label(std::string_view label) {
    if (const auto known = field_of_label(label)) return known;
    const std::string plain = plain_label(label);
    if (plain.size() < 3 || base::split_words(plain).size() > kMostWords) return std::nullopt;
    if (plain.find_first_of("?!.;0123456789") != std::string::npos || has_word_of(plain, kLabelStops))
        return std::nullopt;
    for (const auto& row : kLabelHeads) {
        if (!has_word_of(plain, row.words)) continue;
        const bool other = row.field != Field::closing && has_word_of(plain, kLabelsOfApplying);
        return other ? std::nullopt : std::optional(row.field);
    }
    return std::nullopt;
}

}  // namespace jobindex::extract
