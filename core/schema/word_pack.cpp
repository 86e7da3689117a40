#include "core/schema/word_pack.h"

#include <algorithm>
#include <utility>

#include "core/schema/analysis.h"
#include "core/schema/varint.h"

namespace jobindex::schema {

std::string pack_words(const AdWords& words) {
    std::string bytes = pack_place(words.place);
    put_varint(bytes, words.count);
    return bytes;
}

std::optional<AdWords> unpack_words(std::string_view bytes) {
    const auto run = take_varint(bytes);
    const auto offset = take_varint(bytes);
    const auto count = take_varint(bytes);
    if (!run || !offset || !count) return std::nullopt;
    return AdWords{{*run, *offset}, static_cast<std::uint32_t>(*count)};
}

std::string WordPack::head(std::string_view table, std::string_view names) {
    std::string head;
    put_varint(head, table.size());
    return head.append(table).append(names);
}

WordPack::WordPack(RunFile file, std::string_view table, std::string_view names)
    : file_(std::move(file)), table_(table), names_(names) {
    for (const auto word : stop_words()) function_words_.push_back(table_.code(word));
    std::sort(function_words_.begin(), function_words_.end());
}

base::Result<WordPack> WordPack::open(const std::filesystem::path& path) {
    auto file = RunFile::open(path, kWordPackMagic);
    if (!file) return base::fail(file);
    std::string_view head = file->head();
    const auto size = take_varint(head);
    if (!size || *size > head.size())
        return base::fail(base::Code::corrupt, path.string() + " is damaged",
                          "`jobindex index` builds it anew");
    const auto table = head.substr(0, *size);
    const auto names = head.substr(*size);
    return WordPack(std::move(*file), table, names);
}

}  // namespace jobindex::schema
