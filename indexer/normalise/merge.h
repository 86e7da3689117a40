// Which source to believe for which field: the rules by which several candidates become one value. Pure.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/candidate.h"

namespace jobindex::normalise {

/// How far a source is trusted for a field, in [0, 1]; 0 = not at all.  Source: the table in merge.cpp.
double trust(extract::Field field, model::Method method);

/// The candidates for `field`, most trusted first (trust times the extractor's confidence; the order of the
/// source among equals). Candidates whose trust is 0 are left out. Pointers into `extraction`.
std::vector<const extract::Candidate*> candidates_for(const extract::Extraction& extraction,
                                                      extract::Field field);

/// A candidate's value as one text: a list as "a, b", a whole number as its digits.
std::string text_of(const base::Json& value);

}  // namespace jobindex::normalise
