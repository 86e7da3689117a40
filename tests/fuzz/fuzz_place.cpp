// Any bytes as a place: prose, a field, lines of an object, a jobLocation in JSON, an employer's name, a
// host.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/vocab/data_dir.h"
#include "indexer/extract/extract.h"
#include "indexer/normalise/place_in_text.h"
#include "indexer/normalise/places.h"
#include "indexer/normalise/remote.h"

using namespace jobindex;

namespace {

constexpr std::size_t kMostMatches = 32;  ///< of a text
constexpr std::size_t kMostPlaces = 20;   ///< of an ad

const vocab::Gazetteer& gazetteer() {
    static const auto kLoaded = [] {
        const auto dir = vocab::data_dir();
        if (!dir) std::abort();
        auto loaded = vocab::Gazetteer::load(*dir / "places");
        if (!loaded) std::abort();
        return std::move(*loaded);
    }();
    return kLoaded;
}

void check_span(base::Span span, std::size_t size) {
    if (span.from >= span.to || span.to > size) std::abort();
}

void check_place(const model::Place& place) {
    if (place.country.size() != 2 || place.lat.has_value() != place.lon.has_value()) std::abort();
    if (!place.region.empty() && !place.region.starts_with(place.country + "-")) std::abort();
    if (place.lat && (*place.lat < -90 || *place.lat > 90 || *place.lon < -180 || *place.lon > 180))
        std::abort();
}

/// The places that an ad with these candidates would have.
void check_choice(const std::vector<extract::Candidate>& candidates, std::string_view country) {
    std::vector<const extract::Candidate*> places;
    for (const extract::Candidate& candidate : candidates) {
        if (candidate.field == extract::Field::place) places.push_back(&candidate);
    }
    const auto chosen = normalise::choose_places(places, country, gazetteer());
    if (!chosen) return;
    if (chosen->value.empty() || chosen->value.size() > kMostPlaces) std::abort();
    for (const model::Place& place : chosen->value) check_place(place);
}

extract::Candidate candidate_of(base::Json value) {
    extract::Candidate candidate;
    candidate.field = extract::Field::place;
    candidate.value = std::move(value);
    candidate.confidence = 0.9;
    return candidate;
}

/// The first three lines as the parts of a place.
base::Json parts_of(std::string_view text) {
    base::Json parts = base::Json::object();
    for (const std::string_view name : {"city", "region", "country"}) {
        const std::size_t end = text.find('\n');
        parts.set(name, text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return parts;
}

void check_text(std::string_view text, std::string_view country) {
    if (const auto found = normalise::find_place(text, country, gazetteer())) {
        check_span(found->span, text.size());
        check_place(found->value);
        if (found->value.city.empty() || (!country.empty() && found->value.country != country)) std::abort();
    }
    check_choice({candidate_of(text), candidate_of(parts_of(text))}, country);
    check_choice({candidate_of(parts_of(text))}, country);
    const auto seat = normalise::place_of_employer(text, std::string(country), gazetteer());
    if (!country.empty() && seat.country != country) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto matches = gazetteer().parse_place(text);
    if (matches.size() > kMostMatches) std::abort();
    for (const vocab::PlaceMatch& match : matches) {
        check_span(match.span, size);
        if (match.country.size() != 2) std::abort();
    }
    for (const std::string_view country : {"", "DE", "GB"}) check_text(text, country);
    if (const auto json = base::parse_json(text)) {
        base::Json posting = base::Json::object({{"@type", "JobPosting"}, {"jobLocation", *json}});
        check_choice(extract::extract_posting(posting, "", model::Method::json_ld).candidates, "");
        posting = base::Json::object({{"applicantLocationRequirements", *json}});
        check_choice(extract::extract_posting(posting, "", model::Method::json_ld).candidates, "DE");
        check_choice({candidate_of(*json)}, "DE");
    }
    if (const auto code = normalise::country_of_host(text, gazetteer()); !code.empty() && code.size() != 2)
        std::abort();
    static_cast<void>(normalise::read_remote(text));
    if (const auto remote = normalise::find_remote(normalise::Words(text))) check_span(remote->span, size);
    return 0;
}
