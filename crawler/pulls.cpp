#include "crawler/pulls.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "core/base/url.h"
#include "crawler/priority.h"
#include "crawler/seeds.h"

namespace jobindex::crawler {

namespace {

constexpr std::string_view kMark = "#pull/";
constexpr std::string_view kItem = "item.";
constexpr std::size_t kLongestItem = 32u << 10;  // of what the archive keeps beside a detail answer
constexpr Timestamp kDay = 86'400;
constexpr int kPullPriority = 0;

}  // namespace

PullStep step_of(const Task& task) {
    PullStep out;
    const std::string_view url = task.url;
    const auto mark = url.find(kMark);
    if (mark == std::string_view::npos) return out;
    const auto rest = url.substr(mark + kMark.size());
    const auto slash = rest.find('/');
    out.source = rest.substr(0, slash);
    out.step = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
    if (out.step.starts_with(kItem)) out.key = out.step.substr(kItem.size());
    return out;
}

std::string_view address_of(const Task& task) {
    const std::string_view url = task.url;
    return task.kind == Kind::pull ? url.substr(0, url.find('#')) : url;
}

std::string with_step(std::string_view url, const Task& task) {
    const auto mark = task.url.find('#');
    return std::string(url.substr(0, url.find('#'))) +
           (mark == std::string::npos ? "" : task.url.substr(mark));
}

const boards::Source* Pulls::source(std::string_view name) const {
    for (const auto& source : sources_) {
        if (source.name == name) return &source;
    }
    return nullptr;
}

bool Pulls::has_source(const board::Recognised& board) const {
    return std::any_of(sources_.begin(), sources_.end(), [&board](const boards::Source& source) {
        return source.board == board.board->name && source.token == board.token;
    });
}

Pulls::Visit* Pulls::waiting(const PullStep& step) {
    const auto found = open_.find(step.source);
    const bool waits = found != open_.end() && found->second.waits_for == step.step;
    return waits ? &found->second : nullptr;
}

Result<void> Pulls::start(bool begin_due) {
    const auto rows = run_.frontier.pulls();
    if (!rows) return base::fail(rows);
    std::unordered_map<std::string_view, const PullRow*> row_of;
    for (const auto& row : *rows) row_of[row.source] = &row;
    for (const auto& source : sources_) {
        if (open_.contains(source.name)) continue;
        const auto known = row_of.find(source.name);
        const PullRow last = known == row_of.end() ? PullRow() : *known->second;
        const bool stale = run_.now() - last.began > std::max<Timestamp>(source.every, kDay);
        const bool due = begin_due && last.due <= run_.now() && source.quiet.left_utc(run_.now()) == 0;
        Result<void> done;
        if (source.board.empty()) {
            if (due) done = begin_site(source);
        } else if (last.open && !stale) {
            done = resume(source, last);
        } else if (due || last.open) {
            done = begin(source);
        }
        if (!done) return done;
    }
    // A visit that ended here is durable in archive and consumer before line_up() makes it so in the
    // frontier.
    if (auto kept = run_.archive.sync(); !kept) return kept;
    if (auto kept = consumer_.commit(); !kept) return kept;
    return line_up(run_);
}

Result<void> Pulls::begin_site(const boards::Source& source) {
    for (const auto& scope : source.scope) {
        if (scope.starts_with('/')) continue;
        run_.scope.add(scope);
        if (auto kept = run_.frontier.add_scope(scope, "source " + source.name); !kept) return kept;
    }
    if (auto planted = plant_seed(run_, source.url); !planted) return planted;
    if (const auto host = host_of_url(source.url, source.delay); !host) return base::fail(host);
    PullRow row;
    row.source = source.name;
    row.began = row.ended = run_.now();
    row.due = run_.now() + source.every;
    return run_.frontier.set_pull(row);
}

Result<void> Pulls::begin(const boards::Source& source) {
    const board::Board* board = run_.options.boards->find(source.board);
    if (board == nullptr) return {};  // parse_source() refuses unknown boards
    PullRow row;
    row.source = source.name;
    row.open = true;
    row.began = run_.now();
    if (auto kept = run_.frontier.set_pull(row); !kept) return kept;
    if (auto kept = run_.frontier.begin_steps(source.name); !kept) return kept;
    Visit visit;
    visit.pull = std::make_shared<boards::Pull>(source, *board);
    visit.began = row.began;
    open_.insert_or_assign(source.name, std::move(visit));
    return go_on(source.name);
}

Result<void> Pulls::resume(const boards::Source& source, const PullRow& row) {
    const board::Board* board = run_.options.boards->find(source.board);
    if (board == nullptr) return {};
    Visit visit;
    visit.pull = std::make_shared<boards::Pull>(source, *board);
    visit.began = row.began;
    const auto steps = run_.frontier.fresh_steps(source.name);
    if (!steps) return base::fail(steps);
    for (const auto& [step, text] : *steps) {
        auto result = boards::StepResult::from_json(text);
        if (result) visit.pull->take(step, std::move(*result));
    }
    open_.insert_or_assign(source.name, std::move(visit));
    return go_on(source.name);
}

Result<HostId> Pulls::host_of_url(std::string_view url, double delay) {
    const auto host = run_.frontier.host_id(origin_of(url));
    if (!host || delay <= 0) return host;
    const auto slot = run_.slot_of(*host);
    if (!slot) return base::fail(slot);
    (*slot)->pace.slow_down_to(delay);
    return host;
}

/// Asks for what the visit needs next, or ends it.
Result<void> Pulls::go_on(const std::string& name) {
    Visit& visit = open_.find(name)->second;
    if (auto next = visit.pull->next()) return ask(visit, std::move(*next));
    return conclude(visit);
}

Result<void> Pulls::ask(Visit& visit, boards::Ask wanted) {
    const auto& source = visit.pull->source();
    const auto url = base::parse_url(wanted.request.url);
    visit.waits_for = wanted.step;
    visit.request = std::move(wanted.request);
    const bool forgotten = url && run_.options.forgotten && run_.options.forgotten->find(url->href());
    if (!url || forgotten) {
        const std::string step = visit.waits_for;
        const std::string reason =
            fmt::format("\"{}\" {}", visit.request.url, forgotten ? "is forgotten" : "is no URL");
        return took({source.name, step, {}}, visit.pull->without_answer(step, reason, false));
    }
    std::string address = url->href();
    address = address.substr(0, address.find('#'));
    const auto host = host_of_url(address, source.delay);
    if (!host) return base::fail(host);
    const std::string task = fmt::format("{}{}{}/{}", address, kMark, source.name, visit.waits_for);
    const auto added = run_.discover({.url = task,
                                      .host = *host,
                                      .kind = Kind::pull,
                                      .depth = run_.options.max_depth,
                                      .priority = kPullPriority});
    if (!added) return base::fail(added);
    return *added ? Result<void>() : run_.ask_again(task, *host);
}

Result<bool> Pulls::prepare(const Task& task, FetchRequest& request) {
    const PullStep step = step_of(task);
    request.any_type = true;
    request.body_limit = kMostPullBytes;
    if (step.of_list()) {
        if (const Visit* visit = waiting(step)) {
            request.body = visit->request.body;
            request.headers = visit->request.headers;
            return true;
        }
    } else if (const auto* known = source(step.source)) {
        const board::Board* board = run_.options.boards->find(known->board);
        if (board != nullptr) request.headers = board->headers;
        return board != nullptr;
    }
    Outcome outcome;
    outcome.id = task.id;
    outcome.host = task.host;
    outcome.state = State::refused;
    outcome.reason = "source: no visit waits for it";
    outcome.fetched_at = run_.now();
    ++run_.unsaved;
    if (auto kept = run_.frontier.record(outcome); !kept) return base::fail(kept);
    return false;
}

Result<std::string> Pulls::note(const Task& task) {
    const PullStep step = step_of(task);
    board::AnswerNote out;
    out.source = step.source;
    out.key = step.key;
    if (const auto* known = source(step.source)) {
        out.board = known->board;
        out.token = known->token;
        out.institution = known->institution;
        out.country = known->country;
    }
    if (!step.of_list()) {
        auto item = run_.frontier.item(step.source, step.key);
        if (!item) return base::fail(item);
        out.item = std::move(*item);
    }
    return out.to_json();
}

std::shared_ptr<const boards::Pull> Pulls::of(const Task& task) const {
    const PullStep step = step_of(task);
    const auto found = open_.find(step.source);
    return step.of_list() && found != open_.end() ? found->second.pull : nullptr;
}

bool Pulls::is_post(const Task& task) const {
    const PullStep step = step_of(task);
    const auto found = open_.find(step.source);
    return step.of_list() && found != open_.end() && !found->second.request.body.empty();
}

Timestamp Pulls::due(const Task& task, Timestamp otherwise) const {
    return step_of(task).of_list() ? 0 : otherwise;
}

Result<void> Pulls::answered(PageWork work) {
    const PullStep step = step_of(work.task);
    if (!step.of_list()) return {};
    Visit* visit = waiting(step);
    if (visit == nullptr) return {};
    if (auto queued = queue_items(*visit, work.listed.items); !queued) return queued;
    return took(step, std::move(work.listed.result));
}

Result<void> Pulls::unchanged(const Task& task) {
    const PullStep step = step_of(task);
    const Visit* visit = step.of_list() ? waiting(step) : nullptr;
    if (visit == nullptr) return {};
    const auto text = run_.frontier.step(step.source, step.step);
    if (!text) return base::fail(text);
    auto result = *text ? boards::StepResult::from_json(**text) : Result<boards::StepResult>();
    if (!*text || !result)
        return took(step,
                    visit->pull->without_answer(step.step, "unchanged, but what it was is not known", false));
    return took(step, std::move(*result));
}

Result<void> Pulls::unanswered(const Task& task, const std::string& reason, bool gone) {
    const PullStep step = step_of(task);
    const Visit* visit = step.of_list() ? waiting(step) : nullptr;
    if (visit == nullptr) return {};
    return took(step, visit->pull->without_answer(step.step, reason, gone));
}

Result<void> Pulls::took(const PullStep& step, boards::StepResult result) {
    const std::string name(step.source);
    if (auto kept = run_.frontier.set_step(step.source, step.step, result.to_json()); !kept) return kept;
    ++run_.unsaved;
    open_.find(name)->second.pull->take(step.step, std::move(result));
    return go_on(name);
}

/// Queues the pages, or the detail requests, of a list's items.
Result<void> Pulls::queue_items(Visit& visit, const std::vector<board::Item>& items) {
    const auto& board = visit.pull->board();
    const auto& source = visit.pull->source();
    if (board.carries == board::Carries::ads) return {};
    for (const auto& item : items) {
        if (run_.options.items_per_pull > 0 && visit.queued >= run_.options.items_per_pull) return {};
        ++visit.queued;
        Discovery discovery;
        std::string url = item.url;
        if (board.carries == board::Carries::details) {
            const std::string text = item.value.dump();
            const auto kept = run_.frontier.set_item(source.name, item.key,
                                                     text.size() > kLongestItem ? std::string() : text);
            if (!kept) return kept;
            const auto request = board::detail_request(board, visit.pull->variables(), item.key);
            const auto address = base::parse_url(board::through(source.endpoint, request.url));
            if (!address) continue;
            url = fmt::format("{}{}{}/{}{}", address->href(), kMark, source.name, kItem, item.key);
            discovery.kind = Kind::pull;
        }
        if (url.size() > kMaxUrlBytes) continue;
        const auto host = host_of_url(url, source.delay);
        if (!host) return base::fail(host);
        discovery.url = url;
        discovery.host = *host;
        discovery.depth = run_.options.max_depth;  // nothing beyond it is followed
        discovery.priority = priority_of(url, Kind::page, 1);
        if (const auto added = run_.discover(discovery); !added) return base::fail(added);
    }
    return {};
}

Result<void> Pulls::conclude(Visit& visit) {
    const auto conclusion = visit.pull->conclude(run_.now());
    archive::Record record;
    record.type = archive::RecordType::metadata;
    record.target_uri = "urn:jobindex:source:" + conclusion.source;
    record.date = conclusion.at;
    record.content_type = board::kConclusionType;
    record.block = conclusion.to_json();
    if (auto kept = run_.archive.append(record); !kept) return base::fail(kept);
    if (auto told = consumer_.concluded(conclusion); !told) return told;
    PullRow row;
    row.source = conclusion.source;
    row.began = visit.began;
    row.ended = conclusion.at;
    row.due = conclusion.at + visit.pull->source().every;
    row.status = conclusion.complete ? "COMPLETE" : "PARTIAL";
    row.reason = conclusion.reason;
    row.stated = conclusion.stated;
    row.listed = static_cast<std::int64_t>(conclusion.listed.size());
    if (auto kept = run_.frontier.set_pull(row); !kept) return kept;
    run_.report.pulls.push_back({conclusion.source, conclusion.board, conclusion.complete, conclusion.reason,
                                 conclusion.stated, conclusion.listed.size()});
    ++run_.unsaved;
    open_.erase(open_.find(conclusion.source));
    return {};
}

}  // namespace jobindex::crawler
