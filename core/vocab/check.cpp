#include "core/vocab/check.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/vocab/pay_grades.h"
#include "core/vocab/tokens.h"
#include "core/vocab/tsv.h"

namespace jobindex::vocab {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNoConcept = "-";
constexpr std::size_t kLongestDefinition = 300;

struct Row {
    std::size_t line = 0;
    std::string_view id, label, category, broader, aliases;
};

/// What two names must not share: their words, or for an `=` name its exact spelling.
std::string key_of(std::string_view name) {
    if (name.starts_with('=')) return std::string(name);
    std::string key;
    bool stopped = false;
    for (const auto& token : tokens_of(name)) {
        if (token.key != kBreak && stopped && !key.empty()) key += ". ";
        stopped = token.key == kBreak;
        if (stopped) continue;
        key += std::to_string(token.key) + ' ';
    }
    return key;
}

bool is_id(std::string_view id) {
    return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || base::is_digit(c) || c == '-' || c == '_' || c == '+' || c == '.';
    });
}

bool is_category(std::string_view category) {
    static constexpr std::array<std::string_view, 7> kCategories = {"",         "core", "domain", "tool",
                                                                    "language", "soft", "none"};
    return std::find(kCategories.begin(), kCategories.end(), category) != kCategories.end();
}

/// Collects the issues of one file.
class Checker {
  public:
    explicit Checker(const fs::path& file) : file_(file.filename().string()) {}

    void check(const std::vector<Row>& rows) {
        for (const auto& row : rows) check_row(row);
        for (const auto& row : rows) check_broader(row);
        for (const auto& row : rows) check_names(row);
    }
    void complain(std::size_t line, std::string text) { issues_.push_back({file_, line, std::move(text)}); }
    std::vector<Issue> take() {
        std::stable_sort(issues_.begin(), issues_.end(),
                         [](const Issue& a, const Issue& b) { return a.line < b.line; });
        return std::move(issues_);
    }

  private:
    void check_row(const Row& row) {
        if (row.id == kNoConcept) return;
        const std::string id(row.id);
        if (!is_id(row.id)) complain(row.line, "the id \"" + id + "\" is not of a-z, 0-9, -, _, + and .");
        if (!parents_.emplace(id, row.broader).second) complain(row.line, "the id " + id + " is there twice");
        if (!is_category(row.category))
            complain(row.line, "unknown category \"" + std::string(row.category) + "\" of " + id);
        if (row.label.empty()) complain(row.line, id + " has no label");
    }
    void check_broader(const Row& row) {
        std::set<std::string_view> seen = {row.id};
        for (auto at = row.broader; !at.empty();) {
            const auto next = parents_.find(std::string(at));
            if (next == parents_.end())
                return complain(row.line, "the broader concept " + std::string(at) + " does not exist");
            if (!seen.insert(at).second)
                return complain(row.line, std::string(row.id) + " is its own ancestor");
            at = next->second;
        }
    }
    void check_names(const Row& row) {
        bool exact_label = false;
        for_each_alias(row.aliases, [&](std::string_view name) {
            exact_label = exact_label || (name.starts_with('=') && name.substr(1) == row.label);
            check_name(row, name);
        });
        if (!exact_label && row.id != kNoConcept) check_name(row, row.label);
    }
    void check_name(const Row& row, std::string_view name) {
        const std::string key = key_of(name);
        if (key.empty() || key == "=")
            return complain(row.line, "the name \"" + std::string(name) + "\" has no letters");
        // "=PFAS" of one concept and "PFAS" of another are one name; "=ANTs" and "ants" are two.
        const auto spelled =
            spelled_.try_emplace(std::string(name.substr(name.starts_with('='))), row.id).first;
        const auto [at, is_new] = owners_.try_emplace(key, row.id);
        if (is_new && spelled->second != row.id)
            return complain(row.line, "\"" + std::string(name) + "\" of " + std::string(row.id) +
                                          " is already one of " + std::string(spelled->second));
        if (is_new) return;
        const std::string of = at->second == row.id ? "twice in " : "already one of ";
        complain(row.line, "\"" + std::string(name) + "\" of " + std::string(row.id) + " is " + of +
                               std::string(at->second));
    }

    std::string file_;
    std::vector<Issue> issues_;
    std::map<std::string, std::string_view> parents_;
    std::unordered_map<std::string, std::string_view> owners_;   ///< by what is compared
    std::unordered_map<std::string, std::string_view> spelled_;  ///< by the name as it is written
};

/// Number of the line that `at`, a view into `text`, stands on.
class LineCounter {
  public:
    explicit LineCounter(std::string_view text) : text_(text) {}
    std::size_t of(std::string_view at) {
        const auto to = static_cast<std::size_t>(at.data() - text_.data());
        line_ += static_cast<std::size_t>(
            std::count(text_.begin() + static_cast<std::ptrdiff_t>(seen_),
                       text_.begin() + static_cast<std::ptrdiff_t>(std::max(to, seen_)), '\n'));
        seen_ = std::max(to, seen_);
        return line_;
    }

  private:
    std::string_view text_;
    std::size_t seen_ = 0, line_ = 1;
};

}  // namespace

base::Result<std::vector<Issue>> check_vocabulary(std::string_view text, const fs::path& file) {
    std::vector<Row> rows;
    LineCounter lines(text);
    auto read = for_each_row(text, file, 5, [&](std::span<const std::string_view> row) {
        rows.push_back({lines.of(row[0]), row[0], row[1], row[2], row[3], row[4]});
    });
    if (!read) return base::fail(read);
    Checker checker(file);
    checker.check(rows);
    return checker.take();
}

base::Result<std::vector<Issue>> check_glossary(std::string_view text, const fs::path& file,
                                                const std::vector<std::string>& ids) {
    const std::set<std::string_view> known(ids.begin(), ids.end());
    std::set<std::string_view> seen;
    Checker checker(file);
    LineCounter lines(text);
    auto read = for_each_row(text, file, 2, [&](std::span<const std::string_view> row) {
        const std::size_t line = lines.of(row[0]);
        const std::string id(row[0]);
        if (!known.contains(row[0])) checker.complain(line, "no concept has the id " + id);
        if (!seen.insert(row[0]).second) checker.complain(line, id + " is defined twice");
        const auto stops = row[1].find(". ");
        if (!row[1].ends_with('.') || stops != std::string_view::npos)
            checker.complain(line, "the definition of " + id + " is not one sentence");
        if (row[1].size() > kLongestDefinition)
            checker.complain(line, "the definition of " + id + " is longer than 300 bytes");
    });
    if (!read) return base::fail(read);
    return checker.take();
}

base::Result<std::vector<Issue>> check_terms(std::string_view text, const fs::path& file,
                                             const std::vector<std::string>& wholes) {
    std::map<std::string, std::string> labels;  // by what is compared
    std::set<std::string> aliases;
    for (const auto& whole : wholes) {
        auto read = for_each_row(whole, file, 5, [&](std::span<const std::string_view> row) {
            if (row[0] != kNoConcept) labels.emplace(key_of(row[1]), row[0]);
            for_each_alias(row[4], [&](std::string_view name) { aliases.insert(key_of(name)); });
        });
        if (!read) return base::fail(read);
    }
    std::vector<Row> rows;
    LineCounter lines(text);
    auto read = for_each_row(text, file, 3, [&](std::span<const std::string_view> row) {
        rows.push_back({lines.of(row[0]), row[0], row[1], {}, {}, row[2]});
    });
    if (!read) return base::fail(read);
    Checker checker(file);
    checker.check(rows);
    for (const auto& row : rows) {
        bool is_part = aliases.contains(key_of(row.label));
        for_each_alias(row.aliases, [&](std::string_view name) {
            const std::string key = key_of(name);
            is_part = is_part || aliases.contains(key);
            if (const auto label = labels.find(key); label != labels.end())
                checker.complain(row.line, "\"" + std::string(name) + "\" is the label of " + label->second);
        });
        if (!is_part)
            checker.complain(row.line, "no skill or discipline has a name of " + std::string(row.id));
    }
    return checker.take();
}

base::Result<std::vector<Issue>> check_vocabularies(const fs::path& vocab) {
    std::vector<Issue> all;
    std::vector<std::string> ids, wholes;
    constexpr std::size_t kWithParts = 2;  // skills and disciplines, whose parts terms.tsv names
    for (const char* name : {"skills.tsv", "disciplines.tsv", "degrees.tsv", "levels.tsv"}) {
        const auto text = base::read_file(vocab / name);
        if (!text) return base::fail(text);
        auto issues = check_vocabulary(*text, vocab / name);
        if (!issues) return base::fail(issues);
        all.insert(all.end(), issues->begin(), issues->end());
        auto read = for_each_row(*text, vocab / name, 5,
                                 [&](std::span<const std::string_view> row) { ids.emplace_back(row[0]); });
        if (!read) return base::fail(read);
        if (wholes.size() < kWithParts) wholes.push_back(*text);
    }
    const auto terms = base::read_file(vocab / "terms.tsv");
    if (!terms) return base::fail(terms);
    auto of_terms = check_terms(*terms, vocab / "terms.tsv", wholes);
    if (!of_terms) return base::fail(of_terms);
    all.insert(all.end(), of_terms->begin(), of_terms->end());
    const auto glossary = base::read_file(vocab / "glossary.tsv");
    if (!glossary) return base::fail(glossary);
    auto issues = check_glossary(*glossary, vocab / "glossary.tsv", ids);
    if (!issues) return base::fail(issues);
    all.insert(all.end(), issues->begin(), issues->end());
    const auto pay = (vocab / "..").lexically_normal() / "pay";
    if (std::error_code none; fs::exists(pay, none)) {
        if (const auto grades = PayGrades::load(pay); !grades) return base::fail(grades);
    }
    return all;
}

}  // namespace jobindex::vocab
