// The part of the Store that tells what changed, for an index that is brought up to date.
#include "indexer/store/state.h"
#include "indexer/store/store.h"

namespace jobindex::store {
namespace {

constexpr std::string_view kIdentity = "SELECT value FROM identity";
constexpr std::string_view kLast = "SELECT ifnull(max(number), 0) FROM changes";
constexpr std::string_view kChanged =
    "WITH RECURSIVE members (number) AS (SELECT f.number FROM changes c JOIN fingerprints f ON f.ad = c.ad"
    " WHERE c.number > ?1 UNION SELECT t.b FROM twins t JOIN members m ON t.a = m.number)"
    " SELECT ad FROM changes WHERE number > ?1 UNION"
    " SELECT f.ad FROM members m JOIN fingerprints f ON f.number = m.number ORDER BY 1";
constexpr std::string_view kEnded = "SELECT id FROM ads WHERE live_until >= ? AND live_until < ? ORDER BY id";

}  // namespace

Result<std::string> Store::identity() const {
    auto row = state_->statement(kIdentity);
    if (!row) return base::fail(row);
    const auto there = (*row)->step();
    if (!there) return base::fail(there);
    std::string value(*there ? (*row)->text(0) : std::string_view());
    (*row)->reset();
    return value;
}

Result<std::int64_t> Store::last_change() const {
    return state_->database.integer(kLast);
}

Result<std::vector<std::string>> Store::changed_since(std::int64_t since) const {
    auto rows = state_->statement(kChanged);
    if (!rows) return base::fail(rows);
    return (*rows)->bind(1, since).texts();
}

Result<std::vector<std::string>> Store::ended_between(base::Date from, base::Date to) const {
    auto rows = state_->statement(kEnded);
    if (!rows) return base::fail(rows);
    return (*rows)->bind_all(from.number(), to.number()).texts();
}

}  // namespace jobindex::store
