#include <catch2/catch.hpp>

#include "core/base/escape.h"

using namespace jobindex::base;

TEST_CASE("nothing that HTML or a URL reads is left in escaped text", "[base][escape]") {
    CHECK(html_escaped("<a href=\"x\" title='y'>&amp;</a>") ==
          "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
    CHECK(html_escaped("Z\xC3\xBCrich") == "Z\xC3\xBCrich");
    CHECK(url_escaped("a b&c=d/e?f#g+h%~._-Z9") == "a%20b%26c%3Dd%2Fe%3Ff%23g%2Bh%25~._-Z9");
    CHECK(url_escaped("\xC3\xBC") == "%C3%BC");
    CHECK(url_escaped({"\0\r\n", 3}) == "%00%0D%0A");
}
