// The index directory: contract indexer -> query, and what one copies to another machine to serve.
//
//   index/CURRENT                the name of the generation to read, one line
//   index/.lock                  held while an index is built; names the process
//   index/gen-000001/live        Xapian database of the ads one can still apply to
//   index/gen-000001/closed      Xapian database of the others
//   index/gen-000001/live.columns, closed.columns     what a search needs of every ad (columns.h)
//   index/gen-000001/ads.pack    the ads as hits show them
//   index/gen-000001/words.pack  their words by place (word_pack.h)
//   index/gen-000001/generation.json
//
// A generation never changes once published, but that `ads.pack` and `words.pack` grow behind what it knows
// of; publishing is one rename of CURRENT. The one before the current one stays, for readers that still have
// it open. docs/formats/index.md is the description for people.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/date.h"
#include "core/base/json.h"
#include "core/base/result.h"

namespace jobindex::schema {

/// Version of prefixes, slots, analysis, document data and layout; another version is not read.
inline constexpr int kIndexVersion = 5;

/// How many ads of a generation are in one language.
struct LanguageCount {
    std::string language;  ///< ISO 639-1; "" = not known
    long long ads = 0;
    friend bool operator==(const LanguageCount&, const LanguageCount&) = default;
};

/// One generation of the index, as its generation.json describes it.
struct Generation {
    std::string name;            ///< "gen-000001"
    std::filesystem::path path;  ///< directory of the generation; not part of the JSON
    int version = kIndexVersion;
    base::Timestamp created = 0;  ///< the clock of the build
    base::Date as_of;             ///< the day that told live from closed
    long long live = 0, closed = 0;
    std::vector<LanguageCount> languages;  ///< most ads first
    std::string store;                     ///< identity of the store it was made from
    long long change = 0;                  ///< the store's last change that is in it
    int updates = 0;                       ///< how often it was brought up to date since it was built whole
    std::string code;                      ///< version of the program that built it

    std::filesystem::path live_database() const { return path / "live"; }
    std::filesystem::path closed_database() const { return path / "closed"; }
    /// The columns of the two databases (columns.h).
    std::filesystem::path live_columns() const { return path / "live.columns"; }
    std::filesystem::path closed_columns() const { return path / "closed.columns"; }
    /// The ads as hits show them (ad_pack.h).
    std::filesystem::path ads_file() const { return path / "ads.pack"; }
    /// Their words by place (word_pack.h).
    std::filesystem::path words_file() const { return path / "words.pack"; }
    /// What the build learned that sources repeat, for updates of the generation.
    std::filesystem::path boilerplate_file() const { return path / "boilerplate.tsv"; }
    long long ads() const { return live + closed; }
};

/// True for one and the same generation: another index may have one of the same name.
inline bool is_same(const Generation& one, const Generation& other) {
    return one.name == other.name && one.created == other.created;
}

/// The JSON of generation.json.
base::Json to_json(const Generation& generation);

/// The generation that CURRENT names.
///
/// Errors: not_found when there is no index (hint: how to make one); unsupported for another format version,
/// naming both; corrupt when CURRENT or generation.json make no sense; io.
base::Result<Generation> current_generation(const std::filesystem::path& index_dir);

/// The generation called `name`, current or not, as long as it is on the disk.
///
/// Errors: not_found when it is gone, or `name` is no name of a generation; otherwise as
/// current_generation().
base::Result<Generation> generation_named(const std::filesystem::path& index_dir, std::string_view name);

/// What `open` makes of the current generation, tried again when a publish removes it under the reader's
/// hands.
///
/// @param open  Generation -> Result<T>: opens the databases. Any error of it counts when CURRENT did not
/// change.
template <class Open>
auto open_current(const std::filesystem::path& index_dir, Open&& open)
    -> decltype(open(std::declval<const Generation&>())) {
    while (true) {
        const auto generation = current_generation(index_dir);
        if (!generation) return base::fail(generation);
        auto opened = open(*generation);
        if (opened) return opened;
        const auto now = current_generation(index_dir);
        if (!now || now->name == generation->name) return opened;
    }
}

/// A new directory for the next generation ("gen-000007"), not yet published; what a crashed build left is
/// removed.
///
/// Call it only while holding the BuildLock. Errors: denied, io.
base::Result<Generation> start_generation(const std::filesystem::path& index_dir);

/// Makes a finished generation the current one: writes generation.json, flushes all of it to the disk,
/// renames CURRENT; then removes all generations but it and the one before.
///
/// Errors: io, denied; the old generation then stays current.
base::Result<void> publish(const std::filesystem::path& index_dir, const Generation& generation);

/// Removes a generation that could not be finished, unless it is the one that readers open: the error may
/// have come after the rename of publish().
void discard(const std::filesystem::path& index_dir, const Generation& generation);

/// Counts by language as a Generation has them: most ads first.
std::vector<LanguageCount> most_first(const std::map<std::string, long long, std::less<>>& counts);

/// Removes all generations but the current one, for what must not stay readable in an older one.
///
/// Errors: locked while an index is built; io.
base::Result<void> remove_old_generations(const std::filesystem::path& index_dir);

/// The right to build in an index directory; given back when it goes out of scope or the process dies.
class BuildLock {
  public:
    /// Takes the lock of `index_dir` (made when it is not there). Errors: locked, naming the process; io,
    /// denied.
    static base::Result<BuildLock> take(const std::filesystem::path& index_dir);
    BuildLock(BuildLock&& other) noexcept;
    BuildLock& operator=(BuildLock&& other) noexcept;
    ~BuildLock();

  private:
    explicit BuildLock(int fd) : fd_(fd) {}
    int fd_ = -1;
};

}  // namespace jobindex::schema
