#include "indexer/extract/posting_place.h"

#include "core/base/text.h"
#include "indexer/extract/add_candidate.h"
#include "indexer/extract/posting_text.h"

namespace jobindex::extract {
namespace {

using base::Json;
constexpr std::size_t kMostPlaces = 50;

/// The parts of a PostalAddress under our names; empty when it has none.
Json place_parts(const Json& address) {
    Json out = Json::object();
    out.set_if("city", text_of_value(address["addressLocality"]));
    out.set_if("region", text_of_value(address["addressRegion"]));
    out.set_if("country", text_of_value(address["addressCountry"]));
    out.set_if("street", text_of_value(address["streetAddress"]));
    out.set_if("postcode", text_of_value(address["postalCode"]));
    return out.size() > 0 ? out : Json();
}

class Places {
  public:
    Places(model::Method method, Extraction& out) : method_(method), out_(out) {}

    void add(const Json& place, const std::string& pointer) {
        if (count_ >= kMostPlaces) return;
        if (place.is_array()) {
            for (std::size_t i = 0; i < place.size(); ++i) {
                if (!place.at(i).is_array()) add(place.at(i), pointer + '/' + std::to_string(i));
            }
            return;
        }
        if (!place.is_object()) return put(text_of_value(place), pointer);
        if (Json parts = place_parts(place); !parts.is_null()) return put(std::move(parts), pointer);
        const Json& address = place["address"];
        if (address.is_array()) return add(address, pointer + "/address");
        if (Json parts = place_parts(address); !parts.is_null())
            return put(std::move(parts), pointer + "/address");
        if (std::string text = text_of_value(address); !text.empty()) return put(text, pointer + "/address");
        put(text_of_value(place["name"]), pointer + "/name");
    }

  private:
    void put(Json value, const std::string& pointer) {
        ++count_;
        add_candidate(out_, Field::place, std::move(value), {method_, confidence_of(method_), pointer});
    }

    model::Method method_;
    Extraction& out_;
    std::size_t count_ = 0;
};

}  // namespace

void add_places(const Json& posting, model::Method method, Extraction& out) {
    const double sure = confidence_of(method);
    Places(method, out).add(posting["jobLocation"], "/jobLocation");
    const std::string kind = text_of_value(posting["jobLocationType"]);
    add_candidate(out, Field::remote, kind, {method, sure, "/jobLocationType"});
    if (posting["jobLocation"].size() > 0 || !posting["jobLocation"].text().empty()) return;
    // Where applicants may live is the best place that an ad for remote work has.
    const Json& wanted = posting["applicantLocationRequirements"];
    for (const std::string& country : texts_of_value(wanted)) {
        add_candidate(out, Field::place, Json::object({{"country", country}}),
                      {method, sure * 0.6, "/applicantLocationRequirements"});
    }
}

}  // namespace jobindex::extract
