// The words by which the sentence of a date is one about applying, or about another date. Data; read by
// closing_subject.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// What referees send.
inline constexpr std::string_view kLetterWords[] = {
    "letters of recommendation", "recommendation letters", "reference letters", "letters of reference", "recommendations", "referees",
};

/// Words that make a sentence one about applying, which a weak cue needs near it.
inline constexpr std::string_view kApplyWords[] = {
    "söker tjänsten", "sök tjänsten", "søg stillingen", "søk stillingen", "hae paikkaa", "hae tehtävää",
    "documents", "documentation", "expressions of interest", "nominations", "pièces", "documents requis", "stukken", "documentación", "documentos", "expediente", "concursar", "documentação", "documentazione",
    "documenti", "handlingar", "ansøgningsmateriale", "bilag", "vedlegg", "søknadsdokumenter", "asiakirjat", "liitteet", "liitteineen", "dokumentację", "dokumentacja", "doklady", "materiály", "dossiers complets",
    "apply", "applying", "application", "applications", "applicant", "applicants", "candidate", "candidates", "applied",
    "cv", "materials", "letters", "resume", "files", "dossier", "motivationsschreiben", "lebenslauf", "anschreiben", "bewirb", "bewerbt",
    "antecedentes", "postulación", "postulaciones", "convocatoria", "currículum", "istanza", "bando", "currículo", "candidatar",
    "meritförteckning", "přihlaste", "hlaste", "životopisem", "zgłoszenie", "aplikuj", "podanie", "hakemuksen", "hakemusta",
    "lettre de motivation", "candidater", "motivatiebrief", "dossier", "dossiers", "submit", "submitted", "submission", "closing date", "vacancy", "deadline",
    "bewerbung", "bewerbungen", "bewerben", "bewerbungsunterlagen", "unterlagen", "bewerbungsfrist",
    "candidature", "candidatures", "postuler", "dossier de candidature", "postulation",
    "sollicitatie", "sollicitaties", "solliciteren", "solliciteer", "reageren", "sollicitatiebrief",
    "solicitud", "solicitudes", "candidaturas", "candidatura", "inscripción", "postular",
    "domanda", "domande", "candidature", "presentazione", "inscrições", "inscrição",
    "ansökan", "ansök", "ansökningar", "ansøgning", "ansøgningen", "ansøg", "ansøgninger", "søknad", "søknaden", "søk",
    "hakemus", "hakemukset", "hae", "hakuaika", "zgłoszenia", "dokumenty", "oferty", "aplikacje", "zgłoszeń", "dokumentów",
    "přihlášky", "přihlášku", "přihlášek", "životopis", "životopisy", "posílejte", "zasílejte", "zašlete", "přihláška", "hakemuksesi", "hakemuksia", "hakemusten", "haku", "ansioluettelo",
    "aplikację", "zgłoszenie", "zgłaszać", "aplikować", "składać", "cv i", "bewirbst", "bewerbungsschreiben", "söka", "ansökningen", "søge", "ansøge", "ansøgningsmateriale", "søke", "søknader",
    "sollicitanten", "postulez", "candidatez", "postula", "inscribirse", "candidarsi", "curriculum", "inviare", "candidate-se", "inscrever", "应聘", "简历", "投递", "應徵", "履歴書", "応募書類", "応募", "申请", "报名", "지원", "접수",
};


/// Right behind a date: by then the applicant has what is asked for.
inline constexpr std::string_view kHavingWords[] = {
    "have passed", "have completed", "have obtained", "have earned", "have been awarded", "have submitted their", "have defended", "have finished", "have graduated", "hold a", "hold the",
    "abgeschlossen", "erworben haben", "avoir soutenu", "avoir obtenu", "haber obtenido", "haber finalizado", "aver conseguito", "ter obtido", "ha avlagt", "ha disputerat", "have bestået",
};


/// Right before "deadline": it is another call's.
inline constexpr std::string_view kOtherDeadlines[] = {
    "grant", "proposal", "abstract", "paper", "conference", "registration", "summer school", "funding", "travel grant", "project", "workshop",
};

/// Words near a date that say what else it is.
inline constexpr std::string_view kOtherDateWords[] = {
    "interview", "interviews", "start date", "starting date", "starting", "starts", "start", "begin on", "commence",
    "commencing", "appointment begins", "appointment date", "conference", "workshop", "meeting", "meetings", "posted",
    "placed on", "published", "date posted", "posting date", "phd by", "degree by", "ph d by",
    "conferred by", "notified", "decision", "decisions", "visa", "vorstellungsgespräch", "vorstellungsgespräche",
    "beginn", "einstellung", "ab dem", "zum nächstmöglichen", "befristet", "besetzen", "entretien", "entretiens",
    "prise de poste", "contrat", "intervju", "samtal", "tillträde", "ingangsdatum", "sollicitatiegesprek",
    "sollicitatiegesprekken", "funded", "funding", "fixed term", "contract", "employment", "effective", "available",
    "befristung", "vertrag", "veröffentlicht", "publié", "publication date", "opened",
    "opening date", "open date", "hired by", "appointed", "duration", "term of",     "aefp", "assa", "aea",
    "take up", "taking up", "takes up", "assume", "in post", "start by", "join by", "join us", "enter service", "must have been awarded", "antreten", "anzutreten", "dienstantritt", "arbeitsbeginn", "entrer en fonction", "prise de fonction", "prise de fonctions", "prendre ses fonctions", "prendre fonction", "in dienst", "indiensttreding", "incorporarse", "incorporación", "tomar posesión", "inicio previsto", "presa di servizio", "prendere servizio", "decorrenza", "tillträda", "tiltræde", "tiltræder", "tiltrædelse", "tiltre", "tiltredelse", "oppstart", "aloittaa", "aloitus", "rozpoczęcie", "rozpoczęcia", "rozpocząć", "nastoupit", "nástup", "nástupu", "着任", "着任日", "入职", "到岗", "赴任",
    "for appointment", "appointment by", "zur Besetzung", "zu besetzen bis", "à pourvoir", "te vervullen",
    "completion date", "expected completion", "not received", "not heard", "anticipated completion", "planned completion", "on file", "stored until", "retained until", "kept until", "graduation date",
    "told by", "in the period", "stay abroad", "informed by", "informed of", "contacted by", "hear from us", "hear back", "shortlisted", "short-listed", "benachrichtigt", "informés", "seront informés", "serán informados",
    "summer school", "winter school", "open day", "seminar", "webinar", "registration", "zum Studium", "Immatrikulation", "Einschreibung", "Studienplatz", "matrícula", "inscription au", "inscription en", "admission to", "immatricolazione", "antagning", "optagelse", "opptak", "zápis",
};
// clang-format on

}  // namespace jobindex::normalise
