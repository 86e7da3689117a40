// Workbench: the hosts that have work, each with its pace and a small window of its next URLs.
//
// The front of a crawler as in Mercator (Heydon and Najork 1999): hosts wait in the order in which they may
// be asked again. Knows nothing of SQLite or HTTP; times are seconds of a steady clock. Not thread-safe.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "crawler/frontier.h"
#include "crawler/pacing.h"
#include "crawler/robots.h"

namespace jobindex::crawler {

/// What is known of robots.txt of a host in this run.
enum class RobotsKnowledge { unknown, asked, known };

/// One host (origin) at work.
struct HostSlot {
    HostId id = 0;
    std::string origin;
    Pacing pace;
    std::deque<Task> window;  ///< taken from the frontier, not yet fetched
    bool more = true;         ///< the frontier may hold further URLs
    double idle_until = 0;    ///< what is left in the frontier is due then
    double closed_until = 0;  ///< robots.txt could not be read; it is asked for again then
    RobotsKnowledge robots = RobotsKnowledge::unknown;
    std::optional<RobotsRules> rules;
    Timestamp rules_until = 0;   ///< when they are to be read again
    int failures_in_a_row = 0;   ///< connections that came to nothing
    int errors_in_a_row = 0;     ///< answers 500 and above
    HostRest rest;               ///< what is kept of it between runs ...
    std::uint64_t turn = 0;      ///< when it was taken out of line last; of the Workbench
    bool rest_changed = false;   ///< ... and whether that is to be saved
    std::shared_ptr<Lane> lane;  ///< of its address; null while that is not known, or not shared
    bool answered = false;       ///< in this run

    /// True while there may be something to fetch.
    bool has_work() const { return more || !window.empty(); }
    /// Earliest time of the next request.
    double ready_at() const {
        return std::max({pace.ready_at(), idle_until, closed_until, lane ? lane->next : 0});
    }
};

/// Hosts in the order of their turn.
class Workbench {
  public:
    /// The slot of a host, made with `pace` when it is new. Stays where it is.
    HostSlot& slot(HostId id, const Pacing& pace);
    /// The slot of a host; null when it has none.
    HostSlot* find(HostId id);
    /// Puts a slot in line if it has work and a free connection, or takes it out; call after every change.
    void update(HostSlot& slot);
    /// As update(), but a slot that is in line keeps its turn.
    void ensure(HostSlot& slot);
    /// Takes the first host out of line that may be asked at `now`; null when none may. update() puts it
    /// back.
    HostSlot* next(double now);
    /// When the first host in line may be asked; nullopt when none is in line.
    std::optional<double> next_time() const;
    /// Hosts in line.
    std::size_t waiting() const { return line_.size(); }
    /// Every slot, for reports.
    const std::unordered_map<HostId, std::unique_ptr<HostSlot>>& slots() const { return slots_; }

  private:
    struct Place {
        double time;
        std::uint64_t turn;  // of hosts that are ready at once the one that was asked longest ago goes first
        HostId id;
        auto operator<=>(const Place&) const = default;
    };
    std::unordered_map<HostId, std::unique_ptr<HostSlot>> slots_;
    std::set<Place> line_;
    std::unordered_map<HostId, Place> places_;
    std::uint64_t turn_ = 0;
};

}  // namespace jobindex::crawler
