#include "indexer/extract/language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <limits>
#include <map>

#include "core/base/utf8.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kLeastBytes = 20;
constexpr std::size_t kWhole = 4'000;  ///< bytes; of a longer text the beginning, middle and end are read
constexpr std::size_t kSlice = 1'300;
constexpr int kMixedPercent = 5;             ///< of a second language, from which on paragraphs are read
constexpr std::size_t kLeastParagraph = 60;  ///< bytes of one whose language is asked for
constexpr std::size_t kLeastPart = 250;      ///< bytes of a part in another language
constexpr int kMostlyPercent = 70;           ///< of a paragraph that is in one language

/// Three slices of a long text, the whole of a short one.
std::string sample_of(std::string_view text) {
    if (text.size() <= kWhole) return std::string(text);
    std::string out;
    for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size() - kSlice}) {
        const auto from = base::char_boundary(text, at);
        out += text.substr(from, base::char_boundary(text, std::min(text.size(), at + kSlice)) - from);
        out += '\n';
    }
    return out;
}

std::string code_of(CLD2::Language language) {
    if (language == CLD2::UNKNOWN_LANGUAGE) return {};
    std::string code = CLD2::LanguageCode(language);
    if (code == "iw") return "he";
    code.resize(std::min(code.find('-'), code.size()));
    return code.size() == 2 ? code : std::string();
}

/// What the detector says of a text.
struct Verdict {
    std::string language;  ///< "" when it is not sure
    bool mixed = false;    ///< there may be a second one
    int percent = 0;       ///< of the text that is in the first
};

Verdict judge(std::string_view text) {
    if (text.size() < kLeastBytes) return {};
    // CLD2 reads past the end of a sign that is cut off.
    const std::string sample = base::sanitise_utf8(sample_of(text));
    CLD2::Language languages[3] = {};
    int percents[3] = {};
    int bytes = 0;
    bool reliable = false;
    const auto language =
        CLD2::ExtDetectLanguageSummary(sample.data(), static_cast<int>(sample.size()),
                                       /*is_plain_text=*/true, languages, percents, &bytes, &reliable);
    const bool second = languages[1] != CLD2::UNKNOWN_LANGUAGE && percents[1] >= kMixedPercent;
    return {reliable ? code_of(language) : std::string(), second, percents[0]};
}

/// One name for languages that a short text does not tell apart.
std::string_view family_of(std::string_view language) {
    static constexpr std::pair<std::string_view, std::string_view> kFamilies[] = {
        {"nb", "da"}, {"nn", "da"}, {"no", "da"}, {"gl", "pt"}, {"bs", "hr"},
        {"sr", "hr"}, {"sk", "cs"}, {"ms", "id"}, {"af", "nl"}, {"lb", "de"}};
    for (const auto& [one, family] : kFamilies) {
        if (one == language) return family;
    }
    return language;
}

bool is_same(std::string_view a, std::string_view b) {
    return family_of(a) == family_of(b);
}

std::size_t size_of(const model::LanguagePart& part) {
    return part.span.to - part.span.from;
}

/// The paragraphs of a text, each with its language or "" where it is too short or not sure.
std::vector<model::LanguagePart> paragraphs_of(std::string_view text) {
    std::vector<model::LanguagePart> out;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find("\n\n", from), text.size());
        const auto next = std::min(text.find_first_not_of('\n', end), text.size());
        const auto paragraph = text.substr(from, end - from);
        const auto said = paragraph.size() < kLeastParagraph ? Verdict{} : judge(paragraph);
        out.push_back({said.percent < kMostlyPercent ? std::string() : said.language, {from, next}});
        from = next;
    }
    return out;
}

/// Joins neighbours of one language; those without one go with what follows, at the end with what precedes.
std::vector<model::LanguagePart> joined(std::vector<model::LanguagePart> parts) {
    std::vector<model::LanguagePart> out;
    for (auto& part : parts) {
        if (!out.empty() && (out.back().language.empty() || is_same(out.back().language, part.language))) {
            if (out.back().language.empty()) out.back().language = std::move(part.language);
            out.back().span.to = part.span.to;
        } else {
            out.push_back(std::move(part));
        }
    }
    if (out.size() > 1 && out.back().language.empty()) {
        out[out.size() - 2].span.to = out.back().span.to;
        out.pop_back();
    }
    return out;
}

/// The parts of the text; short ones go with their neighbours.
std::vector<model::LanguagePart> parts_of(std::string_view text) {
    auto parts = joined(paragraphs_of(text));
    for (auto& part : parts) {
        if (size_of(part) < kLeastPart) part.language.clear();
    }
    return joined(std::move(parts));
}

}  // namespace

std::string detect_language(std::string_view text) {
    return judge(text).language;
}

Languages detect_languages(std::string_view title, std::string_view text) {
    const auto whole = judge(text);
    Languages out{whole.language, {}};
    if (!whole.mixed) return out;
    auto parts = parts_of(text);
    std::map<std::string, std::size_t, std::less<>> bytes;
    for (const auto& part : parts) {
        if (!part.language.empty()) bytes[part.language] += size_of(part);
    }
    if (bytes.empty()) return out;
    if (const auto of_title = judge(title).language; bytes.contains(of_title))
        bytes[of_title] += title.size();
    const auto most = std::max_element(bytes.begin(), bytes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    // The whole tells languages of one family apart better than a paragraph does.
    if (!is_same(most->first, out.main)) out.main = most->first;
    if (parts.size() < 2) return out;
    for (auto& part : parts) {
        if (part.language.empty() || is_same(part.language, out.main)) part.language = out.main;
    }
    out.parts = joined(std::move(parts));
    if (out.parts.size() < 2) out.parts.clear();
    return out;
}

}  // namespace jobindex::extract
