// RenderOptions: what the place where a result is shown can do. Plain data.
#pragma once

#include <cstddef>

#include "core/base/date.h"
#include "query/render/messages.h"

namespace jobindex::render {

/// How text for eyes is laid out.
struct RenderOptions {
    const Catalogue& words;  ///< what is told to people; of English, the language of the terminal
    std::size_t width = 80;  ///< columns; taken as 40 to 200
    bool colour = false;     ///< ANSI colours; the caller knows of terminals and NO_COLOR
    base::Date today;        ///< for "37 days left"
};

}  // namespace jobindex::render
