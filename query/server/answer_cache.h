// AnswerCache: finished answers by what was asked, the least used leave first. Thread-safe.
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "query/server/message.h"

namespace jobindex::server {

/// Keeps answers up to a number of bytes.
class AnswerCache {
  public:
    explicit AnswerCache(std::size_t bytes) : room_(bytes) {}
    /// The answer kept under `key`, or nullopt.
    std::optional<Response> find(const std::string& key);
    /// Keeps an answer; one larger than a sixteenth of the cache is not kept.
    void keep(const std::string& key, const Response& response);

  private:
    struct Entry {
        std::string key;
        Response response;
        std::size_t size;
    };
    std::mutex mutex_;
    std::size_t room_, used_ = 0;
    std::list<Entry> entries_;  ///< used last first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
};

}  // namespace jobindex::server
