// Words of which one is enough to tell what a label announces, whatever stands beside it: "Final deadline for
// applications", "Voraussichtlicher Einstellungstermin". Data; read by labels.cpp. Inside indexer/extract
// only.
#pragma once

#include <string_view>

#include "indexer/extract/candidate.h"

namespace jobindex::extract {

/// Words of one field, folded and parted by '|'; a star stands for the rest of a word.
struct LabelHeads {
    Field field;
    std::string_view words;
};

// clang-format off
/// The first row that has a word of the label decides.
inline constexpr LabelHeads kLabelHeads[] = {
    {Field::closing, "deadline|closing|closes|closure|unposting|*frist|*schluss|*fristen|cloture|limite|sluitingsdatum|sluiting|plazo|cierre|scadenza|prazo|hakuaika|*ansokningsdag|*ansokningsdatum|*frister|termin skladania|uzaverka|lhuta|締切|締切日|截止日期|截止时间|期限|募集期間|応募期間|报名时间|公募期間"},
    {Field::start, "start|starts|starting|commencement|commencing|begin|beginn|*beginn|*antritt|eintritt*|*eintritt|dienstantritt|einstellungstermin|besetzungstermin|debut|embauche|inicio|incorporacion|inizio|decorrenza|tilltrade*|tiltraed*|tiltred*|oppstart*|aloitus*|alkamis*|rozpoczecia|nastup*|nastupu|aanvang*|ingangsdatum|indiensttreding|着任*|採用予定*|入职*"},
    {Field::salary, "salary|salaries|remuneration|compensation|stipend|pay|wage|*gehalt|*vergutung|vergutung|besoldung*|entgelt*|*entgelt|bruttogehalt|mindestentgelt|stundenlohn|*lohn|entlohnung|salaire|gratification|indemnite|salaris*|bruto*|bezoldiging|salario|retribucion*|sueldo|stipendio|retribuzione|compenso|importo|lordo|remuneracao|vencimento|subsidio|lon|loneform|manadslon|lonn*|palkka*|palkkaus|wynagrodzeni*|stypendi*|mzda|mzdove|plat|platove|給与|年俸|月給|時給|薪资|薪酬|年薪|月薪"},
    {Field::place, "location|locations|workplace|*arbeitsort|arbeitsort*|dienstort|*standort|standort|standorte|lieu|localisation|locatie|standplaats|werkplek|lugar|ubicacion|localidad|sede|luogo|local de trabalho|localizacao|ort|placeringsort|arbetsort|arbetsplats|arbejdssted|arbeidssted|tjenestested|sijainti|sijoituspaikka|tyopaikka|toimipiste|miejsce pracy|lokalizacja|misto vykonu|pracoviste|勤務地|勤務場所|工作地点|工作地點"},
    {Field::employment, "contract|appointment|employment|fte|tenure|workload|*befristung|befristet|befristung|*umfang|umfang|beschaftigung*|arbeitszeit|*arbeitszeit|vertrag*|stellenumfang|pensum|contrat|duree|quotite|dienstverband|aanstelling|omvang|contrato|jornada|dedicacion|duracion|contratto|durata|impegno|duracao|vinculo|anstallning*|omfattning|sysselsattningsgrad|ansaettelse*|stillingsprosent|stillingsbrok|ansettelse*|tyosuhde*|tyoaika|umow*|wymiar|etat|uvazek|uvazku|pomeru|任期|雇用形態|雇用期間|勤務形態|聘期"},
    {Field::qualifications, "qualification|qualifications|degree|diploma|education|*abschluss|ausbildung|diplome|opleiding|opleidingsniveau|titulacion|titolo di studio|habilitacoes|utbildning*|uddannelse*|utdanning*|koulutus*|tutkinto*|wyksztalceni*|vzdelani|学歴|学位|学历"},
    {Field::institution, "employer|organisation|organization|arbeitgeber*|*arbeitgeber|anbieter*|employeur|organisme|werkgever|empleador|empregador|arbetsgivare|arbejdsgiver|arbeidsgiver|tyonantaja|pracodawca|zamestnavatel|機関名|招聘单位|用人单位"},
};

/// Words with which a label announces something else: "Interview date", "Deadline for letters".
inline constexpr std::string_view kLabelStops =
    "interview|interviews|letter|letters|reference|references|referees|contact|phone|email|e-mail|mail|website|posted|posting|published|publication|decision|notification|nomination|visa|benefit|benefits|question|questions|about|vorstellungsgesprach*|kontakt|telefon|entretien|entretiens|audition|auditions|colloquio|entrevista*|veroffentlicht*|publie|publication|pubblicazione|publicacion|publicacao|publicerad|publisert|julkaistu|intervju*|samtale*|code|id|number|no|nummer|numero|title|titel|description|process|procedure|documents|documentos|how|apply|language|languages|sprache*|kenntnisse|family|partner|department|abteilung|skills|experience|erfahrung";
/// Words of labels of applying: behind them a date is none but the last day, and nothing else is of the post.
inline constexpr std::string_view kLabelsOfApplying =
    "application|applications|review|screening|search|recruitment|bewerbung|bewerbungs*|anzeige|ansokan|ansokning*|candidature*|candidatura|candidaturas|domanda|domande|solicitud*|hakemu*|ansogning*|soknad*|zgloszen*|prihlas*|sollicitatie*";
// clang-format on

}  // namespace jobindex::extract
