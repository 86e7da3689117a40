// The phrases that announce the start of a post, by language. Data; read by start.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// Phrases that name the start by themselves.
inline constexpr std::string_view kStartCues[] = {
    "start date", "starting date", "date of start", "anticipated start date", "expected start date", "commencement date", "commencing", "to commence",
    "to start", "to begin", "starts on", "starting on", "starting from", "starting in", "position starts", "position begins", "position beginning", "position will begin",
    "position will start", "positions begin", "positions will begin", "appointment begins", "appointment beginning", "appointment will begin", "appointment to begin",
    "appointments begin", "appointments will begin", "appointment date", "appointment effective", "effective date", "employment begins", "employment starts",
    "begin on", "beginning on", "begins", "beginning in", "beginning", "start on", "starting", "start in", "start from", "start of employment", "date of commencement",
    "preferred start", "earliest start", "ideally start", "available from", "available as of", "as of", "with effect from", "assumption of duty", "assumption of duties", "commencement of duties", "taking up the post", "anticipated start", "effective", "start of the position", "starting as of",
    "preferred starting date", "start by", "in post by", "tenable from", "term begins", "post is available from", "start the position", "contract start",
    "Beginn", "Arbeitsbeginn", "Dienstbeginn", "Stellenantritt", "Eintrittsdatum", "Eintrittstermin", "Stellenbeginn", "Startdatum", "Starttermin", "zum", "ab dem", "ab sofort oder zum",
    "ab", "frühestens ab", "frühestens zum", "spätestens zum", "voraussichtlich ab", "Besetzung zum", "per",
    "prise de poste", "prise de fonction", "prise de fonctions", "date de début", "début du contrat", "date d'entrée en fonction", "entrée en fonction", "à compter du", "à partir du",
    "à partir de", "dès le", "à pourvoir le", "à pourvoir au", "début souhaité", "début prévu", "démarrage", "début",
    "ingangsdatum", "startdatum", "indiensttreding", "met ingang van", "per 1", "start per", "begindatum", "vanaf",
    "fecha de inicio", "inicio", "incorporación", "fecha de incorporación", "inicio de funciones", "comienzo", "a partir del", "inicio previsto", "a partir de",
    "decorrenza", "data di inizio", "inizio", "presa di servizio", "a decorrere dal", "a partire dal", "inizio attività",
    "data de início", "início", "início previsto", "com início em",
    "tillträde", "tillträdesdatum", "startdatum är", "med start", "tillträder", "anställningen börjar", "med tillträde", "start den",
    "tiltrædelse", "til besættelse", "besættelse pr", "ansættelsesstart", "med start den", "pr", "fra den", "snarest eller", "startdato",
    "oppstart", "tiltredelse", "tiltreding", "oppstartsdato", "ønsket oppstart", "ledig fra", "frå",
    "alkaen", "aloitus", "aloituspäivä", "tehtävä alkaa", "työ alkaa", "alkaa",
    "data rozpoczęcia", "rozpoczęcie", "rozpoczęcia", "początek", "planowany termin rozpoczęcia", "od dnia", "zatrudnienie od",
    "nástup", "termín nástupu", "datum nástupu", "předpokládaný nástup", "nástup od", "nástup možný od",
    "začátek", "začátek práce", "zahájení", "start ten vroegste", "start ten vroegste op", "begin date", "anticipated begin date",
    "non prima del", "ten vroegste op", "tehtävä alkaa", "työsuhde alkaa", "start tidligst", "tidligste oppstart", "tillträde tidigast",
    "tillträde snarast eller", "ab sofort oder ab", "Beginn der Beschäftigung", "wird besetzt zum", "開始日",
    "入职时间", "到岗时间", "到岗", "起聘", "起聘日期", "聘期", "着任", "着任時期", "着任予定", "採用予定", "採用予定日", "採用日", "雇用期間", "任期", "勤務開始", "採用時期",
    "spätestens jedoch zum", "Besetzungsdatum", "starten im", "starten am", "startest im", "beginnt am", "beginnt im", "beginnend am", "Einstellung zum",
    "Einstellungsdatum", "will commence in", "will commence on", "commence in", "commence on", "commences on", "commences in", "will start on", "will start in",
    "starts in", "take up the post on", "take up the position on", "take up duty on", "take up duties on", "join us in", "join us on", "débutera le", "débutera en",
    "débute le", "commence le", "commencera le", "commencera en", "démarrera le", "démarrera en", "prise de fonctions souhaitée", "à pourvoir en", "au plus tôt le",
    "begint per", "begint op", "start op", "aanvang", "beschikbaar vanaf", "decorrerà dal", "decorre dal", "con decorrenza", "con inizio", "avrà inizio il",
    "avvio previsto", "inizierà il", "comenzará el", "comienza el", "se incorporará", "inicio estimado", "a contar de", "início a", "início em", "terá início em",
    "começa em", "påbörjas", "påbörjas den", "börjar den", "startar den", "startar i", "med början", "med start i", "start i", "starter den", "starter i",
    "begynder den", "tiltrædes", "med virkning fra", "tiltredes", "oppstart i", "tiltredelse er", "start fra", "alkaa maaliskuussa", "aloittamaan", "termin zatrudnienia",
    "planowany termin zatrudnienia", "rozpoczęcie pracy", "rozpoczęcia pracy", "zatrudnienie od dnia", "od miesiąca", "zatrudnienie nastąpi", "nástup možný",
    "nástup dohodou od", "nástup ihned nebo", "datum zahájení", "zahájení práce", "ve funkci od", "就任", "採用年月日", "勤務開始日", "雇用開始", "雇用開始日", "赴任時期", "到职",
    "上岗时间",
};
/// Words behind a date that make it the start.
inline constexpr std::string_view kStartCuesBehind[] = {"alkaen", "lukien", "alk", "付", "採用", "着任", "より", "起"};
/// Cues that are words of many uses: they need a word for the post in their sentence.
inline constexpr std::string_view kCommonStartCues[] = {
    "beginning", "begins", "effective", "as of", "starting", "to start", "to begin", "ab", "zum", "per", "pr", "vanaf", "a partir de", "à partir de", "fra den", "frå", "alkaa", "start by",
    "begin on", "beginning in", "beginning on", "start on", "start in", "od dnia", "besættelse pr", "met ingang van", "inizio", "inicio", "início", "début", "per 1",
    "任期", "聘期", "à compter du", "commencing", "to commence", "starting in", "starting on", "starting from", "start from", "med start", "start den", "dès le", "a partir del", "alkaen",
    "beginnt am", "beginnt im", "starten im", "starten am", "start op", "commences on", "commences in", "starts in", "débute le", "commence le", "påbörjas",
    "start i", "starter den", "starter i", "startar den", "startar i", "börjar den", "begynder den", "con inizio", "início em", "início a", "join us in",
    "join us on", "oppstart i", "aanvang", "will start on", "will start in", "will commence in", "will commence on", "commence in", "commence on",
};
inline constexpr std::string_view kStartPostWords[] = {
    "duration",
    "position", "positions", "post", "posts", "appointment", "appointments", "employment", "job", "role", "professor", "professorship", "lecturer", "fellow", "fellowship", "fellowships",
    "studentship", "phd", "postdoc", "postdoctoral", "faculty", "tenure", "contract", "candidate", "candidates", "researcher", "assistant", "available", "hire", "appoint", "vacancy",
    "stelle", "stellen", "professur", "besetzen", "besetzung", "ist zu", "sucht", "suchen", "mitarbeiter", "mitarbeiterin", "anstellung", "beschäftigung", "poste", "contrat", "recrute", "recherche", "pourvoir",
    "thèse", "functie", "aanstelling", "positie", "plaza", "puesto", "contrato", "contratto", "posto", "cargo", "incarico", "bolsa", "borsa", "anställning", "anställningen", "tjänst",
    "stilling", "stillingen", "stipendiet", "kollega", "ansættelse", "tehtävä", "tehtävän", "täytetään", "tehtävään", "tehtävät", "työsuhde", "学", "職", "人", "virka", "stanowisko", "zatrudnienie", "pracy", "místo", "pozice", "úvazek",
    "assegno", "assunzione", "contratado", "arbeidsforhold", "ansettelse", "ansettelsen", "ansættelsen", "stillinga", "työ", "umowa", "zatrudnienia", "pracovní",
    "smlouva", "you will", "join", "uns", "bei uns", "je begint", "postdoktor", "doktorand", "einstellung",
};
/// Words between a cue and its date, or before the cue, that make it another thing's start.
inline constexpr std::string_view kOtherStartWords[] = {
    "review", "reviewing", "screening", "interview", "interviews", "deadline", "applications", "consideration", "considered", "degree", "ph d by", "phd by", "program", "programs", "programme",
    "project", "funded", "funding", "since", "founded", "established", "evaluation", "evaluating", "semester classes", "registration", "call", "bewerbung", "bewerbungen", "bewerbungsfrist", "projekt",
    "candidatures", "sollicitaties", "ansökan", "ansøgning", "søknad", "hakuaika", "conference", "session", "posted", "conferred", "completed by", "completion by", "benefits",
};
// clang-format on

}  // namespace jobindex::normalise
