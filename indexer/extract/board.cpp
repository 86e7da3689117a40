#include <algorithm>
#include <string>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "indexer/extract/add_candidate.h"
#include "indexer/extract/cues.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/feed.h"
#include "indexer/extract/json_ld.h"
#include "indexer/extract/json_repair.h"
#include "indexer/extract/posting_text.h"

namespace jobindex::extract {
namespace {

using base::Json;
constexpr std::size_t kMostItems = 20'000;

/// A schema.org property, and the names that boards use for it, best first ("location/name" is a path).
struct Mapping {
    std::string_view property;
    std::vector<std::string_view> names;
    bool structured = false;
};

const std::vector<Mapping>& mappings() {
    static const std::vector<Mapping> kMappings = {
        {"title", {"title", "text", "name", "jobTitle", "position"}},
        {"description",
         {"content", "description", "content_html", "descriptionHtml", "jobDescription", "body",
          "descriptionPlain", "content_text", "text"}},
        {"requirements", {"requirements", "qualifications"}},
        {"url",
         {"absolute_url", "hostedUrl", "careers_url", "url", "shortlink", "jobUrl", "link", "external_url",
          "canonical_url"}},
        {"applyUrl", {"applyUrl", "careers_apply_url", "application_url", "apply_url"}},
        {"identifier", {"requisition_id", "reference", "shortcode", "jobReqId", "id", "slug"}},
        {"datePosted",
         {"first_published", "published_at", "published_on", "publishedAt", "date_published",
          "publicationDate", "date", "created_at", "createdAt", "updated_at", "epoch"}},
        {"validThrough",
         {"application_deadline", "close_at", "deadline_at", "deadline", "closing_date", "expiration_date",
          "validThrough"},
         true},
        {"jobStartDate", {"start_date", "startDate"}},
        {"hiringOrganization",
         {"company_name", "company", "employer", "hiringOrganization", "companyName", "organization"},
         true},
        {"department",
         {"departments", "department", "categories/department", "team", "categories/team"},
         true},
        {"jobLocation",
         {"location/name", "categories/allLocations", "categories/location", "location", "locations",
          "locationsText", "offices", "city", "candidate_required_location"},
         true},
        {"employmentType",
         {"employment_type", "employmentType", "type", "categories/commitment", "timeType",
          "employment_type_code", "job_type"},
         true},
        {"baseSalary", {"salary", "compensation", "salary_range", "pay_input_ranges", "salaryRange"}, true},
        {"jobLocationType", {"workplaceType", "workplace_type", "remote_policy"}, true},
        {"skills", {"tags", "skills", "keywords"}},
        {"inLanguage", {"language"}},
    };
    return kMappings;
}

const Json& at_path(const Json& item, std::string_view path) {
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) return item[path];
    return item[path.substr(0, slash)][path.substr(slash + 1)];
}

bool is_empty(const Json& value) {
    return value.is_null() || value.is_bool() || (value.is_string() && base::trim(value.text()).empty()) ||
           ((value.is_array() || value.is_object()) && value.size() == 0);
}

/// City, region and country beside each other as one place; null when there is no city.
Json flat_place(const Json& item) {
    const auto text = [&](std::string_view a, std::string_view b) {
        std::string out = text_of_value(item[a]);
        return out.empty() ? text_of_value(item[b]) : out;
    };
    const std::string city = text_of_value(item["city"]);
    if (city.empty()) return {};
    Json address = Json::object({{"addressLocality", city}});
    address.set_if("addressRegion", text("state", "region"));
    address.set_if("addressCountry", text("country", "country_code"));
    return address;
}

/// The address of a {"city": ..., "country": ...} location object under schema.org names.
Json place_of(const Json& value) {
    if (value.is_array()) {
        Json out = Json::array();
        for (const Json& item : value.items()) out.push(place_of(item));
        return out;
    }
    if (!value.is_object() || !value["address"].is_null() || !value["addressLocality"].is_null())
        return value;
    Json flat = flat_place(value);
    return flat.is_null() ? value : flat;
}

/// The board's item as a JobPosting.
Json posting_of(const Json& item, int& structured) {
    Json out = Json::object();
    for (const Mapping& mapping : mappings()) {
        for (const std::string_view name : mapping.names) {
            const Json& value = at_path(item, name);
            if (is_empty(value)) continue;
            out.set(mapping.property, mapping.property == "jobLocation" ? place_of(value) : value);
            structured += mapping.structured;
            break;
        }
    }
    if (Json place = flat_place(item); !place.is_null()) out.set("jobLocation", std::move(place));
    // Lever and Recruitee keep the parts of the text apart.
    std::string text = out["description"].text();
    for (const Json& list : item["lists"].items())
        text += "<h3>" + list["text"].text() + "</h3><ul>" + list["content"].text() + "</ul>";
    for (const std::string_view more : {"requirements", "additional", "closing"}) {
        const std::string& part = item[more].text();
        if (!part.empty() && looks_like_html(part)) text += part;
    }
    out.set_if("description", text);
    if (item["remote"].boolean()) out.set("jobLocationType", "TELECOMMUTE");
    return out;
}

/// The list of jobs in an answer: the first array of objects that have a title and a text or an address.
const Json* find_jobs(const Json& value, int depth) {
    const auto is_job = [](const Json& item) {
        const bool titled = !item["title"].text().empty() || !item["text"].text().empty() ||
                            !item["name"].text().empty() || !item["position"].text().empty();
        const bool told = item.find("content") || item.find("description") || item.find("content_html") ||
                          item.find("absolute_url") || item.find("url") || item.find("hostedUrl") ||
                          item.find("careers_url");
        return titled && told;
    };
    if (value.is_array() && std::any_of(value.items().begin(), value.items().end(), is_job)) return &value;
    if (depth == 0) return nullptr;
    for (const std::string_view key :
         {"jobs", "offers", "postings", "items", "results", "content", "data", "entries"}) {
        if (const Json* found = find_jobs(value[key], depth - 1)) return found;
    }
    return nullptr;
}

/// The employer that the answer as a whole names; "" when it names none.
std::string owner_of(const Json& value) {
    for (const std::string_view key : {"company_name", "company", "organization", "name", "title"}) {
        const std::string name = text_of_value(value[key]);
        if (!name.empty() && names_institution(base::fold(name))) return name;
    }
    return {};
}

void add_schema_postings(const Json& value, std::string_view source, std::vector<Extraction>& out) {
    std::vector<Json> found;
    collect_postings(value, found);
    for (const Json& posting : found) {
        Extraction ad = extract_posting(posting, source, model::Method::json_ld);
        if (!ad.description.empty()) out.push_back(std::move(ad));
    }
}

}  // namespace

std::vector<Extraction> extract_board(std::string_view url, std::string_view json) {
    std::vector<Extraction> out;
    const JsonBlock block = read_json_block(json);
    const std::string_view source = host_of(url);
    for (const Json& value : block.values) {
        add_schema_postings(value, source, out);
        const Json* jobs = out.empty() ? find_jobs(value, 3) : nullptr;
        if (jobs == nullptr) continue;
        const bool is_feed = value["version"].text().find("jsonfeed.org") != std::string::npos;
        const model::Method method = is_feed ? model::Method::feed : model::Method::board;
        const std::string owner = owner_of(value);
        for (const Json& item : jobs->items()) {
            if (out.size() >= kMostItems) break;
            int structured = 0;
            const Json posting = posting_of(item, structured);
            Extraction ad = extract_posting(posting, source, method);
            if (text_of_value(posting["title"]).empty() || ad.description.empty()) continue;
            if (is_teaser(ad.description) && structured < 2) continue;
            if (structured == 0 && !has_job_word(base::fold(text_of_value(posting["title"])))) continue;
            if (!owner.empty())
                add_candidate(ad, Field::institution, owner, {model::Method::inferred, 0.35, "/name"});
            if (!block.damage.empty()) ad.problems.push_back({"repaired JSON: " + block.damage, false});
            out.push_back(std::move(ad));
        }
    }
    return out;
}

}  // namespace jobindex::extract
