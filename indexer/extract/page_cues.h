// Words and phrases that tell what a page is, folded. Inside indexer/extract only.
//
// A trailing blank means that the word must end there; other entries are beginnings of words.
#pragma once

#include <string_view>

namespace jobindex::extract {

// clang-format off
/// Words that name a post.
inline constexpr std::string_view kJobWords[] = {
    "professor", "lecturer", "lectureship", "phd", "ph.d", "doctoral", "doctorate", "doctorant", "postdoc",
    "post-doc", "postdoctoral", "fellow ", "fellowship", "researcher", "scientist", "engineer",
    "assistant", "technician", "position ", "vacancy", "job ", "internship", "intern ", "studentship",
    "scholarship", "analyst", "manager", "officer", "coordinator", "administrator", "developer",
    "specialist", "director", "dean ", "head of", "chair ", "instructor", "teacher", "tutor", "curator",
    "librarian", "archivist", "conservator", "physicist", "chemist", "biologist", "statistician", "mathematician", "physician",
    "nurse", "resident ", "clinical", "bioinformatician", "research associate", "opening ", "faculty",
    "professur", "doktorand", "promotion ", "promotionsstell", "wissenschaftlich", "mitarbeit", "stelle ", "stellen",
    "juniorprof", "akademisch", "hilfskraft", "habilit", "referent", "ingenieur", "laborant", "techniker",
    "assistenz", "arzt", "aerzt", "arzt/", "post-doktorand", "universitatsassistent", "leiter", "physiker",
    "informatiker", "chercheu", "these ", "maitre de conf", "professeur", "enseignant",
    "charge de recherche", "poste ", "ingenieu", "stage ", "doctorat", "promovend", "hoogleraar", "docent",
    "onderzoek", "universitair", "medewerker", "promotieplaats", "investigador", "doctorando", "profesor",
    "catedra", "contrato predoctoral", "tecnico", "becari", "ricercator", "dottorat", "assegn", "borsa di",
    "professore", "forskare", "universitetslektor", "lektor", "adjunkt", "forskning", "biträdande",
    "bitradande", "ph.d.-stip", "stipendiat", "forsker", "forste", "amanuensis", "overing", "stilling",
    "lektorat", "tutkija", "vaitoskirja", "professori", "yliopisto", "tohtori", "pesquisador", "bolsa",
    "bolseiro", "docente", "adiunkt", "asystent", "doktorant", "stypend", "programator", "vyzkumn",
    "vedeck", "odborn", "pozice", "specialista", "\xE5\x8D\x9A\xE5\xA3\xAB", "\xE6\x95\x99\xE6\x8E\x88",
    "\xE6\x95\x99\xE5\x93\xA1", "\xE6\x8B\x9B\xE8\x81\x98", "physicien", "manipulat", "registrar",
    "counsel", "consultant", "advisor", "adviser", "psycholog", "therapist", "scholar ", "candidate",
    "student ", "trainee", "apprentic", "veterinar", "surgeon", "epidemiolog", "radiograph", "pharmacist",
    "dosimetrist", "programmer", "architect", "editor", "secretary", "chief", "lead ", "trainer",
    "designer", "associate", "responsable", "charge de", "gestionnaire", "redacteur", "secretaire",
    "medecin", "infirmi", "sachbearbeit", "koordinat", "beauftragt", "projektmanag", "beleidsmedewerker",
    "onderwijs", "analist", "tecnologo", "collaborator", "responsabile", "ingeniero", "koordinator",
    "handlaggare", "utredare", "bioanalytiker", "radgiver", "konsulent", "suunnittelija", "asiantuntija",
    "doktorsk", "doctoraats", "profesorado", "ayudante", "fysicus", "fysiker", "fisico", "fizyk", "fyzik", "bursaal", "enfermer",
    "verpleegkund", "sairaanhoitaj", "sygeplejersk", "sykepleier", "sjukskotersk", "lakare", "laege", "lege ", "lekarz", "lekar",
    "medico", "pielegniar", "sestra", "ricerca ", "tirocin", "tutkimus", "harjoittelij", "erikois", "academico", "academica",
    "catedratic", "personal investigador", "titular ", "laurea", "borse ", "posto di", "rtt ", "funktionar", "chercheur",
    "doctorand", "dottorand", "doutorand", "promotions", "technicien", "tohtorikoulutett", "stazyst", "stazist", "\xE7\xA7\x91\xE7\xA0\x94", "allocataire", "alternance", "apprenti", "vikar", "praktikant", "kandidat", "beraterin", "berater",
    "\xE7\xA0\x94\xE7\xA9\xB6\xE5\x93\xA1", "\xE5\x8A\xA9\xE6\x95\x99", "\xE6\x8A\x80\xE8\xA1\x93", "\xE5\x8B\x9F\xE9\x9B\x86", "\xE5\x85\xAC\xE5\x8B\x9F", "\xE7\xA0\x94\xE7\xA9\xB6\xE5\x91\x98",
    "\xE5\xB7\xA5\xE7\xA8\x8B\xE5\xB8\x88", "\xE8\xAE\xB2\xE5\xB8\x88", "\xE8\xAC\x9B\xE5\xB8\xAB", "\xE7\xA0\x94\xE7\xA9\xB6", "\xE5\xBE\xB5\xE8\x81\x98", "\xE6\x8B\x9B\xE5\x8B\x9F", "\xE8\x81\x98\xE7\x94\xA8", "\xE6\x95\x99\xE5\xB8\x88",
    "insinoori", "specjalist", "inzynier", "vyvojar", "inzenyr", "technik", "ucitel", "spravce",
    "徵才", "誠徵", "徵求", "甄選", "甄选", "聘任", "招考", "職員", "补佐", "補佐員", "助手", "特任", "助理", "护士", "医生", "薬剤師", "司書", "専門職", "药师", "工程師", "主任", "ポスドク", "ポストドクター", "医師", "技師", "看護師",
    "教员", "岗位", "职位", "求人", "연구원", "교수", "초빙", "채용", "박사후", "공채",
    "postdok", "pracovni", "vedouc", "pracownik", "konkurs", "kierownik", "badacz", "wykladowc",
    "nauczyciel", "naukow", "investigacion", "contratacion", "titulado", "titulada",
    "ayudant", "coordinador", "predoctoral", "posdoctoral", "concurso", "posdoc", "pos-doc", "posdout", "pos-dout", "bolsist", "contrato", "adjoint", "vacataire",
    "contractuel", "animateur", "animatrice", "conseill", "directeur", "directrice", "coordinateur", "coordinatrice",
    "agent ", "offre d", "bourse", "posizione", "concorso", "incarico", "selezione", "dirigente", "collaborat",
    "professoressa", "assistente", "assistent", "adviseur", "projectleider", "hoofddocent",
    "wetenschappelijk", "lector", "universitetslekt", "prosjekt", "projektled", "vikariat", "amanuens",
    "bibliotek", "samordn", "kommunikat", "contratacao", "investigacao", "doutorad", "vaga ", "posicao", "auxiliar",
    "especialista", "investigator", "vyzkum", "stipend", "laborator",
    "leader ", "group leader", "head ", "team lead", "principal investigator", "rector ", "provost", "president ", "controller", "steward", "inspector", "operator", "draughts", "archaeolog", "astronom", "ecolog", "econom", "geolog", "historian", "linguist", "musician", "organist", "choreograph", "economist", "fellows ", "prae-doc", "praedoc", "predoc", "post doc", "referendar", "volontar", "buchhalter", "werkstatt", "fachkraft", "fachangestellt", "assistenzarzt", "oberarzt", "gartner", "mechaniker", "verwaltungs", "teamassisten", "beamt", "animalier", "magasinier", "technicus", "beheerder", "secretaresse", "bibliothecaris", "administrateur", "bibliothecaire", "archivero", "bibliotecario", "administrativo", "operario", "capo ", "impiegat", "funzionari", "bibliotecari", "ekonom", "kurator", "vaktmastare", "fuldmaegtig", "specialkonsulent", "chefkonsulent", "kontorist", "radgivare", "bibliotekarie", "ylilaakari", "laborantti", "sihteeri", "johtaja", "paallikko", "tekniker", "kustos", "referent ", "glowny", "starszy", "mlodszy", "samodzieln", "ksiegow", "bibliotekarz", "referentk", "ucetni", "knihovn", "asistent", "kurátor",
    // Occupations of universities, hospitals and museums
    "archaolog", "archeolog", "archaologin", "biologe ", "biologin", "chemiker", "geologe ", "geologin", "historiker", "soziolog", "geographer", "geograph ", "okologe ", "okologin", "volkswirt", "kunsthistorik",
    "neurowissenschaft", "sociologist", "anthropologist", "neuroscientist", "geophysicist", "biochemist", "microbiologist", "toxicologist", "pathologist", "oceanograph", "meteorolog", "hydrolog", "botanist", "zoologist", "entomologist", "demograph",
    "biologiste", "chimiste", "archeologue", "geologue", "historien", "economiste", "sociologue", "ecologue", "informaticien",
    "farmaceut", "apothek", "apotek", "pharmacien", "farmacist", "farmakeut", "proviisori", "psykolog", "psicolog", "statistiker", "statisticien", "estadistic", "tilasto", "sozialarbeit",
    "sozialpadagog", "socionom", "sosionomi", "hebamme", "sage-femme", "barnmorska", "jordemoder", "jordmor", "katilo", "verloskund", "matrona", "polozna", "ostetric", "parteira",
    "physiotherap", "fysioterap", "fisioterap", "kinesithera", "fizjoterap", "fyzioterap", "dietitian", "dietist", "diatassist", "ergotherap", "arbetsterapeut", "ergoterap", "toimintaterap",
    "logopad", "logoped", "orthophon", "puheterap", "zahnarzt", "dentist", "tandlak", "tandlaeg", "tannlege", "hammasl", "stomatolog", "odontolog", "tierarzt", "elainlaak", "dyrlege",
    "dyrlaege", "weterynarz", "bioingenior", "entwickler", "developpeur", "ontwikkelaar", "desarrollador", "sviluppatore", "utvecklare", "udvikler", "utvikler", "kehittaja", "programist",
    "jurist", "giurista", "abogad", "advogad", "prawnik", "pravnik", "lakimies", "rechtsanwalt", "accountant", "comptable", "contabil", "kirjanpit", "journalist", "redakt", "toimittaja",
    "fotograf", "translator", "ubersetzer", "traduct", "oversetter", "oversatter", "kaantaja", "tlumacz", "prekladatel", "interpreter", "dolmetsch", "elektriker", "schlosser", "tischler",
    "gardener", "hausmeister", "caretaker", "janitor", "custodian", "porter", "driver", "chauffeur", "welder", "machinist", "carpenter", "electrician", "konservator", "restaurator",
    "restaurateur", "conservateur", "museumsinspek", "kuraattori", "konservaattori", "pflegefach", "pflegekraft", "pflegedienst", "altenpfleg", "ausbilder", "auszubild", "azubi", "erzieher",
    "educador", "hoitaja", "lahihoitaja", "underskoter", "lehrer", "lehrkraft", "lehrbeauftr", "opettaja", "larare", "laerer", "leraar", "insegnante", "gerente", "jefe", "jefa", "teamleit",
    "verwalter", "kanzler", "rektor", "dekan", "paramedic", "optometrist", "audiolog", "orthoptist", "perfusionist", "podiatr", "phlebotom", "geneticist", "wissenschaftler", "wetenschapper",
    "naukowiec", "bioinformatik", "inspektor", "doradca", "poradce", "metodik", "metodyk", "kancler", "pravny", "asystentk", "laborantk", "opiekun", "pecovatel", "asesor", "monitor",
    "educator", "demonstrator", "ranger", "warden", "planner", "surveyor", "producer", "buyer", "auditor", "actuary", "sonographer", "embryologist",
    "doctoraat ", "doutoramento ", "cheffe", "chef de", "chef d'", "maitresse de", "praticien", "interne en", "medewerkster", "akademick", "badatel", "munkatars", "adjunktus", "tanarseged", "docens", "arastirma gorevlisi", "ogretim uyesi", "cercetator",
    "ater ", "attache temporaire", "locum", "сотрудник", "профессор", "доцент", "аспирант", "постдок", "преподаватель", "ассистент", "докторант", "вакансия",
    "teaching post", "academic post", "research post", "assistantship",
    "for a thesis", "tenure-track appointment", "tenure track appointment", "tenure-stream appointment", "tenure stream appointment", "thesis offer", "thesis position", "thesis proposal", "post doctor", "bolsa de pos", "estagio pos",
};

/// Parts of compound words that name a post, and the marks of gender behind one ("(m/w/d)").
inline constexpr std::string_view kJobParts[] = {
    "professur", "tutkija", "konsulent", "medarbetar", "medarbejder", "sekretar", "lektor", "ingenjor", "insinoori", "forsker", "ledare", "leder ", "professor", "referent", "mitarbeiter", "assistent", "forscher", "techniker", "ingenieur", "m/w/d", "w/m/d",
    "m/f/d", "f/m/d", "d/m/w", "m/d/w", "w/d/m", "f/m/x", "m/f/x", "m/w/x", "w/m/x", "(h/f)", "(f/h)", "h/f/x", "(m/v)",
    "m/v/x", "v/m/x", "(m/k)", "(k/m)", "(m/z)", "(all genders)", "(w/m)", "(m/w)", "(m/f)", "(f/m)", "m/w/div", "w/m/div", " h/f", " f/h",
    "lehrstuhl", "dozent", "laborant", "angestellt", "koordinator", "gruppenleit", "abteilungsleit", "geschaftsfuhr", "facharzt", "oberarzt", "assistenzarzt", "adjunkt", "ingenior", "techniker", "tekniker", "hoofd ", "leitung der", "leitung des", "reader in", "attache ", "charge d", "gestor", "prefekt", "forskare", "forschungs", "administrator",
};

/// Words of titles that name many posts.
inline constexpr std::string_view kListWords[] = {
    "vacancies", "vacant positions", "available positions", "open vacancies", "current positions", "jobs ", "open positions", "job openings", "current openings", "all positions",
    "job offers", "job search", "search results", "job list", "job board", "job portal", "positions in",
    "positions at", "phd positions", "postdoc positions", "career", "careers", "browse", "opportunities",
    "employment at", "work with us", "working at", "work at", "join us", "job alerts", "stellenangebote",
    "stellenausschreibungen", "offene stellen", "stellenmarkt", "stellenborse", "jobborse", "karriere",
    "arbeiten an", "offres d'emploi", "offres de", "nos offres", "recrutement", "vacatures", "werken bij",
    "ofertas de", "empleo", "convocatorias", "offerte di lavoro", "lavora con noi", "bandi ", "concorsi",
    "lediga jobb", "lediga tjanster", "lediga anstallningar", "jobba hos", "ledige stillinger",
    "stillinger", "avoimet tyopaikat", "vagas", "oferty pracy", "nabidka prace", "nabidky prace",
    "volna mista", "vysledky", "ergebnisse", "academic posts", "academic vacancies",
};

/// Titles, or their beginnings, of pages that never hold an ad.
inline constexpr std::string_view kServiceTitles[] = {
    "about", "about us", "privacy", "terms", "cookie", "cookies", "imprint", "impressum", "datenschutz", "faq", "sitemap",
    "accessibility", "legal notice", "mentions legales", "aviso legal", "unsubscribe", "newsletter", "how to apply", "om",
    "application process", "engager", "recruit", "how to", "guide to", "guidelines", "how we hire", "staff benefits", "why work", "our values", "privacy policy", "disclaimer",
    "terms of", "uber uns", "a propos", "over ons", "om oss", "om os", "welcome to", "frequently asked",
};

/// The same, unless a word for a post follows ("Contact Center Manager").
inline constexpr std::string_view kPlainTitles[] = {
    "kontakt", "contact", "help", "register", "sign up", "my account", "home", "welcome", "news", "events", "search",
};

/// Phrases of error pages, bot checks and login walls.
inline constexpr std::string_view kErrorTitles[] = {
    "404", "403", "500", "502", "503", "page not found", "not found", "file not found", "access denied",
    "forbidden", "just a moment", "attention required", "are you a robot", "are you human", "captcha",
    "robot check", "security check", "verify you are", "checking your browser", "bad gateway",
    "service unavailable", "internal server error", "error", "log in", "login", "sign in", "anmelden",
    "please enable javascript", "seite nicht gefunden", "nicht gefunden", "page introuvable",
    "pagina niet gevonden", "pagina no encontrada", "pagina non trovata", "sidan hittades inte",
    "siden blev ikke fundet", "siden finnes ikke", "sivua ei loytynyt", "nie znaleziono",
    "stranka nenalezena", "pagina nao encontrada", "too many requests", "request rejected", "maintenance",
    "wartung", "under construction", "session expired",
};

/// Phrases that say that an ad is gone.
inline constexpr std::string_view kExpired[] = {
    "no longer available", "no longer accepting applications", "no longer open", "no longer active",
    "position has been filled", "job has expired", "vacancy has expired", "vacancy is closed",
    "vacancy has closed", "this job is closed", "this job has been closed", "this position is closed",
    "this position has closed", "applications are closed", "job not found", "job has been removed",
    "posting has expired", "this vacancy is no longer", "ad has expired", "listing has expired",
    "nicht mehr verfugbar", "stelle ist bereits besetzt", "nicht mehr aktuell",
    "bewerbungsfrist ist abgelaufen", "n'est plus disponible", "offre expiree", "offre a expire",
    "n'est plus en ligne", "niet meer beschikbaar", "vacature is gesloten", "vacature is verlopen",
    "ya no esta disponible", "oferta caducada", "non e piu disponibile", "inte langre tillganglig",
    "annonsen har tagits bort", "ansokningstiden har gatt ut", "ikke laengere", "ikke lenger tilgjengelig",
    "ei ole enaa", "nie jest juz dostepna", "oferta wygasla", "jiz neni", "neni jiz", "byla ukoncena",
    "ja nao esta disponivel",
};

/// Asking for applications.
inline constexpr std::string_view kApply[] = {
    "apply", "application", "applicants", "candidates", "submit", "send your cv", "cover letter", "bewerb",
    "candidature", "postuler", "candidat", "solliciteer", "sollicit", "candidatura", "solicit",
    "presentar", "domanda", "ansok", "ansog", "soknad", "hakemu", "hae ", "aplikuj", "zgloszeni",
    "prihlas", "応募", "申請", "申请", "应聘", "應徵", "iscri", "ammission", "instancia", "solicitud", "inscripcion", "hakemuks", "podanie", "reageer", "cv e ", "zivotopis", "contact", "dm me", "email me", "get in touch", "dossier", "adressez",
    "envoyez", "envoyer", "unterlagen", "lebenslauf", "motivatiebrief", "curriculum", "cv ", "resume",
    "meritforteckning", "send din", "sandes", "hakemus", "zyciorys", "how to apply", "mam zajem",
    "odpovedet",
    "履歴書", "履历", "簡歷", "简历", "郵寄", "电邮", "投递", "応募方法", "提出書類", "이력서", "지원서", "지원",
    "kandyd", "zglosz", "aplikac", "candidatar", "inscric", "ansokan", "sollicitatie", "motivatie", "lettre",
    "postul", "inviare", "enviar", "envie", "wyslac", "przesla", "zaslat", "zaslete", "send oss", "skicka",
    "freuen uns auf ihre", "kontakt", "ansprechpartner", "ansprechperson", "send us", "write to", "referees", "references", "enquiries", "inquiries", "apply now", "kandidater", "ansoger", "partecipa", "participar", "possono partecipare", "jetzt bewerben", "postulez",
    "laita vapaamuotoi", "hakijo", "hakija", "mandar ", "mande ", "envie ", "meld je aan", "reacties", "sok pa", "lamna in", "candidars", "uchazec", "aplikowa", "접수", "제출", "문의", "报名", "請將", "请将", "お問い合わせ", "書類",
    "palyaz", "jelentkez", "заявк", "резюме", "basvur",
    "send a cv", "send cv", "cv to", "letter and cv", "send vita", "a resume", "upload a", "two references", "walk-in", "be considered", "write to me", "tell us about yourself",
};

/// Naming a deadline.
inline constexpr std::string_view kDeadline[] = {
    "deadline", "closing date", "apply by", "closes on", "applications close", "until filled",
    "review of applications", "bewerbungsfrist", "bewerbungsschluss", "bewerbungen bis", "date limite",
    "avant le", "sluitingsdatum", "uiterlijk", "fecha limite", "plazo", "scadenza", "sista ansokningsdag",
    "senast", "ansogningsfrist", "soknadsfrist", "hakuaika", "prazo", "termin skladania", "uzaverka",
    "no later than", "frist", "entro il", "termin", "cierre", "presentacion de", "hasta el", "deadline:", "締切", "必着", "截止", "viimeistaan", "paattyy", "tot en met", "t/m", "prihlask",
    "締め切", "〆切", "期限", "期日", "截至", "报名时间",  "마감",
    "do dne", "nejpozdeji", "najpozniej", "termino", "entro", "jusqu", "senest", "sista dag", "ansokan ska",
    "uzaverk", "data limite", "cierra", "ferme le", "sluit", "scade",
    "application by", "applications by", "application before", "applications before", "application until", "applications until",
    "applications are due", "application is due", "apply before", "apply until", "apply no later", "bewerbung bis", "bewerben sie sich bis",
    "bewirb dich bis", "application period will", "application period is", "application period:", "posting deadline", "ende der ausschreibung", "tempo fino al", "scad.", "fins al", "prazo de", "candidature avant", "candidatures avant", "sollicitatie voor", "sollicitatie uiterlijk", "solliciteer voor",
    "solliciteren kan tot", "solliciteren tot", "solicitudes hasta", "candidaturas hasta", "domande entro", "candidature entro",
    "candidaturas ate", "inscricoes ate", "ansokan senast", "ansok senast", "ansogning senest", "soknad innen", "sok innen", "sok stillingen innen",
    "hae viimeistaan", "hakuaika paattyy", "zgloszenia do", "aplikacje do", "zasilejte do", "prihlasky do",
    "t.e.m.", "haku alkaa", "haku paattyy", "ate dia", "ate o dia", "periodo de inscric", "ansokningstid", "fecha de cierre", "termine per la", "hataridej", "hatarido", "срок подачи", "до закрытия", "son basvuru", "접수기간", 
    "full consideration", "must be received by", "will be considered until", "last day to apply",
};

/// Words of days and terms that may be a deadline's: a part of an ad, but no invitation.
inline constexpr std::string_view kLooseDeadline[] = {
    "ten laatste", "innen ", "mennessa", "nouveau delai", "delai de", "cloture", "spatestens", "einsendeschluss", "bis zum", "日まで", "screening of app", "review of candidates", "first consideration", "consideration of app", "reviewed beginning", "until the position", "last date",
    "review begins", "reviews begin", "are due on", "are due by", "applications received by", "by noon", "no later than",
};

/// Naming requirements.
inline constexpr std::string_view kRequirements[] = {
    "requirements", "qualifications", "required are", "should possess", "must possess", "in possession of", "should hold", "must hold", "titulo de", "doctoral degree", "ph.d. degree", "phd degree", "you have", "we expect", "must have", "experience in",
    "experience with", "degree in", "master's", "msc ", "msc,", "required", "skills", "your profile",
    "eligib", "background in", "anforderungen", "ihr profil", "voraussetzung", "abgeschlossenes",
    "kenntnisse", "chi cerchiamo", "laurea", "titoli", "podminky", "ukoncen", "perfil", "formacion", "edellytamme", "odotamme", "bring", "je beschikt", "u beschikt", "diploma", "応募資格", "资格", "條件", "条件", "要件", "profil recherche", "competences", "profil du", "functie-eisen", "profiel", "jij hebt",
    "requisitos", "requisiti", "kvalifikation", "krav", "kvalifikasjon", "vaatimuk", "kelpoisuus",
    "wymagania", "pozadujeme", "pozadavky", "kompetenc", "titulaire d", "vous disposez", "vous etes",
    "sie verfugen", "sie haben", "sie bringen", "idealerweise", "je hebt", "je bent", "wij vragen",
    "experiencia", "esperienza", "du har", "vi ser garna", "meriterande", "erfaring", "kokemus",
    "doswiadczenie", "zkusenost", "znalost", "ocekavame", "co od vas", "applicants should",
    "applicants must", "should have", "you hold", "you bring", "knowledge of", "ph.d. in", "phd in",
    "doctorate in", "years' experience", "years of experience", "profil :", "profil:", "is asked for",
    "資格", "学历", "學歷", "学位", "必要な経験", "経験", "具有", "具備", "应具", "要求", "任职", "지원자격", "우대",
    "wyksztalcen", "dyplom", "vzdelan", "praxe", "znajomosc", "posiada", "requisit", "titulacion", "diplome",
    "niveau", "formation", "bac+", "qualifich", "possesso", "conoscenz", "opleiding", "ervaring", "kennis",
    "utdanning", "utbildning", "erfarenhet", "kompetanse", "kunnskap", "wymagan", "oczekiw", "licenciatura",
    "mestrado", "habilitac", "pozadav", "connaissanc", "maitrise", "conocimient", "conheciment", "kunskap", "behorig",
    "what you'll need", "what you need", "what we're looking for", "what we are looking for", "who you are", "you'll have", "you will have", "about you", "qualified", "holds a", "hold a", "experience:", "essential criteria", "person specification", "selection criteria", "minimum requirements", "education", "your background", "your qualifications", "abgeschlossen", "erfahrung", "sie sind", "abschluss", "was sie mitbringen", "das bringen sie mit", "that you have", "profil ",
    "erwunscht", "beschikt over", "masterdiploma", "moedertaal", "essential:", "desirable:",
    "hva ma du", "hva kan du", "hvem er du", "vem ar du", "kenelle", "tutkinto", "edellyt", "quem pode", "a quien buscamos", "quien puede", "chi puo", "candidates will", "the ideal candidate", "ideal candidates", "a doctorate", "evidence of", "applicants with", "candidates with", "preferred:", "first degree", "je bezit", "masterabschluss", "vorausgesetzt", "kandidaten sollten", "kandidatinnen und kandidaten sollten",
    "behorighet", "doktorsexamen", "kandidatgrad", "ph.d.-grad", "titolo di studio", "dottorato di ricerca entro", "학위", "경력", "지원 자격", "관련전공", "vegzettseg", "elvaras", "требовани", "ученая степень", "степен",
    "minimum:", "minimum qualif", "degree required", "required:", "we need from you", "you have a", "earned doctorate", "hold a phd", "holds a phd", "eligible candidates", "honours degree",
};

/// Naming tasks.
inline constexpr std::string_view kTasks[] = {
    "responsibilities", "duties", "the candidate will", "candidate is expected", "fellow will", "student will", "missao", "mission ", "consister", "undervisnings- og", "undervisnings-", "forskar", "deltagelse", "desenvolver", "tasks", "you will", "the role", "job description", "the project",
    "project on", "work on", "to join", "aufgaben", "stellenbeschreibung", "missions",
    "description du poste", "taken ", "werkzaamheden", "funciones", "tareas", "attivita",
    "arbetsuppgifter", "cosa si fa", "dove si lavora", "tema", "napln", "wat ga je doen", "je maakt deel", "職務", "业务", "业務", "工作", "職責", "arbejdsopgaver", "arbeidsoppgaver", "tehtav", "obowiazki", "napln prace",
    "responsabil", "sie arbeiten", "sie ubernehmen", "vous serez", "vous ", "je gaat", "je werkt",
    "du kommer", "dine opgaver", "co te ceka", "co vas ceka", "budete", "what you", "this role",
    "this position", "as a member", "the successful candidate", "the post holder", "you would",
    "仕事内容", "しごと", "業務内容", "担当", "职责", "岗位职责", "主要从事", "담당업무",
    "obowiazk", "zakres", "zadani", "ukoly", "zodpoved", "tarefas", "atividades", "plano de trabalho", "mansioni",
    "compiti", "functieomschrijving", "oppgaver", "uppgift", "activites", "descripcion", "dina oppgaver",
    "naplni prace", "cilem", "celem", "objectif", "objetivo", "obiettiv",
    "what you'll do", "you'll ", "about the role", "about the job", "the position", "your tasks", "your role", "your responsibilities", "in this role", "beratung", "sie beraten", "das erwartet sie", "ihre tatigkeit", "tatigkeit", "funksjon", "arbeitsgebiet", "build ", "develop ", "we build", "your mission",
    "aufgabengebiet", "vertretung der", "vertritt", "das projekt", "draagt bij", "onderwijs en onderzoek", "verricht onderzoek", "arbetsbeskrivning", "bedriva forskning", "actividades", "naplni", "zakres obowiazk", "ziel des projekts", "verantwortlich fur",
    "hva skal du", "hvad skal du", "vad ska du", "o que faz", "cosa fara", "co bedziesz", "he or she will", "she or he will", "they will", "the appointee", "the incumbent", "will be responsible", "will teach", "teaching load", "will conduct", "will analy", "tyotehtav", "tehtava", "supervision de", "je taken", "teilprojekt", "in der dissertation", "das fach in", "in forschung und lehre", "fag", "담당 업무", "모집분야", "연구 분야", "feladat", "обязанност", "задач",
    "duties:", "responsibilities:", "oversees", "leads a team", "reports to", "the role holder", "are responsible for",
};

/// Naming pay and terms.
inline constexpr std::string_view kOffer[] = {
    "we offer", "salary", "employment contract", "appointment", "fuldtid", "deltid", "tidsbegr", "tidsubegr", "fast stilling", "contract for", "grant shall", "bolsa e", "mensal", "benefits", "full-time", "full time", "part-time", "fixed-term", "fixed term",
    "funded", "stipend", "per annum", "starting date", "start date", "wir bieten", "vergutung", "tv-l",
    "entgeltgruppe", "befristet", "vollzeit", "teilzeit", "nous offrons", "remuneration", "salaire",
    "wij bieden", "salaris", "ofrecemos", "retribucion", "offriamo", "retribuzione", "importo", "borsa ", "stipendio", "finanzia", "renta", "jornada", "dedicacion", "mensual", "loppuaika", "maaraaika", "uposazeni", "finance", "stypendium", "vi erbjuder", "lon ",
    "anstallning", "vi tilbyder", "vi tilbyr", "lonn", "tarjoamme", "palkka", "oferujemy", "wynagrodzenie",
    "nabizime", "mzda", "oferecemos", "contrat doctoral", "contrat de", "cdd", "euros", "per year",
    "per month", "eur ", "permanent", "unbefristet", "entlohnung", "brutto", "bruto", "tarief", "cao ",
    "cat. ", "kollektiv", "mandad", "heltid", "fulltid", "maaraaikainen", "etat", "uvazek", "tenure",
    "temporary", "annual leave", "pension", "wage ", "an hour",
    "給与", "時給", "年俸", "月給", "待遇", "薪資", "薪酬", "薪水", "年薪", "月薪", "雇用期間", "契約期間", "任期", "勤務時間", "勤務日", "福利", "급여", "근무",
    "wynagrodz", "umow", "odmen", "smlouv", "nabiz", "contrat", "remunera", "subsidio", "compenso", "lordi",
    "aanstelling", "uur per week", "uren per week", "stillingsprosent", "tarifavtal", "manadslon", "visstid",
    "tillsvidare", "prosent", "avtal", "vilkar", "durata", "duracion", "duracao", "duree", "salari",
    "pay range", "base pay", "per hour", "compensation", "p.a.", "pa plus", "superannuation", "contract duration", "employment type", "unser angebot", "was wir bieten", "entgelt", "urlaub", "arbeitszeit", "duration", "working time", "stellenumfang", "we provide", "perks", "health insurance", "commensurate", "mobiles arbeiten", "homeoffice",
    "beschaftigungsumfang", "stellenumfang", "jahressalar", "maandsalaris", "aangesteld", "tidsbegransad", "anstallningsform", "dotacion", "trattamento economico",
    "doctoraatsbeurs", "aanbod", "voltijds", "taux", "mandat ", "entree en fonction", "laufzeit", "por mes", "carga horaria", "salario", "kesto", "tyoaika", "maaraaja", "maarajaksi", "tv l", "e13", "tvod", "anstallningen ar", "stillingen lonnes", "vikariat", "umowa", "연봉", "계약기간", "처우", "聘期", "賃金", "任用期間", "雇用形態", "fizetes", "berezes", "зарплат", "оклад", "in the first instance", "assegno", "assegni di ricerca",
};

/// Saying that a post is vacant.
inline constexpr std::string_view kVacancy[] = {
    "vacancy", "vacancies", "open position", "position is", "position available", "positions available",
    "hiring", "we are looking for", "we're looking for", "looking for a", "seeking", "recruit",
    "opening for", "job opening", "invites applications", "to fill", "wir suchen", "zu besetzen",
    "ausgeschrieben", "recherche un", "recrute", "wij zoeken", "op zoek naar", "buscamos", "cerchiamo",
    "vi soker", "vi soger", "vi seker", "ledig", "haemme", "etsimme", "poszukuje", "szukamy", "hledame",
    "procuramos", "phd position", "phd opportunity", "postdoc position", "join our", "join my",
    "studentship", "phd opening", "are advertising", "ouvre un", "ouvre une", "propose une these",
    "propose un poste", "nous cherchons", "nous recherchons", "est a pourvoir", "a pourvoir", "sucht ",
    "suchen wir", "gesucht", "suchen ", "zoekt ", "zoeken ", "vacature", "cerca ", "bando",
    "selezione pubblica", "se busca", "convoca", "busca ", "soker", "utlyser", "soger", "avoinna",
    "haetaan", "we seek", "is searching", "wanted", "we invite", "invite applications", "is looking",
    "procura-se", "zatrudni", "hleda", "prijme", "koho hledame", "is available", "we are advertising",
    "is advertising", "to recruit", "these proposee", "poste propose", "sujet de these",
    "募集", "招聘", "公募", "求人", "徵才", "誠徵", "徵聘", "甄選", "招募", "诚聘", "채용", "초빙",
    "utlys", "vacant", "vaga", "plaza", "puesto", "posizione", "posto", "stanowisk", "konkurs", "misto", "pozice",
    "nabor", "poste ", "concours", "concurso", "selezione", "avviso",
    "is seeking", "seeks", "is offering", "invites outstanding", "invites qualified", "accepting applications", "call for applications", "expects to have", "emploi ouvert", "selecionar", "selecionad", "inscricoes", "onskes besat", "stillingen er", "haettavis", "haussa", "posicoes", "es convoca", "obre un", "oferir una pla", "applications are invited", "invites candidates", "position of", "post of", "open rank", "faculty position", "tenure-track position", "positions are", "new position", "we have an opening", "verstarkung", "zum nachstmoglichen", "in vollzeit", "unbefristet", "is hiring", "are hiring", "job details", "job id", "job ref", "reference number", "kennziffer", "referenznummer", "stellennummer",
    "wir besetzen", "wiederzubesetzen", "promotionsstelle", "eine stelle", "die stelle", "stellenausschreibung", "valkommen att soka", "appel a candidature", "appel a candidatures", "haettavissa", "vyhlasuje", "vyberove rizeni", "oglasza", "encontra-se aberto", "aberto concurso", "edital", "positions start", "position starts",
    "vi trenger", "vi behover", "vi har brug for", "wir brauchen", "tarvitsemme", "necesitamos", "precisamos de", "potrzebujemy", "potrebujeme", "nous avons besoin", "abbiamo bisogno", "we need a", "we need an", "wij hebben een plaats", "etsii", "etsitaan", "hakee ", "haku alkaa", "rekrytoi", "besaettes", "opslas ", "i denna anstallning", "denne stillingen", "slas op", "vil du vaere", "vill du bli", "vill du arbeta", "valkommen med din ansokan", "zu vergeben", "zur besetzung", "wird gesucht", "werden gesucht",
    "te vervullen", "mise au concours", "mis au concours", "met au concours", "recrutons", "ouverture d'un poste", "ouverture d'un concours", "se necesita", "se oferta", "se ofrece", "proceso selectivo", "bandisce", "e indetta", "ricerchiamo", "cercasi", "precisa-se", "contrata-se", "processo seletivo", "processo de selecao", "rekrutujemy", "obsad", "prijmem", "vypisuje konkurz", "palyazatot", "keres ", "allashirdet", "вакансия", "вакантн", "приглаша", "конкурс", "모집",
    "inviting app", "invites nominations", "wishes to appoint", "wish to appoint", "wishing to appoint", "seek to appoint", "hope to appoint", "wishes to recruit", "intends to appoint", "is to be filled", "are to be filled", "looks for a", "looks for an", "looking for app", "looking for cand", "looking for highly", "looking for outstanding", "looking for qualified", "seeking app", "has an opening", "have an opening", "there is an opening", "is an opening", "applications are sought", "applications are being", "is accepting app", "are invited to apply", "encouraged to apply", "following posts", "following positions", "following vacan", "will appoint", "to be appointed", "would like to hire",
    "the successful applicant", "successful candidate", "person appointed", "post holder", "postholder", "role holder", "job holder", "the appointee", "the incumbent", "is filling", "have funding for", "has funding for", "will award", "announces a search", "make an appointment", "we look for", "we need someone", "would be appointed", "is to appoint",
    "ph.d. position", "doctoral position", "doctoral positions", "post-doctoral position", "postdoctoral position", "research position", "teaching position", "academic position", "doktorandenstelle", "postdoc-stelle", "postdocstelle", "phd-stelle", "stelle als", "doktorandtjanst", "stipendiatstilling", "postdoktorstilling", "contrat doctoral", "contrat postdoctoral",
    "contrat post-doc", "contrats post-doc", "contrats doctoraux", "ausschreibung ein", "schreibt zum", "schreibt ein", "offre de these", "proposition de these", "these financee", "offre de post",
    "is currently accepting", "opens a call", "opens a post", "is opening a", "doctoral fellowship is", "phd student position", "phd fellowship", "has a position", "have a position", "currently hiring", "to join the team",
    "contrato predoctoral", "plaza de", "assegno di ricerca", "bolsa de doutoramento", "bolsa de investigacao", "bolsa de pos-doutoramento", "bekleidet", "die gesuchte person", "la personne recrutee", "le candidat retenu", "la persona seleccionada", "il candidato selezionato", "valittava", "den som anstalls", "wybrana osoba", "uspesny uchazec",
};

/// Words of names of institutions.
inline constexpr std::string_view kInstitutions[] = {
    "universit", "institut", "college", "hochschule", "school of", "academy", "akademi", "ecole",
    "hospital", "hopital", "hopitaux", "ospedale", "szpital", "nemocnice", "ziekenhuis", "uniwersyteck", "universid", "univerzit", "klinik", "clinic", "laborator", "research cent", "politec", "polytechn", "fraunhofer",
    "helmholtz", "max planck", "max-planck", "leibniz", "cnrs", "inserm", "inria", "csic", "eth zurich",
    "epfl", "yliopisto", "foundation", "museum", "observator", "uniwersytet", "sveuciliste",
    "vysoke uceni", "hogskol", "hogeschool",
    "大学", "大學", "学院", "學院", "研究所", "研究院", "医院", "病院", "대학교", "연구원",
};

/// Parts of compound words of such names: "Linnéuniversitetet", "Fachhochschule", "Forschungsanstalt".
inline constexpr std::string_view kInstitutionParts[] = {
    "universitet", "universitat", "hochschule", "hogskola", "hoyskole", "hojskole", "forschungsanstalt",
    "forschungszentrum", "forschungsinstitut", "universiteit", "instituut", "instituttet", "institutet",
    "sykehus", "sjukhus", "sygehus", "sairaala", "politechnik", "nationalmuseum", "museum", "bibliothek",
    "county council", "city council", "research council", "academia",
};

/// Words of names of job portals.
inline constexpr std::string_view kPortals[] = {
    "jobs", "job portal", "career", "karriere", "recruit", "vacancies", "vacatures", "stellen", "emploi",
    "empleo", "workday", "greenhouse", "euraxess", "talent", "jobb", "prace", "positions",
};

// clang-format on

}  // namespace jobindex::extract
