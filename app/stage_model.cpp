#include "stage_model.h"

#include <QJsonObject>

#include <algorithm>

namespace tickscope {

namespace {
constexpr int kFadeMs = 260; // a card that has left stays this long for its fade
}

StageModel::StageModel(Playhead* playhead, QObject* parent)
    : QAbstractListModel(parent), m_playhead(playhead) {
    m_counts.resize(kPaneCount);
    m_purge.setSingleShot(true);
    m_purge.setInterval(kFadeMs);
    connect(&m_purge, &QTimer::timeout, this, &StageModel::purgeLeaving);
    connect(playhead, &Playhead::moved, this, [this] { refresh(m_playhead->wasSingleStep()); });
}

int StageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QHash<int, QByteArray> StageModel::roleNames() const {
    return {{CardIdRole, "cardId"},     {PaneRole, "pane"},           {SlotRole, "slot"},
            {KindRole, "kind"},         {ColorRoleRole, "colorRole"}, {TitleRole, "title"},
            {SubtitleRole, "subtitle"}, {MetaRole, "meta"},           {DescriptionRole, "description"},
            {ProgressRole, "progress"}, {LineRole, "line"},           {RunningRole, "running"},
            {LeavingRole, "leaving"},   {CompactRole, "compact"},     {XRole, "cardX"},
            {YRole, "cardY"},           {WidthRole, "cardWidth"},     {HeightRole, "cardHeight"}};
}

QVariant StageModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Card& card = m_cards[static_cast<std::size_t>(index.row())];
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
    case CompactRole:
        return card.compact;
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
    refresh(false);
}

void StageModel::setAnimationsEnabled(bool enabled) {
    if (m_animationsEnabled == enabled) return;
    m_animationsEnabled = enabled;
    if (!enabled) purgeLeaving();
}

void StageModel::setLevel(Preferences::Level level) {
    if (m_level == level) return;
    m_level = level;
    refresh(false);
}

void StageModel::setPaneRect(Pane pane, double x, double y, double width, double height) {
    const QRectF rect(x, y, std::max(0.0, width), std::max(0.0, height));
    QRectF& old = m_geometry.panes[static_cast<std::size_t>(pane)];
    if (old == rect) return;
    old = rect;
    refresh(false);
}

void StageModel::refresh(bool animate) {
    animate = animate && m_animationsEnabled;
    StageCards next{.cards = {}, .counts = {}, .nextArrival = {}};
    if (const RecordingPtr& recording = m_playhead->recording()) {
        next = stageCards(*recording, m_playhead->state(), m_level);
        layoutCards(next, m_geometry);
    }
    m_animating = animate;
    m_counts = QList<int>(next.counts.begin(), next.counts.end());
    m_nextArrival = next.nextArrival;
    emit updated();
    merge(std::move(next.cards), animate);
}

// Changes the rows into `next` with as few row operations as there are changes.
void StageModel::merge(std::vector<Card> next, bool keepLeaving) {
    std::size_t row = 0, wanted = 0;
    bool anyLeaving = false;
    while (row < m_cards.size() || wanted < next.size()) {
        const int at = static_cast<int>(row);
        if (wanted == next.size() || (row < m_cards.size() && m_cards[row].id < next[wanted].id)) {
            if (keepLeaving && !m_cards[row].leaving) {
                m_cards[row].leaving = true;
                m_cards[row].running = false;
                anyLeaving = true;
                emit dataChanged(index(at), index(at), {LeavingRole, RunningRole});
                ++row;
            } else {
                beginRemoveRows({}, at, at);
                m_cards.erase(m_cards.begin() + at);
                endRemoveRows();
            }
        } else if (row == m_cards.size() || next[wanted].id < m_cards[row].id) {
            beginInsertRows({}, at, at);
            m_cards.insert(m_cards.begin() + at, std::move(next[wanted]));
            endInsertRows();
            ++row;
            ++wanted;
        } else {
            if (!(m_cards[row] == next[wanted])) {
                m_cards[row] = std::move(next[wanted]);
                emit dataChanged(index(at), index(at));
            }
            ++row;
            ++wanted;
        }
    }
    if (anyLeaving) m_purge.start();
}

void StageModel::purgeLeaving() {
    for (std::size_t row = m_cards.size(); row-- > 0;) {
        if (!m_cards[row].leaving) continue;
        const int at = static_cast<int>(row);
        beginRemoveRows({}, at, at);
        m_cards.erase(m_cards.begin() + at);
        endRemoveRows();
    }
}

std::vector<Card> StageModel::cards() const {
    std::vector<Card> present;
    std::copy_if(m_cards.begin(), m_cards.end(), std::back_inserter(present),
                 [](const Card& card) { return !card.leaving; });
    return present;
}

namespace {
int asIndex(EventIndex event) { return event == kNoEvent ? -1 : static_cast<int>(event); }
} // namespace

int StageModel::createdEvent(int cardId) const {
    const RecordingPtr& recording = m_playhead->recording();
    return recording ? asIndex(recording->cards().life(static_cast<CardId>(cardId)).created) : -1;
}

int StageModel::queuedEvent(int cardId) const {
    const RecordingPtr& recording = m_playhead->recording();
    return recording ? asIndex(recording->cards().life(static_cast<CardId>(cardId)).queued) : -1;
}

int StageModel::startedEvent(int cardId) const {
    const RecordingPtr& recording = m_playhead->recording();
    return recording ? asIndex(recording->cards().life(static_cast<CardId>(cardId)).started) : -1;
}

int StageModel::lineOf(int cardId) const {
    const auto card = std::find_if(m_cards.begin(), m_cards.end(),
                                   [cardId](const Card& c) { return c.id == static_cast<CardId>(cardId); });
    return card == m_cards.end() ? 0 : card->line;
}

QJsonArray StageModel::toJson() const {
    static const char* const kPanes[] = {"callStack", "world",     "nextTicks",  "microtasks",
                                         "tasks",     "suspended", "waitingRoom"};
    static const char* const kKinds[] = {"frame", "job",       "tick",      "task",
                                         "timer", "operation", "suspended", "more"};
    QJsonArray array;
    for (const Card& card : cards()) {
        array.append(QJsonObject{{"id", static_cast<qint64>(card.id)},
                                 {"pane", kPanes[static_cast<int>(card.pane)]},
                                 {"index", card.index},
                                 {"kind", kKinds[static_cast<int>(card.kind)]},
                                 {"title", card.title},
                                 {"subtitle", card.subtitle},
                                 {"meta", card.meta},
                                 {"line", card.line},
                                 {"running", card.running}});
    }
    return array;
}

} // namespace tickscope
