#include "inspector_model.h"

#include "format.h"

#include <QClipboard>
#include <QEventLoop>
#include <QGuiApplication>
#include <QJsonObject>

#include <algorithm>

namespace tickscope {

namespace {

constexpr int kBusyAfterMs = 500;
constexpr int kProgressMs = 100;

InspectorModel::Value valueOf(ValueKind kind) {
    switch (kind) {
    case ValueKind::None:
        return InspectorModel::Plain;
    case ValueKind::Undefined:
    case ValueKind::Null:
    case ValueKind::Hole:
        return InspectorModel::Nil;
    case ValueKind::Boolean:
        return InspectorModel::Bool;
    case ValueKind::Number:
    case ValueKind::BigInt:
        return InspectorModel::Number;
    case ValueKind::String:
    case ValueKind::Symbol:
        return InspectorModel::Text;
    case ValueKind::Function:
        return InspectorModel::Callable;
    case ValueKind::Object:
        return InspectorModel::Thing;
    case ValueKind::Error:
        return InspectorModel::Failure;
    case ValueKind::Promise:
        return InspectorModel::PromiseValue;
    case ValueKind::Accessor:
        return InspectorModel::Getter;
    case ValueKind::Uninitialised:
        return InspectorModel::Unset;
    }
    return InspectorModel::Plain;
}

InspectorModel::Kind kindOf(const InspectNode& node) {
    switch (node.role) {
    case InspectRole::Frame:
        return InspectorModel::FrameRow;
    case InspectRole::Scope:
        return InspectorModel::ScopeRow;
    case InspectRole::Range:
        return InspectorModel::RangeRow;
    case InspectRole::Internal:
    case InspectRole::Reaction:
        return InspectorModel::InternalRow;
    default:
        return InspectorModel::ValueRow;
    }
}

} // namespace

InspectorModel::InspectorModel(Playhead* playhead, QObject* parent)
    : QAbstractListModel(parent), m_playhead(playhead) {
    m_pool.setMaxThreadCount(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kBusyAfterMs);
    connect(&m_patience, &QTimer::timeout, this, [this] { setBusy(true); });
    m_clock.setInterval(kProgressMs);
    connect(&m_clock, &QTimer::timeout, this, &InspectorModel::progressChanged);
    connect(playhead, &Playhead::recordingChanged, this, &InspectorModel::recordingChanged);
    connect(playhead, &Playhead::moved, this, &InspectorModel::moved);
}

InspectorModel::~InspectorModel() {
    if (m_cancel) m_cancel->store(true);
    m_pool.waitForDone();
}

// --- Asking

void InspectorModel::setActive(bool active) {
    if (m_active == active) return;
    m_active = active;
    emit activeChanged();
    if (active) return request();
    if (m_cancel) m_cancel->store(true);
    m_isWanted = false;
    ++m_number;
    m_pool.start([worker = m_worker] { worker->release(); });
    setBusy(false);
    show({});
    setStatus(Nothing);
}

void InspectorModel::recordingChanged() {
    m_choices.clear();
    m_lastPosition = 0;
    m_thread = 0;
    if (!m_playhead->recording()) request();
}

void InspectorModel::moved() {
    const auto here = static_cast<EventIndex>(m_playhead->position());
    m_comparedWith = m_playhead->wasSingleStep() && m_lastPosition < here ? m_lastPosition : momentBefore();
    m_lastPosition = here;
    if (m_thread == 0) request();
}

void InspectorModel::lookAt(int thread, EventIndex position) {
    if (m_thread == thread && (thread == 0 || m_threadPosition == position)) return;
    if (m_thread != thread) m_choices.clear(); // frames of threads have the same names
    m_thread = thread;
    m_threadPosition = position;
    m_comparedWith = momentBefore();
    request();
}

// The stop before the play head's.
EventIndex InspectorModel::momentBefore() const {
    if (!m_playhead->recording()) return 0;
    const auto& stops = m_thread == 0 ? m_playhead->recording()->stops(StepGrain::Statement)
                                      : m_playhead->recording()->thread(m_thread).states().statementStops();
    const auto here = std::lower_bound(stops.begin(), stops.end(), position());
    return here == stops.begin() ? 0 : *(here - 1);
}

void InspectorModel::request() {
    if (!m_active) return;
    const RecordingPtr& recording = m_playhead->recording();
    if (!recording) {
        ++m_number;
        if (m_cancel) m_cancel->store(true);
        show({});
        return setStatus(Nothing);
    }
    if (recording->scenario().source.empty()) {
        show({});
        return setStatus(Unknown);
    }
    if (m_shown != recording) {
        show({});
        m_shown = recording;
        setStatus(Waiting);
    }
    m_isWanted = true;
    if (m_isUnderWay)
        m_cancel->store(true); // nobody waits for that answer any more
    else
        send();
}

void InspectorModel::send() {
    m_isWanted = false;
    m_isUnderWay = true;
    emit pendingChanged();
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    InspectorRequest request{m_playhead->recording(), m_thread, position(), m_comparedWith, m_choices};
    if (!m_patience.isActive() && !m_busy) m_patience.start();
    m_pool.start(
        [this, number = ++m_number, request = std::move(request), cancel = m_cancel, worker = m_worker] {
            InspectorAnswer answer = worker->answer(request, *cancel);
            QMetaObject::invokeMethod(
                this,
                [this, number, answer = std::move(answer)]() mutable { deliver(number, std::move(answer)); },
                Qt::QueuedConnection);
        });
}

void InspectorModel::deliver(quint64 number, InspectorAnswer answer) {
    m_isUnderWay = false;
    const bool isNewest = number == m_number && m_active;
    if (isNewest && answer.status == InspectStatus::Ready) {
        m_isCut = answer.isCut;
        setLocals(std::move(answer.locals));
        show(std::move(answer.rows));
        setStatus(Ready);
    } else if (isNewest && answer.status != InspectStatus::Cancelled) {
        setLocals({});
        show({});
        setStatus(answer.status == InspectStatus::Different ? Different : Unknown);
    }
    if (m_isWanted && m_active && m_playhead->recording()) return send();
    m_patience.stop();
    setBusy(false);
    emit pendingChanged();
}

void InspectorModel::setLocals(QHash<int, QString> locals) {
    if (m_locals == locals) return;
    m_locals = std::move(locals);
    ++m_localsVersion;
    emit localsChanged();
}

void InspectorModel::waitForAnswer() {
    while (m_isUnderWay) {
        QEventLoop loop;
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        m_pool.waitForDone();
        loop.exec();
    }
}

void InspectorModel::setStatus(Status status) {
    if (m_status == status) return;
    m_status = status;
    emit statusChanged();
}

void InspectorModel::setBusy(bool busy) {
    if (busy)
        m_clock.start();
    else
        m_clock.stop();
    if (m_busy == busy) return;
    m_busy = busy;
    emit busyChanged();
    ++m_localsVersion;
    emit localsChanged();
    emit progressChanged();
}

double InspectorModel::progress() const {
    if (!m_busy || position() == 0) return 0;
    return std::min(1.0, static_cast<double>(m_worker->progress()) / position());
}

// --- Showing

// Rows that stay keep their items: what comes and goes lies between the first and the last that differ.
void InspectorModel::show(std::vector<InspectorRow> rows) {
    std::size_t begin = 0;
    while (begin < rows.size() && begin < m_rows.size() && rows[begin].path == m_rows[begin].path)
        ++begin;
    std::size_t oldEnd = m_rows.size(), newEnd = rows.size();
    while (oldEnd > begin && newEnd > begin && rows[newEnd - 1].path == m_rows[oldEnd - 1].path) {
        --oldEnd;
        --newEnd;
    }
    if (oldEnd > begin) {
        beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(oldEnd) - 1);
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(begin),
                     m_rows.begin() + static_cast<std::ptrdiff_t>(oldEnd));
        endRemoveRows();
    }
    if (newEnd > begin) {
        beginInsertRows({}, static_cast<int>(begin), static_cast<int>(newEnd) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(begin),
                      rows.begin() + static_cast<std::ptrdiff_t>(begin),
                      rows.begin() + static_cast<std::ptrdiff_t>(newEnd));
        endInsertRows();
    }
    m_rows = std::move(rows);
    if (!m_rows.empty()) emit dataChanged(index(0), index(count() - 1));
    emit countChanged();
}

int InspectorModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> InspectorModel::roleNames() const {
    return {{DepthRole, "depth"},
            {KindRole, "kind"},
            {LabelRole, "label"},
            {NoteRole, "note"},
            {PreviewRole, "preview"},
            {ValueRole, "value"},
            {PromiseStateRole, "promiseState"},
            {ExpandableRole, "expandable"},
            {OpenRole, "isOpen"},
            {ChangedRole, "hasChanged"},
            {HiddenRole, "isHidden"},
            {SharedRole, "shared"},
            {SuspendedRole, "isSuspended"},
            {LineRole, "line"},
            {PromiseIdRole, "promiseId"},
            {SpokenRole, "spoken"}};
}

QVariant InspectorModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const InspectorRow& row = at(index.row());
    switch (role) {
    case DepthRole:
        return row.depth;
    case KindRole:
        return kindOf(row.node);
    case Qt::DisplayRole:
    case LabelRole:
        return label(row);
    case NoteRole:
        return note(row);
    case PreviewRole:
        return preview(row);
    case ValueRole:
        return valueOf(row.node.value);
    case PromiseStateRole:
        return row.node.value == ValueKind::Promise ? static_cast<int>(row.node.promiseState) : -1;
    case ExpandableRole:
        return row.node.handle != 0;
    case OpenRole:
        return row.isOpen;
    case ChangedRole:
        return row.hasChanged;
    case HiddenRole:
        return row.node.isHidden;
    case SharedRole:
        return row.isShared ? QStringLiteral("#%1").arg(row.node.object) : QString();
    case SuspendedRole:
        return row.node.isSuspended;
    case LineRole:
        return lineOf(index.row());
    case PromiseIdRole:
        return static_cast<int>(row.node.promise.value);
    case SpokenRole:
        return spoken(row);
    default:
        return {};
    }
}

int InspectorModel::changedCount() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const InspectorRow& row) { return row.hasChanged; }));
}

QString InspectorModel::scopeLabel(const InspectNode& node) const {
    switch (node.scope) {
    case ScopeKind::Local:
        return tr("Local", "scope: the variables of the function");
    case ScopeKind::Block:
        return tr("Block", "scope: between braces");
    case ScopeKind::Loop:
        return tr("Loop", "scope: the variables of one round");
    case ScopeKind::Catch:
        return tr("Catch", "scope: the parameter of a catch clause");
    case ScopeKind::Switch:
        return tr("Switch", "scope: the cases of a switch");
    case ScopeKind::Class:
        return tr("Class", "scope: what a class body sees");
    case ScopeKind::With:
        return tr("With", "scope: the object of a with statement");
    case ScopeKind::Eval:
        return tr("Eval", "scope: of code given to eval");
    case ScopeKind::Closure:
        return node.name.empty() ? tr("Closure", "scope: what is kept of a function around")
                                 : tr("Closure of %1", "%1: a function").arg(toQString(node.name));
    case ScopeKind::Module:
        return tr("Module", "scope: the top level of a file");
    case ScopeKind::Wrapper:
        return tr("Given by Node", "scope: exports, require, module, ...");
    case ScopeKind::Script:
        return tr("Script", "scope: let, const and class of all scripts");
    case ScopeKind::Global:
        return tr("Global", "scope: what the program added to the global object");
    }
    return {};
}

// With nothing on the stack.
QString InspectorModel::programLabel() const {
    if (m_thread != 0) return tr("Between callbacks");
    if (m_playhead->isFinished()) return tr("After the end");
    const State& state = m_playhead->state();
    return state.runningJob || state.runningTask ? tr("A callback begins") : tr("Between callbacks");
}

QString InspectorModel::label(const InspectorRow& row) const {
    const InspectNode& node = row.node;
    switch (node.role) {
    case InspectRole::Frame:
        if (!node.frame) return programLabel();
        return node.name.empty() ? tr("(anonymous)", "a function without a name") : toQString(node.name);
    case InspectRole::Scope:
        return scopeLabel(node);
    case InspectRole::Range:
        if (node.isSuspended)
            return tr("%1 more suspended functions").arg(toQString(node.name).section(u' ', 0, 0));
        return toQString(node.name);
    default:
        return toQString(node.name);
    }
}

QString InspectorModel::note(const InspectorRow& row) const {
    const InspectNode& node = row.node;
    if (node.role == InspectRole::Frame && node.isSuspended) return tr("suspended");
    if (node.role == InspectRole::Frame && node.handle == 0) return tr("no variables kept");
    if (node.role != InspectRole::Variable) return {};
    switch (node.variable) {
    case VariableKind::Const:
        return QStringLiteral("const");
    case VariableKind::Let:
        return QStringLiteral("let");
    case VariableKind::Var:
        return QStringLiteral("var");
    case VariableKind::Parameter:
        return tr("param", "short for parameter, beside a variable");
    case VariableKind::Import:
        return QStringLiteral("import");
    default:
        return {};
    }
}

QString InspectorModel::preview(const InspectorRow& row) const {
    const InspectNode& node = row.node;
    if (node.value == ValueKind::Uninitialised) return tr("not initialised yet");
    if (node.role != InspectRole::Reaction) return toQString(node.preview);
    return node.frame ? tr("in %1", "await in a function").arg(toQString(node.preview))
                      : toQString(node.preview);
}

QString InspectorModel::spoken(const InspectorRow& row) const {
    QString text = label(row);
    if (const QString value = preview(row); !value.isEmpty()) text += QStringLiteral(": ") + value;
    if (const QString more = note(row); !more.isEmpty()) text += QStringLiteral(", ") + more;
    if (row.isShared) text += tr(", object %1").arg(row.node.object);
    if (row.hasChanged) text += tr(", changed");
    return text;
}

// --- Rows by number

bool InspectorModel::isOpen(int row) const { return row >= 0 && row < count() && at(row).isOpen; }
bool InspectorModel::isExpandable(int row) const {
    return row >= 0 && row < count() && at(row).node.handle != 0;
}

void InspectorModel::setOpen(int row, bool open) {
    if (!isExpandable(row) || at(row).isOpen == open) return;
    m_choices.insert(at(row).path, open);
    request();
}

void InspectorModel::toggle(int row) { setOpen(row, !isOpen(row)); }

int InspectorModel::parentOf(int row) const {
    if (row < 0 || row >= count()) return -1;
    for (int above = row - 1; above >= 0; --above)
        if (at(above).depth < at(row).depth) return above;
    return -1;
}

int InspectorModel::promiseOf(int row) const {
    return row >= 0 && row < count() ? static_cast<int>(at(row).node.promise.value) : 0;
}

int InspectorModel::lineOf(int row) const {
    if (row < 0 || row >= count() || !m_playhead->recording()) return 0;
    return m_playhead->recording()->thread(m_thread).lineOf(at(row).node.range);
}

void InspectorModel::copy(int row) const {
    if (row >= 0 && row < count()) QGuiApplication::clipboard()->setText(preview(at(row)));
}

QJsonArray InspectorModel::toJson() const {
    QJsonArray array;
    for (const InspectorRow& row : m_rows)
        array.append(QJsonObject{{"depth", row.depth},
                                 {"label", label(row)},
                                 {"preview", preview(row)},
                                 {"changed", row.hasChanged}});
    return array;
}

} // namespace tickscope
