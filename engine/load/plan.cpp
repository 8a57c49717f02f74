#include "load/plan.h"

namespace tickscope::load {

namespace {

void append(std::vector<Stage>& stages, Stage::Where where, VirtualTime duration) {
    if (duration.us <= 0) return;
    if (!stages.empty() && stages.back().where == where) {
        stages.back().duration += duration.us;
    } else {
        stages.push_back({where, duration.us});
    }
}

void appendComputing(std::vector<Stage>& stages, VirtualTime duration, const Server& server) {
    if (server.model == Model::Threads) return append(stages, Stage::Where::Own, duration);
    const bool offloads = server.model == Model::EventLoopWithWorkers && duration >= server.offloadFrom;
    if (!offloads) return append(stages, Stage::Where::Loop, duration);
    append(stages, Stage::Where::Loop, server.handOff);
    append(stages, Stage::Where::Worker, duration);
    append(stages, Stage::Where::Loop, server.handOff);
}

// Computations next to each other are one: whether it is long enough to be given away is asked of the whole.
Profile merged(const Profile& profile) {
    Profile result;
    for (const WorkSpan& span : profile) {
        if (span.duration.us <= 0) continue;
        if (!result.empty() && result.back().kind == span.kind) {
            result.back().duration = result.back().duration + span.duration;
        } else {
            result.push_back(span);
        }
    }
    return result;
}

} // namespace

VirtualTime timeIn(const Profile& profile, WorkSpan::Kind kind) {
    VirtualTime sum;
    for (const WorkSpan& span : profile) {
        if (span.kind == kind) sum = sum + span.duration;
    }
    return sum;
}

Plan planFor(const Profile& profile, const Server& server) {
    Plan plan;
    for (const WorkSpan& span : merged(profile)) {
        if (span.kind == WorkSpan::Kind::Io) {
            append(plan.stages, Stage::Where::Io, span.duration);
        } else {
            appendComputing(plan.stages, span.duration, server);
        }
    }
    for (const Stage& stage : plan.stages)
        plan.cpuUpTo.push_back(plan.cpuUpTo.back() + (stage.where == Stage::Where::Io ? 0 : stage.duration));
    return plan;
}

} // namespace tickscope::load
