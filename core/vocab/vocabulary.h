// Vocabulary: finds the concepts of one data file (skills, disciplines, degrees, levels) in texts.
//
// Immutable once loaded, so any number of threads may read it. Concept pointers live as long as the
// Vocabulary, also when it is moved.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/base/span.h"
#include "core/vocab/tokens.h"
#include "core/vocab/trie.h"

namespace jobindex::vocab {

/// One entry of a vocabulary file.
struct Concept {
    std::string id;        ///< "machine-learning"
    std::string label;     ///< "Machine learning"
    std::string category;  ///< core, domain, tool, language, soft; empty where the file has none
    std::string broader;   ///< id of the concept above; empty at the top
};

/// A concept found in a text.
struct Match {
    const Concept* concept_ = nullptr;  ///< points into the vocabulary
    base::Span span;                    ///< bytes of the text
};

/// The concepts of one file and every name they go by.  Source: data/README.md, "Vocabulary rules".
class Vocabulary {
  public:
    /// Reads a vocabulary file. Errors: not_found, denied, io, corrupt, unsupported (another version).
    static base::Result<Vocabulary> load(const std::filesystem::path& path);
    /// The same from a text in the format of the files; `path` is for messages.
    static base::Result<Vocabulary> parse(std::string_view text, const std::filesystem::path& path);

    /// Every concept that `text` names, leftmost and longest first, not overlapping, in order; a concept
    /// named twice is there twice.
    ///
    /// One pass, whatever the number of aliases. Names match whole words; the last word may carry a plural or
    /// case ending (-s, -es, -n, -en, -e, -ies for -y), and of a name of several words lack its plural -s.
    std::vector<Match> find_all(std::string_view text) const;
    /// The same with the text's tokens, for who asks several vocabularies of one text.
    std::vector<Match> find_all(std::string_view text, const std::vector<Token>& tokens) const;
    /// The concept whose id, label or alias is the whole of `phrase`, else nullptr.
    ///
    /// As people type in a search box: case is ignored also for names that need it in texts ("pet" is PET).
    const Concept* lookup(std::string_view phrase) const;
    /// The concept with this id, else nullptr.
    const Concept* by_id(std::string_view id) const;
    /// Number of concepts.
    std::size_t size() const { return concepts_.size(); }
    /// All concepts, in the order of the file.
    const std::vector<Concept>& concepts() const { return concepts_; }

    /// Names of several words, as written, in the order of the file.
    const std::vector<std::string>& phrases() const { return phrases_; }

    Vocabulary(Vocabulary&&) = default;
    Vocabulary& operator=(Vocabulary&&) = default;
    Vocabulary(const Vocabulary&) = delete;
    Vocabulary& operator=(const Vocabulary&) = delete;

  private:
    /// What a trie node stands for: a concept by any spelling, and names that need their exact case.
    struct Ending {
        std::int32_t any_case = -1;
        std::int32_t first_exact = -1;  ///< index into exact_
    };
    struct Exact {
        std::string words;  ///< the words as written, one space between them
        std::int32_t concept_index = -1;
        std::int32_t next = -1;
    };
    struct Found {
        std::int32_t concept_index = -1;
        std::size_t end = 0;  ///< token after the last one
    };

    Vocabulary() = default;
    void add_name(std::string_view name, bool exact, std::int32_t concept_index);
    Found longest_at(std::string_view text, const std::vector<Token>& tokens, std::size_t begin) const;
    std::int32_t ending_at(std::uint32_t node, std::string_view text, const std::vector<Token>& tokens,
                           base::Span range) const;
    std::int32_t child_concept(std::uint32_t node, std::string_view stem, std::string_view ending) const;
    std::int32_t inflected_child(std::uint32_t node, std::string_view word, bool singular) const;

    std::vector<Concept> concepts_;
    std::vector<std::uint32_t> by_id_;  ///< concept numbers in the order of their ids
    Trie trie_;
    std::vector<Ending> endings_;  ///< by trie node
    std::vector<Exact> exact_;
    std::vector<std::string> phrases_;
};

}  // namespace jobindex::vocab
