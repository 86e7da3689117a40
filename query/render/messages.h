// Messages: the words of pages and mails in the languages of the interface, from
// data/messages/<language>.tsv.
//
// A line is a key, a tab and the text; {name} stands for an argument. Of texts with a number there are two,
// "<key>.one" and "<key>.other", as Catalogue::form_of() says. Immutable once loaded, so safe from any
// thread.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/result.h"
#include "core/base/told.h"

namespace jobindex::render {

/// The languages of the interface, ISO 639-1; the first one stands in where another has no text.
inline constexpr std::array<std::string_view, 4> kLanguages = {"en", "de", "fr", "es"};

/// True for one of kLanguages.
bool is_interface_language(std::string_view language);

/// An argument of a message: its name and what stands there.
using Argument = std::pair<std::string_view, std::string_view>;

/// The texts of one language.
class Catalogue {
  public:
    /// Reads the lines of one file. Errors: corrupt, unsupported (another version).
    static base::Result<Catalogue> parse(std::string_view text, const std::filesystem::path& path);

    /// Reads the texts of one language of a data directory. Errors: as Messages::load().
    static base::Result<Catalogue> load(const std::filesystem::path& data_dir, std::string_view language);

    /// The text of `key` with its arguments filled in as they are (nothing is escaped); the key itself when
    /// there is none. An argument that is not given stays in braces.
    std::string text(std::string_view key, std::span<const Argument> arguments) const;
    std::string text(std::string_view key, std::initializer_list<Argument> arguments = {}) const {
        return text(key, std::span(arguments.begin(), arguments.size()));
    }
    /// What is told, in these words.
    std::string text(const base::Told& told) const;
    /// Which form of a text goes with a number: "one" or "other". French has none, too, as one.
    std::string_view form_of(std::size_t number) const;
    /// "de": the language, for `lang` attributes.
    const std::string& language() const { return language_; }
    /// All texts by key.
    const std::map<std::string, std::string, std::less<>>& texts() const { return texts_; }

  private:
    friend class Messages;
    std::string language_;
    std::map<std::string, std::string, std::less<>> texts_;
};

/// The texts of all languages.
class Messages {
  public:
    /// Reads messages/<language>.tsv of a data directory for every language.
    ///
    /// Errors: not_found, denied, io, corrupt, unsupported (another version).
    static base::Result<Messages> load(const std::filesystem::path& data_dir);
    /// The texts of a language; English for one that we do not have.
    const Catalogue& of(std::string_view language) const;

  private:
    std::array<Catalogue, kLanguages.size()> catalogues_;
};

}  // namespace jobindex::render
