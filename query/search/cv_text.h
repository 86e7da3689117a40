// The text of a CV, plain or PDF. Everything stays in memory: nothing is written anywhere. Safe from any
// thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace jobindex::search {

/// Most bytes of a file that is a CV.
inline constexpr std::size_t kMaxCvBytes = std::size_t{32} << 20;

/// The text of a CV's file, UTF-8. A PDF is read by pdftotext, which is found by PATH and may take
/// `milliseconds`.
///
/// @param what  what the file is called in errors.
/// Errors: not_found when pdftotext is not there; unsupported for a word processor's file; invalid_input when
/// a PDF holds no text or cannot be read in time; limit; io. Each with the next step.
base::Result<std::string> cv_text(const std::string& bytes, const std::string& what,
                                  int milliseconds = 30'000);
/// True when pdftotext would be asked.
bool is_pdf(std::string_view bytes);

}  // namespace jobindex::search
