#include "promise_graph_model.h"

#include "format.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace tickscope {

namespace {

// The graph of a shorter run is there at once.
constexpr std::size_t kLongRun = 30'000;
// How far back the event is looked for that a moment is about.
constexpr EventIndex kMostLookedAt = 500;

// The promise that an event is about; 0: none.
std::uint32_t promiseOf(const Event& event) {
    switch (event.kind) {
    case EventKind::PromiseCreated:
    case EventKind::PromiseLocked:
    case EventKind::PromiseReaction:
    case EventKind::PromiseSettled:
    case EventKind::PromiseHandled:
    case EventKind::UnhandledRejection:
        return event.subject;
    case EventKind::FrameEntered:
    case EventKind::FrameSuspended:
    case EventKind::JobQueued:
        return event.object;
    default:
        return 0;
    }
}

} // namespace

PromiseGraphModel::PromiseGraphModel(Playhead* playhead, QObject* parent)
    : QAbstractListModel(parent), m_playhead(playhead) {
    m_pool.setMaxThreadCount(1);
    connect(playhead, &Playhead::recordingChanged, this, &PromiseGraphModel::reload);
    connect(playhead, &Playhead::moved, this, &PromiseGraphModel::follow);
}

void PromiseGraphModel::setActive(bool active) {
    if (m_active == active) return;
    m_active = active;
    emit activeChanged();
    reload();
}

void PromiseGraphModel::reload() {
    if (!m_active || m_recording == m_playhead->recording()) return;
    m_recording = m_playhead->recording();
    if (!m_recording || m_recording->trace().size() < kLongRun) {
        setBusy(false);
        PromiseGraph graph = m_recording ? promiseGraph(m_recording->trace()) : PromiseGraph();
        PromisePicture picture = layOut(graph);
        return take(std::move(graph), std::move(picture));
    }
    take({}, {});
    setBusy(true);
    m_pool.start([this, recording = m_recording] {
        PromiseGraph graph = promiseGraph(recording->trace());
        PromisePicture picture = layOut(graph);
        QMetaObject::invokeMethod(
            this,
            [this, recording, graph = std::move(graph), picture = std::move(picture)]() mutable {
                if (recording != m_recording) return; // another run has been shown since
                setBusy(false);
                take(std::move(graph), std::move(picture));
            },
            Qt::QueuedConnection);
    });
}

void PromiseGraphModel::take(PromiseGraph graph, PromisePicture picture) {
    beginResetModel();
    m_graph = std::move(graph);
    m_picture = std::move(picture);
    m_current = -1;
    endResetModel();
    emit graphChanged();
    follow();
}

void PromiseGraphModel::setBusy(bool busy) {
    if (m_busy == busy) return;
    m_busy = busy;
    emit busyChanged();
}

void PromiseGraphModel::follow() {
    if (!m_active) return;
    if (m_recording != m_playhead->recording()) return reload();
    m_current = -1;
    if (m_recording && position() > 0) {
        const Trace& trace = m_recording->trace();
        // The last event that concerns a promise, since the statement before.
        const EventIndex first = position() - std::min(position(), kMostLookedAt);
        for (EventIndex i = position(); i-- > first && m_current < 0;) {
            const Event event = trace[i];
            m_current = boxOfPromise(static_cast<int>(promiseOf(event)));
            if (event.kind == EventKind::Statement && i + 1 < position()) break;
        }
    }
    if (count() > 0)
        emit dataChanged(index(0), index(count() - 1), {StateRole, CurrentRole, ValueRole, SpokenRole});
    emit followed();
}

int PromiseGraphModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> PromiseGraphModel::roleNames() const {
    return {{XRole, "boxX"},    {YRole, "boxY"},       {WidthRole, "boxWidth"}, {LabelRole, "label"},
            {NoteRole, "note"}, {ValueRole, "value"},  {StateRole, "state"},    {CurrentRole, "isCurrent"},
            {LineRole, "line"}, {SpokenRole, "spoken"}};
}

PromiseGraphModel::State PromiseGraphModel::stateOf(const PromiseNode& node) const {
    if (!node.existsAt(position())) return Future;
    if (node.settled < position()) return node.finalState == PromiseState::Rejected ? Rejected : Fulfilled;
    return node.locked < position() ? Following : Pending;
}

// Of a box of many: the one made last, which the program is at.
const PromiseNode& PromiseGraphModel::shownNode(int box) const {
    const auto& nodes = m_picture.boxes[static_cast<std::size_t>(box)].nodes;
    const PromiseNode* shown = &m_graph.nodes[nodes.front()];
    for (const std::uint32_t node : nodes) {
        if (!m_graph.nodes[node].existsAt(position())) break;
        shown = &m_graph.nodes[node];
    }
    return *shown;
}

PromiseGraphModel::State PromiseGraphModel::stateOf(int box) const { return stateOf(shownNode(box)); }

QVariant PromiseGraphModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PromiseBox& box = m_picture.boxes[static_cast<std::size_t>(index.row())];
    const PromiseNode& node = shownNode(index.row());
    switch (role) {
    case XRole:
        return box.x;
    case YRole:
        return box.y;
    case WidthRole:
        return box.width;
    case Qt::DisplayRole:
    case LabelRole:
        return QString::fromStdString(node.label);
    case NoteRole: {
        const int line = lineOf(index.row());
        if (box.nodes.size() > 1) return tr("×%1", "so many promises").arg(box.nodes.size());
        return line > 0 ? tr("line %1").arg(line) : QString();
    }
    case ValueRole: { // that a callback returns nothing is nothing to say
        const QString value =
            node.settled < position() ? toQString(m_recording->trace().texts[node.value]) : QString();
        return value == QLatin1String("undefined") ? QString() : value;
    }
    case StateRole:
        return stateOf(node);
    case CurrentRole:
        return index.row() == m_current;
    case LineRole:
        return lineOf(index.row());
    case SpokenRole:
        return spoken(index.row());
    default:
        return {};
    }
}

// Whose doing it was.
QString PromiseGraphModel::settler(const PromiseNode& node) const {
    if (const int line = m_recording->lineOf(node.settledAt); line > 0) return tr(" by line %1").arg(line);
    if (node.settledByTask) return tr(" by a task", "a timer's or an I/O operation's");
    if (node.settledByJob) return tr(" by a microtask");
    return {};
}

QString PromiseGraphModel::spoken(int box) const {
    const PromiseNode& node = shownNode(box);
    QString text = QString::fromStdString(node.label);
    if (const int line = lineOf(box); line > 0) text += tr(", line %1").arg(line);
    if (const auto& all = m_picture.boxes[static_cast<std::size_t>(box)].nodes; all.size() > 1)
        text += tr(", one of %1").arg(all.size());
    switch (stateOf(node)) {
    case Future:
        return text + tr(", not made yet");
    case Pending:
        return text + tr(", pending");
    case Following:
        return text + tr(", follows another promise");
    case Fulfilled:
        return text + tr(", fulfilled with %1").arg(toQString(m_recording->trace().texts[node.value])) +
               settler(node);
    case Rejected:
        return text + tr(", rejected with %1").arg(toQString(m_recording->trace().texts[node.value])) +
               settler(node);
    }
    return text;
}

int PromiseGraphModel::lineOf(int box) const {
    return isBox(box) && m_recording ? m_recording->lineOf(shownNode(box).range) : 0;
}

int PromiseGraphModel::boxOfPromise(int promiseId) const {
    if (promiseId <= 0) return -1;
    const PromiseId id{static_cast<std::uint32_t>(promiseId)};
    const auto node = std::lower_bound(m_graph.nodes.begin(), m_graph.nodes.end(), id,
                                       [](const PromiseNode& n, PromiseId wanted) { return n.id < wanted; });
    if (node == m_graph.nodes.end() || node->id != id) return -1;
    const auto index = static_cast<std::uint32_t>(node - m_graph.nodes.begin());
    for (int box = 0; box < count(); ++box) {
        const auto& nodes = m_picture.boxes[static_cast<std::size_t>(box)].nodes;
        if (std::binary_search(nodes.begin(), nodes.end(), index)) return box;
    }
    return -1;
}

void PromiseGraphModel::jump(int box) {
    if (!isBox(box)) return;
    const PromiseNode& node = shownNode(box);
    const bool isThere = position() == node.created + 1;
    m_playhead->seekToEvent(
        static_cast<int>(isThere && node.settled != kNoEvent ? node.settled : node.created));
}

int PromiseGraphModel::neighbour(int box, int dx, int dy) const {
    if (!isBox(box)) return count() > 0 ? 0 : -1;
    const auto middle = [this](int i) { return boxX(i) + boxWidth(i) / 2; };
    int best = box;
    double bestDistance = 0;
    for (int other = 0; other < count(); ++other) {
        const double x = middle(other) - middle(box), y = boxY(other) - boxY(box);
        const bool isThere = dx != 0 ? y == 0 && x * dx > 0 : y * dy > 0;
        if (other == box || !isThere) continue;
        const double distance = dx != 0 ? std::abs(x) : 4 * std::abs(y) + std::abs(x);
        if (best != box && distance >= bestDistance) continue;
        best = other;
        bestDistance = distance;
    }
    return best;
}

double PromiseGraphModel::boxX(int box) const {
    return isBox(box) ? m_picture.boxes[static_cast<std::size_t>(box)].x : 0;
}
double PromiseGraphModel::boxY(int box) const {
    return isBox(box) ? m_picture.boxes[static_cast<std::size_t>(box)].y : 0;
}
double PromiseGraphModel::boxWidth(int box) const {
    return isBox(box) ? m_picture.boxes[static_cast<std::size_t>(box)].width : 0;
}

} // namespace tickscope
