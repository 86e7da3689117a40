#include "crawler/workbench.h"

namespace jobindex::crawler {

HostSlot& Workbench::slot(HostId id, const Pacing& pace) {
    auto& slot = slots_[id];
    if (!slot) {
        slot = std::make_unique<HostSlot>();
        slot->id = id;
        slot->turn = ++turn_;
        slot->pace = pace;
    }
    return *slot;
}

HostSlot* Workbench::find(HostId id) {
    const auto found = slots_.find(id);
    return found == slots_.end() ? nullptr : found->second.get();
}

void Workbench::update(HostSlot& slot) {
    const auto place = places_.find(slot.id);
    if (place != places_.end()) {
        line_.erase(place->second);
        places_.erase(place);
    }
    if (!slot.has_work() || slot.pace.busy() || slot.robots == RobotsKnowledge::asked) return;
    const Place next{slot.ready_at(), slot.turn, slot.id};
    line_.insert(next);
    places_.emplace(slot.id, next);
}

void Workbench::ensure(HostSlot& slot) {
    if (!places_.contains(slot.id)) update(slot);
}

HostSlot* Workbench::next(double now) {
    while (!line_.empty() && line_.begin()->time <= now) {
        HostSlot& slot = *slots_.at(line_.begin()->id);
        if (slot.ready_at() > now) {  // a neighbour at its address was asked meanwhile
            update(slot);
            continue;
        }
        line_.erase(line_.begin());
        places_.erase(slot.id);
        slot.turn = ++turn_;
        return &slot;
    }
    return nullptr;
}

std::optional<double> Workbench::next_time() const {
    if (line_.empty()) return std::nullopt;
    return line_.begin()->time;
}

}  // namespace jobindex::crawler
