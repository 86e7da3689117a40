// Phrases for terms of employment, by language. Data; read by contract.cpp.
#pragma once

#include <string_view>

#include "core/model/enums.h"

namespace jobindex::normalise {

struct ContractCue {
    std::string_view phrase;
    model::ContractKind kind;
    bool weak = false;  ///< says so only beside a word for the post ("temporary" may speak of other things)
};

inline constexpr auto kPermanent = model::ContractKind::permanent;
inline constexpr auto kFixedTerm = model::ContractKind::fixed_term;
inline constexpr auto kTenureTrack = model::ContractKind::tenure_track;

// clang-format off
inline constexpr ContractCue kContractCues[] = {
    {"tenure track", kTenureTrack}, {"tenure-track", kTenureTrack}, {"tenuretrack", kTenureTrack},
    {"on the tenure track", kTenureTrack}, {"probationary tenure", kTenureTrack}, {"tenure eligible", kTenureTrack},
    {"permanent", kPermanent, true}, {"permanent position", kPermanent}, {"permanent contract", kPermanent},
    {"permanent post", kPermanent}, {"permanent employment", kPermanent}, {"permanent appointment", kPermanent},
    {"open-ended contract", kPermanent}, {"open ended", kPermanent, true}, {"indefinite contract", kPermanent},
    {"contract of indefinite duration", kPermanent}, {"unlimited contract", kPermanent}, {"indefinite period", kPermanent},
    {"with tenure", kPermanent}, {"tenured position", kPermanent}, {"tenured", kPermanent, true}, {"permanently", kPermanent, true},
    {"continuing appointment", kPermanent}, {"ongoing position", kPermanent}, {"until further notice", kPermanent},
    {"fixed term", kFixedTerm}, {"fixed-term", kFixedTerm}, {"fixed period", kFixedTerm}, {"temporary", kFixedTerm, true},
    {"temporary position", kFixedTerm}, {"temporary contract", kFixedTerm}, {"temporary appointment", kFixedTerm},
    {"temporary employment", kFixedTerm}, {"limited term", kFixedTerm}, {"term limited", kFixedTerm},
    {"contract temporary", kFixedTerm}, {"non tenure track", kFixedTerm}, {"nontenure track", kFixedTerm},
    {"not tenure track", kFixedTerm}, {"non tenured", kFixedTerm}, {"maternity cover", kFixedTerm},
    {"maternity leave cover", kFixedTerm}, {"limited to", kFixedTerm, true}, {"limited contract", kFixedTerm},
    {"limited duration", kFixedTerm}, {"term position", kFixedTerm}, {"term appointment", kFixedTerm}, {"visiting position", kFixedTerm},
    {"non tenure eligible", kFixedTerm}, {"substitute position", kFixedTerm}, {"secondment opportunity", kFixedTerm}, {"leading to tenure", kTenureTrack},
    {"eligible for tenure", kTenureTrack}, {"tenure earning", kTenureTrack}, {"tenured or tenure track", kTenureTrack}, {"tenure stream", kTenureTrack}, {"tenurestream", kTenureTrack}, {"vakinaistamispolku", kTenureTrack}, {"vakinaistamispolulle", kTenureTrack}, {"vakinaistamispolun", kTenureTrack}, {"indefinite appointment", kPermanent, true},
    {"tenured associate professorship", kPermanent}, {"tenured full professorship", kPermanent}, {"obra o servicio determinado", kFixedTerm}, {"poste d'ATER", kFixedTerm}, {"ATER à temps", kFixedTerm}, {"attaché temporaire d'enseignement et de recherche", kFixedTerm},
    {"continuing position", kPermanent}, {"regular position", kPermanent, true}, {"permanent basis", kPermanent}, {"Dauerbeschäftigung", kPermanent},
    {"unbefristetes Arbeitsverhältnis", kPermanent}, {"entfristet", kPermanent}, {"befristet auf", kFixedTerm}, {"Qualifikationsstelle", kFixedTerm},
    {"contrat doctoral", kFixedTerm}, {"contrat de projet", kFixedTerm}, {"mandat de", kFixedTerm, true}, {"en voie de permanence", kTenureTrack},
    {"menant à la permanence", kTenureTrack}, {"prétitularisation conditionnelle", kTenureTrack}, {"plaza permanente", kPermanent}, {"funcionario de carrera", kPermanent},
    {"indefinida", kPermanent, true}, {"duración definida", kFixedTerm}, {"a término fijo", kFixedTerm}, {"a tempo determinato", kFixedTerm}, {"a tempo indeterminato", kPermanent},
    {"contrato por tempo indeterminado", kPermanent}, {"termo certo", kFixedTerm}, {"termo incerto", kFixedTerm}, {"concurso público", kPermanent, true},
    {"tidsbegränsat", kFixedTerm}, {"befordran till", kTenureTrack, true}, {"meriteringsanställning", kTenureTrack}, {"provanställning", kPermanent, true},
    {"tidsbegrænset stilling", kFixedTerm}, {"fastansettelse", kPermanent}, {"fast tilsetting", kPermanent}, {"midlertidige", kFixedTerm}, {"innstegsstilling", kTenureTrack},
    {"vakinainen", kPermanent}, {"määräaikaisena", kFixedTerm}, {"umowa o pracę na czas określony", kFixedTerm}, {"umowa na czas nieokreślony", kPermanent},
    {"pracovní poměr na dobu určitou", kFixedTerm}, {"na dobu neurčitou", kPermanent}, {"termínovaná", kFixedTerm}, {"固定期限", kFixedTerm}, {"编制", kPermanent},
    {"准聘", kTenureTrack}, {"长聘", kPermanent}, {"テニュアトラック", kTenureTrack}, {"定年制", kPermanent}, {"有期", kFixedTerm}, {"無期", kPermanent}, {"temporary agreement", kFixedTerm}, {"time limited", kFixedTerm},
    {"unbefristet", kPermanent}, {"unbefristete", kPermanent}, {"unbefristeten", kPermanent}, {"unbefristeter", kPermanent},
    {"unbefristetes", kPermanent}, {"Dauerstelle", kPermanent}, {"auf Dauer", kPermanent}, {"Festanstellung", kPermanent},
    {"Lebenszeit", kPermanent}, {"befristet", kFixedTerm}, {"befristete", kFixedTerm}, {"befristeten", kFixedTerm},
    {"befristeter", kFixedTerm}, {"befristetes", kFixedTerm}, {"zeitlich befristet", kFixedTerm}, {"auf Zeit", kFixedTerm},
    {"Befristung", kFixedTerm}, {"Elternzeitvertretung", kFixedTerm}, {"Drittmittelstelle", kFixedTerm},
    {"CDI", kPermanent, true}, {"un CDI", kPermanent}, {"en CDI", kPermanent}, {"contrat à durée indéterminée", kPermanent}, {"poste permanent", kPermanent}, {"titulaire", kPermanent, true},
    {"CDD", kFixedTerm}, {"contrat à durée déterminée", kFixedTerm}, {"durée déterminée", kFixedTerm},
    {"durée indéterminée", kPermanent}, {"contractuel", kFixedTerm, true},
    {"vast dienstverband", kPermanent}, {"vaste aanstelling", kPermanent}, {"vast contract", kPermanent},
    {"onbepaalde tijd", kPermanent}, {"tijdelijk", kFixedTerm}, {"tijdelijke aanstelling", kFixedTerm}, {"bepaalde tijd", kFixedTerm},
    {"contrato indefinido", kPermanent}, {"indefinido", kPermanent}, {"contrato temporal", kFixedTerm}, {"temporal", kFixedTerm, true},
    {"duración determinada", kFixedTerm}, {"tempo indeterminato", kPermanent}, {"tempo determinato", kFixedTerm},
    {"contrato sem termo", kPermanent}, {"contrato a termo", kFixedTerm}, {"termo resolutivo", kFixedTerm},
    {"tillsvidare", kPermanent}, {"tillsvidareanställning", kPermanent}, {"tidsbegränsad", kFixedTerm},
    {"tidsbegränsad anställning", kFixedTerm}, {"visstidsanställning", kFixedTerm}, {"vikariat", kFixedTerm}, {"visstid", kFixedTerm},
    {"fastansættelse", kPermanent}, {"tidsbegrænset", kFixedTerm}, {"fast stilling", kPermanent}, {"fast", kPermanent, true},
    {"midlertidig", kFixedTerm}, {"åremål", kFixedTerm}, {"engasjement", kFixedTerm}, {"toistaiseksi", kPermanent},
    {"vakituinen", kPermanent}, {"määräaikainen", kFixedTerm}, {"määräajaksi", kFixedTerm},
    {"czas nieokreślony", kPermanent}, {"czas określony", kFixedTerm}, {"doba neurčitá", kPermanent}, {"dobu neurčitou", kPermanent},
    {"dobu určitou", kFixedTerm}, {"doba určitá", kFixedTerm}, {"doba určitá", kFixedTerm}, {"任期なし", kPermanent}, {"任期あり", kFixedTerm}, {"任期付", kFixedTerm},
    {"uitzicht op een vast dienstverband", kFixedTerm},
    {"uitzicht op vast dienstverband", kFixedTerm},
    {"uitzicht op een vaste aanstelling", kFixedTerm},
    {"uitzicht op een vast contract", kFixedTerm},
    {"zicht op een vast dienstverband", kFixedTerm},
    {"Aussicht auf Entfristung", kFixedTerm},
    {"Option auf Entfristung", kFixedTerm},
    {"Möglichkeit der Entfristung", kFixedTerm},
    {"Möglichkeit der Verstetigung", kFixedTerm},
    {"possibility of permanent employment", kFixedTerm},
    {"possibility of a permanent contract", kFixedTerm},
    {"possibility of a permanent position", kFixedTerm},
    {"possibility of becoming permanent", kFixedTerm},
    {"prospect of a permanent", kFixedTerm},
    {"prospect of permanent", kFixedTerm},
    {"view to a permanent", kFixedTerm},
    {"perspective of a permanent", kFixedTerm},
    {"määräaikaiseen", kFixedTerm},
    {"määräaikaisen", kFixedTerm},
    {"määräaikaista", kFixedTerm},
    {"bolsa de investigação", kFixedTerm},
    {"doctoraatsbeurs", kFixedTerm},
    {"单年度合同", kFixedTerm},
    {"単年度契約", kFixedTerm},
    {"有期雇用", kFixedTerm},
    {"任期制", kFixedTerm},
    {"一年一聘", kFixedTerm},
    {"tidsavgrenset", kFixedTerm},
    {"midlertidig ansettelse", kFixedTerm},
    {"umowa na czas określony", kFixedTerm},
    {"umowa zlecenie", kFixedTerm},
    {"contract a termine", kFixedTerm},
    {"contratto a termine", kFixedTerm},
    {"assegno di ricerca", kFixedTerm},
    {"contratto di ricerca", kFixedTerm},
    {"borsa di studio", kFixedTerm, true},
    {"contrat d'une durée de", kFixedTerm},
    {"contrat à durée limitée", kFixedTerm},
    {"mandat à durée déterminée", kFixedTerm},
    {"engagement à durée déterminée", kFixedTerm},
    {"beca de investigación", kFixedTerm},
    {"contrato predoctoral", kFixedTerm},
    {"contrato de duración determinada", kFixedTerm},
    {"por obra y servicio", kFixedTerm},
    {"por obra o servicio", kFixedTerm},
    {"contrato de trabalho a termo", kFixedTerm},
    {"tijdelijk dienstverband", kFixedTerm},
    {"tijdelijk contract", kFixedTerm},
    {"aanstelling voor bepaalde tijd", kFixedTerm},
    {"benoeming voor bepaalde tijd", kFixedTerm},
    {"Zeitvertrag", kFixedTerm},
    {"projektgebunden befristet", kFixedTerm, true},
    {"für die Dauer von", kFixedTerm, true},
    {"für die Dauer der Elternzeit", kFixedTerm},
    {"Vertretung", kFixedTerm, true},
    {"Krankheitsvertretung", kFixedTerm},
    {"Mutterschutzvertretung", kFixedTerm},
    {"term contract", kFixedTerm},
    {"temporary cover", kFixedTerm},
    {"grant funded until", kFixedTerm},
    {"initial appointment is for", kFixedTerm, true},
    {"tills vidare", kPermanent},
    {"tillsvidare anställning", kPermanent},
    {"por tempo indeterminado", kPermanent},
    {"tempo indeterminado", kPermanent},
    {"vakituiseen", kPermanent},
    {"vakituisessa", kPermanent},
    {"vakinaiseen", kPermanent},
    {"vakinaisessa", kPermanent},
    {"tidsubegrænset", kPermanent},
    {"varig stilling", kPermanent},
    {"vast dienstverband na", kPermanent},
    {"umowa o pracę na czas nieokreślony", kPermanent},
    {"pracovní poměr na dobu neurčitou", kPermanent},
    {"contrat de durée indéterminée", kPermanent},
    {"plaza fija", kPermanent},
    {"personal laboral fijo", kPermanent},
    {"contratto a tempo indeterminato", kPermanent},
    {"ruolo a tempo indeterminato", kPermanent},
    {"unbefristete Anstellung", kPermanent},
    {"unbefristet zu besetzen", kPermanent},
    {"unbefristete Vollzeitstelle", kPermanent},
    {"Beamtenverhältnis auf Lebenszeit", kPermanent},
    {"indefinite employment", kPermanent},
    {"indefinite term", kPermanent, true},
    {"indefinite duration", kPermanent},
    {"unlimited duration", kPermanent},
    {"permanent role", kPermanent},
    {"permanent full time", kPermanent},
    {"permanent job", kPermanent},
    {"open ended employment", kPermanent},
    {"open-ended position", kPermanent},
    {"终身", kPermanent, true},
    {"无固定期限", kPermanent},
    {"常勤任期なし", kPermanent},
    {"onbepaalde duur", kPermanent}, {"contract van onbepaalde duur", kPermanent}, {"plaza definitiva", kPermanent}, {"definitiva", kPermanent, true}, {"definitivo", kPermanent, true}, {"nombramiento definitivo", kPermanent},
    {"vaga efetiva", kPermanent}, {"cargo efetivo", kPermanent}, {"provimento efetivo", kPermanent}, {"efetivo", kPermanent, true}, {"efetiva", kPermanent, true}, {"contrato efetivo", kPermanent},
    {"nomeação definitiva", kPermanent}, {"à titre définitif", kPermanent}, {"nomination définitive", kPermanent}, {"à titre permanent", kPermanent}, {"vast", kPermanent, true}, {"planta permanente", kPermanent}, {"de planta", kPermanent, true},
    {"bepaalde duur", kFixedTerm}, {"contract van bepaalde duur", kFixedTerm},
    {"varigt", kPermanent, true}, {"varig", kPermanent, true}, {"stillingen er varig", kPermanent}, {"fast ansættelse", kPermanent}, {"fast ansettelse", kPermanent},
    {"permanent stilling", kPermanent}, {"tidsbestemt", kFixedTerm, true}, {"barselsvikariat", kFixedTerm}, {"barselsvikar", kFixedTerm}, {"projektansættelse", kFixedTerm},
    {"prosjektstilling", kFixedTerm}, {"vikariatet", kFixedTerm}, {"föräldravikariat", kFixedTerm}, {"projektanställning", kFixedTerm}, {"särskild visstidsanställning", kFixedTerm},
    {"allmän visstidsanställning", kFixedTerm}, {"tidsbegränsat till", kFixedTerm}, {"tidsbegränsad till", kFixedTerm}, {"toistaiseksi voimassa", kPermanent},
    {"toistaiseksi voimassa oleva", kPermanent}, {"vakinaisesti", kPermanent}, {"vakituisesti", kPermanent}, {"sijaisuus", kFixedTerm}, {"määräaikaisesti", kFixedTerm},
    {"määräajaksi", kFixedTerm}, {"na zastępstwo", kFixedTerm}, {"umowa na zastępstwo", kFixedTerm}, {"na okres", kFixedTerm, true}, {"umowa o pracę na okres", kFixedTerm},
    {"umowa na okres", kFixedTerm}, {"stałe zatrudnienie", kPermanent}, {"na stałe", kPermanent, true}, {"trvalý pracovní poměr", kPermanent}, {"na dobu určitou", kFixedTerm},
    {"zástup za", kFixedTerm}, {"dohoda o pracovní činnosti", kFixedTerm}, {"poste en CDI", kPermanent}, {"emploi permanent", kPermanent}, {"fonctionnaire titulaire", kPermanent},
    {"vacance d'emploi", kPermanent, true}, {"contrat temporaire", kFixedTerm}, {"poste temporaire", kFixedTerm}, {"remplacement", kFixedTerm, true}, {"mandat d'une durée", kFixedTerm},
    {"contrato de sustitución", kFixedTerm}, {"contrato por sustitución", kFixedTerm}, {"interinidad", kFixedTerm}, {"estabilización", kPermanent, true}, {"plaza de plantilla", kPermanent},
    {"funcionaria de carrera", kPermanent}, {"contratto a progetto", kFixedTerm}, {"incarico a tempo", kFixedTerm}, {"contratto di collaborazione", kFixedTerm}, {"di ruolo", kPermanent, true},
    {"contrato de trabalho por tempo indeterminado", kPermanent}, {"contrato a prazo", kFixedTerm}, {"termo resolutivo incerto", kFixedTerm}, {"quadro permanente", kPermanent},
    {"任期の定めのない", kPermanent}, {"任期の定めなし", kPermanent}, {"期間の定めのない", kPermanent}, {"期間の定めなし", kPermanent}, {"任期の定めはない", kPermanent}, {"任期は", kFixedTerm, true},
    {"任期付き", kFixedTerm}, {"劳动合同", kFixedTerm, true}, {"聘期为", kFixedTerm}, {"事业编制", kPermanent}, {"在编", kPermanent},
    {"funded until", kFixedTerm}, {"Projektstelle", kFixedTerm}, {"contrato laboral fijo", kPermanent}, {"laboral fijo", kPermanent}, {"laboral temporal", kFixedTerm},
    {"åremålsstilling", kFixedTerm}, {"åremålsperioden", kFixedTerm}, {"fast fuldtidsstilling", kPermanent}, {"projektbefristet", kFixedTerm},
    {"zeitlich begrenzt", kFixedTerm}, {"Vertretungsstelle", kFixedTerm}, {"specific purpose contract", kFixedTerm}, {"wholetime permanent", kPermanent},
    {"ongoing appointment", kPermanent}, {"ongoing role", kPermanent}, {"regular full-time", kPermanent}, {"beamtenverhältnis auf zeit", kFixedTerm},
    {"määräaikaisia", kFixedTerm}, {"määräaikaiset", kFixedTerm}, {"määräaikaisiin", kFixedTerm}, {"vakituiseen", kPermanent}, {"vakituista", kPermanent}, {"toistaiseksi voimassa", kPermanent}, {"limité à", kFixedTerm, true}, {"limitée à", kFixedTerm, true}, {"limité dans le temps", kFixedTerm}, {"de durée limitée", kFixedTerm},
    {"在站期限", kFixedTerm}, {"在站时间", kFixedTerm}, {"在站年限", kFixedTerm}, {"varig ansættelse", kPermanent}, {"ansættelsen er varig", kPermanent}, {"faste stillinger", kPermanent}, {"faste stillingar", kPermanent}, {"fasta anställningar", kPermanent}, {"tidsbegränsade", kFixedTerm}, {"tidsbegrænsede", kFixedTerm}, {"tidsavgrensede", kFixedTerm},
    {"contratos indefinidos", kPermanent}, {"contratos temporales", kFixedTerm}, {"laboral fijo", kPermanent}, {"laboral temporal", kFixedTerm}, {"personal laboral fijo", kPermanent}, {"tijdelijk contract", kFixedTerm}, {"tijdelijke arbeidsovereenkomst", kFixedTerm}, {"contratti a tempo determinato", kFixedTerm}, {"postes permanents", kPermanent}, {"unbefristete Stellen", kPermanent},
    {"zeitlich unbegrenzt", kPermanent}, {"Karenzvertretung", kFixedTerm}, {"Mutterschutzvertretung", kFixedTerm}, {"Krankheitsvertretung", kFixedTerm}, {"Elternzeitvertretungen", kFixedTerm}, {"contrat de remplacement", kFixedTerm}, {"contrato de sustitución", kFixedTerm}, {"contrato de interinidad", kFixedTerm}, {"contratto di sostituzione", kFixedTerm}, {"umowa na zastępstwo", kFixedTerm}, {"zástup za", kFixedTerm, true}, {"sijaisuus", kFixedTerm}, {"vervangingsovereenkomst", kFixedTerm}, {"vervangingscontract", kFixedTerm}, {"barselsvikariat", kFixedTerm}, {"föräldravikariat", kFixedTerm}, {"foreldrepermisjonsvikariat", kFixedTerm},
};

/// What a field for the contract says with these words alone.
inline constexpr ContractCue kFieldKinds[] = {
    {"permanent", kPermanent}, {"temporary", kFixedTerm}, {"contractor", kFixedTerm}, {"contract temporary", kFixedTerm}, {"tenured", kPermanent},
    {"temporaire", kFixedTerm}, {"ongoing", kPermanent}, {"continuing", kPermanent}, {"open ended", kPermanent}, {"indefinite", kPermanent}, {"regular", kPermanent},
    {"term", kFixedTerm}, {"fixed", kFixedTerm}, {"limited", kFixedTerm}, {"casual", kFixedTerm}, {"seasonal", kFixedTerm}, {"unlimited", kPermanent},
    {"fest", kPermanent}, {"dauerhaft", kPermanent}, {"permanente", kPermanent}, {"statutaire", kPermanent}, {"fonctionnaire", kPermanent}, {"titulaire", kPermanent},
    {"contractuel", kFixedTerm}, {"stagiaire de la fonction publique", kPermanent}, {"vast", kPermanent}, {"vaste", kPermanent}, {"statutair", kPermanent},
    {"onbepaalde duur", kPermanent}, {"bepaalde duur", kFixedTerm}, {"fijo", kPermanent}, {"fija", kPermanent}, {"indefinida", kPermanent}, {"temporal", kFixedTerm},
    {"interino", kFixedTerm}, {"interina", kFixedTerm}, {"a plazo fijo", kFixedTerm}, {"a contrata", kFixedTerm}, {"planta", kPermanent}, {"determinato", kFixedTerm}, {"indeterminato", kPermanent},
    {"efetivo", kPermanent}, {"efectivo", kPermanent}, {"temporário", kFixedTerm}, {"sem termo", kPermanent}, {"termo", kFixedTerm}, {"tillsvidare", kPermanent}, {"visstid", kFixedTerm},
    {"fast", kPermanent}, {"faste", kPermanent}, {"varig", kPermanent}, {"tidsbegrænset", kFixedTerm}, {"midlertidig", kFixedTerm}, {"midlertidigt", kFixedTerm}, {"vikariat", kFixedTerm},
    {"engasjement", kFixedTerm}, {"åremål", kFixedTerm}, {"vakituinen", kPermanent}, {"vakinainen", kPermanent}, {"toistaiseksi", kPermanent}, {"määräaikainen", kFixedTerm},
    {"stały", kPermanent}, {"stała", kPermanent}, {"określony", kFixedTerm}, {"nieokreślony", kPermanent}, {"neurčitá", kPermanent}, {"neurčitou", kPermanent}, {"určitá", kFixedTerm},
    {"určitou", kFixedTerm}, {"正社員", kPermanent}, {"正職員", kPermanent}, {"契約職員", kFixedTerm}, {"契約社員", kFixedTerm}, {"嘱託", kFixedTerm}, {"事业编", kPermanent}, {"合同制", kFixedTerm},
    {"定年まで", kPermanent},
};

struct LengthWord {
    std::string_view phrase;
    int value;
};
/// Numbers of years or months that are written as words.
inline constexpr LengthWord kLengthNumbers[] = {
    {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"eight", 8}, {"nine", 9}, {"ten", 10}, {"twelve", 12}, {"eighteen", 18},
    {"ein", 1}, {"eine", 1}, {"einem", 1}, {"eines", 1}, {"zwei", 2}, {"zweier", 2}, {"drei", 3}, {"dreier", 3}, {"vier", 4}, {"fünf", 5}, {"sechs", 6}, {"zwölf", 12},
    {"un", 1}, {"une", 1}, {"deux", 2}, {"trois", 3}, {"quatre", 4}, {"cinq", 5}, {"douze", 12}, {"dix-huit", 18}, {"een", 1}, {"één", 1}, {"twee", 2}, {"drie", 3}, {"vijf", 5}, {"zes", 6},
    {"dos", 2}, {"tres", 3}, {"cuatro", 4}, {"cinco", 5}, {"seis", 6}, {"doce", 12}, {"uno", 1}, {"due", 2}, {"tre", 3}, {"quattro", 4}, {"cinque", 5}, {"sei", 6}, {"dodici", 12},
    {"um", 1}, {"dois", 2}, {"três", 3}, {"quatro", 4}, {"doze", 12}, {"et", 1}, {"ett", 1}, {"två", 2}, {"fyra", 4}, {"fem", 5}, {"sex", 6}, {"fire", 4}, {"seks", 6},
    {"yksi", 1}, {"yhden", 1}, {"kaksi", 2}, {"kahden", 2}, {"kolme", 3}, {"kolmen", 3}, {"neljä", 4}, {"neljän", 4}, {"viisi", 5}, {"viiden", 5},
    {"dwa", 2}, {"dwóch", 2}, {"trzy", 3}, {"trzech", 3}, {"cztery", 4}, {"czterech", 4}, {"pięć", 5}, {"jednego", 1}, {"jeden", 1},
    {"jednoho", 1}, {"dva", 2}, {"dvou", 2}, {"tři", 3}, {"tří", 3}, {"čtyři", 4}, {"čtyř", 4}, {"pět", 5}, {"pěti", 5},
    {"一", 1}, {"两", 2}, {"二", 2}, {"三", 3}, {"四", 4}, {"五", 5}, {"六", 6},
    {"yhdeksi", 1}, {"kahdeksi", 2}, {"kolmeksi", 3}, {"neljäksi", 4}, {"viideksi", 5}, {"kuudeksi", 6}, {"kuusi", 6}, {"sześć", 6}, {"sześciu", 6}, {"dwanaście", 12}, {"dvanácti", 12}, {"šest", 6}, {"šesti", 6},
    {"vierundzwanzig", 24}, {"sechsunddreißig", 36}, {"achtzehn", 18}, {"vingt-quatre", 24}, {"trente-six", 36}, {"achttien", 18}, {"vierentwintig", 24}, {"dieciocho", 18}, {"veinticuatro", 24}, {"diciotto", 18}, {"ventiquattro", 24}, {"dezoito", 18}, {"arton", 18}, {"tolv", 12}, {"twaalf", 12}, {"kaksitoista", 12},
};
/// Units of a length, in months.
inline constexpr LengthWord kLengthUnits[] = {
    {"years", 12}, {"year", 12}, {"yrs", 12}, {"months", 1}, {"month", 1}, {"mths", 1}, {"mos", 1}, {"jahre", 12}, {"jahren", 12}, {"jahr", 12}, {"jahres", 12}, {"jähriger", 12},
    {"monate", 1}, {"monaten", 1}, {"monat", 1}, {"monaten", 1}, {"ans", 12}, {"an", 12}, {"année", 12}, {"années", 12}, {"mois", 1}, {"jaar", 12}, {"jaren", 12}, {"maanden", 1}, {"maand", 1},
    {"años", 12}, {"año", 12}, {"meses", 1}, {"mes", 1}, {"anni", 12}, {"anno", 12}, {"mesi", 1}, {"mese", 1}, {"anos", 12}, {"ano", 12}, {"mês", 1}, {"års", 12}, {"an de", 12}, {"vuoden", 12}, {"år", 12},
    {"månader", 1}, {"månaders", 1}, {"månad", 1}, {"måneder", 1}, {"måneders", 1}, {"måned", 1}, {"vuotta", 12}, {"vuodeksi", 12}, {"vuosi", 12}, {"kuukautta", 1}, {"kuukauden", 1}, {"kuukausi", 1}, {"kk", 1},
    {"lata", 12}, {"lat", 12}, {"rok", 12}, {"roku", 12}, {"miesięcy", 1}, {"miesiące", 1}, {"miesiąc", 1}, {"mies", 1}, {"roky", 12}, {"let", 12}, {"měsíců", 1}, {"měsíce", 1}, {"měsíc", 1},
    {"年間", 12}, {"年", 12}, {"か年", 12}, {"个月", 1}, {"個月", 1}, {"か月", 1}, {"ヶ月", 1}, {"カ月", 1}, {"箇月", 1}, {"年期", 12},
    {"jährige", 12}, {"jährigen", 12}, {"jähriges", 12}, {"monatige", 1}, {"monatigen", 1}, {"årig", 12}, {"årigt", 12}, {"åriga", 12}, {"årige", 12},
    {"jarig", 12}, {"jarige", 12}, {"letni", 12}, {"letnia", 12}, {"letnie", 12}, {"letniej", 12}, {"letniego", 12}, {"letý", 12}, {"letá", 12},
    {"leté", 12}, {"kuukaudeksi", 1}, {"vuotiselle", 12}, {"vuotinen", 12}, {"mnd", 1}, {"mdr", 1}, {"rokov", 12}, {"ročná", 12},
    {"årene", 12}, {"vuodelle", 12}, {"vuotiseksi", 12}, {"vuotiseen", 12}, {"vuotista", 12}, {"annualità", 12}, {"anualidades", 12}, {"mensualités", 1}, {"mensilità", 1},
};
/// Number and unit in one word or phrase, in months.
inline constexpr LengthWord kLengthsInAWord[] = {
    {"einjährig", 12}, {"einjährige", 12}, {"einjährigen", 12}, {"einjährigem", 12}, {"zweijährig", 24}, {"zweijährige", 24}, {"zweijährigen", 24},
    {"dreijährig", 36}, {"dreijährige", 36}, {"dreijährigen", 36}, {"vierjährig", 48}, {"vierjährige", 48}, {"vierjährigen", 48},
    {"fünfjährige", 60}, {"fünfjährigen", 60}, {"sechsjährige", 72}, {"sechsjährigen", 72}, {"sechsmonatige", 6}, {"sechsmonatigen", 6},
    {"eenjarig", 12}, {"eenjarige", 12}, {"tweejarig", 24}, {"tweejarige", 24}, {"driejarig", 36}, {"driejarige", 36}, {"vierjarig", 48},
    {"vierjarige", 48}, {"vijfjarige", 60}, {"biennale", 24}, {"triennale", 36}, {"quadriennale", 48}, {"quinquennale", 60}, {"trienal", 36},
    {"bienal", 24}, {"ettårig", 12}, {"ettåriga", 12}, {"tvåårig", 24}, {"tvååriga", 24}, {"tvåårigt", 24}, {"treårig", 36}, {"treåriga", 36},
    {"treårigt", 36}, {"treårige", 36}, {"fyraårig", 48}, {"fyraåriga", 48}, {"femårig", 60}, {"etårig", 12}, {"etårigt", 12}, {"toårig", 24},
    {"toårige", 24}, {"toårigt", 24}, {"fireårig", 48}, {"fireårige", 48}, {"to år", 24}, {"to års", 24}, {"yksivuotinen", 12},
    {"kaksivuotinen", 24}, {"kolmivuotinen", 36}, {"nelivuotinen", 48}, {"viisivuotinen", 60}, {"dwuletni", 24}, {"dwuletnia", 24},
    {"trzyletni", 36}, {"trzyletnia", 36}, {"czteroletni", 48}, {"jednoletý", 12}, {"dvouletý", 24}, {"dvouletá", 24}, {"tříletý", 36}, {"tříletá", 36},
    {"durata annuale", 12}, {"durata semestrale", 6}, {"contratto annuale", 12}, {"assegno annuale", 12}, {"borsa annuale", 12}, {"duración anual", 12}, {"carácter anual", 12}, {"duração anual", 12}, {"durée annuelle", 12}, {"contrat annuel", 12},
    {"biennali", 24}, {"triennali", 36}, {"bienales", 24}, {"trienales", 36}, {"quadrienal", 48}, {"cuatrienal", 48}, {"yksivuotiseen", 12}, {"kaksivuotiseen", 24}, {"kolmivuotiseen", 36}, {"nelivuotiseen", 48}, {"kaksivuotista", 24}, {"kolmivuotista", 36},
    {"zweijähriges", 24}, {"dreijähriges", 36}, {"vierjähriges", 48}, {"zweijähriger", 24}, {"dreijähriger", 36}, {"achtzehnmonatige", 18}, {"zwölfmonatige", 12}, {"ettårigt", 12}, {"fyraårigt", 48}, {"fireårigt", 48}, {"roczna umowa", 12}, {"dwuletniej", 24}, {"trzyletniej", 36}, {"czteroletnia", 48}, {"roční smlouva", 12},
};
/// Behind the length of a contract.
inline constexpr std::string_view kRenewals[] = {
    "renewable", "with the possibility", "with possibility", "extendable", "mit Option", "mit der Möglichkeit", "mit Möglichkeit", "verlängerbar", "renouvelable", "renouvelables", "reconductible",
    "met mogelijkheid", "met de mogelijkheid", "verlengbaar", "prorrogable", "prorrogables", "renovable", "renovables", "rinnovabile", "rinnovabili", "prorogabile", "prorogabili", "renovável", "renováveis",
    "prorrogável", "med möjlighet", "med mulighed", "med mulighet", "mahdollisuus", "z możliwością", "s možností", "更新", "再任", "更新可", "可续聘",
};

/// Words that make "temporary", "limited to" or a number of years speak of the post.
inline constexpr std::string_view kPostWords[] = {
    "studentship", "fellowship will last", "financement de thèse", "perioden er", "määräaikaisuus", "tilsettingsperioden", "tilsetjingsperioden", "ansættelsesperioden", "ansettelsestiden", "bistilling", "anställningstiden",
    "position", "positions", "post", "contract", "contract type", "appointment", "employment", "job", "basis", "full time",
    "part time", "role", "duration", "initially", "initial", "fixed term", "renewable", "extension", "extended", "funded",
    "pozice", "na dobu", "dobu", "合同", "劳动合同", "聘用合同", "smlouva", "smlouvu", "umowę", "työsuhde", "työsuhteen", "palvelussuhde", "anställningsperiod", "engasjement", "prosjektperiode",
    "fellowship", "stelle", "stellen", "vertrag", "anstellung", "arbeitsverhältnis", "beschäftigung", "befristet", "befristete",
    "befristeten", "befristung", "dauer", "laufzeit", "zunächst", "poste", "contrat", "durée", "cdd", "aanstelling", "dienstverband",
    "contract for", "contrato", "puesto", "duración", "contratto", "durata", "anställning", "anställningen", "ansættelse",
    "stilling", "stillingen", "ansettelse", "ansettelsesperioden", "åremål", "tidsbegränsad", "tidsbegrænset", "määräaikainen",
    "kestää", "umowa", "zatrudnienie", "pracovní poměr", "term", "tijdelijk", "period of", "a period of", "for a period",
    "temporary", "doba", "trvání", "úvazek", "wypłacane", "okres", "stypendium", "duración del contrato", "contrato inicial", "suchen wir", "bourse", "incarico", "vikariat", "stipendiet", "ansættelsen", "meriteringsanställning", "research project", "fees waived", "fees", "studentship", "studentships", "bursary", "stipend", "scholarship", "grant holder", "assegno", "bolsa", "beca", "任期", "varaktighet", "kontrakt", "varighed", "duração", "kesto", "doba trvání", "trvání smlouvy", "okres zatrudnienia", "duurt", "looptijd", "dura", "dure", "beurs", "doctoraatsbeurs", "stipendiumperiode", "ansættelsesperiode", "tilsetting", "tilsettingsperiode", "anställningstid", "anställs", "ansættes", "ansettes", "periode", "período", "periodo", "período de", "契約期間", "雇用期間", "聘期", "hired for", "employed for", "appointed for", "available for", "maternity",
    "åremålsperioden", "åremålsperiode", "visstidsanställning", "visstidsanställd", "postdocstilling", "projektstelle", "assegno di ricerca", "borsa di studio",
    "sucht", "durata del contratto", "tidsbegrenset", "engagement", "mandat", "werkperiode", "projektansættelse", "ansatt", "midlertidig", "midlertidig stilling",
    "studentship is", "zatrudnienia", "umowa o pracę", "wynosi", "ajaksi", "määräajaksi", "määräaikaisena", "määräaikaiseen", "雇用", "合约", "契約", "funzione",
    "jornada completa", "tiempo completo", "tiempo parcial", "temps plein", "temps complet", "temps partiel", "vollzeit", "teilzeit", "voltijds", "deeltijds", "heltid", "deltid", "fuldtid", "kokoaikainen", "osa aikainen",
    "pełny etat", "plný úvazek", "tempo pieno", "tempo parziale", "tempo inteiro", "tempo parcial", "dedicación", "plaza", "beca", "nombramiento", "engagement", "bolsa", "assegno", "borsa", "anställningen avser", "stanowisko",
    "functie voor", "contratado", "a tempo determinato", "tv-l", "tvöd", "ausbildungszeit", "ausbildungsdauer", "volontariat",
    "arbeidsovereenkomst", "the tenure is", "tenure of the fellowship", "tenable for", "tehtäviä", "kestävät", "työsopimus", "åremålsstilling", "stillinger", "stillingar", "anställningar", "anställda", "Beschäftigungsdauer", "Vertragsdauer", "Vertragslaufzeit", "在站", "在站期限", "在站时间", "arbetsavtal", "kontraktsperiod", "ansættelsesforhold", "contratos", "contrats", "contratti", "assegni", "bolsas", "becas", "mandaat", "arbeidsperiode",
    "Anstellungsdauer", "contractduur", "contractsduur", "Stellendauer", "Förderdauer", "Stipendiendauer", "Amtszeit", "quotité", "vertragsdauer", "duur contract", "duur van het contract",
};

/// Words before a lasting contract that is not yet the one offered.
inline constexpr std::string_view kLaterContractWords[] = {
    "followed by", "prospect", "prospects", "possibility", "possibilities", "option", "conversion", "convert", "converted",
    "become", "converting", "extended to", "transition", "lead to", "view to", "outlook", "potential", "opportunity",
    "gevolgd door", "uitzicht", "zicht op", "kans op", "mogelijkheid", "Aussicht", "Option", "Möglichkeit", "Perspektive",
    "Entfristung", "perspective", "perspectives", "possibilité", "débouchant", "possibilità", "prospettiva",
    "posibilidad", "opción a", "perspectiva", "possibilidade", "możliwość", "możliwością", "możnost", "možnost", "s možností",
    "möjlighet", "mulighet", "mulighed", "mahdollisuus", "may be made", "could be made", "can be made"};

/// Words near a number of years that make it something else.
inline constexpr std::string_view kOtherYearsWords[] = {
    "experience", "erfahrung", "berufserfahrung", "expérience", "ervaring", "experiencia", "esperienza", "erfarenhet",
    "erfaring", "ago", "old", "within", "last", "past", "previous", "after", "anniversary", "age", "more than", "over",
    "at least", "minimum of", "no more than", "less than", "program", "degree", "every", "history", "since", "probation",
    "probationary", "trial", "course", "curriculum", "recent", "leave", "year old", "vergangenen", "letzten", "seit",
    "practice", "clinical practice", "worked", "berufspraxis", "berufserfahrungen", "praktijk", "praktijkervaring", "práctica", "ejercicio", "ejercicio profesional", "kokemus", "kokemusta", "doświadczenia", "doświadczenie",
    "stażu", "praxe", "praxí", "praxi", "esperienze", "experiência", "prática", "attività di ricerca", "pratique", "jünger als", "nicht länger als", "expériences", "经验", "经历", "経験", "yrkesverksam", "praksis",
    "probezeit", "période d'essai", "proeftijd", "período de prueba", "periodo di prova", "período experimental", "provanställning", "prøvetid", "koeaika", "okres próbny", "zkušební doba",
    "almeno", "al menos", "por lo menos", "au moins", "pelo menos", "non più di", "no más de", "svolti", "svolto", "minst", "mindst", "co najmniej", "alespoň", "以上", "以内", "未満", "半前", "前半", "年前",
    "project runs", "project will run", "Projektlaufzeit", "projet dure", "proyecto dura",
    "notice period", "notice", "Kündigungsfrist", "préavis", "opzegtermijn", "preaviso", "preavviso", "aviso prévio", "uppsägningstid", "opsigelsesvarsel", "oppsigelsestid", "irtisanomisaika", "okres wypowiedzenia", "výpovědní doba",
    "not exceed", "should not exceed", "must not exceed", "research career", "secondment", "secondments", "break in service", "prior to the start", "immediately prior", "immediately before", "basis thereafter", "taught programme", "taught program", "month break", "of absence",
};

/// Right before a number of years: what comes on top of the first term.
inline constexpr std::string_view kMoreYearsWords[] = {
    "extended by", "extended for", "extension by", "extension of", "for another", "another", "additional", "further", "weitere", "weiteren", "weiterer", "weiteres", "zusätzliche", "nog eens", "nogmaals", "ytterligare", "yderligere", "ytterligere", "otros", "otras", "ulteriori", "altri", "kolejne", "kolejnych", "dalsze", "další", "dalších",
    "extended up to", "extended to", "extendable up to", "prolonged up to", "prolonged for", "prolonged by", "renewed for", "renewable for", "renewable up to", "verlängert um", "Verlängerung um", "prolongé de", "prolongation de", "verlengd met", "prorrogable por", "prorrogado por", "prorogato di", "förlängas med", "forlænges med", "forlenges med",
};

/// Words beside which a percentage or a decimal is a share of full time.
inline constexpr std::string_view kShareWords[] = {
    "tiempo parcial", "teilzeitbeschäftigt", "teilzeitbeschäftigte", "teilzeitbeschäftigter", "teilzeitbeschäftigten", "Teilzeitstelle", "Teilzeitbeschäftigung", "bistilling", "bistillingar",
    "FTE", "full time", "full-time equivalent", "part time", "TV-L", "TVL", "TVöD", "TV-H", "E13", "E 13", "E14", "E 14", "E12", "E11",
    "E10", "E9", "EG 13", "EG13", "Entgeltgruppe", "Stelle", "Stellenumfang", "Beschäftigungsumfang", "Beschäftigungsgrad", "Teilzeit",
    "Vollzeit", "Arbeitszeit", "regelmäßigen Arbeitszeit", "der regelmäßigen", "regelmäßige", "der tariflichen", "wöchentlichen Arbeitszeit", "Arbeitsverhältnis", "vollbeschäftigt", "vollbeschäftigtes", "Beschäftigung", "Beschäftigungsverhältnis",  "anställning", "anställningen", "av heltid", "tjänst", "tjänstgöring", "ansættelse", "stillingsandel", "hel stilling", "de la jornada", "jornada completa", "wymiar", "wymiarze", "pracovní úvazek", "contrat", "temps de travail", "contract", "dienstverband", "contratto", "tempo", "Umfang", "Pensum", "Anstellung", "position", "workload", "employment",
    "temps plein", "temps partiel", "taux d'activité", "quotité", "fulltime", "parttime", "deeltijd", "aanstelling",
    "heltid", "deltid", "omfattning", "sysselsättningsgrad", "stillingsprosent", "stillingsbrøk", "stilling", "ETP", "appointment",
    "jornada", "tempo pieno", "tempo parziale", "etat", "etatu", "úvazek", "úvazku", "post", "osa-aikainen", "time", "level of employment",
    "poste", "emploi", "puesto", "contrato", "plaza", "dedicación", "jornada laboral", "a tiempo parcial", "impegno", "orario", "posto", "regime", "horário", "vaga", "työaika", "työajasta",
    "täydestä", "kokonaistyöajasta", "tehtävä", "työaikaprosentti", "stillingsstørrelse", "arbeidsomfang", "beskæftigelsesgrad", "arbejdstid", "arbeidstid", "deltidsstilling", "deltidstjänst",
    "tjänstgöringsgrad", "heltidsstilling", "fast stilling", "tillsvidareanställning", "visstidsanställning", "vikariat", "tjänsten", "pracovní poměr", "práce na", "zatrudnienie", "functie", "betrekking",
    "tewerkstelling", "tewerkstellingspercentage", "taux d'occupation", "taux d'engagement", "Stelle mit", "Planstelle", "Beschäftigungsausmaß", "Teilzeitstelle", "Teilzeitbeschäftigung",
    "working hours", "occupancy rate", "scope of employment", "employment rate", "activity rate", "percentage of employment",
    "Vollbeschäftigung", "Anstellungsgrad", "deeltijds", "voltijds", "Stellenprozent", "Stellenprozente", "taux", "Beschäftigungsumfanges", "Vollzeitstelle",
    "mi-temps", "part-time", "work time", "FTE's", "werktijd", "werktijdfactor", "omvang", "tid", "stillingens omfang", "rozsah", "rozsahu", "employment percentage",
};
/// Full time, and beside which words it is the post's.
inline constexpr std::string_view kFullTimeCues[] = {
    "full time", "fulltime", "Vollzeit", "vollzeitig", "vollbeschäftigt", "Vollzeitstelle", "Vollzeitbeschäftigung", "temps plein", "temps complet", "à temps complet",
    "plein temps", "voltijd", "voltijds", "voltijdse", "fulltime dienstverband", "tiempo completo", "jornada completa", "dedicación completa", 
    "tempo pieno", "tempo integral", "tempo inteiro", "tempo completo", "heltid", "heltidsanställning", "fuldtid", "fuldtidsstilling", "full stilling",
    "heltidsstilling", "kokoaikainen", "kokoaikaisena", "kokopäiväinen", "pełny etat", "pełny wymiar", "pełnym wymiarze", "plný úvazek", "plném úvazku", "全职", "全日制", "常勤", "フルタイム",
    "ganztags", "Vollzeittätigkeit", "Vollzeitanstellung", "in Vollzeit", "à plein temps", "emploi à temps plein", "poste à temps plein", "fulltime functie", "voltijdse functie",
    "voltijdse betrekking", "volledige betrekking", "a tiempo completo", "jornada a tiempo completo", "a tempo pieno", "a tempo inteiro", "período integral", 
    "heltidstjänst", "på heltid", "heltidsarbete", "fuld tid", "på fuld tid", "fuldtidsansættelse", "full tid", "heltid stilling", "hel stilling", "100 stilling", "kokopäivätyö", "kokoaikatyö",
    "kokoaikaiseen", "kokoaikaista", "kokopäiväiseen", "kokopäivätoiminen", "kokopäivätoimiseen", "täysipäiväinen", "pełen etat", "pełnego etatu", "pełnym etacie", "cały etat",
    "pełnego wymiaru", "pełnoetatowa", "plného úvazku", "celý úvazek", "plná pracovní doba", "plný pracovní úvazek", "全職",
    "volle tarifliche Arbeitszeit", "volle regelmäßige Arbeitszeit", "Vollbeschäftigung", "voller Stelle", "ganze Stelle", "ganztägig", "plein-temps", "100 % d'activité",
    "voltijdse aanstelling", "voltijdse tewerkstelling", "fulltime aanstelling", "regime de tempo integral", "full-time equivalent position",
    "wholetime", "whole time", "whole-time", "dedicación a tiempo completo", "régimen de tiempo completo", "heltidsanställd", "fuldtids", "fultidsstilling",
    "plnou pracovní dobu", "na plný úvazek", "hlavní pracovní poměr", "na pełen etat", "w pełnym wymiarze", "専従", "專任", "专任",
    "täyspäiväinen", "täyspäiväisesti", "täyspäiväiseen", "temps-plein", "heltidsstillinger", "fuldtidsstillinger", "w wymiarze pełnego etatu", "w pełnym etacie", "dedicación exclusiva a tiempo completo",
};
/// Half of full time, in a title.
inline constexpr std::string_view kHalfTimeCues[] = {
    "half time", "halftime", "halbtags", "halbe Stelle", "mi temps", "media jornada", "mezza giornata", "meio período", "meio tempo", "halvtid", "halvdags",
    "puolipäiväinen", "pół etatu", "poloviční úvazek", "halftijds", "halftijdse",
};
inline constexpr std::string_view kPartTimeCues[] = {
    "part time", "parttime", "Teilzeit", "teilzeitgeeignet", "temps partiel", "deeltijd", "tiempo parcial", "media jornada", "tempo parziale", "tempo parcial", "deltid",
    "osa-aikainen", "osa-aikaisena", "niepełny etat", "częściowy", "částečný úvazek", "zkrácený úvazek", "兼职", "非常勤", "パートタイム",
    "兼職", "deltidsstilling", "deltidstjänst", "deltidsanställning", "deeltijds", "deeltijdse", "à temps partiel", "tiempo parcial", "tempo definito", "osa-aikaista", "osa-aikaiseen", "osa-aikatyö",
    "částečného úvazku", "částečném úvazku", "niepełnym wymiarze", "część etatu", "Teilzeitstelle", "Teilzeitbeschäftigung",
};
/// Behind "part-time": the post may be had so.
inline constexpr std::string_view kPartTimeOffered[] = {
    "work", "working", "employment", "possible", "option", "options", "can be", "may be", "arrangement", "arrangements", "on request",
    "möglich", "geeignet", "beschäftigung", "possible", "mogelijk", "möjlig", "mulig", "możliwy", "možný", "posible", "possibile",
};
inline constexpr std::string_view kFullTimePosts[] = {
    "position", "positions", "appointment", "post", "posts", "job", "employment", "tenure", "role", "faculty position", "contract", "professor", "lecturer", "instructor",
    "fellowship", "studentship", "studentships", "researcher", "scientist", "postdoctoral", "phd", "opening", "vacancy", "basis", "non tenure", "nine month", "9 month", "12 month",
    "hours", "schedule", "stelle", "anstellung", "beschäftigung", "poste", "contrat", "aanstelling", "functie", "contrato", "puesto", "plaza", "contratto", "posto", "cargo",
    "anställning", "stilling", "tjänst", "ansættelse", "tehtävä", "etat", "umowa", "pozice", "work type", "job type", "time type", "employee", "assistant",
    "académico", "profesor", "beca", "anställningen", "stillingen", "doctoraatsproject", "incarico", "rapporto", "tehtävää",
    "palvelussuhde", "zatrudnienie", "umowę", "práci", "práce", "職員", "教員", "岗位", "pracovní poměr", "pracovní úvazek", "professeur", "professeure", "régulier", "régulière",
    "cdi", "cdd", "mandat", "durée déterminée", "durée indéterminée", "tillsvidareanställning", "tidsbegränsad", "tidsbegrænset", "regime", "régimen", "tehtävät", "työsuhde", "博士后", "在站", "工作", "勤務", "勤务", "雇用", "stellen", "stillinger", "stillingar", "anställningar", "tjänster", "ansættelser", "postes", "puestos", "posti", "stanowiska", "stanowisko", "místa", "fixed term", "permanent", "arbeidsovereenkomst",
};
/// Words before "full-time" by which the post is named: "seeks a full-time", "applications for full-time faculty".
inline constexpr std::string_view kFullTimeHiring[] = {
    "seeks", "seek", "seeking", "to hire", "hiring", "hires", "invites applications for", "applications for", "looking for", "search for",
    "searching for", "recruiting", "to recruit", "to employ", "applicants for", "candidates for", "wishes to appoint", "to appoint",
    "nominations for", "this is a", "position is a", "job is a", "role is a", "post is a", "appointment is a", "position is", "post is",
    "wir suchen", "suchen wir", "recrute", "recherche", "zoekt", "zoeken", "busca", "cerca", "söker", "søger", "søker",
};
/// Words behind "full-time" that make it a way to study, or time spent before.
inline constexpr std::string_view kFullTimeStudies[] = {
    "experience", "student", "students", "study", "studies", "program", "programme", "load", "equivalent", "equivalents", "course",
    "courses", "enrollment", "enrolled", "undergraduate", "teaching experience", "professional experience", "work experience", "mba",
    "degree", "education", "doctoral education", "years", "or part", "and part", "or equivalent",
};
/// Words before "full-time" that make it a way to study: "fyra års studier på heltid".
inline constexpr std::string_view kStudyWords[] = {
    "study", "studies", "studying", "studier", "studierna", "études", "étude", "studium", "studiums", "estudios", "estudos", "studi", "opiskelu", "opinnot", "studia", "studie", "education", "utbildning", "utbildningen",
};
inline constexpr std::string_view kFullTimePeople[] = {
    "instructors", "adjunct", "adjuncts", "instructor", "lecturers", "secretaries", "teachers", "tutors", "personnel", "workers", "graduate",
    "faculty", "students", "student", "staff", "members", "employees", "equivalent", "equivalents", "enrollment", "undergraduates", "researchers", "professors",
};
// clang-format on

}  // namespace jobindex::normalise
