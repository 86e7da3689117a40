#include "query/server/pages/charts.h"

#include <fmt/format.h>

#include <algorithm>

namespace jobindex::server {
namespace {

/// The share of a bar's room that stays free.
constexpr double kGap = 0.25;
constexpr double kFull = 100;

std::string number(double value) {
    return fmt::format("{:.4g}", value);
}

}  // namespace

base::Json bar_chart(const std::vector<Bar>& bars, double width, double height) {
    std::size_t most = 1;
    for (const auto& bar : bars) most = std::max(most, bar.count);
    const double room = bars.empty() ? width : width / static_cast<double>(bars.size());
    base::Json out = base::Json::array();
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double share = static_cast<double>(bars[i].count) / static_cast<double>(most);
        const double tall = bars[i].count == 0 ? 0 : std::max(1.0, share * height);
        out.push(base::Json::object({{"bar_x", number(room * static_cast<double>(i))},
                                     {"bar_y", number(height - tall)},
                                     {"bar_w", number(room * (1 - kGap))},
                                     {"bar_h", number(tall)},
                                     {"bar_room", number(room)},
                                     {"bar_label", bars[i].label},
                                     {"bar_href", bars[i].href}}));
    }
    return base::Json::object(
        {{"chart_box", fmt::format("0 0 {:g} {:g}", width, height)}, {"bars", std::move(out)}});
}

std::string bar_length(double count, double most) {
    return number(most <= 0 ? 0 : std::clamp(count / most, 0.0, 1.0) * kFull);
}

}  // namespace jobindex::server
