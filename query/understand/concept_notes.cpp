#include "query/understand/concept_notes.h"

#include "core/base/file.h"
#include "core/vocab/tsv.h"

namespace jobindex::understand {
namespace {

constexpr std::size_t kBroaderColumn = 3, kDefinitionColumn = 1;

std::optional<std::string> look_up(const std::map<std::string, std::string, std::less<>>& table,
                                   std::string_view id) {
    const auto at = table.find(id);
    if (at == table.end()) return std::nullopt;
    return at->second;
}

}  // namespace

base::Result<ConceptNotes::Table> ConceptNotes::column(std::string_view text,
                                                       const std::filesystem::path& file, std::size_t at) {
    Table table;
    auto read = vocab::for_each_row(text, file, at + 1, [&](std::span<const std::string_view> row) {
        if (!row[at].empty()) table.emplace(row[0], row[at]);
    });
    if (!read) return base::fail(read);
    return table;
}

base::Result<ConceptNotes> ConceptNotes::parse(std::string_view skills, std::string_view disciplines,
                                               std::string_view glossary) {
    ConceptNotes notes;
    auto skill_table = column(skills, "skills.tsv", kBroaderColumn);
    if (!skill_table) return base::fail(skill_table);
    auto discipline_table = column(disciplines, "disciplines.tsv", kBroaderColumn);
    if (!discipline_table) return base::fail(discipline_table);
    auto definitions = column(glossary, "glossary.tsv", kDefinitionColumn);
    if (!definitions) return base::fail(definitions);
    notes.skills_ = std::move(*skill_table);
    notes.disciplines_ = std::move(*discipline_table);
    notes.glossary_ = std::move(*definitions);
    return notes;
}

base::Result<ConceptNotes> ConceptNotes::load(const std::filesystem::path& data_dir) {
    const auto skills = base::read_file(data_dir / "vocab" / "skills.tsv");
    if (!skills) return base::fail(skills);
    const auto disciplines = base::read_file(data_dir / "vocab" / "disciplines.tsv");
    if (!disciplines) return base::fail(disciplines);
    const auto glossary = base::read_file(data_dir / "vocab" / "glossary.tsv");
    if (!glossary) return base::fail(glossary);
    return parse(*skills, *disciplines, *glossary);
}

std::optional<std::string> ConceptNotes::broader(const Concept& item) const {
    if (item.field == "skill") return look_up(skills_, item.id);
    if (item.field == "discipline") return look_up(disciplines_, item.id);
    return std::nullopt;
}

std::optional<std::string> ConceptNotes::definition(const Concept& item) const {
    return look_up(glossary_, item.id);
}

}  // namespace jobindex::understand
