#include "query/search/spelling.h"

#include <algorithm>
#include <array>

namespace jobindex::search {
namespace {

constexpr std::size_t kLongest = 32;
constexpr std::size_t kTwoEdits = 6;  ///< words of so many letters may have two

}  // namespace

std::size_t edits(std::string_view a, std::string_view b, std::size_t most) {
    if (a.size() > kLongest || b.size() > kLongest) return a == b ? 0 : most + 1;
    std::array<std::array<std::size_t, kLongest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& before = rows[(i + 2) % 3];
        const auto& two_before = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] =
                std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], two_before[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most) return most + 1;
    }
    return std::min(rows[a.size() % 3][b.size()], most + 1);
}

Spelling Spelling::load(const Xapian::Database& database) {
    Spelling spelling;
    spelling.by_length_.resize(kLongest + 1);
    for (auto word = database.spellings_begin(); word != database.spellings_end(); ++word) {
        std::string text = *word;
        if (text.size() <= kLongest)
            spelling.by_length_[text.size()].push_back({std::move(text), word.get_termfreq()});
    }
    return spelling;
}

std::string Spelling::nearest(std::string_view word) const {
    const std::size_t allowed = word.size() >= kTwoEdits ? 2 : 1;
    if (word.size() + allowed > kLongest) return {};
    std::size_t best_edits = allowed + 1, best_frequency = 0, own = 0;
    std::string best;
    for (std::size_t length = word.size() - std::min(word.size(), allowed); length <= word.size() + allowed;
         ++length) {
        for (const auto& entry : by_length_[length]) {
            // Few get the first letter wrong; a swap of the first two keeps both.
            if (entry.word.empty() || word.empty() ||
                (entry.word[0] != word[0] && (word.size() < 2 || entry.word[0] != word[1])))
                continue;
            const std::size_t distance = edits(word, entry.word, std::min(best_edits, allowed));
            if (distance == 0) own = entry.frequency;
            if (distance == 0 || distance > allowed) continue;
            if (distance > best_edits || (distance == best_edits && entry.frequency <= best_frequency))
                continue;
            best_edits = distance;
            best_frequency = entry.frequency;
            best = entry.word;
        }
    }
    return best_frequency > own ? best : std::string();
}

}  // namespace jobindex::search
