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
constexpr std::size_t kMostTitleWords = 24, kMostPlaces = 20, kMostFields = 200;

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

/// Has three digits or more: the number of an ad, of its address or of a day; "7+ years" counts as text.
bool is_long_number(std::string_view word) {
    return std::count_if(word.begin(), word.end(), base::is_digit) >= 3;
}

void add_text(std::string_view description, Fingerprint& out) {
    out.text = out.numbers = 1;
    for (const auto& token : vocab::tokens_of(description)) {
        if (token.key <= vocab::kComma) continue;
        const auto word = token.span.in(description);
        auto& hash = is_long_number(word) ? out.numbers : out.text;
        hash = mixed(hash ^ token.key);
    }
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
                                                  "member",
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

bool is_number(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), base::is_digit);
}

bool is_year(std::string_view word) {
    return word.size() == 4 && is_number(word) && (word.starts_with("19") || word.starts_with("20"));
}

/// "W3", "E13", "A14": a pay grade, which boards write in many ways.
bool is_grade(std::string_view word) {
    const bool letter = word.size() > 1 && word.size() < 4 &&
                        std::string_view("abcew").find(word[0]) != std::string_view::npos;
    return letter && is_number(word.substr(1));
}

/// True for a number beside one of these: "W 3", "TV-L 13", "2 positions", "3 years".
bool belongs_to(std::string_view before, std::string_view behind) {
    static constexpr std::string_view kBefore[] = {"w",     "e",    "eg",    "l",     "tvl",   "tvod",
                                                   "grade", "band", "level", "scale", "stufe", "class"};
    static constexpr std::string_view kBehind[] = {
        "position", "positions", "post",  "posts",  "stelle", "stellen", "year", "years",
        "jahr",     "jahre",     "month", "months", "monat",  "monate",  "hour", "hours",
        "h",        "fte",       "ans",   "postes", "mois",   "plazas",  "x"};
    const auto in = [](const auto& list, std::string_view word) {
        return std::find(std::begin(list), std::end(list), word) != std::end(list);
    };
    return in(kBefore, before) || in(kBehind, behind);
}

/// "3505", "F0688A1", "ESR5", "PhD 2" and not "2023", "W3", "100 %", "2 positions": the number of the post.
/// @param text  the title from the word on.
bool numbers_post(std::string_view before, std::string_view word, std::string_view behind,
                  std::string_view text) {
    if (std::none_of(word.begin(), word.end(), base::is_digit)) return false;
    if (is_year(word) || is_grade(word)) return false;
    if (!is_number(word)) return true;
    const auto sign = text.find_first_not_of(' ', word.size());
    const bool is_share = sign != std::string_view::npos && text[sign] == '%';
    return !is_share && !is_year(before) && !belongs_to(before, behind);
}

/// Words of a title, and what they say of the post.
std::vector<std::uint32_t> title_words_of(std::string_view title, Fingerprint& whose) {
    std::vector<std::uint32_t> out;
    std::vector<std::uint64_t> about;
    const auto tokens = vocab::tokens_of(title);
    const auto word_at = [&](std::size_t i) {
        return i < tokens.size() ? base::fold(tokens[i].span.in(title)) : std::string();
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto& token = tokens[i];
        if (token.key <= vocab::kComma) continue;
        const std::string word = word_at(i);
        if (numbers_post(i == 0 ? "" : word_at(i - 1), word, word_at(i + 1), title.substr(token.span.from)))
            whose.post = mixed(whose.post ^ token.key) | 1;
        if (says_nothing(word) || std::any_of(word.begin(), word.end(), base::is_digit)) continue;
        out.push_back(static_cast<std::uint32_t>(token.key >> 16));
        whose.visiting = whose.visiting || word == "visiting";
        if (!names_rank(word)) about.push_back(token.key);
    }
    std::sort(about.begin(), about.end());
    about.erase(std::unique(about.begin(), about.end()), about.end());
    for (const auto word : about) whose.subject = mixed(whose.subject ^ word) | 1;
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    if (out.size() > kMostTitleWords) out.resize(kMostTitleWords);
    return out;
}

void add_fields(const model::JobAd& ad, Fingerprint& out) {
    for (const auto& skill : ad.skills)
        if (skill.category == "domain" || skill.category == "core")
            out.fields.push_back(static_cast<std::uint32_t>(hash_of(skill.concept_id)));
    std::sort(out.fields.begin(), out.fields.end());
    out.fields.erase(std::unique(out.fields.begin(), out.fields.end()), out.fields.end());
    if (out.fields.size() > kMostFields) out.fields.clear();
}

/// Hundredths of a degree from the south pole and from the date line.
std::uint32_t spot_of(double lat, double lon) {
    const auto north = static_cast<std::uint32_t>((std::clamp(lat, -90.0, 90.0) + 90) * 100);
    return north << 16 | static_cast<std::uint32_t>((std::clamp(lon, -180.0, 180.0) + 180) * 100);
}

void add_places(const model::JobAd& ad, Fingerprint& out) {
    for (const auto& place : ad.places) {
        if (out.cities.size() >= kMostPlaces) break;
        const auto country = static_cast<std::uint32_t>(hash_of(place.country));
        if (country != 0) out.countries.push_back(country);
        if (!place.city.empty())
            out.cities.push_back(static_cast<std::uint32_t>(hash_of(base::fold(place.city)) ^ country));
        if (place.lat && place.lon) out.spots.push_back(spot_of(*place.lat, *place.lon));
    }
    for (auto* list : {&out.cities, &out.countries, &out.spots}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
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
    add_text(ad.description, out);
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
    out.start = day(ad.dates.start);
    out.title_words = title_words_of(ad.title, out);
    add_places(ad, out);
    add_fields(ad, out);
    out.sketch = sketch_of(words);
    return out;
}

std::vector<std::int64_t> lookup_keys(const Fingerprint& fingerprint) {
    std::vector<std::int64_t> keys;
    std::uint64_t name = fingerprint.title == 0 ? fingerprint.text : 1;
    if (fingerprint.title != 0 && fingerprint.subject != 0) {
        name = fingerprint.subject;
    } else if (fingerprint.title != 0) {
        for (const auto word : fingerprint.title_words) name = mixed(name ^ word);
    }
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

std::string to_bytes(const Fingerprint& fingerprint) {
    std::string out;
    append(out, fingerprint.employer);
    append(out, fingerprint.title);
    append(out, fingerprint.text);
    append(out, fingerprint.numbers);
    append(out, fingerprint.subject);
    append(out, fingerprint.post);
    append(out, fingerprint.reference);
    append(out, fingerprint.source);
    append(out, fingerprint.words);
    append(out, static_cast<std::uint8_t>(fingerprint.visiting));
    append(out, fingerprint.levels);
    append(out, fingerprint.posted);
    append(out, fingerprint.closing);
    append(out, fingerprint.start);
    append(out, fingerprint.sketch);
    for (const auto* list : {&fingerprint.title_words, &fingerprint.cities, &fingerprint.countries,
                             &fingerprint.spots, &fingerprint.fields}) {
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
    reader.read(out.numbers);
    reader.read(out.subject);
    reader.read(out.post);
    reader.read(out.reference);
    reader.read(out.source);
    reader.read(out.words);
    std::uint8_t visiting = 0;
    reader.read(visiting);
    out.visiting = visiting == 1;
    reader.read(out.levels);
    reader.read(out.posted);
    reader.read(out.closing);
    reader.read(out.start);
    reader.read(out.sketch);
    for (auto* list : {&out.title_words, &out.cities, &out.countries, &out.spots, &out.fields})
        reader.read_list(*list);
    return reader.is_done() && visiting <= 1 ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace jobindex::store
