// Rarer phrases that announce a closing date, and the words of which a call that stays open is told. Data;
// read by closing_rolling.cpp, which makes one table of these and of kClosingCues.
#pragma once

#include "indexer/normalise/closing_cues.h"

namespace jobindex::normalise {

// clang-format off
inline constexpr ClosingCue kRareClosingCues[] = {
    // English
    {"applications open until", kHard, kStrong}, {"accept applications until", kHard, kStrong}, {"applications are invited until", kHard, kStrong},
    {"open to applications until", kHard, kStrong}, {"new closing date", kHard, kStrong}, {"new deadline", kHard, kStrong}, {"revised closing date", kHard, kStrong},
    {"closing date has been extended", kHard, kStrong}, {"deadline has been extended to", kHard, kStrong}, {"received before", kHard, kWeak},
    {"window closes", kHard, kStrong}, {"window closes on", kHard, kStrong}, {"window closes at", kHard, kStrong}, {"window is open until", kHard, kStrong},
    {"open for applications from", kHard, kStrong}, {"open for applications until", kHard, kStrong}, {"entries close", kHard, kStrong}, {"call ends", kHard, kStrong},
    {"call is open from", kHard, kStrong}, {"expressions of interest by", kHard, kStrong}, {"expressions of interest are due", kHard, kStrong},
    {"applications to reach us by", kHard, kStrong}, {"must be in by", kHard, kStrong}, {"to be in by", kHard, kStrong},
    {"on a rolling basis from", kReview, kStrong}, {"on a rolling basis starting", kReview, kStrong}, {"on a rolling basis beginning", kReview, kStrong},
    {"assessed from", kReview, kStrong}, {"will be assessed from", kReview, kStrong}, {"considered from", kReview, kStrong}, {"screened from", kReview, kStrong},
    {"reviewed from", kReview, kStrong}, {"review from", kReview, kStrong}, {"shortlisting begins", kReview, kStrong}, {"shortlisting will begin", kReview, kStrong},
    {"shortlisting starts", kReview, kStrong}, {"evaluated from", kReview, kStrong}, {"looking at applications", kReview, kStrong},
    {"look at applications from", kReview, kStrong}, {"start reading", kReview, kStrong}, {"begin reading", kReview, kStrong}, {"start looking at", kReview, kStrong},
    {"until the right person", kRolling, kStrong},
    {"until we have the right", kRolling, kStrong}, {"as soon as a suitable candidate is found", kRolling, kStrong},
    {"as soon as the right person is found", kRolling, kStrong},
    // German
    {"Bewerbungsunterlagen bis", kHard, kStrong}, {"verlängert bis zum", kHard, kStrong}, {"neue Bewerbungsfrist", kHard, kStrong}, {"neue Frist", kHard, kStrong},
    {"letzter Tag der Bewerbungsfrist", kHard, kStrong}, {"letzter Bewerbungstag", kHard, kStrong}, {"einlangend bis", kHard, kStrong}, {"online bis", kHard, kWeak},
    {"Sichtung der Bewerbungen beginnt", kReview, kStrong}, {"Sichtung der Bewerbungen ab", kReview, kStrong}, {"Sichtung ab", kReview, kStrong},
    {"gesichtet ab", kReview, kStrong}, {"Auswahl beginnt", kReview, kStrong}, {"Auswahlverfahren beginnt", kReview, kStrong}, {"berücksichtigt ab", kReview, kStrong},
    {"sichten wir ab", kReview, kStrong}, {"sichten wir die Bewerbungen ab", kReview, kStrong}, {"Bewerbungen sichten wir ab", kReview, kStrong},
    {"prüfen wir ab", kReview, kStrong},
    {"solange die Stelle noch nicht besetzt", kRolling, kStrong}, {"solange die Stelle nicht besetzt", kRolling, kStrong}, {"bis die Stelle besetzt", kRolling, kStrong},
    {"bis die Stelle vergeben", kRolling, kStrong}, {"sobald die Stelle besetzt ist", kRolling, kStrong}, {"sobald eine passende Person gefunden", kRolling, kStrong},
    // French
    {"dépôt sur Galaxie", kHard, kStrong}, {"dépôt sur Odyssée", kHard, kStrong}, {"dépôt des dossiers", kHard, kStrong}, {"dépôt des candidatures", kHard, kStrong},
    {"dépôt de candidature", kHard, kStrong}, {"dépôt de candidatures", kHard, kStrong}, {"dépôt du dossier", kHard, kStrong}, {"dépôt en ligne", kHard, kStrong},
    {"nouvelle date limite", kHard, kStrong}, {"nouveau délai", kHard, kStrong}, {"prolongé au", kHard, kStrong}, {"prolongé jusqu'au", kHard, kStrong},
    {"reporté au", kHard, kStrong}, {"repoussée au", kHard, kStrong}, {"repoussé au", kHard, kStrong}, {"clôture le", kHard, kStrong},
    {"clôture des candidatures le", kHard, kStrong}, {"candidatures ouvertes jusqu'au", kHard, kStrong}, {"candidatures ouvertes du", kHard, kStrong},
    {"avant la fin du", kHard, kStrong}, {"avant fin", kHard, kWeak}, {"envoyer avant le", kHard, kStrong}, {"parvenir avant le", kHard, kStrong},
    {"parvenir jusqu'au", kHard, kStrong}, {"postuler avant le", kHard, kStrong},
    {"candidatures seront examinées à partir du", kReview, kStrong}, {"examinées à partir du", kReview, kStrong}, {"étudiées à partir du", kReview, kStrong},
    {"examinés à partir du", kReview, kStrong}, {"étudiés à partir du", kReview, kStrong}, {"évaluées à partir du", kReview, kStrong},
    {"examen des candidatures à partir du", kReview, kStrong}, {"examen des dossiers à partir du", kReview, kStrong}, {"examen des dossiers débutera", kReview, kStrong},
    {"dès que le poste est pourvu", kRolling, kStrong}, {"jusqu'à ce que nous trouvions", kRolling, kStrong}, {"dès qu'une candidature convient", kRolling, kStrong},
    {"jusqu'à ce que la place soit pourvue", kRolling, kStrong},
    // Dutch
    {"nieuwe deadline", kHard, kStrong}, {"nieuwe sluitingsdatum", kHard, kStrong}, {"verlengd tot", kHard, kStrong}, {"verlengd tot en met", kHard, kStrong},
    {"sollicitatietermijn loopt tot", kHard, kStrong}, {"sollicitaties vóór", kHard, kStrong}, {"ontvangen voor", kHard, kStrong}, {"ontvangen vóór", kHard, kStrong},
    {"uiterste indiendatum", kHard, kStrong}, {"einddatum sollicitatie", kHard, kStrong},
    {"beoordelen we vanaf", kReview, kStrong}, {"beoordeeld vanaf", kReview, kStrong}, {"bekeken vanaf", kReview, kStrong}, {"bekijken we vanaf", kReview, kStrong},
    {"beoordeling start op", kReview, kStrong}, {"beoordeling van de sollicitaties begint", kReview, kStrong},
    {"tot de functie vervuld is", kRolling, kStrong}, {"totdat de vacature is vervuld", kRolling, kStrong}, {"totdat de plek is ingevuld", kRolling, kStrong},
    {"tot we iemand gevonden hebben", kRolling, kStrong}, {"tot we de juiste persoon gevonden hebben", kRolling, kStrong},
    {"zodra de vacature is vervuld", kRolling, kStrong}, {"zolang de vacature online staat", kRolling, kStrong},
    // Swedish, Danish, Norwegian
    {"ny sista ansökningsdag", kHard, kStrong}, {"förlängd till", kHard, kStrong}, {"förlängs till", kHard, kStrong}, {"ansökningstid", kHard, kStrong},
    {"ansökningsperiod", kHard, kStrong}, {"senast inkommen", kHard, kStrong}, {"allersenest", kHard, kStrong}, {"skal have den senest", kHard, kStrong},
    {"have din ansøgning senest", kHard, kStrong}, {"ny ansøgningsfrist", kHard, kStrong}, {"forlænget til", kHard, kStrong}, {"forlænges til", kHard, kStrong},
    {"forlenget til", kHard, kStrong}, {"forlenges til", kHard, kStrong}, {"utvidet til", kHard, kStrong}, {"ny søknadsfrist", kHard, kStrong},
    {"ny frist", kHard, kStrong}, {"ansøgningsperiode", kHard, kStrong}, {"søknadsperiode", kHard, kStrong}, {"utgår den", kHard, kStrong},
    {"frist utløper", kHard, kStrong}, {"søk før", kHard, kStrong}, {"søkes innen", kHard, kStrong}, {"ansök före", kHard, kStrong}, {"ansök innan", kHard, kStrong},
    {"søg før", kHard, kStrong}, {"søg inden", kHard, kStrong}, {"indsendes senest", kHard, kStrong}, {"sendes inden", kHard, kStrong},
    {"vara oss tillhanda", kHard, kStrong},
    {"granskas från", kReview, kStrong}, {"urvalet börjar", kReview, kStrong}, {"urval påbörjas", kReview, kStrong}, {"vi börjar läsa ansökningar", kReview, kStrong},
    {"ansökningarna läses från", kReview, kStrong}, {"vurderes fra", kReview, kStrong}, {"vurderes fra den", kReview, kStrong}, {"gennemgås fra", kReview, kStrong},
    {"behandles fra", kReview, kStrong}, {"vurderingen begynder", kReview, kStrong}, {"vurdering av søkere starter", kReview, kStrong},
    {"søknader vurderes fra", kReview, kStrong},
    {"till dess tjänsten är tillsatt", kRolling, kStrong}, {"tills rätt person", kRolling, kStrong}, {"når den rette kandidat er fundet", kRolling, kStrong},
    {"til rett person er funnet", kRolling, kStrong}, {"så snart rätt person", kRolling, kStrong},
    // Finnish
    {"hakuaika jatkettu", kHard, kStrong}, {"uusi hakuaika", kHard, kStrong}, {"haku jatkuu", kHard, kStrong}, {"haku on avoinna", kHard, kStrong},
    {"hae tehtävää viimeistään", kHard, kStrong}, {"lähetä hakemuksesi viimeistään", kHard, kStrong}, {"jätä hakemus viimeistään", kHard, kStrong},
    {"hakemukset on jätettävä", kHard, kStrong}, {"hakemusten on oltava perillä", kHard, kStrong}, {"hakemukset toimitetaan", kHard, kStrong},
    {"käsitellään alkaen", kReview, kStrong}, {"arvioidaan alkaen", kReview, kStrong}, {"hakemuksia käsitellään", kReview, kStrong},
    {"hakemusten käsittely alkaa", kReview, kStrong}, {"hakemusten arviointi alkaa", kReview, kStrong},
    {"kun sopiva henkilö löytyy", kRolling, kStrong}, {"heti kun sopiva", kRolling, kStrong}, {"täytetään heti kun", kRolling, kStrong},
    {"täytetään heti", kRolling, kStrong}, {"kunnes paikka on täytetty", kRolling, kStrong}, {"täytetään sopivan henkilön löydyttyä", kRolling, kStrong},
    {"heti sopivan henkilön löydyttyä", kRolling, kStrong},
    // Polish
    {"przedłużony do", kHard, kStrong}, {"przedłużono do", kHard, kStrong}, {"przedłużone do", kHard, kStrong}, {"nowy termin", kHard, kStrong},
    {"nowy termin składania", kHard, kStrong}, {"zgłoszenia przyjmujemy do", kHard, kStrong}, {"zgłoszenia przyjmowane są do", kHard, kStrong},
    {"przyjmujemy do", kHard, kStrong}, {"przyjmujemy zgłoszenia do", kHard, kStrong}, {"przyjmowane do", kHard, kStrong}, {"oferty do", kHard, kStrong},
    {"prosimy przesyłać do", kHard, kStrong}, {"prześlij do dnia", kHard, kStrong}, {"termin przyjmowania", kHard, kStrong},
    {"termin przyjmowania zgłoszeń", kHard, kStrong}, {"termin rekrutacji", kHard, kStrong}, {"termin na składanie", kHard, kStrong}, {"nabór do", kHard, kStrong},
    {"nabór otwarty do", kHard, kStrong}, {"rekrutacja do", kHard, kStrong}, {"rekrutacja otwarta do", kHard, kStrong}, {"złożenie dokumentów do", kHard, kStrong},
    {"należy składać do", kHard, kStrong}, {"należy złożyć do", kHard, kStrong}, {"do końca dnia", kHard, kStrong},
    {"rozpatrywane od", kReview, kStrong}, {"rozpatrywać od", kReview, kStrong}, {"oceniane od", kReview, kStrong}, {"ocena zgłoszeń rozpocznie się", kReview, kStrong},
    {"przegląd zgłoszeń rozpocznie się", kReview, kStrong}, {"przegląd aplikacji rozpocznie się", kReview, kStrong},
    {"do czasu znalezienia", kRolling, kStrong}, {"do czasu wyłonienia", kRolling, kStrong}, {"aż znajdziemy", kRolling, kStrong},
    // Czech
    {"prodloužen do", kHard, kStrong}, {"prodloužena do", kHard, kStrong}, {"prodlouženo do", kHard, kStrong}, {"prodlužuje se do", kHard, kStrong},
    {"nový termín", kHard, kStrong}, {"přijímáme do", kHard, kStrong}, {"přihlášky posílejte do", kHard, kStrong}, {"doručit do", kHard, kStrong},
    {"nutno doručit do", kHard, kStrong}, {"uzávěrka dne", kHard, kStrong}, {"konec přihlášek", kHard, kStrong}, {"termín uzávěrky", kHard, kStrong},
    {"přihlásit se do", kHard, kStrong}, {"přihlásit se můžete do", kHard, kStrong}, {"přihlášky je možné podávat do", kHard, kStrong},
    {"příjem přihlášek do", kHard, kStrong}, {"lhůta pro podání přihlášek", kHard, kStrong}, {"lhůta do", kHard, kStrong},
    {"budeme posuzovat od", kReview, kStrong}, {"posuzovat od", kReview, kStrong}, {"posuzovány od", kReview, kStrong}, {"hodnotit od", kReview, kStrong},
    {"hodnoceny od", kReview, kStrong}, {"hodnocení přihlášek začne", kReview, kStrong}, {"posuzování přihlášek začne", kReview, kStrong},
    {"posuzování přihlášek bude zahájeno", kReview, kStrong}, {"přihlášky budeme číst od", kReview, kStrong},
    {"do naplnění", kRolling, kStrong}, {"dokud nenajdeme", kRolling, kStrong}, {"dokud nebude místo obsazeno", kRolling, kStrong},
    {"do nalezení vhodného kandidáta", kRolling, kStrong},
    // Italian
    {"resta attiva fino", kHard, kStrong}, {"rimane attiva fino", kHard, kStrong}, {"attiva fino al", kHard, kStrong}, {"attiva fino alle", kHard, kStrong},
    {"resta aperta fino", kHard, kStrong}, {"aperta fino al", kHard, kStrong}, {"aperte fino al", kHard, kStrong}, {"nuova scadenza", kHard, kStrong},
    {"prorogata al", kHard, kStrong}, {"prorogato al", kHard, kStrong}, {"prorogati al", kHard, kStrong}, {"prorogata fino al", kHard, kStrong},
    {"nuovo termine", kHard, kStrong}, {"fine candidature", kHard, kStrong}, {"candidature aperte fino al", kHard, kStrong}, {"candidature aperte dal", kHard, kStrong},
    {"domande dal", kHard, kStrong}, {"inviare entro", kHard, kStrong},
    {"valutate a partire dal", kReview, kStrong}, {"esaminate a partire dal", kReview, kStrong}, {"esaminati a partire dal", kReview, kStrong},
    {"valutazione delle candidature inizierà", kReview, kStrong}, {"esame delle candidature inizierà", kReview, kStrong},
    {"fino a copertura del posto", kRolling, kStrong}, {"fino a quando la posizione non sarà coperta", kRolling, kStrong}, {"fino a esaurimento", kRolling, kStrong},
    {"sino a copertura", kRolling, kStrong},
    // Spanish
    {"nuevo plazo", kHard, kStrong}, {"ampliado hasta el", kHard, kStrong}, {"ampliado hasta", kHard, kStrong}, {"ampliada hasta el", kHard, kStrong},
    {"prorrogado hasta el", kHard, kStrong}, {"se amplía hasta el", kHard, kStrong}, {"plazo será", kHard, kStrong}, {"plazo será del", kHard, kStrong},
    {"esto es del", kHard, kStrong}, {"es decir del", kHard, kStrong}, {"plazo para presentar", kHard, kStrong}, {"cierre de convocatoria", kHard, kStrong},
    {"ambos inclusive", kHard, kStrong}, {"ambos incluidos", kHard, kStrong}, {"recepción de postulaciones hasta", kHard, kStrong},
    {"recepción de candidaturas hasta", kHard, kStrong}, {"candidaturas hasta el", kHard, kStrong}, {"solicitudes hasta el", kHard, kStrong},
    {"postular hasta el", kHard, kStrong}, {"inscripciones hasta el", kHard, kStrong}, {"abierta hasta el", kHard, kStrong}, {"abierto hasta el", kHard, kStrong},
    {"se evaluarán a partir del", kReview, kStrong}, {"se revisarán a partir del", kReview, kStrong}, {"evaluadas a partir del", kReview, kStrong},
    {"revisadas a partir del", kReview, kStrong}, {"la evaluación comenzará", kReview, kStrong},
    {"hasta que se cubra la plaza", kRolling, kStrong}, {"hasta que la plaza sea cubierta", kRolling, kStrong},
    // Portuguese
    {"novo prazo", kHard, kStrong}, {"prorrogado até", kHard, kStrong}, {"prorrogado até ao dia", kHard, kStrong}, {"prorrogadas até", kHard, kStrong},
    {"alargado até", kHard, kStrong}, {"fecho das candidaturas", kHard, kStrong}, {"encerramento das candidaturas", kHard, kStrong},
    {"candidaturas encontram-se abertas", kHard, kStrong}, {"candidaturas abertas", kHard, kStrong}, {"candidaturas abertas até", kHard, kStrong},
    {"abertas no período", kHard, kStrong}, {"concurso aberto no período", kHard, kStrong}, {"período de candidaturas", kHard, kStrong},
    {"período de candidatura", kHard, kStrong}, {"período de inscrições", kHard, kStrong}, {"inscrições abertas", kHard, kStrong}, {"inscrições de", kHard, kStrong},
    {"prazo do concurso", kHard, kStrong}, {"candidaturas de", kHard, kStrong}, {"aberto entre", kHard, kStrong}, {"aberta entre", kHard, kStrong},
    {"abertas entre", kHard, kStrong}, {"inscrição deverá ser feita", kHard, kStrong},
    {"avaliadas a partir de", kReview, kStrong}, {"analisadas a partir de", kReview, kStrong}, {"apreciadas a partir de", kReview, kStrong},
    {"avaliação das candidaturas terá início", kReview, kStrong},
    {"até ao preenchimento da vaga", kRolling, kStrong}, {"até que a vaga seja preenchida", kRolling, kStrong}, {"até a vaga ser preenchida", kRolling, kStrong},
    {"até encontrar", kRolling, kStrong},
    // Chinese, Japanese, Korean
    {"消印有効", kHard, kStrong}, {"当日消印有効", kHard, kStrong}, {"必着のこと", kHard, kStrong}, {"正午まで", kHard, kStrong}, {"まで応募", kHard, kStrong}, {"まで受付", kHard, kStrong},
    {"までにご応募", kHard, kStrong}, {"までにお申し込み", kHard, kStrong}, {"までにご提出", kHard, kStrong}, {"までにメール", kHard, kStrong}, {"までに下記", kHard, kStrong}, {"募集締切", kHard, kStrong},
    {"募集締切日", kHard, kStrong}, {"申請締切", kHard, kStrong}, {"申請締切日", kHard, kStrong}, {"応募受付期間", kHard, kStrong}, {"公募期間", kHard, kStrong}, {"募集期限", kHard, kStrong},
    {"応募書類提出期限", kHard, kStrong}, {"提出期間", kHard, kStrong}, {"申込締切日", kHard, kStrong}, {"前登录", kHard, kStrong}, {"前登錄", kHard, kStrong}, {"前填报", kHard, kStrong},
    {"前填報", kHard, kStrong}, {"前在线", kHard, kStrong}, {"前通过", kHard, kStrong}, {"前透過", kHard, kStrong}, {"前电邮", kHard, kStrong}, {"前電郵", kHard, kStrong},
    {"前發送", kHard, kStrong}, {"前遞交", kHard, kStrong}, {"前递交", kHard, kStrong}, {"前上传", kHard, kStrong}, {"前上傳", kHard, kStrong}, {"前报送", kHard, kStrong},
    {"前完成", kHard, kStrong}, {"前注册", kHard, kStrong}, {"前应聘", kHard, kStrong}, {"前应征", kHard, kStrong}, {"前申请", kHard, kStrong}, {"前申請", kHard, kStrong},
    {"前与", kHard, kStrong}, {"前以", kHard, kStrong}, {"前把", kHard, kStrong}, {"或之前", kHard, kStrong}, {"或以前", kHard, kStrong}, {"日或之前", kHard, kStrong},
    {"招聘截止", kHard, kStrong}, {"招聘截止日期", kHard, kStrong}, {"应聘截止", kHard, kStrong}, {"应聘截止日期", kHard, kStrong}, {"投递截止", kHard, kStrong}, {"简历投递截止", kHard, kStrong},
    {"收件截止日", kHard, kStrong}, {"收件期限", kHard, kStrong}, {"徵聘截止", kHard, kStrong}, {"報名期限", kHard, kStrong}, {"报名日期", kHard, kStrong}, {"应聘时间", kHard, kStrong},
    {"申请时间", kHard, kStrong}, {"招聘时间", kHard, kStrong}, {"접수 마감일", kHard, kStrong}, {"지원 기한", kHard, kStrong}, {"지원 마감일", kHard, kStrong}, {"제출 마감", kHard, kStrong},
    {"제출 기한", kHard, kStrong}, {"모집 기간", kHard, kStrong}, {"지원서 접수 기간", kHard, kStrong}, {"접수 기한", kHard, kStrong},
    {"至聘滿為止", kRolling, kStrong}, {"聘滿為止", kRolling, kStrong}, {"招聘满额为止", kRolling, kStrong}, {"直到招满", kRolling, kStrong}, {"满额即止", kRolling, kStrong},
    {"随时受理", kRolling, kStrong}, {"適任者が決まり次第終了", kRolling, kStrong}, {"決定次第終了", kRolling, kStrong}, {"決まり次第締め切り", kRolling, kStrong}, {"充員完成為止", kRolling, kStrong},
    {"채용 시까지", kRolling, kStrong}, {"충원 시까지", kRolling, kStrong}, {"상시 모집", kRolling, kStrong}, {"상시채용", kRolling, kStrong},
    {"beginnt die Sichtung", kReview, kStrong}, {"beginnt die Auswahl", kReview, kStrong}, {"beginnt das Auswahlverfahren", kReview, kStrong}, {"beginnen wir mit der Sichtung", kReview, kStrong}, {"starten wir die Sichtung", kReview, kStrong}, {"start reviewing", kReview, kStrong}, {"reviewing starts", kReview, kStrong}, {"commencera l'examen", kReview, kStrong}, {"débutera l'examen", kReview, kStrong}, {"begint de selectie", kReview, kStrong}, {"begint de beoordeling", kReview, kStrong}, {"börjar urvalet", kReview, kStrong}, {"begynder vurderingen", kReview, kStrong}, {"starter vurderingen", kReview, kStrong}, {"alkaa hakemusten käsittely", kReview, kStrong}, {"rozpocznie się ocena", kReview, kStrong}, {"začne hodnocení", kReview, kStrong}, {"inizierà la valutazione", kReview, kStrong}, {"comenzará la evaluación", kReview, kStrong}, {"começará a avaliação", kReview, kStrong},
    {"voor eind", kHard, kStrong}, {"vóór eind", kHard, kStrong}, {"vóór", kHard, kWeak}, {"uiterlijk eind", kHard, kStrong}, {"vor Ende", kHard, kWeak}, {"bis Ende", kHard, kWeak},
    {"extended it until", kHard, kStrong}, {"extended it to", kHard, kStrong}, {"extended until", kHard, kWeak}, {"extended to", kHard, kWeak}, {"d'ici au", kHard, kWeak}, {"d'ici le", kHard, kWeak}, {"pour le", kHard, kWeak}, {"pour le lundi", kHard, kWeak},
    {"cierre", kHard, kWeak},
    {"portal will shut", kHard, kStrong}, {"portal closes", kHard, kStrong}, {"shuts on", kHard, kStrong}, {"will shut on", kHard, kStrong}, {"Stellenausschreibung läuft bis", kHard, kStrong}, {"Stellenausschreibung läuft", kHard, kStrong}, {"campagne de recrutement est ouverte", kHard, kStrong}, {"campagne ouverte", kHard, kStrong}, {"candidatures sont ouvertes", kHard, kStrong}, {"termín pro podání přihlášky", kHard, kStrong}, {"termín podání přihlášky", kHard, kStrong}, {"lhůta pro podávání přihlášek", kHard, kStrong}, {"lhůta pro podání přihlášky", kHard, kStrong}, {"termín pro podávání přihlášek", kHard, kStrong}, {"termín pro zaslání", kHard, kStrong}, {"termín zaslání", kHard, kStrong}, {"termín pro doručení", kHard, kStrong}, {"data di chiusura", kHard, kStrong}, {"data di chiusura del bando", kHard, kStrong}, {"chiusura del bando", kHard, kStrong}, {"chiusura bando", kHard, kStrong}, {"último día para", kHard, kStrong}, {"último día de", kHard, kStrong}, {"último dia para", kHard, kStrong}, {"último dia de", kHard, kStrong}, {"letzter Tag für", kHard, kStrong}, {"dernier jour pour", kHard, kStrong}, {"laatste dag om", kHard, kStrong}, {"sidste dag for", kHard, kStrong}, {"siste dag for", kHard, kStrong}, {"viimeinen jättöpäivä", kHard, kStrong}, {"ostatni dzień składania", kHard, kStrong}, {"poslední den pro", kHard, kStrong}, {"ultimo giorno utile", kHard, kStrong}, {"ultimo giorno per", kHard, kStrong},
    {"termín", kHard, kWeak}, {"lhůta", kHard, kWeak}, {"termin", kHard, kWeak}, {"délai", kHard, kWeak}, {"termine", kHard, kWeak}, {"määräaika", kHard, kWeak}, {"termijn", kHard, kWeak}, {"sluiting", kHard, kWeak}, {"chiusura", kHard, kWeak}, {"encerramento", kHard, kWeak}, {"määräaikaan", kHard, kWeak}, {"attendus le", kHard, kWeak}, {"attendues le", kHard, kWeak}, {"attendue le", kHard, kWeak}, {"esperadas até", kHard, kWeak}, {"Schlusstermin", kHard, kWeak},
    {"applications for this post close", kHard, kStrong}, {"applications for this position close", kHard, kStrong}, {"applications for the post close", kHard, kStrong}, {"applications for the position close", kHard, kStrong},
    {"have ved", kHard, kWeak}, {"hos os ved", kHard, kWeak}, {"hos oss ved", kHard, kWeak}, {"hos oss vid", kHard, kWeak}, {"bij ons binnen vóór", kHard, kStrong},
    {"til og med", kHard, kWeak}, {"fins al", kHard, kWeak}, {"fins al dia", kHard, kWeak},
    {"开始评审", kReview, kStrong}, {"起开始评审", kReview, kStrong}, {"开始审核", kReview, kStrong}, {"开始审阅", kReview, kStrong}, {"开始遴选", kReview, kStrong}, {"开始审查", kReview, kStrong}, {"起审阅", kReview, kStrong}, {"起评审", kReview, kStrong}, {"開始評審", kReview, kStrong}, {"開始審查", kReview, kStrong}, {"開始審閱", kReview, kStrong}, {"より審査を開始", kReview, kStrong}, {"審査を開始", kReview, kStrong}, {"から選考を開始", kReview, kStrong}, {"심사를 시작", kReview, kStrong},
    {"直至岗位聘满", kRolling, kStrong}, {"岗位聘满", kRolling, kStrong}, {"聘满为止", kRolling, kStrong}, {"招满为止", kRolling, kStrong}, {"直至聘滿", kRolling, kStrong}, {"额满为止", kRolling, kStrong}, {"額滿為止", kRolling, kStrong},
    {"window for applications", kHard, kStrong}, {"papers in hand", kHard, kStrong}, {"reactietermijn", kHard, kStrong}, {"ansøgning i hænde", kHard, kStrong}, {"i hænde", kHard, kWeak}, {"i hende", kHard, kWeak}, {"olla perillä", kHard, kStrong}, {"perillä viimeistään", kHard, kStrong}, {"lhůta pro přihlášení", kHard, kStrong}, {"lhůta pro přihlášení končí", kHard, kStrong},
    {"domande si chiudono", kHard, kStrong}, {"domande chiudono", kHard, kStrong}, {"candidature chiudono", kHard, kStrong}, {"candidature si chiudono", kHard, kStrong}, {"candidaturas fecham", kHard, kStrong}, {"candidaturas encerram", kHard, kStrong}, {"inscrições encerram", kHard, kStrong}, {"inscrições fecham", kHard, kStrong}, {"výběrové řízení je otevřeno do", kHard, kStrong}, {"přihlášky jsou otevřené do", kHard, kStrong},
    {"positions close", kHard, kStrong}, {"positions closes", kHard, kStrong}, {"announcement closes", kHard, kStrong}, {"announcement will close", kHard, kStrong}, {"remain open through", kHard, kStrong}, {"remain open at least through", kHard, kStrong}, {"remain open until at least", kHard, kStrong}, {"remain open at least until", kHard, kStrong}, {"receive submissions until", kHard, kStrong}, {"receive applications until", kHard, kStrong},
    {"selection process begins", kReview, kStrong}, {"selection process will begin", kReview, kStrong}, {"considered for interviews", kReview, kStrong}, {"considered for interview", kReview, kStrong}, {"considered for a job interview", kReview, kStrong}, {"ample consideration", kReview, kStrong}, {"highest priority", kReview, kStrong},
    {"rolling advertisement", kRolling, kStrong}, {"rolling advert", kRolling, kStrong}, {"rolling call", kRolling, kStrong}, {"until a suitable candidate is appointed", kRolling, kStrong}, {"until a candidate is appointed", kRolling, kStrong}, {"until a suitable candidate has been appointed", kRolling, kStrong}, {"until a suitable person is appointed", kRolling, kStrong}, {"until the programme is full", kRolling, kStrong}, {"until the program is full", kRolling, kStrong}, {"until all places are filled", kRolling, kStrong}, {"until all studentships are filled", kRolling, kStrong}, {"no deadline for applying", kRolling, kStrong},
    // Words for "up to and including", cut short
    {"t o m", kHard, kWeak}, {"t om", kHard, kWeak}, {"tom", kHard, kWeak}, {"t m", kHard, kWeak},
};

/// Weak phrases that name the end of something: their date may stand further off.
inline constexpr std::string_view kDeadlineNouns[] = {
    "deadline", "termín", "lhůta", "termin", "délai", "échéance", "date limite", "clôture", "plazo", "prazo", "termine", "scadenza", "määräaika", "termijn", "sluiting", "chiusura", "encerramento", "fecha límite", "data limite", "frist",
};

/// A word for until, and one for having somebody: "until we have found the right person".
inline constexpr std::string_view kUntilWords[] = {
    "until", "till", "bis", "solange", "jusqu'à", "jusqu'au", "tot", "totdat", "zolang", "tills", "till dess", "indtil", "inntil", "kunnes", "do czasu", "do momentu", "dopóki", "aż", "dokud", "až do", "hasta", "fino", "finché", "até",
};
inline constexpr std::string_view kFilledWords[] = {
    "filled", "found", "find", "hired", "recruited", "besetzt", "gefunden", "vergeben", "pourvu", "pourvue", "pourvoi", "trouvé", "vervuld", "ingevuld", "gevonden", "tillsatt", "tillsatta", "besat", "fundet", "besatt", "funnet", "löytyy", "täytetty", "obsadzenia", "obsadzone", "znalezienia", "wyłonienia", "obsazení", "obsazeno", "nenajdeme", "nalezení", "cubrir", "cubra", "cubierta", "cubierto", "copertura", "coperto", "coperta", "preenchida", "preenchimento",
};
/// What makes their sentence one about a call.
inline constexpr std::string_view kOpenWords[] = {
    "open", "online", "advertised", "applications", "application", "review", "reviewed", "search", "posted", "call", "advert", "vacancy", "accept", "accepted", "continue", "continues", "Anzeige", "Ausschreibung", "Bewerbungen", "Bewerbung", "ausgeschrieben", "annonce", "candidatures", "ouvert", "ouverte", "appel", "vacature", "sollicitaties", "openstaan", "annonsen", "ansökan", "ansökningar", "utlyst", "opslaget", "ansøgninger", "søknader", "utlysningen", "haku", "hakemuksia", "ilmoitus", "nabór", "zgłoszenia", "ogłoszenie", "inzerát", "přihlášky", "výběrové řízení", "convocatoria", "solicitudes", "candidaturas", "abierta", "abierto", "abiertas", "aberta", "vaga", "ouverts", "ouvertes", "aperte", "otevřené", "otwarta", "åben", "öppen", "åpen", "avoinna", "geopend", "geöffnet", "offen", "bando", "candidature", "aperta", "aberto", "abertas",
};
// clang-format on

}  // namespace jobindex::normalise
