// Names of levels, in order, as the tests write them.
#pragma once

#include <string>
#include <vector>

#include "core/model/enums.h"

namespace jobindex {

inline std::string names_of(const std::vector<model::Level>& levels) {
    std::string out;
    for (const auto level : levels) out += (out.empty() ? "" : " ") + std::string(model::name_of(level));
    return out;
}

}  // namespace jobindex
