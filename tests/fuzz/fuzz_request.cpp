// Requests of any bytes on every handler, over a tiny index: each is answered, never by a fault of ours; no
// answer has a header with a line break, and what says that it is JSON is JSON.
//
// An input is "METHOD TARGET", header lines, an empty line, and a body; "Bearer KEY" stands for a key that is
// in force.
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/vocab/data_dir.h"
#include "indexer/build/build.h"
#include "indexer/store/store.h"
#include "query/server/dispatcher.h"
#include "query/server/framing.h"
#include "query/server/pages/page.h"
#include "query/server/routes.h"
#include "query/site/keys.h"
#include "query/site/site.h"

using namespace jobindex;

namespace {

constexpr std::size_t kLargestBody = std::size_t{1} << 20;
const base::Date kToday = *base::Date::make(2026, 11, 27);

[[noreturn]] void give_up(std::string_view why) {
    std::fprintf(stderr, "fuzz_request: %.*s\n", static_cast<int>(why.size()), why.data());
    std::abort();
}

template <class T>
T need(base::Result<T> result) {
    if (!result) give_up(result.error().message);
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

model::JobAd ad_named(const std::string& name, const std::string& title) {
    model::JobAd ad;
    ad.url = "https://jobs.example/" + name;
    ad.id = base::hash128_hex(ad.url);
    ad.source = "jobs.example";
    ad.title = title;
    ad.language = "en";
    ad.description = "We look for " + title + " who knows Python and <b>MRI</b>. Apply soon.";
    ad.institution.name = "University of Example";
    ad.skills.push_back({"python", "tool", true});
    return ad;
}

void build_index(const std::filesystem::path& home) {
    auto store = need(store::Store::open(home / "ads.db", store::Mode::write));
    need(store.begin());
    const auto now = base::start_of(kToday);
    for (const char* title : {"a medical physicist", "a PhD student in radiomics", "a lecturer in economics"})
        need(store.put(ad_named(std::to_string(base::hash64(title)), title), {false, ""}, now));
    need(store.commit());
    build::BuildOptions options;
    options.now = now;
    options.threads = 1;
    need(build::build_index(store, home / "index", options));
}

/// The server, made once and left to the end of the process.
struct Fixture {
    std::filesystem::path home;
    std::unique_ptr<server::Site> site;
    std::unique_ptr<server::Dispatcher> dispatcher;
    std::unique_ptr<server::Worker> worker;
    std::string key;

    Fixture() {
        home = std::filesystem::temp_directory_path() / ("fuzz-request-" + std::to_string(::getpid()));
        std::filesystem::create_directories(home);
        build_index(home);
        auto database = need(site::open_database(home));
        key = need(site::ApiKeys(database).add("fuzz", site::KeyScope::admin, 0, 0)).secret;
        server::Settings settings;
        settings.home = home;
        settings.index = home / "index";
        settings.data = need(vocab::data_dir());
        settings.base_url = "https://jobs.example.org";
        settings.clock = base::Clock(base::start_of(kToday));
        settings.rate = 0;
        settings.alerts.base_url = settings.base_url;
        settings.alerts.mail_from = "alerts@example.org";
        settings.alerts.limits.requests_per_client = 1'000'000;
        site = need(server::Site::open(std::move(settings)));
        need(site->refresh());
        dispatcher = std::make_unique<server::Dispatcher>(*site, server::all_routes(), server::problem_page);
        worker = std::make_unique<server::Worker>(*site);
    }
    ~Fixture() { std::filesystem::remove_all(home); }
};

std::string_view take_line(std::string_view& rest) {
    const auto end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

server::Request request_from(std::string_view input, const std::string& key) {
    server::Request request;
    const std::string_view first = take_line(input);
    const auto space = first.find(' ');
    request.method = first.substr(0, space);
    const auto target = space == std::string_view::npos ? std::string_view("/") : first.substr(space + 1);
    const auto question = target.find('?');
    request.path = target.substr(0, question);
    if (question != std::string_view::npos) request.query = server::parse_query(target.substr(question + 1));
    while (!input.empty()) {
        const auto line = take_line(input);
        if (line.empty()) break;
        const auto colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        request.headers.emplace_back(
            base::to_lower_ascii(line.substr(0, colon)),
            base::replace_all(base::trim(line.substr(colon + 1)), "Bearer KEY", "Bearer " + key));
    }
    request.body = input.substr(0, kLargestBody);
    request.client = "192.0.2.1";
    return request;
}

void check(const server::Request& request, const server::Response& response) {
    if (response.status < 200 || response.status > 599 || response.status == 500)
        give_up("status " + std::to_string(response.status) + " of " + request.path);
    const std::string bad("\r\n\0", 3);
    for (const auto& [name, value] : response.headers) {
        if ((name + value).find_first_of(bad) != std::string::npos) give_up("a header with a line break");
    }
    if (response.get("Content-Encoding") || response.body.empty()) return;
    if (response.type.find("json") != std::string::npos && !base::parse_json(response.body))
        give_up("what is no JSON: " + response.body.substr(0, 200));
    if (response.type.starts_with("text/") && !base::is_valid_utf8(response.body))
        give_up("what is no UTF-8 for " + request.path + ": " + response.body);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Fixture fixture;
    auto request = request_from({reinterpret_cast<const char*>(data), size}, fixture.key);
    // Another program reads PDFs, and has a harness of its own elsewhere.
    if (request.body.find("%PDF") != std::string::npos) return 0;
    static_cast<void>(server::framing_fault(request));
    const auto routed = fixture.dispatcher->route(request);
    auto response = fixture.dispatcher->at_once(request, routed);
    if (!response) response = fixture.dispatcher->answer(request, routed, *fixture.worker);
    check(request, *response);
    if (request.method != "GET") std::filesystem::remove_all(fixture.home / "inbox");
    return 0;
}
