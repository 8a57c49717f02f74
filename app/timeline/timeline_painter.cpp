#include "timeline_painter.h"

#include "stage_cards.h"

#include <QFontMetricsF>
#include <QPainter>

#include <bit>
#include <cmath>

namespace tickscope {

namespace {
constexpr double kNotched = 6;    // pixels from which a bar has no corner points
constexpr double kRounded = 20;   // pixels from which it has round corners
constexpr double kCorner = 3;     // their radius
constexpr double kTextMargin = 6; // left and right of a label
constexpr double kLeastText = 26; // narrower bars have no label
constexpr double kLeastIdle = 14; // shorter idle times are just empty
constexpr double kMarkHeight = 14;
constexpr qsizetype kMostTexts = 1000; // kept laid out

std::uint8_t firstRole(const TimelinePiece& piece) {
    return static_cast<std::uint8_t>(std::countr_zero(static_cast<unsigned>(piece.roles | 0x100u)) & 7);
}
} // namespace

QColor TimelinePainter::role(std::uint8_t index) const {
    return index < m_palette.roles.size() ? m_palette.roles[index] : QColor(Qt::gray);
}

QColor TimelinePainter::mix(const QColor& color, double share) const {
    const auto part = [share](int over, int under) {
        return static_cast<int>(std::lround(over * share + under * (1 - share)));
    };
    const QColor& ground = m_palette.background;
    return {part(color.red(), ground.red()), part(color.green(), ground.green()),
            part(color.blue(), ground.blue())};
}

void TimelinePainter::paint(QPainter& painter, const TimelineScene& scene,
                            const std::vector<TimelineText>& texts, const std::vector<double>& gridLines,
                            const TimelinePalette& palette, bool isAhead) {
    if (!(palette == m_palette)) m_texts.clear();
    m_palette = palette;
    m_isAhead = isAhead;
    const QRectF all(0, 0, scene.width(), scene.height());
    painter.fillRect(all, palette.background);
    for (const double x : gridLines)
        painter.fillRect(QRectF(std::round(x), 0, 1, all.height()), palette.grid);
    painter.setFont(palette.font);
    const auto isPinned = [&](const TimelinePiece& piece) { return piece.row < scene.pinnedRows(); };
    for (const bool pinned : {true, false}) {
        // What scrolls ends below what does not.
        if (!pinned && scene.pinnedRows() > 0)
            painter.setClipRect(all.adjusted(0, scene.pinnedHeight(), 0, 0));
        for (const TimelinePiece& piece : scene.pieces())
            if (isPinned(piece) == pinned) paintPiece(painter, scene, piece);
        for (const TimelineText& text : texts)
            if (text.piece < scene.pieces().size() && isPinned(scene.pieces()[text.piece]) == pinned)
                paintText(painter, scene, text);
    }
    painter.setClipping(false);
}

void TimelinePainter::paintPiece(QPainter& painter, const TimelineScene& scene, const TimelinePiece& piece) {
    const QRectF place = scene.rectOf(piece);
    const double left = std::round(place.left()), top = std::round(place.top());
    const QRectF box(left, top, std::max(2.0, std::round(place.right()) - left), std::round(place.height()));
    const QColor color = role(firstRole(piece));
    switch (piece.style) {
    case BarStyle::Solid:
        if (piece.isFold()) return paintFold(painter, piece, box);
        // A sliver of background keeps neighbours apart.
        return paintBox(painter, box.width() > 4 ? box.adjusted(0, 0, -1, 0) : box,
                        m_isAhead ? mix(color, 0.2) : color, m_isAhead ? mix(color, 0.5) : color);
    case BarStyle::Waiting:
        if (piece.isFold()) return paintFold(painter, piece, box);
        return paintBox(painter, box, mix(color, m_isAhead ? 0.08 : 0.24), mix(color, m_isAhead ? 0.45 : 1));
    case BarStyle::Blocked:
        paintBox(painter, box, mix(color, m_isAhead ? 0.1 : 0.3), mix(color, m_isAhead ? 0.5 : 1));
        if (box.width() > 3)
            painter.fillRect(box.adjusted(1, 1, -1, -1),
                             QBrush(mix(color, m_isAhead ? 0.4 : 0.85), Qt::BDiagPattern));
        return;
    case BarStyle::Thin:
        painter.fillRect(QRectF(box.x(), std::round(box.center().y()) - 1, box.width(), 2),
                         mix(color, m_isAhead ? 0.45 : 0.9));
        return;
    case BarStyle::Idle:
        if (box.width() < kLeastIdle) return;
        painter.setPen(QPen(mix(color, m_isAhead ? 0.4 : 0.6), 1, Qt::DotLine));
        painter.drawLine(QPointF(box.left() + 2, std::round(box.center().y())),
                         QPointF(box.right() - 2, std::round(box.center().y())));
        return;
    case BarStyle::Mark: {
        const double size = std::min(kMarkHeight, box.height());
        const QRectF mark(box.x() - 1, std::round(box.center().y() - size / 2),
                          std::max(3.0, piece.isFold() ? box.width() + 1 : 0), size);
        if (piece.isFold()) return paintFold(painter, piece, mark);
        painter.fillRect(mark, mix(color, m_isAhead ? 0.45 : 1));
        return;
    }
    }
}

// Several bars as one box, divided among the colours found in them.
void TimelinePainter::paintFold(QPainter& painter, const TimelinePiece& piece, const QRectF& box) {
    // Where something ran, that a function was suspended in between says little.
    constexpr unsigned kSuspended = 1u << static_cast<unsigned>(ColorRole::Suspended);
    const unsigned roles = (piece.roles & ~kSuspended) != 0 ? piece.roles & ~kSuspended : piece.roles;
    const int kinds = std::popcount(roles);
    double share = m_isAhead ? 0.4 : 1;
    if (piece.style == BarStyle::Waiting) share *= 0.55;
    double top = box.top();
    for (int index = 0, done = 0; index < 8; ++index) {
        if (!(roles >> index & 1)) continue;
        const double bottom = box.top() + std::round(box.height() * ++done / kinds);
        painter.fillRect(QRectF(box.left(), top, box.width(), bottom - top),
                         mix(role(static_cast<std::uint8_t>(index)), share));
        top = bottom;
    }
}

// A filled box with an edge. Wide ones have round corners, drawn as one box upon another: stroking an outline
// costs several times as much. Of narrow ones, of which there may be many, only the corner points are left
// out.
void TimelinePainter::paintBox(QPainter& painter, const QRectF& box, const QColor& fill, const QColor& edge) {
    const bool hasEdge = fill != edge && box.width() > 2;
    const QRectF inner = box.adjusted(1, 1, -1, -1);
    if (box.width() < kNotched) {
        painter.fillRect(box, edge);
        if (hasEdge) painter.fillRect(inner, fill);
    } else if (box.width() < kRounded) {
        painter.fillRect(box.adjusted(1, 0, -1, 0), edge);
        painter.fillRect(box.adjusted(0, 1, 0, -1), edge);
        if (hasEdge) painter.fillRect(inner, fill);
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(edge);
        painter.drawRoundedRect(box, kCorner, kCorner);
        painter.setBrush(fill);
        if (hasEdge) painter.drawRoundedRect(inner, kCorner - 1, kCorner - 1);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void TimelinePainter::paintText(QPainter& painter, const TimelineScene& scene, const TimelineText& text) {
    const TimelinePiece& piece = scene.pieces()[text.piece];
    const QRectF box = scene.rectOf(piece);
    const double left = std::max(box.left(), 0.0) + kTextMargin,
                 right = std::min<double>(text.right, scene.width()) - kTextMargin;
    const bool onLine = piece.style == BarStyle::Thin || piece.style == BarStyle::Idle;
    // A line is to be seen on both sides of what stands on it.
    const QStaticText* fits = fitting(text.texts, right - left - (onLine ? 4 * kTextMargin : 0));
    if (!fits) return;
    const double middle = box.center().y(), height = fits->size().height();
    double x = left;
    const QColor color = role(firstRole(piece));
    if (onLine || piece.style == BarStyle::Blocked) {
        x = std::round((left + right - fits->size().width()) / 2);
        if (onLine)
            painter.fillRect(
                QRectF(x - kTextMargin, std::floor(middle) - 2, fits->size().width() + 2 * kTextMargin, 4),
                m_palette.background);
        else
            painter.fillRect(QRectF(x - 4, std::round(middle - height / 2), fits->size().width() + 8, height),
                             mix(color, m_isAhead ? 0.1 : 0.3));
    }
    painter.setPen(onLine                                         ? m_palette.dim
                   : piece.style == BarStyle::Solid && !m_isAhead ? m_palette.ink
                                                                  : m_palette.text);
    painter.drawStaticText(QPointF(x, std::round(middle - height / 2)), *fits);
}

// The first text that fits, or the beginning of the last.
const QStaticText* TimelinePainter::fitting(const QStringList& texts, double width) {
    if (width < kLeastText - 2 * kTextMargin) return nullptr;
    for (const QString& text : texts) {
        const QStaticText& whole = prepared(text);
        if (whole.size().width() <= width) return &whole;
    }
    if (texts.isEmpty() || width < kLeastText) return nullptr;
    const QString part = QFontMetricsF(m_palette.font).elidedText(texts.last(), Qt::ElideRight, width);
    return part.size() < 4 ? nullptr : &prepared(part);
}

const QStaticText& TimelinePainter::prepared(const QString& text) {
    const auto found = m_texts.constFind(text);
    if (found != m_texts.constEnd()) return *found;
    if (m_texts.size() >= kMostTexts) m_texts.clear();
    QStaticText laidOut(text);
    laidOut.setTextFormat(Qt::PlainText);
    laidOut.prepare({}, m_palette.font);
    return *m_texts.insert(text, laidOut);
}

} // namespace tickscope
