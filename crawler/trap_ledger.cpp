#include "crawler/trap_ledger.h"

#include <fmt/format.h>

#include <algorithm>

#include "crawler/scope.h"

namespace jobindex::crawler {

namespace {

constexpr std::size_t kRemembered = 100'000;  // counts and refused URLs in memory
constexpr std::size_t kNoiseNames = 8;        // parameters of one host

std::string fruit_key(const std::string& key) {
    return "fruit of " + key;
}

std::string things_key(const std::string& shape) {
    return "things of " + shape;
}

/// The key under which the sets of filters of a path are counted.
std::string sets_key(std::string_view url) {
    return "sets of " + std::string(url.substr(0, url.find('?')));
}

}  // namespace

std::string branch_of(std::string_view url) {
    const auto origin = origin_of(url).size();
    const auto path = path_of(url);
    const auto end = path.find('/', 1);
    return "branch " + std::string(url.substr(0, origin)) +
           std::string(end == std::string_view::npos ? std::string_view("/") : path.substr(0, end));
}

Result<std::int64_t> TrapLedger::known(const std::string& key) {
    if (const auto found = counts_.find(key); found != counts_.end()) return found->second;
    if (counts_.size() >= kRemembered) counts_.clear();
    const auto count = frontier_.count_trap(key, false);
    if (count) counts_.emplace(key, *count);
    return count;
}

Result<void> TrapLedger::add(const std::string& key) {
    const auto count = frontier_.count_trap(key, true);
    if (!count) return base::fail(count);
    counts_[key] = *count;
    return {};
}

Result<void> TrapLedger::learn(const std::vector<Found>& found) {
    std::unordered_map<std::string, std::string_view> seen;
    for (const auto& one : found) {
        auto shape = without_token(one.url);
        if (!shape) continue;
        const auto [place, fresh] = seen.emplace(std::move(*shape), one.url);
        if (fresh || place->second == one.url) continue;
        const auto things = known(things_key(place->first));
        if (!things) return base::fail(things);
        if (*things > 0) continue;
        if (auto added = add(things_key(place->first)); !added) return added;
    }
    return {};
}

void TrapLedger::learn_noise(std::string_view url, std::string_view original) {
    auto names = noise_parameters(url, original);
    if (names.empty()) return;
    auto& known = noise_[std::string(origin_of(url))];
    for (auto& name : names) {
        if (known.size() < kNoiseNames && std::find(known.begin(), known.end(), name) == known.end())
            known.push_back(std::move(name));
    }
}

std::string TrapLedger::simplified(std::string_view url) const {
    if (noise_.empty() || url.find('?') == std::string_view::npos) return std::string(url);
    const auto noise = noise_.find(std::string(origin_of(url)));
    return noise == noise_.end() ? std::string(url) : without_parameters(url, noise->second);
}

bool TrapLedger::refuse(Trap trap, std::string_view url) {
    if (refused_.size() >= kRemembered) refused_.clear();
    if (refused_.insert(url_hash(url)).second) ++traps_[std::string(name(trap))];
    return false;
}

Result<bool> TrapLedger::within(const TrapBound& bound) {
    if (bound.limit == 0) return false;
    const auto count = known(bound.key);
    if (!count) return base::fail(count);
    if (*count < bound.limit) return true;
    if (bound.trap == Trap::session_id) {
        const auto things = known(things_key(bound.key.substr(bound.key.find(' ') + 1)));
        if (!things) return base::fail(things);
        return *things > 0;
    }
    if (!bound.fruitful) return false;
    const auto fruit = known(fruit_key(bound.key));
    if (!fruit) return base::fail(fruit);
    return *fruit * 4 >= *count;
}

/// Sets of filters are followed as far as `bound` says, later ones hardly, and far too many not at all.
Result<bool> TrapLedger::filters_fit(const TrapBound& bound, std::string_view url) {
    const auto sets = known(sets_key(url));
    const auto count = known(bound.key);
    const auto fruit = known(fruit_key(bound.key));
    for (const auto* one : {&sets, &count, &fruit}) {
        if (!*one) return base::fail(*one);
    }
    if (*count == 0) return *sets < kMostFilterSets;
    const bool late = *sets > kFilterSets;
    return *count < (late ? kFurtherSet : bound.limit) || *fruit * 4 >= *count;
}

Result<bool> TrapLedger::admits(std::string_view url, base::Date today) {
    for (const auto& bound : trap_bounds(url, today)) {
        const auto fits = bound.trap == Trap::facets ? filters_fit(bound, url) : within(bound);
        if (!fits) return fits;
        if (!*fits) return refuse(bound.trap, url);
    }
    if (barren_pages_ <= 0) return true;
    const std::string branch = branch_of(url);
    const auto pages = known(branch);
    if (!pages) return base::fail(pages);
    if (*pages < barren_pages_) return true;
    const auto fruit = known(fruit_key(branch));
    if (!fruit) return base::fail(fruit);
    return *fruit > 0 ? Result<bool>(true) : Result<bool>(refuse(Trap::barren, url));
}

Result<void> TrapLedger::queued(std::string_view url, base::Date today) {
    for (const auto& bound : trap_bounds(url, today)) {
        if (bound.trap == Trap::facets) {
            const auto count = known(bound.key);
            if (!count) return base::fail(count);
            if (*count == 0) {
                if (auto added = add(sets_key(url)); !added) return added;
            }
        }
        if (auto added = add(bound.key); !added) return added;
    }
    return {};
}

Result<void> TrapLedger::read(std::string_view url, base::Date today, int ads) {
    if (ads > 0) {
        for (const auto& bound : trap_bounds(url, today)) {
            if (!bound.fruitful) continue;
            if (auto added = add(fruit_key(bound.key)); !added) return added;
        }
    }
    const std::string branch = branch_of(url);
    if (barren_pages_ <= 0) return {};
    if (ads == 0) return add(branch);
    const auto fruit = known(fruit_key(branch));
    if (!fruit) return base::fail(fruit);
    return *fruit > 0 ? Result<void>() : add(fruit_key(branch));
}

Result<std::string> explain_trap(const sqlite::Database& database, std::string_view url, base::Date today) {
    for (const auto& bound : trap_bounds(url, today)) {
        if (bound.limit == 0) return fmt::format("{}: such URLs are not followed", name(bound.trap));
        auto select = database.prepare("SELECT known FROM url_traps WHERE path_hash = ?");
        if (!select) return base::fail(select);
        const auto row = select->bind(1, url_hash(bound.key)).step();
        if (!row) return base::fail(row);
        const std::int64_t known = *row ? select->integer(0) : 0;
        if (known >= bound.limit)
            return fmt::format(
                "{}: {} URLs of this form are known, further ones are followed only when such "
                "pages hold ads",
                name(bound.trap), known);
    }
    return std::string();
}

}  // namespace jobindex::crawler
