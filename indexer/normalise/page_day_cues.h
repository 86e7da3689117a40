// The words by which an ad says on which day it was put up or changed, by language. Data; read by
// page_day.cpp.
#pragma once

#include <string_view>

namespace jobindex::normalise {

// clang-format off
/// Labels of the day on which an ad was put up.
inline constexpr std::string_view kPostedCues[] = {
    "posted", "posted on", "date posted", "posting date", "posting start date", "posted date", "job posted", "job posted on", "advert first placed", "advert placed", "first placed", "placed on", "placed", "advertised", "advertised on", "advertised from", "published", "published on", "date published", "publication date", "date of publication", "added", "added on", "date added", "listed", "listed on", "listing first seen", "first seen", "release date", "released", "released on", "online since", "issued", "issued on", "date of issue", "issue date", "created on", "announced on", "open date", "opening date",
    "veröffentlicht", "veröffentlicht am", "verlautbart", "verlautbart am", "ausgeschrieben am", "online seit", "online gestellt am", "eingestellt am", "eingetragen am", "erschienen am", "Veröffentlichung", "Veröffentlichungsdatum", "Ausschreibung vom", "Stellenausschreibung vom", "Stellenanzeige vom", "Inserat vom", "Anzeige vom", "publiziert", "publiziert am", "kundgemacht am", "ausgehängt am", "Aushang vom", "Ausschreibungsdatum",
    "publié le", "publiée le", "mise en ligne", "mise en ligne le", "mis en ligne", "mis en ligne le", "déposé le", "déposée le", "date de publication", "date de parution", "annonce du", "paru le", "parue le", "affiché le", "affichée le", "date d'affichage", "date de mise en ligne", "ajouté le",
    "geplaatst", "geplaatst op", "online sinds", "online vanaf", "gepubliceerd", "gepubliceerd op", "publicatiedatum", "datum plaatsing", "plaatsingsdatum", "toegevoegd op",
    "publicerad", "publicerat", "publicerades", "publiceringsdatum", "utlyst", "inlagd", "annonserad", "upplagd", "annonsdatum",
    "opslået", "opslået den", "offentliggjort", "publiceret", "slået op den", "oprettet den", "opslagsdato",
    "publisert", "kunngjort", "kunngjøringsdato", "lagt ut", "utlyst den", "publiseringsdato",
    "julkaistu", "ilmoitettu", "ilmoitus jätetty", "jätetty", "ilmoitus julkaistu", "julkaisupäivä", "lisätty",
    "data ogłoszenia", "data publikacji", "data publikacji ogłoszenia", "opublikowano", "opublikowane", "ogłoszono", "ogłoszono dnia", "dodano", "dodane", "data dodania", "zamieszczono",
    "vypsáno", "vypsáno dne", "zveřejněno", "zveřejněno dne", "vyhlášeno", "vyhlášeno dne", "inzerát ze dne", "vloženo", "publikováno", "datum zveřejnění", "datum vyhlášení", "datum vypsání", "vyvěšeno", "vyvěšeno dne", "přidáno",
    "pubblicato", "pubblicato il", "pubblicata il", "data di pubblicazione", "data pubblicazione", "inserito il", "annuncio del", "pubblicazione",
    "publicado", "publicado el", "publicada el", "fecha de publicación", "fecha publicación", "anuncio de", "publicación",
    "publicado em", "publicada em", "data de publicação", "data da publicação", "publicação", "anúncio de", "divulgado em",
    "发布日期", "发布时间", "发布于", "公告日期", "公布日期", "发文日期", "發佈日期", "發布日期", "刊登日期", "公告時間", "掲載日", "公募日", "公募開始", "募集開始日", "公開日", "公募開始日", "掲載開始日", "公示日", "게시일", "등록일", "공고일",
};

/// The same of the last change; pages change after their deadline too.
inline constexpr std::string_view kUpdatedCues[] = {
    "last updated", "page last updated", "last updated on", "last modified", "last touched", "last changed", "last edited", "updated", "updated on", "zuletzt aktualisiert", "zuletzt aktualisiert am", "zuletzt geändert", "zuletzt geändert am", "letzte Änderung", "aktualisiert am", "Stand", "mis à jour le", "mise à jour le", "dernière mise à jour", "laatste wijziging", "laatst gewijzigd", "bijgewerkt op", "senast uppdaterad", "senast ändrad", "uppdaterad", "sidst opdateret", "opdateret", "redigeret", "sist oppdatert", "oppdatert", "päivitetty", "viimeksi päivitetty", "strona zmodyfikowana", "ostatnia aktualizacja", "zaktualizowano", "aktualizováno", "naposledy aktualizováno", "poslední změna", "ultimo aggiornamento", "aggiornato il", "actualizado el", "última actualización", "atualizado em", "última atualização", "最后更新", "网页最后更新", "網頁最後更新", "最終更新", "最終更新日", "更新日",
};

/// The line of a letter or mail that holds its day.
inline constexpr std::string_view kLetterDateCues[] = {"date", "datum", "dato", "fecha", "data", "päivämäärä", "päiväys", "sent", "gesendet", "envoyé", "verzonden", "skickat", "日期", "日付"};

/// Beside a day of change: it is another text's.
inline constexpr std::string_view kOtherTextWords[] = {"policy", "privacy", "cookie", "cookies", "terms", "statement", "Datenschutz", "Datenschutzerklärung", "Impressum", "saavutettavuusseloste", "tietosuoja", "privacyverklaring", "confidentialité", "privacidad", "privacidade", "RODO", "GDPR", "polityka", "zásady", "integritetspolicy", "tilgængelighedserklæring", "tilgjengelighetserklæring"};

/// Before such a label in its sentence: words for the ad, and those that join them to it.
inline constexpr std::string_view kAdWordsBefore[] = {
    "this", "the", "job", "ad", "advert", "advertisement", "announcement", "vacancy", "position", "post", "posting", "call", "notice", "was", "is", "has been", "been", "first",
    "diese", "die", "das", "der", "Anzeige", "Stellenanzeige", "Stelle", "Ausschreibung", "Stellenausschreibung", "Stellenangebot", "Inserat", "wurde", "ist",
    "cette", "l'annonce", "annonce", "offre", "l'offre", "poste", "avis", "appel", "a été", "deze", "de", "vacature", "advertentie", "is",
    "annonsen", "annons", "tjänsten", "tjänst", "är", "opslaget", "opslag", "stillingen", "stilling", "er", "blev", "ble", "utlysningen", "utlysning", "ilmoitus", "paikka", "tehtävä", "on",
    "ogłoszenie", "oferta", "ofertę", "konkurs", "zostało", "została", "inzerát", "nabídka", "pozice", "výběrové řízení", "bylo", "byl", "annuncio", "bando", "avviso", "offerta", "è stato",
    "anuncio", "oferta", "convocatoria", "plaza", "vacante", "anúncio", "vaga", "edital", "concurso", "foi", "本公告", "公告", "本公募", "本招聘",
};
// clang-format on

}  // namespace jobindex::normalise
