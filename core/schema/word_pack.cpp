#include "core/schema/word_pack.h"

namespace jobindex::schema {

base::Result<WordPack> WordPack::open(const std::filesystem::path& path) {
    auto file = RunFile::open(path, kWordPackMagic);
    if (!file) return base::fail(file);
    return WordPack(std::move(*file));
}

}  // namespace jobindex::schema
