// The board behind a career page: its own address, or what it embeds and links to. Pure.
#pragma once

#include <optional>
#include <string_view>

#include "core/board/boards.h"
#include "core/html/document.h"

namespace jobindex::crawler::boards {

/// The board that a page shows: by its URL, else by the scripts and frames that it embeds, else by its links,
/// of several the one that most of them lead to; nullopt when it is no board that we know.
///
/// @param html  the text that `document` was parsed from.
std::optional<board::Recognised> recognise_page(std::string_view url, std::string_view html,
                                                const html::Document& document, const board::Boards& boards);

}  // namespace jobindex::crawler::boards
