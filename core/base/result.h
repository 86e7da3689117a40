// Result<T>: how a function says that it could not do its work.
//
// Expected failures (bad input, unreachable host, full disk) are values; our own bugs are asserts. An Error
// names the thing that failed and, where there is one, the next step for the user.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace jobindex::base {

/// What kind of failure an Error is; the programs map it to their exit code.
enum class Code {
    invalid_input,  ///< the caller's or the user's words or bytes make no sense
    not_found,      ///< a file, index, ad or URL is not there
    denied,         ///< permissions, robots rules or address rules forbid it
    locked,         ///< another process holds it
    unsupported,    ///< a format or version that this build does not read
    network,        ///< name lookup, connection, timeout or protocol
    io,             ///< disk full, read or write failed
    corrupt,        ///< stored bytes are damaged
    limit,          ///< a size, depth, count or time limit was reached
    cancelled,      ///< a stop was asked for
    internal,       ///< a library failed in a way that has no name here
};

/// One failure: what kind, one clear sentence that names the thing, and what to do next (may be empty).
struct Error {
    Code code = Code::internal;
    std::string message;
    std::string hint = {};
};

/// A value, or the Error that stands in its place.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
  public:
    using tl::expected<T, Error>::expected;
};

/// The Error side of any Result: `return fail(Code::io, "cannot write x: disk full");`
inline tl::unexpected<Error> fail(Code code, std::string message, std::string hint = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(hint)});
}

/// Passes on the error of another Result, whatever its value type.
template <class T>
tl::unexpected<Error> fail(const Result<T>& result) {
    return tl::unexpected<Error>(result.error());
}

/// Passes on an Error value.
inline tl::unexpected<Error> fail(const Error& error) {
    return tl::unexpected<Error>(error);
}

}  // namespace jobindex::base
