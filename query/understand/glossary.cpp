#include "query/understand/glossary.h"

#include "core/base/file.h"
#include "core/vocab/tsv.h"

namespace jobindex::understand {

base::Result<Glossary> Glossary::parse(std::string_view text) {
    Glossary glossary;
    auto read = vocab::for_each_row(text, "glossary.tsv", 2, [&](std::span<const std::string_view> row) {
        if (!row[1].empty()) glossary.definitions_.emplace(row[0], row[1]);
    });
    if (!read) return base::fail(read);
    return glossary;
}

base::Result<Glossary> Glossary::load(const std::filesystem::path& data_dir) {
    const auto text = base::read_file(data_dir / "vocab" / "glossary.tsv");
    if (!text) return base::fail(text);
    return parse(*text);
}

std::optional<std::string> Glossary::definition(const Concept& item) const {
    const auto at = definitions_.find(item.id);
    if (at == definitions_.end()) return std::nullopt;
    return at->second;
}

}  // namespace jobindex::understand
