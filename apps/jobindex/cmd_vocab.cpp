// jobindex vocab: the vocabularies: check, show, import-esco.
#include <fmt/format.h>

#include <algorithm>

#include "apps/cli/context.h"
#include "apps/jobindex/commands.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/vocab/check.h"
#include "core/vocab/data_dir.h"
#include "core/vocab/esco.h"
#include "core/vocab/tsv.h"
#include "core/vocab/vocabulary.h"
#include "indexer/ingest/rows.h"

namespace jobindex::apps {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFiles[] = {"skills", "disciplines", "degrees", "levels"};

constexpr cli::Option kOptions[] = {
    {.name = "ACTION",
     .help = "check, show NAME, or import-esco FILE...",
     .kind = cli::Kind::choice,
     .choices = "check|show|import-esco",
     .required = true},
    {.name = "WHAT",
     .help = "a name for show, ESCO's skills_LANGUAGE.csv files for import-esco, a directory of vocabularies "
             "for check",
     .many = true},
    {.name = "--output",
     .value = "FILE",
     .help = "where import-esco writes the merged skills; else over the skills.tsv in use",
     .kind = cli::Kind::path},
    kFormatOption,
};
constexpr cli::Example kExamples[] = {
    {"jobindex vocab check", "no name with two meanings, no cycle"},
    {"jobindex vocab show \"deep learning\"", "what the vocabularies know of a name"},
    {"jobindex vocab import-esco skills_en.csv skills_de.csv", "merge ESCO's names into the skills"},
};

int check(const cli::Context& context, const fs::path& vocab) {
    const auto issues = vocab::check_vocabularies(vocab);
    if (!issues) return cli::report(issues.error());
    for (const auto& issue : *issues) {
        if (context.json()) {
            cli::print_json(
                base::Json::object({{"file", issue.file}, {"line", issue.line}, {"problem", issue.text}}));
        } else {
            cli::print(fmt::format("{}:{}: {}\n", issue.file, issue.line, issue.text));
        }
    }
    cli::say(issues->empty() ? "the vocabularies are sound"
                             : fmt::format("{} problems in {}", issues->size(), vocab.string()));
    return issues->empty() ? cli::kDone : cli::kFailed;
}

/// The second column of the row whose first column is `id`; "" when there is none.
base::Result<std::string> definition_of(const fs::path& glossary, std::string_view id) {
    const auto text = base::read_file(glossary);
    if (!text) return base::fail(text);
    std::string found;
    auto read = vocab::for_each_row(*text, glossary, 2, [&](std::span<const std::string_view> row) {
        if (row[0] == id) found = row[1];
    });
    if (!read) return base::fail(read);
    return found;
}

base::Json concept_json(std::string_view file, const vocab::Concept& concept_,
                        const std::string& definition) {
    base::Json out =
        base::Json::object({{"vocabulary", file}, {"id", concept_.id}, {"label", concept_.label}});
    out.set_if("category", concept_.category).set_if("broader", concept_.broader);
    return out.set_if("definition", definition);
}

/// What each vocabulary knows of a name.
int show(const cli::Context& context, const fs::path& vocab) {
    const std::string name = base::join(context.arguments.list("WHAT"), " ");
    bool found = false;
    for (const auto file : kFiles) {
        const auto vocabulary = vocab::Vocabulary::load(vocab / fmt::format("{}.tsv", file));
        if (!vocabulary) return cli::report(vocabulary.error());
        const auto* concept_ = vocabulary->lookup(name);
        if (concept_ == nullptr) continue;
        found = true;
        const auto definition = definition_of(vocab / "glossary.tsv", concept_->id);
        if (!definition) return cli::report(definition.error());
        const auto json = concept_json(file, *concept_, *definition);
        if (context.json()) {
            cli::print_json(json);
            continue;
        }
        for (const auto& [key, value] : json.members())
            cli::print(fmt::format("{:<12}{}\n", key, value.text()));
    }
    if (!found) cli::say(fmt::format("no vocabulary knows \"{}\"", name));
    return found ? cli::kDone : cli::kNothingFound;
}

base::Result<void> add_file(const std::string& path, vocab::EscoMerge& merge) {
    auto rows = ingest::RowReader::open(path);
    if (!rows) return base::fail(rows);
    bool known = false;
    while (true) {
        const auto row = rows->next();
        if (!row) return base::fail(row);
        if (!*row) break;
        const auto& value = (*row)->value;
        known = known || value.find("conceptUri") != nullptr;
        const std::string status = value["status"].text();
        if (!status.empty() && status != "released") continue;
        merge.add({value["conceptUri"].text(), value["skillType"].text(), value["reuseLevel"].text(),
                   value["preferredLabel"].text(), value["altLabels"].text()});
    }
    if (known) return {};
    return base::fail(base::Code::invalid_input, path + " has no column conceptUri",
                      "give a skills_LANGUAGE.csv of the ESCO download");
}

int import_esco(const cli::Context& context, const fs::path& vocab) {
    const fs::path skills = vocab / "skills.tsv";
    auto text = base::read_file(skills);
    if (!text) return cli::report(text.error());
    auto merge = vocab::EscoMerge::begin(std::move(*text), skills);
    if (!merge) return cli::report(merge.error());
    for (const auto& path : context.arguments.list("WHAT")) {
        if (auto added = add_file(path, *merge); !added) return cli::report(added.error());
    }
    const std::string& given = context.arguments.text("--output");
    const fs::path output = given.empty() ? skills : fs::path(given);
    if (auto written = base::write_file_atomically(output, merge->text()); !written) {
        auto error = written.error();
        if (given.empty()) error.hint = "copy the data directory, let JOBINDEX_DATA name it, and try again";
        return cli::report(error);
    }
    const auto& report = merge->report();
    if (context.json()) {
        cli::print_json(base::Json::object({{"rows", report.rows},
                                            {"merged", report.merged},
                                            {"added", report.added},
                                            {"names", report.names},
                                            {"passed_over", report.passed_over},
                                            {"output", output.string()}}));
    } else {
        cli::print(
            fmt::format("{} rows: {} merged into known concepts, {} concepts added, {} names; {} names "
                        "passed over as another's or too short\n",
                        report.rows, report.merged, report.added, report.names, report.passed_over));
        cli::say(fmt::format("written: {}; `jobindex rebuild` reads the ads anew with it", output.string()));
    }
    return cli::kDone;
}

int run(const cli::Context& context) {
    const auto data = vocab::data_dir();
    if (!data) return cli::report(data.error());
    const fs::path vocab = *data / "vocab";
    const std::string& action = context.arguments.text("ACTION");
    if (action == "check") {
        const std::string& given = context.arguments.text("WHAT");
        if (context.arguments.list("WHAT").size() > 1)
            return cli::report({base::Code::invalid_input,
                                "vocab check looks at one directory, not at several",
                                "give one, or none for the one in use"});
        return check(context, given.empty() ? vocab : fs::path(given));
    }
    if (!context.arguments.has("WHAT")) {
        return cli::report({base::Code::invalid_input, "vocab " + action + " needs a name or file",
                            "see `jobindex vocab --help`"});
    }
    return action == "show" ? show(context, vocab) : import_esco(context, vocab);
}

}  // namespace

const cli::Command kVocab = {
    "vocab",
    "check, show and extend the vocabularies",
    "check looks for names with two meanings, concepts without their broader one, cycles and malformed "
    "rows in the vocabulary directory in use, or in the one given. show tells what the vocabularies and the "
    "glossary know of a name. import-esco merges the skills of ESCO's CSV files, in any number of "
    "languages, into the skills: known concepts get their names, others are added; a name never gets a "
    "second meaning.",
    kOptions,
    kExamples,
    run};

}  // namespace jobindex::apps
