#pragma once
// Draws a scene's pieces, grid and labels, in one of two ways: what has happened in full colour, what is
// still to come as paler outlines. Both are drawn when the view changes; the play head only moves the border
// between them.

#include "timeline_scene.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QStaticText>

class QPainter;

namespace tickscope {

struct TimelinePalette {
    QList<QColor> roles;
    QColor background, grid, text, dim, ink; // ink: text on a role's colour
    QFont font;
    bool operator==(const TimelinePalette&) const = default;
};

// The text on a piece.
struct TimelineText {
    std::uint32_t piece = 0;
    float right = 0;   // pixels: where the room for it ends
    QStringList texts; // the first that fits is drawn
};

class TimelinePainter {
public:
    void paint(QPainter& painter, const TimelineScene& scene, const std::vector<TimelineText>& texts,
               const std::vector<double>& gridLines, const TimelinePalette& palette, bool isAhead);

private:
    void paintPiece(QPainter& painter, const TimelineScene& scene, const TimelinePiece& piece);
    void paintFold(QPainter& painter, const TimelinePiece& piece, const QRectF& box);
    void paintBox(QPainter& painter, const QRectF& box, const QColor& fill, const QColor& edge);
    void paintText(QPainter& painter, const TimelineScene& scene, const TimelineText& text);
    QColor role(std::uint8_t index) const;
    QColor mix(const QColor& color, double share) const; // the rest is background
    const QStaticText* fitting(const QStringList& texts, double width);
    const QStaticText& prepared(const QString& text);

    TimelinePalette m_palette;
    bool m_isAhead = false;
    QHash<QString, QStaticText> m_texts; // laid out already
};

} // namespace tickscope
