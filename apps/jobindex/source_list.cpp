#include "apps/jobindex/source_list.h"

#include "core/vocab/data_dir.h"

namespace jobindex::apps {

base::Result<crawler::boards::SourceList> load_all_sources(const cli::Context& context, const cli::Home& home,
                                                           const board::Boards& boards) {
    const auto data = vocab::data_dir();
    if (!data) return base::fail(data);
    std::vector<std::filesystem::path> directories = {home.sources(), *data / "sources"};
    if (!context.config.empty())
        directories.insert(directories.begin() + 1, context.config.parent_path() / "sources");
    return crawler::boards::load_sources(directories, boards);
}

}  // namespace jobindex::apps
