// The configuration file of both programs: values for options that the command line leaves out. Pure but for
// read().
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/cli/command.h"
#include "core/base/result.h"

namespace jobindex::cli {

/// The section of the command that has no name (`jobquery QUERY`): [jobquery.search].
inline constexpr std::string_view kOwnSection = "search";

/// A configuration file: `key = value` under [PROGRAM.COMMAND], [PROGRAM] or, for options of every command,
/// none.
///
/// Keys are the long options without their dashes. CLI11 reads the text.
class ConfigFile {
  public:
    /// Reads `path`. Errors: as base::read_file; invalid_input for a file that CLI11 cannot read.
    static base::Result<ConfigFile> read(const std::filesystem::path& path);

    /// Refuses what `program` does not know, in all of its sections: those of other programs are theirs to
    /// check.
    ///
    /// Errors: invalid_input that names the key or section, and the file.
    base::Result<void> check(const Program& program) const;

    /// The values of an option, from the section nearest to the command; nullptr when the file does not say.
    const std::vector<std::string>* find(const Program& program, const Command& command,
                                         const Option& option) const;

    const std::filesystem::path& path() const { return path_; }

  private:
    struct Setting {
        std::vector<std::string> section;  ///< program, command; empty before the first section
        std::string key;                   ///< empty for a section that is only named
        std::vector<std::string> values;
    };
    base::Result<void> check_setting(const Program& program, const Setting& setting) const;

    std::filesystem::path path_;
    std::vector<Setting> settings_;
};

/// Where the file of an installed program is: etc/jobindex/jobindex.conf of its prefix, or beside a prefix
/// "usr".
std::filesystem::path default_config();

}  // namespace jobindex::cli
