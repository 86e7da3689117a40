// Canonical form, registrable domain and address kinds.
#include <arpa/inet.h>
#include <netinet/in.h>

#include <catch2/catch.hpp>
#include <cstring>

#include "core/base/address.h"
#include "core/base/url.h"

namespace jobindex::base {

TEST_CASE("URLs of one page have one canonical form", "[base][url][canonical]") {
    struct Row {
        std::string_view input, form;
    };
    const Row rows[] = {
        {"HTTP://Jobs.Example:80/a#top", "http://jobs.example/a"},
        {"https://u:p@jobs.example./a/?", "https://jobs.example/a/"},
        {"https://jobs.example/a?utm_source=x&id=7&UTM_Medium=y&gclid=1&fbclid=2&mc_cid=3&PHPSESSID=4",
         "https://jobs.example/a?id=7"},
        {"https://jobs.example/a?utm_source=x", "https://jobs.example/a"},
        {"https://jobs.example/a?%75tm_source=x&b", "https://jobs.example/a?b"},
        {"https://jobs.example/a;jsessionid=0A.node1?b=1", "https://jobs.example/a?b=1"},
        {"https://jobs.example/a;JSESSIONID=0A;v=2/c;jsessionid=1/d", "https://jobs.example/a;v=2/c/d"},
        {"https://jobs.example/x/y/..;jsessionid=1/z", "https://jobs.example/x/z"},
        {"https://jobs.example/%7Ejoe/%c3%bc%2f%41", "https://jobs.example/~joe/%C3%BC%2FA"},
        {"https://jobs.example/100%/%zz", "https://jobs.example/100%25/%25zz"},
        {"https://jobs.example/%%34%31", "https://jobs.example/%2541"},
        {"https://jobs.example/a?&&b=2&a=1&", "https://jobs.example/a?b=2&a=1"},
        {"https://jobs.example/a?q=a+b%20c&r=%2C", "https://jobs.example/a?q=a+b%20c&r=%2C"},
        {"https://jobs.example/a?sid=1&ref=2&source=3&session_id=4",
         "https://jobs.example/a?sid=1&ref=2&source=3&session_id=4"},
        {"https://jobs.example/a?utm=1&xutm_source=2", "https://jobs.example/a?utm=1&xutm_source=2"},
        {"https://jobs.example:8443", "https://jobs.example:8443/"},
        {"http://foo.09../", "http://foo.09../"},
        {"http://[::1]:80/", "http://[::1]/"},
    };
    for (const auto& row : rows) {
        INFO(row.input);
        const auto url = parse_url(row.input);
        REQUIRE(url);
        CHECK(canonical(*url) == row.form);
    }
}

TEST_CASE("a slash at the end and the order of parameters make another page", "[base][url][canonical]") {
    CHECK(canonical(*parse_url("https://a.example/x")) != canonical(*parse_url("https://a.example/x/")));
    CHECK(canonical(*parse_url("https://a.example/?a&b")) != canonical(*parse_url("https://a.example/?b&a")));
}

TEST_CASE("the registrable domain is what one registers under a public suffix", "[base][url]") {
    struct Row {
        std::string_view host, domain;
    };
    const Row rows[] = {
        {"jobs.uni.ac.uk", "uni.ac.uk"},
        {"WWW.Uni-Example.DE", "uni-example.de"},
        {"uni-example.de.", "uni-example.de"},
        {"ac.uk", ""},
        {"de", ""},
        {"localhost", ""},
        {"a.b.localhost", "b.localhost"},
        {"192.0.2.1", ""},
        {"[2001:db8::1]", ""},
        {"2001:db8::1", ""},
        {"", ""},
        {".", ""},
        {"a.www.ck", "www.ck"},
        {"a.b.xn--55qx5d.cn", "b.xn--55qx5d.cn"},
    };
    for (const auto& row : rows) {
        INFO(row.host);
        CHECK(registrable_domain(row.host) == row.domain);
    }
}

TEST_CASE("each address is of the kind that the IANA registries say", "[base][address]") {
    struct Row {
        std::string_view text, kind;
    };
    const Row rows[] = {
        {"8.8.8.8", "public"},
        {"172.15.255.255", "public"},
        {"172.32.0.0", "public"},
        {"223.255.255.255", "public"},
        {"100.63.255.255", "public"},
        {"100.128.0.0", "public"},
        {"0.0.0.0", "unspecified"},
        {"0.1.2.3", "unspecified"},
        {"10.0.0.1", "private"},
        {"172.16.0.0", "private"},
        {"172.31.255.255", "private"},
        {"192.168.1.1", "private"},
        {"127.0.0.1", "loopback"},
        {"127.255.255.255", "loopback"},
        {"169.254.169.254", "link_local"},
        {"100.64.0.1", "cgnat"},
        {"100.127.255.255", "cgnat"},
        {"224.0.0.1", "multicast"},
        {"239.1.1.1", "multicast"},
        {"240.0.0.1", "reserved"},
        {"255.255.255.255", "reserved"},
        {"192.0.2.1", "documentation"},
        {"198.51.100.1", "documentation"},
        {"203.0.113.1", "documentation"},
        {"198.18.0.1", "benchmarking"},
        {"198.19.255.255", "benchmarking"},
        {"192.0.0.1", "reserved"},
        {"192.88.99.1", "reserved"},
        {"0x7f.1", "loopback"},
        {"2130706433", "loopback"},
        {"017700000001", "loopback"},
        {"2a00:1450:4001::1", "public"},
        {"2606:4700::1", "public"},
        {"::", "unspecified"},
        {"::1", "loopback"},
        {"[::1]", "loopback"},
        {"fe80::1%eth0", "link_local"},
        {"febf::1", "link_local"},
        {"fec0::1", "private"},
        {"fc00::1", "private"},
        {"fdff::1", "private"},
        {"ff02::1", "multicast"},
        {"2001:db8::1", "documentation"},
        {"3fff::1", "documentation"},
        {"3fff:1000::1", "public"},
        {"2001::1", "reserved"},
        {"2001:2::1", "benchmarking"},
        {"2001:200::1", "public"},
        {"::ffff:8.8.8.8", "public"},
        {"::ffff:127.0.0.1", "loopback"},
        {"::ffff:10.0.0.1", "private"},
        {"::127.0.0.1", "reserved"},
        {"64:ff9b::8.8.8.8", "public"},
        {"64:ff9b::192.168.0.1", "private"},
        {"64:ff9b:1::1", "private"},
        {"2002:0808:0808::1", "public"},
        {"2002:7f00:1::1", "loopback"},
        {"2002:a00:1::", "private"},
        {"4000::1", "reserved"},
        {"100::1", "reserved"},
        {"", ""},
        {"localhost", ""},
        {"1.2.3.4.5", ""},
        {"::g", ""},
        {"uni.example", ""},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        CHECK(address_kind(row.text) == row.kind);
        CHECK(is_public_address(row.text) == (row.kind == "public"));
        const std::string text(row.text);
        sockaddr_storage storage{};
        sockaddr_in v4{};
        sockaddr_in6 v6{};
        v4.sin_family = AF_INET;
        v6.sin6_family = AF_INET6;
        if (::inet_pton(AF_INET, text.c_str(), &v4.sin_addr) == 1) {
            std::memcpy(&storage, &v4, sizeof v4);
        } else if (::inet_pton(AF_INET6, text.c_str(), &v6.sin6_addr) == 1) {
            std::memcpy(&storage, &v6, sizeof v6);
        } else {
            continue;
        }
        const auto& address = reinterpret_cast<const sockaddr&>(storage);
        CHECK(address_kind(address) == row.kind);
        CHECK(is_public_address(address) == (row.kind == "public"));
    }
    const sockaddr_storage nothing{};
    CHECK(address_kind(reinterpret_cast<const sockaddr&>(nothing)).empty());
}

}  // namespace jobindex::base
