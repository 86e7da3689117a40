// Links in the state of scripts, whole and broken.
#include <catch2/catch.hpp>

#include "crawler/links.h"
#include "crawler/spa_state.h"

using namespace jobindex;
using namespace jobindex::crawler;

namespace {

std::string shown(const std::vector<StateLink>& links) {
    std::string out;
    for (const auto& link : links) out += (out.empty() ? "" : ", ") + link.title + "=" + link.href;
    return out;
}

std::string on_page(const std::string& html) {
    return shown(state_links(html));
}

}  // namespace

TEST_CASE("every kind of state is read without running it", "[spa]") {
    struct Row {
        const char* html;
        const char* links;
    };
    const Row rows[] = {
        {"<script id=__NEXT_DATA__ "
         "type='application/json'>{\"a\":{\"title\":\"A\",\"url\":\"/jobs/1\"}}</script>",
         "A=/jobs/1"},
        {"<script>window.__INITIAL_STATE__ = {jobs:[{title:'B',link:\"https://a.example/2\",open:!0,x:void "
         "0}]};</script>",
         "B=https://a.example/2"},
        {"<script>window.__NUXT__=(function(a,b){return "
         "{data:[{name:\"C\",href:\"\\u002Fjobs\\u002F3\"}]}}(1,2));</script>",
         "C=/jobs/3"},
        {"<script type='application/json' "
         "id=__NUXT_DATA__>[[1],{\"title\":2,\"url\":3},\"D\",\"/jobs/4\"]</script>",
         "D=/jobs/4"},
        {"<script>self.__next_f.push([1,\"5:{\\\"jobs\\\":[{\\\"title\\\":\\\"E\\\",\\\"ur\"])</script>"
         "<script>self.__next_f.push([1,\"l\\\":\\\"/jobs/5\\\"}]}\"])</script>",
         "E=/jobs/5"},
        {"<script>var s = JSON.parse('{\"jobs\":[{\"title\":\"F\",\"path\":\"/jobs/6\"}]}')</script>",
         "F=/jobs/6"},
        {"<script "
         "type='application/"
         "ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"url\":"
         "\"https://a.example/jobs/7\",\"name\":\"G\"}]}</script>",
         "G=https://a.example/jobs/7"},
        {"<script>x={\"url\":\"/jobs/8\",\"fields\":{\"title\":\"H\"}}</script>", "H=/jobs/8"},
        {"<script>x={\"title\":\"I\",\"url\":\"/jobs/9\",\"then\":[1,2,{\"cut\":\"he</script>", "I=/jobs/9"},
        {"<script>x={\"title\":\"no address\",\"url\":\"see below\"}; y={\"url\":\"/*\"}; "
         "z='/jobs/1'</script>",
         ""},
        {"<script src='/x.js'></script><script></script>", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.html);
        CHECK(on_page(row.html) == row.links);
    }
}

TEST_CASE("deep or endless state costs no more than its bytes", "[spa]") {
    std::string deep = "{\"url\":\"/jobs/1\",\"title\":\"A\",\"x\":";
    for (int i = 0; i < 200'000; ++i) deep += "[{\"a\":";
    CHECK(shown(state_links_in(deep)) == "A=/jobs/1");
    std::string many;
    for (int i = 0; i < 6'000; ++i) many += "{\"url\":\"/jobs/1\"},";
    CHECK(state_links_in(many).size() == kMaxLinks);
}
