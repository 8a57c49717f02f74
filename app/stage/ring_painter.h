#pragma once
// Rings, drawn on the software renderer too: one that empties as time passes, and the wheel of the event
// loop.

#include <QColor>
#include <QQuickPaintedItem>

namespace tickscope {

class RingPainter : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double value READ value WRITE setValue NOTIFY looksChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY looksChanged)
    Q_PROPERTY(QColor groove READ groove WRITE setGroove NOTIFY looksChanged)
    Q_PROPERTY(double stroke READ stroke WRITE setStroke NOTIFY looksChanged)

public:
    explicit RingPainter(QQuickItem* parent = nullptr);

    double value() const { return m_value; } // 0..1 of the ring, from its top, clockwise
    void setValue(double value);
    QColor color() const { return m_color; }
    void setColor(const QColor& color);
    QColor groove() const { return m_groove; }
    void setGroove(const QColor& color);
    double stroke() const { return m_stroke; }
    void setStroke(double width);

    void paint(QPainter* painter) override;

signals:
    void looksChanged();

private:
    double m_value = 1;
    QColor m_color, m_groove;
    double m_stroke = 2.5;
};

} // namespace tickscope
