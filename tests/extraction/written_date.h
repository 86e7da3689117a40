// is_written(): whether a text writes a day out, so that a reader could have found it there. English. Pure.
#pragma once

#include <string_view>

#include "core/base/date.h"

namespace jobindex::evaluation {

/// True when the text holds the day as "January 31", "31 January", "31st January", "1/31/2018" or
/// "2018-01-31".
///
/// The year need not be written with the month's name: whoever reads "apply by January 31" finds it.
bool is_written(base::Date day, std::string_view text);

}  // namespace jobindex::evaluation
