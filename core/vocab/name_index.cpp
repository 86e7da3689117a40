#include "core/vocab/name_index.h"

#include <algorithm>
#include <bit>

#include "core/vocab/tokens.h"

namespace jobindex::vocab {

void NameIndex::add(std::string_view name, std::uint32_t row, bool alias) {
    const std::uint64_t key = name_key(name);
    if (key != 0) entries_.push_back({key, row, alias});
}

/// Counting sort on the top bits of the key, then a small sort inside each bucket.
void NameIndex::finish() {
    const int filter_bits = std::max(6, static_cast<int>(std::bit_width(entries_.size())) + 3);
    filter_shift_ = 64 - filter_bits;
    filter_.assign(std::size_t{1} << (filter_bits - 6), 0);
    for (const Entry& entry : entries_) {
        const std::uint64_t at = entry.key >> filter_shift_;
        filter_[at >> 6] |= std::uint64_t{1} << (at & 63);
    }
    const int bits = std::max(1, static_cast<int>(std::bit_width(entries_.size())) - 1);
    shift_ = 64 - bits;
    buckets_.assign((std::size_t{1} << bits) + 1, 0);
    for (const Entry& entry : entries_) ++buckets_[(entry.key >> shift_) + 1];
    for (std::size_t i = 1; i < buckets_.size(); ++i) buckets_[i] += buckets_[i - 1];
    std::vector<std::uint32_t> next(buckets_.begin(), buckets_.end() - 1);
    std::vector<Entry> sorted(entries_.size());
    for (const Entry& entry : entries_) sorted[next[entry.key >> shift_]++] = entry;
    for (std::size_t i = 0; i + 1 < buckets_.size(); ++i) {
        std::sort(sorted.begin() + buckets_[i], sorted.begin() + buckets_[i + 1], [](auto& a, auto& b) {
            return a.key != b.key ? a.key < b.key : a.row != b.row ? a.row < b.row : a.alias < b.alias;
        });
    }
    entries_.swap(sorted);
}

std::span<const NameIndex::Entry> NameIndex::find(std::string_view name) const {
    return find_key(name_key(name));
}

std::span<const NameIndex::Entry> NameIndex::find_key(std::uint64_t key) const {
    if (key == 0 || buckets_.empty()) return {};
    const std::uint64_t at = key >> filter_shift_;
    if ((filter_[at >> 6] >> (at & 63) & 1) == 0) return {};
    const auto begin = entries_.begin() + buckets_[key >> shift_];
    const auto end = entries_.begin() + buckets_[(key >> shift_) + 1];
    const auto first = std::find_if(begin, end, [key](const Entry& e) { return e.key == key; });
    const auto last = std::find_if(first, end, [key](const Entry& e) { return e.key != key; });
    return {first, last};
}

}  // namespace jobindex::vocab
