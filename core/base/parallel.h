// parallel_for: work on the items of one batch with a few threads, results in the order of the items.
#pragma once

#include <cstddef>
#include <functional>

namespace jobindex::base {

/// Threads worth starting on this machine: its cores, at least 1, at most 8.
std::size_t default_threads();

/// Calls `work(i)` for each i in [0, count), on at most `threads` threads, and returns when all are done.
///
/// `work` must be safe to call from several threads at once, for different i; it must not throw.
void parallel_for(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

}  // namespace jobindex::base
