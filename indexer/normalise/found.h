// Found: a value read from a text, and where in the text it stands. Plain data.
#pragma once

#include "core/base/span.h"

namespace jobindex::normalise {

/// A value with the bytes that state it.
///
/// `confidence` in [0, 1] is the finder's own; `inferred` says that a part of the value (a year, a unit) was
/// not written there.
template <class T>
struct Found {
    T value{};
    base::Span span;
    double confidence = 1;
    bool inferred = false;
};

}  // namespace jobindex::normalise
