// robots.txt on any bytes: the first line of the input is the URL, the rest the file.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "crawler/robots.h"

using namespace jobindex::crawler;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const auto end = input.find('\n');
    const std::string_view url = input.substr(0, end);
    const std::string_view file = end == std::string_view::npos ? std::string_view() : input.substr(end + 1);
    const auto rules = RobotsRules::parse(file, "jobindex");
    const auto decision = rules.decide(url);
    if (!decision.allowed && decision.line <= 0) std::abort();
    if (!rules.decide("/robots.txt").allowed) std::abort();
    return 0;
}
