#include "indexer/extract/labels.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/extract/label_cues.h"
#include "indexer/extract/label_words.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kLongestLabel = 80;

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

/// The labels, folded, built once. Where two lists have one label, the first counts.
const LabelMap& known_labels() {
    static const auto map = [] {
        LabelMap out;
        for (const LabelCue& cue : kLabelCues) out.emplace(cue.label, KnownLabel{cue.field, cue.open});
        for (const LabelWords& row : kLabelWords) {
            for (const auto label : base::split(row.labels, '|'))
                out.emplace(plain_label(label), KnownLabel{row.field, false});
        }
        return out;
    }();
    return map;
}

/// Bytes of the sign that begins at `at` and is no part of a label: a mark of ASCII, a bullet, a dash, a
/// bracket or colon of full width, an emoji; 0 for a letter.
std::size_t mark_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return base::is_alpha(text[at]) || base::is_digit(text[at]) || text[at] == ')' ? 0 : 1;
    const auto second = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
    if (first == 0xC2) return 2;                                        // Latin-1 marks
    if (first == 0xE2) return 3;                                        // general marks, bullets, boxes
    if (first == 0xE3 && second == 0x80) return 3;                      // brackets of Chinese and Japanese
    if (first == 0xEF && (second == 0xBC || second == 0xB8)) return 3;  // full width, variation selectors
    return first == 0xF0 ? 4 : 0;
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

}  // namespace

std::string plain_label(std::string_view label) {
    if (label.size() > kLongestLabel) return {};
    const std::string squeezed = base::squeeze(base::fold(label));
    std::string folded(without_marks(squeezed));
    if (const std::size_t open = folded.find(" ("); open != std::string::npos && folded.back() == ')')
        folded.resize(open);
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

}  // namespace jobindex::extract
