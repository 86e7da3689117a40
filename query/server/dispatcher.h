// Dispatcher: from a request to its answer: route, limits, parameters, handler, and the headers that all
// answers share. It knows no socket, so tests call it as the server does. Thread-safe.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "query/server/answer_cache.h"
#include "query/server/router.h"
#include "query/server/site.h"
#include "query/server/worker.h"

namespace jobindex::server {

/// A Problem as a page for people.
using ProblemPage = Response (*)(const Request&, const Problem&, Site&);

/// Answers requests.
class Dispatcher {
  public:
    /// `site` and the routes must outlive it.
    Dispatcher(Site& site, std::vector<const Route*> routes, ProblemPage problem_page = nullptr);

    /// The route of a request: looked up once, and given with it to the rest.
    Routed route(const Request& request) const { return router_.find(request.method, request.path); }
    /// What can be said without a search: refusals, answers that are kept, files; counts the request against
    /// what its client may. nullopt = ask a worker.
    std::optional<Response> at_once(Request& request, const Routed& routed);
    /// The answer of a handler, finished.
    Response answer(const Request& request, const Routed& routed, Worker& worker);
    /// The answer when there is no room in the queue, or the time is up.
    Response busy(const Request& request, const Routed& routed);
    /// A refusal that the server itself makes, as the route of the request shows it.
    Response refuse(const Request& request, const Routed& routed, const Problem& problem);

    Site& site() { return site_; }
    const Router& router() const { return router_; }

  private:
    tl::expected<std::optional<site::ApiKey>, Problem> admit(const Request& request,
                                                             const Route& route) const;
    Response finished(const Request& request, const Route& route, Response response) const;
    Response for_client(const Request& request, const Route* route, Response response) const;
    Response preflight(const Request& request, const Routed& routed);
    std::string cache_key(const Request& request, const Snapshot* now) const;
    bool may_keep(const Request& request, const Route& route) const;
    void add_cors(const Request& request, const Route* route, Response& response) const;

    Site& site_;
    Router router_;
    ProblemPage problem_page_;
    AnswerCache cache_;
};

}  // namespace jobindex::server
