#pragma once
// The ring of an event loop: one segment for each phase, the live one lit, and a bead that goes round. Inside
// of it a thin ring lights up while jobs are drained. Drawn on the software renderer too.

#include <QColor>
#include <QList>
#include <QQuickPaintedItem>

namespace tickscope {

class WheelPainter : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<int> roles MEMBER m_roles WRITE setRoles NOTIFY looksChanged)
    Q_PROPERTY(QList<QColor> palette MEMBER m_palette WRITE setPalette NOTIFY looksChanged)
    Q_PROPERTY(QColor groove MEMBER m_groove WRITE setGroove NOTIFY looksChanged)
    Q_PROPERTY(QColor surface MEMBER m_surface WRITE setSurface NOTIFY looksChanged)
    Q_PROPERTY(QColor drain MEMBER m_drain WRITE setDrain NOTIFY looksChanged)
    Q_PROPERTY(int live MEMBER m_live WRITE setLive NOTIFY looksChanged)
    Q_PROPERTY(double bead MEMBER m_bead WRITE setBead NOTIFY looksChanged)

public:
    explicit WheelPainter(QQuickItem* parent = nullptr);

    void setRoles(const QList<int>& roles); // of the phases, in their order: where in the palette
    void setPalette(const QList<QColor>& colors);
    void setGroove(const QColor& color);
    void setSurface(const QColor& color); // what the bead is cut out of
    void setDrain(const QColor& color);   // of the inner ring; transparent: nothing is drained
    void setLive(int index);              // -1: none
    void setBead(double degrees);         // clockwise from the top

    // The middle of a segment, in degrees clockwise from the top.
    Q_INVOKABLE static double middleOf(int index, int count);
    // The segment at a point of the item; -1: none.
    Q_INVOKABLE int segmentAt(double x, double y) const;

    void paint(QPainter* painter) override;

signals:
    void looksChanged();

private:
    template <typename T>
    void set(T& member, const T& value);
    double band() const; // the width of the ring
    int count() const { return static_cast<int>(m_roles.size()); }
    QColor colorOf(int index) const { return m_palette.value(m_roles.value(index, -1), m_groove); }

    QList<int> m_roles;
    QList<QColor> m_palette;
    QColor m_groove, m_surface, m_drain;
    int m_live = -1;
    double m_bead = 0;
};

} // namespace tickscope
