#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "indexer/extract/extract.h"
#include "indexer/extract/language.h"
#include "indexer/extract/posting_text.h"

using namespace jobindex;
using extract::Field;

namespace {

base::Json json(std::string_view text) {
    auto value = base::parse_json(text);
    REQUIRE(value);
    return std::move(*value);
}

extract::Extraction read(std::string_view text) {
    return extract::extract_posting(json(text), "test", model::Method::json_ld);
}

/// "pointer=value" of the candidates for a field.
std::vector<std::string> found(const extract::Extraction& ad, Field field) {
    std::vector<std::string> out;
    for (const extract::Candidate& candidate : ad.candidates) {
        if (candidate.field == field) out.push_back(candidate.pointer + "=" + candidate.text);
    }
    return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("each property becomes a candidate with its pointer", "[extract][posting]") {
    struct Row {
        const char* posting;
        Field field;
        Texts found;
    };
    const Row row = GENERATE(values<Row>({
        {R"({"title": " R&amp;D\n engineer "})", Field::title, {"/title=R&D engineer"}},
        {R"x({"title": "<b>Postdoc</b> (m/w/d)"})x", Field::title, {"/title=Postdoc (m/w/d)"}},
        {R"({"datePosted": 1700000000000})", Field::posted, {"/datePosted=1700000000000"}},
        {R"({"datePosted": ["1/2/2026"]})", Field::posted, {"/datePosted=1/2/2026"}},
        {R"({"validThrough": "2026-03-01T23:59"})", Field::closing, {"/validThrough=2026-03-01T23:59"}},
        {R"({"hiringOrganization": "Uni"})", Field::institution, {"/hiringOrganization=Uni"}},
        {R"({"hiringOrganization": {"name": "Uni", "sameAs": "https://u.example"}})",
         Field::institution,
         {"/hiringOrganization/name=Uni"}},
        {R"({"hiringOrganization": {"name": "Uni", "sameAs": ["https://u.example"]}})",
         Field::institution_url,
         {"/hiringOrganization/sameAs=https://u.example"}},
        {R"({"hiringOrganization": [{"name": "A"}, {"name": "B"}]})",
         Field::institution,
         {"/hiringOrganization/0/name=A", "/hiringOrganization/1/name=B"}},
        {R"({"hiringOrganization": {"name": "Dept", "parentOrganization": {"name": "Uni"}}})",
         Field::institution,
         {"/hiringOrganization/parentOrganization=Uni"}},
        {R"({"hiringOrganization": {"name": "Uni", "department": {"name": "Physics"}}})",
         Field::department,
         {"/hiringOrganization/department=Physics"}},
        {R"({"jobLocation": "Leeds, UK"})", Field::place, {"/jobLocation=Leeds, UK"}},
        {R"({"jobLocation": {"@type": "Place", "address": "Leeds"}})",
         Field::place,
         {"/jobLocation/address=Leeds"}},
        {R"({"jobLocation": {"name": "Campus Leeds"}})", Field::place, {"/jobLocation/name=Campus Leeds"}},
        {R"({"jobLocation": {"address": {"addressLocality": "Graz", "addressCountry": {"name": "Austria"}}}})",
         Field::place,
         {R"(/jobLocation/address={"city":"Graz","country":"Austria"})"}},
        {R"({"jobLocation": [{"address": {"addressCountry": "DE"}}, "Bern"]})",
         Field::place,
         {R"(/jobLocation/0/address={"country":"DE"})", "/jobLocation/1=Bern"}},
        {R"({"jobLocation": {"addressLocality": "Oslo"}})",
         Field::place,
         {R"(/jobLocation={"city":"Oslo"})"}},
        {R"({"jobLocationType": "TELECOMMUTE", "applicantLocationRequirements": [{"name": "DE"}]})",
         Field::place,
         {R"(/applicantLocationRequirements={"country":"DE"})"}},
        {R"({"jobLocationType": "TELECOMMUTE"})", Field::remote, {"/jobLocationType=TELECOMMUTE"}},
        {R"({"baseSalary": 50000, "salaryCurrency": "EUR"})",
         Field::salary,
         {R"(/baseSalary={"currency":"EUR","value":50000})"}},
        {R"({"baseSalary": "50000-60000"})", Field::salary, {"/baseSalary=50000-60000"}},
        {R"({"baseSalary": [{"value": 1}], "salaryCurrency": "CHF"})",
         Field::salary,
         {R"(/baseSalary/0={"value":1,"currency":"CHF"})"}},
        {R"({"employmentType": ["FULL_TIME", "TEMPORARY"]})",
         Field::employment,
         {R"(/employmentType=["FULL_TIME","TEMPORARY"])"}},
        {R"({"workHours": "38.5 h"})", Field::employment, {"/workHours=38.5 h"}},
        {R"({"identifier": {"@type": "PropertyValue", "name": "Uni", "value": 42}})",
         Field::reference,
         {"/identifier=42"}},
        {R"({"identifier": "R-7"})", Field::reference, {"/identifier=R-7"}},
        {R"({"skills": [{"name": "MRI"}, "Python"]})", Field::skills, {R"(/skills=["MRI","Python"])"}},
        {R"({"educationRequirements": {"credentialCategory": "PhD"}})",
         Field::qualifications,
         {"/educationRequirements=PhD"}},
        {R"({"experienceRequirements": {"monthsOfExperience": 24}})",
         Field::qualifications,
         {"/experienceRequirements=24 months of experience"}},
        {R"({"industry": "Physics"})", Field::discipline, {"/industry=Physics"}},
        {R"({"inLanguage": "de"})", Field::language, {"/inLanguage=de"}},
        {R"({"applicationContact": {"email": "x@y.example", "telephone": "1"}})", Field::apply_url, {}},
    }));
    CAPTURE(row.posting);
    CHECK(found(read(row.posting), row.field) == row.found);
}

TEST_CASE("every pointer of a posting leads to something", "[extract][posting][property]") {
    const base::Json posting = json(R"({"title": "T", "datePosted": "x", "hiringOrganization": [{"name": "A",
        "url": "https://a.example"}], "jobLocation": [{"address": [{"addressLocality": "B"}, "C"]}],
        "baseSalary": {"value": {"minValue": 1}}, "skills": ["a", "b"], "identifier": [7],
        "applicationContact": {"url": "https://a.example/apply"}})");
    const auto ad = extract::extract_posting(posting, "s", model::Method::microdata);
    CHECK(ad.candidates.size() >= 9);
    for (const extract::Candidate& candidate : ad.candidates) {
        CAPTURE(candidate.pointer);
        CHECK(posting.pointer(candidate.pointer) != nullptr);
        CHECK(candidate.method == model::Method::microdata);
        CHECK(candidate.confidence > 0);
        CHECK(candidate.text.size() <= 300);
    }
}

TEST_CASE("descriptions in HTML, escaped HTML and plain text come out alike", "[extract][posting]") {
    struct Row {
        const char* raw;
        const char* text;
    };
    const Row row = GENERATE(values<Row>({
        {"<p>We seek</p><ul><li>a physicist</li></ul>", "We seek\n\n- a physicist"},
        {"&lt;p&gt;We seek&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a physicist&lt;/li&gt;&lt;/ul&gt;",
         "We seek\n\n- a physicist"},
        {"&amp;lt;p&amp;gt;We seek&amp;lt;/p&amp;gt;", "We seek"},
        {"We seek\n\n\xE2\x80\xA2 a physicist\n* two", "We seek\n\n- a physicist\n- two"},
        {"We seek\r\na <b>physicist</b>", "We seek\na physicist"},
        {"salary < 5 & > 3 R&amp;D", "salary < 5 & > 3 R&D"},
        {"A&M, R&D &copy 2024, 5 &euro;, &#x41;&#66;&CounterClockwiseContourIntegral;, &qed; &; & &",
         "A&M, R&D \xC2\xA9 2024, 5 \xE2\x82\xAC, AB\xE2\x88\xB3, &qed; &; & &"},
        {"", ""},
    }));
    CAPTURE(row.raw);
    CHECK(extract::description_text(row.raw) == row.text);
}

TEST_CASE("a text of very many different references is resolved as a whole", "[extract][posting]") {
    std::string raw, text;
    for (char letter = 'A'; letter <= '~'; ++letter) {
        raw += "&#" + std::to_string(letter) + ";, ";
        text += std::string{letter} + ", ";
    }
    raw += "&#8364;", text += "\xE2\x82\xAC";
    CHECK(extract::description_text(raw) == text);
}

TEST_CASE("a description that says it is plain text loses nothing to tags and references",
          "[extract][posting]") {
    const std::string text =
        "You show that a < b.\n\n<script>alert(1) and <p>more</p>, R&amp;D & <b\n\n- the <ul>\n- end";
    base::Json posting = base::Json::object({{"title", "Postdoc"}, {"description", text}});
    CHECK(extract::extract_posting(posting, "test", model::Method::json_ld).description != text);
    posting.set("descriptionFormat", "text/plain");
    CHECK(extract::extract_posting(posting, "test", model::Method::json_ld).description == text);
}

TEST_CASE("duties and requirements beside the description join it once", "[extract][posting]") {
    const auto ad = read(R"({"description": "<p>About us and what we do here.</p>",
        "responsibilities": "You will build the scanner and measure with it every day.",
        "qualifications": ["A degree in physics or in engineering", "Patience"]})");
    CHECK(
        ad.description ==
        "About us and what we do here.\n\nResponsibilities\n\nYou will build the scanner and measure with it "
        "every day.\n\nQualifications\n\n- A degree in physics or in engineering\n- Patience");
}

TEST_CASE("any JSON is read as a posting without a fall", "[extract][posting][property]") {
    const std::string value = GENERATE(values<std::string>(
        {"null", "1", "true", "\"x\"", "[]", "{}", "[[[1]]]", R"({"name": {"name": {"name": []}}})",
         "[null, {}]", R"({"address": {"address": 1}})", R"([{"address": [[]]}])", "1e300", "\"<p\"",
         R"({"@value": null})"}));
    for (const char* key :
         {"title", "description", "datePosted", "validThrough", "hiringOrganization", "jobLocation",
          "baseSalary", "salaryCurrency", "employmentType", "identifier", "skills", "qualifications", "url",
          "industry", "applicationContact", "applicantLocationRequirements"}) {
        const auto ad = read("{\"" + std::string(key) + "\": " + value + "}");
        CHECK(ad.kind == extract::PageKind::ad);
    }
}

TEST_CASE("the language is told from enough text only", "[extract][language]") {
    CHECK(extract::detect_language(
              "We invite applications for a position in medical physics at our institute.") == "en");
    CHECK(extract::detect_language(
              "Wir suchen eine wissenschaftliche Mitarbeiterin f\xC3\xBCr die Medizinphysik.") == "de");
    CHECK(extract::detect_language("Nous recrutons une chercheuse en physique m\xC3\xA9"
                                   "dicale pour notre institut.") == "fr");
    CHECK(extract::detect_language("PhD").empty());
    CHECK(extract::detect_language("").empty());
    CHECK(extract::detect_language("12345 67890 12345 67890 12345").empty());
}

TEST_CASE("lines of a posting's text that name a field are read, with their place in it",
          "[extract][posting]") {
    const auto ad = read(R"({"@type":"JobPosting","title":"Fellow","description":
        "<p>We look for you.</p><p>Location: Leeds<br>Placed on: 5th November 2015<br>Closes: 18th November 2015</p>"})");
    struct Row {
        extract::Field field;
        const char* value;
    };
    for (const Row& row :
         {Row{extract::Field::place, "Leeds"}, Row{extract::Field::posted, "5th November 2015"},
          Row{extract::Field::closing, "18th November 2015"}}) {
        CAPTURE(row.value);
        const auto found = std::find_if(ad.candidates.begin(), ad.candidates.end(),
                                        [&](const auto& one) { return one.field == row.field; });
        REQUIRE(found != ad.candidates.end());
        CHECK(found->value.text() == row.value);
        REQUIRE(found->span);
        CHECK(ad.description.substr(found->span->from, found->span->size()) == row.value);
    }
}

TEST_CASE("a name that was escaped more than once is unescaped", "[extract][posting]") {
    for (const char* text : {"l'elm &amp; l'oak", "l&#039;elm &amp;amp; l&#039;oak",
                             "l&amp;#039;elm &amp;amp;amp; l&amp;#039;oak"}) {
        CAPTURE(text);
        CHECK(extract::text_of_value(base::Json(std::string(text))) == "l'elm & l'oak");
    }
    CHECK(extract::text_of_value(base::Json(std::string("Elm &amp;quot;Oak&amp;quot; School"))) ==
          "Elm \"Oak\" School");
    CHECK(extract::text_of_value(base::Json(std::string("Elm & Oak"))) == "Elm & Oak");
}
