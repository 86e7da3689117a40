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
    "observatory", "museum", "clinic", "hogeschool", "haute", "sairaala", "tutkimuslaitos", "höyskole",
    "høyskole", "høyskolen", "centrum", "agency", "ospedale", "società", "society"};

/// Names of one word, written in capitals, that mean one institution.
inline constexpr std::string_view kInstitutionAcronyms[] = {
    "eth", "epfl", "kth", "rwth", "technion", "inria", "cnrs", "kit", "dtu", "ntnu", "cern", "mit", "ucla",
    "ucsf", "ucsd", "ucsb", "caltech", "inserm", "inrae", "dkfz", "embl", "desy", "csic", "infn", "cnr",
    "riken", "kaist", "postech", "sintef", "tno", "vito", "imec", "cwi", "csiro", "nyu", "nus", "ucl",
    "lse", "kcl", "lmu", "tum", "hzdr", "dlr", "gfz", "awi", "ufz", "dzne", "geomar", "ista", "boku",
    "empa", "eawag", "slu", "foi", "nmbu", "nibio", "agh", "esa", "ecmwf", "oist", "iiasa", "icfo", "crg",
    "sissa", "ictp", "ird", "ifremer", "cirad", "lshtm", "unsw", "anu", "uq", "cuny", "unc", "lbnl", "nasa",
    "noaa", "nist", "mbl", "isglobal", "vib", "nioz", "rivm", "fhnw", "zhaw", "supsi", "vtt", "thl", "syke"};

/// Names of one word that mean one institution, written as names are.
inline constexpr std::string_view kOneWordNames[] = {
    "rigshospitalet", "luonnonvarakeskus", "folkehelseinstituttet", "havforskningsinstituttet", "inria", "inrae",
    "inserm", "ifremer", "cirad", "charité", "sciensano", "empa", "eawag", "agroscope", "teagasc", "deltares",
    "norsar", "simula", "nofima", "caltech", "technion", "embrapa", "fiocruz", "unicamp", "geomar", "hereon",
    "radboudumc", "norce", "folkwang", "agroparistech", "centralesupélec", "oslomet", "nibio", "sintef", "elettra"};

/// Words before a name that make it another's: a partner, a funder, a degree's.
inline constexpr std::string_view kOthersCues[] = {
    "collaboration with", "collaborate with", "collaborating with", "partnership with", "partner",
    "partners", "together with", "cooperation with", "joint", "graduate of", "degree from", "phd from",
    "affiliated with", "funded by", "supported by", "in kooperation mit", "zusammenarbeit mit", "alumni",
    "en collaboration avec", "samarbete med", "samarbejde med", "visit to", "secondment", "hosted by",
    "former", "ranked"};

/// Words behind the name of who looks for somebody.
inline constexpr std::string_view kHiringCues[] = {
    "is hiring", "are hiring", "invites applications", "is inviting", "invites", "is seeking", "seeks",
    "seeks to", "is looking", "is recruiting", "recruits", "announces", "has an opening", "has openings",
    "welcomes applications", "is offering", "offers a", "is accepting", "is currently", "calls for",
    "opens", "sucht", "sucht zum", "sucht eine", "schreibt", "besetzt", "recrute", "recherche un",
    "lance un", "met au concours", "söker", "utlyser", "anställer", "ledigförklarar", "søger", "opslår",
    "søker", "lyser ut", "har ledig", "hakee", "etsii", "zoekt", "is op zoek", "heeft een vacature",
    "busca", "convoca", "selecciona", "oferta", "cerca", "bandisce", "indice", "abre concurso", "procura",
    "torna público", "ogłasza", "zatrudni", "poszukuje", "vypisuje", "hledá", "vyhlašuje", "誠徵", "诚聘", "徵聘",
    "招聘", "公募", "募集"};

/// Words behind the name of who speaks of itself, at the beginning of a sentence.
inline constexpr std::string_view kDescribingCues[] = {
    "is a", "is an", "is one of", "is the", "is located", "is situated", "is based", "was founded", "has more than",
    "has over", "operates", "offers", "comprises", "consists of", "studies", "conducts", "is among", "serves",
    "ist eine", "ist ein", "ist die", "ist das", "gehört zu", "zählt zu", "bietet", "befasst sich", "mit Sitz",
    "verfügt über", "forscht", "est une", "est un", "est le", "est la", "est l", "compte", "regroupe", "développe",
    "is een", "telt", "behoort", "es una", "es un", "es la", "es el", "cuenta con", "ofrece", "è una", "è un",
    "è il", "é uma", "é um", "conta com", "är ett", "är en", "är Sveriges", "har cirka", "bedriver", "er et", "er en",
    "er Danmarks", "er Norges", "har over", "toimii", "jest", "prowadzi"};

/// Words of which nothing but a part of many institutions can be called: "School of Management".
inline constexpr std::string_view kGeneralNameWords[] = {
    "school", "of", "management", "medicine", "medical", "business", "finance", "institute", "college",
    "university", "universities", "international", "polytechnic", "technology", "national", "american",
    "science", "sciences", "arts", "economics", "law", "engineering", "education", "health", "public",
    "policy", "applied", "center", "centre", "research", "academy", "the", "and", "for", "a", "state",
    "graduate", "technical", "community", "faculty", "department", "social", "studies", "advanced", "new",
    "global", "institut", "universite", "universitat", "hochschule", "central", "european", "southern",
    "northern", "eastern", "western", "southwestern", "northwestern", "southeastern", "northeastern",
    "christian", "catholic", "open", "free", "federal", "islamic", "agricultural", "pedagogical"};
// clang-format on

}  // namespace jobindex::normalise
