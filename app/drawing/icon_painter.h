#pragma once
// A line drawing by name, from resources/icons/NAME.svg: drawn in one colour, sharp at every scale factor, on
// the software renderer too.

#include <QColor>
#include <QPainterPath>
#include <QQuickPaintedItem>

namespace tickscope {

class IconPainter : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY looksChanged)
    Q_PROPERTY(double stroke READ stroke WRITE setStroke NOTIFY looksChanged)
    Q_PROPERTY(bool filled READ isFilled WRITE setFilled NOTIFY looksChanged)

public:
    static constexpr double kGrid = 24; // icons are drawn on a square of this size

    explicit IconPainter(QQuickItem* parent = nullptr);

    QString name() const { return m_name; }
    void setName(const QString& name);
    QColor color() const { return m_color; }
    void setColor(const QColor& color);
    double stroke() const { return m_stroke; } // width of the line, on the grid
    void setStroke(double width);
    bool isFilled() const { return m_filled; }
    void setFilled(bool filled);

    void paint(QPainter* painter) override;

    // The names there are.
    Q_INVOKABLE static QStringList names();
    // Empty when there is no such icon, or when it cannot be read.
    static QPainterPath path(const QString& name);

signals:
    void nameChanged();
    void looksChanged();

private:
    QString m_name;
    QPainterPath m_path;
    QColor m_color;
    double m_stroke = 1.75;
    bool m_filled = false;
};

} // namespace tickscope
