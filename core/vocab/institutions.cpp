#include "core/vocab/institutions.h"

#include <algorithm>

#include "core/base/file.h"
#include "core/base/text.h"
#include "core/vocab/tsv.h"

namespace jobindex::vocab {
namespace {

std::string_view without_article(std::string_view name) {
    name = base::trim(name);
    return base::starts_with_ignoring_case(name, "the ") ? base::trim(name.substr(4)) : name;
}

}  // namespace

base::Result<Institutions> Institutions::load(const std::filesystem::path& dir) {
    const auto path = dir / "institutions.tsv";
    auto text = base::read_file(path);
    if (!text) return base::fail(text);
    Institutions out;
    out.text_ = std::make_unique<const std::string>(std::move(*text));
    out.rows_.reserve(out.text_->size() / 60);
    auto read = for_each_row(*out.text_, path, 4, [&out](std::span<const std::string_view> row) {
        const auto number = static_cast<std::uint32_t>(out.rows_.size());
        out.rows_.push_back({row[0], row[1], row[2], row[0]});
        out.names_.add(without_article(row[1]), number, false);
        for_each_alias(row[3],
                       [&](std::string_view name) { out.names_.add(without_article(name), number, true); });
    });
    if (!read) return base::fail(read);
    out.names_.finish();
    const auto before = [](const Institution& a, const Institution& b) { return a.domain < b.domain; };
    if (!std::is_sorted(out.rows_.begin(), out.rows_.end(), before)) {
        return base::fail(base::Code::corrupt, path.string() + ": the domains are not in order");
    }
    return out;
}

const Institution* Institutions::by_domain(std::string_view host) const {
    std::string lower = base::to_lower_ascii(base::trim(host));
    if (lower.ends_with('.')) lower.pop_back();
    std::string_view domain = lower;
    while (!domain.empty()) {
        const auto at = std::lower_bound(
            rows_.begin(), rows_.end(), domain,
            [](const Institution& row, std::string_view value) { return row.domain < value; });
        if (at != rows_.end() && at->domain == domain) return &*at;
        const auto dot = domain.find('.');
        domain = dot == std::string_view::npos ? std::string_view() : domain.substr(dot + 1);
    }
    return nullptr;
}

const Institution* Institutions::by_name(std::string_view name) const {
    const Institution* best = nullptr;
    bool best_alias = true;
    for (const auto& entry : names_.find(without_article(name))) {
        const Institution& row = rows_[entry.row];
        const bool better = best == nullptr || (best_alias && !entry.alias) ||
                            (best_alias == entry.alias && row.domain.size() < best->domain.size());
        if (!better) continue;
        best = &row;
        best_alias = entry.alias;
    }
    return best;
}

}  // namespace jobindex::vocab
