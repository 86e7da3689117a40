// Names that are no employer's: parts of an institution, and what a form's field holds for want of a name.
// Pure.
#pragma once

#include <string_view>

namespace jobindex::normalise {

/// Whether a name is that of a part of an institution alone.
enum class BareUnit {
    no,
    maybe,  ///< "Institute of Molecular Biology", "Centre for Teacher Education": some are employers
    yes,    ///< "Faculty of Chemistry", "Dipartimento di Informatica", "Università"
};

/// What `name` is; `no` for one that names the institution too ("Faculty of Law, Elm University").
BareUnit bare_unit(std::string_view name);

/// True for text with a word for a part: "Department of Physics", "School of Law", "Ufficio Concorsi".
bool names_unit(std::string_view text);

/// "void", "n/a", "none", "01114010620": nothing was written into the field.
bool is_placeholder(std::string_view name);

}  // namespace jobindex::normalise
