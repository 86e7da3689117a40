// Home: one data directory of a test, and the real programs run on it.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/text.h"
#include "tests/support/paths.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_dir.h"

namespace jobindex::integration {

/// A data directory that is removed with the test.
class Home {
  public:
    /// `jobindex <arguments> --home ...`.
    support::Program jobindex(std::vector<std::string> arguments) const {
        return program("jobindex", std::move(arguments));
    }
    /// `jobquery <arguments> --home ...`.
    support::Program jobquery(std::vector<std::string> arguments) const {
        return program("jobquery", std::move(arguments));
    }

    /// Runs `jobindex` and wants exit code 0.
    support::ProgramResult index(std::vector<std::string> arguments) const {
        return done(jobindex(std::move(arguments)));
    }

    /// The one JSON object that a command prints.
    base::Json json(const support::Program& command) const {
        const auto result = support::run(command);
        REQUIRE(result);
        INFO(result->err);
        const auto value = base::parse_json(result->out);
        REQUIRE(value);
        return *value;
    }

    /// The stored ads as `export --as ad` prints them.
    std::vector<base::Json> ads() const {
        const auto result = index({"export", "--as", "ad"});
        std::vector<base::Json> out;
        for (const auto line : base::split(result.out, '\n')) {
            if (!line.empty()) out.push_back(*base::parse_json(line));
        }
        return out;
    }

    const std::filesystem::path& path() const { return dir_.path(); }

  private:
    support::Program program(std::string_view name, std::vector<std::string> arguments) const {
        support::Program out;
        out.argv = {support::program(name).string()};
        out.argv.insert(out.argv.end(), arguments.begin(), arguments.end());
        out.argv.insert(out.argv.end(), {"--home", path().string()});
        return out;
    }
    static support::ProgramResult done(const support::Program& command) {
        const auto result = support::run(command);
        REQUIRE(result);
        INFO(result->out << result->err);
        REQUIRE(result->exit_code == 0);
        return *result;
    }

    support::TempDir dir_;
};

}  // namespace jobindex::integration
