#include "core/sqlite/statement.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <utility>

#include "core/sqlite/sqlite_error.h"

namespace jobindex::sqlite {

namespace {

/// Keeps the first error of a run of binds.
template <class Action>
void bind_guarded(std::optional<base::Error>& error, const SQLite::Statement& statement, Action&& action) {
    auto bound = guarded(statement.getQuery(), action);
    if (!bound && !error) error = bound.error();
}

}  // namespace

Statement::Statement(std::unique_ptr<SQLite::Statement> statement) : statement_(std::move(statement)) {}
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;
Statement::~Statement() = default;

Statement& Statement::bind(int index, std::string_view text) {
    bind_guarded(bind_error_, *statement_, [&] { statement_->bind(index, std::string(text)); });
    return *this;
}

Statement& Statement::bind(int index, std::int64_t value) {
    bind_guarded(bind_error_, *statement_, [&] { statement_->bind(index, value); });
    return *this;
}

Statement& Statement::bind(int index, double value) {
    bind_guarded(bind_error_, *statement_, [&] { statement_->bind(index, value); });
    return *this;
}

Statement& Statement::bind(int index, std::nullptr_t) {
    bind_guarded(bind_error_, *statement_, [&] { statement_->bind(index); });
    return *this;
}

Statement& Statement::bind_blob(int index, std::string_view bytes) {
    bind_guarded(bind_error_, *statement_, [&] {
        statement_->bind(index, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
    });
    return *this;
}

Result<bool> Statement::step() {
    if (bind_error_) return base::fail(*std::exchange(bind_error_, std::nullopt));
    auto row = guarded(statement_->getQuery(), [&] { return statement_->executeStep(); });
    if (!row) reset();
    return row;
}

Result<void> Statement::run() {
    const auto row = step();
    reset();
    if (!row) return base::fail(row);
    return {};
}

Result<std::vector<std::string>> Statement::texts() {
    std::vector<std::string> out;
    while (true) {
        const auto row = step();
        if (!row) return base::fail(row);
        if (!*row) break;
        out.emplace_back(text(0));
    }
    reset();
    return out;
}

void Statement::reset() {
    // tryReset repeats the error of the last step, which step() has already reported.
    static_cast<void>(statement_->tryReset());
}

std::string_view Statement::text(int column) const {
    const auto value = statement_->getColumn(column);
    const char* bytes = static_cast<const char*>(value.getBlob());
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(value.getBytes())) : std::string_view();
}

std::int64_t Statement::integer(int column) const {
    return statement_->getColumn(column).getInt64();
}

double Statement::number(int column) const {
    return statement_->getColumn(column).getDouble();
}

bool Statement::is_null(int column) const {
    return statement_->isColumnNull(column);
}

}  // namespace jobindex::sqlite
