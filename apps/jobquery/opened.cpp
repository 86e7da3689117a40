#include "apps/jobquery/opened.h"

#include "core/vocab/data_dir.h"

namespace jobindex::apps {

base::Result<Opened> open_index(const cli::Context& context) {
    const auto home = cli::find_home(context.arguments.text("--home"));
    if (!home) return base::fail(home);
    const auto data = vocab::data_dir();
    if (!data) return base::fail(data);
    auto lexicon = understand::Lexicon::load(*data);
    if (!lexicon) return base::fail(lexicon);
    auto words = render::Catalogue::load(*data, render::kLanguages.front());
    if (!words) return base::fail(words);
    auto owned = std::make_unique<understand::Lexicon>(std::move(*lexicon));
    auto searcher = search::Searcher::open(home->index(), *owned);
    if (!searcher) return base::fail(searcher);
    return Opened{std::move(owned), std::make_unique<render::Catalogue>(std::move(*words)),
                  std::move(*searcher)};
}

render::RenderOptions render_options(const cli::Context& context, const Opened& opened) {
    return {*opened.words, context.terminal.columns, context.terminal.colour, context.clock.today()};
}

}  // namespace jobindex::apps
