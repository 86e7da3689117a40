#include "crawler/boards/pull.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/json.h"
#include "core/base/url.h"

namespace jobindex::crawler::boards {
namespace {

using base::Json;

constexpr std::string_view kWitness = "witness";
constexpr std::string_view kMore = "more.";
constexpr int kEmptyPagesAtTheEnd = 2;  // one may be a hole

Json texts(const std::vector<std::string>& list) {
    Json out = Json::array();
    for (const auto& text : list) out.push(text);
    return out;
}

std::vector<std::string> texts(const Json& list) {
    std::vector<std::string> out;
    for (const Json& text : list.items()) out.push_back(text.text());
    return out;
}

/// True when every page was listed before; adds them to `seen`.
bool all_seen(const std::vector<std::string>& pages, std::set<std::string>& seen) {
    bool all = !pages.empty();
    for (const auto& page : pages) all = !seen.insert(page).second && all;
    return all;
}

}  // namespace

std::string StepResult::to_json() const {
    Json out = Json::object({{"count", count}});
    if (failed) out.set("failed", true);
    out.set_if("problem", problem);
    if (stated) out.set("stated", *stated);
    out.set_if("pages", texts(pages)).set_if("more", texts(more));
    Json parts = Json::array();
    for (const auto& slice : slices) parts.push(Json::object({{"text", slice.text}, {"count", slice.count}}));
    out.set_if("slices", std::move(parts));
    return out.dump();
}

Result<StepResult> StepResult::from_json(std::string_view text) {
    const auto json = base::parse_json(text);
    if (!json) return base::fail(json);
    StepResult out;
    out.failed = (*json)["failed"].boolean();
    out.problem = (*json)["problem"].text();
    if (const auto stated = (*json)["stated"].integer()) out.stated = *stated;
    out.count = (*json)["count"].integer().value_or(0);
    out.pages = texts((*json)["pages"]);
    out.more = texts((*json)["more"]);
    for (const Json& slice : (*json)["slices"].items())
        out.slices.push_back({slice["text"].text(), slice["count"].integer().value_or(0)});
    return out;
}

/// What is known of one list, page by page.
struct Pull::Walk {
    std::optional<long long> stated;
    long long count = 0;    ///< of all pages
    std::size_t items = 0;  ///< taken of all pages
    std::string problem;    ///< the first one, with the page
    std::set<std::string> pages;
    bool sliced = false;
};

Pull::Pull(Source source, const board::Board& board)
    : source_(std::move(source)), board_(board_for(source_, board)) {
    variables_ = board::variables_of(board_, source_.token).value_or(board::Variables{});
}

const StepResult* Pull::result(std::string_view step) const {
    const auto found = results_.find(step);
    return found == results_.end() ? nullptr : &found->second;
}

Ask Pull::ask(std::string step, board::Request request) const {
    request.url = board::through(source_.endpoint, request.url);
    return {std::move(step), std::move(request)};
}

/// Goes along the pages of a list as far as they are known; the request that is missing, if any.
std::optional<Ask> Pull::walk(std::string_view list, std::string_view slice, Walk& out) const {
    const bool paged = board_.paging == board::Paging::offset || board_.paging == board::Paging::page;
    int empty = 0;
    for (long long index = 0;; ++index) {
        std::string step = fmt::format("{}.{}", list, index);
        const StepResult* page = result(step);
        if (page == nullptr) {
            if (results_.size() >= (source_.max_pages > 0 ? source_.max_pages : kMostSteps)) {
                if (out.problem.empty())
                    out.problem = fmt::format("ended after {} requests", results_.size());
                return std::nullopt;
            }
            return ask(std::move(step), board::list_request(board_, variables_, index, slice));
        }
        const auto note = [&](std::string_view problem) {
            if (out.problem.empty()) out.problem = fmt::format("page {}: {}", index + 1, problem);
        };
        if (!page->problem.empty()) note(page->problem);
        if (page->failed) return std::nullopt;
        // Only the first page is believed: Workday's later ones say 0.
        if (index == 0) out.stated = page->stated;
        if (page->count > 0 && empty > 0 && !out.stated) note("it holds items, and the page before it none");
        const bool repeated = all_seen(page->pages, out.pages);
        out.items += page->pages.size();
        out.count += page->count;
        if (repeated) {
            note("repeats what was listed before");
            return std::nullopt;
        }
        empty = page->count == 0 ? empty + 1 : 0;
        const bool met =
            (out.stated && out.count >= *out.stated) || (board_.window > 0 && out.count >= board_.window);
        if (!paged || met || empty == kEmptyPagesAtTheEnd) return std::nullopt;
    }
}

/// The facet values that the list is to be read by as well, because it does not show all.
std::vector<board::Slice> Pull::slices(const Walk& whole) const {
    const StepResult* first = result("list.0");
    const bool cut = board_.window > 0 && whole.stated && *whole.stated >= board_.window;
    return cut && first != nullptr ? first->slices : std::vector<board::Slice>();
}

/// The further parts that answers named, in the order of their addresses; the first that is missing.
std::optional<Ask> Pull::walk_more(Walk& out) const {
    std::set<std::string> named;
    for (const auto& [step, page] : results_) {
        for (const auto& url : page.more) named.insert(url);
    }
    for (const auto& url : named) {
        std::string step = std::string(kMore) + url;
        const StepResult* page = result(step);
        if (page == nullptr) {
            if (results_.size() < (source_.max_pages > 0 ? source_.max_pages : kMostSteps))
                return ask(std::move(step), {url, {}, board_.headers});
            if (out.problem.empty()) out.problem = fmt::format("ended after {} requests", results_.size());
            return std::nullopt;
        }
        if (!page->problem.empty() && out.problem.empty())
            out.problem = fmt::format("{}: {}", url, page->problem);
        out.items += page->pages.size();
        out.count += page->count;
        out.pages.insert(page->pages.begin(), page->pages.end());
    }
    return std::nullopt;
}

std::optional<Ask> Pull::walk_all(Walk& whole) const {
    if (auto missing = walk("list", {}, whole)) return missing;
    std::size_t number = 0;
    for (const auto& slice : slices(whole)) {
        Walk part;
        if (auto missing = walk(fmt::format("slice.{}", number++), slice.text, part)) return missing;
        if (whole.problem.empty() && !part.problem.empty()) whole.problem = slice.text + ": " + part.problem;
        whole.pages.insert(part.pages.begin(), part.pages.end());
        whole.sliced = true;
    }
    if (auto missing = walk_more(whole)) return missing;
    if (board_.witness.empty() || whole.stated) return std::nullopt;
    if (const StepResult* witness = result(kWitness)) {
        whole.stated = witness->stated;
        return std::nullopt;
    }
    return ask(std::string(kWitness), board::witness_request(board_, variables_));
}

std::optional<Ask> Pull::next() const {
    Walk whole;
    return walk_all(whole);
}

void Pull::take(std::string_view step, StepResult result) {
    results_.insert_or_assign(std::string(step), std::move(result));
}

/// Why a pull is PARTIAL; "" when it is COMPLETE.
std::string Pull::shortfall(const Walk& whole) const {
    if (board_.completeness == board::Completeness::never) return board_.never_because;
    if (!whole.problem.empty()) return whole.problem;
    const auto twice = static_cast<long long>(whole.items - whole.pages.size());
    const long long listed = whole.sliced ? static_cast<long long>(whole.pages.size()) : whole.count - twice;
    if (board_.window > 0 && whole.stated == board_.window)
        return fmt::format("the board states {}, the most that it ever shows", board_.window);
    if (whole.stated && *whole.stated != listed)
        return fmt::format("{} listed, the board states {}", listed, *whole.stated);
    if (whole.stated) return {};
    if (board_.completeness == board::Completeness::stated) return "the board states no count";
    if (whole.pages.empty()) return "nothing is listed and no count is stated, which is not believed";
    return {};
}

board::Conclusion Pull::conclude(base::Timestamp at) const {
    Walk whole;
    const bool done = !walk_all(whole);
    board::Conclusion out;
    out.source = source_.name;
    out.board = board_.name;
    out.reason = done ? shortfall(whole) : "it was not finished";
    out.complete = out.reason.empty();
    if (out.complete) {
        out.reason = whole.stated ? "the board's own count is met" : "every page was read";
    }
    out.stated = whole.stated;
    out.listed.assign(whole.pages.begin(), whole.pages.end());
    out.at = at;
    return out;
}

Pull::Read Pull::read(std::string_view step, const board::Body& body) const {
    Read out;
    if (step == kWitness) {
        out.result.stated = board::read_witness(board_, body);
        return out;
    }
    auto answer = board::read_answer(board_, variables_, body);
    out.result.problem = std::move(answer.problem);
    out.result.stated = answer.stated;
    out.result.count = answer.count;
    out.result.slices = std::move(answer.slices);
    const auto base = base::parse_url(body.url);
    for (const auto& more : answer.more) {
        const auto url = base::parse_url(more, base ? &*base : nullptr);
        if (url) out.result.more.push_back(base::canonical(*url));
        if (!url) out.result.problem = fmt::format("\"{}\" is no address of a further part", more);
    }
    for (auto& item : answer.items) {
        const bool own_page = board_.carries == board::Carries::pages;
        if (own_page && item.url.empty()) continue;
        if (own_page && !item.url.starts_with(source_.endpoint))
            item.url = board::through(source_.endpoint, item.url);
        out.result.pages.push_back(own_page ? item.url : board::page_key(source_.name, item.key));
        out.items.push_back(std::move(item));
    }
    return out;
}

StepResult Pull::without_answer(std::string_view step, std::string reason, bool gone) const {
    StepResult out;
    const bool first = step == "list.0" || !step.starts_with("list.");
    if (gone && !first) return out;  // a page behind the last one
    out.failed = true;
    out.problem = std::move(reason);
    return out;
}

}  // namespace jobindex::crawler::boards
