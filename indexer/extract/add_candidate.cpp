#include "indexer/extract/add_candidate.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/base/utf8.h"

namespace jobindex::extract {
namespace {

constexpr std::size_t kTextBytes = 300;

bool is_empty(const base::Json& value) {
    return value.is_null() || (value.is_string() && base::trim(value.text()).empty()) ||
           ((value.is_array() || value.is_object()) && value.size() == 0);
}

}  // namespace

double confidence_of(model::Method method) {
    switch (method) {
        case model::Method::json_ld:
            return 0.95;
        case model::Method::microdata:
            return 0.93;
        case model::Method::rdfa:
            return 0.92;
        case model::Method::board:
            return 0.95;
        case model::Method::feed:
            return 0.85;
        case model::Method::table:
            return 0.8;
        case model::Method::site_rule:
            return 0.9;
        case model::Method::text:
            return 0.6;
        case model::Method::inferred:
            return 0.3;
    }
    return 0;
}

void add_candidate(Extraction& out, Field field, base::Json value, Evidence evidence) {
    if (is_empty(value)) return;
    std::string text = value.is_string() ? value.text() : value.dump();
    text.resize(base::char_boundary(text, std::min(text.size(), kTextBytes)));
    const bool known = std::any_of(out.candidates.begin(), out.candidates.end(), [&](const Candidate& other) {
        return other.field == field && other.method == evidence.method && other.text == text &&
               other.value == value;
    });
    if (known) return;
    out.candidates.push_back({field, std::move(value), evidence.method, evidence.confidence,
                              std::move(evidence.pointer), std::move(text), std::nullopt});
}

std::string_view host_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    const std::size_t user = url.rfind('@');
    if (user != std::string_view::npos) url.remove_prefix(user + 1);
    return url;
}

}  // namespace jobindex::extract
