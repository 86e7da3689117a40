// What the structured data of one page may cost: values that are nested under two names, or referred to many
// times, double at each level. Inside indexer/extract only.
#pragma once

#include <cstddef>

#include "core/base/json.h"

namespace jobindex::extract {

class ItemBudget {
  public:
    /// Takes `cost` units off; false, with nothing left, when there are fewer. One unit is a value or an
    /// element that is looked at, or 64 bytes of text.
    bool spend(std::size_t cost) {
        const bool enough = cost <= left_;
        left_ = enough ? left_ - cost : 0;
        return enough;
    }
    bool is_spent() const { return left_ == 0; }

  private:
    std::size_t left_ = 200'000;
};

/// The units that a copy of `value` costs.
std::size_t cost_of(const base::Json& value);

}  // namespace jobindex::extract
