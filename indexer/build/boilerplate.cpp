#include "indexer/build/boilerplate.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::build {
namespace {

constexpr std::size_t kShortest = 20, kLongest = 2000;  ///< bytes of a sentence
constexpr std::size_t kShort = 40;                      ///< below which it must stand in half of the ads
constexpr std::size_t kSample = 80;                     ///< ads of a source that are looked at
constexpr std::size_t kLeastAds = 6;
constexpr std::size_t kShare = 30, kShareOfShort = 50;  ///< percent

/// Calls `visit(span)` for each line or sentence of a text.
template <class Visit>
void each_sentence(std::string_view text, Visit visit) {
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool line = i == text.size() || text[i] == '\n';
        const bool stop = i + 1 < text.size() && (text[i] == '.' || text[i] == '!' || text[i] == '?') &&
                          base::is_space(text[i + 1]) && i > from + 3;
        if (!line && !stop) continue;
        const std::size_t to = stop ? i + 1 : i;
        while (from < to && base::is_space(text[from])) ++from;
        if (to > from) visit(base::Span{from, to});
        from = i + 1;
    }
}

/// The sentence without case, accents and spaces; 0 for one too short or too long to be told from others.
std::uint64_t hash_of(std::string_view sentence) {
    if (sentence.size() < kShortest || sentence.size() > kLongest) return 0;
    return base::hash64(base::squeeze(base::fold(sentence))) | 1;
}

/// What is known of one source while learning.
struct Sample {
    std::size_t ads = 0;
    std::unordered_set<std::uint64_t> texts;  ///< of these ads, numbers aside
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    std::unordered_set<std::uint64_t> shorts;  ///< of counts, the sentences below kShort
};

/// A text of which another differs in numbers alone, as of several posts of one project.
std::uint64_t text_hash(std::string_view text) {
    std::string folded = base::squeeze(base::fold(text));
    std::erase_if(folded, base::is_digit);
    return base::hash64(folded);
}

std::unordered_set<std::uint64_t> frequent(const Sample& sample) {
    std::unordered_set<std::uint64_t> out;
    for (const auto& [hash, count] : sample.counts) {
        const std::size_t share = sample.shorts.contains(hash) ? kShareOfShort : kShare;
        if (count >= kLeastAds && count * 100 >= sample.ads * share) out.insert(hash);
    }
    return out;
}

}  // namespace

base::Result<Boilerplate> Boilerplate::learn(const store::Store& store) {
    std::map<std::string, Sample, std::less<>> samples;
    auto walked = store.for_each([&](const store::StoredAd& stored) -> base::Result<void> {
        Sample& sample = samples[stored.ad.source];
        if (sample.ads >= kSample || !stored.duplicate_of.empty()) return {};
        if (!sample.texts.insert(text_hash(stored.ad.description)).second) return {};
        ++sample.ads;
        std::unordered_set<std::uint64_t> seen;
        each_sentence(stored.ad.description, [&](base::Span span) {
            const auto hash = hash_of(span.in(stored.ad.description));
            if (hash == 0 || !seen.insert(hash).second) return;
            ++sample.counts[hash];
            if (span.size() < kShort) sample.shorts.insert(hash);
        });
        return {};
    });
    if (!walked) return base::fail(walked);
    Boilerplate out;
    for (const auto& [source, sample] : samples) {
        if (auto hashes = frequent(sample); !hashes.empty()) out.known_.emplace(source, std::move(hashes));
    }
    return out;
}

base::Result<Boilerplate> Boilerplate::load(const std::filesystem::path& file) {
    Boilerplate out;
    const auto text = base::read_file(file);
    if (!text && text.error().code == base::Code::not_found) return out;
    if (!text) return base::fail(text);
    for (const auto line : base::split(*text, '\n')) {
        if (line.empty()) continue;
        const auto tab = line.rfind('\t');
        std::uint64_t hash = 0;
        const auto digits = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), hash, 16);
        if (digits.empty() || error != std::errc() || end != digits.data() + digits.size())
            return base::fail(base::Code::corrupt, file.string() + ": a line is damaged",
                              "build the index anew: jobindex index");
        out.known_[std::string(line.substr(0, tab))].insert(hash);
    }
    return out;
}

base::Result<void> Boilerplate::save(const std::filesystem::path& file) const {
    std::string text;
    for (const auto& [source, hashes] : known_) {
        std::vector<std::uint64_t> sorted(hashes.begin(), hashes.end());
        std::sort(sorted.begin(), sorted.end());
        for (const auto hash : sorted) {
            char digits[17] = {};
            const auto end = std::to_chars(digits, digits + 16, hash, 16).ptr;
            text += source + '\t' + std::string(digits, end) + '\n';
        }
    }
    return base::write_file_atomically(file, text);
}

std::vector<base::Span> Boilerplate::find(std::string_view source, std::string_view text) const {
    std::vector<base::Span> out;
    const auto known = known_.find(source);
    if (known == known_.end()) return out;
    each_sentence(text, [&](base::Span span) {
        const auto hash = hash_of(span.in(text));
        if (hash != 0 && known->second.contains(hash)) out.push_back(span);
    });
    return out;
}

std::size_t Boilerplate::size() const {
    std::size_t size = 0;
    for (const auto& [source, hashes] : known_) size += hashes.size();
    return size;
}

}  // namespace jobindex::build
