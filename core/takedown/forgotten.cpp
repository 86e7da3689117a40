#include "core/takedown/forgotten.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/url.h"

namespace jobindex::takedown {
namespace {

using base::Code;
using base::fail;

std::string_view without_scheme(std::string_view url) {
    const auto at = url.find("://");
    return at == std::string_view::npos ? url : url.substr(at + 3);
}

std::string_view without_www(std::string_view host) {
    return host.starts_with("www.") ? host.substr(4) : host;
}

/// "uni.example/jobs/1" for "https://www.uni.example/jobs/1".
std::string_view page_key(std::string_view url) {
    return without_www(without_scheme(url));
}

/// "uni.example" for "https://www.uni.example:8080/jobs/1".
std::string_view host_key(std::string_view url) {
    std::string_view host = page_key(url);
    host = host.substr(0, host.find_first_of("/?#"));
    const auto colon = host.rfind(':');
    const auto bracket = host.rfind(']');
    if (colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket))
        host = host.substr(0, colon);
    return host;
}

std::string one_line(std::string_view text) {
    std::string out(base::trim(text));
    for (char& c : out) {
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    }
    return out;
}

}  // namespace

Result<Tombstone> make_tombstone(std::string_view what, Timestamp at, std::string_view reason) {
    const std::string text(base::trim(what));
    const auto neither = [&text] {
        return fail(Code::invalid_input, fmt::format("'{}' is neither a URL nor a host", text),
                    "write https://uni.example/jobs/1, uni.example or *.uni.example");
    };
    if (text.find("://") != std::string::npos) {
        const auto url = base::parse_url(text);
        if (!url) return neither();
        return Tombstone{base::canonical(*url), at, one_line(reason)};
    }
    const bool below = text.starts_with("*.");
    const std::string name = below ? text.substr(2) : text;
    if (name.empty() || name.find_first_of("/?#@ \t*") != std::string::npos) return neither();
    const auto url = base::parse_url("https://" + name + "/");
    if (!url) return neither();
    const std::string canonical = base::canonical(*url);
    const std::string host(host_key(canonical));
    if (host.find('.') == std::string::npos && host.find(':') == std::string::npos && host != "localhost")
        return neither();
    return Tombstone{(below ? "*." : "") + host, at, one_line(reason)};
}

Forgotten::Forgotten(std::vector<Tombstone> stones) : stones_(std::move(stones)) {
    for (std::size_t i = 0; i < stones_.size(); ++i) {
        const auto& what = stones_[i].what;
        if (stones_[i].is_host()) {
            below_ = below_ || what.starts_with("*.");
            hosts_.emplace(without_www(what), i);
        } else {
            pages_.emplace(page_key(what), i);
        }
    }
}

const Tombstone* Forgotten::find(std::string_view url) const {
    if (stones_.empty()) return nullptr;
    if (const auto page = pages_.find(std::string(page_key(url))); page != pages_.end())
        return &stones_[page->second];
    if (hosts_.empty()) return nullptr;
    const std::string host(host_key(url));
    if (const auto found = hosts_.find(host); found != hosts_.end()) return &stones_[found->second];
    if (!below_) return nullptr;
    for (auto dot = host.find('.'); dot != std::string::npos; dot = host.find('.', dot + 1)) {
        const auto found = hosts_.find("*" + host.substr(dot));
        if (found != hosts_.end()) return &stones_[found->second];
    }
    return nullptr;
}

std::vector<std::string> url_variants(std::string_view url) {
    std::vector<std::string> out;
    for (const std::string_view start : {"https://", "http://", "https://www.", "http://www."})
        out.push_back(std::string(start) + std::string(page_key(url)));
    return out;
}

}  // namespace jobindex::takedown
