#include "core/vocab/trie.h"

#include <bit>

namespace jobindex::vocab {

Trie::Trie(std::size_t edges) : table_(std::bit_ceil(edges * 2 + 2)) {}

std::uint64_t Trie::key_of(std::uint32_t node, std::uint64_t word) {
    const std::uint64_t key = (word ^ (node * 0xD6E8FEB86659FD93u)) * 0x9E3779B97F4A7C15u;
    return key == 0 ? 1 : key ^ (key >> 31);
}

void Trie::grow() {
    std::vector<Edge> old(table_.size() * 2);
    old.swap(table_);
    for (const Edge& edge : old) {
        if (edge.key == 0) continue;
        std::size_t at = edge.key & (table_.size() - 1);
        while (table_[at].key != 0) at = (at + 1) & (table_.size() - 1);
        table_[at] = edge;
    }
}

std::uint32_t Trie::extend(std::uint32_t node, std::uint64_t word) {
    if (nodes_ * 2 >= table_.size()) grow();
    if (node == 0) first_[(word >> 6) & kFilterMask] |= std::uint64_t{1} << (word & 63);
    const std::uint64_t key = key_of(node, word);
    std::size_t at = key & (table_.size() - 1);
    while (table_[at].key != 0) {
        if (table_[at].key == key) return table_[at].to;
        at = (at + 1) & (table_.size() - 1);
    }
    table_[at] = Edge{key, nodes_};
    return nodes_++;
}

std::uint32_t Trie::child(std::uint32_t node, std::uint64_t word) const {
    if (node == 0 && !may_begin(word)) return 0;
    const std::uint64_t key = key_of(node, word);
    std::size_t at = key & (table_.size() - 1);
    while (table_[at].key != 0) {
        if (table_[at].key == key) return table_[at].to;
        at = (at + 1) & (table_.size() - 1);
    }
    return 0;
}

}  // namespace jobindex::vocab
