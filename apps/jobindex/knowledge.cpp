#include "apps/jobindex/knowledge.h"

#include "core/vocab/data_dir.h"

namespace jobindex::apps {

base::Result<normalise::Knowledge> load_knowledge() {
    const auto data = vocab::data_dir();
    if (!data) return base::fail(data);
    return normalise::Knowledge::load(*data);
}

}  // namespace jobindex::apps
