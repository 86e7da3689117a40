#include <catch2/catch.hpp>

#include "indexer/extract/call_title.h"
#include "indexer/extract/extract.h"

using namespace jobindex;
using extract::call_title;
using extract::Field;
using extract::PageKind;

namespace {

extract::Extraction page(const std::string& source, std::string_view url = "https://moss.example/news/77") {
    const auto document = html::Document::parse(source);
    REQUIRE(document);
    return extract::extract_page({url, "text/html", &*document});
}

std::string title_of(const extract::Extraction& ad) {
    for (const auto& candidate : ad.candidates) {
        if (candidate.field == Field::title) return candidate.value.text();
    }
    return {};
}

const std::string kTerms =
    "<p>You will count moss in all seasons and write down what you have counted. Requirements: a degree in "
    "biology and experience with moss of the north. We offer a full-time contract, a salary by the "
    "collective "
    "agreement, a desk with a lamp and the company of five people who have counted moss for years and more "
    "of "
    "them.</p><p>Please submit your application with a cover letter. The deadline is 1 May 2026.</p>";

}  // namespace

TEST_CASE("a sentence names the post it calls for", "[extract][title]") {
    struct Row {
        const char* text;
        const char* title;
    };
    const Row row = GENERATE(values<Row>({
        {"The Institute of Moss offers a PhD position in lichen ecology, as part of a programme.",
         "PhD position in lichen ecology"},
        {"Our department invites applications for a tenure-track Assistant Professor in ferns. Apply.",
         "tenure-track Assistant Professor in ferns"},
        {"The Garden is seeking a postdoctoral researcher to work on spores.", "postdoctoral researcher"},
        {"Das Moosinstitut sucht ab Mai eine wissenschaftliche Mitarbeiterin, die gern zählt.",
         "wissenschaftliche Mitarbeiterin"},
        {"L'institut des mousses recrute une ingénieure de recherche pour un projet.",
         "ingénieure de recherche"},
        {"The Garden seeks an outstanding individual for a tenure-track Assistant Professor of lichens.",
         "tenure-track Assistant Professor of lichens"},
        {"The Department of Mosses and Lichens at the Garden of the North invites applications\nfor a "
         "full-time "
         "lecturer in ferns.",
         "full-time lecturer in ferns"},
        {"The Garden offers a sunny bench for a student from afar.", ""},
        {"The group seeks a better understanding of moss.", ""},
        {"We offer a friendly place to every student from abroad.", ""},
        {"They told me that the group is seeking a postdoc in moss genetics.", ""},
        {"The Garden has a post.", ""},
    }));
    CAPTURE(row.text);
    CHECK(call_title(row.text) == row.title);
}

TEST_CASE("a page whose headings name no post is an ad by the post its text calls for", "[extract][page]") {
    const std::string call =
        "<p>The Moss Garden of Brookford offers a PhD position in lichen ecology, as part of the programme "
        "on "
        "slow plants.</p>";
    const auto ad = page("<title>Slow plants</title><h1>Slow plants</h1>" + call + kTerms);
    CHECK(ad.kind == PageKind::ad);
    CHECK(title_of(ad) == "PhD position in lichen ecology");
    // Not below the heading of a list, where other ads are linked, or where the text says too little of a
    // post.
    CHECK(page("<h1>Vacancies</h1>" + call + kTerms).kind != PageKind::ad);
    CHECK(
        page("<h1>Slow plants</h1>" + call + kTerms + "<a href='/jobs/lecturer-in-moss'>Lecturer in moss</a>")
            .kind != PageKind::ad);
    CHECK(
        page("<h1>Slow plants</h1>" + call + "<p>We like moss. Our papers are on the other page.</p>").kind !=
        PageKind::ad);
}

TEST_CASE("a number before a post is no list's count", "[extract][page]") {
    for (const char* title :
         {"18 months postdoctoral position in moss", "1 PhD position \"Slow plants\"",
          "50 % position as lecturer", "12 mois de post-doctorat en bryologie", "6 PhD positions on moss"}) {
        CAPTURE(title);
        const auto ad =
            page("<h1>" + std::string(title) + "</h1><p>The Garden invites applications.</p>" + kTerms);
        CHECK(ad.kind == PageKind::ad);
    }
    for (const char* title :
         {"42 jobs for lecturers", "212 positions", "25 open positions", "20 Stellenangebote"}) {
        CAPTURE(title);
        CHECK(page("<h1>" + std::string(title) + "</h1>" + kTerms).kind != PageKind::ad);
    }
}

TEST_CASE("a kind of post in one word is an ad with a date only", "[extract][page]") {
    const std::string rule =
        "<p>Postdocs at the Garden are those who have the post by the agreement. They must mainly count "
        "moss, and "
        "the post is full-time. To be employed, the applicant must hold a doctoral degree, and the tasks are "
        "told "
        "by the head of the garden. We seek to give a permanent contract and a good salary to all who stay "
        "for "
        "years, and what you will do is told in the agreement that everybody has to read and to sign on day "
        "one.</p>";
    CHECK(page("<h1>Postdocs</h1>" + rule).kind != PageKind::ad);
    CHECK(page("<h1>Postdoc</h1>" + rule + "<p>Application deadline: 1 May 2026</p>").kind == PageKind::ad);
    CHECK(page("<h1>Recruit post-doctoral fellow</h1>" + rule + kTerms).kind != PageKind::ad);
}

TEST_CASE("a post is named before what says that it is to be had, or right behind a call",
          "[extract][title]") {
    struct Row {
        const char* text;
        const char* title;
    };
    const Row row = GENERATE(values<Row>({
        {"A PhD position in lichen ecology is available from May.", "PhD position in lichen ecology"},
        {"Two full-time researchers are wanted for a project on ferns.", "full-time researchers"},
        {"Zum 1. Mai ist am Moosinstitut eine Promotionsstelle in der Bryologie zu besetzen.",
         "Promotionsstelle"},
        {"Am Moosinstitut sind ab Mai zwei Promotionsstellen (Vollzeit) zu besetzen.", "Promotionsstellen"},
        {"We are looking to fill a postdoctoral position on spores.", "postdoctoral position on spores"},
        {"The Garden is calling for applications to the Fern Postdoctoral Fellowship.",
         "Fern Postdoctoral Fellowship"},
        {"Un poste de technicien est à pourvoir au jardin.", "poste de technicien"},
        {"Aan de vakgroep Mossen ontstaat een vacature voor een universitair docent, per mei.",
         "universitair docent"},
        {"Dziekan ogłasza konkurs na stanowisko adiunkta od maja.", "adiunkta"},
        {"Dyrektor ogłasza konkurs na stanowisko adiunkt naukowy, w zakładzie mchów.", "adiunkt naukowy"},
        {"Ved hagen er det ledig en stilling som førsteamanuensis i bryologi, fra mai.",
         "førsteamanuensis i bryologi"},
        {"The school offers a limited number of scholarships to students.", ""},
        {"The building is available to every student.", ""},
        {"Money for postdocs is available.", ""},
    }));
    CAPTURE(row.text);
    CHECK(call_title(row.text) == row.title);
}

TEST_CASE("a line that names a post stands in for a heading that names none", "[extract][page][title]") {
    const std::string call =
        "<p>The Moss Garden of Brookford is hiring. It lies by the river and has been there since the first "
        "moss was brought from the north, and it is open to the public in all seasons.</p>";
    const auto ad = page("<title>Moss Garden</title><h1>Moss Garden</h1><p>Lecturer in lichen ecology</p>" +
                         call + kTerms);
    CHECK(ad.kind == PageKind::ad);
    CHECK(title_of(ad) == "Lecturer in lichen ecology");
    const auto several =
        page("<h1>Moss Garden</h1><p>3-4 PhD student positions in lichen ecology</p>" + call + kTerms);
    CHECK(several.kind == PageKind::ad);
    CHECK(title_of(several) == "3-4 PhD student positions in lichen ecology");
    const auto labelled =
        page("<h1>Find your next career</h1><p>Job title: Lecturer (ferns)</p>" + call + kTerms);
    CHECK(labelled.kind == PageKind::ad);
    CHECK(page("<h1>BSc Botany</h1><p>Lecturer in lichen ecology</p>" + call + kTerms).kind != PageKind::ad);
    CHECK(page("<h1>Moss Garden</h1><p>Lecturer in lichen ecology</p><p>" + std::string(600, 'x') + "</p>")
              .kind != PageKind::ad);
}

TEST_CASE("what a heading says of a vacancy counts as the text's", "[extract][page]") {
    const std::string begin =
        "<p>The chair was made in the year 2000 by the friends of the garden, and its subject has been made "
        "wider since. The professor will teach two courses a year and take part in the garden's programme on "
        "slow plants. He or she will have a doctoral degree and papers on moss. The garden is the only place "
        "in the country where moss of the far north can be seen all year, and the friends of the garden wish "
        "that it stays so. The collections are among the largest, and three buildings house them.</p>";
    CHECK(page("<h1>Vacature: bijzonder hoogleraar mossen</h1>" + begin).kind == PageKind::ad);
    CHECK(page("<h1>Bijzonder hoogleraar mossen benoemd</h1>" + begin + kTerms).kind != PageKind::ad);
}

TEST_CASE("news, guides, courses and events that name a post are no ad", "[extract][page]") {
    for (const char* title :
         {"Ida Fern appointed professor of bryology", "A day with PhD student Ida Fern",
          "How to get a postdoctoral position", "Call for papers: workshop for PhD students",
          "Public defence: PhD student Ida Fern", "Leitfaden für Doktoranden",
          "Neue Professorin für Mooskunde", "Professur für Mooskunde besetzt", "Guide du doctorant",
          "Un nouveau professeur de droit", "Promovendus in beeld: Ida Fern",
          "Preguntas frecuentes de los investigadores", "Nuovi ricercatori al giardino", "Att bli doktorand",
          "Ny professor i mossor", "Nowy profesor w ogrodzie", "Nový profesor v zahradě"}) {
        CAPTURE(title);
        CHECK(page("<h1>" + std::string(title) + "</h1><p>The Garden invites applications.</p>" + kTerms)
                  .kind != PageKind::ad);
    }
    // What offers a post is one, whatever else its title says.
    for (const char* title :
         {"Wissenschaftlicher Mitarbeiter (m/w/d) Leitfaden Moose",
          "Stellenausschreibung: Professur, neu besetzt", "Interview manager and lecturer"}) {
        CAPTURE(title);
        CHECK(page("<h1>" + std::string(title) + "</h1><p>The Garden invites applications.</p>" + kTerms)
                  .kind == PageKind::ad);
    }
}

TEST_CASE("a heading that is a paragraph is text, the post is named elsewhere", "[extract][page][title]") {
    const std::string first =
        "The Moss Garden of Brookford lies by the river and its researchers count moss in all seasons. It "
        "was "
        "founded by friends of slow plants.";
    const auto ad = page("<h1>" + first +
                         "</h1><p>The Garden is seeking a postdoctoral researcher, to work on "
                         "spores.</p>" +
                         kTerms);
    CHECK(ad.kind == PageKind::ad);
    CHECK(title_of(ad) == "postdoctoral researcher");
    CHECK_THAT(ad.description, Catch::StartsWith(first));
    // Without another name of the post the sentence stands for one, and is no title that its source states.
    const auto plain = page("<h1>" + first + "</h1><p>The Garden is hiring.</p>" + kTerms);
    CHECK(plain.kind == PageKind::ad);
    CHECK(std::all_of(plain.candidates.begin(), plain.candidates.end(), [](const auto& one) {
        return one.field != Field::title || one.method == model::Method::inferred;
    }));
    CHECK(
        page(
            "<h1>Lecturer in moss (Univ. Brookford), 17. Mai, for the Garden of slow plants and of lichen in "
            "the north</h1>" +
            kTerms)
            .description.find("17. Mai") == std::string::npos);
}

TEST_CASE("plain words for a vacancy make an ad in many languages", "[extract][page]") {
    const std::string facts =
        "<p>The Moss Garden lies by the river, and its beds are older than the town around it. Visitors come "
        "from far away to see the slow plants in bloom, which happens once in nine years, and to sit under "
        "the old roof of the house of ferns, where it is cool and quiet also in summer.</p>";
    struct Row {
        const char* title;
        const char* text;
    };
    const Row row = GENERATE(values<Row>({
        {"Doctoraat: mossen van het noorden",
         "Je bezit een masterdiploma. Je taken: tellen. Solliciteren t.e.m. 3 juni. Voltijds contract."},
        {"Avdelingsingeniør",
         "Vi trenger en vikar i mosehagen. Hva skal du gjøre? Telle. Hva må du kunne? "
         "Norsk. Lønn etter avtale. Søknad innen tre uker."},
        {"Tutkimusapulainen",
         "Mossitalo etsii apulaista. Kesto neljä kuukautta, palkka 13 €/tunti. Laita "
         "vapaamuotoinen hakemus maanantaihin mennessä."},
        {"Bolsa de iniciação científica",
         "Temos uma vaga no jardim. Quem pode: estudantes. O que faz: "
         "conta musgos. R$ 700 por mês. Mandar o histórico até dia 5/4."},
        {"Cheffe de clinique",
         "Mise au concours. Vos responsabilités : compter. Titre requis, formation "
         "terminée. Taux 100 %. Nouveau délai : 3 mai."},
        {"Apulaisprofessori, sammalet",
         "Puutarha hakee apulaisprofessoria. Haku alkaa 1.6. ja päättyy "
         "31.8. Tehtävä täytetään määräajaksi. Edellytämme tutkintoa."},
        {"University Lecturer in Moss",
         "The Garden wishes to appoint a lecturer. Candidates will need to show evidence of a doctorate. He "
         "or she will teach two courses. The appointment is permanent."},
    }));
    CAPTURE(row.title);
    const std::string source = "<h1>" + std::string(row.title) + "</h1><p>" + row.text + "</p>" + facts;
    CHECK(page(source).kind == PageKind::ad);
    CHECK(title_of(page(source)) == row.title);
}

TEST_CASE("the only post below the name of a list or of a part of the site is the page's",
          "[extract][page]") {
    const std::string post = "<p>Doktorandin (m/w/d) für Mooskunde</p>";
    const std::string intro =
        "<p>Im Garten am Fluss ist eine Stelle zu besetzen. Er ist älter als die Stadt um ihn herum, und "
        "seine "
        "Beete sind im Winter so grün wie im Sommer; wer hier zählt, zählt nie allein.</p>";
    const auto ad = page("<h1>Stellenangebote</h1>" + post + intro + kTerms);
    CHECK(ad.kind == PageKind::ad);
    CHECK(title_of(ad) == "Doktorandin (m/w/d) für Mooskunde");
    CHECK(page("<h1>Search</h1><p>Lecturer in lichen ecology</p>" + intro + kTerms).kind == PageKind::ad);
    // A second post, or one that nobody says to be offered.
    const std::string other = "<p>Laborant (m/w/d) im Farnhaus</p>";
    CHECK(page("<h1>Stellenangebote</h1>" + post + intro + kTerms + other + kTerms).kind != PageKind::ad);
    CHECK(page("<h1>Stellenangebote</h1><p>Akademische Mitarbeit im Garten</p>" + intro + kTerms).kind !=
          PageKind::ad);
    CHECK(page("<h1>Search</h1><p>Lecturer in moss</p><p>Gardener in the house of ferns</p>" + intro + kTerms)
              .kind != PageKind::ad);
}

TEST_CASE("a day until which something is done invites nobody", "[extract][page]") {
    const std::string rules =
        "<p>Studentische Hilfskräfte werden nach Stunden bezahlt. Verträge sind befristet und laufen meist "
        "ein "
        "Semester. Voraussetzung ist die Immatrikulation. Der Antrag muss bis spätestens vier Wochen vor "
        "Beginn "
        "in der Abteilung sein, die Aufgaben legt der Garten fest, und Urlaub steht auch Hilfskräften zu. "
        "Formulare liegen im Haus der Farne aus; Ansprechpartnerin ist Frau Lenz. Wer im Winter zählt, "
        "bekommt "
        "eine Lampe und eine Decke, die am Ende des Semesters zurückzugeben sind.</p>";
    CHECK(page("<h1>Studentische Hilfskräfte im Garten</h1>" + rules).kind != PageKind::ad);
}

TEST_CASE("a unit and a course that leads to a doctorate are no posts", "[extract][page]") {
    const std::string apply = "<p>Contact us if you want to join. Applicants need a degree in biology.</p>";
    for (const char* title : {"Laboratory of Moss Mechanics", "Moss Ecology Group", "Instituto de Musgos"}) {
        CAPTURE(title);
        CHECK(page("<h1>" + std::string(title) + "</h1>" + apply + kTerms).kind != PageKind::ad);
    }
    const auto kind = [&](const std::string& title, const std::string& text) {
        return page("<h1>" + title + "</h1><p>" + text + "</p>" + kTerms).kind;
    };
    CHECK(kind("Doctoral programme in moss", "Students take courses for two years.") != PageKind::ad);
    CHECK(kind("Doctoral programme in moss: two funded places", "Students take courses.") == PageKind::ad);
    CHECK(kind("Doctoral programme in moss", "The garden invites applications.") == PageKind::ad);
}

TEST_CASE("an ad that speaks of its holder and of what to send is one", "[extract][page]") {
    const std::string facts =
        "<p>The place lies between two rivers and a wood of old oaks, half an hour by train from the sea. It "
        "has a "
        "garden, two libraries and a choir, and its house of red brick is as old as the railway. Families "
        "find "
        "schools and flats within walking distance of the garden, and the town has a market.</p>";
    const auto ad = [&](const std::string& title, const std::string& text) {
        return page("<h1>" + title + "</h1><p>" + text + "</p>" + facts).kind == PageKind::ad;
    };
    CHECK(ad("Post-Doc in moss sensing",
             "The group is filling a two-year appointment. The successful applicant "
             "holds a PhD. Send a CV with two referees."));
    CHECK(ad("Teaching post in bryology",
             "The person appointed has a degree and will teach. Write to me by "
             "noon on 3 May. £48 an hour."));
    CHECK(ad("Position available",
             "Lecturer (moss). The post holder will teach. Required: a degree. Salary by "
             "the scale. Apply online."));
    CHECK_FALSE(ad("Post-Doc meeting", "The Post-Docs meet on Mondays and have tea."));
}

TEST_CASE("the outcome of a competition is no ad, whatever its title offers", "[extract][page]") {
    for (const char* title :
         {"Wyniki konkursu na stanowisko adiunkta", "Graduatoria assegno di ricerca",
          "Resultado do concurso para professor auxiliar", "研究员招聘拟录用人员公示",
          "Lista definitiva de admitidos: profesor asociado", "박사후연구원 합격자 공고"}) {
        CAPTURE(title);
        CHECK(page("<h1>" + std::string(title) + "</h1><p>The Garden invites applications.</p>" + kTerms)
                  .kind != PageKind::ad);
    }
}

TEST_CASE("calls of many languages name their post", "[extract][title]") {
    struct Row {
        const char* text;
        const char* title;
    };
    const Row row = GENERATE(values<Row>({
        {"The Garden is inviting applications for a Postdoctoral Scientist (PS) for a project on spores.",
         "Postdoctoral Scientist"},
        {"Il giardino bandisce un concorso per il conferimento di sette assegni di ricerca, della durata "
         "di "
         "un anno.",
         "sette assegni di ricerca"},
        {"Varmt välkommen att söka och bli en av våra nya universitetslektorer! Vi räknar mossor.",
         "universitetslektorer"},
        {"The School of Moss seeks a full-time, ten-month, tenure-track assistant professor to begin soon.",
         "full-time, ten-month, tenure-track assistant professor"},
        {"Sammalpuutarha hakee tutkijatohtoria, joka jaksaa laskea.", "tutkijatohtoria"},
        {"Ogród mchów zatrudni adiunkta, który lubi liczyć.", "adiunkta"},
    }));
    CAPTURE(row.text);
    CHECK(call_title(row.text) == row.title);
}
