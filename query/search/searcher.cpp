#include "query/search/searcher.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "core/base/text.h"
#include "core/schema/fields.h"
#include "core/schema/terms.h"
#include "core/schema/xapian_error.h"
#include "query/search/advise.h"
#include "query/search/compile.h"
#include "query/search/databases.h"
#include "query/search/facets.h"
#include "query/search/match.h"
#include "query/search/present.h"
#include "query/understand/understand.h"

namespace jobindex::search {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kFacetValues = 10;
constexpr std::size_t kMinIdDigits = 6;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

}  // namespace

struct Searcher::State {
    std::filesystem::path index_dir;
    const understand::Lexicon* lexicon;
    Databases databases;
    Compiler compiler;
    schema::Analyser analyser;

    base::Result<SearchResult> run(const SearchRequest& request);
    base::Result<void> fill(SearchResult& result, const Compiled& compiled);
    base::Result<void> add_hits(SearchResult& result, const Compiled& compiled, const Matches& matches,
                                bool all_words);
    void name_missing(SearchResult& result, const Compiled& compiled, std::size_t first);
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
        auto result = schema::run_xapian("search the index at " + index_dir.string(), work);
        if (!result && result.error().code != base::Code::invalid_input) {
            if (auto reopened = Databases::open(index_dir)) {
                databases = std::move(*reopened);
                result = schema::run_xapian("search the index at " + index_dir.string(), work);
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
                                      const understand::Lexicon& lexicon) {
    auto databases = Databases::open(index_dir);
    if (!databases) return base::fail(databases);
    Compiler compiler(lexicon, databases->languages());
    return Searcher(std::make_unique<State>(
        State{index_dir, &lexicon, std::move(*databases), std::move(compiler), schema::Analyser()}));
}

base::Result<void> Searcher::State::add_hits(SearchResult& result, const Compiled& compiled,
                                             const Matches& matches, bool all_words) {
    const Presentation with{*lexicon, compiled.marks, result.request, analyser};
    for (const auto& found : matches.found) {
        auto hit = present(database(result.request).get_document(found.document), with);
        if (!hit) return base::fail(hit);
        hit->rank = result.request.offset + result.hits.size() + 1;
        hit->score = found.weight;
        hit->all_words = all_words;
        if (result.request.explain) hit->why = reasons(database(result.request), compiled.parts, hit->ad.id);
        result.hits.push_back(std::move(*hit));
    }
    return {};
}

void Searcher::State::name_missing(SearchResult& result, const Compiled& compiled, std::size_t first) {
    std::vector<std::string> ids;
    for (std::size_t i = first; i < result.hits.size(); ++i) ids.push_back(result.hits[i].ad.id);
    if (ids.empty()) return;
    const auto matched = matched_wants(database(result.request), compiled.wants, ids);
    for (std::size_t want = 0; want < matched.size(); ++want) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (!matched[want][i]) result.hits[first + i].missing.push_back(compiled.wants[want].label);
        }
    }
}

base::Result<void> Searcher::State::fill(SearchResult& result, const Compiled& compiled) {
    const SearchRequest& request = result.request;
    MatchOptions options{request.offset, request.limit, kCountExactly, request.sort, request.today, nullptr};
    if (options.sort == Sort::relevance && understand::has_no_words(result.query.root))
        options.sort = Sort::posted;
    FacetSpy spy;
    if (request.facets) {
        options.spy = &spy;
        options.count_exactly = database(request).get_doccount();
    }
    const Matches exact = run_match(database(request), narrowed(compiled.all, request), options);
    result.total = exact.total;
    if (request.facets) result.facets = spy.facets(*lexicon, kFacetValues);
    if (auto added = add_hits(result, compiled, exact, true); !added) return added;

    const std::size_t first = result.hits.size();
    if (first >= request.limit || !exact.total.exact || compiled.some.empty()) return {};
    options.spy = nullptr;
    options.count_exactly = 0;
    options.offset = request.offset > exact.total.value ? request.offset - exact.total.value : 0;
    options.limit = request.limit - first;
    const Matches some = run_match(database(request), narrowed(compiled.some, request), options);
    if (auto added = add_hits(result, compiled, some, false); !added) return added;
    result.partial = result.hits.size() - first;
    name_missing(result, compiled, first);
    return {};
}

void Searcher::State::advise(SearchResult& result) {
    if (result.total.value > 0) return;
    result.suggestion = corrected(result.query, databases, compiler);
    result.next_steps = next_steps(result.query, result.request, databases, compiler);
}

base::Result<SearchResult> Searcher::State::run(const SearchRequest& request) {
    const auto start = Clock::now();
    SearchResult result;
    result.request = request;
    result.query = understand::understand(request.text, *lexicon);
    result.understood = understand::describe(result.query);
    if (auto filled = fill(result, compiler.compile(result.query.root)); !filled) return base::fail(filled);
    advise(result);
    result.took_ms = milliseconds_since(start);
    return result;
}

base::Result<SearchResult> Searcher::search(const SearchRequest& request) {
    if (request.offset > kMaxWindow || request.limit > kMaxWindow - request.offset) {
        return base::fail(base::Code::limit,
                          fmt::format("offset {} and limit {} reach past hit {}", request.offset,
                                      request.limit, kMaxWindow),
                          "narrow the query, or export the ads with jobindex export");
    }
    auto result = state_->with_reopening([&] { return state_->run(request); });
    if (!result) return base::fail(result);
    return std::move(*result);
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

}  // namespace jobindex::search
