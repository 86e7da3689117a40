// answer_lines(): commands that answer a file of JSON Lines line by line.
#pragma once

#include <functional>

#include "apps/cli/context.h"
#include "core/base/json.h"

namespace jobindex::apps {

/// Prints `answer(row)` for each line of the argument FILE, in order; {"error"} for a line that is no object.
///
/// Returns the exit code: 3 when some line was no object, 2 when the file cannot be read.
int answer_lines(const cli::Context& context, const std::function<base::Json(const base::Json&)>& answer);

}  // namespace jobindex::apps
