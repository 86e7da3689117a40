// The messages of data/messages, as tests of what is told to people need them.
#pragma once

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

}  // namespace jobindex::support
