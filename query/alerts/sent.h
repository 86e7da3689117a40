// Sent: what became of one try to deliver. Plain data.
#pragma once

#include <string>

namespace jobindex::alerts {

/// How a try ended.
enum class Outcome {
    arrived,    ///< the receiver took it
    later,      ///< not now: try again
    never,      ///< the receiver will not take it
    no_server,  ///< nobody to give it to: not the fault of the message
};

struct Sent {
    Outcome outcome = Outcome::later;
    std::string detail;      ///< for the operator, "" when it arrived
    bool timed_out = false;  ///< the receiver did not answer in time
};

}  // namespace jobindex::alerts
