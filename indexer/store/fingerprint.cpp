#include "indexer/store/fingerprint.h"

#include <algorithm>
#include <cstring>

#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/vocab/tokens.h"

namespace jobindex::store {
namespace {

constexpr std::size_t kShingle = 3;  ///< words
constexpr std::size_t kBands = 12, kRows = 4;
constexpr std::size_t kMostTitleWords = 24, kMostPlaces = 20;
constexpr int kSameRound = 270;  ///< days; what is put up again a year later is another post
constexpr double kHalf = 0.5, kMost = 0.7, kAlmost = 0.8, kNearlyAll = 0.9, kSame = 0.95;
constexpr double kHalfOfTitle = 0.5;
constexpr std::uint32_t kEnoughWords = 50;  ///< of texts that speak for themselves

std::uint64_t mixed(std::uint64_t x) {
    x ^= x >> 33;
    x *= 0xFF51AFD7ED558CCDu;
    x ^= x >> 33;
    x *= 0xC4CEB9FE1A85EC53u;
    return x ^ (x >> 33);
}

std::uint64_t hash_of(std::string_view text) {
    return text.empty() ? 0 : base::hash64(text) | 1;
}

/// Hashes of the words of `text`, without marks and without words of nothing but digits.
std::vector<std::uint64_t> words_of(std::string_view text, bool numbers) {
    std::vector<std::uint64_t> out;
    for (const auto& token : vocab::tokens_of(text)) {
        if (token.key <= vocab::kComma) continue;
        const auto word = token.span.in(text);
        if (numbers || !std::all_of(word.begin(), word.end(), base::is_digit)) out.push_back(token.key);
    }
    return out;
}

/// One bin a value of the low bits, the least of the high bits in each; an empty bin borrows from the next
/// filled one, mixed with the distance (Shrivastava and Li 2014).
std::array<std::uint16_t, kSketchBins> sketch_of(const std::vector<std::uint64_t>& words) {
    std::array<std::uint64_t, kSketchBins> least{};
    std::array<bool, kSketchBins> filled{};
    const std::size_t shingles = words.size() > kShingle ? words.size() - kShingle + 1 : 1;
    for (std::size_t i = 0; i < shingles; ++i) {
        std::uint64_t shingle = 0;
        for (std::size_t k = i; k < std::min(i + kShingle, words.size()); ++k)
            shingle = mixed(shingle ^ words[k]);
        const std::size_t bin = shingle % kSketchBins;
        const std::uint64_t value = mixed(shingle);
        if (!filled[bin] || value < least[bin]) least[bin] = value;
        filled[bin] = true;
    }
    std::array<std::uint16_t, kSketchBins> sketch{};
    for (std::size_t bin = 0; bin < kSketchBins; ++bin) {
        std::size_t steps = 0;
        while (!filled[(bin + steps) % kSketchBins]) ++steps;
        sketch[bin] = static_cast<std::uint16_t>(mixed(least[(bin + steps) % kSketchBins] + steps));
    }
    return sketch;
}

/// Words of a title that hold for any post: gender marks and words for "post".
bool says_nothing(std::string_view folded) {
    static constexpr std::string_view kWords[] = {
        "position", "positions", "job", "vacancy", "post", "stelle",  "opening", "the",  "a",
        "an",       "of",        "in",  "for",     "and",  "at",      "to",      "with", "on",
        "und",      "in",        "der", "die",     "fur",  "im",      "m",       "w",    "d",
        "f",        "x",         "h",   "div",     "all",  "genders", "de",      "en",   "et",
        "ref",      "no",        "nr",  "i",       "och",  "og"};
    return std::find(std::begin(kWords), std::end(kWords), folded) != std::end(kWords);
}

/// Words of ranks, which many posts of one employer have in common.
bool names_rank(std::string_view folded) {
    static constexpr std::string_view kWords[] = {"assistant",
                                                  "associate",
                                                  "full",
                                                  "professor",
                                                  "professors",
                                                  "lecturer",
                                                  "senior",
                                                  "junior",
                                                  "instructor",
                                                  "adjunct",
                                                  "visiting",
                                                  "faculty",
                                                  "tenure",
                                                  "tenured",
                                                  "track",
                                                  "open",
                                                  "rank",
                                                  "phd",
                                                  "ph",
                                                  "d",
                                                  "student",
                                                  "students",
                                                  "postdoc",
                                                  "postdoctoral",
                                                  "doctoral",
                                                  "fellow",
                                                  "fellowship",
                                                  "fellowships",
                                                  "research",
                                                  "researcher",
                                                  "scientist",
                                                  "scholar",
                                                  "economist",
                                                  "candidate",
                                                  "candidates",
                                                  "or",
                                                  "time",
                                                  "part",
                                                  "term",
                                                  "teaching",
                                                  "clinical",
                                                  "professorship",
                                                  "wissenschaftliche",
                                                  "wissenschaftlicher",
                                                  "mitarbeiter",
                                                  "mitarbeiterin",
                                                  "doktorand",
                                                  "doktorandin",
                                                  "postdoctorant",
                                                  "doctorant",
                                                  "professeur",
                                                  "maitre",
                                                  "conferences",
                                                  "fixed",
                                                  "multiple",
                                                  "several",
                                                  "level",
                                                  "academic",
                                                  "temporary",
                                                  "fall",
                                                  "spring",
                                                  "winter"};
    return std::find(std::begin(kWords), std::end(kWords), folded) != std::end(kWords);
}

std::vector<std::uint32_t> title_words_of(std::string_view title, bool& rank_only) {
    std::vector<std::uint32_t> out;
    rank_only = true;
    for (const auto& token : vocab::tokens_of(title)) {
        if (token.key <= vocab::kComma) continue;
        const std::string word = base::fold(token.span.in(title));
        if (says_nothing(word) || std::any_of(word.begin(), word.end(), base::is_digit)) continue;
        out.push_back(static_cast<std::uint32_t>(token.key >> 16));
        rank_only = rank_only && names_rank(word);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    if (out.size() > kMostTitleWords) out.resize(kMostTitleWords);
    return out;
}

void add_places(const model::JobAd& ad, Fingerprint& out) {
    for (const auto& place : ad.places) {
        if (out.cities.size() >= kMostPlaces) break;
        const auto country = static_cast<std::uint32_t>(hash_of(place.country));
        if (country != 0) out.countries.push_back(country);
        if (!place.city.empty())
            out.cities.push_back(static_cast<std::uint32_t>(hash_of(base::fold(place.city)) ^ country));
    }
    for (auto* list : {&out.cities, &out.countries}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
}

std::size_t common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::size_t count = 0;
    for (auto i = a.begin(), k = b.begin(); i != a.end() && k != b.end();) {
        if (*i == *k) ++count;
        if (*i < *k) {
            ++i;
        } else if (*k < *i) {
            ++k;
        } else {
            ++i, ++k;
        }
    }
    return count;
}

/// Both are known, and they have nothing in common.
bool differ(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    return !a.empty() && !b.empty() && common(a, b) == 0;
}

bool are_far_apart(std::int32_t a, std::int32_t b) {
    return a != 0 && b != 0 && std::abs(a - b) > kSameRound;
}

bool contradict(const Fingerprint& a, const Fingerprint& b) {
    const bool levels = a.levels != 0 && b.levels != 0 && (a.levels & b.levels) == 0;
    return levels || differ(a.cities, b.cities) || differ(a.countries, b.countries) ||
           are_far_apart(a.posted, b.posted) || are_far_apart(a.closing, b.closing);
}

/// Share of the title words of both that are the same.
double title_likeness(const Fingerprint& a, const Fingerprint& b) {
    const std::size_t same = common(a.title_words, b.title_words);
    const std::size_t all = a.title_words.size() + b.title_words.size() - same;
    return all == 0 ? 0 : static_cast<double>(same) / static_cast<double>(all);
}

/// One title has all words of the other, and these are more than one.
bool extends_title(const Fingerprint& a, const Fingerprint& b) {
    const std::size_t shorter = std::min(a.title_words.size(), b.title_words.size());
    return shorter > 1 && common(a.title_words, b.title_words) == shorter;
}

/// Share of the shorter text that stands in the longer one.
double containment(const Fingerprint& a, const Fingerprint& b, double like) {
    const double shared = like * (a.words + b.words) / (1 + like);
    const double shorter = std::max(1u, std::min(a.words, b.words));
    return std::min(1.0, shared / shorter);
}

template <class T>
void append(std::string& out, const T& value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Reads values from the front of bytes; `good` turns false when they end too early.
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}
    template <class T>
    void read(T& value) {
        good_ = good_ && bytes_.size() >= sizeof value;
        if (!good_) return;
        std::memcpy(&value, bytes_.data(), sizeof value);
        bytes_.remove_prefix(sizeof value);
    }
    void read_list(std::vector<std::uint32_t>& list) {
        std::uint8_t size = 0;
        read(size);
        list.resize(good_ ? size : 0);
        for (auto& value : list) read(value);
    }
    bool is_done() const { return good_ && bytes_.empty(); }

  private:
    std::string_view bytes_;
    bool good_ = true;
};

}  // namespace

std::optional<Fingerprint> fingerprint_of(const model::JobAd& ad) {
    const auto words = words_of(ad.description, true);
    if (words.empty() || ad.title.empty()) return std::nullopt;
    Fingerprint out;
    out.employer = hash_of(ad.institution.id.empty() ? base::squeeze(base::fold(ad.institution.name))
                                                     : ad.institution.id);
    const auto source = ad.provenance.find("title");
    const bool inferred = source != ad.provenance.end() && source->second.method == model::Method::inferred;
    if (!inferred) {
        out.title = 1;
        for (const auto word : words_of(ad.title, true)) out.title = mixed(out.title ^ word);
    }
    std::uint64_t text = 1;
    for (const auto word : words) text = mixed(text ^ word);
    out.text = text;
    const auto digit = std::any_of(ad.reference.begin(), ad.reference.end(), base::is_digit);
    if (digit && ad.reference.size() >= 4) out.reference = hash_of(base::fold(ad.reference));
    out.source = static_cast<std::uint32_t>(hash_of(ad.source));
    out.words = static_cast<std::uint32_t>(std::min<std::size_t>(words.size(), 1u << 30));
    for (const auto level : ad.levels) out.levels |= 1u << static_cast<unsigned>(level);
    const auto day = [](const std::optional<base::Date>& date) {
        return date ? date->days_since(base::date_of(0)) : 0;
    };
    out.posted = day(ad.dates.posted);
    out.closing = day(ad.dates.closing);
    out.title_words = title_words_of(ad.title, out.rank_only);
    add_places(ad, out);
    out.sketch = sketch_of(words);
    return out;
}

std::vector<std::int64_t> lookup_keys(const Fingerprint& fingerprint) {
    std::vector<std::int64_t> keys;
    const std::uint64_t name = fingerprint.title != 0 ? fingerprint.title : fingerprint.text;
    keys.push_back(static_cast<std::int64_t>(mixed(fingerprint.employer ^ mixed(name))));
    if (fingerprint.employer != 0 && fingerprint.reference != 0)
        keys.push_back(static_cast<std::int64_t>(mixed(fingerprint.reference ^ mixed(fingerprint.employer))));
    for (std::size_t band = 0; band < kBands; ++band) {
        std::uint64_t key = band + 1;
        for (std::size_t row = 0; row < kRows; ++row)
            key = mixed(key ^ fingerprint.sketch[band * kRows + row]);
        keys.push_back(static_cast<std::int64_t>(key));
    }
    return keys;
}

double likeness(const Fingerprint& a, const Fingerprint& b) {
    std::size_t same = 0;
    for (std::size_t i = 0; i < kSketchBins; ++i) same += a.sketch[i] == b.sketch[i];
    return static_cast<double>(same) / kSketchBins;
}

bool are_twins(const Fingerprint& a, const Fingerprint& b) {
    if (contradict(a, b)) return false;
    const bool same_title = a.title == b.title;
    const bool same_employer = a.employer == b.employer;
    const bool titled = a.title != 0 && b.title != 0;
    if (!titled) return same_employer && a.text == b.text && a.words >= kEnoughWords;
    const bool same_known = same_employer && a.employer != 0;
    const double like = likeness(a, b);
    if (same_title && same_known && a.text == b.text) return true;
    const bool put_up_together =
        a.source != 0 && a.source == b.source && a.posted != 0 && a.posted == b.posted;
    if (put_up_together && like < kSame) return false;
    if (!same_known) return same_title && like >= kNearlyAll && std::min(a.words, b.words) >= kEnoughWords;
    const bool same_reference = a.reference != 0 && a.reference == b.reference;
    if (same_reference && title_likeness(a, b) >= kHalfOfTitle) return true;
    const bool other_source = a.source != b.source;
    if (a.rank_only || b.rank_only)
        return (same_title || (other_source && extends_title(a, b))) && like >= kNearlyAll;
    const bool other_reference = a.reference != 0 && b.reference != 0 && !same_reference;
    if (other_reference) return same_title && like >= kAlmost;
    const bool same_closing = a.closing != 0 && a.closing == b.closing;
    if (same_title && same_closing && containment(a, b, like) >= kHalf) return true;
    return (same_title && like >= kMost) || (extends_title(a, b) && like >= kNearlyAll);
}

std::string to_bytes(const Fingerprint& fingerprint) {
    std::string out;
    append(out, fingerprint.employer);
    append(out, fingerprint.title);
    append(out, fingerprint.text);
    append(out, fingerprint.reference);
    append(out, fingerprint.source);
    append(out, fingerprint.words);
    append(out, static_cast<std::uint8_t>(fingerprint.rank_only));
    append(out, fingerprint.levels);
    append(out, fingerprint.posted);
    append(out, fingerprint.closing);
    append(out, fingerprint.sketch);
    for (const auto* list : {&fingerprint.title_words, &fingerprint.cities, &fingerprint.countries}) {
        append(out, static_cast<std::uint8_t>(list->size()));
        for (const auto value : *list) append(out, value);
    }
    return out;
}

std::optional<Fingerprint> fingerprint_from(std::string_view bytes) {
    Fingerprint out;
    ByteReader reader(bytes);
    reader.read(out.employer);
    reader.read(out.title);
    reader.read(out.text);
    reader.read(out.reference);
    reader.read(out.source);
    reader.read(out.words);
    std::uint8_t rank_only = 0;
    reader.read(rank_only);
    out.rank_only = rank_only == 1;
    reader.read(out.levels);
    reader.read(out.posted);
    reader.read(out.closing);
    reader.read(out.sketch);
    for (auto* list : {&out.title_words, &out.cities, &out.countries}) reader.read_list(*list);
    return reader.is_done() && rank_only <= 1 ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace jobindex::store
