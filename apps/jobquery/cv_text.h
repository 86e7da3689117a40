// The text of a CV from a file or stdin, plain or PDF. Everything stays in memory: nothing is written
// anywhere.
#pragma once

#include <string>

#include "core/base/result.h"

namespace jobindex::apps {

/// The text of `path`, UTF-8; "-" is stdin. A PDF is read by pdftotext, which is found by PATH.
///
/// Errors: not_found when the file, or pdftotext, is not there; unsupported for a word processor's file;
/// invalid_input when a PDF holds no text; limit; denied; io. Each with the next step.
base::Result<std::string> cv_text(const std::string& path);

}  // namespace jobindex::apps
