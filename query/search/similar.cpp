#include "query/search/similar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "query/search/compile.h"
#include "query/search/databases.h"
#include "query/search/evaluate.h"
#include "query/search/labels.h"
#include "query/search/order.h"
#include "query/search/present.h"
#include "query/search/run_plan.h"

namespace jobindex::search {
namespace {

using schema::field;
using Ways = Expression::Kind;

/// Scale of a concept's inverse document frequency: a field says more of an ad than one of its many skills.
constexpr double kAskedSkill = 1, kNamedSkill = 0.4, kDiscipline = 2, kLevel = 1.5, kCountry = 0.5;
/// Of a language or a soft skill, which tell little of the work.
constexpr double kGeneralSkill = 0.2;
/// A skill that is only named weighs half at this place of the ad's list.
constexpr double kHalfAt = 8;
/// Texts longer than this repeat what they are about: words that are there once are left out.
constexpr std::size_t kLongText = 1000;
/// Parts of an ad that tell of the employer and not of the post.
constexpr std::array<std::string_view, 3> kAside = {"about", "offer", "apply"};
/// Scale of the words, which say again what concepts say.
constexpr double kWord = 0.5;
constexpr std::size_t kWords = 30, kMinWord = 3, kWordsShown = 5;
/// Words of a quarter of all ads tell nothing, unless there are few; those of this ad alone find nothing.
constexpr double kCommon = 0.25, kFew = 10;
constexpr Xapian::doccount kRare = 2;
/// Less like than this is not alike.
constexpr double kAlike = 0.15;
/// More are not looked at.
constexpr std::size_t kWindow = 1000;

/// One trait of the ad: what finds it, and what it is called.
struct Trait {
    std::string term;
    double weight = 0;  ///< fixed for concepts, a scale for words
    std::vector<std::string> Shared::*kind;
    std::string label;
};

class Traits {
  public:
    Traits(const model::JobAd& ad, const OpenIndex& index, Xapian::Database& database)
        : ad_(ad), index_(index), database_(database) {}

    std::vector<Trait> run() {
        for (std::size_t i = 0; i < ad_.skills.size(); ++i) add_skill(ad_.skills[i], i);
        for (const auto& id : ad_.disciplines)
            add(field("discipline"), id, kDiscipline, &Shared::disciplines);
        for (const auto level : ad_.levels)
            add(field("level"), model::name_of(level), kLevel, &Shared::levels);
        for (const auto& place : ad_.places)
            add(field("country"), place.country, kCountry, &Shared::countries);
        add_words();
        return std::move(traits_);
    }

  private:
    /// An ad has its main skills first; what it only names further down is often the employer's.
    void add_skill(const model::Skill& skill, std::size_t place) {
        const bool general = skill.category == "language" || skill.category == "soft";
        if (!skill.asked && (general || is_aside(skill.span))) return;
        add(field("skill"), skill.concept_id,
            general       ? kGeneralSkill
            : skill.asked ? kAskedSkill
                          : kNamedSkill / (1 + static_cast<double>(place) / kHalfAt),
            &Shared::skills);
    }

    /// True for what stands in a part of the ad that does not tell of the post.
    bool is_aside(const std::optional<base::Span>& span) const {
        return span && std::any_of(kAside.begin(), kAside.end(), [&](std::string_view name) {
                   const auto section = ad_.sections.find(name);
                   return section != ad_.sections.end() && section->second.from <= span->from &&
                          span->to <= section->second.to;
               });
    }

    /// How much it tells that an ad has `term`: 0 for all ads and for none.
    double rarity(const std::string& term) {
        const double with = database_.get_termfreq(term);
        return with == 0 ? 0 : std::log(database_.get_doccount() / with);
    }

    void add(const schema::Field& of, std::string_view id, double scale,
             std::vector<std::string> Shared::*kind) {
        if (id.empty()) return;
        std::string term = schema::boolean_term(of, id);
        const double weight = scale * rarity(term);
        if (weight <= 0 || !seen_.insert(term).second) return;
        traits_.push_back({std::move(term), weight, kind, index_.lexicon.label_of(of.name, id)});
    }

    /// How often a stem occurs, and a word that has it.
    struct Count {
        double times = 0;
        std::string shown;
    };
    using Counts = std::unordered_map<std::string, Count>;

    void count(Counts& counts, std::string_view text, double times, bool title) {
        for (auto& token : index_.analyser.analyse(text, ad_.language)) {
            if (token.form != schema::Form::word || token.term.size() < kMinWord) continue;
            if (schema::is_stop_word(token.term) || has_digit(token.term)) continue;
            if (!title && is_aside(token.span)) continue;
            auto& found = counts[token.stem.empty() ? schema::word_term(field("text"), token.term)
                                                    : schema::stem_term(field("text"), token.stem)];
            found.times += times;
            if (found.shown.empty()) found.shown = token.span.in(text);
        }
    }

    /// The words that set the ad apart: by stem, saturated count (those of the title count as the index has
    /// it) and rarity; names of the employer and of places are none.
    void add_words() {
        Counts counts;
        count(counts, ad_.title, field("title").weight, true);
        count(counts, ad_.description, 1, false);
        Counts names;
        count(names, ad_.institution.name, 1, true);
        for (const auto& place : ad_.places) count(names, place.city, 1, true);
        const double least = ad_.description.size() > kLongText ? 2 : 1;
        const double common = std::max(kFew, database_.get_doccount() * kCommon);
        std::vector<Trait> words;
        for (auto& [term, found] : counts) {
            const auto with = database_.get_termfreq(term);
            if (with < kRare || with > common) continue;
            if (found.times < least || names.contains(term)) continue;
            words.push_back(
                {term, found.times / (found.times + 2) * rarity(term), &Shared::words, found.shown});
        }
        std::sort(words.begin(), words.end(), [](const Trait& a, const Trait& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
        });
        if (words.size() > kWords) words.resize(kWords);
        const double top = words.empty() ? 1 : words.front().weight;
        for (auto& word : words) {
            word.weight *= kWord / top;
            traits_.push_back(word);
        }
    }

    static bool has_digit(std::string_view word) {
        return word.find_first_of("0123456789") != std::string_view::npos;
    }

    const model::JobAd& ad_;
    const OpenIndex& index_;
    Xapian::Database& database_;
    std::set<std::string> seen_;
    std::vector<Trait> traits_;
};

Expression query_of(const Trait& trait) {
    if (trait.kind == &Shared::words) return Expression::scaled(Expression::term(trait.term), trait.weight);
    return worth(trait.term, trait.weight);
}

Expression query_of(const std::vector<Trait>& traits) {
    std::vector<Expression> parts;
    for (const auto& trait : traits) parts.push_back(query_of(trait));
    return Expression::join(Expression::Kind::any, std::move(parts));
}

/// Tells of each of `hits` which traits it has too, heaviest first within each kind.
std::vector<Shared> shared_by(const MatchSpace& space, const std::vector<Found>& hits,
                              const std::vector<Trait>& traits) {
    std::vector<const Trait*> sorted;
    sorted.reserve(traits.size());
    for (const auto& trait : traits) sorted.push_back(&trait);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Trait* a, const Trait* b) { return a->weight > b->weight; });
    const PartAds these = rows_of(hits, space.columns);
    std::vector<Shared> shared(hits.size());
    for (const auto* trait : sorted) {
        const PartAds found = evaluate(query_of(*trait), space, &these);
        for (std::size_t i = 0; i < hits.size(); ++i) {
            auto& list = shared[i].*(trait->kind);
            const bool full = trait->kind == &Shared::words && list.size() >= kWordsShown;
            if (!full && weight_in(found, space.columns, hits[i].document)) list.push_back(trait->label);
        }
    }
    return shared;
}

/// One answer on its way.
struct Finding {
    const OpenIndex& index;
    const model::JobAd& ad;
    SimilarRequest asked;
    SearchResult& result;

    base::Result<void> run() {
        Databases& databases = index.databases;
        Xapian::Database& database = databases.covering(asked.today, asked.expired);
        const auto traits = Traits(ad, index, database).run();
        if (traits.empty()) return {};
        const Expression query = query_of(traits);
        const auto itself = Expression::term(schema::boolean_term(field("id"), ad.id));
        const Ranking& ranking = index.compiler.ranking();
        const MatchSpace all = databases.match_space(asked.today, true, ranking);
        const MatchSpace space = databases.match_space(asked.today, asked.expired, ranking);
        const auto own = best_matches(Expression::join(Ways::filtered, {query, itself}), all, 1);
        Expression others = Expression::join(Ways::without, {query, itself});
        if (!asked.expired) others = Expression::join(Ways::filtered, {others, live_on(asked.today)});
        auto found = best_matches(others, space, kWindow);
        const double whole = own.empty() || own.front().weight <= 0 ? 1 : own.front().weight;
        result.total.exact = found.size() < kWindow || found.back().weight < kAlike * whole;
        std::erase_if(found, [&](const Found& one) { return one.weight < kAlike * whole; });
        found = without_twins_of(itself, found, space);
        result.total.value = found.size();
        return add_hits(database, found, traits, whole, space);
    }

    /// Each post once, and that of the ad itself not at all.
    static std::vector<Found> without_twins_of(const Expression& itself, std::vector<Found> found,
                                               const MatchSpace& space) {
        const auto first = best_matches(itself, space, 1);
        found.insert(found.begin(), first.begin(), first.end());
        auto posts = without_twins(found, space.columns);
        posts.erase(posts.begin(), posts.begin() + static_cast<std::ptrdiff_t>(first.size()));
        return posts;
    }

    base::Result<void> add_hits(Xapian::Database& database, const std::vector<Found>& found,
                                const std::vector<Trait>& traits, double whole, const MatchSpace& space) {
        MarkTerms marks;
        for (const auto& trait : traits) {
            if (trait.kind == &Shared::words && trait.term.starts_with(schema::kStemPrefix))
                marks.stems.insert(trait.term.substr(schema::kStemPrefix.size()));
        }
        const Presentation with{index.databases.ads(), index.lexicon, marks, result.request, index.analyser};
        const std::vector<Found> first(
            found.begin(), found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), asked.limit)));
        auto shared = shared_by(space, first, traits);
        for (std::size_t i = 0; i < first.size(); ++i) {
            auto hit = present(database.get_document(found[i].document), with);
            if (!hit) return base::fail(hit);
            hit->rank = i + 1;
            hit->score = std::min(1.0, found[i].weight / whole);
            hit->title_marks.clear();
            hit->snippet.marks.clear();
            hit->shared = std::move(shared[i]);
            result.hits.push_back(std::move(*hit));
        }
        return {};
    }
};

}  // namespace

base::Result<std::optional<SearchResult>> similar(Searcher& searcher, std::string_view id,
                                                  const SimilarRequest& asked) {
    const auto ad = searcher.find(id);
    if (!ad) return base::fail(ad);
    if (!*ad) return std::optional<SearchResult>();
    SearchResult result;
    const auto done = searcher.use([&](const OpenIndex& index) {
        result = {};
        result.request.limit = asked.limit;
        result.request.expired = asked.expired;
        result.request.today = asked.today;
        result.request.snippet_width = asked.snippet_width;
        result.understood = "like " + (*ad)->id;
        return Finding{index, **ad, asked, result}.run();
    });
    if (!done) return base::fail(done);
    return std::optional<SearchResult>(std::move(result));
}

}  // namespace jobindex::search
