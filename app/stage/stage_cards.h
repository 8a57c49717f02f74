#pragma once
// The cards of the stage at one moment: a pure function from a state to values. No geometry, no Qt objects.
// Its cost is bounded, however long the queues are.

#include "preferences.h"
#include "recording.h"

#include <QRectF>
#include <QString>

#include <array>
#include <vector>

namespace tickscope {

enum class StagePane : std::uint8_t {
    CallStack,
    World,
    NextTicks,
    Microtasks,
    Tasks,
    Suspended,
    WaitingRoom
};
inline constexpr int kPaneCount = 7;

enum class CardKind : std::uint8_t {
    Frame,
    Job,
    Tick,
    Task,
    Timer,
    Operation,
    Suspended,
    More,
    Message,
    Worker
};

// What a colour means. The view owns the colours.
enum class ColorRole : std::uint8_t { Running, Microtask, NextTick, Task, Io, Rendering, Suspended, Danger };

// How much of a card there is room for: two lines, one line, or its name.
enum class CardSize : std::uint8_t { Tall, Compact, Slim };

// The promise that a card waits for, or that made it run.
enum class PromiseMark : std::uint8_t { None, Pending, Fulfilled, Rejected };

struct Card {
    CardId id = 0;
    StagePane pane = StagePane::CallStack;
    int index = 0; // place within the pane; 0 is the top of the stack or the head of a queue
    CardKind kind = CardKind::Frame;
    ColorRole role = ColorRole::Running;
    QString title;
    QString subtitle;
    QString brief;        // what of the subtitle fits on one line with the title
    QString meta;         // at the right: the time left, the phase
    QString description;  // the whole card in words, for screen readers
    double progress = -1; // 0..1 of the way to its moment; -1: has none
    PromiseMark promise = PromiseMark::None;
    QString promiseText; // its number, its value or its reason
    int frame = 0;       // the id of a suspended function's frame
    int line = 0;
    SourceSpan range;
    bool running = false;
    bool leaving = false; // gone already; still drawn while it fades
    EventIndex created = kNoEvent;
    QRectF place; // filled in by layoutCards
    CardSize size = CardSize::Tall;
    bool operator==(const Card&) const = default;
};

struct StageCards {
    std::vector<Card> cards;                 // sorted by id; of a long queue, its head and its last
    std::vector<Card> hidden;                // those without room, at what stands for them; by layoutCards
    std::array<int, kPaneCount> counts = {}; // how many there are, shown or not
    QString nextArrival; // what will be queued as a task next, and when; empty: nothing is under way
};

// A pane never holds more cards than this; the rest are counted.
inline constexpr int kMaxCardsPerPane = 48;

// A thread of a run at a moment.
struct StageMoment {
    const Recording& recording;
    int thread = 0;
    const State& state;
    VirtualTime now; // not before the state's: the thread may be idle since
};

StageCards stageCards(const StageMoment& moment, Preferences::Level level);

} // namespace tickscope
