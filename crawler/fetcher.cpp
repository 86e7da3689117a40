#include "crawler/fetcher.h"

#include <algorithm>
#include <unordered_map>

#include "core/base/text.h"
#include "crawler/transfer.h"

namespace jobindex::crawler {

using MultiHandle = base::Handle<CURLM, curl_multi_cleanup>;

struct Fetcher::State {
    FetcherOptions options;
    LargeBodies large;
    MultiHandle multi;
    std::vector<std::unique_ptr<Transfer>> idle;
    std::unordered_map<CURL*, std::unique_ptr<Transfer>> active;
    std::vector<FetchResponse> done;

    ~State() {
        for (auto& [easy, transfer] : active) curl_multi_remove_handle(multi.get(), easy);
    }
    /// Takes a transfer out of the multi handle and keeps it for the next request.
    void retire(CURL* easy, CURLcode code) {
        const auto found = active.find(easy);
        curl_multi_remove_handle(multi.get(), easy);
        found->second->finish(code);
        found->second->give_leave_back();
        done.push_back(std::move(found->second->response));
        idle.push_back(std::move(found->second));
        active.erase(found);
    }
};

std::string_view FetchResponse::header(std::string_view name) const {
    const auto found = std::find_if(headers.begin(), headers.end(), [&](const auto& one) {
        return base::equal_ignoring_case(one.first, name);
    });
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

Fetcher::Fetcher(std::unique_ptr<State> state) : state_(std::move(state)) {}
Fetcher::Fetcher(Fetcher&&) noexcept = default;
Fetcher& Fetcher::operator=(Fetcher&&) noexcept = default;
Fetcher::~Fetcher() = default;

Result<Fetcher> Fetcher::open(FetcherOptions options) {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    auto state = std::make_unique<State>();
    state->options = std::move(options);
    state->multi.reset(curl_multi_init());
    if (ready != CURLE_OK || !state->multi) return base::fail(base::Code::internal, "cannot set up libcurl");
    curl_multi_setopt(state->multi.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, state->options.connections);
    curl_multi_setopt(state->multi.get(), CURLMOPT_MAXCONNECTS, state->options.connections);
    return Fetcher(std::move(state));
}

void Fetcher::start(FetchRequest request) {
    auto& idle = state_->idle;
    auto transfer =
        idle.empty() ? std::make_unique<Transfer>(state_->options, state_->large) : std::move(idle.back());
    if (!idle.empty()) idle.pop_back();
    transfer->prepare(std::move(request));
    CURL* easy = transfer->easy.get();
    if (curl_multi_add_handle(state_->multi.get(), easy) != CURLM_OK) {
        transfer->refuse(FetchFailure::unreachable, "libcurl refused the request");
        state_->done.push_back(std::move(transfer->response));
        return;
    }
    state_->active.emplace(easy, std::move(transfer));
}

std::vector<FetchResponse> Fetcher::wait(double seconds) {
    int running = 0;
    const auto collect = [&] {
        curl_multi_perform(state_->multi.get(), &running);
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(state_->multi.get(), &left)) {
            if (message->msg == CURLMSG_DONE) state_->retire(message->easy_handle, message->data.result);
        }
    };
    collect();
    if (state_->done.empty() && seconds > 0) {
        curl_multi_poll(state_->multi.get(), nullptr, 0, static_cast<int>(seconds * 1000) + 1, nullptr);
        collect();
    }
    return std::exchange(state_->done, {});
}

void Fetcher::wake() {
    curl_multi_wakeup(state_->multi.get());
}

void Fetcher::cancel_all() {
    while (!state_->active.empty()) {
        auto& [easy, transfer] = *state_->active.begin();
        transfer->refuse(FetchFailure::cancelled, "stopped");
        state_->retire(easy, CURLE_ABORTED_BY_CALLBACK);
    }
}

std::size_t Fetcher::active() const {
    return state_->active.size();
}

bool is_readable_type(std::string_view content_type) {
    const std::string type = base::to_lower_ascii(base::trim(content_type.substr(0, content_type.find(';'))));
    if (type.empty() || type.ends_with("+xml") || type.ends_with("+json")) return type != "image/svg+xml";
    for (std::string_view known :
         {"text/html", "application/xml", "text/xml", "application/json", "text/json", "text/plain",
          "application/gzip", "application/x-gzip", "application/ld+json"}) {
        if (type == known) return true;
    }
    return false;
}

}  // namespace jobindex::crawler
