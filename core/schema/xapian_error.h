// Where Xapian's exceptions end: a call that may throw becomes a Result.
#pragma once

#include <xapian.h>
#include <exception>
#include <filesystem>
#include <string_view>
#include <type_traits>

#include "core/base/result.h"

namespace jobindex::schema {

/// The Error that a Xapian exception stands for; `what` names the work, as in "cannot <what>: <reason>".
///
/// Codes: locked, unsupported (other version of Xapian's files), corrupt, not_found (no such database),
/// invalid_input (a query or argument), network, io (disk full among them), else internal.
base::Error xapian_error(const Xapian::Error& error, std::string_view what);

/// Runs `work` and gives what it returns, or the Error of the exception that it throws.
///
/// @param what  names the work and its object for the message: "open the index at
/// /srv/index/gen-000001/live".
template <class Work>
auto run_xapian(std::string_view what, Work&& work) -> base::Result<std::invoke_result_t<Work>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Xapian::Error& error) {
        return base::fail(xapian_error(error, what));
    } catch (const std::exception& error) {
        return base::fail(base::Code::internal, "cannot " + std::string(what) + ": " + error.what());
    }
}

}  // namespace jobindex::schema
