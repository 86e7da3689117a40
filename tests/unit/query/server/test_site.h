// TestSite: a server without a socket over a small index of our own.
#pragma once

#include <catch2/catch.hpp>
#include <functional>
#include <memory>
#include <string>

#include "core/base/json.h"
#include "core/vocab/data_dir.h"
#include "query/server/dispatcher.h"
#include "query/server/pages/page.h"
#include "query/server/routes.h"
#include "query/server/site.h"
#include "tests/unit/query/search/around_index.h"

namespace jobindex::server {

/// Settings over the index of around_index.h, on its day.
inline Settings test_settings(const std::filesystem::path& index) {
    Settings settings;
    settings.index = index;
    settings.data = *vocab::data_dir();
    settings.base_url = "https://jobs.example.org";
    settings.clock = base::Clock(base::start_of(around::kToday));
    settings.log = LogFormat::none;
    settings.port = 0;
    return settings;
}

/// A request for a target such as "/v1/search?q=mri".
inline Request request_for(const std::string& target, std::string method = "GET") {
    Request request;
    request.method = std::move(method);
    const auto question = target.find('?');
    request.path = target.substr(0, question);
    if (question != std::string::npos) request.query = parse_query(target.substr(question + 1));
    request.client = "192.0.2.1";
    return request;
}

/// A site, its dispatcher and one worker.
class TestSite {
  public:
    /// `change` alters the settings first.
    explicit TestSite(const std::function<void(Settings&)>& change = {}) {
        auto settings = test_settings(around::index_dir());
        if (change) change(settings);
        auto opened = Site::open(std::move(settings));
        if (!opened) FAIL(opened.error().message);
        site_ = std::move(*opened);
        const auto refreshed = site_->refresh();
        if (!refreshed) FAIL(refreshed.error().message);
        dispatcher_ = std::make_unique<Dispatcher>(*site_, all_routes(), problem_page);
        worker_ = std::make_unique<Worker>(*site_);
    }
    /// The answer, as the server makes it.
    Response ask(Request request) {
        const Routed routed = dispatcher_->route(request);
        if (auto now = dispatcher_->at_once(request, routed)) return std::move(*now);
        return dispatcher_->answer(request, routed, *worker_);
    }
    Response get(const std::string& target) { return ask(request_for(target)); }
    /// The JSON of a GET, which must be 200.
    base::Json json(const std::string& target) {
        const auto response = get(target);
        INFO(target << ": " << response.body);
        REQUIRE(response.status == 200);
        return *base::parse_json(response.body);
    }
    Site& site() { return *site_; }
    Dispatcher& dispatcher() { return *dispatcher_; }

  private:
    std::unique_ptr<Site> site_;
    std::unique_ptr<Dispatcher> dispatcher_;
    std::unique_ptr<Worker> worker_;
};

/// The body of a GET, which must have this status.
inline std::string body_of(TestSite& site, const std::string& target, int status = 200) {
    const auto response = site.get(target);
    INFO(target << ": " << response.body.substr(0, 400));
    REQUIRE(response.status == status);
    return response.body;
}
inline bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}
/// The id of an ad of around_index.h.
inline std::string id_of(std::string_view name) {
    return base::hash128_hex(name);
}

}  // namespace jobindex::server
