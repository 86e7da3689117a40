// The phrases that announce the start of a post, by language. Data; read by start.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// Phrases that name the start by themselves.
inline constexpr std::string_view kStartCues[] = {
    "assume duty", "assume duties", "assume the duties", "assumes duty", "to be taken up", "be taken up", "taken up not later than", "taken up no later than", "take up duty", "teaching responsibilities will begin", "teaching responsibilities begin", "teaching duties begin", "fill the position no later than", "fill the post no later than", "fill the position by", "fill the post by", "begin as early as", "starting as early as", "for entry", "for entry in", "time of appointment", "time of the appointment", "date of recruitment",
    "Duration", "Dauer", "Vertragsdauer", "Durée", "Durée du contrat", "Looptijd", "Duur", "Varighed", "Varighet", "Kesto", "Okres zatrudnienia", "Doba trvání", "Durata", "Duración", "Duração", "je start op", "je start per", "du börjar den", "du starter den", "aloitat",
    "first day of employment", "first day of work", "you'd begin", "you would begin", "you'd start", "you would start", "you'll start", "you'll begin", "you will begin", "you will start", "ideally begin", "you start", "you begin", "take office", "takes office", "begins work", "to join us", "preferably from", "preferably by", "weeks from", "preferably on",
    "Monate ab", "Monate ab dem", "Jahre ab", "Jahre ab dem", "auf den", "auf", "vorzugsweise zum", "vorzugsweise ab", "besetzen zum", "besetzen wir zum", "mois à partir du", "mois à compter du", "ans à partir du", "ans à compter du", "maanden vanaf", "jaar vanaf", "te begeven vanaf", "te begeven per", "månader från", "månader från den", "år från", "år från den", "från", "från den", "måneder fra", "måneder fra den", "år fra", "år fra den", "mesi dal", "anni dal", "mesi a partire dal", "anni a partire dal", "meses desde el", "años desde el", "meses a partir del", "años a partir del", "meses a partir de", "anos a partir de", "miesięcy od", "lat od", "lata od", "od", "měsíců od", "let od", "roky od", "začít lze od", "začít můžete od", "lze začít od", "začátek mobility", "początek pracy",
    "契約期間", "任用期間", "委嘱期間", "雇用予定日", "勤務開始予定", "聘用期", "合同期", "근무 시작일", "임용 예정일", "임용일", "채용 예정일", "계약 기간",
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
    "starts in", "take up the post on", "take up the position on", "take up duty on", "take up duties on", "débutera le", "débutera en",
    "débute le", "commence le", "commencera le", "commencera en", "démarrera le", "démarrera en", "prise de fonctions souhaitée", "à pourvoir en", "au plus tôt le",
    "begint per", "begint op", "start op", "aanvang", "beschikbaar vanaf", "decorrerà dal", "decorre dal", "con decorrenza", "con inizio", "avrà inizio il",
    "avvio previsto", "inizierà il", "comenzará el", "comienza el", "se incorporará", "inicio estimado", "a contar de", "início a", "início em", "terá início em",
    "começa em", "påbörjas", "påbörjas den", "börjar den", "startar den", "startar i", "med början", "med start i", "start i", "starter den", "starter i",
    "begynder den", "tiltrædes", "med virkning fra", "tiltredes", "oppstart i", "tiltredelse er", "start fra", "alkaa maaliskuussa", "aloittamaan", "termin zatrudnienia",
    "planowany termin zatrudnienia", "rozpoczęcie pracy", "rozpoczęcia pracy", "zatrudnienie od dnia", "od miesiąca", "zatrudnienie nastąpi", "nástup možný",
    "nástup dohodou od", "nástup ihned nebo", "datum zahájení", "zahájení práce", "ve funkci od", "就任", "採用年月日", "勤務開始日", "雇用開始", "雇用開始日", "赴任時期", "到职",
    "上岗时间",
    // What says the same, each kind of noun and verb in its usual forms
    "appointment from", "employment from", "appointed from", "employed from", "to be filled from", "to be filled by", "will commence", "will start", "will begin", "shall commence",
    "shall start", "start as early as", "starting no later than", "start no later than", "starting no earlier than", "entry date", "joining date", "date of joining",
    "date of appointment", "date of entry", "entry on duty", "available starting", "taking up the post", "to take up the post", "proposed start", "desired start", "intended start",
    "target start", "planned start", "anticipated start", "expected start", "estimated start", "likely start", "possible start", "earliest possible start", "for the period",
    "besetzbar ab", "besetzbar zum", "Besetzung ab", "zu besetzen ab", "zu besetzen zum", "Einstellungstermin", "Einstellung ab", "Eintritt", "Eintritt per", "Eintritt ab", "Antritt", "Dienstantritt",
    "Antrittstermin", "Antrittsdatum", "Vertragsbeginn", "Beschäftigungsbeginn", "Anstellungsbeginn", "Arbeitsaufnahme", "Besetzungstermin", "Tätigkeitsbeginn", "frühestmöglicher Beginn",
    "frühester Beginn", "möglicher Beginn", "Zeitpunkt spätestens", "Zeitpunkt spätestens zum", "Zeitpunkt spätestens ab", "Zeitpunkt frühestens", "möglich spätestens", "möglichst zum", "möglichst ab",
    "verfügbar ab", "beginnt zum", "beginnt ab", "beginnt voraussichtlich am", "startet am", "startet im", "Start ab", "Start zum", "Start am", "im Zeitraum vom", "für die Zeit vom", "für den Zeitraum vom",
    "befristet vom", "wird zum", "Aufnahme der Tätigkeit",
    "date de prise de fonction", "date de prise de fonctions", "date de prise de poste", "prise d'effet", "date d'embauche", "embauche prévue", "embauche souhaitée", "embauche le", "date d'entrée",
    "entrée en service", "engagement au", "date d'engagement", "date de démarrage", "démarrage prévu", "démarrage souhaité", "démarrage le", "début le", "début de contrat", "date de commencement",
    "recrutement au", "recrutement prévu", "disponible à partir du", "pour la période du",
    "aanvangsdatum", "gewenste startdatum", "beoogde startdatum", "geplande startdatum", "startdatum is", "in dienst per", "in dienst vanaf", "datum indiensttreding", "datum in dienst", "start vanaf",
    "te starten op", "beginnend op", "start uiterlijk", "start bij voorkeur", "voor de periode van",
    "fecha de ingreso", "fecha de alta", "fecha prevista de incorporación", "fecha prevista de inicio", "fecha prevista", "fecha de comienzo", "incorporación prevista", "incorporación el", "con incorporación",
    "con inicio", "con fecha de inicio", "con efectos de", "inicio del contrato", "inicio de contrato", "inicio de labores", "comienzo previsto", "toma de posesión", "entrada en funciones", "a contar desde",
    "entrada em funções", "data de entrada", "data de admissão", "data prevista de início", "data prevista", "início de funções", "início do contrato", "início da bolsa", "com início previsto",
    "com início a", "a iniciar em", "a iniciar a", "a partir do dia", "ingresso previsto",
    "entrata in servizio", "inizio previsto", "inizio del contratto", "inizio contratto", "inizio rapporto", "inizio incarico", "assunzione dal", "assunzione prevista", "a far data dal", "data di avvio",
    "data inizio", "data presunta di inizio", "data di presa di servizio", "a partire da",
    "tillträde den", "tillträdesdag", "önskat tillträde", "beräknat tillträde", "anställning från", "anställning från och med", "anställningsstart", "från och med den", "fr o m", "för perioden", "under perioden",
    "tiltrædelsesdato", "tiltrædelse den", "tiltræde", "tiltræder", "med tiltrædelse", "ansættelse pr", "ansættelse fra", "ansættelse fra den", "ansættelsen begynder", "ønskes besat", "ønskes besat pr",
    "besættes pr", "ledig pr", "opstart", "med opstart", "opstart den", "starttidspunkt", "for perioden", "i perioden",
    "tiltredelsesdato", "tiltre", "ønsket tiltredelse", "forventet tiltredelse", "forventet oppstart", "med oppstart", "oppstartstidspunkt", "med tiltredelse", "med start fra", "med oppstart fra",
    "ansettelse fra", "fra og med", "f o m",
    "aloitusajankohta", "aloitus viimeistään", "tehtävän alkamisajankohta", "tehtävän aloitus", "alkamispäivä", "alkamisajankohta", "työsuhteen alku", "työn alkaminen", "palvelussuhde alkaa", "alkaen viimeistään",
    "ajalle", "ajalla", "ajaksi",
    "data rozpoczęcia pracy", "termin rozpoczęcia pracy", "termin rozpoczęcia", "przewidywany termin zatrudnienia", "przewidywany termin rozpoczęcia", "przewidywana data rozpoczęcia", "przewidywane rozpoczęcie",
    "planowane rozpoczęcie", "planowane rozpoczęcie pracy", "planowane zatrudnienie", "początek zatrudnienia", "data zatrudnienia", "zatrudnienia od", "zatrudnienia od dnia", "zatrudnienie z dniem", "z dniem",
    "rozpocznie się", "rozpoczyna się", "na okres od",
    "nástupem", "nástupem od", "nástupem dne", "nástupem k", "nástupu", "termínem nástupu", "předpokládaný termín nástupu", "předpokládaný začátek", "předpokládané zahájení", "možný nástup", "nástup k",
    "nástup dne", "nástup nejdříve", "nástup nejpozději", "na dobu od", "od měsíce",
    "入职日期", "上岗日期", "到岗日期", "起聘日", "聘期自", "起始日期", "開始日期", "到職日", "到職日期", "起薪日", "着任日", "着任予定日", "採用時期", "採用予定年月日", "就業開始日", "勤務開始", "着任希望時期", "開始時期",
    "就任時期", "就業開始", "着任可能日", "雇用開始予定日",
    "position available", "post available", "date available", "available in", "available on", "access date", "alkavat", "alkavat aikaisintaan", "alkaa aikaisintaan", "alkaen aikaisintaan", "aikaisintaan", "mis au concours pour le", "au concours pour le", "à pourvoir pour le", "enter upon", "enter upon their tenure on", "tenure on", "take up the position by", "take up the post by", "take up the position in", "take up duties by", "take up office on", "filled by", "to be filled on", "should start", "should start on", "should begin", "must start", "can start", "able to start", "able to start in", "able to start on", "available to start", "as early as", "which starts from", "starts from", "begin work on", "begin work in", "report for duty on",
    "year from", "years from", "month from", "months from", "Zeitraum vom", "Vertragslaufzeit vom", "Vertragslaufzeit", "Laufzeit vom", "période du", "periode van", "del período", "periodo dal", "durata dal", "Stelle ab", "Stelle zum", "Antritt am", "anzutreten am", "anzutreten zum", "soll am", "en poste au", "en poste le", "occuper le poste", "incorporación inmediata o", "incorporación a partir", "incorporarse el", "toma de posesión el", "in servizio dal", "presa di servizio prevista", "tillträda den", "tillträda", "tiltræde pr", "tiltre stillingen", "virkaan astuminen", "rozpocząć pracę", "nastoupit od", "nastoupit", "nástup nejlépe",
    // Nouns and verbs of more uses of the same
    "date of hire", "hire date", "hiring date", "expected date of hire", "at the latest by", "take up the appointment", "take up the appointment by", "take up the appointment on", "take up appointment", "take up their post", "take up employment", "take up their duties", "duties will begin", "duties begin", "duties commence", "entry into service", "join the group in", "join the team in", "join the lab in", "join the department in", "join us from", "take up post in", "take up post on", "take up their post on", "starting period", "expected starting period", "date of employment is", "possible date of employment", "date of employment", "you start which is", "start date which is", "can be as early as", "could be as early as", "may be as early as", "welcome you on", "welcome you in", "welcome our new colleague on", "welcome our new colleague in", "welcome the new colleague on", "start from", "can start from", "immediately and no later than", "immediately but no later than", "tenure from", "from",
    "Besetzung erfolgt", "voraussichtlich im", "voraussichtlich am", "voraussichtlich zum", "mit Wirkung vom", "mit Wirkung zum", "Zeitpunkt", "Besetzungszeitpunkt", "Einstellungszeitpunkt", "zu besetzen spätestens zum", "sucht ab", "gesucht wird ab", "suchen ab",
    "schnellstmöglich spätestens", "schnellstmöglich spätestens zum", "baldmöglichst spätestens zum", "sofort spätestens zum", "prendra ses fonctions le", "prendra ses fonctions en", "prendra ses fonctions", "date prévisionnelle d'embauche", "date prévisionnelle de recrutement", "date prévisionnelle de prise de poste", "date de nomination", "date d'affectation", "date prévue d'embauche",
    "avec effet au", "date de recrutement", "date de début de contrat", "date de début du contrat", "à pourvoir dès", "à compter de", "vacant au", "vacante au", "vacant à compter du",
    "starten vanaf", "kunt starten vanaf", "kan starten vanaf", "starten op", "gaat in op", "gaat in per", "ingaande", "ingaande op", "ingaand", "datum van indiensttreding", "start de aanstelling op", "opdracht start op",
    "se iniciará el", "se iniciará en", "iniciará el", "desde el", "a contar del", "fecha de contratación", "fecha de inicio del contrato",
    "inizierà presumibilmente il", "inizierà presumibilmente", "dovrà iniziare il", "inizierà dal", "a decorrere da", "data di assunzione", "data di decorrenza",
    "a partir do mês de", "data de contratação", "data de início do contrato",
    "startar", "från och med", "fr om", "from", "from den", "anställningsperiod",
    "beräknad start", "planerad start", "önskad start", "preliminär start", "ønsket opstart", "forventet opstart", "planlagt opstart", "ønsket tiltrædelse", "forventet tiltrædelse", "planlagt oppstart", "työt alkavat",
    "ansættelsesdato", "starte den", "starte pr", "stillingen starter", "tiltrædelsestidspunkt", "tiltredelsestidspunkt", "ansettelsesdato", "starter",
    "aloituspäivämäärä", "työn aloitus", "työsuhteen alkamispäivä", "tehtävän alkamispäivä", "tehtävään astutaan",
    "praca od", "pracy od", "pracę od", "na czas określony od", "okres zatrudnienia", "okres zatrudnienia od", "termin podjęcia pracy", "podjęcie pracy", "podjęcia pracy",
    "pracovní poměr od", "zahájení pracovního poměru", "vznik pracovního poměru", "na dobu určitou od", "úvazek od", "předpokládaný termín zahájení",
    "start", "begin in", "to begin in", "à partir d", "à compter d", "dès", "dès le mois de", "a partir d",
};
/// Words behind a date that make it the start.
inline constexpr std::string_view kStartCuesBehind[] = {"到岗", "入职", "到職", "入職", "起薪", "上岗", "alkaen", "lukien", "alk", "付", "採用", "着任", "より", "起"};
/// The same where the text has no other start: "with a September 2027 start", of which there may be two.
inline constexpr std::string_view kStartBehind[] = {"entry", "start"};
/// Cues that are words of many uses: they need a word for the post in their sentence.
inline constexpr std::string_view kCommonStartCues[] = {
    "Duration", "Dauer", "Durée", "Looptijd", "Duur", "Varighed", "Varighet", "Kesto", "Durata", "Duración", "Duração", "Doba trvání",
    "weeks from", "preferably from", "preferably by", "Monate ab", "Monate ab dem", "Jahre ab", "Jahre ab dem", "auf", "auf den", "mois à partir du", "mois à compter du", "ans à partir du", "ans à compter du", "maanden vanaf", "jaar vanaf", "månader från", "månader från den", "år från", "år från den", "från", "från den", "måneder fra", "måneder fra den", "år fra", "år fra den", "mesi dal", "anni dal", "meses desde el", "años desde el", "miesięcy od", "lat od", "lata od", "od", "měsíců od", "let od", "roky od", "you start", "you begin",
    "beginning", "begins", "effective", "as of", "starting", "to start", "to begin", "ab", "zum", "per", "pr", "vanaf", "a partir de", "à partir de", "fra den", "frå", "alkaa", "start by",
    "begin on", "beginning in", "beginning on", "start on", "start in", "od dnia", "besættelse pr", "met ingang van", "inizio", "inicio", "início", "début", "per 1",
    "任期", "聘期", "à compter du", "commencing", "to commence", "starting in", "starting on", "starting from", "start from", "med start", "start den", "dès le", "a partir del", "alkaen",
    "beginnt am", "beginnt im", "starten im", "starten am", "start op", "commences on", "commences in", "starts in", "débute le", "commence le", "påbörjas",
    "start i", "starter den", "starter i", "startar den", "startar i", "börjar den", "begynder den", "con inizio", "início em", "início a", "join us in",
    "appointed from", "shall start", "eintritt", "antritt", "befristet vom", "wird zum", "möglichst zum", "möglichst ab", "start ab", "start zum", "start am", "date d'entrée", "fecha prevista",
    "data prevista", "fecha de alta", "con efectos de", "a contar desde", "data de entrada", "a partir do dia", "a far data dal", "a partire da", "från och med den", "fr o m", "för perioden",
    "under perioden", "i perioden", "for perioden", "fra og med", "f o m", "ajalle", "ajalla", "ajaksi", "z dniem", "na okres od", "na dobu od", "od měsíce", "for the period", "im zeitraum vom",
    "für die zeit vom", "für den zeitraum vom", "pour la période du", "voor de periode van", "will start", "will begin", "will commence", "tiltre", "tiltræde", "tiltræder", "opstart",
    "rozpocznie się", "rozpoczyna się", "startet am", "startet im", "möglich spätestens",
    "oppstart i", "aanvang", "will start on", "will start in", "will commence in", "will commence on", "commence in", "commence on",
    "available in", "available on", "aikaisintaan", "alkavat", "filled by", "should start", "should begin", "must start", "can start", "as early as", "starts from", "year from", "years from", "month from", "months from", "periode van", "période du", "soll am", "alkaen aikaisintaan", "Zeitraum vom", "del período", "periodo dal", "durata dal", "tillträda", "rozpocząć pracę", "nastoupit",
    "starten vanaf", "starten op", "se iniciará el", "se iniciará en", "iniciará el", "from", "at the latest by", "mit wirkung vom", "mit wirkung zum", "voraussichtlich im", "voraussichtlich am", "voraussichtlich zum", "zeitpunkt", "besetzung erfolgt", "avec effet au", "à compter de", "gaat in op", "gaat in per", "ingaande", "ingaande op", "ingaand", "desde el", "a contar del", "dovrà iniziare il",
    "inizierà dal", "a decorrere da", "a partir do mês de", "startar", "från och med", "fr om", "from den", "starte den", "starte pr", "starter", "praca od", "pracy od", "na czas określony od", "na dobu určitou od", "can start from", "take up employment", "start from",
    "start", "begin in", "à partir d", "à compter d", "dès", "dès le mois de", "a partir d",
};
inline constexpr std::string_view kStartPostWords[] = {
    "聘期", "聘用", "到岗", "入职", "到職",
    "auf unbestimmte zeit", "vacature", "besetzen wir", "wochenstunden", "techniker", "promotionsstellen", "maternity leave", "parental leave", "cover", "someone", "tuition", "maintenance", "ambt", "betrekking", "betreffing", "hoofddocent", "tutkijatohtoria", "lehtoria", "yliopistonlehtoria", "professoria", "tutkijaa", "kokoaikaista", "osa-aikaista", "vuodeksi", "kuukaudeksi", "sijaisuuteen", "projektpostdoc", "videnskabelig assistent", "etatu", "doktorant", "stypendysta", "vikar", "vikarie", "förste forskare", "två år", "tre år", "månader", "måneder",
    "recrutement", "maître de conférences", "doctorant", "doctorante", "chercheur", "chercheuse", "ingénieur", "professeur", "you can", "vous", "du kan", "beschäftigungsverhältnis", "arbeitsverhältnis", "dienstverhältnis", "je kunt", "hilfskraft", "hilfskräfte", "lehrkraft", "beschäftigt", "docent", "hoogleraar", "medewerker", "onderzoeker", "zoeken", "opdracht", "investigador", "investigadora", "profesor", "profesora", "ricercatore", "ricercatrice", "assegnista", "attività", "professore",
    "investigadores", "docente", "lektor", "lektorat", "adjunkt", "professorat", "forskare", "forskningsassistent", "tjänsten", "tjänstgöring", "doktorandtjänsten", "forskningsingeniør", "yliopisto opettaja", "professori", "väitöskirjatutkija", "tutkijatohtori", "adiunkt", "profesora", "wykonawca", "výzkumný pracovník", "odborný asistent",
    "duration", "opening", "openings", "chairperson", "appointees",
    "position", "positions", "post", "posts", "appointment", "appointments", "employment", "job", "role", "professor", "professorship", "lecturer", "fellow", "fellowship", "fellowships",
    "studentship", "phd", "postdoc", "postdoctoral", "tenure", "contract", "candidate", "candidates", "researcher", "assistant", "available", "hire", "appoint", "vacancy",
    "stelle", "stellen", "professur", "besetzen", "besetzung", "ist zu", "sucht", "suchen", "mitarbeiter", "mitarbeiterin", "anstellung", "beschäftigung", "poste", "contrat", "recrute", "recherche", "pourvoir",
    "thèse", "functie", "aanstelling", "positie", "plaza", "puesto", "contrato", "contratto", "posto", "cargo", "incarico", "bolsa", "borsa", "anställning", "anställningen", "tjänst",
    "stilling", "stillingen", "stipendiet", "kollega", "ansættelse", "tehtävä", "tehtävän", "täytetään", "tehtävään", "tehtävät", "työsuhde", "学", "職", "人", "virka", "stanowisko", "zatrudnienie", "pracy", "místo", "pozice", "úvazek",
    "assegno", "assunzione", "contratado", "arbeidsforhold", "ansettelse", "ansettelsen", "ansættelsen", "stillinga", "työ", "umowa", "zatrudnienia", "pracovní",
    "scholarship", "stipend", "full time", "part time", "fixed term", "permanent", "salary", "bursary", "assistantship", "instructor", "residency",
    "vollzeit", "teilzeit", "befristet", "unbefristet", "vergütung", "promotionsstelle", "arbeitszeit", "tätigkeit", "professorin", "assistenz", "juniorprofessur", "cdd", "cdi", "temps plein", "temps complet",
    "temps partiel", "bourse", "voltijds", "deeltijds", "beurs", "tijdelijk", "tewerkstelling", "dienstverband", "jornada completa", "tiempo completo", "tiempo parcial", "beca", "nombramiento", "cátedra", "plazas",
    "tempo pieno", "tempo parziale", "tempo determinato", "tempo indeterminato", "borse", "posizione", "tempo integral", "tempo completo", "tempo inteiro", "vaga", "lugar", "bolseiro", "tidsbegränsad",
    "tillsvidareanställning", "heltid", "deltid", "doktorandtjänst", "befattning", "befattningen", "fuldtid", "deltidsstilling", "fuldtidsstilling", "tidsbegrænset", "postdocstilling", "ph d stilling", "fast stilling",
    "engasjement", "stipendiat", "stipendiatstilling", "midlertidig", "vikariat", "stillingen er", "määräaikainen", "määräaikaiseen", "kokoaikainen", "osa aikainen", "toimi", "toimeen", "virkaan", "työsopimus",
    "tutkija", "yliopistonlehtori", "etat", "etacie", "stanowiska", "stanowisku", "umowę", "umowy", "zatrudnienie", "zatrudni", "stypendium", "úvazek", "úvazku", "pracovního poměru", "pracovní poměr",
    "místo", "místa", "pozici", "pozice", "na dobu určitou", "na dobu neurčitou", "asistent", "studium",
    "smlouva", "you will", "join", "uns", "bei uns", "je begint", "postdoktor", "doktorand", "einstellung",
    "mis au concours", "mandat", "tenable", "associateships", "fellows", "research fellow", "tehtäviä", "tehtävissä", "stillinger", "työsopimus", "arbeidsovereenkomst", "promovendus", "doctorant", "doctorante", "puestos", "postes", "stellen", "博士后",
    "dauer", "contrat doctoral", "durée", "duración", "durata", "duração", "varighet", "varighed", "kesto", "doba", "okres",
};
/// Words between a cue and its date, or before the cue, that make it another thing's start.
inline constexpr std::string_view kOtherStartWords[] = {
    "course", "courses", "the second", "posting", "field season", "fältsäsongen", "zgłoszenia", "nabór", "rekrutacja", "výběrové řízení", "hanke", "hankkeen", "projektet", "projekti", "projet", "progetto", "proyecto", "projeto", "projekt", "kurs", "kursen", "kurset", "výuka", "zajęcia", "lönen", "lön från", "löner från", "löner", "lön", "mzda", "mzdu", "wynagrodzenie", "stipendio",
    "closing", "closing date", "application start", "application starting", "applications start", "competition", "admission", "review", "reviewing", "reviewed", "screening", "screened", "evaluated", "contacting", "renewals", "directive", "executive order", "vaccination", "interview", "interviews", "deadline", "applications", "consideration", "considered", "program", "programs", "programme",
    "project", "funded", "funding", "since", "founded", "established", "evaluation", "evaluating", "semester classes", "registration", "call", "bewerbung", "bewerbungen", "bewerbungsfrist", "projekt",
    "accepted", "selection process", "selection procedure", "selection", "advertised", "auditions", "entretiens", "sollicitatiegesprekken", "sollicitatieprocedure", "vorstellungsgespräche", "auswahlgespräche", "bewerbungsgespräche", "auswahlverfahren", "entrevistas", "entrevista", "colloqui", "colloquio", "intervjuer", "intervjuerna", "samtaler", "samtalerne", "haastattelut", "rozmowy", "pohovory", "solicitudes", "candidaturas", "domande", "wnioski", "přihlášky", "hakemukset",
    "pay award", "tarifvertrag", "tarifrunde", "tarifvertrags", "graduated", "obtained",
    "candidatures", "sollicitaties", "ansökan", "ansøgning", "søknad", "hakuaika", "conference", "session", "posted", "benefits",
};
/// Of the other things, those that a post may be behind: "applications for a lectureship beginning in May 2027".
inline constexpr std::string_view kSoftOtherWords[] = {"applications", "program", "programs", "programme", "candidatures", "solicitudes", "domande"};
/// What then stands between them and the phrase.
inline constexpr std::string_view kOfferedPosts[] = {
    "position", "positions", "post", "posts", "professor", "professors", "professorship", "professorships", "appointment", "appointments", "lecturer", "lectureship", "instructor", "opening", "openings", "fellow", "fellowship", "fellowships", "studentship",
    "chair", "chairperson", "director", "faculty", "researcher", "scientist", "associate", "poste", "postes", "plaza", "plazas", "puesto", "posto", "posti",
};
/// Words of a sentence whose "from" is of another thing's days, wherever they stand before it.
inline constexpr std::string_view kOtherFromWords[] = {
    "apply", "applying", "submit", "submitted", "opens", "interviewed", "published", "accepted", "received", "deadline", "seminars", "contact", "questions", "semester", "term", "vacancy open",
};
/// The same where the post is not named behind them: "applications for a post from 1 May 2027".
inline constexpr std::string_view kNearFromWords[] = {
    "applied", "application", "applications", "open", "online", "regulation", "regulations", "procedure", "data", "papers", "experience", "degree", "website", "dates", "letters", "recruit", "vacancy",
};
/// Behind a date: "oder nach Vereinbarung" is said of nothing but the start of a post.
inline constexpr std::string_view kAgreementWords[] = {
    "oder früher", "oder später", "oder nach Vereinbarung", "oder nach Absprache", "oder früher bzw", "or earlier", "or later", "or by agreement", "or upon agreement", "or as agreed", "or by arrangement", "or as soon as possible", "or as soon thereafter", "or soon thereafter",
    "ou à convenir", "ou à une date à convenir", "ou selon accord", "ou dès que possible", "of eerder", "of in overleg", "of zo snel mogelijk", "eller enligt överenskommelse", "eller enl överenskommelse", "eller snarast", "eller efter aftale", "eller snarest", "eller etter avtale", "tai sopimuksen mukaan", "tai mahdollisimman pian",
    "o antes", "o a convenir", "o según acuerdo", "o da concordare", "ou a combinar", "lub do uzgodnienia", "lub wcześniej", "nebo dle dohody", "nebo dohodou",
};
/// The same before a phrase of many uses: the applicant's degree. "By the start date" is the post's all the same.
inline constexpr std::string_view kDegreeStartWords[] = {"degree", "ph d by", "phd by", "conferred", "completed by", "completion by"};
// clang-format on

}  // namespace jobindex::normalise
