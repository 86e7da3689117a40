#include "indexer/normalise/country_by_law.h"

#include <string_view>

#include "indexer/normalise/phrases.h"

namespace jobindex::normalise {
namespace {

constexpr double kLikely = 0.55;

struct Phrase {
    std::string_view phrase, country;
};

// clang-format off
constexpr Phrase kPhrases[] = {
    {"affirmative action equal opportunity", "US"}, {"equal opportunity affirmative action", "US"}, {"AA/EOE", "US"}, {"EOE/AA", "US"}, {"EEO/AA", "US"}, {"AA/EEO", "US"}, {"E-Verify", "US"},
    {"Title IX", "US"}, {"protected veteran", "US"}, {"protected veterans", "US"}, {"protected veteran status", "US"}, {"Clery Act", "US"}, {"Americans with Disabilities Act", "US"},
    {"Fair Labor Standards Act", "US"}, {"VEVRAA", "US"}, {"TIAA", "US"}, {"authorized to work in the United States", "US"},
    {"Canadians and permanent residents", "CA"}, {"Canadian citizens and permanent residents", "CA"}, {"Canadians and permanent residents of Canada", "CA"}, {"citoyens canadiens", "CA"},
    {"citoyennes et citoyens canadiens", "CA"}, {"Employment Equity Act", "CA"}, {"Canada Research Chair", "CA"}, {"Chaire de recherche du Canada", "CA"}, {"RRSP", "CA"},
    {"Rehabilitation of Offenders Act", "GB"}, {"Disclosure and Barring Service", "GB"}, {"DBS check", "GB"}, {"Equality Act 2010", "GB"}, {"right to work in the UK", "GB"}, {"live and work in the UK", "GB"},
    {"Universities Superannuation Scheme", "GB"}, {"Agenda for Change", "GB"}, {"Skilled Worker visa", "GB"}, {"UKVI", "GB"}, {"HCPC", "GB"}, {"Garda vetting", "IE"},
    {"Single Public Service Pension Scheme", "IE"},
    {"Aboriginal and Torres Strait Islander", "AU"}, {"Aboriginal or Torres Strait Islander", "AU"}, {"Working with Children Check", "AU"}, {"superannuation", "AU"}, {"AEST", "AU"}, {"AEDT", "AU"},
    {"KiwiSaver", "NZ"}, {"Te Tiriti o Waitangi", "NZ"}, {"Treaty of Waitangi", "NZ"}, {"NZST", "NZ"}, {"NZDT", "NZ"},
    {"SAQA", "ZA"}, {"B-BBEE", "ZA"}, {"employment equity plan", "ZA"}, {"NRF rating", "ZA"}, {"UGC norms", "IN"}, {"UGC regulations", "IN"}, {"AICTE", "IN"}, {"SC/ST/OBC", "IN"},
    {"WissZeitVG", "DE"}, {"Wissenschaftszeitvertragsgesetz", "DE"}, {"TV-L", "DE"}, {"TVöD", "DE"}, {"TV-H", "DE"}, {"TV-Ärzte", "DE"}, {"Hochschulgesetzes", "DE"}, {"LHG", "DE"}, {"BerlHG", "DE"},
    {"Kollektivvertrag", "AT"}, {"Kollektivvertrags", "AT"}, {"Kollektivvertrages", "AT"}, {"Uni-KV", "AT"}, {"14x jährlich", "AT"}, {"14 x jährlich", "AT"}, {"14 mal jährlich", "AT"}, {"14 times a year", "AT"},
    {"CHF", "CH"}, {"SNSF", "CH"}, {"Swiss francs", "CH"}, {"Schweizer Franken", "CH"},
    {"RQTH", "FR"}, {"RIFSEEP", "FR"}, {"Conseil national des universités", "FR"}, {"zone à régime restrictif", "FR"}, {"ZRR", "FR"}, {"fonction publique", "FR"}, {"Bac+5", "FR"}, {"bac + 5", "FR"},
    {"FWO", "BE"}, {"F.R.S.-FNRS", "BE"}, {"maaltijdcheques", "BE"}, {"weddeschaal", "BE"}, {"doctoraatsbursaal", "BE"}, {"Fédération Wallonie-Bruxelles", "BE"}, {"brutomaandloon", "BE"},
    {"cao umc", "NL"}, {"cao hbo", "NL"}, {"cao nu", "NL"}, {"cao universiteiten", "NL"}, {"cao Nederlandse Universiteiten", "NL"}, {"Dutch universities", "NL"}, {"eindejaarsuitkering", "NL"},
    {"vakantietoeslag", "NL"}, {"UFO-profiel", "NL"}, {"ANECA", "ES"}, {"LOSU", "ES"}, {"BOE", "ES"}, {"sede electrónica", "ES"}, {"Real Decreto", "ES"}, {"SNII", "MX"}, {"CONAHCYT", "MX"}, {"CONICET", "AR"},
    {"FONDECYT", "CL"}, {"estatuto do bolseiro", "PT"}, {"FCT", "PT"}, {"Fundação para a Ciência e a Tecnologia", "PT"}, {"magistério superior", "BR"}, {"Currículo Lattes", "BR"}, {"CNPq", "BR"}, {"CAPES", "BR"},
{"legge 240", "IT"}, {"legge n 240", "IT"}, {"codice fiscale", "IT"}, {"assegno di ricerca", "IT"},
    {"Higher Education Ordinance", "SE"}, {"högskoleförordningen", "SE"}, {"SEK", "SE"}, {"Saco-S", "SE"}, {"Danish Confederation of Professional Associations", "DK"}, {"DKK", "DK"}, {"Danish time", "DK"},
    {"overenskomst mellem", "DK"}, {"NOK", "NO"}, {"Norwegian Public Service Pension Fund", "NO"}, {"Statens pensjonskasse", "NO"}, {"Finnish time", "FI"}, {"Suomen aikaa", "FI"},
    {"CZK", "CZ"}, {"Kč", "CZ"}, {"PLN", "PL"}, {"zł", "PL"}, {"RODO", "PL"}, {"HUF", "HU"}, {"NCN", "PL"},
};
// clang-format on

}  // namespace

std::optional<Found<std::string>> country_by_law(const Words& words) {
    static const PhraseTable<std::string_view> kTable(
        kPhrases, [](const Phrase& row) { return row.phrase; },
        [](const Phrase& row) { return row.country; });
    std::optional<Found<std::string>> found;
    bool several = false;
    kTable.each(words, [&](const PhraseHit<std::string_view>& hit) {
        several = several || (found && found->value != *hit.value);
        if (!found)
            found = Found<std::string>{std::string(*hit.value), words.span(hit.first, hit.end - 1), kLikely,
                                       true};
    });
    return several ? std::nullopt : found;
}

}  // namespace jobindex::normalise
