#include "apps/jobindex/source_list.h"

#include "core/vocab/data_dir.h"

namespace jobindex::apps {

base::Result<crawler::boards::SourceList> load_all_sources(const cli::Home& home,
                                                           const board::Boards& boards) {
    const auto data = vocab::data_dir();
    if (!data) return base::fail(data);
    return crawler::boards::load_sources({home.sources(), *data / "sources"}, boards);
}

}  // namespace jobindex::apps
