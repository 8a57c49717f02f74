#include "playhead.h"

#include "format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tickscope {

namespace {
constexpr int kTickMs = 16;
constexpr std::array kSpeeds{0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0};
// Real milliseconds per step at speed 1, by grain.
constexpr std::array kIntervals{600.0, 1100.0, 1400.0, 1100.0};
} // namespace

Playhead::Playhead(QObject* parent) : QObject(parent) {
    m_ticker.setInterval(kTickMs);
    m_ticker.setTimerType(Qt::PreciseTimer);
    connect(&m_ticker, &QTimer::timeout, this, [this] { advance(m_playClock.restart()); });
}

void Playhead::setRecording(RecordingPtr recording, EventIndex position) {
    setPlaying(false);
    m_state = &m_empty;
    m_recording = std::move(recording);
    m_position = 0;
    m_breaks.clear();
    clearLoop();
    emit recordingChanged();
    moveTo(position, false);
}

const std::vector<EventIndex>& Playhead::stops(Grain grain) const {
    return m_recording->stops(static_cast<StepGrain>(grain));
}

void Playhead::moveTo(EventIndex position, bool singleStep) {
    m_singleStep = singleStep;
    m_span = {};
    if (!m_recording) {
        m_position = 0;
        m_state = &m_empty;
    } else {
        m_position = std::min(position, m_recording->size());
        m_state = &m_recording->states().seek(m_position);
        if (!m_state->stack.empty()) {
            // Native frames have no place in the program: show where they were called.
            const auto& stack = m_state->stack;
            const auto frame = std::find_if(stack.rbegin(), stack.rend(),
                                            [](const FrameView& view) { return !view.current.isNowhere(); });
            if (frame != stack.rend()) m_span = frame->current;
        } else if (m_state->runningJob) {
            m_span = m_state->runningJobView.range;
        } else if (m_state->runningTask) {
            m_span = m_state->runningTaskView.range;
        }
    }
    emit moved();
}

bool Playhead::atStart() const {
    return !m_recording || stops(Statement).empty() || m_position <= stops(Statement).front();
}
bool Playhead::atEnd() const { return !m_recording || m_position >= m_recording->size(); }
QString Playhead::clockText() const { return formatClock(state().now); }
QString Playhead::endText() const { return m_recording ? formatClock(m_recording->endTime()) : QString(); }
int Playhead::line() const { return m_recording ? m_recording->lineOf(m_span) : 0; }

int Playhead::stepNumber() const {
    if (!m_recording) return 0;
    const auto& all = stops(Statement);
    return static_cast<int>(std::upper_bound(all.begin(), all.end(), m_position) - all.begin());
}

int Playhead::stepCount() const { return m_recording ? static_cast<int>(stops(Statement).size()) : 0; }

void Playhead::setGrain(Grain grain) {
    if (m_grain == grain) return;
    m_grain = grain;
    m_due = 0;
    emit grainChanged();
}

void Playhead::setSpeed(double speed) {
    speed = std::clamp(speed, kSpeeds.front(), kSpeeds.back());
    if (m_speed == speed) return;
    m_speed = speed;
    emit speedChanged();
}

void Playhead::faster() {
    const auto next = std::upper_bound(kSpeeds.begin(), kSpeeds.end(), m_speed);
    if (next != kSpeeds.end()) setSpeed(*next);
}

void Playhead::slower() {
    const auto here = std::lower_bound(kSpeeds.begin(), kSpeeds.end(), m_speed);
    if (here != kSpeeds.begin()) setSpeed(*(here - 1));
}

QList<double> Playhead::speeds() { return {kSpeeds.begin(), kSpeeds.end()}; }

EventIndex Playhead::nextStop(Grain grain) const {
    const auto& all = stops(grain);
    const auto next = std::upper_bound(all.begin(), all.end(), m_position);
    return next == all.end() ? m_recording->size() : *next;
}

bool Playhead::stepForward(Grain grain) {
    if (atEnd()) return false;
    moveTo(nextStop(grain), true);
    return true;
}

bool Playhead::stepBack(Grain grain) {
    if (atStart()) return false;
    const auto& all = stops(grain);
    const auto here = std::lower_bound(all.begin(), all.end(), m_position);
    const EventIndex first = stops(Statement).front();
    moveTo(here == all.begin() ? first : std::max(first, *(here - 1)), true);
    return true;
}

void Playhead::home() {
    if (m_recording) moveTo(stops(Statement).empty() ? 0 : stops(Statement).front(), false);
}

void Playhead::end() {
    if (m_recording) moveTo(m_recording->size(), false);
}

void Playhead::seek(int position) {
    const auto target = static_cast<EventIndex>(std::clamp(position, 0, size()));
    if (m_recording && target != m_position) moveTo(target, false);
}

EventIndex Playhead::positionOfStep(int number) const {
    if (!m_recording || stops(Statement).empty()) return 0;
    return stops(Statement)[static_cast<std::size_t>(std::clamp(number, 1, stepCount()) - 1)];
}

void Playhead::seekStep(int number) { seek(static_cast<int>(positionOfStep(number))); }

void Playhead::seekNear(int position) {
    if (!m_recording || stops(Statement).empty()) return;
    const auto& all = stops(Statement);
    const auto after =
        std::upper_bound(all.begin(), all.end(), static_cast<EventIndex>(std::max(position, 0)));
    seek(static_cast<int>(after == all.begin() ? all.front() : *(after - 1)));
}

double Playhead::shareAt(int position) const {
    if (!m_recording || stepCount() < 2) return 0;
    const auto& all = stops(Statement);
    const auto after =
        std::upper_bound(all.begin(), all.end(), static_cast<EventIndex>(std::max(position, 0)));
    return std::clamp(static_cast<double>(after - all.begin() - 1) / (stepCount() - 1), 0.0, 1.0);
}

void Playhead::seekShare(double share) {
    seekStep(1 + static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * (stepCount() - 1))));
}

void Playhead::seekToEvent(int event) {
    if (event >= 0) seek(event + 1);
}

bool Playhead::seekToLine(int line) {
    if (!m_recording) return false;
    const auto& all = m_recording->states().statementStops();
    const auto start =
        static_cast<std::size_t>(std::upper_bound(all.begin(), all.end(), m_position) - all.begin());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const EventIndex stop = all[(start + i) % all.size()];
        if (stop == 0 || m_recording->trace()[stop - 1].kind != EventKind::Statement) continue;
        if (m_recording->lineOf(m_recording->trace()[stop - 1].range) == line) {
            seek(static_cast<int>(stop));
            return true;
        }
    }
    return false;
}

bool Playhead::continueForward() {
    if (!m_recording) return false;
    const auto next = std::upper_bound(m_breaks.begin(), m_breaks.end(), m_position);
    const bool isBreak = next != m_breaks.end();
    seek(static_cast<int>(isBreak ? *next : m_recording->size()));
    return isBreak;
}

bool Playhead::continueBack() {
    if (!m_recording) return false;
    const auto here = std::lower_bound(m_breaks.begin(), m_breaks.end(), m_position);
    const bool isBreak = here != m_breaks.begin();
    if (isBreak)
        seek(static_cast<int>(*(here - 1)));
    else if (!atStart())
        home();
    return isBreak;
}

Moments Playhead::momentsOfLine(int line) const {
    if (!m_recording) return {};
    const BreakIndex& breaks = m_recording->breaks();
    return breaks.ofLine(breaks.nearestLine(line));
}

bool Playhead::runToLine(int line) {
    const Moments moments = momentsOfLine(line);
    const auto next = std::upper_bound(moments.begin(), moments.end(), m_position);
    if (next == moments.end()) return false;
    seek(static_cast<int>(*next));
    return true;
}

bool Playhead::runBackToLine(int line) {
    const Moments moments = momentsOfLine(line);
    const auto here = std::lower_bound(moments.begin(), moments.end(), m_position);
    if (here == moments.begin()) return false;
    seek(static_cast<int>(*(here - 1)));
    return true;
}

void Playhead::loopFromHere() {
    const bool isBefore = isLooping() && m_position < m_loopEnd;
    setLoop(position(), isBefore ? loopEnd() : size());
}

void Playhead::loopToHere() { setLoop(m_position > m_loopBegin ? loopBegin() : 0, position()); }

void Playhead::setLoop(int begin, int end) {
    auto first = static_cast<EventIndex>(std::clamp(begin, 0, size()));
    auto last = static_cast<EventIndex>(std::clamp(end, 0, size()));
    if (first >= last) first = last = 0;
    if (first == m_loopBegin && last == m_loopEnd) return;
    m_loopBegin = first;
    m_loopEnd = last;
    emit loopChanged();
}

void Playhead::setPlaying(bool playing) {
    if (m_playing == playing) return;
    m_playing = playing;
    m_due = 0;
    if (playing) {
        m_playClock.start();
        m_ticker.start();
    } else {
        m_ticker.stop();
    }
    emit playingChanged();
}

void Playhead::togglePlay() {
    if (m_playing) return setPlaying(false);
    if (!m_recording) return;
    if (atEnd() && !isLooping()) home();
    setPlaying(true);
}

void Playhead::pause() { setPlaying(false); }

double Playhead::stepInterval() const { return kIntervals[static_cast<std::size_t>(m_grain)] / m_speed; }

void Playhead::advance(qint64 ms) {
    if (!m_playing) return;
    // After a stall (a laptop asleep) play goes on from here instead of catching up.
    m_due += std::min<double>(static_cast<double>(ms), 4 * stepInterval() + 100);
    while (m_playing && m_due >= stepInterval()) {
        m_due -= stepInterval();
        playStep();
    }
}

// One step of play. It does not pass a breakpoint, and it goes round in a loop.
void Playhead::playStep() {
    if (atEnd() && !isLooping()) return setPlaying(false);
    if (isLooping() && (m_position < m_loopBegin || m_position >= m_loopEnd)) {
        moveTo(m_loopBegin, false);
        if (std::binary_search(m_breaks.begin(), m_breaks.end(), m_position)) setPlaying(false);
        return;
    }
    EventIndex target = nextStop(m_grain);
    if (isLooping()) target = std::min(target, m_loopEnd);
    const auto stop = std::upper_bound(m_breaks.begin(), m_breaks.end(), m_position);
    const bool isBreak = stop != m_breaks.end() && *stop <= target;
    moveTo(isBreak ? *stop : target, true);
    if (isBreak || (atEnd() && !isLooping())) setPlaying(false);
}

} // namespace tickscope
