#include "indexer/ingest/forgotten.h"

#include <algorithm>

#include "core/base/url.h"

namespace jobindex::ingest {

bool is_forgotten(const archive::Record& record, const takedown::Forgotten& forgotten) {
    if (forgotten.empty()) return false;
    if (forgotten.find(record.target_uri) != nullptr) return true;
    if (record.type != archive::RecordType::resource) return false;
    // The URL of a row is as the file had it.
    const auto url = base::parse_url(record.target_uri);
    return url && forgotten.find(base::canonical(*url)) != nullptr;
}

bool is_forgotten(const model::JobAd& ad, const takedown::Forgotten& forgotten) {
    if (forgotten.empty()) return false;
    const auto covered = [&](const std::string& url) { return forgotten.find(url) != nullptr; };
    return covered(ad.url) || std::any_of(ad.urls.begin(), ad.urls.end(), covered);
}

void drop_forgotten(Reading& reading, std::string_view page_url, const takedown::Forgotten& forgotten) {
    if (forgotten.empty()) return;
    if (forgotten.find(page_url) != nullptr) {
        reading = Reading{};
        reading.fate = Fate::ignored;
        reading.why = "forgotten";
        return;
    }
    std::erase_if(reading.ads, [&](const model::JobAd& ad) { return is_forgotten(ad, forgotten); });
}

}  // namespace jobindex::ingest
