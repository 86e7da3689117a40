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

    /// A set of hashes that may hold others too; small enough to stay in the cache.
    class Filter {
      public:
        explicit Filter(std::size_t bits) : words_(bits / 64) {}
        void add(std::uint64_t hash) { words_[at(hash)] |= std::uint64_t{1} << (hash & 63); }
        bool may_hold(std::uint64_t hash) const { return (words_[at(hash)] >> (hash & 63) & 1) != 0; }

      private:
        std::size_t at(std::uint64_t hash) const { return (hash >> 6) & (words_.size() - 1); }
        std::vector<std::uint64_t> words_;
    };

    // Most words of a text begin no phrase, and most go on none: both are told without a look into the large
    // table.
    Filter first_;  ///< first words
    Filter next_;   ///< keys of the edges behind them
    std::vector<Edge> table_;
    std::uint32_t nodes_ = 1;
};

}  // namespace jobindex::vocab
