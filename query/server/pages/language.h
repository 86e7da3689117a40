// In which language a page is shown. Pure.
#pragma once

#include <string>
#include <string_view>

#include "query/render/messages.h"
#include "query/server/message.h"

namespace jobindex::server {

/// The interface language that a header like "de-CH, fr;q=0.8" likes best (RFC 9110, section 12.5.4); "en"
/// when it likes none of them.
std::string_view accepted_language(std::string_view header);
/// The language that `?lang=` asks for; "" when there is none, or it is none of ours.
std::string_view chosen_language(const Request& request);
/// The chosen one, else the accepted one.
std::string_view page_language(const Request& request);

}  // namespace jobindex::server
