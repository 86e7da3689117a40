// Opened: the index of the data directory, ready to be searched.
#pragma once

#include <memory>

#include "apps/cli/context.h"
#include "query/render/options.h"
#include "query/search/searcher.h"
#include "query/understand/lexicon.h"

namespace jobindex::apps {

/// A lexicon, the searcher that uses it, and the words for what it finds; one thread.
struct Opened {
    std::unique_ptr<understand::Lexicon> lexicon;
    std::unique_ptr<render::Catalogue> words;  ///< of English
    search::Searcher searcher;
};

/// Opens the index of the context's data directory. Errors: what Searcher::open says.
base::Result<Opened> open_index(const cli::Context& context);
/// How text is laid out on the context's terminal.
render::RenderOptions render_options(const cli::Context& context, const Opened& opened);

}  // namespace jobindex::apps
