#include "core/schema/xapian_error.h"

#include <cerrno>

namespace jobindex::schema {
namespace {

using base::Code;

/// What the user can do about a failure of this kind; "" when the message says it all.
std::string_view hint_for(Code code) {
    switch (code) {
        case Code::locked:
            return "wait until the other process is done, or stop it";
        case Code::unsupported:
        case Code::corrupt:
            return "`jobindex index` builds the index anew";
        case Code::not_found:
            return "run `jobindex crawl URL` or `jobindex index`";
        default:
            return {};
    }
}

/// The system's reason, which Xapian keeps as text ("No space left on device"); tells io from the rest.
bool names_system_error(const Xapian::Error& error) {
    return error.get_error_string() != nullptr;
}

Code code_of(const Xapian::Error& error) {
    if (dynamic_cast<const Xapian::DatabaseLockError*>(&error) != nullptr) return Code::locked;
    if (dynamic_cast<const Xapian::DatabaseVersionError*>(&error) != nullptr) return Code::unsupported;
    if (dynamic_cast<const Xapian::DatabaseCorruptError*>(&error) != nullptr) return Code::corrupt;
    if (dynamic_cast<const Xapian::DatabaseNotFoundError*>(&error) != nullptr) return Code::not_found;
    if (dynamic_cast<const Xapian::DatabaseOpeningError*>(&error) != nullptr) return Code::not_found;
    if (dynamic_cast<const Xapian::NetworkError*>(&error) != nullptr) return Code::network;
    if (dynamic_cast<const Xapian::DatabaseError*>(&error) != nullptr) return Code::io;
    if (dynamic_cast<const Xapian::QueryParserError*>(&error) != nullptr) return Code::invalid_input;
    if (dynamic_cast<const Xapian::InvalidArgumentError*>(&error) != nullptr) return Code::invalid_input;
    if (dynamic_cast<const Xapian::DocNotFoundError*>(&error) != nullptr) return Code::not_found;
    return names_system_error(error) ? Code::io : Code::internal;
}

}  // namespace

base::Error xapian_error(const Xapian::Error& error, std::string_view what) {
    const Code code = code_of(error);
    std::string message = "cannot " + std::string(what) + ": " + error.get_msg();
    if (names_system_error(error)) message += std::string(" (") + error.get_error_string() + ")";
    return {code, std::move(message), std::string(hint_for(code))};
}

}  // namespace jobindex::schema
