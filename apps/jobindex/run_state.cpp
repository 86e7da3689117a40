#include "apps/jobindex/run_state.h"

#include <fmt/format.h>

#include "core/base/date.h"

namespace jobindex::apps {
namespace {

using base::Json;

Json reasons_json(const crawler::Reasons& reasons) {
    Json out = Json::object();
    for (const auto& [reason, count] : reasons) out.set(reason, count);
    return out;
}

/// A label value with the escapes of the format.
std::string label(std::string_view value) {
    std::string out;
    for (const char c : value) {
        if (c == '\\' || c == '"') out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else {
            out += c;
        }
    }
    return out;
}

/// Writes metric families one after another.
class Metrics {
  public:
    void family(std::string_view name, std::string_view type, std::string_view help) {
        name_ = name;
        out_ += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
    }
    template <class Number>
    void value(Number number, std::string_view labels = {}) {
        out_ += labels.empty() ? fmt::format("{} {}\n", name_, number)
                               : fmt::format("{}{{{}}} {}\n", name_, labels, number);
    }
    template <class Number>
    void one(std::string_view name, std::string_view type, std::string_view help, Number number) {
        family(name, type, help);
        value(number);
    }
    std::string take() { return std::move(out_); }

  private:
    std::string out_;
    std::string_view name_;
};

void write_reasons(Metrics& metrics, std::string_view fate, const crawler::Reasons& reasons) {
    for (const auto& [reason, count] : reasons)
        metrics.value(count, fmt::format("fate=\"{}\",reason=\"{}\"", fate, label(reason)));
}

}  // namespace

Json to_json(const RunState& state) {
    const auto& report = state.report;
    const auto& progress = state.progress;
    Json out = Json::object({{"format_version", 1},
                             {"pid", state.pid},
                             {"started", base::iso_time(state.started)},
                             {"at", base::iso_time(state.at)},
                             {"pages", Json::object({{"fetched", report.fetched},
                                                     {"unchanged", report.unchanged},
                                                     {"redirected", report.redirected},
                                                     {"gone", report.gone}})},
                             {"refused", reasons_json(report.refused)},
                             {"failed", reasons_json(report.failed)},
                             {"ads", Json::object({{"new", state.ads.inserted},
                                                   {"changed", state.ads.updated},
                                                   {"closed", state.ads.closed}})},
                             {"queued", progress.queued},
                             {"in_flight", progress.in_flight},
                             {"waiting_hosts", progress.waiting_hosts},
                             {"pages_per_s", progress.pages_per_s},
                             {"bytes", report.bytes}});
    Json hosts = Json::array();
    for (const auto& host : progress.hosts) hosts.push(host);
    out.set("hosts", std::move(hosts));
    Json notes = Json::array();
    for (const auto& note : report.notes) notes.push(note);
    out.set("notes", std::move(notes));
    Json index = Json::object({{"generation", state.index.generation},
                               {"builds", state.index.builds},
                               {"failures", state.index.failures},
                               {"seconds", state.index.seconds}});
    if (state.index.at > 0) index.set("at", base::iso_time(state.index.at));
    index.set_if("problem", state.index.problem);
    out.set("index", std::move(index));
    return out;
}

std::string prometheus_text(const RunState& state) {
    const auto& report = state.report;
    Metrics metrics;
    metrics.family("jobindex_pages_total", "counter", "Answers by what became of them since the start.");
    for (const auto& [fate, count] : {std::pair("fetched", report.fetched),
                                      {"unchanged", report.unchanged},
                                      {"redirected", report.redirected},
                                      {"gone", report.gone}})
        metrics.value(count, fmt::format("fate=\"{}\"", fate));
    metrics.family("jobindex_pages_without_result_total", "counter", "URLs refused or given up, by reason.");
    write_reasons(metrics, "refused", report.refused);
    write_reasons(metrics, "failed", report.failed);
    metrics.family("jobindex_ads_total", "counter", "Changes to ads since the start.");
    for (const auto& [change, count] :
         {std::pair("new", state.ads.inserted), {"changed", state.ads.updated}, {"closed", state.ads.closed}})
        metrics.value(count, fmt::format("change=\"{}\"", change));
    metrics.one("jobindex_received_bytes_total", "counter", "Bytes on the wire.", report.bytes);
    metrics.one("jobindex_queued_urls", "gauge", "URLs in the queue.", state.progress.queued);
    metrics.one("jobindex_requests_in_flight", "gauge", "Requests under way.", state.progress.in_flight);
    metrics.one("jobindex_waiting_hosts", "gauge", "Hosts with work that wait for their turn.",
                state.progress.waiting_hosts);
    metrics.one("jobindex_index_builds_total", "counter", "Generations published.", state.index.builds);
    metrics.one("jobindex_index_failures_total", "counter", "Updates of the index that failed.",
                state.index.failures);
    metrics.one("jobindex_index_build_seconds", "gauge", "Duration of the last update.", state.index.seconds);
    metrics.one("jobindex_index_published_timestamp_seconds", "gauge",
                "When the last generation was published.", state.index.at);
    metrics.one("jobindex_start_timestamp_seconds", "gauge", "When the daemon started.", state.started);
    return metrics.take();
}

std::string run_line(const Json& state) {
    const auto& pages = state["pages"];
    const auto count = [](const Json& value) { return value.integer().value_or(0); };
    return fmt::format(
        "run     process {} since {}: {} pages, {} ads new, {} closed, {} queued, {} in flight, {:.1f} "
        "pages/s",
        count(state["pid"]), state["started"].text(),
        count(pages["fetched"]) + count(pages["unchanged"]) + count(pages["gone"]) +
            count(pages["redirected"]),
        count(state["ads"]["new"]), count(state["ads"]["closed"]), count(state["queued"]),
        count(state["in_flight"]), state["pages_per_s"].number().value_or(0));
}

}  // namespace jobindex::apps
