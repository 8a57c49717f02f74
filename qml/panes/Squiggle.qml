import QtQuick
import QtQuick.Shapes
import Tickscope

// A wavy line below a part of the program.
Shape {
    id: squiggle
    required property rect from
    required property rect to
    required property rect seen // the part of the text that can be seen: the software renderer clips no shapes
    property color color: Theme.roleColor(7)
    readonly property real end: squiggle.to.y === squiggle.from.y ? Math.max(squiggle.to.x, squiggle.from.x + 10) : squiggle.seen.right
    readonly property int waves: Math.max(0, Math.ceil((Math.min(squiggle.end, squiggle.seen.right - 6) - squiggle.x) / 6))
    visible: squiggle.waves > 0 && squiggle.from.y >= squiggle.seen.y && squiggle.from.y + squiggle.from.height <= squiggle.seen.bottom
    x: Math.max(squiggle.from.x, squiggle.seen.x)
    y: squiggle.from.y + squiggle.from.height - 3
    ShapePath {
        strokeColor: squiggle.color
        strokeWidth: 1.5
        fillColor: "transparent"
        PathSvg { path: "M0 2" + " q1.5 -3 3 0 q1.5 3 3 0".repeat(squiggle.waves) }
    }
}
