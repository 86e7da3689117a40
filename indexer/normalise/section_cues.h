// Headings of the parts of an ad, by language. Data; read by sections.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

struct SectionCue {
    std::string_view phrase;
    std::string_view section;
};

// clang-format off
inline constexpr SectionCue kSectionCues[] = {
    {"about us", "about"}, {"about the university", "about"}, {"about the department", "about"}, {"who we are", "about"},
    {"about the institution", "about"}, {"about the employer", "about"}, {"the department", "about"}, {"background", "about"},
    {"about the project", "about"}, {"about the position", "about"}, {"project description", "about"}, {"organisation", "about"},
    {"job description", "duties"}, {"position summary", "duties"}, {"responsibilities", "duties"}, {"duties", "duties"},
    {"main duties", "duties"}, {"key responsibilities", "duties"}, {"your responsibilities", "duties"}, {"your tasks", "duties"},
    {"tasks", "duties"}, {"job duties", "duties"}, {"essential duties", "duties"}, {"duties and responsibilities", "duties"},
    {"the role", "duties"}, {"what you will do", "duties"}, {"work duties", "duties"}, {"position description", "duties"},
    {"description of the position", "duties"}, {"essential functions", "duties"}, {"your role", "duties"}, {"your mission", "duties"},
    {"requirements", "requirements"}, {"qualifications", "requirements"}, {"required qualifications", "requirements"},
    {"minimum qualifications", "requirements"}, {"preferred qualifications", "requirements"}, {"position requirements", "requirements"},
    {"your profile", "requirements"}, {"profile", "requirements"}, {"candidate profile", "requirements"}, {"who you are", "requirements"},
    {"your qualifications", "requirements"}, {"qualification requirements", "requirements"}, {"required qualifications and experience", "requirements"},
    {"job requirements", "requirements"}, {"what we are looking for", "requirements"}, {"what you bring", "requirements"},
    {"person specification", "requirements"}, {"essential criteria", "requirements"}, {"selection criteria", "requirements"},
    {"eligibility", "requirements"}, {"eligibility criteria", "requirements"}, {"skills qualifications", "requirements"},
    {"required education", "requirements"}, {"education and experience", "requirements"}, {"we expect", "requirements"},
    {"minimum requirements", "requirements"}, {"basic qualifications", "requirements"}, {"knowledge skills and abilities", "requirements"},
    {"what we offer", "offer"}, {"we offer", "offer"}, {"our offer", "offer"}, {"benefits", "offer"}, {"offer", "offer"},
    {"conditions of employment", "offer"}, {"terms of employment", "offer"}, {"salary and benefits", "offer"}, {"we can offer", "offer"},
    {"why join us", "offer"}, {"compensation", "offer"}, {"additional comments benefits", "offer"}, {"salary", "offer"},
    {"how to apply", "apply"}, {"application", "apply"}, {"application process", "apply"}, {"application procedure", "apply"},
    {"application instructions", "apply"}, {"applications", "apply"}, {"to apply", "apply"}, {"apply", "apply"}, {"selection process", "apply"},
    {"your application", "apply"}, {"contact", "apply"}, {"further information", "apply"}, {"required documents", "apply"},
    {"Über uns", "about"}, {"Wir über uns", "about"}, {"Wer wir sind", "about"}, {"Das Institut", "about"},
    {"Ihre Aufgaben", "duties"}, {"Aufgaben", "duties"}, {"Aufgabengebiet", "duties"}, {"Aufgabenbereich", "duties"},
    {"Aufgabenbeschreibung", "duties"}, {"Deine Aufgaben", "duties"}, {"Das erwartet Sie", "duties"}, {"Stellenbeschreibung", "duties"},
    {"Ihre Tätigkeiten", "duties"}, {"Ihr Profil", "requirements"}, {"Anforderungen", "requirements"},
    {"Anforderungsprofil", "requirements"}, {"Voraussetzungen", "requirements"}, {"Einstellungsvoraussetzungen", "requirements"},
    {"Dein Profil", "requirements"}, {"Ihre Qualifikation", "requirements"}, {"Ihre Qualifikationen", "requirements"},
    {"Qualifikationen", "requirements"}, {"Das bringen Sie mit", "requirements"}, {"Wir erwarten", "requirements"}, {"Wir suchen", "requirements"},
    {"Wir bieten", "offer"}, {"Unser Angebot", "offer"}, {"Wir bieten Ihnen", "offer"}, {"Was wir bieten", "offer"},
    {"Das bieten wir", "offer"}, {"Ihre Bewerbung", "apply"}, {"Bewerbung", "apply"}, {"Kontakt", "apply"}, {"Bewerbungsverfahren", "apply"},
    {"Haben wir Ihr Interesse geweckt", "apply"}, {"So bewerben Sie sich", "apply"},
    {"À propos", "about"}, {"Qui sommes-nous", "about"}, {"Contexte", "about"}, {"Présentation", "about"}, {"Contexte de travail", "about"},
    {"Missions", "duties"}, {"Mission", "duties"}, {"Activités", "duties"}, {"Description du poste", "duties"}, {"Vos missions", "duties"},
    {"Votre mission", "duties"}, {"Tâches", "duties"}, {"Profil", "requirements"}, {"Profil recherché", "requirements"}, {"Compétences", "requirements"},
    {"Votre profil", "requirements"}, {"Compétences requises", "requirements"}, {"Profil du candidat", "requirements"}, {"Prérequis", "requirements"},
    {"Nous offrons", "offer"}, {"Nous vous offrons", "offer"}, {"Avantages", "offer"}, {"Conditions", "offer"}, {"Rémunération", "offer"},
    {"Comment postuler", "apply"}, {"Candidature", "apply"}, {"Modalités de candidature", "apply"}, {"Pour postuler", "apply"},
    {"Over ons", "about"}, {"Functieomschrijving", "duties"}, {"Taken", "duties"}, {"Wat ga je doen", "duties"}, {"Functie-eisen", "requirements"},
    {"Profiel", "requirements"}, {"Wie ben jij", "requirements"}, {"Wat vragen wij", "requirements"}, {"Wij vragen", "requirements"},
    {"Arbeidsvoorwaarden", "offer"}, {"Wij bieden", "offer"}, {"Wat bieden wij", "offer"}, {"Solliciteren", "apply"}, {"Sollicitatie", "apply"},
    {"Requisitos", "requirements"}, {"Perfil", "requirements"}, {"Funciones", "duties"}, {"Tareas", "duties"}, {"Ofrecemos", "offer"},
    {"Cómo solicitar", "apply"}, {"Requisiti", "requirements"}, {"Attività", "duties"}, {"Funções", "duties"}, {"Oferecemos", "offer"},
    {"Arbetsuppgifter", "duties"}, {"Kvalifikationer", "requirements"}, {"Behörighet", "requirements"}, {"Behörighetskrav", "requirements"},
    {"Vi erbjuder", "offer"}, {"Ansökan", "apply"}, {"Om oss", "about"}, {"Arbejdsopgaver", "duties"}, {"Vi tilbyder", "offer"}, {"Ansøgning", "apply"},
    {"Om stillingen", "duties"}, {"Arbeidsoppgaver", "duties"}, {"Kvalifikasjoner", "requirements"}, {"Kvalifikasjonskrav", "requirements"},
    {"Vi tilbyr", "offer"}, {"Søknad", "apply"}, {"Tehtävät", "duties"}, {"Vaatimukset", "requirements"}, {"Tarjoamme", "offer"},
    {"Wymagania", "requirements"}, {"Zakres obowiązków", "duties"}, {"Oferujemy", "offer"}, {"Požadavky", "requirements"}, {"Nabízíme", "offer"},
    {"岗位职责", "duties"}, {"任职要求", "requirements"}, {"応募資格", "requirements"}, {"職務内容", "duties"}, {"待遇", "offer"}, {"応募方法", "apply"},
};
// clang-format on

}  // namespace jobindex::normalise
