#pragma once
// The `d` attribute of an SVG path as a QPainterPath: what the application's own icons need of it (M L H V C
// Q A Z, absolute and relative; arcs without rotation).

#include <QPainterPath>
#include <QStringView>

#include <optional>

namespace tickscope {

// Nothing when the text is not such a path.
std::optional<QPainterPath> parseSvgPath(QStringView text);

} // namespace tickscope
