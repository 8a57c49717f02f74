#pragma once
// Pictures of a timeline view: its lanes (what has happened, or what is still to come), the arrows between
// them, and a small map of the whole run. Each is painted anew only when what it shows changes.

#include "timeline_item.h"

#include <QPainterPath>
#include <QPointer>
#include <QQuickPaintedItem>

namespace tickscope {

class TimelinePicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(tickscope::TimelineItem* view READ view WRITE setView NOTIFY viewChanged REQUIRED)
    Q_PROPERTY(QList<QColor> colors READ colors WRITE setColors NOTIFY paletteChanged)
    Q_PROPERTY(QColor background MEMBER m_background NOTIFY paletteChanged)
    Q_PROPERTY(QColor gridColor MEMBER m_grid NOTIFY paletteChanged)
    Q_PROPERTY(QColor textColor MEMBER m_text NOTIFY paletteChanged)
    Q_PROPERTY(QColor dimColor MEMBER m_dim NOTIFY paletteChanged)
    Q_PROPERTY(QColor inkColor MEMBER m_ink NOTIFY paletteChanged)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY paletteChanged)

public:
    explicit TimelinePicture(QQuickItem* parent = nullptr);
    TimelineItem* view() const { return m_view; }
    void setView(TimelineItem* view);
    QList<QColor> colors() const { return m_colors; }
    void setColors(const QList<QColor>& colors);

signals:
    void viewChanged();
    void paletteChanged();

protected:
    virtual void follow(TimelineItem* view) = 0; // connects to what it shows
    TimelinePalette palette() const { return {m_colors, m_background, m_grid, m_text, m_dim, m_ink, m_font}; }

private:
    QPointer<TimelineItem> m_view;
    QList<QColor> m_colors;
    QColor m_background, m_grid, m_text, m_dim, m_ink;
    QFont m_font;
};

class TimelineLanes : public tickscope::TimelinePicture { // qualified for the tools of QML
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ahead MEMBER m_isAhead NOTIFY paletteChanged) // drawn as what is still to come

public:
    explicit TimelineLanes(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

protected:
    void follow(TimelineItem* view) override;

private:
    TimelinePainter m_painter;
    bool m_isAhead = false;
};

// Lies over the lanes, as large as its arrows are.
class TimelineArrows : public tickscope::TimelinePicture { // qualified for the tools of QML
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    using TimelinePicture::TimelinePicture;
    void paint(QPainter* painter) override;
    int count() const { return static_cast<int>(m_arrows.size()); }

signals:
    void countChanged();

protected:
    void follow(TimelineItem* view) override;

private:
    struct Arrow {
        QPainterPath line;
        QPolygonF head;
        QPointF tail;
        std::uint8_t role = 0;
    };
    void rebuild();
    std::optional<Arrow> arrow(const TimelineLink& link) const;

    std::vector<Arrow> m_arrows;
};

class TimelineMap : public tickscope::TimelinePicture { // qualified for the tools of QML
    Q_OBJECT
    QML_ELEMENT

public:
    explicit TimelineMap(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

protected:
    void follow(TimelineItem* view) override;

private:
    TimelineScene m_scene;
};

} // namespace tickscope
