#include "breakpoints.h"

#include "line_changes.h"
#include "mark_store.h"

#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace tickscope {

namespace {

constexpr int kMostQueueLength = 1'000'000;
const QString kStore = QStringLiteral("breakpoints");

bool contains(const Moments& moments, EventIndex position) {
    return std::binary_search(moments.begin(), moments.end(), position);
}

QString firstLine(const QString& text) {
    const qsizetype end = text.indexOf(u'\n');
    return end < 0 ? text : text.left(end) + QStringLiteral(" …");
}

} // namespace

bool Breakpoints::Point::isSame(const Point& other) const {
    return kind == other.kind && line == other.line && text == other.text && isWhole == other.isWhole &&
           queue == other.queue && length == other.length && raised == other.raised;
}

std::vector<Breakpoints::Point> Breakpoints::exceptions() {
    std::vector<Point> rows(kExceptions);
    for (int i = 0; i < kExceptions; ++i) {
        rows[static_cast<std::size_t>(i)].kind = Exception;
        rows[static_cast<std::size_t>(i)].isEnabled = false;
        rows[static_cast<std::size_t>(i)].raised = i;
    }
    return rows;
}

Breakpoints::Breakpoints(Document* document, Playhead* playhead, QObject* parent)
    : QAbstractListModel(parent), m_document(document), m_playhead(playhead), m_text(document->text()) {
    connect(document, &Document::textChanged, this, &Breakpoints::followText);
    connect(document, &Document::loaded, this, &Breakpoints::restore);
    connect(playhead, &Playhead::recordingChanged, this, [this] {
        findAll();
        store();
        touched();
    });
    connect(playhead, &Playhead::moved, this, &Breakpoints::lookHere);
}

int Breakpoints::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_points.size());
}

QHash<int, QByteArray> Breakpoints::roleNames() const {
    return {{KindRole, "kind"},         {TitleRole, "title"}, {DetailRole, "detail"},
            {EnabledRole, "isEnabled"}, {HitsRole, "hits"},   {LineRole, "line"}};
}

QVariant Breakpoints::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Point& point = m_points[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole:
        return point.kind;
    case Qt::DisplayRole:
    case TitleRole:
        return titleOf(point);
    case DetailRole:
        return detailOf(point);
    case EnabledRole:
        return point.isEnabled;
    case HitsRole:
        return m_playhead->isReady() ? static_cast<int>(point.moments.size()) : -1;
    case LineRole:
        return point.line;
    default:
        return {};
    }
}

QStringList Breakpoints::queueNames() const {
    return {tr("microtasks"), tr("nextTick callbacks"), tr("tasks"), tr("timers")};
}

QString Breakpoints::titleOf(const Point& point) const {
    switch (point.kind) {
    case Line:
        return tr("Line %1").arg(point.line);
    case Prints:
        return point.isWhole ? tr("Prints exactly this") : tr("Prints this");
    case Queue:
        //: %1 is a number, %2 names what waits in a queue: "More than 3 microtasks"
        return tr("More than %1 %2").arg(point.length).arg(queueNames().value(point.queue));
    case Exception:
        break;
    }
    switch (static_cast<Raised>(point.raised)) {
    case Raised::Thrown:
        return tr("Exception thrown");
    case Raised::UnhandledRejection:
        return tr("Rejection that nobody handles");
    case Raised::Uncaught:
        break;
    }
    return tr("Exception that nobody catches");
}

QString Breakpoints::detailOf(const Point& point) const {
    if (point.kind == Prints) return firstLine(point.text);
    if (point.kind != Line) return {};
    return m_text.section(u'\n', point.line - 1, point.line - 1).trimmed();
}

int Breakpoints::armed() const {
    return static_cast<int>(
        std::count_if(m_points.begin(), m_points.end(), [](const Point& p) { return p.isEnabled; }));
}

int Breakpoints::rowOfLine(int line) const {
    const auto found = std::find_if(m_points.begin(), m_points.end(),
                                    [line](const Point& p) { return p.kind == Line && p.line == line; });
    return found == m_points.end() ? -1 : static_cast<int>(found - m_points.begin());
}

Breakpoints::Mark Breakpoints::markAt(int line) const {
    const int row = rowOfLine(line);
    if (row < 0) return None;
    const Point& point = m_points[static_cast<std::size_t>(row)];
    if (!point.isEnabled) return Off;
    return m_playhead->isReady() && point.moments.empty() ? Unreached : Armed;
}

void Breakpoints::toggleLine(int line) {
    if (const int row = rowOfLine(line); row >= 0)
        remove(row);
    else if (line >= 1 && line <= m_document->lineCount())
        add({.kind = Line, .line = line});
}

void Breakpoints::switchLine(int line) {
    if (const int row = rowOfLine(line); row >= 0)
        setEnabled(row, !m_points[static_cast<std::size_t>(row)].isEnabled);
    else
        toggleLine(line);
}

void Breakpoints::addPrints(const QString& text, bool isWhole) {
    if (!text.isEmpty()) add({.kind = Prints, .text = text, .isWhole = isWhole});
}

void Breakpoints::addQueue(int queue, int length) {
    if (queue < 0 || queue >= queueNames().size()) return;
    add({.kind = Queue, .queue = queue, .length = std::clamp(length, 0, kMostQueueLength)});
}

// One that is there already is switched on instead.
void Breakpoints::add(Point point) {
    const auto same =
        std::find_if(m_points.begin(), m_points.end(), [&](const Point& p) { return p.isSame(point); });
    if (same != m_points.end()) return setEnabled(static_cast<int>(same - m_points.begin()), true);
    const auto place = std::find_if(m_points.begin(), m_points.end(), [&](const Point& p) {
        return point.kind == Line ? p.kind != Line || p.line > point.line : p.kind == Exception;
    });
    const auto row = static_cast<int>(place - m_points.begin());
    find(point);
    beginInsertRows({}, row, row);
    m_points.insert(place, std::move(point));
    endInsertRows();
    store();
    touched();
}

void Breakpoints::setEnabled(int row, bool enabled) {
    if (row < 0 || row >= count()) return;
    Point& point = m_points[static_cast<std::size_t>(row)];
    if (point.isEnabled == enabled) return;
    point.isEnabled = enabled;
    emit dataChanged(index(row), index(row), {EnabledRole});
    store();
    touched();
}

void Breakpoints::remove(int row) {
    if (row < 0 || row >= count()) return;
    if (m_points[static_cast<std::size_t>(row)].kind == Exception) return setEnabled(row, false);
    beginRemoveRows({}, row, row);
    m_points.erase(m_points.begin() + row);
    endRemoveRows();
    store();
    touched();
}

void Breakpoints::removeAll() {
    beginResetModel();
    m_points = exceptions();
    endResetModel();
    findAll();
    store();
    touched();
}

void Breakpoints::goTo(int row) {
    if (row < 0 || row >= count()) return;
    const Moments& moments = momentsOf(row);
    if (moments.empty()) return;
    const auto next =
        std::upper_bound(moments.begin(), moments.end(), static_cast<EventIndex>(m_playhead->position()));
    m_playhead->seek(static_cast<int>(next == moments.end() ? moments.front() : *next));
}

QList<int> Breakpoints::moments(int most) const {
    QList<int> kept;
    const Moments& all = m_playhead->breaks();
    const int steps = m_playhead->stepCount();
    for (auto moment = all.begin(); moment != all.end() && kept.size() < most;) {
        kept << static_cast<int>(*moment);
        const double part = std::floor(m_playhead->shareAt(kept.last()) * most) + 1;
        const int next = static_cast<int>(std::ceil(part / most * (steps - 1))) + 1;
        if (next > steps) break;
        moment = std::lower_bound(moment + 1, all.end(), m_playhead->positionOfStep(next));
    }
    return kept;
}

void Breakpoints::find(Point& point) const {
    point.moments.clear();
    if (!m_playhead->isReady()) return;
    const Recording& recording = *m_playhead->recording();
    const BreakIndex& index = recording.breaks();
    switch (point.kind) {
    case Line:
        point.moments = index.ofLine(point.line);
        break;
    case Prints:
        point.moments = index.ofOutput(recording.trace(), point.text.toStdString(), point.isWhole);
        break;
    case Queue:
        point.moments =
            index.ofQueue(static_cast<WatchedQueue>(point.queue), static_cast<std::uint32_t>(point.length));
        break;
    case Exception:
        point.moments = index.ofRaised(static_cast<Raised>(point.raised));
        break;
    }
}

void Breakpoints::findAll() {
    for (Point& point : m_points)
        find(point);
    if (count() > 0) emit dataChanged(index(0), index(count() - 1), {HitsRole});
}

void Breakpoints::arm() {
    Moments all;
    for (const Point& point : m_points) {
        if (!point.isEnabled || point.moments.empty()) continue;
        Moments merged;
        merged.reserve(all.size() + point.moments.size());
        std::set_union(all.begin(), all.end(), point.moments.begin(), point.moments.end(),
                       std::back_inserter(merged));
        all = std::move(merged);
    }
    m_playhead->setBreaks(std::move(all));
}

void Breakpoints::touched() {
    arm();
    ++m_revision;
    lookHere();
    emit changed();
}

void Breakpoints::lookHere() {
    QStringList names;
    const auto position = static_cast<EventIndex>(m_playhead->position());
    for (const Point& point : m_points)
        if (point.isEnabled && contains(point.moments, position)) {
            const QString detail =
                point.kind == Prints ? QStringLiteral(": ") + firstLine(point.text) : QString();
            names << titleOf(point) + detail;
        }
    const QString here = names.join(tr(", ", "between the items of a list"));
    if (here == m_here) return;
    m_here = here;
    emit hereChanged();
}

// The moments stay those of the run that is shown, which is of an older text, until the next one is there.
void Breakpoints::followText() {
    const QString before = m_text;
    m_text = m_document->text();
    if (m_points.front().kind != Line) return;
    const LineChange change(before, m_text);
    if (!change.movesLines()) return;
    beginResetModel();
    for (Point& point : m_points)
        if (point.kind == Line) point.line = change.moved(point.line);
    const auto lines =
        std::find_if(m_points.begin(), m_points.end(), [](const Point& p) { return p.kind != Line; });
    std::stable_sort(m_points.begin(), lines, [](const Point& a, const Point& b) { return a.line < b.line; });
    // Lines that are gone, and lines that have become one.
    const auto kept =
        std::unique(m_points.begin(), lines, [](const Point& a, const Point& b) { return a.line == b.line; });
    m_points.erase(kept, lines);
    m_points.erase(std::remove_if(m_points.begin(), m_points.end(),
                                  [](const Point& p) { return p.kind == Line && p.line < 1; }),
                   m_points.end());
    endResetModel();
    touched();
}

void Breakpoints::restore() {
    beginResetModel();
    m_text = m_document->text();
    m_draft.clear();
    m_points = exceptions();
    std::size_t place = 0;
    for (const QJsonValue& value : mark_store::read(m_text, kStore)) {
        const QJsonObject object = value.toObject();
        Point point;
        point.kind = static_cast<Kind>(std::clamp<int>(object["kind"].toInt(), Line, Exception));
        point.isEnabled = object["on"].toBool(true);
        point.line = object["line"].toInt();
        point.text = object["text"].toString();
        point.isWhole = object["whole"].toBool();
        point.queue = std::clamp(object["queue"].toInt(), 0, static_cast<int>(queueNames().size()) - 1);
        point.length = std::clamp(object["length"].toInt(), 0, kMostQueueLength);
        point.raised = object["raised"].toInt();
        if (point.kind == Exception) {
            for (Point& row : m_points)
                if (row.kind == Exception && row.raised == point.raised) row.isEnabled = point.isEnabled;
        } else if (point.kind != Line || (point.line >= 1 && point.line <= m_document->lineCount())) {
            m_points.insert(m_points.begin() + static_cast<std::ptrdiff_t>(place++), point);
        }
    }
    endResetModel();
    findAll();
    touched();
}

// While a program is being written, only its latest text is kept in the store.
void Breakpoints::store() {
    if (!m_draft.isEmpty() && m_draft != m_text) mark_store::write(m_draft, kStore, {});
    m_draft = m_document->isModified() ? m_text : QString();
    QJsonArray array;
    for (const Point& point : m_points) {
        if (point.kind == Exception && !point.isEnabled) continue;
        array.append(QJsonObject{{"kind", point.kind},
                                 {"on", point.isEnabled},
                                 {"line", point.line},
                                 {"text", point.text},
                                 {"whole", point.isWhole},
                                 {"queue", point.queue},
                                 {"length", point.length},
                                 {"raised", point.raised}});
    }
    mark_store::write(m_text, kStore, array);
}

} // namespace tickscope
