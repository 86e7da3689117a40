#include "core/schema/dead_documents.h"

#include <string_view>

#include "core/schema/varint.h"

namespace jobindex::schema {
namespace {

constexpr const char* kKey = "dead";

}  // namespace

std::set<Xapian::docid> dead_documents(const Xapian::Database& database) {
    const std::string bytes = database.get_metadata(kKey);
    std::set<Xapian::docid> dead;
    std::uint64_t last = 0;
    for (std::string_view rest = bytes; !rest.empty();) {
        const auto distance = take_varint(rest);
        if (!distance) break;
        last += *distance;
        dead.insert(dead.end(), static_cast<Xapian::docid>(last));
    }
    return dead;
}

void set_dead_documents(Xapian::WritableDatabase& database, const std::set<Xapian::docid>& dead) {
    std::string bytes;
    Xapian::docid last = 0;
    for (const auto document : dead) {
        put_varint(bytes, document - last);
        last = document;
    }
    database.set_metadata(kKey, bytes);
}

Xapian::docid living_document(const Xapian::Database& database, const std::set<Xapian::docid>& dead,
                              const std::string& term) {
    for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
        if (!dead.contains(*it)) return *it;
    }
    return 0;
}

}  // namespace jobindex::schema
