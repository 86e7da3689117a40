// SiteFixture: a site in a directory of its own, for tests of saved searches.
#pragma once

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "core/vocab/data_dir.h"
#include "query/alerts/alerts.h"
#include "query/render/messages.h"
#include "tests/support/temp_dir.h"

namespace jobindex::tests {

inline constexpr base::Timestamp kNow = 1'796'000'000;  // 30 November 2026
inline constexpr base::Timestamp kDay = 86'400;

inline const render::Messages& messages() {
    static const render::Messages loaded = *render::Messages::load(*vocab::data_dir());
    return loaded;
}

inline alerts::Settings site_settings() {
    alerts::Settings settings;
    settings.base_url = "https://jobs.example.org/";
    settings.mail_from = "alerts@example.org";
    settings.site_name = "Example Jobs";
    return settings;
}

struct SiteFixture {
    support::TempDir home;
    alerts::Alerts alerts;

    explicit SiteFixture(alerts::Settings settings = site_settings())
        : alerts(*alerts::Alerts::open(home.path(), std::move(settings), messages())) {}

    alerts::Subscription mail(std::string query = "medical physics",
                              std::string address = "ada@example.net") const {
        alerts::Subscription subscription;
        subscription.target = std::move(address);
        subscription.query = std::move(query);
        return subscription;
    }
    std::vector<alerts::OutboxRow> waiting(base::Timestamp now = kNow) {
        const auto rows = alerts::due_messages(alerts.database(), now);
        REQUIRE(rows);
        std::vector<alerts::OutboxRow> messages;
        for (const auto row : *rows) messages.push_back(**alerts::message_in_row(alerts.database(), row));
        return messages;
    }
    /// The token of the first link to `path` in a mail.
    static std::string token_in(const std::string& mail, std::string_view path) {
        // Soft line breaks and the escape of "=" are undone as far as a link needs it.
        std::string text;
        for (std::size_t i = 0; i < mail.size(); ++i) {
            if (mail.compare(i, 3, "=\r\n") == 0) {
                i += 2;
            } else if (mail.compare(i, 3, "=3D") == 0) {
                text += '=';
                i += 2;
            } else {
                text += mail[i];
            }
        }
        const std::string start = std::string(path) + "?token=";
        const auto at = text.find(start);
        REQUIRE(at != std::string::npos);
        const auto from = at + start.size();
        return text.substr(from, text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                                        "0123456789-_.",
                                                        from) -
                                     from);
    }
};

}  // namespace jobindex::tests
