#include "core/schema/columns.h"

#include <fmt/format.h>

#include <cstring>
#include <type_traits>
#include <utility>

#include "core/base/file.h"
#include "core/base/mapped_file.h"
#include "core/schema/columns_pack.h"
#include "core/schema/xapian_error.h"

namespace jobindex::schema {
namespace {

/// Reads arrays out of a file; remembers when one does not lie within.
class Sections {
  public:
    explicit Sections(std::string_view bytes) : bytes_(bytes) {}

    template <class T>
    std::span<const T> array(ColumnsPart part) {
        const bool fits = part.from % alignof(T) == 0 && part.from <= bytes_.size() &&
                          part.count <= (bytes_.size() - part.from) / sizeof(T);
        good_ = good_ && fits;
        if (!fits) return {};
        return {reinterpret_cast<const T*>(bytes_.data() + part.from), part.count};
    }
    bool good() const { return good_; }

  private:
    std::string_view bytes_;
    bool good_ = true;
};

base::Error damaged(const std::string& what) {
    return {base::Code::corrupt, "the columns of an index are damaged: " + what, "run jobindex index"};
}

}  // namespace

base::Result<void> Columns::read(std::size_t rows) {
    ColumnsHeader header;
    if (bytes_.size() < sizeof header) return base::fail(damaged("the file is too short"));
    std::memcpy(&header, bytes_.data(), sizeof header);
    if (header.magic != kColumnsMagic)
        return base::fail(base::Code::unsupported, "the columns of an index have another layout",
                          "run jobindex index");
    Sections sections(bytes_);
    facts_ = sections.array<AdFacts>(header.facts);
    dead_ = sections.array<std::uint32_t>(header.dead);
    length_ = header.length;
    for (std::size_t i = 0; i < facets_.size(); ++i) {
        const auto& facet = header.facets[i];
        const auto ends = sections.array<std::uint32_t>(facet.value_ends);
        const auto text = sections.array<char>(facet.value_bytes);
        facets_[i] = {ColumnValues(ends, text.data()), sections.array<std::uint32_t>(facet.offsets),
                      sections.array<std::uint32_t>(facet.ids)};
        const bool whole = facets_[i].offsets.size() == rows + 1 &&
                           facets_[i].offsets.back() == facets_[i].ids.size() &&
                           (ends.empty() ? 0 : ends.back()) == text.size();
        if (!sections.good() || !whole) return base::fail(damaged("a column is cut off"));
    }
    if (!sections.good() || facts_.size() != rows) return base::fail(damaged("ads are missing"));
    return {};
}

base::Result<Columns> Columns::open(const std::filesystem::path& path, std::size_t rows) {
    auto file = base::MappedFile::open(path);
    if (!file) return base::fail(file);
    auto owner = std::make_shared<const base::MappedFile>(std::move(*file));
    Columns columns;
    columns.bytes_ = owner->bytes();
    columns.owner_ = std::move(owner);
    if (auto good = columns.read(rows); !good) return base::fail(good);
    return columns;
}

Columns Columns::load(const Xapian::Database& database, const Columns* first) {
    auto owner = std::make_shared<const std::string>(pack_columns(database, first));
    Columns columns;
    columns.bytes_ = *owner;
    columns.owner_ = std::move(owner);
    // What pack_columns() makes is whole.
    static_cast<void>(columns.read(database.get_lastdocid()));
    return columns;
}

base::Result<void> write_columns(const Generation& generation) {
    const auto done =
        run_xapian("read the columns of " + generation.path.string(), [&]() -> base::Result<void> {
            const auto live = Columns::load(Xapian::Database(generation.live_database().string()));
            const auto closed = Columns::load(Xapian::Database(generation.closed_database().string()), &live);
            auto written = base::write_file_atomically(generation.live_columns(), live.bytes());
            if (written) written = base::write_file_atomically(generation.closed_columns(), closed.bytes());
            return written;
        });
    return done ? *done : base::fail(done);
}

}  // namespace jobindex::schema
