#include "query/search/columns.h"

#include "core/schema/fields.h"

namespace jobindex::search {

std::size_t ColumnsView::shard_in_match(const Xapian::Document& document) const {
    return shards() == 1 || document.get_value(schema::kLiveUntilSlot) >= as_of_ ? 0 : 1;
}

}  // namespace jobindex::search
