#include <array>

#include "core/base/text.h"
#include "indexer/extract/add_candidate.h"
#include "indexer/extract/extract.h"
#include "indexer/extract/label_pairs.h"
#include "indexer/extract/language.h"
#include "indexer/extract/posting_place.h"
#include "indexer/extract/posting_text.h"

namespace jobindex::extract {
namespace {

using base::Json;

/// A property whose text is the candidate, as it stands.
struct TextProperty {
    std::string_view name;
    Field field;
};
constexpr std::array<TextProperty, 9> kTextProperties = {{
    {"title", Field::title},
    {"department", Field::department},
    {"jobStartDate", Field::start},
    {"workHours", Field::employment},
    {"qualifications", Field::qualifications},
    {"educationRequirements", Field::qualifications},
    {"experienceRequirements", Field::qualifications},
    {"level", Field::level},
    {"inLanguage", Field::language},
}};

/// A property that belongs to the ad's text when the description does not hold it.
struct Section {
    std::string_view name, heading;
};
constexpr std::array<Section, 8> kSections = {{
    {"responsibilities", "Responsibilities"},
    {"qualifications", "Qualifications"},
    {"educationRequirements", "Education"},
    {"experienceRequirements", "Experience"},
    {"skills", "Skills"},
    {"jobBenefits", "Benefits"},
    {"incentiveCompensation", "Compensation"},
    {"specialCommitments", "Commitments"},
}};
constexpr std::size_t kSectionBytes = 40;

/// The JSON pointer of a member.
std::string child_pointer(std::string_view parent, std::string_view name) {
    std::string out(parent);
    out += '/';
    out += name;
    return out;
}

/// Reads one posting into an Extraction.
class PostingReader {
  public:
    PostingReader(const Json& posting, model::Method method, Extraction& out)
        : posting_(posting), method_(method), sure_(confidence_of(method)), out_(out) {}

    void run() {
        for (const TextProperty& property : kTextProperties) {
            std::string text = text_of_value(posting_[property.name]);
            put(property.field, std::move(text), child_pointer({}, property.name));
        }
        if (posting_["title"].is_null()) put(Field::title, text_of_value(posting_["name"]), "/name", 0.9);
        dates();
        employer();
        add_places(posting_, method_, out_);
        salary();
        lists();
        identity();
        description();
    }

  private:
    void put(Field field, Json value, std::string pointer, double share = 1) {
        add_candidate(out_, field, std::move(value), {method_, sure_ * share, std::move(pointer)});
    }

    /// Dates stay as they are: text, or a number of seconds or milliseconds.
    void dates() {
        const auto date = [this](Field field, std::string_view name) {
            const Json& value = posting_[name];
            const Json& first = value.is_array() ? value.at(0) : value;
            put(field, first.is_number() ? first : Json(text_of_value(first)), child_pointer({}, name));
        };
        date(Field::posted, "datePosted");
        date(Field::closing, "validThrough");
        date(Field::closing, "applicationDeadline");
    }

    void employer() {
        const Json& given = posting_["hiringOrganization"];
        const bool several = given.is_array();
        const std::size_t count = several ? std::min<std::size_t>(given.size(), 5) : 1;
        for (std::size_t i = 0; i < count; ++i) {
            std::string pointer = "/hiringOrganization";
            if (several) pointer = child_pointer(pointer, std::to_string(i));
            organisation(several ? given.at(i) : given, pointer, i == 0 ? 1 : 0.7);
        }
    }

    void organisation(const Json& given, const std::string& pointer, double share) {
        if (!given.is_object()) return put(Field::institution, text_of_value(given), pointer, share);
        const std::string name = text_of_value(given["name"]);
        const std::string parent = text_of_value(given["parentOrganization"]);
        if (parent.empty()) {
            put(Field::institution, name.empty() ? text_of_value(given["legalName"]) : name,
                pointer + "/name", share);
        } else {
            put(Field::institution, parent, pointer + "/parentOrganization", share);
            put(Field::department, name, pointer + "/name", share);
        }
        put(Field::department, text_of_value(given["department"]), pointer + "/department", share);
        for (const std::string_view key : {"sameAs", "url", "@id"}) {
            const Json& link = given[key].is_array() ? given[key].at(0) : given[key];
            if (base::starts_with_ignoring_case(base::trim(link.text()), "http"))
                put(Field::institution_url, base::trim(link.text()), child_pointer(pointer, key), share);
        }
    }

    void salary() {
        for (const std::string_view name : {"baseSalary", "estimatedSalary", "salary"}) {
            const double share = name == "baseSalary" ? 1 : 0.7;
            const std::string pointer = child_pointer({}, name);
            const Json& given = posting_[name];
            const bool several = given.is_array();
            const Json& first = several ? given.at(0) : given;
            const std::string where = several ? pointer + "/0" : pointer;
            const std::string currency = text_of_value(posting_["salaryCurrency"]);
            if (first.is_object()) {
                Json money = first;
                if (money["currency"].is_null()) money.set_if("currency", currency);
                put(Field::salary, std::move(money), where, share);
            } else if (!first.is_null() && !currency.empty()) {
                Json money = Json::object({{"currency", currency}});
                money.set("value", first.is_number() ? first : Json(text_of_value(first)));
                put(Field::salary, std::move(money), where, share);
            } else {
                put(Field::salary, first.is_number() ? first : Json(text_of_value(first)), where, share);
            }
        }
    }

    /// An array of texts when the source has several, the text when it has one.
    void list(Field field, std::string_view name) {
        const std::vector<std::string> texts = texts_of_value(posting_[name]);
        const std::string pointer = child_pointer({}, name);
        if (texts.size() == 1) put(field, texts.front(), pointer);
        if (texts.size() < 2) return;
        Json array = Json::array();
        for (const std::string& text : texts) array.push(text);
        put(field, std::move(array), pointer);
    }

    void lists() {
        list(Field::employment, "employmentType");
        list(Field::skills, "skills");
        list(Field::discipline, "industry");
        list(Field::discipline, "occupationalCategory");
        list(Field::discipline, "relevantOccupation");
        const Json& experience = posting_["experienceRequirements"];
        if (const Json* months = experience.find("monthsOfExperience"))
            put(Field::qualifications, months->dump() + " months of experience", "/experienceRequirements");
    }

    void identity() {
        const Json& given = posting_["identifier"];
        const Json& first = given.is_array() ? given.at(0) : given;
        std::string value = first.is_object() ? text_of_value(first["value"]) : text_of_value(first);
        if (value.empty()) value = text_of_value(posting_["reference"]);
        put(Field::reference, std::move(value), "/identifier");
        out_.url = address(posting_["url"]);
        for (const std::string_view name : {"applicationUrl", "applyUrl"})
            put(Field::apply_url, address(posting_[name]), child_pointer({}, name));
        const Json& contact = posting_["applicationContact"];
        put(Field::apply_url, address(contact["url"]), "/applicationContact/url");
    }

    /// The first absolute web address of a value; "" when there is none.
    static std::string address(const Json& value) {
        const Json& first = value.is_array() ? value.at(0) : value;
        const std::string& text = first.is_object() ? first["@id"].text() : first.text();
        const std::string_view trimmed = base::trim(text);
        return base::starts_with_ignoring_case(trimmed, "http") ? std::string(trimmed) : std::string();
    }

    void description() {
        const Json& given = posting_["description"];
        std::string& text = out_.description;
        // Said by whoever knows it, as a form does; without that, text with tags is taken for HTML.
        if (given.is_string() && posting_["descriptionFormat"].text() == "text/plain") {
            text = plain_text(given.text());
        } else {
            text =
                description_text(given.is_array() ? base::join(texts_of_value(given), "\n\n") : given.text());
        }
        if (text.empty()) text = text_of_value(given);
        out_.description_method = method_;
        for (const Section& section : kSections) {
            std::vector<std::string> parts;
            const Json& value = posting_[section.name];
            if (value.is_string()) parts.push_back(description_text(value.text()));
            if (value.is_array()) parts = texts_of_value(value);
            append_section(section.heading, parts, value.is_array());
        }
        auto languages = detect_languages(posting_["title"].text(), text);
        out_.language = std::move(languages.main);
        out_.languages = std::move(languages.parts);
    }

    void append_section(std::string_view heading, const std::vector<std::string>& parts, bool is_list) {
        std::string body;
        for (const std::string& part : parts) {
            if (!body.empty()) body += '\n';
            if (is_list) body += "- ";
            body += part;
        }
        if (body.size() < kSectionBytes) return;
        const std::string probe = parts.front().substr(0, kSectionBytes);
        if (out_.description.find(probe) != std::string::npos) return;
        if (!out_.description.empty()) out_.description += "\n\n";
        out_.description += heading;
        out_.description += "\n\n";
        out_.description += body;
    }

    const Json& posting_;
    model::Method method_;
    double sure_;
    Extraction& out_;
};

}  // namespace

Extraction extract_posting(const base::Json& posting, std::string_view source, model::Method method) {
    Extraction out;
    out.kind = PageKind::ad;
    out.postings = 1;
    out.source = source;
    PostingReader(posting, method, out).run();
    add_line_pairs(out);
    return out;
}

}  // namespace jobindex::extract
