// AccessLog: one line for each answer, on stdout. Thread-safe.
#pragma once

#include <mutex>
#include <string>

#include "core/base/date.h"
#include "query/server/message.h"
#include "query/server/settings.h"

namespace jobindex::server {

/// What a line tells.
struct AccessEntry {
    const Request& request;
    int status = 0;
    std::size_t bytes = 0;  ///< of the body
    double seconds = 0;
    base::Timestamp at = 0;
};

/// One line of the log, with its end. Whatever a client sends stays on its line.
std::string access_line(LogFormat format, const AccessEntry& entry);

/// Writes lines as they come.
class AccessLog {
  public:
    explicit AccessLog(LogFormat format) : format_(format) {}
    void write(const AccessEntry& entry);

  private:
    LogFormat format_;
    std::mutex mutex_;
};

}  // namespace jobindex::server
