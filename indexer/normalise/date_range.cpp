#include "indexer/normalise/date_range.h"

#include "core/base/text.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {

bool is_range(const Words& words, const Found<base::Date>& first, const Found<base::Date>& second) {
    static const PhraseTable<bool> kTo{
        {"to", true},         {"until", true},        {"till", true},       {"bis", true},
        {"bis zum", true},    {"au", true},           {"al", true},         {"a", true},
        {"ao", true},         {"tot", true},          {"tot en met", true}, {"t/m", true},
        {"do", true},         {"til", true},          {"och", true},        {"hasta", true},
        {"hasta el", true},   {"fino al", true},      {"saakka", true},     {"through", true},
        {"and", true},        {"ja päättyy", true},   {"y", true},          {"から", true},
        {"至", true},         {"到", true},           {"t o m", true},      {"t om", true},
        {"til og med", true}, {"till och med", true}, {"até", true},        {"e", true},
        {"asti", true},       {"jusqu'au", true},     {"et le", true},      {"e il", true},
        {"y el", true},       {"e o dia", true},      {"og", true},         {"až", true},
        {"až do", true},      {"och med", true}};
    if (second.value <= first.value) return false;
    const std::size_t from = words.at_byte(first.span.to), to = words.at_byte(second.span.from);
    if (from == to) {
        const auto gap = base::trim(words.gap(to));
        return gap == "-" || gap == "\xE2\x80\x93" || gap == "\xE2\x80\x94" || gap == "~" ||
               gap == "\xEF\xBD\x9E" || gap == "\xE3\x80\x9C" || gap == "\xE2\x88\xBC";
    }
    const auto joined = from < to ? kTo.at(words, from) : std::nullopt;
    return joined && joined->end == to;
}

}  // namespace jobindex::normalise
