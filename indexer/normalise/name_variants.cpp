#include "indexer/normalise/name_variants.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::normalise {
namespace {

using Names = std::vector<std::string>;

/// Kinds of institutions behind which a name goes on with "of".
constexpr std::string_view kKinds[] = {"university", "institute", "hospital", "college", "academy", "school"};

/// Words for a kind, folded, in which slips of the pen are mended.
struct Kind {
    std::string_view folded, written;
};
constexpr Kind kLongKinds[] = {{"university", "University"},     {"universita", "Università"},
                               {"universite", "Université"},     {"universitat", "Universität"},
                               {"universidad", "Universidad"},   {"universidade", "Universidade"},
                               {"universiteit", "Universiteit"}, {"institute", "Institute"}};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// True when one slip makes the one word the other: a letter added, left out or changed, or two swapped.
bool is_one_slip(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
    const bool swapped = a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
    return swapped || (a.size() <= 1 && b.size() <= 1 && a.size() + b.size() > 0);
}

std::string joined(const std::vector<std::string_view>& words, std::size_t changed, std::string_view by) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto word = i == changed ? by : words[i];
        if (!word.empty()) out += (out.empty() ? "" : " ") + std::string(word);
    }
    return out;
}

/// The small words between the others, changed one at a time.
void change_links(const std::vector<std::string_view>& words, Names& out) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string folded = base::fold(words[i]);
        const bool kind =
            std::find(std::begin(kKinds), std::end(kKinds), std::string_view(folded)) != std::end(kKinds);
        const bool last = i + 1 == words.size();
        const bool linked = !last && is_one_of(base::fold(words[i + 1]), {"of", "for", "at", "in", "and"});
        if (kind && !last && !linked) out.push_back(joined(words, i, std::string(words[i]) + " of"));
        if (folded == "for") out.push_back(joined(words, i, "of"));
        if (folded == "of" && i > 0 && !last) {
            out.push_back(joined(words, i, "for"));
            out.push_back(joined(words, i, ""));
        }
        if (folded == "&") out.push_back(joined(words, i, "and"));
        if (folded == "and") out.push_back(joined(words, i, "&"));
        if (i > 0 && !last && is_one_of(folded, {"de", "di", "du", "des", "in", "at"}))
            out.push_back(joined(words, i, ""));
        if (folded == "universita" && !last && is_one_of(base::fold(words[i + 1]), {"di", "della", "del"}))
            out.push_back(joined(words, i, "Università degli Studi"));
    }
}

/// "Rennes II" and "Paris XII" with digits.
void change_number(const std::vector<std::string_view>& words, Names& out) {
    static constexpr std::string_view kRoman[] = {"I",   "II",   "III", "IV", "V",  "VI",
                                                  "VII", "VIII", "IX",  "X",  "XI", "XII"};
    const auto* at = std::find(std::begin(kRoman), std::end(kRoman), words.back());
    if (at != std::end(kRoman))
        out.push_back(joined(words, words.size() - 1, std::to_string(at - std::begin(kRoman) + 1)));
}

/// "Uni Elm", "Univ. Elm": the word that is cut short, in the languages that cut it.
void write_out(const std::vector<std::string_view>& words, Names& out) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_one_of(base::fold(words[i]), {"uni", "univ", "univ."})) continue;
        for (const std::string_view full : {"Universität", "University of", "University", "Université",
                                            "Università di", "Universidad de", "Universidade de"})
            out.push_back(joined(words, i, full));
        return;
    }
}

/// "Duesseldorf", "Universitaet": umlauts written with an e, which a table folds away.
void drop_umlauts(std::string_view name, Names& out) {
    std::string plain;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const bool umlaut = i > 0 && (name[i] == 'e' || name[i] == 'E') &&
                            std::string_view("aouAOU").find(name[i - 1]) != std::string_view::npos &&
                            (i < 2 || std::string_view("aeqAEQ").find(name[i - 2]) == std::string_view::npos);
        if (!umlaut) plain += name[i];
    }
    if (plain != name) out.push_back(std::move(plain));
}

}  // namespace

bool is_acronym(std::string_view word) {
    const auto capitals =
        std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool letters = std::all_of(word.begin(), word.end(), base::is_alpha);
    return word.size() >= 3 && letters && capitals >= 2;
}

std::string mended_kind(std::string_view name) {
    const auto words = base::split_words(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string folded = base::fold(words[i]);
        if (folded.size() < 8) continue;
        const auto is_written = [&](const Kind& kind) { return folded == kind.folded; };
        if (std::any_of(std::begin(kLongKinds), std::end(kLongKinds), is_written)) continue;
        for (const auto& kind : kLongKinds) {
            const bool same_begin = folded.front() == kind.folded.front();
            // Nothing but letters is added, left out or swapped in a slip; "universities" are no university.
            const bool close = is_one_slip(folded, kind.folded);
            if (same_begin && close && !folded.ends_with('s') && kind.folded.back() == folded.back())
                return joined(words, i, kind.written);
        }
    }
    return {};
}

std::vector<std::string> spelling_variants(std::string_view name) {
    Names out;
    const auto words = base::split_words(name);
    if (words.size() < 2 || words.size() > 12) return out;
    change_links(words, out);
    change_number(words, out);
    write_out(words, out);
    drop_umlauts(name, out);
    return out;
}

std::string turned_name(std::string_view name) {
    constexpr std::size_t kMostWords = 4;
    const auto words = base::split_words(name);
    if (words.size() < 2 || words.size() > kMostWords || base::fold(words.back()) != "university") return {};
    const auto before =
        base::trim(name.substr(0, static_cast<std::size_t>(words.back().data() - name.data())));
    return "University of " + std::string(before);
}

}  // namespace jobindex::normalise
