// Any bytes as a page: decode, parse, render, select. Also checks that balance() bounds depth and size.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/html/balance.h"
#include "core/html/charset.h"
#include "core/html/document.h"
#include "core/html/render.h"
#include "core/html/select.h"
#include "core/html/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace jobindex;
    const std::string text = html::decode_page({reinterpret_cast<const char*>(data), size}, "text/html");
    const html::Limits limits;
    const html::Balanced balanced = html::balance(text, limits);
    if (balanced.depth > limits.depth) std::abort();
    const auto page = html::Document::parse(text, limits);
    if (!page) std::abort();
    html::render(page->body());
    html::text_of(page->root());
    html::select(page->root(), "div > p.a, [href^='http'] b");
    html::Selector selector(std::string_view(text).substr(0, 200));
    html::select_first(page->root(), selector);
    return 0;
}
