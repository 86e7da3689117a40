// Placeholders of the sample site: dates relative to the day of serving, and the host that was asked. Pure.
#pragma once

#include <string>
#include <string_view>

#include "core/base/date.h"

namespace jobindex::support {

/// What the placeholders of a file are filled from.
struct TemplateContext {
    base::Date today;
    std::string base;  ///< "http://host:port", no slash at the end
};

/// True when `text` holds something that fill_placeholders() would try to replace.
bool has_placeholders(std::string_view text);

/// `text` with every `{{today}}`, `{{today+21}}`, `{{today-3|FORMAT}}` and `{{base}}` replaced.
///
/// FORMAT is `de`, `en`, `fr` (day, month name, year), `rfc822`, or a strftime pattern (C locale); without
/// one the date is ISO 8601. Anything else between braces stays as it is.
std::string fill_placeholders(std::string_view text, const TemplateContext& context);

}  // namespace jobindex::support
