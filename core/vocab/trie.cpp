#include "core/vocab/trie.h"

#include <algorithm>
#include <bit>

namespace jobindex::vocab {

namespace {

constexpr std::size_t kBitsPerEdge = 16;  ///< of a filter: one in sixteen words that are none passes
constexpr std::size_t kLeastEdges = 1u << 12;

std::size_t filter_bits(std::size_t edges) {
    return std::bit_ceil(std::max(edges, kLeastEdges) * kBitsPerEdge);
}

}  // namespace

Trie::Trie(std::size_t edges)
    : first_(filter_bits(edges)), next_(filter_bits(edges)), table_(std::bit_ceil(edges * 2 + 2)) {}

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
    const std::uint64_t key = key_of(node, word);
    if (node == 0) first_.add(word);
    if (node != 0) next_.add(key);
    std::size_t at = key & (table_.size() - 1);
    while (table_[at].key != 0) {
        if (table_[at].key == key) return table_[at].to;
        at = (at + 1) & (table_.size() - 1);
    }
    table_[at] = Edge{key, nodes_};
    return nodes_++;
}

std::uint32_t Trie::child(std::uint32_t node, std::uint64_t word) const {
    if (node == 0 && !first_.may_hold(word)) return 0;
    const std::uint64_t key = key_of(node, word);
    if (node != 0 && !next_.may_hold(key)) return 0;
    std::size_t at = key & (table_.size() - 1);
    while (table_[at].key != 0) {
        if (table_[at].key == key) return table_[at].to;
        at = (at + 1) & (table_.size() - 1);
    }
    return 0;
}

}  // namespace jobindex::vocab
