#include "indexer/normalise/date_range.h"

#include "core/base/text.h"
#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {

namespace {

/// One past a time of day that stands at word `i`: "00:00", "17:30 Uhr", "klo 8.00"; `i` when none does.
std::size_t behind_time(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kUnits{
        {"h", true}, {"hrs", true}, {"uhr", true}, {"am", true}, {"pm", true}};
    static const PhraseTable<bool> kAt{{"klo", true}, {"kl", true}, {"um", true}, {"at", true}};
    const bool named = i < words.size() && kAt.at(words, i);
    const std::size_t hour = named ? i + 1 : i;
    if (hour + 1 >= words.size() || !whole_number(words.folded(hour))) return i;
    const auto gap = words.gap(hour + 1);
    const bool minutes = (gap == ":" || (named && gap == ".")) && whole_number(words.folded(hour + 1));
    if (!minutes && !named) return i;
    const std::size_t end = minutes ? hour + 2 : hour + 1;
    return end < words.size() && kUnits.at(words, end) ? end + 1 : end;
}

}  // namespace

bool is_range(const Words& words, const Found<base::Date>& first, const Found<base::Date>& second) {
    static const PhraseTable<bool> kTo{{"to", true},
                                       {"until", true},
                                       {"till", true},
                                       {"bis", true},
                                       {"bis zum", true},
                                       {"au", true},
                                       {"al", true},
                                       {"a", true},
                                       {"ao", true},
                                       {"tot", true},
                                       {"tot en met", true},
                                       {"t/m", true},
                                       {"do", true},
                                       {"til", true},
                                       {"och", true},
                                       {"hasta", true},
                                       {"hasta el", true},
                                       {"fino al", true},
                                       {"saakka", true},
                                       {"through", true},
                                       {"and", true},
                                       {"ja päättyy", true},
                                       {"y", true},
                                       {"から", true},
                                       {"至", true},
                                       {"到", true},
                                       {"t o m", true},
                                       {"t om", true},
                                       {"til og med", true},
                                       {"till och med", true},
                                       {"até", true},
                                       {"e", true},
                                       {"asti", true},
                                       {"jusqu'au", true},
                                       {"et le", true},
                                       {"e il", true},
                                       {"y el", true},
                                       {"e o dia", true},
                                       {"og", true},
                                       {"až", true},
                                       {"až do", true},
                                       {"och med", true},
                                       {"auf", true},
                                       {"auf den", true},
                                       {"naar", true},
                                       {"na", true},
                                       {"延长至", true},
                                       {"延長至", true},
                                       {"延至", true},
                                       {"has been extended to", true},
                                       {"is extended to", true},
                                       {"was extended to", true},
                                       {"extended to", true},
                                       {"has been extended until", true},
                                       {"has been postponed to", true},
                                       {"reportée au", true},
                                       {"à", true}};
    if (second.value <= first.value) return false;
    const std::size_t from = behind_time(words, words.at_byte(first.span.to)),
                      to = words.at_byte(second.span.from);
    if (from == to) {
        const auto gap = base::trim(words.gap(to));
        return gap == "-" || gap == "\xE2\x80\x93" || gap == "\xE2\x80\x94" || gap == "~" ||
               gap == "\xEF\xBD\x9E" || gap == "\xE3\x80\x9C" || gap == "\xE2\x88\xBC";
    }
    const auto joined = from < to ? kTo.at(words, from) : std::nullopt;
    if (!joined) return false;
    // "entre 3 de março e 23h59 do dia 20 de março"
    static const PhraseTable<bool> kFillers{
        {"do dia", true}, {"del día", true}, {"del", true}, {"of", true},    {"on", true},
        {"at", true},     {"um", true},      {"kl", true},  {"klo", true},   {"am", true},
        {"den", true},    {"le", true},      {"às", true},  {"a las", true}, {"o dia", true},
        {"the", true},    {"horas", true},   {"uhr", true}, {"h", true}};
    std::size_t at = joined->end;
    while (at < to) {
        const auto filler = kFillers.at(words, at);
        const auto clock = leading_number(words.folded(at));
        const bool hour = clock && clock->rest.starts_with('h');
        const std::size_t next = filler ? filler->end : hour ? at + 1 : behind_time(words, at);
        if (next == at) return false;
        at = next;
    }
    return at == to;
}

}  // namespace jobindex::normalise
