// jobindex archive: looks into the archive, checks it, and makes it smaller.
#include <fmt/format.h>

#include <map>
#include <optional>

#include "apps/cli/context.h"
#include "apps/jobindex/archive_prune.h"
#include "apps/jobindex/commands.h"
#include "apps/jobindex/progress.h"
#include "core/archive/http_message.h"
#include "core/archive/reader.h"
#include "core/archive/verify.h"
#include "core/base/text.h"
#include "core/base/url.h"

namespace jobindex::apps {
namespace {

using base::Json;

constexpr cli::Option kOptions[] = {
    {.name = "ACTION",
     .help = "list records; cat the newest body of a URL or a record id; verify every byte; prune what is "
             "superseded",
     .kind = cli::Kind::choice,
     .choices = "list|cat|verify|prune",
     .required = true},
    {.name = "URL", .help = "for cat: the page, or a record id (urn:uuid:...)"},
    {.name = "--url", .value = "URL", .help = "list: records of this page alone"},
    {.name = "--host", .value = "HOST", .help = "list: records of this host alone"},
    {.name = "--type",
     .value = "TYPE",
     .help = "list: records of this type alone",
     .kind = cli::Kind::choice,
     .choices = "warcinfo|request|response|revisit|resource|metadata"},
    {.name = "--headers", .help = "cat: the HTTP header too"},
    {.name = "--all", .help = "cat: every version, oldest first"},
    {.name = "--at", .value = "DATE", .help = "cat: the page as it was then", .kind = cli::Kind::date},
    {.name = "--before", .value = "DATE", .help = "prune: only what is older", .kind = cli::Kind::date},
    {.name = "--keep-last",
     .value = "N",
     .help = "prune: so many versions of each page stay",
     .kind = cli::Kind::integer,
     .fallback = "1"},
    {.name = "--dry-run", .help = "prune: only tell what would go", .letter = "-n"},
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobindex archive list --host jobs.uni.example --type response",
     "what was fetched from a host, one line a record"},
    {"jobindex archive cat --at 2026-11-01 https://jobs.uni.example/1", "a page as it was on that day"},
    {"jobindex archive prune --before 2026-01-01 --keep-last 2", "make last year smaller"},
};

/// Filters of list, read once.
struct Wanted {
    std::string url, host;
    std::optional<archive::RecordType> type;

    bool takes(const archive::Record& record) const {
        if (type && record.type != *type) return false;
        if (!url.empty() && record.target_uri != url) return false;
        if (host.empty()) return true;
        const auto parsed = base::parse_url(record.target_uri);
        return parsed && parsed->host == host;
    }
};

std::string canonical_or_same(const std::string& text) {
    const auto url = base::parse_url(text);
    return url ? base::canonical(*url) : text;
}

int status_of(const archive::Record& record) {
    const bool http =
        record.type == archive::RecordType::response || record.type == archive::RecordType::revisit;
    const auto message =
        http ? archive::parse_http_response(record.block) : base::Result<archive::HttpMessage>();
    return http && message ? message->status : 0;
}

void print_record(const cli::Context& context, const archive::Record& record,
                  const archive::Location& place) {
    const int status = status_of(record);
    if (!context.json()) {
        cli::print(fmt::format("{}:{}\t{}\t{}\t{}\t{}\t{}\n", place.file, place.offset,
                               archive::name(record.type), base::iso_time(record.date),
                               status == 0 ? std::string("-") : std::to_string(status), record.block.size(),
                               record.target_uri));
        return;
    }
    Json line = Json::object({{"file", place.file},
                              {"offset", place.offset},
                              {"type", archive::name(record.type)},
                              {"date", base::iso_time(record.date)},
                              {"id", record.id}});
    if (status > 0) line.set("status", status);
    line.set("length", record.block.size()).set("packed", place.length).set_if("url", record.target_uri);
    line.set_if("digest", std::string(archive::find_header(record.headers, "WARC-Payload-Digest")));
    cli::print_json(line);
}

/// Says what could not be read; the exit code that belongs to it.
int tell_damage(const archive::Reader& reader, int otherwise) {
    for (const auto& damage : reader.damage()) cli::say("archive: " + damage);
    return reader.damage().empty() ? otherwise : cli::kPartly;
}

int list(const cli::Context& context, const cli::Home& home) {
    Wanted wanted{canonical_or_same(context.arguments.text("--url")),
                  base::to_lower_ascii(context.arguments.text("--host")),
                  archive::record_type(context.arguments.text("--type"))};
    auto reader = archive::Reader::open(home.archive());
    if (!reader) return cli::report(reader.error());
    long long found = 0;
    while (!context.stop.stop_requested()) {
        const auto record = reader->next();
        if (!record) return cli::report(record.error());
        if (!*record) break;
        if (!wanted.takes(**record)) continue;
        ++found;
        print_record(context, **record, reader->location());
    }
    return tell_damage(*reader, found > 0 ? cli::kDone : cli::kNothingFound);
}

void print_body(const cli::Context& context, const archive::Record& record) {
    const bool http =
        record.content_type.starts_with("application/http") && !context.arguments.has("--headers");
    cli::print(http ? archive::http_payload(record.block) : std::string_view(record.block));
}

int cat(const cli::Context& context, const cli::Home& home) {
    const std::string& asked = context.arguments.text("URL");
    if (asked.empty()) return cli::report({base::Code::invalid_input, "cat needs a URL or a record id", {}});
    const bool by_id = asked.starts_with("urn:uuid:");
    const std::string url = by_id ? asked : canonical_or_same(asked);
    std::optional<base::Timestamp> at;
    if (context.arguments.has("--at")) at = base::parse_iso_time(context.arguments.text("--at"));
    // A day means all of it.
    if (at && context.arguments.text("--at").size() == 10) *at += 86'399;
    auto reader = archive::Reader::open(home.archive(), {.requests = by_id});
    if (!reader) return cli::report(reader.error());
    std::optional<archive::Record> newest;
    bool found = false;
    while (!context.stop.stop_requested()) {
        auto record = reader->next();
        if (!record) return cli::report(record.error());
        if (!*record) break;
        const auto type = (*record)->type;
        const bool body = type == archive::RecordType::response || type == archive::RecordType::resource;
        if (by_id ? (*record)->id != url : !body || (*record)->target_uri != url) continue;
        if (at && (*record)->date > *at) continue;
        found = true;
        if (context.arguments.has("--all")) {
            print_body(context, **record);
        } else {
            newest = std::move(**record);
        }
    }
    if (newest) print_body(context, *newest);
    if (!found) cli::say(fmt::format("nothing of {} is in the archive", url));
    return tell_damage(*reader, found ? cli::kDone : cli::kNothingFound);
}

int verify(const cli::Context& context, const cli::Home& home) {
    ProgressLine line(context.terminal);
    const auto report = archive::verify(home.archive(), [&line](std::uint64_t bytes) {
        line.show(fmt::format("verify: {} MB", bytes >> 20));
    });
    line.clear();
    if (!report) return cli::report(report.error());
    const auto json_of = [](const std::vector<archive::Damage>& places) {
        Json out = Json::array();
        for (const auto& place : places)
            out.push(Json::object({{"file", place.file}, {"offset", place.offset}, {"what", place.what}}));
        return out;
    };
    if (context.json()) {
        cli::print_json(Json::object({{"files", report->files},
                                      {"records", report->records},
                                      {"digests", report->digests},
                                      {"bytes", report->bytes},
                                      {"damage", json_of(report->damage)},
                                      {"torn", json_of(report->torn)}}));
    } else {
        for (const auto& place : report->damage)
            cli::print(fmt::format("{}:{}: {}\n", place.file, place.offset, place.what));
        for (const auto& place : report->torn) {
            cli::say(fmt::format("{}:{}: the end of a record that a kill cut off; the next run puts it aside",
                                 place.file, place.offset));
        }
        cli::print(fmt::format(
            "{} files, {} records, {} digests compared: {}\n", report->files, report->records,
            report->digests,
            report->damage.empty() ? "no damage" : fmt::format("{} damaged places", report->damage.size())));
    }
    return report->damage.empty() ? cli::kDone : cli::kPartly;
}

int prune(const cli::Context& context, const cli::Home& home) {
    PruneOptions options;
    options.dry_run = context.arguments.has("--dry-run");
    options.keep_last = static_cast<std::size_t>(std::max(1LL, context.arguments.integer("--keep-last")));
    if (context.arguments.has("--before"))
        options.before = base::parse_iso_time(context.arguments.text("--before"));
    options.stop = context.stop;
    const auto report = prune_archive(home, options);
    if (!report) return cli::report(report.error());
    if (context.json()) {
        cli::print_json(Json::object({{"records", report->records},
                                      {"files", report->files},
                                      {"bytes", report->bytes},
                                      {"dry_run", options.dry_run}}));
    } else {
        cli::print(fmt::format("{} superseded records in {} files {}: {:.1f} MB\n", report->records,
                               report->files, options.dry_run ? "would go" : "removed",
                               static_cast<double>(report->bytes) / 1e6));
    }
    return report->stopped ? cli::kPartly : cli::kDone;
}

int run(const cli::Context& context) {
    const auto home = cli::find_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    if (!std::filesystem::exists(home->archive())) {
        return cli::report({base::Code::not_found, fmt::format("no archive at {}", home->archive().string()),
                            "jobindex crawl URL or jobindex import FILE makes one"});
    }
    const std::string& action = context.arguments.text("ACTION");
    if (action == "list") return list(context, *home);
    if (action == "cat") return cat(context, *home);
    if (action == "verify") return verify(context, *home);
    return prune(context, *home);
}

}  // namespace

const cli::Command kArchive = {
    "archive",
    "look into the archive, check it, make it smaller",
    "list prints a line a record: file and offset, type, time, HTTP status, length, URL; with --format json "
    "an "
    "object. cat prints the body of the newest answer of a URL, or a record by its id. verify reads every "
    "member, "
    "length and digest and names file and offset of each damage; exit code 3 when there is any. prune "
    "removes "
    "answers that newer ones supersede, at once like git gc (-n only tells): the newest answer of each URL "
    "stays, "
    "and so does every other one that the stored ads were read from, so that a rebuild gives the same ads.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
