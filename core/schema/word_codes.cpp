#include "core/schema/word_codes.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <map>

#include "core/base/hash.h"

namespace jobindex::schema {
namespace {

constexpr std::uint16_t kPair = WordCode::kPair;
constexpr std::uint16_t kGap = 0xFFFF;
constexpr std::size_t kHeader = 6;  // numbers before the words
constexpr std::size_t kBytes = sizeof(std::uint16_t);

template <class Number>
Number load(std::string_view bytes, std::size_t at) {
    Number number = 0;
    std::memcpy(&number, bytes.data() + at * sizeof number, sizeof number);
    return number;
}

template <class Number>
void store(std::string& bytes, Number number) {
    bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

std::uint16_t at_most(std::size_t number) {
    return static_cast<std::uint16_t>(
        std::min<std::size_t>(number, std::numeric_limits<std::uint16_t>::max()));
}

std::uint32_t checksum(std::string_view bytes) {
    return static_cast<std::uint32_t>(base::hash64(bytes));
}

void put(std::vector<std::uint16_t>& codes, WordCode code) {
    codes.push_back(code.first);
    if (code.is_pair()) codes.push_back(code.second);
}

/// The first place from `from` on where `a` stands before `b`; `count` when there is none.
std::size_t find_pair(std::string_view codes, std::size_t from, std::uint16_t a, std::uint16_t b) {
    constexpr std::size_t kTogether = 32;
    const std::size_t count = codes.size() / kBytes;
    std::array<std::uint16_t, kTogether + 1> some;
    while (from + kTogether < count) {
        std::memcpy(some.data(), codes.data() + from * kBytes, sizeof some);
        unsigned found = 0;  // no way out of the loop, so that it runs over many codes at once
        for (std::size_t i = 0; i < kTogether; ++i)
            found |= static_cast<unsigned>(some[i] == a) & static_cast<unsigned>(some[i + 1] == b);
        if (found != 0) break;
        from += kTogether;
    }
    for (; from + 1 < count; ++from) {
        if (load<std::uint16_t>(codes, from) == a && load<std::uint16_t>(codes, from + 1) == b) return from;
    }
    return count;
}

using Places = std::vector<std::uint32_t>;

/// True when there is a place for each word, one behind the other, within the window.
bool in_order(const std::vector<Places>& places, std::uint32_t window) {
    for (const auto first : places.front()) {
        std::uint32_t last = first;
        bool found = true;
        for (std::size_t i = 1; found && i < places.size(); ++i) {
            const auto next = std::upper_bound(places[i].begin(), places[i].end(), last);
            found = next != places[i].end() && *next - first < window;
            if (found) last = *next;
        }
        if (found) return true;
    }
    return false;
}

/// Gives each word of a window a place of its own.
class Seating {
  public:
    Seating(const std::vector<Places>& places, const std::vector<std::size_t>& times)
        : places_(places), times_(times) {}

    /// True when all words have places from `begin` on within the window.
    bool fits(std::uint32_t begin, std::uint32_t window) {
        begin_ = begin;
        window_ = window;
        for (std::size_t i = 0; i < places_.size(); ++i) {  // of most windows this tells
            const auto [first, last] = inside(i);
            if (static_cast<std::size_t>(last - first) < times_[i]) return false;
        }
        taken_.clear();
        for (std::size_t i = 0; i < places_.size(); ++i) {
            tried_.clear();
            if (!seat(i)) return false;
        }
        return true;
    }

  private:
    using Place = Places::const_iterator;

    std::pair<Place, Place> inside(std::size_t i) const {
        const Place first = std::lower_bound(places_[i].begin(), places_[i].end(), begin_);
        return {first, std::partition_point(first, places_[i].end(),
                                            [this](std::uint32_t at) { return at - begin_ < window_; })};
    }
    /// Other spellings share a place with their word: whoever has it moves on when that can be.
    bool seat(std::size_t i) {
        const auto [first, last] = inside(i);
        for (auto at = first; at != last; ++at) {
            if (std::find(tried_.begin(), tried_.end(), *at) != tried_.end()) continue;
            tried_.push_back(*at);
            const auto holder = taken_.find(*at);
            if (holder != taken_.end() && !seat(holder->second)) continue;
            taken_[*at] = i;
            return true;
        }
        return false;
    }

    const std::vector<Places>& places_;
    const std::vector<std::size_t>& times_;
    std::uint32_t begin_ = 0, window_ = 0;
    std::map<std::uint32_t, std::size_t> taken_;  ///< the word at a place
    Places tried_;
};

/// @param times  how often each word is among the words.
bool in_any_order(const std::vector<Places>& places, const std::vector<std::size_t>& times,
                  std::uint32_t window) {
    Seating seating(places, times);
    for (const auto& of_word : places) {
        for (const auto begin : of_word) {
            if (seating.fits(begin, window)) return true;
        }
    }
    return false;
}

}  // namespace

std::string WordTable::make(const std::unordered_map<std::string, std::size_t>& counts) {
    std::vector<std::pair<std::size_t, std::string_view>> words;
    words.reserve(counts.size());
    for (const auto& [word, count] : counts) words.emplace_back(count, word);
    std::sort(words.begin(), words.end(),
              [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a < b; });
    words.resize(std::min<std::size_t>(words.size(), kPair - 1));
    std::vector<std::string> kept;
    kept.reserve(words.size());
    for (const auto& [count, word] : words) kept.emplace_back(word);
    return SortedStrings::make(std::move(kept));
}

WordTable::WordTable(std::string_view bytes) : words_(bytes) {
    if (words_.size() >= kPair) words_ = SortedStrings({});
}

WordCode WordTable::code(std::string_view word) const {
    if (const auto number = words_.find(word)) return {static_cast<std::uint16_t>(*number + 1), 0};
    const std::uint64_t hash = base::hash64(word);
    return {static_cast<std::uint16_t>(kPair + hash % (kGap - kPair)),
            static_cast<std::uint16_t>((hash >> 32) % kPair)};
}

WordCode WordRecorder::code(const std::string& word) {
    const auto [at, added] = known_.try_emplace(word);
    if (added) at->second = table_->code(word);
    return at->second;
}

void WordRecorder::add(std::string_view word, std::uint32_t position, bool spelling) {
    const WordCode code = this->code(std::string(word));
    if (spelling) {
        spellings_.push_back(static_cast<std::uint16_t>(position >> 16));
        spellings_.push_back(static_cast<std::uint16_t>(position));
        put(spellings_, code);
        return;
    }
    for (std::uint32_t gap = position > position_ ? position - position_ - 1 : 0; gap > 0;) {
        const auto step = static_cast<std::uint16_t>(std::min<std::uint32_t>(gap, kPair - 1));
        words_.push_back(kGap);
        words_.push_back(step);
        gap -= step;
    }
    put(words_, code);
    position_ = position;
}

void WordRecorder::end_field(WordField field) {
    const auto size = at_most(words_.size() - field_begin_);
    field_begin_ = words_.size();
    if (field != WordField::any) field_sizes_[static_cast<std::size_t>(field)] = size;
}

std::string WordRecorder::finish() {
    std::string record;
    record.reserve((kHeader + words_.size() + spellings_.size()) * kBytes);
    for (const auto size : field_sizes_) store(record, size);
    store(record, static_cast<std::uint16_t>(words_.size() >> 16));
    store(record, static_cast<std::uint16_t>(words_.size()));
    spellings_.resize(at_most(spellings_.size()));
    store(record, static_cast<std::uint16_t>(spellings_.size()));
    for (const auto* codes : {&words_, &spellings_})
        record.append(reinterpret_cast<const char*>(codes->data()), codes->size() * kBytes);
    store(record, checksum(record));
    words_.clear();
    spellings_.clear();
    field_sizes_ = {};
    field_begin_ = 0;
    position_ = 0;
    return record;
}

WordPhrase::WordPhrase(std::vector<WordCode> words, std::uint32_t window, Order order, WordField field)
    : words_(std::move(words)), window_(window), order_(order), field_(field) {
    for (const auto word : words_) put(row_, word);
}

WordRecord::WordRecord(std::string_view bytes) {
    if (bytes.size() < kHeader * kBytes) return;
    const auto number = [&](std::size_t i) { return std::size_t{load<std::uint16_t>(bytes, i)}; };
    const std::size_t words = ((number(3) << 16) + number(4)) * kBytes;
    const std::size_t spellings = number(5) * kBytes;
    const std::string_view rest = bytes.substr(kHeader * kBytes);
    if (words + spellings + sizeof(std::uint32_t) > rest.size()) return;
    for (std::size_t i = 0; i < field_sizes_.size(); ++i)
        field_sizes_[i] = static_cast<std::uint16_t>(number(i));
    words_ = rest.substr(0, words);
    spellings_ = rest.substr(words, spellings);
    record_ = bytes.substr(0, kHeader * kBytes + words + spellings + sizeof(std::uint32_t));
}

bool WordRecord::is_sound() const {
    if (record_.empty()) return false;
    const std::size_t size = record_.size() - sizeof(std::uint32_t);
    return load<std::uint32_t>(record_.substr(size), 0) == checksum(record_.substr(0, size));
}

std::uint16_t WordRecord::at(std::size_t i) const {
    return load<std::uint16_t>(words_, i);
}

WordRecord::Slice WordRecord::slice(WordField field) const {
    const std::size_t all = words_.size() / kBytes;
    if (field == WordField::any) return {0, all};
    std::size_t from = 0;
    const auto number = static_cast<std::size_t>(field);
    for (std::size_t i = 0; i < number; ++i) from += field_sizes_[i];
    from = std::min(from, all);
    return {from, std::min(from + field_sizes_[number], all)};
}

bool WordRecord::has_row(const WordPhrase& phrase) const {
    const auto [begin, end] = slice(phrase.field_);
    const auto& row = phrase.row_;
    const std::string_view codes = words_.substr(0, end * kBytes);
    for (std::size_t at = begin;; ++at) {
        at = find_pair(codes, at, row[0], row[1]);
        if (at + row.size() > end) return false;
        // The second half of another code looks like the first of this.
        if (at > 0 && this->at(at - 1) >= kPair) continue;
        if (std::memcmp(codes.data() + at * kBytes, row.data(), row.size() * kBytes) == 0) return true;
    }
}

bool WordRecord::has_spelling(const WordPhrase& phrase) const {
    for (std::size_t i = 2; i < spellings_.size() / kBytes;) {
        const WordCode code{load<std::uint16_t>(spellings_, i), 0};
        for (const auto word : phrase.words_) {
            if (word.first == code.first) return true;
        }
        i += code.is_pair() ? 4 : 3;
    }
    return false;
}

std::vector<std::pair<std::uint32_t, WordCode>> WordRecord::decode(WordField field) const {
    std::vector<std::pair<std::uint32_t, WordCode>> out;
    const auto [begin, end] = slice(field);
    std::uint32_t position = 0;
    for (std::size_t i = 0; i < end; ++i) {
        WordCode code{at(i), 0};
        if (code.is_pair()) code.second = ++i < end ? at(i) : std::uint16_t{0};
        if (code.first == kGap) {
            position += code.second;
            continue;
        }
        ++position;
        if (i >= begin) out.emplace_back(position, code);
    }
    if (out.empty()) return out;
    const auto [first, last] = std::pair(out.front().first, out.back().first);
    const auto number = [&](std::size_t i) { return load<std::uint16_t>(spellings_, i); };
    for (std::size_t i = 0; i + 2 < spellings_.size() / kBytes; i += 3) {
        const std::uint32_t place = (std::uint32_t{number(i)} << 16) + number(i + 1);
        WordCode code{number(i + 2), 0};
        if (code.is_pair() && i + 3 < spellings_.size() / kBytes) code.second = number(++i + 2);
        if (place >= first && place <= last) out.emplace_back(place, code);
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return out;
}

bool WordRecord::has_by_places(const WordPhrase& phrase) const {
    std::vector<Places> places(phrase.words_.size());
    for (const auto& [place, code] : decode(phrase.field_)) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (phrase.words_[i] == code) places[i].push_back(place);
        }
    }
    if (phrase.order_ == WordPhrase::Order::as_given) return in_order(places, phrase.window_);
    std::vector<std::size_t> times;
    for (const auto word : phrase.words_)
        times.push_back(
            static_cast<std::size_t>(std::count(phrase.words_.begin(), phrase.words_.end(), word)));
    return in_any_order(places, times, phrase.window_);
}

bool WordRecord::has(const WordPhrase& phrase) const {
    if (phrase.words_.size() < 2) return false;
    if (phrase.is_row()) {
        if (has_row(phrase)) return true;
        if (!has_spelling(phrase)) return false;
    }
    return has_by_places(phrase);
}

}  // namespace jobindex::schema
