#include "indexer/normalise/relative_closing.h"

#include <algorithm>

#include "indexer/normalise/contract_length_cues.h"
#include "indexer/normalise/phrases.h"
#include "indexer/normalise/year_sentence.h"

namespace jobindex::normalise {
namespace {

constexpr double kCounted = 0.65;
constexpr std::size_t kReach = 3;         ///< words between the unit and "from publication"
constexpr std::size_t kGazetteReach = 7;  ///< words behind it that may name a gazette
constexpr int kMostDays = 120;

// clang-format off
/// Units of a length, in days.
constexpr LengthWord kUnits[] = {
    {"days", 1}, {"Tage", 1}, {"Tagen", 1}, {"jours", 1}, {"dagen", 1}, {"dagar", 1}, {"dage", 1}, {"dager", 1}, {"päivän", 1}, {"päivää", 1}, {"dni", 1}, {"dnů", 1}, {"giorni", 1}, {"días", 1}, {"dias", 1},
    {"week", 7}, {"weeks", 7}, {"Wochen", 7}, {"semaines", 7}, {"weken", 7}, {"veckor", 7}, {"uger", 7}, {"uker", 7}, {"viikon", 7}, {"viikkoa", 7}, {"tygodni", 7}, {"tygodnie", 7}, {"týdnů", 7}, {"týdny", 7}, {"settimane", 7}, {"semanas", 7},
    {"calendar days", 1}, {"Kalendertagen", 1}, {"jours calendaires", 1}, {"kalenderdagen", 1}, {"dni kalendarzowych", 1}, {"kalendářních dnů", 1}, {"giorni di calendario", 1}, {"días naturales", 1}, {"dias corridos", 1}, {"dias seguidos", 1},
};
constexpr std::string_view kSincePublication[] = {
    "of publication", "from publication", "after publication", "of the publication", "from the publication", "from the date of publication", "of the date of publication", "after the date of publication", "from the posting date", "of the posting date", "of posting", "from posting", "of the publication date", "from this advertisement", "of this advertisement",
    "nach Veröffentlichung", "nach der Veröffentlichung", "ab Veröffentlichung", "nach Erscheinen", "nach Erscheinen dieser Anzeige", "nach Ausschreibung", "ab Ausschreibung",
    "à compter de la publication", "à compter de la date de publication", "après la publication", "après publication", "suivant la publication", "à dater de la publication", "après parution",
    "na publicatie", "na plaatsing", "na datum van publicatie", "na publicatiedatum", "från publicering", "efter publicering", "från publiceringsdatum", "fra offentliggørelse", "efter offentliggørelse", "fra opslagets dato", "etter kunngjøring", "fra kunngjøring", "fra kunngjøringsdato", "fra publisering", "etter publisering", "fra publiseringsdato", "etter utlysning", "fra utlysning", "fra utlysningsdato", "julkaisupäivästä", "julkaisemisesta", "ilmoituksen julkaisemisesta",
    "od daty publikacji", "od dnia publikacji", "od publikacji", "od daty ukazania się", "od dnia ukazania się", "od ukazania się", "od opublikowania", "od zamieszczenia", "od ogłoszenia", "od uveřejnění", "od vyvěšení", "seit Erscheinen", "ab Erscheinen", "ab Erscheinungsdatum", "dès parution", "à partir de la parution", "na verschijning", "na verschijnen", "efter annonsering", "efter opslag", "dall'affissione", "tras la publicación", "contados desde la publicación", "após a publicação", "contados da publicação", "contados a partir da publicação", "from the date of advertisement", "of advertisement", "from advertisement", "od dnia ogłoszenia", "od daty ogłoszenia", "od zveřejnění", "ode dne zveřejnění", "od vyhlášení", "ode dne vyhlášení",
    "dalla pubblicazione", "dalla data di pubblicazione", "desde la publicación", "desde la fecha de publicación", "a partir de la publicación", "a contar desde la publicación", "da publicação", "a contar da publicação", "a partir da publicação", "a contar da data de publicação", "da data de publicação",
};
/// Days that are not counted by the calendar, and papers whose day is not the page's.
constexpr std::string_view kOtherCounts[] = {
    "working days", "business days", "Werktagen", "Arbeitstagen", "jours ouvrables", "jours ouvrés", "werkdagen", "arbetsdagar", "arbejdsdage", "virkedager", "arkipäivän", "dni roboczych", "pracovních dnů", "giorni lavorativi", "días hábiles", "dias úteis",
    "gazette", "bulletin", "BOE", "BOJA", "BOCM", "DOGC", "DOGV", "Boletín Oficial", "Gazzetta Ufficiale", "Diário da República", "Diário Oficial", "Journal officiel", "Staatsblad", "Amtsblatt", "Dziennik", "Official Journal",
};
// clang-format on

struct Length {
    int days = 0;
    std::size_t end = 0;
};

/// "14 days", "three weeks" from word `i` on.
std::optional<Length> length_at(const Words& words, std::size_t i) {
    static const PhraseTable<int> kDays(
        kUnits, [](const LengthWord& row) { return row.phrase; },
        [](const LengthWord& row) { return row.value; });
    static const PhraseTable<int> kNumbers(
        kLengthNumbers, [](const LengthWord& row) { return row.phrase; },
        [](const LengthWord& row) { return row.value; });
    auto number = whole_number(words.folded(i));
    if (!number) {
        const auto word = kNumbers.at(words, i);
        if (!word) return std::nullopt;
        number = *word->value;
    }
    if (i + 1 >= words.size()) return std::nullopt;
    const auto unit = kDays.at(words, i + 1);
    if (!unit || *number < 1 || *number * *unit->value > kMostDays) return std::nullopt;
    return Length{*number * *unit->value, unit->end};
}

}  // namespace

std::optional<Found<Closing>> find_relative_closing(const Words& words, base::Date published) {
    static const auto kSince = list_of(kSincePublication);
    static const auto kOther = list_of(kOtherCounts);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto length = length_at(words, i);
        if (!length) continue;
        const std::size_t sentence = end_of_sentence(words, i);
        for (std::size_t k = length->end; k < std::min(sentence, length->end + kReach); ++k) {
            const auto since = kSince.at(words, k);
            if (!since) continue;
            const std::size_t to = std::min(sentence, since->end + kGazetteReach);
            if (kOther.any(words, i + 1, to)) break;
            Found<Closing> found;
            found.value.date = published.plus_days(length->days);
            found.span = words.span(i, since->end - 1);
            found.confidence = kCounted;
            found.inferred = true;
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace jobindex::normalise
