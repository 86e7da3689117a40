#include "apps/jobindex/publish.h"

#include <fmt/format.h>

#include "apps/jobindex/progress.h"
#include "core/vocab/conditions.h"
#include "indexer/build/update.h"
#include "indexer/store/store.h"

namespace jobindex::apps {
namespace {

/// Towns with fewer inhabitants are named too rarely for their names to have terms.
constexpr std::int64_t kTown = 50'000;

/// The vocabulary that holds the concepts of a field; null for a field without one.
const vocab::Vocabulary* vocabulary_of(const normalise::Knowledge& knowledge, std::string_view field) {
    if (field == "skill") return &knowledge.skills;
    if (field == "discipline") return &knowledge.disciplines;
    if (field == "degree") return &knowledge.degrees;
    if (field == "level") return &knowledge.levels;
    return nullptr;
}

const vocab::Concept* concept_of(const normalise::Knowledge& knowledge, std::string_view field,
                                 std::string_view id) {
    const auto* vocabulary = vocabulary_of(knowledge, field);
    return vocabulary == nullptr ? nullptr : vocabulary->by_id(id);
}

build::Concepts concepts_of(const normalise::Knowledge& knowledge) {
    build::Concepts out;
    out.labels = [&knowledge](std::string_view field, std::string_view id) -> std::vector<std::string> {
        if (field == "country") {
            const auto* country = knowledge.places.country_by_code(id);
            return country == nullptr ? std::vector<std::string>() : std::vector{std::string(country->name)};
        }
        const auto* found = concept_of(knowledge, field, id);
        return found == nullptr ? std::vector<std::string>() : std::vector{found->label};
    };
    out.names = [&knowledge] {
        std::vector<std::string> names;
        for (const auto field : {"skill", "discipline", "degree", "level"}) {
            const auto& phrases = vocabulary_of(knowledge, field)->phrases();
            names.insert(names.end(), phrases.begin(), phrases.end());
        }
        for (const auto& condition : vocab::kConditions) names.emplace_back(condition.words);
        const auto places = knowledge.places.names(kTown);
        names.insert(names.end(), places.begin(), places.end());
        return names;
    };
    out.broader = [&knowledge](std::string_view field, std::string_view id) -> std::vector<std::string> {
        const auto* found = concept_of(knowledge, field, id);
        return found == nullptr || found->broader.empty() ? std::vector<std::string>()
                                                          : std::vector{found->broader};
    };
    return out;
}

}  // namespace

build::BuildOptions build_options(const cli::Context& context, const normalise::Knowledge& knowledge) {
    build::BuildOptions options;
    options.now = context.clock.now();
    options.code_version = cli::version();
    options.concepts = concepts_of(knowledge);
    return options;
}

base::Result<void> publish_index(const cli::Context& context, const cli::Home& home,
                                 const normalise::Knowledge& knowledge, Publish how) {
    auto store = store::Store::open(home.ads_db(), store::Mode::read);
    if (!store) return base::fail(store);
    ProgressLine line(context.terminal);
    auto options = build_options(context, knowledge);
    options.progress = [&](long long done, long long total) {
        line.show(fmt::format("indexing: {} of {} ads", done, total));
    };
    const auto report = how == Publish::whole
                            ? build::build_index(*store, home.index(), options, context.stop)
                            : build::update_index(*store, home.index(), options, context.stop);
    line.clear();
    if (!report) return base::fail(report);
    if (!context.json()) {
        cli::say(fmt::format("index {}: {} live and {} closed ads, {:.1f} s", report->generation.name,
                             report->generation.live, report->generation.closed, report->seconds));
    }
    return {};
}

bool index_is_of(const cli::Home& home, base::Date today) {
    const auto generation = schema::current_generation(home.index());
    return generation && generation->as_of == today;
}

}  // namespace jobindex::apps
