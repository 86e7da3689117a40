#include "crawler/workbench.h"

namespace jobindex::crawler {

HostSlot& Workbench::slot(HostId id, const Pacing& pace) {
    auto& slot = slots_[id];
    if (!slot) {
        slot = std::make_unique<HostSlot>();
        slot->id = id;
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
    const Place next{slot.ready_at(), ++turn_, slot.id};
    line_.insert(next);
    places_.emplace(slot.id, next);
}

void Workbench::ensure(HostSlot& slot) {
    if (!places_.contains(slot.id)) update(slot);
}

HostSlot* Workbench::next(double now) {
    if (line_.empty() || line_.begin()->time > now) return nullptr;
    const HostId id = line_.begin()->id;
    line_.erase(line_.begin());
    places_.erase(id);
    return slots_.at(id).get();
}

std::optional<double> Workbench::next_time() const {
    if (line_.empty()) return std::nullopt;
    return line_.begin()->time;
}

}  // namespace jobindex::crawler
