// The ads in an archived answer of a board. Pure.
#pragma once

#include "indexer/ingest/reading.h"

namespace jobindex::ingest {

/// Reads an answer to a pull by the board's definition; `page.pull` says which request it answers.
///
/// Never fails: what cannot be read is `ignored` with the reason. A list of a board whose ads have pages of
/// their own gives no ads.
Reading read_board_answer(const Sighting& page, const normalise::Knowledge& knowledge);

}  // namespace jobindex::ingest
