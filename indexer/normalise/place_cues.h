// Words behind which an ad names where the work is, in the languages of ads. Inside indexer/normalise only.
#pragma once

#include <string_view>

namespace jobindex::normalise {

/// What must follow words that announce a place.
enum class PlaceCue {
    post,   ///< the place of the post itself
    label,  ///< the same, when a colon follows
    seat,   ///< where the employer, or the group, is
};

struct PlacePhrase {
    std::string_view phrase;
    PlaceCue cue;
};

// clang-format off
inline constexpr PlacePhrase kPlacePhrases[] = {
    {"can be based in", PlaceCue::post}, {"may be based in", PlaceCue::post}, {"will be based in", PlaceCue::post}, {"will be based at", PlaceCue::post}, {"position is based in", PlaceCue::post},
    {"position is based at", PlaceCue::post}, {"post is based in", PlaceCue::post}, {"post is based at", PlaceCue::post},
    {"role is based in", PlaceCue::post}, {"role is based at", PlaceCue::post}, {"job is based in", PlaceCue::post},
    {"position is located in", PlaceCue::post}, {"position is located at", PlaceCue::post},
    {"position will be located in", PlaceCue::post}, {"position will be located at", PlaceCue::post},
    {"will be located in", PlaceCue::post}, {"will be located at", PlaceCue::post}, {"you will be based", PlaceCue::post},
    {"will be stationed in", PlaceCue::post}, {"will be employed in", PlaceCue::post}, {"place of work", PlaceCue::post},
    {"place of employment", PlaceCue::post}, {"work location", PlaceCue::label}, {"job location", PlaceCue::label},
    {"position location", PlaceCue::label}, {"campus location", PlaceCue::label}, {"location", PlaceCue::label},
    {"locations", PlaceCue::label}, {"workplace is", PlaceCue::post}, {"workplace will be", PlaceCue::post},
    {"workplace", PlaceCue::label}, {"duty station", PlaceCue::post}, {"campus", PlaceCue::label}, {"city", PlaceCue::label},
    {"is located in", PlaceCue::seat}, {"located in", PlaceCue::seat}, {"located at", PlaceCue::seat}, {"based in", PlaceCue::seat},
    {"headquarters in", PlaceCue::seat}, {"higher education in", PlaceCue::seat}, {"is based in", PlaceCue::seat},
    {"situated in", PlaceCue::seat}, {"is situated in", PlaceCue::seat}, {"campus in", PlaceCue::seat},
    {"main campus in", PlaceCue::seat}, {"headquartered in", PlaceCue::seat}, {"city of", PlaceCue::seat},
    {"arbeitsort", PlaceCue::post}, {"arbeitsorte", PlaceCue::post}, {"dienstort", PlaceCue::post},
    {"dienstorte", PlaceCue::post}, {"einsatzort", PlaceCue::post}, {"beschäftigungsort", PlaceCue::post},
    {"dienstsitz", PlaceCue::post}, {"standort", PlaceCue::label}, {"am standort", PlaceCue::post},
    {"für den standort", PlaceCue::post}, {"an unserem standort", PlaceCue::post}, {"am campus", PlaceCue::post},
    {"mit sitz in", PlaceCue::seat}, {"mit dienstsitz in", PlaceCue::post}, {"in unserem büro in", PlaceCue::post},
    {"lieu de travail", PlaceCue::post}, {"lieu d'affectation", PlaceCue::post}, {"lieu d'exercice", PlaceCue::post},
    {"lieu du poste", PlaceCue::post}, {"lieu", PlaceCue::label}, {"localisation", PlaceCue::label},
    {"poste basé à", PlaceCue::post}, {"basé à", PlaceCue::seat}, {"basée à", PlaceCue::seat},
    {"sera basé à", PlaceCue::post}, {"sera basée à", PlaceCue::post}, {"localisé à", PlaceCue::post},
    {"situé à", PlaceCue::seat}, {"située à", PlaceCue::seat}, {"résidence administrative", PlaceCue::post},
    {"sur le site de", PlaceCue::post}, {"sur les sites de", PlaceCue::post}, {"sur le campus de", PlaceCue::post},
    {"implanté à", PlaceCue::seat}, {"affecté à", PlaceCue::post}, {"affectée à", PlaceCue::post},
    {"standplaats", PlaceCue::post}, {"werklocatie", PlaceCue::post}, {"plaats van tewerkstelling", PlaceCue::post},
    {"tewerkgesteld in", PlaceCue::post}, {"gevestigd in", PlaceCue::seat}, {"gevestigd te", PlaceCue::seat},
    {"werkplek", PlaceCue::label}, {"op campus", PlaceCue::post}, {"op de campus", PlaceCue::post},
    {"op onze locatie in", PlaceCue::post}, {"locatie", PlaceCue::label},
    {"lugar de trabajo", PlaceCue::post}, {"centro de trabajo", PlaceCue::post}, {"con sede en", PlaceCue::seat},
    {"con destino en", PlaceCue::post}, {"localidad", PlaceCue::label}, {"ubicado en", PlaceCue::seat},
    {"ubicada en", PlaceCue::seat}, {"campus de", PlaceCue::post}, {"lugar de prestación", PlaceCue::post},
    {"sede", PlaceCue::label}, {"ubicación", PlaceCue::label},
    {"sede di lavoro", PlaceCue::post}, {"sede di servizio", PlaceCue::post}, {"presso la sede di", PlaceCue::post},
    {"luogo di lavoro", PlaceCue::post}, {"campus di", PlaceCue::post}, {"con sede a", PlaceCue::seat},
    {"sede di", PlaceCue::post},
    {"local de trabalho", PlaceCue::post}, {"com sede em", PlaceCue::seat}, {"sediado em", PlaceCue::seat},
    {"placeringsort", PlaceCue::post}, {"placeringsort är", PlaceCue::post}, {"placerad i", PlaceCue::post},
    {"placering i", PlaceCue::post}, {"med placering", PlaceCue::post}, {"stationerad i", PlaceCue::post},
    {"stationeringsort", PlaceCue::post}, {"arbetsort", PlaceCue::post}, {"arbetsplatsen är i", PlaceCue::post},
    {"arbetsplats", PlaceCue::label}, {"ort", PlaceCue::label}, {"tjänsteställe", PlaceCue::post},
    {"beläget i", PlaceCue::seat}, {"belägen i", PlaceCue::seat},
    {"arbejdssted", PlaceCue::post}, {"arbejdsstedet er", PlaceCue::post}, {"tjenestested", PlaceCue::post},
    {"placeret i", PlaceCue::post}, {"placeret på", PlaceCue::post}, {"mødepligt i", PlaceCue::post},
    {"beliggende i", PlaceCue::seat}, {"mødested", PlaceCue::post}, {"sted", PlaceCue::label},
    {"arbeidssted", PlaceCue::post}, {"arbeidsstad", PlaceCue::post}, {"arbeidsstedet er", PlaceCue::post},
    {"kontorsted", PlaceCue::post}, {"studiested", PlaceCue::post}, {"studiestad", PlaceCue::post},
    {"plassert i", PlaceCue::post}, {"plassert ved", PlaceCue::post}, {"lokalisert i", PlaceCue::seat},
    {"ved campus", PlaceCue::post}, {"på campus", PlaceCue::post}, {"arbeidsstad er", PlaceCue::post},
    {"virkapaikka", PlaceCue::post}, {"työskentelypaikka", PlaceCue::post}, {"toimipaikka", PlaceCue::post},
    {"toimipiste", PlaceCue::post}, {"sijoituspaikka", PlaceCue::post}, {"sijainti", PlaceCue::label},
    {"miejsce pracy", PlaceCue::post}, {"miejsce wykonywania pracy", PlaceCue::post}, {"lokalizacja", PlaceCue::label},
    {"místo výkonu práce", PlaceCue::post}, {"místo práce", PlaceCue::post}, {"pracoviště", PlaceCue::label},
    {"勤務地", PlaceCue::post}, {"勤務場所", PlaceCue::post}, {"就業場所", PlaceCue::post},
    {"工作地点", PlaceCue::post}, {"工作地點", PlaceCue::post},
    {"work from our office in", PlaceCue::post}, {"work from our offices in", PlaceCue::post}, {"our office in", PlaceCue::post},
    {"will be carried out in", PlaceCue::post}, {"will be carried out at", PlaceCue::post}, {"will work in", PlaceCue::post},
    {"will be working in", PlaceCue::post}, {"post is located in", PlaceCue::post}, {"role is located in", PlaceCue::post},
    {"job is located in", PlaceCue::post}, {"post will be based in", PlaceCue::post}, {"location of work", PlaceCue::post},
    {"place of assignment", PlaceCue::post}, {"working place", PlaceCue::post}, {"position in our office in", PlaceCue::post},
    {"Tätigkeitsort", PlaceCue::post}, {"Arbeitsstätte", PlaceCue::post}, {"Ort der Tätigkeit", PlaceCue::post},
    {"Arbeitsstelle", PlaceCue::label}, {"Arbeitsplatz befindet sich in", PlaceCue::post}, {"Arbeitsplatz ist in", PlaceCue::post},
    {"Arbeitsplatz liegt in", PlaceCue::post}, {"Stelle ist in", PlaceCue::post}, {"Tätigkeit erfolgt in", PlaceCue::post},
    {"angesiedelt in", PlaceCue::seat}, {"Niederlassung in", PlaceCue::post}, {"Unser Labor in", PlaceCue::post},
    {"unseren Standort", PlaceCue::post}, {"unserem Standort", PlaceCue::post}, {"mit Arbeitsort", PlaceCue::post},
    {"poste est basé à", PlaceCue::post}, {"poste est localisé à", PlaceCue::post}, {"poste est situé à", PlaceCue::post},
    {"poste situé à", PlaceCue::post}, {"localisé à", PlaceCue::post}, {"localisée à", PlaceCue::post}, {"travaillera à", PlaceCue::post},
    {"travaillerez à", PlaceCue::post}, {"exercera à", PlaceCue::post}, {"lieu d'implantation", PlaceCue::post},
    {"se déroulera à", PlaceCue::post}, {"sera localisé à", PlaceCue::post}, {"sera localisée à", PlaceCue::post},
    {"sera accueilli à", PlaceCue::post}, {"sera affecté à", PlaceCue::post}, {"ville de", PlaceCue::seat},
    {"functie is gevestigd in", PlaceCue::post}, {"op locatie in", PlaceCue::post}, {"werkplek is in", PlaceCue::post},
    {"werkt in", PlaceCue::post}, {"plaats tewerkstelling", PlaceCue::post}, {"tewerkstellingsplaats", PlaceCue::post},
    {"je werkplek", PlaceCue::post}, {"vestiging in", PlaceCue::post}, {"gelegen in", PlaceCue::seat}, {"kantoor in", PlaceCue::post},
    {"se desarrollará en", PlaceCue::post}, {"se realizará en", PlaceCue::post}, {"trabajará en", PlaceCue::post},
    {"lugar de trabajo será", PlaceCue::post}, {"puesto está ubicado en", PlaceCue::post}, {"puesto se ubica en", PlaceCue::post},
    {"plaza está ubicada en", PlaceCue::post}, {"prestará sus servicios en", PlaceCue::post}, {"lugar de destino", PlaceCue::post},
    {"se ubica en", PlaceCue::seat}, {"situado en", PlaceCue::seat}, {"situada en", PlaceCue::seat}, {"ciudad de", PlaceCue::seat},
    {"si svolgerà a", PlaceCue::post}, {"si svolgerà presso", PlaceCue::post}, {"si svolgeranno a", PlaceCue::post},
    {"ha sede a", PlaceCue::seat}, {"con sede in", PlaceCue::seat}, {"lavorerà a", PlaceCue::post}, {"lavorerai a", PlaceCue::post},
    {"sede principale", PlaceCue::label}, {"città", PlaceCue::label}, {"dove si lavora", PlaceCue::post},
    {"será desenvolvido em", PlaceCue::post}, {"será desenvolvida em", PlaceCue::post}, {"serão desenvolvidas em", PlaceCue::post},
    {"será realizado em", PlaceCue::post}, {"trabalhará em", PlaceCue::post}, {"situa se em", PlaceCue::post},
    {"localizado em", PlaceCue::seat}, {"localizada em", PlaceCue::seat}, {"tem sede em", PlaceCue::seat}, {"situado em", PlaceCue::seat},
    {"local de exercício", PlaceCue::post}, {"cidade de", PlaceCue::seat}, {"cidade", PlaceCue::label}, {"localização", PlaceCue::label},
    {"placerad på", PlaceCue::post}, {"placerad vid", PlaceCue::post}, {"förlagd till", PlaceCue::post}, {"förlagt till", PlaceCue::post},
    {"stationerad på", PlaceCue::post}, {"arbetsplatsen ligger i", PlaceCue::post}, {"kontoret ligger i", PlaceCue::post},
    {"utgår från", PlaceCue::post}, {"vi finns i", PlaceCue::post}, {"vi sitter i", PlaceCue::post}, {"vårt kontor i", PlaceCue::post},
    {"placering", PlaceCue::label}, {"plats", PlaceCue::label},
    {"arbejdsplads i", PlaceCue::post}, {"arbejdsplads på", PlaceCue::post}, {"tjenestestedet er", PlaceCue::post},
    {"placeret ved", PlaceCue::post}, {"lokation", PlaceCue::label}, {"vores kontor i", PlaceCue::post}, {"vores lokaler i", PlaceCue::post},
    {"kontorplass i", PlaceCue::post}, {"arbeidsplass i", PlaceCue::post}, {"arbeidssted er", PlaceCue::post},
    {"stillingen er lokalisert i", PlaceCue::post}, {"stillingen er lokalisert på", PlaceCue::post}, {"lokalisert på", PlaceCue::seat},
    {"stillinga er lagd til", PlaceCue::post}, {"stillingen er lagt til", PlaceCue::post}, {"tjenestestedet", PlaceCue::post},
    {"vårt kontor i", PlaceCue::post}, {"stillingen er plassert", PlaceCue::post}, {"lokasjon", PlaceCue::label},
    {"työpaikka sijaitsee", PlaceCue::post}, {"työskentelypaikkana", PlaceCue::post}, {"sijoituspaikkana", PlaceCue::post},
    {"sijoituspaikka on", PlaceCue::post}, {"toimipisteemme sijaitsee", PlaceCue::post}, {"työpiste sijaitsee", PlaceCue::post},
    {"työskentelypaikkakunta", PlaceCue::post}, {"paikkakunta", PlaceCue::label}, {"työpaikkana", PlaceCue::post},
    {"miejscem pracy jest", PlaceCue::post}, {"miejsce zatrudnienia", PlaceCue::post}, {"miejscem wykonywania pracy", PlaceCue::post},
    {"z siedzibą w", PlaceCue::seat}, {"miejscowość", PlaceCue::label}, {"miejsce świadczenia pracy", PlaceCue::post},
    {"praca w", PlaceCue::post}, {"stanowisko znajduje się w", PlaceCue::post}, {"w naszym oddziale w", PlaceCue::post},
    {"místem výkonu práce", PlaceCue::post}, {"místem práce", PlaceCue::post}, {"pracoviště se nachází v", PlaceCue::post},
    {"se sídlem v", PlaceCue::seat}, {"pracoviště v", PlaceCue::post}, {"naše pracoviště", PlaceCue::post}, {"město", PlaceCue::label},
    {"arbeidsstaden", PlaceCue::post}, {"arbeidsstedet", PlaceCue::post}, {"arbejdsstedet", PlaceCue::post},
    {"arbetsorten", PlaceCue::post}, {"placeringsorten", PlaceCue::post}, {"tjänstgöringsort", PlaceCue::post},
    {"stationeringsorten", PlaceCue::post}, {"tjenestestad", PlaceCue::post}, {"kontorstad", PlaceCue::post},
    {"所在地", PlaceCue::label}, {"勤務先", PlaceCue::label}, {"工作城市", PlaceCue::post}, {"工作地", PlaceCue::post}, {"上班地點", PlaceCue::post},
    {"Työskentelet", PlaceCue::post}, {"työskentelypaikka on", PlaceCue::post}, {"decorrerá em", PlaceCue::post}, {"decorrerão em", PlaceCue::post},
    {"O trabalho decorrerá em", PlaceCue::post}, {"trabalho será realizado em", PlaceCue::post}, {"será exercida em", PlaceCue::post}, {"campus de trabajo", PlaceCue::post},
    {"se desarrollará en el campus de", PlaceCue::post}, {"centro de trabajo será", PlaceCue::post}, {"lugar de trabajo es", PlaceCue::post}, {"work is based in", PlaceCue::post},
    {"work will be based in", PlaceCue::post}, {"you will work in", PlaceCue::post}, {"you will work from", PlaceCue::post}, {"is to be based in", PlaceCue::post},
    {"based on our", PlaceCue::post}, {"at our campus in", PlaceCue::post}, {"at our site in", PlaceCue::post}, {"at our location in", PlaceCue::post},
    {"pracować będziesz w", PlaceCue::post}, {"w oddziale w", PlaceCue::post}, {"budeš pracovat v", PlaceCue::post}, {"je werkt op", PlaceCue::post},
    {"je werkt vanuit", PlaceCue::post}, {"standplaats is", PlaceCue::post}, {"arbetet utförs i", PlaceCue::post}, {"tjänsten är placerad i", PlaceCue::post},
    {"tjänsten är placerad på", PlaceCue::post}, {"du arbetar i", PlaceCue::post}, {"arbejdet udføres i", PlaceCue::post}, {"du får arbejdsplads i", PlaceCue::post},
    {"du får arbeidssted", PlaceCue::post}, {"arbeidssted blir", PlaceCue::post}, {"kontorsted er", PlaceCue::post}, {"luogo di lavoro è", PlaceCue::post},
    {"sede di lavoro è", PlaceCue::post}, {"la sede di lavoro sarà", PlaceCue::post}, {"Dienstort ist", PlaceCue::post}, {"Arbeitsort ist", PlaceCue::post},
    {"Ihr Arbeitsort", PlaceCue::post}, {"Standort ist", PlaceCue::post}, {"Einsatzort ist", PlaceCue::post}, {"lieu de travail est", PlaceCue::post},
    {"le poste sera basé à", PlaceCue::post}, {"poste localisé à", PlaceCue::post}, {"勤務地は", PlaceCue::post}, {"就業場所は", PlaceCue::post},
};

/// Words for an employer or a part of it, one of which stands in a sentence that tells where it is.
inline constexpr std::string_view kEmployerWords[] = {
    "university", "college", "institute", "school", "department", "campus", "faculty", "centre", "center", "hospital",
    "laboratory", "we", "program", "programme", "company", "headquarters", "universität", "hochschule", "institut",
    "université", "laboratoire", "école", "campus", "universidad", "centro", "instituto", "università", "istituto",
    "hochschulen", "einrichtung", "forschungszentrum", "firma", "unternehmen", "établissement", "entreprise", "equipe", "équipe", "centre",
    "universitat", "empresa", "fundación", "hospital", "laboratorio", "facultad", "escuela", "azienda", "ente", "fondazione", "laboratori",
    "instituição", "instituto", "centro", "laboratório", "empresa", "faculteit", "instituut", "bedrijf", "ziekenhuis", "företag",
    "institutet", "forskningsinstitut", "virksomheden", "instituttet", "bedriften", "sentret", "laitos", "yritys", "instytut", "uczelnia",
    "firma", "ústav", "fakulta", "společnost", "nemocnice", "centrum", "biuro",
    "dipartimento", "universidade", "universiteit", "hogeschool", "universitet", "universitetet", "högskolan", "høgskolen",
    "institutt", "institution", "yliopisto", "office", "offices", "organisation", "organization", "group", "lab", "unit"};

/// Words that stand between two of several places: "Muttenz und Windisch".
inline constexpr std::string_view kBetweenPlaces[] = {
    "and", "or",   "und",  "oder", "et", "ou", "en", "of",  "y", "o",  "e",  "ed",   "och", "eller",
    "og",  "ja",   "tai",  "i",    "lub", "a", "nebo", "the", "city", "campus", "or/and"};
// clang-format on

}  // namespace jobindex::normalise
