#include "query/understand/concepts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::understand {
namespace {

/// How many tokens from `at` on are words with one sign, at most kMaxNameWords.
std::size_t run_length(const std::vector<Token>& tokens, std::size_t at) {
    std::size_t length = 0;
    while (length < kMaxNameWords && at + length < tokens.size() &&
           tokens[at + length].kind == TokenKind::word && tokens[at + length].occur == tokens[at].occur) {
        ++length;
    }
    return length;
}

Token alias_of(std::vector<Token> parts, std::vector<Concept> concepts) {
    Token alias;
    alias.kind = TokenKind::alias;
    alias.occur = parts.front().occur;
    alias.span = {parts.front().span.from, parts.back().span.to};
    alias.concepts = std::move(concepts);
    alias.parts = std::move(parts);
    return alias;
}

std::string text_of(const std::vector<Token>& tokens, std::size_t at, std::size_t length) {
    std::string text = tokens[at].text;
    for (std::size_t i = 1; i < length; ++i) text += ' ' + tokens[at + i].text;
    return text;
}

constexpr std::int64_t kLargeCity = 50'000;
constexpr double kUnlikely = 0.3;
constexpr double kPerhaps = 0.5;
constexpr std::array<std::string_view, 12> kPlaceCues = {"in", "near", "at",  "around", "bei", "nahe",
                                                         "zu", "a",    "nel", "en",     "aus", "from"};
constexpr std::array<std::string_view, 12> kAreaCues = {
    "within", "across", "throughout", "anywhere", "i", "w", "na", "em", "dans", "innerhalb", "v", "no"};
/// Before what is not wanted, in a query: "postdoc no teaching".
constexpr std::array<std::string_view, 14> kNot = {"no",   "without", "ohne", "kein",  "keine",
                                                   "sans", "sin",     "sem",  "senza", "zonder",
                                                   "utan", "uden",    "uten", "bez"};
/// Acronyms that people type small, and that are no words; in ads their capitals count.
constexpr std::array<std::string_view, 58> kTypedSmall = {
    "ai",  "bci",  "bim", "bwl",  "cad",  "cfd", "cnn", "css",  "daq",  "dei",  "dft",   "ecg",
    "eeg", "efl",  "ekg", "emg",  "esl",  "fea", "fem", "fpga", "gis",  "gnn",  "gnss",  "gpu",
    "hci", "hpc",  "hta", "html", "ki",   "lca", "lhc", "llm",  "lstm", "meg",  "ml",    "ngs",
    "nlp", "pca",  "php", "plc",  "qkd",  "rct", "rnn", "ros",  "svm",  "tefl", "tesol", "uav",
    "uml", "umap", "ux",  "vba",  "vhdl", "vr",  "xml", "xps",  "xr",   "xrd"};
constexpr std::array<std::string_view, 14> kArticles = {"the", "der", "den", "dem", "die", "la", "le",
                                                        "les", "los", "el",  "as",  "de",  "il", "het"};
constexpr std::array<std::string_view, 14> kDegreeBefore = {
    "with",      "requires", "require",        "requiring",       "mit", "avec", "having", "hold", "holding",
    "completed", "finished", "abgeschlossene", "abgeschlossener", "con"};
constexpr std::array<std::string_view, 6> kDegreeBehind = {"required",  "degree",  "holder",
                                                           "essential", "holders", "erforderlich"};
constexpr std::size_t kDegreeReach = 4;

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, const Token& token) {
    return token.kind == TokenKind::word &&
           std::find(words.begin(), words.end(), name_key(token.text)) != words.end();
}

/// Regions of countries whose regions people name without "in".
bool is_known_region(const NamedPlace& place) {
    constexpr std::array<std::string_view, 8> kCountries = {"AT", "AU", "CA", "CH", "DE", "ES", "GB", "US"};
    return std::find(kCountries.begin(), kCountries.end(), place.country) != kCountries.end();
}

bool has_capital(const Token& token) {
    return !token.text.empty() && base::is_upper(base::code_point_at(token.text, 0).value);
}

/// Reads the runs of one query.
class Finder {
  public:
    Finder(const std::vector<Token>& tokens, const Lexicon& lexicon) : tokens_(tokens), lexicon_(lexicon) {}

    /// "visiting professor": a rank behind a word that says more than the rank does, and stays a word.
    bool is_qualified_rank(std::size_t at, std::size_t length) const {
        if (length < 2 || name_key(tokens_[at].text) != "visiting") return false;
        const auto rank = lexicon_.concepts_of(text_of(tokens_, at + 1, length - 1));
        return !rank.empty() && rank.front().field == "level";
    }

    /// How many tokens from `at` on are a name, and of what; 0 when none.
    std::pair<std::size_t, std::vector<Concept>> longest(std::size_t at) const {
        if (at >= tokens_.size()) return {};
        for (std::size_t length = run_length(tokens_, at); length > 0; --length) {
            if (is_qualified_rank(at, length)) continue;
            if (auto concepts = read(at, length); !concepts.empty()) return {length, std::move(concepts)};
        }
        return {};
    }

    /// "No teaching": words that lift an ad that has them as they stand, and ask for nothing.
    Token unwanted(std::size_t at, std::size_t length) const {
        Token phrase;
        phrase.kind = TokenKind::phrase;
        phrase.occur = Occur::may;
        phrase.span = {tokens_[at].span.from, tokens_[at + length - 1].span.to};
        phrase.text = text_of(tokens_, at, length);
        return phrase;
    }

    std::vector<Concept> read(std::size_t at, std::size_t length) const {
        const std::string text = text_of(tokens_, at, length);
        auto concepts = lexicon_.concepts_of(text);
        if (concepts.empty() && length == 1 && is_one_of(kTypedSmall, tokens_[at]))
            concepts = lexicon_.concepts_of(base::to_upper_ascii(text));
        weigh_degrees(concepts, at, length);
        add_places(text, at, length, concepts);
        add_area(text, at, length, concepts);
        return concepts;
    }

  private:
    /// Makes the degree the first reading where the words ask for one.
    void weigh_degrees(std::vector<Concept>& concepts, std::size_t at, std::size_t length) const {
        const bool both = std::any_of(concepts.begin(), concepts.end(),
                                      [](const Concept& item) { return item.field == "degree"; }) &&
                          concepts.front().field == "level";
        if (!both) return;
        bool asked = at > 0 && is_one_of(kDegreeBefore, tokens_[at - 1]);
        for (std::size_t i = at + length; i < std::min(tokens_.size(), at + length + kDegreeReach); ++i) {
            asked = asked || is_one_of(kDegreeBehind, tokens_[i]);
        }
        if (!asked) return;
        for (auto& item : concepts) {
            if (item.field == "level") item.weight = kUnlikely;
            if (item.field == "degree") item.weight = 1;
        }
        std::stable_sort(concepts.begin(), concepts.end(),
                         [](const Concept& a, const Concept& b) { return a.weight > b.weight; });
    }

    /// How sure it is that the run names `place`; 0 = not at all.
    double likelihood(const NamedPlace& place, std::size_t at, std::size_t length, bool is_other) const {
        if (at > 0 && is_one_of(kPlaceCues, tokens_[at - 1]) && (has_capital(tokens_[at]) || !place.is_word))
            return 1;
        for (std::size_t more = 1; more <= 3 && at + length + more <= tokens_.size(); ++more) {
            if (run_length(tokens_, at + length) < more) break;
            if (lexicon_.is_part_of(place, text_of(tokens_, at + length, more))) return 1;
        }
        const bool large = place.is_region ? is_known_region(place) : place.population >= kLargeCity;
        if (!large) return 0;
        if (!place.is_word && !is_other) return 1;
        return has_capital(tokens_[at]) ? kPerhaps : 0;
    }

    void add_places(std::string_view text, std::size_t at, std::size_t length,
                    std::vector<Concept>& concepts) const {
        const bool is_other = std::any_of(concepts.begin(), concepts.end(),
                                          [](const Concept& item) { return item.field != "country"; });
        for (const auto& place : lexicon_.places().find(text)) {
            const double weight = likelihood(place, at, length, is_other);
            if (weight == 0) continue;
            Concept item{place.is_region ? "region" : "city",
                         place.is_region ? base::to_lower_ascii(place.region) : base::fold(place.name),
                         place.name, weight};
            // "Scotland" is a name of the United Kingdom to those who read ads; who types it means the
            // region.
            std::erase_if(concepts, [&](const Concept& other) {
                return place.is_region && other.field == "country" &&
                       base::equal_ignoring_case(other.id, place.country);
            });
            const auto same = std::find_if(concepts.begin(), concepts.end(), [&](const Concept& other) {
                return other.field == item.field && other.id == item.id;
            });
            if (same == concepts.end()) {
                concepts.push_back(std::move(item));
            } else {
                same->weight = std::max(same->weight, weight);
            }
        }
    }

    /// Areas end a query ("PhD Scandinavia") or stand behind a word for a place ("in the Nordic countries");
    /// "Europe law" is a subject.
    void add_area(std::string_view text, std::size_t at, std::size_t length,
                  std::vector<Concept>& concepts) const {
        if (!concepts.empty()) return;
        const std::size_t cue = at > 1 && is_one_of(kArticles, tokens_[at - 1]) ? at - 2 : at - 1;
        const bool is_place =
            at > 0 && (is_one_of(kPlaceCues, tokens_[cue]) || is_one_of(kAreaCues, tokens_[cue]));
        if (!is_place && at + length < tokens_.size()) return;
        if (auto area = lexicon_.area_of(text, is_place)) concepts.push_back(std::move(*area));
    }

    const std::vector<Token>& tokens_;
    const Lexicon& lexicon_;
};

}  // namespace

std::vector<Token> with_concepts(std::vector<Token> tokens, const Lexicon& lexicon,
                                 std::vector<Note>& notes) {
    const Finder finder(tokens, lexicon);
    std::vector<Token> out;
    out.reserve(tokens.size());
    for (std::size_t at = 0; at < tokens.size();) {
        auto [length, concepts] = finder.longest(at);
        const bool is_not = length == 0 && tokens[at].occur == Occur::want && is_one_of(kNot, tokens[at]);
        const std::size_t unwanted = is_not ? finder.longest(at + 1).first : 0;
        if (unwanted > 0 && tokens.size() > unwanted + 1) {
            out.push_back(finder.unwanted(at, unwanted + 1));
            notes.push_back({out.back().span, {"note.not_wanted", {{"words", out.back().text}}}});
            at += unwanted + 1;
            continue;
        }
        if (length == 0) {
            out.push_back(tokens[at++]);
            continue;
        }
        const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(at);
        out.push_back(alias_of({first, first + static_cast<std::ptrdiff_t>(length)}, std::move(concepts)));
        at += length;
    }
    return out;
}

}  // namespace jobindex::understand
