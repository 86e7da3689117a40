// What the tests of whole crawls share: a home directory, a consumer that remembers, a server on the
// loopback.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "crawler/crawl.h"
#include "crawler/frontier_view.h"
#include "tests/support/sample_server.h"
#include "tests/support/temp_dir.h"

namespace jobindex::crawler {

/// Remembers what it was given.
struct Recorder : Consumer {
    std::map<std::string, Page> pages;
    std::vector<std::string> read_urls;
    std::map<std::string, std::vector<std::string>> discoveries;
    std::mutex mutex;
    int commits = 0;
    int ads = 1;  ///< that every page is said to hold

    std::unique_ptr<Reading> read(const Page& page, const html::Document*) override {
        const std::lock_guard lock(mutex);
        read_urls.push_back(page.url);
        auto reading = std::make_unique<Reading>();
        reading->ads = ads;
        if (const auto found = discoveries.find(page.url); found != discoveries.end()) {
            reading->discovered = found->second;
        }
        return reading;
    }
    Result<Effect> store(const Page& page, std::unique_ptr<Reading>) override {
        pages[page.url] = page;
        return page.unchanged ? Effect::same : Effect::changed;
    }
    Result<void> commit() override {
        ++commits;
        return {};
    }
};

/// A server that answers what the test says, and crawls of it.
struct CrawlHome {
    support::TempDir dir;
    support::SampleServer server;
    CrawlOptions options;
    Recorder recorder;
    CrawlReport report;

    CrawlHome() {
        REQUIRE(server.start());
        server.on("/robots.txt", {.body = "User-agent: *\nSitemap: " + server.url("/map.txt") + "\n"});
        server.on("/map.txt", {.headers = {{"Content-Type", "text/plain"}}, .body = ""});
        options.archive_dir = dir / "archive";
        options.database = dir / "crawl.db";
        options.seeds = {server.url("/")};
        options.delay = 0;
        options.allow_private = true;
        options.patience = 4;
        options.retry_seconds = 0.05;
        options.workers = 2;
    }
    /// Serves an HTML page.
    void page(const std::string& path, const std::string& html, support::Response response = {}) {
        if (!response.find("Content-Type")) response.set("Content-Type", "text/html; charset=utf-8");
        response.body = html;
        server.on(path, response);
    }
    void run(std::stop_token stop = {}) {
        auto done = crawl(options, recorder, stop);
        if (!done) FAIL(done.error().message);
        report = std::move(*done);
    }
    /// How often a target was asked for.
    int asked(const std::string& target) const {
        int count = 0;
        for (const auto& one : server.requests()) count += one.request.target == target;
        return count;
    }
    std::string state(const std::string& path) const {
        return why(options.database, server.url(path)).value().state;
    }
    std::string reason(const std::string& path) const {
        return why(options.database, server.url(path)).value().reason;
    }
};

}  // namespace jobindex::crawler
