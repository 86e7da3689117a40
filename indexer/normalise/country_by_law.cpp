#include "indexer/normalise/country_by_law.h"

#include <algorithm>
#include <string_view>

#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr double kLikely = 0.55;

struct Phrase {
    std::string_view phrase, country;
};

/// Codes of money, which count beside a number: "CHF" is a disease of the heart as well.
constexpr std::string_view kCodes[] = {"CHF", "SEK", "NOK", "DKK", "CZK", "PLN", "HUF"};

// clang-format off
constexpr Phrase kPhrases[] = {
    {"affirmative action equal opportunity", "US"}, {"equal opportunity affirmative action", "US"}, {"AA/EOE", "US"}, {"EOE/AA", "US"}, {"EEO/AA", "US"}, {"AA/EEO", "US"}, {"E-Verify", "US"},
    {"Title IX", "US"}, {"protected veteran", "US"}, {"protected veterans", "US"}, {"protected veteran status", "US"}, {"Clery Act", "US"}, {"Americans with Disabilities Act", "US"},
    {"Fair Labor Standards Act", "US"}, {"VEVRAA", "US"}, {"TIAA", "US"}, {"authorized to work in the United States", "US"},
    {"Canadians and permanent residents", "CA"}, {"Canadian citizens and permanent residents", "CA"}, {"Canadians and permanent residents of Canada", "CA"}, {"citoyens canadiens", "CA"},
    {"citoyennes et citoyens canadiens", "CA"}, {"Canada Research Chair", "CA"}, {"Chaire de recherche du Canada", "CA"}, {"RRSP", "CA"},
    {"Rehabilitation of Offenders Act", "GB"}, {"Disclosure and Barring Service", "GB"}, {"DBS check", "GB"}, {"Equality Act 2010", "GB"}, {"right to work in the UK", "GB"}, {"live and work in the UK", "GB"},
    {"Universities Superannuation Scheme", "GB"}, {"Agenda for Change", "GB"}, {"Skilled Worker visa", "GB"}, {"UKVI", "GB"}, {"HCPC", "GB"}, {"EPSRC", "GB"}, {"AHRC", "GB"}, {"BBSRC", "GB"}, {"UKRI", "GB"},
    {"UK Research Councils", "GB"}, {"Research Councils UK", "GB"}, {"UK and EU students", "GB"}, {"UK/EU students", "GB"}, {"UK/EU fees", "GB"}, {"Arts and Humanities Research Council", "GB"},
    {"Engineering and Physical Sciences Research Council", "GB"}, {"Garda vetting", "IE"},
    {"Single Public Service Pension Scheme", "IE"},
    {"Aboriginal and Torres Strait Islander", "AU"}, {"Aboriginal or Torres Strait Islander", "AU"}, {"Working with Children Check", "AU"}, {"17 superannuation", "AU"}, {"plus superannuation", "AU"}, {"AEST", "AU"}, {"AEDT", "AU"},
    {"KiwiSaver", "NZ"}, {"Te Tiriti o Waitangi", "NZ"}, {"Treaty of Waitangi", "NZ"}, {"NZST", "NZ"}, {"NZDT", "NZ"},
    {"SAQA", "ZA"}, {"B-BBEE", "ZA"}, {"employment equity plan", "ZA"}, {"NRF rating", "ZA"}, {"UGC norms", "IN"}, {"UGC regulations", "IN"}, {"AICTE", "IN"}, {"SC/ST/OBC", "IN"},
    {"WissZeitVG", "DE"}, {"Wissenschaftszeitvertragsgesetz", "DE"}, {"TV-L", "DE"}, {"TVöD", "DE"}, {"TV-H", "DE"}, {"TV-Ärzte", "DE"}, {"LHG", "DE"}, {"of the Helmholtz Association", "DE"}, {"of the Leibniz Association", "DE"}, {"der Helmholtz-Gemeinschaft", "DE"}, {"der Leibniz-Gemeinschaft", "DE"}, {"BerlHG", "DE"},
    {"Kollektivvertrag", "AT"}, {"Kollektivvertrags", "AT"}, {"Kollektivvertrages", "AT"}, {"Uni-KV", "AT"}, {"14x jährlich", "AT"}, {"14 x jährlich", "AT"}, {"14 mal jährlich", "AT"}, {"14 times a year", "AT"},
    {"CHF", "CH"}, {"SNSF", "CH"}, {"Swiss francs", "CH"}, {"Schweizer Franken", "CH"},
    {"RQTH", "FR"}, {"RIFSEEP", "FR"}, {"Conseil national des universités", "FR"}, {"zone à régime restrictif", "FR"}, {"ZRR", "FR"}, {"Bac+5", "FR"}, {"bac + 5", "FR"},
    {"FWO", "BE"}, {"F.R.S.-FNRS", "BE"}, {"maaltijdcheques", "BE"}, {"weddeschaal", "BE"}, {"doctoraatsbursaal", "BE"}, {"Fédération Wallonie-Bruxelles", "BE"}, {"brutomaandloon", "BE"},
    {"cao umc", "NL"}, {"cao hbo", "NL"}, {"cao nu", "NL"}, {"cao universiteiten", "NL"}, {"cao Nederlandse Universiteiten", "NL"}, {"Dutch universities", "NL"}, {"eindejaarsuitkering", "NL"},
    {"vakantietoeslag", "NL"}, {"UFO-profiel", "NL"}, {"ANECA", "ES"}, {"LOSU", "ES"}, {"BOE", "ES"}, {"sede electrónica", "ES"}, {"Real Decreto", "ES"}, {"SNII", "MX"}, {"CONAHCYT", "MX"}, {"CONICET", "AR"},
    {"FONDECYT", "CL"}, {"estatuto do bolseiro", "PT"}, {"Fundação para a Ciência e a Tecnologia", "PT"}, {"magistério superior", "BR"}, {"Currículo Lattes", "BR"}, {"CNPq", "BR"},
    {"legge 240", "IT"}, {"legge n 240", "IT"}, {"codice fiscale", "IT"}, {"assegno di ricerca", "IT"},
    {"Higher Education Ordinance", "SE"}, {"högskoleförordningen", "SE"}, {"SEK", "SE"}, {"Saco-S", "SE"}, {"Danish Confederation of Professional Associations", "DK"}, {"DKK", "DK"}, {"Danish time", "DK"},
    {"overenskomst mellem", "DK"}, {"NOK", "NO"}, {"Norwegian Public Service Pension Fund", "NO"}, {"Statens pensjonskasse", "NO"}, {"Finnish time", "FI"}, {"Suomen aikaa", "FI"},
    {"CZK", "CZ"}, {"Kč", "CZ"}, {"PLN", "PL"}, {"zł", "PL"}, {"RODO", "PL"}, {"HUF", "HU"},
};
// clang-format on

/// True where the text writes the phrase as it is: an acronym in capitals ("nok" is a Danish word), a code of
/// money beside a number.
bool is_written_so(const Words& words, const PhraseHit<const Phrase*>& hit) {
    const std::string_view phrase = (*hit.value)->phrase;
    const bool acronym =
        std::all_of(phrase.begin(), phrase.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    // "KC" is a city's, "Kč" is money.
    const bool is_short = hit.end == hit.first + 1 && phrase.size() <= 4;
    if (!acronym) return !is_short || words.raw(hit.first) == phrase;
    if (words.raw(hit.first) != phrase) return false;
    if (std::find(std::begin(kCodes), std::end(kCodes), phrase) == std::end(kCodes)) return true;
    const bool before = hit.first > 0 && leading_number(words.folded(hit.first - 1));
    return before || leading_number(words.folded(hit.end));
}

}  // namespace

std::optional<Found<std::string>> country_by_law(const Words& words) {
    static const PhraseTable<const Phrase*> kTable(
        kPhrases, [](const Phrase& row) { return row.phrase; }, [](const Phrase& row) { return &row; });
    std::optional<Found<std::string>> found;
    bool several = false;
    kTable.each(words, [&](const PhraseHit<const Phrase*>& hit) {
        if (!is_written_so(words, hit)) return;
        const auto country = (*hit.value)->country;
        several = several || (found && found->value != country);
        if (!found)
            found =
                Found<std::string>{std::string(country), words.span(hit.first, hit.end - 1), kLikely, true};
    });
    return several ? std::nullopt : found;
}

}  // namespace jobindex::normalise
