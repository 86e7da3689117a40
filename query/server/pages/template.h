// Templates: pages of query/web filled in with data. Every value is escaped; what is HTML already comes from
// marked.h alone. Pure but for the table of files; safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include "core/base/json.h"
#include "query/render/messages.h"

namespace jobindex::server {

/// The template `layout` with `page` in place of its {{> page}}, filled in; both without ".mustache".
///
/// {{t.key}} is the text of `words` for that key; every other name is a member of `data`, and of the object
/// that a section stands in. A null, false, "" or empty member opens no section.
std::string fill(std::string_view layout, std::string_view page, const base::Json& data,
                 const render::Catalogue& words);

/// The text of a template in which each {{> name}} is replaced by that template's own; for tests.
std::string whole_template(std::string_view name, std::string_view page = {});

}  // namespace jobindex::server
