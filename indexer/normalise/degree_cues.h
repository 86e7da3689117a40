// Phrases by which a degree is the applicant's. Data; read by qualifications.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// Before a degree: it is asked for, though no word of asking stands there.
inline constexpr std::string_view kApplicantsDegree[] = {
    "expect to complete", "expected to complete", "expects to complete", "expect to have", "expected to have", "anticipate completing",
    "anticipated completion of", "anticipate receiving", "expect to receive", "expects to receive", "expected to receive", "expect to obtain",
    "expected to obtain", "nearing completion", "completing their", "completed their", "finished their",
    "applicants hold", "candidates hold", "needs", "needs a", "close to obtaining", "close to completing", "near completion of", "presupposes", "qualifications include", "new and experienced", "educated to", "been awarded",
    "candidates who have", "applicants who have", "holders of", "graduates of", "graduates from", "recently completed", "recently obtained",
    "recent", "candidates holding", "applicants holding", "candidate holding", "having completed", "having obtained", "completion of the", "completion of their", "completion of a",
    "background includes", "individuals with", "candidates with", "applicants with", "candidate with", "applicant with", "someone with",
    "Bewerber mit", "Bewerberinnen und Bewerber mit", "Kandidaten mit", "nach abgeschlossener", "candidats titulaires", "kandidaten met",
    "candidatos con", "candidati con", "candidatos com", "sökande med", "ansøgere med", "søkere med",
    "Sie sind", "du bist", "Sie haben", "du hast", "Abschluss eines", "Abschluss einer", "Absolventen", "Absolventin", "Absolvent",
    "vous êtes", "vous avez", "de formation", "être titulaire", "titulaire", "niveau requis", "diplômé d'un", "diplômée d'un", "détenir",
    "détenteur", "issu d'un", "issue d'un", "ayant soutenu", "avoir soutenu", "obtention d'un", "je bent", "u bent", "je hebt", "in het bezit van",
    "in bezit van", "u hebt", "houder van", "houders van", "beschikt over", "estar en posesión", "en posesión de", "poseer", "posea", "contar con",
    "titulado en", "graduado en", "graduado o", "licenciado o", "graduados en", "titulación universitaria", "in possesso", "possesso del",
    "possesso della", "possesso di", "possedere", "laureati in", "ser titular", "titular do grau", "titulares do grau", "possuir", "detentores", "detentor",
    "deter", "har avlagt", "avlagt", "avlagd", "behörig är", "den som har", "du har", "har du", "som har", "uddannet", "du er", "har en", "har fullført",
    "må ha", "skal have", "skal du have", "tulee olla", "hakijalla", "sinulla on", "olet", "edellytämme", "edellytetään", "vaaditaan", "on oltava",
    "suorittanut", "suoritettu", "musi posiadać", "posiada", "posiadać", "posiadanie", "wykształcenie", "osoby ze stopniem", "uzyskany", "uzyskanie",
    "požadujeme", "ukončené", "absolvent", "dokončené", "držitel", "vzdělání", "具有", "取得", "获得", "須具", "修了", "有する",
};
// clang-format on

}  // namespace jobindex::normalise
