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

/// What the applicant sends, of which letters may be one piece.
inline constexpr std::string_view kOwnPapers[] = {
    "cv", "c v", "vita", "vitae", "resume", "cover letter", "letter of interest", "letter of application", "writing sample", "research statement", "teaching statement", "job market paper", "research paper", "research papers", "transcripts", "publications", "diplomas", "portfolio", "Lebenslauf", "Anschreiben", "Zeugnisse", "lettre de motivation", "diplômes", "motivatiebrief", "currículum", "titulación", "curriculum", "currículo",
};

/// Behind letters, their sentence speaks of the whole application.
inline constexpr std::string_view kWholeApplication[] = {
    "all documentation", "all documents", "all materials", "all application materials", "all application documents", "complete applications", "completed applications", "the application must", "applications must", "applications should", "sämtliche Unterlagen", "alle Unterlagen", "tous les documents", "alle documenten", "toda la documentación", "tutti i documenti", "todos os documentos",
};

/// Words that make a sentence one about applying, which a weak cue needs near it.
inline constexpr std::string_view kApplyWords[] = {
    "brieven", "brief en cv", "lettre et cv",
    "söker tjänsten", "sök tjänsten", "søg stillingen", "søk stillingen", "hae paikkaa", "hae tehtävää",
    "documents", "documentation", "all material", "your material", "expressions of interest", "nominations", "pièces", "documents requis", "stukken", "kandidaatstelling", "kandidaatstellingen", "dossiers", "dossier complet", "přihlášky", "žádosti", "wniosek", "wnioski", "hakemuksille", "hakemusten", "documentación", "documentos", "expediente", "concursar", "documentação", "documentazione",
    "documenti", "handlingar", "ansøgningsmateriale", "bilag", "vedlegg", "søknadsdokumenter", "asiakirjat", "liitteet", "liitteineen", "dokumentację", "dokumentacja", "doklady", "materiály", "dossiers complets",
    "apply", "applying", "application", "applications", "applicant", "applicants", "candidate", "candidates", "applied",
    "hear from you", "cv", "cvs", "vita", "vitae", "resumes", "the call", "materials", "letters", "resume", "files", "dossier", "motivationsschreiben", "lebenslauf", "anschreiben", "bewirb", "bewerbt",
    "antecedentes", "postulación", "postulaciones", "convocatoria", "currículum", "istanza", "bando", "currículo", "candidatar",
    "meritförteckning", "přihlaste", "hlaste", "životopisem", "zgłoszenie", "aplikuj", "podanie", "hakemuksen", "hakemusta",
    "lettre de motivation", "candidater", "motivatiebrief", "dossier", "dossiers", "submit", "submitted", "submission", "closing date", "vacancy", "deadline",
    "bewerbung", "onlinebewerbung", "kurzbewerbung", "bewerbungen", "bewerben", "bewerbungsunterlagen", "unterlagen", "bewerbungsfrist",
    "candidature", "candidatures", "postuler", "dossier de candidature", "postulation",
    "sollicitatie", "sollicitaties", "solliciteren", "solliciteer", "reageren", "sollicitatiebrief",
    "solicitud", "solicitudes", "candidaturas", "candidatura", "inscripción", "postular",
    "domanda", "domande", "candidature", "presentazione", "inscrições", "inscrição",
    "ansökan", "ansök", "ansökningar", "ansøgning", "ansøgningen", "ansøg", "ansøgninger", "søknad", "søknaden", "søk",
    "hakemus", "hakemukset", "hae", "hakuaika", "zgłoszenia", "dokumenty", "oferty", "aplikacje", "zgłoszeń", "dokumentów",
    "přihlášky", "přihlášku", "přihlášek", "životopis", "životopisy", "posílejte", "zasílejte", "zašlete", "přihláška", "hakemuksesi", "hakemuksia", "hakemusten", "haku", "ansioluettelo",
    "aplikację", "zgłoszenie", "zgłaszać", "aplikować", "składać", "cv i", "bewirbst", "bewerbungsschreiben", "söka", "ansökningen", "søge", "ansøge", "ansøgningsmateriale", "søke", "søknader",
    "sollicitanten", "postulez", "candidatez", "postula", "inscribirse", "candidarsi", "curriculum", "inviare", "candidate-se", "inscrever", "应聘", "简历", "投递", "應徵", "履歴書", "応募書類", "応募", "申请", "报名", "지원", "접수",
    "online form", "application form", "web form", "the form", "the portal", "Online-Formular", "Bewerbungsformular", "Formular", "Bewerbungsportal", "formulaire", "formulier", "sollicitatieformulier", "formulär", "formuläret", "ansökningsformulär", "ansøgningsskema", "søknadsskjema", "skjemaet", "hakulomake", "hakulomakkeella", "lomakkeella", "formularz", "formularza", "formulář", "formuláře", "modulo online", "formulario", "formulário", "serveur", "inscripciones", "presentaciones", "报名表", "申请表", "応募フォーム",
};


/// Right behind a date: by then the applicant has what is asked for.
inline constexpr std::string_view kHavingWords[] = {
    "have passed", "have completed", "have obtained", "have earned", "have been awarded", "have submitted their", "have defended", "have finished", "have graduated", "hold a", "hold the",
    "博士", "学位", "取得", "获得", "獲得", "毕业", "畢業", "修了", "abgeschlossen", "erworben haben", "avoir soutenu", "avoir obtenu", "haber obtenido", "haber finalizado", "aver conseguito", "ter obtido", "ha avlagt", "ha disputerat", "have bestået",
};


/// Right before "deadline": it is another call's.
inline constexpr std::string_view kOtherDeadlines[] = {
    "grant", "proposal", "abstract", "paper", "conference", "registration", "summer school", "funding", "travel grant", "project", "workshop", "departmental", "msca", "erc", "msca fellowship", "admission", "admissions",
};

/// Before the phrase in its sentence: it closes another thing than this call.
inline constexpr std::string_view kOtherSubjects[] = {
    "recursos contra", "recurso contra", "homologação", "impugnaciones", "impugnación", "reclamaciones", "appeals", "fee waiver", "waiver of the fee",
    "visa", "visas", "ke studiu", "zum Studium", "Studienplätze", "na studia", "admission to the", "graduate admission", "graduate admissions", "inscription au", "inscription en", "immatricolazione", "antagning till", "optagelse på", "opptak til", "zápis", "abstracts", "abstract submission", "call for papers", "vos résumés", "les résumés", "soumission des résumés", "abstracty", "na výzvu", "výzvu MSCA", "MSCA PF",
    "fondo de", "fondo", "the fund", "le fonds", "der Fonds", "het fonds", "il fondo", "o fundo", "fonden", "fundusz", "forum", "info session", "information session", "Infoveranstaltung", "Informationsveranstaltung", "journée portes ouvertes", "séance d'information", "webinaire", "webinar", "informatiebijeenkomst", "informationsmöte", "informationsmøde", "informasjonsmøte", "jornada informativa", "sesión informativa", "sessão de esclarecimento", "incontro informativo", "spotkanie informacyjne", "informační setkání", "论坛", "論壇", "研讨会", "研討會", "夏令营", "夏令營", "讲座", "講座", "说明会", "説明会", "宣讲会", "설명회",
};

/// The same of a later round of this call.
inline constexpr std::string_view kLaterRounds[] = {
    "second round", "next round", "further round", "later round", "second call", "next call", "zweite Runde", "zweiten Runde", "nächste Runde", "second tour", "deuxième tour", "prochaine session", "tweede ronde", "volgende ronde", "segunda ronda", "segunda convocatoria", "segunda fase", "secondo turno", "seconda tornata", "andra omgången", "nästa omgång", "anden runde", "neste runde", "toinen haku", "seuraava haku", "druga tura", "drugiej turze", "druhé kolo", "druhého kola", "druhém kole", "次回", "第二轮", "第二輪",
};

/// Words that say that a deadline was put off: of two days the later one holds.
inline constexpr std::string_view kPutOffWords[] = {
    "extended", "extension", "new deadline", "new closing date", "revised closing date", "revised deadline", "prolonged", "postponed", "verlängert", "Fristverlängerung", "neue Frist", "neue Bewerbungsfrist", "neuer Bewerbungsschluss", "prolongé", "prolongée", "prolongation", "reporté", "reportée", "repoussé", "repoussée", "nouveau délai", "nouvelle date limite", "nouvelle échéance", "verlengd", "nieuwe deadline", "nieuwe sluitingsdatum", "förlängd", "förlängts", "förlängs", "ny sista ansökningsdag", "forlænget", "ny ansøgningsfrist", "forlenget", "utvidet", "utsatt til", "ny søknadsfrist", "jatkettu", "jatketaan", "uusi hakuaika", "przedłużony", "przedłużono", "przedłużamy", "nowy termin", "prodloužen", "prodloužena", "prodlužuje", "nový termín", "prorogato", "prorogata", "prorogati", "proroga", "nuova scadenza", "ampliado", "ampliada", "prorrogado", "prórroga", "nuevo plazo", "prorrogado", "alargado", "novo prazo", "延长", "延長", "延至", "연장",
};

/// Headings of other ads at the foot of a page or beside it.
inline constexpr std::string_view kOtherAdsHeadings[] = {
    "other vacancies", "other positions", "other openings", "other jobs", "related jobs", "related positions", "related vacancies", "similar jobs", "similar positions", "similar vacancies", "others like this", "jobs like this", "more jobs", "more vacancies", "other projects", "older entries", "you may also like", "also open", "other calls", "other opportunities", "other current vacancies", "recently closed", "other posts",
    "ähnliche Stellen", "ähnliche Stellenangebote", "weitere Stellen", "weitere Stellenangebote", "weitere Ausschreibungen", "weitere offene Stellen", "andere Stellen",
    "autres offres", "autres postes", "autres annonces", "annonces voisines", "offres similaires", "offres voisines", "postes similaires",
    "andere vacatures", "vergelijkbare vacatures", "ook open", "elders bij", "meer vacatures", "gerelateerde vacatures",
    "andra lediga", "fler lediga", "liknande jobb", "liknande annonser", "andra annonser", "fler jobb",
    "andre ledige", "andre stillinger", "lignende stillinger", "flere stillinger", "flere ledige", "relaterede stillinger",
    "muut avoimet", "muita avoimia", "samankaltaisia", "vastaavia paikkoja", "muut paikat",
    "inne oferty", "podobne oferty", "pozostałe oferty", "inne konkursy", "inne ogłoszenia", "podobné pozice", "další pozice", "další volná místa", "jiné nabídky", "podobné nabídky", "další inzeráty",
    "altre call", "altri bandi", "altri avvisi", "avvisi in corso", "avvisi chiusi", "bandi simili", "posizioni simili", "altre posizioni", "altre offerte",
    "otras plazas", "otras ofertas", "otras convocatorias", "ofertas similares", "otros puestos", "otras vacantes", "outras vagas", "outros concursos", "outras oportunidades", "outras bolsas", "vagas semelhantes", "outros editais",
    "其他空缺", "其他职位", "其他岗位", "相关职位", "其他招聘", "相關職位", "其他職位", "他の公募", "その他の公募", "関連する求人", "その他の募集", "다른 채용",
};

/// Words near a date that say what else it is.
inline constexpr std::string_view kOtherDateWords[] = {
    "interview", "interviews", "start date", "starting date", "starting", "starts", "start", "begin on", "commence",
    "commencing", "appointment begins", "appointment date", "conference", "workshop", "meeting", "meetings", "posted",
    "placed on", "published", "date posted", "posting date", "phd by", "degree by", "ph d by",
    "conferred by", "notified", "decision", "decisions", "visa", "vorstellungsgespräch", "vorstellungsgespräche",
    "beginn", "einstellung", "ab dem", "zum nächstmöglichen", "befristet", "besetzen", "entretien", "entretiens",
    "prise de poste", "contrat", "intervju", "samtal", "tillträde", "ingangsdatum", "sollicitatiegesprek",
    "sollicitatiegesprekken", "funded", "funding", "fixed term", "contract", "employment", "effective", "available from", "available on", "available starting", "available beginning", "available until", "available as of", "available immediately", "is available", "are available", "be available", "becomes available",
    "befristung", "vertrag", "veröffentlicht", "publié", "publication date", "opened",
    "opening date", "open date", "hired by", "appointed", "duration", "term of",     "aefp", "assa", "at the aea", "the aea in", "during the aea", "aea meeting", "aea meetings", "aea annual", "aea conference", "aea assa",
    "take up", "taking up", "takes up", "assume", "in post", "start by", "join by", "join us", "enter service", "must have been awarded", "antreten", "anzutreten", "dienstantritt", "arbeitsbeginn", "entrer en fonction", "prise de fonction", "prise de fonctions", "prendre ses fonctions", "prendre fonction", "in dienst", "indiensttreding", "incorporarse", "incorporación", "tomar posesión", "inicio previsto", "presa di servizio", "prendere servizio", "decorrenza", "tillträda", "tiltræde", "tiltræder", "tiltrædelse", "tiltre", "tiltredelse", "oppstart", "aloittaa", "aloitus", "rozpoczęcie", "rozpoczęcia", "rozpocząć", "nastoupit", "nástup", "nástupu", "着任", "着任日", "入职", "到岗", "赴任",
    "for appointment", "appointment by", "zur Besetzung", "zu besetzen bis", "à pourvoir", "te vervullen",
    "completion date", "completion by", "plan for completion", "expected completion", "not received", "not heard", "anticipated completion", "planned completion", "on file", "stored until", "retained until", "kept until", "graduation date",
    "結果", "面接", "選考", "面试", "笔试", "面試", "筆試",
    "zatrudnienia", "rozmów", "rozmowy", "rozstrzygnięcie", "rozstrzygnięcia", "pohovoru", "pohovory", "colloquio", "prova", "entrevista", "entrevistas", "resolución", "haastattelut", "samtaler", "samtalerne", "intervjuer", "gesprekken", "proefcollege",
    "told by", "in the period", "stay abroad", "informed by", "informed of", "contacted by", "hear from us", "hear back", "shortlisted", "short-listed", "benachrichtigt", "informés", "seront informés", "serán informados",
    "summer school", "winter school", "open day", "seminar", "webinar", "registration", "zum Studium", "Immatrikulation", "Einschreibung", "Studienplatz", "matrícula", "inscription au", "inscription en", "admission to", "immatricolazione", "antagning", "optagelse", "opptak", "zápis",
    "intimated", "interviewed", "auditions", "auditionnés", "auditionnées", "épreuves", "provas", "pruebas", "exámenes", "Probevorträge", "Anhörungen", "Hearing", "hearings", "zkoušky", "egzamin", "notified by", "directly by the", "directly by their", "directement par", "direkt von den", "rechtstreeks door", "direttamente dai", "directamente por", "diretamente por", "por sus autores", "von den Gutachtenden selbst", "will meet", "committee meets", "panel meets", "Kommission tagt", "commission se réunira", "comité se réunira", "commissie komt bijeen", "nämnden sammanträder", "udvalget mødes", "komisja zbierze", "komise zasedne", "komise se sejde", "comisión se reunirá", "commissione si riunirà", "comissão reunir",  "periodic report", "Zwischenbericht", "rapport intermédiaire", "raporty", "raport okresowy", "sprawozdanie", "sprawozdania", "informe de seguimiento", "relatório intercalar",
};

/// What one applies for by the day behind them, an interview too.
inline constexpr std::string_view kGoalWords[] = {
    "considered for", "consideration for", "to be interviewed", "for interviews at", "for an interview at", "for interviews in", "eligible for an interview", "eligible for interviews",
};

/// Between "deadline" and its date: a course of study or a school beside the post, unless the ad is theirs.
inline constexpr std::string_view kStudyWords[] = {

    "doctoral programme", "doctoral program", "graduate school", "doctoral school", "PhD programme", "PhD program", "Promotionsprogramm", "Graduiertenschule", "école doctorale", "doctoraatsopleiding", "forskarskolan", "ph d skolen", "tohtoriohjelmaan", "tohtorikouluun", "jatko-opinto-oikeutta", "szkoły doktorskiej", "doktorského studia", "escuela de doctorado", "programa de doctorado", "scuola di dottorato", "escola doutoral", "programa doutoral",
};

/// Fees of an application and appeals against its outcome; of dates and of labels.
inline constexpr std::string_view kFeeAndAppealWords[] = {
    "impugnaciones", "impugnación", "reclamaciones", "alegaciones", "subsanación", "impugnação", "interposição de recurso", "recursos contra", "réclamations", "odwołania", "odwołanie", "odvolání", "ricorsi", "isenção", "isenção da taxa", "paga até", "pago até", "pagamento", "pagamento da taxa", "exención", "exento", "abonar", "pagar la tasa", "pago de la tasa", "pago de tasas", "paiement", "versamento", "fee is payable", "payment of the fee", "fee must be paid", "opłaty", "poplatek",
    "impugnaciones al jurado", "recursos", "recurso", "recusación", "waiver", "fee waiver", "appeal", "appeals", "Widerspruch", "Einspruch", "bezwaar", "överklagande", "klage", "valitus", "homologação", "lista provisional", "listas provisionales",
};

/// What becomes of applications: answers, results, and how long papers are kept.
inline constexpr std::string_view kOutcomeWords[] = {
    "not filled by", "be filled by", "is filled by", "no answer", "no reply", "no response", "not heard", "be deleted", "are deleted", "be destroyed", "be kept", "be stored", "be retained", "be announced", "are announced", "be published", "will be informed", "will be notified", "will be contacted", "will be told", "be given feedback",
    "keine Nachricht", "keine Rückmeldung", "keine Antwort", "nichts hören", "nichts gehört", "aufbewahrt", "vernichtet", "gelöscht", "benachrichtigt", "Rückmeldung erhalten",
    "sans réponse", "sans nouvelles", "sans retour", "aucune réponse", "conservés", "conservées", "conservé", "détruits", "détruites", "supprimés", "supprimées", "seront informés", "seront informées", "résultats seront",
    "geen reactie", "geen bericht", "niets gehoord", "bewaard", "verwijderd", "vernietigd", "krijgen bericht", "ontvangen bericht",
    "inget svar", "inte hört", "raderas", "gallras", "sparas", "meddelas", "får besked", "ikke hørt", "slettes", "opbevares", "oppbevares", "får svar", "får besked", "får beskjed", "poistetaan", "säilytetään", "hävitetään", "ilmoitetaan",
    "brak odpowiedzi", "przechowywane", "usunięte", "zniszczone", "powiadomieni", "powiadomione", "poinformowani", "wyniki konkursu", "ogłosimy", "ogłoszone zostaną", "zostaną ogłoszone", "uchovávány", "uchováváme", "smazány", "skartovány", "vyrozuměni", "vyrozumíme", "budete informováni", "výsledku", "výsledky",
    "senza risposta", "graduatoria", "conservati", "conservate", "cancellati", "saranno informati", "saranno pubblicati", "sin respuesta", "no ha recibido", "no recibe respuesta", "se conservarán", "se destruirán", "se eliminarán", "se publicará", "se publicarán", "serán informados", "serán notificados", "será publicada", "se comunicará",
    "sem resposta", "serão divulgados", "serão divulgadas", "será divulgado", "será publicado", "será publicada", "serão publicados", "serão informados", "serão contactados", "serão conservados", "serão eliminados", "serão destruídos", "通知者", "未收到", "公布结果", "結果を", "結果は", "保管", "廃棄",
};

/// Before the day after which nothing is taken any more, and what is then said of what comes late.
inline constexpr std::string_view kAfterWords[] = {
    "after", "nach dem", "nach", "après le", "après", "na", "después del", "después de", "con posterioridad al", "dopo il", "oltre il", "após", "após o dia", "depois de", "efter den", "efter", "etter", "po", "po dni",
};
inline constexpr std::string_view kNotTakenWords[] = {
    "not be considered", "not be accepted", "cannot be considered", "cannot be accepted", "can not be considered", "cannot be taken into account", "not be taken into account", "not considered", "not accepted", "nicht berücksichtigt", "nicht mehr berücksichtigt", "keine Berücksichtigung", "nicht angenommen", "ne seront pas", "ne sera pas", "ne sont pas", "ne pourront pas être", "ne pourront être", "niet in behandeling", "nemen we niet", "niet meegenomen", "no se admitirán", "no se aceptarán", "no serán", "no se considerarán", "no se tendrán en cuenta", "non saranno", "non verranno", "não serão", "não são", "beaktas inte", "beaktas ej", "kommer inte att beaktas", "ikke i betragtning", "ikke blive", "blir ikke", "vil ikke bli", "ei käsitellä", "ei oteta", "ei huomioida", "nie będą", "nie zostaną", "nebudou", "nebude",
};

/// Right before "candidates": they have applied already.
inline constexpr std::string_view kChosenWords[] = {
    "shortlisted", "short-listed", "selected", "successful", "chosen", "ausgewählte", "ausgewählten", "eingeladene", "geselecteerde", "utvalda", "udvalgte", "utvalgte", "valitut", "wybrani", "zakwalifikowani", "vybraní",
};
// clang-format on

}  // namespace jobindex::normalise
