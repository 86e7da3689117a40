#include "core/base/json.h"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::base {
namespace {

const Json kNull;

/// Enough for any object that someone sends; few enough to compare each key with all before it.
constexpr std::size_t kStrictMembers = 1000;

/// Receives nlohmann's parse events and builds our value; a depth past the limit ends the parse.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
  public:
    explicit Builder(const JsonLimits& limits) : limits_(limits) {}

    bool null() override { return add(Json()); }
    bool boolean(bool value) override { return add(Json(value)); }
    bool number_integer(number_integer_t value) override { return add(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override {
        if (value > static_cast<number_unsigned_t>(INT64_MAX)) return add(Json(static_cast<double>(value)));
        return add(Json(static_cast<std::int64_t>(value)));
    }
    bool number_float(number_float_t value, const string_t&) override {
        return add(std::isfinite(value) ? Json(value) : Json());
    }
    bool string(string_t& value) override { return add(Json(std::move(value))); }
    bool binary(binary_t&) override { return add(Json()); }
    bool start_object(std::size_t) override { return open(Json(Json::Object())); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(Json(Json::Array())); }
    bool end_array() override { return close(); }
    bool key(string_t& value) override {
        if (limits_.strict && !is_new_key(value)) return false;
        keys_.back() = std::move(value);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& problem) override {
        const std::string_view what = problem.what();
        const auto reason = what.find("syntax error");
        error_ = Error{Code::invalid_input,
                       fmt::format("not JSON: at byte {}: {}", position,
                                   reason == std::string_view::npos ? what : what.substr(reason))};
        return false;
    }

    Result<Json> take() {
        if (!error_.message.empty()) return fail(error_);
        return std::move(root_);
    }

  private:
    bool is_new_key(std::string_view key) {
        if (open_.back().size() >= kStrictMembers) {
            error_ = Error{Code::limit, fmt::format("an object of more than {} members", kStrictMembers)};
        } else if (open_.back().find(key) != nullptr) {
            error_ = Error{Code::invalid_input, fmt::format("the key \"{}\" is given twice", key)};
        }
        return error_.message.empty();
    }
    bool open(Json value) {
        if (open_.size() >= limits_.depth) {
            error_ = Error{Code::limit, fmt::format("JSON nested deeper than {} levels", limits_.depth)};
            return false;
        }
        open_.push_back(std::move(value));
        keys_.emplace_back();
        return true;
    }
    bool close() {
        Json done = std::move(open_.back());
        open_.pop_back();
        keys_.pop_back();
        return add(std::move(done));
    }
    bool add(Json value) {
        if (open_.empty()) {
            root_ = std::move(value);
        } else if (open_.back().is_array()) {
            open_.back().push(std::move(value));
        } else {
            open_.back().append(std::move(keys_.back()), std::move(value));
        }
        return true;
    }

    const JsonLimits& limits_;
    std::vector<Json> open_;
    std::vector<std::string> keys_;
    Json root_;
    Error error_;
};

void dump_string(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t i = 0; i < text.size();) {
        const auto [c, size] = code_point_at(text, i);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += static_cast<char>(c);
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c < 0x20 || c == 0x7F) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            append_utf8(out, c);
        }
        i += size;
    }
    out += '"';
}

std::string dump_double(double value) {
    if (!std::isfinite(value)) return "null";
    std::string text = fmt::format("{}", value);
    if (text.find_first_of(".en") == std::string::npos) text += ".0";
    return text;
}

class Writer {
  public:
    Writer(std::string& out, int indent) : out_(out), indent_(indent) {}

    void value(const Json& json) {
        if (json.is_null()) {
            out_ += "null";
        } else if (json.is_bool()) {
            out_ += json.boolean() ? "true" : "false";
        } else if (json.is_integer()) {
            out_ += fmt::format("{}", *json.integer());
        } else if (json.is_number()) {
            out_ += dump_double(*json.number());
        } else if (json.is_string()) {
            dump_string(out_, json.text());
        } else if (json.is_array()) {
            list('[', ']', json.items(), [this](const Json& item) { value(item); });
        } else {
            list('{', '}', json.members(), [this](const Json::Member& member) {
                dump_string(out_, member.first);
                out_ += indent_ > 0 ? ": " : ":";
                value(member.second);
            });
        }
    }

  private:
    template <class List, class Each>
    void list(char open, char close, const List& items, Each each) {
        out_ += open;
        ++level_;
        bool first = true;
        for (const auto& item : items) {
            if (!first) out_ += ',';
            first = false;
            line_break();
            each(item);
        }
        --level_;
        if (!items.empty()) line_break();
        out_ += close;
    }
    void line_break() {
        if (indent_ <= 0) return;
        out_ += '\n';
        out_.append(static_cast<std::size_t>(indent_ * level_), ' ');
    }

    std::string& out_;
    int indent_;
    int level_ = 0;
};

}  // namespace

const std::string& Json::text() const {
    static const std::string empty;
    const auto* held = std::get_if<std::string>(&value_);
    return held ? *held : empty;
}

std::optional<double> Json::number() const {
    if (const auto* whole = std::get_if<std::int64_t>(&value_)) return static_cast<double>(*whole);
    if (const auto* real = std::get_if<double>(&value_)) return *real;
    return std::nullopt;
}

std::optional<std::int64_t> Json::integer() const {
    if (const auto* whole = std::get_if<std::int64_t>(&value_)) return *whole;
    const auto* real = std::get_if<double>(&value_);
    if (real && std::abs(*real) < 9e15 && std::floor(*real) == *real) return static_cast<std::int64_t>(*real);
    return std::nullopt;
}

bool Json::boolean(bool fallback) const {
    const auto* held = std::get_if<bool>(&value_);
    return held ? *held : fallback;
}

const Json::Array& Json::items() const {
    static const Array none;
    const auto* held = std::get_if<Array>(&value_);
    return held ? *held : none;
}

const Json::Object& Json::members() const {
    static const Object none;
    const auto* held = std::get_if<Object>(&value_);
    return held ? *held : none;
}

std::size_t Json::size() const {
    return is_array() ? items().size() : members().size();
}

const Json* Json::find(std::string_view key) const {
    for (const auto& member : members()) {
        if (member.first == key) return &member.second;
    }
    return nullptr;
}

const Json& Json::operator[](std::string_view key) const {
    const Json* found = find(key);
    return found ? *found : kNull;
}

const Json& Json::at(std::size_t index) const {
    return index < items().size() ? items()[index] : kNull;
}

Json& Json::set(std::string_view key, Json value) {
    if (!is_object()) value_ = Object();
    auto& members = std::get<Object>(value_);
    for (auto& member : members) {
        if (member.first == key) {
            member.second = std::move(value);
            return *this;
        }
    }
    members.emplace_back(std::string(key), std::move(value));
    return *this;
}

Json& Json::set_if(std::string_view key, Json value) {
    const bool empty = value.is_null() || (value.is_string() && value.text().empty()) ||
                       ((value.is_array() || value.is_object()) && value.size() == 0);
    return empty ? *this : set(key, std::move(value));
}

Json& Json::append(std::string key, Json value) {
    if (!is_object()) value_ = Object();
    std::get<Object>(value_).emplace_back(std::move(key), std::move(value));
    return *this;
}

Json& Json::push(Json value) {
    if (!is_array()) value_ = Array();
    std::get<Array>(value_).push_back(std::move(value));
    return *this;
}

const Json* Json::pointer(std::string_view path) const {
    const Json* here = this;
    if (path.empty()) return here;
    if (path.front() != '/') return nullptr;
    for (const auto part : split(path.substr(1), '/')) {
        const std::string key = replace_all(replace_all(part, "~1", "/"), "~0", "~");
        if (here->is_array()) {
            const auto index = parse_integer(key);
            if (!index || *index < 0 || static_cast<std::size_t>(*index) >= here->size()) return nullptr;
            here = &here->items()[static_cast<std::size_t>(*index)];
        } else {
            here = here->find(key);
        }
        if (here == nullptr) return nullptr;
    }
    return here;
}

std::string Json::dump(int indent) const {
    std::string out;
    Writer(out, indent).value(*this);
    return out;
}

Result<Json> parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes) {
        return fail(Code::limit, fmt::format("JSON of {} bytes; the limit is {}", text.size(), limits.bytes));
    }
    Builder builder(limits);
    const bool sound = is_valid_utf8(text);
    if (limits.strict && !sound) return fail(Code::invalid_input, "not JSON: it is not valid UTF-8");
    const std::string mended = sound ? std::string() : sanitise_utf8(text);
    const std::string_view input = mended.empty() ? text : std::string_view(mended);
    nlohmann::json::sax_parse(input.begin(), input.end(), &builder);
    return builder.take();
}

}  // namespace jobindex::base
