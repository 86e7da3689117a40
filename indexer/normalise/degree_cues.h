// Phrases by which a degree is the applicant's. Data; read by qualifications.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// Before a degree: it is asked for, though no word of asking stands there.
inline constexpr std::string_view kApplicantsDegree[] = {
    "expect to complete", "expected to complete", "expects to complete", "expect to have", "expected to have", "anticipate completing",
    "anticipated completion of", "anticipate receiving", "expect to receive", "expects to receive", "expected to receive", "expect to obtain",
    "expected to obtain", "nearing completion", "candidates completing a", "completing their", "completed their", "finished their",
    "applicants hold", "candidates hold", "needs", "needs a", "close to obtaining", "close to completing", "near completion of", "presupposes", "qualifications include", "new and experienced", "educated to", "been awarded",
    "candidates who have", "applicants who have", "holders of", "graduates of", "graduates from", "recently completed", "recently obtained",
    "recent", "candidates holding", "applicants holding", "candidate holding", "having completed", "having obtained", "completion of the", "completion of their", "completion of a",
    "background includes", "individuals with", "candidates with", "applicants with", "candidate with", "applicant with", "someone with",
    "who hold", "must hold", "obtaining your", "obtained your", "obtained their", "after obtaining their", "after the award of", "since obtaining", "nach Abschluss der", "nach Abschluss Ihrer", "qualifizierte", "einschlägige", "überdurchschnittliche", "obtention de son", "obtention de leur", "obtention du", "obtention de votre", "soutenance de", "después de obtener", "desde la obtención del", "dal conseguimento del", "conseguimento del",
    "na het behalen van", "efter avlagd", "sedan avlagd", "efter opnået", "etter avlagt", "od uzyskania", "po uzyskaniu", "od získání", "po získání",
    "Bewerber mit", "Bewerberinnen und Bewerber mit", "Kandidaten mit", "nach abgeschlossener", "candidats titulaires", "kandidaten met",
    "candidatos con", "candidati con", "candidatos com", "sökande med", "ansøgere med", "søkere med",
    "Sie sind", "du bist", "Sie haben", "du hast", "Abschluss eines", "Abschluss einer", "Absolventen", "Absolventin", "Absolvent",
    "vous êtes", "vous avez", "de formation", "être titulaire", "titulaire", "niveau requis", "diplômé d'un", "diplômée d'un", "détenir",
    "détenteur", "issu d'un", "issue d'un", "ayant soutenu", "avoir soutenu", "avoir obtenu", "avoir complété", "avoir terminé", "ayant obtenu", "devra posséder", "posséder un", "possède un", "possédant un", "détient un", "détenant un", "obtention d'un", "je bent", "u bent", "je hebt", "in het bezit van",
    "in bezit van", "u hebt", "houder van", "houders van", "beschikt over", "estar en posesión", "en posesión de", "poseer", "posea", "contar con",
    "titulado en", "graduado en", "graduado o", "licenciado o", "graduados en", "titulación universitaria", "in possesso", "possesso del",
    "possesso della", "possesso di", "possedere", "laureati in", "ser titular", "titular do grau", "titulares do grau", "possuir", "detentores", "detentor",
    "deter", "har avlagt", "avlagt", "avlagd", "behörig är", "den som har", "du har", "har du", "som har", "uddannet", "du er", "har en", "har fullført",
    "må ha", "skal have", "skal du have", "tulee olla", "hakijalla", "sinulla on", "olet", "edellytämme", "edellytetään", "vaaditaan", "on oltava",
    "suorittanut", "suoritettu", "musi posiadać", "posiada", "posiadać", "posiadanie", "wykształcenie", "osoby ze stopniem", "uzyskany", "uzyskanie",
    "požadujeme", "ukončené", "absolvent", "dokončené", "držitel", "vzdělání", "具有", "取得", "获得", "須具", "修了", "有する",
    "du är", "ni är", "den som är", "iemand die", "someone who has", "someone who holds", "jemand der", "jemanden der", "jemanden mit", "quelqu'un", "quelqu'un avec",
    "alguien con", "qualcuno con", "alguém com", "någon som har", "någon med", "en der har", "en med", "noen med", "noen som har", "henkilöä jolla", "henkilö jolla",
    "osoby z", "osobę z", "osoba z", "człowieka z", "člověka s", "někoho s", "kogoś z", "kogoś ze", "destinatários", 
    "une personne", "persoon met", "person med", "candidates must hold",
    "applicants must hold", "you are", "you have earned", "you earned", "you hold", "jij bent", "ben je", "bist du", "sind Sie", "êtes", "sei in possesso", "hai conseguito",
    "has earned", "who have earned", "candidates have earned", "will have earned", "should have earned", "must have earned", "having earned", "who earned", "holder of", "newly qualified", "freshly minted", "about to obtain", "about to complete",
    "have or are", "eres", "tienes", "titulares de", "detentores do", "licenciados en", "jesteś", "posiada pan", "masz", "jste",
    "hakijana sinulla", "suoritettuna", "tutkintona", "kandidat med", "kandidaat met",
    "Person mit", "Persönlichkeit mit",
};
/// Before a degree: what the post or the institution leads to, teaches or offers, not what is asked for.
inline constexpr std::string_view kOfferedDegree[] = {
    "supervise", "supervising", "supervision of", "offers", "offering", "granting", "pursue a", "pursuing a", "leading to", "lead to", "leads to", "possibility",
    "opportunity to", "betreuung", "gelegenheit", "möglichkeit", "ziel", "teach in", "mentor", "advising", "towards a", "toward a", "enrolled in", "our", "teaching of", "lectures for", "lectures to", "lectures in",
    "teaching in the", "teach the", "enrolment for", "enrolment in", "enrollment in", "admission to", "award of", "obtaining", "work towards", "ph d students",
    "assistantship", "assistantships", "Arbeit an Ihrer", "Arbeit an deiner", "Arbeit an einer", "Arbeit an der", "arbeiten an Ihrer", "arbeiten an einer", "Fortschritt Ihrer", "neben Ihrer", "neben der eigenen", "Ihrer eigenen", "deiner eigenen", "studentem", "studentkou", "inscrição em", "matrícula en", "travail de",
    "studying for", "register for", "complete a", "write a", "offre un", "offre une", "offre des", "offre actuellement", "propose un", "propose une", "propose des",
    "encadrer", "encadrement", "diriger des", "menant à", "menant au", "conduisant à", "conduisant au", "mène au", "préparer un", "préparation d'un", "inscrit en",
    "inscrite en", "inscrits en", "étudiants de", "étudiants en", "programme d'études", "programmes d'études", "programmes de", "en vue d'un", "enseignement en",
    "enseigner en", "betreuen", "führt zum", "führen zum", "führt zur", "zur Erlangung", "Studiengänge", "Studiengängen", "im Studiengang", "Abschlussarbeiten",
    "Anfertigung einer", "Anfertigung der", "Erwerb der", "Begleitung von", "Ausbildung von", "ofrece", "dirigir", "dirección de", "programa de", "programas de",
    "estudiantes de", "alumnos de", "conducente a", "conducentes a", "para cursar", "tutorizar", "impartir", "corsi di", "corso di", "studenti di", "iscritti al",
    "iscritti a", "iscrizione al", "insegnamento nei", "oferece", "alunos de", "estudantes de", "orientação de", "orientar", "inscritos em", "inscritos num",
    "conducente ao", "biedt", "opleidingen", "begeleiden van", "begeleiding van", "studenten van", "leidt tot", "erbjuder", "handleda", "handledning av", "utbildar",
    "leder till", "leder fram till", "studenter på", "tilbyder", "udbyder", "vejlede", "vejledning af", "studerende på", "fører til", "tilbyr", "veilede",
    "veiledning av", "frem til", "leder frem til", "som mål", "ohjata", "ohjaus", "ohjaaminen", "tarjoaa", "johtaa", "suorittaa", "opiskelijoiden", "oferuje studia",
    "promotor", "opieka nad", "prowadzi studia", "kształcenie", "vedení", "nabízí studium", "studentů", "studijních programů",
    "Weiterqualifizierung", "Qualifizierung", "Förderung Ihrer", "Förderung deiner", "Unterstützung bei der", "eigene", "eigenen", "funded", "funding for", "begleitest",
    "coencadrera", "encadrera", "coencadrer", "encadrerez", "encadrez", "schrijft een", "schrijf je", "Ziel der", "skriva en", "skrive en", "kirjoittaa", "napisanie",
    "napsat", "redactar", "scrivere", "escrever", "to award", "awards", "confers", "accredited as", "classified as", "accredited to",
};
/// Anywhere before a degree in its sentence: what an institution teaches.
inline constexpr std::string_view kStudyProgrammes[] = {
    "programme d'études", "programmes d'études", "study programmes", "study programs", "degree programmes in", "degree programs in", "bachelor and master programmes",
    "undergraduate and graduate programs", "graduate programs in", "Studiengänge", "Studiengängen", "programas de grado", "programas de posgrado", "corsi di laurea", "corsi di studio",
    "à tous les niveaux", "tous les niveaux de la", "niveaux de la licence", "aux niveaux licence", "en licence et master", "en licence et en master", "requisitos para inscrição em", "inscrição em mestrado", "inscrição em doutoramento", "inscrição em curso", "inscritos em mestrado", "inscritos em licenciatura",
    "programas de pós-graduação", "cursos de graduação", "utbildningsprogram", "studieprogram", "studieprogrammer", "masterprogram", "masterprogrammer", "kierunki studiów", "studijní programy"};
// clang-format on

}  // namespace jobindex::normalise
