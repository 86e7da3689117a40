// Parameters of a route: a table that the reading of requests, their errors and the OpenAPI document share.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/server/message.h"
#include "query/server/problem.h"

namespace jobindex::server {

/// What a value must look like.
enum class ValueKind {
    text,
    integer,  ///< `least` to `most`
    number,   ///< `least` to `most`
    flag,     ///< true or false, 1 or 0; "" is true, as a ticked box sends it
    date,     ///< 2026-12-01
    choice,   ///< one of `choices`
};

/// One parameter of a path or a query.
struct Parameter {
    std::string_view name;
    ValueKind kind = ValueKind::text;
    std::string_view help = {};  ///< one sentence
    std::string_view example = {};
    std::string_view fallback = {};  ///< the value when it is not given; "" = none
    std::string_view choices = {};   ///< "relevance|posted"
    double least = 0, most = 0;      ///< of numbers, when they differ
    bool many = false;               ///< may be given several times; what has known values also with commas
    bool required = false;
    bool in_path = false;
    std::size_t longest = 1000;  ///< bytes of one value
};

/// What a request gave, checked; defaults filled in.
class Given {
  public:
    /// The value, its default, or "".
    const std::string& text(std::string_view name) const;
    /// All values, in order.
    std::vector<std::string> list(std::string_view name) const;
    /// True when the request has it.
    bool has(std::string_view name) const;
    /// The number; 0 when absent.
    double number(std::string_view name) const;
    /// The whole number; 0 when absent.
    std::size_t integer(std::string_view name) const;
    /// True for a flag that is set.
    bool flag(std::string_view name) const;
    /// Adds a value.
    void add(std::string name, std::string value, bool from_request);

  private:
    struct Entry {
        std::string name, value;
        bool from_request;
    };
    std::vector<Entry> entries_;
};

/// The values that the table has a name for.
Pairs known_only(std::span<const Parameter> table, const Pairs& query);

/// Reads the parameters of a request by their table.
///
/// @param path  values of the path, by name.
/// Errors: a Problem of status 400 that names the parameter: unknown, given twice, too long, no valid UTF-8,
/// of another kind, out of range, missing.
tl::expected<Given, Problem> read_parameters(std::span<const Parameter> table, const Pairs& path,
                                             const Pairs& query);

}  // namespace jobindex::server
