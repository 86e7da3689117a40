#include "query/search/query_words.h"

namespace jobindex::search {

QueryWords query_words(const std::vector<schema::Token>& tokens) {
    QueryWords places;
    int first = 0;
    int last = 0;
    for (const auto& token : tokens) {
        if (token.form != schema::Form::word) continue;
        if (places.words.empty()) first = token.position;
        last = token.position;
        places.words.push_back(token.term);
    }
    places.window = last - first + 1;
    for (const auto& token : tokens) {
        if (token.position != first) continue;
        if (token.form == schema::Form::joined && token.positions == places.window) {
            places.wholes.push_back(token.term);
        }
        if (token.form == schema::Form::variant) places.variants.push_back(token.term);
    }
    return places;
}

}  // namespace jobindex::search
