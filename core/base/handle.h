// Handle<T, release>: owns one object of a C library and releases it exactly once.
#pragma once

#include <memory>

namespace jobindex::base {

/// Calls the C function `release` on the pointer it is given.
template <auto release>
struct Releaser {
    /// Releases `object`; never called with null by unique_ptr.
    template <class T>
    void operator()(T* object) const noexcept {
        static_cast<void>(release(object));
    }
};

/// A unique_ptr whose deleter is the C function `release`: `Handle<CURL, curl_easy_cleanup>`.
template <class T, auto release>
using Handle = std::unique_ptr<T, Releaser<release>>;

}  // namespace jobindex::base
