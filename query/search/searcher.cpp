#include "query/search/searcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "core/base/text.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "core/schema/xapian_error.h"
#include "query/search/advise.h"
#include "query/search/candidates.h"
#include "query/search/compile.h"
#include "query/search/databases.h"
#include "query/search/facets.h"
#include "query/search/match.h"
#include "query/search/present.h"
#include "query/search/read_topic.h"
#include "query/search/relax.h"
#include "query/understand/understand.h"

namespace jobindex::search {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kFacetValues = 10;
constexpr std::size_t kMinIdDigits = 6;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::optional<Clock::time_point> deadline_of(const SearchRequest& request) {
    if (!request.deadline_ms) return std::nullopt;
    return Clock::now() + std::chrono::duration_cast<Clock::duration>(
                              std::chrono::duration<double, std::milli>(*request.deadline_ms));
}

base::Result<void> check_window(const SearchRequest& request) {
    if (request.offset <= kMaxWindow && request.limit <= kMaxWindow - request.offset) return {};
    return base::fail(
        base::Code::limit,
        fmt::format("offset {} and limit {} reach past hit {}", request.offset, request.limit, kMaxWindow),
        "narrow the query, or export the ads with jobindex export");
}

/// Runs `work` unless the window is too large; a deadline that passes meanwhile is an error.
template <class Work>
auto within_limits(const SearchRequest& request, Work&& work) -> decltype(work()) {
    if (auto fits = check_window(request); !fits) return base::fail(fits);
    try {
        return work();
    } catch (const DeadlinePassed&) {
        return base::fail(base::Code::limit,
                          fmt::format("the search took longer than {} ms", *request.deadline_ms),
                          "use rarer words, or allow more time");
    }
}

/// One search on its way: what was understood, what it became, what it found.
struct Search {
    understand::Query query;
    Compiled compiled;
    std::vector<std::string> relaxed;  ///< by tier: what it gives up; "" for all words, and for some of them
    Candidates candidates;
    std::unique_ptr<MatchedAds> matched;  ///< all of the first tier
    std::unique_ptr<Search> closed;       ///< the same among ads that closed in the last year
    std::optional<std::string> spelt;     ///< the query in the spelling that more ads have
};

/// A query with fewer ads than this is loosened.
constexpr std::size_t kFew = 10;
/// So few may have the same slip of the pen.
constexpr std::size_t kHardlyAny = 3;
/// How long ago an ad may have closed and still be shown when there are few others.
constexpr int kClosedDays = 365;
constexpr std::string_view kMayComeAgain = "closed, but was advertised and may come again";

}  // namespace

struct Searcher::State {
    std::filesystem::path index_dir;
    const understand::Lexicon* lexicon;
    Databases databases;
    Compiler compiler;
    schema::Analyser analyser;

    Search find(const SearchRequest& request);
    Search find_corrected(const SearchRequest& request, SearchResult& result);
    base::Result<SearchResult> run(const SearchRequest& request);
    std::vector<RankedAd> run_rank(const SearchRequest& request);
    base::Result<void> add_hits(SearchResult& result, const Search& search);
    void explain(Hit& hit, const Search& search, const Candidate& candidate, const SearchRequest& request);
    void name_missing(SearchResult& result, const Compiled& compiled, const std::vector<std::size_t>& hits);
    void loosen(Search& search, const SearchSpace& space);
    base::Result<void> add_closed(SearchResult& result, const Search& search, const Presentation& with);
    void count_facets(SearchResult& result, const Search& search);
    std::unique_ptr<MatchedAds> without_filter(const SearchResult& result, std::string_view field);
    void advise(SearchResult& result);
    base::Result<std::optional<model::JobAd>> look_up(const std::string& prefix);

    Xapian::Database& database(const SearchRequest& request) {
        return databases.covering(request.today, request.expired);
    }
    Xapian::Query narrowed(const Xapian::Query& query, const SearchRequest& request) const {
        if (request.expired || query.empty()) return query;
        return {Xapian::Query::OP_FILTER, query, live_on(request.today)};
    }
    /// Runs `work`; when the generation went away meanwhile, opens the current one and runs it once more.
    template <class Work>
    auto with_reopening(Work&& work) {
        const std::string what = "search the index at " + index_dir.string();
        auto result = schema::run_xapian(what, work);
        if (!result && result.error().code != base::Code::invalid_input) {
            if (auto reopened = Databases::open(index_dir)) {
                databases = std::move(*reopened);
                result = schema::run_xapian(what, work);
            }
        }
        return result;
    }
};

Searcher::Searcher(std::unique_ptr<State> state) : state_(std::move(state)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

base::Result<Searcher> Searcher::open(const std::filesystem::path& index_dir,
                                      const understand::Lexicon& lexicon, const Ranking& ranking) {
    auto databases = Databases::open(index_dir);
    if (!databases) return base::fail(databases);
    Compiler compiler(lexicon, databases->languages(), ranking);
    return Searcher(std::make_unique<State>(
        State{index_dir, &lexicon, std::move(*databases), std::move(compiler), schema::Analyser()}));
}

Search Searcher::State::find(const SearchRequest& request) {
    const auto columns = databases.columns(request.today, request.expired);
    const auto deadline = deadline_of(request);
    const std::size_t need = request.offset + request.limit;
    Search search{{},      {}, {""}, Candidates(need), std::make_unique<MatchedAds>(columns, deadline),
                  nullptr, {}};
    SearchSpace space{database(request), columns, compiler.ranking(), request, deadline, request.sort};
    if (request.plain) {
        search.query.text = request.text;
        const Xapian::Query words = with_feedback(space, narrowed(compiler.plain(request.text), request));
        show_matches(space.database, words, *search.matched);
        search.candidates.add(space, words);
        return search;
    }
    search.query = understand::understand(request.text, *lexicon, {request.today, request.verbatim});
    search.compiled = compiler.compile(search.query.root);
    if (space.sort == Sort::relevance && understand::has_no_words(search.query.root))
        space.sort = Sort::posted;
    show_matches(space.database, narrowed(search.compiled.matching, request), *search.matched);
    search.candidates.add(space, narrowed(search.compiled.all, request));
    loosen(search, space);
    return search;
}

/// Fills a page that few ads answer: looser queries, then some of the words, then closed ads.
void Searcher::State::loosen(Search& search, const SearchSpace& space) {
    const SearchRequest& request = space.request;
    const bool few = search.matched->count() < kFew && !request.verbatim;
    Xapian::Query some = search.compiled.some;
    if (few && search.matched->count() <= kHardlyAny)
        search.spelt = corrected(search.query, databases, compiler);
    if (search.spelt && search.matched->count() > 0) {
        const auto other =
            compiler.compile(understand::understand(*search.spelt, *lexicon, {request.today, false}).root);
        search.candidates.add(space, narrowed(other.all, request));
        search.relaxed.push_back(fmt::format("in another spelling, \"{}\"", *search.spelt));
        some = other.some;
    }
    if (few && !search.candidates.full()) {
        for (auto& step : relaxations(search.query.root, *lexicon)) {
            if (search.candidates.full()) break;
            search.candidates.add(space, narrowed(compiler.compile(step.root).all, request));
            search.relaxed.push_back(std::move(step.what));
        }
    }
    search.candidates.add(space, narrowed(some, request));
    search.relaxed.emplace_back();
    if (!few || request.expired || search.candidates.full()) return;
    SearchRequest closed = request;
    closed.expired = true;
    const auto columns = databases.columns(closed.today, true);
    const SearchSpace all{databases.both(), columns, space.ranking, closed, space.deadline, space.sort};
    const Xapian::Query recent(Xapian::Query::OP_VALUE_RANGE, schema::kLiveUntilSlot,
                               schema::date_value(request.today.plus_days(-kClosedDays)),
                               schema::date_value(request.today.plus_days(-1)));
    search.closed = std::make_unique<Search>(Search{
        search.query, compiler.compile(search.query.root), {}, Candidates(kFew), nullptr, nullptr, {}});
    search.closed->candidates.add(
        all, Xapian::Query(Xapian::Query::OP_FILTER, search.closed->compiled.all, recent));
}

/// find(), and when no ad has all of it, the same in corrected spelling where that has some.
Search Searcher::State::find_corrected(const SearchRequest& request, SearchResult& result) {
    Search search = find(request);
    result.suggestion = search.spelt;
    if (!search.spelt || search.matched->count() > 0) return search;
    SearchRequest other = request;
    other.text = *result.suggestion;
    Search better = find(other);
    if (better.matched->count() == 0) return search;
    result.corrected = true;
    return better;
}

base::Result<void> Searcher::State::add_hits(SearchResult& result, const Search& search) {
    const SearchRequest& request = result.request;
    const Presentation with{*lexicon, search.compiled.marks, request, analyser};
    const auto& list = search.candidates.list();
    std::vector<std::size_t> some;  // hits that lack some of the words
    for (std::size_t i = request.offset; i < list.size(); ++i) {
        auto hit = present(database(request).get_document(list[i].document), with);
        if (!hit) return base::fail(hit);
        hit->rank = i + 1;
        hit->score = list[i].weight;
        hit->all_words = list[i].tier == 0;
        hit->relaxed = search.relaxed[list[i].tier];
        if (!hit->all_words && hit->relaxed.empty()) some.push_back(result.hits.size());
        if (request.explain) explain(*hit, search, list[i], request);
        if (!hit->all_words) ++result.partial;
        result.hits.push_back(std::move(*hit));
    }
    if (!some.empty()) name_missing(result, search.compiled, some);
    return add_closed(result, search, with);
}

/// Closed ads behind all others.
base::Result<void> Searcher::State::add_closed(SearchResult& result, const Search& search,
                                               const Presentation& with) {
    const SearchRequest& request = result.request;
    if (!search.closed) return {};
    std::size_t rank = search.candidates.list().size();
    for (const auto& candidate : search.closed->candidates.list()) {
        ++rank;
        if (rank <= request.offset || rank > request.offset + request.limit) continue;
        auto hit = present(databases.both().get_document(candidate.document), with);
        if (!hit) return base::fail(hit);
        hit->rank = rank;
        hit->score = candidate.weight;
        hit->all_words = false;
        hit->relaxed = kMayComeAgain;
        ++result.partial;
        result.hits.push_back(std::move(*hit));
    }
    return {};
}

/// The reasons of a hit; what its words do not account for is what the ad itself is worth.
void Searcher::State::explain(Hit& hit, const Search& search, const Candidate& candidate,
                              const SearchRequest& request) {
    constexpr double kVisible = 0.005;
    hit.why = reasons(database(request), search.compiled.parts, compiler.ranking(), hit.ad.id);
    double rest = candidate.weight;
    for (const auto& reason : hit.why) rest -= reason.weight;
    if (!hit.why.empty() && std::abs(rest) > kVisible) hit.why.push_back({"ad", "", rest});
}

void Searcher::State::name_missing(SearchResult& result, const Compiled& compiled,
                                   const std::vector<std::size_t>& hits) {
    std::vector<std::string> ids;
    for (const auto hit : hits) ids.push_back(result.hits[hit].ad.id);
    const auto matched = matched_wants(database(result.request), compiled.wants, ids);
    for (std::size_t want = 0; want < matched.size(); ++want) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (!matched[want][i]) result.hits[hits[i]].missing.push_back(compiled.wants[want].label);
        }
    }
}

void Searcher::State::count_facets(SearchResult& result, const Search& search) {
    if (!result.request.facets) return;
    for (const auto field : kFacetFields) {
        const auto others = without_filter(result, field);
        Facet facet = (others ? *others : *search.matched).facet(field, *lexicon, kFacetValues);
        if (!facet.counts.empty()) result.facets.push_back(std::move(facet));
    }
}

/// The ads of the query without its own filters of `field`, so that other values can be chosen; null when it
/// has none.
std::unique_ptr<MatchedAds> Searcher::State::without_filter(const SearchResult& result,
                                                            std::string_view field) {
    const SearchRequest& request = result.request;
    understand::Node root = result.query.root;
    const auto removed = std::erase_if(root.children, [&](const understand::Node& node) {
        return node.kind == understand::Kind::filter && node.field == field &&
               node.occur != understand::Occur::must_not;
    });
    if (removed == 0) return nullptr;
    auto matched = std::make_unique<MatchedAds>(databases.columns(request.today, request.expired));
    show_matches(database(request), narrowed(compiler.compile(root).matching, request), *matched);
    return matched;
}

void Searcher::State::advise(SearchResult& result) {
    if (result.total.value > 0) return;
    result.next_steps = next_steps(result.query, result.request, databases, compiler);
}

base::Result<SearchResult> Searcher::State::run(const SearchRequest& request) {
    const auto start = Clock::now();
    SearchResult result;
    result.request = request;
    Search search = find_corrected(request, result);
    result.query = std::move(search.query);
    result.understood = understand::describe(result.query);
    result.total = {search.matched->count(), true};
    count_facets(result, search);
    if (auto added = add_hits(result, search); !added) return base::fail(added);
    advise(result);
    result.took_ms = milliseconds_since(start);
    return result;
}

std::vector<RankedAd> Searcher::State::run_rank(const SearchRequest& request) {
    SearchResult unused;
    const Search search = find_corrected(request, unused);
    const auto columns = databases.columns(request.today, request.expired);
    std::vector<RankedAd> ads;
    const auto& list = search.candidates.list();
    for (std::size_t i = request.offset; i < list.size(); ++i) {
        const auto document = list[i].document;
        ads.push_back(
            {std::string(columns.of(document).id(columns.row(document))), list[i].weight, list[i].tier == 0});
    }
    return ads;
}

base::Result<SearchResult> Searcher::search(const SearchRequest& request) {
    return within_limits(request, [&]() -> base::Result<SearchResult> {
        auto result = state_->with_reopening([&] { return state_->run(request); });
        if (!result) return base::fail(result);
        return std::move(*result);
    });
}

base::Result<std::vector<RankedAd>> Searcher::rank(const SearchRequest& request) {
    return within_limits(request,
                         [&] { return state_->with_reopening([&] { return state_->run_rank(request); }); });
}

base::Result<Topic> Searcher::topic(const TopicRequest& request, const understand::Glossary& glossary) {
    const auto is_blank = [](const std::string& text) { return base::trim(text).empty(); };
    const auto& topics = request.topics;
    if (topics.empty() || std::any_of(topics.begin(), topics.end(), is_blank))
        return base::fail(base::Code::invalid_input, "a topic is empty", "name one: \"medical physics\"");
    auto topic = state_->with_reopening([&] {
        return read_topic(request, {state_->databases, state_->compiler, *state_->lexicon, glossary});
    });
    if (!topic) return base::fail(topic);
    return std::move(*topic);
}

base::Result<std::optional<model::JobAd>> Searcher::State::look_up(const std::string& prefix) {
    Xapian::Database& all = databases.both();
    const std::string first = schema::boolean_term(schema::field("id"), prefix);
    auto term = all.allterms_begin(first);
    if (term == all.allterms_end(first)) return std::optional<model::JobAd>();
    const std::string found = *term;
    if (found != first && ++term != all.allterms_end(first)) {
        return base::fail(base::Code::invalid_input,
                          fmt::format("more than one ad has an id that begins {}", prefix),
                          "give more digits of the id");
    }
    const auto posting = all.postlist_begin(found);
    if (posting == all.postlist_end(found)) return std::optional<model::JobAd>();
    auto ad = ad_of(all.get_document(*posting));
    if (!ad) return base::fail(ad);
    return std::optional<model::JobAd>(std::move(*ad));
}

base::Result<std::optional<model::JobAd>> Searcher::find(std::string_view id) {
    const std::string prefix = base::to_lower_ascii(base::trim(id));
    const bool is_hex = prefix.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (!is_hex || prefix.size() < kMinIdDigits) {
        return base::fail(base::Code::invalid_input, fmt::format("\"{}\" is no ad id", prefix),
                          "an id has 32 hex digits; its first 6 or more are enough");
    }
    auto found = state_->with_reopening([&] { return state_->look_up(prefix); });
    if (!found) return base::fail(found);
    return std::move(*found);
}

base::Result<void> Searcher::use(const std::function<base::Result<void>(const OpenIndex&)>& work) {
    State& state = *state_;
    const auto done = state.with_reopening([&] {
        return work({state.databases, state.compiler, *state.lexicon, state.analyser}).map([] {
            return true;
        });
    });
    if (!done) return base::fail(done);
    return {};
}

}  // namespace jobindex::search
