#include "query/alerts/compose.h"

#include <catch2/catch.hpp>

#include "tests/unit/query/render/catalogues.h"

using namespace jobindex;

namespace {

struct Mails {
    alerts::SavedSearch search;
    alerts::Settings settings;
    std::vector<search::Hit> hits;

    Mails() {
        settings.base_url = "https://jobs.example.org";
        settings.mail_from = "jobs@example.org";
        settings.site_name = "Stellen";
        search.target = "reader@example.org";
        search.query = "mri";
        search::Hit hit;
        hit.ad.id = "0f";
        hit.ad.dates.closing = base::Date::make(2026, 12, 31);
        hits = {hit};
    }
    /// All that the two mails say.
    std::string in(std::string_view language) const {
        const auto& words = support::words_of(language);
        const auto ask = alerts::confirmation_mail(search, "https://jobs.example.org/c", words, settings);
        const auto news = alerts::digest_mail(
            {search, hits, 3, "https://jobs.example.org/u", "1@example.org", 0}, words, settings);
        return ask.subject + ask.text + ask.html + news.subject + news.text + news.html;
    }
};

}  // namespace

TEST_CASE("mails are in the language of who asked for them, their days and colons too", "[alerts]") {
    const Mails mails;
    CHECK(mails.in("de").find("Bewerbungsschluss 31. Dez. 2026") != std::string::npos);
    CHECK(mails.in("fr").find("Toutes les offres") != std::string::npos);
    CHECK(mails.in("fr").find("\u00A0: https://jobs.example.org/search?q=mri") != std::string::npos);
    CHECK(mails.in("es").find(support::words_of("es").text("ad.untitled")) != std::string::npos);
    for (const std::string_view language : {"de", "fr", "es"}) {
        const std::string said = mails.in(language), english = mails.in("en");
        std::size_t seen = 0;
        for (const auto& sentence : support::english_alone(language)) {
            CAPTURE(language, sentence);
            CHECK(said.find(sentence) == std::string::npos);
            seen += english.find(sentence) != std::string::npos ? 1U : 0U;
        }
        CHECK(seen > 6);
    }
}
