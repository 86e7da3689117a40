// The phrases that announce a closing date, by language. Data; read by closing.cpp.
#pragma once

#include <string_view>

#include "core/model/enums.h"

namespace jobindex::normalise {

/// How sure a phrase is that the date beside it is the closing date.
enum class CueStrength {
    strong,  ///< names the application's end: "application deadline"
    weak,    ///< only in a sentence about applying: "by", "bis zum"
};

struct ClosingCue {
    std::string_view phrase;
    model::ClosingKind kind;
    CueStrength strength;
};

inline constexpr auto kHard = model::ClosingKind::hard;
inline constexpr auto kRolling = model::ClosingKind::rolling;
inline constexpr auto kReview = model::ClosingKind::review_starts;
inline constexpr auto kStrong = CueStrength::strong;
inline constexpr auto kWeak = CueStrength::weak;

// clang-format off
inline constexpr ClosingCue kClosingCues[] = {
    // English
    {"closing date", kHard, kStrong}, {"end of application", kHard, kStrong}, {"end of applications", kHard, kStrong}, {"closing date for applications", kHard, kStrong},
    {"closes", kHard, kWeak}, {"closes on", kHard, kWeak}, {"close date", kHard, kStrong},
    {"closing on", kHard, kWeak}, {"closing deadline", kHard, kStrong},
    {"application deadline", kHard, kStrong}, {"applications deadline", kHard, kStrong},
    {"application deadline date", kHard, kStrong}, {"deadline to apply", kHard, kStrong},
    {"deadline for applications", kHard, kStrong}, {"deadline for application", kHard, kStrong},
    {"deadline for applying", kHard, kStrong}, {"deadline for submission of applications", kHard, kStrong},
    {"deadline for submitting applications", kHard, kStrong}, {"deadline for receipt of applications", kHard, kStrong},
    {"deadline for the receipt of applications", kHard, kStrong},
    {"deadline for the submission of applications", kHard, kStrong},
    {"deadline for submission of application", kHard, kStrong}, {"deadline for complete applications", kHard, kStrong},
    {"deadline for submission", kHard, kStrong}, {"deadline for submissions", kHard, kStrong},
    {"deadline for receiving applications", kHard, kStrong}, {"submission deadline", kHard, kStrong},
    {"deadline of application", kHard, kStrong}, {"deadline of applications", kHard, kStrong},
    {"application closing date", kHard, kStrong}, {"applications closing date", kHard, kStrong},
    {"application due date", kHard, kStrong}, {"applications due", kHard, kStrong}, {"application due", kHard, kStrong},
    {"applications are due", kHard, kStrong}, {"applications are due by", kHard, kStrong},
    {"materials are due", kHard, kWeak}, {"applications close", kHard, kStrong}, {"application closes", kHard, kStrong},
    {"applications will close", kHard, kStrong}, {"applications closing", kHard, kStrong},
    {"application close date", kHard, kStrong}, {"vacancy closes", kHard, kStrong}, {"job closes", kHard, kStrong},
    {"position closes", kHard, kStrong}, {"posting closes", kHard, kStrong}, {"posting close date", kHard, kStrong},
    {"apply by", kHard, kStrong}, {"apply before", kHard, kStrong}, {"apply until", kHard, kStrong},
    {"apply no later than", kHard, kStrong}, {"apply not later than", kHard, kStrong},
    {"apply online by", kHard, kStrong}, {"apply at the latest", kHard, kStrong}, {"apply latest", kHard, kStrong},
    {"last day to apply", kHard, kStrong}, {"last date to apply", kHard, kStrong},
    {"last application date", kHard, kStrong}, {"last date for applications", kHard, kStrong},
    {"last date of application", kHard, kStrong}, {"last day for applications", kHard, kStrong},
    {"last day of application", kHard, kStrong}, {"latest application date", kHard, kStrong},
    {"final date for receipt of applications", kHard, kStrong}, {"final date for applications", kHard, kStrong},
    {"deadline", kHard, kWeak}, {"deadlines", kHard, kWeak}, {"the deadline is", kHard, kWeak},
    {"extended deadline", kHard, kStrong}, {"deadline extended", kHard, kStrong},
    {"no later than", kHard, kWeak}, {"not later than", kHard, kWeak}, {"at the latest", kHard, kWeak},
    {"at the latest by", kHard, kWeak}, {"latest by", kHard, kWeak}, {"by", kHard, kWeak}, {"before", kHard, kWeak},
    {"until", kHard, kWeak}, {"till", kHard, kWeak}, {"up to", kHard, kWeak}, {"prior to", kHard, kWeak},
    {"due", kHard, kWeak}, {"due by", kHard, kWeak}, {"due on", kHard, kWeak}, {"on or before", kHard, kWeak},
    {"by or before", kHard, kWeak}, {"closing", kHard, kWeak},
    {"received by", kHard, kWeak}, {"submitted by", kHard, kWeak}, {"through", kHard, kWeak},
    {"valid through", kHard, kStrong}, {"expires", kHard, kWeak}, {"expiry date", kHard, kStrong},
    {"expiration date", kHard, kStrong}, {"end of application period", kHard, kStrong},
    {"application period ends", kHard, kStrong}, {"call closes", kHard, kStrong}, {"close to new applications", kHard, kStrong},
    {"applications are due on", kHard, kStrong}, {"letters are due", kHard, kStrong}, {"accepted until", kHard, kStrong}, {"accepted through", kHard, kStrong},
    {"accepted up to", kHard, kStrong}, {"will be accepted by", kHard, kStrong}, {"no applications will be accepted after", kHard, kStrong},
    {"not be accepted after", kHard, kStrong}, {"applications must be received by", kHard, kStrong}, {"must be received by", kHard, kStrong}, {"must be received before", kHard, kStrong}, {"should be received by", kHard, kStrong}, {"should be received before", kHard, kStrong}, {"must reach us by", kHard, kStrong}, {"should reach", kHard, kWeak},
    {"must be submitted by", kHard, kStrong}, {"must apply by", kHard, kStrong}, {"must be uploaded by", kHard, kStrong},
    {"applications should be submitted by", kHard, kStrong}, {"applications should be received by", kHard, kStrong},
    {"are due no later than", kHard, kStrong}, {"are due by", kHard, kStrong}, {"is due by", kHard, kStrong}, {"due no later than", kHard, kStrong},
    {"received no later than", kHard, kStrong}, {"submitted no later than", kHard, kStrong}, {"apply on or before", kHard, kStrong},
    {"job close date", kHard, kStrong}, {"close on", kHard, kWeak}, {"open until", kHard, kWeak}, {"open through", kHard, kWeak},
    {"posting end date", kHard, kStrong}, {"end date for applications", kHard, kStrong}, {"call deadline", kHard, kStrong},
    {"competition closes", kHard, kStrong}, {"competition close date", kHard, kStrong}, {"requisition closes", kHard, kStrong},
    {"application window closes", kHard, kStrong}, {"application period closes", kHard, kStrong}, {"applications accepted until", kHard, kStrong},
    {"full consideration", kReview, kStrong},
    {"fullest consideration", kReview, kStrong},
    {"give priority", kReview, kStrong},
    {"considered for an interview", kReview, kStrong}, {"priority consideration", kReview, kStrong},
    {"guaranteed consideration", kReview, kStrong}, {"first consideration", kReview, kStrong},
    {"assured of consideration", kReview, kStrong}, {"assure consideration", kReview, kStrong},
    {"ensure consideration", kReview, kStrong}, {"ensured consideration", kReview, kStrong},
    {"best consideration", kReview, kStrong}, {"priority deadline", kReview, kStrong},
    {"priority date", kReview, kStrong}, {"priority review date", kReview, kStrong},
    {"receive consideration", kReview, kStrong}, {"priority will be given", kReview, kStrong},
    {"preference will be given", kReview, kStrong}, {"receive priority", kReview, kStrong}, {"full attention", kReview, kStrong},
    {"first round", kReview, kStrong}, {"first-round interviews", kReview, kStrong}, {"encouraged to apply by", kReview, kStrong},
    {"encouraged to apply before", kReview, kStrong}, {"encouraged to submit", kReview, kStrong},
    {"later submissions", kReview, kStrong}, {"later applications", kReview, kStrong}, {"late applications", kReview, kStrong},
    {"will be considered until", kReview, kStrong}, {"submitted after", kReview, kStrong}, {"received after", kReview, kStrong},
    {"considered after", kReview, kStrong}, {"full review", kReview, kStrong}, {"ensure full", kReview, kStrong}, {"be fully considered", kReview, kStrong},
    {"review of applications", kReview, kStrong}, {"review of the applications", kReview, kStrong},
    {"review of complete applications", kReview, kStrong}, {"review of completed applications", kReview, kStrong},
    {"reviewing applications", kReview, kStrong}, {"review applications", kReview, kStrong},
    {"review of candidates", kReview, kStrong}, {"screening of applications", kReview, kStrong},
    {"screening of candidates", kReview, kStrong}, {"review of application materials", kReview, kStrong},
    {"review of files", kReview, kStrong}, {"review of dossiers", kReview, kStrong},
    {"consideration of applications", kReview, kStrong}, {"consideration of applicants", kReview, kStrong},
    {"consideration of candidates", kReview, kStrong}, {"evaluation of applications", kReview, kStrong},
    {"review will begin", kReview, kStrong}, {"review begins", kReview, kStrong}, {"review begin", kReview, kStrong},
    {"review will commence", kReview, kStrong}, {"reviews will begin", kReview, kStrong},
    {"screening will begin", kReview, kStrong}, {"screening begins", kReview, kStrong},
    {"first review", kReview, kStrong}, {"first review date", kReview, kStrong},
    {"initial review", kReview, kStrong}, {"initial screening", kReview, kStrong}, {"review date", kReview, kStrong},
    {"applications will be reviewed", kReview, kStrong}, {"applications will be reviewed beginning", kReview, kStrong},
    {"reviewed beginning", kReview, kStrong}, {"reviewed starting", kReview, kStrong},
    {"begin reviewing", kReview, kStrong}, {"start reviewing", kReview, kStrong}, {"begin review", kReview, kStrong},
    {"begin considering", kReview, kStrong}, {"begin evaluating", kReview, kStrong},
    {"application date", kHard, kWeak}, {"final day", kHard, kStrong}, {"final date", kHard, kStrong}, {"last day", kHard, kWeak},
    {"end date", kHard, kWeak}, {"ends on", kHard, kWeak}, {"deadline of", kHard, kWeak}, {"open and closing dates", kHard, kStrong},
    {"open closing dates", kHard, kStrong}, {"last date", kHard, kWeak}, {"cut-off date", kHard, kStrong}, {"cutoff date", kHard, kStrong},
    {"optimal submittal date", kReview, kStrong}, {"processing of applications", kReview, kStrong}, {"review of applications and interviews", kReview, kStrong},
    {"open until filled", kRolling, kStrong}, {"remain open until", kRolling, kStrong},
    {"until filled", kRolling, kStrong}, {"until the position is filled", kRolling, kStrong},
    {"until the position has been filled", kRolling, kStrong}, {"until position is filled", kRolling, kStrong},
    {"until the positions are filled", kRolling, kStrong}, {"until positions are filled", kRolling, kStrong},
    {"until all positions are filled", kRolling, kStrong}, {"until the post is filled", kRolling, kStrong},
    {"until the vacancy is filled", kRolling, kStrong}, {"until a suitable candidate is found", kRolling, kStrong},
    {"until a suitable candidate has been found", kRolling, kStrong}, {"on a rolling basis", kRolling, kStrong},
    {"rolling basis", kRolling, kStrong}, {"rolling deadline", kRolling, kStrong},
    {"rolling applications", kRolling, kStrong}, {"ongoing recruitment", kRolling, kStrong},
    {"no closing date", kRolling, kStrong}, {"no deadline", kRolling, kStrong},
    {"open continuous", kRolling, kStrong}, {"continuous recruitment", kRolling, kStrong},
    // German
    {"Bewerbungsfrist", kHard, kStrong}, {"Bewerbungsschluss", kHard, kStrong}, {"Bewerbungsfristende", kHard, kStrong},
    {"Bewerbungsende", kHard, kStrong}, {"Ende der Bewerbungsfrist", kHard, kStrong}, {"Einsendeschluss", kHard, kStrong},
    {"Bewerbungsfrist endet am", kHard, kStrong}, {"Bewerbungsfrist bis", kHard, kStrong},
    {"Bewerbungen bis", kHard, kStrong}, {"Bewerbung bis", kHard, kStrong}, {"Bewerbungen bitte bis", kHard, kStrong},
    {"bewerben bis", kHard, kStrong}, {"bewerben Sie sich bis", kHard, kStrong}, {"Ausschreibungsende", kHard, kStrong},
    {"Fristende", kHard, kStrong}, {"Anmeldeschluss", kHard, kStrong}, {"Frist", kHard, kWeak},
    {"bis zum", kHard, kWeak}, {"bis spätestens", kHard, kWeak}, {"bis spätestens zum", kHard, kWeak},
    {"spätestens", kHard, kWeak}, {"spätestens bis", kHard, kWeak}, {"spätestens am", kHard, kWeak}, {"bis", kHard, kWeak},
    {"Bewerbungstermin", kHard, kStrong}, {"Bewerbungszeitraum endet", kHard, kStrong}, {"Eingangsschluss", kHard, kStrong},
    {"Bewerbungsfrist läuft bis", kHard, kStrong}, {"Bewerbungsfrist läuft am", kHard, kStrong}, {"Bewerbung bis zum", kHard, kStrong},
    {"Bewerbungen bis zum", kHard, kStrong}, {"Bewerbungseingang bis", kHard, kStrong}, {"eingehend bis", kHard, kWeak},
    {"bis einschließlich", kHard, kWeak}, {"bis zur Besetzung", kRolling, kStrong},
    {"fortlaufend", kRolling, kWeak}, {"bis die Stelle besetzt ist", kRolling, kStrong},
    // French
    {"date limite", kHard, kStrong}, {"date limite de candidature", kHard, kStrong},
    {"date limite de dépôt", kHard, kStrong}, {"date limite de dépôt des candidatures", kHard, kStrong},
    {"date limite d'envoi des candidatures", kHard, kStrong}, {"date limite pour postuler", kHard, kStrong},
    {"date limite de réception des candidatures", kHard, kStrong}, {"date limite des candidatures", kHard, kStrong},
    {"date de clôture", kHard, kStrong}, {"clôture des candidatures", kHard, kStrong},
    {"clôture des inscriptions", kHard, kStrong}, {"fin de candidature", kHard, kStrong},
    {"délai de candidature", kHard, kStrong}, {"délai de postulation", kHard, kStrong}, {"délai d'inscription", kHard, kStrong},
    {"postuler avant", kHard, kStrong}, {"avant le", kHard, kWeak}, {"jusqu'au", kHard, kWeak},
    {"candidater avant", kHard, kStrong}, {"candidatez avant", kHard, kStrong}, {"candidature avant", kHard, kStrong},
    {"candidatures avant", kHard, kStrong}, {"clôture de l'appel", kHard, kStrong}, {"clôture du registre", kHard, kStrong},
    {"fin de l'affichage", kHard, kStrong}, {"date limite de soumission", kHard, kStrong}, {"date d'échéance", kHard, kStrong},
    {"délai pour postuler", kHard, kStrong}, {"délai de dépôt", kHard, kStrong}, {"échéance", kHard, kWeak}, {"d'ici le", kHard, kWeak},
    {"au plus tard", kHard, kWeak}, {"au plus tard le", kHard, kWeak}, {"clôture", kHard, kWeak},
    // Dutch
    {"sluitingsdatum", kHard, kStrong}, {"deadline voor sollicitaties", kHard, kStrong}, {"reageren tot", kHard, kStrong},
    {"reageren kan tot", kHard, kStrong}, {"reageer voor", kHard, kStrong}, {"solliciteer voor", kHard, kStrong},
    {"solliciteren tot", kHard, kStrong}, {"solliciteren kan tot", kHard, kStrong}, {"solliciteer uiterlijk", kHard, kStrong},
    {"uiterste sollicitatiedatum", kHard, kStrong}, {"uiterste inschrijvingsdatum", kHard, kStrong},
    {"uiterste inschrijfdatum", kHard, kStrong}, {"uiterste datum", kHard, kStrong}, {"uiterlijk", kHard, kWeak}, {"tot en met", kHard, kWeak},
    {"t/m", kHard, kWeak}, {"tot", kHard, kWeak}, {"vóór", kHard, kWeak}, {"sollicitatietermijn", kHard, kStrong},
    // Spanish
    {"fecha límite", kHard, kStrong}, {"fecha límite de solicitud", kHard, kStrong}, {"fecha de cierre", kHard, kStrong},
    {"plazo de presentación", kHard, kStrong}, {"plazo de presentación de solicitudes", kHard, kStrong},
    {"plazo de solicitud", kHard, kStrong}, {"plazo de inscripción", kHard, kStrong},
    {"plazo de presentación de candidaturas", kHard, kStrong}, {"fin de plazo", kHard, kStrong}, {"fin del plazo", kHard, kStrong}, {"plazo de solicitudes", kHard, kStrong}, {"plazo de instancias", kHard, kStrong}, {"finalización del plazo", kHard, kStrong},
    {"cierre de recepción", kHard, kStrong}, {"cierre de postulaciones", kHard, kStrong}, {"cierre de la convocatoria", kHard, kStrong},
    {"cierre de inscripción", kHard, kStrong}, {"cierre de inscripciones", kHard, kStrong}, {"cierre de candidaturas", kHard, kStrong},
    {"plazo de admisión", kHard, kStrong}, {"plazo finaliza", kHard, kStrong}, {"plazo termina", kHard, kStrong}, {"plazo hasta", kHard, kStrong},
    {"fecha de término", kHard, kWeak}, {"fecha tope", kHard, kStrong}, {"plazo límite", kHard, kStrong},
    {"plazo", kHard, kWeak}, {"hasta", kHard, kWeak}, {"a más tardar", kHard, kWeak},
    {"hasta el", kHard, kWeak}, {"hasta el día", kHard, kWeak}, {"antes del", kHard, kWeak},
    // Italian
    {"scadenza", kHard, kStrong}, {"data di scadenza", kHard, kStrong}, {"termine di presentazione", kHard, kStrong},
    {"termine per la presentazione delle domande", kHard, kStrong}, {"scadenza bando", kHard, kStrong},
    {"scadenza per la presentazione delle domande", kHard, kStrong}, {"entro il", kHard, kWeak},
    {"entro e non oltre", kHard, kStrong}, {"entro e non oltre il", kHard, kStrong}, {"entro", kHard, kWeak},
    {"termine scade", kHard, kStrong}, {"scade il", kHard, kStrong}, {"scade", kHard, kWeak}, {"scade alle ore", kHard, kStrong},
    {"termine ultimo", kHard, kStrong}, {"termine perentorio", kHard, kStrong}, {"scadenza presentazione domande", kHard, kStrong},
    {"scadenza del bando", kHard, kStrong}, {"scadenza dei termini", kHard, kStrong}, {"entro la data del", kHard, kWeak},
    {"entro le ore", kHard, kWeak}, {"non oltre il", kHard, kWeak},
    // Portuguese
    {"prazo", kHard, kWeak}, {"prazo de candidatura", kHard, kStrong}, {"prazo para candidaturas", kHard, kStrong},
    {"prazo de inscrição", kHard, kStrong}, {"data limite", kHard, kStrong}, {"candidaturas até", kHard, kStrong},
    {"inscrições até", kHard, kStrong}, {"até", kHard, kWeak}, {"até ao dia", kHard, kWeak}, {"até o dia", kHard, kWeak},
    {"data limite de candidatura", kHard, kStrong}, {"prazo limite", kHard, kStrong}, {"prazo final", kHard, kStrong}, {"prazo termina", kHard, kStrong}, {"prazo termina a", kHard, kStrong}, {"prazo decorre", kHard, kStrong}, {"concurso encontra-se aberto", kHard, kStrong}, {"concurso está aberto", kHard, kStrong},
    {"data de encerramento", kHard, kStrong}, {"encerramento das inscrições", kHard, kStrong}, {"período de inscrição", kHard, kStrong},
    {"fim das candidaturas", kHard, kStrong}, {"data final", kHard, kWeak},
    // Swedish, Danish, Norwegian
    {"sista ansökningsdag", kHard, kStrong}, {"sista ansökningsdatum", kHard, kStrong}, {"sista dag för ansökan", kHard, kStrong},
    {"ansök senast", kHard, kStrong}, {"ansökan senast", kHard, kStrong}, {"sök senast", kHard, kStrong},
    {"senast den", kHard, kWeak}, {"senast", kHard, kWeak}, {"ansökningstiden går ut", kHard, kStrong},
    {"välkommen med din ansökan senast", kHard, kStrong}, {"välkommen med din ansökan senast den", kHard, kStrong},
    {"ansøgningsfrist", kHard, kStrong}, {"ansøgningsfristen er", kHard, kStrong}, {"ansøgningsfristen", kHard, kStrong},
    {"sista dag att ansöka", kHard, kStrong}, {"sista datum", kHard, kWeak}, {"vara inne senast", kHard, kStrong}, {"ska vara oss tillhanda", kHard, kWeak}, {"ansökan ska vara", kHard, kWeak},
    {"ansökan ska ha inkommit", kHard, kStrong}, {"oss tillhanda senast", kHard, kStrong}, {"ansökan tillhanda senast", kHard, kStrong},
    {"din ansökan senast", kHard, kStrong}, {"din ansökan senast den", kHard, kStrong}, {"ansökningsperioden slutar", kHard, kStrong},
    {"din ansøgning senest", kHard, kStrong}, {"ansøgning senest", kHard, kStrong}, {"ansøgningen skal være", kHard, kWeak},
    {"søknad sendes innen", kHard, kStrong}, {"søk stillingen innen", kHard, kStrong}, {"søk stillinga innan", kHard, kStrong},
    {"søknadsfrist er", kHard, kStrong}, {"ansøgningsfrist er", kHard, kStrong}, {"deadline for ansøgning", kHard, kStrong},
    {"senest den", kHard, kWeak}, {"senest", kHard, kWeak}, {"frist", kHard, kWeak},
    {"søknadsfrist", kHard, kStrong}, {"søknadsfristen", kHard, kStrong}, {"søknadsfristen er", kHard, kStrong},
    {"søk innen", kHard, kStrong}, {"innen", kHard, kWeak}, {"søk senest", kHard, kStrong},
    // Finnish
    {"hakuaika päättyy", kHard, kStrong}, {"haku päättyy", kHard, kStrong}, {"hakemukset viimeistään", kHard, kStrong},
    {"viimeistään", kHard, kWeak}, {"viimeinen hakupäivä", kHard, kStrong}, {"hakuaika", kHard, kStrong},
    {"mennessä", kHard, kStrong}, {"hakuaika on", kHard, kStrong}, {"までに", kHard, kStrong}, {"前", kHard, kWeak},
    // Polish, Czech
    {"termin składania", kHard, kStrong}, {"termin składania ofert", kHard, kStrong},
    {"termin składania dokumentów", kHard, kStrong}, {"termin składania zgłoszeń", kHard, kStrong},
    {"termin nadsyłania", kHard, kStrong}, {"termin zgłoszeń", kHard, kStrong}, {"do dnia", kHard, kWeak},
    {"termin składania aplikacji", kHard, kStrong}, {"termin składania wniosków", kHard, kStrong}, {"termin aplikowania", kHard, kStrong},
    {"termin zgłaszania", kHard, kStrong}, {"termin upływa", kHard, kStrong}, {"ostateczny termin", kHard, kStrong}, {"składać do", kHard, kStrong},
    {"nie później niż", kHard, kWeak}, {"nie później niż do", kHard, kWeak}, {"do", kHard, kWeak},
    {"w terminie do", kHard, kStrong}, {"w terminie do dnia", kHard, kStrong}, {"najpóźniej do", kHard, kWeak},
    {"uzávěrka", kHard, kStrong}, {"uzávěrka přihlášek", kHard, kStrong}, {"termín podání přihlášek", kHard, kStrong},
    {"termín pro podání přihlášek", kHard, kStrong}, {"přihlášky do", kHard, kStrong}, {"přihlášky zasílejte do", kHard, kStrong},
    {"termín přihlášek", kHard, kStrong}, {"termín podání", kHard, kStrong}, {"termín odevzdání", kHard, kStrong},
    {"uzávěrka příjmu přihlášek", kHard, kStrong}, {"uzávěrka výběrového řízení", kHard, kStrong}, {"lhůta pro podání", kHard, kStrong},
    {"doručte do", kHard, kStrong}, {"zašlete do", kHard, kStrong}, {"posílejte do", kHard, kStrong}, {"podávejte do", kHard, kStrong},
    {"nejpozději do", kHard, kWeak}, {"nejpozději", kHard, kWeak},
    // Chinese, Japanese, Korean
    {"截止日期", kHard, kStrong}, {"截止", kHard, kStrong}, {"报名截止", kHard, kStrong}, {"申请截止", kHard, kStrong},
    {"截止时间", kHard, kStrong}, {"申请截止日期", kHard, kStrong}, {"报名截止日期", kHard, kStrong},
    {"応募締切", kHard, kStrong}, {"公募締切", kHard, kStrong}, {"締切", kHard, kStrong}, {"締切日", kHard, kStrong},
    {"応募締切日", kHard, kStrong}, {"応募期限", kHard, kStrong}, {"必着", kHard, kStrong}, {"提出期限", kHard, kStrong},
    {"마감일", kHard, kStrong}, {"접수기간", kHard, kStrong}, {"접수 마감", kHard, kStrong}, {"지원 마감", kHard, kStrong},
};

/// Words for looking at applications, and for its beginning; a pair of them announces a review date.
inline constexpr std::string_view kReviewNouns[] = {
    "review", "reviews", "reviewing", "reviewed", "screening", "screen", "evaluation", "evaluating", "consideration", "considering",
    "evaluación", "revisión", "valutazione", "avaliação", "bewertung", "sichtung", "examen", "évaluation", "auswahlverfahren",
    "beoordeling", "granskning", "vurdering", "bekijken", "kandidaturen", "arviointi",
};
inline constexpr std::string_view kBeginWords[] = {
    "begin", "begins", "began", "beginning", "commence", "commences", "commencing", "start", "starts", "starting", "started",
    "empezará", "comenzará", "empieza", "comienza", "inizierà", "inizia", "começará", "beginnt", "commencera", "débutera", "debute",
    "begint", "starten", "beginnen", "alkaa", "påbörjas", "begynder", "starter",
};

/// Words that make a sentence one about applying, which a weak cue needs near it.
inline constexpr std::string_view kApplyWords[] = {
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
    "přihlášky", "přihlášku", "přihlášek", "životopis", "応募", "申请", "报名", "지원", "접수",
};

/// Words between a phrase for review and a date that make the date another one: in "review begins at once; the start
/// date is 1 September" the first speaks not of the second.
inline constexpr std::string_view kNoReviewDateWords[] = {
    "start date", "starting date", "interview", "interviews", "appointment", "appointment begins", "position begins",
    "position starts", "conference", "meeting", "meetings", "degree", "phd",
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
};
// clang-format on

}  // namespace jobindex::normalise
