#include "tests/extraction/collections.h"

#include <fmt/format.h>

#include <cmath>

#include "core/base/date.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/board/mapping.h"
#include "tests/extraction/category_fields.h"
#include "tests/extraction/written_date.h"

namespace jobindex::evaluation {

namespace {

using base::Json;
using model::JobAd;
using normalise::Knowledge;

std::string text_at(const Json& row, std::string_view path) {
    const Json* value = board::at_path(row, path);
    if (value == nullptr) return {};
    if (!value->is_array()) return value->text();
    std::string out;
    for (const auto& item : value->items()) out += item.text() + "\n";
    return out;
}

std::string iso(const std::optional<base::Date>& day) {
    return day ? day->iso() : std::string();
}

/// "UNITED STATES Massachusetts Chestnut Hill": a country in capitals, then region and city.
struct JoePlace {
    std::string country, rest;
};
JoePlace joe_place(const Json& row) {
    JoePlace out;
    const std::string all = text_at(row, "locations");
    bool country = true;
    for (const auto word : base::split_words(std::string_view(all).substr(0, all.find_first_of("\n;|")))) {
        country = country && word.size() > 1 && base::to_upper_ascii(word) == word;
        std::string& part = country ? out.country : out.rest;
        if (!part.empty()) part += ' ';
        part += word;
    }
    return out;
}

Compared joe_country(const Json& row, const JobAd& ad, const Knowledge& known) {
    return {known.places.country(joe_place(row).country).value_or(""),
            ad.places.empty() ? std::string() : ad.places.front().country};
}

/// The last words of the column that are a city of its country; right when that is the ad's by any of its
/// names.
Compared joe_city(const Json& row, const JobAd& ad, const Knowledge& known) {
    const JoePlace place = joe_place(row);
    const std::string country = known.places.country(place.country).value_or("");
    const auto words = base::split_words(place.rest);
    const std::string value = ad.places.empty() ? std::string() : ad.places.front().city;
    std::string truth;
    for (std::size_t from = 0; from < words.size(); ++from) {
        const auto begin = static_cast<std::size_t>(words[from].data() - place.rest.data());
        const std::string_view tail = std::string_view(place.rest).substr(begin);
        if (base::fold(tail) == base::fold(value)) return {value, value};
        // What is a state as well ("New York") is one when it is all there is.
        if (from == 0 && known.places.region(tail, country) != nullptr) return {};
        const auto* city = known.places.city(tail, {.country = country});
        if (city != nullptr && truth.empty()) truth = city->name;
        if (city != nullptr && city->name == value) return {value, value};
    }
    return {truth, value};
}

/// The closing date, where the text writes the column's day: elsewhere the two differ, since many give the
/// end of the listing in the column.
Compared joe_closing(const Json& row, const JobAd& ad, const Knowledge&) {
    const std::string truth = text_at(row, "Application_deadline").substr(0, 10);
    const auto time = base::parse_iso_time(truth + "T00:00:00Z");
    if (!time || !is_written(base::date_of(*time), text_at(row, "jp_full_text"))) return {};
    return {truth, iso(ad.dates.closing)};
}

Compared chronicle_country(const Json& row, const JobAd& ad, const Knowledge& known) {
    const std::string place = text_at(row, "location");
    const auto comma = place.rfind(',');
    const std::string_view last = std::string_view(place).substr(comma == std::string::npos ? 0 : comma + 1);
    // States here: "Knoxville, TN", "Atlanta, Georgia".
    const auto name = base::trim(last);
    return {name.size() == 2 || name == "Georgia" ? "US" : known.places.country(name).value_or(""),
            ad.places.empty() ? std::string() : ad.places.front().country};
}

/// The first discipline against the categories of the board.
Compared chronicle_discipline(const Json& row, const JobAd& ad, const Knowledge& known) {
    return category_of_discipline(row, ad, known.disciplines);
}

/// The cell beside a heading of a jobs.ac.uk table, tags removed; "" when there is none.
std::string cell(const Json& row, std::string_view heading) {
    const std::string html = text_at(row, "details");
    const auto at = html.find(fmt::format("detail-heading\">{}:</td>", heading));
    const auto begin = at == std::string::npos ? at : html.find("<td>", at);
    if (begin == std::string::npos) return {};
    std::string out;
    bool tag = false;
    for (const char c : html.substr(begin, html.find("</td>", begin) - begin)) {
        if (c == '<') tag = true;
        if (!tag) out += c;
        if (c == '>') tag = false;
    }
    return base::squeeze(out);
}

/// "£41,255 to £47,801 per annum" as "41255-47801"; pence are dropped.
std::string pounds(std::string_view text) {
    std::string out;
    for (auto at = text.find("\u00a3"); at != std::string_view::npos; at = text.find("\u00a3", at + 1)) {
        std::string number;
        for (const char c : text.substr(at + 2)) {
            if (base::is_digit(c)) number += c;
            if (!base::is_digit(c) && c != ',') break;
        }
        if (!number.empty()) out += (out.empty() ? "" : "-") + number;
    }
    return out;
}

Compared table_salary(const Json& row, const JobAd& ad, const Knowledge&) {
    const auto number = [](const std::optional<double>& value) {
        return value ? fmt::format("{:.0f}", std::floor(*value)) : std::string();
    };
    std::string value = number(ad.salary.min);
    if (ad.salary.max && ad.salary.max != ad.salary.min) value += "-" + number(ad.salary.max);
    return {pounds(cell(row, "Salary")), value};
}

Compared table_contract(const Json& row, const JobAd& ad, const Knowledge&) {
    const std::string type = cell(row, "Contract Type");
    const std::string truth = type.starts_with("Permanent") ? "permanent" : type.empty() ? "" : "fixed_term";
    return {truth, ad.contract.kind ? std::string(name_of(*ad.contract.kind)) : std::string()};
}

/// "5th November 2015" as ISO; "" for anything else.
std::string english_date(std::string_view text) {
    const auto words = base::split_words(text);
    if (words.size() < 3) return {};
    const auto year = base::parse_integer(words[2]);
    const auto day = base::parse_integer(words[0].substr(0, words[0].find_first_not_of("0123456789")));
    if (!year || !day) return {};
    for (int month = 1; month <= 12; ++month) {
        const auto date = base::Date::make(static_cast<int>(*year), month, static_cast<int>(*day));
        if (date && is_written(*date, fmt::format("{} {}", *day, words[1]))) return date->iso();
    }
    return {};
}

Compared table_posted(const Json& row, const JobAd& ad, const Knowledge&) {
    return {english_date(cell(row, "Placed on")), iso(ad.dates.posted)};
}

Compared table_closing(const Json& row, const JobAd& ad, const Knowledge&) {
    return {english_date(cell(row, "Closes")), iso(ad.dates.closing)};
}

Compared table_city(const Json& row, const JobAd& ad, const Knowledge&) {
    const std::string truth = base::fold(cell(row, "Location"));
    const std::string city = ad.places.empty() ? std::string() : base::fold(ad.places.front().city);
    return {truth, !city.empty() && truth.find(city) != std::string::npos ? truth : city};
}

}  // namespace

const std::vector<Collection>& collections() {
    static const std::vector<Collection> all = {
        {"joe",
         "joe_economics.jsonl.zst",
         "title=jp_title,description=jp_full_text,institution=jp_institution,location=locations,posted=Date_"
         "Active",
         {{"country", joe_country}, {"city", joe_city}, {"closing", joe_closing}}},
        {"joe, place hidden",
         "joe_economics.jsonl.zst",
         "title=jp_title,description=jp_full_text,institution=jp_institution,posted=Date_Active",
         {{"country", joe_country}, {"city", joe_city}}},
        {"chronicle, place hidden",
         "chronicle_faculty.jsonl.zst",
         "title=title,description=description,institution=institution,posted=date_posted",
         {{"country", chronicle_country}, {"discipline", chronicle_discipline}}},
        {"jobs.ac.uk",
         "jobsacuk_2015.jsonl.zst",
         "title=title,description=text,html=details,url=url",
         {{"city", table_city},
          {"salary", table_salary},
          {"contract", table_contract},
          {"posted", table_posted},
          {"closing", table_closing}}},
    };
    return all;
}

}  // namespace jobindex::evaluation
