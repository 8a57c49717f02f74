#include "stage_cards.h"

#include "card_maker.h"
#include "format.h"
#include "stage_words.h"

#include <algorithm>
#include <unordered_set>

namespace tickscope {

namespace {

using words::tr;

// How far into a list of immediates one looks for a timer.
constexpr std::size_t kLookAhead = kMaxCardsPerPane;

// A single statement that takes as long keeps everything else waiting.
constexpr VirtualTime kLong = VirtualTime::fromMs(1);

// A time that a line does not break.
QString timeText(VirtualTime time) { return formatShort(time).replace(u' ', QChar::Nbsp); }

// Gathers the cards of one moment, pane by pane.
class Builder {
public:
    Builder(const StageMoment& moment, Preferences::Level level)
        : m_moment(moment), m_state(moment.state), m_level(level), m_make(moment, level) {}

    StageCards build() {
        addStack();
        addWorld();
        addQueues();
        addSuspended();
        describeNextArrival();
        std::sort(m_result.cards.begin(), m_result.cards.end(),
                  [](const Card& a, const Card& b) { return a.id < b.id; });
        return std::move(m_result);
    }

private:
    bool isBasic() const { return m_level == Preferences::Basic; }

    void add(Card card, int index) {
        // Two cards of one id cannot be drawn; the second gets an id of its own.
        while (!m_used.insert(card.id).second)
            card.id |= 0x40000000u;
        card.index = index;
        m_result.cards.push_back(std::move(card));
    }

    // Adds a row of things behind those that are in the pane already: its head, and its last one, which may
    // be on its way into the pile.
    template <typename Row, typename Make>
    void addRow(StagePane pane, const Row& row, Make make) {
        int& count = m_result.counts[static_cast<std::size_t>(pane)];
        const auto size = static_cast<int>(row.size());
        const int head = std::clamp(kMaxCardsPerPane - 1 - count, 0, size);
        for (int i = 0; i < head; ++i)
            add(make(row[static_cast<std::size_t>(i)]), count + i);
        if (head < size) add(make(row[static_cast<std::size_t>(size - 1)]), count + size - 1);
        count += size;
    }

    // The top of the stack, and its foot.
    void addStack() {
        const auto& stack = m_state.stack;
        const auto size = static_cast<int>(stack.size());
        m_result.counts[static_cast<std::size_t>(StagePane::CallStack)] = size;
        for (int i = 0; i < size; ++i) {
            if (i == kMaxCardsPerPane - 1) i = size - 1;
            Card card = m_make.frame(stack[static_cast<std::size_t>(size - 1 - i)]);
            if (i == 0) {
                card.running = true;
                sayBlocked(card);
            }
            add(std::move(card), i);
        }
        if (stack.empty()) addStarting();
    }

    // A statement that keeps the thread for long: a wait that blocks, or a long computation.
    void sayBlocked(Card& card) const {
        const Trace& trace = m_moment.recording.thread(m_moment.thread).trace();
        if (m_state.position >= trace.size()) return;
        const VirtualTime length = trace[m_state.position].time - m_state.now;
        if (length < kLong) return;
        card.role = ColorRole::Danger;
        card.meta = tr("blocks for %1").arg(formatShort(length));
        card.description = words::joined({card.description, card.meta});
    }

    // A job or task that has begun but entered no frame yet (or never will: native work).
    void addStarting() {
        const CardIndex& cards = m_moment.recording.thread(m_moment.thread).cards();
        const auto pending = [this](EventIndex firstFrame) {
            return firstFrame == kNoEvent || m_state.position <= firstFrame;
        };
        Card card;
        if (m_state.runningJob && pending(cards.firstFrameOfJob(m_state.runningJob)))
            card = m_make.job(m_state.runningJobView, StagePane::CallStack);
        else if (!m_state.runningJob && m_state.runningTask &&
                 pending(cards.firstFrameOfTask(m_state.runningTask)))
            card = m_make.task(m_state.runningTaskView, StagePane::CallStack);
        else
            return;
        card.running = true;
        card.meta = tr("starts");
        m_result.counts[static_cast<std::size_t>(StagePane::CallStack)] = 1;
        add(std::move(card), 0);
    }

    // What is under way, the next to arrive first. Workers last for the whole run: they come after it.
    void addWorld() {
        const std::vector<const Flight*> flights = flightsNow();
        std::size_t timer = 0, operation = 0, flight = 0;
        std::vector<Card> world;
        while (world.size() + 1 < kMaxCardsPerPane) {
            const bool hasTimer = timer < m_state.timers.size();
            const bool hasOperation = operation < m_state.operations.size();
            const bool hasFlight = flight < flights.size();
            if (!hasTimer && !hasOperation && !hasFlight) break;
            const auto before = [](bool present, VirtualTime due, bool other, VirtualTime otherDue) {
                return present && (!other || due <= otherDue);
            };
            const VirtualTime timerDue = hasTimer ? m_state.timers[timer].due : VirtualTime{},
                              operationDue = hasOperation ? m_state.operations[operation].due : VirtualTime{},
                              flightDue = hasFlight ? flights[flight]->received : VirtualTime{};
            if (before(hasTimer, timerDue, hasOperation, operationDue) &&
                before(hasTimer, timerDue, hasFlight, flightDue))
                world.push_back(m_make.timer(m_state.timers[timer++]));
            else if (before(hasOperation, operationDue, hasFlight, flightDue))
                world.push_back(m_make.operation(m_state.operations[operation++]));
            else
                world.push_back(m_make.message(*flights[flight++]));
        }
        const int total =
            static_cast<int>(m_state.timers.size() + m_state.operations.size() + flights.size());
        for (std::size_t i = 0; i < world.size(); ++i)
            add(std::move(world[i]), static_cast<int>(i));
        m_result.counts[static_cast<std::size_t>(StagePane::World)] = total;
        addRow(StagePane::World, workersNow(),
               [this](const WorkerLife* worker) { return m_make.worker(*worker); });
    }

    // The messages from and to this thread that are on their way.
    std::vector<const Flight*> flightsNow() const {
        std::vector<const Flight*> found;
        const int self = m_moment.thread;
        for (const Flight& flight : m_moment.recording.traffic().flights) {
            if (flight.posted > m_moment.now) break;
            const bool isFromHere = static_cast<int>(flight.from) == self,
                       isForHere = static_cast<int>(flight.to) == self;
            if (isFromHere == isForHere) continue; // between others
            if (isFromHere && flight.postedAt >= m_state.position) continue;
            const bool hasArrived =
                isForHere ? flight.receivedAt < m_state.position : flight.received <= m_moment.now;
            // One that this thread never receives has no card here.
            if (!hasArrived && (isFromHere || flight.receivedAt != kNoEvent)) found.push_back(&flight);
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const Flight* a, const Flight* b) { return a->received < b->received; });
        return found;
    }

    std::vector<const WorkerLife*> workersNow() const {
        std::vector<const WorkerLife*> found;
        for (const WorkerLife& worker : m_moment.recording.traffic().workers) {
            if (static_cast<int>(worker.parent) != m_moment.thread) continue;
            if (worker.madeAt < m_state.position &&
                (worker.endedAt == kNoEvent || worker.endedAt >= m_state.position))
                found.push_back(&worker);
        }
        return found;
    }

    // The outside world's next delivery: the earliest of timers and operations (each list is sorted by due
    // time).
    void describeNextArrival() {
        const auto& timers = m_state.timers;
        const auto end = timers.begin() + std::min(timers.size(), kLookAhead);
        const auto timer =
            std::find_if(timers.begin(), end, [](const TimerView& view) { return waitsForTime(view.kind); });
        const bool hasTimer = timer != end, hasOperation = !m_state.operations.empty();
        if (hasTimer && (!hasOperation || timer->due <= m_state.operations.front().due)) {
            const int line = m_make.lineOf(timer->range);
            const QString name = line > 0 ? tr("the timer of line %1").arg(line) : tr("the timer");
            m_result.nextArrival = timer->due <= m_moment.now
                                       ? tr("%1 is due, and waits for its turn").arg(name)
                                       : tr("%1 is due at %2").arg(name, timeText(timer->due));
        } else if (hasOperation) {
            const OperationView& operation = m_state.operations.front();
            m_result.nextArrival = tr("%1 completes at %2")
                                       .arg(m_make.name(operation.label, tr("I/O")), timeText(operation.due));
        }
    }

    void addQueues() {
        const auto pane = [this](StagePane full) { return isBasic() ? StagePane::WaitingRoom : full; };
        const auto addJobs = [&](StagePane full, const auto& jobs) {
            addRow(pane(full), jobs, [&](const JobView& job) { return m_make.job(job, pane(full)); });
        };
        addJobs(StagePane::NextTicks, m_state.nextTicks);
        addJobs(StagePane::Microtasks, m_state.microtasks);
        addRow(pane(StagePane::Tasks), m_state.tasks,
               [&](const TaskView& task) { return m_make.task(task, pane(StagePane::Tasks)); });
    }

    void addSuspended() {
        addRow(isBasic() ? StagePane::World : StagePane::Suspended, m_state.suspended,
               [this](const FrameView& frame) { return m_make.suspended(frame); });
    }

    const StageMoment& m_moment;
    const State& m_state;
    Preferences::Level m_level;
    CardMaker m_make;
    StageCards m_result;
    std::unordered_set<CardId> m_used;
};

} // namespace

StageCards stageCards(const StageMoment& moment, Preferences::Level level) {
    return Builder(moment, level).build();
}

} // namespace tickscope
