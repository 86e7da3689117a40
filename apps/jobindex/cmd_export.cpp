// jobindex export: every stored ad, one a line.
#include <fmt/format.h>

#include <array>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "core/base/text.h"
#include "core/model/job_ad_json.h"
#include "core/model/job_posting.h"
#include "indexer/store/store.h"

namespace jobindex::apps {
namespace {

constexpr cli::Option kOptions[] = {
    {.name = "--as",
     .value = "SHAPE",
     .help = "schema.org/JobPosting, our JobAd with provenance, or a table",
     .kind = cli::Kind::choice,
     .fallback = "jobposting",
     .choices = "jobposting|ad|csv"},
    {.name = "--live", .help = "only ads that one can still apply to"},
};

std::string cell(std::string_view text) {
    if (text.find_first_of("\",\n\r") == std::string_view::npos) return std::string(text);
    return fmt::format("\"{}\"", base::replace_all(text, "\"", "\"\""));
}

constexpr std::string_view kHeader =
    "id,url,title,institution,department,city,region,country,level,posted,closing,salary_min,salary_max,"
    "currency,period,"
    "language,source,reference,duplicate_of\n";

std::string date(const std::optional<base::Date>& value) {
    return value ? value->iso() : std::string();
}
std::string number(const std::optional<double>& value) {
    return value ? fmt::format("{}", *value) : std::string();
}

std::string csv_line(const store::StoredAd& stored) {
    const auto& ad = stored.ad;
    const model::Place place = ad.places.empty() ? model::Place() : ad.places.front();
    // What a pay table says of a grade is not in the ad, and a table cannot mark it.
    const model::Salary pay = ad.salary.table_date ? model::Salary() : ad.salary;
    std::string levels;
    for (const auto level : ad.levels)
        levels += fmt::format("{}{}", levels.empty() ? "" : ";", model::name_of(level));
    const std::array<std::string, 19> cells = {
        ad.id,
        ad.url,
        ad.title,
        ad.institution.name,
        ad.department,
        place.city,
        place.region,
        place.country,
        levels,
        date(ad.dates.posted),
        date(ad.dates.closing),
        number(pay.min),
        number(pay.max),
        pay.currency,
        pay.period ? std::string(model::name_of(*pay.period)) : std::string(),
        ad.language,
        ad.source,
        ad.reference,
        stored.duplicate_of};
    std::string line;
    for (const auto& text : cells) line += (&text == &cells.front() ? "" : ",") + cell(text);
    return line + "\n";
}

int run(const cli::Context& context) {
    const auto home = cli::find_home(context.arguments.text("--home"));
    if (!home) return cli::report(home.error());
    const auto store = store::Store::open(home->ads_db(), store::Mode::read);
    if (!store) return cli::report(store.error());
    const std::string& shape = context.arguments.text("--as");
    if (shape == "csv") cli::print(kHeader);
    const auto walked = store->for_each([&](store::StoredAd stored) -> base::Result<void> {
        if (context.stop.stop_requested()) return base::fail(base::Code::cancelled, "export was stopped");
        if (context.arguments.has("--live")) {
            const auto until = model::live_until(stored.ad, stored.imported);
            if (until && *until < context.clock.today()) return {};
        }
        if (shape == "csv") {
            cli::print(csv_line(stored));
        } else {
            cli::print_json(shape == "ad" ? model::to_json(stored.ad) : model::to_job_posting(stored.ad));
        }
        return {};
    });
    return walked ? cli::kDone : cli::report(walked.error());
}

}  // namespace

const cli::Command kExport = {
    "export",
    "write every stored ad, one a line",
    "Writes all ads in a stable order: JSON Lines of schema.org/JobPosting, JSON Lines of the JobAd "
    "with the provenance of each field, or CSV with a header.",
    kOptions,
    {},
    run};

}  // namespace jobindex::apps
