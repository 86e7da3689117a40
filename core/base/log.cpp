#include "core/base/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace jobindex::base::log {
namespace {

/// The one logger, made on first use; spdlog's own locks make it safe from any thread.
spdlog::logger& logger() {
    static const auto instance = [] {
        auto sink = std::make_shared<spdlog::sinks::stderr_color_sink_mt>(spdlog::color_mode::never);
        auto made = std::make_shared<spdlog::logger>("jobindex", std::move(sink));
        made->set_pattern("%^%l%$: %v");
        made->set_level(spdlog::level::warn);
        return made;
    }();
    return *instance;
}

}  // namespace

void set_level(Level level) {
    static constexpr spdlog::level::level_enum kLevels[] = {spdlog::level::debug, spdlog::level::info,
                                                            spdlog::level::warn, spdlog::level::err,
                                                            spdlog::level::off};
    logger().set_level(kLevels[static_cast<int>(level)]);
}

void set_colour(bool on) {
    for (const auto& sink : logger().sinks()) {
        auto* colour = dynamic_cast<spdlog::sinks::stderr_color_sink_mt*>(sink.get());
        if (colour) colour->set_color_mode(on ? spdlog::color_mode::always : spdlog::color_mode::never);
    }
}

void debug(std::string_view message) {
    logger().debug(message);
}
void info(std::string_view message) {
    logger().info(message);
}
void warn(std::string_view message) {
    logger().warn(message);
}
void error(std::string_view message) {
    logger().error(message);
}

}  // namespace jobindex::base::log
