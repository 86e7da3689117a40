// Days that are none of a deadline, and days of deadlines beside them.
#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/closing.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

struct Row {
    const char* language;
    const char* text;
    const char* expected;  ///< "" for none
};

std::string closing_in(const Row& row) {
    ClosingContext context;
    context.dates = {row.language, "", *base::Date::make(2026, 11, 26), DateOrder::day_first};
    context.dates.month_ends = true;
    const auto found = find_closing(Words(row.text), context);
    return found && found->value.date ? found->value.date->iso() : "";
}

}  // namespace

// clang-format off
TEST_CASE("days of degrees, projects, referees, results and other calls are no deadline", "[normalise][closing]") {
    static const Row kRows[] = {
        {"en", "You will apply your skills to models. The first workshop is by 3 March 2027 in Lisbon.", ""},
        {"en", "The candidate must submit a thesis by 30 June 2029. The project was extended to 30 June 2029.", ""},
        {"en", "Apply by 20 January 2027. The contract, which may be extended until 31 March 2030, starts on 1 April 2027.", "2027-01-20"},
        {"en", "Deadline 20 January 2027. Shortlisted candidates will be told by 5 February 2027. Candidates should have submitted their PhD by 1 May 2027.", "2027-01-20"},
        {"en", "Applicants for a visa must apply by 3 March 2027.", ""},
        {"en", "Registration for the conference closes on 3 March 2027. The lab moves to new rooms before 1 May 2027.", ""},
        {"en", "Eligible are those who received their PhD after 1 January 2022 and not later than 31 March 2027.", ""},
        {"en", "The MSCA fellowship deadline is 9 September 2027; write to us if you want to apply with us.", ""},
        {"en", "Candidates who wish to apply for the university's scholarship too must do so by 1 December 2026. Applications for this post close on 20 January 2027.", "2027-01-20"},
        {"en", "Questions? Write to us until 10 January 2027. Applications: until 20 January 2027.", "2027-01-20"},
        {"en", "Last updated 3 March 2026. Applications for 2025 are closed. Results were announced on 5 May 2026.", ""},
        {"en", "Apply by 20 January 2027\n\nRelated jobs\n\nLecturer in Law\n\nDeadline: 3 December 2026\n\nReader in Physics\n\nDeadline: 5 December 2026", "2027-01-20"},
        {"de", "Die Promotion soll bis 31.12.2026 abgeschlossen sein. Die Stelle ist bis 31.03.2030 befristet.", ""},
        {"de", "Rückfragen bitte bis 10.01.2027 an Frau Holz. Bewerbungen bis 20.01.2027 an die Verwaltung.", "2027-01-20"},
        {"de", "Bewerbungsfrist: 20.01.2027. Die Stelle ist befristet bis 31.12.2028, Beginn 01.03.2027. Datenschutz: Wir löschen Ihre Unterlagen bis 31.07.2027.", "2027-01-20"},
        {"de", "Das Projekt wurde bis zum 31.12.2028 verlängert. Wir suchen Unterstützung.", ""},
        {"de", "Für das Studium gilt: Einschreibung bis 15.07.2027.", ""},
        {"fr", "Le contrat court jusqu'au 31 août 2028. La thèse doit être soutenue avant le 1er mars 2027.", ""},
        {"fr", "Les candidatures sont reçues jusqu'au 20 janvier 2027. Les candidats seront informés avant le 15 février 2027.", "2027-01-20"},
        {"fr", "Pour toute question, écrire avant le 10 janvier 2027. Dossier à déposer au plus tard le 20 janvier 2027.", "2027-01-20"},
        {"nl", "Je bent uiterlijk 1 maart 2027 gepromoveerd. Het project loopt tot 31 december 2029.", ""},
        {"nl", "Vragen kun je stellen tot 10 januari 2027. Solliciteren kan tot 20 januari 2027. Je hoort uiterlijk 5 februari 2027 van ons.", "2027-01-20"},
        {"sv", "Du ska ha disputerat senast den 1 mars 2027. Projektet pågår till och med 31 december 2029.", ""},
        {"sv", "Sista ansökningsdag är 20 januari 2027. Referenser lämnas senast 27 januari 2027.", "2027-01-20"},
        {"da", "Ph.d.-graden skal være opnået senest 1. marts 2027. Ansættelsen løber til 31. december 2029.", ""},
        {"da", "Ansøgningsfrist 20. januar 2027. Bedømmelsen sendes senest 15. marts 2027.", "2027-01-20"},
        {"no", "Søknadsfrist 20.01.2027. Attester må leveres innen 01.03.2027 av den som får stillingen.", "2027-01-20"},
        {"pl", "Dokumenty prosimy składać do 20.01.2027 r. Rozstrzygnięcie konkursu nastąpi do 15.02.2027 r. Dane przechowujemy do 31.12.2027 r.", "2027-01-20"},
        {"pl", "Doktorat należy obronić do 31.12.2026 r. Projekt trwa do 30.06.2029 r.", ""},
        {"cs", "Přihlášky do 20. 1. 2027. O výsledku budete informováni do 15. 2. 2027. Smlouva do 31. 12. 2028.", "2027-01-20"},
        {"cs", "Titul Ph.D. je nutné získat do 31. 12. 2026. Úvazek je na dobu určitou do 31. 12. 2028.", ""},
        {"it", "Le domande vanno presentate entro il 20 gennaio 2027. La graduatoria sarà pubblicata entro il 15 febbraio 2027.", "2027-01-20"},
        {"it", "Il dottorato deve essere conseguito entro il 31 dicembre 2026. Il contratto scade il 31 dicembre 2028.", ""},
        {"es", "Plazo de solicitudes: 20 de enero de 2027. La resolución se publicará antes del 15 de febrero de 2027. Contrato hasta el 31 de diciembre de 2028.", "2027-01-20"},
        {"es", "El título debe obtenerse antes del 31 de diciembre de 2026.", ""},
        {"pt", "Prazo: 20 de janeiro de 2027. Os resultados serão divulgados até 15 de fevereiro de 2027. O projeto decorre até 31 de dezembro de 2028.", "2027-01-20"},
        {"ja", "応募締切:2027年1月20日。選考結果は2027年2月15日までに連絡します。任期は2028年12月31日まで。", "2027-01-20"},
        {"ja", "2027年3月31日までに博士号を取得見込みの方。任期は2028年12月31日まで。", ""},
        {"zh", "报名截止2027年1月20日。2027年3月1日前完成面试。合同至2028年12月31日。", "2027-01-20"},
        {"zh", "2026年12月31日前取得博士学位。", ""},
        {"en", "The ad closes on 20 January 2027 or when enough applications have come in.", "2027-01-20"},
        {"en", "Applications must arrive between 1 February 2027 and 31 March 2027 inclusive.", "2027-03-31"},
        {"en", "Key dates: Advert 20 Nov 2026; Closing 20 Jan 2027; Interviews 10 Feb 2027; Start 1 April 2027.", "2027-01-20"},
        {"en", "Deadline (new): 20 January 2027. Old deadline: 6 January 2027.", "2027-01-20"},
        {"en", "Job posted: 2 December 2024. Job closed. The deadline was 20 January 2025.", "2025-01-20"},
        {"en", "We would like to hear from you by Monday 30 November.", "2026-11-30"},
        {"en", "Applications: by 20 January 2027. Shortlisted candidates will be intimated by e-mail on or before 29 January 2027.", "2027-01-20"},
        {"en", "The selection committee meets no later than 10 February 2027. Applications should reach us by 20 January 2027.", "2027-01-20"},
        {"en", "Application deadline for the doctoral programme: 1 March 2027. Application deadline for the post: 20 January 2027.", "2027-01-20"},
        {"en", "The fund accepts applications until 15 May 2027.", ""},
        {"de", "Der Fonds nimmt Anträge an; Bewerbungsschluss ist dort der 15. Mai 2027. Ausgewählte Kandidaten erhalten bis zum 3. Februar 2027 Nachricht.", ""},
        {"fr", "Le fonds de mobilité reçoit les candidatures jusqu'au 15 mai 2027.", ""},
        {"es", "El fondo de movilidad recibe solicitudes hasta el 15 de mayo de 2027.", ""},
        {"es", "Las cartas, enviadas directamente por los avalistas antes del 3 de febrero de 2027. Las solicitudes se enviarán a más tardar el 20 de enero de 2027.", "2027-01-20"},
        {"es", "Inscripción: hasta el 20 de enero de 2027. Plazo de impugnaciones: cinco días a partir del 28 de enero de 2027.", "2027-01-20"},
        {"pt", "Inscrições de 4 a 20/01/2027; taxa de R$ 90,00, paga até 22/01/2027. A isenção poderá ser solicitada de 4 a 8/01/2027.", "2027-01-20"},
        {"pl", "Aplikacje prosimy wysyłać do 20.01.2027. Komisja zbierze się nie później niż 10 lutego 2027 r.", "2027-01-20"},
        {"pl", "Zadania: przygotowywać wnioski i raporty okresowe (najbliższy: do 15.04.2027). Na CV czekamy do końca stycznia 2027.", "2027-01-31"},
        {"zh", "学院将举办国际青年论坛(报名截止:2027年3月31日)。", ""},
        {"fi", "Hakuaika tohtoriohjelmaan on 1.–15.3.2027. Hakuaika päättyy 20.1.2027 klo 16.", "2027-01-20"},
        {"es", "Plazo de reclamaciones: hasta el 28 de enero de 2027. Plazo de presentación de solicitudes: hasta el 20 de enero de 2027.", "2027-01-20"},
        {"pt", "Recursos contra a homologação das inscrições: até 28/01/2027. Inscrições até 20/01/2027.", "2027-01-20"},
        {"en", "Applications close 20 January 2027. Please tell us by 25 January 2027 if you need adjustments at interview.", "2027-01-20"},
        {"en", "Send your CV by 20 January 2027. Referees are asked to upload their letters by 27 January 2027.", "2027-01-20"},
        {"en", "Application fee waivers must be requested by 6 January 2027. Applications are due 20 January 2027.", "2027-01-20"},
        {"en", "Candidates are expected to hold a degree by 30 June 2027.", ""},
        {"en", "If you have not heard from us by 28 February 2027, your application was not successful.", ""},
        {"en", "Application data will be deleted by 31 July 2027.", ""},
        {"de", "Fragen zur Bewerbung beantwortet Frau Koch bis zum 8. Januar 2027. Bewerbungsschluss: 20. Januar 2027.", "2027-01-20"},
        {"de", "Sollten Sie bis zum 28.02.2027 keine Nachricht erhalten, war Ihre Bewerbung nicht erfolgreich.", ""},
        {"de", "Ihre Bewerbungsunterlagen werden bis zum 31.07.2027 aufbewahrt und dann vernichtet.", ""},
        {"de", "Bewerbungen bis 20.01.2027. Reisekosten sind bis 31.03.2027 abzurechnen.", "2027-01-20"},
        {"fr", "Les candidats retenus seront convoqués avant le 5 février 2027. Candidature avant le 20 janvier 2027.", "2027-01-20"},
        {"fr", "Sans réponse avant le 28 février 2027, considérez que votre candidature n'a pas été retenue.", ""},
        {"fr", "Les dossiers sont conservés jusqu'au 31 juillet 2027.", ""},
        {"fr", "L'attestation de soutenance peut être transmise jusqu'au 30 juin 2027. Dépôt du dossier jusqu'au 20 janvier 2027.", "2027-01-20"},
        {"nl", "Kandidaten horen voor 5 februari 2027 of zij worden uitgenodigd. Solliciteer voor 20 januari 2027.", "2027-01-20"},
        {"nl", "Vragen over de sollicitatie? Bel tot 8 januari 2027. Solliciteren kan tot 20 januari 2027.", "2027-01-20"},
        {"es", "Las personas preseleccionadas serán avisadas antes del 5 de febrero de 2027. Solicitudes hasta el 20 de enero de 2027.", "2027-01-20"},
        {"es", "La lista de candidaturas admitidas se publicará antes del 5 de febrero de 2027.", ""},
        {"it", "I candidati ammessi saranno convocati entro il 5 febbraio 2027. Domande entro il 20 gennaio 2027.", "2027-01-20"},
        {"it", "La graduatoria delle domande sarà pubblicata entro il 28 febbraio 2027.", ""},
        {"pt", "Os resultados das candidaturas serão divulgados até 28 de fevereiro de 2027.", ""},
        {"pt", "Os candidatos selecionados serão contactados até 5 de fevereiro de 2027.", ""},
        {"sv", "Sökande meddelas senast den 5 februari 2027. Ansök senast den 20 januari 2027.", "2027-01-20"},
        {"sv", "Anmäl dig till studiebesöket senast den 8 januari 2027. Sista ansökningsdag 20 januari 2027.", "2027-01-20"},
        {"da", "Ansøgere får svar senest den 5. februar 2027.", ""},
        {"no", "Søkere får svar senest 5. februar 2027. Søknadsfrist 20. januar 2027.", "2027-01-20"},
        {"fi", "Hakijoille ilmoitetaan valinnasta 28.2.2027 mennessä. Hakuaika päättyy 20.1.2027.", "2027-01-20"},
        {"pl", "Wybrani kandydaci zostaną powiadomieni do 5 lutego 2027 r. Zgłoszenia do 20 stycznia 2027 r.", "2027-01-20"},
        {"pl", "Wyniki konkursu i listę zgłoszeń ogłosimy do 28 lutego 2027 r.", ""},
        {"cs", "Uchazeče vyrozumíme do 5. února 2027. Přihlášky posílejte do 20. ledna 2027.", "2027-01-20"},
        {"cs", "O výsledku přihlášky budete vyrozuměni do 28. února 2027.", ""},
        {"zh", "未在2027年2月28日前收到通知者,申请未获通过。", ""},
        {"ja", "応募の結果は2027年2月28日までに通知します。応募は2027年1月20日必着。", "2027-01-20"},
        {"en", "Applications by 20 January 2027; results will be announced by 5 February 2027.", "2027-01-20"},
        {"de", "Bewerbungen bis 20. Januar 2027, Sie werden bis 5. Februar 2027 benachrichtigt.", "2027-01-20"},
        {"fr", "Candidatures jusqu'au 20 janvier 2027 ; les dossiers seront conservés deux ans.", "2027-01-20"},
        {"en", "Late applications, after 20 January 2027, will not be accepted.", "2027-01-20"},
        {"en", "Applications received after 20 January 2027 may not be considered for the first round.", "2027-01-20"},
        {"de", "Die Probezeit endet nach dem 20. Januar 2028; sie wird nicht berücksichtigt.", ""},
        {"en", "Work done after 20 January 2027 is not considered in the grant.", ""},
        {"fr", "Les candidatures seront closes le 20 janvier 2027.", "2027-01-20"},
        {"de", "Bewerben können Sie sich noch bis Mittwoch, 20. Januar 2027, 24 Uhr.", "2027-01-20"},
        {"sv", "Vi vill ha din ansökan senast onsdag 20 januari 2027.", "2027-01-20"},
        {"it", "Le domande si chiudono il 20 gennaio 2027.", "2027-01-20"},
        {"es", "La recepción de candidaturas se cierra el 20 de enero de 2027.", "2027-01-20"},
        {"pl", "Rekrutacja trwa do 20 stycznia 2027 r.", "2027-01-20"},
        {"cs", "Výběrové řízení je otevřeno do 20. ledna 2027.", "2027-01-20"},
        {"no", "Fristen for å søke er onsdag 20. januar 2027.", "2027-01-20"},
        {"da", "Fristen for at søge er den 20. januar 2027 kl. 12.", "2027-01-20"},
        {"fi", "Jätä hakemuksesi 20.1.2027 mennessä.", "2027-01-20"},
        {"nl", "Deze vacature sluit op 20 januari 2027.", "2027-01-20"},
        {"pt", "As candidaturas fecham a 20 de janeiro de 2027.", "2027-01-20"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(closing_in(row) == row.expected);
    }
}
// clang-format on
