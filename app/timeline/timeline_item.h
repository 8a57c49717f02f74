#pragma once
// The view of a recording's timeline: which part of which axis is seen, what the pointer is over, what is
// selected and measured, and what the keyboard has chosen. It draws nothing: TimelineLanes and TimelineArrows
// do, from here, and QML draws the rest. So a move of the play head rebuilds nothing.

#include "playhead.h"
#include "timeline_labels.h"
#include "timeline_links.h"
#include "timeline_painter.h"

#include <QQuickItem>

#include <optional>

namespace tickscope {

class TimelineItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tickscope::Playhead* playhead READ playhead WRITE setPlayhead NOTIFY playheadChanged)
    Q_PROPERTY(bool stepsAxis READ stepsAxis WRITE setStepsAxis NOTIFY stepsAxisChanged)
    Q_PROPERTY(bool detailed READ isDetailed WRITE setDetailed NOTIFY lanesChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    // The lanes: names, where each begins (counted in rows), and whether it is one of a worker's.
    Q_PROPERTY(QStringList laneNames READ laneNames NOTIFY lanesChanged)
    Q_PROPERTY(QList<int> laneRows READ laneRows NOTIFY lanesChanged)
    Q_PROPERTY(QList<int> laneThreads READ laneThreads NOTIFY lanesChanged)
    Q_PROPERTY(double rowHeight READ rowHeight NOTIFY viewChanged)
    Q_PROPERTY(int pinnedRows READ pinnedRows NOTIFY viewChanged)
    Q_PROPERTY(double scrollY READ scrollY NOTIFY viewChanged)
    Q_PROPERTY(double contentHeight READ contentHeight NOTIFY viewChanged)
    Q_PROPERTY(bool fitted READ isFitted NOTIFY fittedChanged)
    // The part of the axis in view, as shares of the whole.
    Q_PROPERTY(double windowBegin READ windowBegin NOTIFY viewChanged)
    Q_PROPERTY(double windowEnd READ windowEnd NOTIFY viewChanged)
    Q_PROPERTY(tickscope::TimelineLabels* ticks READ ticks CONSTANT)
    Q_PROPERTY(double playheadX READ playheadX NOTIFY playheadXChanged)
    Q_PROPERTY(double playheadShare READ playheadShare NOTIFY playheadXChanged)
    // What the pointer is over; an empty text for nothing.
    Q_PROPERTY(QString hoverText READ hoverText NOTIFY hoverChanged)
    Q_PROPERTY(QRectF hoverRect READ hoverRect NOTIFY hoverChanged)
    // The measured span, in pixels.
    Q_PROPERTY(bool hasSelection READ hasSelection NOTIFY selectionChanged)
    Q_PROPERTY(double selectionLeft READ selectionLeft NOTIFY selectionChanged)
    Q_PROPERTY(double selectionRight READ selectionRight NOTIFY selectionChanged)
    Q_PROPERTY(QString selectionText READ selectionText NOTIFY selectionChanged)
    Q_PROPERTY(QString selectionContents READ selectionContents NOTIFY selectionChanged)
    // The bar that the keyboard has chosen.
    Q_PROPERTY(bool hasChoice READ hasChoice NOTIFY choiceChanged)
    Q_PROPERTY(int chosenLane READ chosenLane NOTIFY choiceChanged)
    Q_PROPERTY(QRectF choiceRect READ choiceRect NOTIFY choiceChanged)
    Q_PROPERTY(QString choiceText READ choiceText NOTIFY choiceChanged)

public:
    explicit TimelineItem(QQuickItem* parent = nullptr);

    Playhead* playhead() const { return m_playhead; }
    void setPlayhead(Playhead* playhead);
    bool stepsAxis() const { return m_scene.axis() == TimelineAxis::Steps; }
    void setStepsAxis(bool steps);
    bool isDetailed() const { return m_isDetailed; } // with lanes of microtasks and loop phases
    void setDetailed(bool detailed);
    double textScale() const { return m_textScale; }
    void setTextScale(double scale);

    QStringList laneNames() const;
    QList<int> laneRows() const;
    QList<int> laneThreads() const;
    double rowHeight() const { return m_scene.rowHeight(); } // pixels
    double contentHeight() const { return m_scene.contentHeight(); }
    int pinnedRows() const { return static_cast<int>(m_scene.pinnedRows()); }
    double scrollY() const { return m_scene.scrollY; }
    bool isFitted() const { return m_scene.mapping.isFitted(); }
    double windowBegin() const { return m_scene.mapping.start / m_scene.mapping.length; }
    double windowEnd() const { return windowBegin() + m_scene.mapping.span / m_scene.mapping.length; }
    TimelineLabels* ticks() { return &m_ticks; }
    double playheadX() const;
    double playheadShare() const;
    QString hoverText() const { return m_hoverText; }
    QRectF hoverRect() const { return m_hoverRect; }
    bool hasSelection() const { return m_selection.has_value(); }
    double selectionLeft() const;
    double selectionRight() const;
    QString selectionText() const { return m_selectionText; }
    QString selectionContents() const { return m_selectionContents; }
    bool hasChoice() const { return m_choice.has_value(); }
    int chosenLane() const;
    QRectF choiceRect() const;
    QString choiceText() const { return m_choiceText; }

    const TimelineScene& scene() const { return m_scene; }
    const std::vector<TimelineText>& texts() const { return m_texts; }
    const std::vector<double>& gridLines() const { return m_gridLines; }
    const std::vector<TimelineLink>& links() const { return m_links; }
    const RecordingPtr& recording() const { return m_recording; }
    int drawnPieces() const { return static_cast<int>(m_scene.pieces().size()); }

    Q_INVOKABLE void zoom(double x, double factor);
    Q_INVOKABLE void pan(double dx, double dy);
    Q_INVOKABLE void fit();
    // The pixel of a position of the main thread, for marks of others.
    Q_INVOKABLE double xAt(int position) const;
    // Shows the bar (or what is folded) under a pixel from side to side. Returns whether there is one.
    Q_INVOKABLE bool fitBar(double x, double y);
    Q_INVOKABLE void fitSelection();
    // Shows this part of the axis: shares of the whole.
    Q_INVOKABLE void showWindow(double begin, double end);
    // The statement stop under a pixel.
    Q_INVOKABLE int positionAt(double x) const;
    // The event of the main thread that begins the bar under a pixel, or -1.
    Q_INVOKABLE int eventAt(double x, double y) const;
    Q_INVOKABLE void hover(double x, double y);
    Q_INVOKABLE void leave();
    // Measures from one pixel to another; ends near the end of a bar in that lane snap to it.
    Q_INVOKABLE void select(double fromX, double fromY, double toX, double toY);
    Q_INVOKABLE void clearSelection();
    // Chooses the lane that many lanes down, or the bar that many bars on.
    Q_INVOKABLE void chooseLane(int by);
    Q_INVOKABLE void chooseBar(int by);
    // Chooses another bar of the lane and measures from the one chosen first up to it.
    Q_INVOKABLE void extendChoice(int by);
    Q_INVOKABLE void clearChoice();
    Q_INVOKABLE void goToChoice();
    Q_INVOKABLE void fitChoice();

signals:
    void playheadChanged();
    void stepsAxisChanged();
    void textScaleChanged();
    void recordingChanged();
    void lanesChanged();
    void viewChanged();
    void fittedChanged();
    void built(); // the scene is anew
    void playheadXChanged();
    void hoverChanged();
    void selectionChanged();
    void choiceChanged();
    void linksChanged();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void updatePolish() override;

private:
    struct Selection {
        double from = 0, to = 0;      // axis values
        std::optional<BarPlace> wait; // the suspension that it lies in
    };

    const TimelineData* data() const { return m_scene.data(); }
    EventIndex playheadPosition() const { return static_cast<EventIndex>(m_playhead->position()); }
    void takeRecording();
    void playheadMoved();
    void changed(); // the view changed: rebuild what is drawn
    void buildTicks();
    void buildTexts();
    double snapped(double x, double y) const;
    void select(double from, double to, std::optional<BarPlace> wait);
    void tellSelection();
    void updateLinks();
    void choose(BarPlace place, bool keepsAnchor = false);
    void showBar(BarPlace place, std::size_t count);
    EventIndex mainPosition(BarPlace place) const;
    std::optional<BarPlace> nearestBar(std::size_t lane) const;

    Playhead* m_playhead = nullptr;
    RecordingPtr m_recording;
    TimelineScene m_scene;
    bool m_isDetailed = false;
    bool m_wasFitted = false;
    double m_textScale = 1;
    std::vector<double> m_gridLines;
    std::vector<TimelineText> m_texts;
    std::vector<TimelineLabel> m_newTicks;
    TimelineLabels m_ticks;
    QString m_hoverText, m_selectionText, m_selectionContents, m_choiceText;
    QRectF m_hoverRect;
    std::optional<BarPlace> m_hovered, m_choice, m_anchor;
    std::optional<Selection> m_selection;
    std::vector<TimelineLink> m_links;
};

} // namespace tickscope
