#include "query/server/pages/form.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/base/url.h"
#include "core/base/utf8.h"
#include "query/alerts/mail_address.h"

namespace jobindex::server {
namespace {

using base::Json;

constexpr std::string_view kFormType = "application/x-www-form-urlencoded";

std::string fault_of(const FormField& field, const std::string& value, const Words& words) {
    if (value.empty()) return field.required ? words.text("form.missing") : "";
    if (value.size() > field.longest)
        return words.text("form.too_long", {{"most", std::to_string(field.longest)}});
    if (field.type == "date" && !base::Date::parse(value)) return words.text("form.no_date");
    if (field.type == "url" && !base::parse_url(value)) return words.text("form.no_url");
    if (field.type == "email" && !alerts::mail_address(value)) return words.text("form.no_email");
    if (!field.choices.empty() &&
        std::find(field.choices.begin(), field.choices.end(), value) == field.choices.end())
        return words.text("form.missing");
    return {};
}

Json choices_of(const FormField& field, const std::string& value, const Words& words) {
    Json out = Json::array();
    for (const auto& choice : field.choices) {
        out.push(Json::object({{"choice_value", choice},
                               {"choice_label", words.text(fmt::format("{}.{}", field.name, choice))},
                               {"choice_on", choice == value}}));
    }
    return out;
}

}  // namespace

tl::expected<Pairs, Problem> read_form(const Request& request, std::string_view base_url) {
    if (!request.header("content-type").starts_with(kFormType))
        return tl::unexpected(told_problem(415, {"fault.form_type"}));
    const auto site = request.header("sec-fetch-site");
    const auto origin = request.header("origin");
    const bool is_foreign = !site.empty() ? site != "same-origin" && site != "none"
                                          : !origin.empty() && !base_url.empty() && origin != base_url;
    if (is_foreign) return tl::unexpected(told_problem(403, {"fault.form_foreign"}));
    if (!base::is_valid_utf8(request.body) || request.body.find("%00") != std::string::npos)
        return tl::unexpected(told_problem(400, {"fault.form_utf8"}));
    Pairs form = parse_query(request.body);
    for (const auto& [name, value] : form) {
        if (!base::is_valid_utf8(name) || !base::is_valid_utf8(value))
            return tl::unexpected(told_problem(400, {"fault.form_utf8"}));
    }
    return form;
}

std::string form_value(const Pairs& form, std::string_view name) {
    const auto at =
        std::find_if(form.begin(), form.end(), [&](const auto& pair) { return pair.first == name; });
    return at == form.end() ? std::string() : std::string(base::trim(at->second));
}

Json form_data(const std::vector<FormField>& fields, const Pairs& given, const Pairs& faults,
               const Words& words) {
    Json out = Json::array();
    for (const auto& field : fields) {
        const std::string value = form_value(given, field.name);
        const std::string fault = form_value(faults, field.name);
        const std::string hint = words.text_or(fmt::format("form.{}.hint", field.name), "");
        const bool is_select = field.type == "select", is_area = field.type == "area";
        out.push(Json::object({{"field_name", field.name},
                               {"field_label", words.text(fmt::format("form.{}", field.name))},
                               {"field_hint", hint},
                               {"field_fault", fault},
                               {"field_is_described", !hint.empty() || !fault.empty()},
                               {"field_value", value},
                               {"field_type", field.type},
                               {"field_required", field.required},
                               {"field_optional", !field.required && !is_select},
                               {"field_longest", field.longest},
                               {"field_complete", field.complete},
                               {"is_area", is_area},
                               {"is_select", is_select},
                               {"is_input", !is_area && !is_select},
                               {"choices", choices_of(field, value, words)}}));
    }
    return out;
}

Pairs form_faults(const std::vector<FormField>& fields, const Pairs& given, const Words& words) {
    Pairs faults;
    for (const auto& field : fields) {
        if (auto fault = fault_of(field, form_value(given, field.name), words); !fault.empty())
            faults.emplace_back(std::string(field.name), std::move(fault));
    }
    return faults;
}

}  // namespace jobindex::server
