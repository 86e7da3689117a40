// Json: one JSON value, small to compile against.
//
// The parser behind it is nlohmann-json, which is included in json.cpp alone. Objects keep the order in which
// keys were added, so what we print is stable. Values are plain data: copy, move, no sharing.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/result.h"

namespace jobindex::base {

/// A JSON value: null, boolean, integer, number, string, array or object (keys in order of insertion).
class Json {
  public:
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>;

    Json() = default;
    Json(std::nullptr_t) {}                                       // NOLINT: a literal is a value
    Json(bool value) : value_(value) {}                           // NOLINT
    Json(double value) : value_(value) {}                         // NOLINT
    Json(const char* value) : value_(std::string(value)) {}       // NOLINT
    Json(std::string value) : value_(std::move(value)) {}         // NOLINT
    Json(std::string_view value) : value_(std::string(value)) {}  // NOLINT
    Json(Array value) : value_(std::move(value)) {}               // NOLINT
    Json(Object value) : value_(std::move(value)) {}              // NOLINT
    /// Any integer type; values past 2^63 - 1 wrap, which no number of ours reaches.
    template <class Integer,
              std::enable_if_t<std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>, int> = 0>
    Json(Integer value) : value_(static_cast<std::int64_t>(value)) {}  // NOLINT

    /// An object from `{{"key", value}, ...}`.
    static Json object(std::initializer_list<Member> members = {}) { return Json(Object(members)); }
    /// An empty array, or one of the given values.
    static Json array(std::initializer_list<Json> values = {}) { return Json(Array(values)); }

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    bool is_bool() const { return std::holds_alternative<bool>(value_); }
    bool is_integer() const { return std::holds_alternative<std::int64_t>(value_); }
    bool is_number() const { return is_integer() || std::holds_alternative<double>(value_); }
    bool is_string() const { return std::holds_alternative<std::string>(value_); }
    bool is_array() const { return std::holds_alternative<Array>(value_); }
    bool is_object() const { return std::holds_alternative<Object>(value_); }

    /// The string, or "" for any other kind.
    const std::string& text() const;
    /// The number as a double; nullopt for any other kind.
    std::optional<double> number() const;
    /// The integer; a double without fraction too; nullopt for any other kind.
    std::optional<std::int64_t> integer() const;
    /// The boolean, or `fallback` for any other kind.
    bool boolean(bool fallback = false) const;
    /// The elements; an empty array for any other kind.
    const Array& items() const;
    /// The members; none for any other kind.
    const Object& members() const;
    /// Number of elements or members; 0 for any other kind.
    std::size_t size() const;
    /// The member `key`; nullptr when this is no object or has none. Of equal keys the first counts.
    const Json* find(std::string_view key) const;
    /// The member `key`, or a null value.
    const Json& operator[](std::string_view key) const;
    /// The element `index`, or a null value.
    const Json& at(std::size_t index) const;
    /// Sets the member `key` (null values become an object); replaces one that is there. Returns *this.
    Json& set(std::string_view key, Json value);
    /// As set(), but leaves `key` out when the value is null, "" or an empty array or object.
    Json& set_if(std::string_view key, Json value);
    /// Adds the member `key` without looking for an equal one, as a parser may; of equal keys the first
    /// counts.
    Json& append(std::string key, Json value);
    /// Appends an element (null values become an array). Returns *this.
    Json& push(Json value);
    /// The value at an RFC 6901 pointer such as "/jobLocation/0/address"; nullptr when nothing is there.
    const Json* pointer(std::string_view path) const;

    /// Compact text; with `indent` > 0 one member a line. Invalid UTF-8 in strings becomes U+FFFD.
    std::string dump(int indent = 0) const;

    friend bool operator==(const Json&, const Json&) = default;

  private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value_;
};

/// Limits for JSON that others wrote.
struct JsonLimits {
    std::size_t bytes = 256u << 20;  ///< text longer than this is refused
    std::size_t depth = 200;         ///< nesting of arrays and objects
    /// Refuse what two readers could take for two things: invalid UTF-8, a key that an object has twice, an
    /// object of more than 1000 members.
    bool strict = false;
};

/// Reads one JSON value (RFC 8259); invalid UTF-8 is replaced unless `strict`, numbers out of range become
/// doubles.
///
/// Errors: invalid_input with the byte position and what was expected; limit.
Result<Json> parse_json(std::string_view text, const JsonLimits& limits = {});

}  // namespace jobindex::base
