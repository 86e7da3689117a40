// Phrase trie: word by word from the root to the phrases that end at a node. Not for use while it is filled.
//
// Edges live in one open-addressing table keyed by (node, word), so a step costs one probe however many
// phrases there are.
#pragma once

#include <cstdint>
#include <vector>

namespace jobindex::vocab {

/// Maps sequences of word keys to node numbers; node 0 is the root.
class Trie {
  public:
    /// An empty trie with room for about `edges` edges.
    explicit Trie(std::size_t edges = 64);
    /// The child of `node` along `word`, made when it is not there.
    std::uint32_t extend(std::uint32_t node, std::uint64_t word);
    /// The child of `node` along `word`; 0 (the root) when there is none.
    std::uint32_t child(std::uint32_t node, std::uint64_t word) const;
    /// Number of nodes, the root included.
    std::uint32_t size() const { return nodes_; }

  private:
    struct Edge {
        std::uint64_t key = 0;  ///< 0 = free
        std::uint32_t to = 0;
    };
    static std::uint64_t key_of(std::uint32_t node, std::uint64_t word);
    void grow();

    /// Whether a phrase may begin with `word`: most words of a text begin none, and are told so without a
    /// look into the large table.
    bool may_begin(std::uint64_t word) const {
        return (first_[(word >> 6) & kFilterMask] >> (word & 63) & 1) != 0;
    }

    static constexpr std::size_t kFilterMask = (1u << 14) - 1;  ///< 2^20 bits
    std::vector<std::uint64_t> first_ = std::vector<std::uint64_t>(kFilterMask + 1);
    std::vector<Edge> table_;
    std::uint32_t nodes_ = 1;
};

}  // namespace jobindex::vocab
