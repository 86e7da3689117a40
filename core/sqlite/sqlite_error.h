// Where the exceptions of SQLiteCpp become Errors. Private to core/sqlite.
#pragma once

#include <SQLiteCpp/Exception.h>

#include <filesystem>

#include "core/base/result.h"

namespace jobindex::sqlite {

/// The Error for a failure on `path`: io, locked, denied, corrupt, not_found or internal by SQLite's code.
base::Error to_error(const SQLite::Exception& exception, const std::filesystem::path& path);

/// Calls `action`; an exception of SQLiteCpp becomes an Error that names `path`.
template <class Action>
auto guarded(const std::filesystem::path& path, Action&& action) -> base::Result<decltype(action())> {
    try {
        if constexpr (std::is_void_v<decltype(action())>) {
            action();
            return {};
        } else {
            return action();
        }
    } catch (const SQLite::Exception& exception) {
        return base::fail(to_error(exception, path));
    }
}

}  // namespace jobindex::sqlite
