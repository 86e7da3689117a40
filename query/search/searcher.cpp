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
#include "query/search/count_facets.h"
#include "query/search/databases.h"
#include "query/search/find.h"
#include "query/search/hits.h"
#include "query/search/present.h"
#include "query/search/read_topic.h"

namespace jobindex::search {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kMinIdDigits = 6;

double milliseconds_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
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

}  // namespace

struct Searcher::State {
    std::filesystem::path index_dir;
    const understand::Lexicon* lexicon;
    Databases databases;
    Compiler compiler;
    schema::Analyser analyser;

    base::Result<SearchResult> run(const SearchRequest& request);
    std::vector<RankedAd> run_rank(const SearchRequest& request);
    void advise(SearchResult& result);
    base::Result<std::optional<model::JobAd>> look_up(const std::string& prefix);

    OpenIndex open() { return {databases, compiler, *lexicon, analyser}; }
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

void Searcher::State::advise(SearchResult& result) {
    if (result.total.value > 0) return;
    result.next_steps = next_steps(result.query, result.request, databases, compiler);
}

base::Result<SearchResult> Searcher::State::run(const SearchRequest& request) {
    const auto start = Clock::now();
    SearchResult result;
    result.request = request;
    Search search = find_corrected(open(), request, result);
    result.query = std::move(search.query);
    result.understood = understand::describe(result.query);
    result.total = {search.matched->count(), true};
    count_facets(open(), result, search);
    if (auto added = add_hits(open(), result, search); !added) return base::fail(added);
    advise(result);
    result.took_ms = milliseconds_since(start);
    return result;
}

std::vector<RankedAd> Searcher::State::run_rank(const SearchRequest& request) {
    SearchResult unused;
    const Search search = find_corrected(open(), request, unused);
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
    const auto done = state.with_reopening([&] { return work(state.open()).map([] { return true; }); });
    if (!done) return base::fail(done);
    return {};
}

}  // namespace jobindex::search
