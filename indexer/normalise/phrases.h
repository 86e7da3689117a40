// PhraseTable: finds the phrases of a small fixed table in Words, one hash probe a word.
//
// Built once (a function-local static const), immutable afterwards, safe to share between threads. A phrase
// is given in any spelling; it is folded and cut by Words, so "Bewerbungs-Frist" and "bewerbungs frist" are
// one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/normalise/words.h"

namespace jobindex::normalise {

/// Words [first, end) are a phrase of the table that stands for `value`.
template <class T>
struct PhraseHit {
    std::size_t first = 0;
    std::size_t end = 0;
    const T* value = nullptr;
};

template <class T>
class PhraseTable {
  public:
    /// From any range of rows, with the row's phrase and value read by `phrase_of` and `value_of`.
    template <class Rows, class PhraseOf, class ValueOf>
    PhraseTable(const Rows& rows, PhraseOf phrase_of, ValueOf value_of) {
        for (const auto& row : rows) add(phrase_of(row), value_of(row));
        finish();
    }
    /// From (phrase, value) pairs.
    explicit PhraseTable(std::initializer_list<std::pair<std::string_view, T>> rows) {
        for (const auto& [phrase, value] : rows) add(phrase, value);
        finish();
    }

    /// The longest phrase that begins at word `index`; nullopt when none does, or where the text has ended.
    std::optional<PhraseHit<T>> at(const Words& words, std::size_t index) const {
        if (index >= words.size()) return std::nullopt;
        const std::uint64_t hash = words[index].hash;
        for (std::size_t slot = hash & mask_; slots_[slot] != 0; slot = (slot + 1) & mask_) {
            const Entry& entry = entries_[slots_[slot] - 1];
            if (entry.hashes.front() == hash) return longest(words, index, slots_[slot] - 1);
        }
        return std::nullopt;
    }

    /// All phrases in words [from, to), left to right, not overlapping, calling `visit(PhraseHit<T>)`.
    template <class Visit>
    void each(const Words& words, std::size_t from, std::size_t to, Visit visit) const {
        for (std::size_t i = from; i < std::min(to, words.size());) {
            const auto hit = at(words, i);
            if (hit) visit(*hit);
            i = hit ? hit->end : i + 1;
        }
    }
    /// All phrases of the whole text.
    template <class Visit>
    void each(const Words& words, Visit visit) const {
        each(words, 0, words.size(), visit);
    }
    /// True when a phrase begins in words [from, to).
    bool any(const Words& words, std::size_t from, std::size_t to) const {
        for (std::size_t i = from; i < std::min(to, words.size()); ++i) {
            if (at(words, i)) return true;
        }
        return false;
    }

  private:
    struct Entry {
        std::vector<std::uint64_t> hashes;
        T value;
    };

    void add(std::string_view phrase, T value) {
        const Words words(phrase);
        Entry entry{{}, std::move(value)};
        for (std::size_t i = 0; i < words.size(); ++i) entry.hashes.push_back(words[i].hash);
        if (!entry.hashes.empty()) entries_.push_back(std::move(entry));
    }

    /// Entries sorted by first word, longest first; one slot for the first entry of each first word.
    void finish() {
        std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
            if (a.hashes.front() != b.hashes.front()) return a.hashes.front() < b.hashes.front();
            return a.hashes.size() > b.hashes.size();
        });
        std::size_t size = 16;
        while (size < entries_.size() * 4) size *= 2;
        slots_.assign(size, 0);
        mask_ = size - 1;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (i > 0 && entries_[i].hashes.front() == entries_[i - 1].hashes.front()) continue;
            std::size_t slot = entries_[i].hashes.front() & mask_;
            while (slots_[slot] != 0) slot = (slot + 1) & mask_;
            slots_[slot] = i + 1;
        }
    }

    /// A phrase may not run over a paragraph break or the end of a sentence.
    std::optional<PhraseHit<T>> longest(const Words& words, std::size_t index, std::size_t entry) const {
        const std::uint64_t first = words[index].hash;
        for (; entry < entries_.size() && entries_[entry].hashes.front() == first; ++entry) {
            const auto& hashes = entries_[entry].hashes;
            std::size_t n = 1;
            while (n < hashes.size() && index + n < words.size() && words[index + n].hash == hashes[n] &&
                   words[index + n].before < Break::sentence)
                ++n;
            if (n == hashes.size()) return PhraseHit<T>{index, index + n, &entries_[entry].value};
        }
        return std::nullopt;
    }

    std::vector<Entry> entries_;
    std::vector<std::size_t> slots_;
    std::size_t mask_ = 0;
};

/// A table of phrases that stand for nothing but themselves, from any range of them.
template <class Rows>
PhraseTable<bool> list_of(const Rows& rows) {
    return PhraseTable<bool>(
        rows, [](std::string_view phrase) { return phrase; }, [](std::string_view) { return true; });
}

}  // namespace jobindex::normalise
