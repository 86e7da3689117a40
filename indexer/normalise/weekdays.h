// Names of the days of the week in the languages of ads, folded: en de nl fr es it pt sv da no fi pl cs.
// Data.
#pragma once

#include <string_view>

namespace jobindex::normalise {

/// One spelling of a weekday; Monday is 1.
struct Weekday {
    std::string_view name;
    int day;
};

// clang-format off
inline constexpr Weekday kWeekdays[] = {
    {"monday", 1}, {"tuesday", 2}, {"wednesday", 3}, {"thursday", 4}, {"friday", 5}, {"saturday", 6}, {"sunday", 7},
    {"mon", 1}, {"tue", 2}, {"tues", 2}, {"wed", 3}, {"thu", 4}, {"thur", 4}, {"thurs", 4}, {"fri", 5}, {"sat", 6}, {"sun", 7},
    {"montag", 1}, {"dienstag", 2}, {"mittwoch", 3}, {"donnerstag", 4}, {"freitag", 5}, {"samstag", 6}, {"sonnabend", 6}, {"sonntag", 7},
    {"mo", 1}, {"di", 2}, {"mi", 3}, {"do", 4}, {"fr", 5}, {"sa", 6}, {"so", 7},
    {"maandag", 1}, {"dinsdag", 2}, {"woensdag", 3}, {"donderdag", 4}, {"vrijdag", 5}, {"zaterdag", 6}, {"zondag", 7},
    {"lundi", 1}, {"mardi", 2}, {"mercredi", 3}, {"jeudi", 4}, {"vendredi", 5}, {"samedi", 6}, {"dimanche", 7},
    {"lun", 1}, {"mer", 3}, {"jeu", 4}, {"ven", 5}, {"sam", 6}, {"dim", 7},
    {"mie", 3}, {"jue", 4}, {"vie", 5}, {"sab", 6}, {"lunes", 1}, {"martes", 2}, {"miercoles", 3}, {"jueves", 4}, {"viernes", 5}, {"sabado", 6}, {"domingo", 7},
    {"lunedi", 1}, {"martedi", 2}, {"mercoledi", 3}, {"giovedi", 4}, {"venerdi", 5}, {"sabato", 6}, {"domenica", 7},
    {"segunda-feira", 1}, {"terca-feira", 2}, {"quarta-feira", 3}, {"quinta-feira", 4}, {"sexta-feira", 5},
    {"mandag", 1}, {"tisdag", 2}, {"tirsdag", 2}, {"onsdag", 3}, {"torsdag", 4}, {"fredag", 5}, {"lordag", 6}, {"sondag", 7},
    {"maanantai", 1}, {"tiistai", 2}, {"keskiviikko", 3}, {"torstai", 4}, {"perjantai", 5}, {"lauantai", 6}, {"sunnuntai", 7},
    {"maanantaina", 1}, {"tiistaina", 2}, {"keskiviikkona", 3}, {"torstaina", 4}, {"perjantaina", 5}, {"lauantaina", 6}, {"sunnuntaina", 7},
    {"maanantaihin", 1}, {"tiistaihin", 2}, {"keskiviikkoon", 3}, {"torstaihin", 4}, {"perjantaihin", 5}, {"sunnuntaihin", 7},
    {"poniedzialek", 1}, {"poniedzialku", 1}, {"wtorek", 2}, {"wtorku", 2}, {"sroda", 3}, {"srody", 3}, {"czwartek", 4}, {"czwartku", 4}, {"piatek", 5}, {"piatku", 5}, {"sobota", 6}, {"soboty", 6}, {"niedziela", 7}, {"niedzieli", 7},
    {"pondeli", 1}, {"utery", 2}, {"uterka", 2}, {"streda", 3}, {"stredy", 3}, {"ctvrtek", 4}, {"ctvrtka", 4}, {"patek", 5}, {"patku", 5}, {"nedele", 7},
};
// clang-format on

}  // namespace jobindex::normalise
