#include "core/schema/analysis.h"

#include <xapian.h>
#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/schema/unified.h"
#include "core/schema/words.h"

namespace jobindex::schema {
namespace {

constexpr std::size_t kWordLimit = 64;
constexpr std::size_t kJoinedParts = 4;
/// Words that an Analyser remembers for one language before it forgets all of them.
constexpr std::size_t kCacheLimit = 200'000;

/// ISO 639-1 codes whose Snowball algorithm Xapian 1.4 has, with Xapian's name for it.
struct Stemmer {
    std::string_view language, algorithm;
};
constexpr auto kStemmers = std::to_array<Stemmer>({
    {"ar", "arabic"},     {"ca", "catalan"},  {"da", "danish"},     {"de", "german"},    {"en", "english"},
    {"es", "spanish"},    {"eu", "basque"},   {"fi", "finnish"},    {"fr", "french"},    {"ga", "irish"},
    {"hu", "hungarian"},  {"hy", "armenian"}, {"id", "indonesian"}, {"it", "italian"},   {"lt", "lithuanian"},
    {"nb", "norwegian"},  {"ne", "nepali"},   {"nl", "dutch"},      {"nn", "norwegian"}, {"no", "norwegian"},
    {"pt", "portuguese"}, {"ro", "romanian"}, {"ru", "russian"},    {"sv", "swedish"},   {"ta", "tamil"},
    {"tr", "turkish"},
});

const Stemmer* find_stemmer(std::string_view language) {
    const auto found = std::find_if(kStemmers.begin(), kStemmers.end(),
                                    [&](const Stemmer& s) { return s.language == language; });
    return found == kStemmers.end() ? nullptr : &*found;
}

/// How letters with marks are written where a keyboard lacks them.
struct Transcription {
    std::string_view letter, written;
};
constexpr auto kTranscriptions =
    std::to_array<Transcription>({{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"å", "aa"}, {"ø", "oe"}});

/// "zürich" as "zuerich"; nullopt for a word without such a letter.
std::optional<std::string> transcribed(const std::string& word) {
    if (word.find('\xC3') == std::string::npos) return std::nullopt;
    std::string out = word;
    for (const auto& row : kTranscriptions) out = base::replace_all(out, row.letter, row.written);
    if (out == word) return std::nullopt;
    return out;
}

/// A German word in ASCII, "zuerich", with its umlauts, "zürich"; nullopt where no umlaut can stand.
///
/// After a vowel or q the e is no mark (neuer, Bauer, Quelle), nor in -uell (aktuell).
std::optional<std::string> with_umlauts(const std::string& word) {
    std::string out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        const bool pair = i + 1 < word.size() && word[i + 1] == 'e' && (c == 'a' || c == 'o' || c == 'u');
        const bool after = i > 0 && std::string_view("aeiouq").find(word[i - 1]) != std::string_view::npos;
        if (!pair || after || word.substr(i, 4) == "uell") {
            out += c;
            continue;
        }
        out += c == 'a' ? "ä" : c == 'o' ? "ö" : "ü";
        ++i;
    }
    if (out == word) return std::nullopt;
    return out;
}

}  // namespace

struct Analyser::State {
    /// A word's folded form and folded stem.
    struct Forms {
        std::string term, stem;
    };
    struct Language {
        std::string code;
        std::optional<Xapian::Stem> stemmer;
        std::unordered_map<std::string, Forms> words;
    };
    std::vector<std::unique_ptr<Language>> languages;

    Language& language(std::string_view code) {
        for (const auto& known : languages) {
            if (known->code == code) return *known;
        }
        auto made = std::make_unique<Language>();
        made->code = code;
        if (const auto* stemmer = find_stemmer(code)) made->stemmer.emplace(std::string(stemmer->algorithm));
        languages.push_back(std::move(made));
        return *languages.back();
    }

    /// Stem before folding: the algorithms expect the accents.
    static std::string stem_of(Language& language, const std::string& lower, bool plain) {
        if (!language.stemmer) return {};
        if (lower.empty()) return {};
        if (const auto unified = match_unified(lower, 0); unified && unified->size == lower.size()) {
            if (!unified->stem.empty()) return std::string(unified->stem);
        }
        return base::fold(plain ? (*language.stemmer)(lower) : lower);
    }

    const Forms& forms(Language& language, const std::string& lower, bool plain) {
        if (language.words.size() >= kCacheLimit) language.words.clear();
        const auto [found, added] = language.words.try_emplace(lower);
        if (added) found->second = {base::fold(lower), stem_of(language, lower, plain)};
        return found->second;
    }

    /// Appends the token of one spelling, unless it is too long or nothing is left of it.
    bool append(std::vector<Token>& tokens, Language& language, const Word& word, Token token) {
        if (word.text.size() > kWordLimit) return false;
        const auto& known = forms(language, word.text, word.plain);
        if (known.term.empty() || known.term.size() > kWordLimit) return false;
        token.term = known.term;
        token.stem = word.stem.empty() || known.stem.empty() ? known.stem : word.stem;
        if (token.stem.size() > kWordLimit) token.stem.clear();
        tokens.push_back(std::move(token));
        return true;
    }

    void append_variant(std::vector<Token>& tokens, Language& language, const Word& word, int position) {
        if (!word.plain) return;
        auto other = transcribed(word.text);
        if (!other && language.code == "de") other = with_umlauts(word.text);
        if (!other) return;
        append(tokens, language, {std::move(*other), {}, word.span, true, false},
               {{}, {}, word.span, position, 1, Form::variant});
    }

    /// The parts [from, to) of a hyphenated word as one token at the first part's position.
    void append_joined(std::vector<Token>& tokens, Language& language, const std::vector<Word>& words,
                       std::pair<std::size_t, std::size_t> range) {
        const auto [from, to] = range;
        if (to - from < 2 || to - from > kJoinedParts) return;
        Word whole;
        whole.span = {words[from].span.from, words[to - 1].span.to};
        for (std::size_t i = from; i < to; ++i) {
            whole.text += words[i].text;
            whole.plain = whole.plain && words[i].plain;
        }
        append(tokens, language, whole,
               {{}, {}, whole.span, static_cast<int>(from) + 1, static_cast<int>(to - from), Form::joined});
    }
};

Analyser::Analyser() : state_(std::make_unique<State>()) {}
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;
Analyser::~Analyser() = default;

std::vector<Token> Analyser::analyse(std::string_view text, std::string_view language) {
    auto& known = state_->language(language);
    const auto words = words_of(text);
    std::vector<Token> tokens;
    tokens.reserve(words.size() + words.size() / 8);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const int position = static_cast<int>(i) + 1;
        state_->append(tokens, known, words[i], {{}, {}, words[i].span, position, 1, Form::word});
        state_->append_variant(tokens, known, words[i], position);
        if (i == 0 || !words[i - 1].linked) {
            std::size_t end = i;
            while (words[end].linked && end + 1 < words.size()) ++end;
            state_->append_joined(tokens, known, words, {i, end + 1});
        }
    }
    return tokens;
}

std::string Analyser::stem(std::string_view word, std::string_view language) {
    const auto words = words_of(word);
    auto& known = state_->language(language);
    if (words.size() != 1) return State::stem_of(known, lower_word(word), true);
    if (!words[0].stem.empty() && known.stemmer) return words[0].stem;
    return State::stem_of(known, words[0].text, words[0].plain);
}

std::vector<Token> analyse(std::string_view text, std::string_view language) {
    return Analyser().analyse(text, language);
}

std::string stem(std::string_view word, std::string_view language) {
    return Analyser().stem(word, language);
}

bool has_stemmer(std::string_view language) {
    return find_stemmer(language) != nullptr;
}

}  // namespace jobindex::schema
