// Other ways to write the name of an institution than its table has. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jobindex::normalise {

/// `name` with a slip in its word for a kind mended: "Univeristy of Elmtown", "Uniuversità di Elm"; "" when
/// it has none.
std::string mended_kind(std::string_view name);

/// The name with other small words, numbers and letters: "Medical University Elmtown" with "of", "Elm
/// Institute for Moss" with "of", "Université Elm II" with 2, "Duesseldorf" without its e, "Uni Elm",
/// "INSA de Elm" without "de". Without the name itself, each once.
std::vector<std::string> spelling_variants(std::string_view name);

/// "Elm University" as "University of Elm", which is another one in some countries; "" for other names.
std::string turned_name(std::string_view name);

/// True for a word of three letters or more with two capitals, as an acronym has: "CNR", "UdG", "INSERM".
bool is_acronym(std::string_view word);

}  // namespace jobindex::normalise
