#include "indexer/normalise/relative_closing.h"

#include <catch2/catch.hpp>

using namespace jobindex;
using namespace jobindex::normalise;

TEST_CASE("a deadline is counted from the day of publication", "[normalise][closing]") {
    const auto counted = [](std::string_view text) {
        const auto found = find_relative_closing(Words(text), *base::Date::make(2026, 11, 2));
        return found ? found->value.date->iso() : "";
    };
    CHECK(counted("Apply within three weeks of publication.") == "2026-11-23");
    CHECK(counted("Bewerbungen bitte innerhalb von 14 Tagen nach Veröffentlichung.") == "2026-11-16");
    CHECK(counted("Candidatures dans les 30 jours à compter de la publication.") == "2026-12-02");
    CHECK(counted("Søknad sendes innen tre uker fra kunngjøring.") == "2026-11-23");
    CHECK(counted("Søknad sendes innen tre uker etter utlysning.") == "2026-11-23");
    CHECK(counted("Prosimy o CV w terminie 14 dni od daty publikacji ogłoszenia.") == "2026-11-16");
    CHECK(counted("Přihlášky do tří týdnů ode dne zveřejnění.") == "2026-11-23");
    CHECK(counted("Solicitudes en 20 días naturales desde la publicación.") == "2026-11-22");
    CHECK(counted("Solicitudes en 10 días hábiles desde la publicación.").empty());
    CHECK(counted("Domande entro 30 giorni dalla pubblicazione nella Gazzetta Ufficiale.").empty());
    CHECK(counted("Within 10 working days of publication.").empty());
    CHECK(counted("We pay for two weeks of holidays.").empty());
}
