#include "query/render/messages.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/base/file.h"
#include "core/vocab/tsv.h"

namespace jobindex::render {
namespace {

template <class Find>
std::string filled(std::string_view text, Find&& find) {
    std::string out;
    while (!text.empty()) {
        const auto open = text.find('{');
        out += text.substr(0, open);
        if (open == std::string_view::npos) break;
        const auto close = text.find('}', open);
        if (close == std::string_view::npos) return out.append(text.substr(open));
        const auto value = find(text.substr(open + 1, close - open - 1));
        out += value ? *value : text.substr(open, close - open + 1);
        text.remove_prefix(close + 1);
    }
    return out;
}

}  // namespace

bool is_interface_language(std::string_view language) {
    return std::find(kLanguages.begin(), kLanguages.end(), language) != kLanguages.end();
}

base::Result<Catalogue> Catalogue::parse(std::string_view text, const std::filesystem::path& path) {
    Catalogue catalogue;
    catalogue.language_ = path.stem().string();
    auto read = vocab::for_each_row(text, path, 2, [&](std::span<const std::string_view> row) {
        catalogue.texts_.emplace(row[0], row[1]);
    });
    if (!read) return base::fail(read);
    return catalogue;
}

base::Result<Catalogue> Catalogue::load(const std::filesystem::path& data_dir, std::string_view language) {
    const auto path = data_dir / "messages" / fmt::format("{}.tsv", language);
    const auto text = base::read_file(path);
    if (!text) return base::fail(text);
    return parse(*text, path);
}

std::string Catalogue::text(std::string_view key, std::span<const Argument> arguments) const {
    const auto at = texts_.find(key);
    if (at == texts_.end()) return std::string(key);
    return filled(at->second, [&](std::string_view name) {
        const auto found = std::find_if(arguments.begin(), arguments.end(),
                                        [&](const Argument& one) { return one.first == name; });
        return found == arguments.end() ? std::nullopt : std::optional(found->second);
    });
}

std::string Catalogue::text(const base::Told& told) const {
    return text(told.key, std::vector<Argument>(told.arguments.begin(), told.arguments.end()));
}

std::string_view Catalogue::form_of(std::size_t number) const {
    return number == 1 || (number == 0 && language_ == "fr") ? "one" : "other";
}

base::Result<Messages> Messages::load(const std::filesystem::path& data_dir) {
    Messages messages;
    for (std::size_t i = 0; i < kLanguages.size(); ++i) {
        auto catalogue = Catalogue::load(data_dir, kLanguages[i]);
        if (!catalogue) return base::fail(catalogue);
        messages.catalogues_[i] = std::move(*catalogue);
        const auto& english = messages.catalogues_.front().texts_;
        messages.catalogues_[i].texts_.insert(english.begin(), english.end());
    }
    return messages;
}

const Catalogue& Messages::of(std::string_view language) const {
    const auto at = std::find(kLanguages.begin(), kLanguages.end(), language);
    return catalogues_[at == kLanguages.end() ? 0 : static_cast<std::size_t>(at - kLanguages.begin())];
}

}  // namespace jobindex::render
