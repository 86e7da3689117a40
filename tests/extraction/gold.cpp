#include "tests/extraction/gold.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/board/mapping.h"
#include "indexer/ingest/reading.h"
#include "indexer/ingest/rows.h"
#include "tests/extraction/gold_fields.h"

namespace jobindex::evaluation {
namespace {

namespace fs = std::filesystem;
using model::JobAd;

constexpr Shown kShown[] = {
    {"joe", "joe_economics.jsonl.zst",
     "title=jp_title,description=jp_full_text,institution=jp_institution,posted=Date_Active", "2026-01-01"},
    {"chronicle", "chronicle_faculty.jsonl.zst",
     "title=title,description=description,institution=institution,salary=salary,posted=date_posted",
     "2026-01-01"},
    {"euraxess", "euraxess_2020.jsonl.zst",
     "description=text,qualifications=requirements,institution=institution", "2020-09-01"},
    {"jobsacuk", "jobsacuk_2015.jsonl.zst", "title=title,description=text,html=details", "2015-11-20"},
};
constexpr std::string_view kSitePages = "phdsky:";
/// The sets of pages of our own, each a folder beside the gold set.
constexpr std::string_view kOwnSets[] = {"pages", "systems", "later", "fresh", "subjects"};

/// The set of our own that an id is of, "" for none: "pages/de-01.html" is of "pages".
std::string_view own_set(std::string_view id) {
    for (const auto set : kOwnSets) {
        if (id.starts_with(set) && id.substr(set.size()).starts_with('/')) return set;
    }
    return {};
}

base::Timestamp time_of(std::string_view day) {
    return base::parse_iso_time(std::string(day) + "T12:00:00Z").value_or(0);
}

/// One ad made from its material; nullopt when nothing was made of it.
using Ads = std::map<std::string, std::optional<JobAd>>;

base::Result<void> read_rows(const Shown& shown, const fs::path& file, const std::vector<GoldAd>& gold,
                             const normalise::Knowledge& knowledge, Ads& ads) {
    const auto mapping = board::Mapping::parse({std::string(shown.mapping)});
    if (!mapping) return base::fail(mapping);
    auto rows = ingest::RowReader::open(file);
    if (!rows) return base::fail(rows);
    while (true) {
        const auto row = rows->next();
        if (!row) return base::fail(row);
        if (!*row) return {};
        const std::string id = fmt::format("{}:{}", shown.name, (*row)->line);
        const bool wanted =
            std::any_of(gold.begin(), gold.end(), [&](const GoldAd& one) { return one.id == id; });
        if (!wanted || !(*row)->reason.empty()) continue;
        auto ad =
            ingest::read_posting(mapping->to_posting((*row)->value), "evaluation", seen_on(shown), knowledge);
        ads[id] = ad ? std::optional(std::move(*ad)) : std::nullopt;
    }
}

base::Result<void> read_page(const std::string& id, const fs::path& file, const std::string& url,
                             const normalise::Knowledge& knowledge, Ads& ads) {
    const auto body = base::read_file(file);
    if (!body) return base::fail(body);
    ingest::Sighting page;
    page.url = url;
    page.status = 200;
    page.content_type = "text/html";
    page.body = *body;
    page.at = time_of("2026-11-26");
    auto reading = ingest::read_page(page, knowledge);
    ads[id] = reading.ads.size() == 1 ? std::optional(std::move(reading.ads.front())) : std::nullopt;
    return {};
}

base::Result<void> read_pages(const std::vector<GoldAd>& gold, const GoldSources& sources,
                              const normalise::Knowledge& knowledge, Ads& ads) {
    const fs::path site = sources.collections / "phdsky";
    for (const auto& one : gold) {
        base::Result<void> read;
        if (!own_set(one.id).empty()) {
            const std::string name = fs::path(one.id).stem().string();
            read =
                read_page(one.id, sources.own / one.id, "https://jobs.example.org/" + name, knowledge, ads);
        } else if (one.id.starts_with(kSitePages) && fs::exists(site)) {
            const std::string path = one.id.substr(kSitePages.size());
            // The site's own addresses have no ending.
            const std::string address = path.substr(0, path.rfind(".html"));
            read = read_page(one.id, site / path, "https://phdsky.org/" + address, knowledge, ads);
        }
        if (!read) return read;
    }
    return {};
}

std::string evidence_of(const JobAd& ad, std::string_view field) {
    for (const auto& [name, source] : ad.provenance) {
        if (name.find(field.substr(0, field.find(','))) == std::string::npos) continue;
        return source.span ? std::string(source.span->in(ad.description)) : source.text;
    }
    return {};
}

/// What an ad is by its annotation: "ad", "list" or "other".
std::string kind_of(const GoldAd& one) {
    const std::string& kind = one.value["kind"].text();
    return kind.empty() ? "ad" : kind;
}

Score& score_of(std::vector<Score>& scores, const std::string& collection, const std::string& field) {
    for (auto& score : scores) {
        if (score.collection == collection && score.field == field) return score;
    }
    scores.push_back({.collection = collection, .field = field});
    return scores.back();
}

}  // namespace

std::span<const Shown> shown_collections() {
    return kShown;
}

base::Timestamp seen_on(const Shown& shown) {
    return time_of(shown.seen);
}

base::Result<std::vector<GoldAd>> load_gold(const fs::path& directory) {
    std::vector<fs::path> files;
    std::error_code problem;
    for (const auto& entry : fs::directory_iterator(directory, problem)) {
        if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<GoldAd> gold;
    for (const auto& file : files) {
        const auto text = base::read_file(file);
        if (!text) return base::fail(text);
        std::size_t line = 0;
        for (const auto row : base::split(*text, '\n')) {
            ++line;
            if (row.empty()) continue;
            auto value = base::parse_json(row);
            if (!value)
                return base::fail(base::Code::invalid_input,
                                  fmt::format("{}:{}: {}", file.string(), line, value.error().message));
            const std::string id = (*value)["ad"].text(), said = (*value)["set"].text();
            const std::string set = !own_set(id).empty() ? std::string(own_set(id))
                                    : said.empty()       ? "gold"
                                                         : said;
            gold.push_back({id, set, (*value)["half"].text(), std::move(*value)});
        }
    }
    if (gold.empty())
        return base::fail(base::Code::not_found, "no annotations (*.jsonl) in " + directory.string());
    return gold;
}

base::Result<std::vector<Score>> evaluate_gold(const std::vector<GoldAd>& gold, const GoldSources& sources,
                                               const normalise::Knowledge& knowledge,
                                               std::vector<std::string>& missing) {
    Ads ads;
    for (const auto& shown : kShown) {
        const fs::path file = sources.collections / shown.file;
        if (!fs::exists(file)) {
            missing.push_back(file.string());
            continue;
        }
        if (auto read = read_rows(shown, file, gold, knowledge, ads); !read) return base::fail(read);
    }
    if (!fs::exists(sources.collections / "phdsky"))
        missing.push_back((sources.collections / "phdsky").string());
    if (auto read = read_pages(gold, sources, knowledge, ads); !read) return base::fail(read);
    std::vector<Score> scores;
    for (const auto& one : gold) {
        const auto made = ads.find(one.id);
        if (made == ads.end()) continue;
        const std::string collection = fmt::format("{}, {}", one.set, one.half);
        const bool is_ad = kind_of(one) == "ad";
        // A row of a collection is an ad by being there; of a page it must be told.
        if (!own_set(one.id).empty())
            score_of(scores, collection, "page is an ad")
                .take(one.id, is_ad ? "ad" : "no ad", made->second ? "ad" : "no ad", "");
        if (!is_ad || !made->second) continue;
        for (const auto& field : gold_fields()) {
            const auto values = compare_field(field, one.value, *made->second, knowledge);
            if (!values.settled) continue;
            score_of(scores, collection, field)
                .take_all(one.id, values.truth, values.found, evidence_of(*made->second, field));
        }
    }
    std::stable_sort(scores.begin(), scores.end(),
                     [](const Score& a, const Score& b) { return a.collection < b.collection; });
    return scores;
}

}  // namespace jobindex::evaluation
