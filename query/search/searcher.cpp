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
#include "query/search/cursor.h"
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
        base::Code::invalid_input,
        fmt::format("offset {} and limit {} reach past hit {}", request.offset, request.limit, kMaxWindow),
        "narrow the query, or export the ads with jobindex export");
}

/// Runs `work`; a deadline that passes meanwhile is an error.
template <class Work>
auto in_time(const std::optional<double>& deadline_ms, Work&& work) -> decltype(work()) {
    try {
        return work();
    } catch (const DeadlinePassed&) {
        return base::fail(base::Code::limit, fmt::format("the search took longer than {} ms", *deadline_ms),
                          "use rarer words, or allow more time");
    }
}

/// Runs `work` unless the window is too large or the time is up.
template <class Work>
auto within_limits(const SearchRequest& request, Work&& work) -> decltype(work()) {
    if (auto fits = check_window(request); !fits) return base::fail(fits);
    return in_time(request.deadline_ms, std::forward<Work>(work));
}

/// A generation that is open, and the compiler for the languages of its ads.
struct OpenGeneration {
    Databases databases;
    Compiler compiler;
};

/// A page to be read: its request with what the cursor says in place.
struct Page {
    SearchRequest request;
    std::optional<Cursor> cursor;
    bool in_time = false;  ///< the cursor's day still holds
};

/// A cursor holds on the day it was made and on the next: who turns pages past midnight sees nothing shift.
bool holds(base::Date day, base::Date today) {
    return day == today || day.plus_days(1) == today;
}

base::Result<Page> turn_to(const SearchRequest& asked) {
    Page page{asked, {}, false};
    if (!asked.cursor) return page;
    auto cursor = read_cursor(*asked.cursor, asked);
    if (!cursor) return base::fail(cursor);
    page.in_time = holds(cursor->day, asked.today);
    if (page.in_time) page.request.today = cursor->day;
    page.request.offset = cursor->offset;
    if (cursor->offset > kMaxWindow)
        return base::fail(base::Code::invalid_input, fmt::format("the cursor leads past hit {}", kMaxWindow),
                          "narrow the query, or export the ads with jobindex export");
    page.request.limit = std::min(asked.limit, kMaxWindow - cursor->offset);
    page.cursor = std::move(*cursor);
    return page;
}

bool is_of(const Cursor& cursor, const schema::Generation& generation) {
    return cursor.generation == generation.name && cursor.created == generation.created;
}

}  // namespace

struct Searcher::State {
    std::filesystem::path index_dir;
    const understand::Lexicon* lexicon;
    OpenGeneration current;
    std::optional<OpenGeneration> earlier;  ///< the last other one that a cursor led to
    schema::Analyser analyser;

    base::Result<SearchResult> run(OpenGeneration& generation, const SearchRequest& request);
    base::Result<std::vector<RankedAd>> run_rank(OpenGeneration& generation, const SearchRequest& request);
    OpenGeneration* pinned_to(const Page& page);
    base::Result<std::optional<model::JobAd>> look_up(const std::string& prefix);

    OpenIndex open(OpenGeneration& generation) {
        return {generation.databases, generation.compiler, *lexicon, analyser};
    }
    OpenGeneration opened(Databases databases) const {
        auto languages = databases.languages();
        return {std::move(databases), Compiler(*lexicon, std::move(languages), current.compiler.ranking())};
    }
    /// Runs `work` on the current generation; when that went away meanwhile, opens the one that is current
    /// now and runs it once more.
    template <class Work>
    auto with_reopening(Work&& work) {
        const std::string what = "search the index at " + index_dir.string();
        auto result = schema::run_xapian(what, [&] { return work(current); });
        if (!result && result.error().code != base::Code::invalid_input) {
            if (auto reopened = Databases::open(index_dir)) {
                current = opened(std::move(*reopened));
                result = schema::run_xapian(what, [&] { return work(current); });
            }
        }
        return result;
    }
    /// Runs `work` on the generation of the page's cursor, or on the current one when that is gone.
    template <class Work>
    auto on_page(const Page& page, Work&& work) {
        if (OpenGeneration* pinned = pinned_to(page)) {
            const std::string what = "search an earlier index at " + index_dir.string();
            auto result = schema::run_xapian(what, [&] { return work(*pinned); });
            if (result) return result;
            earlier.reset();
        }
        return with_reopening(work);
    }
};

Searcher::Searcher(std::unique_ptr<State> state) : state_(std::move(state)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

Searcher Searcher::over(Databases databases, const std::filesystem::path& index_dir,
                        const understand::Lexicon& lexicon, const Ranking& ranking) {
    Compiler compiler(lexicon, databases.languages(), ranking);
    return Searcher(std::make_unique<State>(State{
        index_dir, &lexicon, {std::move(databases), std::move(compiler)}, std::nullopt, schema::Analyser()}));
}

base::Result<Searcher> Searcher::open(const std::filesystem::path& index_dir,
                                      const understand::Lexicon& lexicon, const Ranking& ranking) {
    auto databases = Databases::open(index_dir);
    if (!databases) return base::fail(databases);
    return over(std::move(*databases), index_dir, lexicon, ranking);
}

base::Result<Searcher> Searcher::open(const schema::Generation& generation,
                                      const understand::Lexicon& lexicon, const Ranking& ranking) {
    auto databases = Databases::open(generation);
    if (!databases) return base::fail(databases);
    return over(std::move(*databases), generation.path.parent_path(), lexicon, ranking);
}

/// The generation of the page's cursor when it is another than the current one; null when there is none.
OpenGeneration* Searcher::State::pinned_to(const Page& page) {
    if (!page.cursor || !page.in_time || is_of(*page.cursor, current.databases.generation())) return nullptr;
    // Looked up each time: what was taken down must not be read from files that are still open.
    const auto there = schema::generation_named(index_dir, page.cursor->generation);
    if (!there || !is_of(*page.cursor, *there)) {
        earlier.reset();
        return nullptr;
    }
    if (earlier && is_of(*page.cursor, earlier->databases.generation())) return &*earlier;
    earlier.reset();
    if (auto databases = Databases::open(*there)) earlier = opened(std::move(*databases));
    return earlier ? &*earlier : nullptr;
}

base::Result<void> has_centre(const SearchRequest& request, const Search& search) {
    if (request.sort != Sort::distance || search.centre) return {};
    return base::fail(base::Code::invalid_input, "the query names no place to measure distances from",
                      "add one, as in \"near Leeds\" or \"within 20 km of Leeds\"");
}

base::Result<SearchResult> Searcher::State::run(OpenGeneration& generation, const SearchRequest& request) {
    const auto start = Clock::now();
    const OpenIndex index = open(generation);
    SearchResult result;
    result.request = request;
    const Deadline deadline(request.deadline_ms);
    Search search = find_corrected(index, request, deadline, result);
    if (auto placed = has_centre(request, search); !placed) return base::fail(placed);
    result.query = std::move(search.query);
    result.understood = understand::describe(result.query);
    result.total = {search.matched->count(), true};
    count_facets(index, result, search);
    if (auto added = add_hits(index, result, search); !added) return base::fail(added);
    if (result.total.value == 0)
        result.next_steps = next_steps(result.query, request, index.databases, index.compiler, deadline);
    const schema::Generation& of = index.databases.generation();
    result.generation = of.name;
    const std::size_t next = request.offset + request.limit;
    if (has_more(request, search) && next < kMaxWindow)
        result.next_cursor = write_cursor({of.name, of.created, next, request.today}, request);
    if (const std::size_t at = request.offset; at > 0) {
        const std::size_t before = at > request.limit ? at - request.limit : 0;
        result.previous_cursor = write_cursor({of.name, of.created, before, request.today}, request);
    }
    result.took_ms = milliseconds_since(start);
    return result;
}

base::Result<std::vector<RankedAd>> Searcher::State::run_rank(OpenGeneration& generation,
                                                              const SearchRequest& request) {
    SearchResult unused;
    const Search search = find_corrected(open(generation), request, Deadline(request.deadline_ms), unused);
    if (auto placed = has_centre(request, search); !placed) return base::fail(placed);
    const auto columns = generation.databases.columns(request.today, request.expired);
    std::vector<RankedAd> ads;
    const auto& list = search.candidates.list();
    const std::size_t end = std::min(list.size(), request.offset + request.limit);
    for (std::size_t i = request.offset; i < end; ++i) {
        const auto document = list[i].document;
        ads.push_back(
            {std::string(columns.of(document).id(columns.row(document))), list[i].weight, list[i].tier == 0});
    }
    return ads;
}

base::Result<SearchResult> Searcher::search(const SearchRequest& asked) {
    const auto page = turn_to(asked);
    if (!page) return base::fail(page);
    return within_limits(page->request, [&]() -> base::Result<SearchResult> {
        auto result = state_->on_page(*page, [&](OpenGeneration& generation) {
            auto found = state_->run(generation, page->request);
            const bool pinned =
                page->cursor && page->in_time && is_of(*page->cursor, generation.databases.generation());
            if (found) found->generation_changed = page->cursor && !pinned;
            return found;
        });
        if (!result) return base::fail(result);
        return std::move(*result);
    });
}

base::Result<std::vector<RankedAd>> Searcher::rank(const SearchRequest& asked) {
    const auto page = turn_to(asked);
    if (!page) return base::fail(page);
    return within_limits(page->request, [&]() -> base::Result<std::vector<RankedAd>> {
        auto ranked = state_->on_page(
            *page, [&](OpenGeneration& generation) { return state_->run_rank(generation, page->request); });
        if (!ranked) return base::fail(ranked);
        return std::move(*ranked);
    });
}

base::Result<Topic> Searcher::topic(const TopicRequest& request, const understand::Glossary& glossary) {
    const auto is_blank = [](const std::string& text) { return base::trim(text).empty(); };
    const auto& topics = request.topics;
    if (topics.empty() || std::any_of(topics.begin(), topics.end(), is_blank))
        return base::fail(base::Code::invalid_input, "a topic is empty", "name one: \"medical physics\"");
    const Deadline deadline(request.deadline_ms);
    return in_time(request.deadline_ms, [&]() -> base::Result<Topic> {
        auto topic = state_->with_reopening([&](OpenGeneration& at) {
            return read_topic(request, {at.databases, at.compiler, *state_->lexicon, glossary, deadline});
        });
        if (!topic) return base::fail(topic);
        return std::move(*topic);
    });
}

base::Result<std::optional<model::JobAd>> Searcher::State::look_up(const std::string& prefix) {
    const auto document = current.databases.document_of(prefix);
    if (!document) return base::fail(document);
    if (*document == 0) return std::optional<model::JobAd>();
    auto ad = ad_of(current.databases.both().get_document(*document), current.databases.ads(),
                    schema::AdDetail::evidence);
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
    auto found = state_->with_reopening([&](OpenGeneration&) { return state_->look_up(prefix); });
    if (!found) return base::fail(found);
    return std::move(*found);
}

base::Result<void> Searcher::use(const std::function<base::Result<void>(const OpenIndex&)>& work) {
    State& state = *state_;
    const auto done = state.with_reopening(
        [&](OpenGeneration& generation) { return work(state.open(generation)).map([] { return true; }); });
    if (!done) return base::fail(done);
    return {};
}

}  // namespace jobindex::search
