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

/// Xapian's classes by name (they have no virtual functions, so dynamic_cast cannot tell them apart).
struct Row {
    std::string_view type;
    Code code;
};
constexpr Row kRows[] = {
    {"DatabaseLockError", Code::locked},
    {"DatabaseVersionError", Code::unsupported},
    {"FeatureUnavailableError", Code::unsupported},
    {"DatabaseCorruptError", Code::corrupt},
    {"DatabaseNotFoundError", Code::not_found},
    {"DatabaseOpeningError", Code::not_found},
    {"DocNotFoundError", Code::not_found},
    {"NetworkError", Code::network},
    {"NetworkTimeoutError", Code::network},
    {"DatabaseError", Code::io},
    {"DatabaseCreateError", Code::io},
    {"DatabaseModifiedError", Code::io},
    {"DatabaseClosedError", Code::io},
    {"QueryParserError", Code::invalid_input},
    {"InvalidArgumentError", Code::invalid_input},
    {"RangeError", Code::invalid_input},
};

Code code_of(const Xapian::Error& error) {
    const std::string_view type = error.get_type();
    for (const auto& row : kRows) {
        if (row.type == type) return row.code;
    }
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
