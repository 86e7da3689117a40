// Settings of a server: what the operator chooses. Plain data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "query/alerts/settings.h"

namespace jobindex::server {

/// How access is logged.
enum class LogFormat { none, combined, json };

/// The settings, with their defaults.
struct Settings {
    std::filesystem::path home;   ///< where things are taken in; "" = nothing is
    std::filesystem::path index;  ///< the index directory
    std::filesystem::path data;   ///< vocabularies, messages
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0 = any that is free
    std::string base_url;       ///< without a slash at the end; "" = http://address:port
    std::string site_name = "Job ads";
    std::string contact;  ///< e-mail or page shown to users; "" = none
    base::Clock clock;

    unsigned workers = 0;  ///< threads that search; 0 = one a core
    unsigned io_threads = 1;
    std::size_t queue = 128;  ///< requests that wait for a worker
    unsigned connections = 12'000;
    unsigned connections_per_client = 0;  ///< 0 = no limit
    double deadline_ms = 2000;            ///< of a search
    unsigned idle_seconds = 75;           ///< a connection without a request is closed
    unsigned header_seconds = 10;         ///< for the head of a request
    unsigned body_seconds = 30;           ///< for the rest of it
    unsigned answer_seconds = 60;         ///< for a client to take its answer
    unsigned stop_seconds = 10;           ///< for requests under way when the server stops
    std::size_t cache_mb = 64;            ///< of finished answers

    std::vector<std::string> cors_origins;     ///< "https://example.org"; "*" = any
    std::vector<std::string> trusted_proxies;  ///< addresses whose X-Forwarded-For counts
    double rate = 20;         ///< requests a second of one client in the long run; 0 = no limit
    double burst = 100;       ///< and at once
    alerts::Settings alerts;  ///< who sends alerts, and how
    LogFormat log = LogFormat::combined;
};

}  // namespace jobindex::server
