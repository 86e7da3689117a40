// Words that tell an employer's name in prose. Inside indexer/normalise only.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// Words around which the name of an institution stands.
inline constexpr std::string_view kInstitutionKinds[] = {
    "university", "universität", "université", "universite", "universidad", "università", "universidade",
    "universitat", "universiteit", "universitet", "universitetet", "universitets", "college", "institute",
    "institut", "institutet", "instituto", "istituto", "hochschule", "fachhochschule", "högskola",
    "högskolan", "høgskolen", "høgskulen", "yliopisto", "yliopiston", "uniwersytet", "uniwersytetu",
    "univerzita", "univerzity", "univerzitě", "politecnico", "politechnika", "polytechnic", "polytechnique",
    "école", "school", "hospital", "klinikum", "universitätsklinikum", "centre", "center", "zentrum",
    "academy", "akademie", "学", "laboratory", "universitetshospital", "universitätsspital", "hospitalet",
    "sjukhuset", "universitetssjukhuset", "forschungszentrum", "laboratoire", "centro", "fundación",
    "fundação", "fondazione", "fondation", "foundation", "akademia", "instytut", "ústav", "大", "院", "所",
    "observatory", "museum", "estación", "estacion", "observatorio", "museo", "agencia", "hôpital", "hôpitaux", "hospices", "chu",
    "krankenhaus", "klinik", "klinika", "stiftung", "gesellschaft", "nemocnice", "szpital", "sygehus", "sykehus", "sjukhus", "lasarett", "myndigheten", "ammattikorkeakoulu", "korkeakoulu", "institutt",
    "instituttet", "bibliothek", "bibliothèque", "biblioteca", "archiv", "ziekenhuis", "akademi", "akademiet", "akademin", "szkoła", "škola", "muzeum",
    "universitätsmedizin", "infirmary", "seminary", "conservatory", "conservatoire", "conservatorio", "geological survey", "botanical survey", "zoological survey", "archaeological survey", "anthropological survey", "antarctic survey", "azienda ospedaliera", "irccs", "policlinico", "politechniki", "clinic", "hogeschool", "haute", "sairaala", "tutkimuslaitos", "höyskole",
    "høyskole", "høyskolen", "centrum", "agency", "ospedale", "società", "society"};

/// Names of one word, written in capitals, that mean one institution.
inline constexpr std::string_view kInstitutionAcronyms[] = {
    "eth", "epfl", "kth", "rwth", "technion", "inria", "cnrs", "kit", "dtu", "ntnu", "cern", "mit", "ucla",
    "ucsf", "ucsd", "ucsb", "caltech", "inserm", "inrae", "dkfz", "embl", "desy", "csic", "infn", "cnr",
    "riken", "kaist", "postech", "sintef", "tno", "vito", "imec", "cwi", "csiro", "nyu", "nus", "ucl",
    "lse", "kcl", "lmu", "tum", "hzdr", "dlr", "gfz", "awi", "ufz", "dzne", "geomar", "ista", "boku",
    "empa", "eawag", "slu", "foi", "nmbu", "nibio", "agh", "esa", "ecmwf", "oist", "iiasa", "icfo", "crg",
    "sissa", "ictp", "ird", "ifremer", "cirad", "lshtm", "unsw", "anu", "uq", "cuny", "unc", "lbnl", "nasa",
    "noaa", "nist", "mbl", "isglobal", "vib", "nioz", "rivm", "cispa", "cuhk", "chuv", "dgist", "ehess", "elte", "esade", "essec", "edhec", "eurecom", "hkust", "insead", "jaist", "kaust", "lumc", "mbzuai", "naist", "ntua", "hes-so", "ceitec", "fhnw", "zhaw", "supsi", "vtt", "thl", "syke"};

/// Names of one word that mean one institution, written as names are.
inline constexpr std::string_view kOneWordNames[] = {
    "rigshospitalet", "luonnonvarakeskus", "folkehelseinstituttet", "havforskningsinstituttet", "inria", "inrae",
    "inserm", "ifremer", "cirad", "charité", "sciensano", "empa", "eawag", "agroscope", "teagasc", "deltares",
    "norsar", "simula", "nofima", "caltech", "technion", "embrapa", "fiocruz", "unicamp", "geomar", "hereon",
    "radboudumc", "norce", "folkwang", "agroparistech", "chalmers", "uclouvain", "bocconi", "birkbeck", "goldsmiths", "idiap", "inselspital", "naturalis", "maastro", "konstfack", "hanken", "luiss", "polimi", "unibas", "unibo", "cispa", "ceitec", "centralesupélec", "oslomet", "nibio", "sintef", "elettra"};

/// Words before a name that make it another's: a partner, a funder, a degree's.
inline constexpr std::string_view kOthersCues[] = {
    "collaboration with", "collaborate with", "collaborating with", "partnership with", "partner",
    "partners", "together with", "cooperation with", "joint", "graduate of", "degree from", "phd from",
    "affiliated with", "funded by", "supported by", "in kooperation mit", "zusammenarbeit mit", "alumni",
    "en collaboration avec", "samarbete med", "samarbejde med", "visit to", "secondment", "hosted by",
    "former", "ranked",
    "provided by", "awarded by", "funding from", "funding by", "offered by the", "stay at", "stays at", "research stay", "stay abroad", "visits to", "visiting", "friends at", "colleagues at", "colleagues from", "colleagues in", "supervised by", "co-supervised", "cosupervised by",
    "won the", "winner of the", "alongside", "partners at", "partners such as", "financed by", "sponsored by", "with support from", "grant from", "owned by", "spin-off of", "collaborators at", "collaborators from", "teams from",
    "project with", "jointly with", "and partners", "exchange with",
    "kooperation mit", "gemeinsam mit", "zusammen mit", "partnern", "partner in", "gefördert von", "gefördert durch", "finanziert von", "finanziert durch", "unterstützt von", "kolleginnen", "kollegen",
    "in enger zusammenarbeit", "austausch mit", "aufenthalt an", "aufenthalte an", "absolvent der",
    "collaboration avec", "en partenariat avec", "partenariat avec", "partenaires", "financé par", "financée par", "soutenu par", "avec des équipes", "équipes de", "en lien avec", "séjour à", "auprès de",
    "cotutelle avec", "collègues",
    "samenwerking met", "in samenwerking", "samen met", "partners zoals", "gefinancierd door", "collega's", "bezoek aan",
    "en colaboración con", "colaboración con", "junto con", "junto a", "financiado por", "financiada por", "estancia en", "estancias en", "socios",
    "em colaboração com", "colaboração com", "em parceria com", "parceria com", "parceiros", "apoiado por", "com o apoio", "financiado pela", "financiado pelo", "financiada pela", "financiada pelo", "através da", "através do", "fundos nacionais", "estadia em",
    "in collaborazione con", "collaborazione con", "finanziato da", "finanziato dal", "finanziata da", "finanziata dal", "partner del", "cofinanziato", "soggiorno presso",
    "i samarbete med", "tillsammans med", "samarbetar med", "finansieras av", "finansierat av", "kollegor vid", "samarbetspartner", "samverkan med",
    "i samarbejde med", "sammen med", "samarbejder med", "finansieret af", "finansieres af", "kolleger ved", "kolleger på", "ophold ved",
    "i samarbeid med", "samarbeid med", "samarbeider med", "finansiert av", "finansieres av", "kollegaer ved", "opphold ved",
    "yhteistyössä", "yhdessä", "rahoittaa", "rahoittama", "kumppanit", "kumppanimme",
    "we współpracy z", "współpracy z", "współpraca z", "wspólnie z", "finansowany przez", "finansowanego przez", "partnerem", "partnerzy", "staż w", "z wyłączeniem",
    "ve spolupráci s", "spolupráci s", "spolupracujeme s", "společně s", "financovaný", "financováno", "partnery", "stáž na", "možnost výuky",
    "合作", "资助", "資助", "共同", "連携"};

/// Words for what a town is: "Bozen is a town with a university".
inline constexpr std::string_view kTownWords[] = {
    "city", "town", "village", "region", "country", "capital", "island", "suburb", "stadt", "gemeinde", "hauptstadt", "ville", "commune", "capitale", "stad", "gemeente", "ciudad", "pueblo", "capital",
    "città", "paese", "cidade", "vila", "kommun", "by", "kommune", "kaupunki", "miasto", "město", "located", "situated"};

/// Words behind the name of who looks for somebody.
inline constexpr std::string_view kHiringCues[] = {
    "is hiring", "are hiring", "invites applications", "is inviting", "invites", "is seeking", "seeks",
    "seeks to", "is looking", "is recruiting", "recruits", "announces", "has an opening", "has openings",
    "welcomes applications", "is offering", "offers a", "is accepting", "is currently", "calls for",
    "wishes to invite", "would like to invite", "wishes to elect", "intends to elect", "proposes to elect", "no uso de suas", "en uso de sus", "en uso de las", "wishes to appoint", "wishes to recruit", "wishes to hire", "intends to appoint", "intends to recruit", "would like to appoint", "is pleased to invite", "is pleased to announce", "is pleased to offer",
    "has a vacancy", "has vacancies", "has one vacancy", "solicits applications", "requests applications", "requires a", "is advertising", "will appoint", "is filling", "encourages applications",
    "wants to appoint", "wants to hire", "is searching", "searches for", "has several openings", "wishes to fill",
    "stellt ein", "vergibt", "bietet eine", "bietet zum", "schreibt folgende", "beabsichtigt", "ouvre un", "ouvre une", "propose un", "propose une", "recherche une", "sollicite des candidatures",
    "déclare la vacance", "déclare vacante", "met en concours", "met au recrutement", "souhaite recruter", "souhaite engager", "engage", "cherche un", "cherche une", "publie", "lance un appel", "pourvoit",
    "werft", "heeft een", "heeft plaats", "zoekt een", "stelt vacant", "verklaart vacant", "invita a", "invita", "abre", "requiere", "solicita", "anuncia", "contratará", "precisa", "incorpora", "ofrece un",
    "ofrece una", "llama a", "torna pública", "torna públicas", "pretende", "pretende contratar", "convida", "recruta", "contrata", "oferece", "seleciona", "faz saber", "seleziona", "ricerca un",
    "ricerca una", "intende", "intende conferire", "emana", "rekryterar", "vill anställa", "erbjuder", "har följande", "lediganslår", "ønsker at ansætte", "udbyder", "inviterer", "har en ledig",
    "ønsker å ansette", "har ledige", "avaa", "rekrytoi", "julistaa", "kutsuu", "avaa haettavaksi", "zaprasza", "przyjmie", "prowadzi nabór", "prowadzi rekrutację", "szuka", "oferuje", "rekrutuje",
    "přijme", "nabízí", "obsazuje", "vypisují", "přijímá", "otevírá", "公开招聘", "面向海内外",
    "opens", "sucht", "sucht zum", "sucht eine", "schreibt", "besetzt", "recrute", "recherche un",
    "lance un", "met au concours", "söker", "utlyser", "anställer", "ledigförklarar", "søger", "opslår",
    "søker", "lyser ut", "har ledig", "hakee", "etsii", "zoekt", "is op zoek", "heeft een vacature",
    "busca", "convoca", "selecciona", "oferta", "cerca", "bandisce", "indice", "abre concurso", "procura",
    "torna público", "ogłasza", "zatrudni", "poszukuje", "vypisuje", "hledá", "vyhlašuje", "誠徵", "诚聘", "徵聘",
    "招聘", "公募", "募集"};

/// Words behind the name of who speaks of itself, at the beginning of a sentence.
inline constexpr std::string_view kDescribingCues[] = {
    "is a", "is an", "is one of", "is Norway's", "is Sweden's", "is Denmark's", "is Finland's", "is Germany's", "is Europe's", "is Australia's", "is Canada's", "is Ireland's", "is Scotland's", "is Britain's", "is India's", "is Asia's", "is Africa's", "is South Africa's", "is Switzerland's", "is Austria's", "is the world's", "is the UK's", "is the nation's", "is the country's", "is New Zealand's", "is America's", "is Japan's", "is Singapore's", "is Italy's", "is Spain's", "is Israel's", "is Poland's", "values the", "values diversity", "is committed", "is dedicated", "is proud", "is strongly committed", "does not discriminate", "prohibits", "embraces", "is the", "is located", "is situated", "is based", "was founded", "has more than",
    "has over", "operates", "offers", "comprises", "consists of", "studies", "conducts", "is among", "serves",
    "ist eine", "ist ein", "ist die", "ist das", "gehört zu", "zählt zu", "versorgt", "betreibt", "erforscht", "arbeitet", "widmet sich", "vereint", "zählt", "beschäftigt", "umfasst", "steht für", "bildet", "employs", "brings together", "provides", "trains", "welcomes",
    "is home to", "houses", "carries out", "cares for", "works", "forme", "accueille", "rassemble", "emploie", "figure parmi", "réunit", "mène", "leidt", "biedt", "doet onderzoek", "verbindt", "forma",
    "investiga", "agrupa", "acoge", "reúne", "conta", "svolge", "riunisce", "forma", "ospita", "impiega", "desenvolve", "reúne", "utbildar", "erbjuder", "har omkring", "har över", "är en av", "forsker",
    "uddanner", "har cirka", "beskæftiger", "utdanner", "forskar", "tutkii", "kouluttaa", "kształci", "zatrudnia", "należy", "patří", "zaměstnává", "bietet", "befasst sich", "mit Sitz",
    "verfügt über", "forscht", "est une", "est un", "est le", "est la", "est l", "sont le", "sont la", "sont un", "sont les", "gehört zum", "gehören zu", "gehören zum", "zählen zu", "hat seinen Sitz", "hat ihren Sitz", "är en stiftelsehögskola", "compte", "regroupe", "développe",
    "is een", "telt", "behoort", "es una", "es un", "es la", "es el", "cuenta con", "ofrece", "è una", "è un",
    "è il", "é uma", "é um", "conta com", "är ett", "är en", "är Sveriges", "har cirka", "bedriver", "er et", "er en",
    "er Danmarks", "er Norges", "har over", "toimii", "on", "jest", "prowadzi"};

/// Words of which nothing but a part of many institutions can be called: "School of Management".
inline constexpr std::string_view kGeneralNameWords[] = {
    "school", "of", "management", "medicine", "medical", "business", "finance", "institute", "college",
    "university", "universities", "international", "polytechnic", "technology", "national", "american",
    "science", "sciences", "arts", "economics", "law", "engineering", "education", "health", "public",
    "policy", "applied", "center", "centre", "research", "academy", "the", "and", "for", "a", "state",
    "graduate", "technical", "community", "faculty", "department", "social", "studies", "advanced", "new",
    "global", "institut", "universite", "universitat", "hochschule", "central", "european", "southern",
    "northern", "eastern", "western", "southwestern", "northwestern", "southeastern", "northeastern",
    "fine", "natural", "history", "museum", "music", "veterinary", "east",
    "christian", "catholic", "open", "free", "federal", "islamic", "agricultural", "pedagogical"};
// clang-format on

}  // namespace jobindex::normalise
