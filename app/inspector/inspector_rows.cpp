#include "inspector_rows.h"

namespace tickscope {

namespace {

constexpr std::size_t kMostRows = 4000;

// Open at first: the frame at the top; with nothing on the stack the program and the oldest suspended
// function.
bool isOpenByDefault(const InspectNode& node, int depth, bool isTop) {
    if (node.role == InspectRole::Frame) return isTop;
    if (node.role != InspectRole::Scope || depth != 1) return false;
    return node.scope != ScopeKind::Wrapper && node.scope != ScopeKind::Global;
}

class RowBuilder {
public:
    RowBuilder(Inspection& inspection, const InspectorChoices& choices)
        : m_inspection(inspection), m_choices(choices) {}

    void add(std::vector<InspectNode> nodes, const QString& parent, int depth) {
        if (nodes.empty()) return;
        const std::size_t opened = depth > 0 ? 0 : nodes.front().frame ? 1 : 2;
        std::size_t number = 0;
        for (InspectNode& node : nodes) {
            if (m_rows.size() >= kMostRows) {
                m_isCut = true;
                return;
            }
            const QString path = parent + u'/' + QString::fromStdString(node.key);
            const InspectHandle handle = node.handle;
            const bool isOpen =
                handle != 0 && m_choices.value(path, isOpenByDefault(node, depth, number++ < opened));
            m_rows.push_back({path, depth, isOpen, false, false, std::move(node)});
            if (isOpen) add(m_inspection.children(handle), path, depth + 1);
        }
    }
    std::vector<InspectorRow> take() { return std::move(m_rows); }
    bool isCut() const { return m_isCut; }

private:
    Inspection& m_inspection;
    const InspectorChoices& m_choices;
    std::vector<InspectorRow> m_rows;
    bool m_isCut = false;
};

bool hasValue(const InspectNode& node) {
    return node.role != InspectRole::Frame && node.role != InspectRole::Scope &&
           node.role != InspectRole::Range;
}

constexpr int kMostFunctions = 48;
constexpr int kMostLocals = 3;
constexpr qsizetype kLongestLocal = 24;

bool isOwnScope(const InspectNode& node) {
    return node.role == InspectRole::Scope &&
           (node.scope == ScopeKind::Local || node.scope == ScopeKind::Block ||
            node.scope == ScopeKind::Loop || node.scope == ScopeKind::Catch);
}

bool isWorthWords(const InspectNode& node) {
    return node.role == InspectRole::Variable && !node.isHidden && node.variable != VariableKind::This &&
           node.variable != VariableKind::Arguments && node.value != ValueKind::Function &&
           node.value != ValueKind::Uninitialised;
}

QString localsOf(Inspection& inspection, const InspectNode& frame) {
    QStringList words;
    for (const InspectNode& scope : inspection.children(frame.handle)) {
        if (!isOwnScope(scope)) continue;
        for (const InspectNode& variable : inspection.children(scope.handle)) {
            if (words.size() == kMostLocals) return words.join(QStringLiteral(", "));
            if (!isWorthWords(variable)) continue;
            QString value = QString::fromStdString(variable.preview);
            if (value.size() > kLongestLocal) value = value.left(kLongestLocal - 1) + u'\u2026';
            words << QString::fromStdString(variable.name) + QStringLiteral(" = ") + value;
        }
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

QHash<int, QString> suspendedLocals(Inspection& inspection) {
    QHash<int, QString> found;
    for (const InspectNode& frame : inspection.roots()) {
        if (!frame.isSuspended || frame.handle == 0) continue;
        if (found.size() == kMostFunctions) break;
        found.insert(static_cast<int>(frame.frame.value), localsOf(inspection, frame));
    }
    return found;
}

std::vector<InspectorRow> inspectorRows(Inspection& inspection, const InspectorChoices& choices,
                                        bool& isCut) {
    RowBuilder builder(inspection, choices);
    builder.add(inspection.roots(), {}, 0);
    isCut = builder.isCut();
    return builder.take();
}

void markChanged(std::vector<InspectorRow>& rows, const std::vector<InspectorRow>& before) {
    QHash<QString, const InspectorRow*> known;
    for (const InspectorRow& row : before)
        known.insert(row.path, &row);
    for (InspectorRow& row : rows) {
        if (!hasValue(row.node)) continue;
        if (const InspectorRow* old = known.value(row.path)) {
            row.hasChanged = old->node.preview != row.node.preview || old->node.value != row.node.value ||
                             old->node.fingerprint != row.node.fingerprint;
            continue;
        }
        const InspectorRow* parent = known.value(row.path.left(row.path.lastIndexOf(u'/')));
        row.hasChanged = parent && parent->isOpen;
    }
}

void markShared(std::vector<InspectorRow>& rows) {
    QHash<quint32, int> uses;
    for (const InspectorRow& row : rows)
        if (row.node.object) ++uses[row.node.object];
    for (InspectorRow& row : rows)
        row.isShared = uses.value(row.node.object) > 1 && !row.node.isHidden;
}

InspectorAnswer InspectorWorker::answer(const InspectorRequest& request, const std::atomic<bool>& cancel) {
    InspectorAnswer answer;
    answer.position = request.position;
    if (request.recording != m_recording || request.thread != m_thread || !m_inspection) {
        release();
        m_recording = request.recording;
        m_thread = request.thread;
        const std::shared_ptr<const Trace> trace(m_recording, &m_recording->trace());
        auto inspection = std::make_unique<Inspection>(m_recording->scenario(), trace,
                                                       m_recording->thread(m_thread).trace().thread);
        const std::lock_guard lock(m_mutex);
        m_inspection = std::move(inspection);
    }
    std::vector<InspectorRow> before;
    bool isCut = false;
    if (request.before > 0 && request.before < request.position) {
        answer.status = m_inspection->moveTo(request.before, &cancel);
        if (answer.status != InspectStatus::Ready) return answer;
        before = inspectorRows(*m_inspection, request.choices, isCut);
    }
    answer.status = m_inspection->moveTo(request.position, &cancel);
    if (answer.status != InspectStatus::Ready) return answer;
    answer.rows = inspectorRows(*m_inspection, request.choices, answer.isCut);
    answer.locals = suspendedLocals(*m_inspection);
    if (!before.empty()) markChanged(answer.rows, before);
    markShared(answer.rows);
    return answer;
}

void InspectorWorker::release() {
    std::unique_ptr<Inspection> old;
    {
        const std::lock_guard lock(m_mutex);
        old = std::move(m_inspection);
    }
    m_recording = nullptr;
}

EventIndex InspectorWorker::progress() const {
    const std::lock_guard lock(m_mutex);
    return m_inspection ? m_inspection->progress() : 0;
}

} // namespace tickscope
