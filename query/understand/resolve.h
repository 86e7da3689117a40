// Resolves `field:value`: typed values -> what the index holds. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "query/understand/lexicon.h"
#include "query/understand/query.h"

namespace jobindex::understand {

/// Turns the field nodes under `node` (as parser.h leaves them) into filters, ranges and words of a field.
///
/// A value that no vocabulary knows is searched as words; a range that makes no sense is left out; both are
/// noted. Filters are `must` unless they are excluded.
void resolve_fields(Node& node, const Lexicon& lexicon, std::vector<Note>& notes);

/// Reads "2026-12-01", "2026-12" or "2026" as its first or last day, 20261201; nullopt for anything else.
std::optional<double> date_bound(std::string_view text, bool last);
/// Reads "40000", "40,000", "40.000", "40k" or "EUR 40000"; nullopt for anything else.
std::optional<double> number_bound(std::string_view text);

}  // namespace jobindex::understand
