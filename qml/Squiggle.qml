import QtQuick
import QtQuick.Shapes

// A wavy line below a part of the program.
Shape {
    id: squiggle
    required property rect from
    required property rect to
    required property real lineWidth // how far it goes when it ends on a later line
    property color color: Theme.roleColor(7)
    readonly property real length: Math.max(10, squiggle.to.y === squiggle.from.y ? squiggle.to.x - squiggle.from.x : squiggle.lineWidth)
    readonly property int waves: Math.min(200, Math.ceil(squiggle.length / 6))
    x: squiggle.from.x
    y: squiggle.from.y + squiggle.from.height - 3
    ShapePath {
        strokeColor: squiggle.color
        strokeWidth: 1.5
        fillColor: "transparent"
        PathSvg { path: "M0 2" + " q1.5 -3 3 0 q1.5 3 3 0".repeat(squiggle.waves) }
    }
}
