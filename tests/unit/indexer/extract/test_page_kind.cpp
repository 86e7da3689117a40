// Which pages are ads: titles in plain lines, in many languages, and pages that speak of posts alone.
#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"

using namespace jobindex;
using extract::Field;
using extract::PageKind;

namespace {

extract::Extraction page(const std::string& source) {
    const auto document = html::Document::parse(source);
    REQUIRE(document);
    return extract::extract_page({"https://moss.example/text/12", "text/html", &*document});
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
    "collective agreement, a desk with a lamp and the company of five people who have counted moss for "
    "years and more of them, in rain and snow.</p>";
const std::string kApply =
    "<p>Please submit your application with a cover letter. The deadline is 1 May 2026.</p>";

}  // namespace

TEST_CASE("a title in a line of its own within a paragraph names the post", "[extract][page]") {
    const auto first = page(
        "<p>The Moss Garden<br>Postdoctoral Fellow in Lichen Growth<br>Room 4, Fern Street"
        "</p>" +
        kTerms + kApply);
    CHECK(first.kind == PageKind::ad);
    CHECK(title_of(first) == "Postdoctoral Fellow in Lichen Growth");
    // The line goes on below: marks of genders make a title of it all the same.
    const auto marked = page(
        "<p>Ab Mai suchen wir für das Mooshaus eine<br>Wissenschaftliche/-n Mitarbeiter/-in "
        "(m/w/d) für Flechten<br>mit halber Arbeitszeit.</p>" +
        kTerms + kApply);
    CHECK(marked.kind == PageKind::ad);
    CHECK(title_of(marked) == "Wissenschaftliche/-n Mitarbeiter/-in (m/w/d) für Flechten");
    // Lines of a list of posts, or of prose, are no title.
    const auto list =
        page("<p>PhD student in ferns<br>Postdoc in lichens<br>Engineer for lamps</p>" + kTerms);
    CHECK(list.kind != PageKind::ad);
}

TEST_CASE("a year before a post's name counts no posts", "[extract][page]") {
    CHECK(page("<h1>2027 Postdoctoral Fellow in Mosses</h1>" + kTerms + kApply).kind == PageKind::ad);
    CHECK(page("<h1>2027 年度苔学部助手募集要項</h1>" + kTerms + kApply).kind == PageKind::ad);
}

TEST_CASE("calls in Korean and Chinese lines are titles", "[extract][page]") {
    const std::string korean =
        "<p>이끼정원 박사후연구원 채용공고</p><p>모집분야: 이끼 생태. 지원자격: 박사학위 소지자로 이끼를 "
        "세어 본 경력이 있는 자. 담당업무: 사계절 이끼 조사와 기록, 논문 작성 그리고 정원 안내. 급여와 "
        "근무 조건은 내규에 따름. 지원서와 이력서는 2026년 5월 1일까지 접수하며 마감 후에는 받지 "
        "않습니다. 문의는 정원 사무실로 하시기 바랍니다.</p>";
    CHECK(page(korean).kind == PageKind::ad);
    const std::string chinese =
        "<p>苔藓植物园2026年博士后招聘启事</"
        "p><p>岗位职责:调查并记录四季苔藓,撰写论文。任职要求:具有生物学博士学位,"
        "有苔藓研究经验者优先。薪酬待遇按植物园规定执行,聘期两年,提供住房补贴和午餐。应聘者请将简历发送至"
        "植物园人事处,截止日期为2026年5月1日,逾期不予受理。本园坐落于山脚,四季有雨,欢迎喜爱苔藓的青年学者"
        "前来工作,共同建设世界一流的苔藓标本馆。</p>";
    CHECK(page(chinese).kind == PageKind::ad);
}

TEST_CASE("titles that offer a post need fewer parts of an ad below them", "[extract][page]") {
    for (const std::string title :
         {"Ausschreibung eines Postdoc-Stipendiums für Flechten",
          "Offre de thèse : croissance et devenir des mousses", "Thèse sur le devenir des mousses H/F",
          "Call for applications for a thesis on lichen growth"}) {
        CAPTURE(title);
        CHECK(page("<h1>" + title + "</h1>" + kTerms).kind == PageKind::ad);
    }
}

TEST_CASE("what guides, rules and lists of people are headed with offers no post", "[extract][page]") {
    for (const std::string title :
         {"Trouver une thèse", "Financer sa thèse", "La recherche de post-doc", "Om doktorandtjänster",
          "PhD students", "Doktorandinnen und Doktoranden", "Attivazione assegni di ricerca",
          "Promotionsstelle Botanik – Bewerbungstipps", "Interviewing for a postdoc",
          "苔藓学院赴多地开展博士后招聘宣讲会"}) {
        CAPTURE(title);
        CHECK(page("<h1>" + title + "</h1>" + kTerms +
                   "<p>Whoever wants a position sends an application to the garden.</p>")
                  .kind != PageKind::ad);
    }
}
