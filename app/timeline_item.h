#pragma once
// Draws the lanes of a recording with a pool of reused rectangle nodes, which every scene graph backend can
// draw. Anything narrower than 3 px is folded, so that the cost follows pixels and not the length of the run.
// Text (lane names, ticks, bar labels) is drawn by QML from the models here; the play head is a QML item at
// playheadX, so that moving it rebuilds nothing.

#include "playhead.h"
#include "scene_painter.h"
#include "timeline_labels.h"
#include "timeline_mapping.h"

#include <QColor>
#include <QQuickItem>

namespace tickscope {

class TimelineItem : public QQuickItem, public DrawsItself {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tickscope::Playhead* playhead READ playhead WRITE setPlayhead NOTIFY playheadChanged)
    Q_PROPERTY(bool stepsAxis READ stepsAxis WRITE setStepsAxis NOTIFY stepsAxisChanged)
    Q_PROPERTY(QList<QColor> colors MEMBER m_colors WRITE setColors NOTIFY colorsChanged)
    Q_PROPERTY(QColor background MEMBER m_background WRITE setBackground NOTIFY colorsChanged)
    Q_PROPERTY(QColor gridColor MEMBER m_gridColor WRITE setGridColor NOTIFY colorsChanged)
    Q_PROPERTY(bool detailed READ isDetailed WRITE setDetailed NOTIFY lanesChanged)
    Q_PROPERTY(QStringList laneNames READ laneNames NOTIFY lanesChanged)
    Q_PROPERTY(QList<int> laneRows READ laneRows NOTIFY lanesChanged)
    Q_PROPERTY(double rowHeight READ rowHeight NOTIFY viewChanged)
    Q_PROPERTY(double scrollY READ scrollY NOTIFY viewChanged)
    Q_PROPERTY(double contentHeight READ contentHeight NOTIFY viewChanged)
    Q_PROPERTY(double playheadX READ playheadX NOTIFY playheadXChanged)
    Q_PROPERTY(bool fitted READ isFitted NOTIFY viewChanged)
    Q_PROPERTY(tickscope::TimelineLabels* ticks READ ticks CONSTANT)
    Q_PROPERTY(tickscope::TimelineLabels* barLabels READ barLabels CONSTANT)
    Q_PROPERTY(int drawnRects READ drawnRects NOTIFY viewChanged)

public:
    explicit TimelineItem(QQuickItem* parent = nullptr);

    Playhead* playhead() const { return m_playhead; }
    void setPlayhead(Playhead* playhead);
    bool stepsAxis() const { return m_stepsAxis; }
    void setStepsAxis(bool steps);
    bool isDetailed() const { return m_detailed; } // with the lanes of microtasks and loop phases
    void setDetailed(bool detailed);
    void setColors(const QList<QColor>& colors);
    void setBackground(const QColor& color);
    void setGridColor(const QColor& color);
    QStringList laneNames() const;
    // Where each lane begins, counted in rows: a lane with bars side by side in time has several rows.
    QList<int> laneRows() const;
    double rowHeight() const; // pixels
    double contentHeight() const { return m_rowCount * rowHeight(); }
    double scrollY() const { return m_scrollY; }
    double playheadX() const;
    bool isFitted() const { return m_mapping.isFitted(); }
    TimelineLabels* ticks() { return &m_ticks; }
    TimelineLabels* barLabels() { return &m_barLabels; }
    int drawnRects() const { return static_cast<int>(m_rects.size()); }
    const TimelineMapping& mapping() const { return m_mapping; }

    Q_INVOKABLE void zoom(double x, double factor);
    Q_INVOKABLE void pan(double dx, double dy);
    Q_INVOKABLE void fit();
    // The pixel of a position, for marks of others.
    Q_INVOKABLE double xAt(int position) const;
    // The statement stop under a pixel.
    Q_INVOKABLE int positionAt(double x) const;
    // The event that begins the bar under a pixel, or -1; and what to say about it.
    Q_INVOKABLE int eventAt(double x, double y) const;
    Q_INVOKABLE QString describe(double x, double y) const;

    void drawOn(QPainter& painter) const override;

signals:
    void playheadChanged();
    void stepsAxisChanged();
    void colorsChanged();
    void lanesChanged();
    void viewChanged();
    void playheadXChanged();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void updatePolish() override;
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;

private:
    struct Rect {
        QRectF rect;
        QColor color;
    };

    const TimelineData* timeline() const;
    void chooseLanes();
    double valueOf(EventIndex position) const;
    double axisLength() const;
    void takeRecording();
    void changed(); // the view changed: rebuild what is drawn
    void clampScroll();
    QColor color(std::uint8_t role) const;
    void buildTicks();
    void buildLane(const TimelineLane& lane, double top);
    void buildRow(const std::vector<TimelineBar>& bars, double top, double height);
    void drawBar(const TimelineBar& bar, double left, double right, double top, double height);
    using BarIterator = std::vector<TimelineBar>::const_iterator;
    void drawFold(BarIterator first, BarIterator last, double left, double top, double height);
    void addLabel(const TimelineBar& bar, double left, double right, double top, double height);
    const TimelineBar* barAt(double x, double y) const;
    QString labelOf(const TimelineBar& bar) const;

    Playhead* m_playhead = nullptr;
    RecordingPtr m_recording;
    TimelineMapping m_mapping;
    static int rowsOf(const TimelineLane& lane);

    std::vector<const TimelineLane*> m_lanes; // those shown
    int m_rowCount = 0;                       // of all of them
    bool m_stepsAxis = false;
    bool m_detailed = false;
    double m_scrollY = 0;
    QList<QColor> m_colors;
    QColor m_background, m_gridColor;
    std::vector<Rect> m_rects; // what the next updatePaintNode draws
    std::vector<TimelineLabel> m_newLabels;
    TimelineLabels m_ticks, m_barLabels;
};

} // namespace tickscope
