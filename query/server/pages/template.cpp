#include "query/server/pages/template.h"

#include <fmt/format.h>

#include <deque>
#include <kainjow/mustache.hpp>

#include "core/base/text.h"
#include "query/server/pages/assets.h"

namespace jobindex::server {
namespace {

using Value = kainjow::mustache::data;
constexpr std::string_view kTextPrefix = "t.";
constexpr std::string_view kPartial = "{{> ";
/// Templates that include each other would have no end.
constexpr int kDeepest = 8;

Value value_of(const base::Json& json) {
    if (json.is_object()) {
        Value out(Value::type::object);
        for (const auto& [key, member] : json.members()) out.set(key, value_of(member));
        return out;
    }
    if (json.is_array()) {
        Value out(Value::type::list);
        for (const auto& item : json.items()) out.push_back(value_of(item));
        return out;
    }
    if (json.is_bool()) return Value(json.boolean());
    if (json.is_integer()) return Value(std::to_string(*json.integer()));
    if (json.is_number()) return Value(fmt::format("{:g}", *json.number()));
    if (json.text().empty()) return Value(false);
    return Value(json.text());
}

/// Members of the data, and texts of the catalogue for names that begin with "t.".
class Names final : public kainjow::mustache::context<std::string> {
  public:
    Names(const Value* data, const render::Catalogue& words) : context(data), words_(words) {}
    const Value* get(const std::string& name) const override {
        if (!name.starts_with(kTextPrefix)) return context::get(name);
        texts_.emplace_back(words_.text(std::string_view(name).substr(kTextPrefix.size())));
        return &texts_.back();
    }

  private:
    const render::Catalogue& words_;
    mutable std::deque<Value> texts_;  ///< stay where they are while the template is filled
};

void append_whole(std::string_view name, std::string_view page, int depth, std::string& out) {
    const auto* file = find_web_file(fmt::format("{}.mustache", name == "page" ? page : name));
    if (file == nullptr || depth > kDeepest) return;
    std::string_view text = file->text;
    for (auto at = text.find(kPartial); at != std::string_view::npos; at = text.find(kPartial)) {
        out += text.substr(0, at);
        const auto end = text.find("}}", at);
        append_whole(base::trim(text.substr(at + kPartial.size(), end - at - kPartial.size())), page,
                     depth + 1, out);
        text.remove_prefix(end + 2);
    }
    out += text;
}

}  // namespace

std::string whole_template(std::string_view name, std::string_view page) {
    std::string out;
    append_whole(name, page, 0, out);
    return out;
}

std::string fill(std::string_view layout, std::string_view page, const base::Json& data,
                 const render::Catalogue& words) {
    kainjow::mustache::mustache filled(whole_template(layout, page));
    const Value values = value_of(data);
    Names names(&values, words);
    return filled.render(names);
}

}  // namespace jobindex::server
