// Forms: what a browser sends with POST. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "query/server/message.h"
#include "query/server/pages/words.h"
#include "query/server/problem.h"

namespace jobindex::server {

/// One field of a form; labels and hints are messages "form.<name>" and "form.<name>.hint".
struct FormField {
    std::string_view name;
    std::string_view type = "text";  ///< of <input>; "area" and "select" are elements of their own
    bool required = false;
    std::size_t longest = 200;              ///< characters, as the browser counts; bytes here
    std::string_view complete = {};         ///< autocomplete token (HTML, section 4.10.18.7)
    std::vector<std::string> choices = {};  ///< of a select; labels are messages "<name>.<choice>"
};

/// The decoded fields of a body of type application/x-www-form-urlencoded.
///
/// Errors: 415 for another type; 400 for text that is no UTF-8; 403 when another site sent it, as the browser
/// says (Sec-Fetch-Site, Origin).
tl::expected<Pairs, Problem> read_form(const Request& request, std::string_view base_url);
/// The first value of a name, trimmed; "" when there is none.
std::string form_value(const Pairs& form, std::string_view name);
/// The fields for the template "form"; `given` fills them in again, `faults` are by name.
base::Json form_data(const std::vector<FormField>& fields, const Pairs& given, const Pairs& faults,
                     const Words& words);
/// What is wrong by the table alone: missing, too long, no date, no address of a page. Names and messages.
Pairs form_faults(const std::vector<FormField>& fields, const Pairs& given, const Words& words);

}  // namespace jobindex::server
