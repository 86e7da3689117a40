// Month names of the covered languages, folded: en de fr nl es it pt sv da no fi pl cs.
#pragma once

#include <string_view>

namespace jobindex::normalise {

/// One spelling of a month. `before_day` is set where the name may stand before the day ("May 3").
struct MonthName {
    std::string_view name;
    int month;
    bool before_day = false;
};

// clang-format off
inline constexpr MonthName kMonthNames[] = {
    // English; Spanish, Portuguese and Italian names before the day occur only in headings.
    {"january", 1, true}, {"february", 2, true}, {"march", 3, true}, {"april", 4, true}, {"may", 5, true},
    {"june", 6, true}, {"july", 7, true}, {"august", 8, true}, {"september", 9, true}, {"october", 10, true},
    {"november", 11, true}, {"december", 12, true}, {"jan", 1, true}, {"feb", 2, true}, {"mar", 3, true},
    {"apr", 4, true}, {"jun", 6, true}, {"jul", 7, true}, {"aug", 8, true}, {"sep", 9, true},
    {"sept", 9, true}, {"oct", 10, true}, {"nov", 11, true}, {"dec", 12, true},
    // German (and Austrian), Dutch, Danish, Norwegian, Swedish
    {"januar", 1}, {"janner", 1}, {"jaenner", 1}, {"februar", 2}, {"feber", 2}, {"marz", 3}, {"maerz", 3},
    {"mai", 5}, {"juni", 6}, {"juli", 7}, {"oktober", 10}, {"dezember", 12}, {"okt", 10}, {"dez", 12},
    {"mrz", 3}, {"januari", 1}, {"februari", 2}, {"maart", 3}, {"mrt", 3}, {"mei", 5}, {"augustus", 8},
    {"marts", 3}, {"maj", 5}, {"desember", 12}, {"des", 12}, {"mars", 3}, {"augusti", 8},
    // French
    {"janvier", 1}, {"fevrier", 2}, {"avril", 4}, {"juin", 6}, {"juillet", 7}, {"aout", 8}, {"septembre", 9},
    {"octobre", 10}, {"novembre", 11}, {"decembre", 12}, {"janv", 1}, {"fevr", 2}, {"fev", 2}, {"avr", 4},
    {"juil", 7},
    // Spanish
    {"enero", 1}, {"febrero", 2}, {"marzo", 3}, {"abril", 4}, {"mayo", 5}, {"junio", 6}, {"julio", 7},
    {"agosto", 8}, {"septiembre", 9}, {"setiembre", 9}, {"octubre", 10}, {"noviembre", 11},
    {"diciembre", 12}, {"ene", 1}, {"abr", 4}, {"ago", 8}, {"dic", 12},
    // Italian
    {"gennaio", 1}, {"febbraio", 2}, {"aprile", 4}, {"maggio", 5}, {"giugno", 6}, {"luglio", 7},
    {"settembre", 9}, {"ottobre", 10}, {"dicembre", 12}, {"genn", 1}, {"febbr", 2}, {"magg", 5}, {"giu", 6},
    {"lug", 7}, {"ott", 10},
    // Portuguese
    {"janeiro", 1}, {"fevereiro", 2}, {"marco", 3}, {"maio", 5}, {"junho", 6}, {"julho", 7}, {"setembro", 9},
    {"outubro", 10}, {"novembro", 11}, {"dezembro", 12},
    // Finnish: nominative stems in the cases that dates use
    {"tammikuuta", 1}, {"helmikuuta", 2}, {"maaliskuuta", 3}, {"huhtikuuta", 4}, {"toukokuuta", 5},
    {"kesakuuta", 6}, {"heinakuuta", 7}, {"elokuuta", 8}, {"syyskuuta", 9}, {"lokakuuta", 10},
    {"marraskuuta", 11}, {"joulukuuta", 12}, {"tammikuun", 1}, {"helmikuun", 2}, {"maaliskuun", 3},
    {"huhtikuun", 4}, {"toukokuun", 5}, {"kesakuun", 6}, {"heinakuun", 7}, {"elokuun", 8}, {"syyskuun", 9},
    {"lokakuun", 10}, {"marraskuun", 11}, {"joulukuun", 12},
    // Polish
    {"stycznia", 1}, {"lutego", 2}, {"marca", 3}, {"kwietnia", 4}, {"maja", 5}, {"czerwca", 6}, {"lipca", 7},
    {"sierpnia", 8}, {"wrzesnia", 9}, {"pazdziernika", 10}, {"listopada", 11}, {"grudnia", 12},
    // Czech
    {"ledna", 1}, {"unora", 2}, {"brezna", 3}, {"dubna", 4}, {"kvetna", 5}, {"cervna", 6}, {"cervence", 7},
    {"srpna", 8}, {"zari", 9}, {"rijna", 10}, {"listopadu", 11}, {"prosince", 12},
    {"styczen", 1}, {"luty", 2}, {"marzec", 3}, {"kwiecien", 4}, {"czerwiec", 6}, {"lipiec", 7}, {"sierpien", 8}, {"wrzesien", 9}, {"pazdziernik", 10}, {"listopad", 11}, {"grudzien", 12}, {"leden", 1}, {"unor", 2}, {"brezen", 3}, {"duben", 4}, {"kveten", 5}, {"cerven", 6}, {"cervenec", 7}, {"srpen", 8}, {"rijen", 10}, {"prosinec", 12}, {"tammikuussa", 1}, {"helmikuussa", 2}, {"maaliskuussa", 3}, {"huhtikuussa", 4}, {"toukokuussa", 5}, {"kesakuussa", 6}, {"heinakuussa", 7}, {"elokuussa", 8}, {"syyskuussa", 9}, {"lokakuussa", 10}, {"marraskuussa", 11}, {"joulukuussa", 12}, {"tammikuu", 1}, {"helmikuu", 2}, {"maaliskuu", 3}, {"huhtikuu", 4}, {"toukokuu", 5}, {"kesakuu", 6}, {"heinakuu", 7}, {"elokuu", 8}, {"syyskuu", 9}, {"lokakuu", 10}, {"marraskuu", 11}, {"joulukuu", 12}, {"styczniu", 1}, {"lutym", 2}, {"marcu", 3}, {"kwietniu", 4}, {"czerwcu", 6}, {"lipcu", 7}, {"sierpniu", 8}, {"wrzesniu", 9}, {"pazdzierniku", 10}, {"listopadzie", 11}, {"grudniu", 12}, {"lednu", 1}, {"unoru", 2}, {"breznu", 3}, {"dubnu", 4}, {"kvetnu", 5}, {"cervnu", 6}, {"srpnu", 8}, {"rijnu", 10}, {"prosinci", 12},
};

/// Month names cut short that are words of their own elsewhere ("out", "set", "pro"), and Roman numerals: read
/// only between a day and a written year.
inline constexpr MonthName kMonthsBesideYears[] = {
    {"gen", 1}, {"mag", 5}, {"set", 9}, {"sett", 9}, {"out", 10},
    {"sty", 1}, {"lut", 2}, {"kwi", 4}, {"cze", 6}, {"lip", 7}, {"sie", 8}, {"wrz", 9}, {"paz", 10}, {"lis", 11}, {"gru", 12},
    {"led", 1}, {"uno", 2}, {"bre", 3}, {"dub", 4}, {"kve", 5}, {"cvn", 6}, {"cvc", 7}, {"srp", 8}, {"zar", 9}, {"rij", 10}, {"pro", 12},
    {"tammi", 1}, {"helmi", 2}, {"maalis", 3}, {"huhti", 4}, {"touko", 5}, {"kesa", 6}, {"heina", 7}, {"elo", 8}, {"syys", 9}, {"loka", 10}, {"marras", 11}, {"joulu", 12},
    {"i", 1}, {"ii", 2}, {"iii", 3}, {"iv", 4}, {"v", 5}, {"vi", 6}, {"vii", 7}, {"viii", 8}, {"ix", 9}, {"x", 10}, {"xi", 11}, {"xii", 12},
};
// clang-format on

}  // namespace jobindex::normalise
