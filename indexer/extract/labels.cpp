#include "indexer/extract/labels.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/extract/label_cues.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kLongestLabel = 80;

/// The cues by label, built once.
const std::unordered_map<std::string_view, const LabelCue*>& cues_by_label() {
    static const auto map = [] {
        std::unordered_map<std::string_view, const LabelCue*> out;
        for (const LabelCue& cue : kLabelCues) out.emplace(cue.label, &cue);
        return out;
    }();
    return map;
}

}  // namespace

std::string plain_label(std::string_view label) {
    if (label.size() > kLongestLabel) return {};
    std::string folded = base::squeeze(base::fold(label));
    const auto is_edge = [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && !base::is_alpha(c) && !base::is_digit(c) && c != ')';
    };
    while (!folded.empty() && (is_edge(folded.back()) || static_cast<unsigned char>(folded.back()) >= 0xEF))
        folded.pop_back();
    std::size_t from = 0;
    while (from < folded.size() &&
           (is_edge(folded[from]) || static_cast<unsigned char>(folded[from]) >= 0x80))
        ++from;
    folded.erase(0, from);
    if (const std::size_t open = folded.find(" ("); open != std::string::npos && folded.back() == ')')
        folded.resize(open);
    return base::replace_all(folded, "\xE2\x80\x99", "'");
}

std::optional<Field> field_of_label(std::string_view label) {
    const std::string plain = plain_label(label);
    if (plain.size() < 2) return std::nullopt;
    const auto& map = cues_by_label();
    if (const auto at = map.find(plain); at != map.end()) return at->second->field;
    for (std::size_t space = plain.rfind(' '); space != std::string::npos && space > 0;
         space = plain.rfind(' ', space - 1)) {
        const auto at = map.find(std::string_view(plain).substr(0, space));
        if (at != map.end() && at->second->open) return at->second->field;
    }
    return std::nullopt;
}

}  // namespace jobindex::extract
