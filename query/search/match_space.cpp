#include "query/search/match_space.h"

namespace jobindex::search {

std::size_t MatchSpace::ads() const {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < columns.shards(); ++i) sum += databases[i]->get_doccount();
    return sum;
}

double MatchSpace::mean_length() const {
    double length = 0;
    std::size_t living = 0;
    for (std::size_t i = 0; i < columns.shards(); ++i) {
        const Columns& shard = columns.of_shard(i);
        length += static_cast<double>(shard.length());
        living += shard.ads() - shard.dead().size();
    }
    return living > 0 ? length / static_cast<double>(living) : 0;
}

std::size_t MatchSpace::frequency(const std::string& term) const {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < columns.shards(); ++i) sum += databases[i]->get_termfreq(term);
    return sum;
}

}  // namespace jobindex::search
