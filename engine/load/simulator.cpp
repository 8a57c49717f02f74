#include "load/simulator.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace tickscope::load {

namespace {

VirtualTime windowOf(const Load& load) {
    VirtualTime window;
    for (const Arrivals& arrivals : load.arrivals)
        window = std::max(window, arrivals.start + arrivals.duration);
    return window;
}

} // namespace

void Simulator::Queue::push(std::uint32_t value) {
    if (m_size == m_ring.size()) {
        std::rotate(m_ring.begin(), m_ring.begin() + static_cast<std::ptrdiff_t>(m_head), m_ring.end());
        m_head = 0;
        m_ring.resize(2 * m_size);
    }
    m_ring[(m_head + m_size++) & (m_ring.size() - 1)] = value;
}

std::uint32_t Simulator::Queue::pop() {
    const std::uint32_t value = m_ring[m_head];
    m_head = (m_head + 1) & (m_ring.size() - 1);
    --m_size;
    return value;
}

Simulator::Simulator(const Load& load, const Server& server)
    : m_load(load), m_server(server), m_source(load), m_statistics(windowOf(load)) {
    for (const Request& request : load.requests)
        m_plans.push_back(planFor(request.work, server));
    build();
}

std::uint32_t Simulator::addTeam(std::int32_t threads, bool isLoop) {
    const auto team = static_cast<std::uint32_t>(m_teams.size());
    m_teams.emplace_back().isLoop = isLoop;
    for (std::int32_t i = 0; i < threads; ++i) {
        m_teams[team].idle.push_back(static_cast<std::uint32_t>(m_threads.size()));
        m_threads.emplace_back().team = team;
    }
    return team;
}

void Simulator::build() {
    const std::int32_t processes = m_server.model == Model::Cluster ? m_server.processes : 1;
    const bool isPool = m_server.model == Model::Threads;
    for (std::int32_t i = 0; i < processes; ++i) {
        Process& process = m_processes.emplace_back();
        process.main = addTeam(isPool ? m_server.threads : 1, !isPool);
        if (m_server.model == Model::EventLoopWithWorkers) process.workers = addTeam(m_server.workers, false);
    }
    m_cores.resize(static_cast<std::size_t>(m_server.cores));
    for (std::uint32_t core = 0; core < m_cores.size(); ++core) {
        m_idleCores.push(core);
        m_cores[core].isListed = true;
    }
}

void Simulator::schedule(std::int64_t duration, EventOf what, std::uint32_t subject) {
    const std::uint64_t order = (m_events++ << 1) | (what == EventOf::Core ? 1 : 0);
    m_heap.push_back({m_now + duration, order, subject});
    std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
}

Result Simulator::run() {
    for (;;) {
        const std::int64_t ends = m_heap.empty() ? ArrivalSource::kNever : m_heap.front().time;
        m_now = std::min(ends, m_source.next());
        if (m_now == ArrivalSource::kNever) break;
        m_statistics.advanceTo(m_now);
        if (ends > m_source.next()) {
            arrive();
            continue;
        }
        std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
        const Event event = m_heap.back();
        m_heap.pop_back();
        if ((event.order & 1) != 0) {
            pieceDone(event.subject);
        } else {
            --m_statistics.levels.inIo;
            ++m_flights[event.subject].stage;
            proceed(event.subject);
        }
    }
    m_result.memoryBytes = memory();
    m_statistics.report(m_result, m_server);
    return std::move(m_result);
}

// A request's way.

std::uint32_t Simulator::teamOf(const Flight& flight, Stage::Where where) const {
    const Process& process = m_processes[flight.process];
    return where == Stage::Where::Worker ? process.workers : process.main;
}

// Whether a request that comes now need not wait.
bool Simulator::canBegin(const Flight& flight) const {
    const Plan& plan = m_plans[flight.kind];
    if (plan.stages.empty()) return true;
    const Stage::Where where = plan.stages.front().where;
    if (where == Stage::Where::Io && m_server.model != Model::Threads) return true;
    return !m_teams[teamOf(flight, where)].idle.empty();
}

void Simulator::arrive() {
    Flight flight;
    flight.arrived = m_now;
    flight.kind = m_source.take();
    flight.process = m_nextProcess;
    m_nextProcess = (m_nextProcess + 1) % static_cast<std::uint32_t>(m_processes.size());
    m_statistics.noteArrival();
    const bool isFull = m_server.queueLimit && m_processes[flight.process].waiting >= *m_server.queueLimit;
    if (isFull && !canBegin(flight)) return m_statistics.noteRejection();
    auto slot = static_cast<std::uint32_t>(m_flights.size());
    if (m_freeSlots.empty()) {
        m_flights.push_back(flight);
    } else {
        slot = m_freeSlots.back();
        m_freeSlots.pop_back();
        m_flights[slot] = flight;
    }
    proceed(slot);
}

void Simulator::proceed(std::uint32_t request) {
    Flight& flight = m_flights[request];
    const Plan& plan = m_plans[flight.kind];
    if (flight.stage == plan.stages.size() || isDropped(flight)) return finish(request);
    const Stage& stage = plan.stages[flight.stage];
    if (m_server.model == Model::Threads && flight.thread == kNone)
        return compute(request, m_processes[flight.process].main);
    switch (stage.where) {
    case Stage::Where::Io:
        begin(flight);
        ++m_statistics.levels.inIo;
        return schedule(stage.duration, EventOf::Request, request);
    case Stage::Where::Own:
        m_threads[flight.thread].remaining = stage.duration;
        return makeReady(flight.thread);
    case Stage::Where::Loop:
    case Stage::Where::Worker:
        return compute(request, teamOf(flight, stage.where));
    }
}

void Simulator::begin(Flight& flight) {
    if (flight.begun) return;
    flight.begun = true;
    ++m_statistics.levels.inFlight;
    m_statistics.noteInFlight();
}

// Gives the request to a thread of the team, or lets it wait for one.
void Simulator::compute(std::uint32_t request, std::uint32_t team) {
    Team& of = m_teams[team];
    if (!of.idle.empty()) {
        const std::uint32_t thread = of.idle.back();
        of.idle.pop_back();
        return assign(thread, request);
    }
    of.waiting.push(request);
    const Flight& flight = m_flights[request];
    if (flight.begun) return;
    ++m_processes[flight.process].waiting;
    ++m_statistics.levels.queue;
    m_statistics.noteQueue();
}

bool Simulator::hasGivenUp(const Flight& flight) const {
    return m_load.timeout && m_now - flight.arrived > m_load.timeout->us;
}

void Simulator::finish(std::uint32_t request) {
    Flight& flight = m_flights[request];
    const std::uint32_t thread = flight.thread;
    if (flight.begun) --m_statistics.levels.inFlight;
    if (thread != kNone) flight.held += m_now - flight.since;
    if (hasGivenUp(flight)) {
        m_statistics.noteTimeout(flight.arrived + m_load.timeout->us);
        m_result.wastedCpu.us += m_plans[flight.kind].cpuUpTo[flight.stage];
        m_result.wastedHeld.us += flight.held;
    } else {
        m_statistics.noteAnswer(m_now - flight.arrived);
    }
    m_freeSlots.push_back(request);
    if (thread != kNone) letGo(thread);
}

// A thread's way.

std::int64_t& Simulator::levelOf(const Thread& thread) {
    return m_teams[thread.team].isLoop ? m_statistics.levels.loops : m_statistics.levels.threads;
}

void Simulator::assign(std::uint32_t thread, std::uint32_t request) {
    Flight& flight = m_flights[request];
    begin(flight);
    flight.since = m_now;
    m_threads[thread].request = request;
    ++levelOf(m_threads[thread]);
    if (m_server.model == Model::Threads) {
        flight.thread = thread;
        return proceed(request);
    }
    m_threads[thread].remaining = m_plans[flight.kind].stages[flight.stage].duration;
    makeReady(thread);
}

void Simulator::letGo(std::uint32_t thread) {
    --levelOf(m_threads[thread]);
    m_threads[thread].request = kNone;
    Team& team = m_teams[m_threads[thread].team];
    const std::uint32_t next = nextFor(team);
    if (next == kNone) {
        team.idle.push_back(thread);
    } else {
        assign(thread, next);
    }
}

// The first request that waits for the team; those to be dropped leave on the way.
std::uint32_t Simulator::nextFor(Team& team) {
    while (!team.waiting.isEmpty()) {
        const std::uint32_t request = team.waiting.pop();
        const Flight& flight = m_flights[request];
        if (!flight.begun) {
            --m_processes[flight.process].waiting;
            --m_statistics.levels.queue;
        }
        if (!isDropped(flight)) return request;
        finish(request);
    }
    return kNone;
}

void Simulator::computationDone(std::uint32_t thread) {
    const std::uint32_t request = m_threads[thread].request;
    Flight& flight = m_flights[request];
    ++flight.stage;
    if (flight.thread != kNone) return proceed(request); // the thread blocks, or leaves it at the end
    flight.held += m_now - flight.since;
    proceed(request);
    letGo(thread);
}

// A core's way.

void Simulator::makeReady(std::uint32_t thread) {
    const std::uint32_t last = m_threads[thread].core;
    if (last != kNone && m_cores[last].thread == thread) {
        if (m_cores[last].isBusy) return; // it goes on where it is: see pieceDone
        return putOn(last, thread);
    }
    while (!m_idleCores.isEmpty()) {
        const std::uint32_t core = m_idleCores.pop();
        m_cores[core].isListed = false;
        if (!m_cores[core].isBusy) return putOn(core, thread);
    }
    m_ready.push(thread);
}

void Simulator::putOn(std::uint32_t core, std::uint32_t thread) {
    Core& on = m_cores[core];
    const bool isSwitch = on.thread != kNone && on.thread != thread;
    if (isSwitch) {
        ++m_result.contextSwitches;
        m_result.switching = m_result.switching + m_server.contextSwitch;
    }
    if (!on.isBusy) ++m_statistics.levels.cores;
    on.isBusy = true;
    on.thread = thread;
    m_threads[thread].core = core;
    m_threads[thread].sliceLeft = m_server.timeSlice.us;
    runPiece(core, isSwitch ? m_server.contextSwitch.us : 0);
}

void Simulator::runPiece(std::uint32_t core, std::int64_t before) {
    const Thread& thread = m_threads[m_cores[core].thread];
    m_cores[core].piece = std::min(thread.remaining, thread.sliceLeft);
    schedule(before + m_cores[core].piece, EventOf::Core, core);
}

void Simulator::pieceDone(std::uint32_t core) {
    const std::uint32_t running = m_cores[core].thread;
    Thread& thread = m_threads[running];
    thread.remaining -= m_cores[core].piece;
    thread.sliceLeft -= m_cores[core].piece;
    if (thread.remaining == 0) computationDone(running); // the thread may have found more to do
    if (thread.remaining == 0) return takeNext(core);
    if (thread.sliceLeft == 0) {
        if (!m_ready.isEmpty()) {
            m_ready.push(running);
            return takeNext(core);
        }
        thread.sliceLeft = m_server.timeSlice.us;
    }
    runPiece(core, 0);
}

void Simulator::takeNext(std::uint32_t core) {
    if (!m_ready.isEmpty()) return putOn(core, m_ready.pop());
    Core& idle = m_cores[core];
    idle.isBusy = false;
    --m_statistics.levels.cores;
    if (!idle.isListed) m_idleCores.push(core);
    idle.isListed = true;
}

std::int64_t Simulator::memory() const {
    std::int64_t stacks = 0;
    if (m_server.model == Model::Threads) stacks = m_server.threads;
    if (m_server.model == Model::EventLoopWithWorkers) stacks = m_server.workers;
    return static_cast<std::int64_t>(m_processes.size()) * m_server.processBytes +
           stacks * m_server.stackBytes +
           static_cast<std::int64_t>(m_flights.size()) * m_server.requestBytes; // slots are used again
}

Result simulate(const Load& load, const Server& server) { return Simulator(load, server).run(); }

double requestCount(const Load& load) {
    double count = 0;
    for (const Arrivals& arrivals : load.arrivals) {
        if (arrivals.kind != Arrivals::Kind::Burst) {
            count += arrivals.rate * static_cast<double>(arrivals.duration.us) / 1e6;
            continue;
        }
        const std::int64_t rounds = arrivals.every.us > 0 && arrivals.duration.us > 0
                                        ? (arrivals.duration.us - 1) / arrivals.every.us
                                        : 0;
        count += static_cast<double>(arrivals.size) * static_cast<double>(1 + rounds);
    }
    return count;
}

} // namespace tickscope::load
