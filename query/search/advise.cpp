#include "query/search/advise.h"

#include <algorithm>

#include "core/base/text.h"
#include "query/search/names.h"
#include "query/search/run_plan.h"

namespace jobindex::search {
namespace {

using understand::Kind;
using understand::Node;
using understand::Occur;

struct Correction {
    base::Span span;
    std::string from, to;
};

/// Words up to this length are corrected by one edit, longer ones by two.
constexpr std::size_t kShortWord = 5;
/// A word of so few ads may be a slip of theirs, when its neighbour is in so many times more.
constexpr double kRareWord = 20, kMoreFrequent = 30;

bool is_more_frequent(const Xapian::Database& database, const std::string& word, const std::string& other) {
    return !word.empty() && database.get_termfreq(word) > database.get_termfreq(other) * kMoreFrequent;
}

void collect(const Node& node, Databases& databases, Compiler& compiler,
             std::vector<Correction>& corrections) {
    // "Suisse" is no slip of "suite", nor "Informatik" of "information", however few ads say so.
    if (node.occur == Occur::must_not || node.kind == Kind::alias) return;
    for (const auto& child : node.children) collect(child, databases, compiler, corrections);
    if (node.kind != Kind::word) return;
    const auto terms = compiler.word_terms(node.text);
    if (terms.size() != 1) return;
    Xapian::Database& database = databases.both();
    if (database.get_termfreq(terms.front()) > kRareWord) return;
    const unsigned edits = terms.front().size() <= kShortWord ? 1 : 2;
    std::string better = database.get_spelling_suggestion(terms.front(), edits);
    // The nearest word may be another slip ("proffesor", "proffessor"): then the one nearest to that.
    if (!better.empty() && database.get_termfreq(better) <= kRareWord) {
        const std::string next = database.get_spelling_suggestion(better, edits);
        if (is_more_frequent(database, next, better)) better = next;
    }
    if (is_more_frequent(database, better, terms.front()))
        corrections.push_back({node.span, node.text, better});
}

/// The words of a query alone.
Node words_of(const Node& root) {
    Node words = root;
    std::erase_if(words.children, understand::is_filter);
    return words;
}

/// The step that leaves out all filters; nullopt unless there are several, and words.
std::optional<NextStep> without_filters(const understand::Query& query) {
    NextStep step{NextStep::Kind::drop_filter, {}, query.text, 0};
    std::size_t filters = 0;
    const auto& parts = query.root.children;
    for (auto node = parts.rbegin(); node != parts.rend(); ++node) {
        if (!understand::is_filter(*node)) continue;
        ++filters;
        step.what = base::squeeze(std::string(node->span.in(query.text)) + " " + step.what);
        step.query = understand::text_without(step.query, node->span);
    }
    if (filters < 2 || filters == parts.size()) return std::nullopt;
    return step;
}

}  // namespace

std::optional<std::string> corrected(const understand::Query& query, Databases& databases,
                                     Compiler& compiler) {
    std::vector<Correction> corrections;
    collect(query.root, databases, compiler, corrections);
    std::sort(corrections.begin(), corrections.end(),
              [](const Correction& a, const Correction& b) { return a.span.from > b.span.from; });
    std::string text = query.text;
    for (const auto& correction : corrections) {
        const std::size_t at = text.find(correction.from, correction.span.from);
        if (at == std::string::npos || at + correction.from.size() > correction.span.to) continue;
        text.replace(at, correction.from.size(), correction.to);
    }
    if (text == query.text) return std::nullopt;
    return text;
}

std::vector<NextStep> next_steps(const understand::Query& query, const SearchRequest& request,
                                 Databases& databases, Compiler& compiler, const Deadline& deadline) {
    std::vector<NextStep> steps;
    const auto count = [&](const Node& root, bool expired) {
        Plan plan = compiler.compile(root).all;
        plan.boosts.clear();
        if (!expired) plan.live_on = request.today;
        const MatchSpace space = databases.match_space(request.today, expired, compiler.ranking(), deadline);
        return run_plan(plan, space, databases.lists()).size();
    };
    for (std::size_t i = 0; i < query.root.children.size() && query.root.children.size() > 1; ++i) {
        const Node& node = query.root.children[i];
        if (!understand::is_filter(node)) continue;
        Node rest = query.root;
        rest.children.erase(rest.children.begin() + static_cast<std::ptrdiff_t>(i));
        const std::size_t ads = count(rest, request.expired);
        const std::string what(node.span.in(query.text));
        if (ads > 0) {
            steps.push_back(
                {NextStep::Kind::drop_filter, what, understand::text_without(query.text, node.span), ads});
        }
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const NextStep& a, const NextStep& b) { return a.ads > b.ads; });
    if (steps.empty()) {
        auto step = without_filters(query);
        if (step) step->ads = count(words_of(query.root), request.expired);
        if (step && step->ads > 0) steps.push_back(std::move(*step));
    }
    if (!request.expired) {
        const std::size_t ads = count(query.root, true);
        if (ads > 0) steps.push_back({NextStep::Kind::show_expired, {}, query.text, ads});
    }
    if (!base::trim(query.text).empty()) steps.push_back({NextStep::Kind::save_search, {}, query.text, 0});
    return steps;
}

}  // namespace jobindex::search
