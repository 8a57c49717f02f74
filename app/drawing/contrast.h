#pragma once
// How well one colour can be told from another: the contrast ratio of WCAG 2.1, 1 (the same) to 21 (black on
// white).

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class Contrast : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    // Ink may be translucent; the surface is taken as solid.
    Q_INVOKABLE static double ratio(const QColor& ink, const QColor& surface);
    // What is seen of a translucent colour on a surface.
    static QColor over(const QColor& ink, const QColor& surface);
    static double luminance(const QColor& color); // 0 .. 1
};

} // namespace tickscope
