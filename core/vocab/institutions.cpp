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

/// "Northeastern University at Boston" and "Northeastern University, Boston, MA" without the place; "" when
/// there is none, or one word is left.
std::string_view without_place(std::string_view name) {
    const auto end = std::min(name.find(','), name.find(" at "));
    if (end == std::string_view::npos) return {};
    name = base::trim(name.substr(0, end));
    return name.find(' ') == std::string_view::npos ? std::string_view() : name;
}

std::string_view first_label(std::string_view domain) {
    return domain.substr(0, domain.find('.'));
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
        const auto cell = [&](std::size_t i) { return i < row.size() ? row[i] : std::string_view(); };
        out.rows_.push_back({row[0], row[1], row[2], row[0], cell(4), cell(5)});
        out.names_.add(without_article(row[1]), number, false);
        if (const auto cut = without_place(row[1]); !cut.empty())
            out.short_names_.add(without_article(cut), number, true);
        for_each_alias(row[3], [&](std::string_view name) {
            const bool meant = name.starts_with('=');
            (meant ? out.meant_ : out.names_).add(without_article(name.substr(meant ? 1 : 0)), number, true);
        });
    });
    if (!read) return base::fail(read);
    out.names_.finish();
    out.meant_.finish();
    out.short_names_.finish();
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

const Institution* Institutions::by_name(std::string_view name, std::string_view country) const {
    name = without_article(name);
    if (!country.empty()) {
        if (const auto* meant = best_of(meant_.find(name), country)) return meant;
        const auto* there = best_of(names_.find(name), country);
        return there != nullptr ? there : best_of(short_names_.find(name), country);
    }
    if (const auto* meant = best_of(meant_.find(name), {})) return meant;
    const auto found = names_.find(name);
    const auto* best = best_of(found, {});
    if (best == nullptr || has_rival(name, *best)) return nullptr;
    // Two of the same name in different countries are no answer, unless one has a much longer domain: that is
    // the lesser known one.
    constexpr std::size_t kMuchLonger = 5;
    const bool best_is_alias = std::any_of(found.begin(), found.end(), [&](const auto& entry) {
        return &rows_[entry.row] == best && entry.alias;
    });
    const bool shared = std::any_of(found.begin(), found.end(), [&](const auto& entry) {
        const Institution& row = rows_[entry.row];
        return entry.alias == best_is_alias && !row.country.empty() && !best->country.empty() &&
               row.country != best->country && row.domain.size() <= best->domain.size() + kMuchLonger;
    });
    return shared ? nullptr : best;
}

/// Of `country` where that is given: a main name before an alias, then the shortest domain.
const Institution* Institutions::best_of(std::span<const NameIndex::Entry> entries,
                                         std::string_view country) const {
    const Institution* best = nullptr;
    bool best_alias = true;
    for (const auto& entry : entries) {
        const Institution& row = rows_[entry.row];
        if (!country.empty() && row.country != country) continue;
        const bool better = best == nullptr || (best_alias && !entry.alias) ||
                            (best_alias == entry.alias && row.domain.size() < best->domain.size());
        if (!better) continue;
        best = &row;
        best_alias = entry.alias;
    }
    return best;
}

/// True when the name may be that of an institution of another country, without the place behind it.
bool Institutions::has_rival(std::string_view name, const Institution& best) const {
    const auto cut = short_names_.find(name);
    return std::any_of(cut.begin(), cut.end(), [&](const auto& entry) {
        const Institution& row = rows_[entry.row];
        const bool below = row.domain.size() > best.domain.size() && row.domain.ends_with(best.domain);
        return !row.country.empty() && row.country != best.country && !below &&
               first_label(row.domain) != first_label(best.domain);
    });
}

}  // namespace jobindex::vocab
