// Router: finds the route of a path. Immutable once made; safe from any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/server/route.h"

namespace jobindex::server {

/// A route and the values of its path, decoded.
struct Routed {
    const Route* route = nullptr;  ///< null: see `allowed`
    Pairs path;
    std::string allowed;  ///< the methods that the path has, "GET, HEAD"; "" = no such path
};

/// Looks paths up in a table of routes.
class Router {
  public:
    /// `routes` must outlive the Router. Of two routes that fit a path, the one with more fixed parts counts.
    explicit Router(std::vector<const Route*> routes);
    /// The route of a method and an encoded path. A path with an escaped slash, NUL or dot segment fits none.
    Routed find(std::string_view method, std::string_view path) const;
    /// All routes, in the order of the table.
    const std::vector<const Route*>& routes() const { return routes_; }

  private:
    struct Pattern {
        std::vector<std::string_view> parts;
        std::size_t fixed = 0;
    };
    std::vector<const Route*> routes_;
    std::vector<Pattern> patterns_;  ///< beside routes_
};

}  // namespace jobindex::server
