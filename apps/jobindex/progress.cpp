#include "apps/jobindex/progress.h"

#include <cstdio>

#include "core/base/utf8.h"

namespace jobindex::apps {

void ProgressLine::clear() {
    if (shown_) std::fputs("\r\033[K", stderr);
    shown_ = false;
}

void ProgressLine::show(std::string_view text) {
    if (terminal_.err) {
        const std::string line =
            "\r\033[K" + base::cut_to_width(text, terminal_.columns > 1 ? terminal_.columns - 1 : 1);
        std::fputs(line.c_str(), stderr);
        std::fflush(stderr);
        shown_ = true;
        return;
    }
    const auto now = std::chrono::steady_clock::now();
    if (now < next_plain_) return;
    next_plain_ = now + std::chrono::seconds(10);
    cli::say(text);
}

}  // namespace jobindex::apps
