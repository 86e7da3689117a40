#include "query/search/compile.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/schema/terms.h"
#include "query/search/conditions.h"
#include "query/search/draft.h"
#include "query/search/names.h"
#include "query/search/query_words.h"

namespace jobindex::search {
namespace {

using understand::Kind;
using understand::Node;
using understand::Occur;
using Ways = Expression::Kind;

constexpr std::size_t kMaxExpansion = 100;
constexpr std::size_t kMaxNames = 24;
constexpr std::size_t kMaxKnown = 64;  // parts that are kept

constexpr const schema::Field& kText = schema::field("text");
constexpr const schema::Field& kTitle = schema::field("title");
constexpr const schema::Field& kInstitution = schema::field("institution");

Expression together(const std::vector<std::string>& terms, int window, std::optional<std::uint32_t> slack) {
    using Order = schema::WordPhrase::Order;
    if (terms.size() == 1) return Expression::term(terms.front());
    return Expression::phrase(terms, static_cast<std::uint32_t>(window) + slack.value_or(0),
                              slack ? Order::any : Order::as_given);
}

void add_unique(std::vector<std::string>& terms, std::string term) {
    if (std::find(terms.begin(), terms.end(), term) == terms.end()) terms.push_back(std::move(term));
}

bool is_function_word(const Node& node) {
    return node.kind == Kind::word && schema::is_stop_word(base::fold(node.text));
}

}  // namespace

Compiler::Compiler(const understand::Lexicon& lexicon, std::vector<std::string> languages,
                   const Ranking& ranking)
    : lexicon_(&lexicon), languages_(std::move(languages)), ranking_(ranking) {
    std::erase_if(languages_, [](const std::string& language) { return !schema::has_stemmer(language); });
}

std::vector<std::string> Compiler::word_terms(std::string_view word) {
    std::vector<std::string> terms;
    for (const auto& token : analyser_.analyse(word, "")) terms.push_back(token.term);
    return terms;
}

Expression Compiler::words_query(std::string_view text, const schema::Field& field, bool marking) {
    const auto tokens = analyser_.analyse(text, "");
    const QueryWords places = query_words(tokens);
    if (places.words.empty()) return {};
    if (places.words.size() > 1) {
        std::vector<Expression> forms{phrase_query(text, field, marking)};
        for (const auto& whole : places.wholes) {
            forms.push_back(Expression::term(schema::word_term(field, whole)));
            if (marking) marks_->words.insert(whole);
        }
        return Expression::join(Ways::synonym, forms);
    }
    std::vector<std::string> terms{schema::word_term(field, places.words.front())};
    if (marking) marks_->words.insert(places.words.front());
    for (const auto& variant : places.variants) {
        add_unique(terms, schema::word_term(field, variant));
        if (marking) marks_->words.insert(variant);
    }
    for (const auto& language : languages_) {
        for (const auto& token : analyser_.analyse(text, language)) {
            if (token.stem.empty()) continue;
            add_unique(terms, schema::stem_term(field, token.stem));
            if (marking) marks_->stems.insert(token.stem);
        }
    }
    std::vector<Expression> forms;
    for (auto& term : terms) forms.push_back(Expression::term(std::move(term)));
    return Expression::join(Ways::synonym, std::move(forms));
}

Expression Compiler::phrase_query(std::string_view text, const schema::Field& field, bool marking,
                                  std::optional<std::uint32_t> slack) {
    const QueryWords places = query_words(analyser_.analyse(text, ""));
    if (places.words.empty()) return {};
    std::vector<std::string> terms;
    for (const auto& word : places.words) terms.push_back(schema::word_term(field, word));
    if (marking) {
        if (places.words.size() == 1 || slack) {
            marks_->words.insert(places.words.begin(), places.words.end());
        } else {
            marks_->phrases.push_back(places.words);
        }
    }
    return together(terms, places.window, slack);
}

Expression Compiler::prefix_query(std::string_view text, const schema::Field& field, bool marking) {
    auto words = query_words(analyser_.analyse(text, "")).words;
    if (words.empty()) return {};
    const std::string beginning = words.back();
    words.pop_back();
    if (marking) marks_->prefixes.push_back(beginning);
    std::vector<Expression> parts{Expression::prefix(schema::word_term(field, beginning), kMaxExpansion)};
    for (const auto& word : words) parts.push_back(Expression::term(schema::word_term(field, word)));
    return Expression::join(Ways::every, parts);
}

const std::string& Compiler::spoken(const Node& node) {
    const auto [at, is_new] = spoken_.try_emplace(&node);
    if (is_new) at->second = spoken_name(node, *lexicon_, analyser_);
    return at->second;
}

Expression Compiler::concept_query(const understand::Concept& item) const {
    const bool is_area = item.field == "area";
    const schema::Field* field = schema::find_field(is_area ? "country" : item.field);
    if (field == nullptr) return {};
    std::vector<Expression> terms;
    for (const auto& id : is_area ? lexicon_->countries_of(item.id) : std::vector{item.id})
        terms.push_back(Expression::term(schema::boolean_term(*field, id)));
    return Expression::join(Ways::synonym, std::move(terms));
}

Expression Compiler::alias_query(const Node& node, bool marking) {
    std::vector<Expression> forms, words;
    const std::string& spoken = this->spoken(node);
    const auto add = [&](const std::string& name) {
        Expression form = words_query(name, kText, marking);
        if (form.empty()) return;
        // The word "organ" in a text is mostly no instrument: it counts where the ad was read so.
        for (const auto& item : node.concepts) {
            if (const auto skill = lexicon_->read_as(item, name))
                form = Expression::join(Ways::filtered, {std::move(form), concept_query(*skill)});
        }
        forms.push_back(std::move(form));
    };
    // "R" in a text is mostly no language: such a name counts where it was read as one.
    if (spoken.size() > kMaxBareLetters || node.concepts.empty()) add(spoken);
    words.push_back(words_query(spoken, kText, false));
    if (const auto single = base::split_words(spoken); single.size() > 1) {
        for (const auto word : single) words.push_back(words_query(word, kText, false));
    }
    for (const auto& item : node.concepts) {
        if (auto held = concept_query(item); !held.empty()) forms.push_back(std::move(held));
        std::size_t used = 0;
        for (const auto& name : lexicon_->names_of(item)) {
            if (name.size() < kMinNameBytes || name == spoken || used++ >= kMaxNames) continue;
            add(name);
            if (is_acronym(name)) words.push_back(words_query(name, kText, false));
        }
    }
    Expression any = Expression::join(Ways::synonym, forms);
    // "München" finds what says so, and is no more than "Munich".
    if (const std::string typed = label_of(node); typed != spoken && names_a_place(node))
        any = Expression::join(Ways::any, {any, Expression::scaled(words_query(typed, kText, marking), 0)});
    std::erase_if(words, [](const Expression& query) { return query.empty(); });
    if (forms.size() < 2 || words.empty() || ranking_.as_typed <= 0) return any;
    for (auto& word : words) word = Expression::scaled(word, ranking_.as_typed);
    return Expression::join(Ways::maybe, {any, Expression::join(Ways::any, std::move(words))});
}

Expression Compiler::all_query(const Node& node, bool marking) {
    std::vector<Expression> required;
    std::vector<Expression> excluded;
    for (const auto& child : node.children) {
        const bool out = child.occur == Occur::must_not;
        Expression query = node_query(child, marking && !out);
        if (!query.empty()) (out ? excluded : required).push_back(std::move(query));
    }
    Expression all =
        required.empty() && !excluded.empty() ? Expression::all() : Expression::join(Ways::every, required);
    if (excluded.empty()) return all;
    return Expression::join(Ways::without, {all, Expression::join(Ways::any, std::move(excluded))});
}

Expression Compiler::node_query(const Node& node, bool marking) {
    switch (node.kind) {
        case Kind::all:
            return all_query(node, marking);
        case Kind::any: {
            std::vector<Expression> options;
            for (const auto& child : node.children) {
                Expression option = node_query(child, marking);
                if (!option.empty()) options.push_back(std::move(option));
            }
            return Expression::join(Ways::any, options);
        }
        case Kind::word:
            return words_query(node.text, field_of(node), marking);
        case Kind::phrase:
            return phrase_query(node.text, field_of(node), marking, node.slack);
        case Kind::prefix:
            return prefix_query(node.text, field_of(node), marking);
        case Kind::alias:
            return alias_query(node, marking);
        case Kind::filter:
            return filter_query(node);
        case Kind::range:
            return range_query(node);
        case Kind::near:
            return near_query(node);
    }
    return {};
}

Expression Compiler::relaxed(const Node& node, const Expression& strict) {
    if (node.kind != Kind::alias) return strict;
    std::vector<Expression> words;
    for (const auto word : base::split_words(spoken(node))) {
        if (schema::is_stop_word(base::fold(word))) continue;
        Expression query = words_query(word, kText, true);
        if (!query.empty()) words.push_back(std::move(query));
    }
    if (words.size() < 2) return strict;
    const Expression apart = Expression::join(Ways::every, std::move(words));
    return Expression::join(Ways::any, {strict, Expression::scaled(apart, ranking_.relaxed_alias)});
}

/// What a title says that speaks of the node: the words as typed, else another name of it, else one of its
/// words.
Expression Compiler::titled(const Node& node, const Expression& typed) {
    const bool is_rank = std::any_of(node.concepts.begin(), node.concepts.end(),
                                     [](const auto& item) { return item.field == "level"; });
    const double title = ranking_.title * (is_rank ? ranking_.title_rank : 1);
    const auto worth_of = [&](const Expression& query, double scale) {
        return Expression::scaled(query, title * scale);
    };
    if (node.kind != Kind::alias || typed.empty()) return worth_of(typed, 1);
    std::vector<Expression> names{typed}, words, ways{worth_of(typed, 1)};
    for (const auto& item : node.concepts) {
        for (const auto& name : lexicon_->names_of(item)) {
            if (name.size() < kMinNameBytes) continue;
            names.push_back(words_query(name, kTitle, false));
            if (is_acronym(name)) ways.push_back(worth_of(names.back(), 1));
        }
    }
    const auto single = base::split_words(spoken(node));
    for (const auto word : single) {
        if (!schema::is_stop_word(base::fold(word)))
            words.push_back(worth_of(words_query(word, kTitle, false), ranking_.title_word));
    }
    if (names.size() > 1) ways.push_back(worth_of(Expression::join(Ways::synonym, names), 1));
    if (single.size() > 1 && !words.empty()) ways.push_back(Expression::join(Ways::any, words));
    return Expression::join(Ways::best, ways);
}

void Compiler::add_boosts(const Node& node, Draft& draft) {
    if (!node.field.empty() || understand::has_no_words(node)) return;
    if (node.kind == Kind::any || node.kind == Kind::all) {
        for (const auto& child : node.children) {
            if (child.occur != Occur::must_not) add_boosts(child, draft);
        }
        return;
    }
    const std::string label = label_of(node);
    const auto add = [&](const schema::Field& field) {
        Expression query = node.kind == Kind::phrase   ? phrase_query(node.text, field, false, node.slack)
                           : node.kind == Kind::prefix ? prefix_query(node.text, field, false)
                                                       : words_query(spoken(node), field, false);
        if (query.empty()) return;
        query =
            field.name == kTitle.name ? titled(node, query) : Expression::scaled(query, ranking_.institution);
        draft.boost(std::string(field.name), label, std::move(query));
    };
    add(kTitle);
    add(kInstitution);
    for (const auto& item : lexicon_->disciplines_of(node.concepts)) {
        const std::string term = schema::boolean_term(schema::field("discipline"), item.id);
        draft.boost("discipline", item.label, worth(term, ranking_.discipline * item.weight));
    }
    for (const auto& item : node.concepts) {
        const double weight = item.field == "level" ? ranking_.level : is_place(item) ? ranking_.country : 0;
        if (weight == 0) continue;
        draft.boost(item.field, item.label, Expression::worth(concept_query(item), weight * item.weight));
    }
}

void Compiler::add_child(const Node& node, Draft& draft) {
    const bool excluded = node.occur == Occur::must_not;
    Expression query = node_query(node, !excluded && node.occur != Occur::may);
    if (query.empty()) return;
    if (excluded) {
        draft.excluded.push_back(std::move(query));
        return;
    }
    if (node.kind == Kind::range && node.occur == Occur::may) {  // "over 50k" lifts, and hides nothing
        draft.boost(node.field, "range", Expression::worth(query, ranking_.country));
        return;
    }
    if (node.kind == Kind::filter || node.kind == Kind::range || understand::has_no_words(node)) {
        draft.filters.push_back(std::move(query));
        return;
    }
    const std::string label = label_of(node);
    const std::string field = node.field.empty() ? "text" : node.field;
    add_boosts(node, draft);
    if (node.occur == Occur::may) {
        // "de" is rare where ads are English, and says nothing of an ad that has it.
        if (!is_function_word(node)) draft.boost(field, label, std::move(query));
        return;
    }
    draft.out.parts.push_back({field, label, query});
    draft.required.push_back(query);
    draft.out.wants.push_back({label, query, names_a_place(node), has_level(node)});
    if (node.occur == Occur::must) {
        draft.musts.push_back(std::move(query));
    } else {
        draft.relaxed.push_back(relaxed(node, query));
    }
}

const Compiler::Draft& Compiler::draft_of(const Node& child) {
    const auto known =
        std::find_if(known_.begin(), known_.end(), [&](const auto& one) { return one.first == child; });
    if (known != known_.end()) return *known->second;
    if (known_.size() == kMaxKnown) known_.clear();
    const auto draft = std::make_shared<Draft>();
    spoken_.clear();
    marks_ = &draft->out.marks;
    add_child(child, *draft);
    if (names_a_place(child) || names_a_rank(child)) marks_->all_lesser();
    marks_ = nullptr;
    return *known_.emplace_back(child, draft).second;
}

Compiled Compiler::compile(const Node& root) {
    Draft draft;
    for (const auto& child : root.children) draft.add(draft_of(child));
    Asked asked{AskedRanks(root), words_of(draft.out.marks)};
    if (!draft.relaxed.empty()) {
        draft.out.some =
            Plan{draft.musts, draft.relaxed, draft.boosts, draft.filters, draft.excluded, draft.required, {},
                 {},          asked};
    }
    draft.out.all = {std::move(draft.required),
                     {},
                     std::move(draft.boosts),
                     std::move(draft.filters),
                     std::move(draft.excluded),
                     {},
                     {},
                     AskedFacts(root, *lexicon_),
                     std::move(asked)};
    return std::move(draft.out);
}

Expression Compiler::plain(std::string_view text) {
    std::map<std::string, unsigned> counts;
    const std::string language = languages_.empty() ? "" : languages_.front();
    for (const auto& token : analyser_.analyse(text, language)) {
        if (token.form != schema::Form::word || schema::is_stop_word(token.term)) continue;
        ++counts[token.stem.empty() ? schema::word_term(kText, token.term)
                                    : schema::stem_term(kText, token.stem)];
    }
    std::vector<Expression> words;
    for (const auto& [term, count] : counts) words.push_back(Expression::term(term, count));
    return Expression::join(Ways::any, words);
}

Expression worth(const std::string& term, double weight) {
    return Expression::worth(Expression::term(term), weight);
}

Expression live_on(base::Date today) {
    return Expression::values(schema::kLiveUntilSlot, schema::date_value(today), "");
}

}  // namespace jobindex::search
