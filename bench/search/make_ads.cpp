// bench_make_ads EXPORT.jsonl N OUT: makes N ads out of real ones, for measurements at a size that was not
// collected.
//
// EXPORT.jsonl holds whole ads (`jobindex export --as ad`). Writes OUT/ads.jsonl, the same shape, and
// OUT/flat.jsonl, what the peers read (bench/search/peer.py). An ad takes its fields and half its sentences
// from one real ad, the other half from two of the same discipline; half the titles exchange a word, half the
// employers get a new name. The vocabulary grows as Heaps' law has it, with the exponent measured on the real
// ads: where it lags, a rare word becomes a new one. A fifth of the ads is open, the others are up to four
// years old. The same input gives the same output, dates apart, which count from today.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <random>
#include <unordered_map>

#include "bench/search/peer.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/model/job_ad_json.h"

using namespace jobindex;

namespace {

constexpr int kRare = 3;  // a word that the real ads use at most so often can become another one

using Counts = std::unordered_map<std::string, int>;

bool is_word_byte(char c) {
    return base::is_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Calls word(text, from, to) for every run of letters.
template <class Word>
void for_each_word(std::string_view text, Word&& word) {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_word_byte(text[at])) {
            ++at;
            continue;
        }
        const std::size_t from = at;
        while (at < text.size() && is_word_byte(text[at])) ++at;
        word(text.substr(from, at - from));
    }
}

std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> out;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool stop = text[at] == '.' && at + 2 < text.size() && text[at + 1] == ' ' &&
                          text[at + 2] >= 'A' && text[at + 2] <= 'Z' && at - from > 30;
        if (text[at] != '\n' && !stop && at + 1 < text.size()) continue;
        const auto sentence = base::trim(text.substr(from, at + 1 - from));
        if (!sentence.empty()) out.emplace_back(sentence);
        from = at + 1;
    }
    return out;
}

// The real ads: what sentences, titles and fields are taken from, and how their vocabulary grows.
struct Source {
    std::vector<model::JobAd> ads;
    std::vector<std::vector<std::string>> sentences;           // beside ads
    std::map<std::string, std::vector<std::size_t>> by_topic;  // first discipline -> ads
    Counts words;
    double tokens = 0, half_tokens = 0, half_words = 0;

    double exponent() const {
        return std::log(static_cast<double>(words.size()) / half_words) / std::log(tokens / half_tokens);
    }
};

std::string topic_of(const model::JobAd& ad) {
    return ad.disciplines.empty() ? "" : ad.disciplines.front();
}

Source read_source(const std::string& path) {
    Source source;
    peers::for_each_row(path, [&](const base::Json& row) {
        auto ad = model::job_ad_from_json(row);
        if (!ad) peers::give_up(ad.error().message);
        source.ads.push_back(std::move(*ad));
    });
    std::mt19937_64 random(1);
    std::shuffle(source.ads.begin(), source.ads.end(), random);
    for (std::size_t i = 0; i < source.ads.size(); ++i) {
        auto& ad = source.ads[i];
        for (const auto* text : {&ad.title, &ad.institution.name, &ad.description}) {
            for_each_word(*text, [&](std::string_view word) {
                ++source.words[base::to_lower_ascii(word)];
                ++source.tokens;
            });
        }
        if (i + 1 == source.ads.size() / 2) {
            source.half_tokens = source.tokens;
            source.half_words = static_cast<double>(source.words.size());
        }
        source.sentences.push_back(sentences_of(ad.description));
        source.by_topic[topic_of(ad)].push_back(i);
        ad.description.clear();
        ad.sections.clear();
        ad.provenance.clear();
        ad.urls.clear();
        for (auto& skill : ad.skills) skill.span.reset();
        for (auto& degree : ad.qualifications) degree.span.reset();
    }
    if (source.ads.size() < 2) peers::give_up(path + " holds no ads");
    return source;
}

// Makes one ad after the other.
class Maker {
  public:
    Maker(const Source& source, base::Date today)
        : source_(source), today_(today), exponent_(source.exponent()) {}

    model::JobAd next() {
        const std::size_t at = below(source_.ads.size());
        model::JobAd ad = source_.ads[at];
        const auto& topic = source_.by_topic.at(topic_of(ad));
        const std::size_t second = topic[below(topic.size())], third = topic[below(topic.size())];
        ++made_;
        ad.id = base::hash128_hex("made " + std::to_string(made_));
        ad.source = "made-" + std::to_string(made_ % 500);
        ad.url = "https://" + ad.source + ".example/ads/" + std::to_string(made_);
        ad.reference = std::to_string(made_);
        ad.title = varied(title(ad.title, source_.ads[second].title));
        if (below(2) == 0) {
            ad.institution = {"University of " + new_name(), "", ""};
        } else {
            ad.institution = source_.ads[below(source_.ads.size())].institution;
        }
        ad.description = text(at, second, third);
        set_dates(ad);
        return ad;
    }

    double exponent() const { return exponent_; }
    std::size_t words() const { return source_.words.size() + coined_.size(); }

  private:
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_() % end); }

    // How many words there should be after the words written so far.
    double wanted() const {
        const double tokens = std::max(tokens_, source_.tokens);
        return static_cast<double>(source_.words.size()) * std::pow(tokens / source_.tokens, exponent_);
    }

    std::string new_name() {
        static constexpr std::array<std::string_view, 32> kParts = {
            "ka",   "lo",  "mi", "ren", "ba",  "to",  "sel", "vi",  "dor",  "an",  "es",
            "gu",   "har", "ik", "jo",  "len", "mar", "no",  "ol",  "pe",   "qua", "ri",
            "stro", "tha", "ul", "ven", "wes", "xi",  "yor", "zen", "berg", "ton"};
        std::string name;
        const std::size_t parts = 3 + below(2);
        for (std::size_t i = 0; i < parts; ++i) name += kParts[below(kParts.size())];
        if (static_cast<double>(words()) < wanted()) coined_.push_back(name);
        name[0] = static_cast<char>(name[0] - 'a' + 'A');
        return name;
    }

    // A coined word, old ones more often than young ones; a new one where the vocabulary lags.
    std::string other_word(std::string_view word) {
        if (static_cast<double>(words()) < wanted()) return new_name();
        if (coined_.empty() || below(2) == 0) return std::string(word);
        const double share = static_cast<double>(random_() >> 11) / static_cast<double>(1ULL << 53);
        const auto at = static_cast<std::size_t>(std::pow(static_cast<double>(coined_.size()), share)) - 1;
        return coined_[at];
    }

    // The text with its rare words exchanged.
    std::string varied(std::string_view text) {
        std::string out;
        std::size_t done = 0;
        for_each_word(text, [&](std::string_view word) {
            ++tokens_;
            const auto count = source_.words.find(base::to_lower_ascii(word));
            if (word.size() < 4 || (count != source_.words.end() && count->second > kRare)) return;
            const auto from = static_cast<std::size_t>(word.data() - text.data());
            out += text.substr(done, from - done);
            out += other_word(word);
            done = from + word.size();
        });
        out += text.substr(done);
        return out;
    }

    std::string title(const std::string& own, const std::string& other) {
        const auto words = base::split_words(own), others = base::split_words(other);
        if (below(2) == 0 || words.size() < 2 || others.empty()) return own;
        std::vector<std::string> mixed(words.begin(), words.end());
        mixed[1 + below(mixed.size() - 1)] = others[below(others.size())];
        return base::join(mixed, " ");
    }

    std::string text(std::size_t first, std::size_t second, std::size_t third) {
        constexpr std::size_t kParagraph = 4;
        std::string out;
        const auto& own = source_.sentences[first];
        for (std::size_t i = 0; i < own.size(); ++i) {
            const auto& other = source_.sentences[below(2) == 0 ? second : third];
            const std::string& sentence =
                below(2) == 0 || other.empty() ? own[i] : other[below(other.size())];
            if (!out.empty()) out += i % kParagraph == 0 ? "\n\n" : " ";
            out += varied(sentence);
        }
        return out;
    }

    void set_dates(model::JobAd& ad) {
        const bool open = made_ % 5 == 0;
        const int days = static_cast<int>(open ? 1 + below(90) : 1 + below(4 * 365));
        ad.dates = {};
        ad.dates.closing = today_.plus_days(open ? days : -days);
        ad.dates.posted = ad.dates.closing->plus_days(-100 - static_cast<int>(below(30)));
        ad.dates.closing_kind = model::ClosingKind::hard;
    }

    const Source& source_;
    base::Date today_;
    double exponent_, tokens_ = 0;
    std::mt19937_64 random_{20261127};
    std::vector<std::string> coined_;
    std::size_t made_ = 0;
};

base::Json flat(const model::JobAd& ad) {
    std::string country;
    for (const auto& place : ad.places) {
        if (country.empty()) country = place.country;
    }
    const base::Json whole = model::to_json(ad);
    return base::Json::object({{"id", ad.id},
                               {"title", ad.title},
                               {"institution", ad.institution.name},
                               {"text", ad.description},
                               {"url", ad.url},
                               {"posted", whole["dates"]["posted"].text()},
                               {"closing", whole["dates"]["closing"].text()},
                               {"level", whole["level"].at(0).text()},
                               {"country", country},
                               {"discipline", topic_of(ad)},
                               {"contract", whole["contract"]["kind"].text()},
                               {"language", ad.language}});
}

}  // namespace

int main(int argc, char** argv) {
    const auto count = argc == 4 ? base::parse_integer(argv[2]) : std::nullopt;
    if (!count || *count < 1) peers::give_up("usage: bench_make_ads EXPORT.jsonl N OUT");
    const Source source = read_source(argv[1]);
    std::filesystem::create_directories(argv[3]);
    std::ofstream ads(std::filesystem::path(argv[3]) / "ads.jsonl"),
        rows(std::filesystem::path(argv[3]) / "flat.jsonl");
    Maker maker(source, base::date_of(std::time(nullptr)));
    for (long long i = 0; i < *count; ++i) {
        const auto ad = maker.next();
        ads << model::to_json(ad).dump() << '\n';
        rows << flat(ad).dump() << '\n';
    }
    if (!ads.flush() || !rows.flush()) peers::give_up(std::string("cannot write to ") + argv[3]);
    std::fprintf(stderr, "%lld ads; real ads have %zu words, exponent %.3f; these may have %zu\n", *count,
                 source.words.size(), maker.exponent(), maker.words());
    return 0;
}
