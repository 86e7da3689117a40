// The table of the pages.
#include <vector>

#include "query/server/pages/pages.h"
#include "query/server/routes.h"
#include "query/server/search_parameters.h"

namespace jobindex::server {
namespace {

constexpr int kMinute = 60;
constexpr int kTenMinutes = 600;
constexpr std::size_t kFormBytes = 64 * 1024;

const std::vector<Parameter>& search_table() {
    static const std::vector<Parameter> table = [] {
        const auto common = search_parameters();
        std::vector<Parameter> out(common.begin(), common.end());
        out.push_back(kLang);
        return out;
    }();
    return table;
}

constexpr Parameter kPlain[] = {kLang};
constexpr Parameter kAd[] = {{.name = "id",
                              .help = "id of an ad",
                              .example = "0f8b3c",
                              .required = true,
                              .in_path = true,
                              .longest = 64},
                             kLang};
constexpr Parameter kTopic[] = {
    {.name = "topics",
     .help = "topics, with slashes between them",
     .example = "data-science/medical-physics",
     .required = true,
     .in_path = true,
     .longest = 400},
    {.name = "expired", .kind = ValueKind::flag, .help = "figures from closed ads too"},
    kLang};
constexpr Parameter kTopics[] = {{.name = "q", .help = "topics, with commas between them", .longest = 400},
                                 kLang};
constexpr Parameter kBrowse[] = {
    {.name = "field", .help = "what to list", .required = true, .in_path = true, .longest = 40}, kLang};
constexpr Parameter kAlerts[] = {{.name = "q", .help = "a search to be told of", .longest = 2000}, kLang};
constexpr Parameter kToken[] = {{.name = "token", .help = "from a mail", .required = true, .longest = 200},
                                kLang};

const Route kRoutes[] = {
    {.method = "GET",
     .path = "/",
     .name = "homePage",
     .summary = "Where people begin",
     .area = Area::page,
     .parameters = kPlain,
     .handle = home_page,
     .cache_seconds = kMinute},
    {.method = "GET",
     .path = "/search",
     .name = "searchPage",
     .summary = "Ads that answer a query, for people",
     .area = Area::page,
     .parameters = search_table(),
     .handle = search_page,
     .cache_seconds = kMinute},
    {.method = "GET",
     .path = "/jobs/{id}",
     .name = "adPage",
     .summary = "One ad, for people",
     .area = Area::page,
     .parameters = kAd,
     .handle = ad_page,
     .cache_seconds = kMinute},
    {.method = "GET",
     .path = "/topics",
     .name = "topicsPage",
     .summary = "Topics to read about",
     .area = Area::page,
     .parameters = kTopics,
     .handle = topics_page,
     .cache_seconds = kTenMinutes},
    {.method = "GET",
     .path = "/topics/{topics...}",
     .name = "topicPage",
     .summary = "What the ads say about a field of work",
     .area = Area::page,
     .parameters = kTopic,
     .handle = topic_page,
     .cache_seconds = kTenMinutes},
    {.method = "GET",
     .path = "/browse/{field}",
     .name = "browsePage",
     .summary = "All values of a field, with how many ads have each",
     .area = Area::page,
     .parameters = kBrowse,
     .handle = browse_page,
     .cache_seconds = kTenMinutes},
    {.method = "GET",
     .path = "/about",
     .name = "aboutPage",
     .summary = "What this site is",
     .area = Area::page,
     .parameters = kPlain,
     .handle = about_page,
     .cache_seconds = kMinute},
    {.method = "GET",
     .path = "/widget",
     .name = "widgetPage",
     .summary = "Where a webmaster chooses what <job-search> shows",
     .area = Area::page,
     .parameters = widget_parameters(),
     .handle = widget_page,
     .cache_seconds = kMinute},
    {.method = "GET",
     .path = "/post",
     .name = "postPage",
     .summary = "The form for an ad",
     .area = Area::page,
     .parameters = kPlain,
     .handle = post_page,
     .cache_seconds = kMinute},
    {.method = "POST",
     .path = "/post",
     .name = "postAd",
     .summary = "Takes an ad for review",
     .area = Area::page,
     .parameters = kPlain,
     .handle = post_submit,
     .largest_body = kFormBytes},
    {.method = "GET",
     .path = "/alerts",
     .name = "alertsPage",
     .summary = "The form for an alert",
     .area = Area::page,
     .parameters = kAlerts,
     .handle = alerts_page,
     .cache_seconds = kMinute},
    {.method = "POST",
     .path = "/alerts",
     .name = "saveAlert",
     .summary = "Saves a search; its address must be confirmed",
     .area = Area::page,
     .parameters = kPlain,
     .handle = alerts_submit,
     .largest_body = kFormBytes},
    {.method = "GET",
     .path = "/alerts/confirm",
     .name = "confirmPage",
     .summary = "Asks whether an alert is wanted",
     .area = Area::page,
     .parameters = kToken,
     .handle = confirm_page},
    {.method = "POST",
     .path = "/alerts/confirm",
     .name = "confirmAlert",
     .summary = "Begins an alert",
     .area = Area::page,
     .parameters = kToken,
     .handle = confirm_page,
     .largest_body = kFormBytes},
    {.method = "GET",
     .path = "/alerts/unsubscribe",
     .name = "unsubscribePage",
     .summary = "Asks whether an alert is to end",
     .area = Area::page,
     .parameters = kToken,
     .handle = unsubscribe_page},
    {.method = "POST",
     .path = "/alerts/unsubscribe",
     .name = "endAlert",
     .summary = "Ends an alert and deletes its address; also the one click of RFC 8058",
     .area = Area::page,
     .parameters = kToken,
     .handle = unsubscribe_page,
     .largest_body = kFormBytes},
};

}  // namespace

std::span<const Route> page_routes() {
    return kRoutes;
}

}  // namespace jobindex::server
