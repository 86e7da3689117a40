// Any bytes as the text and the fields of an ad; the vocabularies are the project's own.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/vocab/data_dir.h"
#include "indexer/normalise/normalise.h"

namespace {

const jobindex::normalise::Knowledge& knowledge() {
    static const auto kLoaded = [] {
        const auto dir = jobindex::vocab::data_dir();
        if (!dir) std::abort();
        auto loaded = jobindex::normalise::Knowledge::load(*dir);
        if (!loaded) std::abort();
        return std::move(*loaded);
    }();
    return kLoaded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace jobindex;
    const std::string text(reinterpret_cast<const char*>(data), size);
    extract::Extraction extraction;
    extraction.kind = extract::PageKind::ad;
    extraction.description = text;
    const std::string head = text.substr(0, text.find('\n'));
    for (int field = 0; field <= static_cast<int>(extract::Field::language); ++field) {
        extract::Candidate candidate;
        candidate.field = static_cast<extract::Field>(field);
        candidate.value = base::Json(head);
        candidate.confidence = 0.9;
        candidate.pointer = "/x";
        extraction.candidates.push_back(std::move(candidate));
    }
    const auto ad = normalise::normalise(extraction, knowledge(), *base::Date::make(2026, 3, 10));
    if (!ad) return 0;
    for (const auto& [field, provenance] : ad->provenance) {
        if (provenance.span && provenance.span->to > size) std::abort();
    }
    // A post that is put up again may keep the day on which review began.
    const bool review = ad->dates.closing_kind == model::ClosingKind::review_starts;
    if (ad->dates.posted && ad->dates.closing && !review && *ad->dates.closing <= *ad->dates.posted)
        std::abort();
    return 0;
}
