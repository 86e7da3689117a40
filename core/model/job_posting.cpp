#include "core/model/job_posting.h"

#include <fmt/format.h>

#include <cmath>

#include "core/base/text.h"

namespace jobindex::model {
namespace {

using base::Json;

std::string escaped(std::string_view text) {
    return base::replace_all(base::replace_all(base::replace_all(text, "&", "&amp;"), "<", "&lt;"), ">",
                             "&gt;");
}

/// Blank lines part paragraphs; lines that begin with "- " are items of a list.
std::string as_html(std::string_view text) {
    std::string out, paragraph;
    bool in_list = false;
    const auto end_paragraph = [&] {
        if (!paragraph.empty()) out += fmt::format("<p>{}</p>", paragraph);
        paragraph.clear();
    };
    for (const auto line : base::split(text, '\n')) {
        const bool item = line.starts_with("- ");
        if (item) end_paragraph();
        if (item != in_list) out += item ? "<ul>" : "</ul>";
        in_list = item;
        if (item) {
            out += fmt::format("<li>{}</li>", escaped(line.substr(2)));
        } else if (base::trim(line).empty()) {
            end_paragraph();
        } else {
            paragraph += paragraph.empty() ? escaped(line) : "<br>" + escaped(line);
        }
    }
    end_paragraph();
    if (in_list) out += "</ul>";
    return out;
}

Json organisation(const JobAd& ad) {
    if (ad.institution.name.empty()) return {};
    Json out = Json::object({{"@type", "Organization"}, {"name", ad.institution.name}});
    if (!ad.institution.domain.empty()) out.set("sameAs", "https://" + ad.institution.domain + "/");
    if (!ad.department.empty()) {
        out.set("department", Json::object({{"@type", "Organization"}, {"name", ad.department}}));
    }
    return out;
}

Json location(const Place& place) {
    Json address = Json::object({{"@type", "PostalAddress"}});
    address.set_if("addressLocality", place.city).set_if("addressRegion", place.region);
    address.set_if("addressCountry", place.country);
    Json out = Json::object({{"@type", "Place"}, {"address", std::move(address)}});
    if (place.lat && place.lon) {
        out.set(
            "geo",
            Json::object({{"@type", "GeoCoordinates"}, {"latitude", *place.lat}, {"longitude", *place.lon}}));
    }
    return out;
}

Json amount(double value) {
    if (std::floor(value) == value && std::abs(value) < 9e15) return static_cast<std::int64_t>(value);
    return value;
}

/// Stated pay; what a pay table says of a grade is not the employer's offer.
Json salary(const Salary& pay) {
    if ((!pay.min && !pay.max) || pay.table_date) return {};
    Json value = Json::object({{"@type", "QuantitativeValue"}});
    if (pay.min) value.set("minValue", amount(*pay.min));
    if (pay.max) value.set("maxValue", amount(*pay.max));
    if (pay.period) value.set("unitText", base::to_upper_ascii(name_of(*pay.period)));
    Json out = Json::object({{"@type", "MonetaryAmount"}});
    return out.set_if("currency", pay.currency).set("value", std::move(value));
}

Json employment(const Contract& contract) {
    Json out = Json::array();
    if (contract.share) out.push(*contract.share < 1 ? "PART_TIME" : "FULL_TIME");
    if (contract.kind == ContractKind::fixed_term) out.push("TEMPORARY");
    return out;
}

}  // namespace

Json to_job_posting(const JobAd& ad) {
    Json out = Json::object({{"@context", "https://schema.org"}, {"@type", "JobPosting"}});
    out.set_if("title", ad.title).set_if("description", as_html(ad.description)).set_if("url", ad.url);
    out.set("identifier", Json::object({{"@type", "PropertyValue"},
                                        {"name", ad.reference.empty() ? "jobindex" : ad.source},
                                        {"value", ad.reference.empty() ? ad.id : ad.reference}}));
    if (ad.dates.posted) out.set("datePosted", ad.dates.posted->iso());
    if (ad.dates.closing) out.set("validThrough", ad.dates.closing->iso());
    if (ad.dates.start) out.set("jobStartDate", ad.dates.start->iso());
    out.set_if("hiringOrganization", organisation(ad));
    Json places = Json::array();
    for (const auto& place : ad.places) places.push(location(place));
    out.set_if("jobLocation", std::move(places));
    if (ad.remote == Remote::full) out.set("jobLocationType", "TELECOMMUTE");
    out.set_if("employmentType", employment(ad.contract)).set_if("baseSalary", salary(ad.salary));
    Json skills = Json::array();
    for (const auto& skill : ad.skills) skills.push(skill.concept_id);
    return out.set_if("skills", std::move(skills)).set_if("inLanguage", ad.language);
}

}  // namespace jobindex::model
