#include "stage_model.h"

#include "format.h"
#include "thread_status.h"
#include "tickscope/why.h"

#include <QJsonObject>

#include <algorithm>

namespace tickscope {

namespace {

constexpr int kLeaveMs = 260;  // a card that has left stays this long for its fade
constexpr int kMaxFlights = 3; // into piles at one step; more would be a swarm
constexpr int kRise = 12;      // a call comes from, and goes, this far above its place

const Card* find(const std::vector<Card>& hidden, CardId id) {
    const auto found = std::lower_bound(hidden.begin(), hidden.end(), id,
                                        [](const Card& card, CardId wanted) { return card.id < wanted; });
    return found != hidden.end() && found->id == id ? &*found : nullptr;
}

int asIndex(EventIndex event) { return event == kNoEvent ? -1 : static_cast<int>(event); }

// The roles in which two cards of one id differ.
QList<int> difference(const Card& a, const Card& b) {
    QList<int> roles;
    const auto compare = [&roles](const auto& one, const auto& other, std::initializer_list<int> of) {
        if (!(one == other)) roles.append(QList<int>(of));
    };
    compare(a.pane, b.pane, {StageModel::PaneRole});
    compare(a.index, b.index, {StageModel::SlotRole});
    compare(a.kind, b.kind, {StageModel::KindRole});
    compare(a.role, b.role, {StageModel::ColorRoleRole});
    compare(a.title, b.title, {Qt::DisplayRole, StageModel::TitleRole});
    compare(a.subtitle, b.subtitle, {StageModel::SubtitleRole});
    compare(a.brief, b.brief, {StageModel::BriefRole});
    compare(a.meta, b.meta, {StageModel::MetaRole});
    compare(a.description, b.description, {StageModel::DescriptionRole});
    compare(a.progress, b.progress, {StageModel::ProgressRole});
    compare(a.frame, b.frame, {StageModel::FrameRole});
    compare(a.promise, b.promise, {StageModel::PromiseRole});
    compare(a.promiseText, b.promiseText, {StageModel::PromiseTextRole});
    compare(a.line, b.line, {StageModel::LineRole});
    compare(a.running, b.running, {StageModel::RunningRole});
    compare(a.leaving, b.leaving, {StageModel::LeavingRole});
    compare(a.size, b.size, {StageModel::SizeRole});
    compare(a.place, b.place,
            {StageModel::XRole, StageModel::YRole, StageModel::WidthRole, StageModel::HeightRole});
    return roles;
}

} // namespace

StageModel::StageModel(Playhead* playhead, QObject* parent)
    : QAbstractListModel(parent), m_playhead(playhead), m_clock([this] { return m_time.elapsed(); }) {
    m_counts.resize(kPaneCount);
    m_time.start();
    m_purge.setSingleShot(true);
    m_purge.setInterval(kLeaveMs);
    connect(&m_purge, &QTimer::timeout, this, &StageModel::purgeLeaving);
    connect(playhead, &Playhead::recordingChanged, this, [this] { setThread(0); });
    connect(playhead, &Playhead::moved, this, &StageModel::moved);
}

int StageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> StageModel::roleNames() const {
    return {{CardIdRole, "cardId"},
            {PaneRole, "pane"},
            {SlotRole, "slot"},
            {KindRole, "kind"},
            {ColorRoleRole, "colorRole"},
            {TitleRole, "title"},
            {SubtitleRole, "subtitle"},
            {BriefRole, "brief"},
            {MetaRole, "meta"},
            {DescriptionRole, "description"},
            {ProgressRole, "progress"},
            {LineRole, "line"},
            {RunningRole, "running"},
            {LeavingRole, "leaving"},
            {SizeRole, "size"},
            {FrameRole, "frame"},
            {PromiseRole, "promise"},
            {PromiseTextRole, "promiseText"},
            {BornXRole, "bornX"},
            {BornYRole, "bornY"},
            {KnownRole, "known"},
            {XRole, "cardX"},
            {YRole, "cardY"},
            {WidthRole, "cardWidth"},
            {HeightRole, "cardHeight"}};
}

QVariant StageModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Card& card = row.card;
    switch (role) {
    case CardIdRole:
        return static_cast<int>(card.id & 0x7fffffffu) | (card.kind == CardKind::More ? 0x20000000 : 0);
    case PaneRole:
        return static_cast<int>(card.pane);
    case SlotRole:
        return card.index;
    case KindRole:
        return static_cast<int>(card.kind);
    case ColorRoleRole:
        return static_cast<int>(card.role);
    case Qt::DisplayRole:
    case TitleRole:
        return card.title;
    case SubtitleRole:
        return card.subtitle;
    case BriefRole:
        return card.brief;
    case MetaRole:
        return card.meta;
    case DescriptionRole:
        return card.description;
    case ProgressRole:
        return card.progress;
    case LineRole:
        return card.line;
    case RunningRole:
        return card.running;
    case LeavingRole:
        return card.leaving;
    case SizeRole:
        return static_cast<int>(card.size);
    case FrameRole:
        return card.frame;
    case PromiseRole:
        return static_cast<int>(card.promise);
    case PromiseTextRole:
        return card.promiseText;
    case BornXRole:
        return row.born.x();
    case BornYRole:
        return row.born.y();
    case KnownRole:
        return row.known;
    case XRole:
        return card.place.x();
    case YRole:
        return card.place.y();
    case WidthRole:
        return card.place.width();
    case HeightRole:
        return card.place.height();
    default:
        return {};
    }
}

void StageModel::setScale(double scale) {
    if (m_geometry.scale == scale) return;
    m_geometry.scale = scale;
    refresh(StepPace::Still);
}

void StageModel::setAnimationsEnabled(bool enabled) {
    if (m_animationsEnabled == enabled) return;
    m_animationsEnabled = enabled;
    if (!enabled) purgeLeaving();
}

void StageModel::setLevel(Preferences::Level level) {
    if (m_level == level) return;
    m_level = level;
    refresh(StepPace::Still);
}

void StageModel::setPaneRect(Pane pane, double x, double y, double width, double height) {
    const QRectF rect(x, y, std::max(0.0, width), std::max(0.0, height));
    QRectF& old = m_geometry.panes[static_cast<std::size_t>(pane)];
    if (old == rect) return;
    old = rect;
    refresh(StepPace::Still);
}

void StageModel::setThread(int thread) {
    const RecordingPtr& recording = m_playhead->recording();
    thread = std::clamp(thread, 0, recording ? recording->threadCount() - 1 : 0);
    if (m_thread == thread) return;
    m_thread = thread;
    m_ownPosition.reset();
    emit threadChanged();
    refresh(StepPace::Still);
}

const ThreadRecord* StageModel::threadRecord() const {
    const RecordingPtr& recording = m_playhead->recording();
    return recording && m_thread < recording->threadCount() ? &recording->thread(m_thread) : nullptr;
}

EventIndex StageModel::threadPosition() const {
    if (m_thread == 0) return static_cast<EventIndex>(m_playhead->position());
    return m_ownPosition.value_or(threadRecord()->positionAt(m_playhead->state().now));
}

QString StageModel::threadTitle() const {
    return threadRecord() ? tickscope::threadTitle(*m_playhead->recording(), m_thread) : QString();
}

bool StageModel::isThreadAtStart() const {
    const ThreadRecord* record = threadRecord();
    if (!record) return true;
    const auto& stops = record->states().statementStops();
    return stops.empty() || m_position <= stops.front();
}

bool StageModel::isThreadAtEnd() const {
    const ThreadRecord* record = threadRecord();
    return !record || m_position >= record->size();
}

QString StageModel::threadClock() const { return formatClock(m_shownTime); }

void StageModel::stepThread(bool forward) {
    const ThreadRecord* record = threadRecord();
    if (!record || (forward ? isThreadAtEnd() : isThreadAtStart())) return;
    if (m_thread == 0) {
        if (forward)
            m_playhead->stepForward(Playhead::Statement);
        else
            m_playhead->stepBack(Playhead::Statement);
        return;
    }
    m_playhead->pause();
    const auto& stops = record->states().statementStops();
    const EventIndex position = threadPosition();
    const auto next = forward ? std::upper_bound(stops.begin(), stops.end(), position)
                              : std::lower_bound(stops.begin(), stops.end(), position) - 1;
    m_ownPosition = next == stops.end() ? record->size() : *next;
    m_pace.step(m_lastStep ? m_clock() - *m_lastStep : StepPace::kMoveMs);
    m_lastStep = m_clock();
    refresh(m_pace.motion());
}

void StageModel::showEvent(int event) {
    if (event < 0) return;
    m_playhead->pause();
    if (m_thread == 0) return m_playhead->seekToEvent(event);
    if (!threadRecord()) return;
    m_ownPosition = std::min(static_cast<EventIndex>(event) + 1, threadRecord()->size());
    refresh(StepPace::Still);
}

void StageModel::moved() {
    m_ownPosition.reset();
    if (m_playhead->wasSingleStep()) {
        const qint64 now = m_clock();
        m_pace.step(m_lastStep ? now - *m_lastStep : StepPace::kMoveMs);
        m_lastStep = now;
    } else {
        m_pace.jump();
        m_lastStep.reset();
    }
    refresh(m_pace.motion());
}

// The cards of the moment on the stage, in their places.
StageCards StageModel::cardsNow(EventIndex& position) {
    const RecordingPtr& recording = m_playhead->recording();
    m_shownTime = m_playhead->state().now;
    m_loop = {};
    m_threadWhy.clear();
    if (!threadRecord()) return {};
    const State* state = &m_playhead->state();
    if (m_thread > 0) {
        state = &threadRecord()->states().seek(threadPosition());
        if (m_ownPosition) m_shownTime = state->now;
    }
    position = state->position;
    m_loop.phase = static_cast<int>(state->phase);
    m_loop.turn = static_cast<int>(state->at.turn);
    m_loop.alive = state->position > 0 && !state->finished;
    if (state->runningJob)
        m_loop.drain = state->runningJobView.kind == JobKind::NextTick ? NextTick : Microtask;
    StageCards cards = stageCards({*recording, m_thread, *state, m_shownTime}, m_level);
    layoutCards(cards, m_geometry);
    if (m_thread > 0 && position > 0) // asking moves the timeline: the state is not needed any more
        m_threadWhy =
            QString::fromStdString(why(threadRecord()->trace(), threadRecord()->states(), position).text);
    return cards;
}

void StageModel::refresh(StepPace::Motion motion) {
    Change change{.before = std::move(m_hidden), .after = {}, .from = m_position, .running = {}};
    StageCards next = cardsNow(change.to);
    m_position = change.to;
    change.after = std::move(next.hidden);
    m_line = 0;
    for (const Card& card : next.cards) {
        if (card.pane != StagePane::CallStack || card.index != 0) continue;
        m_line = card.line;
        change.running = card.place.topLeft();
        change.hasRunning = true;
    }
    m_motion = m_animationsEnabled ? motion : StepPace::Still;
    m_counts = QList<int>(next.counts.begin(), next.counts.end());
    m_nextArrival = next.nextArrival;
    emit updated();
    merge(std::move(next.cards), change);
    flyIntoPiles(change);
    m_hidden = std::move(change.after);
}

// Changes the rows into `next` with as few row operations as there are changes.
void StageModel::merge(std::vector<Card> next, const Change& change) {
    int row = 0;
    std::size_t wanted = 0;
    const auto rowId = [this](int at) { return m_rows[static_cast<std::size_t>(at)].card.id; };
    while (row < rowCount() || wanted < next.size()) {
        if (wanted == next.size() || (row < rowCount() && rowId(row) < next[wanted].id)) {
            if (leaveRow(row, change)) ++row;
        } else {
            if (row == rowCount() || next[wanted].id < rowId(row))
                insertRow(row, std::move(next[wanted]), change);
            else
                changeRow(row, std::move(next[wanted]));
            ++row;
            ++wanted;
        }
    }
}

// Where a new card comes from: the pile it was in, the code that made it, or from above its place.
void StageModel::insertRow(int row, Card card, const Change& change) {
    QPointF born = card.place.topLeft();
    const Card* pile = find(change.before, card.id);
    if (isAnimating()) {
        const bool isMade = change.to > change.from && card.created != kNoEvent &&
                            card.created >= change.from && card.kind != CardKind::Frame;
        if (pile)
            born = pile->place.topLeft();
        else if (card.kind == CardKind::Frame)
            born -= QPointF(0, kRise);
        else if (isMade && change.hasRunning)
            born = change.running;
    }
    beginInsertRows({}, row, row);
    m_rows.insert(m_rows.begin() + row, {.card = std::move(card), .born = born, .known = pile != nullptr});
    endInsertRows();
}

// What a step makes and there is no room for is seen on its way into the pile, and is gone then.
void StageModel::flyIntoPiles(const Change& change) {
    if (!isAnimating() || !change.hasRunning || change.to <= change.from) return;
    int flights = 0;
    for (auto card = change.after.rbegin(); card != change.after.rend() && flights < kMaxFlights; ++card) {
        const bool isNew = card->created != kNoEvent && card->created >= change.from &&
                           card->kind != CardKind::Frame && !find(change.before, card->id);
        const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), card->id,
                                            [](const Row& row, CardId id) { return row.card.id < id; });
        if (!isNew || (place != m_rows.end() && place->card.id == card->id)) continue;
        const auto row = static_cast<int>(place - m_rows.begin());
        Card flying = *card;
        flying.place.moveTopLeft(change.running);
        beginInsertRows({}, row, row);
        m_rows.insert(place, {.card = flying, .born = change.running, .known = true, .left = m_clock()});
        endInsertRows();
        flying.place = card->place;
        flying.leaving = true;
        changeRow(row, std::move(flying));
        ++flights;
    }
    if (flights > 0 && !m_purge.isActive()) m_purge.start();
}

// A card goes where it came from when the step is undone. Returns false when it is gone at once.
bool StageModel::leaveRow(int row, const Change& change) {
    Row& leaver = m_rows[static_cast<std::size_t>(row)];
    const bool isOver = leaver.card.leaving && m_clock() - leaver.left >= kLeaveMs;
    if (m_motion == StepPace::Still || isOver || leaver.card.kind == CardKind::More) {
        removeRow(row);
        return false;
    }
    if (leaver.card.leaving) return true;
    Card card = leaver.card;
    card.leaving = true;
    card.running = false;
    if (isAnimating()) {
        const bool isUnmade =
            change.to < change.from && card.created != kNoEvent && card.created >= change.to;
        if (const Card* pile = find(change.after, card.id))
            card.place.moveTopLeft(pile->place.topLeft());
        else if (card.kind == CardKind::Frame)
            card.place.translate(0, -kRise);
        else if (isUnmade && change.hasRunning)
            card.place.moveTopLeft(change.running);
    }
    leaver.left = m_clock();
    changeRow(row, std::move(card));
    if (!m_purge.isActive()) m_purge.start();
    return true;
}

void StageModel::changeRow(int row, Card card) {
    Card& old = m_rows[static_cast<std::size_t>(row)].card;
    const QList<int> roles = difference(old, card);
    old = std::move(card);
    if (!roles.isEmpty()) emit dataChanged(index(row), index(row), roles);
}

void StageModel::removeRow(int row) {
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void StageModel::purgeLeaving() {
    const qint64 now = m_clock();
    bool anyLeft = false;
    for (int row = rowCount(); row-- > 0;) {
        const Row& leaver = m_rows[static_cast<std::size_t>(row)];
        if (!leaver.card.leaving) continue;
        if (m_animationsEnabled && now - leaver.left < kLeaveMs)
            anyLeft = true;
        else
            removeRow(row);
    }
    if (anyLeft) m_purge.start();
}

std::vector<Card> StageModel::cards() const {
    std::vector<Card> present;
    for (const Row& row : m_rows)
        if (!row.card.leaving) present.push_back(row.card);
    return present;
}

const CardLife* StageModel::lifeOf(int cardId) const {
    const ThreadRecord* record = threadRecord();
    return record ? &record->cards().life(static_cast<CardId>(cardId) & ~0x40000000u) : nullptr;
}

int StageModel::createdEvent(int cardId) const {
    const CardLife* life = lifeOf(cardId);
    return life ? asIndex(life->created) : -1;
}

int StageModel::queuedEvent(int cardId) const {
    const CardLife* life = lifeOf(cardId);
    return life ? asIndex(life->queued) : -1;
}

int StageModel::startedEvent(int cardId) const {
    const CardLife* life = lifeOf(cardId);
    return life ? asIndex(life->started) : -1;
}

int StageModel::lineOf(int cardId) const {
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [cardId](const Row& r) {
        return r.card.id == static_cast<CardId>(cardId);
    });
    return row == m_rows.end() ? 0 : row->card.line;
}

int StageModel::threadOf(int cardId) const {
    const ThreadRecord* record = threadRecord();
    if (!record) return -1;
    for (const WorkerLife& worker : m_playhead->recording()->traffic().workers)
        if (static_cast<int>(worker.parent) == m_thread &&
            record->cards().madeBy(worker.madeAt) == static_cast<CardId>(cardId))
            return static_cast<int>(worker.thread);
    return -1;
}

bool StageModel::isIdle() const {
    const bool isReady = m_counts[CallStack] || m_counts[NextTicks] || m_counts[Microtasks] ||
                         m_counts[Tasks] || m_counts[WaitingRoom];
    return isAlive() && !isReady && m_counts[World] > 0;
}

int StageModel::entryPane() const {
    const auto first = std::find_if(m_counts.begin(), m_counts.end(), [](int count) { return count > 0; });
    return first == m_counts.end() ? -1 : static_cast<int>(first - m_counts.begin());
}

int StageModel::neighbour(int row, Direction direction) const {
    const bool isKnown = row >= 0 && row < rowCount();
    const auto orderOf = [](const Card& card) {
        return static_cast<qint64>(card.pane) * (qint64{1} << 32) + card.index;
    };
    const bool isBack = direction == PreviousCard || direction == PreviousPane;
    const Card* here = isKnown ? &m_rows[static_cast<std::size_t>(row)].card : nullptr;
    int best = -1;
    qint64 bestOrder = 0;
    for (int i = 0; i < rowCount(); ++i) {
        const Card& card = m_rows[static_cast<std::size_t>(i)].card;
        if (card.leaving || card.kind == CardKind::More || (here && i == row)) continue;
        if (direction == NextPane || direction == PreviousPane) {
            if (card.index != 0 || (here && card.pane == here->pane)) continue;
        } else if (here && card.pane != here->pane) {
            continue;
        }
        const qint64 order = orderOf(card);
        if (here && (isBack ? order > orderOf(*here) : order < orderOf(*here))) continue;
        if (best < 0 || (isBack ? order > bestOrder : order < bestOrder)) {
            best = i;
            bestOrder = order;
        }
    }
    return best;
}

QJsonArray StageModel::toJson() const {
    static const char* const kPanes[] = {"callStack", "world",     "nextTicks",  "microtasks",
                                         "tasks",     "suspended", "waitingRoom"};
    static const char* const kKinds[] = {"frame",     "job",       "tick", "task",    "timer",
                                         "operation", "suspended", "more", "message", "worker"};
    QJsonArray array;
    for (const Card& card : cards()) {
        array.append(QJsonObject{{"id", static_cast<qint64>(card.id)},
                                 {"pane", kPanes[static_cast<int>(card.pane)]},
                                 {"index", card.index},
                                 {"kind", kKinds[static_cast<int>(card.kind)]},
                                 {"title", card.title},
                                 {"subtitle", card.subtitle},
                                 {"meta", card.meta},
                                 {"promise", card.promiseText},
                                 {"line", card.line},
                                 {"running", card.running}});
    }
    return array;
}

} // namespace tickscope
