// Loads the vocabularies and gazetteers that extraction needs, from wherever the data is installed.
#pragma once

#include "indexer/normalise/normalise.h"

namespace jobindex::apps {

/// The knowledge of the data directory. Errors: not_found, io, corrupt, naming the file.
base::Result<normalise::Knowledge> load_knowledge();

}  // namespace jobindex::apps
