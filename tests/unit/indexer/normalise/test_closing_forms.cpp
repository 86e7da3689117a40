// Closing dates in the forms and beside the words that real pages use, one sentence a form. The days of the
// texts that are older than the day of the crawl are told by what the texts say of themselves.
#include <catch2/catch.hpp>
#include <string>

#include "indexer/normalise/closing.h"
#include "indexer/normalise/page_day.h"
#include "indexer/normalise/start_window.h"

using namespace jobindex;
using namespace jobindex::normalise;

namespace {

struct Row {
    const char* language;
    const char* text;
    const char* expected;  ///< "2027-01-15", or "rolling"; "" for none
};

/// What is read on 26 November 2026 from a text.
std::string closing_in(const Row& row) {
    const Words words(row.text);
    ClosingContext context;
    context.dates = {row.language, "", *base::Date::make(2026, 11, 26), order_in(words)};
    context.seen = context.dates.reference;
    context.dates.newest_year = latest_year(words, 2059).value_or(0);
    context.dates.of_older_years = names_older_years(words, 2026);
    if (context.dates.language != "en") context.dates.order = DateOrder::day_first;
    if (const auto day = find_page_day(words, context.dates)) {
        context.dates.reference = *day;
        context.dates.dated = true;
    }
    context.dates.month_ends = true;
    const auto found = find_closing(words, context);
    if (!found) return "";
    return found->value.date ? found->value.date->iso() : "rolling";
}

}  // namespace

// clang-format off
TEST_CASE("a closing date is read beside other dates and in many forms", "[normalise][closing]") {
    static const Row kRows[] = {
        {"en", "Apply via our portal by Monday 14 December.", "2026-12-14"},
        {"en", "The closing date has been extended from 22 January 2027 to 5 February 2027.", "2027-02-05"},
        {"en", "Interviews will be on 3 February 2027. Referees should write by 22 January 2027. Your own papers must be in by 15 January 2027.", "2027-01-15"},
        {"en", "Applications close at 5pm AEDT on Fri 15 Jan 27. Start date: 1 March 2027.", "2027-01-15"},
        {"en", "Deadline: 15-Jan-2027 (23:59 AoE)", "2027-01-15"},
        {"en", "Get your application to us by the end of January 2027.", "2027-01-31"},
        {"en", "Deadline: Friday of week 51, 2026", "2026-12-18"},
        {"en", "We shall keep the advert up until the right person turns up, so until somebody has been found, write to us.", "rolling"},
        {"en", "We start reading applications on 10 January 2027 and go on until the position is filled.", "2027-01-10"},
        {"en", "Applications to reach the department by 20 December.\n\nOther vacancies\n\nTechnician (closes 2 December 2026)\n\nLecturer (closes 9 December 2026)", "2026-12-20"},
        {"en", "Open day: 3 February 2027. The project runs until 31 August 2029. Abstracts are due 15 December 2026.", ""},
        {"en", "Submit by 8 January 2027; a second round with a closing date of 5 March 2027 will be run if places remain.", "2027-01-08"},
        {"de", "Wir freuen uns auf Ihre Bewerbung bis Ende Januar 2027.", "2027-01-31"},
        {"de", "Die Bewerbungsfrist (bisher 3.1.2027) wurde bis zum 17.1.2027 verlängert.", "2027-01-17"},
        {"de", "Bewerbungen bis Freitag der KW 51/2026 an das Institut.", "2026-12-18"},
        {"de", "Ihre Unterlagen senden Sie bis 5.1.27 an uns. Vorstellungsgespräche am 20.1.27.", "2027-01-05"},
        {"de", "Die Ausschreibung bleibt geöffnet, bis die Stelle besetzt ist.", "rolling"},
        {"de", "Ab dem 11. Januar 2027 beginnt die Sichtung der Bewerbungen; die Ausschreibung läuft, bis die Stelle vergeben ist.", "2027-01-11"},
        {"de", "Bewerbungszeitraum: 20.12.2026 – 20.01.2027", "2027-01-20"},
        {"de", "Bewerbungsfrist: 20.01.2027\n\nWeitere Stellen\n\nHausmeister (Frist: 03.12.2026)\n\nLaborantin (Frist: 31.12.2026)", "2027-01-20"},
        {"de", "Die Bewerbung richten Sie bis spätestens 31. Dez. d. J. an die Personalabteilung.", "2026-12-31"},
        {"fr", "Merci d'envoyer votre dossier avant la fin du mois de janvier 2027.", "2027-01-31"},
        {"fr", "La date limite de candidature, initialement fixée au 8 janvier 2027, est reportée au 22 janvier 2027.", "2027-01-22"},
        {"fr", "Dépôt des candidatures du 15/12/26 (10 h) au 14/01/27 (16 h). Auditions le 3 février 2027.", "2027-01-14"},
        {"fr", "L'annonce reste ouverte jusqu'à ce que le poste soit pourvu.", "rolling"},
        {"fr", "Les dossiers seront examinés à partir du 15 janvier 2027, jusqu'à pourvoi du poste.", "2027-01-15"},
        {"fr", "Clôture : ven. 8 janv. 2027 à 23h59\n\nAutres offres\n\nTechnicien (clôture 15/12/2026)", "2027-01-08"},
        {"nl", "Sluitingsdatum: 17 jan. 2027. Gesprekken op 28 jan. 2027.", "2027-01-17"},
        {"nl", "De sluitingsdatum is verlengd tot 24 januari 2027.", "2027-01-24"},
        {"nl", "Stuur je brief vóór eind januari 2027.", "2027-01-31"},
        {"nl", "Solliciteren\n\nUiterlijk 12-01-2027 om 12u00, via het formulier.", "2027-01-12"},
        {"nl", "De vacature staat online totdat we de juiste persoon gevonden hebben.", "rolling"},
        {"nl", "Reageer uiterlijk 5 januari a.s. De eerste ronde is op 12 januari, de tweede op 19 januari.", "2027-01-05"},
        {"sv", "Sista ansökningsdag: 15 jan 2027\n\nAndra lediga tjänster\n\nTekniker (sista ansökningsdag 1 dec 2026)", "2027-01-15"},
        {"sv", "Ansökningstiden är förlängd till och med den 22 januari 2027.", "2027-01-22"},
        {"sv", "Sök tjänsten t.o.m. 15/1-27 via länken.", "2027-01-15"},
        {"sv", "Skicka din ansökan senast fredag v. 51 2026.", "2026-12-18"},
        {"sv", "Annonsen ligger ute tills tjänsten är tillsatt.", "rolling"},
        {"da", "Ansøgningsfristen er forlænget fra 4. januar 2027 til 11. januar 2027.", "2027-01-11"},
        {"da", "Send ansøgningen senest d. 11/1 2027 kl. 23.59.", "2027-01-11"},
        {"da", "Opslaget er åbent, indtil den rette er fundet.", "rolling"},
        {"no", "Søknadsfristen 15.01.2027 er utsatt til 31.01.2027.", "2027-01-31"},
        {"no", "Søknad sendes innen 15.1.27. Intervju 2.2.27.", "2027-01-15"},
        {"no", "Utlysningen er åpen inntil stillingen er besatt.", "rolling"},
        {"fi", "Hakuaika 7.12.2026–15.1.2027 klo 15.", "2027-01-15"},
        {"fi", "Hakuaikaa on jatkettu 22.1.2027 asti (alun perin 15.1.2027).", "2027-01-22"},
        {"fi", "Lähetä hakemus tammikuun 2027 loppuun mennessä.", "2027-01-31"},
        {"fi", "Tehtävä täytetään heti, kun sopiva hakija löytyy.", "rolling"},
        {"pl", "Termin składania dokumentów: 15.I.2027 r.", "2027-01-15"},
        {"pl", "Termin nadsyłania zgłoszeń: 15 sty 2027. Rozmowy: 25 sty 2027.", "2027-01-15"},
        {"pl", "Termin składania ofert przedłużono do 29 stycznia 2027 r.", "2027-01-29"},
        {"pl", "Nabór trwa do czasu obsadzenia stanowiska.", "rolling"},
        {"cs", "Uzávěrka přihlášek: 15. I. 2027", "2027-01-15"},
        {"cs", "Termín pro podání přihlášek byl prodloužen do 29. 1. 2027 (původně 15. 1. 2027).", "2027-01-29"},
        {"cs", "Přihlášky přijímáme do konce ledna 2027.", "2027-01-31"},
        {"cs", "Inzerát platí, dokud nebude místo obsazeno.", "rolling"},
        {"it", "Scadenza: 15 gen. 2027 ore 13:00\n\nAltri bandi\n\nTecnico (scad. 10/12/2026)", "2027-01-15"},
        {"it", "La scadenza è prorogata al 29 gennaio 2027.", "2027-01-29"},
        {"it", "Inviare la candidatura entro la fine di gennaio 2027.", "2027-01-31"},
        {"it", "La posizione resta aperta fino a copertura del posto.", "rolling"},
        {"es", "El plazo se amplía hasta el 22 de enero de 2027.", "2027-01-22"},
        {"es", "Plazo de presentación de solicitudes: del 20 de diciembre de 2026 al 15 de enero de 2027.", "2027-01-15"},
        {"es", "Las solicitudes podrán presentarse del 2 al 15 de enero de 2027, ambos inclusive.", "2027-01-15"},
        {"es", "La convocatoria permanece abierta hasta cubrir la plaza.", "rolling"},
        {"pt", "Fim das candidaturas: 15/jan/2027, 17h00", "2027-01-15"},
        {"pt", "O prazo foi prorrogado até 29 de janeiro de 2027.", "2027-01-29"},
        {"pt", "As candidaturas encontram-se abertas de 2 a 15 de janeiro de 2027.", "2027-01-15"},
        {"pt", "O concurso fica aberto até ao preenchimento da vaga.", "rolling"},
        {"ja", "応募書類は2027年1月15日(金)までに郵送のこと(消印有効)。結果は2月末までに通知します。", "2027-01-15"},
        {"ja", "公募期間:令和8年12月1日~令和9年1月29日", "2027-01-29"},
        {"zh", "报名时间:2026年12月1日至2027年1月15日", "2027-01-15"},
        {"zh", "报名截止时间延长至2027年1月31日(原为1月15日)。", "2027-01-31"},
        {"zh", "招满为止。", "rolling"},
        {"en", "We invite applications until noon (12:00 CET), Friday 12th of February, 2027.", "2027-02-12"},
        {"en", "Deadline (applicants): 12 February 2027. Deadline (referees): 19 February 2027.", "2027-02-12"},
        {"en", "Deadline for references: 19 February 2027. Deadline for applications: 12 February 2027.", "2027-02-12"},
        {"en", "The initial closing date was 8 January 2027; we have extended it until 29 January 2027.", "2027-01-29"},
        {"en", "Extended! Apply by 29 January 2027 (was: 8 January 2027).", "2027-01-29"},
        {"en", "The information session takes place on 12 January 2027 at noon. The PhD school closes its admissions on 1 March 2027.", ""},
        {"en", "Apply by the 29th of January. The fellowship scheme's own deadline (April 15, 2027) is another matter.", "2027-01-29"},
        {"en", "To be considered, send materials to the chair no later than 5:00 p.m. EST, January 29, 2027.", "2027-01-29"},
        {"en", "Review of files starts January 29, 2027; the post stays open until filled.", "2027-01-29"},
        {"en", "The appointment runs for two years from 1 September 2027. Closing date 1 February 2027.", "2027-02-01"},
        {"en", "You would start on 3 May 2027 or soon after. Apply by 29 January 2027.", "2027-01-29"},
        {"en", "Applications must be with us by midnight on Friday, 11 December.", "2026-12-11"},
        {"en", "Applications close Monday, January 4th, 2027, 11:59 PM PT", "2027-01-04"},
        {"en", "Deadline 31/12/2026", "2026-12-31"},
        {"en", "Closing date: 13.12.26", "2026-12-13"},
        {"en", "Closes 13 Dec.", "2026-12-13"},
        {"en", "Deadline for applications 15/01/27 at 17:00 hrs. Provisional interview date 02/02/27.", "2027-01-15"},
        {"en", "Application period: 1 December 2026 – 15 January 2027", "2027-01-15"},
        {"en", "The call opens on 1 December 2026 and closes on 15 January 2027.", "2027-01-15"},
        {"de", "Bewerbungen werden bis 15. Jänner 2027 (Datum des Einlangens) erbeten.", "2027-01-15"},
        {"de", "Kennwort Boden\n\nFrist: 15.01.2027\n\nTag der offenen Tür: 20.01.2027", "2027-01-15"},
        {"de", "Die Stelle ist zum 1.4.2027 zu besetzen. Bewerben Sie sich bis zum 15.1.2027 unter Angabe der Kennziffer.", "2027-01-15"},
        {"de", "Auf Ihre Unterlagen freuen wir uns bis 15. Januar 2027, 23:59 Uhr. Die Gespräche finden in KW 5 statt.", "2027-01-15"},
        {"de", "Verlängerung der Bewerbungsfrist: nun bis 29.01.2027 (vorher 15.01.2027)", "2027-01-29"},
        {"fr", "Les candidatures (CV, lettre) doivent parvenir à l'adresse ci-dessus pour le 15 janvier 2027 au plus tard.", "2027-01-15"},
        {"fr", "Délai de postulation : 15.01.27. Entrée en fonction : 01.05.27.", "2027-01-15"},
        {"fr", "Contrat de 24 mois à partir du 1er mars 2027. Candidatures jusqu'au 15 janvier 2027.", "2027-01-15"},
        {"nl", "Mail je cv voor 15 januari 2027 naar de secretaris. De aanstelling gaat in op 1 maart 2027.", "2027-01-15"},
        {"nl", "Interesse? Stuur je motivatiebrief en cv uiterlijk vrijdag 15 januari 2027, 23.59 uur.", "2027-01-15"},
        {"sv", "Tillträde 1 mars 2027. Välkommen med din ansökan senast den 15 januari 2027, kl. 23.59.", "2027-01-15"},
        {"sv", "Ansökan ska ha kommit in senast sista januari 2027.", "2027-01-31"},
        {"da", "Frist: 15.01.2027 kl. 12.00. Samtaler forventes afholdt i uge 5.", "2027-01-15"},
        {"no", "Fristen for å søke er 15. januar 2027. Det kan bli aktuelt med intervjuer 3.–4. februar 2027.", "2027-01-15"},
        {"fi", "Pyydämme toimittamaan hakemuksen viimeistään 15. tammikuuta 2027 klo 23.59 mennessä.", "2027-01-15"},
        {"pl", "Oferty prosimy przesyłać do 15 stycznia 2027 r. do godz. 15:00. Rozstrzygnięcie konkursu: do 29 stycznia 2027 r.", "2027-01-15"},
        {"pl", "Aplikacje przyjmujemy do 15.01.2027. Rozmowy 20–22.01.2027.", "2027-01-15"},
        {"cs", "Přihlášku doručte nejpozději 15. ledna 2027 do 12:00. Pohovory proběhnou 25. ledna 2027.", "2027-01-15"},
        {"it", "Termine per la presentazione delle domande: ore 13:00 del 15.01.2027. Colloquio: 25.01.2027 ore 10.", "2027-01-15"},
        {"it", "Le domande possono essere presentate dal 15/12/2026 al 15/01/2027 (ore 23:59).", "2027-01-15"},
        {"es", "El plazo de solicitudes finaliza el 15 de enero de 2027 a las 14:00 h. Entrevistas: 25 de enero de 2027.", "2027-01-15"},
        {"es", "Cierre: vie. 15 ene. 2027", "2027-01-15"},
        {"pt", "O prazo para submissão das candidaturas termina às 17h00 do dia 15 de janeiro de 2027.", "2027-01-15"},
        {"pt", "Inscrições: de 10/12/2026 a 15/01/2027. Prova didática: 02/02/2027.", "2027-01-15"},
        {"ja", "提出期限:2027年1月15日(金)正午\n\n面接:2027年2月1日(月)", "2027-01-15"},
        {"ja", "応募締切:2027年1月末日(適任者が決まり次第締め切ります)", "2027-01-31"},
        {"zh", "应聘者请于2027年1月15日前将材料寄至人事处。拟于2027年3月1日到岗。", "2027-01-15"},
        {"zh", "請於2027年1月15日或以前將履歷電郵至本系。", "2027-01-15"},
        {"en", "The online form will be open from 3 January to 20 January 2027.", "2027-01-20"},
        {"en", "Applications are open from 3 to 20 January 2027.", "2027-01-20"},
        {"de", "Das Bewerbungsportal ist vom 4. bis 20. Januar 2027 freigeschaltet.", "2027-01-20"},
        {"fr", "Le serveur de candidature est ouvert du lundi 4 janvier 2027 (10 h) au mercredi 20 janvier 2027 (16 h).", "2027-01-20"},
        {"fr", "Candidatures du 4 au 20 janvier 2027.", "2027-01-20"},
        {"es", "La convocatoria está abierta del 4 al 20 de enero de 2027, a las 14:00.", "2027-01-20"},
        {"es", "Rellena el formulario antes de las doce del mediodía del 20 de enero de 2027.", "2027-01-20"},
        {"pt", "As inscrições vão das 0h de 04/01/2027 às 23h59 de 20/01/2027.", "2027-01-20"},
        {"it", "Il modulo online è attivo dal 4 al 20 gennaio 2027.", "2027-01-20"},
        {"nl", "Solliciteren kan van 4 tot en met 20 januari 2027.", "2027-01-20"},
        {"sv", "Ansökan är öppen från den 4 till den 20 januari 2027.", "2027-01-20"},
        {"da", "Send ansøgning og CV; det skal vi have ved udgangen af januar 2027.", "2027-01-31"},
        {"cs", "Přihlášky přijímáme od 4. do 20. ledna 2027.", "2027-01-20"},
        {"pl", "Formularz zgłoszenia jest czynny od 4 do 20 stycznia 2027.", "2027-01-20"},
        {"pt", "A vaga ficará aberta até o seu preenchimento.", "rolling"},
        {"en", "Candidates will work with us from 3 to 20 January 2027 in the field.", ""},
        {"en", "Applicants are interviewed from 3 to 20 January 2027.", ""},
        {"fr", "Auditions des candidats du 4 au 20 janvier 2027.", ""},
        {"pt", "Inscrições: somente pela internet, de 4 a 20/01/2027.", "2027-01-20"},
        {"es", "Entrevistas a las candidaturas elegidas del 4 al 20 de enero de 2027.", ""},
        {"de", "Die Tagung findet vom 4. bis 20. Januar 2027 statt.", ""},
        {"de", "Dresden, den 3. März 2025\n\nDas Vorhaben läuft bis 30.11.2028. Bitte bewerben Sie sich bis einschließlich Montag, den 31. März d. J., per Post.", "2025-03-31"},
        {"de", "Stellenangebot LV 4 veröffentlicht: 26.05.2025\n\nGo-live 1.1.2027. Bitte laden Sie Ihre Unterlagen spätestens bis Freitag, 20.06., 12 Uhr hoch.", "2025-06-20"},
        {"fr", "Annonce publiée le 3 mars 2025\n\nLe projet dure jusqu'au 31 août 2028. Candidatures jusqu'au 31 mars.", "2025-03-31"},
        {"en", "This post was advertised on 3 March 2025. The project runs until 31 August 2028. Apply by 31 March.", "2025-03-31"},
        {"nl", "Deze vacature is geplaatst op 3 maart 2025. Project tot 31 augustus 2028. Solliciteren kan tot 31 maart.", "2025-03-31"},
        {"pl", "(ogłoszenie opublikowano 3 marca 2025 r.)\n\nProjekt trwa do 31.08.2028. Zgłoszenia do 31 marca.", "2025-03-31"},
        {"es", "Oferta publicada el 3 de marzo de 2025. Proyecto hasta el 31 de agosto de 2028. Solicitudes hasta el 31 de marzo.", "2025-03-31"},
        {"da", "Stillingen er opslået den 3. marts 2025. Projektet løber til 31. august 2028. Ansøgningsfrist 31. marts.", "2025-03-31"},
        {"zh", "请将材料发至邮箱。自2027年1月15日起开始评审材料,直至岗位聘满。", "2027-01-15"},
        {"zh", "学院将于2027年4月举办青年论坛(报名截止:2027年3月31日)。自2027年1月15日起开始审核申请。", "2027-01-15"},
        {"en", "Advertised on: 3 March 2025\n\nApplications are handled by the office; the post may be held until 31 March 2027.", ""},
        {"en", "We must have your papers in hand on 20 January 2027 at noon.", "2027-01-20"},
        {"en", "The call stays open for applications up to and including 20 January 2027.", "2027-01-20"},
        {"en", "Applications arriving after 20 January 2027 cannot be taken into account.", "2027-01-20"},
        {"en", "Window for applications: 4 Jan 2027 - 20 Jan 2027.", "2027-01-20"},
        {"de", "Nach dem 20. Januar 2027 eingehende Bewerbungen können nicht berücksichtigt werden.", "2027-01-20"},
        {"de", "Einsendeschluss ist Mittwoch, der 20. Januar 2027.", "2027-01-20"},
        {"de", "Wir nehmen Bewerbungen bis 20. Jänner 2027 (Einlangen) entgegen.", "2027-01-20"},
        {"de", "Ende der Bewerbungsfrist: 20.01.27, 23:59 Uhr", "2027-01-20"},
        {"fr", "Les dossiers parvenus après le 20 janvier 2027 ne seront pas examinés.", "2027-01-20"},
        {"fr", "Envoyez CV et lettre au plus tard le mercredi 20 janvier 2027 à midi.", "2027-01-20"},
        {"fr", "Fin de réception des candidatures : 20/01/2027", "2027-01-20"},
        {"nl", "Brieven die na 20 januari 2027 binnenkomen, nemen we niet mee.", "2027-01-20"},
        {"nl", "Je kunt reageren t/m woensdag 20 januari 2027.", "2027-01-20"},
        {"nl", "Reactietermijn: 20 januari 2027", "2027-01-20"},
        {"es", "No se admitirán solicitudes recibidas después del 20 de enero de 2027.", "2027-01-20"},
        {"es", "Fecha tope: miércoles 20 de enero de 2027.", "2027-01-20"},
        {"es", "El plazo finaliza el 20 de enero de 2027 a las 14 h.", "2027-01-20"},
        {"it", "Le domande pervenute dopo il 20 gennaio 2027 non saranno considerate.", "2027-01-20"},
        {"it", "Termine ultimo: ore 12 del 20 gennaio 2027.", "2027-01-20"},
        {"pt", "Não serão aceites candidaturas após 20 de janeiro de 2027.", "2027-01-20"},
        {"pt", "O prazo termina a 20 de janeiro de 2027.", "2027-01-20"},
        {"sv", "Din ansökan ska vara oss tillhanda den 20 januari 2027.", "2027-01-20"},
        {"sv", "Ansökningar som kommer in efter den 20 januari 2027 beaktas inte.", "2027-01-20"},
        {"da", "Ansøgninger modtaget efter den 20. januar 2027 kommer ikke i betragtning.", "2027-01-20"},
        {"da", "Vi skal have din ansøgning i hænde onsdag den 20. januar 2027.", "2027-01-20"},
        {"no", "Send søknad innen 20. januar 2027.", "2027-01-20"},
        {"no", "Søknader mottatt etter 20. januar 2027 blir ikke vurdert.", "2027-01-20"},
        {"fi", "Hakemusten tulee olla perillä 20.1.2027 klo 15.", "2027-01-20"},
        {"fi", "Myöhästyneitä, 20.1.2027 jälkeen saapuneita hakemuksia ei käsitellä.", "2027-01-20"},
        {"pl", "Oferty złożone po 20 stycznia 2027 r. nie będą rozpatrywane.", "2027-01-20"},
        {"pl", "Termin nadsyłania CV upływa 20 stycznia 2027 r.", "2027-01-20"},
        {"cs", "Přihlášky doručené po 20. lednu 2027 nebudou přijaty.", "2027-01-20"},
        {"cs", "Lhůta pro přihlášení končí 20. ledna 2027.", "2027-01-20"},
        {"zh", "报名时间:2027年1月4日至1月20日。", "2027-01-20"},
        {"ja", "応募書類は2027年1月20日(水)17時までに提出してください。", "2027-01-20"},
        {"ja", "受付期間:2027年1月4日~2027年1月20日", "2027-01-20"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(closing_in(row) == row.expected);
    }
}

TEST_CASE("a deadline without a year is the next such day after the one that its text was put up on", "[normalise][closing]") {
    static const Row kRows[] = {
        {"en", "Posted 14 April 2025\n\nPlease send your CV by Friday 9 May.", "2025-05-09"},
        {"en", "Application window: 17 February 2025 to 14 March 2025. Interviews 28 March 2025.", "2025-03-14"},
        {"en", "Advertised 1 September 2025\n\nClosing: 30 September, midnight\n\nLast updated 14 October 2025", "2025-09-30"},
        {"de", "Veröffentlicht am 20.05.2025\n\nBewerbungen bitte bis Sonntag, 15. Juni an das Sekretariat.", "2025-06-15"},
        {"fr", "Publié le 1er mars 2024\n\nLes candidatures sont à envoyer au plus tard le vendredi 29 mars à midi.", "2024-03-29"},
        {"nl", "Online sinds 22 april 2024\n\nSolliciteren kan t/m maandag 20 mei.", "2024-05-20"},
        {"sv", "Publicerad: 2025-02-03\n\nAnsökan ska vara inne senast fredag 28/2.", "2025-02-28"},
        {"da", "Opslået 11. august 2025\n\nAnsøgningen skal være os i hænde mandag d. 1. september kl. 12.", "2025-09-01"},
        {"no", "Publisert 2.4.2025\n\nSøk innen onsdag 30. april.", "2025-04-30"},
        {"fi", "Julkaistu 22.9.2025\n\nHakuaika päättyy perjantaina 17.10. klo 16.", "2025-10-17"},
        {"pl", "Data ogłoszenia: 15 I 2025\n\nZgłoszenia przyjmujemy do piątku 14 lutego.", "2025-02-14"},
        {"cs", "Zveřejněno 28. 4. 2025\n\nPřihlášky posílejte do pátku 30. 5.", "2025-05-30"},
        {"it", "Pubblicato il 20/02/2025\n\nDomande entro venerdì 21 marzo, ore 12.", "2025-03-21"},
        {"es", "Publicado el 17 de marzo de 2025\n\nEnviar la solicitud antes del viernes 11 de abril.", "2025-04-11"},
        {"pt", "Publicado em 30/05/2025\n\nAs candidaturas devem ser enviadas até sexta-feira, 20 de junho.", "2025-06-20"},
        {"ja", "掲載日:2025年5月12日\n\n応募締切:6月13日(金)17時必着", "2025-06-13"},
        {"zh", "发布日期:2025年3月3日\n\n请于3月31日前将简历发送至邮箱。", "2025-03-31"},
        {"en", "Date: Tue, 20 May 2025 09:12\n\nDear all, please send CVs by 16 June. The post begins in September.", "2025-06-16"},
        {"en", "Published 3 February 2025\n\nClosing date: 7 March\n\nStart: 1 October", "2025-03-07"},
        {"de", "Stellenausschreibung vom 10.06.2025\n\nBewerbungsschluss: 4. Juli\n\nBeginn: 1. Oktober", "2025-07-04"},
        {"fr", "Date : mar. 1 avr. 2025\n\nEnvoyez CV et lettre d'ici au 30 avril.\n\nPrise de poste : 1er septembre", "2025-04-30"},
        {"nl", "Geplaatst op 13 oktober 2025\n\nReageer voor zondag 9 november.\n\nIngangsdatum: 1 januari", "2025-11-09"},
        {"sv", "Utlyst 2025-12-10\n\nSista ansökningsdag söndag 11 januari", "2026-01-11"},
        {"da", "Offentliggjort 7. november 2025\n\nAnsøgningsfrist: fredag den 5. december\n\nTiltrædelse: 1. februar", "2025-12-05"},
        {"no", "Kunngjort 9. oktober 2025\n\nSøknadsfrist: 31. oktober\n\nForventet oppstart 1. januar", "2025-10-31"},
        {"fi", "Jätetty 10.11.2025\n\nHakuaika päättyy 1.12.2025 klo 16.00. Tehtävä alkaa 1.2.2026.", "2025-12-01"},
        {"pl", "Ogłoszono dnia 28.04.2025\n\nDokumenty należy złożyć do 23 maja.\n\nPlanowane zatrudnienie: 1 lipca", "2025-05-23"},
        {"cs", "Vyhlášeno 25. 8. 2025\n\nŽivotopisy zasílejte do 19. září.\n\nNástup: 1. listopadu", "2025-09-19"},
        {"it", "Pubblicazione: 15/09/2025\n\nLe domande vanno inviate entro il 10 ottobre.\n\nInizio attività: 1 dicembre", "2025-10-10"},
        {"es", "Fecha de publicación: 12/05/2025\n\nEnvíe su CV antes del 6 de junio.\n\nIncorporación: 1 de septiembre", "2025-06-06"},
        {"pt", "Data de publicação: 20/06/2025\n\nCandidaturas até 11 de julho.\n\nInício: 1 de setembro", "2025-07-11"},
        {"ja", "公募日:2025年6月16日\n\n応募期限:7月31日(木)必着\n\n着任時期:10月1日", "2025-07-31"},
        {"zh", "发布时间:2025-12-01\n\n报名截止:12月31日24:00。面试时间:2026年1月10日。", "2025-12-31"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(closing_in(row) == row.expected);
    }
}
// clang-format on

TEST_CASE("a weekday tells the year of a text that says nothing of its own day", "[normalise][closing]") {
    CHECK(closing_in({"nl", "Reageer met cv uiterlijk maandag 2 juni.", ""}) == "2025-06-02");
    CHECK(closing_in({"en", "Please apply by Friday 11 December.", ""}) == "2026-12-11");
    // A text of today whose author counted wrongly.
    CHECK(closing_in({"en", "Please apply by Monday 11 December. The post begins in May 2027.", ""}).empty());
}

TEST_CASE("a text whose years are all past does not close in the year to come", "[normalise][closing]") {
    CHECK(closing_in({"pt", "Candidaturas até 22 de março. Lei n.º 57/2016. Projeto de 2019.", ""}).empty());
    CHECK(closing_in({"en", "The institute was founded in 2009. Apply by 15 January.", ""}) == "2027-01-15");
    CHECK(closing_in({"nl", "Deadline: 3 jan\n\nSolliciteren kan niet meer (deadline was 3 jan 2022).",
                      ""}) == "2022-01-03");
    CHECK(closing_in({"en", "Apply by 15 July. The post starts on 1 October 2021.", ""}) == "2021-07-15");
}

TEST_CASE("days of change of another text date no ad", "[normalise][closing]") {
    const DateContext context{"en", "", *base::Date::make(2026, 11, 26)};
    CHECK_FALSE(find_page_day(Words("Privacy policy updated 25 May 2018"), context));
    CHECK(find_page_day(Words("Page last updated: 2 March 2025"), context) == base::Date::make(2025, 3, 2));
    CHECK(find_page_day(Words("Posted 5 May 2025\n\nLast updated 9 June 2025"), context) ==
          base::Date::make(2025, 5, 5));
    CHECK_FALSE(find_page_day(Words("Interview date\n3 May 2025\nLecturer"), context));
}

TEST_CASE("a day is told by its weekday and the number of its week", "[normalise][closing]") {
    CHECK(closing_in({"da", "Ansøgningen skal vi have senest onsdag i uge 36, 2027.", ""}) == "2027-09-08");
    CHECK(closing_in({"cs", "Přihlášky přijímáme do konce 10. kalendářního týdne 2027.", ""}) ==
          "2027-03-14");
    CHECK(closing_in({"en", "Apply by Friday of week 2, 2027.", ""}) == "2027-01-15");
    CHECK(closing_in({"en", "Apply in week 2, 2027.", ""}).empty());
    CHECK(closing_in({"sv", "Ansökan senast fredag v. 1 (8/1). Publicerad 2026-11-20", ""}) == "2027-01-08");
}

TEST_CASE("the time of day of a deadline is read in more languages", "[normalise][closing]") {
    const auto time_of = [](std::string language, std::string_view text) {
        ClosingContext context;
        context.dates = {std::move(language), "", *base::Date::make(2026, 11, 26), DateOrder::day_first};
        const auto found = find_closing(Words(text), context);
        return found ? found->value.time : "";
    };
    CHECK(time_of("fi", "Hakuaika päättyy 15.1.2027 klo 16.") == "16:00");
    CHECK(time_of("nl", "Solliciteer uiterlijk 15-1-2027 om 23u59.") == "23:59");
    CHECK(time_of("sv", "Ansökan ska vara inne senast 15 januari 2027 kl. 24.") == "23:59");
    CHECK(time_of("ja", "応募締切:2027年1月15日(金)17時") == "17:00");
    CHECK(time_of("ja", "提出期限:2027年1月15日(金)正午") == "12:00");
    CHECK(time_of("fr", "Dépôt des dossiers du 15/12/2026 (10 h) au 14/01/2027 (16 h).") == "16:00");
    CHECK(time_of("it", "Scadenza bando: 15 gennaio 2027, mezzogiorno") == "12:00");
}

// clang-format off
TEST_CASE("a closing date is read from the common phrases of fifteen languages", "[normalise][closing]") {
    static const Row kRows[] = {
        {"en", "Applications will be reviewed after the deadline of Monday 8th February 2027.", "2027-02-08"},
        {"en", "For best consideration, submit materials by February 8, 2027. Position open until filled. Anticipated hiring date: August 16, 2027.", "2027-02-08"},
        {"en", "Screening of applicants will begin on February 8, 2027 and continue until an appointment is made.", "2027-02-08"},
        {"en", "Job Close Date: 02/08/2027 Open Date: 11/16/2026 Salary $70,000", "2027-02-08"},
        {"en", "Vacancy closes: 8th Feb 2027 @ 23:55. We reserve the right to close early.", "2027-02-08"},
        {"en", "The competition closes at 4:00 p.m. Atlantic Time on Monday, 8 February 2027.", "2027-02-08"},
        {"en", "Kindly submit your application no later than 8 February 2027 (AOE). Notification: 22 February 2027. Start: 1 May 2027.", "2027-02-08"},
        {"en", "Our next newsletter appears on 8 February 2027. The grant was awarded on 1 May 2026.", ""},
        {"en", "The portal will shut on 8 February 2027 at noon; applications after that cannot be taken.", "2027-02-08"},
        {"en", "Applications accepted now through February 8, 2027.", "2027-02-08"},
        {"en", "Please apply before the end of February 2027.", "2027-02-28"},
        {"en", "Dates for your diary: applications due 8 Feb 2027; longlist 15 Feb 2027; interviews 1 March 2027; in post 1 June 2027.", "2027-02-08"},
        {"en", "Date listed: 20 Nov 2026 | Closing: 08 Feb 2027 | Ref 2231", "2027-02-08"},
        {"en", "Advert opens 7 Nov 2025, advert closes 5 Dec 2025, interviews w/c 15 Dec 2025.", "2025-12-05"},
        {"de", "Bewerbungsschluss ist der 8. Februar 2027 (Eingang bei der Universität).", "2027-02-08"},
        {"de", "Bitte richten Sie Ihre aussagekräftige Bewerbung in einer PDF-Datei bis 08.02.2027 an Frau Prof. Ohm.", "2027-02-08"},
        {"de", "Die Stellenausschreibung läuft bis 08.02.2027. Die Stelle ist ab 01.06.2027 zu besetzen, befristet bis 31.05.2030.", "2027-02-08"},
        {"de", "Interessiert? Dann bis zum 8.2. bewerben! Stand: 20.11.2026", "2027-02-08"},
        {"de", "Bewerbungen, die bis Montag, den 8. Februar 2027, 12 Uhr, eingehen, werden berücksichtigt.", "2027-02-08"},
        {"de", "Ende der Bewerbungsfrist: 08. Feb. 2027", "2027-02-08"},
        {"de", "Die Ausschreibung gilt ab dem 08.02.2027 als veröffentlicht. Tag der offenen Tür am 1.3.2027.", ""},
        {"fr", "Date limite de réception des candidatures : lundi 8 février 2027, minuit (heure de Paris).", "2027-02-08"},
        {"fr", "Les dossiers complets sont attendus le 8 février 2027 au plus tard. Les auditions auront lieu le 1er mars 2027.", "2027-02-08"},
        {"fr", "Fin de publication : 08/02/2027", "2027-02-08"},
        {"fr", "Candidature à envoyer avant le 08/02/2027 – prise de poste le 01/05/2027 – CDD jusqu'au 30/04/2029", "2027-02-08"},
        {"fr", "La campagne de recrutement est ouverte du 10 janvier 2027 au 8 février 2027 (16 heures).", "2027-02-08"},
        {"fr", "Poste ouvert jusqu'à ce qu'il soit pourvu.", "rolling"},
        {"nl", "Je kunt solliciteren tot en met 8 februari 2027. De gesprekken zijn op 17 februari 2027.", "2027-02-08"},
        {"nl", "Deadline: 8 februari 2027 (23:59 uur). Startdatum: 1 mei 2027.", "2027-02-08"},
        {"nl", "De vacature sluit op 8 feb 2027.", "2027-02-08"},
        {"nl", "Kandidaatstelling: uiterlijk 8 februari 2027. Mondelinge proef: 1 maart 2027.", "2027-02-08"},
        {"sv", "Vi ser fram emot din ansökan senast 2027-02-08. Provföreläsning 2027-03-01.", "2027-02-08"},
        {"sv", "Sista dag för ansökan är den 8 februari 2027. Anställningen börjar den 1 maj 2027.", "2027-02-08"},
        {"sv", "Ansökningsperiod: 2026-12-15–2027-02-08", "2027-02-08"},
        {"da", "Vi skal modtage din ansøgning senest mandag den 8. februar 2027 kl. 12.00.", "2027-02-08"},
        {"da", "Ansøgningsfristen er 8. februar 2027. Bedømmelsen ventes afsluttet 15. april 2027.", "2027-02-08"},
        {"da", "Ansøgning sendes inden 8. feb. 2027 til institutlederen.", "2027-02-08"},
        {"no", "Søknadsfrist: 08.02.2027. Tiltredelse: 01.05.2027. Prøveforelesning 10.03.2027.", "2027-02-08"},
        {"no", "Søknad med CV sendes elektronisk innan 8. februar 2027.", "2027-02-08"},
        {"no", "Fristen for å sende søknad går ut mandag 8. februar 2027.", "2027-02-08"},
        {"fi", "Palkka 3500 euroa kuussa, määräaikainen kaksi vuotta. Lähetä hakemuksesi 8.2.2027 klo 16.00 mennessä sähköisesti.", "2027-02-08"},
        {"fi", "Palkka 3500 euroa kuussa, määräaikainen kaksi vuotta. Haku päättyy ma 8.2.2027. Haastattelut viikolla 8.", "2027-02-08"},
        {"pl", "Na zgłoszenia czekamy do 8 lutego 2027 r. (poniedziałek), godz. 12:00.", "2027-02-08"},
        {"pl", "Termin składania dokumentów upływa 8.02.2027 r. Przewidywany termin zatrudnienia: 1.05.2027 r.", "2027-02-08"},
        {"pl", "Ostateczny termin zgłoszeń to 8 lutego 2027. Okres zatrudnienia: 1.05.2027–30.04.2029.", "2027-02-08"},
        {"cs", "Termín pro podání přihlášky je 8. února 2027 do 23:59 hod.", "2027-02-08"},
        {"cs", "Svůj životopis zašlete nejpozději do 8. 2. 2027. Nástup 1. 5. 2027.", "2027-02-08"},
        {"cs", "Lhůta pro podávání přihlášek končí dne 8. února 2027.", "2027-02-08"},
        {"it", "Le domande devono pervenire entro e non oltre le ore 12:00 dell'8 febbraio 2027.", "2027-02-08"},
        {"it", "Scadenza per la presentazione: lunedì 8 febbraio 2027. Prova orale il 22 febbraio 2027.", "2027-02-08"},
        {"it", "Data di chiusura del bando: 08/02/2027. Decorrenza: 01/05/2027.", "2027-02-08"},
        {"es", "La fecha límite para postular es el lunes 8 de febrero de 2027 a las 23:59.", "2027-02-08"},
        {"es", "Plazo de inscripción: hasta el 8/2/2027 inclusive. Resolución: 1/3/2027.", "2027-02-08"},
        {"es", "Se recibirán antecedentes hasta las 17:00 h del 8 de febrero de 2027.", "2027-02-08"},
        {"pt", "O prazo para candidatura termina a 8 de fevereiro de 2027. Contrato até 30/04/2029.", "2027-02-08"},
        {"pt", "Inscrições até 08/02/2027, pelo formulário. Provas em março de 2027.", "2027-02-08"},
        {"pt", "As candidaturas devem ser submetidas até às 23h59 de 8 de fevereiro de 2027.", "2027-02-08"},
        {"ja", "応募締切日:2027年2月8日(月)必着。着任日:2027年5月1日。", "2027-02-08"},
        {"ja", "2027年2月8日(月)17:00までに、下記へメールでお送りください。応募書類は返却しません。", "2027-02-08"},
        {"zh", "申请截止日期:2027年2月8日,岗位长期合同至2029年4月30日。", "2027-02-08"},
        {"zh", "有意者请在2027年2月8日之前发送简历。面试:2027年3月1日。", "2027-02-08"},
    };
    for (const auto& row : kRows) {
        CAPTURE(row.text);
        CHECK(closing_in(row) == row.expected);
    }
}
// clang-format on
