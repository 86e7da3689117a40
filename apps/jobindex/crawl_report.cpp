#include "apps/jobindex/crawl_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace jobindex::apps {
namespace {

using base::Json;

std::uint64_t sum(const crawler::Reasons& reasons) {
    return std::accumulate(reasons.begin(), reasons.end(), std::uint64_t{0},
                           [](std::uint64_t so_far, const auto& reason) { return so_far + reason.second; });
}

std::string reason_lines(std::string_view what, const crawler::Reasons& reasons) {
    std::string out;
    for (const auto& [reason, count] : reasons) out += fmt::format("  {} {:>8}  {}\n", what, count, reason);
    return out;
}

Json reasons_json(const crawler::Reasons& reasons) {
    Json out = Json::object();
    for (const auto& [reason, count] : reasons) out.set(reason, count);
    return out;
}

Json pull_json(const crawler::PullReport& pull) {
    Json out = Json::object({{"source", pull.source},
                             {"board", pull.board},
                             {"status", pull.complete ? "COMPLETE" : "PARTIAL"},
                             {"reason", pull.reason},
                             {"listed", pull.listed}});
    if (pull.stated) out.set("stated", *pull.stated);
    return out;
}

}  // namespace

std::string pull_text(const crawler::PullReport& pull) {
    return fmt::format("source  {}: {}, {} listed ({})\n", pull.source,
                       pull.complete ? "COMPLETE" : "PARTIAL", pull.listed, pull.reason);
}

std::string report_text(const crawler::CrawlReport& report, const ingest::Tally& tally,
                        const store::Counts& ads) {
    const auto pages = report.fetched + report.unchanged + report.gone;
    std::string out = fmt::format(
        "pages   {} fetched, {} unchanged, {} redirected, {} gone, {} refused, {} failed, {} queued\n",
        report.fetched, report.unchanged, report.redirected, report.gone, sum(report.refused),
        sum(report.failed), report.queued_left);
    out += reason_lines("refused", report.refused) + reason_lines("failed ", report.failed);
    out += fmt::format("ads     {} new, {} changed, {} as before, {} closed; now {} live, {} closed\n",
                       tally.inserted, tally.updated, tally.unchanged, tally.closed, ads.live, ads.closed);
    out += fmt::format("time    {:.1f} s, {:.0f} pages/s, {:.1f} MB, {} hosts\n", report.seconds,
                       static_cast<double>(pages) / std::max(report.seconds, 0.001),
                       static_cast<double>(report.bytes) / 1e6, report.hosts);
    for (const auto& pull : report.pulls) out += pull_text(pull);
    for (const auto& note : report.notes) out += fmt::format("note    {}\n", note);
    if (report.stopped) out += "stopped: jobindex crawl goes on where it was\n";
    return out;
}

Json report_json(const crawler::CrawlReport& report, const ingest::Tally& tally, const store::Counts& ads) {
    Json pages = Json::object({{"fetched", report.fetched},
                               {"unchanged", report.unchanged},
                               {"redirected", report.redirected},
                               {"gone", report.gone},
                               {"refused", sum(report.refused)},
                               {"failed", sum(report.failed)},
                               {"queued", report.queued_left}});
    Json counts = Json::object({{"new", tally.inserted},
                                {"changed", tally.updated},
                                {"unchanged", tally.unchanged},
                                {"newly_closed", tally.closed},
                                {"live", ads.live},
                                {"closed", ads.closed}});
    Json pulls = Json::array();
    for (const auto& pull : report.pulls) pulls.push(pull_json(pull));
    Json notes = Json::array();
    for (const auto& note : report.notes) notes.push(note);
    return Json::object({{"pages", std::move(pages)},
                         {"ads", std::move(counts)},
                         {"refused", reasons_json(report.refused)},
                         {"failed", reasons_json(report.failed)},
                         {"bytes", report.bytes},
                         {"hosts", report.hosts},
                         {"seconds", report.seconds},
                         {"stopped", report.stopped},
                         {"sources", std::move(pulls)},
                         {"notes", std::move(notes)}});
}

}  // namespace jobindex::apps
