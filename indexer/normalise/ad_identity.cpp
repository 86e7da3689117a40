#include "indexer/normalise/ad_identity.h"

namespace jobindex::normalise {

std::string identity_of(const model::JobAd& ad) {
    if (!ad.url.empty()) return ad.url;
    if (!ad.reference.empty()) return ad.source + "\n" + ad.reference;
    return ad.source + "\n" + ad.title + "\n" + ad.institution.name + "\n" + ad.description;
}

}  // namespace jobindex::normalise
