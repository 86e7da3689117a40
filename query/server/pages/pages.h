// The handlers of the pages, one file each; routes.cpp has their table.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "query/server/route.h"

namespace jobindex::server {

Answer home_page(Context& context);
Answer search_page(Context& context);
Answer ad_page(Context& context);
Answer topic_page(Context& context);
Answer topics_page(Context& context);
Answer browse_page(Context& context);
Answer about_page(Context& context);
Answer widget_page(Context& context);
Answer post_page(Context& context);
Answer post_submit(Context& context);
Answer alerts_page(Context& context);
Answer alerts_submit(Context& context);
Answer confirm_page(Context& context);      ///< GET asks, POST acts
Answer unsubscribe_page(Context& context);  ///< GET asks, POST acts

/// What the widget page takes: the attributes of <job-search>.
std::span<const Parameter> widget_parameters();
/// The fields that "/browse/{field}" lists.
inline constexpr std::array<std::string_view, 6> kBrowseFields = {"discipline", "country", "institution",
                                                                  "level",      "city",    "skill"};

/// `lang`, which every page takes.
inline constexpr Parameter kLang = {
    .name = "lang", .kind = ValueKind::choice, .help = "the language of the page", .choices = "en|de|fr|es"};

}  // namespace jobindex::server
