// The messages of data/messages, as tests of what is told to people need them.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/base/escape.h"
#include "core/base/text.h"
#include "core/vocab/data_dir.h"
#include "query/render/messages.h"

namespace jobindex::support {

/// The texts of one language, loaded once.
inline const render::Catalogue& words_of(std::string_view language) {
    static const render::Messages messages = render::Messages::load(*vocab::data_dir()).value();
    return messages.of(language);
}

/// The texts of the terminal.
inline const render::Catalogue& english() {
    return words_of("en");
}

/// Parts of a message between its arguments that are long enough to tell one language from another.
inline std::vector<std::string> sentences_of(std::string_view text) {
    constexpr std::size_t kTelling = 12;
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto open = std::min(text.find('{'), text.size());
        const auto part = base::trim(text.substr(0, open));
        if (part.size() >= kTelling && part.find(' ') != std::string_view::npos)
            out.push_back(base::html_escaped(part));
        const auto close = text.find('}', open);
        text.remove_prefix(close == std::string_view::npos ? text.size() : close + 1);
    }
    return out;
}

/// The English sentences that a language says in other words, escaped as pages have them.
inline std::set<std::string> english_alone(std::string_view language) {
    std::string own;
    for (const auto& [key, text] : words_of(language).texts()) own += base::html_escaped(text) + "\n";
    std::set<std::string> out;
    for (const auto& [key, text] : english().texts()) {
        for (auto& sentence : sentences_of(text)) {
            if (own.find(sentence) == std::string::npos) out.insert(std::move(sentence));
        }
    }
    return out;
}

}  // namespace jobindex::support
