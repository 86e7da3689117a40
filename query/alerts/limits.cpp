#include "query/alerts/limits.h"

#include "core/base/secret.h"

namespace jobindex::alerts {

base::Result<bool> allow(sqlite::Database& database, std::string_view key, const Allowance& allowance,
                         base::Timestamp now) {
    const std::string row = base::hmac_sha256(key, "limit " + allowance.what);
    auto select = database.prepare("SELECT began, count FROM alert_limit WHERE key=?");
    if (!select) return base::fail(select);
    const auto there = select->bind_blob(1, row).step();
    if (!there) return base::fail(there);
    base::Timestamp began = now;
    std::int64_t count = 0;
    if (*there && now - select->integer(0) < allowance.seconds) {
        began = select->integer(0);
        count = select->integer(1);
    }
    if (count >= allowance.most) return false;
    auto write = database.prepare("INSERT OR REPLACE INTO alert_limit(key, began, count) VALUES(?,?,?)");
    if (!write) return base::fail(write);
    if (auto done = write->bind_blob(1, row).bind(2, began).bind(3, count + 1).run(); !done)
        return base::fail(done);
    return true;
}

base::Result<void> forget_counts(sqlite::Database& database, base::Timestamp before) {
    auto erase = database.prepare("DELETE FROM alert_limit WHERE began<?");
    if (!erase) return base::fail(erase);
    return erase->bind(1, before).run();
}

}  // namespace jobindex::alerts
