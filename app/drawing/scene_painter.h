#pragma once
// Draws an item of the window, with all that is in it and can be seen, through a QPainter: for pictures that
// stay sharp. Knows rectangles, texts, text areas and what this application paints itself; no images and no
// Shapes.

#include <QSizeF>

class QPainter;
class QQuickItem;

namespace tickscope {

// With the item's top left corner at the painter's origin.
void drawScene(QPainter& painter, const QQuickItem& item);

} // namespace tickscope
