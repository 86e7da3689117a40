#include "indexer/normalise/date_range.h"

#include "core/base/text.h"
#include "indexer/normalise/date_parts.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/year_sentence.h"

namespace jobindex::normalise {

namespace {

// clang-format off
/// Between the two ends of a stretch of time, or a deadline and the one that replaced it.
constexpr std::string_view kToWords[] = {
    "to", "until", "till", "bis", "bis zum", "au", "al", "a", "ao", "tot", "tot en met", "t/m", "do", "til", "och", "hasta", "hasta el", "fino al",
    "saakka", "through", "and", "ja päättyy", "y", "から", "至", "到", "t o m", "t om", "til og med", "till och med", "até", "e", "asti", "jusqu'au",
    "et le", "e il", "y el", "e o dia", "og", "až", "až do", "och med", "auf", "auf den", "naar", "na", "延长至", "延長至", "延至", "has been extended to",
    "is extended to", "was extended to", "extended to", "has been extended until", "has been postponed to", "reportée au", "wurde bis zum",
    "ist verlängert bis zum", "verlängert auf den", "wird verlängert bis zum", "prolongé au", "prolongée au", "est prolongé au", "est prolongé jusqu'au",
    "est reportée au", "verlengd tot", "is verlengd tot", "är förlängd till", "har förlängts till", "er forlænget til", "er forlenget til",
    "er utsatt til", "forlenget til", "forlænget til", "on jatkettu", "przedłużono do", "został przedłużony do", "prodloužen do", "se prodlužuje do",
    "prorogato al", "è prorogato al", "è prorogata al", "ampliado hasta el", "se amplía hasta el", "prorrogado até", "foi prorrogado até",
    "prorrogado para", "and closes", "and closes on", "and will close on", "and will close", "and ends on", "closes", "closes on", "is moved to", "has been moved to", "is extended until", "à", "às", "hasta las", "até às", "até o dia", "até ao dia", "fins al",
};

/// Between them besides: "entre 4 de abril e 23h59 do dia 21 de abril".
constexpr std::string_view kFillerWords[] = {
    "do dia", "de", "del día", "del", "of", "on", "at", "um", "kl", "klo", "am", "den", "le", "às", "a las", "o dia", "the", "horas", "uhr", "h",
};

/// Before a stretch of days: "de 2 a 31/05/2027", "du 3 au 28 mars".
constexpr std::string_view kFromWords[] = {
    "from", "from the", "starting", "opens", "opens on", "starting on", "between", "between the", "vom", "von", "ab", "zwischen dem", "du", "entre le", "van", "vanaf", "tussen", "från", "från den", "mellan", "fra", "fra den", "mellem", "mellom", "od", "od dnia", "dal", "tra il", "del", "desde", "desde el", "entre el", "de", "do dia", "de dia", "entre", "entre os dias",
};
// clang-format on

/// The first word of the weekday before word `first`, "lundi 3 mars"; `first` when there is none.
std::size_t with_weekday(const Words& words, std::size_t first) {
    std::size_t at = first;
    if (at > 0 && is_particle(words.folded(at - 1))) --at;
    return at > 0 && weekday_at(words, at - 1) ? at - 1 : first;
}

/// The first word of the word for "from" right before word `first`.
std::optional<std::size_t> from_word_before(const Words& words, std::size_t first) {
    static const auto kFrom = list_of(kFromWords);
    constexpr std::size_t kLongest = 3;
    for (std::size_t i = first > kLongest ? first - kLongest : 0; i < first; ++i) {
        const auto hit = kFrom.at(words, i);
        if (hit && hit->end == first) return i;
    }
    return std::nullopt;
}

/// One past a time of day that stands at word `i`: "00:00", "17:30 Uhr", "klo 8.00"; `i` when none does.
std::size_t behind_time(const Words& words, std::size_t i) {
    static const PhraseTable<bool> kUnits{
        {"h", true}, {"hrs", true}, {"uhr", true}, {"am", true}, {"pm", true}};
    static const PhraseTable<bool> kAt{{"klo", true}, {"kl", true},       {"um", true},  {"at", true},
                                       {"ore", true}, {"alle ore", true}, {"godz", true}};
    const bool named = i < words.size() && kAt.at(words, i);
    const std::size_t hour = named ? i + 1 : i;
    if (hour + 1 >= words.size() || !whole_number(words.folded(hour))) return i;
    const auto gap = words.gap(hour + 1);
    const bool minutes = (gap == ":" || (named && gap == ".")) && whole_number(words.folded(hour + 1));
    // "15/05/24 (10 h) au"
    const bool unit =
        hour + 1 < words.size() && kUnits.at(words, hour + 1) && words[hour].before < Break::line;
    if (!minutes && !named) return unit ? hour + 2 : i;
    const std::size_t end = minutes ? hour + 2 : hour + 1;
    return end < words.size() && kUnits.at(words, end) ? end + 1 : end;
}

}  // namespace

bool opens_window(const Words& words, const Found<base::Date>& first, const Found<base::Date>& second) {
    static const PhraseTable<bool> kFrom{{"from", true}, {"dal", true},      {"vom", true},   {"fra", true},
                                         {"från", true}, {"desde", true},    {"vanaf", true}, {"od", true},
                                         {"ab", true},   {"opens on", true}, {"opens", true}};
    constexpr std::size_t kReach = 8;  // words between the two days
    const std::size_t begin = words.at_byte(first.span.from), end = words.at_byte(first.span.to - 1);
    const std::size_t to = words.at_byte(second.span.from);
    if (begin == 0 || second.value <= first.value || to > end + kReach) return false;
    if (kFrom.at(words, begin - 1) && end_of_sentence(words, begin) > to) return true;
    return from_word_before(words, with_weekday(words, begin)) && is_range(words, first, second);
}

std::optional<std::size_t> start_of_short_range(const Words& words, std::size_t last) {
    static const auto kTo = list_of(kToWords);
    constexpr std::size_t kLongest = 3;  // words for "to"
    const std::size_t end = with_weekday(words, last);
    for (std::size_t i = end > kLongest ? end - kLongest : 1; i < end; ++i) {
        const auto to = kTo.at(words, i);
        if (!to || to->end != end || words[i].before >= Break::line) continue;
        const auto day = leading_number(words.folded(i - 1));
        if (!day || day->digits > 2 || day->value < 1 || day->value > 31 || day->rest.size() > 3) continue;
        if (const auto from = from_word_before(words, with_weekday(words, i - 1))) return from;
    }
    return std::nullopt;
}

bool is_range(const Words& words, const Found<base::Date>& first, const Found<base::Date>& second) {
    static const auto kTo = list_of(kToWords);
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
    static const auto kFillers = list_of(kFillerWords);
    std::size_t at = joined->end;
    while (at < to) {
        const auto filler = kFillers.at(words, at);
        const auto clock = leading_number(words.folded(at));
        const bool hour = clock && clock->rest.starts_with('h');
        const std::size_t next = filler                          ? filler->end
                                 : hour || weekday_at(words, at) ? at + 1
                                                                 : behind_time(words, at);
        if (next == at) return false;
        at = next;
    }
    return at == to;
}

}  // namespace jobindex::normalise
