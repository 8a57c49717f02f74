#include "world_model.h"

#include <QCoreApplication>

#include <algorithm>

namespace tickscope {

namespace {

enum Width { Short, Middle, Long, Full };

struct Field {
    const char* name;
    const char* label;
    const char* example;
    Width width;
    bool isOptional; // hidden until it is asked for, or has a value
};

constexpr Field kIoFields[] = {
    {"operation", QT_TRANSLATE_NOOP("world", "Operation"), "fetch", Middle, false},
    {"target", QT_TRANSLATE_NOOP("world", "On"), "/users/*", Long, false},
    {"latency", QT_TRANSLATE_NOOP("world", "Takes"), "50ms", Short, false},
    {"result", QT_TRANSLATE_NOOP("world", "Gives"), "{\"id\": 1}", Full, false},
    {"jitter", QT_TRANSLATE_NOOP("world", "More or less"), "5ms", Short, true},
    {"failures", QT_TRANSLATE_NOOP("world", "Fails at first"), "2", Short, true},
    {"failure", QT_TRANSLATE_NOOP("world", "With the message"), "503 Service Unavailable", Long, true},
    {"limit", QT_TRANSLATE_NOOP("world", "At most"), "10/s", Short, true},
    {"pool", QT_TRANSLATE_NOOP("world", "At a time"), "3", Short, true},
    {"bandwidth", QT_TRANSLATE_NOOP("world", "Bandwidth"), "2MB/s", Middle, true},
};
constexpr Field kStubFields[] = {
    {"operation", QT_TRANSLATE_NOOP("world", "Name"), "getUser", Long, false},
    {"latency", QT_TRANSLATE_NOOP("world", "Takes"), "100ms", Short, false},
    {"result", QT_TRANSLATE_NOOP("world", "Gives"), "{\"id\": 1}", Full, false},
    {"jitter", QT_TRANSLATE_NOOP("world", "More or less"), "5ms", Short, true},
    {"failures", QT_TRANSLATE_NOOP("world", "Fails at first"), "2", Short, true},
    {"failure", QT_TRANSLATE_NOOP("world", "With the message"), "not found", Long, true},
};
constexpr Field kValueFields[] = {
    {"operation", QT_TRANSLATE_NOOP("world", "Name"), "config.port", Middle, false},
    {"value", QT_TRANSLATE_NOOP("world", "Is"), "80", Full, false},
};
constexpr Field kInputFields[] = {
    {"latency", QT_TRANSLATE_NOOP("world", "At"), "500ms", Short, false},
    {"text", QT_TRANSLATE_NOOP("world", "Line"), "yes", Long, false},
};
constexpr Field kRequestFields[] = {
    {"operation", QT_TRANSLATE_NOOP("world", "Method"), "GET", Short, false},
    {"target", QT_TRANSLATE_NOOP("world", "Path"), "/search", Middle, false},
    {"every", QT_TRANSLATE_NOOP("world", "Every"), "10ms", Short, false},
    {"count", QT_TRANSLATE_NOOP("world", "Times"), "50", Short, false},
    {"at", QT_TRANSLATE_NOOP("world", "First at"), "5ms", Short, true},
    {"result", QT_TRANSLATE_NOOP("world", "Body"), "{\"q\": 1}", Full, true},
};
constexpr Field kEventFields[] = {
    {"operation", QT_TRANSLATE_NOOP("world", "Event"), "click", Short, false},
    {"target", QT_TRANSLATE_NOOP("world", "Element"), "#button", Middle, false},
    {"at", QT_TRANSLATE_NOOP("world", "At"), "120ms", Short, false},
    {"result", QT_TRANSLATE_NOOP("world", "Details"), "{\"key\": \"a\"}", Full, true},
};
constexpr Field kHtmlFields[] = {
    {"text", QT_TRANSLATE_NOOP("world", "Line of the page"), "<button id=\"b\">Buy</button>", Full, false}};
constexpr Field kSeedFields[] = {{"value", QT_TRANSLATE_NOOP("world", "Number"), "7", Short, false}};
constexpr Field kEnvFields[] = {
    {"value", QT_TRANSLATE_NOOP("world", "node or browser"), "node", Middle, false}};
constexpr Field kTimeFields[] = {{"value", QT_TRANSLATE_NOOP("world", "Time"), "10ms", Short, false}};

struct FieldList {
    const Field* first;
    std::size_t count;
};

template <std::size_t count>
constexpr FieldList list(const Field (&fields)[count]) {
    return {fields, count};
}

FieldList fieldList(const PragmaLine& pragma) {
    switch (pragma.kind) {
    case PragmaKind::Io:
        return list(kIoFields);
    case PragmaKind::Stub:
        return pragma.fields.contains(QStringLiteral("value")) ? list(kValueFields) : list(kStubFields);
    case PragmaKind::Input:
        return list(kInputFields);
    case PragmaKind::Request:
        return list(kRequestFields);
    case PragmaKind::Html:
        return list(kHtmlFields);
    case PragmaKind::Event:
        return list(kEventFields);
    case PragmaKind::Seed:
        return list(kSeedFields);
    case PragmaKind::Env:
        return list(kEnvFields);
    default:
        return list(kTimeFields);
    }
}

constexpr const char* kTitles[kPragmaKinds] = {
    QT_TRANSLATE_NOOP("world", "Platform"),
    QT_TRANSLATE_NOOP("world", "Seed of all chance"),
    QT_TRANSLATE_NOOP("world", "Time of a statement"),
    QT_TRANSLATE_NOOP("world", "Operation"),
    QT_TRANSLATE_NOOP("world", "Name that is not defined"),
    QT_TRANSLATE_NOOP("world", "Line that is typed"),
    QT_TRANSLATE_NOOP("world", "Requests that arrive"),
    QT_TRANSLATE_NOOP("world", "Page"),
    QT_TRANSLATE_NOOP("world", "What the user does"),
    QT_TRANSLATE_NOOP("world", "How long a dialog stays"),
    QT_TRANSLATE_NOOP("world", "Start of a worker"),
    QT_TRANSLATE_NOOP("world", "Way of a message"),
};

QString translated(const char* text) { return QCoreApplication::translate("world", text); }

bool hasToBe(const PragmaLine& pragma, const QString& field) {
    static const QStringList needed{"operation", "latency", "value", "text"};
    return needed.contains(field) || (field == QLatin1String("at") && pragma.kind == PragmaKind::Event);
}

} // namespace

WorldModel::WorldModel(CodeEditor* editor) : QAbstractListModel(editor), m_editor(editor) {
    connect(editor, &CodeEditor::edited, this, &WorldModel::read);
    connect(editor, &CodeEditor::codeChanged, this, &WorldModel::read);
}

void WorldModel::setProblems(DiagnosticModel* problems) {
    if (m_problems == problems) return;
    if (m_problems) m_problems->disconnect(this);
    m_problems = problems;
    if (problems)
        connect(problems, &DiagnosticModel::changed, this, [this] {
            if (count() > 0) emit dataChanged(index(0), index(count() - 1), {ProblemRole});
        });
    emit problemsChanged();
}

int WorldModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_pragmas.size());
}

QHash<int, QByteArray> WorldModel::roleNames() const {
    return {{KindRole, "kind"},     {NameRole, "keyword"},    {TitleRole, "title"},    {LineRole, "line"},
            {FieldsRole, "fields"}, {OptionsRole, "options"}, {ProblemRole, "problem"}};
}

QVariant WorldModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const PragmaLine& pragma = m_pragmas[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole:
        return static_cast<int>(pragma.kind);
    case NameRole:
        return nameOf(pragma.kind);
    case Qt::DisplayRole:
    case TitleRole:
        return translated(kTitles[static_cast<int>(pragma.kind)]);
    case LineRole:
        return pragma.line;
    case FieldsRole:
        return fieldsOf(pragma, false);
    case OptionsRole:
        return fieldsOf(pragma, true);
    case ProblemRole:
        return problemOf(pragma);
    default:
        return {};
    }
}

QVariantList WorldModel::fieldsOf(const PragmaLine& pragma, bool optional) const {
    QVariantList fields;
    const FieldList all = fieldList(pragma);
    for (std::size_t i = 0; i < all.count; ++i) {
        const Field& field = all.first[i];
        if (field.isOptional != optional) continue;
        fields << QVariantMap{{"name", QString::fromLatin1(field.name)},
                              {"label", translated(field.label)},
                              {"example", QString::fromLatin1(field.example)},
                              {"size", static_cast<int>(field.width)}};
    }
    return fields;
}

QString WorldModel::problemOf(const PragmaLine& pragma) const {
    return m_problems ? m_problems->textIn(pragma.begin, pragma.end) : QString();
}

QStringList WorldModel::kindNames() const {
    QStringList names;
    for (int kind = 0; kind < kPragmaKinds; ++kind)
        names << translated(kTitles[kind]);
    return names;
}

// Rows that stay of their kind keep their items: a field that is being typed in must not vanish.
void WorldModel::read() {
    std::vector<PragmaLine> now;
    if (m_editor->isReady()) now = pragmaLines(m_editor->text().text());
    const auto isSameForm = [](const PragmaLine& a, const PragmaLine& b) {
        return a.kind == b.kind && fieldList(a).first == fieldList(b).first;
    };
    const bool isSame = std::equal(now.begin(), now.end(), m_pragmas.begin(), m_pragmas.end(), isSameForm);
    if (isSame) {
        m_pragmas = std::move(now);
        if (count() > 0) emit dataChanged(index(0), index(count() - 1), {LineRole, ProblemRole});
    } else {
        beginResetModel();
        m_pragmas = std::move(now);
        endResetModel();
    }
    ++m_revision;
    emit changed();
}

QString WorldModel::value(int row, const QString& field) const {
    if (row < 0 || row >= count()) return {};
    return m_pragmas[static_cast<std::size_t>(row)].fields.value(field);
}

bool WorldModel::setValue(int row, const QString& field, const QString& value) {
    if (row < 0 || row >= count()) return false;
    PragmaLine pragma = m_pragmas[static_cast<std::size_t>(row)];
    QString wanted = value.trimmed();
    if (wanted == pragma.fields.value(field)) return true;
    if (wanted.isEmpty() && field == QLatin1String("target")) wanted = QStringLiteral("*");
    if (wanted.isEmpty() && hasToBe(pragma, field)) return false;
    pragma.fields[field] = wanted;
    m_editor->rewrite(pragma.begin, pragma.end, composed(pragma));
    return true;
}

void WorldModel::add(int kind) {
    if (kind < 0 || kind >= kPragmaKinds) return;
    m_editor->insertPragmas(examplePragma(static_cast<PragmaKind>(kind)));
}

void WorldModel::remove(int row) {
    if (row < 0 || row >= count()) return;
    const PragmaLine& pragma = m_pragmas[static_cast<std::size_t>(row)];
    const int end = std::min(pragma.end + 1, m_editor->text().size()); // with its line break
    m_editor->rewrite(pragma.begin, end, {});
}

} // namespace tickscope
