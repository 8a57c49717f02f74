#pragma once
// Paints the links of a promise graph, as much of them as the view shows. The boxes are QML items.

#include "promise_graph_model.h"

#include <QColor>
#include <QQuickPaintedItem>

namespace tickscope {

class PromiseLinks : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tickscope::PromiseGraphModel* graph READ graph WRITE setGraph NOTIFY changed)
    Q_PROPERTY(double zoom MEMBER m_zoom NOTIFY changed)
    // Where the view's corner lies in the picture, in pixels.
    Q_PROPERTY(double viewX MEMBER m_viewX NOTIFY changed)
    Q_PROPERTY(double viewY MEMBER m_viewY NOTIFY changed)
    Q_PROPERTY(int selected MEMBER m_selected NOTIFY changed) // the box whose links stand out; -1: none
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    Q_PROPERTY(QColor futureColor MEMBER m_futureColor NOTIFY changed)
    Q_PROPERTY(QColor awaitColor MEMBER m_awaitColor NOTIFY changed)
    Q_PROPERTY(QColor selectedColor MEMBER m_selectedColor NOTIFY changed)

public:
    explicit PromiseLinks(QQuickItem* parent = nullptr);
    PromiseGraphModel* graph() const { return m_graph; }
    void setGraph(PromiseGraphModel* graph);
    void paint(QPainter* painter) override;

signals:
    void changed();
    void reloaded(); // the graph is another one
    void followed(); // it has followed the play head

private:
    void paintLink(QPainter& painter, const PromiseLink& link) const;

    PromiseGraphModel* m_graph = nullptr;
    double m_zoom = 1, m_viewX = 0, m_viewY = 0;
    int m_selected = -1;
    QColor m_color, m_futureColor, m_awaitColor, m_selectedColor;
};

} // namespace tickscope
