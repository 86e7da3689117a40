#include "core/board/mapping.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/base/text.h"

namespace jobindex::board {
namespace {

using base::Json;

/// How the values of one field become part of a posting.
enum class Shape { text, paragraphs, html, list, organisation, department, address };

struct Target {
    std::string_view field, key;
    Shape shape;
};

// Our field names and the schema.org/JobPosting property that each fills. `level` and `descriptionFormat` are
// no schema.org terms.
constexpr std::array kTargets = {
    Target{"title", "title", Shape::text},
    Target{"description", "description", Shape::paragraphs},
    Target{"html", "description", Shape::html},
    Target{"description_format", "descriptionFormat", Shape::text},
    Target{"institution", "hiringOrganization", Shape::organisation},
    Target{"department", "hiringOrganization", Shape::department},
    Target{"location", "jobLocation", Shape::list},
    Target{"city", "addressLocality", Shape::address},
    Target{"region", "addressRegion", Shape::address},
    Target{"country", "addressCountry", Shape::address},
    Target{"remote", "jobLocationType", Shape::text},
    Target{"url", "url", Shape::text},
    Target{"apply", "applyUrl", Shape::text},
    Target{"posted", "datePosted", Shape::text},
    Target{"closing", "validThrough", Shape::text},
    Target{"start", "jobStartDate", Shape::text},
    Target{"salary", "baseSalary", Shape::text},
    Target{"reference", "identifier", Shape::text},
    Target{"skills", "skills", Shape::list},
    Target{"level", "level", Shape::list},
    Target{"qualifications", "qualifications", Shape::paragraphs},
    Target{"employment", "employmentType", Shape::list},
    Target{"discipline", "industry", Shape::list},
    Target{"language", "inLanguage", Shape::text},
};

const Target* find_target(std::string_view field) {
    const auto found =
        std::find_if(kTargets.begin(), kTargets.end(), [&](const Target& t) { return t.field == field; });
    return found == kTargets.end() ? nullptr : &*found;
}

/// Strings and numbers of a value as texts, lists flattened.
void texts_of(const Json& value, std::vector<std::string>& out) {
    if (value.is_string()) {
        if (!base::trim(value.text()).empty()) out.push_back(value.text());
    } else if (value.is_number()) {
        out.push_back(value.dump());
    } else {
        for (const auto& item : value.items()) texts_of(item, out);
    }
}

std::string escaped(std::string_view text) {
    return base::replace_all(base::replace_all(text, "&", "&amp;"), "<", "&lt;");
}

/// Text as HTML paragraphs, so that it can stand beside real HTML.
std::string as_html(std::string_view text) {
    std::string out;
    for (const auto line : base::split(text, '\n')) {
        if (!base::trim(line).empty()) out += fmt::format("<p>{}</p>\n", escaped(base::trim(line)));
    }
    return out;
}

/// What is collected for the description: plain text stays plain until HTML joins it.
struct Description {
    std::string text, html;

    Json value() const {
        if (html.empty()) return text;
        return (text.empty() ? std::string() : as_html(text)) + html;
    }
};

void set_organisation(Json& posting, std::string_view key, Json value) {
    Json organisation = posting["hiringOrganization"];
    if (organisation.is_null()) organisation.set("@type", "Organization");
    organisation.set(key, std::move(value));
    posting.set("hiringOrganization", std::move(organisation));
}

/// HTML of a list of parts, each a heading and a text, as Lever and Personio have it.
std::string html_of_parts(const Json& parts) {
    std::string out;
    for (const Json& part : parts.items()) {
        std::string heading, text;
        for (const std::string_view key : {"heading", "title", "name", "text"}) {
            if (heading.empty() && part[key].is_string()) heading = part[key].text();
        }
        for (const std::string_view key : {"content", "value", "description", "body"}) {
            if (text.empty() && part[key].is_string()) text = part[key].text();
        }
        if (text.empty()) continue;
        if (!heading.empty()) out += "<h3>" + escaped(heading) + "</h3>";
        const bool items = text.find("<li") != std::string::npos && text.find("<ul") == std::string::npos;
        out += items ? "<ul>" + text + "</ul>" : text;
    }
    return out;
}

/// Sets one property of the address of the place.
void set_address(Json& posting, std::string_view key, const std::string& text) {
    Json place =
        posting["jobLocation"].is_object() ? posting["jobLocation"] : Json::object({{"@type", "Place"}});
    Json address = place["address"];
    if (posting["jobLocation"].is_array()) return;  // the board names whole places
    if (address.is_null()) address.set("@type", "PostalAddress");
    address.set(key, text);
    place.set("address", std::move(address));
    posting.set("jobLocation", std::move(place));
}

void fill(Json& posting, Description& description, const Target& target, const Json& value) {
    std::vector<std::string> texts;
    texts_of(value, texts);
    if (target.shape == Shape::html) {
        const Json single = value.is_object() ? Json::array({value}) : Json();
        description.html += html_of_parts(value.is_object() ? single : value);
    }
    if (target.field == "remote" && value.boolean()) posting.set(target.key, "TELECOMMUTE");
    if (texts.empty() && !value.is_object()) return;
    switch (target.shape) {
        case Shape::text:
            posting.set(target.key, value.is_array() ? Json(base::join(texts, " ")) : value);
            break;
        case Shape::paragraphs:
            if (target.key != "description") {
                posting.set(target.key, base::join(texts, "\n"));
                break;
            }
            if (!description.text.empty()) description.text += "\n\n";
            description.text += base::join(texts, "\n\n");
            break;
        case Shape::html:
            description.html += base::join(texts, "\n");
            break;
        case Shape::list: {
            Json list = posting[target.key].is_array() ? posting[target.key] : Json::array();
            for (auto& text : texts) list.push(std::move(text));
            if (value.is_object()) list.push(value);
            posting.set(target.key, std::move(list));
            break;
        }
        case Shape::address:
            if (!texts.empty()) set_address(posting, target.key, texts.front());
            break;
        case Shape::organisation:
            set_organisation(posting, "name", base::join(texts, ", "));
            break;
        case Shape::department:
            set_organisation(posting, "department",
                             Json::object({{"@type", "Organization"}, {"name", base::join(texts, ", ")}}));
            break;
    }
}

/// True for an object that is a JobPosting already.
bool is_posting(const Json& row) {
    std::vector<std::string> types;
    texts_of(row["@type"], types);
    for (const auto& type : types) {
        if (type.ends_with("JobPosting")) return true;
    }
    return row.find("hiringOrganization") != nullptr || row.find("datePosted") != nullptr;
}

}  // namespace

const Json* at_path(const Json& row, std::string_view path) {
    if (path.empty()) return &row;
    if (const Json* whole = row.find(path)) return whole;
    return row.pointer("/" + base::replace_all(path, ".", "/"));
}

std::string mapping_fields() {
    std::string out;
    for (const auto& target : kTargets) out += fmt::format("{}{}", out.empty() ? "" : ", ", target.field);
    return out;
}

base::Result<Mapping> Mapping::parse(const std::vector<std::string>& texts) {
    Mapping out;
    for (const auto& text : texts) {
        for (const auto part : base::split(text, ',')) {
            if (base::trim(part).empty()) continue;
            const auto equals = part.find('=');
            const auto field = base::trim(part.substr(0, equals));
            const auto path =
                equals == std::string_view::npos ? std::string_view() : base::trim(part.substr(equals + 1));
            if (path.empty() || find_target(field) == nullptr) {
                return base::fail(base::Code::invalid_input,
                                  fmt::format("--map: '{}' is no field=path", part),
                                  "the fields are " + mapping_fields());
            }
            out.pairs_.push_back({std::string(field), std::string(path)});
        }
    }
    return out;
}

Json Mapping::to_posting(const Json& row) const {
    if (empty() && is_posting(row)) return row;
    Json posting = Json::object({{"@type", "JobPosting"}});
    Description description;
    if (empty()) {
        for (const auto& target : kTargets) {
            if (const Json* value = row.find(target.field)) fill(posting, description, target, *value);
        }
    }
    for (const auto& [field, path] : pairs_) {
        const Json* value = at_path(row, path);
        if (value != nullptr) fill(posting, description, *find_target(field), *value);
    }
    // What was joined with HTML is HTML.
    if (!description.html.empty() && posting.find("descriptionFormat") != nullptr)
        posting.set("descriptionFormat", "text/html");
    return posting.set_if("description", description.value());
}

}  // namespace jobindex::board
